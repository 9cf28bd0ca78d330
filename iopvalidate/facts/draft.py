"""Draft: an agreement with its language and its facts, each computed once, when it is first asked for."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from iopvalidate.agreement.model import Agreement, Block, Passage, Section
from iopvalidate.facts.backing import Backing, find_backing
from iopvalidate.facts.children import find_children
from iopvalidate.facts.decisions import find_decisions
from iopvalidate.facts.economy import find_economy
from iopvalidate.facts.model import (
    Children,
    Decision,
    Economy,
    EuActUse,
    References,
    SignatureBlock,
    StatuteUse,
    Term,
)
from iopvalidate.facts.parties import Party, find_parties, find_unnamed
from iopvalidate.facts.party_names import Side
from iopvalidate.facts.party_words import family_names
from iopvalidate.facts.references import find_references
from iopvalidate.facts.signatures import find_signatures
from iopvalidate.facts.statutes import find_eu_acts, find_statutes
from iopvalidate.facts.term import find_term
from iopvalidate.language.actor import actor_of
from iopvalidate.language.classifier import Judged, judge
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Hit, Sign
from iopvalidate.language.vocabulary import Vocabulary


class Draft:
    """What rules read.

    Attributes:
        agreement: blocks, sections and appendices.   as_of: the reference date.
    """

    def __init__(self, agreement: Agreement, vocabulary: Vocabulary, as_of: date) -> None:
        """Take an agreement; nothing is computed yet."""
        self.agreement = agreement
        self.as_of = as_of
        self._vocabulary = vocabulary

    # -- facts -------------------------------------------------------------------------------------------

    @cached_property
    def parties(self) -> list[Party]:
        """The parties, in the order they are named."""
        return find_parties(self.agreement)

    @cached_property
    def public_parties(self) -> list[Party]:
        """Parties on the public side."""
        return [p for p in self.parties if p.side is Side.PUBLIC]

    @cached_property
    def counterparts(self) -> list[Party]:
        """Every party that is not on the public side."""
        return [p for p in self.parties if p.side is not Side.PUBLIC]

    @cached_property
    def unnamed_counterparts(self) -> tuple[Passage, ...]:
        """Where the draft speaks of counterparts that it does not name."""
        return find_unnamed(self.agreement)

    @cached_property
    def term(self) -> Term:
        """How long the agreement holds."""
        return find_term(self.reading)

    @cached_property
    def children(self) -> Children:
        """Whether children are affected."""
        return find_children(self.reading)

    @cached_property
    def economy(self) -> Economy:
        """Who pays and contributes what, and what it comes to."""
        return find_economy(self.reading, self.term)

    @cached_property
    def decisions(self) -> list[Decision]:
        """Decisions to enter into the agreement."""
        return find_decisions(self.reading)

    @cached_property
    def backing(self) -> Backing:
        """Legal review and policy documents that the draft names, and whether amounts are indexed."""
        return find_backing(self.reading)

    @cached_property
    def references(self) -> References:
        """References inside the draft, placeholders, personal identity numbers."""
        return find_references(self.reading)

    @cached_property
    def statutes(self) -> list[StatuteUse]:
        """References to Swedish statutes, resolved."""
        return find_statutes(self.reading)

    @cached_property
    def eu_acts(self) -> list[EuActUse]:
        """References to EU acts and articles."""
        return find_eu_acts(self.reading)

    @cached_property
    def signatures(self) -> list[SignatureBlock]:
        """Where the parties sign."""
        return find_signatures(self.agreement, self.parties)

    # -- language ----------------------------------------------------------------------------------------

    @cached_property
    def reading(self) -> Reading:
        """Words, sentences and terms."""
        return Reading(self.agreement, self._vocabulary, self._names(), self.as_of.year)

    def _names(self) -> dict[str, set[str]]:
        """The parties' own names; none where the parties cannot be found, which the report tells of their fact."""
        try:
            return family_names(self.agreement, self.parties)
        except Exception:  # every rule reads words: a fault in this one fact must not silence them all
            return {}

    def hits(self, sign: Sign) -> list[Hit]:
        """Return where a sign stands, denied or not, in reading order."""
        return self.reading.hits(sign)

    def asserted(self, *signs: Sign, headings: bool = False) -> list[Hit]:
        """Return hits said as true of this agreement, in running text only unless `headings`."""
        found = [hit for sign in signs for hit in self.reading.asserted(sign) if headings or not self.block(hit).is_heading]
        return sorted(found, key=lambda h: h.first)

    def denied(self, *signs: Sign) -> list[Hit]:
        """Return hits that the draft denies."""
        return sorted((hit for sign in signs for hit in self.reading.denied(sign)), key=lambda h: h.first)

    def actor(self, hit: Hit) -> str:
        """Return who acts in the clause of a hit: a value of `Actor`."""
        return actor_of(self.reading, hit)

    def by(self, actors: set[str] | frozenset[str], *signs: Sign) -> list[Hit]:
        """Return asserted hits whose actor is one of `actors`."""
        return [hit for hit in self.asserted(*signs) if self.actor(hit) in actors]

    def judged(self, label: str, at_least: float | None = None) -> list[Judged]:
        """Return running-text sentences that the clause classifier reads as `label` ("IOP001+"), the surest first.

        The classifier may give evidence for a pass or a review, never alone a fail.
        """
        return [j for j in judge(self.reading, label, at_least) if not self.agreement.block(j.passage.ordinal).is_heading]

    # -- places ------------------------------------------------------------------------------------------

    def block(self, hit: Hit) -> Block:
        """Return the block a hit stands in."""
        return self.agreement.block(hit.ordinal)

    def passage(self, hit: Hit) -> Passage:
        """Return the sentence of a hit as a passage: what a report quotes."""
        return self.reading.passage(hit)

    def passages(self, hits: list[Hit], most: int = 3) -> tuple[Passage, ...]:
        """Return the sentences of the first hits, each once."""
        return tuple(dict.fromkeys(self.passage(hit) for hit in hits))[:most]

    def sections_titled(self, sign: Sign) -> list[Section]:
        """Return the sections whose heading holds a sign."""
        ordinals = {hit.ordinal for hit in self.reading.hits(sign)}
        return [s for s in self.agreement.sections if s.heading and s.heading.ordinal in ordinals]
