"""LAG001-LAG004: repealed acts, wrong numbers, sections that do not exist, outdated names."""

from __future__ import annotations

from importlib import import_module

from iopvalidate.api import Rule, hookimpl

_RULES = ("lag001_repealed_act", "lag002_wrong_number", "lag003_missing_section", "lag004_outdated_name")


@hookimpl
def iopvalidate_rules() -> list[Rule]:
    """Return the four rules on references to law."""
    return [import_module(f"{__name__}.{name}").RULE for name in _RULES]
