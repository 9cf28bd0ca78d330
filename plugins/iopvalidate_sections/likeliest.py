"""Which topic each sentence most likely regulates, by the classifier: a second witness where words find nothing.

One score says little; that no other topic reads the sentence surer says more, and lets a lower score count.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from iopvalidate.api import Draft, Passage

LEAST = 0.1  # a lower score says nothing, even beside a word of the topic
ALONE = 0.45  # enough where no other topic reads the sentence surer

#: Topics that compete for a sentence.  Parties, undertakings, term and signatures are found otherwise.
_TOPICS = tuple(f"AVS{number:03}" for number in (2, 3, 4, 5, 7, 8, 9, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21))
_read: WeakKeyDictionary[Draft, dict[str, dict[Passage, float]]] = WeakKeyDictionary()


def likeliest(draft: Draft, code: str) -> dict[Passage, float]:
    """Return the sentences that are read as this topic before every other, with their scores, the surest first."""
    known = _read.get(draft)
    if known is None:
        known = _read[draft] = _by_topic(draft)
    return known.get(code, {})


def _by_topic(draft: Draft) -> dict[str, dict[Passage, float]]:
    best: dict[Passage, tuple[float, str]] = {}
    for code in _TOPICS:
        for judged in draft.judged(f"{code}+", LEAST):
            if judged.score > best.get(judged.passage, (0.0, ""))[0]:
                best[judged.passage] = (judged.score, code)
    found: dict[str, dict[Passage, float]] = {}
    for passage, (score, code) in sorted(best.items(), key=lambda item: (-item[1][0], item[0].ordinal, item[0].start)):
        found.setdefault(code, {})[passage] = score
    return found
