"""Which state-aid route a draft relies on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from iopvalidate.api import Block, BlockKind, Concern, Draft, Hit, LegalBasis, Passage, Section, Sign, Text

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
    """
    mindre betydelse & stöd* | bidrag* | förordning* | minimis | tak*
    försumba{rt,ra} ~1 (stöd/bidrag/stödet/stöden) | som försumba{rt,r,ra}
    försumbar* & euro | eu-* | förordning*
    de minimis* | de-minimis*
    """,
)
_SGEI_WORDS = Sign("SGEI", "allmänt ekonomiskt intresse | sgei* | tilldelningsakt{en,er,} | anförtro{s,r,tts,dd}")
_NUMBERS: dict[Route, Sign] = {
    Route.DE_MINIMIS: Sign("2023/2831", "2023 / 2831 | 1407 / 2013"),
    Route.DE_MINIMIS_SGEI: Sign("2023/2832", "2023 / 2832 | 360 / 2012"),
    Route.SGEI_DECISION: Sign("2025/2630", "2025 / 2630 | 2012 / 21"),
    Route.GBER: Sign("gruppundantag", "651 / 2014 | gruppundantag* & artikel | artiklarna | art | 53 | 55"),
    Route.ALTMARK: Sign("Altmark", "altmark*"),
    Route.NOTIFIED: Sign("anmält stöd", "(anmält/anmälts/anmälan/godkänt/godkänts) ~6 (kommissionen/europeiska) & stöd*"),
}
#: Acts that have ended, and the first day on which each cannot carry new support.
_ENDED = {"1407": date(2024, 1, 1), "360": date(2024, 1, 1), "2012": date(2026, 1, 8)}
_AID = Sign(
    "statsstöd",
    "statsstöd* | statligt stöd | statliga stöd* | (artikel/art) ~1 107* | eu-rättens mening | stöd i den mening | otillåtet stöd | samhandel*",
)
#: The criterion that is not met, in words: trade, market, undertaking, advantage, selectivity.
_CRITERION = Sign(
    "kriterium",
    """
    handel{n,} ~4 (mellan/medlemsstat*/länder*/eu) | samhandel* | medlemsstat{er,erna,ernas}
    (resenär*/investerare/kund{er,}/besökare/företag/konkurrent*) ~8 (eu-land*/eu:s/medlemsstat*/länder/utlandet/gränsen) & inte | ej | ingen | inga | icke
    (ekonomisk/ekonomiska) verksamhet & inte | ej | ingen | icke | varken
    icke-ekonomisk* | icke ekonomisk* | (inte/ej) ~1 (ekonomisk/ekonomiskt/kommersiell)
    inte ~5 företag ~4 mening | (ej/inte/icke) ~4 som företag | fördel{en,} & inte | ej | ingen | icke | någon
    selektiv* & inte | ej | ingen | icke
    (lokal/lokalt) & inte | ej | därför | eftersom
    (inte/ej/inget/icke/aldrig) ~4 företag{et,}
    (marknad{en,}/konkurrens{en,}/konkurrera{r,}/konkurrent{er,}/snedvrid{er,a,s}) & inte | ej | ingen | inga | inget | icke & statsstöd* | statligt stöd | företag* | 107* | samhandel*
    (köpas/köpa/säljs/saluförs/betalt) & inte | ej | ingen | inget & statsstöd* | företag*
    (gynna{r,s,}/förmån{en,}/försprång) & inte | ej | ingen | inget | icke
    (närområdet/trakten/bygden/orten/lokal/lokalt/lokala) & gränsöverskridande | medlemsstat* | länder* | handel*
    (säljer/erbjuder) ~3 (inget/inte/ingenting) & marknad* | företag* | statligt | statsstöd* | 107
    """,
)
#: Several routes at once: one in case another does not hold.
_FALLBACK = Sign("i andra hand", "i (andra/tredje) hand | i vart fall | alternativt | dels ~8 dels | antingen & eller")
_UNASSESSED = Sign(
    "ingen bedömning",
    """
    (statsstöd*/statsstödsrättslig*/statligt stöd) & (inte/ej) ~5 (prövat/prövats/gjorts/bedömts/utretts/behövs)
    (inte/ej) ~5 (prövat/bedömt/utrett) ~12 statsstöd*
    statsstöd* ~4 (inte/ej) (angiven/anges/angetts)
    """,
)
_NOT_APPLIED = re.compile(
    r"(?:tillämpas|gäller|åberopas|används) (?:inte|ej)|inte (?:tillämplig|med stöd av|enligt)|i stället för", re.IGNORECASE
)
ROUTE_SIGNS = [_MINOR, _SGEI_WORDS, _AID, _CRITERION, _FALLBACK, _UNASSESSED, *_NUMBERS.values()]
_DENYING = frozenset(
    ["inte", "ej", "icke", "ingen", "inget", "intet", "inga", "varken", "utesluten", "icke-ekonomisk", "brister"]
)


@dataclass(frozen=True, slots=True)
class Reliance:
    """What the draft relies on.

    Attributes:
        routes: routes named with their act or reason, with a passage each.
        expired: those of them whose only act has ended on the reference date.
        loose: passages that only claim something ("utgör inte statsstöd", "de minimis" without the act).
        fallback: passages that name a route in case another does not hold.
        unassessed: passages that say that the matter has not been assessed.
        minor, sgei: passages that rely on de minimis or SGEI, with or without the act.
    """

    routes: dict[Route, Passage]
    expired: frozenset[Route]
    loose: tuple[Passage, ...]
    fallback: tuple[Passage, ...]
    unassessed: tuple[Passage, ...]
    minor: tuple[Passage, ...]
    sgei: tuple[Passage, ...]


def reliance(draft: Draft) -> Reliance:
    """Return which routes the draft relies on."""
    cited = {route: _citations(draft, sign) for route, sign in _NUMBERS.items()}
    if not any(cited.values()):
        cited = {route: _in_headings(draft, sign) for route, sign in _NUMBERS.items()}
    routes = {route: _shown(draft, hits[0]) for route, hits in cited.items() if hits}
    expired = frozenset(route for route, hits in cited.items() if hits and all(_has_ended(draft, h) for h in hits))
    minor, sgei = named(draft, _MINOR), [h for h in named(draft, _SGEI_WORDS) if _is_reliance(draft, h)]
    reasons = _reasons(draft, alone=not routes)
    if reasons and Route.ALTMARK not in routes:  # no advantage is what Altmark says itself
        routes[Route.NO_AID] = reasons[0]
    unassessed = draft.passages([h for h in draft.hits(_UNASSESSED) if not h.quoted])
    loose = [draft.passage(h) for h in [*draft.hits(_AID), *minor, *sgei] if not draft.block(h).is_heading]
    if Route.SGEI_DECISION not in routes and Route.DE_MINIMIS_SGEI in routes:
        sgei = []
    blocks = {p.ordinal for p in (*routes.values(), *loose)}
    fallback = [h for h in draft.hits(_FALLBACK) if h.ordinal in blocks and not draft.block(h).is_heading]
    return Reliance(
        routes, expired, tuple(p for p in _unique(loose) if p not in unassessed), draft.passages(fallback),
        unassessed, _passages(draft, minor), _passages(draft, sgei),
    )  # fmt: skip


def named(draft: Draft, sign: Sign) -> list[Hit]:
    """Return hits in running text that are neither quoted nor history; a denial beside them denies something else."""
    found = [h for h in draft.hits(sign) if not (h.quoted or h.history or draft.block(h).is_heading)]
    return [h for h in found if not denied_itself(draft, h)]


def _citations(draft: Draft, sign: Sign) -> list[Hit]:
    """Where an act or doctrine is relied on; one named only as replaced does not count."""
    found = [h for h in named(draft, sign) if not _superseded(draft, h)]
    return [h for h in found if not _NOT_APPLIED.search(draft.agreement.quote(draft.passage(h)))]


def _in_headings(draft: Draft, sign: Sign) -> list[Hit]:
    """Acts named only in a heading ("Tilldelning enligt beslut (EU) 2025/2630") under which something stands."""
    heads = {s.heading.ordinal for s in draft.agreement.sections if s.heading and _first_words(s) is not None}
    return [h for h in draft.hits(sign) if h.ordinal in heads and not _superseded(draft, h)]


def _first_words(section: Section) -> Block | None:
    """The first block under a heading that says something."""
    return next((b for b in section.blocks if not b.is_heading and b.text.strip()), None)


def _shown(draft: Draft, hit: Hit) -> Passage:
    """What to quote for a hit: its sentence, or what stands first under the heading it stands in."""
    block = draft.block(hit)
    if block.is_heading:
        own = next(s for s in draft.agreement.sections if s.heading and s.heading.ordinal == block.ordinal)
        words = _first_words(own)
        return draft.agreement.passage(words) if words is not None else draft.passage(hit)
    return draft.passage(hit)


def _has_ended(draft: Draft, hit: Hit) -> bool:
    words = draft.block(hit).text[hit.start : hit.end]
    end = next((day for number, day in _ENDED.items() if words.startswith(number)), None)
    return end is not None and draft.as_of >= end


def denied_itself(draft: Draft, hit: Hit) -> bool:
    """ "inte stöd av mindre betydelse", "varken SGEI eller ...", "behöver inte anmälas": the words right before deny it."""
    before = draft.reading.tokens.forms[max(0, hit.first - 3) : hit.first]
    return hit.negated and any(form in _DENYING for form in before)


def _reasons(draft: Draft, *, alone: bool) -> list[Passage]:
    """Sentences that say why there is no aid, in the paragraph or section that speaks of state aid.

    Beside another route (`alone` false) they count only where the paragraph denies in words that there is aid.
    """
    aid = draft.hits(_AID)
    denied = {h.ordinal for h in aid if h.negated or _denies(draft, h)}
    about = ({h.ordinal for h in aid} | state_aid_blocks(draft)) if alone else denied
    found = [h for h in draft.hits(_CRITERION) if h.ordinal in about and not h.quoted and not draft.block(h).is_heading]
    return list(_unique([draft.passage(h) for h in found if h.negated or _denies(draft, h)]))


def state_aid_blocks(draft: Draft) -> set[int]:
    """Return the ordinals of the paragraphs under headings on state aid."""
    return {
        b.ordinal
        for s in draft.agreement.sections
        if s.heading and "stöd" in s.title.lower() and ("stats" in s.title.lower() or "statligt" in s.title.lower())
        for b in s.blocks
    }


def _denies(draft: Draft, hit: Hit) -> bool:
    sentence = draft.reading.sentence(hit.sentence)
    return any(form in _DENYING for form in draft.reading.tokens.forms[sentence.first : sentence.last])


def _superseded(draft: Draft, hit: Hit) -> bool:
    """ "som har ersatt det upphävda beslutet 2012/21/EU": named as replaced, not relied on."""
    block = draft.block(hit).text.lower()
    before, after = block[max(0, hit.start - 70) : hit.start], block[hit.end : hit.end + 60]
    past = re.compile(r"ersatt|upphävd|upphävt|tidigare|dåvarande|föregångare|gällde|fram till")
    return bool(past.search(before) or re.search(r"upphörde|har ersatts|är upphävd|upphävdes", after))


def _is_reliance(draft: Draft, hit: Hit) -> bool:
    """ "anförtro" alone is everyday Swedish; with SGEI words or in a state-aid section it entrusts."""
    words = draft.reading.tokens.forms[hit.first : hit.last]
    return not words[0].startswith("anförtro") or hit.ordinal in state_aid_blocks(draft)


def _passages(draft: Draft, hits: Iterable[Hit]) -> tuple[Passage, ...]:
    return _unique([draft.passage(h) for h in hits])


def _unique(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple(dict.fromkeys(passages))


_VAGUE = ("knowledge", "other")  # kinds that show no support unless a value stands with them


def support_passages(draft: Draft) -> tuple[Passage, ...]:
    """Return passages that show that the public side gives money or in-kind support; to share knowledge is none."""
    economy = draft.economy
    given = [c for c in economy.contributions if c.actor == "public"] + list(economy.unvalued)
    return _unique([*economy.pays, *(c.passage for c in given if c.value is not None or c.kind.value not in _VAGUE)])


def pays_money(draft: Draft) -> bool:
    """Whether the public side pays money."""
    economy = draft.economy
    return bool(economy.pays) or any(c.actor == "public" and c.kind.value == "money" for c in economy.contributions)


def where(draft: Draft, passage: Passage) -> str:
    """Return ` under ”9 Statsstöd”`, or nothing where the passage stands before every heading."""
    path = draft.agreement.locate(passage).heading_path
    return f" under ”{path[-1]}”" if path else ""


def table_of(draft: Draft, ordinal: int) -> list[Block]:
    """Return all cells of the table a block stands in, nothing where it is no cell."""
    blocks = draft.agreement.blocks
    block = draft.agreement.block(ordinal)
    if block.kind is not BlockKind.TABLE_CELL or block.source.table is None:
        return []
    number = block.source.table.table
    return [b for b in blocks if b.source.table is not None and b.source.table.table == number]


def with_row_head(draft: Draft, passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return the passages, each once; before one in a table cell the cell that heads its row ("Lokal, värderad till ortens hyra")."""
    found: list[Passage] = []
    for passage in passages:
        place = draft.agreement.block(passage.ordinal).source.table
        row = [b for b in table_of(draft, passage.ordinal) if place and b.source.table and b.source.table.row == place.row]
        found += [draft.agreement.passage(row[0])] if row and row[0].text.strip() else []
        found.append(passage)
    return tuple(dict.fromkeys(found))
