"""`--baseline`, `--write-baseline`, `--prune-baseline`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from iopvalidate.cli import console
from iopvalidate.cli.language import t
from iopvalidate.cli.outputs import write
from iopvalidate.errors import ConfigurationError
from iopvalidate.report.baseline import Baseline, compare, prune, read_baseline, take_down
from iopvalidate.report.model import Report


class Baselines:
    """What a call does with baselines."""

    def __init__(self, known: str, target: str | None, *, prune: bool, given: bool, drafts: Sequence[str]) -> None:
        """Read what there is, before any draft is assessed.

        Args:
            known: baseline to compare with, "" for none.   target: baseline to write.   prune: whether to prune `known`.
            given: `known` stands on the command line.   drafts: files that are never written.

        Raises:
            ConfigurationError: flags that exclude each other, or a file that is no baseline.
        """
        if target is not None and (prune or given):
            raise ConfigurationError(
                "--write-baseline skrivs för sig: utan --baseline och --prune-baseline.",
                "--write-baseline stands alone: without --baseline and --prune-baseline.",
            )
        if prune and not known:
            raise ConfigurationError("--prune-baseline behöver --baseline FIL.", "--prune-baseline needs --baseline FILE.")
        self._prune = prune
        self._target = self._open(target, drafts) if target is not None else None
        self._known = read_baseline(Path(known)) if known and target is None else None

    @staticmethod
    def _open(target: str, drafts: Sequence[str]) -> Baseline:
        """Return what the file to write holds already, of other drafts; a file that is no baseline is not overwritten."""
        if os.path.realpath(target) in {os.path.realpath(draft) for draft in drafts}:
            raise ConfigurationError(
                f"{target} är ett av utkasten och skrivs inte över.", f"{target} is one of the drafts and is not overwritten."
            )
        path = Path(target)
        return read_baseline(path) if path.exists() else Baseline(path)

    @property
    def writes(self) -> bool:
        """Whether the call takes its findings down as known: they do not count for the exit code."""
        return self._target is not None

    def settle(self, reports: Sequence[Report]) -> None:
        """Mark what is known, and write the baseline where that is asked for."""
        if self._known is not None:
            compare(self._known, reports)
            if self._prune:
                self._write_pruned(self._known, prune(self._known, reports))
        if self._target is not None and reports:
            take_down(self._target, reports)
            write(str(self._target.path), self._target.text())
            console.note(t(f"Baslinjen står i {self._target.path}.", f"The baseline is in {self._target.path}."))

    @staticmethod
    def _write_pruned(baseline: Baseline, changed: int) -> None:
        if changed:
            write(str(baseline.path), baseline.text())
        console.note(
            t(f"Baslinjen {baseline.path}: {changed} inaktuella poster borttagna.",
              f"The baseline {baseline.path}: {changed} stale entries removed.")
        )  # fmt: skip
