"""Report formats: what a format is, and how it is asked for.  The formats themselves come from plugins."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from iopvalidate.report.layout import WIDTH
from iopvalidate.report.model import Report
from iopvalidate.rules.outcome import Text


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read: its name as given, and why."""

    path: str
    reason: Text


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """How reports are shown.

    Attributes:
        lang: "sv" or "en", for people; machine formats carry both.   verbose: passes with their quotes too.
        quiet: the verdict and what must be done first only.   width: columns.   color: the terminal shows colours.
        timings: seconds by stage too.   text: the draft's own text too, in JSON.
        unread: files of the same call that could not be read.
    """

    lang: str = "sv"
    verbose: bool = False
    quiet: bool = False
    width: int = WIDTH
    color: bool = False
    timings: bool = False
    text: bool = False
    unread: tuple[Unread, ...] = ()


Render = Callable[[Sequence[Report], RenderOptions], str | bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """A report format, as `iopvalidate_formats` gives it.

    Attributes:
        name: what `--format` takes.   extension: with the dot; `-o rapport.json` alone picks the format by it.
        summary: one line on what it is for.   render: reports of one call to text, or to bytes for a binary format.
    """

    name: str
    extension: str
    summary: Text
    render: Render


def by_extension(formats: Mapping[str, Format], extension: str) -> Format | None:
    """Return the first format by name whose files end so (".json"), None if there is none."""
    wanted = extension.lower()
    return next((formats[name] for name in sorted(formats) if formats[name].extension == wanted), None)
