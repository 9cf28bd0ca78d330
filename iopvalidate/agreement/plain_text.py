"""An agreement as plain text: one line a paragraph, so that a line-by-line comparison shows what changed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from iopvalidate.agreement.model import Agreement, Block, BlockKind, display
from iopvalidate.agreement.source import SourceKind


def plain_text(agreement: Agreement) -> str:
    """Return every block in reading order; headers and footers stand last."""
    margins = [block for block in agreement.blocks if block.kind is BlockKind.MARGIN]
    body = [block for block in agreement.blocks if block.kind is not BlockKind.MARGIN]
    lines: list[str] = []
    for row, group in groupby(body, key=_row):
        blocks = list(group)
        lines += [_table_row(blocks)] if row else [line for block in blocks for line in _lines(block)]
    lines += [""] if margins else []
    lines += [f"[{_margin(block)}] {_one_line(block)}" for block in margins if block.text.strip()]
    shown = [line for number, line in enumerate(lines) if line or (number and lines[number - 1])]  # one blank line at a time
    return "\n".join(shown).strip("\n") + "\n"


def _row(block: Block) -> tuple[int, int] | None:
    place = block.source.table
    return (place.table, place.row) if place else None


def _table_row(cells: list[Block]) -> str:
    """Return a row's cells between bars; paragraphs of one cell stand behind each other."""
    columns: dict[int, list[str]] = {}
    for cell in cells:
        column = cell.source.table.column if cell.source.table else 0
        columns.setdefault(column, []).append(_one_line(cell))
    return "| " + " | ".join(" ".join(part for part in parts if part) for parts in columns.values()) + " |"


def _lines(block: Block) -> Iterator[str]:
    if block.is_heading:
        yield ""
        yield display(block)
        yield ""
    elif block.kind is BlockKind.NOTE:
        yield f"[{block.source.note or ''}] {_one_line(block)}"
    elif block.kind is BlockKind.LIST_ITEM and block.source.number:
        yield f"{'  ' * max(block.level - 1, 0)}{block.source.number} {_one_line(block)}"
    elif block.text.strip():
        yield _one_line(block)


def _one_line(block: Block) -> str:
    return " ".join(block.text.split())


def _margin(block: Block) -> str:
    return "sidhuvud" if block.source.kind is SourceKind.HEADER else "sidfot"
