"""LOU001-LOU011: how far a draft shows the marks of a public contract, and the figures procurement law sets."""

from __future__ import annotations

from importlib import import_module

from iopvalidate.api import Parameter, Rule, hookimpl

_RULES = (
    "lou001_purchase_roles",
    "lou002_payment_for_performance",
    "lou003_enforceable_performance",
    "lou004_detailed_steering",
    "lou005_on_behalf_of_authority",
    "lou006_trade_terms",
    "lou007_open_ended_extension",
    "lou008_contract_value",
    "lou009_procurement_assessment",
    "lou010_wrong_exception",
    "lou011_overall_exposure",
)


@hookimpl
def iopvalidate_rules() -> list[Rule]:
    """Return the eleven rules on procurement law."""
    return [import_module(f"{__name__}.{name}").RULE for name in _RULES]


@hookimpl
def iopvalidate_parameters() -> list[Parameter]:
    """Return the limits for direct award, by period."""
    from iopvalidate_procurement.limits import PARAMETERS

    return list(PARAMETERS)
