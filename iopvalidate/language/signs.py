"""Sign: what a rule looks for, written in the notation; Hit: where a sentence holds it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from iopvalidate.language.notation import Pattern, Phrase, parse_sign


@dataclass(frozen=True, slots=False)
class Sign:
    """A family of patterns with a name.

    Attributes:
        name: for messages and statistics ("purchase roles").
        notation: the patterns, one a line (see `notation.py`).
    """

    name: str
    notation: str

    @cached_property
    def patterns(self) -> tuple[Pattern, ...]:
        """The parsed patterns.

        Raises:
            NotationError: the notation is wrong.
        """
        return parse_sign(self.notation)

    @property
    def phrases(self) -> list[Phrase]:
        """Every phrase of every pattern."""
        return [p for pattern in self.patterns for condition in pattern.conditions for p in condition.phrases]


class Modality:
    """How firmly a clause says what it says."""

    MUST = "must"  # ska, är skyldig
    MAY = "may"  # får, kan
    SHOULD = "should"  # bör
    INTENDS = "intends"  # avser, planerar
    STATES = "states"  # plain statement


class Actor:
    """Who undertakes, pays, decides or contributes."""

    PUBLIC = "public"
    IDEBUREN = "ideburen"
    BOTH = "both"
    JOINT = "joint"
    THIRD = "third"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Hit:
    """A sign found in a sentence.

    Attributes:
        sign: name of the sign.   sentence: index of the sentence.   ordinal: the block.
        first, last: tokens of the match (last exclusive).   start, end: its characters in the block.
        negated: the clause denies it ("inte", "ingen", "varken", "utan att", "snarare än").
        hedged: only a condition, a question, a criterion that is quoted, or something that is past.
        conditional, quoted, history: which of these.   modality: a value of `Modality`.
    """

    sign: str
    sentence: int
    ordinal: int
    first: int
    last: int
    start: int
    end: int
    negated: bool = False
    conditional: bool = False
    quoted: bool = False
    history: bool = False
    modality: str = Modality.STATES

    @property
    def asserted(self) -> bool:
        """Said as true of this agreement: neither denied, nor quoted as a criterion, nor history."""
        return not (self.negated or self.quoted or self.history)

    @property
    def firm(self) -> bool:
        """Asserted and not made to depend on a condition."""
        return self.asserted and not self.conditional
