"""What a plugin can give: rules, profiles, readers, formats and parameters.

A plugin is a module named by an entry point in the group `iopvalidate`; it implements any of these hooks.  Each hook
is called once, after all plugins are loaded; it returns data and does nothing else.  The engine runs, times and
isolates what it gives: a plugin that fails costs its own rules and is named in the report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from iopvalidate.agreement.source import Reader
    from iopvalidate.parameters import Parameter
    from iopvalidate.profiles import Profile
    from iopvalidate.report.formats import Format
    from iopvalidate.rules.rule import Rule

PROJECT = "iopvalidate"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def iopvalidate_rules() -> list[Rule]:  # type: ignore[empty-body]
    """Return the plugin's rules.  Called once, when the catalogue of rules is put together."""


@hookspec
def iopvalidate_profiles() -> list[Profile]:  # type: ignore[empty-body]
    """Return profiles: checklists of a municipality or region.  Called once, after the rules."""


@hookspec
def iopvalidate_readers() -> list[Reader]:  # type: ignore[empty-body]
    """Return readers for file formats.  Called once, before the first file is read."""


@hookspec
def iopvalidate_formats() -> list[Format]:  # type: ignore[empty-body]
    """Return report formats.  Called once, when the first report is written."""


@hookspec
def iopvalidate_parameters() -> list[Parameter]:  # type: ignore[empty-body]
    """Return dated parameters: thresholds, ceilings, rates.  Called once, before the first draft is assessed."""
