"""Which state-aid route a draft relies on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from iopvalidate.api import Concern, Draft, Hit, LegalBasis, Passage, Sign, Text

STATE_AID = Concern("STS", "state-aid", Text("Statsstöd", "State aid"), order=50)

ART_107 = LegalBasis("Artikel 107.1 FEUF", "2026-02-28", "upphandlingsmyndigheten.se (vägledning om statligt stöd)")
DE_MINIMIS_ACT = LegalBasis("Förordning (EU) 2023/2831", "2026-02-28", "upphandlingsmyndigheten.se; eur-lex 32023R2831")
DE_MINIMIS_SGEI_ACT = LegalBasis("Förordning (EU) 2023/2832", "2026-02-28", "eur-lex 32023R2832")
SGEI_DECISION = LegalBasis("Kommissionens beslut (EU) 2025/2630", "2026-02-28", "eur-lex 32025D2630", "secondary")


class Route(StrEnum):
    """A way in which public support can be lawful under the state-aid rules."""

    NO_AID = "no_aid"
    DE_MINIMIS = "de_minimis"
    DE_MINIMIS_SGEI = "de_minimis_sgei"
    SGEI_DECISION = "sgei_decision"
    GBER = "gber"
    ALTMARK = "altmark"
    NOTIFIED = "notified"


_MINOR = Sign(
    "stöd av mindre betydelse",
    "mindre betydelse | försumba{rt,ra} stöd | som försumba{rt,r} | de minimis | de minimis-stöd{et,} | de-minimis*",
)
_SGEI_WORDS = Sign("SGEI", "allmänt ekonomiskt intresse | sgei* | tilldelningsakt{en,} | anförtro{s,r,tts}")
_NUMBERS: dict[Route, Sign] = {
    Route.DE_MINIMIS: Sign("2023/2831", "2023 / 2831 | 1407 / 2013"),
    Route.DE_MINIMIS_SGEI: Sign("2023/2832", "2023 / 2832 | 360 / 2012"),
    Route.SGEI_DECISION: Sign("2025/2630", "2025 / 2630 | 2012 / 21"),
    Route.GBER: Sign("gruppundantag", "651 / 2014 | gruppundantag* & (artikel/art) | (53/55)"),
    Route.ALTMARK: Sign("Altmark", "altmark*"),
    Route.NOTIFIED: Sign("anmält stöd", "(anmält/anmälts/anmäls/godkänt/godkänts) ~6 (kommissionen/europeiska) & stöd*"),
}
_AID = Sign(
    "statsstöd",
    "statsstöd* | statligt stöd | statliga stöd | (artikel/art) ~1 107* | eu-rättens mening | stöd i den mening | samhandel*",
)
#: The criterion that is not met, in words: trade, market, undertaking, advantage, selectivity.
_CRITERION = Sign(
    "kriterium",
    """
    handel{n,} ~4 (mellan/medlemsstat*/länder*/eu) | samhandel* | medlemsstat{er,erna,ernas}
    (ekonomisk/ekonomiska) verksamhet & inte | ej | ingen | icke | varken
    icke-ekonomisk* | inte ~5 företag ~4 mening | (ej/inte/icke) ~4 som företag | fördel{en,} & inte | ej | ingen | icke
    selektiv* & inte | ej | ingen | (lokal/lokalt) & inte | ej | därför | eftersom
    (säljer/erbjuder) ~3 (inget/inte/ingenting) & marknad* | företag* | statligt | statsstöd* | 107
    """,
)
ROUTE_SIGNS = [_MINOR, _SGEI_WORDS, _AID, _CRITERION, *_NUMBERS.values()]


@dataclass(frozen=True, slots=True)
class Reliance:
    """What the draft relies on.

    Attributes:
        routes: routes named with their act or reason, with a passage each.
        loose: passages that only claim something ("utgör inte statsstöd", "de minimis" without the act).
        minor, sgei: whether de minimis or SGEI is relied on at all, with or without the act.
    """

    routes: dict[Route, Passage]
    loose: tuple[Passage, ...]
    minor: tuple[Passage, ...]
    sgei: tuple[Passage, ...]


def reliance(draft: Draft) -> Reliance:
    """Return which routes the draft relies on."""
    routes: dict[Route, Passage] = {}
    for route, sign in _NUMBERS.items():
        hits = [h for h in said(draft, sign) if not _superseded(draft, h)]
        if hits:
            routes[route] = draft.passage(hits[0])
    minor, sgei = said(draft, _MINOR), [h for h in said(draft, _SGEI_WORDS) if _is_reliance(draft, h)]
    reasons = _reasons(draft)
    if reasons and not routes:
        routes[Route.NO_AID] = reasons[0]
    loose = [draft.passage(h) for h in [*draft.hits(_AID), *minor, *sgei] if not draft.block(h).is_heading]
    if sgei and Route.SGEI_DECISION not in routes and Route.DE_MINIMIS_SGEI in routes:
        sgei = []
    return Reliance(routes, _unique(loose), _passages(draft, minor), _passages(draft, sgei))


def said(draft: Draft, *signs: Sign) -> list[Hit]:
    """Return hits in running text that are neither denied, quoted nor history."""
    return draft.asserted(*signs)


def _reasons(draft: Draft) -> list[Passage]:
    """Sentences that say why there is no aid, in the sentence itself or its neighbour in the same paragraph."""
    about = {h.ordinal for h in draft.hits(_AID)} | _state_aid_blocks(draft)
    found = [h for h in draft.hits(_CRITERION) if h.ordinal in about and not h.quoted and not draft.block(h).is_heading]
    denying = [h for h in found if h.negated or _denies(draft, h)]
    return list(_unique([draft.passage(h) for h in denying]))


def _state_aid_blocks(draft: Draft) -> set[int]:
    return {
        b.ordinal
        for s in draft.agreement.sections
        if s.heading and "stöd" in s.title.lower() and ("stats" in s.title.lower() or "statligt" in s.title.lower())
        for b in s.blocks
    }


def _denies(draft: Draft, hit: Hit) -> bool:
    text = draft.agreement.quote(draft.passage(hit)).lower()
    return any(f" {word} " in f" {text} " for word in ("inte", "ej", "icke", "ingen", "inget", "varken", "utesluten"))


def _superseded(draft: Draft, hit: Hit) -> bool:
    """ "som har ersatt det upphävda beslutet 2012/21/EU": named as replaced, not relied on."""
    before = draft.block(hit).text[max(0, hit.start - 70) : hit.start].lower()
    return any(word in before for word in ("ersatt", "upphävd", "upphävt", "tidigare", "dåvarande", "föregångare"))


def _is_reliance(draft: Draft, hit: Hit) -> bool:
    """ "anförtro" alone is everyday Swedish; with SGEI words or in a state-aid section it entrusts."""
    words = draft.reading.tokens.forms[hit.first : hit.last]
    return not words[0].startswith("anförtro") or hit.ordinal in _state_aid_blocks(draft)


def _passages(draft: Draft, hits: Iterable[Hit]) -> tuple[Passage, ...]:
    return _unique([draft.passage(h) for h in hits])


def _unique(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple(dict.fromkeys(passages))


def support_passages(draft: Draft) -> tuple[Passage, ...]:
    """Return passages that show that the public side gives money or in-kind support."""
    economy = draft.economy
    public = [c.passage for c in economy.contributions if c.actor == "public"]
    return _unique([*economy.pays, *public, *(c.passage for c in economy.unvalued)])


def pays_money(draft: Draft) -> bool:
    """Whether the public side pays money."""
    economy = draft.economy
    return bool(economy.pays) or any(c.actor == "public" and c.kind.value == "money" for c in economy.contributions)
