"""What the rules of this plugin share: living hits, denials, quotations for reasons, the classifier as a second witness."""

from __future__ import annotations

import re
from collections.abc import Iterable

from iopvalidate.api import Actor, Block, BlockKind, Draft, Hit, Passage, Sign

#: The classifier alone carries a pass only where it is this sure; below it, it may still send a matter to a person.
SURE = 0.8
#: Enough where a heading on the topic agrees.
LIKELY = 0.6

_CRITERIA = re.compile(
    r"\bkriteri|\bkännetecken|\bförutsätter i regel\b|\bbör som regel\b|\bett partnerskap (?:förutsätter|ska|bör)\b",
    re.IGNORECASE,
)
_QUOTING = re.compile(
    r"\bkriteri\w*|\bstyrdokumentet anges|\bSK[RL]:s (?:skrift|modell|mall)|\b(?:enligt|i|av) (?:kommunens |regionens |stadens )?(?:riktlinje\w*|mallen|vägledning\w*) (?:ska|bör|får|är|framgår|anges|kan)\b"
    r"|\bheter det i\b",
    re.IGNORECASE,
)
_DENIALS = frozenset(["inte", "ej", "icke", "inga", "ingen", "inget", "ingenting", "aldrig", "varken"])
_OFFICE = ("enheten", "kontoret", "kontorets", "chefen", "direktören")
_NO_OFFICE = frozenset(["öppenheten", "erfarenheten", "angelägenheten", "lägenheten", "medvetenheten"])
_LATER = re.compile(
    r"\b(?:tas fram|arbetas fram|formuleras|bestäms (?:senare|sedermera|längre fram|under)|under (?:det )?första (?:året|verksamhetsåret|avtalsåret|terminen)"
    r"|återkommer vi|kompletteras|i samband med första mötet)\b",
    re.IGNORECASE,
)


def living(draft: Draft, *signs: Sign) -> list[Hit]:
    """Return hits that are said of this agreement, its history included: not denied, not quoted, no question, no gap to fill."""
    return [h for h in any_polarity(draft, *signs) if not h.negated]


def any_polarity(draft: Draft, *signs: Sign) -> list[Hit]:
    """Return hits in running text, denied or not, that are neither quoted nor asked, in reading order."""
    hits = [h for sign in signs for h in draft.hits(sign)]
    speaking: dict[int, bool] = {}
    for hit in hits:
        if hit.sentence not in speaking:
            speaking[hit.sentence] = speaks(draft, hit)
    return sorted((h for h in hits if speaking[h.sentence] and not h.quoted), key=lambda h: h.first)


def holds_denial(draft: Draft, hit: Hit) -> bool:
    """Whether the matched words hold a denial of their own: "ställer inga krav"."""
    return not _DENIALS.isdisjoint(draft.block(hit).text[hit.start : hit.end].lower().split())


def speaks(draft: Draft, hit: Hit, gaps: bool = False) -> bool:
    """Whether a hit stands in running text, in a statement, and in this agreement's own voice."""
    block = draft.block(hit)
    if block.is_heading:
        return False
    if not own_voice(draft, draft.passage(hit)):
        return False
    return (gaps or not blank(draft, draft.passage(hit))) and not of_criteria(draft, block)


def own_voice(draft: Draft, passage: Passage) -> bool:
    """Whether a sentence states something of this agreement: no question, no criterion that it only retells."""
    text = draft.agreement.quote(passage).rstrip()
    if text.endswith("?") and "[" not in text and ":" not in text:  # "går igenom tre frågor: Hur gick det?" is no question
        return False
    return not _QUOTING.search(text) or "uppfyll" in text.lower()


def blank(draft: Draft, passage: Passage) -> bool:
    """Whether a passage holds a gap to fill."""
    places = draft.agreement.block(passage.ordinal).source.placeholders
    return any(s < passage.end and e > passage.start for s, e in places) or "[" in draft.agreement.quote(passage)


def of_criteria(draft: Draft, block: Block) -> bool:
    """Whether a list item belongs to a list of criteria instead of to the agreement."""
    if block.kind is not BlockKind.LIST_ITEM:
        return False
    for ordinal in range(block.ordinal - 1, max(block.ordinal - 12, 0), -1):
        before = draft.agreement.block(ordinal)
        if before.kind is not BlockKind.LIST_ITEM:
            return bool(_CRITERIA.search(before.text))
    return False


def postponed(draft: Draft, passage: Passage) -> bool:
    """Whether a passage only says that the matter will be settled later."""
    return bool(_LATER.search(draft.agreement.quote(passage)))


def judged(draft: Draft, label: str, at_least: float | None = None) -> list[Passage]:
    """Return what the classifier reads as `label`, quotations of criteria and gaps left out."""
    found = [j.passage for j in draft.judged(label, at_least)]
    return [
        p
        for p in found
        if not blank(draft, p) and own_voice(draft, p) and not of_criteria(draft, draft.agreement.block(p.ordinal))
    ]


def ordinals_holding(draft: Draft, sign: Sign) -> set[int]:
    """Return the ordinals of the blocks that hold a sign, headings included."""
    return {hit.ordinal for hit in draft.hits(sign)}


def texts_under(draft: Draft, heading: Sign, at_least: int = 4) -> list[Passage]:
    """Return the running text under headings that hold a sign: blocks of some words, without gaps and tables."""
    return [
        draft.agreement.passage(b)
        for s in draft.sections_titled(heading)
        for b in s.blocks
        if not b.is_heading
        and b.source.table is None
        and len(b.text.split()) >= at_least
        and not blank(draft, draft.agreement.passage(b))
    ]


def backed(draft: Draft, label: str, heading: Sign) -> list[Passage]:
    """Return what the classifier reads as `label` with less certainty, where a heading on the topic agrees."""
    ordinals = {b.ordinal for s in draft.sections_titled(heading) for b in s.blocks}
    return [p for p in judged(draft, label, LIKELY) if p.ordinal in ordinals]


def first_named(draft: Draft, passage: Passage) -> str:
    """Return which side a sentence names first, a value of `Actor`: the classifier does not say whose a clause is."""
    reading = draft.reading
    for sentence in reading.sentences_of(draft.agreement.block(passage.ordinal)):
        if reading.sentence_passage(sentence.index) == passage:
            public = reading.family_tokens("offentlig", sentence.first, sentence.last) + _offices(
                draft, sentence.first, sentence.last
            )
            own = reading.family_tokens("ideburen", sentence.first, sentence.last)
            if own and (not public or own[0] < min(public)):
                return Actor.IDEBUREN
            return Actor.PUBLIC if public else Actor.UNKNOWN
    return Actor.UNKNOWN


def _offices(draft: Draft, first: int, last: int) -> list[int]:
    """Tokens that name an office or an official of the public side: "integrationsenheten", "enhetschefen"."""
    forms = draft.reading.tokens.forms
    return [i for i in range(first, last) if forms[i].endswith(_OFFICE) and forms[i] not in _NO_OFFICE]


def passages(draft: Draft, hits: Iterable[Hit], most: int = 3) -> tuple[Passage, ...]:
    """Return the sentences of hits, each once, at most `most`."""
    return draft.passages(list(hits), most)


def said(draft: Draft, passage: Passage, most: int = 110) -> str:
    """Return the words of a passage for a reason, in Swedish quotation marks, shortened to `most` characters."""
    text = " ".join(draft.agreement.quote(passage).split())
    return f"”{text if len(text) <= most else text[: most - 1].rstrip(' ,;.') + '…'}”"
