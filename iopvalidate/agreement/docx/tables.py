"""Tables: rows and cells through their wrappers, merged cells once, positions on the grid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml.etree import _Element as Element

from iopvalidate.agreement.docx import names as n
from iopvalidate.agreement.docx.builder import ParagraphBuilder
from iopvalidate.agreement.docx.inline import TRACKED, change_of, shows_placeholder
from iopvalidate.agreement.docx.properties import to_int
from iopvalidate.agreement.docx.runtext import chosen_branch, run_text
from iopvalidate.agreement.source import RevisionKind, SourceBlock, TablePosition

if TYPE_CHECKING:
    from iopvalidate.agreement.docx.story import Story

MAX_TOLD = 3  # tables in each other whose changed rows are told with their text
MAX_SPAN = 63  # columns that Word allows in a table
_CELL_TRACKED = {n.W_CELLINS: RevisionKind.INSERTION, n.W_CELLDEL: RevisionKind.DELETION}
_WRAPPERS = frozenset((n.W_CUSTOMXML, n.W_SMARTTAG, n.W_INS, n.W_DEL, n.W_MOVEFROM, n.W_MOVETO))
_MARKS = frozenset((n.W_BOOKMARKSTART, n.W_COMMENTRANGESTART, n.W_COMMENTRANGEEND))


def read_table(story: Story, table: Element) -> None:
    """Read a table, nested tables in their cells included."""
    number = story.session.tables
    story.session.tables += 1
    outer = story.cell, story.first_empty
    story.depth += 1
    merged: set[int] = set()
    row = 0
    for element in _unwrap(story, table, n.W_TR):
        row += _Row(story, number, row, merged).read(element)
    story.depth -= 1
    story.cell, story.first_empty = outer


def _unwrap(story: Story, parent: Element, wanted: str) -> Iterator[Element]:
    """Yield rows or cells, also those in content controls and other wrappers; marks between them go to the story."""
    for child in parent:
        tag = child.tag
        if tag == wanted:
            yield child
        elif tag in _MARKS:
            story.mark(child)
        elif tag in _WRAPPERS:
            yield from _unwrap(story, child, wanted)
        elif tag == n.MC_ALTERNATE:
            branch = chosen_branch(child)
            if branch is not None:
                yield from _unwrap(story, branch, wanted)
        elif tag == n.W_SDT:
            placeholder = shows_placeholder(child)
            story.placeholder(placeholder)
            for content in child.iterchildren(n.W_SDTCONTENT):
                yield from _unwrap(story, content, wanted)
            story.placeholder(-placeholder)


class _Row:
    """Reads one row; `merged` are the columns where a vertically merged cell from above may go on."""

    def __init__(self, story: Story, table: int, row: int, merged: set[int]) -> None:
        self.story = story
        self.table = table
        self.row = row
        self.merged = merged

    def read(self, row: Element) -> int:
        """Read the row; gives 1, or 0 for a row that is not in the chosen view."""
        story = self.story
        properties = row.find(n.W_TRPR)
        changes = [child for child in properties if child.tag in TRACKED] if properties is not None else []
        absent = any(TRACKED[change.tag] in story.session.absent for change in changes)
        column = _value(properties, n.W_GRIDBEFORE, 0)
        first = len(story.session.document.blocks)
        story.inline.gone += absent
        self._cells(row, column)
        story.inline.gone -= absent
        for change in changes:
            self._note_change(row, change, first)
        return 0 if absent else 1

    def _cells(self, row: Element, column: int) -> None:
        """Read the cells; on pages, cells beside each other start on the same page."""
        pages = self.story.inline.pages
        page = last = pages.current if pages else 0
        cells = list(_unwrap_cells(self.story, row))
        for place, (cell, placeholder) in enumerate(cells):
            properties = cell.find(n.W_TCPR)
            span = _value(properties, n.W_GRIDSPAN, 1)
            if _merge(properties, n.W_HMERGE) == "restart":
                span += _continued(cells, place + 1)
            if pages:
                pages.current = page
            self.story.placeholder(placeholder)
            self._cell(cell, properties, column, span)
            self.story.placeholder(-placeholder)
            last = max(last, pages.current if pages else 0)
            if _merge(properties, n.W_HMERGE) != "continue":
                column += span
        if pages:
            pages.current = last

    def _cell(self, cell: Element, properties: Element | None, column: int, span: int) -> None:
        """Read one cell; a continued one says nothing of its own, an empty one is a block without text."""
        story = self.story
        unseen = self._continues(properties, column) or _absent(story, properties)
        story.cell = TablePosition(self.table, self.row, column, span, story.depth - 1)
        story.first_empty = None
        before = story.emitted
        story.inline.gone += unseen
        story.blocks(cell)
        story.close()
        story.inline.gone -= unseen
        if story.emitted == before and not story.inline.gone and not unseen:
            empty = story.first_empty or SourceBlock("", story.cell_kind(), table=story.cell)
            empty.bookmarks = ()  # already waiting for the next block, which is this one
            story.emit(empty, ParagraphBuilder())

    def _continues(self, properties: Element | None, column: int) -> bool:
        """Tell whether the cell only continues one above it or to its left, and keep track of those above."""
        vertical = _merge(properties, n.W_VMERGE)
        goes_on = vertical == "continue" and column in self.merged
        if vertical:
            self.merged.add(column)
        else:
            self.merged.discard(column)
        return goes_on or _merge(properties, n.W_HMERGE) == "continue"

    def _note_change(self, row: Element, change: Element, first: int) -> None:
        """Note that the whole row was inserted, deleted or moved."""
        session = self.story.session
        kind = TRACKED[change.tag]
        absent = kind in session.absent or len(session.document.blocks) == first
        index, at = session.last_place() if absent else (first, 0)
        end = at if absent else len(session.document.blocks[first].text)
        session.revise(change_of(kind, change, self._text(row), at, end), index)

    def _text(self, row: Element) -> str:
        """Give the text of a row, cells parted by tabs; a row deep in other tables is told with theirs."""
        if self.story.depth > MAX_TOLD:
            return ""
        pieces = ("\t" if element.tag == n.W_TC else run_text(element) for element in row.iter(n.W_TC, n.W_R))
        return "".join(pieces).strip("\t")


def _unwrap_cells(story: Story, row: Element) -> Iterator[tuple[Element, int]]:
    """Yield the cells of a row, each with 1 if a content control around it shows its placeholder, else 0."""
    for child in row:
        if child.tag == n.W_SDT:
            placeholder = int(shows_placeholder(child))
            for content in child.iterchildren(n.W_SDTCONTENT):
                for cell, inner in _unwrap_cells(story, content):
                    yield cell, placeholder or inner
        elif child.tag == n.W_TC:
            yield child, 0
        elif child.tag in _MARKS:
            story.mark(child)
        elif child.tag in _WRAPPERS:
            yield from _unwrap_cells(story, child)


def _absent(story: Story, properties: Element | None) -> bool:
    if properties is None:
        return False
    return any(_CELL_TRACKED.get(child.tag) in story.session.absent for child in properties)


def _value(properties: Element | None, name: str, default: int) -> int:
    found = properties.find(name) if properties is not None else None
    return min(max(to_int(found.get(n.W_VAL), default), default), MAX_SPAN) if found is not None else default


def _merge(properties: Element | None, name: str) -> str:
    """Give "restart", "continue" or "" for a merge element; without a value it continues."""
    found = properties.find(name) if properties is not None else None
    return (found.get(n.W_VAL) or "continue") if found is not None else ""


def _continued(cells: list[tuple[Element, int]], place: int) -> int:
    """Count the cells from `place` on that continue the one before them to the right."""
    count = 0
    for cell, _ in cells[place:]:
        if _merge(cell.find(n.W_TCPR), n.W_HMERGE) != "continue":
            break
        count += 1
    return count
