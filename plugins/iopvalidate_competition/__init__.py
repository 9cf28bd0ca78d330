"""KON001-KON007: signs of a market and of restrained competition."""

from __future__ import annotations

from importlib import import_module

from iopvalidate.api import Rule, hookimpl

_RULES = (
    "kon001_no_market",
    "kon002_market_evidence",
    "kon003_market_signs",
    "kon004_exclusivity",
    "kon005_coordination",
    "kon006_public_sales",
    "kon007_control_over_party",
)


@hookimpl
def iopvalidate_rules() -> list[Rule]:
    """Return the seven rules on market and competition."""
    return [import_module(f"{__name__}.{name}").RULE for name in _RULES]
