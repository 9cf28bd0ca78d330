"""Run the fuzzers: `python tests/hostile/fuzz.py --runs 200000`, or `--seconds 60` in CI.

Without `--target` the runs are shared between all targets.  With atheris (`pip install atheris`) coverage leads the
mutations of what readers get; without it, and for the rules, they are random, with a seed.  Inputs that broke something
land in `crashes/`, where the tests replay them for good.  Exit code 1 when anything was found.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import re
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CORPUS, CRASHES = HERE / "corpus", HERE / "crashes"
SHARES = {"raw": 0.5, "part": 0.05, "body": 0.1, "markdown": 0.25, "text": 0.1}  # by how quick they are
BY_CHANCE = frozenset({"text"})  # every rule answers: watched by atheris, five in a second
SEED = 20261120


def main() -> int:
    """Run every target, or one, and say what was run."""
    options = _arguments()
    if options.target:
        return _one(options)
    code, total = 0, 0
    for target, share in SHARES.items():
        limits = [f"--runs={int(options.runs * share)}", f"--seconds={options.seconds / len(SHARES)}", f"--work={options.work}"]
        limits += ["--random"] if options.random else []
        began = time.monotonic()
        command = [sys.executable, __file__, "--target", target, *limits]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        count = _count(done.stdout + done.stderr)
        total += count
        found = done.returncode != 0
        code |= found
        what = "FOUND SOMETHING" if found else "nothing found"
        print(f"{target}: {count} runs in {time.monotonic() - began:.0f} s, {what}", flush=True)
        if found:
            print((done.stdout + done.stderr)[-4000:], flush=True)
    print(f"all: {total} runs")
    return code


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10**9, help="executions, shared between the targets")
    parser.add_argument("--seconds", type=float, default=60, help="time, shared between the targets")
    parser.add_argument("--target", choices=sorted(SHARES), help="one target only")
    parser.add_argument("--work", default=str(HERE / ".fuzz"), help="where new corpus files go")
    parser.add_argument("--random", action="store_true", help="do without atheris")
    return parser.parse_args()


def _count(said: str) -> int:
    found = re.findall(r"^(?:Done|Random|stat::number_of_executed_units:) +(\d+)", said, re.MULTILINE)
    return int(found[-1]) if found else 0


def _one(options: argparse.Namespace) -> int:
    sys.path[:0] = [str(ROOT), str(ROOT / "plugins"), str(HERE)]
    if options.random or options.target in BY_CHANCE or find_spec("atheris") is None:
        return _random(options)
    return _led(options)


def _led(options: argparse.Namespace) -> int:
    import atheris

    with atheris.instrument_imports(include=["iopvalidate"]):
        import fuzz_targets
    work = Path(options.work) / options.target
    work.mkdir(parents=True, exist_ok=True)
    CRASHES.mkdir(exist_ok=True)
    own = CORPUS / options.target
    arguments = [
        "fuzz", str(work), *([str(own)] if own.is_dir() else []), f"-seed={SEED}", f"-runs={options.runs}",
        f"-max_total_time={max(1, int(options.seconds))}", "-max_len=2000", "-timeout=20", "-rss_limit_mb=1500",
        f"-artifact_prefix={CRASHES}/{options.target}-", "-verbosity=0", "-print_final_stats=1",
    ]  # fmt: skip
    atheris.Setup(arguments, fuzz_targets.TARGETS[options.target])
    atheris.Fuzz()
    return 0


def _random(options: argparse.Namespace) -> int:
    """Mutate what the corpus holds, by chance and repeatable."""
    import fuzz_targets

    chance = random.Random(SEED)
    seeds = [path.read_bytes() for path in sorted((CORPUS / options.target).glob("*"))] or [b"\x00"]
    end, count = time.monotonic() + options.seconds, 0
    while count < options.runs and time.monotonic() < end:
        data = mutated(chance.choice(seeds), chance)
        if options.target in BY_CHANCE:  # a few words and a whole page both have their faults
            data = data[chance.randrange(60) :][: chance.choice((20, 60, 250))]
        count += 1
        try:
            fuzz_targets.TARGETS[options.target](data)
        except Exception:
            CRASHES.mkdir(exist_ok=True)
            (CRASHES / f"{options.target}-{hashlib.sha256(data).hexdigest()[:16]}").write_bytes(data)
            raise
    print(f"Random {count} runs")
    return 0


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Bytes with some flipped, doubled, cut or put in."""
    out = bytearray(data)
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(out) + 1)
        match chance.randrange(4):
            case 0:
                out[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                out[at:at] = chance.randbytes(chance.randrange(1, 30))
            case 2:
                del out[at : at + chance.randrange(1, 40)]
            case _:
                out[at:at] = out[: chance.randrange(60)]
    return bytes(out)


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code) if code else sys.exit(0)
