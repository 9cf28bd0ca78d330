"""AVS007: organisation and steering (organisation och styrning)."""

from __future__ import annotations

from iopvalidate.api import Level, Sign, Text
from iopvalidate_sections.law import REQUIRED_POINTS
from iopvalidate_sections.topic import TopicRule

_BODY = (
    "(*råd/*rådet/*grupp/*gruppen/*kommitté/*kommittén/kollegium/forum/*krets/*team/*teamet/husmöte{,t}/"
    "*möte/*mötet/bord/*delegation/*beredning/-barnrådet/-barnråd/-elevrådet/-ungdomsrådet/-målgrupp/-målgruppen/-barngrupp)"
)
HEADING = Sign(
    "governance: rubrik",
    """
    styrnings- | ledningsorganisation{,en} | ledningsgrupp{,en} | samverkansgrupp{,en} | arbetsgrupp{,en} | partnerskapsråd{,et} | samarbetets former | beslutsordning{,en} | beslutsfattande{,t} | samverkansorganisation{,en}
    roller{,na} & ansvar* | organisation* | styr*
    ansvarsfördelning{,en} | gemensam ledning
    styrning{,en,s} | styrningsorganisation | styrnings- | organisation | organisering{,en} | organiserar ~2 oss | ledning{,en} | samverkan{,sformer,sorganisation} | styrgrupp{,en} | samrådsgrupp{,en} | *råd | samarbetsformer{,na} | ansvarsfördelning{,en} | arbetsformer{,na} | vem ~2 (bestämmer/leder/styr) | hur ~2 (bestämmer/styr/leder) | arbetar ~2 ihop | kontaktpersoner | beslutsformer
    (*rådet/*kommittén/*kommitté) | (*grupp/*gruppen/-målgrupp/-målgruppen/-åldersgrupp/-åldersgruppen/-stödgrupp/-stödgruppen) | (håller/hålla) ~1 ihop | hur vi styr | vem ~1 håller i | beslut{,en} ~2 tas
    """,
)
CONTENT = Sign(
    "governance: innehåll",
    f"""
    styrgrupp* | samrådsgrupp* | samverkansgrupp* | partnerskapsgrupp* | ledningsgrupp* | arbetsgrupp* | samarbetsgrupp* | partnerskapsråd* | samverkansråd* | samrådsmöte* | partnerskapsmöte* | programråd* | husråd* | stormöte* | operativa teamet | samverkansmöte* | styrkommitté* | samråd{{et,}} & leder | styr | leda | styra | består | utgörs | träffas | möts | sammanträder | sammanträda | beslutar | ledamöter | företrädare | företrädda | representanter | ordförande | ordförandeskapet | röst | röster | enighet | lika många | planerar | styrande | rådgivande | fastställer | lägger fast | bestämmer | avgör | råder | turas | sköter | deltar & !ungdomsråd* & !elevråd* & !förening* ~1 råd & !lärdom* & !utvärdering* & !tvist* & !oenig* & !skiljedom & !digitalisering & !barnråd & !riksförbundet* & !etiska & !företagen
    rådet & leder | styr | beslutar | rådgivande | träffas | ordförande* | möts | avgör | bestämmer & <avtalet> | <parterna> | vardera | inriktning* | medel | lika | roterande | kommun* | två | envar & !konstnärliga & !etiska
    gruppen & beslutar | enighet | vardera | beslutanderätt | bestämmer | nämnden & !språkcirkel* & !deltagare
    (leder/styr/leds/styrs/samordnar/ledas/styras/leda/styra) ~5 (partnerskapet/samarbetet/samverkan/arbetet/uppdraget/överenskommelsen/verksamheten/styrgrupp/gemensamt/tillsammans/ihop) & !styrgruppen följer
    (gemensam/gemensamma) ~1 (styrning/ledning) ~4 (sker/genom/utövas) | (dagliga/operativa) ~1 (ledningen/teamet/arbetet) ~6 (utövas/svarar/planerar/sköter/leds)
    (inriktning/inriktningen) & beslut* | fastställ* | bestäm*
    (bestämmer/beslutar/styr) ~5 (ensam/tillsammans/ihop/gemensamt) & !avgift* & !tillsammans med barn* & !arbetsmetoder & !metoder & !innehåll
    (lika/två/tre) ~2 (från/röster/ledamöter) ~3 (vardera/envar/parten) | (lika/två/tre) ~2 från varje ~1 (part/sida/organisation/förening) | (ordförandeskapet/ordförandeposten) ~6 (växlar/alternerar/vandrar/turas/cirkulerar)
    (tillsammans/gemensamt) ~5 (fastställer/planera/planerar) | fastställer tillsammans
    (sätter/sitter/träffas/möts/ses) & första måndagen | samma bord | en gång i månaden & <parterna> | vi | <offentlig> | samordnare
    (ledningen/ledning) av (verksamheten/partnerskapet) | <offentlig> bestämmer vad | (deltar/del) ~2 i styrningen | delar ledarskapet | (beslut/besluten) om samarbetet
    (inget/ingenting) ~4 utan att ~12 (sagt/mening) | (styrgruppen/partnerskapsrådet/samverkansgruppen) ~4 (äger/får/utgör/saknar) | partnerskapsrådet ~4 saknar
    till styrgruppen delegeras
    projektledare ~8 (leder/håller/ansvarar/rapporterar) | kontaktpersoner ~6 (finnas/avgörs/utses)
    två från ~4 och två från
    {_BODY} & bildar | utgör | består | ingår | sitter | företräd* | representera* | utser | träffas | möts | samlas | sammanträder | leds & (från/för/ur) vardera | (från/för/ur) varje (part/sida/by) | båda (parter/sidor/sidorna) | bägge (parter/sidor/sidorna) | (en/ett/två/tre/fyra/#) ~2 från | lika (många/antal) | vardera part* & !lekar & !tvist*
    {_BODY} & bildar | utgör | består | ingår | sitter | möts | utser & <offentlig> & <ideburen> | församlingen | ordförande & !tvist* & !oenig* & !lekar & !begravning*
    (håller/hålla) ~2 (i/ihop/samman) ~2 (partnerskapet/samarbetet/överenskommelsen/samverkan)
    (*rådet/*gruppen/*kommittén/husmötet/-barnrådet/-elevrådet/-ungdomsrådet/-målgruppen) ~2 (leder/styr/avgör/beslutar/håller/samordnar/bestämmer) & <parterna> | partnerskapet | samarbetet | <offentlig> | arbetet | inköp* & !konstnärlig* & !metod* & !etiska
    (en/varsin) röst (var/vardera/envar) | (båda/bägge) (parter/sidor/sidorna) (är/finns) (företrädda/representerade) & !tvist*
    (leds/ledas/styrs) av & parterna | gemensam* | styrelse | från ~3 och ~3 från | vardera
    {_BODY} & platser | lika många | inrättas | tillsätts & tre åt | två åt | (kommunen/regionen) och | vardera | lika
    <parterna> ~4 turas om ~6 (leda/ordförande/kalla/möten/mötena)
    (avgörs/beslutas/bestäms/fattas) ~3 (vid/på/av) ~3 (*möte/*mötet/parterna/styrgruppen) & mellan | parterna | gemensam* | tillsammans | <avtalet>
    (ses/träffas/möts/ringer/samlas) & bestämmer | beslutar | avgör | beslut & !deltagar* & !mentor* & <offentlig> | <ideburen> | <parterna> | vi & !barnen & !tvist*
    (kontaktperson/kontaktpersonerna/kontaktpersoner) ~3 (avgör/beslutar/sköter/samordnar/leder)
    (samverkan/samarbetet/partnerskapet) ~6 (sker/leds/bedrivs) i ~3 (beredning/råd/kommitté/forum/grupp/nämnd)
    (utskott/utskottet/referensgruppen/arbetsutskott/samordningsgrupp) & gemensam* | per part | vardera | parterna | två per & leder | möts | består | personer | styr
    (delar/alternerar/växlar) ~3 (ordförandeskapet/ordförandeposten/ledningen) | (gemensam/gemensamma/gemensamt) ~1 (*gruppen/*rådet/*kommittén/*utskott) ~2 (möts/träffas/leder/samlas/sammanträder)
    (beslut/besluten) ~2 (fattas/tas) ~3 (enighet/gemensamt/tillsammans/konsensus/samförstånd) & !tvist*
    """,
)
MENTION = Sign(
    "governance: omnämnande",
    """
    styrgrupp{,en,er} | samrådsgrupp* | samverkansgrupp* | ledningsgrupp* | partnerskapsråd* | arbetsgrupp{,en} | organiseras | organiserat | styrningen | gemensam styrning | gemensamt forum | ägarskap | styrform{,en,er} | samverkansorganisation*
    """,
)
REFUSAL = Sign(
    "governance: utelämnat",
    """
    (någon/ingen) ~1 (organisation/styrgrupp) ~6 (inrättas/finns) & ej | inte | ingen
    """,
)
NEAR = Sign(
    "governance: hör till ämnet",
    """
    (leder/leds/bestämmer/bestäms/beslutar/avgör/styr/styrs/sitter/träffas/möts/kontaktperson*/samordnar)
    """,
)
FOREIGN = Sign(
    "governance: annat råd",
    """
    konstnärliga (rådet/rådets/ledningen) | (barnrådet/elevrådet/ungdomsrådet) ~3 (väljer/bestämmer/avgör)
    """,
)


class Governance(TopicRule):
    """The agreement says how the partnership is led."""

    code = "AVS007"
    slug = "governance"
    level = Level.WARNING
    heading = HEADING
    content = CONTENT
    mention = MENTION
    refusal = REFUSAL
    near = NEAR
    foreign = FOREIGN
    topic = Text("organisation och styrning", "the organisation and steering")
    title = Text("Organisation och styrning", "Organisation and steering")
    why = Text(
        "Av styrningen framgår om parterna leder partnerskapet gemensamt eller om den ena beställer av den andra.",
        "The steering shows whether the parties lead together or one of them orders from the other.",
    )
    remedy = Text(
        "Beskriv vem som leder partnerskapet, vilka som sitter i gruppen, hur ofta den möts och vad den får besluta.",
        "Describe who leads the partnership, who sits in the group, how often it meets and what it may decide.",
    )
    clause = (
        "Partnerskapet leds av en styrgrupp med lika många företrädare för vardera parten. Styrgruppen möts minst "
        "fyra gånger om året och söker enighet. Den beslutar om gemensamma aktiviteter inom ramen för "
        "överenskommelsen men inte om kommunens medel eller i nämndens ställe."
    )
    basis = (REQUIRED_POINTS,)


RULE = Governance()
