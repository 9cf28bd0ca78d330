"""Train the sentence classifier from the clause bank and write its data file.

    python scripts/train_classifier.py [--bank tests/clauses] [--out iopvalidate/language/data/classifier.bin]

One logistic regression a label (L2), then the features and weights that matter, then the same once more on what is left.
Scores are calibrated and thresholds set on predictions for clauses of a hand that the model has not seen.  Lines whose
number divides by 5 are held back and never read here.  The same bank gives the same bytes.  Needs scikit-learn.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import pairwise, repeat
from pathlib import Path
from typing import Any

import numpy as np  # type: ignore[import-not-found,import-untyped,unused-ignore]
import scipy.sparse as sparse  # type: ignore[import-not-found,import-untyped,unused-ignore]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-not-found,import-untyped,unused-ignore]

from iopvalidate.agreement.model import Agreement, Block, BlockKind
from iopvalidate.agreement.source import SourceBlock, SourceDocument
from iopvalidate.language.classifier import FEWEST
from iopvalidate.language.features import features_of
from iopvalidate.language.model_file import LARGEST, Model, pack_model, rows_of
from iopvalidate.language.reading import Reading
from iopvalidate.language.vocabulary import Vocabulary

ROOT = Path(__file__).parent.parent
HELD_BACK = 5
_MIN_EXAMPLES = 12
_MIN_CLAUSES = 2  # clauses a feature stands in
_MAX_FEATURES = 12_000
_WEIGHTS_A_LABEL = 1_500
_STRENGTH = 3000.0
_PRECISION = 0.9
_NEVER = 2.0
"""A threshold that no score reaches."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A line of the bank: the hand that wrote it, its number in the file (from 1), its labels, its text."""

    hand: str
    number: int
    labels: frozenset[str]
    text: str

    @property
    def held_back(self) -> bool:
        """Whether the line is for the final figures only."""
        return self.number % HELD_BACK == 0


def read_bank(folder: Path) -> list[Clause]:
    """Read every hand of the bank, in order of file name."""
    return [
        Clause(path.stem[-1], number, frozenset(line.split("\t")[0].split()) - {"0"}, line.split("\t")[3].strip())
        for path in sorted(folder.glob("hand_*.tsv"))
        for number, line in enumerate(path.read_text(encoding="utf-8").rstrip("\n").split("\n"), 1)
    ]


def sentences_of(texts: Sequence[str]) -> list[list[set[str]]]:
    """Return the features of every sentence of every text."""
    blocks = [Block(i, BlockKind.PARAGRAPH, text, SourceBlock(text)) for i, text in enumerate(texts, 1)]
    reading = Reading(Agreement(SourceDocument("", "", ""), blocks, [], []), Vocabulary([]))
    found: list[list[set[str]]] = [[] for _ in texts]
    for sentence in reading.tokens.sentences:
        found[sentence.ordinal - 1].append(features_of(reading, sentence))
    return found


def labels_of(clauses: Iterable[Clause], least: int = _MIN_EXAMPLES) -> list[str]:
    """Return the labels with enough examples, sorted."""
    counts: dict[str, int] = {}
    for clause in clauses:
        for label in clause.labels:
            counts[label] = counts.get(label, 0) + 1
    return sorted(label for label, count in counts.items() if count >= least)


def known_features(bags: Iterable[set[str]]) -> list[str]:
    """Return the features that stand in enough clauses, sorted."""
    counts: dict[str, int] = {}
    for bag in bags:
        for feature in bag:
            counts[feature] = counts.get(feature, 0) + 1
    return sorted(feature for feature, count in counts.items() if count >= _MIN_CLAUSES)


def matrix(bags: Sequence[Iterable[str]], features: Sequence[str]) -> Any:
    """Return clauses by features, each row of length 1 (shorter where a clause has fewer than FEWEST features)."""
    index = {feature: i for i, feature in enumerate(features)}
    rows = [sorted(index[f] for f in bag if f in index) for bag in bags]
    bounds = np.cumsum([0, *(len(row) for row in rows)])
    values = np.concatenate([np.full(len(row), 1 / max(len(row), FEWEST) ** 0.5) for row in rows] or [np.zeros(0)])
    columns = np.array([i for row in rows for i in row], dtype=np.int32)
    return sparse.csr_matrix((values, columns, bounds), shape=(len(rows), len(features)))


def _fit(x: Any, y: Any) -> tuple[Any, float]:
    found = LogisticRegression(C=_STRENGTH, solver="liblinear", class_weight="balanced", random_state=0, max_iter=400).fit(x, y)
    return found.coef_[0].astype(np.float32), float(found.intercept_[0])


def fit_all(x: Any, y: Any) -> tuple[Any, Any]:
    """Return weights (labels by features) and biases of one logistic regression a label."""
    with ProcessPoolExecutor() as pool:
        found = list(pool.map(_fit, repeat(x), [y[:, k] for k in range(y.shape[1])], chunksize=8))
    return np.array([w for w, _ in found]), np.array([b for _, b in found])


@dataclass(frozen=True, slots=True)
class Trained:
    """Features, weights (labels by features) and biases."""

    features: list[str]
    weights: Any
    biases: Any

    def scores(self, bags: Sequence[Iterable[str]]) -> Any:
        """Return rows by labels, before calibration."""
        return np.asarray(matrix(bags, self.features) @ self.weights.T) + self.biases


def train(bags: Sequence[set[str]], y: Any) -> Trained:
    """Fit, keep the features that weigh most, fit again, keep the weights that matter."""
    features = known_features(bags)
    x = matrix(bags, features)
    weights, biases = fit_all(x, y)
    if len(features) > _MAX_FEATURES:
        weight = np.abs(weights).max(axis=0) * np.sqrt(np.asarray((x > 0).sum(axis=0)).ravel())
        kept = np.sort(np.argsort(-weight, kind="stable")[:_MAX_FEATURES])
        features = [features[i] for i in kept]
        weights, biases = fit_all(matrix(bags, features), y)
    for row in weights:
        if len(row) > _WEIGHTS_A_LABEL:
            row[np.argsort(-np.abs(row), kind="stable")[_WEIGHTS_A_LABEL:]] = 0
    return Trained(features, weights, biases)


def targets(clauses: Sequence[Clause], labels: Sequence[str]) -> Any:
    """Return clauses by labels, 1 where the clause has the label."""
    return np.array([[label in clause.labels for label in labels] for clause in clauses], dtype=np.int8)


def best_sentence(model: Trained, texts: Sequence[Sequence[set[str]]]) -> Any:
    """Return texts by labels: the highest score of a text's sentences, as a draft's sentences are scored."""
    flat = model.scores([bag for text in texts for bag in text])
    bounds = np.cumsum([0, *(len(text) for text in texts)])
    return np.array([flat[a:b].max(axis=0) for a, b in pairwise(bounds)])


def by_other_hands(clauses: Sequence[Clause], texts: Sequence[Sequence[set[str]]], y: Any) -> Any:
    """Return clauses by labels: scores by a model of the other hands."""
    scores = np.zeros(y.shape)
    for hand in sorted({clause.hand for clause in clauses}):
        own = np.array([clause.hand == hand for clause in clauses])
        others = [set().union(*text) for text, mine in zip(texts, own, strict=True) if not mine]
        model = train(others, y[~own])
        scores[own] = best_sentence(model, [text for text, mine in zip(texts, own, strict=True) if mine])
    return scores


def calibrated(scores: Any, y: Any) -> tuple[float, float]:
    """Return slope and shift that make a score's logistic a probability."""
    found = LogisticRegression(C=10.0, random_state=0).fit(scores[:, None], y)
    return max(float(found.coef_[0][0]), 0.05), float(found.intercept_[0])


def threshold(probabilities: Any, y: Any) -> float:
    """Return the lowest probability from which on the wanted precision holds, `_NEVER` where it never does."""
    order = np.argsort(-probabilities, kind="stable")
    right = np.cumsum(y[order])
    precise = (right + 0.5) / (np.arange(len(order)) + 1.5) >= _PRECISION
    good = np.flatnonzero(precise)
    return round(float(probabilities[order[good[-1]]]) - 0.0005, 4) if len(good) else _NEVER


def quantised(
    model: Trained, slopes: Sequence[float], shifts: Sequence[float], labels: Sequence[str], least: Sequence[float]
) -> Model:
    """Return the model as it is shipped: whole-numbered weights, calibration folded in."""
    scales = np.abs(model.weights).max(axis=1) / LARGEST
    whole = np.rint(model.weights / np.where(scales == 0, 1, scales)[:, None]).astype(int)
    return Model(
        tuple(labels), tuple(least),
        tuple(round(float(b * a + c), 4) for b, a, c in zip(model.biases, slopes, shifts, strict=True)),
        tuple(round(float(s * a), 6) for s, a in zip(scales, slopes, strict=True)),
        {feature: i for i, feature in enumerate(model.features)}, rows_of(whole.T.tolist()),
    )  # fmt: skip


def logistic(x: Any) -> Any:
    """Return the logistic of each score."""
    return 1 / (1 + np.exp(-x))


def build(clauses: Sequence[Clause], least: int = _MIN_EXAMPLES) -> Model:
    """Train on clauses, none of them held back."""
    labels = labels_of(clauses, least)
    texts = sentences_of([clause.text for clause in clauses])
    y = targets(clauses, labels)
    scores = by_other_hands(clauses, texts, y)
    fits = [calibrated(scores[:, k], y[:, k]) for k in range(len(labels))]
    limits = [threshold(logistic(a * scores[:, k] + b), y[:, k]) for k, (a, b) in enumerate(fits)]
    model = train([set().union(*text) for text in texts], y)
    return quantised(model, [a for a, _ in fits], [b for _, b in fits], labels, limits)


def main(arguments: Sequence[str]) -> int:
    """Train and write; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bank", type=Path, default=ROOT / "tests" / "clauses")
    parser.add_argument("--out", type=Path, default=ROOT / "iopvalidate" / "language" / "data" / "classifier.bin")
    chosen = parser.parse_args(arguments)
    model = build([clause for clause in read_bank(chosen.bank) if not clause.held_back])
    packed = pack_model(model)
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    fresh = chosen.out.with_suffix(".new")
    fresh.write_bytes(packed)
    fresh.replace(chosen.out)
    silent = sum(limit > 1 for limit in model.thresholds)
    print(f"{len(model.labels)} labels ({silent} never given), {len(model.index)} features, {len(packed)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
