"""STS004: the support against the ceiling of its route."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from iopvalidate.api import (
    Actor,
    Assessment,
    Computed,
    Context,
    DatedValue,
    Draft,
    Level,
    Passage,
    Rule,
    Text,
    failed,
    not_applicable,
    passed,
    to_review,
)
from iopvalidate_state_aid.figures import DE_MINIMIS, DE_MINIMIS_SGEI, SGEI_YEAR, Rate, euro, kronor, rate_for
from iopvalidate_state_aid.routes import (
    DE_MINIMIS_ACT,
    DE_MINIMIS_SGEI_ACT,
    ROUTE_SIGNS,
    SGEI_DECISION,
    STATE_AID,
    Reliance,
    Route,
    reliance,
    support_passages,
    with_row_head,
)

#: Asked for by `reliance`, so part of this rule's terms.
SIGNS = ROUTE_SIGNS
_WITH_CEILING = frozenset({Route.DE_MINIMIS, Route.DE_MINIMIS_SGEI, Route.SGEI_DECISION})
_MARGIN = Decimal("1.1")
"""Above the ceiling by less than this, an assumed rate cannot carry a fail."""


_LIMITED = re.compile(r"\b(?:högst|sammanlagt|totalt|max|tak)\b", re.IGNORECASE)
_PER_UNIT = Computed(
    None, "SEK", "priset är per enhet och antalet är inte begränsat", "the price is per unit and the number is not limited"
)


class Ceiling(Rule):
    """Public support stays at or below the ceiling of the route relied on."""

    code = "STS004"
    slug = "ceiling"
    concern = STATE_AID
    level = Level.ERROR
    title = Text("Beloppstak", "Ceiling")
    why = Text(
        "Varje grund har ett tak. Stödet räknas i euro över tre år (per år för SGEI-beslutet), med värdet av lokaler, personal och annat inräknat.",
        "Each route has a ceiling. Support is counted in EUR over three years (a year for the SGEI decision), premises, staff and other value included.",
    )
    remedy = Text(
        "Räkna samman stödet för avtalstiden, ange kurs och datum, och välj en grund vars tak rymmer det.",
        "Add up the support for the term, state rate and date, and choose a route whose ceiling holds it.",
    )
    basis = (DE_MINIMIS_ACT, DE_MINIMIS_SGEI_ACT, SGEI_DECISION)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Compare the highest support in three years (or one year) with the ceiling of the route."""
        support = support_passages(draft)
        relied = reliance(draft)
        if not support and draft.economy.public_total.value is None and not relied.routes:
            mentioned = draft.judged("IOP006?") or draft.judged("STS009?")
            if not mentioned:
                return not_applicable(
                    "Inget stöd från den offentliga parten hittades.", "No support from the public party was found."
                )
            return _unknown(draft.economy.public_total, mentioned[0].passage)
        yearly = Route.SGEI_DECISION in relied.routes
        amount = draft.economy.best_year if yearly else draft.economy.best_three_years
        if amount.value is None:
            return _unknown(amount, *(amount.passages or support)[:2])
        unbounded = _unbounded(draft)
        if unbounded and context.parameters.get(DE_MINIMIS).value >= rate_for(draft, context).to_eur(amount.value):
            return _unknown(_PER_UNIT, *unbounded[:2])
        name = SGEI_YEAR if yearly else DE_MINIMIS_SGEI if Route.DE_MINIMIS_SGEI in relied.routes else DE_MINIMIS
        quotes = _quotes(draft, amount, relied, support)
        return _judge(_Test(amount, amount.value, context.parameters.get(name), rate_for(draft, context), relied, quotes))


def _unbounded(draft: Draft) -> tuple[Passage, ...]:
    """Prices per hour, child or place with no sum beside them: what is computed leaves them out."""
    public = [c for c in draft.economy.contributions if c.actor == Actor.PUBLIC and c.unit_price and c.value is None]
    free = [c.passage for c in public if not _LIMITED.search(draft.agreement.block(c.passage.ordinal).text)]
    return tuple(dict.fromkeys(free))


def _quotes(draft: Draft, amount: Computed, relied: Reliance, support: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The stated total where there is one, the amounts with their row labels, and the route whose ceiling holds."""
    total = draft.economy.public_total.value
    stated = [s.passage for s in draft.economy.sums if total is not None and s.stated in (total, amount.value)]
    amounts = with_row_head(draft, [*stated[:1], *(amount.passages or support)[:2]])
    return tuple(dict.fromkeys([*amounts, *list(relied.routes.values())[:1]]))


@dataclass(frozen=True, slots=True)
class _Test:
    """One comparison: the support, the ceiling, the rate, the route, and what is quoted."""

    amount: Computed
    value: Decimal
    ceiling: DatedValue
    rate: Rate
    relied: Reliance
    quotes: tuple[Passage, ...]

    @property
    def euro(self) -> Decimal:
        """The support in whole euros."""
        return self.rate.to_eur(self.value)

    @property
    def figures(self) -> Text:
        """Support and ceiling in both currencies, with the rate."""
        roof, kr = self.ceiling.value, self.rate.to_sek(self.ceiling.value)
        act = self.ceiling.reference
        least = ("minst ", "at least ") if self.amount.because_sv.startswith("Minst") else ("", "")
        return Text(
            f"Stödet är {least[0]}{kronor(self.value)}, {euro(self.euro)} efter {self.rate.sv}; taket i {act} är {euro(roof)}, {kronor(kr)}",
            f"The support is {least[1]}{self.value:,.0f} SEK, {self.euro:,.0f} EUR at {self.rate.en}; the ceiling of {act} is {roof:,.0f} EUR, {kr:,.0f} SEK",
        )

    @property
    def details(self) -> dict[str, Any]:
        """The arithmetic for the report."""
        steps = _steps(self.amount, self.value, self.ceiling.value, self.rate, self.ceiling.reference)
        return {
            "steps": steps,
            "rate": str(self.rate.value),
            "rate_source": self.rate.sv,
            "rate_verified": self.rate.verified,
            "ceiling_verified": self.ceiling.verified,
        }

    def answer(self, how: Callable[..., Assessment], sv: str, en: str) -> Assessment:
        """Return an assessment with the figures and a last clause."""
        return how(f"{self.figures.sv}; {sv}.", f"{self.figures.en}; {en}.", *self.quotes, **self.details)


def _judge(test: _Test) -> Assessment:
    """Within the ceiling; above it on a route that has it; above it on a route without one; above it with no route."""
    routes = test.relied.routes
    if test.euro <= test.ceiling.value:
        return test.answer(passed, "stödet ligger inom det", "the support lies within it")
    if routes.keys() & _WITH_CEILING or test.relied.minor:
        return _above(test)
    if Route.GBER in routes:
        return test.answer(
            to_review,
            "om artikeln i gruppundantaget rymmer det måste prövas",
            "whether the article of the block exemption holds it must be tested",
        )
    if routes:
        return test.answer(
            passed,
            "den grund som anges har inget beloppstak, men håller den inte överstiger stödet taket",
            "the route named has no ceiling, but if it does not hold the support is above this one",
        )
    return test.answer(
        to_review, "stödet överstiger det och ingen annan grund anges", "the support is above it and no other route is named"
    )


def _above(test: _Test) -> Assessment:
    """A fail, unless it hangs on a figure that has not been verified."""
    if not test.ceiling.verified:
        return test.answer(
            to_review,
            "stödet överstiger taket, som inte är läst i rättsakten",
            "the support is above the ceiling, which was not read in the act",
        )
    if not test.rate.verified and test.euro < test.ceiling.value * _MARGIN:
        return test.answer(
            to_review,
            "om taket överskrids beror på kursen den månad beslutet fattas",
            "whether it is exceeded depends on the rate of the month of the decision",
        )
    return test.answer(
        failed, "stödet överstiger taket för den grund som åberopas", "the support is above the ceiling of the route relied on"
    )


def _steps(amount: Computed, value: Decimal, ceiling: Decimal, rate: Rate, reference: str) -> list[str]:
    return [
        *amount.steps,
        f"{kronor(value)} / {rate.value} = {euro(rate.to_eur(value))} ({rate.sv})",
        f"Tak: {euro(ceiling)} = {kronor(rate.to_sek(ceiling))} ({reference})",
    ]


def _unknown(amount: Computed, *passages: Passage) -> Assessment:
    because_sv = amount.because_sv or "beloppen framgår inte"
    because_en = amount.because_en or "the amounts are not stated"
    return to_review(
        f"Stödets storlek kan inte räknas ut: {because_sv}.",
        f"The size of the support cannot be computed: {because_en}.",
        *passages,
    )


RULE = Ceiling()
