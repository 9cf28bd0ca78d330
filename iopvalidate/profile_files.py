"""Profiles from TOML files: those that ship with a plugin, and a municipality's own.

name = "ekby"
sv = "Ekby kommun: villkor för IOP"
parties = ["Ekby kommun"]          # the public party that picks this profile by itself
off = ["IOP001"]                   # rules that do not run

[levels]                           # level of a fail, where it is not the rule's own
KON001 = "note"

[[row]]
id = "E1"
strength = "ska"                   # "ska": a fail is an error, "bor": a warning
rules = ["IOP006"]
sv = "Båda parter bidrar"
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from iopvalidate.profiles import Profile, Row, Strength
from iopvalidate.rules.outcome import Level, Text

if TYPE_CHECKING:
    from iopvalidate.toml_files import TomlFile

SCHEMA = "profile"

_PLAIN = re.compile(r"(?:\[\[(?P<entry>[a-z]+)\]\]|\[(?P<table>[a-z]+)\]|(?P<key>\w+) = (?P<value>.+)|(?:#.*)?)")


def load_profile(path: Path, known_rules: Collection[str] = ()) -> Profile:
    """Return the profile that a TOML file holds.

    Args:
        path: the file.   known_rules: codes that exist; a profile that names another is refused.  Empty: not checked.

    Raises:
        ConfigurationError: the file cannot be read, or is no profile; the message names file, line and key.
    """
    from iopvalidate.toml_files import read_toml  # brings a TOML parser, which the profiles that ship do without

    return profile_from(read_toml(path), known_rules)


def profile_from(file: TomlFile, known_rules: Collection[str] = ()) -> Profile:
    """Return the profile that a file holds, checked by `schemas/profile.schema.json`.

    Raises:
        ConfigurationError: as `load_profile`.
    """
    file.check(SCHEMA)
    _check_rows(file)
    if known_rules:
        _check_rules(file, known_rules)
    return _profile(file.table)


def shipped_profile(path: Path) -> Profile:
    """Return a profile that ships with a plugin.

    Every start reads these files, so values that are JSON too are read without a TOML parser and without the schema
    (one millisecond for nine files instead of fourteen, and seventy for the schema); tests check them by both.

    Raises:
        ConfigurationError: as `load_profile`, for a file that is written otherwise.
    """
    value = plain_values(path.read_text(encoding="utf-8"))
    return _profile(value) if value is not None else load_profile(path)


def plain_values(text: str) -> dict[str, Any] | None:
    """Return the content of a TOML file whose values each stand on one line as JSON, None for any other file."""
    top: dict[str, Any] = {}
    table = top
    for line in text.splitlines():
        match = _PLAIN.fullmatch(line)
        if match is None:
            return None
        if match["entry"]:
            table = {}
            top.setdefault(match["entry"], []).append(table)
        elif match["table"]:
            table = top.setdefault(match["table"], {})
        elif match["key"]:
            try:
                table[match["key"]] = json.loads(match["value"])
            except ValueError:
                return None
    return top


def _profile(value: Mapping[str, Any]) -> Profile:
    levels = {code: Level(level) for code, level in value.get("levels", {}).items()}
    rows = tuple(_row(row) for row in value.get("row", []))
    return Profile(
        name=value["name"],
        text=_text(value),
        rows=rows,
        off=frozenset(value.get("off", [])),
        levels=levels,
        only=value.get("only", False),
        parties=tuple(value.get("parties", [])),
        note=value.get("note", ""),
    )


def _row(value: Mapping[str, Any]) -> Row:
    return Row(value["id"], Strength(value["strength"]), tuple(value["rules"]), _text(value), value.get("note", ""))


def _text(value: Mapping[str, Any]) -> Text:
    return Text(value["sv"], value.get("en", value["sv"]))


def _check_rows(file: TomlFile) -> None:
    seen: set[str] = set()
    for number, row in enumerate(file.table.get("row", [])):
        if row["id"] in seen:
            raise file.error(("row", number, "id"), f"{row['id']} finns redan.", f"{row['id']} is there already.")
        seen.add(row["id"])


def _check_rules(file: TomlFile, known: Collection[str]) -> None:
    places: list[tuple[tuple[str | int, ...], Collection[str]]] = [(("off",), file.table.get("off", []))]
    places += [(("levels", code), [code]) for code in file.table.get("levels", {})]
    places += [(("row", number, "rules"), row["rules"]) for number, row in enumerate(file.table.get("row", []))]
    for path, codes in places:
        for code in codes:
            if code not in known:
                raise file.error(path, f"regeln {code} finns inte.", f"there is no rule {code}.")
