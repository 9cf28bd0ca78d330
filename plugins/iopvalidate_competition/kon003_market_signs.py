"""KON003: signs of an existing market: LOV, earlier procurement, private providers of the same service."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, LegalBasis, Level, Rule, Sign, Text, failed, passed
from iopvalidate_competition.common import A_MARKET, BOUGHT, COMPETITION, LOU_SUPPLIER, quotes, stated

#: What speaks against a market, quoted with a pass.
NEVER_BOUGHT = Sign(
    "aldrig köpt",
    "(aldrig/inte/ej/icke) ~3 (köpt/upphandlat/upphandlats) | (ingen/inga/inget) ~3 (företag/bolag/aktör{,er}) ~4 (driver/erbjuder/säljer)",
)


class MarketSigns(Rule):
    """No valfrihetssystem, earlier procurement or competitor for the same service is mentioned."""

    code = "KON003"
    slug = "market-signs"
    concern = COMPETITION
    level = Level.WARNING
    title = Text("Tecken på en befintlig marknad", "Signs of an existing market")
    why = Text(
        "Att samma tjänst har upphandlats, ingår i ett valfrihetssystem eller erbjuds av företag motsäger att marknad saknas och var "
        "en del av bakgrunden i HFD 2020 ref. 15.",
        "That the same service has been procured, is part of a valfrihetssystem or is offered by companies contradicts that there is "
        "no market, and was part of the background in HFD 2020 ref. 15.",
    )
    remedy = Text(
        "Utred om det är samma tjänst. Är det så: låt en jurist pröva om verksamheten ska upphandlas, till exempel reserverat enligt "
        "19 kap. 25 a § LOU.",
        "Find out whether it is the same service. If so: let a jurist consider whether the activity must be procured, for instance "
        "reserved under 19 kap. 25 a § LOU.",
    )
    basis = (
        LOU_SUPPLIER,
        LegalBasis("HFD 2020 ref. 15", "2026-02-28", "lagen.nu/dom/hfd/2020:15"),
        LegalBasis("Lag (2008:962) om valfrihetssystem", "2026-02-28", "prop. 2021/22:135", "secondary"),
    )

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where such a sign is said of this service, else pass."""
        hits = stated(draft, BOUGHT, A_MARKET)
        if hits:
            return failed(
                f"Utkastet nämner tecken på en befintlig marknad: {_words(draft, hits[0].ordinal, hits[0].start, hits[0].end)}.",
                f"The draft mentions signs of an existing market: {_words(draft, hits[0].ordinal, hits[0].start, hits[0].end)}.",
                *quotes(draft, hits),
            )
        return passed(
            "Inget tecken på en befintlig marknad hittades.",
            "No sign of an existing market was found.",
            *draft.passages([h for h in draft.hits(NEVER_BOUGHT) if not (h.quoted or draft.block(h).is_heading)], 1),
        )


def _words(draft: Draft, ordinal: int, start: int, end: int) -> str:
    return f"”{draft.agreement.block(ordinal).text[start:end]}”"


RULE = MarketSigns()
