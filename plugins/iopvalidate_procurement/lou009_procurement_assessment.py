"""LOU009: the draft gives an account of the procurement-law assessment."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Hit, Level, Passage, Rule, Sign, Text, passed, to_review
from iopvalidate_procurement.idioms import confirmed, words
from iopvalidate_procurement.law import CONTRACT_TEST, KKV_NO_EXCEPTION, PROCUREMENT, lou

_SUBJECT = (
    "kontrakt | kontraktet | tjänstekontrakt | *kontrakt | upphandling | *upphandling | upphandlingsplikt* | upphandlas | lou | köp | anskaffning | "
    "upphandlings* | annonsering | upphandlingslag* | lou:s"
)
_WHY = (
    "eftersom | därför | enär | emedan | ty | alltså | således | därmed | därav | följaktligen | varför | skälet | skälen | skäl | "
    "grunden | bakgrund | bedömer | bedömning* | beror | vilket"
)
_NOT = "inte | ej | icke | ingen | inget | inga | ingenting | varken | saknas | saknar | utan | aldrig | vare"
#: What makes an agreement a contract, and what a reason must speak of.
_MARKS = (
    "(betalning*/betalt/vederlag*/motprestation*/prestation*/levereras/leverera/levererar/leverans*/utkräv*/kräv*/krav/skyldig*/förplikt*/"
    "åtagande*/beställ*/ekonomisk*/egen/egna/eget/sin/platser/volym*/återbetal*/tillbaka/framtvinga/tvinga*/domstol*/bindande/lovar/lovat)"
)
#: A heading under which reasons may stand in sentences of their own.
ON_PROCUREMENT = Sign("rubrik om upphandling", "*upphandl* | lou | *kontrakt* | *köp | köp*")
REASONS = Sign(
    "skäl för att kontrakt inte föreligger",
    f"""
    {_MARKS} & upphandling* | *kontrakt | *kontraktet | upphandla* | lou | upphandlings* | köp & {_WHY} & {_NOT} & !undantag*
    (eftersom/därför/enär/då/ty/skälet/skälen/skäl/mot/därmed/således/bakgrund/följaktligen/vilar/av/med) & (kan/kunna) ~6 (kräva/kräver/utkräva/utkrävas/framtvinga/tvinga/tvingas) & {_SUBJECT}
    (inte/ej/ingen/icke) ~8 (prestation*/motprestation*/utkräv*/rättsligt) & {_SUBJECT} & eftersom | därför | enär | skäl* | därmed | bakgrund | bedöm* | vilar | då | saknas | således
    (åligger/anvisas/rättsligt/verkställbar*/förvärvar*) & (kontrakt*/tjänstekontrakt*/*kontrakt/upphandl*/lou) & eftersom | därför | enär | därmed | bakgrund | bedöm* | redovisar | varför | följer
    återbetal* & {_SUBJECT} & skäl* | eftersom | bedöm* | vilar | därför
    (egen/egna) ~2 verksamhet & {_SUBJECT} & eftersom | därför | skäl* | vilar | bedöm* | varför
    (bedömningen/bedömning) vilar ~8 (kontraktets/kontrakt/upphandl*)
    ingen ~1 (rätt/plikt/skyldighet) ~8 att & kontrakt | upphandl*
    (varken/plats) ~4 (volym/pris) & (kontrakt/upphandl*)
    """,
)
CONCLUSION = Sign(
    "inget kontrakt",
    f"""
    (inte/ej/icke/inget/ingen/något/någon) ~8 (kontrakt/tjänstekontrakt/upphandlingsplikt*/upphandling/anskaffning) & (därför/bakgrund/bakgrunden/således/därmed/följaktligen/skäl/bedömer/bedöms/bedömning/slutsats*/grund)
    (därför/bakgrund/bakgrunden) & (kontrakt/tjänstekontrakt/upphandling) & {_SUBJECT}
    (svaret/frågan) ~4 nej & skäl
    varför ~4 (upphandling/kontrakt)
    """,
)
FACTS = Sign(
    "omständigheter som talar mot kontrakt",
    """
    (kan/kunna) ~6 (kräva/kräver/utkräva/utkrävas/framtvinga/tvinga) & <offentlig> | domstol* | rättslig* & inte | ej | ingen | icke | inget | något
    (inte/ej/ingen/inget/inga/icke/något) ~6 (skyldig/skyldighet/prestation*/motprestation*/utkräv*/lovat/påföljd/åtar) & <ideburen> | <offentlig> | part*
    (anvisar/anvisas/placerar) & ingen | inga | inte
    (oanvända/outnyttjade) ~8 (tillbaka/återbetal*)
    <offentlig> ~2 köper ~3 (ingen/inga/inget/inte/ingenting)
    inte betalning för
    egen verksamhet
    får ~1 (inte/ej) ~1 betalt | ingen kan stämma | (levererat/motprestation) ~2 utbyte
    """,
)
ROUTE = Sign(
    "angiven laglig väg",
    """
    19 a kap . ~1 # § | 19 a kap # § & direktupphandl* | understig* | gräns* | värde* | lägre | under | tröskel* | stöd | enligt & !inte tillämp*
    (direktupphandl*/direktupphandlingsgräns*) & understig* | gräns* | lägre | under | stöd av | ryms & # | 19 | 2 | gränsen & !otillåten | otillåtna
    19 kap ~1 25 a | 19 kap ~1 25 § & reserv* | annons* | förbehåll* | idéburna
    (annonserad/annonserats/annonserat) ~6 (reserverad/reserverat) ~2 (upphandling/kontrakt)
    reserverad upphandling & annons* | 25
    """,
)
OPINION = Sign(
    "daterad rättslig bedömning",
    """
    (*jurist/*jurister/*juristen/*juristens/*juristerna/kommunjurist*/stadsjurist*/kanslijurist*/upphandlingsenheten/upphandlingsjurist*/advokat*/advokatbyrå*/inköpsenheten/upphandlare*) & (yttrande*/utlåtande*/promemoria*/pm/bedöm*/prövat/granskat/funnit/gått/utredning*/menar) & upphandl* | lou | tjänstekontrakt | kontrakt | upphandlings-
    (upphandlingsrättslig/upphandlingsrättsliga/rättslig/rättsutredning*/juridisk) ~3 (bedömning/bedömningen/utredning/utlåtande/promemoria/pm/granskning) & dnr | daterad | den # | # | bifogas | bilaga
    (promemoria*/pm/yttrande/utlåtande/rättsutlåtande*) & upphandl* | lou | tjänstekontrakt & # | dnr | daterad | bilaga
    (redovisar/redovisas) ~3 varför & tjänstekontrakt | upphandl* | lou
    hfd 2020 ref & prövat | prövning | prövats | funnit | bedöm*
    """,
)
BARE = Sign(
    "påstående om upphandling",
    """
    (upphandling/upphandla/upphandlas/upphandlat/upphandlingsplikt*/upphandlingspliktig*/upphandlingsreglerna/upphandlingslag*) & <avtalet> | reglerna | parter* | utgör | inte | ej | ingen | omfattas | undantag*
    (lou/lou:s) & <avtalet> | undantag* | utanför | inte | ej | omfattas | tillämp* | beaktats | förhållande*
    köp av ~1 (tjänst/tjänster) & inte | ej
    offentlig upphandling
    (kontrakt/tjänstekontrakt) & inte | ej | inget
    """,
)


class ProcurementAssessment(Rule):
    """The draft shows why it is no public contract, or by which lawful route it is made."""

    code = "LOU009"
    slug = "procurement-assessment"
    concern = PROCUREMENT
    level = Level.WARNING
    title = Text("Upphandlingsrättslig bedömning redovisas", "Procurement-law assessment is accounted for")
    why = Text(
        "LOU har inget undantag för IOP. Om avtalet angrips är det skälen som räknas, inte beteckningen; utan redovisade skäl eller "
        "angiven laglig väg är avtalet svårare att försvara.",
        "LOU has no exception for IOP. If the agreement is challenged the reasons count, not the label; without stated reasons or a "
        "lawful route the agreement is harder to defend.",
    )
    remedy = Text(
        "Ange varför avtalet enligt parternas mening inte är ett kontrakt (ingen utkrävbar prestation, egen verksamhet, oanvända medel "
        "åter), eller vilken laglig väg som används, eller hänvisa till en daterad rättslig bedömning. Låt en jurist pröva skälen.",
        "State why in the parties' view the agreement is no contract (no enforceable performance, own activity, unused funds "
        "returned), or which lawful route is used, or refer to a dated legal assessment. Let a jurist test the reasons.",
    )
    clause = (
        "Parterna bedömer att överenskommelsen inte är ett kontrakt enligt 1 kap. 15 § lagen (2016:1145) om offentlig upphandling, eftersom "
        "föreningen bedriver sin egen verksamhet, kommunen inte kan kräva ut någon prestation och medel som inte har använts betalas "
        "tillbaka. Kommunjuristens bedömning är daterad [datum], dnr [nummer]."
    )
    basis = (lou("1 kap. 15 §"), lou("19 a kap. 2 §"), lou("19 kap. 25 och 25 a §§"), CONTRACT_TEST, KKV_NO_EXCEPTION)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass on reasons, a lawful route or a dated opinion; otherwise a person must look."""
        for kind_sv, kind_en, hits in (
            ("en angiven laglig väg", "a stated lawful route", _spoken(draft, ROUTE)),
            ("en rättslig bedömning", "a legal assessment", _dated(draft)),
            ("skäl för att avtalet inte är ett kontrakt", "reasons why it is no contract", _reasoned(draft)),
        ):
            if hits:
                return passed(
                    f"Utkastet redovisar {kind_sv} (”{words(draft, hits[0])}”); om den håller avgör en jurist.",
                    f"The draft gives {kind_en}; whether it holds is for a jurist.",
                    *draft.passages(hits),
                )
        return self._not_shown(draft)

    def _not_shown(self, draft: Draft) -> Assessment:
        claims = _claims(draft)
        judged = confirmed(draft, "LOU009+")
        if judged:
            return to_review(
                "Utkastet tycks ge skäl i upphandlingsfrågan men inte så tydligt att det kan läsas ut; en person behöver bedöma dem.",
                "The draft seems to give reasons on procurement, but not so clearly that they can be read out; a person must judge.",
                *dict.fromkeys((*judged, *claims)),
            )
        if claims:
            return to_review(
                "Utkastet berör frågan om upphandling men ger inga skäl, ingen laglig väg och ingen daterad bedömning.",
                "The draft touches on procurement but gives no reasons, no lawful route and no dated assessment.",
                *claims,
            )
        return to_review(
            "Utkastet säger inget om hur avtalet förhåller sig till upphandlingsreglerna.",
            "The draft says nothing of how the agreement relates to the procurement rules.",
        )


def _spoken(draft: Draft, sign: Sign) -> list[Hit]:
    return [h for h in draft.hits(sign) if not (h.quoted or h.history or draft.block(h).is_heading or h.negated)]


def _dated(draft: Draft) -> list[Hit]:
    """Opinions of jurists that bear a date, a diarienummer or say what they found."""
    kept = []
    for hit in draft.hits(OPINION):
        text = draft.agreement.quote(draft.passage(hit)).lower()
        around = draft.block(hit).text
        dated = any(c.isdigit() for c in around) or "bifog" in text
        if dated and not hit.quoted and not hit.history and not draft.block(hit).is_heading:
            kept.append(hit)
    return kept


def _reasoned(draft: Draft) -> list[Hit]:
    """Reasons in one sentence, or a conclusion beside circumstances in the same paragraph."""
    direct = [h for h in draft.hits(REASONS) if not h.quoted and not draft.block(h).is_heading]
    facts = {h.ordinal for h in draft.hits(FACTS) if not h.quoted}
    drawn = [h for h in draft.hits(CONCLUSION) if h.ordinal in facts and not h.quoted and not draft.block(h).is_heading]
    return drawn + direct or _under_heading(draft)


def _under_heading(draft: Draft) -> list[Hit]:
    """Circumstances against a contract under a heading on procurement, where the section also says that it is none."""
    ordinals = {s.heading.ordinal for s in draft.sections_titled(ON_PROCUREMENT) if s.heading}

    def inside(hit: Hit) -> bool:
        section = draft.block(hit).section
        heading = section.heading if section else None
        return heading is not None and heading.ordinal in ordinals and not draft.block(hit).is_heading

    facts = [h for h in draft.hits(FACTS) if inside(h) and not h.quoted]
    return facts if any(inside(h) for h in draft.hits(BARE)) else []


def _claims(draft: Draft) -> tuple[Passage, ...]:
    return draft.passages([h for h in draft.hits(BARE) if not draft.block(h).is_heading and not h.history], 2)


RULE = ProcurementAssessment()
