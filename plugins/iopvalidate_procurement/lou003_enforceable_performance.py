"""LOU003: sanctions tied to performance, and duties to perform a stated volume."""

from __future__ import annotations

from iopvalidate.api import Actor, Draft, Hit, LegalBasis, Level, Sign, Text
from iopvalidate_procurement.law import ENFORCEABLE, HFD_2020_15, lou
from iopvalidate_procurement.occurrence import OccurrenceRule

_VOLUME = (
    "(timmar/*timmar/-arbetstimmar/samtal/*samtal/besök/*besök/deltagare/*deltagare/*deltagarplatser/platser/*platser/personer/barn/ungdomar/elever/"
    "brukare/kvinnor/hembesök/kvällar/tillfällen/*tillfällen/föreställningar/*föreställningar/kurser/kurstimmar/insatser/familjer/lektioner/"
    "träffar/aktiviteter/öppetdagar/öppethållandedagar/dygn/vårddygn/utförda/genomförda/pass/läger)"
)
_DUTY = (
    "ska | skall | skyldig | skyldiga | förbinder | åtar | garanterar | garantera | pliktig | åligger | måste | tillse | lägsta"
)
_NOT_SERVICE = (
    "!styrgrupp* | samrådsgrupp* | arbetsgrupp* | möts | sammanträd* | samrådsmöte* | målet | målen | mål | målsättning* | "
    "parterna | år gammal | års ålder | ambition* | riktmärke | uppsägning* | strävar | hoppas | ideella | ideellt | volontärtimmar"
)
SANCTION = Sign(
    "sanktion",
    """
    (vite/vitet/viten/vites/vitesbelopp*/avtalsvite*/vitesklausul*/vitesföreläggande) & !länsstyrelse* | tingsrätt* | fasad* | bygg*
    (prisavdrag/prisavdraget/prisavdragen/prisnedsättning*/kvalitetsavdrag/kvalitetsavdraget/förseningsavgift*/sanktionsavgift*/straffavgift*/avtalssanktion*)
    avdrag ~3 (ersättning*/ersättningen/stödet/beloppet/bidraget/priset/utbetalning*) & !skatt* | moms*
    bonus{,en} & <ideburen> | <offentlig> | mål* | procent | kronor | utgår | ersättning* & !bonuskort* | bonuspoäng*
    (får/äger) ~2 (hålla inne/innehålla/kvarhålla) ~4 (betalning*/ersättning*) & utebli* | brist* | försen*
    (böteslapp*/böter/straff*) & <ideburen> & kronor
    malus | bonus/malus | bonus-malus
    (vid/under) äventyr (av/att) & avdrag | häv* | återkrav* | vite | återkräv*
    (böter/straffavgift/straffbelopp/skadestånd) ~4 (utgår/utdöms/betalas/tas) ~6 (kronor/vid/om) & utebliv* | försen* | brist* | inte
    (extra/ytterligare) (ersättning/utbetalning/belopp) ~4 (om/vid/när) ~8 (mål*/deltagare/fler/procent)
    (premie/resultatpremie/resultatbonus/målpremie/måluppfyllelsepremie) & <ideburen> | utgår | kronor | procent
    (reduceras/sänks/minskas/halveras/sätts) ~6 (procent/ned/kronor) & utebliv* | uteblir | understig* | underskrid* | brist* | avvikelse* | försen* & <pengar> | ersättning* | belopp*
    (avdrag/avdraget) (görs/sker/tas) ~6 (för/vid/med) ~6 (utebliven/uteblivna/brist*/inställd*/försen*/varje/ej/inte/frånvaro)
    inställd{a,t} & avdrag | dras | vite
    (förlorar/mister) ~4 (rätten/ersättning*) ~6 (om/när/vid) & inte | ej | uteblir | brist*
    """,
)
FLOOR = Sign(
    "lägsta nivå",
    """
    (understiga/understigande/underskrida) ~1 # ~2 (timmar/platser/deltagare/personer/samtal/besök/kvällar/tillfällen/dagar/öppetdagar/ungdomar/barn/elever/kurser) & får | skall | ska & inte | ej | icke
    (inte/ej/icke) (färre/mindre) än # ~2 (timmar/platser/deltagare/personer/samtal/besök/kvällar/tillfällen/dagar/ungdomar/barn/elever/kurser) & ska | skall | får | skyldig | åtar | förbinder & !styrgrupp*
    """,
)
BY_DEFAULT = Sign(
    "vite vid utebliven prestation",
    """
    (vite/vitet/prisavdrag/prisavdraget/avdrag) & (om/när/där) ~12 (inte/ej/icke) & utgår | betal* | görs | <ideburen> ~2 betalar
    (tar/når/uppnår/levereras/uppnås) ~4 (inte/ej/icke) & vite | prisavdrag
    """,
)
LINKED = Sign(
    "belopp som följer prestationen",
    """
    (dras/drar/dra/avdrages/avräknas/räknas) ~6 (av/från/bort) ~3 (från/på) ~2 (betalning*/ersättning*/<pengar>/räkning*/utbetalning*/faktura*) & !skatt* | moms* | kostnad* | hyra* | använts | använda | förbrukat* | oanvän* | kvar*
    (minskas/sänks/reduceras/nedsätts) ~3 <pengar> ~6 (vid/om/när/för) ~4 (utebliv*/inställ*/försen*/frånvaro/missad*/brist*)
    (mister/förlorar/förverkar/går miste) ~4 <pengar> ~8 (om/ifall/när) & inte | ej | ute* | försen* & !ändamål*
    (uppnås/nås/uppfylls) ~1 (inte/ej/icke) & återkräv* | dras | minskas | sänks | kräv*
    (sänka/minska/reducera/nedsätta) ~4 <pengar> & färre | understig* | uteblir | utebliv* | når | brist* & !parterna
    (betalar/erlägger/böter) ~4 # ~1 (kronor/kr) & ställs in | inställ* | uteblir | utebliv* | försen* | brist* & om | vid | när & !deltagar* | besökar* | avgift*
    (premie/bonus/tillägg) & mål* & utbetal* | betal* | lämnas | utgår | erhåller
    (ställs in/inställ*/uteblir/utebliv*/inte blir av) & (kortas/minskas/sänks/dras/reduceras) ~4 (<pengar>/#) & !anslag*
    (inte/ej/icke) ~4 (levererar/utför/håller/fullgör/genomför) & straffavgift* | böter | vite* | viten
    (minskas/sänks/reduceras/kortas) ~1 <pengar> & (håller/når/ger/ordnar/klarar) ~4 (inte/ej/icke/färre/mindre)
    <pengar> ~3 (minskas/minskar/sänks/reduceras/nedsätts/krymper) ~6 för ~1 varje
    (minskas/minskar/sänks/reduceras/nedsätts/kvittas/avräknas/återkrävs/återbetalas) & <pengar> | kronor | belopp* | fjärdedel* & (uppnås/nås/når/uppfylls/färre/understig*/underskrid*/uteblir/utebliven/felande/minst) ~12 (målet/mål/antal*/timm*/samtal/deltagare/ungdomar/barn/kvällar/besök/volym*/verksamhetsdag*) & !styrgrupp* | avgiften
    (uppnås/når/klarar/färre/understig*/underskrid*/felande) & (hålls/håller/hålla/dras/avräknas/avräkna) ~8 (inne/av) & <pengar> | summan | utbetalning* | kronor | ersättning
    (uppnås/nås/når/understig*/underskrid*/klarar) & (erlägger/betalar/betalas) ~6 # ~1 (kronor/kr) & inte | ej | färre
    (uppnås/nås) ~1 (inte/ej) & <pengar> | stöd | stödet & minskas | sänks | dras
    om ~2 (målet/målen) & minskas | sänks | reduceras | dras & !styrgrupp*
    (erlägger/betalar) ~6 # ~1 (kronor/kr) per påbörjad
    # procent ~4 avtalade & betalas ~1 full
    full ersättning & därunder | annars
    får ~2 hela (summan/beloppet) & annars
    (del/delar) av ~1 (pengarna/medlen/stödet/beloppet) ~3 tillbaka & färre | understig* | minst
    (inte/ej) färre än # ~2 (ungdomar/deltagare/personer/elever/barn) & ska | skall
    klarar ~6 (timmar/platser/kvällar/mål*) & dras | avräknas
    av ersättningen innehålls & först ~10 (deltagare/ungdomar/personer)
    felande (timme/samtal/dag/plats) & avräknas | dras
    annars (återkrävs/dras) ~6 <pengar> | annars (återkrävs/dras) ~4 (beloppet/fjärdedel/av)
    färre än ~14 (hålls/håller) & inne
    färre än & pengarna | medlen | beloppet & går tillbaka
    """,
)
VOLUME = Sign(
    "minsta volym",
    f"""
    (minst/lägst/minimum/minimalt) # ~2 {_VOLUME} & {_DUTY} & {_NOT_SERVICE}
    (inte/ej/icke) (färre/mindre) än # ~2 {_VOLUME} & {_DUTY} & {_NOT_SERVICE}
    (minst/lägst/minimum) # ~2 (dagar/*dagar/veckor/timmar) ~4 (per/om/i) ~1 (år/året/vecka/veckan/månad/månaden/termin/säsong) & {_DUTY} & {_NOT_SERVICE}
    # ~6 är ~1 (det/ett) ~1 (minsta/minimum) & <ideburen> | ska | skall
    lägsta volym | minsta volym | garanterad volym | minimivolym* | volymåtagande* & # | garanter*
    garanterar ~3 # ~1 (*platser/platser/timmar/kvällar/tillfällen)
    kapacitet ~2 för ~1 minst #
    (ta/tar) emot minst # & {_DUTY} & !målet
    (minst/lägst) # ~2 (platser/*platser) ~4 (bemannade/tillgängliga/förfogande) & !målet
    (understiga/understigande/underskrida/understiger) ~1 # ~2 (timmar/platser/deltagare/personer/samtal/besök/kvällar/tillfällen/dagar/öppetdagar/ungdomar/barn/elever/kurser) & får | skall | ska & inte | ej | icke
    (minst/lägst/åtminstone/minimum) # ~3 (timmar/platser/deltagare/personer/samtal/besök/kvällar/tillfällen/öppetdagar/ungdomar/barn/elever/kurser/hembesök/familjer/brukare/läger/föreställningar) ~8 (ska/skall/måste) & !styrgrupp* | parterna | målet | målsättning* | möten | ideella
    (ska/skall/åtar/förbinder/åligger) ~8 (uppgå/omfatta/uppnå/erbjuda/leverera/genomföra/utföra/ordna/hålla/tillhandahålla) ~3 (minst/lägst/åtminstone) # & !styrgrupp* | parterna | möten | möte | målet | försäkring* | kronor | månader | uppsägning* | dagar ~2 (före/innan)
    (minimiantal*/minimikrav/minimivolym*/minimiåtagande*/lägstanivå*/volymkrav*/volymgaranti*)
    (volymen/omfattningen/antalet) ~6 (ska/skall/får) ~4 (minst/lägst/understiga) ~1 #
    """,
)
DAMAGES = Sign(
    "skadestånd",
    """
    (skadestånd/skadeståndet/skadeståndsskyldig/skadeståndsskyldigt/skadeståndsansvar*) & <ideburen> ~6 (skadeståndsskyldig*/skyldig) | den som | part | parter | parten | avtal* | <ideburen> | <avtalet> | åtagande* | hävning* & !skadeståndslag* | sekretess*
    (ersätta/ersätter/ersättas/svarar/ansvarar) ~8 skada{,n} & part | avtalsbrott* | bryter | bröt* | brutit | brister | brist | åtagande* | hävning* | underlåt* | fullgör* | kontraktsbrott | åtagandena & !försäkring* | inventarier | lokalen | lokalerna
    åligger ~4 (leverantören/<ideburen>) ~1 att ~1 (fullgöra/utföra/tillhandahålla)
    (skyldig/skyldigt/pliktig/pliktigt) ~2 ersätta ~4 skada & åtagande* | avtal* | överenskommelse*
    (kommunen/regionen/staden/nämnden) ~6 (innehålla/hålla) ~2 inne & utebliven | brist*
    (underlåter/underlåtenhet) & ersätt* ~8 skada
    täckningsköp{,et} | merkostnad* ~3 för ~1 täckning*
    (innehålla/innehåller/inne) & <pengar> | ersättning* | stödet & (avtalet/överenskommelsen/åtaganden*) ~3 (följs/fullgörs/uppfylls/efterlevs) | utebliven prestation
    """,
)
BINDING = Sign(
    "skyldighet att prestera",
    """
    (under/för) ~2 avtalstiden & (bedriva/bedriver/driva/driver/tillhandahålla/tillhandahåller/utföra/hålla/upprätthålla/upprätthåller/ge/erbjuda/bemanna) & åtar | ska | skall | förbinder | skyldig & !försäkring* | ansvarsförsäkring* | lokalen | lokalerna | styrgrupp*
    förbinder sig ~2 att ~4 (bedriva/driva/tillhandahålla/utföra/hålla/upprätthålla/ge/erbjuda/genomföra/bemanna/leverera/anordna) & !försäkring*
    (skyldig/skyldiga/pliktig) ~4 att ~4 (bedriva/driva/tillhandahålla/utföra/upprätthålla/genomföra/bemanna/leverera/anordna/hålla)
    ska varje (år/vecka/termin/månad) ~1 (ge/genomföra/anordna/hålla/tillhandahålla) & !parterna | styrgrupp* | redovisning* | möte*
    (förbinder/förpliktar) sig rättsligt
    """,
)
FREE = Sign(
    "ingen påföljd",
    """
    (utan/ingen/inga) ~2 (påföljd/påföljder/sanktion/sanktioner) | kan ~3 göras gällande | kan (inte/ej) ~2 utkräv* | kan (inte/ej) kräv* ~3 (domstol/prestation)
    (inget/inga/ställer/ställs) ~3 krav ~2 (på/om) ~1 (motprestation/antal/volym*)
    """,
)


class EnforceablePerformance(OccurrenceRule):
    """No sanction is tied to performance and no minimum volume is owed."""

    code = "LOU003"
    slug = "enforceable-performance"
    level = Level.ERROR
    strong = (SANCTION, VOLUME)
    bound = (LINKED, BY_DEFAULT, FLOOR)
    weak = (BINDING,)
    loose = (DAMAGES,)
    assuring = (FREE,)
    kind = Text("sanktionerat eller volymbestämt prestationskrav", "demand for performance with a sanction or a minimum volume")
    title = Text("Sanktionerade prestationskrav", "Enforceable performance")
    why = Text(
        "Rättsligt utkrävbara skyldigheter att prestera, med vite, prisavdrag, bonus eller minsta volym, är ett av de kännetecken som "
        "domstolarna har fäst vikt vid när de har funnit att ett avtal är ett kontrakt.",
        "Legally enforceable duties to perform, with penalties, price deductions, bonus or a minimum volume, are among the marks on "
        "which courts have relied when finding that an agreement is a contract.",
    )
    remedy = Text(
        "Ta bort viten, avdrag, bonus och volymgarantier. Låt utebliven verksamhet leda till samtal i styrgruppen, omförhandling "
        "och återbetalning av medel som inte har använts för ändamålet.",
        "Remove penalties, deductions, bonuses and guaranteed volumes. Let missed activity lead to talks in the joint body, "
        "renegotiation and repayment of funds not used for the purpose.",
    )
    clause = (
        "Om planerad verksamhet inte blir av tar parterna upp det i styrgruppen och ändrar planeringen. Någon annan påföljd än att medel "
        "som inte har använts för ändamålet betalas tillbaka följer inte."
    )
    basis = (
        lou("1 kap. 15 §"), HFD_2020_15, ENFORCEABLE,
        LegalBasis("Upphandlingsmyndigheten: rättsligt åberopbara skyldigheter av köprättslig karaktär", "2026-02-28", "upphandlingsmyndigheten.se"),
    )  # fmt: skip

    def counts(self, draft: Draft, hit: Hit) -> bool:
        """A duty of the public party or of the joint body is no demand on the organisation."""
        if hit.sign in (VOLUME.name, FLOOR.name, BINDING.name):
            return draft.actor(hit) not in (Actor.PUBLIC, Actor.JOINT, Actor.BOTH)
        return True


RULE = EnforceablePerformance()
