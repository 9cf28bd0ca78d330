"""What the command's exit code says."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of `iopvalidate`."""

    OK = 0  # nothing at or above --fail-on
    FINDINGS = 1  # findings at or above --fail-on
    USAGE = 2  # wrong usage or configuration
    UNREADABLE = 3  # a file cannot be read
    BROKEN = 4  # a plugin or rule failed: the report has a hole


_PRECEDENCE = (ExitCode.USAGE, ExitCode.BROKEN, ExitCode.UNREADABLE, ExitCode.FINDINGS)


def gravest(codes: Iterable[ExitCode]) -> ExitCode:
    """Return the code to exit with when several apply: what makes the answer least worth comes first."""
    found = set(codes)
    return next((code for code in _PRECEDENCE if code in found), ExitCode.OK)
