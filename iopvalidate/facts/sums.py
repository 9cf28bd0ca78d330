"""Whether the sums that a table states are right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Protocol

from iopvalidate.facts.grids import Cell
from iopvalidate.facts.model import SumCheck
from iopvalidate.language.signs import Actor

#: Rows above a sum that it can add up: every sum of a table looks back so far.
_REACH = 300


class SumRow(Protocol):
    """A row with figures by column."""

    figures: dict[int, Cell]
    is_sum: bool
    actor: str


def check_rows(rows: Sequence[SumRow], roles: Mapping[int, int | str], scale: Decimal) -> list[SumCheck]:
    """Check each row's sum column against its years."""
    sums = [c for c, role in roles.items() if role == "sum"]
    parts = [c for c, role in roles.items() if role != "sum"]
    found = []
    for row in rows:
        if len(sums) != 1 or sums[0] not in row.figures or sum(c in row.figures for c in parts) < 2:
            continue
        cells = [row.figures[c] for c in parts if c in row.figures]
        found.append(_check(row.figures[sums[0]], cells, scale))
    return found


def check_columns(rows: Sequence[SumRow], columns: Sequence[int], scale: Decimal) -> list[SumCheck]:
    """Check each sum row against the rows it can mean; the nearest reading counts where none agrees."""
    found = []
    for i, row in enumerate(rows):
        if not row.is_sum or i == 0:
            continue
        groups = [g for g in _groups(rows, i) if len(g) > 1] or [g for g in _groups(rows, i) if g]
        for column in columns:
            if column not in row.figures or not groups:
                continue
            checks = [_check(row.figures[column], [r.figures[column] for r in g if column in r.figures], scale) for g in groups]
            checks = [c for c in checks if c.parts]
            if checks:
                found.append(next((c for c in checks if c.agrees), checks[0]))
    return found


def _groups(rows: Sequence[SumRow], i: int) -> list[list[SumRow]]:
    """The rows that a sum row may add up, the likeliest first."""
    first = max(0, i - _REACH)
    row, above = rows[i], [r for r in rows[first:i] if r.figures]
    leaves = [r for r in above if not r.is_sum]
    last_sum = next((j for j in range(i - 1, first - 1, -1) if rows[j].is_sum), -1)
    since = [r for r in rows[max(first, last_sum + 1) : i] if r.figures]
    same = [r for r in leaves if r.actor == row.actor and row.actor != Actor.UNKNOWN]
    sums = [r for r in above if r.is_sum]
    after_sum = [rows[last_sum], *since] if last_sum >= 0 else []
    return [since, same, leaves, sums, after_sum]


def _check(total: Cell, parts: Sequence[Cell], scale: Decimal) -> SumCheck:
    stated = (total.figure or Decimal(0)) * (1 if total.own_unit else scale)
    computed = sum(((p.figure or Decimal(0)) * (1 if p.own_unit else scale) for p in parts), Decimal(0))
    return SumCheck(stated, computed, total.passage, tuple(p.passage for p in parts))
