"""LOU005: an operation run on the authority's behalf: placement, reserved places, statutory services, takeover."""

from __future__ import annotations

from iopvalidate.api import Actor, Draft, Hit, LegalBasis, Level, Sign, Text
from iopvalidate_procurement.law import HFD_2020_15, READ, SHELTER_ESSAY, lou
from iopvalidate_procurement.occurrence import OccurrenceRule

BEHALF = Sign(
    "för det offentligas räkning",
    """
    för ~2 <offentlig> räkning & !fakturera* | försäkr*
    (bedriver/driver/driva/bedriva/sköter/utför/utföra/fullgör/ombesörjer/ansvarar) ~3 på uppdrag av ~2 <offentlig>
    på uppdrag av ~2 <offentlig> ~1 (bedriver/driver/utför/sköter/ombesörjer)
    (å/på) ~1 <offentlig> vägnar & !undertecknas | underteckna* | underskrift* | förhandla* | talan | firmateckn*
    i ~1 <offentlig> ställe & !träder | rätt
    (driver/sköter/utför/ombesörjer/bedriver/driva/sköta/utföra) ~6 åt ~1 <offentlig> & <ideburen> | mot | vi & !rapport*
    i ~1 <offentlig> namn & driv* | bedriv* | utför* | sköt* | tar emot
    förlängda arm & <offentlig>
    (driver/bedriver/drivs/bedrivs) ~8 <offentlig> uppdrag & !egen
    """,
)
PLACEMENT = Sign(
    "anvisning och placering",
    """
    <offentlig> ~4 (anvisar/anvisa/anvisade/placerar/placera/placerade/remitterar/remittera) ~6 (deltagare/deltagarna/brukare/person/personer/kvinnor/kvinna/barn/elever/patienter/klienter/boende/ungdomar/unga/individer/någon/familjer/asylsökande/de/den/dem/som)
    (deltagare/deltagarna/brukare/brukarna/personer/kvinnor/patienter/elever/klienter/ungdomar/den/de/som) ~4 (anvisas/anvisats/placeras/placerats/remitteras/anvisade/placerade) ~3 (av/från/enligt/efter) ~2 (<offentlig>/*enheten/handläggare*/boendesamordnare*/biståndsbeslut)
    (placering/placeringar/placeringen/placeringsbeslut/anvisning/anvisningar) ~3 (av/från/görs/genom/sker) ~4 (<offentlig>/*enheten/handläggare*/kvinnor/deltagare/brukare/socialtjänst*) & !soffan | skylt* | parkering* | hur
    (placerad/placerade/anvisad/anvisade) ~1 (kvinna/kvinnor/deltagare/deltagaren/person/personer/brukare/barn/elev/klient) & !tidigare
    <offentlig> ~4 (avgör/bestämmer/beslutar) ~3 (vilka/vem/vilken) ~6 (delta/deltar/tas/emot/plats/platserna/får/deltagare)
    (*handläggare/*handläggaren/*handläggarna/socialsekreterare/socialsekreteraren/socialsekreterarna/rektor/kuratorn) ~2 (placerar/anvisar/skickar/remitterar/hänvisar) & !till ~2 hemsida
    (ta/tar/mottar/mottaga/motta) ~1 (emot/alla/dem/de/den) ~6 <offentlig> ~2 (hänvisar/skickar/placerar/anvisar/sänder/remitterar) & !handling* | rapport*
    (*handläggare/*handläggaren/*handläggarna/socialsekreterare/socialsekreteraren/socialsekreterarna/rektor/kuratorn) ~2 (avgör/bestämmer/beslutar/väljer) ~3 (vilka/vem/vilken) ~6 (delta/deltar/plats/platsen/platserna/tas/komma)
    (vem/vilka) ~6 (avgörs/bestäms/beslutas) ~1 av ~2 (<offentlig>/handläggare*) & delta | plats* | inskriv*
    (inflyttning/inskrivning/intagning) & <offentlig> | boendesamordnare* | handläggare* & beslutar | beslutas | anvisas
    (skyldig/skyldiga) ~2 att ~2 (ta/mottaga/motta) ~2 emot ~4 (anvisas/anvisade/placeras/placerade)
    (placering/placeringar/anvisning/anvisningar) ~3 (genom/efter/enligt) ~2 beslut
    (med/har) ~3 (biståndsbeslut/beslut/placeringsbeslut) ~2 (från/av) ~2 <offentlig> & plats* | rätt | tas | bo | delta*
    <offentlig> ~1 (kö/kölista/väntelista/placeringslista) & plats* | deltagare | boende* | <ideburen>
    <offentlig> ~3 (bokar/ringer) ~6 (plats/platser/säng/sängar/natt/nätter)
    som ~1 <offentlig> (placerar/anvisar/anvisat/placerat/skickat) & !bilarna | informera*
    (anvisas/placeras) ~1 av ~1 (biståndshandläggare*/handläggare*/socialtjänst*)
    <offentlig> ~12 placerar själv{,a}
    ankommer på ~2 <offentlig> ~1 att avgöra & delta | plats*
    skickas ~3 (av/från) ~1 (<offentlig>/skolan/socialtjänst*) | som ~1 skolan skickar
    <offentlig> ~3 (skickar/sänder/förmedlar/tilldelar/hänvisar/slussar) ~3 (deltagare/deltagarna/personer/brukare/klienter/ungdomar/elever/kvinnor/patienter/platser/plats/de/dem) & !information* | faktura* | kallels* | kan hänvisa | får hänvisa
    (deltagare/deltagarna/brukare/personer/klienter/ungdomar/elever/kvinnor/patienter) ~3 (väljs/utses/tilldelas/förmedlas/skickas/rekryteras) ~3 (av/via/genom) ~2 (<offentlig>/*enheten/handläggare*/socialtjänsten/soc)
    (urvalet/urval) ~4 (görs/sker) ~2 av ~2 <offentlig>
    (neka/avböja/avvisa/vägra) ~8 (anvisa*/anvisad/anvisats/placerad/placerats/placera*/hänvisats/skickats)
    tacka nej & anvis* | placer* | brukare | deltagare & inte | ej
    (ta/tar/tas/mottaga/emottaga/mottas) ~8 (anvisade/anvisas/anvisat/anvisar/placerade/placeras/placerar/hänvisade) & <ideburen> | vi | verksamheten
    (plats/platserna/platser) ~4 (beviljas/fördelas/tilldelas/bokas) ~4 av ~2 (<offentlig>/*enheten/handläggare*/socialtjänsten)
    (efter/genom/enligt) ~2 (beslut/biståndsbeslut/remiss/anvisning/placeringsbeslut) ~2 (av/från) ~2 (<offentlig>/biståndshandläggare*/handläggare*/socialtjänst*/socialsekreterare*) & delta* | plats* | bo | flytta | tas | inskriv* | <ideburen> | kommer
    (anvisningen/anvisning) ~3 (av/från) ~2 (<offentlig>/arbetsförmedlingen)
    (inskrivning/intag/intagning/antagning) ~8 (<offentlig>/handläggare*/*enheten) & beslut* | avgör* | bestäm*
    (boende/placerade/inskrivna) ~6 (placerats/placeras) ~2 av
    (placeras/anvisas) ~3 (hos/i/till) ~2 (<ideburen>/boendet/verksamheten/verkstaden/jouren) & <offentlig> | *enheten | socialtjänst* | nämnd*
    """,
)
DUTY_TO_RECEIVE = Sign(
    "skyldighet att ta emot",
    """
    (neka/avböja/avvisa/vägra/avstå) ~8 (anvisa*/placera*/hänvisats/skickats/skickas/skickar) & inte | ej | icke | aldrig
    (neka/avböja/avvisa/vägra) ~4 (någon/deltagare/brukare/person/den) & <offentlig> | placer* | anvis* & inte | ej | icke
    tacka nej & anvis* | placer* | brukare | <offentlig>
    (får/äger/kan/ska) ~1 (inte/ej/icke/aldrig) ~2 (neka/avböja/avvisa/vägra) & <offentlig> | *handläggar* | placer* | anvis* | skick* | hänvis* & ta emot | tar emot | mottag* | plats* | någon | dem | den
    (får/äger/kan/ska) ~1 (inte/ej/icke/aldrig) säga nej & placer* | anvis* | skick* | hänvis*
    <offentlig> ~3 behöver (inte/ej) ~2 (längre/själv) ~6 (driva/bedriva/anordna/ha/tillhandahålla)
    """,
)
PLACES = Sign(
    "reserverade platser",
    """
    (plats/platser/platserna/sängar/*platser) ~8 (reserveras/reserverade/reserverad/förbehålls/förbehållna/förbehållen) ~5 (för/åt) ~4 (<offentlig>/placeras/placering/socialtjänst*/anvisas) | (reserveras/reserverade) & <offentlig> & *platser | platserna | sängar
    <offentlig> ~2 (disponerar/förfogar/bokar/reserverar) ~6 (plats/platser/platserna/*platser/sängar)
    (reserverade/reserverad) (plats/platser) & <offentlig> | handläggare* | nämnd*
    (platser/plats/*platser) ~8 till ~1 <offentlig> förfogande
    (platser/sängar) ~6 (hålls/håller/hålla) ~4 (åt/för) ~1 <offentlig>
    håller ~3 # ~2 åt ~1 <offentlig>
    (garanterar/garanterade) ~3 # ~1 (platser/*platser) ~2 (för/åt) ~1 <offentlig>
    (beläggning/beläggningsgrad/beläggningen) & ersättning* | betal*
    till ~1 <offentlig> förfogande & plats* | *platser | lägenheter | sängar | rum
    <offentlig> ~3 (förfogar/disponerar/reserverar/bokar/belägger/äger) ~8 (platser/platserna/*platser/sängar/rum/lägenheter/plats)
    <offentlig> ~2 (har/äger/ges) ~3 (förtur/företräde/förtursrätt/tillgång) ~3 till ~5 (platser/platserna/*platser/sängar/rum/lägenheter)
    (platser/platserna/*platser/-kontorsplatser/-arbetsplatser/-parkeringsplatser/sängar/rum/lägenheter) ~5 (avsatta/avsätts/öronmärkta/öronmärks/vikta/viks/reserverade/reserveras/hålls/disponeras/bokade/bokas/upplåts) ~3 (för/åt/av) ~3 (<offentlig>/socialtjänst*/personer/de)
    till ~2 <offentlig> (disposition/förfogande)
    (tom/tomma/obelagd/obelagda/outnyttjad/outnyttjade) (plats/platser/sängar) & betal* | ersätt* | kronor | <offentlig>
    (platser/platserna/*platser/sängar) ~8 tillgängliga ~3 för ~1 <offentlig>
    """,
)
STATUTORY = Sign(
    "lagstadgad insats",
    """
    (verkställer/verkställa/verkställd/verkställs/verkställighet*) ~6 (bistånd*/beslut/biståndsbeslut/insats*) & bistånd* | lss | socialtjänst* | hemtjänst* | ledsagning | avlösning | <ideburen> & !(verkställa) ~2 nämnd* | protokoll*
    (insats/insatser/insatsen/dagverksamhet/bistånd/hemtjänst*/boende/vistelsen) ~8 (enligt/beviljats/beviljade) ~6 (sol/lss/socialtjänstlagen/hsl/skollagen/stöd) & utför* | driv* | bedriv* | verkställ* | är | utgör | ansvar* | svarar & !ersätter | komplement* | kompletter* | rätt till | avgiften
    (beviljats/beviljas/beviljad/beviljade) ~3 (bistånd/insats*/hemtjänst/ledsagning) & utför* | verkställ* | hos | driv* | ges
    daglig verksamhet enligt & lss | 9 | stöd
    (lagstadgade/lagstadgad/lagstadgat/författningsreglerade/obligatoriska) ~1 (uppgift/uppgifter/ansvar/skyldighet/skyldigheter/insats/insatser) & utför* | fullgör* | övertar* | ombesörj* | sörja | sköt* | driv* & <ideburen> | <offentlig>
    <offentlig> ~5 (skyldig/skyldigheter/skyldighet) ~6 (enligt/tillhandahålla/lag) & driver | uppdra* | ombesörj* | utför* | fullgör* & <ideburen>
    (fullgör/fullgöra/fullgjord) ~6 (skolplikt*/aktivitetsansvar*/uppgift*) & <offentlig>
    tillgodoser ~3 <offentlig> skyldighet*
    inom ramen för ~3 (aktivitetsansvar*/biståndsbeslut*)
    (uppfyller/fullgör/fullgöra/uppfylla/tillgodoser/säkerställer/fullgörs) ~6 (skyldighet*/ansvar*/uppgift*) ~8 (lag/lagen/enligt/*lagen/sol/lss) & <offentlig> & !registerkontroll* | dataskydd* | anmälningsskyldighet* | orosanmäl*
    <offentlig> ~1 (skyldighet*/skyldigheter/ansvar/uppgift/uppgifter/lagstadgade/åligganden) ~10 (fullgörs/uppfylls/utförs/tillgodoses/ombesörjs/övertas/sköts/läggs) & <ideburen> | vi
    (biståndsbedömd/biståndsbedömda/biståndsbeviljad/biståndsbeviljade/biståndsbeslutad*) & <ideburen> | utför* | verksamhet* | insats* | plats*
    (insats/insatsen/insatser/insatserna/stödet/stöd/verksamheten/boendet) ~8 enligt ~6 (socialtjänstlagen/sol/lss/skollagen/hsl/hälso-) & utgör | är | utför* | verkställ* | ges | lämnas | beviljat* & !komplement* | kompletter* | ersätter | utan | anmäl* | tystnadsplikt* | samtycke
    beslut om ~6 (insats/bistånd/hemtjänst/boendestöd/ledsagning/kontaktperson/dagverksamhet) & verkställ* | utför* | <ideburen> ~2 (utför/verkställer)
    (utför/utföra/utförs/verkställer/verkställs/lämnar/ger) ~6 (hemtjänst/boendestöd/ledsagning/avlösning/hemsjukvård/färdtjänst/skolskjuts/dagverksamhet/korttidsboende/kontaktperson*) & <offentlig> | bistånd* | beslut* | sol | lss
    (övertar/övertagit/övertas/övertager) ~6 (ansvar/ansvaret/uppgift/uppgifter/skyldighet*) & <offentlig>
    """,
)
TAKEOVER = Sign(
    "övertagen verksamhet",
    """
    (övertar/övertager/överta/övertagit/övertas/övertagande*) ~12 (drift*/verksamhet*/*gården/träffpunkt*/boende*/simhall*/*hallen/personal/lokaler/ansvaret/skötsel*) & <offentlig> | upphandl* | bolag* | <ideburen> & !inte
    (tar/ta/tog) ~6 över ~4 (drift*/verksamhet*/*gården/träffpunkt*/boende*/simhall*/*hallen/den/skötsel*/ansvaret)
    (driften/drift/skötseln/skötsel/ansvaret/huvudmannaskap*) ~8 (övergår/överlämnas/överlåts/överförs) ~6 (till/från)
    <offentlig> ~2 (överlämnar/överlåter/överlämnat/överlåtit) ~4 (drift*/skötsel*/verksamhet*/driva/åt/ansvaret/vården) & <ideburen> & !inte
    överlämnas ~6 till ~2 <ideburen> & kommunalrätt* | kommunallagen | verksamhet* | drift* | den & !uppgifter* | handling* | rapport* | redovisning*
    (köpt/köpte/köptes/anlitade/anlitat/hyrde/hyrt) ~3 (in/tidigare/förut) ~6 (av/från) ~6 (ab/aktiebolag*/bolag/*bolag/*bolaget/företag/firma/entreprenör*) & !utrustning* | material* | möbl* | inventari* | fordon*
    (köpt/köpte/köptes) ~8 (av/från) ~6 (ab/aktiebolag*/bolag/*bolag/företag/firma) & tidigare | förut | hittills | nu | i stället | förr & !utrustning* | material* | möbl* | inventari* | fordon*
    (upphandlad/upphandlat/upphandlade/upphandlats/upphandlades) ~14 (övergår/övertar/ersätts/ersätter/löpt/löpte/löper/upphör/fortsätter/drivs) | (ersätter/efterträder) ~4 (avtal*/entreprenad*) & upphandl* | bolag* | ab | entreprenad* & !städ* | mattservice* | aldrig
    avtal ~4 privata ~1 utföraren & tar vid | upphör | övertar | efter
    (driftsavtal*/driftentreprenad*/entreprenaddrift*) & <offentlig>
    driva ~3 (vidare/fortsatt) ~4 (kommunens/regionens/nämndens)
    tidigare ~6 (upphandl*/entreprenad) ~10 (idéburen/<ideburen>)
    efter upphandling & löper ut | utförts | tillhandahållits | drivits
    (verksamhet/verksamheten/fritidsgården/träffpunkten/boendet/simhallen/driften/biblioteket/museet) ~10 (drevs/drivits/bedrevs/bedrivits/sköttes/skötts/utfördes/utförts/drivs) ~6 (av/i/i) ~3 (<offentlig>/egen/kommunal/entreprenör*/företag*/bolag*/privat) & nu | övergår | övertar | tar | fortsätt* | hittills | därefter | framöver | läggs | upphör | vid
    (lämnas/läggs/flyttas/förs) ~2 (över/ut) ~6 (till/på) ~3 (<ideburen>/idéburen/entreprenad) & drift* | verksamhet* | ansvar* | uppgift* | skötsel* | den & !uppgifter om | handling* | rapport*
    (överförs/överlåts/överlåtes/överlämnas/övergår) ~10 (till/på) ~3 (<ideburen>/idéburen) & drift* | verksamhet* | ansvar* | skötsel* | *gården | *hallen | personal* & !rapport* | handling* | äganderätt* | upphovsrätt*
    <ideburen> ~3 (sköter/gör/utför/ombesörjer/övertar) ~6 (det/vad/sådant) ~1 som ~1 <offentlig> & annars | eljest | tidigare | själv | förut | hittills | skulle
    <offentlig> ~3 (stängde/lade/avvecklade/stänger/lägger/avvecklar/slutade/slutar) & <ideburen> ~4 (tar/tog/övertar/övertog/fortsätter/driver)
    (hittills/tidigare/förut) ~8 (drivits/bedrivits/skötts/drevs/bedrevs/sköttes/drivit/skött) ~3 (av/i) ~2 (<offentlig>/egen/kommunal)
    <offentlig> ~3 (hittills/tidigare/förut) ~3 (drivit/bedrivit/skött/drev/bedrev/haft) & <ideburen> | övertar | övergår | tar
    verksamhetsövergång* | övergång av verksamhet
    (personal/personalen/anställda) ~4 (följer/övergår/övertas/erbjuds) ~6 (med/till/hos) ~3 <ideburen> & <offentlig> | verksamhet* | drift*
    (stället/istället) för ~6 (upphandl*/entreprenad*) & övertar | driver | <ideburen> ~3 (övertar/driver/utför)
    (avtal/avtalet/entreprenaden/upphandlingen) ~8 (bolag*/företag*/ab/entreprenör*/utförare*) ~10 (löper/löpt/upphör/upphörde/avslutas/löpte) & övertar | tar | vid | ersätt* | fortsätt* | därefter | varefter | därför
    (egen/kommunal) regi & övertar | övergår | tar | hittills | överlämnas | överförs | därefter | nu
    (avvecklar/lägger/avvecklas/läggs) ~3 (ned/ner/sin) & <ideburen> ~6 (tar/övertar/driver/fortsätter)
    """,
)
MAY_SUGGEST = Sign(
    "hänvisning till verksamheten",
    """
    <offentlig> ~1 (kan/får) ~3 (hänvisa/föreslå/rekommendera/tipsa) ~6 (person*/deltagare/deltagarna/verksamheten)
    (biståndshandläggare*/handläggare*/socialsekreterare*) ~2 (kan/får) ~2 (tipsa/hänvisa/föreslå)
    """,
)
OPEN = Sign(
    "öppen för alla",
    """
    ersätter (inte/ej/icke) ~12 <offentlig>
    (ankommer/åligger/ligger) ~1 (alltjämt/fortfarande/kvar) ~2 på ~1 <offentlig>
    <offentlig> ~2 (behåller/kvarstår) ~3 ansvar*
    (ingen/inga/inget) ~2 (anvisas/placeras/remitteras/remiss/biståndsbeslut/platser)
    (behövs/krävs/fordras) ~3 (biståndsbeslut/remiss/beslut) & (inget/ej/inte/ingen/utan)
    """,
)


class OnBehalfOfAuthority(OccurrenceRule):
    """The organisation does not run an operation on the authority's behalf."""

    code = "LOU005"
    slug = "on-behalf-of-authority"
    level = Level.ERROR
    strong = (BEHALF, PLACEMENT, PLACES, STATUTORY)
    past = (TAKEOVER,)
    bound = (DUTY_TO_RECEIVE,)
    weak = (MAY_SUGGEST,)
    assuring = (OPEN,)
    kind = Text("tecken på verksamhet för det offentligas räkning", "sign of an operation on the authority's behalf")
    title = Text("Verksamhet för det offentligas räkning", "Operation on the authority's behalf")
    why = Text(
        "När organisationen utför det offentligas uppgift, tar emot dem som det offentliga anvisar eller tar över en verksamhet som "
        "förut drevs i egen regi eller var upphandlad, får det offentliga ett direkt ekonomiskt intresse av prestationen. Det "
        "var avgörande i HFD 2020 ref. 15.",
        "When the organisation performs the authority's task, receives those whom it places or takes over an operation that was "
        "municipal or procured, the authority has a direct economic interest in the performance. That was decisive in HFD 2020 ref. 15.",
    )
    remedy = Text(
        "Klarlägg vems verksamheten är. Är det en lagstadgad uppgift, anvisade deltagare eller reserverade platser är upphandling, "
        "reserverat kontrakt eller valfrihetssystem vägar att pröva. Annars: låt organisationen själv avgöra vem den tar emot.",
        "Establish whose operation it is. For statutory tasks, placed participants or reserved places, consider procurement, a "
        "reserved contract or a system of choice. Otherwise let the organisation itself decide whom it receives.",
    )
    clause = (
        "Verksamheten är föreningens egen och öppen för den som själv vill delta. Kommunen anvisar eller placerar ingen i verksamheten, "
        "har inga platser reserverade och överlämnar ingen lagstadgad uppgift till föreningen."
    )
    basis = (
        HFD_2020_15,
        lou("1 kap. 15 §"),
        LegalBasis("Kommunallagen (2017:725) 10 kap. 1 och 7–9 §§", READ, "riksdagen.se"),
        SHELTER_ESSAY,
    )

    def counts(self, draft: Draft, hit: Hit) -> bool:
        """Who signs, decides or grants for the municipality runs no operation for it."""
        return hit.sign != BEHALF.name or draft.actor(hit) not in (Actor.PUBLIC, Actor.JOINT, Actor.THIRD)


RULE = OnBehalfOfAuthority()
