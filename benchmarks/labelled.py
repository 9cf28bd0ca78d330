"""Labelled drafts, the plugins of this tree, and tables printed on a terminal: what the measurements share."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import EntryPoint
from pathlib import Path

from benchmarks.build_docx import build_docx
from benchmarks.word.draft import with_typed_numbers
from iopvalidate.plugins import GROUP, Loader, Plugins, load_plugins

ROOT = Path(__file__).resolve().parent.parent
DRAFTS = ROOT / "fixtures" / "drafts"
AS_OF = date(2026, 11, 20)


@dataclass(frozen=True, slots=True)
class Labels:
    """What a draft must be answered with: outcomes by rule, deciding words by rule, rules not to calibrate on."""

    outcomes: Mapping[str, str]
    quotes: Mapping[str, str]
    doubtful: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class LabelledDraft:
    """A draft with its labels; `name` is its number as text ("07")."""

    name: str
    markdown: str
    labels: Labels

    def file(self, form: str, seed: int | None = None) -> tuple[bytes, str]:
        """Return the draft's bytes and file name in a form, "docx" or "md"."""
        if form == "md":
            return with_typed_numbers(self.markdown).encode(), f"{self.name}.md"
        return build_docx(self.markdown, seed=seed), f"{self.name}.docx"


def load_drafts(selection: str = "", folder: Path = DRAFTS) -> list[LabelledDraft]:
    """Return the labelled drafts of a folder; `selection` as "01-08,12", all if empty.

    Raises:
        ValueError: nothing is selected.
    """
    names = [path.stem for path in sorted(folder.glob("*.md")) if path.with_suffix(".labels.json").exists()]
    chosen = [name for name in names if not selection or _selected(name, selection)]
    if not chosen:
        raise ValueError(f"no labelled draft in {folder} is selected by {selection!r}")
    return [
        LabelledDraft(name, (folder / f"{name}.md").read_text(encoding="utf-8"), load_labels(folder / f"{name}.labels.json"))
        for name in chosen
    ]


def load_labels(path: Path) -> Labels:
    """Read a file of labels."""
    found = json.loads(path.read_text(encoding="utf-8"))
    return Labels(found["outcomes"], found["quotes"], frozenset(found["doubtful"]))


def _selected(name: str, selection: str) -> bool:
    for part in selection.split(","):
        first, _, last = part.strip().partition("-")
        if name == first or (last and first <= name <= last):
            return True
    return False


def tree_plugins() -> Plugins:
    """Return the installed plugins, or those of this tree where the package is not installed."""
    installed = load_plugins()
    if installed.rules:
        return installed
    points = _entry_points()
    return Loader([EntryPoint(name, points[name], GROUP) for name in sorted(points)]).load()


def stand_in(folder: Path) -> Path | None:
    """Write what an installation would tell Python of the plugins into a folder for PYTHONPATH; None if installed."""
    if load_plugins().rules:
        return None
    info = folder / "iopvalidate-0.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: iopvalidate\nVersion: 0.0\n", encoding="utf-8")
    lines = [f"[{GROUP}]", *(f"{name} = {value}" for name, value in sorted(_entry_points().items()))]
    (info / "entry_points.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def _entry_points() -> dict[str, str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    points: dict[str, str] = project["entry-points"][GROUP]
    return points


def table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return rows as aligned columns; the last column is as long as it is."""
    widths = [max(len(row[i]) for row in [headers, *rows]) for i in range(len(headers))]
    lines = []
    for row in [headers, ["-" * width for width in widths], *rows]:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def share(part: int, whole: int) -> str:
    """Return a share in per cent with one decimal, "-" of nothing."""
    return f"{100 * part / whole:.1f} %" if whole else "-"
