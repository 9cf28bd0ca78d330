"""Outcomes, levels, texts in two languages, and the answer a rule gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from iopvalidate.agreement.model import Passage


class Outcome(StrEnum):
    """What a rule says of a draft."""

    PASS = "pass"
    FAIL = "fail"
    REVIEW = "review"  # a person must decide
    NOT_APPLICABLE = "not_applicable"  # the rule's condition is not met


class Level(StrEnum):
    """How grave a finding is, SARIF's words."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NONE = "none"

    @property
    def rank(self) -> int:
        """3 for error, 0 for none."""
        return {"error": 3, "warning": 2, "note": 1, "none": 0}[self.value]

    def lower(self) -> Level:
        """One step milder, note at the least (none stays none)."""
        return {Level.ERROR: Level.WARNING, Level.WARNING: Level.NOTE}.get(self, self)


@dataclass(frozen=True, slots=True)
class Text:
    """A text in Swedish and English."""

    sv: str
    en: str

    def get(self, lang: str) -> str:
        """Return the text in a language, "sv" or "en"."""
        return self.en if lang == "en" else self.sv


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A provision or source a rule rests on.

    Attributes:
        reference: "LOU 1 kap. 15 §", "HFD 2020 ref. 15".   verified: date the wording was last read, ISO, or "" if never.
        source: where it was read.   certainty: "verified", "secondary", "inference" or "unverified".
    """

    reference: str
    verified: str = ""
    source: str = ""
    certainty: str = "verified"


@dataclass(frozen=True, slots=True)
class Assessment:
    """A rule's answer for one draft.

    Attributes:
        outcome: the answer.   reason: one sentence that names what was found.
        evidence: the passages that show it, the deciding one first; empty where the answer rests on an absence.
        details: figures and steps behind the answer (arithmetic, signals), JSON values only.
    """

    outcome: Outcome
    reason: Text
    evidence: tuple[Passage, ...] = ()
    details: Mapping[str, Any] = field(default_factory=dict)


def passed(sv: str, en: str, *evidence: Passage, **details: Any) -> Assessment:
    """The draft satisfies the rule."""
    return Assessment(Outcome.PASS, Text(sv, en), evidence, details)


def failed(sv: str, en: str, *evidence: Passage, **details: Any) -> Assessment:
    """The draft breaks the rule, or lacks what it must have."""
    return Assessment(Outcome.FAIL, Text(sv, en), evidence, details)


def to_review(sv: str, en: str, *evidence: Passage, **details: Any) -> Assessment:
    """A person must decide."""
    return Assessment(Outcome.REVIEW, Text(sv, en), evidence, details)


def not_applicable(sv: str, en: str, *evidence: Passage, **details: Any) -> Assessment:
    """The rule's condition is not met; the reason says which."""
    return Assessment(Outcome.NOT_APPLICABLE, Text(sv, en), evidence, details)
