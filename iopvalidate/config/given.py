"""Rule packs and a profile that a call names as files, without a configuration: `--rules pack.toml --profile egen.toml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from iopvalidate.config.load import Configuration
from iopvalidate.errors import ConfigurationError
from iopvalidate.plugins import Plugins, catalogue_order

if TYPE_CHECKING:
    from iopvalidate.profiles import Profile
    from iopvalidate.rules.rule import Rule

_ENDING = ".toml"


def is_file_name(profile: str) -> bool:
    """Whether what was given as a profile is the path of a file; no profile's name ends like one."""
    return profile.lower().endswith(_ENDING)


def with_packs(plugins: Plugins, packs: Sequence[str]) -> Plugins:
    """Return the plugins with the rules of packs beside theirs.

    Raises:
        ConfigurationError: a pack is wrong or its rule is there already; the message names file, line and key.
    """
    if not packs:
        return plugins
    rules = [*plugins.rules, *packed_rules(packs, {rule.code for rule in plugins.rules})]
    return replace(plugins, rules=sorted(rules, key=catalogue_order))


def packed_rules(packs: Sequence[str], codes: set[str]) -> tuple[Rule, ...]:
    """Return the rules of packs in their order; `codes` are taken.

    Raises:
        ConfigurationError: as `with_packs`.
    """
    found: list[Rule] = []
    for pack in packs:
        from iopvalidate.rules.pack import load_pack  # most calls name none

        for rule in load_pack(Path(pack)):
            if rule.code in codes:
                raise ConfigurationError(
                    f"{pack}: regeln {rule.code} finns redan.", f"{pack}: rule {rule.code} is there already."
                )
            codes.add(rule.code)
            found.append(rule)
    return tuple(found)


def filed_profile(profile: str, plugins: Plugins, more: Sequence[Rule] = ()) -> Mapping[str, Profile]:
    """Return by name the profile of a file, nothing when what is given is a name.

    Args:
        profile: as the user gave it.   plugins: whose rules the profile may name.   more: further rules that it may name.

    Raises:
        ConfigurationError: the file is missing or wrong; the message names file, line and key.
    """
    if not is_file_name(profile):
        return {}
    from iopvalidate.profile_files import load_profile  # brings the schema

    broken = any(info.error for info in plugins.infos)  # what a broken plugin would have given is not known
    known = () if broken else {rule.code for rule in (*plugins.rules, *more)}
    loaded = load_profile(Path(profile), known)
    return {loaded.name: loaded}


class Files:
    """The files that a call names, read once and put beside each draft's configuration."""

    def __init__(self, plugins: Plugins, packs: Sequence[str], profile: str) -> None:
        """Read the packs and the profile; `profile` is a file's path or a name, which needs no reading.

        Raises:
            ConfigurationError: as `with_packs` and `filed_profile`.
        """
        self._rules = packed_rules(packs, {rule.code for rule in plugins.rules})
        self._profiles = filed_profile(profile, plugins, self._rules)
        self._made: dict[int, tuple[Configuration, Configuration]] = {}

    @property
    def profile(self) -> str | None:
        """The name of the profile that was given as a file, None if none was."""
        return next(iter(self._profiles), None)

    def beside(self, configuration: Configuration) -> Configuration:
        """Return a configuration with what the files hold, the same object for the same configuration.

        Raises:
            ConfigurationError: the configuration has a rule of the same code.
        """
        if not self._rules and not self._profiles:
            return configuration
        if id(configuration) not in self._made:
            for rule in configuration.own.rules:
                if any(rule.code == other.code for other in self._rules):
                    raise ConfigurationError(
                        f"--rules: regeln {rule.code} finns redan.", f"--rules: rule {rule.code} is there already."
                    )
            self._made[id(configuration)] = (configuration, configuration.beside(self._rules, self._profiles))
        return self._made[id(configuration)][1]
