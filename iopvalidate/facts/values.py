"""Totals over the term: public support, contract value, the highest year and the highest three years."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from iopvalidate.agreement.model import Passage
from iopvalidate.facts.model import Computed, Extension, Term
from iopvalidate.facts.months import months_between
from iopvalidate.facts.support import Support

_NONE = ("Utkastet anger inga belopp från den offentliga parten.", "The draft states no amounts from the public party.")
_NO_TERM = (
    "Avtalstiden kan inte beräknas, så årliga belopp kan inte summeras.",
    "The term cannot be computed, so yearly amounts cannot be added up.",
)
_OPEN = (
    "Avtalet gäller tills vidare, så stödet har inget slutbelopp.",
    "The agreement has no end, so the support has no final sum.",
)
_NO_LENGTH = (
    "Avtalet kan förlängas, men utkastet säger inte hur länge.",
    "The agreement can be extended, but the draft does not say for how long.",
)
_EVEN = ("Jämnt fördelat över avtalstiden.", "Spread evenly over the term.")
_MOST = 6
_SOME_MONTHS = 3


def kronor(value: Decimal) -> str:
    """Return an amount as Swedish texts write it: "1 250 000 kronor"."""
    return f"{_tidy(value):,}".replace(",", " ").replace(".", ",") + " kronor"


def _tidy(value: Decimal) -> Decimal:
    """Kronor and öre; whole kronor without decimals."""
    rounded = value.quantize(Decimal("0.01"))
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded


def _can(value: Decimal, steps: tuple[str, ...], places: tuple[Passage, ...], note: tuple[str, str] = ("", "")) -> Computed:
    return Computed(_tidy(value), "SEK", note[0], note[1], steps, tuple(dict.fromkeys(places))[:_MOST])


def _cannot(support: Support, reason: tuple[str, str]) -> Computed:
    return Computed(None, "SEK", reason[0], reason[1], (), support.places[:_MOST])


def _first(support: Support, value: Decimal, *, contract: bool = False) -> tuple[Passage, ...]:
    """Where the draft itself states the value, then the cell with the sum, then where its parts stand."""
    stated = [s for s in ((support.stated_contract if contract else None), support.stated_total) if s is not None]
    cell = support.sum_cells.get(_tidy(value))
    return (*(s.passage for s in stated), *([cell] if cell else []), *support.places)


def public_total(support: Support, term: Term) -> Computed:
    """Return the public support over the base term."""
    if support.problem_sv:
        return _cannot(support, (support.problem_sv, support.problem_en))
    if not support.found:
        return _cannot(support, _NONE)
    missing = _missing_years(support, term)
    if missing:
        years = ", ".join(str(y) for y in missing)
        return _cannot(support, (f"Utkastet anger inget belopp för {years}.", f"The draft states no amount for {years}."))
    known = sum(support.by_year.values(), Decimal(0)) + support.lump
    steps = [f"{year if year > 100 else f'år {year}'}: {kronor(value)}" for year, value in sorted(support.by_year.items())]
    if support.lump and steps:
        steps.append(kronor(support.lump))
    if support.yearly:
        if term.open_ended:
            return _cannot(support, _OPEN)
        if term.months is None:
            return _cannot(support, _NO_TERM)
        known += support.yearly * term.months / 12
        steps.append(
            f"{kronor(support.yearly)} per år × {term.months} månader / 12 = {kronor(support.yearly * term.months / 12)}"
        )
    return _can(known, tuple(steps), _first(support, known))


def _missing_years(support: Support, term: Term) -> list[int]:
    """Years of the term, three months or more, for which the draft gives no amount though it gives them year by year."""
    if (
        not support.by_year
        or support.lump
        or support.yearly
        or term.start is None
        or term.end is None
        or min(support.by_year) < 1990
    ):
        return []
    return [
        y for y in range(term.start.year, term.end.year + 1) if y not in support.by_year and _months_in(term, y) >= _SOME_MONTHS
    ]


def _months_in(term: Term, year: int) -> Decimal:
    first = max(term.start or date(year, 1, 1), date(year, 1, 1))
    last = min(term.end or date(year, 12, 31), date(year, 12, 31))
    return months_between(first, last) if first <= last else Decimal(0)


def monthly(support: Support, term: Term, total: Computed) -> Decimal | None:
    """Return the support a month: what recurs, else the last whole year, else the whole spread over the term."""
    if support.by_year and not support.lump:
        years = sorted(support.by_year)
        if not _partial(term, years):
            return (support.by_year[years[-1]] + support.yearly) / 12
    elif support.yearly and not support.lump:
        return support.yearly / 12
    return total.value / term.months if total.value is not None and term.months else None


def _partial(term: Term, years: list[int]) -> bool:
    """The last year of the budget is not a whole one."""
    if term.end is None or term.start is None or years[-1] != term.end.year:
        return False
    return (term.end.month, term.end.day) != (12, 31) or (len(years) == 1 and (term.start.month, term.start.day) != (1, 1))


def contract_value(support: Support, term: Term, total: Computed) -> Computed:
    """Return the value with every extension; an open-ended term counts 48 months (LOU 5 kap. 3 and 13 §§)."""
    if support.problem_sv or not support.found:
        return total
    month = monthly(support, term, total)
    unbounded = [e for e in term.extensions if e.unlimited]
    if unbounded and not term.open_ended and not any(e.automatic or e.months or e.endless for e in unbounded):
        return _cannot(support, _NO_LENGTH)
    if term.open_ended or unbounded:
        if month is None:
            return _cannot(support, _NO_TERM)
        value = max(month * 48, total.value or Decimal(0))
        return _can(
            value,
            (f"{kronor(month)} per månad × 48 = {kronor(month * 48)}",),
            (*_first(support, value, contract=True), *total.passages),
        )
    extra = sum(_extra_months(e, term) for e in term.extensions)
    if total.value is None or not extra:
        return total
    if month is None:
        return _cannot(support, _NO_TERM)
    value = total.value + month * extra
    steps = (*total.steps, f"förlängning {extra} månader × {kronor(month)} = {kronor(month * extra)}")
    return _can(value, steps, _first(support, total.value, contract=True))


def _extra_months(extension: Extension, term: Term) -> Decimal:
    if extension.until is not None:
        return (
            months_between(term.end + timedelta(days=1), extension.until)
            if term.end and term.end < extension.until
            else Decimal(0)
        )
    return Decimal((extension.months or 0) * (extension.times or 0))


def best_three_years(support: Support, term: Term, total: Computed) -> Computed:
    """Return the highest support in three consecutive years."""
    return _best(support, term, total, 3)


def best_year(support: Support, term: Term, total: Computed) -> Computed:
    """Return the highest support in one year."""
    return _best(support, term, total, 1)


def _best(support: Support, term: Term, total: Computed, years: int) -> Computed:
    if support.problem_sv or not support.found:
        return total
    if support.by_year:
        return _window(support, years)
    if total.value is not None and term.months is not None and term.months <= 12 * years:
        return total
    if support.yearly:
        value = support.yearly * years + support.lump
        return _can(value, (f"{years} × {kronor(support.yearly)}",), support.places)
    if total.value is None or not term.months:
        return total if total.value is None else Computed(total.value, "SEK", *_NO_TERM, total.steps, total.passages)
    return _can(min(total.value, total.value / term.months * 12 * years), (), total.passages, _EVEN)


def _window(support: Support, years: int) -> Computed:
    first, last = min(support.by_year), max(support.by_year)
    windows = [
        (sum((support.by_year.get(y, Decimal(0)) for y in range(start, start + years)), Decimal(0)), start)
        for start in range(first, max(first, last - years + 1) + 1)
    ]
    value, start = max(windows, key=lambda pair: (pair[0], -pair[1]))
    value += support.yearly * min(years, len(support.by_year)) + support.lump
    name = f"{start}–{start + years - 1}" if years > 1 else str(start)
    return _can(value, (f"{name if start > 100 else f'år {name}'}: {kronor(value)}",), _first(support, value))
