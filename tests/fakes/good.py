"""A plugin that works: a few rules on plain words, two profiles and a parameter."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import ClassVar

from iopvalidate.api import (
    Assessment,
    Concern,
    Context,
    DatedValue,
    Draft,
    LegalBasis,
    Level,
    Parameter,
    Passage,
    Profile,
    Row,
    Rule,
    Strength,
    Text,
    failed,
    hookimpl,
    not_applicable,
    passed,
    to_review,
)

FIRST = Concern("FAK", "fake", Text("Påhittade krav", "Invented demands"), order=1)
SECOND = Concern("UTK", "drafting", Text("Utkastets skick", "Drafting hygiene"), order=2)


def find(draft: Draft, word: str) -> list[Passage]:
    """Return the paragraphs that hold a word, headings left out."""
    agreement = draft.agreement
    return [agreement.passage(b) for b in agreement.speaking if word in b.text.lower() and not b.is_heading]


class Ordered(Rule):
    """Fails on "beställer", with arithmetic and signals."""

    code, slug, concern, level = "FAK001", "ordered", FIRST, Level.ERROR
    title = Text("Ingen beställning", "No order")
    why = Text("Ett IOP är ingen beställning.", "An IOP is no order.")
    remedy = Text("Beskriv vad parterna gör tillsammans.", "Describe what the parties do together.")
    clause = "Parterna driver verksamheten tillsammans."
    basis: ClassVar = (
        LegalBasis("LOU 1 kap. 15 §", "2026-02-28", "lagtexten", "verified"),
        LegalBasis("Påhittat mål 1/26", "", "minnet", "unverified"),
    )

    def assess(self, draft: Draft, context: Context) -> Assessment:
        found = find(draft, "beställer")
        if not found:
            return passed("Inget sägs som en beställning.", "Nothing is said as an order.")
        signal = {"id": "S1", "direction": "up", "weight": 3, "quote": "Kommunen beställer", "effect": "höjer till hög"}
        return failed(
            "Utkastet säger att kommunen beställer.", "The draft says that the municipality orders.", *found,
            signals=[signal], steps=["12 månader × 1 000 kronor = 12 000 kronor"], level="high",
        )  # fmt: skip


class Perhaps(Rule):
    """Must be assessed where the text says "kanske"."""

    code, slug, concern, level = "FAK002", "perhaps", FIRST, Level.WARNING
    title = Text("Inga svävande ord", "No vague words")
    why = Text("Svävande ord ger tvister.", "Vague words make disputes.")
    remedy = Text("Skriv vad som gäller.", "Write what holds.")

    def assess(self, draft: Draft, context: Context) -> Assessment:
        found = find(draft, "kanske")
        if found:
            return to_review("Ordet kanske förekommer.", "The word kanske occurs.", *found)
        return passed("Inget svävande ord.", "No vague word.")


class Together(Rule):
    """Passes with a quote where the text says "tillsammans"."""

    code, slug, concern, level = "FAK003", "together", FIRST, Level.WARNING
    title = Text("Tillsammans", "Together")
    why = Text("Parterna ska göra något tillsammans.", "The parties must do something together.")
    remedy = Text("Beskriv det gemensamma.", "Describe what is common.")

    def assess(self, draft: Draft, context: Context) -> Assessment:
        found = find(draft, "tillsammans")
        if found:
            return passed("Parterna gör något tillsammans.", "The parties do something together.", *found)
        return failed("Utkastet säger inget om det gemensamma.", "The draft says nothing of what is common.")


class Limit(Rule):
    """Asks a parameter where money is named, else does not apply."""

    code, slug, concern, level = "FAK004", "limit", FIRST, Level.NOTE
    title = Text("Beloppsgräns", "Limit")
    why = Text("Gränsen styr.", "The limit rules.")
    remedy = Text("Räkna om.", "Count again.")

    def assess(self, draft: Draft, context: Context) -> Assessment:
        found = find(draft, "kronor")
        if not found:
            return not_applicable("Inga pengar nämns.", "No money is named.")
        limit = context.parameters.get("fake.limit")
        return passed(f"Under gränsen {limit.value} kronor.", f"Below the limit of SEK {limit.value}.", *found)


class NotAnIop(Rule):
    """Fails for minutes."""

    code, slug, concern, level = "UTK015", "not-an-iop", SECOND, Level.WARNING
    title = Text("Handlingen ser inte ut som ett IOP-avtal", "The document does not look like an IOP agreement")
    why = Text("Reglerna är till för avtal.", "The rules are for agreements.")
    remedy = Text("Granska rätt handling.", "Check the right document.")

    def assess(self, draft: Draft, context: Context) -> Assessment:
        if "protokoll" in draft.agreement.blocks[0].text.lower():
            return failed("Handlingen är ett protokoll.", "The document is minutes.")
        return passed("Handlingen är ett avtal.", "The document is an agreement.")


RULES = (Ordered(), Perhaps(), Together(), Limit(), NotAnIop())


@hookimpl
def iopvalidate_rules() -> list[Rule]:
    return list(RULES)


@hookimpl
def iopvalidate_profiles() -> list[Profile]:
    rows = (
        Row("X1", Strength.SKA, ("FAK001",), Text("Ingen beställning", "No order")),
        Row("X2", Strength.BOR, ("FAK002", "FAK003"), Text("Tydligt och gemensamt", "Clear and common"), "läs noga"),
        Row("X3", Strength.SKA, ("FAK004",), Text("Under gränsen", "Below the limit")),
    )
    mild = {"FAK001": Level.NOTE}
    return [
        Profile("fakestad", Text("Fakestads kriterier", "Criteria of Fakestad"), rows, parties=("Fakestads kommun",)),
        Profile("mild", Text("Mild", "Mild"), rows[:1], levels=mild, only=True, note="Bara en rad."),
    ]


@hookimpl
def iopvalidate_parameters() -> list[Parameter]:
    value = DatedValue(Decimal("700000"), date(2022, 1, 1), None, "LOU 19 a kap.", False, "Inte läst i källan.")
    return [Parameter("fake.limit", "SEK", "Påhittad gräns", "Invented limit", (value,))]
