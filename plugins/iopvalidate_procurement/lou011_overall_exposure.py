"""LOU011: the overall exposure under procurement law."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from iopvalidate.api import Assessment, Context, Draft, Level, Outcome, Rule, Sign, Text, failed, passed, to_review
from iopvalidate_procurement.gathering import gather
from iopvalidate_procurement.law import CONTRACT_TEST, ENFORCEABLE, HFD_2020_15, KKV_NO_EXCEPTION, PROCUREMENT, inferred, lou
from iopvalidate_procurement.signals import SIGNALS, Direction
from iopvalidate_procurement.weighing import LEVEL_WORDS, ExposureLevel, Finding, Grade, Weighed, weigh

SIGNS: tuple[Sign, ...] = tuple(s.sign for s in SIGNALS if s.on_contract)


class OverallExposure(Rule):
    """What all signs of a public contract come to, weighed as courts have reasoned."""

    code = "LOU011"
    slug = "overall-exposure"
    concern = PROCUREMENT
    level = Level.ERROR
    title = Text("Samlad upphandlingsrättslig exponering", "Overall procurement-law exposure")
    why = Text(
        "Domstolarna ser till avtalet i dess helhet, inte till beteckningen. Nivån visar hur många av kontraktets kännetecken som finns i "
        "texten; den säger aldrig att avtalet faller utanför LOU.",
        "Courts look at the agreement as a whole, not at its label. The level shows how many marks of a contract the text holds; it "
        "never says that the agreement falls outside LOU.",
    )
    remedy = Text(
        "Gå igenom de signaler som satte nivån. Stämmer de med vad parterna vill är det ett köp: pröva annonserad reserverad upphandling "
        "(19 kap. 25 a §) eller direktupphandling inom gränsen. Annars: ändra villkoren, inte bara orden, och låt en jurist granska.",
        "Go through the signals that set the level. If they are what the parties want it is a purchase: consider an advertised reserved "
        "procurement (ch. 19 s. 25 a) or direct award within the limit. Otherwise change the terms, not just the words, and let a "
        "jurist review.",
    )
    basis = (
        lou("1 kap. 2, 15 och 16 §§"),
        HFD_2020_15,
        CONTRACT_TEST,
        ENFORCEABLE,
        KKV_NO_EXCEPTION,
        inferred("Faktor 1–5 sätter nivån, faktor 6–9 flyttar bara inom den; kombinationsreglerna"),
    )
    after = (
        "LOU001", "LOU002", "LOU003", "LOU004", "LOU005", "LOU006", "LOU007", "LOU008", "LOU010", "IOP001", "IOP006", "IOP009",
    )  # fmt: skip

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Weigh the signals; low passes, medium goes to a person, high and very high fail."""
        ignored = [str(i) for i in context.options.get("ignore", ())]
        findings = gather(draft, context.earlier)
        weighed = weigh(findings, ignored)
        deciding = _deciding(findings, weighed, ignored)
        details = _details(findings, weighed, ignored, _value_steps(context))
        sv, en = _reason(weighed, deciding)
        evidence = tuple(dict.fromkeys(f.passage for f in deciding))[:4]
        if weighed.level is ExposureLevel.LOW:
            return passed(sv, en, *evidence[:3], **details)
        if weighed.level is ExposureLevel.MEDIUM:
            return to_review(sv, en, *evidence, **details)
        return failed(sv, en, *evidence, **details)


def _deciding(findings: Sequence[Finding], weighed: Weighed, ignored: Sequence[str]) -> list[Finding]:
    """The signals that set the level, the gravest first; for a low level what speaks against a contract."""
    kept = [f for f in findings if f.signal.id not in ignored]
    if weighed.level is ExposureLevel.LOW:
        against = [f for f in kept if f.lowers and f.signal.id in ("S44", "S42", "S40", "S45", "S48", "S39")]
        return sorted(against, key=lambda f: -f.weight)
    up = [f for f in kept if f.raises and 1 <= f.signal.factor <= 5]
    return sorted(up, key=lambda f: (f.signal.factor > 3, -f.weight, f.signal.factor, f.passage))


def _reason(weighed: Weighed, deciding: Sequence[Finding]) -> tuple[str, str]:
    word_sv, word_en = LEVEL_WORDS[weighed.level]
    if weighed.level is ExposureLevel.LOW:
        return (
            "Samlad exponering låg: få kännetecken på kontrakt hittades; om avtalet är ett kontrakt avgörs av avtalet i dess helhet.",
            "Overall exposure low: few marks of a contract were found; whether it is one depends on the agreement as a whole.",
        )
    named = ", ".join(f"{f.signal.id} ”{_short(f.quote)}”" for f in deciding[:3])
    return (
        f"Samlad exponering {word_sv}, {weighed.position}; nivån sätts av {named}.",
        f"Overall exposure {word_en}; the level is set by {named}.",
    )


def _details(findings: Sequence[Finding], weighed: Weighed, ignored: Sequence[str], more: Sequence[str]) -> dict[str, Any]:
    without = {}
    for finding in findings:
        if finding.raises and 1 <= finding.signal.factor <= 5 and finding.signal.id not in ignored:
            without[finding.signal.id] = weigh(findings, [*ignored, finding.signal.id]).level.value
    return {
        "level": weighed.level.value,
        "points": weighed.points,
        "position": weighed.position,
        "signals": [_record(f, f.signal.id in ignored) for f in findings],
        "steps": [*weighed.steps, *more],
        "without": without,
        "ignored": list(ignored),
    }


def _record(finding: Finding, ignored: bool) -> dict[str, Any]:
    signal = finding.signal
    return {
        "id": signal.id,
        "direction": signal.direction.value,
        "weight": signal.weight,
        "counted": 0.0 if ignored else finding.weight,
        "factor": signal.factor,
        "quote": finding.quote,
        "paragraph": finding.passage.ordinal,
        "effect": _effect(finding, ignored),
        "why": signal.why,
        "basis": signal.basis.value,
        "source": signal.source,
    }


def _effect(finding: Finding, ignored: bool) -> str:
    """What the signal does, in Swedish."""
    if ignored:
        return "bortsedd på begäran"
    if finding.grade is Grade.NONE:
        return finding.remark or "ingen verkan"
    factor = finding.signal.factor
    where = f"faktor {factor}" if factor else "ingen faktor"
    moves = "sätter nivån" if 1 <= factor <= 5 else "flyttar bara inom nivån"
    verb = "höjer" if finding.signal.direction is Direction.UP else "sänker"
    return f"{verb} ({where}), {moves}" + (f"; {finding.remark}" if finding.remark else "")


def _value_steps(context: Context) -> list[str]:
    """What the value means: it changes what is at stake, not how many marks of a contract there are."""
    value = context.earlier.get("LOU008")
    if value is None:
        return []
    if value.outcome is Outcome.PASS:
        return [
            "LOU008: värdet är under den allmänna gränsen; även ett kontrakt får då direktupphandlas och sanktionsrisken är låg, men "
            "formalia ska följas (19 a kap. 8, 11 och 15 §§). Nivån ändras inte."
        ]
    return ["LOU008: värdet är inte visat under den allmänna gränsen. Nivån ändras inte."]


def _short(quote: str, most: int = 70) -> str:
    text = " ".join(quote.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


RULE = OverallExposure()
