"""Months between days."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal


def add_months(day: date, months: int) -> date:
    """Return the day so many months later, the last day of the month where that day does not exist."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise ValueError(f"no such month: {year}-{month + 1}")


def months_between(start: date, end: date) -> Decimal:
    """Return the length from the first day to the last, both counted, in months with one decimal."""
    after = end + timedelta(days=1)
    whole = (after.year - start.year) * 12 + after.month - start.month
    if after < add_months(start, whole):
        whole -= 1
    rest = (after - add_months(start, whole)).days
    return Decimal(whole) if not rest else Decimal(whole) + (Decimal(rest) / 30).quantize(Decimal("0.1"))
