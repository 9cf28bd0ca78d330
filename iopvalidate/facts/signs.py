"""The words that facts look for.  `FACT_SIGNS` joins the terms of all rules, so that one pass finds them too."""

from __future__ import annotations

from iopvalidate.facts.backing import INDEXATION, LEGAL_REVIEW, POLICY_DOCUMENT
from iopvalidate.language.signs import Sign

# -- term ------------------------------------------------------------------------------------------------------

TERM = Sign(
    "agreement's term",
    """
    <avtalet> ~8 (gäller/gälla/gällande/giltig*/löper/löpa/löpande/pågår/pågå/omfattar/upphör)
    <avtalet> ~8 (börjar/slutar/tecknas/ingås/sträcker/avser/inleds/avslutas/startar/träffas/sluts/äger)
    (gäller/gälla/giltig*/löper/löpa/pågår/pågå/tecknas/ingås/sluts/börjar/slutar/inleds/startar) ~6 <avtalet>
    (kör/sätter/drar) igång | håller på till | med start ~3 (den/#/vid/i) | räknat från | binder ~2 oss
    giltighet ~4 (under/från/till/i)
    (startar/börjar/start) ~5 # ~8 (slut/slutar/avslutas) | tiden är # (år/månader) | räknar ~2 # år | tar slut
    <avtalet> ~8 (träder/trätt/träda) ~1 i kraft
    (träder/träda) ~6 i kraft
    avtalstid{,en,ens} | giltighetstid{,en} | avtalsperiod{,en,ens} | partnerskapsperiod{,en} | samverkansperiod{,en}
    löptid{,en}
    (hela/för/under) perioden | (är/gäller/löper/pågår/avser) ~3 period{,en}
    (gäller/löper/pågår/varar) (från/fr/fr.o.m/fom/till/i/under/i/fram/t.o.m/tills/tillsvidare/#/den)
    (tillsvidare/tillsvidareavtal/tillsvidareavtalet) | tills vidare
    håller ihop ~3 (från/till/i/under/fram/#)
    (vi/parterna) ~3 (samverkar/samarbetar) ~4 (från/till/i/under/fram/#/den)
    <avtalet> ~3 (på/om/under/över/i) # (år/månader/kalenderår/verksamhetsår)
    (ettårig*/tvåårig*/treårig*/fyraårig*/femårig*/flerårig*) & <avtalet>
    (från/fr/fr.o.m) ~4 # ~6 (till/t/t.o.m) ~4 #
    """,
)
TERM_HEADING = Sign(
    "heading of the term",
    """
    avtalstid* | giltighet* | avtalsperiod* | löptid* | tid | tider | period{,en} | varaktighet | partnerskapsperiod*
    tidsperiod*
    startdatum | slutdatum | avtals- | hur länge | hur lång tid | när gäller | ikraftträdande | gäller ~2 (länge/när)
    """,
)
EXTENSION = Sign(
    "right to extend",
    """
    förlängs | förlängas | förlänga | förlänger | förlängd | förlängning{,en,ar,s} | förlängningsrätt | förlängningsklausul{,en}
    option{,en,er} ~5 (år/månader/förläng*/#/ytterligare) | optionsår{,et,en} | optionsperiod{,en}
    (fortsätter/fortlöper/löper/gäller) ~3 (vidare/automatiskt) ~6 (år/månader)
    (löper/gäller/fortsätter) ~3 (ytterligare/nya/ny) ~2 (år/period/månader)
    förnya{s,} & [(avtal*/överenskomm*/partnerskap*/automatiskt/år)]
    (automatisk/automatiskt) ~4 (år/period/månader) | prolonger* | år efter år | (rullar/rulla) ~4 (vidare/på)
    lägg{a,er} ~1 till ~3 år
    (fortsätter/fortsätta) ~8 i (taget/sänder)
    """,
)
NOTICE = Sign(
    "notice",
    """
    uppsägningstid{,en,er} | uppsägning{,en} | uppsäga{,s} | uppsägs
    säg{s,a,er,as} ~8 upp | sagts ~3 upp
    (i/på) förväg | månaders varsel | med ~2 varsel
    """,
)
NOT_TERM = Sign(
    "time of something else",
    """
    (program/programmet/plan/planen/strategi{,n}/vision{,en})
    (handlingsplan{,en}/*programmet/*plan/*planen/*strategi/*strategin/kulturplan{,en})
    ramavtal{,et} | upphandla* | förra | dåvarande | tidigare ~2 (avtal*/överenskomm*)
    (det/dessa/de) (avtalet/kontraktet/avtalen/partnerskapet)
    hyresavtal* | hyreskontrakt* | arrende* | försäkringsavtal* | anställningsavtal* | kollektivavtal* | leasing*
    *biträdesavtal* | garanti{,n}
    """,
)

DECISION = Sign(
    "decision to enter into the agreement",
    """
    (beslutade/beslöt/beslutit/beslutat/beslutats/beslut/beslutet/beslutas/godkände)
    (godkänt/godkänts/godkänner/godkänns/godkännande/antog/antagit/antagits/antagen/antagna)
    (fastställt/fastställts/fastställd/fastställda/tillstyrkt) | fatta{t,de,} ~2 beslut | (sagt/sade/säger/sa) ja
    klartecken | protokollsutdrag* | beslutande | delegationsbeslut
    delegation{en,} | (enligt/med) ~3 delegationsordning*
    """,
)

# -- money -----------------------------------------------------------------------------------------------------

PAYS = Sign(
    "public side pays",
    """
    <offentlig> ~8 (betalar/utbetalar/ersätter/finansierar/medfinansierar/bekostar/skänker/anslår/avsätter/skjuter)
    <offentlig> ~8 (lämnar/ger/bidrar/bistår/stödjer/stöder/tillskjuter/beviljar) ~8 (*stöd/*stödet/medel/pengar/*bidrag)
    <offentlig> ~8 (lämnar/ger/bidrar/bistår/stödjer/stöder/tillskjuter/beviljar) ~8 (ersättning/ekonomiskt/kronor/kr/<pengar>)
    (*stöd/*stödet/*bidrag/*bidraget/medlen) ~6 (utbetalas/betalas/lämnas/utgår/ges)
    (medel/ersättning{,en}/pengarna/beloppet/stöden) ~6 (utbetalas/betalas/lämnas/utgår/ges)
    (får/erhåller/mottar/tilldelas/beviljas) ~4 (kronor/kr/# kronor/*bidrag/ersättning/*stöd)
    (*stöd/*bidrag/ersättning/medel) från <offentlig>
    (fakturera{r,s}/faktura) & !deltag*
    """,
)
IN_KIND = Sign(
    "support that is no money",
    """
    (upplåter/upplåts/lånar/lånas/utlånar) ~8 (lokal*/hus*/rum*/*rum/*rummet/byggnad*/anläggning*/plan*/scen*/bil*/fordon*/*bil)
    (upplåter/upplåts/lånar/lånas/utlånar) ~8 (utrustning*/mark*/hall*/skola*/*hus/*huset)
    (upplåter/upplåts/lånar/lånas/utlånar) ~8 (*gården/*gård/*bostad/*bostaden/*lokal/*lokalen)
    (lokal{,en,er,erna}/*lokal/*lokalen/*huset/rum/*rummet/hus/lokaler) ~8 (utan/hyresfritt/kostnadsfritt/gratis)
    (lokal{,en,er,erna}/*lokal/*lokalen/*huset/rum/*rummet/hus/lokaler) ~8 (avgiftsfritt/fritt/disposition/förfogande)
    (ställer/ställs) ~12 (förfogande/disposition)
    (utan/fri) (hyra/ersättning/avgift/kostnad) & [(lokal*/hus*/hall*/*gård*/*hus*/rum*)]
    (utan/fri) (hyra/ersättning/avgift/kostnad) & [(*rum/anläggning*/*plan/*planen/bostad*/*bostad*)]
    (upplåter/upplåts/tillhandahåller/tillhandahålls/lånar/öppnar/disponera{r,s}/nyttja{r,s}/begagna/fri)
    (hyresfri*/hyresfritt/kostnadsfritt/kostnadsfri/avgiftsfritt/gratis/vederlagsfritt/självkostnad*)
    (avsätter/avdelar/finansierar/bekostar) ~6 (*tid/*tjänst/*tjänsten/arbetstid/personal/timmar/procent)
    (tjänstebil/skåpbil/minibuss/fordon)
    (arrenderar/arrenderas/hyr/hyrs/hyra/låter/låna/lånar) ~10 (utan/fri) (avgift/hyra/ersättning/kostnad/arrende)
    (får/kan) ~2 (använda/disponera/låna/nyttja/bruka) & utan (hyra/avgift/ersättning) | gratis | kostnadsfritt | avgiftsfritt
    (låter/låta) ~4 (hålla till/husera/bo/vara) ~6 (utan/gratis/fritt/avgiftsfritt)
    (låter/låta) ~4 (använda/nyttja/bruka/låna/disponera) ~6 (lokal*/*lokal/*lokaler/*lokalen/*salen/*sal/rum*/*rum/*rummet)
    (låter/låta) ~4 (använda/nyttja/bruka/låna/disponera) ~6 (*hus/*huset/*hall/*hallen/*bil/*bilen/plan*/*plan/mark*/utrustning*)
    (håller/bistår/bidrar/ställer) ~1 (med/upp) ~4 (lokal*/*lokal/*lokaler/rum/*rum/*sal/utrustning*/personal/vaktmästar*)
    (håller/bistår/bidrar/ställer) ~1 (med/upp) ~4 (fordon*/*bil/*buss)
    (symbolisk/nedsatt/subventionerad/reducerad/lägre/halv) (hyra/hyran/arrende/avgift) | en krona ~3 (hyra/arrende)
    (tomträtt/arrende*/nyttjanderätt) ~6 (utan/fritt/avgiftsfritt)
    (förskjuter/borgen/räntefritt/räntefria) & (lån{et,}/borgen) & <offentlig>
    """,
)

UNSPECIFIED = Sign(
    "everybody contributes something",
    """
    (alla/båda/bägge/samtliga/varje) ~1 (parter/parterna/part) ~3 (bidrar/bidra/satsar/tillför)
    parterna ~3 (bidrar/bidra/satsar/tillför) ~4 (resurser/insatser/medel)
    (kommunen/regionen/staden/<offentlig>) ~3 (bidrar/bidra/tillför) ~3 resurser
    """,
)

# -- children --------------------------------------------------------------------------------------------------

CHILDREN_STRONG = Sign(
    "children",
    """
    (barn/barnen/barns/barnens/barnet/barnets/barngrupp*/barnverksamhet*/ungdomsverksamhet*/barnfamilj*/barnkalas)
    (minderårig*/omyndig*) | (elev/elever/eleven/eleverna/elevers/elevernas/elevråd*/skolelever*/högstadieelever*)
    (skola/skolan/skolor/skolorna/skolans/grundskol*)
    (högstadi*/mellanstadi*/lågstadi*/gymnasieskol*/skolbarn*/skolungdom*/skoltid*)
    (förskol*/fritidsgård*/fritidshem*/fritidsklubb*/ungdomsgård*/läxhjälp*)
    (läxläs*/lovverksamhet*/lovaktivitet*/koloni*/kollo*/sommarkollo*)
    (vårdnadshavar*/tjejjour*/ungdomsjour*/familjecentral*/barngrupp*/fritidsledar*/simskol*/scout*/skolföreställning*)
    medföljande barn | ensamkommande | öppen förskola | under (18/arton) år | yngre än (18/arton) | årskurs{,en,er}
    """,
)
CHILDREN_MEDIUM = Sign(
    "perhaps children",
    """
    (unga/ungas/unge/ungdom/ungdomar/ungdomarna/ungdomars)
    (ungdomen/tonåring*/familj/familjer/familjen/familjerna/familjers/föräldr*)
    (mentor*/mentorsfamilj*/idrott*/kultur*/kvinnojour*)
    (nyanländ*/integration{,en}/funktionsnedsättning*/anhörig*/hedersrelatera*/heder)
    (avhopparverksamhet*/kriminalitet*/gäng/gängen/nattvandr*/hemlös*)
    (vräk*/matutdelning*/matkass*/skuldrådgivning*/allaktivitetshus*/mötesplats*)
    skyddat boende | våld i nära | mat för dagen | stadsdel* | trygghetsvandr* | (mat/maten/kassar/kassarna) ~2 (dela*/hämta*)
    """,
)
CHILDREN_SETTING = Sign(
    "what the activity is for",
    """
    målgrupp{,en,er,erna,ens} | rikta{r,s,de} | (vänder/riktar) ~2 sig | (öppen/öppet) ~2 för | till för | deltagar* | deltar
    deltaga
    syfte{,t} | syftar | ändamål{,et} | avser | verksamhet{,en} ~6 för | berör{,s,da}
    (ordnar/erbjuder/erbjuds/driver/bedriver/anordnar/håller/anordnas)
    (driva/drivs/bedriva/bedrivs/anordna/ordna/ordnas/erbjuda/sköta/sköter/leda/leder/tränar/undervisar/handleder)
    mål{,en,et} | mellan # och # år | besökar* | (gäller/omfattar) ~3 (personer/barn/unga/människor/vuxna)
    (vill/ska/skall) ~8 (få/kunna/klara/ha)
    (stöd/hjälp/aktiviteter/verksamhet/plats*) ~2 (till/för/åt)
    """,
)
ADULTS = Sign(
    "adults",
    """
    (vuxna/vuxen/pensionär*/äldre/senior*/arbetslös*/långtidsarbetslös*)
    # år | # och # år | #-åring{ar,} | unga vuxna | #- år
    """,
)

FACT_SIGNS: list[Sign] = [
    TERM, TERM_HEADING, EXTENSION, NOTICE, NOT_TERM, DECISION, PAYS, IN_KIND, UNSPECIFIED,
    CHILDREN_STRONG, CHILDREN_MEDIUM, CHILDREN_SETTING, ADULTS, LEGAL_REVIEW, POLICY_DOCUMENT, INDEXATION,
]  # fmt: skip
