"""BRN003: children are heard or take part."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, LegalBasis, Level, Sign, Text, failed, passed, to_review
from iopvalidate_child_rights.common import CHILDREN, ChildRule, said, sentences

HEARD = Sign(
    "barn hörs",
    f"""
    ({CHILDREN}/ungdomsråd*/barnråd*/elevråd*) ~10 (tillfrågas/tillfrågats/frågas/intervjuats/intervjuades/hörts/höras/hörs/svarade/svarat/svarar/tycker/tyckt/tyckte/bestämmer/bestämma/väljer/föreslår/berättar/framför/påverka/påverkar/påverkat)
    (frågar/frågade/frågat/hört/intervjuat/hörde/lyssnar/lyssnat/lyssna) ~5 ({CHILDREN}/dem/tolvåringarna)
    ({CHILDREN}/ungdomsrådet/barnrådet/elevrådet/barnens) ~8 (synpunkter/åsikter/förslag/önskemål/röster/berättelser/önskan/inflytande/medbestämmande)
    (synpunkter/åsikter/uppfattning/röster) ~3 (från/av) ({CHILDREN})
    barnråd* | ungdomsråd* | elevråd* | barnenkät* | barnombud* | husmöte{{,n,t}} & {CHILDREN.replace("/", " | ")}
    ({CHILDREN}) ~6 (är/sitter/får) ~3 (med/vara/delta) ~4 (bestäm*/planer*/styrgrupp*/utforma*)
    ({CHILDREN}/ungdomsrådet) ~6 (styrgruppen/planeringen/planeringsgruppen) & sitter | utser | representanter | yttranderätt | delta* | med
    (själva/egna) ~5 (bestämmer/väljer/idéer/aktiviteter) & {CHILDREN.replace("/", " | ")}
    inflytande ~5 (verksamheten/innehåll{{et,}}/husets/aktiviteterna) & {CHILDREN.replace("/", " | ")}
    """,
)
REASON = Sign(
    "skäl till att barn inte hörs",
    f"""
    (inte/ej) ~4 (höras/hörts/intervjuats/tillfrågats) ~12 (eftersom/emedan/då/därför)
    (kan/kunnat) ~3 (ej/inte) ~4 (höras/framträda) & {CHILDREN.replace("/", " | ")}
    """,
)
WEAK = Sign(
    "barns delaktighet",
    f"({CHILDREN}) ~3 (delaktighet/delaktiga/röst/inflytande) | (delaktighet/inflytande) ~3 ({CHILDREN}) | ({CHILDREN}) bör ~5 höras",
)


class ChildrensViews(ChildRule):
    """Children are heard or take part, in the assessment or the activity, or a reason is given why not."""

    code = "BRN003"
    slug = "childrens-views"
    level = Level.WARNING
    title = Text("Barnens delaktighet", "Children's participation")
    why = Text(
        "Barn har rätt att uttrycka sina åsikter i frågor som rör dem och att få dem beaktade efter ålder och mognad.",
        "Children have a right to express their views in matters that concern them, and to have them given weight by age and maturity.",
    )
    remedy = Text(
        "Ange hur barnen har hörts eller ska höras i verksamheten, eller skriv varför det inte har varit möjligt.",
        "State how the children were or will be heard, or write why it was not possible.",
    )
    clause = "Barnen tillfrågas varje termin om hur verksamheten ska utformas, och deras synpunkter redovisas i styrgruppen."
    basis = (
        LegalBasis("Barnkonventionen art. 12", "2026-04-30", "bilaga till SFS 2018:1197"),
        LegalBasis(
            "Barnombudsmannen: prövning av barnets bästa, steg 4", "2026-04-30", "provningbarnetsbasta.barnombudsmannen.se"
        ),
    )

    def judge(self, draft: Draft, context: Context) -> Assessment:
        """Pass where children are heard or a reason is given, review for a vague wording, else fail."""
        vague = {h.sentence for h in draft.asserted(WEAK)}
        heard = [h for h in said(draft, HEARD) if h.sentence not in vague or h.modality != "should"]
        reasons = [h for h in draft.hits(REASON) if not h.quoted]
        found = sentences(draft, heard + reasons, "BRN003+")
        if found:
            return passed(
                "Utkastet visar hur barnen hörs eller deltar, eller varför de inte har hörts.",
                "The draft shows how children are heard or take part, or why they were not heard.",
                *found,
            )
        weak = sentences(draft, said(draft, WEAK), "BRN003?")
        if weak:
            return to_review(
                "Utkastet talar om barns delaktighet utan att säga hur de hörs.",
                "The draft speaks of children's participation without saying how they are heard.",
                *weak,
            )
        return failed(
            "Utkastet säger inget om hur barnen hörs eller deltar.", "The draft does not say how children are heard or take part."
        )


RULE = ChildrensViews()
