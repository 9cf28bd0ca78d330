"""STS004: the support against the ceiling of its route."""

from __future__ import annotations

from decimal import Decimal

from iopvalidate.api import (
    Assessment,
    Computed,
    Context,
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
    SGEI_DECISION,
    STATE_AID,
    Reliance,
    Route,
    reliance,
    support_passages,
    with_row_head,
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
        name = SGEI_YEAR if yearly else DE_MINIMIS_SGEI if Route.DE_MINIMIS_SGEI in relied.routes else DE_MINIMIS
        minor = Route.DE_MINIMIS in relied.routes or Route.DE_MINIMIS_SGEI in relied.routes or bool(relied.minor)
        quotes = _quotes(draft, amount, relied, support)
        return _compare(draft, context, amount, name, bound=minor or yearly, quotes=quotes)


def _quotes(draft: Draft, amount: Computed, relied: Reliance, support: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The stated total where there is one, the amounts with their row labels, and the route whose ceiling holds."""
    total = draft.economy.public_total.value
    stated = [s.passage for s in draft.economy.sums if total is not None and s.stated in (total, amount.value)]
    amounts = with_row_head(draft, [*stated[:1], *(amount.passages or support)[:2]])
    return tuple(dict.fromkeys([*amounts, *list(relied.routes.values())[:1]]))


def _compare(
    draft: Draft, context: Context, amount: Computed, name: str, *, bound: bool, quotes: tuple[Passage, ...]
) -> Assessment:
    ceiling = context.parameters.get(name)
    rate = rate_for(draft, context)
    assert amount.value is not None
    steps = _steps(amount, amount.value, ceiling.value, rate, ceiling.reference)
    figures = f"{kronor(amount.value)}, {euro(rate.to_eur(amount.value))} efter {rate.sv}"
    figures_en = f"{amount.value:,.0f} SEK, {rate.to_eur(amount.value):,.0f} EUR at {rate.en}"
    details = {"steps": steps, "rate_verified": rate.verified}
    if rate.to_eur(amount.value) <= ceiling.value:
        return passed(
            f"Stödet är {figures}: inom {euro(ceiling.value)} ({ceiling.reference}).",
            f"The support is {figures_en}: within {ceiling.value:,.0f} EUR ({ceiling.reference}).",
            *quotes,
            **details,
        )
    answer = failed if bound else to_review
    tail = ("det överstiger taket för den grund som åberopas", "above the ceiling of the route relied on") if bound else (
        "det överstiger taket för stöd av mindre betydelse och ingen annan grund anges", "above the de minimis ceiling, and no other route is named"
    )  # fmt: skip
    return answer(
        f"Stödet är {figures}; {tail[0]}, {euro(ceiling.value)} ({ceiling.reference}).",
        f"The support is {figures_en}; {tail[1]}, {ceiling.value:,.0f} EUR ({ceiling.reference}).",
        *quotes,
        **details,
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
