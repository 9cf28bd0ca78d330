"""The command `iopvalidate`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NoReturn


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the command with `args`, by default those of the process, and exit with its code."""
    from iopvalidate.cli.app import root

    root.main(list(args) if args is not None else None, prog_name="iopvalidate")
    raise AssertionError("the command exits by itself")
