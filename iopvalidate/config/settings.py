"""Effective settings of one draft, each with where it comes from: default, configuration, pattern of paths, command line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from iopvalidate.rules.outcome import Text

if TYPE_CHECKING:  # most calls have no configuration
    from iopvalidate.toml_files import TomlFile

KeyPath = tuple[str | int, ...]

#: Single values with their defaults, as the command line and the configuration name them.
DEFAULTS: dict[str, Any] = {
    "profile": "auto", "lang": "sv", "view": "final", "fail-on": "error", "show": "normal", "baseline": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Setting:
    """A value and where it comes from ("iopvalidate.toml:3", "förval", "kommandoraden: --profile")."""

    value: Any
    source: Text


#: By key: ("profile",), ("off", "LOU007"), ("levels", "LOU007"), ("rule-options", "LOU011", "ignore"),
#: ("rule-packs", path), ("profile-files", path), ("plugins", "drafting"), ("parameters", name, first day).
Settings = dict[KeyPath, Setting]


def value(settings: Settings, name: str) -> Any:
    """Return a single value."""
    return settings[(name,)].value


def merged(file: TomlFile | None, draft: str, flags: Mapping[str, Any]) -> Settings:
    """Return a draft's settings: defaults, then the configuration, then each pattern that fits, then the command line.

    Args:
        file: the configuration, None for none; it has been checked.   draft: path of the draft.
        flags: what was given on the command line, by the configuration's names.
    """
    default = Text("förval", "default")
    settings: Settings = {(name,): Setting(known, default) for name, known in DEFAULTS.items()}
    for table, key in _tables(file, draft):
        assert file is not None  # only a file has tables
        settings.update(_layer(file, table, key))
    for name, given in flags.items():
        settings[(name,)] = Setting(given, Text(f"kommandoraden: --{name}", f"command line: --{name}"))
    return settings


def _tables(file: TomlFile | None, draft: str) -> Iterator[tuple[Mapping[str, Any], KeyPath]]:
    if file is None:
        return
    from iopvalidate.globs import matches

    yield file.table, ()
    for number, entry in enumerate(file.table.get("paths", ())):
        if matches(entry["glob"], draft, file.path.parent):
            yield entry, ("paths", number)


def _layer(file: TomlFile, table: Mapping[str, Any], at: KeyPath) -> Settings:
    """Return what one table sets."""
    found: Settings = {}
    for name in DEFAULTS:
        if name in table:
            found[(name,)] = _setting(file, table[name], (*at, name))
    for number, code in enumerate(table.get("off", ())):
        found["off", code] = _setting(file, True, (*at, "off", number))
    for name in ("rule-packs", "profile-files"):
        for number, path in enumerate(table.get(name, ())):
            found[name, path] = _setting(file, True, (*at, name, number))
    for name in ("levels", "plugins"):
        for key, item in table.get(name, {}).items():
            found[name, key] = _setting(file, item, (*at, name, key))
    for code, options in table.get("rule-options", {}).items():
        for key, item in options.items():
            found["rule-options", code, key] = _setting(file, item, (*at, "rule-options", code, key))
    for number, entry in enumerate(table.get("parameters", ())):
        found["parameters", entry["name"], str(entry["start"])] = _setting(file, entry, (*at, "parameters", number))
    return found


def _setting(file: TomlFile, item: Any, key: KeyPath) -> Setting:
    place = f"{file.path}:{file.line(key)}"
    if key[0] == "paths":
        place += f" ({file.table['paths'][key[1]]['glob']})"
    return Setting(item, Text(place, place))
