"""Tables: rows and cells through their wrappers, covered cells left out, positions on the grid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml.etree import _Element as Element

from iopvalidate.agreement.flow import Flow
from iopvalidate.agreement.odt.lists import to_count
from iopvalidate.agreement.odt.names import q
from iopvalidate.agreement.source import SourceBlock, SourceKind, TablePosition

if TYPE_CHECKING:
    from iopvalidate.agreement.odt.story import Story

_ROW, _CELL, _COVERED = q("table:table-row"), q("table:table-cell"), q("table:covered-table-cell")
_WRAPPERS = frozenset((q("table:table-header-rows"), q("table:table-rows"), q("table:table-row-group")))
_SPAN, _REPEATED, _BREAK = q("table:number-columns-spanned"), q("table:number-columns-repeated"), q("text:soft-page-break")
_MAX_COLUMNS = 200


def read_table(story: Story, table: Element) -> None:
    """Read a table, nested tables in their cells included."""
    session = story.session
    number = session.tables
    session.tables += 1
    outer = story.cell
    story.depth += 1
    for row, element in enumerate(_rows(story, table)):
        column = 0
        for cell in element.iterchildren(_CELL, _COVERED, _BREAK):
            if cell.tag == _BREAK:
                session.turn_page()
                continue
            if cell.tag == _CELL:
                _read_cell(story, cell, TablePosition(number, row, column, _span(cell), story.depth - 1))
            column += min(to_count(cell.get(_REPEATED), 1), _MAX_COLUMNS)
    story.depth -= 1
    story.cell = outer


def _rows(story: Story, table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == _ROW:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _rows(story, child)
        elif child.tag == _BREAK:
            story.session.turn_page()


def _span(cell: Element) -> int:
    return min(max(to_count(cell.get(_SPAN), 1), 1), _MAX_COLUMNS)


def _read_cell(story: Story, cell: Element, place: TablePosition) -> None:
    """Read a cell; one without text is one block without text."""
    session = story.session
    before = len(session.document.blocks)
    story.cell = place
    story.blocks(cell)
    story.close()
    story.cell = place
    if len(session.document.blocks) == before and story.kind in (SourceKind.PARAGRAPH, SourceKind.TEXT_BOX):
        session.emit(SourceBlock("", SourceKind.TABLE_CELL, page=session.page, table=place), Flow())
