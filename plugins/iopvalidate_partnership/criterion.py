"""The rules that ask whether a draft says something: what holds, what breaks, what is too weak, and silence."""

from __future__ import annotations

from typing import ClassVar

from iopvalidate.api import Assessment, Context, Draft, Outcome, Passage, Rule, Sign, Text, failed, passed, to_review
from iopvalidate_partnership.idioms import SURE, judged, living, passages, said
from iopvalidate_partnership.law import PARTNERSHIP


class CriterionRule(Rule):
    """A rule on one criterion.

    Attributes:
        for_it: signs that the criterion is met.   against: signs that it is broken.   weak: signs that only touch it.
        topic: the criterion as it stands in a reason ("initiativet", "the initiative").
        holds, breaks: what a pass and a fail say, as a clause that ends before the quotation.
        silence: outcome where nothing is said.
    """

    concern = PARTNERSHIP
    for_it: ClassVar[tuple[Sign, ...]] = ()
    against: ClassVar[tuple[Sign, ...]] = ()
    weak: ClassVar[tuple[Sign, ...]] = ()
    topic: ClassVar[Text]
    holds: ClassVar[Text]
    breaks: ClassVar[Text] = Text("", "")
    silence: ClassVar[Outcome] = Outcome.REVIEW

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Weigh what speaks for and against; the classifier may add a witness but never fails a draft."""
        good, bad = self.good(draft), self.bad(draft)
        if good and bad:
            return self.contradicted(draft, good, bad)
        if good:
            return self.met(draft, good)
        if bad:
            return self.broken(draft, bad)
        witness = self.witness(draft)
        if witness:
            return self.met(draft, witness)
        return self.unclear(draft)

    # -- what is found -----------------------------------------------------------------------------------

    def good(self, draft: Draft) -> list[Passage]:
        """Passages by whose words the criterion is met."""
        return list(passages(draft, living(draft, *self.for_it)))

    def bad(self, draft: Draft) -> list[Passage]:
        """Passages by whose words it is broken."""
        return list(passages(draft, living(draft, *self.against)))

    def slight(self, draft: Draft) -> list[Passage]:
        """Passages that only touch the matter."""
        found = list(passages(draft, living(draft, *self.weak))) if self.weak else []
        return found or judged(draft, f"{self.code}?")[:2] or judged(draft, f"{self.code}-")[:2]

    def witness(self, draft: Draft) -> list[Passage]:
        """Passages that the classifier, when sure, reads as meeting the criterion."""
        return judged(draft, f"{self.code}+", SURE)[:2]

    # -- what it amounts to ------------------------------------------------------------------------------

    def met(self, draft: Draft, found: list[Passage]) -> Assessment:
        """The answer where the criterion is met."""
        quote = said(draft, found[0])
        return passed(f"{self.holds.sv}: {quote}.", f"{self.holds.en}: {quote}.", *found[:3])

    def broken(self, draft: Draft, found: list[Passage]) -> Assessment:
        """The answer where it is broken."""
        quote = said(draft, found[0])
        return failed(f"{self.breaks.sv}: {quote}.", f"{self.breaks.en}: {quote}.", *found[:3])

    def contradicted(self, draft: Draft, good: list[Passage], bad: list[Passage]) -> Assessment:
        """The answer where the draft says both."""
        one, other = said(draft, good[0]), said(draft, bad[0])
        return to_review(
            f"Utkastet säger emot sig självt om {self.topic.sv}: {one} men också {other}.",
            f"The draft contradicts itself on {self.topic.en}: {one} but also {other}.",
            bad[0],
            *good[:2],
        )

    def unclear(self, draft: Draft) -> Assessment:
        """The answer where nothing decides the matter."""
        touched = self.slight(draft)
        if touched:
            quote = said(draft, touched[0])
            return to_review(
                f"Utkastet berör {self.topic.sv} men säger det inte tydligt: {quote}. En person behöver bedöma det.",
                f"The draft touches on {self.topic.en} without saying it clearly: {quote}. A person must judge it.",
                *touched[:2],
            )
        sv, en = f"Utkastet säger inget om {self.topic.sv}", f"The draft says nothing of {self.topic.en}"
        if self.silence is Outcome.FAIL:
            return failed(f"{sv}; det saknas.", f"{en}; it is missing.")
        return to_review(
            f"{sv}; en person behöver bedöma om det ska läggas till.", f"{en}; a person must judge whether to add it."
        )
