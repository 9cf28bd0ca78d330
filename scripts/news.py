"""Move the fragments of changelog.d/ into CHANGELOG.md: `python scripts/news.py VERSION DATE`."""

from __future__ import annotations

import sys
from pathlib import Path

KINDS = {"added": "Added", "changed": "Changed", "fixed": "Fixed", "removed": "Removed"}
_MARK = "## Unreleased\n\nSee `changelog.d/`.\n"


def fragments(directory: Path) -> list[Path]:
    """Return the fragments, sorted.

    Raises:
        ValueError: a file's name names no known kind.
    """
    found = sorted(path for path in directory.glob("*.md") if path.name != "README.md")
    for path in found:
        if _kind(path) not in KINDS:
            raise ValueError(f"{path}: name it <topic>.<kind>.md, kind one of {', '.join(KINDS)}")
    return found


def _kind(path: Path) -> str:
    return path.stem.rpartition(".")[2]


def section(version: str, date: str, found: list[Path]) -> str:
    """Return a release's section."""
    lines = [f"## {version} – {date}", ""]
    for kind, title in KINDS.items():
        own = [path for path in found if _kind(path) == kind]
        if own:
            lines += [f"### {title}", "", *(f"- {path.read_text(encoding='utf-8').strip()}" for path in own), ""]
    return "\n".join(lines)


def release(root: Path, version: str, date: str) -> None:
    """Write the section into CHANGELOG.md and delete the fragments."""
    changelog, found = root / "CHANGELOG.md", fragments(root / "changelog.d")
    text = changelog.read_text(encoding="utf-8")
    if _MARK not in text:
        raise ValueError(f"{changelog} lacks the section Unreleased")
    changelog.write_text(text.replace(_MARK, f"{_MARK}\n{section(version, date, found)}"), encoding="utf-8")
    for path in found:
        path.unlink()


if __name__ == "__main__":
    release(Path(__file__).parent.parent, sys.argv[1], sys.argv[2])
