"""A plugin of a third party: one rule on premises that everybody can use."""

from __future__ import annotations

from iopvalidate.api import Rule, hookimpl


@hookimpl
def iopvalidate_rules() -> list[Rule]:
    """Return the plugin's rules."""
    from iopvalidate_accessibility.til001_premises import RULE

    return [RULE]
