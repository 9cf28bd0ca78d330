"""Signal: a family of words that weighs for or against a public contract, as the signal table sets it out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from iopvalidate.api import Sign


class Direction(StrEnum):
    """Which way a signal moves the exposure."""

    UP = "up"
    DOWN = "down"
    NEUTRAL = "neutral"


class Basis(StrEnum):
    """What a signal rests on."""

    CASE = "K"  # case law or guidance supports it directly
    INFERENCE = "H"  # inferred from a rule
    MEMORY = "M"  # not verified
    MIXED = "K/H"


@dataclass(frozen=True, slots=True)
class Signal:
    """One row of the signal table.

    Attributes:
        id: "S01".   sign: the words.   direction, weight: 1 to 3, 0 for what is not scored.
        concerns: "LOU", "STS", "KON", "KOM": where it counts.   why: the reason, Swedish.   basis, source: what it rests on.
        factor: 1 to 5 set the level, 6 to 9 move within it, 0 neither.
        guard: code of the rule that must have found its matter before the signal counts, "" if none.
    """

    id: str
    sign: Sign
    direction: Direction
    weight: int
    concerns: tuple[str, ...]
    why: str
    basis: Basis
    source: str
    factor: int = 0
    guard: str = ""

    @property
    def on_contract(self) -> bool:
        """Whether it speaks of procurement law."""
        return "LOU" in self.concerns


def signal(
    id: str,
    direction: Direction,
    weight: int,
    notation: str,
    why: str,
    basis: Basis,
    source: str,
    concerns: str = "LOU",
    factor: int = 0,
    guard: str = "",
) -> Signal:
    """Return a signal; `concerns` is written "LOU STS"."""
    return Signal(id, Sign(id, notation), direction, weight, tuple(concerns.split()), why, basis, source, factor, guard)  # fmt: skip
