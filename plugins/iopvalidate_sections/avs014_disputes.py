"""AVS014: disputes (tvist)."""

from __future__ import annotations

from iopvalidate.api import Level, Sign, Text
from iopvalidate_sections.law import COURT, REQUIRED_POINTS
from iopvalidate_sections.topic import TopicRule

HEADING = Sign(
    "disputes: rubrik",
    """
    tvistefråg{a,or} | tvisteförfarande{,t} | tillämplig{,t} (lag/rätt) | forum
    tvist{,er,en,elösning} | oenighet{,er} | (oense/osams/oeniga) | konflikt{,er,hantering,lösning} | meningsskiljaktighet{,er} | (inte/ej) ~2 överens | skiljedom | lagval
    bråk | (tycker/tycka) ~1 olika | (kommer/komma) ~2 (inte/ej) ~2 överens | tvistlösning | konflikter{,na} | (blir/är) ~1 (osams/oense)
    skär sig | (tvista/tvistar) | ingen enighet
    """,
)
CONTENT = Sign(
    "disputes: innehåll",
    """
    (tvist/tvister/tvisten/rättstvist/oenighet/oenigheter/meningsskiljaktighet/meningsskiljaktigheter/meningar/konflikt/konflikter/skaver) & domstol* | *tingsrätt* | tingsrätten | skilje* | samtal | förhandling* | förhandla | löses | lösa | lösas | avgörs | avgöras | avgör | prövas | medl* | överläggning* | hänskjut* | hantera* | lyfts | eskaleras | behandlas | lösning | slits | löser & !arbetskonflikt*
    (allmän/svensk) domstol | tingsrätt* ~4 (avgöra/avgör/säga/enligt/handlägger/prövar/som) | (avgör/avgörs/avgöras/prövas/prövad/får/handläggs/i) ~4 (tingsrätt/tingsrätten/*tingsrätt)
    (oense/osams/oeniga/olika/överens/enas/enighet/samförstånd/enade) & domstol* | tingsrätt* | medl* | talan | pratar | talar | talas | skilje* | rätten | samtal | utomstående & !styrgruppen beslutar
    (skiljedom/skiljemän/skiljeman/skiljeförfarande/skiljenämnd/skiljenämnden) | medlare* | väcka talan | talan väcks
    (oense/osams/oeniga/oenighet/oenigheter/meningsskiljaktigheter/konflikt/konflikter) & sinsemellan | lösning | löser | reds | reda | redas | hänskjuts | lyfts | förs | möte | ordförande & <parterna> | vi | <avtalet> | ordförande | chef* & !barnen & !deltag* & !tonår*
    (fråga/frågan/det/något) ~6 (inte/ej) ~4 (lösas/lösa/enas/redas/reda) & avgörs | avgör | förs | lyfts | hänskjuts | rätten | tingsrätten & !tekni*
    (inte/ej) ~3 (överens/ense/enas) & rätten | döma | domstol | utifrån | medla* | hjälp
    (rättegång/rättegången/talan/mål) & *tingsrätt* & <avtalet> | parterna | part
    (meningsskiljaktigheter/meningsskiljaktighet/tvist/tvister/oenighet) & godo | biläggs | bilägga | samråd
    (inte/ej) ~3 (lösa/lösas/reda) ~3 (själva/sinsemellan) | (när/om) det skär sig
    (oense/osams/oeniga/oenighet) & döma | avgöra | ber | frågar | tar hjälp & !barnen
    """,
)
MENTION = Sign(
    "disputes: omnämnande",
    """
    tvist{,er,en,efråg*,elösning} | rättstvist* | konflikthantering | konflikter löses | oense
    """,
)
REFUSAL = Sign(
    "disputes: utelämnat",
    """
    (inte/ej) ~3 (funnit/reglera/reglerat) ~8 (tvist/tvister/meningsskiljaktigheter/oenighet)
    """,
)
NEAR = Sign(
    "disputes: hör till ämnet",
    """
    (tvist*/oense/osams/oenig*/oenighet*/överens/ense/konflikt*/meningsskilj*/bråk*/reds/redas/reda) & löser | lösa | löses | pratar | samtal | hjälp | domstol | rätten | avgör* | medla* | *chef* | ordförande | möte | lyfts
    """,
)
FOREIGN = Sign(
    "disputes: andras",
    """
    (tränare/tränarna/barnen/deltagarna/hyresgäster/grannar/hyresgästerna) & !<parterna> & !kommunen & !vi
    """,
)


class Disputes(TopicRule):
    """The agreement says how disputes are settled."""

    code = "AVS014"
    slug = "disputes"
    level = Level.ERROR
    heading = HEADING
    content = CONTENT
    mention = MENTION
    refusal = REFUSAL
    near = NEAR
    foreign = FOREIGN
    topic = Text("tvist", "disputes")
    title = Text("Tvist", "Disputes")
    why = Text(
        "Utan en tvistklausul är det oklart hur parterna reder ut oenighet och vem som till slut avgör den.",
        "Without a clause on disputes it is unclear how disagreement is settled and who decides in the end.",
    )
    remedy = Text(
        "Ange i vilka steg oenighet behandlas mellan parterna och vilken instans som avgör en tvist som består.",
        "State the steps by which the parties deal with disagreement and who decides a dispute that remains.",
    )
    clause = (
        "Oenighet om hur överenskommelsen ska tolkas eller tillämpas löses i första hand i styrgruppen och i andra"
        " hand genom överläggning mellan parternas ledningar. En tvist som ändå består avgörs av allmän domstol "
        "enligt svensk rätt."
    )
    basis = (
        REQUIRED_POINTS,
        COURT,
    )


RULE = Disputes()
