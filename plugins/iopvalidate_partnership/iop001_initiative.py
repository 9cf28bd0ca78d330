"""IOP001: the activity comes from the idéburen party's initiative."""

from __future__ import annotations

from iopvalidate.api import Draft, Level, Passage, Sign, Text
from iopvalidate_partnership.criterion import CriterionRule
from iopvalidate_partnership.idioms import any_polarity, living, ordinals_holding, passages
from iopvalidate_partnership.law import FORUM_CRITERIA, INITIATIVE_EITHER, INITIATIVE_GUIDELINES, inferred
from iopvalidate_partnership.terms import GOV, ORG

_IDEA = "(idé/idén/idéer/initiativ/initiativet/uppslag/uppslaget/tanke/tanken/förslag/förslaget/upprinnelsen/fråga/frågan/saken/skiss/skissen/upphov/upphovet/idéskiss)"
_BEGAN = "(startade/startat/grundade/grundat/öppnade/öppnat/började/börjat/bildade/bildat/byggde/inledde/skapade/skapat/uppfann/stiftade/invigde)"
_DID = "(ordnade/tände/samlade/arrangerade/drev/höll/bedrev/byggde/startade/öppnade/började/stiftade)"
_FOUNDED = "(startades/startats/grundades/grundats/bildades/bildats/öppnades/byggdes/inleddes/skapades/skapats/började/tillkom/stiftades/stiftats/invigdes)"

OWN = Sign(
    "den idéburna partens initiativ",
    f"""
    (initiativ/initiativet) ~8 (av/från/hos) ~4 {ORG} & !<offentlig> initiativ | initiativ av ~2 <offentlig> | (av/från/hos) ~1 <offentlig>
    {ORG} ~1 (eget/egna/egen) ~1 {_IDEA}
    <ideburen> initiativ{{,et}}
    på eget (initiativ/bevåg) | av egen drift | på ~2 eget bevåg | på eget håll & <ideburen> | verksamhet* | vi | medlem* | startade | ritade & !den som kommer
    initiativtagare* & <ideburen>
    <ideburen> ~3 (tagit/tog/tar) ~2 (initiativ/initiativet)
    {_IDEA} ~8 (kommer/kom/kommit/härrör/härstammar/väcktes/framfördes/framlades/lades/lyftes/fördes) ~6 (från/av/ur/hos) ~2 {ORG} & !(av/från) ~1 <offentlig>
    (idén/initiativet/uppslaget/tanken) ~6 är ~2 (vår/vårt/<ideburen>)
    (bad/bett) ~2 <offentlig> ~1 att ~6 (gemensam/delta/vara)
    vår{{t,a}} (brev/förslag/skrivelse/idé) till ~2 <offentlig> | <ideburen> ~3 skrivelse ~6 (redovisat/framfört)
    <ideburen> ~6 (väckte/väckt/framförde/framfört/presenterade/presenterat/lade/lyfte/föreslog/föreslagit/initierade/initierat/lämnade/skissade/ritade/tog) ~10 {_IDEA}
    <ideburen> ~4 (kom/kommit) ~8 med ~3 (förslag/förslaget/idé/idén/tanke/skiss/propå/uppslag)
    <ideburen> ~4 (vände/vänt) ~1 sig ~1 till ~2 <offentlig> | (vände/vänt) sig ~1 <ideburen> ~1 till ~2 <offentlig>
    <ideburen> ~4 (kontaktade/uppvaktade/tillskrev/tillfrågade/kallade) ~3 <offentlig> & !<offentlig> ~4 (kontaktade/tillfrågade)
    (kontaktade/kontaktat) <offentlig> & <ideburen> ~6 (kontaktade/kontaktat)
    <ideburen> ~6 (förslag/idé/skapelse/tanke) (att/om/på/till)
    {_IDEA} ~3 (från/av) ~3 <ideburen>
    <ideburen> (förslag/idé/tanke/uppslag) | <ideburen> skapelse
    (skrivelse/brev/hemställan/framställning) ~8 <offentlig> & <ideburen>
    hemställde ~3 <ideburen> | <ideburen> ~6 hemställde
    medborgarförslag & lade | lämnade | utgår
    på <ideburen> begäran & inleddes | fördes | startade | samtal* | dialog*
    knackade på | föddes skafferiet
    hittade på själva
    (ursprung/rötter/upprinnelse) ~4 (i/hos/från) ~5 {ORG} & !<offentlig> ~1 (ursprung/rötter)
    <ideburen> ~3 tog ~1 kontakt med ~2 <offentlig> | tog <ideburen> kontakt med ~2 <offentlig>
    på förslag (av/från) ~2 {ORG} & !på förslag (av/från) ~1 <offentlig>
    <ideburen> ~6 (efterfrågade/önskade/föreslog) ~8 (partnerskap*/samverkan/samarbete/överenskommelse)
    <ideburen> ~3 (utvecklat/utvecklade/byggt) ~4 (upp/metoden/verksamheten/modellen/konceptet/idén)
    bakom (idén/initiativet/verksamheten) står ~3 {ORG}
    {_IDEA} ~6 (föddes/väcktes/uppstod/kom/restes/dök/fanns/lades/framfördes/kläcktes) ~4 (hos/bland/i/från/av/inom/på) ~5 {ORG} & !(av/från/hos/på) ~1 <offentlig> | i <offentlig>
    {_IDEA} ~4 (är/var) ~3 (en/ett/av/från) ~6 {ORG} & !<offentlig>
    {ORG} ~4 (hörde/hört) ~1 av sig
    {ORG} ~4 (frågade/bad/bett/sökte/tillfrågade/inbjöd/kontaktade/ringde/skrev) ~3 {GOV} & !{GOV} ~3 (frågade/bad/tillfrågade/sökte/inbjöd) ~4 {ORG}
    (frågade/bad) ~1 {ORG} ~1 (om/att) ~2 {GOV} | (frågade/bad) ~1 {ORG} ~1 {GOV}
    {ORG} ~3 (frågade/bad/undrade) ~2 om ~2 {GOV}
    (var/är) ~1 {ORG} ~6 som ~1 (kom/hittade/tog/började/startade/fick) & !<offentlig>
    {ORG} ~3 (kommit/kom) ~1 på
    på ~2 {ORG} (uppslag/initiativ/förslag/begäran/tillskyndan/inrådan)
    på ~2 (uppslag/initiativ/förslag/tillskyndan) ~1 (av/från) ~4 {ORG} & !(av/från) ~1 <offentlig>
    motion ~3 {ORG} | {ORG} ~2 motion | motion ~3 (årsmöte/årsmötet)
    {ORG} ~6 (skickade/sände/överlämnade/presenterade/tog/lade) ~4 (förslag/förslaget/skiss/skrivelse/brev/idé/propå/plan) & !<offentlig> ~4 (skickade/sände/överlämnade)
    (lade/lagt/tog/tagit) ~2 {ORG} ~2 fram ~6 (skiss/förslag/idé/plan)
    {ORG} ~8 (vände/gick/kom/steg) ~6 (till/hos) ~2 {GOV} & förslag* | plan | planer | skiss* | utkast | idé* | fråga | frågan | tanke* | önskan | uppslag* | vände & !{GOV} ~3 (vände/gick/kom)
    {ORG} ~2 påhitt | påhitt ~3 {ORG}
    {ORG} ~3 (drog/satte/dragit/kört) ~2 (gång/igång)
    i ~1 # år har ~4 {ORG} | under # år har ~4 {ORG}
    (presenterade/framlade/lade/väckte/framförde/skissade/ritade/tog/lyfte/skrev/förde) ~1 {ORG} ~6 {_IDEA} & !(presenterade/framlade/lade/väckte/framförde/tog/lyfte) ~1 <offentlig>
    {ORG} ~6 (bad/bjöd/uppvaktade/inbjöd) ~3 {GOV} & till | in | om & !{GOV} ~4 (bad/bjöd/uppvaktade/inbjöd) ~4 {ORG}
    (vände/gick/kom/steg) ~1 {ORG} ~6 (till/hos) ~2 {GOV} & förslag* | plan | planer | skiss* | utkast | idé* | fråga | tanke* | önskan | uppslag*
    """,
)
EXISTING = Sign(
    "verksamheten fanns redan",
    f"""
    {ORG} ~6 {_BEGAN} & !<offentlig> ~2 {_BEGAN} | avtal* ~2 började
    {_BEGAN} ~3 {ORG} & !<offentlig> ~2 {_BEGAN}
    {_FOUNDED} ~8 av ~6 {ORG} & !{_FOUNDED} ~2 av ~1 <offentlig>
    {ORG} ~2 har ~8 (drivit/bedrivit/hållit/ordnat/arrangerat/delat/funnits/varit/byggt/utvecklat) & sedan | i # år | under många år | # år
    har ~3 {ORG} ~8 (drivit/bedrivit/hållit/ordnat/arrangerat/delat/utvecklat) & sedan | allt | dess
    (sedan/alltsedan) ~3 (driver/bedriver/håller/har/ordnar) ~1 <ideburen>
    (bedrivits/drivits/funnits/pågått/verkat) ~3 (sedan/i/alltsedan) & <ideburen> | egen | stadgar & !kommunal regi | offentlig regi | <offentlig> ~1 (egen/regi) | (drivits/bedrivits/skötts) ~2 av ~2 {GOV}
    <ideburen> ~1 egen verksamhet & sedan | pågått | skulle | fråga om | före
    {ORG} ~8 (driver/bedriver/ordnar/håller/höll/drev) ~8 (sedan/redan) & # | sedan | redan
    redan ~8 (drev/fanns/startade/höll/hade) & <ideburen> | källaren | i gång
    (fanns/funnits/varit) ~8 (före/innan) ~3 (avtalet/partnerskapet/överenskommelsen/kommunen/någon)
    (fanns/funnits) ~4 (regi) ~4 (innan/före)
    (vuxit/växte/växt/sprungen/springer/sprungit) ~3 (ur/från) ~6 (<ideburen>/stadgar/medlemmarnas/medlemmars/engagemang/erfarenheter)
    (öppnade/startade/började/bestämde) ~2 (vi/själva) | vi ~4 (började/startade/öppnade/hittade)
    (har/hade) ~3 (varit/hållit) ~3 (gång/igång) ~2 (i/sedan)
    (matkassar/soppkök) & växte | började
    bildades ~4 ur
    <ideburen> ~1 (mångåriga/befintliga/pågående/etablerade/nuvarande) ~1 (verksamhet/arbete/insatser)
    <ideburen> ~2 (bedriver/driver/bedrivit/drivit) ~2 (redan/sedan)
    i <ideburen> regi ~4 (sedan/redan) | (sedan/redan) ~3 i <ideburen> regi
    (sedan/alltsedan/redan) ~2 # ~3 (har/hade) ~5 {ORG} & !säte | <offentlig> ~4 har
    redan ~1 # ~1 {_DID} ~1 {ORG} | redan ~1 {_DID} ~1 {ORG}
    {ORG} ~2 (har/hade) ~8 i ~2 # (år/decennier/månader) & !säte | problem* | *problem | svårighet* | underskott | skuld* | medlem ~1 i | <offentlig> ~3 (har/hade)
    (har/hade) ~2 {ORG} ~8 i ~2 # (år/decennier) & !säte
    i (ett/många/flera/några/par) (år/årtionden) har (de/hon/han/vi)
    {ORG} ~1 {_DID} ~8 # & !<offentlig> ~3 {_DID} | avtal* | möte* | beslut* | samlade
    {ORG} & (har/och) ~1 gjort det ~4 (sedan/år/varje)
    (har/hade) ~2 (funnits/pågått/hållits/drivits) ~4 i ~2 # (år/decennier) & !<offentlig>
    (fanns/funnits) redan | redan ~1 (fanns/funnits) & !behov | {GOV} | kommunal
    {_FOUNDED} ~10 (uppslag/idé/bevåg) & !<offentlig>
    kunde ~6 {ORG} ~3 inviga
    {ORG} ~1 har ~1 (sedan/alltsedan/redan) ~2 # & !säte | {GOV} ~2 har ~1 sedan
    {ORG} ~2 har ~1 (fortsatt/hållit) ~3 (sedan/dess/alltsedan) & !<offentlig> ~2 har
    """,
)
UNASKED = Sign(
    "ingen hade bett om det",
    """
    ingen ~3 (bett/begärt/efterfrågat/frågat/beställt/bad)
    (inte/ej/icke) ~2 (kommunen/regionen/staden/nämnden) som ~3 (begärt/beställt/bett/kom/tog)
    inte tvärtom & idé* | kommun* | tog
    <offentlig> ~2 (inte/aldrig/varken) ~2 (beställt/bett/begärt/initierat/startat/efterfrågat)
    """,
)
JOINT = Sign(
    "gemensamt initiativ",
    f"""
    gemensam{{t,ma}} ~1 (initiativ/initiativet/idé/förslag)
    {_IDEA} ~8 (gemensamt/tillsammans) ~2 (mellan/av/hos/parterna) | {_IDEA} ~8 (växte/vuxit) ~2 fram ~2 (gemensamt/tillsammans)
    (idén/tanken/initiativet) var (allas/bådas)
    {_IDEA} ~12 (föddes/väcktes) ~8 (samtal/möte/när)
    tillhör ingen av ~2 ensam & idé* | tanke*
    parterna ~4 (tog/tagit) ~2 (initiativ/initiativet)
    gemensamt ~3 (arbetat/tagit) fram ~3 (förslag/förslaget/idé)
    {_IDEA} ~12 (kom/uppstod/växte/föddes/väcktes/tog) ~6 (samtal/möte/dialog/träff) & {ORG}
    {_IDEA} ~5 (togs/tagits/kom/väcktes) ~3 av ~2 parterna
    """,
)
PUBLIC = Sign(
    "det offentligas initiativ",
    f"""
    på ~2 <offentlig> ~1 initiativ
    på initiativ (av/från) ~3 <offentlig> & !<ideburen> och
    initiativet ~6 (togs/tagits/kom/kommer/kommit/väcktes) ~3 (av/från) ~2 <offentlig> & !<ideburen> | vänster
    <offentlig> ~4 (tog/tagit/tar) ~2 (initiativ/initiativet)
    <offentlig> ~4 (initierat/beställt)
    <offentlig> ~3 (initierade/beställde)
    <offentlig> ~6 (beslutat/beslutade/beslöt/bestämt/bestämde/beslutit) ~8 (starta/startas/inrätta/inrättas/etablera/öppna/finnas/fortsätta/erbjuda/införa/bygga) & !ingå ~2 <avtalet>
    {_FOUNDED} ~2 av ~1 <offentlig> & !<ideburen> och | tillsammans | enheten av <ideburen>
    (beställts/beställdes) ~2 av ~2 <offentlig> | (beställts/beställdes) fram
    på ~1 beställning ~1 (av/från) ~2 <offentlig>
    <offentlig> ~3 (startade/startat/inrättade/planerade) ~8 (verksamhet*/insats*/projekt*/mötesplats*/*café*/träff*/*hjälp*/chatt*)
    av <offentlig> planerade
    <offentlig> ~8 (sökte/letade/frågade/söka/finna/tillfrågade) ~4 (förening/organisation/en/någon/brukare/<ideburen>) & som | kunde | utföra
    tillfrågades ~3 <ideburen>
    <offentlig> ~6 (uppdragit/uppdrog) åt
    <offentlig> ville ha ~2 (igång/gång/en/ett)
    annonsering utsågs | (frågade/frågat) om ~1 någon ~1 (förening/organisation)
    (bestämde/beslöt/beslutade) ~1 <offentlig> ~2 att ~2 (erbjuda/starta/inrätta/öppna/införa)
    (sökte/letade) ~1 (sedan/upp/därefter) ~2 en (förening/organisation)
    <offentlig> begäran om (insatser/verksamhet*)
    ska <offentlig> etablera | verkställighet av ~2 uppdraget
    <offentlig> ~4 (gav/gett/ger) ~5 uppdrag att ~3 (starta/inrätta/öppna/etablera/ordna)
    kommunalt initiativ & är | var | startade
    <offentlig> ~3 (initierar/inrättar/inrättade/etablerade)
    (inrättades/etablerades/infördes) ~3 av ~2 <offentlig>
    {GOV} ~12 (beslutade/beslöt/bestämde/beslutat/bestämt/avgjorde) ~8 (läggas/lägga/läggs/ordnas/ordna/drivas/startas/starta/införas/överlämnas/överlåtas/övertas/skötas/placeras/köpas/köpa/anlitas) & !uppdra ~3 att teckna
    (beslutade/beslöt/bestämde) ~2 {GOV} ~4 att ~8 (läggas/ordnas/drivas/startas/starta/införas/överlämnas/överlåtas/övertas/skötas/köpas/köpa)
    {GOV} ~5 (vill/ville/önskar/önskade/avser/tänker) ~5 (köpa/lägga/överlåta/anlita/upphandla/skaffa/outsourca) & !inte | ej | lägga upp | information*
    (vill/ville/önskar/önskade) ~1 {GOV} ~4 (köpa/lägga/överlåta/anlita/upphandla/skaffa)
    (är/var) ~1 {GOV} ~3 som ~2 (ville/bestämde/beslutade/kom/tog/beställde/startade/initierade/föreslog/såg)
    {_IDEA} ~6 (är/var) ~1 <offentlig> & !{ORG}
    {_IDEA} ~6 (kommer/kom/kommit/härrör/härstammar/fick) ~3 (från/av/hos/inom) ~2 {GOV} & !{ORG}
    (uppgift/uppdrag) ~1 att ~2 (finna/söka/hitta/leta/starta/öppna/ordna) & {GOV}
    (driften/drift/skötseln/verksamheten/ansvaret/uppgiften) ~8 (läggas/läggs/lagts/lämnas/överlämnas/överlåts/överförs/övertas) ~2 (ut/av/till/från) & {GOV} & {ORG} | ut | utförare* | leverantör*
    (drivits/drevs/skötts/sköttes/bedrivits) ~5 av ~2 {GOV} & !{ORG} och | tillsammans | gemensamt
    (drivits/drevs/skötts/sköttes/bedrivits) ~3 (kommunal/kommunens/egen/offentlig) regi & !<ideburen> regi
    {GOV} ~6 (valt/beslutat/bestämt/valde) ~2 att ~2 (anlita/lägga/köpa/upphandla/privatisera)
    (privatiseras/entreprenad/avknoppas) & {GOV} & beslut* | ska | önskar | vill | läggs
    {GOV} ~3 (tog/tagit/arbetade) ~1 fram ~8 (koncept/modell/insats/utlyste/verksamhet)
    på ~1 <offentlig> uppdrag | på uppdrag av ~1 <offentlig> & starta | driva | öppna | bygga upp
    (utlyste/annonserade) ~6 (föreningarna/föreningar/organisationer) | {GOV} ~8 utlyste
    {GOV} ~14 (gav/gett/givit/lämnade/fick/fått/utfärdade) ~10 (uppdrag/uppgift/direktiv/order/mandat/instruktion) ~1 att & !teckna | ingå | förhandla | underteckna | godkänna
    (gav/lämnade/utfärdade) ~1 {GOV} ~10 (uppdrag/uppgift/direktiv/order/mandat/instruktion) ~1 att & !teckna | ingå | förhandla | underteckna
    """,
)
TOLD = Sign(
    "någon började",
    """
    (hon/han/de/vi) ~8 (samlade/började/startade/öppnade/ordnade/ställde/bjöd) & !möte | avtal*
    (samlade/samlat) ~4 (vänner/grannar/frivilliga/folk/medlemmar)
    (då/så) ~1 (började/startade) ~1 (hon/han/de/vi)
    """,
)
ANYONE = Sign("den idéburna sidan", f"{ORG}")
NOT_PUBLIC = Sign(
    "det offentliga började inte",
    "(är/var) (inte/ej/icke) <offentlig> som | någon offentlig inblandning fanns",
)
WEAK = Sign(
    "initiativet nämns",
    "(initiativ/initiativet) & !medborgarinitiativ* | egna initiativ | ta initiativ",
)


class Initiative(CriterionRule):
    """The activity comes from the idéburen party, was there before, or came jointly."""

    code = "IOP001"
    slug = "initiative"
    level = Level.WARNING
    for_it = (OWN, EXISTING, JOINT)
    against = (PUBLIC,)
    weak = (WEAK,)
    topic = Text("vem som tog initiativet till verksamheten", "who took the initiative to the activity")
    holds = Text(
        "Verksamheten kommer från den idéburna parten, fanns redan eller har kommit till gemensamt",
        "The activity comes from the idéburen party, was there before, or came jointly",
    )
    breaks = Text(
        "Det offentliga har startat, beställt eller beslutat verksamheten",
        "The public party started, ordered or decided the activity",
    )
    title = Text("Initiativet", "The initiative")
    why = Text(
        "Flera kommuners kriterier kräver att verksamheten sker på den idéburna partens initiativ. En verksamhet som kommunen har "
        "tänkt ut och lagt ut liknar en beställning. Kriteriet är riktlinje, inte lag, och Malmö och Göteborg kräver det inte.",
        "The criteria of several municipalities demand that the activity comes from the idéburen party's initiative. An activity that "
        "the municipality devised and placed resembles an order. The criterion is policy, not law; Malmö and Göteborg do not demand it.",
    )
    remedy = Text(
        "Beskriv i bakgrunden hur verksamheten kom till och vem som väckte idén. Stämmer det att det offentliga tog initiativet bör "
        "en jurist pröva om det i själva verket är en beställning.",
        "Describe in the background how the activity came about and whose idea it was. If the public party did take the initiative, a "
        "jurist should examine whether it is in fact an order.",
    )
    clause = (
        "Verksamheten har vuxit fram på Föreningens eget initiativ och bedrevs redan innan denna överenskommelse träffades. Föreningen "
        "vände sig till Kommunen med förslaget om ett partnerskap."
    )
    basis = (
        FORUM_CRITERIA,
        INITIATIVE_GUIDELINES,
        INITIATIVE_EITHER,
        inferred("Initiativet är ett mjukt tecken, aldrig ett rättsligt krav"),
    )

    def good(self, draft: Draft) -> list[Passage]:
        """Own and joint initiative, what was there before, "nobody had asked us", and who is told of having begun."""
        hits = [*living(draft, *self.for_it), *any_polarity(draft, UNASKED, NOT_PUBLIC)]
        people = ordinals_holding(draft, ANYONE)
        hits += [h for h in living(draft, TOLD) if h.ordinal in people]
        return list(passages(draft, sorted(hits, key=lambda h: h.first)))


RULE = Initiative()
