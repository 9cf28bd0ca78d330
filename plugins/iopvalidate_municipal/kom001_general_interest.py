"""KOM001: general interest and a link to the area or its members."""

from __future__ import annotations

import re

from iopvalidate.api import Assessment, Context, Draft, Level, Passage, Rule, Sign, Text, failed, passed, to_review
from iopvalidate_municipal.common import MUNICIPAL, evidence, kl, running

PURPOSE = Sign(
    "allmänt ändamål",
    """
    syfte{t,} | syftar | ändamål{et,} | finns till för | målgrupp{en,} | allmänintresse{t,} | allmänt intresse | (allmännytta*/samhällsnytta*/allmännyttig*)
    (vänder/riktar/riktas) ~2 (sig/till/oss) | (öppen/öppet/öppna) för | hålls öppet | (till/är till/för) ~2 (nytta/gagn) | (glädje/nytta) av att | gagnar | drar ~4 nytta | (är/äro) ~1 till för
    (har/haver) ~2 (glädje/nytta) av | (det/för det) allmänna | allmänhet{,en,ens} | avtalet avser att | (finns/är) ~2 till för | angelägenhet för hela | (vill/vilja) ~3 (åstadkomma/uppnå) | (dem/de) vi finns för | (vill/vilja) ~2 parterna att
    (invånare/invånarna/medborgare/boende/kommuninvånare*/befolkning*) & (få/får/tillgång/nytta/behov/hälsa/trygg*/finns/syfte*/mål*/för)
    folkhälsa{n,}
    (ökad/bättre/ökat/öka) ~1 (delaktighet/integration/hälsa/trygghet/gemenskap)
    """,
)
#: A heading under which the purpose or the target group stands.
FOR_WHOM = Sign(
    "rubrik: för vem, varför",
    "för vem{,s} | vem ~4 (för/till) | målgrupp* | syfte{t,n,} | ändamål* | (vad/varför) ~3 (vill/gör/uppnå)",
)
#: Something is done for somebody: with the place's own name beside it, a link to the area.
SERVES = Sign(
    "för vilka",
    """
    (driv{a,er,s}/bedriv{a,er,s}/ordna{r,s,}/anordna{r,s,}/håll{er,a,s}/erbjud{er,a,s,}/hjälp{er,a,s}/stöd{jer,ja,js,er}/öppn{ar,a,as}/skapa{r,s,}/ge{r,s,}/nå{r,s,}/möt{er,a,s}/samla{r,s,}/får/få/ska/skall/kan) & (för/åt/till) & barn* | unga | ungdom* | äldre | vuxna | familj* | personer | människor | alla | var och en | boende | skol{or,an,orna} | förening{ar,arna} | pensionär* | nyanländ* | kvinnor | män | deltagar* | besökar* | den som | de som
    (barn{en,}/unga/ungdomar{na,}/äldre/vuxna/familj{er,erna}/personer/människor/pensionärer{na,}/nyanlända/kvinnor{na,}/elever{na,}/deltagar{e,na}/bybor{na,}/den som/de som/var och en/alla) ~4 (i/på/från/kring/runt)
    """,
)
LINK = Sign(
    "lokal anknytning",
    """
    (invånare/invånarna/invånares/kommuninvånare{,n,na,nas}/regioninvånare*/medborgare/ortsborna/länsinvånar*/kommunmedlem*) & !har # invånare & !personnummer
    *sbor | (*borna/*bornas) | *boar | *boarna | ortsbor | (kommunens/regionens/landstingets/stadens) medlemmar | (kommunens/regionens/länets) ~1 # ~1 kommuner | (regionens/länets) ~1 (två/tre/fyra/fem/sex/sju/åtta/nio/tio/elva/tolv/fjorton) kommuner
    (bor/boende/bosatt{a,}/skriven/skrivna/folkbokförd{a,}/vistas/lever/bostad) ~4 i
    (alla/dem/den/de) ~1 som (bor/lever/vistas) ~2 (där/här/i/på)
    (i/inom) ~3 (kommunen/kommunens/regionen/länet/länets/staden/stadsdelen/tätorten/bygden/byn/trakten/orten/kommundelen/närområdet/området/socknen) & !andra
    (kommunens/regionens/stadens/länets/ortens/bygdens) ~2 (invånare/område/barn/unga/äldre/boende/befolkning/ungdomar/medborgare/tätort/byar/folk/familjer/pensionärer/hushåll/seniorer/elever/skolbarn/kvinnor/människor)
    (oss/vi/dem/de/alla/folk) ~2 som (bor/lever/vistas) | (bygdens/traktens/byns/socknens/öns) (folk/befolkning/barn/unga/äldre/hushåll/familjer)
    (lokal/lokalt/lokala) ~2 (anknytning/upptagningsområde/behov/förankring) | geografisk* avgränsning | i hela (länet/kommunen) | går i skola{n,} i | (knuten/knutet) till ~3 (befolkning*/kommun*/länet/orten)
    """,
)
OUTSIDE = Sign(
    "utanför området",
    """
    (första/huvudsak/uteslutande/huvudsakligen/enbart/endast/helhet) ~8 (andra kommuner/utomlands/utanför kommunen/annan kommun/andra länder/utlandet)
    (riktar/vänder/deltagarna/chatten/insatserna/målgruppen/verksamheten/unga/till för/lägren) ~10 (andra kommuner/utomlands/utlandet/hela Norden/andra länder) & !öppen & !även & !också
    (andra/annan) kommun{er,} & (uteslutande/ingen) ~6 (anknytning/till/från)
    (kommer/går/gå) ~4 uteslutande ~6 (från/till) ~3 (andra/annan/Tyskland)
    utanför (kommunen/regionen/länet) ~4 (växa/bedriv*/genomför*/äger)
    (de flesta/merparten/huvuddelen/majoriteten) ~4 (bor/bosatta/kommer/finns) ~3 (andra delar av landet/andra kommuner/utomlands/annan kommun/andra län)
    """,
)
_OTHER_AREA = re.compile(
    r"\b(?:andra kommuner|annan kommun|utomlands|utlandet|utanför kommunen|andra sidan havet|andra länder|andra delar av landet|andra län|Norden|Tyskland|Danmark|vänort)\b"
)
_STATEMENT = re.compile(
    r"\b(?:bor|invånare|kommuninvånare|boende|bosatt|skriven|skrivna|folkbokförd|vistas|medborgare)", re.IGNORECASE
)


class GeneralInterest(Rule):
    """A public purpose and a link to the area or its members are stated."""

    code = "KOM001"
    slug = "general-interest"
    concern = MUNICIPAL
    level = Level.ERROR
    title = Text("Allmänintresse och lokal anknytning", "General interest and local link")
    why = Text(
        "En kommun eller region får ha hand om angelägenheter av allmänt intresse med anknytning till dess område eller medlemmar. Av avtalet bör "
        "framgå vem som har nytta av verksamheten och varför det rör den egna kommunen eller regionen.",
        "A municipality or region may attend to matters of general interest with a link to its area or members. The agreement should show who "
        "benefits and why it concerns this municipality or region.",
    )
    remedy = Text(
        "Skriv vilket allmänt ändamål verksamheten har, för vem den är öppen och hur den är knuten till kommunens eller regionens område.",
        "Write what public purpose the activity has, for whom it is open, and how it is tied to the area of the municipality or region.",
    )
    clause = "Verksamheten är öppen för dem som bor eller vistas i [kommunen] och bidrar till [allmänt ändamål]."
    basis = (kl("2 kap. 1 §"),)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where the activity is aimed outside the area or neither is said; pass where both are."""
        outside = [h for h in running(draft, OUTSIDE) if _OTHER_AREA.search(draft.agreement.quote(draft.passage(h)))]
        if outside:
            return failed(
                "Utkastet riktar verksamheten utanför kommunens eller regionens område.",
                "The draft aims the activity outside the area of the municipality or region.",
                *draft.passages(outside),
            )
        link = _links(draft)
        purpose = evidence(draft, running(draft, PURPOSE), "AVS003+", "IOP011+") or _under_heading(draft)
        if link and purpose:
            return passed(
                "Utkastet anger ett allmänt ändamål och en anknytning till området eller invånarna.",
                "The draft states a public purpose and a link to the area or its inhabitants.",
                *tuple(dict.fromkeys([*link, *purpose]))[:4],
            )
        if link or purpose:
            missing = (
                ("anknytningen till området", "the link to the area")
                if purpose
                else ("det allmänna ändamålet", "the public purpose")
            )
            return to_review(
                f"Utkastet anger inte {missing[0]}.", f"The draft does not state {missing[1]}.", *(link or purpose)[:2]
            )
        return failed(
            "Utkastet anger varken allmänt ändamål eller lokal anknytning.",
            "The draft states neither a public purpose nor a local link.",
        )


def _links(draft: Draft) -> tuple[Passage, ...]:
    """Sentences that tie the activity to the area; those about who benefits first, and the public party's own place name."""
    hits = running(draft, LINK)
    sentences = sorted(draft.passages(hits, 40), key=lambda p: not _STATEMENT.search(draft.agreement.quote(p)))
    named = [p for p in (_place_named(draft),) if p]
    return tuple(dict.fromkeys([*sentences, *named]))[:3]


def _place_named(draft: Draft) -> Passage | None:
    """A sentence of purpose that names the municipality or county itself ("barn i Brännsjö")."""
    places = {place for party in draft.public_parties if (place := _place(party.name))}
    said = [*draft.passages(running(draft, PURPOSE, SERVES), 60), *_under_heading(draft)]
    for passage in said:
        text = draft.agreement.quote(passage)
        if any(
            re.search(rf"\b(?:i|på|inom|kring|runt) (?:\w+ )?{re.escape(place)}|\b{re.escape(place)}s?bor(?:na)?\b", text)
            for place in places
        ):
            return passage
    return None


def _under_heading(draft: Draft) -> tuple[Passage, ...]:
    """The first paragraphs under a heading that asks for whom or why."""
    blocks = [b for s in draft.sections_titled(FOR_WHOM) for b in s.blocks if not b.is_heading and b.text.strip()]
    return tuple(draft.agreement.passage(b) for b in blocks if not b.text.lstrip().startswith("["))[:3]


def _place(name: str) -> str:
    """ "Brännsjö" of "Brännsjö kommun", "Granmo" of "Granmo kommun", "Sundmark" of "Region Sundmark"."""
    words = [
        w
        for w in re.findall(r"[\wåäö-]+", name)
        if w[:1].isupper() and w.lower() not in ("region", "kommun", "stad", "landstinget")
    ]
    return words[-1].removesuffix("s") if words else ""


RULE = GeneralInterest()
