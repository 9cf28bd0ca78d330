"""What the commands that list rules and profiles know: all plugins, and the configuration where the user stands."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from iopvalidate import plugins as plugin_loading
from iopvalidate.config.find import find
from iopvalidate.config.load import load
from iopvalidate.plugins import Plugins, catalogue_order


def known_here() -> Plugins:
    """Return the installed plugins with the own rules and profiles of the configuration found upward from here.

    Raises:
        ConfigurationError: the configuration is wrong.
    """
    installed = plugin_loading.load_plugins()
    found = find(Path())
    if found.config is None:
        return installed
    own = load(found, installed).own
    rules = sorted([*installed.rules, *own.rules], key=catalogue_order)
    return replace(installed, rules=rules, profiles=dict(sorted({**installed.profiles, **own.profiles}.items())))
