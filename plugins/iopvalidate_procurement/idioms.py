"""What the rules of this plugin share: living hits, denials as evidence, the classifier as a second witness."""

from __future__ import annotations

from collections.abc import Iterable

from iopvalidate.api import Draft, Hit, Passage, Sign

#: The classifier alone may send a matter to a person only when it is this sure.
SURE = 0.9


def found(draft: Draft, *signs: Sign, past: bool = False) -> list[Hit]:
    """Return hits in running text that are said of this agreement; with `past` also what lies behind it."""
    hits = (h for sign in signs for h in draft.hits(sign))
    kept = (h for h in hits if not h.negated and not h.quoted and (past or not h.history))
    return sorted((h for h in kept if not draft.block(h).is_heading), key=lambda h: h.first)


def denials(draft: Draft, *signs: Sign) -> tuple[Passage, ...]:
    """Return sentences of running text that deny a sign: what a pass may quote."""
    return draft.passages([h for h in draft.denied(*signs) if not draft.block(h).is_heading], 2)


def witnessed(draft: Draft, label: str, besides: Iterable[Passage] = ()) -> tuple[Passage, ...]:
    """Return what the classifier, when it is sure, reads as `label` beside the passages already known."""
    known = set(besides)
    return tuple(j.passage for j in draft.judged(label, SURE) if j.passage not in known)[:2]


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
