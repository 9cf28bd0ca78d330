"""BRN006: follow-up of what the activity means for children."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, LegalBasis, Level, Sign, Text, failed, passed, to_review
from iopvalidate_child_rights.common import CHILDREN, ChildRule, said, sentences

_KIDS = CHILDREN.replace("/", " | ")
FOLLOW_UP = Sign(
    "uppföljning för barn",
    f"""
    (uppföljning*/utvärder*/årsrapport*/årsredovisning*/redovisa*/genomgång*/rapport*/följer/följs/indikator*/mäter/summerar) & {_KIDS} & upplev* | betyd* | betytt | inneburit | konsekvens* | perspektiv | mår | trygg* | synpunkter | röster | enkät* | omdömen | erfarenheter | haft | skillnad | påverka* | skolgång | åldersgrupp* | berätta* | tycker | utfall* | återkoppling
    (betytt/inneburit/betyder/betydelse/skillnad/gått/varit/blivit) ~5 för ~3 ({CHILDREN}) | (barnens/ungdomarnas/ungas) (egna/röster/berättelser/svar/upplevelser/trygghet) & uppfölj* | utvärd* | rapport* | varje | terminen | årlig* | samlas | enkät*
    (ur/utifrån) ~2 (barnens/barnets/barns/ungas) perspektiv & följ* | uppfölj* | utvärd*
    """,
)
WEAK = Sign(
    "barnperspektiv i uppföljningen",
    f"barnperspektiv* & uppfölj* | utvärd*\n({CHILDREN}) ~4 (kan/bör) ~4 (omfattas/följas/efterfrågas)",
)


class ChildFollowUp(ChildRule):
    """The follow-up covers what the activity means for children."""

    code = "BRN006"
    slug = "child-follow-up"
    level = Level.NOTE
    title = Text("Uppföljning ur barnets perspektiv", "Follow-up from the child's perspective")
    why = Text(
        "Utan uppföljning av vad verksamheten betyder för barnen går det inte att se om bedömningen av deras bästa höll.",
        "Without a follow-up of what the activity means for children it cannot be seen whether the assessment of their best interests held.",
    )
    remedy = Text(
        "Ange vad som ska följas upp om barnen, hur deras egna synpunkter hämtas in och hur de får återkoppling.",
        "State what is to be followed up about the children, how their own views are gathered and how they get feedback.",
    )
    clause = (
        "Vid varje uppföljning redovisar parterna vad verksamheten har betytt för barnen, grundat på barnens egna synpunkter."
    )
    basis = (
        LegalBasis(
            "Barnombudsmannen: prövning av barnets bästa, steg 7", "2026-04-30", "provningbarnetsbasta.barnombudsmannen.se"
        ),
        LegalBasis("Barnkonventionen art. 3 och 12", "2026-04-30", "bilaga till SFS 2018:1197", "inference"),
    )

    def judge(self, draft: Draft, context: Context) -> Assessment:
        """Pass where follow-up covers children, review for a vague wording, else fail."""
        vague = {h.sentence for h in draft.asserted(WEAK)}
        found = sentences(draft, [h for h in said(draft, FOLLOW_UP) if h.sentence not in vague], "BRN006+")
        if found:
            return passed(
                "Uppföljningen omfattar vad verksamheten betyder för barnen.",
                "The follow-up covers what the activity means for children.",
                *found,
            )
        weak = sentences(draft, draft.asserted(WEAK), "BRN006?")
        if weak:
            return to_review(
                "Barnens perspektiv i uppföljningen nämns bara allmänt.",
                "The children's perspective in the follow-up is mentioned only in general.",
                *weak,
            )
        return failed("Uppföljningen omfattar inte barnens situation.", "The follow-up does not cover the children's situation.")


RULE = ChildFollowUp()
