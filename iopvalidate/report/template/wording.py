"""Clauses of many rules as the text of one agreement: the same names for the parties everywhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from iopvalidate.profiles import Profile

_COMMON = (
    (re.compile(r"\[([Kk])ommunen(s?)\]"), r"\1ommunen\2"),
    (re.compile(r"\[([Oo])rganisationen(s?)\]"), lambda m: ("F" if m[1] == "O" else "f") + f"öreningen{m[2]}"),
    (re.compile(r"\[Föreningen\]"), "[Föreningens namn]"),
    (re.compile(r"(?<=[\wåäö,;] )(Kommunen|Föreningen)(?=s?\b)"), lambda m: m[1].lower()),
)  # fmt: skip
_REGION = (
    (re.compile(r"\b([Kk])ommun(en|ens)\b"), lambda m: ("R" if m[1] == "K" else "r") + f"egion{m[2]}"),
    (re.compile(r"\b([Kk])ommun(fullmäktige|styrelsen|jurist)"), lambda m: ("R" if m[1] == "K" else "r") + f"egion{m[2]}"),
)
_SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-ZÅÄÖ\[])")
_SAME_WORDS = 5  # two sentences of one section that begin with so many words alike say the same thing
_NO_PARTY = "[Namn] kommun"
_IDEBUREN = "[Föreningens namn]"


@dataclass(frozen=True, slots=True)
class Names:
    """What the parties are called in a new draft.

    Attributes:
        public: the public party's name.   region: whether it is a region.   ideburen: what stands for the other party.
    """

    public: str
    region: bool
    ideburen: str = _IDEBUREN

    @property
    def public_in_short(self) -> str:
        """What the agreement calls the public party: "kommunen", "regionen"."""
        return "regionen" if self.region else "kommunen"


def names_of(profile: Profile) -> Names:
    """Return the names by a profile: its own public party, or one to fill in."""
    public = profile.parties[0] if profile.parties else _NO_PARTY
    return Names(public, bool(re.search(r"^Region\b|regionen\b", public)))


def worded(clause: str, names: Names) -> str:
    """Return a clause with the names of a draft."""
    text = clause.replace(_NO_PARTY, names.public)
    for pattern, by in _COMMON:
        text = pattern.sub(by, text)
    if names.region:
        for pattern, by in _REGION:
            text = pattern.sub(by, text)
    return text


def without_repeats(clauses: Sequence[str]) -> list[str]:
    """Return clauses without the sentences that a later one says again, as a rule more fully; one may be left empty."""
    kept: list[str] = []
    said: set[str] = set()
    for clause in reversed(clauses):
        sentences = _SENTENCE_END.split(clause)
        kept.append(" ".join(sentence for sentence in sentences if _beginning(sentence) not in said))
        said.update(map(_beginning, sentences))
    return kept[::-1]


def _beginning(sentence: str) -> str:
    return " ".join(sentence.lower().split()[:_SAME_WORDS])
