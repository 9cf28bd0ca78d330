"""IOP011: what use the public, the inhabitants or a target group has of the activity."""

from __future__ import annotations

from iopvalidate.api import Draft, Level, Passage, Sign, Text
from iopvalidate_partnership.criterion import CriterionRule
from iopvalidate_partnership.idioms import any_polarity, holds_denial, living, passages
from iopvalidate_partnership.law import KL_2_1, UHM_IOP, UHM_POINTS, guidelines
from iopvalidate_partnership.terms import PEOPLE

_WHO = (
    "barn/barnen/barnfamilj*/unga/ungdom*/elev*/äldre/senior*/pensionär*/kvinn*/män/flick*/pojk*/tjej*/deltagar*/besökar*/boende/invånar*/*invånarna/personer/människor/vuxna/"
    "familj*/hushåll*/anhörig*/nyanländ*/patient*/föräldr*/målgruppen/samhället/bygden/orten/allmänheten/medborgar*/medlemmarna/enskilde/samhället/den/dem/alla/skolan/skolorna/de/hushåll/hushållen/kvinnorna/männen/gamla/sjuka/ensamma/anhöriga/mammor/pappor/*borna/*bor/familjerna/ungdomarna/ortens/bygdens/besökarna/eleverna"
)
_GETS = (
    "få | får | ha | har | kunna | kan | känna | slippa | komma | klara | möta | möter | hitta | hittar | vara | bli | blir | bryta | våga | delta | deltar | öva | lära | lär | återfå | bygga | "
    "hämta | prova | låna | lånar | leva | bryter | orka | trivas | slipper | röra | bada | simma | bo | sova | vistas | må | mår | växa | växer | utvecklas | stärkas | stärks | blomma | upptäcka | dela | läsa | måla | sjunga | spela"
)
BENEFIT = Sign(
    "nyttan",
    f"""
    (nytta/nyttan/mervärde/mervärdet/vinsten/allmännyttan/samhällsnyttan) ~6 (för/består/är/av/ligger) & {PEOPLE} | samhället | allmän* | bygden | orten
    (drar/har) ~4 (nytta/glädje) ~2 (av/genom) & !parterna
    till (nytta/gagn/glädje/fromma) (för/åt) | till (allmän/allmänt) (nytta/gagn)
    (kommer/komma/kommit) ~8 till (del/godo/gagn) | (tillgodo/godo) & {PEOPLE}
    för ({_WHO}) ~6 (innebär/betyder/ger) & !innebär inte
    för ~3 (samhället/invånarna/enskilde/bygden/orten/besökaren/deltagaren) ~6 (innebär/betyder/ger)
    (syftet/ändamålet/meningen/tanken/avsikten) ~6 (är/att) ~2 att & {PEOPLE} & {_GETS} & ska | skall | får | kan | få & !<offentlig> ~1 (försörjning/behov) | utveckla verksamhet*
    (syftar/syfte/ändamål) ~8 att & {PEOPLE} & {_GETS} | öka | minska | bryta | bidra | främja | stärka | förebygga & !<offentlig> ~1 (försörjning/behov)
    (finns/är) ~1 till för ~1 att & {PEOPLE}
    (den/de/dem) som ~4 (kommer/deltar/bor/besöker/söker/behöver/skriver/står/ringer/hör/går) ~6 (får/få/kan) & !redovis* | registerutdrag | anställ* | underrätt* | hävning* | anonym | uppdrag | personuppgift* | aldrig
    (barnen/ungdomarna/kvinnorna/deltagarna/besökarna/invånarna/unga/äldre/nyanlända/allmänheten/personer) ~4 (får/fick) & !information | fakturer* | personuppgift* | mål | målen | målet | högst | tillbaka | aldrig
    (invånare/invånarna/allmänheten/medborgare/skolorna/länets/kommuninvånarna) ~4 får ~6 tillgång | (får/ger/ges) ~10 tillgång till
    (tillgänglig/tillgängliga/tillgängligt) ~2 för ~2 (alla/var/envar/invånar*/hela/allmänheten/skolor)
    (öppen/öppet/öppna) ~2 för ~2 (alla/var/envar/invånar*/hela/allmänheten) & kommuninvånar* | folkhälsa* | gynnar | nytta | utan avgift | allmänheten | allmänt intresse
    av allmänt intresse ~3 (för/då/och/eftersom) | av allmänt intresse & {PEOPLE}
    (gynnar/gagnar/stärker/avlastar) ~4 (invånar*/alla/bygden/folkhälsan/akutsjukvården/samhället)
    (bidrar) ~4 (folkhälsan/tryggheten/trygghet/hälsa/integrationen)
    till gagn | angelägenhet för ~2 (befolkning*/hela)
    (färre/fler) ~8 (blir/behöver/får/uppsöker/hittar/söker/kommer) & samhället | invånare | {PEOPLE} & !fler frivilliga
    (avlastar/minskar/minskade) ~4 (sjukvården/akutsjukvården/kostnader/försörjningsstöd)
    gör att ~4 barn | unga som annars | ska ändå kunna
    har någonstans att (gå/vara/vistas)
    skall ~4 kunna vistas
    gratis för ~1 (envar/alla)
    (bidrar/bidra) ~2 till ~6 (folkhälsa*/trygghet*/integration*/gemenskap*/livskvalitet/inkludering/minskad/ökad/bättre/levande/trygg*) & {PEOPLE} | samhället | bygden | kommunen & !mål | målen | målet
    (minska/minskar/bryta/bryter/förebygga/förebygger/motverka/motverkar) ~4 (ensamhet*/isolering*/utanförskap*/ohälsa*/*ohälsa/otrygghet*/våld*/segregation*/arbetslöshet*) & {PEOPLE} & !mål | målen | målet
    ({_WHO}/man) ~2 slipper | slipper ~2 ({_WHO}/man)
    bo{{,r}} ~1 (kvar/hemma/längre) & kan | får | slipper | fler | äldre & !personuppgift*
    (vill/hoppas) ~3 att ~8 ska & {PEOPLE} & {_GETS} & !parterna ~2 ska | <offentlig> ~2 ska | <ideburen> ~2 ska
    (vinner/vinna/tjänar) ~2 på ~2 att & {PEOPLE} | samhället | kommunen | bygden
    (kommer/komma/är) ~10 till (del/godo/gagn/nytta/glädje) & bygden | orten | samhället | alla | {PEOPLE} & !<ideburen> till godo
    för ~3 ({_WHO}) ~2 (innebär/betyder/ger/blir)
    (betyder/innebär) ~1 (det/verksamheten/partnerskapet) ~8 för ~3 ({_WHO})
    (finns/är) ~1 till för ~2 ({_WHO}) & !personuppgift*
    tack vare & får | kan | slipper | finns & {PEOPLE}
    ({_WHO}) ~6 får ~4 (värme/skydd/vän/vänner/tak/mat/stöd/någonstans/gemenskap/trygghet/semester/jobb/arbete/tröst/sällskap/hjälp/vila/lindring/andrum/kontakt/språk/ork/mod/*skydd/*hjälp) & !ersättning | <ideburen> får | mål | målen | målet
    ({_WHO}) ~4 (blir/mår) ~2 (friskare/tryggare/bättre/mindre/starkare/modigare/gladare/piggare/rörligare)
    den som ~6 får (hjälp/mat/sällskap/stöd/plats)
    (orten/bygden/stadsdelen/kommunen/byn/samhället) ~2 (blir/tryggare/levande/friskare/renare/grönare) & tryggare | levande | friskare | grönare | renare | rikare
    (gör/gjort) ~1 (orten/bygden/stadsdelen/kommunen/byn/livet/vardagen) ~1 (tryggare/bättre/lättare/rikare/levande/roligare)
    ({_WHO}) får (en/ett/fler/mer/bättre) & !avtal* | kronor | kopia | exemplar | faktura* | <ideburen> får | mål | målen | målet | parterna | besked | förfrågan | inbjudan
    (orten/bygden/stadsdelen/byn/samhället) ~2 blir ~1 (livligare/tryggare/friskare/grönare/renare/rikare/levande/trivsammare/vackrare)
    ({_WHO}/du/ni/man) ~6 (kan/får) ~4 (kostnadsfritt/gratis/avgiftsfritt/fritt) & !<ideburen> ~2 (kan/får) | <offentlig> ~2 (kan/får)
    (du/ni/man) ~1 (slipper/får) & !avtal* | faktura* | säga upp | veta
    ({_WHO}) ~2 får tillbaka ~1 (sin/sina/sitt) & !pengar* | avgift* | deposition*
    """,
)
NO_ONE = Sign(
    "ingen ska behöva",
    "ingen ~3 (ska/skall) ~2 (behöva/sova/vara/frysa/stå/lämnas/sakna/hungra/dö/svälta/sitta) & !avtal* | personuppgift* | vite\ninget barn ~3 (ska/skall) ~2 (behöva/sakna/stå/lämnas)",
)
WEAK = Sign(
    "allmännytta nämns",
    "allmännytt* | samhällsnytt* | samhällsnyttan | nytta ~2 (allmänheten/samhället) | gagnar | betydelse för samhället | (syftet/ändamålet) ~3 att",
)


class PublicBenefit(CriterionRule):
    """The draft says what use somebody outside the parties has of the activity."""

    code = "IOP011"
    slug = "public-benefit"
    level = Level.WARNING
    for_it = (BENEFIT,)
    weak = (WEAK,)
    topic = Text("vilken nytta allmänheten eller målgruppen har", "what use the public or the target group has")
    holds = Text("Nyttan för invånare eller målgrupp framgår", "The use to inhabitants or target group is stated")
    title = Text("Allmännytta", "Public benefit")
    why = Text(
        "En kommun får stödja det som är av allmänt intresse för dess medlemmar, och allmännyttan bär upp partnerskapet. Avtalet bör "
        "därför säga vem som har nytta av verksamheten och hur.",
        "A municipality may support what is of general interest to its members, and public benefit carries the partnership. The agreement "
        "should say who benefits from the activity and how.",
    )
    remedy = Text(
        "Beskriv konkret vad verksamheten betyder för invånarna eller målgruppen.",
        "Describe concretely what the activity means to the inhabitants or the target group.",
    )
    clause = "För invånarna innebär verksamheten att [målgruppen] får [det de får]."
    basis = (KL_2_1, UHM_IOP, UHM_POINTS, guidelines("Borås Stad", "Falu kommun", "Region Jönköpings län"))

    def good(self, draft: Draft) -> list[Passage]:
        """Benefits, unless their own words deny them."""
        hits = [h for h in living(draft, BENEFIT) if not holds_denial(draft, h)]
        return list(passages(draft, sorted([*hits, *any_polarity(draft, NO_ONE)], key=lambda h: h.first)))

    def witness(self, draft: Draft) -> list[Passage]:
        """The classifier's word, but a goal is not yet a benefit."""
        return [
            p
            for p in super().witness(draft)
            if not draft.agreement.quote(p).lower().startswith(("mål", "våra mål", "parternas mål"))
        ]


RULE = PublicBenefit()
