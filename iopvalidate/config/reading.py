"""Reads a configuration and its waivers, and checks every value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from iopvalidate.config.build import as_date
from iopvalidate.config.find import Found
from iopvalidate.config.load import Configuration, Own
from iopvalidate.config.names import check_names
from iopvalidate.config.own import load_own
from iopvalidate.plugins import Plugins
from iopvalidate.report.waivers import Waiver
from iopvalidate.toml_files import TomlFile, read_toml
from iopvalidate.toml_positions import KeyPath


def read(found: Found, plugins: Plugins) -> Configuration:
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
