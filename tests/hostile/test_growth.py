"""No matcher is worse than linear: text of every shape costs at most so much more when there is twice as much of it."""

from __future__ import annotations

import gc
from datetime import date
from time import process_time

import pytest
from shapes import SHAPES

from iopvalidate.engine import Options, assess_source
from iopvalidate.plugins import load_plugins
from iopvalidate.rules.outcome import Level

RATIO = 2.6  # per doubling; 2 is linear, 4 quadratic
SMALLEST = 0.12  # seconds of the smaller measure: below, what does not grow weighs more than what does
MOST_UNITS = 4000
SLOWEST = 10.0  # seconds
ATTEMPTS = 4  # a busy machine can spoil a measure, but not four
_OPTIONS = Options(as_of=date(2026, 11, 20))


def cost(shape: str, count: int) -> float:
    """Seconds of the processor that a text of `count` units takes."""
    source = SHAPES[shape](count)
    plugins = load_plugins()
    gc.collect()
    gc.disable()  # when the collector runs depends on what the process did before
    try:
        began = process_time()
        report = assess_source(source, plugins, _OPTIONS)
        seconds = process_time() - began
    finally:
        gc.enable()
    assert not [n.text.en for n in report.notifications if n.level is Level.ERROR]
    return seconds


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
def test_twice_as_much_costs_twice_as_much(shape: str) -> None:
    count = 250
    small = cost(shape, count)
    while small < SMALLEST and count < MOST_UNITS:
        count *= 2
        small = cost(shape, count)
    ratios: list[float] = []
    for _ in range(ATTEMPTS):
        large = cost(shape, count * 2)
        assert large < SLOWEST
        ratios.append(large / max(small, SMALLEST / 4))
        if ratios[-1] < RATIO:
            return
        small = cost(shape, count)
    raise AssertionError(f"{shape}: {count} units take {small:.2f} s, twice as many {min(ratios):.1f} times that")
