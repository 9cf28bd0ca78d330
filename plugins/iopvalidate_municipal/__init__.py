"""KOM001-KOM013: municipal law."""

from __future__ import annotations

from importlib import import_module

from iopvalidate.api import Rule, hookimpl

_RULES = (
    "kom001_general_interest",
    "kom002_equal_treatment",
    "kom003_business_support",
    "kom004_decision",
    "kom005_legal_person",
    "kom006_public_authority",
    "kom007_control_and_insight",
    "kom008_handover_conflict",
    "kom009_steering_group_powers",
    "kom010_signing_authority",
    "kom011_use_of_funds",
    "kom012_legal_force",
    "kom013_legal_review",
)


@hookimpl
def iopvalidate_rules() -> list[Rule]:
    """Return the thirteen rules on municipal law."""
    return [import_module(f"{__name__}.{name}").RULE for name in _RULES]
