"""Configurations of a call: each file is read and checked once, however many drafts it serves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from iopvalidate.config.build import options_of
from iopvalidate.config.find import Found, find, named
from iopvalidate.config.settings import Settings, merged
from iopvalidate.engine import Options
from iopvalidate.plugins import Plugins
from iopvalidate.profiles import Profile
from iopvalidate.rules.rule import Rule

if TYPE_CHECKING:  # most calls have no configuration: what reads one is imported when there is one
    from iopvalidate.report.waivers import Waiver
    from iopvalidate.toml_files import TomlFile


@dataclass(frozen=True)
class Own:
    """A municipality's own: rules of packs in their order, and profiles by name; those go before a plugin's."""

    rules: tuple[Rule, ...] = ()
    profiles: Mapping[str, Profile] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Configuration:
    """What belongs to a draft.

    Attributes:
        file: the configuration, checked; None if there is none.   waivers: from it and from the file beside it.
        own: rules and profiles of the files it names.
    """

    file: TomlFile | None = None
    waivers: tuple[Waiver, ...] = ()
    own: Own = field(default_factory=Own)

    def settings(self, draft: str, flags: Mapping[str, Any] | None = None) -> Settings:
        """Return the draft's settings; `flags` were given on the command line and win."""
        return merged(self.file, draft, flags or {})

    def options(self, draft: str, as_of: date, flags: Mapping[str, Any] | None = None) -> Options:
        """Return the engine's options for a draft on a reference date."""
        return options_of(self.settings(draft, flags), as_of, self.own.rules, self.own.profiles)

    def beside(self, rules: tuple[Rule, ...], profiles: Mapping[str, Profile]) -> Configuration:
        """Return the configuration with rules and profiles that the call names as files beside its own."""
        return replace(self, own=Own((*self.own.rules, *rules), {**self.own.profiles, **profiles}))


class Configurations:
    """Finds and reads the configuration of each draft."""

    def __init__(self, plugins: Plugins, config: str | None = None, *, ignore: bool = False) -> None:
        """Take the plugins, whose names a configuration uses, and the file that the user names; `ignore` reads none.

        Raises:
            ConfigurationError: the file named does not exist.
        """
        self._plugins = plugins
        self._fixed = Found() if ignore else named(config) if config is not None else None
        self._found: dict[Path, Found] = {}
        self._read: dict[Found, Configuration] = {}

    def of(self, draft: str) -> Configuration:
        """Return a draft's configuration.

        Raises:
            ConfigurationError: it is wrong; the message names file, line and key.
        """
        found = self._fixed or self._nearest(Path(draft).parent)
        if found not in self._read:
            self._read[found] = load(found, self._plugins)
        return self._read[found]

    def _nearest(self, directory: Path) -> Found:
        if self._fixed is not None:
            return self._fixed
        if directory not in self._found:
            self._found[directory] = find(directory)
        return self._found[directory]


def load(found: Found, plugins: Plugins) -> Configuration:
    """Read and check a configuration and its waivers.

    Raises:
        ConfigurationError: one is wrong; the message names file, line and key.
    """
    if found == Found():
        return Configuration()
    from iopvalidate.config.reading import read

    return read(found, plugins)
