"""Many drafts in one call: here or in several processes, in the order given, with progress on a terminal."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click

from iopvalidate.cli.language import t
from iopvalidate.engine import Options
from iopvalidate.errors import ReadError
from iopvalidate.library import Result, assess_many


def assess_all(work: Sequence[tuple[str, Options]], jobs: int, progress: bool) -> list[Result]:
    """Assess drafts and return a result for each, in order; after an interrupt the rest are results with that as their error.

    Args:
        work: path and options of each draft.   jobs: processes; 0 for one a processor.
        progress: whether to show a bar on stderr, where that is a terminal.

    Raises:
        ConfigurationError: there is no such profile.
        KeyboardInterrupt: the user interrupted before the first draft was done.
    """
    processes = min(jobs or os.cpu_count() or 1, len(work))
    done: list[Result] = []
    try:
        with _results(work, processes) as results:
            if not (progress and len(work) > 1 and sys.stderr.isatty()):
                done.extend(results)
                return done
            label = t("Granskar utkast", "Checking drafts")
            with click.progressbar(results, length=len(work), label=label, file=sys.stderr, show_pos=True) as shown:
                done.extend(shown)
    except KeyboardInterrupt:
        if not done:
            raise
        done += [_given_up(path) for path, _ in work[len(done) :]]
    return done


def _given_up(path: str) -> Result:
    """What becomes of a draft that an interrupt came before."""
    return Result(path, error=ReadError(f"{path}: inte granskad (avbrutet).", f"{path}: not checked (interrupted)."))


def _leave_interrupts() -> None:
    """Let the main process alone answer Ctrl-C, which a terminal sends to all of them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _results(work: Sequence[tuple[str, Options]], processes: int) -> Iterator[Iterator[Result]]:
    """Give the results; what still waits when the caller leaves (an interrupt, an error) is given up."""
    if processes < 2:
        yield assess_many(work)
        return
    from concurrent.futures import ProcessPoolExecutor

    pool = ProcessPoolExecutor(processes, initializer=_leave_interrupts)
    try:
        yield assess_many(work, pool)
    finally:
        pool.shutdown(cancel_futures=True)
