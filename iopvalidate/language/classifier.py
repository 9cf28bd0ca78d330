"""A linear classifier of sentences, trained from the clause bank and shipped as data.

It is deterministic and shows which words weighed.  It may give evidence for a pass or a review; a rule never fails a
draft on its word alone.  `scripts/train_classifier.py` makes the data; without data it judges nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from iopvalidate.agreement.model import Passage
from iopvalidate.language.reading import Reading


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with a label.

    Attributes:
        label: "IOP001+".   score: probability between 0 and 1.   passage: the sentence.
        words: what weighed most, for the report.   sentence: its index in the reading.
    """

    label: str
    score: float
    passage: Passage
    words: tuple[str, ...]
    sentence: int


def judge(reading: Reading, label: str, at_least: float | None = None) -> list[Judged]:
    """Return the sentences read as `label` at or above a score (the label's own threshold by default), surest first."""
    return []
