"""STS008: signs of economic activity."""

from __future__ import annotations

import re

from iopvalidate.api import (
    Actor,
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
    passed,
    to_review,
)
from iopvalidate_state_aid.routes import STATE_AID, where

ACTIVITY = Sign(
    "ekonomisk verksamhet",
    """
    (köpa/köper/köps/köpas/boka/bokar/bokas/beställa/beställer) ~8 (av/från/hos/genom/via) ~1 <ideburen> & # | pris* | betal* | kronor & !<offentlig>
    (man/den som/företag/privatpersoner/allmänheten/andra/utomstående) ~3 (kan/får) ~2 hyra ~6 (av/hos) ~1 <ideburen> & # | kronor | avgift | pris*
    (vi/<ideburen>) & mot (betalning/ersättning/avgift) & !<offentlig> & !kommunens & !utan
    (tar/erlägger/erläggs) ~3 # ~4 (inträde/entré/natt/gästnatt/timme/gång/gången/person/deltagare/besök/plats/tillfälle) & !<offentlig> & !parkering*
    (<ideburen>) ~8 (tar/begär/debiterar/fakturerar) ~6 (kronor/kr/timpris*/betalt/avgift*) & !<offentlig> & !medlemsavgift*
    (årskort/klippkort/gästnätter/övernattning*/bastukvällar/inträdesbiljett*/parkeringsavgift*) & # | sälj* | intäkt* | pris*
    sälj{er,a,s,es,as} | avyttra{s,r} | omsätter | saluför*
    (*försäljning{en,}/försäljningsintäkt*) & !fastighetsförsäljning*
    (second/secondhand*/*butik/*butiken/butiksrörelse*/loppis{en,}/loppmarknad{en,}/kiosk{en,}) & <ideburen> | ingår | driver | drivs | öppe{n,t,na} | omsätter | intäkt* | inkomst* | inbringar | handlar | vi
    (kafé*/café*/servering{en,}/restaurang{en,}/catering/*stugan) & driver | drivs | ingår | serveras | lunch* | beställs | kronor | allmänheten | intäkt*
    (deltagaravgift*/deltagaravgifter/kursavgift*/entréavgift*/inträdesavgift*/biljett{er,intäkter,försäljning,pris,priser,erna}/anmälningsavgift*/terminsavgift*/träningsavgift*/lägeravgift*/foajébar*)
    (avgift{,en,er}/pris{et,}/priset) ~6 (kronor/kr/deltagare/deltagarna/barn/person/tillfälle/termin/vecka) & !medlemsavgift* & !parkering*
    (erbjud*/utför*/hyr*/hyra) ~10 mot (avgift/betalning/ersättning)
    (deltagarna/deltagare/besökarna/besökare/föräldrarna/publiken/vårdnadshavare{n,}) ~3 betalar | tar ut ~3 avgift* | (ta/tar/tas) ~2 betalt
    (den som/de som/deltagare/deltagarna/besökare/besökarna/patienter/patienterna/gäster/gästerna/gästen/brukare/brukarna/medföljande/familjerna/eleverna/kunder/kunderna) ~6 (betalar/erlägger/betala) & # | *avgift* | betalar ~3 till ~1 <ideburen> & !skada* | medlemsavgift* | (sagt/säger) upp | <offentlig> ~2 betalar | skadestånd*
    *avgift* & <ideburen> ~2 (tar/behåller/uppbär/får) | (tar/tas) in och behålls | behåller & !medlemsavgift* | medlems* | serviceavgift*
    (kostar/erläggs) ~3 (kr/kronor/#) & !parkering* & !tidning & !annars
    (entrén/inträde/inträdet) ~4 (kronor/kr/#) | entré # kr
    (hyr/hyra/hyrs/hyres) ~5 ut | uthyrning{en,} | hyresintäkt* | (hyresgäster/hyresgästerna) ~5 betalar
    (intäkt{er,en,erna}/inkomst{er,en}) ~4 (från/av) ~3 (försäljning*/*försäljning/kurs*/uthyrning*/marknad*/butik*/kafé*/café*/biljett*/konsult*/evenemang*)
    (marknadspris/marknadspriser/marknadsmässigt/konsultuppdrag*/legoarbete*) | fika # kr | fikat # | # kr ~4 fika
    egna intäkter ~6 (biljetter/bar/försäljning/avgifter/kurser)
    """,
)
#: "Ingenting säljs och ingen betalar": said of the whole activity.
DENIAL = Sign(
    "ingen försäljning",
    """
    (ingenting/inget/ingen/inga/intet) ~5 (säljs/säljes/försäljning*/*avgift*/betalar/betalt/intäkt*/inträde*/entré*/kostar)
    (avgift{er,}/inträde/betalt/betalning/entré) ~4 (inte/ej/aldrig) ~2 (tas/tages/tar/utgår/förekommer/krävs)
    (tar/tas/tages) (inte/ej/aldrig) ~3 (betalt/avgift*/inträde) | varken ~3 (avgift*/inträde/entré/försäljning*)
    (gratis/kostnadsfri{tt,a,}/avgiftsfri{tt,a,}) & !säljs & !försäljning & !hyrs & !hyr
    """,
)
_NOT_SALE = re.compile(
    r"aldrig betalt|sälja in|second opinion|inte till salu|butiksgatan|mervärdesskatt|\bmoms|på andra sidan|grannkommun|grannens|utomstående näringsidkare|\bautomaten"
    r"|\bhandlarna\b|torghandl|lotteri|frimärk|solpanel|hyrs ut för|hyr ut den för|vägavgift|tullen\b|studiemedlem"
    r"|(?:företag|aktörer|bolag|flera|ingen annan|kiosker) [^.]{0,25}(?:säljer|saluför)|säljs av flera|(?:föreningen|klubben|vi) (?:köper|hyr) (?!ut)",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\bsom\b[^,.]{0,40}\b(?:inte|ej)\b", re.IGNORECASE)
_MOST = 5
_SURE = 0.85  # score from which the classifier alone is a sign


class EconomicActivity(Rule):
    """Sales, fees, lettings or market income in the activity are to be looked at."""

    code = "STS008"
    slug = "economic-activity"
    concern = STATE_AID
    level = Level.WARNING
    title = Text("Tecken på ekonomisk verksamhet", "Signs of economic activity")
    why = Text(
        "Den som erbjuder varor eller tjänster på en marknad är ett företag i statsstödsrättslig mening, oavsett form och vinstsyfte.",
        "Whoever offers goods or services on a market is an undertaking under the state-aid rules, whatever its form and motive.",
    )
    remedy = Text(
        "Bedöm om försäljningen, avgifterna eller uthyrningen gör verksamheten ekonomisk, och om den i så fall hålls isär från det som stöds.",
        "Assess whether the sales, fees or lettings make the activity economic, and whether it is then kept apart from what is supported.",
    )
    basis = (
        LegalBasis("Företagsbegreppet i artikel 107.1 FEUF", "2026-02-28", "upphandlingsmyndigheten.se"),
        LegalBasis("C-74/16 Congregación de Escuelas Pías", "2026-02-28", "curia", "secondary"),
    )

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Review where such signs are part of the activity, else pass."""
        found = activity(draft)
        if found:
            place = where(draft, found[0])
            return to_review(
                f"Försäljning, avgifter, uthyrning eller marknadsintäkter ser ut att ingå i verksamheten{place}.",
                f"Sales, fees, lettings or market income seem to be part of the activity{place}.",
                *found[:3],
            )
        hits = [h for h in draft.hits(DENIAL) if not (h.quoted or draft.block(h).is_heading)]
        denied = sorted(draft.passages(hits, 9), key=lambda p: not re.search("sälj|avgift|intäkt", draft.agreement.quote(p)))[:1]
        return passed("Inget tecken på ekonomisk verksamhet hittades.", "No sign of economic activity was found.", *denied)


def activity(draft: Draft) -> list[Passage]:
    """Return sentences that show economic activity, those on the non-profit party's own first."""
    denied = {h.sentence for h in draft.hits(DENIAL)}
    found = [h for h in draft.hits(ACTIVITY) if not (h.quoted or h.history or draft.block(h).is_heading)]
    hits = [h for h in found if h.sentence not in denied and not _denied(draft, h) and _counts(draft, h)]
    ordered = sorted(hits, key=lambda h: draft.actor(h) not in (Actor.IDEBUREN, Actor.BOTH))
    if ordered:
        return list(draft.passages(ordered, _MOST))
    judged = (j.passage for j in draft.judged("STS008?", _SURE))
    return [p for p in judged if not _NOT_SALE.search(draft.agreement.quote(p))]


def _denied(draft: Draft, hit: Hit) -> bool:
    """A denial of the sale itself; "en plats som kommunen inte behöver får jouren sälja" denies something else."""
    text = draft.agreement.quote(draft.passage(hit))
    return hit.negated and not _RELATIVE.search(text[: max(0, hit.start - draft.passage(hit).start)])


def _counts(draft: Draft, hit: Hit) -> bool:
    text = draft.agreement.quote(draft.passage(hit))
    return not _NOT_SALE.search(text)


RULE = EconomicActivity()
