"""Configurations of a call: each file is read and checked once, however many drafts it serves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from iopvalidate.config.build import as_date, options_of
from iopvalidate.config.find import Found, find, named
from iopvalidate.config.names import check_names
from iopvalidate.config.own import Own, load_own
from iopvalidate.config.settings import Settings, merged
from iopvalidate.engine import Options
from iopvalidate.plugins import Plugins
from iopvalidate.report.waivers import Waiver
from iopvalidate.toml_files import TomlFile, read_toml
from iopvalidate.toml_positions import KeyPath


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
    file, own, waivers = None, Own(), []
    if found.config is not None:
        file = read_toml(found.config, found.root)
        file.check("config")
        _check_dates(file, "parameters", ("start", "end"))
        own = load_own(file, plugins)
        check_names(file, plugins, own)
        waivers += _waivers(file)
    if found.waivers is not None:
        beside = read_toml(found.waivers)
        beside.check("waivers")
        check_names(beside, plugins, own)
        waivers += _waivers(beside)
    return Configuration(file, tuple(waivers), own)


def _waivers(file: TomlFile) -> list[Waiver]:
    _check_dates(file, "waivers", ("until",))
    return [_waiver(file, number, entry) for number, entry in enumerate(file.table.get("waivers", ()))]


def _waiver(file: TomlFile, number: int, entry: Mapping[str, Any]) -> Waiver:
    return Waiver(
        entry["rule"], entry["draft"], entry["reason"], entry["by"], as_date(entry["until"]), entry.get("quote", ""),
        file.path.parent, f"{file.path}:{file.line(('waivers', number))}",
    )  # fmt: skip


def _check_dates(file: TomlFile, table: str, keys: tuple[str, ...]) -> None:
    """Refuse a 30 February, which the schema's pattern lets through, and a period that ends before it begins."""
    for number, entry in enumerate(file.table.get(table, ())):
        at: KeyPath = (table, number)
        days = []
        for key in (key for key in keys if key in entry):
            try:
                days.append(as_date(entry[key]))
            except ValueError:
                raise file.error((*at, key), "det datumet finns inte.", "there is no such date.") from None
        if days != sorted(days):
            raise file.error((*at, keys[-1]), "perioden slutar innan den börjar.", "the period ends before it begins.")
