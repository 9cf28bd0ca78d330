"""Totals over the term: public support, contract value, the highest year and the highest three years."""

from __future__ import annotations

from decimal import Decimal

from iopvalidate.facts.model import Computed, Term
from iopvalidate.facts.support import Support

_NONE = ("Utkastet anger inga belopp från den offentliga parten.", "The draft states no amounts from the public party.")
_NO_TERM = ("Avtalstiden kan inte beräknas, så årliga belopp kan inte summeras.", "The term cannot be computed, so yearly amounts cannot be added up.")
_OPEN = ("Avtalet gäller tills vidare, så stödet har inget slutbelopp.", "The agreement has no end, so the support has no final sum.")


def kronor(value: Decimal) -> str:
    """Return an amount as Swedish texts write it: "1 250 000 kronor"."""
    whole = value.quantize(Decimal(1)) if value == value.to_integral_value() else value.quantize(Decimal("0.01"))
    return f"{whole:,}".replace(",", " ").replace(".", ",") + " kronor"


def _cannot(support: Support, reason: tuple[str, str], unit: str = "SEK") -> Computed:
    return Computed(None, unit, reason[0], reason[1], tuple(support.steps), tuple(support.passages[:4]))


def public_total(support: Support, term: Term) -> Computed:
    """Return the public support over the base term."""
    if support.problem_sv:
        return _cannot(support, (support.problem_sv, support.problem_en))
    if not support.found:
        return _cannot(support, _NONE)
    known = sum(support.by_year.values(), Decimal(0)) + support.lump
    steps = [f"{year}: {kronor(value)}" for year, value in sorted(support.by_year.items())]
    if support.yearly:
        if term.open_ended:
            return _cannot(support, _OPEN)
        if term.months is None:
            return _cannot(support, _NO_TERM)
        known += support.yearly * term.months / 12
        steps.append(f"{kronor(support.yearly)} per år × {term.months} månader / 12 = {kronor(support.yearly * term.months / 12)}")
    return Computed(known, "SEK", "", "", tuple(steps), tuple(support.passages[:6]))


def monthly(support: Support, term: Term, total: Computed) -> Decimal | None:
    """Return the support a month: what recurs, else the last whole year, else the whole over the term."""
    whole_years = len(support.by_year) > 0 and not support.lump
    if whole_years:
        years = sorted(support.by_year)
        last = support.by_year[years[-1]]
        if len(years) > 1 and term.end is not None and (term.end.month, term.end.day) != (12, 31) and years[-1] == term.end.year:
            return total.value / term.months if total.value is not None and term.months else None
        return (last + support.yearly) / 12
    if support.yearly and not support.lump:
        return support.yearly / 12
    return total.value / term.months if total.value is not None and term.months else None


def contract_value(support: Support, term: Term, total: Computed) -> Computed:
    """Return the value with every extension; an open-ended term counts 48 months (LOU 5 kap. 3 and 13 §§)."""
    if support.problem_sv or not support.found:
        return total
    month = monthly(support, term, total)
    endless = term.open_ended or any(e.unlimited for e in term.extensions)
    if endless:
        if month is None:
            return _cannot(support, _NO_TERM)
        value = max(month * 48, total.value or Decimal(0))
        return Computed(value, "SEK", "", "", (f"{kronor(month)} per månad × 48 = {kronor(month * 48)}",), total.passages)
    extra = sum((e.months or 0) * (e.times or 0) for e in term.extensions)
    if total.value is None or not extra:
        return total
    if month is None:
        return _cannot(support, _NO_TERM)
    value = total.value + month * extra
    steps = (*total.steps, f"förlängning {extra} månader × {kronor(month)} = {kronor(month * extra)}")
    return Computed(value, "SEK", "", "", steps, total.passages)


def best_three_years(support: Support, term: Term, total: Computed) -> Computed:
    """Return the highest support in three consecutive years."""
    return _best(support, term, total, 3)


def best_year(support: Support, term: Term, total: Computed) -> Computed:
    """Return the highest support in one year."""
    return _best(support, term, total, 1)


def _best(support: Support, term: Term, total: Computed, years: int) -> Computed:
    if support.problem_sv or not support.found:
        return total
    if term.months is not None and term.months <= 12 * years and total.value is not None:
        if years == 3 or term.months <= 12:
            return total if len(support.by_year) <= years else _window(support, years, total)
    if support.by_year:
        return _window(support, years, total)
    if support.yearly:
        value = support.yearly * years + (support.lump if not term.months else support.lump)
        return Computed(value, "SEK", "", "", (f"{years} × {kronor(support.yearly)}",), total.passages)
    if total.value is None or not term.months:
        return total if total.value is None else _cannot(support, _NO_TERM)
    value = min(total.value, total.value / term.months * 12 * years)
    return Computed(value, "SEK", "Jämnt fördelat över avtalstiden.", "Spread evenly over the term.", (), total.passages)


def _window(support: Support, years: int, total: Computed) -> Computed:
    first, last = min(support.by_year), max(support.by_year)
    sums = [
        (sum((support.by_year.get(y, Decimal(0)) for y in range(start, start + years)), Decimal(0)), start)
        for start in range(first, max(first, last - years + 1) + 1)
    ]
    value, start = max(sums, key=lambda pair: pair[0])
    value += support.yearly * min(years, len(support.by_year)) + support.lump
    return Computed(value, "SEK", "", "", (f"{start}–{start + years - 1}: {kronor(value)}" if years > 1 else f"{start}: {kronor(value)}",), total.passages)
