"""The speed benchmark measures what it says, and says which goals were reached."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import speed
from benchmarks.processes import Batch, Fresh, own_peak, paired
from benchmarks.speed import Goal, Timing, goals, growth, measure_batch, tables

TIMING = Timing(6, 2000, 0.02, 0.01, 2.0, 0.3, 0.1, 3.0, {"total": 0.02, "reading": 0.005}, 90_000.0, 60.0, 30.0)


def test_pairs_leave_the_first_round_out() -> None:
    ours, theirs = iter([9.0, 2.0, 4.0, 3.0]), iter([9.0, 1.0, 1.0, 1.0])
    assert paired(lambda: next(ours), lambda: next(theirs), 3) == (3.0, 1.0, 3.0)


def test_growth_is_seen_against_the_shortest() -> None:
    short = replace(TIMING, pages=2, warm=0.02)
    assert growth([short, replace(TIMING, pages=100, warm=1.0)]) == 1.0
    assert growth([replace(TIMING, pages=100, warm=3.0), short]) == pytest.approx(3.0)


def test_goals_say_which_are_reached() -> None:
    found = goals([TIMING], Batch(300, 2, 18.0, 10.0, 90.0))
    reached = {goal.name: goal.reached for goal in found}
    assert reached == {
        "warm, 6 pages: times python-docx": False,
        "cold, 6 pages: times python-docx": False,
        "batch of 300: 2 jobs against 1": True,
        "memory of a worker, MB": True,
        "peak memory of a 6-page draft, MB": True,
    }
    assert not Goal("gain", 1.6, 1.7, most=False).reached


def test_short_drafts_have_no_warm_goal() -> None:
    names = [goal.name for goal in goals([replace(TIMING, pages=2, memory=0.0, cold=0.0)], None)]
    assert names == []


def test_tables_hold_every_stage_and_goal() -> None:
    shown = tables([TIMING], Batch(300, 2, 18.0, 10.0, 90.0))
    assert "reading" in shown
    assert "300 drafts: 1 worker 18.0 s, 2 workers 10.0 s, 1.80 times; a worker holds 90 MB" in shown
    assert "at least 1.7" in shown


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not tell")
def test_own_peak_is_megabytes() -> None:
    assert 10 < own_peak() < 5000


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the system does not tell")
def test_memory_of_fresh_processes(tmp_path: Path) -> None:
    path = tmp_path / "d.docx"
    path.write_bytes(speed.build_docx(speed.draft_of_pages(1)))
    ours, theirs = Fresh(tmp_path).memory(path)
    assert 10 < theirs < ours < 300


@pytest.mark.slow
def test_a_batch_over_workers() -> None:
    shared = measure_batch(4, 2)
    assert shared.drafts == 4
    assert min(shared.alone, shared.shared, shared.gain) > 0
