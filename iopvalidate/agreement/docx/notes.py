"""Foot- and endnotes: their numbers in order of reference, and their text on demand."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from iopvalidate.agreement.docx.names import W_ID, W_TYPE, W_VAL, w
from iopvalidate.agreement.docx.numformat import format_number
from iopvalidate.agreement.docx.properties import to_int

_NUMFMT, _NUMSTART = w("numFmt"), w("numStart")
_PROPERTIES = {"footnotes": w("footnotePr"), "endnotes": w("endnotePr")}


@dataclass(slots=True)
class _Series:
    """The numbering of one kind of note."""

    kind: str
    count: int = 0
    seen: set[str] = field(default_factory=set)


class NoteCounter:
    """Counts notes of both kinds ("footnotes", "endnotes") with the number format of the file's settings."""

    def __init__(self, settings: Element | None, language: str) -> None:
        self._language = language
        self._series = {"footnotes": _Series("decimal"), "endnotes": _Series("lowerRoman")}
        for kind, name in _PROPERTIES.items():
            stated = settings.find(name) if settings is not None else None
            if stated is not None:
                self._read(self._series[kind], stated)

    def _read(self, series: _Series, properties: Element) -> None:
        form, start = properties.find(_NUMFMT), properties.find(_NUMSTART)
        if form is not None:
            series.kind = form.get(W_VAL) or series.kind
        if start is not None:
            series.count = to_int(start.get(W_VAL), 1) - 1

    def number(self, kind: str, note: str, mark: str | None = None) -> str | None:
        """Give the number of the note with id `note`, or its own `mark`; None when it was referred to before."""
        series = self._series[kind]
        if note in series.seen:
            return None
        series.seen.add(note)
        if mark is not None:
            return mark.strip()
        series.count += 1
        return format_number(series.count, series.kind, self._language)


def notes_by_id(root: Element) -> dict[str, Element]:
    """Give the notes of a notes part by id, without the separators that Word keeps beside them."""
    return {note.get(W_ID) or "": note for note in root if (note.get(W_TYPE) or "normal") == "normal"}
