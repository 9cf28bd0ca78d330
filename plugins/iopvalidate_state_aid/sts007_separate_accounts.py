"""STS007: separate accounts."""

from __future__ import annotations

from iopvalidate.api import (
    Assessment,
    Context,
    Draft,
    LegalBasis,
    Level,
    Rule,
    Sign,
    Text,
    failed,
    not_applicable,
    passed,
    to_review,
)
from iopvalidate_state_aid.routes import STATE_AID
from iopvalidate_state_aid.sts008_economic_activity import ACTIVITY, activity

SEPARATE = Sign(
    "särredovisning",
    """
    särredovis* | särskild{a,} (redovisning/bokföring/konton) | korssubvention*
    (separat{a,}/skild{a,}/avskild{a,}/åtskild{a,}/egen/eget/egna/isär/skilt/för) ~4 (redovisning{en,}/bokföring{en,}/konto{n,}/kostnadsställe/resultatenhet/resultaträkning/räkenskaper{na,}/projektkonto/projektnummer/kassa)
    (redovisa{s,r,}/bokför{s,as,}/bokförs/hålls/håller/förs/konteras) ~8 (separat/skild{a,}/skilt/åtskil*/avskil*/isär/för sig/kostnadsställe/projektkonto/projektnummer)
    (räkenskaper{na,}/bokföring{en,}) ~8 (åtskil*/isär/skilda)
    """,
)
_ = ACTIVITY


class SeparateAccounts(Rule):
    """The supported activity has accounts of its own where there is economic activity beside it."""

    code = "STS007"
    slug = "separate-accounts"
    concern = STATE_AID
    level = Level.WARNING
    title = Text("Särredovisning", "Separate accounts")
    why = Text(
        "Bedriver organisationen även ekonomisk verksamhet måste det gå att visa att stödet inte går dit.",
        "If the organisation also pursues economic activity, it must be possible to show that the support does not go there.",
    )
    remedy = Text(
        "Kräv att den stödda verksamheten redovisas för sig, med en nyckel för gemensamma kostnader.",
        "Require that the supported activity is accounted for separately, with a key for shared costs.",
    )
    clause = "Intäkter och kostnader för verksamheten särredovisas på eget kostnadsställe, skilt från organisationens försäljning och övriga verksamhet."
    basis = (LegalBasis("C-74/16 Congregación de Escuelas Pías", "2026-02-28", "curia; upphandlingsmyndigheten.se", "secondary"),)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Not applicable without signs of economic activity; pass for separate accounts, else fail."""
        signs = activity(draft)
        kept = [h for h in draft.asserted(SEPARATE) if len(draft.block(h).text.split()) > 3]
        evidence = tuple(dict.fromkeys([*draft.passages(kept), *(j.passage for j in draft.judged("STS007+"))]))[:3]
        if not signs:
            return not_applicable(
                "Inget tecken på ekonomisk verksamhet vid sidan av partnerskapet hittades.",
                "No sign of economic activity beside the partnership was found.",
            )
        if evidence:
            return passed("Utkastet kräver särredovisning.", "The draft requires separate accounts.", *evidence)
        named = draft.passages(draft.asserted(SEPARATE, headings=True), 2) or tuple(
            j.passage for j in draft.judged("STS007?")[:1]
        )
        if named:
            return to_review(
                "Särredovisning nämns men regleras inte.", "Separate accounts are mentioned but not regulated.", *named
            )
        return failed(
            "Utkastet kräver ingen särredovisning trots tecken på ekonomisk verksamhet.",
            "The draft requires no separate accounts although there are signs of economic activity.",
            *signs[:1],
        )


RULE = SeparateAccounts()
