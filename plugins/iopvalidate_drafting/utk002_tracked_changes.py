"""UTK002: tracked changes that nobody has accepted or rejected."""

from __future__ import annotations

from collections import Counter

from iopvalidate.api import Assessment, Context, Draft, Level, Passage, RevisionKind, Rule, Text, failed, passed
from iopvalidate_drafting.law import CRAFT, DRAFTING
from iopvalidate_drafting.places import distinct, sentence_at, source_block

_KINDS = {
    RevisionKind.INSERTION: ("tillägg", "insertions"),
    RevisionKind.DELETION: ("strykningar", "deletions"),
    RevisionKind.MOVE_FROM: ("flyttningar", "moves"),
    RevisionKind.MOVE_TO: ("flyttningar", "moves"),
    RevisionKind.FORMAT: ("ändringar av format", "changes of format"),
}
_ADDING = (RevisionKind.INSERTION, RevisionKind.MOVE_TO)


class TrackedChanges(Rule):
    """No tracked change is pending."""

    code = "UTK002"
    slug = "tracked-changes"
    concern = DRAFTING
    level = Level.WARNING
    title = Text("Spårade ändringar kvar", "Tracked changes left")
    why = Text(
        "Så länge ändringar är spårade är det oklart vilken lydelse parterna har enats om, och den strukna texten följer med filen.",
        "While changes are tracked it is unclear which wording the parties agree on, and the deleted text goes with the file.",
    )
    remedy = Text(
        "Godkänn eller avvisa varje ändring och stäng av spårningen innan avtalet undertecknas.",
        "Accept or reject every change and turn tracking off before the agreement is signed.",
    )
    basis = (CRAFT,)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where the file holds pending changes; the sentences with added words are shown first."""
        revisions = [r for r in draft.agreement.source.revisions if r.text.strip() or r.kind is RevisionKind.FORMAT]
        if not revisions:
            return passed("Filen har inga spårade ändringar.", "The file has no tracked changes.")
        ordered = sorted(revisions, key=lambda r: (r.kind not in _ADDING, r.kind is RevisionKind.FORMAT))
        counts = Counter(_KINDS[r.kind] for r in revisions)
        sv = ", ".join(f"{count} {kind[0]}" for kind, count in counts.items())
        en = ", ".join(f"{count} {kind[1]}" for kind, count in counts.items())
        return failed(
            f"Filen har spårade ändringar som ingen har tagit ställning till: {sv}.",
            f"The file has tracked changes that nobody has decided on: {en}.",
            *distinct((_place(draft, r.block, r.start) for r in ordered), 12),
            **{kind[1].replace(" ", "_"): count for kind, count in counts.items()},
        )


def _place(draft: Draft, index: int, start: int) -> Passage | None:
    block = source_block(draft, index)
    return sentence_at(draft, block.ordinal, start) if block is not None and block.speaks else None


RULE = TrackedChanges()
