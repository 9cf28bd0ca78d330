"""Which drafts a call means: files as given, directories searched, patterns matched, Word's lock files left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from glob import glob, has_magic
from pathlib import Path

from iopvalidate.files import is_lock_file
from iopvalidate.report.formats import Unread
from iopvalidate.rules.outcome import Text


@dataclass(slots=True)
class Inputs:
    """Drafts to check in order, lock files that were skipped, and what cannot be checked."""

    drafts: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


def collect(given: Sequence[str], extensions: Iterable[str]) -> Inputs:
    """Return the drafts that the arguments name, each once."""
    endings = frozenset(extensions)
    inputs = Inputs()
    for name in given:
        path = Path(name)
        if is_lock_file(path):
            inputs.skipped.append(name)
        elif path.is_dir():
            _search(path, endings, inputs)
        elif has_magic(name) and not path.exists():
            _match(name, endings, inputs)
        else:
            inputs.drafts.append(name)
    inputs.drafts = list(dict.fromkeys(inputs.drafts))
    return inputs


def _match(pattern: str, endings: frozenset[str], inputs: Inputs) -> None:
    """Take the drafts that fit a pattern, for shells that leave it to the program (Windows) and for quoted ones."""
    found = [name for name in sorted(glob(pattern, recursive=True)) if Path(name).suffix.lower() in endings]
    if not found:
        told = Text(f"{pattern}: inget utkast motsvarar mönstret.", f"{pattern}: no draft fits the pattern.")
        inputs.unread.append(Unread(pattern, told))
    for name in found:
        (inputs.skipped if is_lock_file(Path(name)) else inputs.drafts).append(name)


def _search(directory: Path, endings: frozenset[str], inputs: Inputs) -> None:
    """Take every draft in a directory and below it; hidden files and directories are nobody's drafts."""
    before = len(inputs.drafts)
    for path in sorted(directory.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(directory).parts)
        if hidden or path.suffix.lower() not in endings or path.is_dir():
            continue
        (inputs.skipped if is_lock_file(path) else inputs.drafts).append(str(path))
    if len(inputs.drafts) == before:
        known = ", ".join(sorted(endings))
        inputs.unread.append(
            Unread(
                str(directory),
                Text(
                    f"{directory}: katalogen innehåller inget utkast ({known}).",
                    f"{directory}: the directory holds no draft ({known}).",
                ),
            )
        )
