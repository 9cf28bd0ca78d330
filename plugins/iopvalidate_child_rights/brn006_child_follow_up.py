"""BRN006: follow-up of what the activity means for children."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, LegalBasis, Level, Sign, Text, failed, passed, to_review
from iopvalidate_child_rights.common import ANY_CHILD, CHILDREN, ChildRule, bare, said, sentences, where

_EFFECT = (
    "(upplev*/betyd*/betytt/inneburit/konsekvens*/perspektiv/mår/mått/trygg*/synpunkter/röster/röst/enkät*/omdömen/"
    "erfarenhet*/haft/skillnad/påverka*/skolgång*/åldersgrupp*/berätta*/berättelser/tycker/tyckt/utfall*/"
    "återkoppling/resultat*/sämre/vänner/välmående/hälsa/trivs/trivsel/uttryckt/annorlunda/utanför/svar/svarar/"
    "uppger/teckning*/tryggare/bättre/situation*/villkor/behov/mående/närvaro*/frånvaro*/betyg*/kamrat*/följder/"
    "nytta/effekt*/bästa/utveckl*/livskvalitet/känner/känsla/känt/säger/fått/rättigheter/lärt)"
    " | bra för"
)
FOLLOW_UP = Sign(
    "uppföljning för barn",
    f"""
    (uppföljning*/utvärder*/årsrapport*/årsredovisning*/redovisa*/genomgång*/rapport*/följer/följs/indikator*/nyckeltal*/mäter/mäta/mäts/summerar/avstämning*/slutrapport*/följa/följ/utfall/statistik*/sammanställ*/kartlägg*/lägesbild*/verksamhetsberättelse*/årsberättelse*/lärdom*/mätning*/uppmätt) & {ANY_CHILD} & {_EFFECT}
    (andel/antal) ~4 ({CHILDREN}) ~8 (uppger/svarar/mår/känner/trivs/upplever/anser/tycker)
    (betytt/inneburit) ~4 för ~4 ({CHILDREN})
    (hur/vad) ~8 (gått/varit/blivit/haft) ~4 (för/barnen/ungdomarna/eleverna) & {ANY_CHILD} & uppfölj* | utvärd* | redovisa* | rapport* | frågan | följ*
    (barnens/ungdomarnas/ungas/elevernas) ~2 (röster/berättelser/svar/upplevelser/trygghet/teckningar/enkäter) & uppfölj* | utvärd* | rapport* | varje | terminen | årlig* | samlas | enkät* | läs*
    (ur/utifrån) ~2 (barnens/barnets/barns/ungas) perspektiv & följ* | uppfölj* | utvärd*
    (frågar/frågan/frågas/frågor) ~6 ({CHILDREN}) & rapport* | uppfölj* | utvärd* | termin* | återkommer
    (läser/läses/samlar/samlas) ~5 (barnens/ungdomarnas) & termin* | år* | varje
    ({CHILDREN}) ~8 (resultatet/resultat/återkoppling/svar) ~3 (av/på/om) ~3 (utvärdering*/uppföljning*/enkät*)
    uppföljning* ~8 till men för ~2 ({CHILDREN})
    (barnråd*/ungdomsråd*/elevråd*) & uppfölj* | utvärd*
    (frågar/fråga/frågas/tillfrågas/intervjuar/intervjuas) ~2 ({CHILDREN}) & gått | betytt | tyck* | känn* | mår | bra | gubbar | enkät* | lärt | varje | november | maj | igenom
    (frågar/fråga) ~1 ({CHILDREN}) ~1 (själva/själv/direkt)
    """,
)
IN_SECTION = Sign("vad det blir för barnen", f"({CHILDREN}) & {_EFFECT}")
HEADING = Sign("uppföljning: rubrik", "uppfölj* | utvärder* | hur det (blir/går) ~3 barn* | återkoppling* | lärande")
WEAK = Sign(
    "barnperspektiv i uppföljningen",
    f"""
    barnperspektiv* & uppfölj* | utvärd*
    ({CHILDREN}) ~4 (kan/bör) ~6 (omfattas/följas/efterfrågas)
    """,
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
        inside = {b.ordinal for s in draft.sections_titled(HEADING) for b in s.all_blocks()}
        hits = [*said(draft, FOLLOW_UP), *(h for h in said(draft, IN_SECTION) if h.ordinal in inside)]
        kept = [h for h in hits if h.sentence not in vague and not (bare(draft, draft.passage(h)))]
        found = sentences(draft, kept, "BRN006+")
        if found:
            place = where(draft, found[0])
            return passed(
                f"Uppföljningen omfattar vad verksamheten betyder för barnen{place}.",
                f"The follow-up covers what the activity means for children{place}.",
                *found,
            )
        weak = sentences(draft, draft.asserted(WEAK, FOLLOW_UP), "BRN006?")
        if weak:
            return to_review(
                "Barnens perspektiv i uppföljningen nämns bara allmänt.",
                "The children's perspective in the follow-up is mentioned only in general.",
                *weak,
            )
        denied = draft.passages(draft.denied(FOLLOW_UP), 1)
        return failed(
            "Uppföljningen omfattar inte barnens situation.", "The follow-up does not cover the children's situation.", *denied
        )


RULE = ChildFollowUp()
