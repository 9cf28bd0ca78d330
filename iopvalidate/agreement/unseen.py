"""Take out of a draft's text what nobody sees: soft hyphens, zero-width characters, signs of direction.

They stand inside words (pasted from a web page or a PDF, or put there to hide a word), and every pattern would miss the
word.  What is left is exactly what a reader sees, and still traced to its source runs, character by character.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from iopvalidate.agreement.source import RunSpan, SourceBlock, SourceDocument

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


class _Placed(Protocol):
    @property
    def block(self) -> int: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_P = TypeVar("_P", bound=_Placed)


def without_unseen(source: SourceDocument) -> SourceDocument:
    """Take invisible characters out of every block, and move every offset; the document itself is changed and returned."""
    gone: dict[int, list[int]] = {}
    for index, block in enumerate(source.blocks):
        if not block.text.isascii() and (found := [m.start() for m in _UNSEEN.finditer(block.text)]):
            gone[index] = found
            _clean(block, found)
    if gone:
        source.revisions = _moved(source.revisions, gone)
        source.comments = _moved(source.comments, gone)
        source.hidden = _moved(source.hidden, gone)
    return source


def _clean(block: SourceBlock, gone: Sequence[int]) -> None:
    block.text = _UNSEEN.sub("", block.text)
    block.spans = tuple(piece for span in block.spans for piece in _pieces(span, gone))
    block.references = tuple(replace(r, start=_at(gone, r.start), end=_at(gone, r.end)) for r in block.references)
    block.placeholders = tuple((_at(gone, start), _at(gone, end)) for start, end in block.placeholders)


def _at(gone: Sequence[int], offset: int) -> int:
    return offset - bisect_left(gone, offset)


def _pieces(span: RunSpan, gone: Sequence[int]) -> Iterator[RunSpan]:
    """Divide a span at the characters taken out of it."""
    begin = span.start
    for stop in (*gone[bisect_left(gone, span.start) : bisect_left(gone, span.end)], span.end):
        if begin < stop:
            yield replace(span, start=_at(gone, begin), end=_at(gone, stop), offset=span.offset + begin - span.start)
        begin = stop + 1


def _moved(items: list[_P], gone: dict[int, list[int]]) -> list[_P]:
    return [
        replace(item, start=_at(gone[item.block], item.start), end=_at(gone[item.block], item.end))  # type: ignore[type-var]
        if item.block in gone
        else item
        for item in items
    ]
