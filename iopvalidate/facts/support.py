"""The public side's support put together from tables and text, each krona counted once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from iopvalidate.agreement.model import Passage
from iopvalidate.facts.budget import Budget, Line
from iopvalidate.facts.spoken import Spoken
from iopvalidate.language.signs import Actor

PER_YEAR = {"year": 1, "half-year": 2, "tertial": 3, "quarter": 4, "month": 12}


@dataclass
class Support:
    """The public side's support.

    Attributes:
        by_year: calendar year (or 1, 2, 3) → kronor.   yearly: kronor a year that recur.   lump: kronor over the term.
        stated_total, stated_contract: what the draft says the whole is, without and with extensions.
        sum_cells: value → cell of a table that states it as a sum.
        problem_sv, problem_en: why the whole cannot be known, "" if it can.
        passages: where the figures stand.   found: any support in money or with a value was found.
    """

    by_year: dict[int, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    yearly: Decimal = Decimal(0)
    lump: Decimal = Decimal(0)
    stated_total: Spoken | None = None
    stated_contract: Spoken | None = None
    sum_cells: dict[Decimal, Passage] = field(default_factory=dict)
    problem_sv: str = ""
    problem_en: str = ""
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
        if spoken.basis == "year" and spoken.year is not None:
            self.by_year[spoken.year] += spoken.value
        elif spoken.basis in PER_YEAR:
            self.yearly += spoken.value * PER_YEAR[spoken.basis]
        elif spoken.basis == "payout-year":
            self.yearly += spoken.value
        else:
            self.lump += spoken.value

    def trouble(self, sv: str, en: str, passage: Passage | None = None) -> None:
        """Note why the whole cannot be known; the first reason stays, its passage comes first."""
        if passage is not None:
            self.passages.insert(0, passage)
        if not self.problem_sv:
            self.problem_sv, self.problem_en = sv, en

    @property
    def places(self) -> tuple[Passage, ...]:
        """Where the figures stand, each once."""
        return tuple(dict.fromkeys(self.passages))


def support_of(budgets: Sequence[Budget], spoken: Sequence[Spoken]) -> Support:
    """Put the public support together: the main text is the whole where it says so, else the appendices add up."""
    support = Support()
    public = [s for s in spoken if s.actor == Actor.PUBLIC and not s.part]
    _stated(support, public)
    for scope in _scopes(budgets, public):
        lines = [line for b in budgets if b.appendix == scope for line in b.lines if _counts(line)]
        for line in lines:
            support.add_line(line)
        if not lines:
            for s in _chosen([s for s in public if s.appendix == scope and not s.with_extension]):
                support.add_spoken(s)
    for budget in budgets:
        for line in budget.stated:
            if line.total is not None or line.values:
                support.sum_cells.setdefault(
                    line.total if line.total is not None else sum(line.values.values(), Decimal(0)), line.passage
                )
    _unit_prices(support, public, budgets)
    return support


def _counts(line: Line) -> bool:
    return line.actor == Actor.PUBLIC and not line.unit_price and bool(line.values or line.total is not None)


def _scopes(budgets: Sequence[Budget], public: Sequence[Spoken]) -> list[str]:
    """Appendix labels that hold support, only the main text ("") where it gives the whole."""
    tabled = list(dict.fromkeys(b.appendix for b in budgets if any(_counts(line) for line in b.lines)))
    spoken = list(dict.fromkeys(s.appendix for s in public if s.basis != "unit"))
    if "" in tabled:
        return [""]
    whole = any(s.basis == "total" and not s.appendix and not s.with_extension and not s.three_years for s in public)
    if whole and not tabled:
        return [""]
    scopes = list(dict.fromkeys([*tabled, *spoken]))
    return [s for s in scopes if s] if whole and tabled else scopes


def _stated(support: Support, public: Iterable[Spoken]) -> None:
    for s in public:
        if s.basis != "total":
            continue
        if s.with_extension:
            support.stated_contract = support.stated_contract or s
        elif not s.three_years:
            support.stated_total = support.stated_total or s


def _chosen(said: Sequence[Spoken]) -> list[Spoken]:
    """The amounts of one scope that make the whole: a total, else what recurs, else what is paid once, else instalments."""
    totals = [s for s in said if s.basis == "total" and not s.three_years]
    if totals and not any(s.further for s in said):
        return totals[:1] if len({s.sentence for s in totals}) > 1 else _distinct(totals)
    recurring = _distinct([s for s in said if s.basis in PER_YEAR])
    once = _distinct([s for s in [*totals, *said] if s.basis in ("once", "total") and not s.three_years])
    if recurring and once and any(s.further for s in [*recurring, *once]):
        return [*recurring, *once]
    payouts = [s for s in said if s.basis.startswith("payout")]
    return next((group for group in (recurring, once, payouts) if group), [])


def _distinct(said: Sequence[Spoken]) -> list[Spoken]:
    """Leave out an amount that only repeats an earlier one, and several that an earlier or later one sums up."""
    seen: set[tuple[Decimal, int | None]] = set()
    kept: list[Spoken] = []
    for s in said:
        key = (s.value, s.year)
        if key in seen and not s.further:
            continue
        seen.add(key)
        kept.append(s)
    whole = next(
        (s for s in kept if len(kept) > 2 and s.value * 2 == sum(o.value for o in kept) and s.basis == kept[0].basis), None
    )
    return [whole] if whole else kept


def _unit_prices(support: Support, public: Sequence[Spoken], budgets: Sequence[Budget]) -> None:
    """A price per unit whose volume nothing bounds makes the whole unknown."""
    others = [s for s in public if s.basis != "unit"]
    prices = [s for s in public if s.basis == "unit" and not s.capped]
    for s in prices:
        support.found = True
        if any(b.appendix == s.appendix and any(_counts(line) for line in b.lines) for b in budgets):
            continue  # a table beside the price says what it comes to
        if any(abs(o.passage.ordinal - s.passage.ordinal) <= 1 and o.basis in ("year", "total", "once") for o in others):
            continue
        support.trouble(
            "Ersättningen är ett pris per enhet och volymen är inte begränsad.",
            "The remuneration is a price per unit and nothing bounds the volume.",
            s.passage,
        )
    listed = [line for b in budgets for line in b.lines if line.unit_price]
    if listed and not support.found:
        support.found = True
        support.trouble(
            "Utkastet anger priser per enhet men ingen volym.",
            "The draft states prices per unit but no volume.",
            listed[0].passage,
        )
