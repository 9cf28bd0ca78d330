"""How well the sentence classifier reads clauses: per label, on the held-back fifth and on hands it has not seen.

    python benchmarks/classifier.py

held back: the shipped data at its thresholds, on the lines of the bank that training never reads.
other hand: trained on three hands, asked about the fourth, at thresholds set on the other hands (the honest figure for
the wording of somebody new).  Needs scikit-learn.  A clause counts as labelled when one of its sentences is.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np  # type: ignore[import-not-found,import-untyped,unused-ignore]

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from iopvalidate.agreement.model import Agreement, Block, BlockKind  # noqa: E402
from iopvalidate.agreement.source import SourceBlock, SourceDocument  # noqa: E402
from iopvalidate.language.classifier import judge, shipped  # noqa: E402
from iopvalidate.language.reading import Reading  # noqa: E402
from iopvalidate.language.vocabulary import Vocabulary  # noqa: E402
from scripts import train_classifier as training  # noqa: E402

#: Labelled, given and rightly given.
Counts = tuple[int, int, int]


def held_back(clauses: Sequence[training.Clause]) -> dict[str, Counts]:
    """Return label → counts of the shipped data on held-back clauses."""
    blocks = [Block(i, BlockKind.PARAGRAPH, c.text, SourceBlock(c.text)) for i, c in enumerate(clauses, 1)]
    reading = Reading(Agreement(SourceDocument("", "", ""), blocks, [], []), Vocabulary([]))
    counts = {}
    for label in shipped().labels:
        given = {judged.passage.ordinal - 1 for judged in judge(reading, label)}
        right = sum(label in clauses[i].labels for i in given)
        counts[label] = (sum(label in c.labels for c in clauses), len(given), right)
    return counts


def other_hand(clauses: Sequence[training.Clause]) -> dict[str, Counts]:
    """Return label → counts where model and threshold come from the other hands."""
    labels = list(shipped().labels)
    y = training.targets(clauses, labels)
    scores = training.by_other_hands(clauses, training.sentences_of([c.text for c in clauses]), y)
    hands = np.array([c.hand for c in clauses])
    return {label: _by_hand(scores[:, k], y[:, k], hands) for k, label in enumerate(labels)}


def _by_hand(scores: Any, y: Any, hands: Any) -> Counts:
    given = np.zeros(len(y), dtype=bool)
    for hand in sorted(set(hands)):
        own = hands == hand
        slope, shift = training.calibrated(scores[~own], y[~own])
        least = training.threshold(training.logistic(slope * scores[~own] + shift), y[~own])
        given[own] = training.logistic(slope * scores[own] + shift) >= least
    return int(y.sum()), int(given.sum()), int((given & (y > 0)).sum())


def rates(counts: Counts) -> tuple[float, float]:
    """Return precision (1 where nothing is given) and recall (1 where nothing is labelled)."""
    n, given, right = counts
    return right / given if given else 1.0, right / n if n else 1.0


def summary(table: dict[str, Counts]) -> str:
    """Return macro and micro precision and recall of labels that occur; a label never given has no precision."""
    present = [c for c in table.values() if c[0]]
    precision = [rates(c)[0] for c in present if c[1]]
    recall = [rates(c)[1] for c in present]
    n, given, right = (sum(c[i] for c in present) for i in range(3))
    return (
        f"macro precision {np.mean(precision):.3f} recall {np.mean(recall):.3f}, "
        f"micro precision {right / max(given, 1):.3f} recall {right / max(n, 1):.3f}, {len(present)} labels"
    )


def main() -> None:
    """Print the table."""
    bank = training.read_bank(ROOT / "tests" / "clauses")
    tables = {
        "held back": held_back([c for c in bank if c.held_back]),
        "other hand": other_hand([c for c in bank if not c.held_back]),
    }
    print(f"{'':9}{'held back':^25}{'other hand':^25}\n{'label':9}" + f"{'n':>7}{'precision':>10}{'recall':>7} " * 2)
    for label in shipped().labels:
        cells = ((table[label][0], *rates(table[label])) for table in tables.values())
        print(f"{label:9}" + "".join(f"{n:7}{precision:10.2f}{recall:7.2f} " for n, precision, recall in cells))
    for name, table in tables.items():
        print(f"{name}: {summary(table)}")


if __name__ == "__main__":
    main()
