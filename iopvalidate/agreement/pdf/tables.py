"""Tables: neighbouring lines whose words stand in columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from iopvalidate.agreement.pdf.lines import Line, Segment
from iopvalidate.agreement.pdf.paragraphs import join

_ROW_GAP = 2.8  # of the font size: rows further apart are not one table
_SAME_CELL = 1.1  # of the usual distance between lines: nearer than this is the same cell, where rows stand wider
_LABEL = re.compile(r"[\ue000-\uf8ff•●▪■◦○–·-]\Z|o\Z|\(?(?:\d{1,2}|[a-zåäö])[.)]?\Z|§\s?\d{1,2}\.?\Z|\d{1,2}(?:\.\d{1,2})+\.?\Z")


@dataclass(slots=True)
class Table:
    """Rows of cells; each cell is its text, "" where nothing stands, and `bold` says which rows are bold throughout.

    `page` is the page on which it begins, `last` the one on which it ends.
    """

    page: int
    last: int
    rows: list[list[str]] = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)

    def takes(self, other: Table) -> bool:
        """Take the rows of a table at the top of the next page, if it goes on with this one; a repeated head goes."""
        if not self.rows or not other.rows or len(self.rows[0]) != len(other.rows[0]) or other.page != self.last + 1:
            return False
        skip = 1 if other.rows[0] == self.rows[0] else 0
        self.rows += other.rows[skip:]
        self.bold += other.bold[skip:]
        self.last = other.page
        return True


@dataclass(slots=True)
class _Column:
    left: float
    right: float

    def overlap(self, segment: Segment) -> float:
        return min(self.right, segment.right) - max(self.left, segment.left)


def cut_tables(lines: Sequence[Line], pitch: float) -> list[Table | list[Line]]:
    """Cut the lines of a page into tables and the lines between them, in order; `pitch` as `pitch_of` gives it."""
    found: list[Table | list[Line]] = []
    start = 0
    while start < len(lines):
        stop = _table_end(lines, start)
        if stop:
            found.append(_build(lines[start:stop], pitch))
            start = stop
            continue
        if not found or isinstance(found[-1], Table):
            found.append([])
        last = found[-1]
        if isinstance(last, list):
            last.append(lines[start])
        start += 1
    return found


def _table_end(lines: Sequence[Line], start: int) -> int:
    """Give where the table that begins here ends (one past its last line), 0 when none begins."""
    if not _is_row(lines[start]):
        return 0
    stop, last_row, rows = start + 1, start, 1
    while stop < len(lines) and 0 < lines[stop - 1].base - lines[stop].base <= _ROW_GAP * lines[stop].size:
        if _is_row(lines[stop]):
            last_row, rows = stop, rows + 1
        elif not _in_one_column(lines[stop], _columns(lines[start:stop])):
            break
        stop += 1
    near = last_row + 1  # lines under the last row belong to it while they stand close
    while near < stop and lines[near - 1].base - lines[near].base <= 1.4 * lines[near].size:
        near += 1
    return near if rows >= 2 else 0


def _is_row(line: Line) -> bool:
    """Whether words stand in columns; a bullet or number before its text is none, nor are dots that lead to a page."""
    if len(line.segments) < 2 or "...." in line.text:
        return False
    return len(line.segments) > 2 or not _LABEL.match(line.segments[0].text)


def _columns(lines: Sequence[Line]) -> list[_Column]:
    """Give the columns of some lines: places that no segment bridges, those of the rows with most segments first."""
    columns: list[_Column] = []
    for line in sorted((line for line in lines if _is_row(line)), key=lambda line: -len(line.segments)):
        for segment in line.segments:
            over = [column for column in columns if column.overlap(segment) > 0]
            if len(over) == 1:
                over[0].left, over[0].right = min(over[0].left, segment.left), max(over[0].right, segment.right)
            elif not over:
                columns.append(_Column(segment.left, segment.right))
    return sorted(columns, key=lambda column: column.left)


def _in_one_column(line: Line, columns: Sequence[_Column]) -> bool:
    """Whether a line stands within one column: a cell that goes on, or a row with one cell filled."""
    for place, column in enumerate(columns):
        limit = columns[place + 1].left if place + 1 < len(columns) else column.right + 4 * line.size
        if line.left >= column.left - line.size and line.right <= limit:
            return True
    return False


def _place(segment: Segment, columns: Sequence[_Column]) -> int:
    return max(range(len(columns)), key=lambda place: columns[place].overlap(segment))


def _build(lines: Sequence[Line], pitch: float) -> Table:
    columns = _columns(lines)
    table = Table(lines[0].page, lines[0].page)
    steps = [0.0, *((above.base - below.base) / below.size for above, below in pairwise(lines))]
    padded = max(steps) > 1.2 * pitch
    for line, step in zip(lines, steps, strict=True):
        same = step <= _SAME_CELL * pitch and (padded or not _is_row(line))
        if not table.rows or not same:
            table.rows.append([""] * len(columns))
            table.bold.append(line.bold)
        for segment in line.segments:
            for place, text in _cells(segment, columns):
                row = table.rows[-1]
                row[place] = join(row[place], text) if row[place] else text
    return table


def _cells(segment: Segment, columns: Sequence[_Column]) -> list[tuple[int, str]]:
    """Give columns and texts of a segment: more than one where a narrow gap kept two cells together."""
    first = _place(segment, columns)
    for place in range(first, len(columns)):
        if columns[place].overlap(segment) > 0 and place > 0:
            cut = segment.cut(columns[place].left)
            if cut is not None:
                return [(place - 1, cut[0]), (place, cut[1])]
    return [(first, segment.text)]
