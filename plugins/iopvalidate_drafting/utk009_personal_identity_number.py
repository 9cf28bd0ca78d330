"""UTK009: personal identity numbers in the draft.  The number itself is never written anywhere."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Level, Passage, Rule, Text, failed, passed
from iopvalidate_drafting.law import DRAFTING, PERSONAL_DATA, PUBLIC_INSIGHT
from iopvalidate_drafting.places import distinct, sentence_at, times

_EDGES = " ,;:.–-()\t\n"


class PersonalIdentityNumber(Rule):
    """The draft holds no personal identity number."""

    code = "UTK009"
    slug = "personal-identity-number"
    concern = DRAFTING
    level = Level.ERROR
    title = Text("Personnummer i utkastet", "Personal identity number in the draft")
    why = Text(
        "Ett personnummer behövs sällan i ett avtal, och avtalet blir en allmän handling som sprids. Den som undertecknar identifieras med namn och "
        "befattning.",
        "A personal identity number is seldom needed in an agreement, and the agreement becomes a public document. Who signs is identified by name and office.",
    )
    remedy = Text("Ta bort numret och ange namn och befattning i stället.", "Remove the number and state name and office instead.")
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
    """The words before the number in its sentence, else those after it, without any other such number."""
    text = draft.agreement.block(number.ordinal).text
    sentence = sentence_at(draft, number.ordinal, number.start)
    low, high = (sentence.start, sentence.end) if sentence else (0, len(text))
    others = [n for n in draft.references.identity_numbers if n.ordinal == number.ordinal and n != number]
    low = max([min(low, number.start), *(n.end for n in others if n.end <= number.start)])
    high = min([max(high, number.end), *(n.start for n in others if n.start >= number.end)])
    return _trimmed(text, number.ordinal, low, number.start) or _trimmed(text, number.ordinal, number.end, high)


def _trimmed(text: str, ordinal: int, start: int, end: int) -> Passage | None:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return Passage(ordinal, start, end) if end > start else None


RULE = PersonalIdentityNumber()
