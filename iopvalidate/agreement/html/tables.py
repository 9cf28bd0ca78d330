"""Tables of a page: rows and cells in order, spans over rows and columns counted on the grid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from lxml.etree import _Element as Element

from iopvalidate.agreement.flow import Look
from iopvalidate.agreement.html.lists import number_of
from iopvalidate.agreement.source import SourceBlock, SourceKind, TablePosition

if TYPE_CHECKING:
    from iopvalidate.agreement.html.story import Story

_GROUPS = frozenset(("thead", "tbody", "tfoot"))
_MAX_SPAN = 200


def read_table(story: Story, table: Element, look: Look) -> None:
    """Read a table, nested tables in their cells included; its caption stands before it."""
    page = story.page
    number = page.tables
    page.tables += 1
    outer, lists = story.place, story.lists
    for caption in table.iterchildren("caption"):
        story.element(caption, look)
    story.lists = []
    story.depth += 1
    below: dict[int, int] = {}  # columns that cells from above still fill, with the rows they have left
    for row, element in enumerate(_rows(table)):
        _read_row(story, element, look, TablePosition(number, row, 0, depth=story.depth - 1), below)
    story.depth -= 1
    story.place, story.lists = outer, lists


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in _GROUPS:
            yield from _rows(child)


def _read_row(story: Story, row: Element, look: Look, at: TablePosition, below: dict[int, int]) -> None:
    own = story.page.sheets.look(row, look)
    column = 0
    filled = dict(below)
    for cell in row.iterchildren("td", "th"):
        while filled.get(column):
            column += 1
        span = min(max(number_of(cell.get("colspan"), 1), 1), _MAX_SPAN)
        _read_cell(story, cell, own, replace(at, column=column, span=span))
        rows = number_of(cell.get("rowspan"), 1) - 1
        for place in range(column, column + span) if rows > 0 else ():
            below[place] = rows + 1
        column += span
    for place in list(below):
        below[place] -= 1
        if below[place] < 1:
            del below[place]


def _read_cell(story: Story, cell: Element, look: Look, at: TablePosition) -> None:
    """Read a cell; one without text is one block without text."""
    document = story.page.document
    before, outer = len(document.blocks), story.place
    story.place = replace(outer, cell=at, outline=None)
    own = story.page.sheets.look(cell, look)
    story.read(cell, own)
    story.flush()
    story.place = outer
    if len(document.blocks) == before and not own.hidden and outer.kind is SourceKind.PARAGRAPH:
        document.blocks.append(SourceBlock("", SourceKind.TABLE_CELL, table=at))
