"""STS007: separate accounts."""

from __future__ import annotations

import re

from iopvalidate.api import (
    Assessment,
    Context,
    Draft,
    LegalBasis,
    Level,
    Passage,
    Rule,
    Sign,
    Text,
    failed,
    not_applicable,
    passed,
    to_review,
)
from iopvalidate_state_aid.routes import STATE_AID, where
from iopvalidate_state_aid.sts008_economic_activity import ACTIVITY, DENIAL, activity

#: Asked for by `activity`, so part of this rule's terms too.
BORROWED = (ACTIVITY, DENIAL)
_ACCOUNTS = (
    "redovisning{en,}/särredovisning{en,}/bokföring{en,}/konto{n,}/konton/kostnadsställe{n,t,}/resultatenhet{er,}/resultaträkning{ar,}/räkenskaper{na,}/"
    "projektkonto{n,}/projektnummer/kassa/bankkonto"
)
SEPARATE = Sign(
    "särredovisning",
    f"""
    särredovis* | särskild{{a,}} (bokföring/konton/konto)
    korssubvention* | (subventionera/subventioneras/subventionerar/subvention) & verksamhet* | försäljning* | kafé* | café* | butik* | konkurrensutsatt*
    (separat{{a,}}/skild{{a,}}/avskild{{a,}}/åtskild{{a,}}/egen/eget/egna/isär/skilt/två) ~4 ({_ACCOUNTS})
    (redovisa{{s,r,}}/bokför{{s,as,a,}}/hålls/håller/hålla/förs/konteras) ~10 (separat/skild{{a,}}/skilt/åtskil*/avskil*/isär/för sig/kostnadsställe*/projektkonto*/projektnummer)
    (räkenskaper{{na,}}/bokföring{{en,}}/kassa/böcker) ~10 (åtskil*/isär/skilda)
    (skilj{{er,s,a,as}}/åtskilj*/särskilj*/särhålls/delas/avgränsas) & (räkenskap*/bokföring*/redovisning*/kassa{{n,}}/kassor/konto*/ekonomi{{n,}})
    två ~1 (böcker/kassor/kassaböcker)
    (inte/ej) ~5 (sammanbland*/blandas/blanda) & <pengar> | intäkter | kostnader | bokför* | kassa | konton
    (inga/inget/inte/ej) ~4 (medel/pengar/stöd) ~4 (flutit/går/används/belastar/föras) & försäljning* | rörelse{{n,}} | butik* | kafé* | café* | uthyrning*
    (gemensamma/samkostnader) ~4 (fördela*/fördelning*/nyckel*) | fördelningsnyckel* | (inte/ej) belastar & partnerskap* | kostnader
    projektnummer # | projekt{{nummer,konto}} & förbehåll* | eget | egna
    """,
)
MIXED = Sign(
    "samma kassa",
    """
    (samma/gemensam/enda) ~2 (konto/kassa/resultaträkning/bokföring/redovisning)
    (ingen/någon/inga) ~2 (uppdelning/åtskillnad/särredovisning) & inte | ej | ingen
    utan åtskillnad | delar (inte/ej) upp
    """,
)
#: A wish or a hedge instead of a duty.
_VAGUE = re.compile(r"när det går|om möjligt|i möjligaste mån|\bbör\b|vid behov", re.IGNORECASE)
WEAK = Sign("redovisning nämns", "särredovisning* | (ekonomin/redovisningen) ska ~3 (separat/tydlig)")
_LABEL = 3  # words


class SeparateAccounts(Rule):
    """The supported activity has accounts of its own where there is economic activity beside it."""

    code = "STS007"
    slug = "separate-accounts"
    concern = STATE_AID
    level = Level.WARNING
    title = Text("Särredovisning", "Separate accounts")
    why = Text(
        "Bedriver organisationen även ekonomisk verksamhet behöver det gå att visa att stödet inte går dit.",
        "If the organisation also pursues economic activity, it should be possible to show that the support does not go there.",
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
        if not signs:
            return not_applicable(
                "Inget tecken på ekonomisk verksamhet vid sidan av partnerskapet hittades.",
                "No sign of economic activity beside the partnership was found.",
            )
        evidence = _separate(draft)
        if evidence:
            place = where(draft, evidence[0])
            return passed(
                f"Utkastet håller den stödda verksamhetens redovisning för sig{place}.",
                f"The draft keeps the accounts of the supported activity apart{place}.",
                *evidence,
            )
        return _lacking(draft, signs[0])


def _lacking(draft: Draft, sign: Passage) -> Assessment:
    """Accounts kept together, only named, or not spoken of; `sign` shows the economic activity."""
    mixed = draft.passages([h for h in draft.hits(MIXED) if not (h.quoted or draft.block(h).is_heading)], 1)
    if mixed:
        return failed(
            "Utkastet låter stöd och intäkter från ekonomisk verksamhet bokföras tillsammans.",
            "The draft lets support and market income be accounted for together.",
            *mixed,
            sign,
        )
    weak = draft.passages(draft.asserted(SEPARATE, WEAK, headings=True), 2) or tuple(
        j.passage for j in draft.judged("STS007?")[:1]
    )
    if weak:
        return to_review("Särredovisning nämns men regleras inte.", "Separate accounts are mentioned but not regulated.", *weak)
    return failed(
        "Utkastet kräver ingen särredovisning trots tecken på ekonomisk verksamhet.",
        "The draft requires no separate accounts although there are signs of economic activity.",
        sign,
    )


def _separate(draft: Draft) -> tuple[Passage, ...]:
    """Sentences that keep the accounts apart; a negation there forbids mixing, its own denial is `MIXED`."""
    mixed = {h.sentence for h in draft.hits(MIXED)}
    hits = [h for h in draft.hits(SEPARATE) if not (h.quoted or h.history or draft.block(h).is_heading)]
    found = [draft.passage(h) for h in hits if h.sentence not in mixed]
    kept = [p for p in dict.fromkeys(found) if _firm(draft, p)]
    return tuple(kept or (j.passage for j in draft.judged("STS007+") if _firm(draft, j.passage)))[:3]


def _firm(draft: Draft, passage: Passage) -> bool:
    """Neither a bare label nor a hedge."""
    text = draft.agreement.quote(passage)
    return len(text.split()) > _LABEL and not _VAGUE.search(text)


RULE = SeparateAccounts()
