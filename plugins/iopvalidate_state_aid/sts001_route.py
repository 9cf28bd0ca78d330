"""STS001: exactly one state-aid route, with its reason or act."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Level, Rule, Text, failed, passed, to_review
from iopvalidate_state_aid.routes import (
    ART_107,
    DE_MINIMIS_ACT,
    ROUTE_SIGNS,
    SGEI_DECISION,
    STATE_AID,
    Route,
    reliance,
    support_passages,
)

SIGNS = ROUTE_SIGNS
_NAMES = {
    Route.NO_AID: ("inte stöd, med angivet kriterium", "no aid, criterion named"),
    Route.DE_MINIMIS: ("stöd av mindre betydelse", "de minimis"),
    Route.DE_MINIMIS_SGEI: ("stöd av mindre betydelse till SGEI", "de minimis to SGEI"),
    Route.SGEI_DECISION: ("SGEI-beslutet", "the SGEI decision"),
    Route.GBER: ("gruppundantagsförordningen", "the block exemption"),
    Route.ALTMARK: ("Altmark", "Altmark"),
    Route.NOTIFIED: ("anmält stöd", "notified aid"),
}


class RouteRule(Rule):
    """The draft names exactly one route with its reason or act."""

    code = "STS001"
    slug = "route"
    concern = STATE_AID
    level = Level.ERROR
    title = Text("Statsstödsrättslig grund", "State-aid route")
    why = Text(
        "Stöd som strider mot genomförandeförbudet måste återkrävas med ränta. Därför behöver avtalet visa vilket kriterium i artikel 107.1 "
        "FEUF som inte är uppfyllt, eller vilken rättsakt stödet lämnas enligt.",
        "Aid in breach of the standstill must be recovered with interest. The agreement therefore needs to show which criterion of article "
        "107.1 TFEU is not met, or under which act the aid is given.",
    )
    remedy = Text(
        "Välj en grund och skriv skälet: vilket kriterium som inte är uppfyllt, eller rättsaktens nummer och att dess villkor är uppfyllda.",
        "Choose one route and write the reason: which criterion is not met, or the act's number and that its conditions are met.",
    )
    clause = (
        "Stödet lämnas som stöd av mindre betydelse enligt kommissionens förordning (EU) 2023/2831 med [belopp] kronor, motsvarande [belopp] "
        "euro efter kursen [kurs] den [datum]. Mottagaren har den [datum] försäkrat vilka sådana stöd den har tagit emot under de senaste tre åren."
    )
    basis = (ART_107, DE_MINIMIS_ACT, SGEI_DECISION)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass for one route, review for several or a bare claim, fail where support is given and nothing is said."""
        relied = reliance(draft)
        names = [_NAMES[r] for r in relied.routes]
        quotes = tuple(dict.fromkeys([*relied.routes.values(), *relied.loose]))
        if len(relied.routes) == 1 and not _other_claim(draft, relied.routes):
            return passed(
                f"Utkastet anger en grund: {names[0][0]}.",
                f"The draft names one route: {names[0][1]}.",
                *relied.routes.values(),
                routes=[*relied.routes],
            )
        if relied.routes:
            listed_sv, listed_en = " och ".join(n[0] for n in names), " and ".join(n[1] for n in names)
            return to_review(
                f"Utkastet anger mer än en statsstödsrättslig grund ({listed_sv}).",
                f"The draft names more than one state-aid route ({listed_en}).",
                *quotes[:3],
                routes=[*relied.routes],
            )
        if quotes or (judged := draft.judged("STS001?")):
            return to_review(
                "Utkastet påstår något om statsstöd men anger varken kriterium eller rättsakt.",
                "The draft claims something of state aid but names neither criterion nor act.",
                *(quotes[:2] or (judged[0].passage,)),
            )
        if support_passages(draft):
            return failed(
                "Utkastet säger inget om statsstöd trots att den offentliga parten lämnar stöd.",
                "The draft says nothing of state aid although the public party gives support.",
            )
        return to_review(
            "Utkastet säger inget om statsstöd, och inget stöd från den offentliga parten hittades.",
            "The draft says nothing of state aid, and no support from the public party was found.",
        )


def _other_claim(draft: Draft, routes: dict[Route, object]) -> bool:
    """One act is named but another route is claimed beside it without its act ("ryms också under taket för de minimis")."""
    relied = reliance(draft)
    route = next(iter(routes))
    if route is Route.SGEI_DECISION:
        return bool(relied.minor)
    return route is Route.DE_MINIMIS and bool(relied.sgei)


RULE = RouteRule()
