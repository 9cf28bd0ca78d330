"""IOP001-IOP016: whether a draft shows the marks of a partnership, as the public criteria name them."""

from __future__ import annotations

from importlib import import_module

from iopvalidate.api import Rule, hookimpl

_RULES = (
    "iop001_initiative",
    "iop002_shared_need",
    "iop003_common_goal",
    "iop004_shared_values",
    "iop005_joint_governance",
    "iop006_co_financing",
    "iop007_long_term",
    "iop008_joint_follow_up",
    "iop009_independence",
    "iop010_not_a_grant",
    "iop011_public_benefit",
    "iop012_mutuality",
    "iop013_policy_link",
    "iop014_no_ready_solution",
    "iop015_non_profit_party",
    "iop016_dialogue",
)


@hookimpl
def iopvalidate_rules() -> list[Rule]:
    """Return the sixteen rules on the partnership's criteria."""
    return [import_module(f"{__name__}.{name}").RULE for name in _RULES]
