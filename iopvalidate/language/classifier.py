"""A linear classifier of sentences, trained from the clause bank and shipped as data.

It is deterministic and shows which words weighed.  It may give evidence for a pass or a review; a rule never fails a
draft on its word alone.  `scripts/train_classifier.py` makes the data; without data it judges nothing.

All labels of all sentences are scored in one pass when the first label is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, sqrt
from pathlib import Path
from weakref import WeakKeyDictionary

from iopvalidate.agreement.model import Passage
from iopvalidate.language.features import features_of, words_behind
from iopvalidate.language.model_file import Model, read_model
from iopvalidate.language.reading import Reading

DATA = Path(__file__).parent / "data" / "classifier.bin"
_SHOWN = 4  # words shown as the reason

#: Per reading and model: for every sentence what each label's weights sum to, and the root of its number of features.
_Scores = list[tuple[Sequence[float], float]]
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
    bias, scale = model.biases[k], model.scales[k]
    found = []
    for i, (sums, root) in enumerate(_scores(reading, model)):
        score = _logistic(bias + scale * sums[k] / root)
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


def _score(model: Model, features: set[str]) -> tuple[Sequence[float], float]:
    """Sum the weights of the features for every label; their order changes nothing, the weights are whole numbers."""
    look, bounds, targets, weights = model.index.get, model.bounds, model.targets, model.weights
    sums = [0] * len(model.labels)
    count = 0
    for feature in features:
        i = look(feature)
        if i is not None:
            count += 1
            first, last = bounds[i], bounds[i + 1]
            for target, weight in zip(targets[first:last], weights[first:last], strict=True):
                sums[target] += weight
    return sums, sqrt(count or 1)


def _logistic(x: float) -> float:
    return 1 / (1 + exp(-x)) if x > -500 else 0.0


def _words(reading: Reading, model: Model, index: int, label: int) -> tuple[str, ...]:
    """Return the words of a sentence whose features spoke most for a label, the heaviest first."""
    sentence = reading.sentence(index)
    weighed: dict[str, int] = {}
    for feature in sorted(features_of(reading, sentence)):
        weight = _weight(model, feature, label)
        words = words_behind(feature, reading, sentence) if weight > 0 else ()
        for word in words:
            weighed[word] = weighed.get(word, 0) + weight
    return tuple(sorted(weighed, key=lambda w: (-weighed[w], w))[:_SHOWN])


def _weight(model: Model, feature: str, label: int) -> int:
    i = model.index.get(feature)
    if i is None:
        return 0
    first, last = model.bounds[i], model.bounds[i + 1]
    at = model.targets[first:last].find(label)
    return model.weights[first + at] if at >= 0 else 0
