"""What the KON rules share: their concern, the words of a market, and what counts as said of this agreement."""

from __future__ import annotations

import re
from collections.abc import Iterable

from iopvalidate.api import Concern, Draft, Hit, LegalBasis, Passage, Sign, Text, denied

COMPETITION = Concern("KON", "competition", Text("Marknad och konkurrens", "Market and competition"), order=60)

KONKL = LegalBasis("Konkurrenslagen (2008:579) 2 kap. 1 §", "2026-02-28", "riksdagen.se, SFS 2008:579")
MARKET_POLICY = LegalBasis(
    "Forums kriterier för IOP (policy, inte lag)",
    "2026-02-28",
    "malmo.se; HFD 2020 ref. 15 gav kriteriet ingen egen vikt",
    "secondary",
)
LOU_SUPPLIER = LegalBasis("LOU 1 kap. 16 §", "2026-02-28", "riksdagen.se, SFS 2016:1145")

# Places of a phrase that several signs share.
_FIRM = (
    "(företag/företagen/bolag/bolagen/firma/firman/firmor/firmorna/näringsidkare/entreprenörer/aktörer/utförare/leverantörer/anordnare/"
    "arrangörer/byråer/*företag/*bolag/*firmor/*byråer/*aktörer/*kedjor/aktiebolag/*entreprenörer/*kliniker/*mottagningar)"
)
_OFFERS = "(erbjud*/driver/drivs/bedriver/bedrivs/säljer/säljs/tillhandahåll*/levererar/utför/utförs/sköter/sköts/ordnar/anordnar/gör/ger)"
_LIKE = (
    "(samma/motsvarande/liknande/likartad/likartade/likvärdig/likvärdiga/sådan/sådana/jämförbar/jämförbara) ~1 "
    "(slag/sak/typ/sort/tjänst*/verksamhet*/insats*/kurs*/stöd/hjälp/aktivitet*/utbud/platser)"
)
_NOBODY = "ingen | inga | inget | ingenting | varken | saknas | saknar | vare | obefintlig*"
_NOT = f"{_NOBODY} | inte | ej | icke | aldrig"
_SIDE = (
    "bokföring* | redovisning* | revision* | lön* | städ* | snöröj* | it-* | buss* | skjuts* | lokal* | byggnad* | hus{et} | fastighet* | mark | "
    "kafé* | café* | kiosk* | kommunalt bolag | larm* | mat | måltid* | upphandlingsstöd*"
)
_GOODS = "utrustning* | inventarie* | material* | möbl* | licens* | fordon* | livsmedel* | verktyg* | böcker | cyklar | datorer"

#: Nobody else offers it, in so many words.
NO_MARKET = Sign(
    "ingen marknad",
    f"""
    (utbud/utbudet/*utbud) ~8 (finns/saknas/föreligger/existerar) & {_NOT}
    (ingen/inget/något/inte/ej/saknas/saknar) ~4 (utbud/*utbud/konkurrenter/konkurrent/konkurrensyta/konkurrensytor) & {_NOT}
    konkurrens* ~8 (finns/föreligger/råder/uppstår/uppkommer/saknas/existerar) & {_NOT} & !rättvis
    (ingen/inget/inga/varken/utan) ~3 (affärsmässig*/kommersiell*/affärsdrivande/vinstdrivande/näringsverksamhet) & !kommersiell* ~2 (syfte*/reklam/bruk)
    (bedrivs/drivs/erbjuds/säljs/utförs/ordnas/finns) ~4 (inte/ej/icke) ~4 (kommersiellt/affärsmässigt/marknad*/marknaden/yrkesmässigt/vinst*)
    (någon/något/några/någon annan) ~4 som ~1 {_OFFERS} ~10 (finns/existerar/hittades) ~1 (inte/ej)
    ingen ~6 (tar/begär/får) ~1 betalt & !avgift
    (hittades/hittade/hittat/hittats/fanns/finns/funnits/påträffades/fann/känner) ~4 (ingen/inga/inte) ~2 (annan/andra/någon annan) & som | {_OFFERS}
    (inga/ingen) ~2 (andra/annan) ~6 (arrangörer/arrangör/anordnare/aktörer/aktör/utförare/förening*/organisation*/företag/bolag/alternativ) & !får | rätt | äger | hindra*
    (tränger/undantränger/konkurrerar/slår) ~3 (inte/ej/ingen/inga) ~6 (företag*/bolag*/näring*/marknad*/någon/andra/verksamhet*)
    (ensam/ensamma) ~2 om ~2 att ~4 (erbjuda/driva/ordna/anordna/bedriva/göra/tillhandahålla/arbeta/hålla)
    (enda/ende/ensam) ~3 (aktör*/förening*/organisation*/part*/som) ~8 {_OFFERS} & !får | rätt
    (kommersiella/privata/konkurrerande) ~2 {_FIRM} ~6 (saknas/finns/förekommer) & {_NOT}
    (saknas/saknar) ~4 (kommersiell*/privata/konkurren*/företag/utförare/anordnare/motsvarighet*)
    (motsvarighet/motsvarigheter) ~6 (saknas/finns) & {_NOT} | (utan/ingen/saknar) ~1 motsvarighet*
    (avsaknad/frånvaro) av ~2 (marknad*/konkurren*/kommersiell*/utbud)
    marknaden ~3 (erbjuder/tillhandahåller/löser/klarar/ordnar/levererar) ~2 (inte/ej/ingen/inget/aldrig)
    (köpa/köpas/upphandla/upphandlas) ~4 (någonstans/marknad*) & {_NOT}
    (inga/inget/ingen) ~1 {_FIRM} ~8 {_OFFERS}
    {_FIRM} ~4 (saknas/saknar) & !uppgift* | intyg* | försäkring*
    (finns/existerar) (inte/ej/icke) ~8 att köpa
    {_FIRM} ~6 (finns/existerar) ~1 (inte/ej/icke)
    (inget/inga) ~1 (privat/privata/kommersiellt/kommersiella) (alternativ/utbud/marknad)
    (förgäves/utan resultat/utan framgång) ~6 (annan/andra/utförare/aktör*/företag)
    (ingen/inget/inga) ~1 (näringsidkare/företag/bolag) ~4 (lider/drabbas/skadas/påverkas/förlorar)
    (marknad/marknaden/marknadspris*/konkurrens/konkurrensen/konkurrensutsatt/konkurrensutsatta/konkurrera/konkurrerar) & {_NOT} & !marknadsför* | känt | oklart | osäkert | vet | utrett | bedömt | prövat | undersök* | kartlägg* | varandras | lag* | regler* | överenskommelse* ~2 (hindrar/begränsar) | snedvrid* | får | ska | skall | bör
    (kommersiell*/yrkesmässig*/affärsmässig*/näringsliv*) ~6 (verksamhet*/efterfrågan/intresse*/utbud/alternativ/grund) & {_NOT} & !syfte* | ändamål* | får | samverk* | samarbet*
    (inte/ej/icke) ~2 (funnit/hittat/känner/vet/träffat på) ~3 (någon/några/annan/andra) ~4 som
    (finns/fanns/gör/är) ~1 (ingen/inget/ingenting/inga) ~6 som ~4 ({_OFFERS[1:-1]}/arbetar/vill/kan/ägnar) & !får | ska | brist* | behöver
    (inget/inga) ~2 (företag/bolag/näringsidkare/firmor/firma) & !får | delta* | sponsr* | praktik* | besök*
    (enda/ende) ~2 som ~4 (håller/arbetar/har/finns/gör/vill/kan/öppnar) & !får | rätt
    (utbud/utbudet/efterfrågan/marknaden) ~2 (obefintlig/obefintligt)
    (inget/ingenting/inte något) ~4 (kan/går att) ~1 köpa{{s,}}
    (tar/tager/lockar) ~2 (inga/ingen/inte) ~2 (kunder/kund/uppdrag/arbete) ~2 (från/av)
    (inte/ej/icke/aldrig) ~2 köpa{{s,}} ~2 (pengar/någonstans/marknad*) | (inte/ej) ~2 (köpa/köpas) för pengar
    """
    """
    (ingen/inte/inget/någon/icke/ej/aldrig) ~4 marknad & !efterfrågan
    marknad{,en} ~3 (saknas/finns/föreligger/existerar) & inte | ej | ingen | saknas | icke & !påståendet
    (ingen/någon/inte) ~3 konkurrenssituation{,en} & ingen | inte | ej | saknas
    konkurrera{r,} ~3 (inte/ej/icke/aldrig) | (inte/ej/icke) ~3 (konkurrera/konkurrerar) & !varandras
    (inte/ej/icke) ~3 konkurrens ~2 med & !bedriva & !får
    (ingen/inga/inget/inte) ~6 (aktör{,er}/företag/bolag/näringsidkare/utförare/leverantör{,er}/förening{,ar}/byrå) ~6 (erbjuder/driver/bedriver/tillhandahåller/säljer/planerar)
    (saknas/saknar) ~3 marknad*
    (aktör{,er}/företag/bolag/näringsidkare) ~8 (finns/förekommer/existerar) ~2 (inte/ej) & ingen | någon | inte | ej
    ingen annan ~6 (erbjuder/driver/bedriver/tillhandahåller/gör/säljer/ordnar/velat/vill)
    (erbjuder/driver/bedriver/tillhandahåller/säljer) ingen annan | (ingen/ingen annan) erbjuder | ingen ~4 (velat/vill/kunnat) ~3 (tjäna/betala/leva/sälja/driva)
    (sökt/letat) ~6 (andra/någon) ~10 (inte/ingen/ej) ~2 (hittat/funnit) | (inte/ej) ~2 (hittat/funnit) ~2 (någon/några) ~4 (andra/annan) & erbjuder | driver
    (kan/går) ~2 (inte/ej) köpas | ingen säljer | saknar ~2 marknad* | kommersiellt intresse
    varken köpare eller säljare
    """,
)
#: There is a market, or others offer the same.
A_MARKET = Sign(
    "marknad finns",
    f"""
    {_FIRM} & {_LIKE} & {_OFFERS} & !{_NOBODY} & !praktik*
    (erbjuder/driver/bedriver/säljer/tillhandahåller/levererar/utför/sköter/ordnar/gör) ~6 (flera/andra/privata/kommersiella/några/åtskilliga/många/minst/#) ~2 {_FIRM} & !{_NOBODY} & !praktik* | sponsr* | inbjud* | besök* | <offentlig> ~1 (erbjuder/ger)
    (drivs/bedrivs/säljs/erbjuds/tillhandahålls/utförs/sköts/ordnas/levereras) ~6 av ~3 (flera/andra/privata/kommersiella/några/åtskilliga/många/minst/#) ~2 {_FIRM} & !{_NOBODY} & !praktik*
    (även/också/redan) ~2 (privata/kommersiella/andra) ~1 {_FIRM} & !{_NOBODY} & !inte | praktik* | sponsr*
    marknaden ~5 är ~2 (stor/god/växande/etablerad/mogen/utvecklad/konkurrensutsatt/väl) & !{_NOBODY} & !inte
    (kan/går) ~4 (köpa/köpas) ~2 (av/hos/från) ~2 (många/flera/andra/olika/#) & !{_NOBODY} & !inte
    (finns/verkar/är) ~5 (flera/andra/privata/kommersiella/åtskilliga/många/#) ~2 {_FIRM} ~8 {_OFFERS} & !{_NOBODY} & !praktik*
    (finns/verkar) ~5 (privata/kommersiella/konkurrerande) ~1 (alternativ/utbud/{_FIRM[1:-1]}) & !{_NOBODY} & !inte
    (privat/kommersiellt/konkurrerande) (utbud/alternativ) & finns | redan | växer | stort & !{_NOBODY} & !inte
    (konkurrera/konkurrerar) ~2 med ~6 ({_FIRM[1:-1]}/gym/gymmen/*gym/privata/kommersiella/ab/butiker/hotell*/kaféer/restauranger) & !{_NOT}
    (*bolaget/*företaget/*firman/*kliniken/*kedjan) ~3 ab ~1 {_OFFERS} & !{_NOBODY} & !praktik*
    {_LIKE} & (ab/aktiebolag*) ~3 {_OFFERS} & !{_NOBODY}
    (ab/{_FIRM[1:-1]}) ~4 (anmält/visat) ~2 intresse & !{_NOBODY} & !inte
    {_LIKE} ~8 (går/kan) ~3 (köpa/köpas/fås/beställas) & !{_NOT}
    konkurrensen ~6 är ~2 (hård/stor/betydande/god/fungerande/skarp/hårdnande) & !{_NOT}
    (konkurrerar/tävlar/slåss) ~1 om ~2 (samma/kunder*/besökare*/uppdrag*/deltagare*) & !{_NOT} | föreningarna
    {_LIKE} & (ges/hålls/ordnas/säljs/drivs/görs/lämnas/erbjuds) ~2 (av/hos) ~4 {_FIRM} & !{_NOT}
    (branschen/företagen) ~8 (klagat/invänt/protesterat/påtalat) & !{_NOBODY}
    (certifierade/godkända/auktoriserade/upphandlade) ~1 (utövar*/utförar*/anordnar*/leverantör*)
    (branschen/näringslivet) ~4 (erbjuder/levererar/säljer/består) & !{_NOBODY} & !inte
    """
    """
    (finns/råder/föreligger) ~4 (marknad/konkurrens) & !ingen & !inte & !varken
    (etablerad/mogen/fungerande/konkurrensutsatt/utvecklad/befintlig/existerande/växande) marknad{,en}
    marknaden ~3 (utvecklad/etablerad/konkurrensutsatt)
    (flera/andra/tre/två/fyra/fem/sex/sju/åtta/många/privata) ~3 (företag/bolag/aktörer/utförare/leverantörer/butiker/mottagningar/vårdbolag/städfirmor/firmor/gym/gymkedjor/ridskolor/utbildningsföretag/anordnare/näringsidkare/konsulter) ~6 (erbjuder/driver/bedriver/säljer/tillhandahåller/levererar/utför/gör/verkar/lever/har) & !projekt & !löpt
    # (företag/bolag/aktörer/utförare/leverantörer/mottagningar/gym/anordnare) ~6 (erbjuder/driver/bedriver/säljer/tillhandahåller/levererar/utför/gör/verkar) & !ett & !en
    (gymkedjorna/*kedjorna) ~4 (har/erbjuder/säljer) ~4 (egna/samma/pass/kurser)
    (verkar/finns) ~3 (privata/kommersiella) ~1 (mottagningar/gym/ridskolor/anordnare) | marknaden ~6 är ~2 (utvecklad/etablerad/mogen)
    (privata/kommersiella) (*företagen/*bolagen/mottagningarna/ridskolorna/gymmen/utförarna) & !inga & !ingen & !inte & !varken
    (företag/bolag/aktörer/utförare/leverantörer/företaget/butiker/vårdbolag/utbildningsföretag/anordnare) ~4 (erbjuder/säljer/driver/bedriver/tillhandahåller/utför/levererar) ~5 (samma/motsvarande/liknande/likartad/likvärdig/likartade/sådan/sådana)
    (samma/motsvarande/liknande/likartad) ~4 (går/kan) ~2 köpa{s,}
    (konkurrerande/privata) (företag/verksamhet{er,}/aktörer/utförare/kurser/alternativ/butiker) & !program & !etablera & !inga & !ingen & !inte & !varken
    (två/tre/fyra/fem/sex/sju/flera/många) ~2 (*företag/*bolag) ~3 (bedriver/erbjuder/driver/säljer/utför) & !praktik* & !inga & !inte
    konkurrent{en,er,erna} & !inga & !ingen & !inte & !varken
    bolag ~4 tar ~3 avgift
    (finns/verkar) ~6 (privata/kommersiella) (företag/aktörer/utförare/bolag) & !inga & !ingen & !inte
    kommunal konkurrent | # (godkända/upphandlade/auktoriserade) ~2 (företag/utförare/leverantörer/anordnare)
    (ab/bolag{,et}) , som ~2 (erbjuder/säljer/driver)
    (ab/omsorg/vårdbolag) ~2 (driver/erbjuder/säljer) ~6 (detta slag/samma slag/sådan/motsvarande/liknande)
    """,
)
#: The service is or was bought: LOV, procurement, other providers.
BOUGHT = Sign(
    "upphandlad eller LOV",
    f"""
    (ingår/omfattas/ligger/faller) ~3 (i/av/inom/under) ~1 lov
    tidigare ~1 (entreprenören/utföraren/leverantören/entreprenörer)
    (låg/legat/ligger/lagts/lades/lagd/lagt) ~3 på entreprenad & !{_SIDE}
    efter ~1 (anbud/anbudsförfarande/anbudstävlan) & !{_GOODS} & !{_SIDE}
    (ersätter/efterträder/avlöser) ~3 (ramavtal/ramavtalet/entreprenad*/upphandlade/avtal/avtalet) & bolag | *bolag | *bolaget | företag* | ab | entreprenör* & !{_SIDE}
    (betalat/betalade/betalt) ~6 (ab/bolag/*bolag/företag/firma) & tidigare | förut | hittills | samma & !{_SIDE} & !{_GOODS}
    (haft/hade/har haft) ~2 (uppdraget/avtalet/driften) & bolag | *bolag | företag | *företag | ab | firma
    (köpt/köpte/köptes/köpts/anlitat/anlitade/hyrde in/beställt/beställde) ~10 (av/från/hos) ~8 (ab/aktiebolag*/bolag/*bolag/*bolaget/företag/firma/firman/entreprenör*) & !{_GOODS} & !{_SIDE} & !<ideburen> ~2 (köpt/köpte/har köpt/beställt)
    (anlitade/anlitat/anlitades) ~6 (ab/bolag/*bolag/*bolaget/företag/firma/entreprenör*) & !{_GOODS} | byggnad* | revisor*
    (sköttes/drevs/utfördes/bedrevs/skötts/drivits/utförts/bedrivits/ordnades/sköts/drivs/bedrivs/utförs) ~6 (av/på/hos) ~6 (ab/aktiebolag*/bolag/*bolag/*bolaget/entreprenad/entreprenör*/företag/privata) & !{_NOBODY} & !inte & !<ideburen> ~2 (av/på) & !{_SIDE}
    (efter/genom) ~3 upphandling & skött* | driv* | drev* | bedriv* | bedrev* | fram till | hittills | tillhandahåll* | ordna* | lever* | köp* & !planera* | reserv*
    (upphandling/upphandlingen/upphandlade) ~6 (vanns/vann/tilldelades) & ab | bolag* | företag*
    (auktoriserade/auktoriserad) (utförare/leverantör/leverantörer) | (kundval/kundvalet/eget val) & utförare | företag
    """
    """
    *valfrihetssystem{,et,ets} | lov-system{,et} | lov-utförare | (enligt/tillämpar/inom/infört) ~2 lov
    lagen om valfrihetssystem | lagen ~4 om valfrihetssystem
    upphandla{d,t,ts,de,des} & !revision* & !färdtjänst* & !bussar & !busstrafik* & !totalentreprenad* & !kollektivtrafik* & !städning* & !snöröjning* & !kvarter* & !byggnation* & !inköp & !livsmedel* & !ramavtal*
    upphandlat ~3 avtal
    (efter/genom) ~3 upphandling & tidigare | sedan | utför* | senast | avtal*
    privata utförare{n,} & !program & !snöröjning* & !<ideburen> ~6 (är/utgör) ~2 privata utförare & !10 kap
    (vunnit/vann) ~2 upphandling{,en,ar} | konkurrensutsatt{es,s} | godkända utförare
    föremål för upphandling | anbudstävling{en,} | (inkom/kom) ~3 anbud | lämna{de,t} anbud
    ramavtal{,et} ~6 (ab/bolag/företag/leverantör*) | upphandlad{e,} entreprenör{er,} | tidigare (utförare/leverantör/entreprenör)
    """,
)


def affirmed(draft: Draft, *signs: Sign) -> list[Hit]:
    """Return hits in running text that are neither denied nor quoted; history counts: it is what the rule asks for."""
    found = [h for s in signs for h in draft.hits(s) if not (h.quoted or draft.block(h).is_heading or denied(draft, h))]
    return sorted(found, key=lambda h: h.first)


#: "Även om två bolag har sådana samtal ...": conceded, not supposed.
_CONCEDED = re.compile(r"^\W*(?:även om|fastän|trots att)\b", re.IGNORECASE)
_ASKED = re.compile(r"\?\s*$|\bchecklista|\bborde ha\b", re.IGNORECASE)


def stated(draft: Draft, *signs: Sign) -> list[Hit]:
    """Return affirmed hits that are neither supposed, asked nor only wished."""
    texts = {h: draft.agreement.quote(draft.passage(h)) for h in affirmed(draft, *signs)}
    return [h for h, text in texts.items() if not _ASKED.search(text) and (not h.conditional or _CONCEDED.search(text))]


def living(draft: Draft, *signs: Sign) -> list[Hit]:
    """Return affirmed hits that are not history."""
    return [h for h in affirmed(draft, *signs) if not h.history]


def quotes(draft: Draft, hits: Iterable[Hit], most: int = 3) -> tuple[Passage, ...]:
    """Return the sentences of the hits, each once."""
    return draft.passages(list(hits), most)
