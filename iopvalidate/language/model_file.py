"""The classifier's data file: read and written here, so that both sides agree on the format.

zlib over: one line of JSON (`labels`, `thresholds`, `biases`, `scales`, `features`: how many), the features, one a line in
sorted order, then in the same order how many weights each feature has (2 bytes each), then for all weights the label's
number (1 byte each), then the weights (1 signed byte each; times the label's scale gives the weight).
"""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of features for labels.

    Attributes:
        labels: "IOP001+", sorted.   thresholds: the score from which a label is given, above 1 for never.
        biases, scales: per label; score = logistic(bias + scale * sum of weights / root of the number of known features).
        index: feature → its number.   bounds: where the weights of feature i begin; those of i + 1 begin where they end.
        targets: number of the label of each weight.   weights: from -127 to 127.
    """

    labels: tuple[str, ...] = ()
    thresholds: tuple[float, ...] = ()
    biases: tuple[float, ...] = ()
    scales: tuple[float, ...] = ()
    index: Mapping[str, int] = field(default_factory=dict)
    bounds: Sequence[int] = (0,)
    targets: bytes = b""
    weights: Sequence[int] = ()


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
    except (zlib.error, KeyError, UnicodeDecodeError, ValueError) as error:
        raise ValueError(f"{path}: damaged classifier data") from error


def _parse(data: bytes) -> Model:
    head, _, rest = data.partition(b"\n")
    about = json.loads(head)
    size = about["bytes"]
    names = rest[:size].decode().split("\n") if size else []
    counts = array("H")
    at = size + 2 * len(names)
    counts.frombytes(rest[size:at])
    if sys.byteorder == "big":
        counts.byteswap()
    total = sum(counts)
    weights = array("b")
    weights.frombytes(rest[at + total : at + 2 * total])
    if len(weights) != total:
        raise ValueError("too short")
    return Model(
        tuple(about["labels"]), tuple(about["thresholds"]), tuple(about["biases"]), tuple(about["scales"]),
        dict(zip(names, range(len(names)), strict=True)), [0, *accumulate(counts)], rest[at : at + total], weights,
    )  # fmt: skip


def pack_model(model: Model) -> bytes:
    """Return the bytes of a data file; the same model gives the same bytes."""
    names = "\n".join(model.index).encode()
    counts = array("H", (b - a for a, b in zip(model.bounds, model.bounds[1:], strict=False)))
    if sys.byteorder == "big":
        counts.byteswap()
    about = {
        "labels": model.labels, "thresholds": model.thresholds, "biases": model.biases, "scales": model.scales,
        "bytes": len(names),
    }  # fmt: skip
    head = json.dumps(about, separators=(",", ":")).encode()
    body = b"".join((names, counts.tobytes(), model.targets, array("b", model.weights).tobytes()))
    return zlib.compress(head + b"\n" + body, 9)
