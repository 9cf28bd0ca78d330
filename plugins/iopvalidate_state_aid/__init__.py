"""STS001-STS009: state aid, its routes, ceilings and formalities."""

from __future__ import annotations

from importlib import import_module

from iopvalidate.api import Parameter, Rule, hookimpl

_RULES = (
    "sts001_route",
    "sts002_expired_act",
    "sts003_de_minimis_formalities",
    "sts004_ceiling",
    "sts005_sgei_entrustment",
    "sts006_overcompensation",
    "sts007_separate_accounts",
    "sts008_economic_activity",
    "sts009_in_kind_value",
)


@hookimpl
def iopvalidate_rules() -> list[Rule]:
    """Return the nine rules on state aid."""
    return [import_module(f"{__name__}.{name}").RULE for name in _RULES]


@hookimpl
def iopvalidate_parameters() -> list[Parameter]:
    """Return ceilings and the exchange rate, with the periods they hold for."""
    from iopvalidate_state_aid.figures import PARAMETERS

    return list(PARAMETERS)
