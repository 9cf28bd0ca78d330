"""Time and memory: actions measured in pairs, fresh processes, and a batch over worker processes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.labelled import AS_OF, ROOT, stand_in
from iopvalidate.library import assess_path, make_options

PYTHON_DOCX = "import sys, docx; '\\n'.join(p.text for p in docx.Document(sys.argv[1]).paragraphs)"

#: Runs a command from a small process, and says its exit code and peak memory: what a process says of itself begins with
#: the memory of the one that started it.
_LAUNCHER = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""

#: Median seconds of ours and theirs, and the median ratio of the rounds.
Pair = tuple[float, float, float]


def paired(first: Callable[[], float], second: Callable[[], float], rounds: int) -> Pair:
    """Measure two actions one right after the other, each giving its seconds; the first round is not counted."""
    first(), second()
    pairs = [(first(), second()) for _ in range(rounds)]
    return median(a for a, _ in pairs), median(b for _, b in pairs), median(a / b for a, b in pairs)


def timed(action: Callable[[], object]) -> float:
    """Return the seconds an action takes."""
    began = perf_counter()
    action()
    return perf_counter() - began


class Fresh:
    """Fresh Python processes on this tree, in a folder of their own for bytecode and compiled terms.

    The first process fills the folder, as an installation and a first use would.
    """

    def __init__(self, folder: Path) -> None:
        site = stand_in(folder / "site")
        paths = [str(path) for path in (site, ROOT, ROOT / "plugins") if path]
        self._environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {
            "PYTHONPATH": os.pathsep.join(paths),
            "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
            "IOPVALIDATE_CACHE": str(folder / "terms"),
        }

    def ours(self, path: Path) -> float:
        """Run `iopvalidate path --format json`; return seconds."""
        return timed(lambda: self._run(self._ours(path), (0, 1, 4)))

    def theirs(self, path: Path) -> float:
        """Open a file with python-docx and join its paragraphs; return seconds."""
        return timed(lambda: self._run(self._theirs(path), (0,)))

    def memory(self, path: Path) -> tuple[float, float]:
        """Return the peak memory of both in MB, 0 where the system does not tell."""
        if sys.platform == "win32":
            return 0.0, 0.0
        return self._peak(self._ours(path), (0, 1, 4)), self._peak(self._theirs(path), (0,))

    def _ours(self, path: Path) -> list[str]:
        return [sys.executable, "-m", "iopvalidate", str(path), "--format", "json"]

    def _theirs(self, path: Path) -> list[str]:
        return [sys.executable, "-c", PYTHON_DOCX, str(path)]

    def _peak(self, command: list[str], expected: Sequence[int]) -> float:
        done = subprocess.run(
            [sys.executable, "-S", "-c", _LAUNCHER, *command], stdout=subprocess.PIPE, check=True, env=self._environment
        )
        code, peak = (int(word) for word in done.stdout.split())
        _expect(code, expected, command)
        return _megabytes(peak)

    def _run(self, command: list[str], expected: Sequence[int]) -> None:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False, env=self._environment)
        _expect(done.returncode, expected, command)


def _expect(code: int, expected: Sequence[int], command: Sequence[str]) -> None:
    """Check an exit code.

    Raises:
        RuntimeError: it is not expected, so that the figures mean nothing.
    """
    if code not in expected:
        raise RuntimeError(f"exit code {code} of: {' '.join(command)}")


def _megabytes(peak: int) -> float:
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


# -- a batch ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Batch:
    """Many drafts: seconds in one process and over `jobs` workers, peak memory of the largest worker in MB."""

    drafts: int
    jobs: int
    alone: float
    shared: float
    worker_megabytes: float

    @property
    def gain(self) -> float:
        """How many times faster the workers are together."""
        return self.alone / self.shared


def batch(paths: Sequence[Path], jobs: int) -> Batch:
    """Assess files with one worker, then with several; starting the workers counts."""
    alone, _ = _over_workers(paths, 1)
    shared, memory = _over_workers(paths, jobs)
    return Batch(len(paths), jobs, alone, shared, memory)


def _over_workers(paths: Sequence[Path], jobs: int) -> tuple[float, float]:
    """Return seconds and the peak memory of the largest worker.  Workers are spawned: a forked one holds our memory."""
    began = perf_counter()
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        peaks: Iterable[float] = pool.map(partial(_weighed, profile="default"), map(str, paths))
        most = max(peaks)
    return perf_counter() - began, most


def _weighed(path: str, profile: str) -> float:
    """Assess a file in a worker; return the worker's peak memory so far in MB.

    Raises:
        RuntimeError: the file could not be read.
    """
    result = assess_path(path, make_options(profile, AS_OF))
    if result.report is None or not result.report.records:
        raise RuntimeError(f"{path}: not assessed")
    return own_peak()


def own_peak() -> float:
    """Return the peak memory of this process in MB, 0 where the system does not tell."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return next((_megabytes(int(line.split()[1])) for line in lines if line.startswith("VmHWM")), 0.0)
