"""KON007: the public party's influence over the organisation."""

from __future__ import annotations

import re

from iopvalidate.api import (
    Assessment,
    Context,
    Draft,
    Hit,
    LegalBasis,
    Level,
    Passage,
    Rule,
    Sign,
    Text,
    failed,
    passed,
    to_review,
)
from iopvalidate_competition.common import COMPETITION, living, quotes

APPOINTS = Sign(
    "utser styrelsen",
    """
    <offentlig> ~4 (har/får/innehar/disponerar/besätter/förfogar/ges) ~8 (platser/platserna/plats/mandat/poster/röster/ledamöter) ~6 (styrelse*/årsmöte*/stämma*)
    (styrelse{,n}/styrelseledamöter/styrelseordförande/ordföranden) ~6 (utses/tillsätts/utnämns/entledigas/avsätts/väljs) ~4 (av/efter) ~4 <offentlig>
    (utses/tillsätts/utnämns/väljs) ~3 av ~2 (fullmäktige/kommunfullmäktige/regionfullmäktige) & styrelse{n,ns,ledamöter} & !styrgrupp*
    (ordförande/ordföranden) ~2 (utses/tillsätts/utnämns/förordnas) ~2 av ~2 <offentlig> & <ideburen> & !styrgrupp* | *grupp* | *råd*
    (ledamöter/ledamöterna) ~4 (komma/kommer/vara/är/företräder/representera*/hämtas) ~3 <offentlig> & styrelse* & !styrgrupp*
    <offentlig> ~4 (avsätta/avsätter/entlediga/entledigar/byta ut) ~6 (styrelse*/ordförande*/ledamot*/ledamöter*)
    (utser/utse/utses/väljer/väljs/tillsätter/tillsätta/tillsätts/nominerar/förordnar/förordna) ~10 (styrelse{,n,ns,ledamöter}/ledamöter/ledamöterna/ordförande) & <offentlig>
    (ordförande{,n}/ledamöter{,na}/direktor/styrelse{,n}) ~12 (tillsätts/utses/väljs/förordnas) av ~2 <offentlig>
    (ordförande{,n}/ledamöter{,na}) ~14 av <offentlig> (valda/utsedda) | <offentlig> har (valt/utsett) dem
    (<offentlig>/fullmäktige/kommunfullmäktige/regionfullmäktige) ~3 (väljer/utser/tillsätter) ~2 (föreningens/organisationens/stiftelsens/klubbens) styrelse
    styrelse{,n} ~4 består ~8 varav <offentlig> (utser/väljer/tillsätter) & majoritet* | tre | fyra | fem | sex
    valbered* ~4 består ~6 (tjänstemän/kommunen)
    (majoritet{,en}/flertalet) ~8 styrelse{,n,ledamöter} & <offentlig>
    """,
)
VETO = Sign(
    "vetorätt",
    """
    (ändring{,ar,en}/stadgeändring{,ar}) ~4 (kräver/förutsätter) ~1 (kommunens/regionens/stadens/nämndens) (godkännande/samtycke/medgivande) & stadg*
    <offentlig> ~4 (godkänner/fastställer/bekräftar/prövar) ~8 (val/ordförande/stadgar*/styrelse*) & <ideburen> | stadga* | styrelse* & !styrgrupp* | ordförande ~2 styrgrupp*
    <offentlig> ~6 (stoppa/stoppar/upphäva/upphäver/underkänna/underkänner/undanröja) ~4 (styrelse*/årsmöte*/stämma*/föreningens/organisationens/stiftelsens)
    vetorätt{,en} | veto ~4 (mot/i/över) | bestämmande inflytande
    utslagsröst & föreningen* | styrelse*
    (val/utnämning/tillsättning) ~2 av ~3 (ordförande/styrelse*/ledamöter/verksamhetschef) ~6 (godkänn*/fastställ*) & <offentlig>
    (stadgar{,na}/stadgeändring*/årsmöte{t,}/styrelse{n,}) ~8 (godkänn*/samtycke/medgivande) ~5 <offentlig>
    """,
)
#: The denial is part of the veto: "får inte ändras utan kommunens samtycke".
CONSENT = Sign(
    "inget utan samtycke",
    """
    utan att ~2 <offentlig> ~3 (sagt ja/godkän*/samtyck*/medgiv*/tillstyrk*/gått med) & stadg* | ordförande | styrelse* | årsmöte*
    (stadgar/stadgarna/stadgeändring*) ~10 (sedan/efter/förrän/när) ~6 <offentlig> ~3 (godkän*/samtyck*/medgiv*/tillstyrk*)
    (samtycke/godkännande/medgivande/tillstånd/bifall/klartecken/fastställelse) & stadga* | styrelse* | ordförande | årsmöte* | stämma* | firmateckn* & <offentlig> & inte | ej | icke | först | kräv* | fordra* | förutsätt* | gäller & !avtalet | ledamöter ~2 styrgrupp* | styrgrupp*
    (stadgar/stadgarna/stadgeändring*/stadgeändringar) ~8 (godkänn*/fastställ*/underställ*/tillstyrk*/prövas) & <offentlig> & !enligt ~2 stadgar*
    stadgar{,na} ~4 (inte/ej/icke) ~4 utan ~2 (kommunens/regionens/stadens/nämndens) (samtycke/godkännande/medgivande)
    (intet/inget) beslut ~6 styrelse* ~6 (förrän/utan)
    """,
)
FINANCED = Sign(
    "huvudsakligen offentligt finansierad",
    """
    (kommunala/offentliga/skattemedel/skattepengar/kommunalt/offentligt/allmänna) ~4 (utgör/svarar/står/motsvarar/täcker) ~10 (intäkter/inkomster/omsättning/budget/finansiering)
    (intäkter/inkomster/omsättning/verksamhet/ekonomi) ~8 (består/kommer/utgörs/vilar) ~4 (mestadels/främst/huvudsakligen/nästan/till)
    (merparten/hälften/majoriteten/lejonparten/delen/huvuddelen/nästan allt/nästan alla) ~6 (pengar/pengarna/medel/medlen/resurser/resurserna/kassa) ~4 (kommer/härrör/är/utgörs)
    (lever/leva) ~2 (på/av) ~4 (stöd*/bidrag*/anslag*) & <offentlig>
    (beroende/avhängig) ~2 av ~3 (kommunala/kommunens/offentliga/regionens) ~2 (stöd*/medel/bidrag*/anslag*/pengar)
    (huvudsakligen/huvudsak/övervägande/nästan/helt/merparten/majoriteten/största delen/hälften/mer än hälften) ~6 (finansiera{s,d,t}/finansiering{en,}/intäkter/intäkterna/inkomster/budget/omsättning)
    finansiera{s,d,t,} ~3 till (övervägande/största/# procent/#)  ~3 (del/delen/procent/%/av) | huvudfinansiär
    (lever) ~4 (helhet/helt) ~3 (anslag/stöd/bidrag) | inga intäkter att tala om
    (intäkter/inkomster/omsättning) ~6 (två/tre) (tredjedelar/fjärdedelar)
    (två/tre) (tredjedelar/fjärdedelar) ~8 (intäkter/intäkterna/inkomster/budget/omsättning/finansiering/kostnader)
    # (procent/%) ~6 (intäkter/intäkterna/inkomster/inkomsterna/budget/budgeten/omsättning/omsättningen/finansiering)
    """,
)
_PERCENT = re.compile(r"(\d{1,3}(?:,\d+)?)\s*(?:procent|%)")
_PUBLIC_MONEY = re.compile(r"\b(?:offentlig|kommunal|regional|skatte|allmänna medel)", re.IGNORECASE)
_MAJORITY = re.compile(
    r"\b(?:majoritet|flertalet|samtliga|alla|(?:tre|fyra|fem|sex) av \w+s? (?:fem|sex|sju|åtta|nio)|tre av (?:de )?fem|fyra av (?:de )?(?:fem|sex|sju)|två av (?:de )?tre|fem av (?:de )?(?:sju|åtta|nio)|tre av (?:de )?(?:fyra|fem)|ytterligare (?:två|tre|fyra) av)",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"\b\w*(?:styrgrupp|samrådsgrupp|samverkansgrupp|arbetsgrupp|partnerskapsgrupp|rådet|råd|ledningsgrupp)\w*\b", re.IGNORECASE
)
_MOSTLY = re.compile(r"\b(?:huvudsak|merpart|största del|nästan|övervägande|tredjedelar|helt|beroende av)", re.IGNORECASE)
_BOARD = re.compile(r"\b(?:styrelse|(?:förening|organisation|klubb|stiftelse|sällskap)\w*s ordförande)", re.IGNORECASE)
#: One seat, or a seat without a vote: no control.
_MINORITY = re.compile(
    r"\butan rösträtt|\badjunger|\b(?:en|1) (?:suppleant|representant|observatör|ledamot|plats|av)\b", re.IGNORECASE
)
#: A share of what the matter costs, not of what the organisation lives on.
_PROJECT = re.compile(r"\b(?:projekt|insats|satsning|verksamhet|partnerskap)\w*s? (?:budget|kostnad|totala)", re.IGNORECASE)


class ControlOverParty(Rule):
    """The public party neither appoints the organisation's board nor holds a veto in it."""

    code = "KON007"
    slug = "control-over-party"
    concern = COMPETITION
    level = Level.WARNING
    title = Text("Det offentligas inflytande över organisationen", "The public party's influence over the organisation")
    why = Text(
        "En organisation som mest finansieras eller styrs av det offentliga kan själv bli upphandlande myndighet, och en dominerad "
        "organisation omfattas av reglerna om offentlig säljverksamhet.",
        "An organisation that is mostly financed or controlled by public bodies may itself become a contracting authority, and a "
        "dominated one falls under the rules on public sales.",
    )
    remedy = Text(
        "Ta bort rätten att utse styrelse eller lägga in veto. Är den offentliga finansieringen över hälften: låt en jurist pröva om "
        "organisationen är ett offentligt styrt organ.",
        "Remove the right to appoint the board or to veto. If public financing exceeds half: let a jurist consider whether the "
        "organisation is an offentligt styrt organ.",
    )
    basis = (
        LegalBasis("LOU 1 kap. 18 §", "2026-02-28", "riksdagen.se, SFS 2016:1145"),
        LegalBasis("Konkurrenslagen (2008:579) 3 kap. 28 §", "2026-02-28", "riksdagen.se, SFS 2008:579"),
    )

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail for a board majority or a veto, review for mainly public financing, else pass."""
        control = [h for h in living(draft, APPOINTS) if _board_majority(draft, h)] + living(draft, VETO)
        control += [h for h in draft.hits(CONSENT) if not (h.quoted or h.history or draft.block(h).is_heading)]
        if control:
            return failed(
                "Den offentliga parten utser styrelsens majoritet eller har veto i organisationen.",
                "The public party appoints the majority of the board or has a veto in the organisation.",
                *quotes(draft, sorted(control, key=lambda h: h.first)),
            )
        financed = _mainly_financed(draft)
        if financed:
            return to_review(
                "Organisationen finansieras till största delen av det offentliga.",
                "The organisation is mainly financed by public bodies.",
                *financed[:2],
            )
        return passed(
            "Inget tecken på att den offentliga parten styr organisationen hittades.",
            "No sign that the public party controls the organisation was found.",
        )


def _board_majority(draft: Draft, hit: Hit) -> bool:
    text = draft.agreement.quote(draft.passage(hit))
    public = (
        draft.actor(hit) in ("public", "unknown")
        or "fullmäktige" in text.lower()
        or draft.reading.family_tokens("offentlig", hit.first, hit.last)
    )
    chair = "ordförande" in text.lower() and draft.reading.family_tokens("ideburen", *_span(draft, hit))
    if not public or not (_BOARD.search(text) or chair):
        return False
    if _MINORITY.search(text) and not _MAJORITY.search(text):
        return False
    return bool(_MAJORITY.search(text)) or not _JOINT.search(text)


def _mainly_financed(draft: Draft) -> list[Passage]:
    found = []
    for hit in living(draft, FINANCED):
        text = draft.agreement.quote(draft.passage(hit))
        shares = [float(p.replace(",", ".")) for p in _PERCENT.findall(text)]
        public = draft.reading.family_tokens("offentlig", *_span(draft, hit)) or _PUBLIC_MONEY.search(text)
        if public and not _PROJECT.search(text) and (not shares or max(shares) > 50):
            found.append(draft.passage(hit))
    judged = (j.passage for j in draft.judged("KON007?"))
    return found + [p for p in judged if _says_mostly(draft.agreement.quote(p))]


def _says_mostly(text: str) -> bool:
    """The classifier's sentence counts only where it names a share above half or a word for most."""
    shares = [float(p.replace(",", ".")) for p in _PERCENT.findall(text)]
    return any(s > 50 for s in shares) or (not shares and bool(_MOSTLY.search(text)))


def _span(draft: Draft, hit: Hit) -> tuple[int, int]:
    sentence = draft.reading.sentence(hit.sentence)
    return sentence.first, sentence.last


RULE = ControlOverParty()
