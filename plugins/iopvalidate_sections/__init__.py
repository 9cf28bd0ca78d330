"""AVS001-AVS021: the sections an IOP agreement must or should have."""

from __future__ import annotations

from importlib import import_module

from iopvalidate.api import Rule, hookimpl

_RULES = (
    "avs001_parties",
    "avs002_background",
    "avs003_purpose",
    "avs004_values",
    "avs005_goals",
    "avs006_undertakings",
    "avs007_governance",
    "avs008_economy",
    "avs009_follow_up",
    "avs010_term",
    "avs011_notice",
    "avs012_renegotiation",
    "avs013_rescission",
    "avs014_disputes",
    "avs015_amendments",
    "avs016_signatures",
    "avs017_personal_data",
    "avs018_communication",
    "avs019_force_majeure",
    "avs020_insurance",
    "avs021_secrecy",
)


@hookimpl
def iopvalidate_rules() -> list[Rule]:
    """Return the twenty-one rules on sections."""
    return [import_module(f"{__name__}.{name}").RULE for name in _RULES]
