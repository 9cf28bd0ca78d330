"""Sign: what a rule looks for, written in the notation; Hit: where a sentence holds it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

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


class Judge(Protocol):
    """Says how a clause means what it says; the reading that found a hit."""

    def negated(self, hit: Hit) -> bool:
        """Whether the clause denies it."""

    def conditional(self, hit: Hit) -> bool:
        """Whether the clause is itself a condition."""

    def quoted(self, hit: Hit) -> bool:
        """Whether a criterion or a title is quoted."""

    def history(self, hit: Hit) -> bool:
        """Whether it is past and over."""

    def modality(self, hit: Hit) -> str:
        """Return a value of `Modality`."""


@dataclass(frozen=True)
class Hit:
    """A sign found in a sentence.  How the clause means it is looked at when it is first asked for.

    Attributes:
        sign: name of the sign.   sentence: index of the sentence.   ordinal: the block.
        first, last: tokens of the match (last exclusive).   start, end: its characters in the block.
        judge: the reading that found it; None takes it as a plain statement.
    """

    sign: str
    sentence: int
    ordinal: int
    first: int
    last: int
    start: int
    end: int
    judge: Judge | None = field(default=None, repr=False, compare=False)

    @cached_property
    def negated(self) -> bool:
        """The clause denies it ("inte", "ingen", "varken", "utan att", "snarare än")."""
        return self.judge is not None and self.judge.negated(self)

    @cached_property
    def conditional(self) -> bool:
        """The clause is itself a condition ("om kommunen köper ...")."""
        return self.judge is not None and self.judge.conditional(self)

    @cached_property
    def quoted(self) -> bool:
        """A guideline's criterion or a title is quoted."""
        return self.judge is not None and self.judge.quoted(self)

    @cached_property
    def history(self) -> bool:
        """The words around it speak of what is past and over."""
        return self.judge is not None and self.judge.history(self)

    @cached_property
    def modality(self) -> str:
        """How firmly the clause speaks: a value of `Modality`."""
        return self.judge.modality(self) if self.judge is not None else Modality.STATES

    @property
    def asserted(self) -> bool:
        """Said as true of this agreement: neither denied, nor quoted as a criterion, nor history."""
        return not (self.quoted or self.history or self.negated)

    @property
    def firm(self) -> bool:
        """Asserted and not made to depend on a condition."""
        return self.asserted and not self.conditional
