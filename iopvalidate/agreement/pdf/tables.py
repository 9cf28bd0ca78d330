"""Tables: neighbouring lines whose words stand in columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from iopvalidate.agreement.pdf.lines import Line, Segment
from iopvalidate.agreement.pdf.paragraphs import join

_SAME_COLUMN = 0.8  # of the font size
_ROW_GAP = 2.6  # of the font size: rows further apart are not one table
_CELL_GAP = 1.45  # of the font size: lines nearer than this may be one cell


@dataclass(slots=True)
class Table:
    """Rows of cells; each cell is its text, "" where nothing stands, and `bold` says which rows are bold throughout."""

    page: int
    columns: list[float]
    rows: list[list[str]] = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)
    bases: list[float] = field(default_factory=list)


def cut_tables(lines: Sequence[Line]) -> list[Table | list[Line]]:
    """Cut the lines of a page into tables and the lines between them, in order."""
    found: list[Table | list[Line]] = []
    start = 0
    while start < len(lines):
        stop = _table_end(lines, start)
        if stop:
            found.append(_build(lines[start:stop]))
            start = stop
        else:
            if not found or isinstance(found[-1], Table):
                found.append([])
            last = found[-1]
            assert isinstance(last, list)
            last.append(lines[start])
            start += 1
    return found


def _table_end(lines: Sequence[Line], start: int) -> int:
    """Give where the table that begins here ends (one past its last line), 0 when none begins."""
    if not _is_row(lines[start]):
        return 0
    columns = [segment.left for segment in lines[start].segments]
    stop, rows = start + 1, 1
    while stop < len(lines):
        above, line = lines[stop - 1], lines[stop]
        if not 0 < above.base - line.base <= _ROW_GAP * line.size or not _fits(line, columns):
            break
        near = above.base - line.base <= _CELL_GAP * line.size
        if _is_row(line):
            rows += 1
            columns = sorted({*columns, *(s.left for s in line.segments if _column(s, columns, line.size) is None)})
        elif (not near and _column(line.segments[0], columns, line.size) != 0) or (
            not near and not any(_is_row(later) for later in lines[stop + 1 : stop + 2])
        ):
            break
        stop += 1
    while stop > start + 1 and not _is_row(lines[stop - 1]) and not _continues(lines, stop - 1):
        stop -= 1
    return stop if rows >= 2 else 0


def _is_row(line: Line) -> bool:
    """Whether words stand in columns; a bullet or number before its text is none, nor are dots that lead to a page."""
    if len(line.segments) < 2 or "...." in line.text:
        return False
    return len(line.segments) > 2 or len(line.segments[0].text) > 4


def _fits(line: Line, columns: list[float]) -> bool:
    """Whether some of a line's segments begin in known columns, and all do if it is no row by itself."""
    known = [_column(segment, columns, line.size) is not None for segment in line.segments]
    return any(known) if _is_row(line) else all(known) and line.right < columns[-1] + 250 and len(line.text) < 90


def _continues(lines: Sequence[Line], place: int) -> bool:
    return lines[place - 1].base - lines[place].base <= _CELL_GAP * lines[place].size


def _column(segment: Segment, columns: Sequence[float], size: float) -> int | None:
    for place, left in enumerate(columns):
        if abs(segment.left - left) <= _SAME_COLUMN * size:
            return place
    return None


def _build(lines: Sequence[Line]) -> Table:
    columns: list[float] = []
    for line in lines:
        columns += [s.left for s in line.segments if _column(s, columns, line.size) is None]
    columns.sort()
    table = Table(lines[0].page, columns)
    for line in lines:
        continued = bool(table.rows) and not _is_row(line) and table.bases[-1] - line.base <= _CELL_GAP * line.size
        partial = (
            bool(table.rows)
            and _is_row(line)
            and table.bases[-1] - line.base <= 1.2 * line.size
            and len(line.segments) < len(columns)
        )
        if not continued and not partial:
            table.rows.append([""] * len(columns))
            table.bold.append(line.bold)
        table.bases.append(line.base)
        row = table.rows[-1]
        for segment in line.segments:
            place = _column(segment, columns, line.size) or 0
            row[place] = join(row[place], segment.text) if row[place] else segment.text
    return table
