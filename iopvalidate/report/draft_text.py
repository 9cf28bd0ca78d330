"""The draft's own text for reports that show it: every block in reading order, personal identity numbers masked.

A mask is as long as what it hides, so that the offsets of passages hold in the masked text too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iopvalidate.facts.scan.organisation import scan_personal_identity_numbers

if TYPE_CHECKING:
    from iopvalidate.agreement.model import Agreement, Block, Passage

_DOT = "•"


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a table cell stands: table in the document, row and column, all from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class TextBlock:
    """One paragraph of the draft.

    Attributes:
        ordinal: from 1, the report's `paragraph`.   kind: a `BlockKind` value.   level: heading level or list depth.
        number: an automatic number that is not part of the text, "" if none.   text: masked.
        cell: for a paragraph of a table, else None.   page: from 1 where the file knows it.
    """

    ordinal: int
    kind: str
    level: int
    number: str
    text: str
    cell: Cell | None = None
    page: int | None = None


def draft_text(agreement: Agreement, identity_numbers: Iterable[Passage]) -> tuple[TextBlock, ...]:
    """Return the blocks; `identity_numbers` are those found in the blocks that speak, the others are looked through here."""
    hidden: dict[int, list[tuple[int, int]]] = {}
    for passage in identity_numbers:
        hidden.setdefault(passage.ordinal, []).append((passage.start, passage.end))
    return tuple(_block(block, hidden.get(block.ordinal, [])) for block in agreement.blocks)


def _block(block: Block, hidden: list[tuple[int, int]]) -> TextBlock:
    spans = hidden if block.speaks else [(n.start, n.end) for n in scan_personal_identity_numbers(block.text)]
    place = block.source.table
    cell = Cell(place.table, place.row, place.column) if place else None
    text = masked(block.text, spans)
    return TextBlock(block.ordinal, block.kind.value, block.level, block.source.number, text, cell, block.source.page)


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text of the same length in which the digits between the offsets are dots."""
    for start, end in spans:
        words = "".join(_DOT if character.isdigit() else character for character in text[start:end])
        text = text[:start] + words + text[end:]
    return text
