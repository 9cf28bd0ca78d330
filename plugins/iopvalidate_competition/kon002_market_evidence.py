"""KON002: evidence for what is said of the market."""

from __future__ import annotations

import re

from iopvalidate.api import Assessment, Context, Draft, LegalBasis, Level, Passage, Rule, Sign, Text, passed, to_review
from iopvalidate_competition.common import COMPETITION, MARKET_POLICY

SURVEY = Sign(
    "marknadsundersökning",
    """
    marknadsundersökning* | marknadsanalys* | marknadsdialog* | marknadsinventering* | marknadsbedömning* | marknadskartläggning* | marknadstest*
    omvärldsanalys* | omvärldsbevakning* | branschenkät* | rfi | informationsförfrågan | (extern/externa) remiss{,en}
    (kartläggning*/inventering*/undersökning*/sammanställning*/rapport*/enkät*/samråd*/tjänsteskrivelse*/underlag*/utredning*) & marknad* | företag* | aktör* | utbud* | bransch* | konkurren* | mötesplatser | erbjuder | driver
    (kartlade/kartlagt/inventera*/genomgång/genomlysning) & # & dnr | den | bilaga
    (ringde/tillfråga{de,ts,des}/frågade) ~6 (företag*/bolag/aktörer/vårdbolag/organisationer)
    """,
)
_DATED = re.compile(
    r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2} (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b|"
    r"\b(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b.{0,12}\b20\d\d\b|"
    r"\bdnr\b|\bdiarie|\bbilag[ao]\s*\w+|\b[A-ZÅÄÖ]{2,4} ?\d{4}[/-]\d+",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:planeras|återstår|kan tas fram|ska tas fram|vid behov|ska göras|kommer att|ska genomföras)\b", re.IGNORECASE
)
_NONE = re.compile(
    r"\b(?:inte|ej|aldrig|ingen|någon) ?(?:har)? ?(?:gjorts|genomförts|upprättats)|har (?:inte|ej) (?:gjorts|upprättats|genomförts)",
    re.IGNORECASE,
)


class MarketEvidence(Rule):
    """The draft refers to a dated or registered survey of the market."""

    code = "KON002"
    slug = "market-evidence"
    concern = COMPETITION
    level = Level.WARNING
    title = Text("Underlag för marknadsbedömningen", "Evidence for the assessment of the market")
    why = Text(
        "Ett påstående om marknaden utan daterat underlag går inte att pröva i efterhand.",
        "A claim about the market without dated evidence cannot be tested afterwards.",
    )
    remedy = Text(
        "Hänvisa till en undersökning med datum, metod, vilka som tillfrågats och resultat, gärna med diarienummer eller som bilaga.",
        "Refer to a survey with its date, method, whom it asked and its result, with a reference number or as an appendix.",
    )
    clause = "Bedömningen av marknaden grundas på [undersökning] den [datum], dnr [nummer], där [aktörer] har tillfrågats."
    basis = (
        MARKET_POLICY,
        LegalBasis(
            "UHM:s vägledning om tidig dialog, RFI och extern remiss", "2026-02-28", "upphandlingsmyndigheten.se", "inference"
        ),
    )

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass for a survey with a date, reference number or appendix, else review."""
        dated, loose = _surveys(draft)
        if dated:
            return passed(
                "Utkastet hänvisar till ett daterat eller diariefört underlag om marknaden.",
                "The draft refers to dated or registered evidence about the market.",
                *dated[:2],
            )
        if loose:
            return to_review(
                "Utkastet nämner en bedömning av marknaden men utan datum, diarienummer eller bilaga.",
                "The draft mentions an assessment of the market, but without date, reference number or appendix.",
                *loose[:2],
            )
        return to_review(
            "Utkastet hänvisar inte till något underlag om marknaden.", "The draft refers to no evidence about the market."
        )


def _surveys(draft: Draft) -> tuple[list[Passage], list[Passage]]:
    found = [draft.passage(h) for h in draft.hits(SURVEY) if not (h.quoted or draft.block(h).is_heading)]
    found += [j.passage for j in draft.judged("KON002+")]
    dated: list[Passage] = []
    loose: list[Passage] = []
    for passage in dict.fromkeys(found):
        text = draft.agreement.quote(passage)
        ready = _DATED.search(text) and not _LATER.search(text) and not _NONE.search(text)
        (dated if ready else loose).append(passage)
    return dated, loose


RULE = MarketEvidence()
