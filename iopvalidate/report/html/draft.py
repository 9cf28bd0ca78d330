"""The draft as the page shows it: headings, paragraphs, list items and tables, with the passages of the findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from iopvalidate.report.draft_text import TextBlock
from iopvalidate.report.html.highlights import Mark, Piece, cut

_DEEPEST = 6  # h6


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A paragraph.

    Attributes:
        anchor: its id.   ordinal: the report's paragraph.   kind: a `BlockKind` value.   rank: 3 to 6 for headings.
        depth: of a list item.   number: automatic number.   pieces: its text.   findings: marks of it, one for each finding.
    """

    anchor: str
    ordinal: int
    kind: str
    rank: int
    depth: int
    number: str
    pieces: tuple[Piece, ...]
    findings: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """One block, or a table: rows of cells of blocks."""

    block: ShownBlock | None = None
    rows: tuple[tuple[tuple[ShownBlock, ...], ...], ...] = ()


def shown(blocks: Sequence[TextBlock], marks: Mapping[int, Sequence[Mark]], prefix: str) -> list[ShownGroup]:
    """Return the draft's blocks; `marks` by paragraph, `prefix` begins every id.  Empty paragraphs are left out."""
    groups: list[ShownGroup] = []
    for table, run in groupby(blocks, key=lambda block: block.cell.table if block.cell else None):
        members = list(run)
        if table is None:
            kept = [block for block in members if block.text.strip()]
            groups += [ShownGroup(_block(block, marks.get(block.ordinal, ()), prefix)) for block in kept]
        else:
            groups.append(ShownGroup(rows=tuple(_rows(members, marks, prefix))))
    return groups


def _rows(
    cells: Sequence[TextBlock], marks: Mapping[int, Sequence[Mark]], prefix: str
) -> Iterator[tuple[tuple[ShownBlock, ...], ...]]:
    for _, row in groupby(cells, key=lambda block: block.cell.row if block.cell else 0):
        columns = groupby(row, key=lambda block: block.cell.column if block.cell else 0)
        yield tuple(tuple(_block(b, marks.get(b.ordinal, ()), prefix) for b in column) for _, column in columns)


def anchor(prefix: str, paragraph: int) -> str:
    """Return the id of a paragraph."""
    return f"{prefix}-p{paragraph}"


def _block(block: TextBlock, marks: Sequence[Mark], prefix: str) -> ShownBlock:
    once = {mark.code: mark for mark in reversed(marks)}
    rank = min(block.level + 3, _DEEPEST) if block.kind in ("heading", "title") else 0
    return ShownBlock(
        anchor(prefix, block.ordinal), block.ordinal, block.kind, rank, block.level, block.number,
        tuple(cut(block.text, marks)), tuple(reversed(once.values())),
    )  # fmt: skip
