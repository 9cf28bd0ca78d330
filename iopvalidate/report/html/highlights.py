"""The draft's text cut where passages begin and end, so that passages may overlap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage of one block.

    Attributes:
        start, end: offsets in the block's text.   anchor: the passage's own id.   finding: id of the finding it belongs to.
        code: the finding's rule.   style: how grave the finding is, a class of the style sheet.
    """

    start: int
    end: int
    anchor: str
    finding: str
    code: str
    style: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: the marks that cover it, the gravest first, and the anchors that begin here."""

    text: str
    marks: tuple[Mark, ...] = ()
    anchors: tuple[str, ...] = ()


def cut(text: str, marks: Sequence[Mark]) -> list[Piece]:
    """Return the text in pieces; `marks` stand in order of gravity, and none reaches beyond the text."""
    edges = sorted({0, len(text), *(m.start for m in marks), *(m.end for m in marks)})
    pieces = []
    for start, end in pairwise(edges):
        covering = tuple(m for m in marks if m.start <= start and end <= m.end)
        anchors = tuple(m.anchor for m in covering if m.start == start)
        pieces.append(Piece(text[start:end], covering, anchors))
    return pieces
