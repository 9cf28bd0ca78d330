"""KON001: no market or competition to protect."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Level, Passage, Rule, Text, failed, passed, to_review
from iopvalidate_competition.common import A_MARKET, COMPETITION, LOU_SUPPLIER, MARKET_POLICY, NO_MARKET, quotes, stated


class NoMarket(Rule):
    """The draft says that there is no market, or that the activity competes with nobody."""

    code = "KON001"
    slug = "no-market"
    concern = COMPETITION
    level = Level.WARNING
    title = Text("Ingen marknad eller konkurrenssituation att vårda", "No market or competition to protect")
    why = Text(
        "Finns en marknad för verksamheten talar det för att motparten är leverantör i LOU:s mening och för att stödet kan påverka "
        "konkurrensen. Kriteriet är policy; ett påstående om att marknad saknas avgör inte frågan rättsligt.",
        "If there is a market for the activity, this speaks for the counterpart being a supplier under LOU and for the support "
        "affecting competition. The criterion is policy; to claim that there is no market does not settle the legal question.",
    )
    remedy = Text(
        "Beskriv om någon annan erbjuder verksamheten, och hänvisa till det underlag som visar det. Finns en marknad: pröva om "
        "verksamheten ska upphandlas, och gör samfinansiering och ömsesidighet tydliga.",
        "Describe whether anybody else offers the activity and refer to the evidence. If there is a market: consider whether the "
        "activity must be procured, and make co-financing and mutuality plain.",
    )
    clause = (
        "Parterna har den [datum] undersökt vilka som erbjuder motsvarande verksamhet (dnr [nummer]). Undersökningen visar att "
        "ingen annan erbjuder den och att verksamheten inte konkurrerar med någon."
    )
    basis = (MARKET_POLICY, LOU_SUPPLIER)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where a market is said to exist, pass where its absence is said, else review."""
        market = _market(draft)
        absence = _absence(draft)
        if market:
            return failed(
                "Utkastet säger att det finns en marknad eller att andra erbjuder samma sak.",
                "The draft says that there is a market or that others offer the same.",
                *market[:3],
            )
        if absence:
            return passed(
                "Utkastet säger att det inte finns någon marknad eller konkurrens för verksamheten.",
                "The draft says that there is no market or competition for the activity.",
                *absence[:3],
            )
        return to_review(
            "Utkastet säger inget om huruvida det finns en marknad för verksamheten.",
            "The draft does not say whether there is a market for the activity.",
            *(j.passage for j in draft.judged("KON001?")[:2]),
        )


def _market(draft: Draft) -> list[Passage]:
    return list(quotes(draft, (h for h in stated(draft, A_MARKET) if not h.history)))


def _absence(draft: Draft) -> list[Passage]:
    said = [h for h in draft.hits(NO_MARKET) if not (h.quoted or h.history or h.conditional or draft.block(h).is_heading)]
    return list(dict.fromkeys([*quotes(draft, said), *(j.passage for j in draft.judged("KON001+"))]))


RULE = NoMarket()
