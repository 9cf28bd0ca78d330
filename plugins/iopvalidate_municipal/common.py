"""What the KOM rules share: the concern, provisions, and how evidence is gathered."""

from __future__ import annotations

from collections.abc import Iterable

from iopvalidate.api import Concern, Draft, Hit, LegalBasis, Passage, Sign, Text, denied

MUNICIPAL = Concern("KOM", "municipal", Text("Kommunalrätt", "Municipal law"), order=40)


def kl(reference: str) -> LegalBasis:
    """Return a provision of kommunallagen as a legal basis."""
    return LegalBasis(f"Kommunallagen (2017:725) {reference}", "2026-04-30", "riksdagen.se, SFS 2017:725")


def running(draft: Draft, *signs: Sign, history: bool = False) -> list[Hit]:
    """Return hits in running text that are neither denied nor quoted; history counts if asked for."""
    hits = [h for s in signs for h in draft.hits(s) if not (h.quoted or draft.block(h).is_heading or denied(draft, h))]
    return sorted((h for h in hits if history or not h.history), key=lambda h: h.first)


def evidence(draft: Draft, hits: Iterable[Hit], *labels: str, most: int = 3) -> tuple[Passage, ...]:
    """Return the sentences of hits, then those the classifier reads as any of the labels, each once."""
    judged = [j.passage for label in labels for j in draft.judged(label)]
    return tuple(dict.fromkeys([*draft.passages(list(hits), most), *judged]))[:most]
