"""UTK012: hidden or struck-through text."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Level, Passage, Rule, Text, failed, passed
from iopvalidate_drafting.law import CRAFT, DRAFTING, PUBLIC_INSIGHT
from iopvalidate_drafting.places import distinct, sentence_at, source_block, times


class HiddenTextLeft(Rule):
    """The file holds nothing that a reader of the page does not see."""

    code = "UTK012"
    slug = "hidden-text"
    concern = DRAFTING
    level = Level.WARNING
    title = Text("Dold eller överstruken text", "Hidden or struck-through text")
    why = Text(
        "Dold text syns inte på papperet men följer med filen till motparten. Överstruken text gör det oklart vad som gäller.",
        "Hidden text is not seen on paper but goes with the file to the other party. Struck-through text makes it unclear what holds.",
    )
    remedy = Text(
        "Visa dold text i Word (Start, Visa allt), ta bort den eller för in den i avtalet. Stryk överstruken text helt.",
        "Show hidden text in Word, remove it or put it into the agreement. Delete struck-through text.",
    )
    basis = (CRAFT, PUBLIC_INSIGHT)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where there is such text; shown is where it stands, not what it says."""
        hidden = [h for h in draft.agreement.source.hidden if h.text.strip()]
        if not hidden:
            return passed("Filen har ingen dold eller överstruken text.", "The file has no hidden or struck-through text.")
        unseen, struck = (sum(h.kind == kind for h in hidden) for kind in ("hidden", "struck"))
        sv = " och ".join(s for s in (unseen and times(unseen, "ett ställe med dold text", "ställen med dold text"),
                                      struck and times(struck, "ett ställe med överstruken text", "ställen med överstruken text")) if s)  # fmt: skip
        en = " and ".join(
            s for s in (unseen and f"{unseen} with hidden text", struck and f"{struck} with struck-through text") if s
        )
        return failed(
            f"Filen har {sv}.",
            f"Places in the file: {en}.",
            *distinct((_place(draft, h.block, h.start) for h in hidden), 12),
            hidden=unseen,
            struck=struck,
        )


def _place(draft: Draft, index: int, start: int) -> Passage | None:
    block = source_block(draft, index)
    return sentence_at(draft, block.ordinal, start) if block is not None else None


RULE = HiddenTextLeft()
