"""Names that a configuration uses: rules, profiles, plugins and parameters must exist, or a setting would do nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from iopvalidate.config.load import Own
from iopvalidate.plugins import Plugins
from iopvalidate.profiles import DEFAULT
from iopvalidate.rules.outcome import Text
from iopvalidate.toml_files import TomlFile
from iopvalidate.toml_positions import KeyPath

_RULE = Text("regeln {} finns inte.", "there is no rule {}.")
_PROFILE = Text("profilen {} finns inte.", "there is no profile {}.")
_PLUGIN = Text("insticksprogrammet {} finns inte.", "there is no plugin {}.")
_PARAMETER = Text("parametern {} finns inte.", "there is no parameter {}.")


def check_names(file: TomlFile, plugins: Plugins, own: Own) -> None:
    """Check every name of a file.

    `own` rules and profiles exist too.  Where a plugin could not be loaded, names that it may have given are let
    through: the report says what is missing.

    Raises:
        ConfigurationError: a name is unknown; the message names file, line and key, and the nearest name.
    """
    plugin_names = {info.name for info in plugins.infos}
    _check(file, _plugin_names(file), plugin_names, _PLUGIN)
    if any(info.error for info in plugins.infos):
        return
    _check(file, _rules(file), {rule.code for rule in (*plugins.rules, *own.rules)}, _RULE)
    _check(file, _profiles(file), {"auto", DEFAULT.name, *plugins.profiles, *own.profiles}, _PROFILE)
    parameters = [(("parameters", n, "name"), entry["name"]) for n, entry in enumerate(file.table.get("parameters", ()))]
    _check(file, iter(parameters), set(plugins.parameters), _PARAMETER)


def _check(file: TomlFile, used: Iterator[tuple[KeyPath, str]], known: Collection[str], told: Text) -> None:
    for key, name in used:
        if name in known:
            continue
        near = get_close_matches(name, sorted(known), n=1)
        sv, en = (f" Menade du {near[0]}?", f" Did you mean {near[0]}?") if near else ("", "")
        raise file.error(key, told.sv.format(name) + sv, told.en.format(name) + en)


def _plugin_names(file: TomlFile) -> Iterator[tuple[KeyPath, str]]:
    yield from ((("plugins", name), name) for name in file.table.get("plugins", {}))


def _tables(file: TomlFile) -> Iterator[KeyPath]:
    yield ()
    yield from (("paths", number) for number in range(len(file.table.get("paths", ()))))


def _rules(file: TomlFile) -> Iterator[tuple[KeyPath, str]]:
    for at in _tables(file):
        table = file.table["paths"][at[1]] if at else file.table
        yield from (((*at, "off", number), code) for number, code in enumerate(table.get("off", ())))
        for name in ("levels", "rule-options"):
            yield from (((*at, name, code), code) for code in table.get(name, {}))
    yield from ((("waivers", number, "rule"), entry["rule"]) for number, entry in enumerate(file.table.get("waivers", ())))


def _profiles(file: TomlFile) -> Iterator[tuple[KeyPath, str]]:
    for at in _tables(file):
        table = file.table["paths"][at[1]] if at else file.table
        if "profile" in table:
            yield (*at, "profile"), table["profile"]
