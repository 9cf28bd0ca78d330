"""BRN003: children are heard or take part."""

from __future__ import annotations

import re

from iopvalidate.api import Affected, Assessment, Context, Draft, Hit, LegalBasis, Level, Sign, Text, failed, passed, to_review
from iopvalidate_child_rights.common import ANY_CHILD, CHILDREN, COUNCIL, ChildRule, own_heading_first, sentences, told, where

HEARD = Sign(
    "barn hörs",
    f"""
    ({CHILDREN}/{COUNCIL}) ~10 (tillfråga*/frågas/intervjuats/intervjuades/intervjuas/hörts/hörs/höras/hördes/rådfråga*)
    ({CHILDREN}/{COUNCIL}) ~10 (tyckt/tyckte/tycka/föreslår/föreslagit/röstar/röstat/röstade/påverka/påverkar/påverkat)
    vad ~3 ({CHILDREN}/{COUNCIL}/de) ~2 (tycker/vill/anser/önskar) & {ANY_CHILD}
    ({CHILDREN}) ~8 (svarade/svarat/svarar/svara/fyller/fyllt/fyllde) ~4 (enkät*/frågor*/formulär*)
    ({CHILDREN}/{COUNCIL}/själva) ~6 (bestämmer/bestämma/bestämt/väljer/välja/valt/utser/avgör/planerar/planera/sätta/sätter/utformar/utforma) ~5 (vad/hur/innehåll*/program*/aktivitet*/schema*/verksamhet*/representant*/regler*/ledamöter/ledare/gränserna/ämnen/tema*) & {ANY_CHILD}
    (frågar/frågade/frågat/fråga/hört/hörde/hör/intervjuat/intervjuade/lyssnar/lyssnat/lyssnade/lyssna/samtalat) ~5 ({CHILDREN}) & !oss & !för ~2 barn
    (frågar/frågade/frågat/fråga/lyssnar/lyssnat) ~2 dem & {ANY_CHILD}
    ({CHILDREN}/{COUNCIL}) ~8 (synpunkt*/åsikt*/förslag/förslagen/önskemål/önskan/uppfattning/tankar/idéer/inflytande/medbestämmande/rösträtt) & !inga synpunkt*
    (barnens/ungdomarnas/ungas/elevernas/flickornas/barnets) ~2 (röst/röster/berättelser/berättelse/ord) & inhämta* | samla* | lyssna* | tas | läs* | ligger | vägs | hör* | får
    (synpunkt*/åsikt*/uppfattning*/röster/önskemål/idéer/tankar) ~3 (från/av/hos) ~3 ({CHILDREN})
    barnenkät* | elevenkät* | barnsamtal* | barnråd{{,et}} (som/där)
    ({COUNCIL}) ~10 (väljs/valts/valt/sitter/möter/träffas/träffar/möts/sammanträder/läst/läser/lämnar/ger/framför/godkänt/yttrar/behandlar/utser/anser/medverkar/deltar/bildas/inrättas/finns) & !grannkommun*
    (håller/har/bildar/inrättar/hör/ordnar) ~4 ({COUNCIL})
    (husmöte*/förslagslåd*/ungdomsforum/ungdomsting*/barnting*/kvällsting*/lägerting*/barnforum/stormöte*) & {ANY_CHILD} | deltagar*
    ({CHILDREN}) ~6 (berättar/berättat/berättade)
    ({CHILDREN}/deltagarna/deltagare) ~8 (säga/sagt/säger) ~3 (sitt/sin/tycker/ifrån)
    ({CHILDREN}) ~8 (komma/kommer/kommit) till tals | ({CHILDREN}) ~6 yttra sig
    ({CHILDREN}) ~6 (är/får/fått/ges/vara) ~2 med ~3 (bestäm*/besluta*/planer*/utforma*/väljer/avgör)
    ({CHILDREN}/{COUNCIL}/*tjejerna/*killarna) ~8 (sitter/sitta/ingår/deltar/delta/medverkar/adjungeras) ~6 (styrgrupp*/planering*/planeringsgrupp*/samrådsgrupp*/referensgrupp*/programgrupp*/programrådet)
    ({CHILDREN}/{COUNCIL}) ~10 (yttranderätt/närvarorätt/närvaro-/rösträtt/förslagsrätt)
    ({CHILDREN}) ~4 (eget/egen) ~1 (råd/ting/möte/styrelse/grupp/budget)
    *grupp ~3 (med/av) ~2 ({CHILDREN}) & tycker | tyckte | säger | läser | synpunkter | föreslår
    (ihop/tillsammans) med ~2 ({CHILDREN}) & utvärder* | planer* | utforma* | bestäm*
    låter ~3 ({CHILDREN}) ~4 (sätta/bestämma/välja/avgöra/planera/styra)
    inflytande ~5 (verksamheten/innehåll{{et,}}/husets/aktiviteterna/programmet) & {ANY_CHILD}
    ({CHILDREN}) ~8 (rösta/röstar/röstning/omröstning/inflytande/medbestämmande/medskapare/medskapande/synpunkt*/åsikt*/önskemål/idéer/uppfattning/intervju*/fokusgrupp*/workshop*/rådslag*/samråd*/hörd/hörda/lyssnad/lyssnade/lyssnas/tillfråga*/yttra/uttrycka/uttryckt/uttrycker/önska/önskat/föreslå)
    (fokusgrupp*/workshop*/dialog/dialogen/dialogmöte*/samråd*/rådslag*/intervju*/djupintervju*/enkät*/samtal/samtalen/samtalat/möte/möten/referensgrupp*/brukarråd*/omröstning*) ~4 (med/bland/för/av/till) ~4 ({CHILDREN}) & synpunkt* | inför | innan | utform* | planer* | påverka* | förslag* | önsk* | åsikt* | svar* | program* | innehåll* | hör* | behov* | tyck*
    ({CHILDREN}) ~6 (är/har/varit/vara/blir) ~3 delaktiga ~1 (i/genom/vid/när)
    (representant*/ledamöter/ledamot/företrädare/talespersoner/ombud) ~3 (för/från/bland/av) ~3 ({CHILDREN}) & styrgrupp* | råd* | möte* | planering* | samrådsgrupp* | beslut* | närvara*
    ({CHILDREN}) ~8 (representant*/ledamöter/ledamot/platser/plats) ~4 (styrgrupp*/rådet/samrådsgrupp*/styrelsen/ledningsgrupp*)
    ({CHILDREN}) ~6 (planerar/planera/planerat/utformar/utforma/utformat/formar/styr/driver/leder/skapar/beslutar/besluta/beslutat/väljer/valt) ~6 (verksamhet*/aktivitet*/program*/innehåll*/kväll*/tema*/lov*/läger*/schema*/rum*/lokal*)
    ({CHILDREN}) ~5 (vill/ville/önskar/önskade/begärde/bett/efterfrågat/efterfrågade) ~2 (ha/att/se/göra)
    (barnens/ungdomarnas/ungas/elevernas) ~1 (önskemål/önskan/begäran/idéer/idé/val/förslag/vilja/initiativ)
    ({CHILDREN}) ~4 (deltar/deltagit/medverkar/medverkat) ~3 (utformning*/planering*/beslut*/utvärdering*/valet)
    (röstar/röstade/väljer/valde/bestämmer/föreslår/önskar) ~1 ({CHILDREN}) ~4 (om/vad/hur/vilka/aktivitet*/program*)
    ({CHILDREN}) ~4 (rita/ritat/skriva/skrivit/filma/filmat) & vill | önskar | tycker | borde
    (medbestämmande/inflytande/brevlåda*/idélåda*/tyck-till*) & {ANY_CHILD}
    styrs av ~2 ({CHILDREN}) | ({CHILDREN}) ~8 styrs av dem själva
    """,
)
REASON = Sign(
    "skäl till att barn inte hörs",
    f"""
    (inte/ej/icke) ~5 (höras/hörts/intervjuats/tillfrågats/intervjuas/tillfrågas) ~14 (eftersom/emedan/då/därför/enär/ty) & {ANY_CHILD}
    (kan/kunnat) ~3 (ej/inte/icke) ~4 (höras/framträda/tillfrågas/intervjuas) & {ANY_CHILD}
    (av hänsyn till/på grund av/med hänsyn till) ~20 (inte/ej) ~5 (höras/hörts/intervjuats/tillfrågats) & {ANY_CHILD}
    """,
)
WEAK = Sign(
    "barns delaktighet",
    f"""
    ({CHILDREN}) ~3 (delaktighet/delaktiga/röst/röster/inflytande) | (delaktighet/inflytande) ~3 ({CHILDREN})
    ({CHILDREN}) bör ~5 (höras/tillfrågas/lyssnas)
    rätt att bli (hörda/hörd) & {ANY_CHILD}
    """,
)


#: For an activity whose participants are children.
TAKING_PART = Sign(
    "deltagare bestämmer",
    """
    (deltagarna/deltagare/besökarna/lägerdeltagarna/gästerna) ~6 (bestämmer/väljer/planerar/röstar/tillfrågas/föreslår/önskar) & !avgift*
    (deltagarnas/besökarnas) ~3 (önskemål/synpunkter/idéer/förslag) & styr | avgör | inhämtas | samlas | tas | ligger
    """,
)
_WISH = re.compile(
    r"\bär (?:mycket )?(?:viktig|värdefull|central)|\bav vikt\b|\bvara delaktig|\b(?:beakta|respektera|främja|uppmuntra|eftersträva|planera|uppmärksamma)s\b"
    r"|\bbör\b|lämpligt tillfälle|möjligaste mån|om möjligt|i mån av|vid behov|\bsträva",
    re.IGNORECASE,
)
_METHOD = re.compile(
    r"varje|termin|årlig|månad|\bgång|\bgenom\b|råd\b|rådet|enkät|intervju|samtal|möte|grupp|fråga|representant|\binnan\b|\binför\b|bestämmer|väljer|själva",
    re.IGNORECASE,
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
        aimed = [TAKING_PART] if draft.children.affected is Affected.YES else []
        said = told(draft, HEARD, *aimed)
        heard = [h for h in said if not _vague(draft, h)]
        reasons = [h for h in draft.hits(REASON) if not h.quoted]
        found = own_heading_first(draft, sentences(draft, heard + reasons, "BRN003+", most=8))[:3]
        if found:
            place = where(draft, found[0])
            return passed(
                f"Utkastet visar hur barnen hörs eller deltar, eller varför de inte har hörts{place}.",
                f"The draft shows how children are heard or take part, or why they were not heard{place}.",
                *found,
            )
        weak = sentences(draft, [*said, *(h for h in draft.hits(WEAK) if not h.quoted)], "BRN003?")
        if weak:
            return to_review(
                "Utkastet talar om barns delaktighet utan att säga hur de hörs.",
                "The draft speaks of children's participation without saying how they are heard.",
                *weak,
            )
        return failed(
            "Utkastet säger inget om hur barnen hörs eller deltar.", "The draft does not say how children are heard or take part."
        )


def _vague(draft: Draft, hit: Hit) -> bool:
    """ "Barn bör vid lämpligt tillfälle höras", "Barns inflytande är viktigt": a wish, no way of hearing."""
    text = draft.agreement.quote(draft.passage(hit))
    return bool(_WISH.search(text)) and not _METHOD.search(text)


RULE = ChildrensViews()
