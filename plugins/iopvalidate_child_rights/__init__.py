"""BRN001-BRN006: child rights, where children are affected."""

from __future__ import annotations

from importlib import import_module

from iopvalidate.api import Rule, hookimpl

_RULES = (
    "brn001_best_interests",
    "brn002_convention",
    "brn003_childrens_views",
    "brn004_record_check",
    "brn005_duty_to_report",
    "brn006_child_follow_up",
)


@hookimpl
def iopvalidate_rules() -> list[Rule]:
    """Return the six rules on child rights."""
    return [import_module(f"{__name__}.{name}").RULE for name in _RULES]
