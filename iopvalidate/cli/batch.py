"""Many drafts in one call: here or in several processes, in the order given, with progress on a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click

from iopvalidate.cli.language import t
from iopvalidate.engine import Options
from iopvalidate.library import Result, assess_many


def assess_all(work: Sequence[tuple[str, Options]], jobs: int, progress: bool) -> list[Result]:
    """Assess drafts and return a result for each, in order.

    Args:
        work: path and options of each draft.   jobs: processes; 0 for one a processor.
        progress: whether to show a bar on stderr, where that is a terminal.

    Raises:
        ConfigurationError: there is no such profile.
    """
    processes = min(jobs or os.cpu_count() or 1, len(work))
    with _results(work, processes) as results:
        if not (progress and len(work) > 1 and sys.stderr.isatty()):
            return list(results)
        label = t("Granskar utkast", "Checking drafts")
        with click.progressbar(results, length=len(work), label=label, file=sys.stderr, show_pos=True) as shown:
            return list(shown)


@contextmanager
def _results(work: Sequence[tuple[str, Options]], processes: int) -> Iterator[Iterator[Result]]:
    """Give the results; what still waits when the caller leaves (an interrupt, an error) is given up."""
    if processes < 2:
        yield assess_many(work)
        return
    from concurrent.futures import ProcessPoolExecutor

    pool = ProcessPoolExecutor(processes)
    try:
        yield assess_many(work, pool)
    finally:
        pool.shutdown(cancel_futures=True)
