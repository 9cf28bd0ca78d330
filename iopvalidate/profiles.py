"""Profiles: what one municipality or region demands, as rows of its checklist."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from iopvalidate.rules.outcome import Assessment, Level, Outcome, Text
from iopvalidate.rules.rule import Rule


class Strength(StrEnum):
    """How strongly a row is demanded."""

    SKA = "ska"  # a fail is an error
    BOR = "bor"  # a fail is a warning

    @property
    def level(self) -> Level:
        """The level of a fail."""
        return Level.ERROR if self is Strength.SKA else Level.WARNING


class Answer(StrEnum):
    """What a checklist row is answered with."""

    MET = "met"
    NOT_MET = "not_met"
    TO_ASSESS = "to_assess"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a checklist: its id, strength, the rules that answer it, its text and what a naive reading gets wrong."""

    id: str
    strength: Strength
    rules: tuple[str, ...]
    text: Text
    note: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """A checklist with what it changes in the rules.

    Attributes:
        name: "boras".   text: its title.   rows: in order.
        off: rules that do not run.   levels: rule → level of a fail (softened or raised).
        only: only the rules that rows name run.   parties: names of public parties that pick this profile by themselves.
        note: what the user must know.
    """

    name: str
    text: Text
    rows: tuple[Row, ...] = ()
    off: frozenset[str] = frozenset()
    levels: Mapping[str, Level] = field(default_factory=dict)
    only: bool = False
    parties: tuple[str, ...] = ()
    note: str = ""

    def runs(self, code: str) -> bool:
        """Whether a rule runs under this profile."""
        named = not self.only or any(code in row.rules for row in self.rows)
        return named and code not in self.off

    def level(self, rule: Rule) -> Level:
        """Return the level of a fail: softened, else by the strongest row that names the rule, else the rule's own."""
        if rule.code in self.levels:
            return self.levels[rule.code]
        strengths = [row.strength for row in self.rows if rule.code in row.rules]
        if not strengths:
            return rule.level
        return Strength.SKA.level if Strength.SKA in strengths else Strength.BOR.level


@dataclass(frozen=True, slots=True)
class ChecklistAnswer:
    """A row with its answer."""

    row: Row
    answer: Answer


def answer_rows(profile: Profile, assessments: Mapping[str, Assessment]) -> list[ChecklistAnswer]:
    """Answer each row from the rules it names: any fail is not met, any review is to assess, all pass is met."""
    return [
        ChecklistAnswer(row, _answer([assessments[c].outcome for c in row.rules if c in assessments])) for row in profile.rows
    ]


def _answer(outcomes: Sequence[Outcome]) -> Answer:
    if Outcome.FAIL in outcomes:
        return Answer.NOT_MET
    if Outcome.REVIEW in outcomes:
        return Answer.TO_ASSESS
    if Outcome.PASS in outcomes:
        return Answer.MET
    return Answer.NOT_APPLICABLE


DEFAULT = Profile("default", Text("Gemensam grund (alla regler)", "Common ground (all rules)"))
