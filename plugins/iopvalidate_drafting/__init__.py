"""UTK001-UTK015: the state of the draft itself."""

from __future__ import annotations

from importlib import import_module

from iopvalidate.api import Rule, hookimpl

_RULES = (
    "utk001_placeholder",
    "utk002_tracked_changes",
    "utk003_comments",
    "utk004_cross_reference",
    "utk005_appendix",
    "utk006_arithmetic",
    "utk007_dates",
    "utk008_organisation_number",
    "utk009_personal_identity_number",
    "utk010_empty_section",
    "utk011_party_names",
    "utk012_hidden_text",
    "utk013_start_passed",
    "utk014_numbering",
    "utk015_not_an_iop",
)


@hookimpl
def iopvalidate_rules() -> list[Rule]:
    """Return the fifteen rules on the state of the draft."""
    return [import_module(f"{__name__}.{name}").RULE for name in _RULES]
