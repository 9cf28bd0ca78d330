"""STS001: exactly one state-aid route, with its reason or act."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Level, Rule, Text, failed, passed, to_review
from iopvalidate_state_aid.routes import (
    ART_107,
    DE_MINIMIS_ACT,
    ROUTE_SIGNS,
    SGEI_DECISION,
    STATE_AID,
    Reliance,
    Route,
    reliance,
    support_passages,
    where,
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
        if len(relied.routes) > 1 or (relied.routes and _other_claim(relied)):
            return _several(relied)
        if relied.expired:
            return to_review(
                "Den enda grund som utkastet anger är en rättsakt som inte längre gäller; ange en gällande grund.",
                "The only route the draft names is an act that is no longer in force; name one that is.",
                *relied.routes.values(),
                routes=[*relied.routes],
            )
        if relied.routes:
            route, passage = next(iter(relied.routes.items()))
            name, place = _NAMES[route], where(draft, passage)
            return passed(
                f"Utkastet anger en grund{place}: {name[0]}. Om dess villkor är uppfyllda måste en jurist bedöma.",
                f"The draft names one route{place}: {name[1]}. Whether its conditions are met a jurist must judge.",
                passage,
                routes=[route],
            )
        return _without_route(draft, relied)


def _several(relied: Reliance) -> Assessment:
    """More than one route, or one with another claimed beside it."""
    names = [_NAMES[r] for r in relied.routes]
    quotes = tuple(dict.fromkeys([*relied.routes.values(), *relied.fallback, *relied.minor, *relied.sgei]))
    listed_sv, listed_en = " och ".join(n[0] for n in names), " and ".join(n[1] for n in names)
    beside = ("", "") if len(names) > 1 else (" och ett påstående därutöver", " and a claim beside it")
    return to_review(
        f"Utkastet anger mer än en statsstödsrättslig grund ({listed_sv}{beside[0]}).",
        f"The draft names more than one state-aid route ({listed_en}{beside[1]}).",
        *quotes[:3],
        routes=[*relied.routes],
    )


def _without_route(draft: Draft, relied: Reliance) -> Assessment:
    """A bare claim, a statement that nothing was assessed, or silence."""
    judged = tuple(j.passage for j in draft.judged("STS001?")[:1])
    bare = relied.loose[:2] or (() if relied.unassessed else judged)
    if bare:
        return to_review(
            "Utkastet påstår något om statsstöd men anger varken vilket kriterium som inte är uppfyllt eller någon rättsakt.",
            "The draft claims something of state aid but names neither the criterion not met nor an act.",
            *bare,
        )
    support = support_passages(draft)
    if support and relied.unassessed:
        return failed(
            "Utkastet säger att statsstödsfrågan inte är prövad, trots att den offentliga parten lämnar stöd.",
            "The draft says that state aid has not been assessed, although the public party gives support.",
            *relied.unassessed[:1],
        )
    if support:
        return failed(
            "Utkastet säger inget om statsstöd trots att den offentliga parten lämnar stöd.",
            "The draft says nothing of state aid although the public party gives support.",
            *support[:2],
        )
    return to_review(
        "Utkastet anger ingen statsstödsrättslig grund, och inget stöd från den offentliga parten hittades.",
        "The draft names no state-aid route, and no support from the public party was found.",
        *relied.unassessed[:1],
    )


def _other_claim(relied: Reliance) -> bool:
    """One act is named but another route is claimed beside it without its act ("ryms också under taket för de minimis")."""
    route = next(iter(relied.routes))
    if relied.fallback and route is not Route.NO_AID:
        return True
    if route in (Route.SGEI_DECISION, Route.ALTMARK, Route.GBER):
        return bool(relied.minor)
    return route is Route.DE_MINIMIS and bool(relied.sgei)


RULE = RouteRule()
