"""`--annotate`: one draft's annotated Word copy, beside the reports of the same call."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from iopvalidate.agreement.source import View
from iopvalidate.cli import console
from iopvalidate.cli.commands import option
from iopvalidate.cli.language import lang, t
from iopvalidate.cli.outputs import Output, write
from iopvalidate.errors import ReadError
from iopvalidate.files import read_bytes
from iopvalidate.report.model import Report

_F = TypeVar("_F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Annotation:
    """What `--annotate` asks for: the file, whether clauses are inserted, and the state of tracked changes."""

    path: str
    suggest: bool
    view: str


def annotate_options(function: _F) -> _F:
    """Add `--annotate`, `--suggest` and `--force`."""
    function = option("--force", is_flag=True, sv="Skriv över den fil som --annotate anger.",
                      en="Replace the file that --annotate names.")(function)  # fmt: skip
    function = option("--suggest", is_flag=True, sv="Infoga föreslagna texter som spårade ändringar i kopian.",
                      en="Insert suggested clauses into the copy as tracked changes.")(function)  # fmt: skip
    return option("--annotate", metavar="FIL", sv="Skriv en kopia av Word-utkastet med en kommentar vid varje iakttagelse.",
                  en="Write a copy of the Word draft with a comment at each finding.")(function)  # fmt: skip


def plan_annotation(given: dict[str, Any], view: str, drafts: Sequence[str], outputs: Sequence[Output]) -> Annotation | None:
    """Return what to write, by the values of the options, before anything is assessed; None without `--annotate`.

    Raises:
        ConfigurationError: not exactly one draft, or a file that must not be written over.
    """
    from iopvalidate.report.annotate import refusals

    path, suggest, force = given.get("annotate"), bool(given.get("suggest")), bool(given.get("force"))
    if path is None:
        for name, used in (("--suggest", suggest), ("--force", force)):
            if used:
                raise refusals.needless(name)
        return None
    if len(drafts) > 1:
        raise refusals.several(len(drafts))
    if any(_same(path, name) for name in drafts):
        raise refusals.own_draft(path)
    if any(o.path and _same(path, o.path) for o in outputs):
        raise refusals.report_place(path)
    if not force and os.path.lexists(path) and not _ours(path):
        raise refusals.occupied(path)
    return Annotation(path, suggest, view)


def _same(one: str, other: str) -> bool:
    """Whether two names mean one file, through links and hard links too."""
    if os.path.realpath(one) == os.path.realpath(other):
        return True
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def _ours(path: str) -> bool:
    """Whether a file is an annotated copy that nobody has saved since we wrote it."""
    from iopvalidate.report.annotate.copy import written_by_us

    try:
        return written_by_us(read_bytes(path))
    except ReadError:
        return False


def make_copy(annotation: Annotation | None, reports: Sequence[Report]) -> bytes | None:
    """Return the copy's bytes; None where none is asked for or the draft could not be read.

    Raises:
        ConfigurationError: the draft is no Word file, is protected, or its format is not that of the name asked for.
        ReadError: the draft can no longer be read.
    """
    if annotation is None or not reports:
        return None
    from iopvalidate.report.annotate import refusals
    from iopvalidate.report.annotate.copy import FORMATS, annotated_copy

    info = reports[0].document
    if info.format in FORMATS and Path(annotation.path).suffix.lower() != f".{info.format}":
        raise refusals.wrong_ending(annotation.path, info.format)
    data = read_bytes(info.path)
    return annotated_copy(data, reports[0], lang=lang(), suggest=annotation.suggest, view=View(annotation.view))


def write_copy(annotation: Annotation | None, copy: bytes | None) -> None:
    """Write the copy whole or not at all, and say where it is.

    Raises:
        ConfigurationError: it cannot be written.
    """
    if annotation is not None and copy is not None:
        write(annotation.path, copy)
        console.note(t(f"Den kommenterade kopian står i {annotation.path}.", f"The annotated copy is in {annotation.path}."))
