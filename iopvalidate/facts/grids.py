"""Tables as grids of cells, with the figures that stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from iopvalidate.agreement.model import Agreement, Block, Passage
from iopvalidate.facts.scan.money import scan_money, scan_numbers

_NIL = re.compile(r"^\s*(?:[-–—]|inga|inget|noll)\s*$", re.IGNORECASE)
_UNIT_WORDS = re.compile(
    r"\b(?:per år|om året|per kalenderår|kronor|kr|sek|tkr|tsek|mnkr|mkr|ca|cirka|högst|max|exkl|exklusive|inkl|inklusive"
    r"|moms)\b|/år\b|[.,:;()/*\s-]",
    re.I,
)
_TIMES = re.compile(r"\d\s*[×x*]\s*\d")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its text, its first block, and the amount it holds (None if it holds none), not scaled by the table's unit."""

    text: str
    block: Block
    figure: Decimal | None
    own_unit: bool = False

    @property
    def passage(self) -> Passage:
        """The cell's words as a passage."""
        text = self.block.text
        lead = len(text) - len(text.lstrip())
        return Passage(self.block.ordinal, lead, lead + len(text.strip()))


@dataclass(eq=False)
class Grid:
    """A table.  `rows` maps row → column → cell; rows and columns count from 0."""

    rows: list[dict[int, Cell]]

    @cached_property
    def first_block(self) -> Block:
        """The block of the table's first cell."""
        return next(iter(self.rows[0].values())).block

    @cached_property
    def columns(self) -> list[int]:
        """Every column that holds a cell."""
        return sorted({column for row in self.rows for column in row})

    def column_has_figures(self, column: int, first_row: int) -> bool:
        """Whether a column holds an amount below a row."""
        return any(row[column].figure is not None for row in self.rows[first_row:] if column in row)


def grids(agreement: Agreement) -> Iterator[Grid]:
    """Return the tables of an agreement in order; cells with several paragraphs are joined."""
    tables: dict[int, dict[int, dict[int, list[Block]]]] = {}
    for block in agreement.speaking:
        place = block.source.table
        if place is not None:
            tables.setdefault(place.table, {}).setdefault(place.row, {}).setdefault(place.column, []).append(block)
    for rows in tables.values():
        cells = [{c: _cell(blocks) for c, blocks in sorted(row.items())} for _, row in sorted(rows.items())]
        yield Grid(cells)


def _cell(blocks: Sequence[Block]) -> Cell:
    text = " ".join(b.text.strip() for b in blocks)
    first = next((b for b in blocks if b.text.strip()), blocks[0])
    figure, own = figure_in(text)
    return Cell(text, first, figure, own)


def figure_in(text: str) -> tuple[Decimal | None, bool]:
    """Return the amount that a cell is, and whether it carries its own unit; None where the cell is no single amount."""
    if not text or len(text) > 40:
        return None, False
    if _NIL.match(text):
        return Decimal(0), False
    if not any(c.isdigit() for c in text) or _TIMES.search(text):
        return None, False
    amounts = scan_money(text)
    if len(amounts) == 1 and amounts[0].currency == "SEK":
        rest = text[: amounts[0].start] + text[amounts[0].end :]
        return (None if _UNIT_WORDS.sub("", rest) else amounts[0].value), True
    numbers = scan_numbers(text)
    if len(numbers) != 1:
        return None, False
    rest = text[: numbers[0].start] + text[numbers[0].end :]
    return (None, False) if _UNIT_WORDS.sub("", rest) else (numbers[0].value, False)
