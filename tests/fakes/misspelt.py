"""A plugin with a hook that does not exist."""

from __future__ import annotations

from iopvalidate.api import Rule, hookimpl


@hookimpl
def iopvalidate_rulez() -> list[Rule]:
    return []
