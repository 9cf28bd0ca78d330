"""UTK003: comments left in the file."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Level, Passage, Rule, Text, failed, passed
from iopvalidate_drafting.law import CRAFT, DRAFTING, PUBLIC_INSIGHT
from iopvalidate_drafting.places import distinct, sentence_at, source_block, times


class CommentsLeft(Rule):
    """The file has no comments."""

    code = "UTK003"
    slug = "comments"
    concern = DRAFTING
    level = Level.NOTE
    title = Text("Kommentarer kvar", "Comments left")
    why = Text(
        "Kommentarer är ofta obesvarade frågor, och de följer med filen till motparten och till den som begär ut handlingen.",
        "Comments are often unanswered questions, and they go with the file to the other party and to anybody who asks for the document.",
    )
    remedy = Text(
        "Besvara frågorna, för in svaren i texten och ta bort kommentarerna.",
        "Answer the questions, put the answers into the text and remove the comments.",
    )
    basis = (CRAFT, PUBLIC_INSIGHT)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where there are comments; shown are the words they stand on, not the comments themselves."""
        comments = draft.agreement.source.comments
        if not comments:
            return passed("Filen har inga kommentarer.", "The file has no comments.")
        return failed(
            f"Filen har {times(len(comments), 'en kommentar', 'kommentarer')} kvar.",
            f"The file has {times(len(comments), 'one comment', 'comments')} left.",
            *distinct((_place(draft, c.block, c.start) for c in comments), 12),
            count=len(comments),
        )


def _place(draft: Draft, index: int, start: int) -> Passage | None:
    block = source_block(draft, index)
    return sentence_at(draft, block.ordinal, start) if block is not None else None


RULE = CommentsLeft()
