"""KON006: the public party sells or lets for a fee within the partnership."""

from __future__ import annotations

from iopvalidate.api import Actor, Assessment, Context, Draft, Hit, LegalBasis, Level, Rule, Sign, Text, passed, to_review
from iopvalidate_competition.common import COMPETITION, living, quotes

SALES = Sign(
    "offentlig försäljning",
    """
    sälj{er,a,s} & !säljer in
    (hyr/hyra/hyrs/hyres) ~3 ut & !utan ersättning
    (erbjuda/erbjuder) ~2 (hyra/uthyrning) | (upplåts/upplåtes/upplåter) ~8 (taxa/avgift/månadsavgift) & !utan & !ingen
    (står) ~2 för kiosken | (till/i) kommunkassan | (hyra/nyttja/låna) ~6 (enligt) ~3 (taxa/prislista)
    (mot) avgift ~6 (leverera/tillhandahålla/erbjuda) | löser ~4 kort ~4 (kronor/kr)
    (upplåter/upplåts/tillhandahåller/tillhandahålls/erbjuder) ~8 mot ~3 (avgift/betalning/ersättning/taxa/hyra)
    (levererar/tillhandahåller/utför/lämnar/serverar) ~6 mot ~1 (betalning/avgift/taxa)
    (enligt/mot) ~3 taxa | tar ~2 betalt | tar ut ~3 (avgift{,er}/hyra) | uthyrning{en,} | fakturerar
    restaurangverksamhet | catering ~6 mot | går till kommunen | köper ~4 av <offentlig>
    """,
)
_PUBLIC_PLACES = Sign(
    "kommunala lokaler", "kommunens | kommunala | regionens | stadens | kommunen | regionen | staden | <offentlig>"
)


class PublicSales(Rule):
    """Sales or lettings by the public party within the partnership are to be looked at."""

    code = "KON006"
    slug = "public-sales"
    concern = COMPETITION
    level = Level.NOTE
    title = Text("Offentlig säljverksamhet", "Sales by the public party")
    why = Text(
        "Kommuner och regioner kan förbjudas att tillämpa förfaranden i sin säljverksamhet som snedvrider eller hämmar konkurrensen.",
        "Municipalities and regions can be forbidden to use practices in their sales that distort or impede competition.",
    )
    remedy = Text(
        "Utred om försäljningen eller uthyrningen behövs i partnerskapet, på vilka villkor den sker och om företag erbjuder samma sak.",
        "Find out whether the sale or letting is needed in the partnership, on what terms it takes place, and whether companies offer the same.",
    )
    basis = (LegalBasis("Konkurrenslagen (2008:579) 3 kap. 27 §", "2026-02-28", "riksdagen.se, SFS 2008:579"),)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Review where the public party sells or lets for a fee, else pass."""
        hits = [h for h in living(draft, SALES) if _by_public(draft, h)]
        if hits:
            return to_review(
                "Den offentliga parten säljer eller hyr ut mot betalning inom partnerskapet.",
                "The public party sells or lets for payment within the partnership.",
                *quotes(draft, hits),
            )
        return passed(
            "Ingen försäljning eller uthyrning från den offentliga parten hittades.",
            "No sale or letting by the public party was found.",
        )


def _by_public(draft: Draft, hit: Hit) -> bool:
    words = draft.reading.tokens.forms[hit.first : hit.last]
    who = draft.actor(hit)
    if "köper" in words:
        return who == Actor.IDEBUREN
    if draft.reading.family_tokens("ideburen", max(hit.first - 2, 0), hit.first):
        return False
    return who == Actor.PUBLIC or "kommunen" in words[-1:]


RULE = PublicSales()
