"""The corpus and every crash found are replayed; CI fuzzes on for a bounded time, with atheris where it is installed."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import fuzz
import pytest
from fuzz_targets import TARGETS

SECONDS = float(os.environ.get("FUZZ_SECONDS", "40"))
KEPT = sorted(path for folder in (fuzz.CORPUS, fuzz.CRASHES) for path in folder.rglob("*") if path.is_file())


def target_of(path: Path) -> str:
    return path.parent.name if path.is_relative_to(fuzz.CORPUS) else path.name.split("-")[0]


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_was_kept(path: Path) -> None:
    TARGETS[target_of(path)](path.read_bytes())


def test_every_target_has_a_corpus_and_a_share() -> None:
    assert set(TARGETS) == set(fuzz.SHARES) == {path.name for path in fuzz.CORPUS.iterdir()}
    assert abs(sum(fuzz.SHARES.values()) - 1) < 1e-9


@pytest.mark.parametrize("target", TARGETS)
def test_some_chance_mutations(target: str) -> None:
    chance = random.Random(fuzz.SEED)
    seeds = [path.read_bytes() for path in sorted((fuzz.CORPUS / target).iterdir())]
    for _ in range(25):
        TARGETS[target](fuzz.mutated(chance.choice(seeds), chance))


@pytest.mark.slow
def test_fuzzing_for_a_while(tmp_path: Path) -> None:
    command = [sys.executable, fuzz.__file__, "--seconds", str(SECONDS), "--work", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=SECONDS * 4 + 120)
    assert done.returncode == 0, done.stdout[-4000:]
