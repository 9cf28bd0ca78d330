"""UTK001: placeholders left in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from iopvalidate.api import Assessment, BlockKind, Context, Draft, Level, Passage, Rule, Text, failed, passed
from iopvalidate_drafting.law import CRAFT, DRAFTING
from iopvalidate_drafting.places import distinct, sentence_at, times

_RULED = re.compile(r"_{3,}|\.{5,}|…{2,}")
_SIGNING = re.compile(
    r"\bort\b|\bdatum\b|underskrift|namnteckning|namnförtydligande|vägnar|firmatecknare|\bden _{2,}\s*$|^\s*för\s|tecknas",
    re.IGNORECASE,
)
_PLACE_AND_DAY = re.compile(r"(?:^|[;.,]\s*)[A-ZÅÄÖ][\wåäö]+(?: [A-ZÅÄÖ][\wåäö]+)? den\s+_")  # "Ekby den ____", a line to sign on
_FORM = re.compile(
    r"\b(?:\w*blankett|\w*formulär|faktur|enkät|rutan|\w*intyg|loggbok|dagbok|journal|\w*kort(?:et)?\b|anmälan|ansökan|varje|inte|ej|aldrig)",
    re.IGNORECASE,
)
_MIN_WORDS = 6  # a ruled line in a longer sentence is a gap in the text, not a line to sign on


class PlaceholderLeft(Rule):
    """Nothing in the text is left to fill in; lines to sign on are no placeholders."""

    code = "UTK001"
    slug = "placeholder"
    concern = DRAFTING
    level = Level.ERROR
    title = Text("Kvarlämnad platshållare", "Placeholder left")
    why = Text(
        "Det som inte är ifyllt är inte överenskommet. Ett datum, ett belopp eller en text som saknas gör avtalet svårt att tillämpa på den punkten.",
        "What is not filled in is not agreed. A missing date, amount or text makes the agreement hard to apply on that point.",
    )
    remedy = Text("Fyll i det som saknas eller stryk punkten.", "Fill in what is missing or strike the point.")
    basis = (CRAFT,)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where something is left to fill in."""
        left = [p.passage for p in draft.references.placeholders if not (p.kind == "wording" and _is_form(draft, p.passage))]
        found = sorted([*left, *_gaps(draft)])
        if not found:
            return passed("Inget i utkastet är lämnat att fylla i.", "Nothing in the draft is left to fill in.")
        words = draft.agreement.quote(found[0]).strip()
        count = times(len(found), "en platshållare", "platshållare")
        return failed(
            f"Utkastet har {count} kvar, den första är ”{words[:60]}”.",
            f"The draft has {times(len(found), 'one placeholder', 'placeholders')} left, the first is ”{words[:60]}”.",
            *distinct((sentence_at(draft, p.ordinal, p.start) for p in found), 12),
            count=len(found),
        )


def _is_form(draft: Draft, passage: Passage) -> bool:
    """Whether something else is filled in: "blanketten fylls i av kommunen", "rutan ska inte fyllas i"."""
    sentence = sentence_at(draft, passage.ordinal, passage.start)
    return sentence is not None and bool(_FORM.search(draft.agreement.quote(sentence)))


def _gaps(draft: Draft) -> Iterator[Passage]:
    """Ruled gaps in running text: "gäller från den ______ till den ______"."""
    known = {p.passage.ordinal for p in draft.references.placeholders}
    for block in draft.agreement.speaking:
        text = block.text
        if ("__" not in text and "...." not in text and "……" not in text) or block.ordinal in known:
            continue
        if block.is_heading or block.kind is BlockKind.TABLE_CELL or _SIGNING.search(text) or _PLACE_AND_DAY.search(text):
            continue
        match = _RULED.search(text)
        if match and len(_RULED.sub(" ", text).split()) >= _MIN_WORDS:
            yield Passage(block.ordinal, *match.span())


RULE = PlaceholderLeft()
