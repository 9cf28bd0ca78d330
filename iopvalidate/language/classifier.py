"""A linear classifier of sentences, trained from the clause bank and shipped as data.

It is deterministic and shows which words weighed.  It may give evidence for a pass or a review; a rule never fails a
draft on its word alone.  `scripts/train_classifier.py` makes the data; without data it judges nothing.

All labels of all sentences are scored in one pass when the first label is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, inf, log, sqrt
from pathlib import Path
from weakref import WeakKeyDictionary

from iopvalidate.agreement.model import Passage
from iopvalidate.language.features import features_of, words_behind
from iopvalidate.language.model_file import ROWS_AT_ONCE, ZERO, Model, read_model
from iopvalidate.language.reading import Reading

DATA = Path(__file__).parent / "data" / "classifier.bin"
FEWEST = 12
"""A sentence with fewer known features counts as if it had so many: a lone word in a table cell says little."""
_SHOWN = 4  # words shown as the reason
_SLACK = 1e-6

#: For every sentence what each label's weights sum to (plus ZERO), and the root of its number of known features.
_Scores = list[tuple[Sequence[int], float]]
_scored: WeakKeyDictionary[Reading, tuple[Model, _Scores]] = WeakKeyDictionary()


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


def judge(reading: Reading, label: str, at_least: float | None = None, model: Model | None = None) -> list[Judged]:
    """Return the sentences read as `label` at or above a score (the label's own threshold by default), surest first.

    A label that the data does not know is found nowhere.  `model` is the shipped one unless given.
    """
    model = model or shipped()
    if label not in model.labels:
        return []
    k = model.labels.index(label)
    least = model.thresholds[k] if at_least is None else at_least
    if least > 1:
        return []
    bias, scale = model.biases[k], model.scales[k]
    limit = (_logit(least) - bias) / scale - _SLACK
    found = []
    for i, (sums, root) in enumerate(_scores(reading, model)):
        if sums[k] - ZERO >= limit * root:
            score = _logistic(bias + scale * (sums[k] - ZERO) / root)
            if score >= least:
                found.append(Judged(label, score, reading.sentence_passage(i), _words(reading, model, i, k), i))
    return sorted(found, key=lambda j: (-j.score, j.sentence))


@lru_cache(maxsize=1)
def shipped() -> Model:
    """Return the model that the package ships, read once."""
    return read_model(DATA)


def _scores(reading: Reading, model: Model) -> _Scores:
    known = _scored.get(reading)
    if known is None or known[0] is not model:
        known = _scored[reading] = (model, [_score(model, features_of(reading, s)) for s in reading.tokens.sentences])
    return known[1]


def _score(model: Model, features: set[str]) -> tuple[Sequence[int], float]:
    """Sum the weights of the features for every label; their order changes nothing, the weights are whole numbers."""
    look, known, row = model.index.get, model.known.get, model.row
    rows = [known(i) or row(i) for feature in features if (i := look(feature)) is not None]
    sums = model.unpack(sum(rows[:ROWS_AT_ONCE]))
    for start in range(ROWS_AT_ONCE, len(rows), ROWS_AT_ONCE):
        more = model.unpack(sum(rows[start : start + ROWS_AT_ONCE]))
        sums = [a + b - ZERO for a, b in zip(sums, more, strict=True)]
    return sums, sqrt(max(len(rows), FEWEST))


def _logistic(x: float) -> float:
    return 1 / (1 + exp(-x)) if x > -500 else 0.0


def _logit(p: float) -> float:
    return log(p / (1 - p)) if 0 < p < 1 else inf if p >= 1 else -inf


def _words(reading: Reading, model: Model, index: int, label: int) -> tuple[str, ...]:
    """Return the words of a sentence whose features spoke most for a label, the heaviest first."""
    sentence = reading.sentence(index)
    weights = {feature: model.weight(feature, label) for feature in features_of(reading, sentence)}
    weighed: dict[str, float] = {}
    for feature, words in words_behind((f for f, w in weights.items() if w > 0), reading, sentence).items():
        for word in words:
            weighed[word] = weighed.get(word, 0) + weights[feature] / len(words)
    rounded = {word: round(weight, 6) for word, weight in weighed.items()}  # the order of a set must not show
    return tuple(sorted(rounded, key=lambda w: (-rounded[w], w))[:_SHOWN])
