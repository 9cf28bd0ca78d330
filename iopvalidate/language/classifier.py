"""A linear classifier of sentences, trained from the clause bank and shipped as data.

It is deterministic and shows which words weighed.  It may give evidence for a pass or a review; a rule never fails a
draft on its word alone.  `scripts/train_classifier.py` makes the data; without data it judges nothing.

All labels of all sentences are scored in one pass when the first label is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from math import ceil, exp, inf, log, sqrt
from pathlib import Path
from weakref import WeakKeyDictionary

from iopvalidate.agreement.model import Passage
from iopvalidate.language.features import features_of, known_rows, words_behind
from iopvalidate.language.model_file import LARGEST, ROWS_AT_ONCE, ROWS_COMPARED, ZERO, Model, pack_sums, read_model
from iopvalidate.language.reading import Reading

DATA = Path(__file__).parent / "data" / "classifier.bin"
FEWEST = 12
"""A sentence with fewer known features counts as if it had so many: a lone word in a table cell says little."""
_SHOWN = 4  # words shown as the reason
_SLACK = 1e-6

_scored: WeakKeyDictionary[Reading, _Scores] = WeakKeyDictionary()


@dataclass(frozen=True)
class Judged:
    """A sentence with a label.

    Attributes:
        label: "IOP001+".   score: probability between 0 and 1.   passage: the sentence.
        sentence: its index in the reading.   because: gives `words`.
    """

    label: str
    score: float
    passage: Passage
    sentence: int
    because: Callable[[], tuple[str, ...]] = field(repr=False, compare=False)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """What weighed most, for the report."""
        return self.because()


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
    scores = _scores(reading, model)
    found = []
    for i in scores.candidates(k, least):
        score = scores.score(i, k)
        if score >= least:
            because = partial(_words, reading, model, i, k)
            found.append(Judged(label, score, reading.sentence_passage(i), i, because))
    return sorted(found, key=lambda j: (-j.score, j.sentence))


@lru_cache(maxsize=1)
def shipped() -> Model:
    """Return the model that the package ships, read once."""
    return read_model(DATA)


def _scores(reading: Reading, model: Model) -> _Scores:
    known = _scored.get(reading)
    if known is None or known.model is not model:
        known = _scored[reading] = _Scores(model, [known_rows(reading, s, model) for s in reading.tokens.sentences])
    return known


class _Scores:
    """For every sentence of a reading what its features sum to for each label."""

    def __init__(self, model: Model, rows: Sequence[set[int]]) -> None:
        self.model = model
        self._counts = [len(own) for own in rows]
        self._sums = [self._sum(own) for own in rows]
        self._likely = self._above_thresholds()

    def _sum(self, rows: set[int]) -> int | Sequence[int]:
        """Add the weights for all labels at once; their order changes nothing, the weights are whole numbers."""
        known, row = self.model.known.get, self.model.row
        weights = [known(i) or row(i) for i in rows]
        if len(weights) <= ROWS_AT_ONCE:
            return sum(weights)
        parts = [sum(weights[start : start + ROWS_AT_ONCE]) for start in range(0, len(weights), ROWS_AT_ONCE)]
        return [sum(lane - ZERO for lane in lanes) for lanes in zip(*map(self.model.unpack, parts), strict=True)]

    def _above_thresholds(self) -> dict[int, list[int]]:
        """Return label → the sentences that may reach its threshold, all labels of a sentence compared at once."""
        found: dict[int, list[int]] = {}
        zeros, limits = self.model.zeros, self.model.limits
        for i, (total, count) in enumerate(zip(self._sums, self._counts, strict=True)):
            if not isinstance(total, int) or count > ROWS_COMPARED:
                for k in range(len(self.model.labels)):
                    found.setdefault(k, []).append(i)
                continue
            if count not in limits:
                limits[count] = self._limits(count)
            reached = (total - limits[count] + zeros) & zeros
            while reached:
                last = reached & -reached
                found.setdefault((last.bit_length() - 1) >> 4, []).append(i)
                reached ^= last
        return found

    def _limits(self, count: int) -> int:
        """Return what a sentence with so many features must reach, for all labels in one number."""
        model, most = self.model, LARGEST * count
        bounds = []
        for least, bias, scale in zip(model.thresholds, model.biases, model.scales, strict=True):
            bound = ((_logit(least) - bias) / scale - _SLACK) * _root(count)
            bounds.append(most + 1 if least > 1 else ceil(min(max(bound, -most), most + 1)))
        return pack_sums(bounds)

    def candidates(self, label: int, least: float) -> Sequence[int]:
        """Return sentences among which all are that reach a score, in order."""
        likely = least >= self.model.thresholds[label]
        return self._likely.get(label, []) if likely else range(len(self._sums))

    def score(self, sentence: int, label: int) -> float:
        """Return the probability of a label for a sentence."""
        sums, model = self._sums[sentence], self.model
        total = model.lane(sums, label) if isinstance(sums, int) else sums[label]
        return _logistic(model.biases[label] + model.scales[label] * total / _root(self._counts[sentence]))


def _root(count: int) -> float:
    return sqrt(max(count, FEWEST))


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
