"""The public side's support put together from tables and text, each krona counted once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from iopvalidate.agreement.model import Passage
from iopvalidate.facts.budget import Budget, Line
from iopvalidate.facts.model import Term
from iopvalidate.facts.spoken import Spoken
from iopvalidate.language.signs import Actor

PER_YEAR = {"year": 1, "half-year": 2, "tertial": 3, "quarter": 4, "month": 12}


@dataclass
class Support:
    """The public side's support.

    Attributes:
        by_year: calendar year (or 1, 2, 3) → kronor.   yearly: kronor a year that recur.   lump: kronor over the term.
        stated_total, stated_contract: what the draft says the whole is, without and with extensions.
        problem_sv, problem_en: why the whole cannot be known, "" if it can.   steps: the arithmetic.
        passages: where the figures stand.   found: any support in money or with a value was found.
    """

    by_year: dict[int, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    yearly: Decimal = Decimal(0)
    lump: Decimal = Decimal(0)
    stated_total: Spoken | None = None
    stated_contract: Spoken | None = None
    problem_sv: str = ""
    problem_en: str = ""
    steps: list[str] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    found: bool = False

    def add_line(self, line: Line) -> None:
        """Add a row of a budget."""
        self.found = True
        self.passages.append(line.passage)
        if line.values:
            for year, value in line.values.items():
                self.by_year[year] += value
        elif line.total is not None and line.per:
            self.yearly += line.total * (12 if line.per == "month" else 1)
        elif line.total is not None:
            self.lump += line.total

    def add_spoken(self, spoken: Spoken) -> None:
        """Add an amount of the text."""
        self.found = True
        self.passages.append(spoken.passage)
        if spoken.basis in PER_YEAR and spoken.year is not None and spoken.basis == "year":
            self.by_year[spoken.year] += spoken.value
        elif spoken.basis in PER_YEAR:
            self.yearly += spoken.value * PER_YEAR[spoken.basis]
        elif spoken.basis == "payout-year":
            self.yearly += spoken.value
        else:
            self.lump += spoken.value

    def trouble(self, sv: str, en: str) -> None:
        """Note why the whole cannot be known; the first reason stays."""
        if not self.problem_sv:
            self.problem_sv, self.problem_en = sv, en


def support_of(budgets: list[Budget], spoken: list[Spoken], term: Term) -> Support:
    """Put the public support together."""
    support = Support()
    public = [s for s in spoken if s.actor == Actor.PUBLIC and not s.part]
    tabled = {b.appendix for b in budgets if any(_counts(line) for line in b.lines)}
    main_table = "" in tabled
    for budget in budgets:
        if main_table and budget.appendix and not _adds(budgets, budget):
            continue
        for line in budget.lines:
            if _counts(line):
                support.add_line(line)
    _stated(support, public)
    for scope in dict.fromkeys(s.appendix for s in public):
        if scope in tabled or (scope and main_table):
            continue
        _add_scope(support, [s for s in public if s.appendix == scope and not s.with_extension])
    _unit_prices(support, public, budgets)
    return support


def _counts(line: Line) -> bool:
    return line.actor == Actor.PUBLIC and not line.unit_price and bool(line.values or line.total is not None)


def _adds(budgets: list[Budget], budget: Budget) -> bool:
    """Whether an appendix's table adds to the main one: never, the main table is the whole."""
    return False


def _stated(support: Support, public: list[Spoken]) -> None:
    for s in public:
        if s.basis != "total":
            continue
        if s.with_extension:
            support.stated_contract = support.stated_contract or s
        elif not s.three_years and not s.appendix:
            support.stated_total = support.stated_total or s


def _add_scope(support: Support, said: list[Spoken]) -> None:
    """Add the text of one scope: yearly amounts, else amounts paid once, else a total, else instalments."""
    totals = [s for s in said if s.basis == "total" and not s.three_years]
    recurring = [s for s in said if s.basis in PER_YEAR]
    once = [s for s in said if s.basis == "once"]
    payouts = [s for s in said if s.basis.startswith("payout")]
    for group in (totals[:1], _distinct(recurring), _distinct(once), payouts):
        if group:
            for s in group:
                support.add_spoken(s)
            return


def _distinct(said: list[Spoken]) -> list[Spoken]:
    """Leave out an amount that only repeats an earlier one."""
    seen: set[tuple[Decimal, int | None]] = set()
    kept = []
    for s in said:
        key = (s.value, s.year)
        if key in seen and not s.further:
            continue
        seen.add(key)
        kept.append(s)
    return kept


def _unit_prices(support: Support, public: list[Spoken], budgets: list[Budget]) -> None:
    """A price per unit whose volume nothing bounds makes the whole unknown."""
    others = [s for s in public if s.basis != "unit"]
    for s in public:
        if s.basis != "unit":
            continue
        support.found = True
        covered = s.capped or any(abs(o.passage.ordinal - s.passage.ordinal) <= 1 for o in others)
        if not covered:
            support.passages.append(s.passage)
            support.trouble(
                "Ersättningen är ett pris per enhet och volymen är inte begränsad.",
                "The remuneration is a price per unit and nothing bounds the volume.",
            )
