"""UTK009: personal identity numbers in the draft.  The number itself is never written anywhere."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Level, Passage, Rule, Text, failed, passed
from iopvalidate_drafting.law import DRAFTING, PERSONAL_DATA, PUBLIC_INSIGHT
from iopvalidate_drafting.places import distinct, sentence_at, times


class PersonalIdentityNumber(Rule):
    """The draft holds no personal identity number."""

    code = "UTK009"
    slug = "personal-identity-number"
    concern = DRAFTING
    level = Level.ERROR
    title = Text("Personnummer i utkastet", "Personal identity number in the draft")
    why = Text(
        "Ett personnummer behövs sällan i ett avtal, och avtalet blir i regel en allmän handling som vem som helst kan begära ut. Den som undertecknar identifieras med namn och "
        "befattning.",
        "A personal identity number is seldom needed in an agreement, and the agreement as a rule becomes a public document that anybody may ask for. Who signs is identified by name and office.",
    )
    remedy = Text(
        "Ta bort numret och ange namn och befattning i stället.", "Remove the number and state name and office instead."
    )
    basis = (PERSONAL_DATA, PUBLIC_INSIGHT)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where there is one; shown are the words beside it, never the number."""
        numbers = draft.references.identity_numbers
        if not numbers:
            return passed("Inget personnummer har hittats i utkastet.", "No personal identity number was found in the draft.")
        return failed(
            f"Utkastet innehåller {times(len(numbers), 'ett personnummer', 'personnummer')}; numret återges inte här.",
            f"The draft holds {times(len(numbers), 'one personal identity number', 'personal identity numbers')}; it is not repeated here.",
            *distinct(_beside(draft, n) for n in numbers),
            count=len(numbers),
        )


def _beside(draft: Draft, number: Passage) -> Passage | None:
    """The words before the number in its sentence, else those after it, without any such number."""
    before = sentence_at(draft, number.ordinal, number.start - 1) if number.start else None
    if before is not None and before.end <= number.start:
        return before
    after = sentence_at(draft, number.ordinal, number.end)
    return after if after is not None and after.start >= number.end else None


RULE = PersonalIdentityNumber()
