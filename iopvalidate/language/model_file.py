"""The classifier's data file: read and written here, so that both sides agree on the format.

zlib over: one line of JSON (`labels`, `thresholds`, `biases`, `scales`, `bytes`: length of the names), the names of the
features, one a line, sorted, then for each feature a row of one weight a label: two bytes, little end first, plus `ZERO`.
A row is read as one long number, so that adding rows adds all labels at once (`Model.row`).
"""

from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from sys import byteorder

ZERO = 1 << 15
LARGEST = 127
#: Rows that may be added before a label's sum could run into its neighbour's.
ROWS_AT_ONCE = (ZERO - 1) // LARGEST
#: Rows whose sums may be compared with limits without running into each other.
ROWS_COMPARED = (ZERO - 2) // (2 * LARGEST)

#: First part of a pair of words → second part → number of the row.
Pairs = dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Weights of features for labels.

    Attributes:
        labels: "IOP001+", sorted.   thresholds: the score from which a label is given, above 1 for never.
        biases, scales: per label; score = logistic(bias + scale * sum of weights / root of the number of known features).
        index: feature → number of its row.   rows: the weights.   known: rows that were asked for, as numbers.
        limits: what sentences with so many known features must reach.   words: rows of words that were met.
    """

    labels: tuple[str, ...] = ()
    thresholds: tuple[float, ...] = ()
    biases: tuple[float, ...] = ()
    scales: tuple[float, ...] = ()
    index: Mapping[str, int] = field(default_factory=dict)
    rows: bytes = b""
    known: dict[int, int] = field(default_factory=dict, repr=False)
    limits: dict[int, int] = field(default_factory=dict, repr=False)
    words: dict[tuple[str, str], tuple[tuple[int, ...], str, tuple[str, ...]]] = field(default_factory=dict, repr=False)
    _pairs: dict[str, Pairs] = field(default_factory=dict, repr=False)

    def row(self, i: int) -> int:
        """Return row i as a number: the sum of weight times 65536 to the power of the label's number."""
        known = self.known.get(i)
        if known is None:
            width = 2 * len(self.labels)
            known = int.from_bytes(self.rows[i * width : (i + 1) * width], "little") - self.zeros
            self.known[i] = known
        return known

    @property
    def zeros(self) -> int:
        """A row whose weights are all 0, before `ZERO` is taken off."""
        known = self.known.get(-1)
        if known is None:
            known = self.known[-1] = int.from_bytes(_two_bytes([0] * len(self.labels)), "little")
        return known

    def unpack(self, total: int) -> Sequence[int]:
        """Return the sum for each label of a sum of at most `ROWS_AT_ONCE` rows, each plus `ZERO`."""
        sums = array("H", (total + self.zeros).to_bytes(2 * len(self.labels), "little"))
        if byteorder == "big":
            sums.byteswap()
        return sums

    def lane(self, total: int, label: int) -> int:
        """Return the sum for one label of a sum of rows."""
        return ((total + self.zeros) >> (16 * label) & 0xFFFF) - ZERO

    def pairs(self, kind: str) -> Pairs:
        """Return the features of one kind that are made of two words: "b" for "b:och kommunen"."""
        if not self._pairs:
            self._pairs.update(b={}, k={}, C={}, n={})
            for feature, i in self.index.items():
                known = self._pairs.get(feature[0])
                if known is not None:
                    first, _, second = feature[2:].partition(" ")
                    known.setdefault(first, {})[second] = i
        return self._pairs[kind]

    def weight(self, feature: str, label: int) -> int:
        """Return the weight of a feature for the label with this number, 0 for an unknown feature."""
        i = self.index.get(feature)
        if i is None:
            return 0
        at = 2 * (i * len(self.labels) + label)
        return int.from_bytes(self.rows[at : at + 2], "little") - ZERO


def read_model(path: Path) -> Model:
    """Read a data file; an empty or missing one is a model without labels.

    Raises:
        ValueError: the file is damaged.
    """
    packed = path.read_bytes() if path.exists() else b""
    if not packed:
        return Model()
    try:
        return _parse(zlib.decompress(packed))
    except (zlib.error, KeyError, ValueError) as error:
        raise ValueError(f"{path}: damaged classifier data") from error


def _parse(data: bytes) -> Model:
    end = data.index(b"\n")
    about = json.loads(data[:end])
    start = end + 1 + about["bytes"]
    names = data[end + 1 : start].decode().split("\n") if about["bytes"] else []
    if len(data) - start != 2 * len(names) * len(about["labels"]):
        raise ValueError("wrong length")
    labels, thresholds, biases, scales = (tuple(about[key]) for key in ("labels", "thresholds", "biases", "scales"))
    return Model(labels, thresholds, biases, scales, dict(zip(names, range(len(names)), strict=True)), data[start:])


def rows_of(weights: Sequence[Sequence[int]]) -> bytes:
    """Return the rows of features by labels of weights between -LARGEST and LARGEST."""
    return b"".join(_two_bytes(row) for row in weights)


def _two_bytes(row: Sequence[int]) -> bytes:
    numbers = array("H", [int(weight) + ZERO for weight in row])
    if byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def pack_sums(sums: Sequence[int]) -> int:
    """Return numbers for the labels as one, comparable to a sum of rows."""
    return sum(number << (16 * k) for k, number in enumerate(sums))


def pack_model(model: Model) -> bytes:
    """Return the bytes of a data file; the same model gives the same bytes."""
    names = "\n".join(model.index).encode()
    about = {key: getattr(model, key) for key in ("labels", "thresholds", "biases", "scales")} | {"bytes": len(names)}
    return zlib.compress(b"\n".join((json.dumps(about, separators=(",", ":")).encode(), names)) + model.rows, 9)
