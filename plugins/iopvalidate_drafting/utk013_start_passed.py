"""UTK013: a term that has begun before anybody has decided on it."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Level, Rule, Text, not_applicable, passed, to_review
from iopvalidate_drafting.law import CRAFT, DECISION_NEEDED, DRAFTING, NO_RETROACTIVITY
from iopvalidate_drafting.places import distinct


class StartPassed(Rule):
    """The term has not begun before the decision on it."""

    code = "UTK013"
    slug = "start-passed"
    concern = DRAFTING
    level = Level.WARNING
    title = Text("Startdatum har passerat", "Start date has passed")
    why = Text(
        "Ett avtal som börjar gälla innan det är beslutat väcker frågan vad parterna har gjort och betalat dessförinnan och med vilket stöd. "
        "Det är en fråga, inte i sig ett fel.",
        "An agreement that begins before it is decided on raises the question what the parties have done and paid before, and on what ground. "
        "It is a question, not in itself a fault.",
    )
    remedy = Text(
        "Flytta fram startdatum, eller ange beslutet som fanns före starten.",
        "Move the start date, or state the decision that there was before the start.",
    )
    clause = "Överenskommelsen gäller från och med den dag då [nämndens] beslut att ingå den har fått laga kraft, dock tidigast den [datum]."
    basis = (CRAFT, NO_RETROACTIVITY, DECISION_NEEDED)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Review where the term begins before the reference date and no decision date before it is given."""
        term = draft.term
        if term.start is None:
            return not_applicable(
                "Utkastet anger inget startdatum som kan läsas.", "The draft states no start date that can be read."
            )
        if term.start >= context.as_of:
            return passed(
                f"Avtalstiden börjar {term.start}, efter {context.as_of}.",
                f"The term begins {term.start}, after {context.as_of}.",
                *distinct(term.passages, 1),
            )
        decisions = [d for d in draft.decisions if d.day]
        before = [d for d in decisions if d.day and d.day <= term.start]
        if before:
            return passed(
                f"Avtalstiden började {term.start}, efter beslutet den {before[0].day}.",
                f"The term began {term.start}, after the decision of {before[0].day}.",
                *distinct([before[0].passage, *term.passages], 2),
            )
        late = f", och beslutet är daterat först {decisions[0].day}" if decisions else ", och inget tidigare beslut anges"
        late_en = f", and the decision is dated only {decisions[0].day}" if decisions else ", and no earlier decision is stated"
        return to_review(
            f"Avtalstiden började {term.start}, före {context.as_of}{late}.",
            f"The term began {term.start}, before {context.as_of}{late_en}.",
            *distinct([*term.passages[:1], *(d.passage for d in decisions)], 2),
        )


RULE = StartPassed()
