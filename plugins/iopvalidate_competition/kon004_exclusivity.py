"""KON004: exclusivity."""

from __future__ import annotations

import re

from iopvalidate.api import Assessment, BlockKind, Context, Draft, Hit, Level, Rule, Sign, Text, failed, passed
from iopvalidate_competition.common import COMPETITION, KONKL, quotes, stated

SOLE_RIGHT = Sign(
    "ensamrätt",
    """
    (uteslutande/ensam/exklusiv/exklusiva) ~1 (rätt/rättigheter/rättighet) ~3 (till/att/på)
    (ensam/ensamma) ~2 om ~2 att ~1 få ~3 (bedriva/driva/ordna/anordna/sälja/erbjuda/använda)
    monopol{,et} & !systembolag*
    (bara/endast/enbart/uteslutande) ~1 <ideburen> ~2 (får/äger) ~3 (använda/bedriva/driva/ordna/anordna/arrangera/erbjuda/sälja)
    ensamleverantör* | ensamåterförsäljar* | (förbehållen/förbehålles/förbehålls/förbehållet) ~1 <ideburen> & !rätt* ~3 (säga/häva)
    ensamrätt{,en} & !upphovsrätt*
    (exklusiv/exklusivt/exklusiva) ~3 (rätt/rättighet{,er}/nyttjanderätt/partner/avtal/samarbete/samverkan)
    exklusivitet{,en} & !rättigheter
    <avtalet> är exklusiv{t,} | ensam{ma,} berättiga{d,de} | ensam ~2 rätt ~3 att ~2 (bedriva/använda/erbjuda/anordna)
    den enda som ~5 (får/kan) | (bara/endast/enbart) <ideburen> som ~2 får | ensam{,ma} ~3 (får/äger) ~3 (arrangera/bedriva/anordna/använda) | konkurrensklausul*
    """,
)
#: "Får inte samarbeta med någon annan": the ban itself is a negation.
BAN = Sign(
    "förbud mot andra samarbeten",
    """
    (får/äger/ska/skall/kan) ~4 (inte/ej/icke) ~3 (driva/bedriva/utföra/ordna/erbjuda/arbeta/starta/ta) ~6 (åt/med/för/till) ~2 (någon annan/annan/andra) & !uppgifter | handlingar | medel
    <offentlig> ~4 (får/ska/skall/äger) ~2 (inte/ej/icke) ~3 (anlita/stödja/träffa/ingå/teckna/samverka) ~6 (annan/andra/annat)
    <offentlig> ~3 (stöder/stödjer/anlitar/samverkar/samarbetar/avtalar) ~6 (ingen/inga/inte) ~3 (annan/andra) & under | så länge | tid* | avtalstid*
    (får/äger/ska/skall) ~4 (inte/ej/icke) ~3 (ta/åta/motta) ~3 uppdrag ~4 (annan/andra)
    (annan/andra/ytterligare) ~3 (släpps/bereds/ges/tas/får) ~2 (inte/ej/icke) ~3 (in/plats/tillträde/med) & under | avtalstid* | så länge & förening* | organisation* | aktör* | part*
    (förbjuds/förbjudet/förbud) ~8 (samarbeta/samverka/arbeta/avtala/anlita) ~4 (andra/annan/annat)
    (utan/kräver) ~4 (medgivande/samtycke/godkännande/tillstånd) ~8 (samarbeta/samverka/arbeta) ~3 (med/åt) ~2 (andra/annan)
    (samarbeta/samverka/arbeta) ~3 (med/åt) ~3 (andra/annan) ~8 (utan/efter/först) ~6 (medgivande/samtycke/godkännande/tillstånd/lov)
    konkurrerande ~1 verksamhet* & inte | ej | icke | avstår | förbud* & får | ska | skall | bedriva | driva | åtar | förbinder & <ideburen> | <offentlig> | part*
    (får/äger/ska/skall/kan) ~4 (inte/ej/icke) ~6 (samarbeta/samverka/ingå/delta/teckna/erbjuda/bedriva/anordna/stödja) ~8 (annan/andra/annat)
    (får/äger/ska/skall) ~4 (inte/ej/icke) ~8 (liknande/motsvarande) ~6 (annan/andra/någon)
    (förbinder/åtar/lovar) ~3 (inte/ej/icke) ~6 (samarbeta/samverka/hjälpa/bedriva/ingå/anordna) ~8 (annan/andra)
    (förbinder/åtar/lovar) ~3 att ~10 (inte/ej/icke) ~6 (annan/andra/andras/liknande/motsvarande)
    (får/äger) (inte/ej) vara med ~2 (annan/andra) | (får/äger) ~2 (endast/bara) ~2 (samarbeta/samverka) med
    <avtalet> med ~3 (annan/andra) & medgivande | samtycke | godkännande
    (åtar/förbinder) ~4 (endast/bara/enbart/uteslutande) ~2 (samarbeta/samverka/ingå/anlita) & <ideburen> | <offentlig>
    (ingen/inga) ~1 (annan/andra) ~2 (förening{,ar}/organisation{,er}/aktör{,er}/klubb{,ar}) ~1 (får/äger) ~3 (bedriva/anordna/erbjuda/driva/använda)
    avstår ~6 från att ~4 (stödja/samverka/samarbeta/ingå) ~4 andra
    (avsäger/avsagt) ~2 rätten | bundit sig för varandra
    (upphör/avvisa/avvisar/avslå/avslår) ~6 (annan/andra/alla) & under | så | länge
    enbart (hänvisa/samverka/samarbeta) | (någon/ytterligare) ~4 (ej/inte/icke) ~2 (beredas/etableras/stödjas)
    håller sig ~4 borta från andra
    <avtalet> ~4 (annan/andra) ~8 (skriftliga/skriftligt/förhandsgodkännande) (medgivande/godkännande/samtycke)
    (annan/någon) ~5 (starta/start*) ~6 måste ~3 (ja/godkänn*)
    i konkurrens med ~3 (<offentlig>/<ideburen>)
    """,
)
_FREE = Sign(
    "fria att samverka",
    """
    (ingen/inte/ej/varken/ingendera) ~6 (hindrad/hindrade/hindras/hindrar/förhindra*/bunden/bundna/förbjud*)
    (får/kan/har rätt att) ~3 (fritt/också/även/samtidigt) ~3 (samverka/samarbeta/arbeta/teckna/ingå) ~3 (med/åt) ~2 (andra/annan/vem)
    <avtalet> ~4 hindrar ~2 (inte/ej) | inte ~3 hindra{r,s} | oförhindra{d,t,de}
    (fri/fria/fritt) ~4 (samverka/samarbeta/teckna/arbeta/ingå)
    (ingen/inte/någon) ~4 (ensamrätt/exklusivitet)
    """,
)
_OTHER_RIGHT = re.compile(r"\b(?:märke|logotyp|emblem|namn)|\bfärger\b|\bhade\b|\bkioskägaren\b|\bgästgiveri", re.IGNORECASE)


class Exclusivity(Rule):
    """No party gets a sole right, and none is forbidden to work with others."""

    code = "KON004"
    slug = "exclusivity"
    concern = COMPETITION
    level = Level.ERROR
    title = Text("Exklusivitet", "Exclusivity")
    why = Text(
        "Ensamrätt eller förbud mot att samverka med andra kan begränsa konkurrensen och stärker bilden av ett köp från en utvald leverantör.",
        "A sole right, or a ban on working with others, can restrain competition and strengthens the picture of a purchase from a chosen supplier.",
    )
    remedy = Text(
        "Ta bort ensamrätten eller förbudet, eller låt en jurist pröva om det är nödvändigt och förenligt med konkurrensreglerna.",
        "Remove the sole right or the ban, or let a jurist consider whether it is necessary and compatible with competition law.",
    )
    clause = "Överenskommelsen ger ingen part ensamrätt och hindrar inte någon part från att samverka med andra."
    basis = (KONKL,)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail for a sole right or a ban, else pass with the passage that says the parties are free, if there is one."""
        hits = [h for h in stated(draft, SOLE_RIGHT) if _of_this(draft, h) and not _bare_cell(draft, h)]
        hits += [h for h in draft.hits(BAN) if not h.quoted and not draft.block(h).is_heading and _is_ban(draft, h)]
        if hits:
            return failed(
                "Utkastet ger ensamrätt eller förbjuder en part att samverka med andra.",
                "The draft gives a sole right or forbids a party to work with others.",
                *quotes(draft, sorted(hits, key=lambda h: h.first)),
            )
        free = [h for h in draft.hits(_FREE) if not draft.block(h).is_heading]
        return passed(
            "Ingen ensamrätt och inget förbud mot andra samarbeten hittades.",
            "No sole right and no ban on working with others was found.",
            *quotes(draft, free, 1),
        )


def _bare_cell(draft: Draft, hit: Hit) -> bool:
    """A table cell of a few words: a row's label, not a clause."""
    block = draft.block(hit)
    return block.kind is BlockKind.TABLE_CELL and len(block.text.split()) <= 4


def _of_this(draft: Draft, hit: Hit) -> bool:
    """The sole right is one under this agreement: not to a name, not somebody's in the past."""
    return not hit.history and not _OTHER_RIGHT.search(draft.agreement.quote(draft.passage(hit)))


def _is_ban(draft: Draft, hit: Hit) -> bool:
    """The ban speaks of cooperation or the like, not of transferring the agreement or of personal data."""
    text = draft.agreement.quote(draft.passage(hit)).lower()
    return not any(
        word in text
        for word in (
            "överlåt",
            "personuppgift",
            "sekretess",
            "utomstående ta del",
            "ändamål",
            "hindrar",
            "hindra ",
            "fri att",
            "oförhindrad",
        )
    )


RULE = Exclusivity()
