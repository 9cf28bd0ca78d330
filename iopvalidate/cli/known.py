"""What the commands that list rules and profiles know: all plugins, and the configuration where the user stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from iopvalidate import plugins as plugin_loading
from iopvalidate.config.find import find
from iopvalidate.config.given import filed_profile, with_packs
from iopvalidate.config.load import load
from iopvalidate.errors import ConfigurationError
from iopvalidate.plugins import Plugins, catalogue_order
from iopvalidate.profiles import DEFAULT, Profile


def known_here(packs: Sequence[str] = ()) -> Plugins:
    """Return the installed plugins with own rules and profiles: of the configuration found upward from here, and of `packs`.

    Raises:
        ConfigurationError: the configuration or a pack is wrong.
    """
    installed = plugin_loading.load_plugins()
    found = find(Path())
    if found.config is None:
        return with_packs(installed, packs)
    own = load(found, installed).own
    rules = sorted([*installed.rules, *own.rules], key=catalogue_order)
    here = replace(installed, rules=rules, profiles=dict(sorted({**installed.profiles, **own.profiles}.items())))
    return with_packs(here, packs)


def chosen(known: Plugins, name: str) -> Profile:
    """Return the profile of a name, or the one that a file holds.

    Raises:
        ConfigurationError: there is none (the message names those there are), or the file is wrong.
    """
    filed = filed_profile(name, known)
    if filed:
        return next(iter(filed.values()))
    profiles = {DEFAULT.name: DEFAULT, **known.profiles}
    if name not in profiles:
        names = ", ".join(sorted(profiles))
        raise ConfigurationError(f"Profilen {name} finns inte. Välj bland: {names}.", f"No profile {name}. Choose: {names}.")
    return profiles[name]
