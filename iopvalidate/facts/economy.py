"""Who pays and contributes what, and what it all comes to."""

from __future__ import annotations

from decimal import Decimal

from iopvalidate.agreement.model import Passage
from iopvalidate.facts.budget import Budget, Line, read_budget
from iopvalidate.facts.grids import grids
from iopvalidate.facts.inkind import in_kind
from iopvalidate.facts.model import Contribution, ContributionKind, Economy, Term
from iopvalidate.facts.signs import PAYS
from iopvalidate.facts.spoken import Spoken, spoken_amounts
from iopvalidate.facts.support import Support, support_of
from iopvalidate.facts.textsums import text_sums
from iopvalidate.facts.values import best_three_years, best_year, contract_value, public_total
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Actor


def find_economy(reading: Reading, term: Term) -> Economy:
    """Return the economy of a draft; the term tells how many times a yearly amount is paid."""
    budgets = [b for grid in grids(reading.agreement) if (b := read_budget(reading, grid))]
    spoken, rate = spoken_amounts(reading)
    found, equations = text_sums(reading, spoken)
    support = support_of(budgets, equations, term)
    total = public_total(support, term)
    contributions = tuple(_contributions(budgets, spoken, term))
    valued = tuple(c for c in contributions if c.actor == Actor.PUBLIC and c.kind is not ContributionKind.MONEY and c.value)
    unvalued = tuple(in_kind(reading, valued))
    return Economy(
        contributions=(*contributions, *unvalued),
        pays=_pays(reading, contributions, support),
        public_total=total,
        contract_value=contract_value(support, term, total),
        best_three_years=best_three_years(support, term, total),
        best_year=best_year(support, term, total),
        unvalued=unvalued,
        valued=valued,
        sums=tuple([check for b in budgets for check in b.sums] + found),
        rate=rate,
    )  # fmt: skip


def _contributions(budgets: list[Budget], spoken: list[Spoken], term: Term) -> list[Contribution]:
    found = [_of_line(line, term) for b in budgets for line in b.lines if line.actor in (Actor.PUBLIC, Actor.IDEBUREN)]
    for s in spoken:
        if s.actor in (Actor.PUBLIC, Actor.IDEBUREN) and not s.part:
            unit = s.basis == "unit"
            found.append(Contribution(s.actor, s.kind, None if unit else _over_term(s, term), s.passage, unit_price=unit))
    return found


def _of_line(line: Line, term: Term) -> Contribution:
    value = sum(line.values.values(), Decimal(0)) if line.values else line.total
    if line.per == "year" and value is not None:
        value = value * term.months / 12 if term.months else None
    years = tuple(sorted(line.values.items()))
    return Contribution(line.actor, line.kind, None if line.unit_price else value, line.passage, years, line.unit_price)


def _over_term(s: Spoken, term: Term) -> Decimal | None:
    if s.basis == "year" and s.year is None:
        return s.value * term.months / 12 if term.months else None
    return s.value if s.basis in ("total", "once", "year") else None


def _pays(reading: Reading, contributions: tuple[Contribution, ...], support: Support) -> tuple[Passage, ...]:
    money = [c.passage for c in contributions if c.actor == Actor.PUBLIC and c.kind is ContributionKind.MONEY]
    said = [
        reading.passage(h) for h in reading.hits(PAYS)
        if h.asserted and not h.conditional and not reading.sentence_text(h.sentence).endswith("?")
        and not reading.block_of(h).is_heading
    ]  # fmt: skip
    return tuple(dict.fromkeys([*support.passages, *money, *said]))
