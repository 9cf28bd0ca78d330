"""From signals to a level: factors 1-5 set it, factors 6-9 move only within it, and two combinations override."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from iopvalidate.api import Passage
from iopvalidate_procurement.signals import Direction, Signal


class Grade(StrEnum):
    """How much of a signal counts."""

    FULL = "full"
    WEAK = "weak"  # the rule behind it went to review, or the words are weak by themselves
    HALF = "half"  # co-financing without a figure
    NONE = "none"  # denied, neutral, or without the date and reference it needs


class ExposureLevel(StrEnum):
    """The overall exposure."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "very_high"


@dataclass(frozen=True, slots=True)
class Finding:
    """A signal found in a draft: how much of it counts, where it stands, what it does (Swedish)."""

    signal: Signal
    grade: Grade
    passage: Passage
    quote: str
    remark: str = ""

    @property
    def raises(self) -> bool:
        """Whether it counts upwards."""
        return self.signal.direction is Direction.UP and self.grade is not Grade.NONE

    @property
    def lowers(self) -> bool:
        """Whether it counts downwards."""
        return self.signal.direction is Direction.DOWN and self.grade is not Grade.NONE

    @property
    def weight(self) -> float:
        """Its weight as it counts: halved for HALF and WEAK, 0 for NONE."""
        share = {Grade.FULL: 1.0, Grade.WEAK: 0.5, Grade.HALF: 0.5, Grade.NONE: 0.0}[self.grade]
        return self.signal.weight * share


@dataclass(frozen=True, slots=True)
class Weighed:
    """The result: a level, the points of factors 1-5, where in the level the rest puts it, and the steps in Swedish."""

    level: ExposureLevel
    points: float
    position: str
    steps: list[str] = field(default_factory=list)


_FACTORS = {
    1: "Faktor 1, motprestation av direkt ekonomiskt intresse",
    2: "Faktor 2, rättsligt utkrävbara skyldigheter",
    3: "Faktor 3, betalning som vederlag",
    4: "Faktor 4, motparten erbjuder tjänsten på en marknad",
    5: "Faktor 5, det offentliga har valt ut motparten",
}
_STRONG_WEIGHT = 3
_MEDIUM, _HIGH = 1.0, 4.0
_PERFORMANCE, _PAYMENT = {"S10", "S13"}, {"S06", "S09"}
_OPERATION = {"S22", "S23", "S24", "S25"}
_FREE = {"S44", "S42", "S40"}
_CONTRADICTED_BY = {"S06", "S09", "S10", "S13", "S22"}
LEVEL_WORDS = {
    ExposureLevel.LOW: ("låg", "low"),
    ExposureLevel.MEDIUM: ("medelhög", "medium"),
    ExposureLevel.HIGH: ("hög", "high"),
    ExposureLevel.VERY_HIGH: ("mycket hög", "very high"),
}


def weigh(findings: Iterable[Finding], ignore: Iterable[str] = ()) -> Weighed:
    """Return the level that the findings give, leaving out the signals in `ignore`."""
    left_out = set(ignore)
    kept = [f for f in findings if f.signal.id not in left_out]
    steps: list[str] = []
    points = sum(_factor(factor, kept, steps) for factor in _FACTORS)
    level = ExposureLevel.HIGH if points >= _HIGH else ExposureLevel.MEDIUM if points >= _MEDIUM else ExposureLevel.LOW
    steps.append(f"Summa för faktor 1–5: {points:g} poäng (medelhög från {_MEDIUM:g}, hög från {_HIGH:g}).")
    level = _combined(level, kept, steps)
    position = _position(kept, steps)
    steps.append(f"Nivå: {LEVEL_WORDS[level][0]}, {position}.")
    return Weighed(level, points, position, steps)


def _factor(factor: int, kept: Sequence[Finding], steps: list[str]) -> float:
    """Points of one factor: 2 strong, 1 weak for factors 1-3; 0.5 for factors 4 and 5."""
    up = [f for f in kept if f.raises and f.signal.factor == factor]
    if not up:
        return 0.0
    ids = ", ".join(f.signal.id for f in up)
    if factor >= 4:
        steps.append(f"{_FACTORS[factor]}: 0,5 poäng ({ids}).")
        return 0.5
    strong = any(f.grade is Grade.FULL and f.signal.weight >= _STRONG_WEIGHT for f in up)
    freed = [f.signal.id for f in kept if f.lowers and f.signal.id in ("S44", "S45")]
    if factor == 2 and freed and not strong:
        steps.append(f"{_FACTORS[factor]}: 0 poäng; {ids} motsägs av {', '.join(freed)}.")
        return 0.0
    points = 2.0 if strong else 1.0
    steps.append(f"{_FACTORS[factor]}: {points:g} poäng ({ids}).")
    return points


def _combined(level: ExposureLevel, kept: Sequence[Finding], steps: list[str]) -> ExposureLevel:
    """Apply "very high regardless" and "low"."""
    full = {f.signal.id for f in kept if f.raises and f.grade is Grade.FULL}
    if full & _PERFORMANCE and full & _PAYMENT and full & _OPERATION:
        named = ", ".join(sorted(full & (_PERFORMANCE | _PAYMENT | _OPERATION)))
        steps.append(f"Kombinationen {named}: mycket hög oavsett det som talar emot.")
        return ExposureLevel.VERY_HIGH
    up, down = {f.signal.id for f in kept if f.raises}, {f.signal.id for f in kept if f.lowers}
    if down >= _FREE and not up & _CONTRADICTED_BY:
        if any(f.raises and f.grade is Grade.FULL and f.signal.factor == 1 for f in kept):
            steps.append("S40, S42 och S44 talar för låg men motsägs av faktor 1: texten är motstridig, en person avgör.")
            return ExposureLevel.MEDIUM
        steps.append("Kombinationen S40, S42 och S44 utan S06, S09, S10, S13 och S22: låg.")
        return ExposureLevel.LOW
    return level


def _position(kept: Sequence[Finding], steps: list[str]) -> str:
    """Where in its level the rest puts the draft: factors 6-9 and what is tied to no factor."""
    beside = [f for f in kept if f.signal.factor == 0 or f.signal.factor >= 6]
    up, down = sum(f.weight for f in beside if f.raises), sum(f.weight for f in beside if f.lowers)
    steps.append(f"Övrigt, som bara flyttar inom nivån: {up:g} upp, {down:g} ned.")
    return "i nivåns övre del" if up > down else "i nivåns nedre del" if down > up else "mitt i nivån"
