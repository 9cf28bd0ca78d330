"""STS008: signs of economic activity."""

from __future__ import annotations

import re

from iopvalidate.api import Assessment, Context, Draft, Hit, LegalBasis, Level, Passage, Rule, Sign, Text, passed, to_review
from iopvalidate_state_aid.routes import STATE_AID

ACTIVITY = Sign(
    "ekonomisk verksamhet",
    """
    sälj{er,a,s,es} | försälj{ning,ningen} | *försäljning{en,} | avyttra{s,r} | omsätter
    (butik{en,ens,er}/second/secondhand*/loppis{en,}/loppmarknad{en,}/kiosk{en,}/*butik/*butiken) & !<offentlig> äger
    (café{t,et}/kafé{et,}/cafe/kaféet/caféet/servering{en,}/restaurang{en,}/catering) & !inget & !ingen
    (deltagaravgift{er,en,}/kursavgift{er,en,}/entré{avgift,avgifter,er,n}/inträde{t,}/biljett{er,intäkter,försäljning,pris,priser}/anmälningsavgift*/terminsavgift*)
    (avgift{,en,er}/pris{et,}) ~6 (kronor/kr/deltagare/deltagarna/barn/person/tillfälle/termin/vecka) & !medlemsavgift*
    (deltagarna/besökarna/föräldrarna/publiken) ~2 betalar | (kostar/erläggs) ~3 (kr/kronor/#) & !kommunen
    (hyr/hyra/hyrs) ~4 ut | uthyrning{en,} | hyresintäkt* | hyresgäster
    (intäkter/inkomst{er,en}) ~4 (från/av) ~3 (försäljning*/kursverksamhet/uthyrning/marknad*/butik*/verksamheten/kafé*/café*/biljett*)
    (marknadspris/marknadsmässigt/konsultuppdrag*) | fika # kr
    """,
)
_NOT_SALE = re.compile(r"kommunen säljer|sälja in|second opinion|inte till salu|butiksgatan|mervärdesskatt", re.IGNORECASE)
_UNSURE = re.compile(r"\bom\b[^.]{0,80}(?:börjar|växer|skulle)", re.IGNORECASE)


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
            return to_review(
                "Försäljning, avgifter, uthyrning eller marknadsintäkter ingår i verksamheten.",
                "Sales, fees, lettings or market income are part of the activity.",
                *found[:3],
            )
        return passed("Inget tecken på ekonomisk verksamhet hittades.", "No sign of economic activity was found.")


def activity(draft: Draft) -> list[Passage]:
    """Return sentences that show economic activity."""
    hits = [h for h in draft.asserted(ACTIVITY) if _counts(draft, h)]
    judged = [j.passage for j in draft.judged("STS008?", 0.8)]
    return list(dict.fromkeys([*draft.passages(hits, 5), *judged]))


def _counts(draft: Draft, hit: Hit) -> bool:
    text = draft.agreement.quote(draft.passage(hit))
    return not _NOT_SALE.search(text) and not (hit.conditional and _UNSURE.search(text))


RULE = EconomicActivity()
