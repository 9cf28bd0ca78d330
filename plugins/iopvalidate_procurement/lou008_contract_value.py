"""LOU008: the value of the agreement against the limits for direct award."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from iopvalidate.api import (
    Assessment,
    Context,
    DatedValue,
    Draft,
    Level,
    ParameterError,
    Passage,
    Rule,
    Sign,
    Text,
    failed,
    passed,
    to_review,
)
from iopvalidate_procurement.law import PROCUREMENT, inferred, lou
from iopvalidate_procurement.limits import BILAGA_2, GENERAL

BILAGA_2_SUBJECT = Sign(
    "tjänst enligt bilaga 2",
    """
    (social*/socialt/omsorg*/vård*/hälsa/hälso*/folkhälsa*/äldre*/anhörig*/stödboende*/härbärge*/jour*/kvinnojour*/brottsoffer*/missbruk*/beroende*/rehabiliter*)
    (funktionsnedsätt*/lss/daglig/dagverksamhet*/hemtjänst*/ledsag*/psykisk*/kamratstöd*/samtalsstöd*/hemlös*/integration*/arbetsträning*/arbetsmarknad*)
    (utbildning*/läxhjälp*/läxläsning*/skola/skolan/skolor*/studier*/folkbildning*/kurs/kurser/språkcafé*/språkträning*/förskola*/studieförbund*)
    (kultur*/teater*/musik*/museum*/museet/bibliotek*/konst*/idrott*/fritid*/scen*/hembygd*/film*/föreställning*)
    (ungdom*/unga/barn/barnen/familj*/mötesplats*/träffpunkt*/förening*/föreningsliv*/civilsamhäll*)
    """,
)
OTHER_SUBJECT = Sign(
    "annat än tjänst enligt bilaga 2",
    """
    (byggentreprenad*/ombyggnad*/nybyggnation*/anläggningsarbet*/asfalter*/renovering*/upprust*) & <avtalet> | avser
    (it-drift*/systemutveckling*/programvara*/bredband*/fiber) & <avtalet> | avser
    (transport*/skolskjuts*/färdtjänst*/snöröjning*/städning*/renhållning*/parkskötsel*) & <avtalet> | avser
    """,
)


class ContractValue(Rule):
    """The value of the agreement, every extension counted, lies below the limits for direct award."""

    code = "LOU008"
    slug = "contract-value"
    concern = PROCUREMENT
    level = Level.WARNING
    title = Text("Värde mot direktupphandlingsgränsen", "Value against the limit for direct award")
    why = Text(
        "Under gränsen får även ett kontrakt tilldelas utan annonsering. Över gränsen avgör avtalets innehåll om kommunen riskerar "
        "ogiltighet, skadestånd och upphandlingsskadeavgift på upp till 20 miljoner kronor.",
        "Below the limit even a contract may be awarded without advertising. Above it the content of the agreement decides whether "
        "the municipality risks invalidity, damages and a procurement fine of up to SEK 20 million.",
    )
    remedy = Text(
        "Ange det offentligas bidrag i kronor exklusive mervärdesskatt för varje år och för varje möjlig förlängning, sätt ett slutdatum, "
        "och räkna ihop avtal om samma sak med samma organisation. Ligger värdet över gränsen: pröva annonserad reserverad upphandling "
        "eller ett renodlat bidrag med en jurist.",
        "State the public contribution in SEK excluding VAT for each year and each possible extension, set an end date, and add up "
        "agreements on the same matter with the same organisation. Above the limit, consider with a jurist an advertised reserved "
        "procurement or a plain grant.",
    )
    clause = (
        "Det sammanlagda värdet av kommunens bidrag under avtalstiden, varje möjlig förlängning inräknad, är [belopp] kronor exklusive "
        "mervärdesskatt."
    )
    basis = (
        lou("5 kap. 3, 4, 5, 7 och 13 §§"),
        lou("19 a kap. 2 §"),
        lou("bilaga 2"),
        lou("21 kap. 9 §"),
        inferred("Avtal från olika nämnder med samma organisation om samma sak kan behöva räknas samman (LOU 5 kap. 4 och 7 §§)"),
    )

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Compare the value with the limits of the day of the decision; what cannot be known goes to a person."""
        day = _decided(draft) or context.as_of
        try:
            general, bilaga_2 = context.parameters.get(GENERAL, day), context.parameters.get(BILAGA_2, day)
        except ParameterError as error:
            return _no_limit(draft, day, error)
        computed = draft.economy.contract_value
        if computed.value is None:
            return _not_computed(draft, general, bilaga_2, day)
        value = computed.value.quantize(Decimal(1), ROUND_HALF_UP)
        steps = [*computed.steps, *_limit_steps(general, bilaga_2, day), *_caveats(draft)]
        return _compared(draft, value, general, bilaga_2, steps, computed.passages)


def _compared(
    draft: Draft, value: Decimal, general: DatedValue, bilaga_2: DatedValue, steps: list[str], passages: Iterable[Passage]
) -> Assessment:
    evidence = list(dict.fromkeys((*_stated(draft), *list(passages)[:3], *(e.passage for e in draft.term.extensions))))[:5]
    details = _details(value, general, bilaga_2, steps)
    said_sv, said_en = f"Avtalets värde beräknas till {_kr(value)}", f"The value is computed as {_sek(value)}"
    if value < general.value:
        return passed(
            f"{said_sv}, under den allmänna gränsen för direktupphandling {_kr(general.value)}.",
            f"{said_en}, below the general limit for direct award of {_sek(general.value)}.",
            *evidence,
            **details,
        )
    unsure_sv = "" if bilaga_2.verified else " (beloppet är inte verifierat)"
    unsure_en = "" if bilaga_2.verified else " (the figure is not verified)"
    if value < bilaga_2.value:
        kind_sv, kind_en = _subject(draft)
        return to_review(
            f"{said_sv}, mellan den allmänna gränsen {_kr(general.value)} och gränsen för bilaga 2-tjänster "
            f"{_kr(bilaga_2.value)}{unsure_sv}; {kind_sv}.",
            f"{said_en}, between the general limit {_sek(general.value)} and the limit for Annex 2 services "
            f"{_sek(bilaga_2.value)}{unsure_en}; {kind_en}.",
            *evidence,
            **details,
        )
    return failed(
        f"{said_sv}, vilket når gränsen för direktupphandling av bilaga 2-tjänster {_kr(bilaga_2.value)}{unsure_sv}.",
        f"{said_en}, which reaches the limit for direct award of Annex 2 services {_sek(bilaga_2.value)}{unsure_en}.",
        *evidence,
        **details,
    )


def _stated(draft: Draft) -> list[Passage]:
    """Where the draft itself states the public total of the base term: the figure a reader knows."""
    economy = draft.economy
    total = economy.public_total.value
    said = [s.passage for s in economy.sums if s.stated == total and s.unit == "SEK"]
    said += [c.passage for c in economy.contributions if c.actor == "public" and c.value == total]
    return said[:1] if total else []


def _not_computed(draft: Draft, general: DatedValue, bilaga_2: DatedValue, day: date) -> Assessment:
    """No value: still a fail where one stated public sum reaches the upper limit by itself, otherwise a review."""
    economy = draft.economy
    because = economy.contract_value
    stated = [c for c in economy.contributions if c.actor == "public" and c.value is not None and not c.unit_price]
    largest = max(stated, key=lambda c: c.value or Decimal(0), default=None)
    if largest is not None and largest.value is not None and largest.value >= bilaga_2.value:
        steps = [f"Redan ett angivet belopp, {_kr(largest.value)}, når gränsen.", *_limit_steps(general, bilaga_2, day)]
        return _compared(draft, largest.value, general, bilaga_2, steps, [largest.passage])
    why_sv = (because.because_sv or "Beloppen räcker inte för en beräkning.").rstrip(".")
    why_en = (because.because_en or "The sums do not suffice for a calculation.").rstrip(".")
    steps = [*because.steps, why_sv + ".", *_limit_steps(general, bilaga_2, day)]
    evidence = because.passages or economy.pays or draft.term.passages
    return to_review(
        f"Avtalets värde kan inte beräknas: {why_sv[:1].lower() + why_sv[1:]}.",
        f"The value cannot be computed: {why_en[:1].lower() + why_en[1:]}.",
        *list(dict.fromkeys(evidence))[:3],
        **_details(None, general, bilaga_2, steps),
    )


def _no_limit(draft: Draft, day: date, error: ParameterError) -> Assessment:
    return to_review(
        f"Gränsen för direktupphandling är inte känd för {day}; värdet kan inte jämföras.",
        f"The limit for direct award is not known for {day}; the value cannot be compared.",
        *draft.economy.contract_value.passages[:2],
        steps=[str(error)],
        value=None,
    )


def _details(value: Decimal | None, general: DatedValue, bilaga_2: DatedValue, steps: list[str]) -> dict[str, object]:
    return {
        "value": None if value is None else int(value),
        "unit": "SEK",
        "steps": steps,
        "limits": {GENERAL: _limit(general), BILAGA_2: _limit(bilaga_2)},
    }


def _limit(value: DatedValue) -> dict[str, object]:
    return {
        "value": int(value.value),
        "from": value.start.isoformat(),
        "to": value.end.isoformat() if value.end else None,
        "reference": value.reference,
        "verified": value.verified,
        "note": value.note,
    }


def _limit_steps(general: DatedValue, bilaga_2: DatedValue, day: date) -> list[str]:
    lines = [f"Gränser för {day} (LOU 5 kap. 5 §: när förfarandet inleddes):"]
    for name, limit in (("allmän gräns", general), ("bilaga 2-tjänster", bilaga_2)):
        sure = "" if limit.verified else ", inte verifierat"
        note = f" {limit.note}" if limit.note else ""
        lines.append(f"{name}: {_kr(limit.value)} ({limit.start}–{limit.end or ''}, {limit.reference}{sure}).{note}")
    return lines


def _caveats(draft: Draft) -> list[str]:
    """What the figure leaves out."""
    count = len(draft.economy.unvalued)
    lines = ["Andra avtal med samma organisation om samma sak kan behöva räknas in (LOU 5 kap. 4 och 7 §§)."]
    if count:
        lines.insert(0, f"{count} bidrag från det offentliga saknar angivet värde och är inte medräknat.")
    return lines


def _subject(draft: Draft) -> tuple[str, str]:
    """Whether the words of the draft speak for a service of bilaga 2."""
    other, annex = len(draft.asserted(OTHER_SUBJECT)), len(draft.asserted(BILAGA_2_SUBJECT))
    if annex > 3 * other:
        return (
            "orden om verksamheten talar för en bilaga 2-tjänst, men det måste en person avgöra",
            "the words on the activity suggest an Annex 2 service, but a person must decide",
        )
    return (
        "det framgår inte att verksamheten är en bilaga 2-tjänst, och är den inte det gäller den allmänna gränsen",
        "it does not appear that the activity is an Annex 2 service, and if not the general limit applies",
    )


def _decided(draft: Draft) -> date | None:
    """The day of the latest decision to enter into the agreement."""
    return max((d.day for d in draft.decisions if d.day and not d.blank), default=None)


def _kr(value: Decimal) -> str:
    return f"{value:,.0f} kronor".replace(",", "\u00a0")


def _sek(value: Decimal) -> str:
    return f"SEK {value:,.0f}"


RULE = ContractValue()
