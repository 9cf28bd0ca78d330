"""A profile's checklist with a person's answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from iopvalidate.profiles import Profile, Row
from iopvalidate.rules.outcome import Text
from iopvalidate.rules.rule import Rule


class Reply(StrEnum):
    """What a person answers a row with."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    UNANSWERED = "unanswered"


REPLIES = {
    Reply.YES: Text("Ja", "Yes"),
    Reply.NO: Text("Nej", "No"),
    Reply.UNKNOWN: Text("Vet ej", "Don't know"),
    Reply.UNANSWERED: Text("Obesvarad", "Unanswered"),
}
_SAID = {
    **dict.fromkeys(("j", "ja", "y", "yes"), Reply.YES),
    **dict.fromkeys(("n", "nej", "no"), Reply.NO),
    **dict.fromkeys(("v", "vet ej", "vet inte", "unknown", "don't know"), Reply.UNKNOWN),
    **dict.fromkeys(("", "unanswered", "obesvarad"), Reply.UNANSWERED),
}


def reply_of(said: str) -> Reply | None:
    """Return what a person means by "j", "nej", "Vet ej"; None if it is none of them."""
    return _SAID.get(" ".join(said.casefold().split()))


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to one row, with a comment or ""."""

    reply: Reply = Reply.UNANSWERED
    comment: str = ""


@dataclass(frozen=True, slots=True)
class FirstAssessment:
    """A checklist with answers.

    Attributes:
        profile: the checklist.   rules: by code, for what a row asks for.   day: when it was answered.
        answers: by row id; a row that is missing is unanswered.
    """

    profile: Profile
    rules: Mapping[str, Rule]
    day: date
    answers: Mapping[str, Answered] = field(default_factory=dict)

    def answer(self, row: Row) -> Answered:
        """Return a row's answer."""
        return self.answers.get(row.id, Answered())

    def count(self, reply: Reply) -> int:
        """Return how many rows have an answer."""
        return sum(self.answer(row).reply is reply for row in self.profile.rows)

    def asked(self, row: Row) -> Sequence[Rule]:
        """Return the rules that a row rests on."""
        return [self.rules[code] for code in row.rules if code in self.rules]

    def to_do(self, row: Row) -> Sequence[Text]:
        """Return what to do about a row that is not answered with yes: what its rules advise."""
        reply = self.answer(row).reply
        return [rule.remedy for rule in self.asked(row)] if reply in (Reply.NO, Reply.UNKNOWN) else []

    def counted(self, lang: str) -> str:
        """Return "7 ja, 2 nej, 1 vet ej, 1 obesvarad"."""
        return ", ".join(f"{n} {REPLIES[reply].get(lang).lower()}" for reply in Reply if (n := self.count(reply)))
