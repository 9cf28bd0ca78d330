"""Who pays and contributes what, and what it all comes to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from iopvalidate.agreement.model import Passage
from iopvalidate.facts.budget import Budget, Line, read_budget
from iopvalidate.facts.grids import grids
from iopvalidate.facts.inkind import in_kind, unspecified
from iopvalidate.facts.model import Computed, Contribution, ContributionKind, Economy, SumCheck, Term
from iopvalidate.facts.signs import PAYS
from iopvalidate.facts.spoken import Spoken, spoken_amounts
from iopvalidate.facts.support import Support, support_of
from iopvalidate.facts.textsums import euro_sums, instalment_sums, text_sums, total_sums
from iopvalidate.facts.unfilled import unfilled_amount
from iopvalidate.facts.values import best_three_years, best_year, contract_value, public_total
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Actor

_SIDES = (Actor.PUBLIC, Actor.IDEBUREN)
_PARTIAL = (
    "Minst: stöd i annat än pengar som saknar värde är inte inräknat.",
    "At least: support in kind without a value is not counted.",
)


def find_economy(reading: Reading, term: Term) -> Economy:
    """Return the economy of a draft; the term tells how many times a yearly amount is paid."""
    budgets = [b for grid in grids(reading.agreement) if (b := read_budget(reading, grid))]
    said, rate = spoken_amounts(reading)
    arithmetic, spoken = text_sums(reading, said)
    support = support_of(budgets, spoken)
    blank = unfilled_amount(reading, spoken)
    if blank is not None:
        support.trouble("Ett belopp är inte ifyllt.", "An amount is not filled in.", blank)
    total = public_total(support, term)
    contract = contract_value(support, term, total)
    contributions = tuple(_contributions(budgets, spoken, term))
    valued = tuple(_valued(contributions, budgets, {s.passage for s in spoken}))
    told = tuple(in_kind(reading, valued))
    valued += tuple(c for c in told if c.value is not None)
    unvalued = tuple(c for c in told if c.value is None)
    if not unvalued and not any(c.actor == Actor.PUBLIC for c in contributions) and total.value is None:
        unvalued = tuple(unspecified(reading))[:1]
    three, year = best_three_years(support, term, total), best_year(support, term, total)
    if unvalued:
        total, contract, three, year = (_at_least(v) for v in (total, contract, three, year))
    sums = [check for b in budgets for check in b.sums] + arithmetic
    sums += [*euro_sums(reading, said, rate), *instalment_sums(budgets, spoken), *_totals(budgets, support, total, contract)]
    named = tuple(c for c in told or unvalued if c.kind is not ContributionKind.OTHER)
    return Economy(
        contributions=(*contributions, *named),
        pays=_pays(reading, contributions, support),
        public_total=total,
        contract_value=contract,
        best_three_years=three,
        best_year=year,
        unvalued=unvalued,
        valued=valued,
        sums=tuple(dict.fromkeys(sums)),
        rate=rate,
    )


def _valued(contributions: Sequence[Contribution], budgets: Sequence[Budget], said: set[Passage]) -> Iterable[Contribution]:
    """In-kind support with a value, also where a term that is endless or unknown leaves no sum over the term."""
    cells = said | {line.passage for b in budgets for line in b.lines if _line_total(line)}
    in_kind_only = (c for c in contributions if c.actor == Actor.PUBLIC and c.kind is not ContributionKind.MONEY)
    return (c for c in in_kind_only if not c.unit_price and (c.value or c.passage in cells))


def _at_least(value: Computed) -> Computed:
    if value.value is None or value.because_sv:
        return value
    return Computed(value.value, value.unit, *_PARTIAL, value.steps, value.passages)


def _totals(budgets: Sequence[Budget], support: Support, total: Computed, contract: Computed) -> Iterable[SumCheck]:
    """Totals that the text states beside what tables give."""
    lines = [line for b in budgets for line in b.lines if line.actor == Actor.PUBLIC]
    if not lines:
        return ()
    known = [v.value for v in (total, contract) if v.value is not None]
    known += [_line_total(line) for line in [*lines, *(line for b in budgets for line in b.stated)]]
    known.append(sum((_line_total(line) for line in lines if line.kind is ContributionKind.MONEY), Decimal(0)))
    first = support.stated_total, support.stated_contract
    return total_sums([k for k in known if k], [s for s in first if s is not None and not s.three_years and not s.appendix])


def _line_total(line: Line) -> Decimal:
    return sum(line.values.values(), Decimal(0)) if line.values else line.total or Decimal(0)


def _contributions(budgets: Sequence[Budget], spoken: Sequence[Spoken], term: Term) -> list[Contribution]:
    lines = [line for b in budgets for line in b.lines if line.actor in _SIDES and not _negative(line)]
    found = [_of_line(line, term) for line in lines]
    tabled = {line.actor for line in lines}
    figures = {v for line in lines for v in (*line.values.values(), line.total)}
    for s in spoken:
        repeats = s.actor in tabled and (
            s.basis != "unit" and ((s.actor == Actor.PUBLIC and not s.appendix) or s.value in figures)
        )
        if s.actor not in _SIDES or s.part or repeats:
            continue
        unit = s.basis == "unit"
        found.append(Contribution(s.actor, s.kind, None if unit else _over_term(s, term), s.passage, unit_price=unit))
    return found


def _negative(line: Line) -> bool:
    return _line_total(line) < 0


def _of_line(line: Line, term: Term) -> Contribution:
    value: Decimal | None = _line_total(line)
    if line.per and value is not None:
        value = value * (12 if line.per == "month" else 1) * term.months / 12 if term.months else None
    years = tuple(sorted(line.values.items()))
    return Contribution(line.actor, line.kind, None if line.unit_price else value, line.passage, years, line.unit_price)


def _over_term(s: Spoken, term: Term) -> Decimal | None:
    if s.basis == "year" and s.year is None:
        return s.value * term.months / 12 if term.months else None
    return s.value if s.basis in ("total", "once", "year") else None


def _pays(reading: Reading, contributions: Sequence[Contribution], support: Support) -> tuple[Passage, ...]:
    money = [c.passage for c in contributions if c.actor == Actor.PUBLIC and c.kind is ContributionKind.MONEY]
    said = [
        reading.passage(h) for h in reading.hits(PAYS)
        if h.asserted and not h.conditional and not reading.block_of(h).is_heading
        and not reading.sentence_text(h.sentence).rstrip().endswith("?")
    ]  # fmt: skip
    in_kind = {c.passage for c in contributions if c.kind is not ContributionKind.MONEY}.difference(money)
    figures = [p for p in support.passages if p not in in_kind]
    return tuple(dict.fromkeys([*money, *figures, *said]))
