"""What the rules of this plugin share: living hits, denials as evidence, the classifier as a second witness."""

from __future__ import annotations

import re
from collections.abc import Iterable

from iopvalidate.api import BlockKind, Draft, Hit, Passage, Sign

#: The classifier alone may send a matter to a person only when it is this sure.
SURE = 0.95

#: Words of a sentence that speaks of terms in general instead of using them.
_ABOUT_WORDS = re.compile(
    r"\b(?:vägledning\w*|praxis|lagkommentar\w*|HFD|ordlista\w*|varningsord|ordet|orden|uttrycket|uttryck som|hör inte hemma|"
    r"(?:dom|domen) från)\b",
    re.IGNORECASE,
)
_FLAT = re.compile(
    r"\b(?:varken|vare sig|ingen annan|inga? (?:avdrag|påföljd\w*|sanktion\w*|skadestånd|krav)|inget (?:avdrag|skadestånd|krav)|"
    r"(?:leder|medför|innebär|föranleder|påverkas|minskas?|dras|krävs|utgår|är) (?:inte|ej|icke|inget|inga)|"
    r"(?:inte|ej|icke|aldrig) (?:av|till|i|med|om|utlösa|utlöser|medföra|ge|ger) (?:\w+ )?(?:vite\w*|\w*avdrag\w*|skadestånd\w*|sanktion\w*|påföljd\w*|ersättning\w*)|"
    r"(?:någon|något|några)\b[^.;]*\b(?:finns|föreligger|utgår|följer|förekommer|tillämpas|görs|sker|uppkommer) (?:inte|ej|icke)|"
    r"(?:undantas|utesluts|uteslutna?|undantagn?a) |(?:ingendera|ingen) (?:part|av)|friskriv\w*|"
    r"(?:inte|ej|icke) (?:skyldig|skadeståndsskyldig))\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(r"\b(?:ska|skall|är|får|kan|måste|bör|har|\w{2,}(?:ar|er|as|år|ges|tas))\b", re.IGNORECASE)
_DENIAL = re.compile(r"\b(?:inte|ej|icke|ingen|inga|inget|ingenting|aldrig|varken|utan)\b", re.IGNORECASE)
_NONE = frozenset(["ingen", "inga", "inget", "ingenting", "aldrig", "varken"])


def found(draft: Draft, *signs: Sign, past: bool = False) -> list[Hit]:
    """Return hits in running text that are said of this agreement; with `past` also what lies behind it."""
    hits = (h for sign in signs for h in draft.hits(sign))
    kept = (h for h in hits if not h.negated and not h.quoted and (past or not h.history))
    return sorted((h for h in kept if speaks(draft, h) and not inner_denial(draft, h)), key=lambda h: h.first)


def conditioned(draft: Draft, *signs: Sign) -> list[Hit]:
    """Return hits of signs that name their own condition, so that an "inte" in the sentence does not deny them.

    Only a flat denial does: "leder inte till vite", "varken avdrag eller vite", "inga avdrag görs".
    """
    hits = (h for sign in signs for h in draft.hits(sign) if not (h.quoted or h.history))
    kept = (h for h in hits if speaks(draft, h) and not _FLAT.search(draft.agreement.quote(draft.passage(h))))
    return sorted(kept, key=lambda h: h.first)


def speaks(draft: Draft, hit: Hit) -> bool:
    """Whether a hit stands in running text, in a statement about this agreement: no question, no talk of words."""
    sentence = draft.agreement.quote(draft.passage(hit))
    return not (draft.block(hit).is_heading or sentence.rstrip().endswith("?") or _ABOUT_WORDS.search(sentence))


def inner_denial(draft: Draft, hit: Hit) -> bool:
    """Whether the matched words deny themselves: "anvisar inga deltagare"."""
    return not _NONE.isdisjoint(draft.block(hit).text[hit.start : hit.end].lower().split())


def denials(draft: Draft, *signs: Sign) -> tuple[Passage, ...]:
    """Return sentences of running text that deny a sign: what a pass may quote."""
    hits = [h for sign in signs for h in draft.hits(sign) if not h.quoted and (h.negated or inner_denial(draft, h))]
    return draft.passages(sorted((h for h in hits if speaks(draft, h)), key=lambda h: h.first), 2)


def witnessed(draft: Draft, label: str, besides: Iterable[Passage] = ()) -> tuple[Passage, ...]:
    """Return what the classifier, when it is sure, reads as `label` beside the passages already known.

    Only whole statements in the present tense that deny nothing: the classifier sees words, not what a sentence does with them.
    """
    known = set(besides)
    judged = (j.passage for j in draft.judged(label, SURE) if j.passage not in known)
    return tuple(p for p in judged if _states(draft, p))[:2]


def _states(draft: Draft, passage: Passage) -> bool:
    text = draft.agreement.quote(passage)
    if draft.agreement.block(passage.ordinal).kind is BlockKind.TABLE_CELL or text.rstrip().endswith("?"):
        return False
    return bool(_PRESENT.search(text)) and not (_DENIAL.search(text) or _ABOUT_WORDS.search(text))


def confirmed(draft: Draft, label: str) -> tuple[Passage, ...]:
    """Return what the classifier reads as `label` at its own threshold: evidence for a pass."""
    return tuple(j.passage for j in draft.judged(label))[:2]


def words(draft: Draft, hit: Hit, most: int = 60) -> str:
    """Return the words of a hit as the draft writes them, shortened to `most` characters."""
    text = " ".join(draft.block(hit).text[hit.start : hit.end].split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def quoted_words(draft: Draft, hits: Iterable[Hit], most: int = 3) -> str:
    """Return the words of the first hits, each once, in Swedish quotation marks: ”köper”, ”utföraren”."""
    kinds = dict.fromkeys(words(draft, h).lower() for h in hits)
    return ", ".join(f"”{kind}”" for kind in list(kinds)[:most])
