"""How a clause means what it says: what a hit asks, once, when a rule first wants to know."""

from __future__ import annotations

from iopvalidate.agreement.model import Agreement
from iopvalidate.language.polarity import (
    conditional_at,
    history_at,
    may_be_past,
    may_quote,
    modality_at,
    negated_at,
    quoted_at,
)
from iopvalidate.language.signs import Hit
from iopvalidate.language.tokens import Tokens


class Meaning:
    """The judge of the hits of one agreement (`signs.Judge`).  It holds no hit, so that a read draft goes at once."""

    def __init__(self, agreement: Agreement, tokens: Tokens, year: int) -> None:
        """Take what is read, and the year of the reference date."""
        self._agreement = agreement
        self._tokens = tokens
        self._year = year
        self._marked: dict[int, tuple[bool, bool]] = {}

    def negated(self, hit: Hit) -> bool:
        """Whether the clause of a hit denies it."""
        return negated_at(self._tokens, hit.first, hit.last)

    def conditional(self, hit: Hit) -> bool:
        """Whether the clause of a hit is itself a condition."""
        return conditional_at(self._tokens, hit.first)

    def quoted(self, hit: Hit) -> bool:
        """Whether a hit stands in what the draft only quotes."""
        return self._marks(hit.ordinal)[0] and quoted_at(self._text(hit.ordinal), hit.start)

    def history(self, hit: Hit) -> bool:
        """Whether a hit speaks of what is past and over."""
        return self._marks(hit.ordinal)[1] and history_at(self._text(hit.ordinal), hit.start, hit.end, self._year)

    def modality(self, hit: Hit) -> str:
        """Return how firmly the clause of a hit speaks: a value of `Modality`."""
        return modality_at(self._tokens, hit.first)

    def _marks(self, ordinal: int) -> tuple[bool, bool]:
        """Whether a block quotes anything, and whether it speaks of anything past: most do neither, and have many hits."""
        known = self._marked.get(ordinal)
        if known is None:
            text = self._text(ordinal)
            known = self._marked[ordinal] = may_quote(text), may_be_past(text)
        return known

    def _text(self, ordinal: int) -> str:
        return self._agreement.block(ordinal).text
