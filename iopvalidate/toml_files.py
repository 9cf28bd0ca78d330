"""TOML files of the user's: read, checked by a JSON Schema, and blamed with file, line and key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from iopvalidate.errors import ConfigurationError
from iopvalidate.resources import schema
from iopvalidate.toml_positions import KeyPath, key_lines, line_of

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

_MOST_BYTES = 1_000_000  # no configuration written by hand is larger
_WHERE = re.compile(r" \(at line (\d+), column \d+\)| \(at end of document\)")
_TYPES = {
    "object": ("en tabell", "a table"),
    "array": ("en lista", "an array"),
    "string": ("en text inom citattecken", "a string"),
    "boolean": ("true eller false", "true or false"),
    "number": ("ett tal", "a number"),
    "integer": ("ett heltal", "a whole number"),
}
_CODE = "a rule's code, like LOU002"
_FORMS = {  # by the description that the schemas give the form
    _CODE: ("ska vara en regels kod, som LOU002.", "must be a rule's code, like LOU002."),
    "date": ("skriv datumet som 2026-11-20.", "write the date like 2026-11-20."),
}


@dataclass(frozen=True)
class TomlFile:
    """A TOML file that was read.

    Attributes:
        path: as messages name it.   text: its text.   data: its values; decimals are exact.
        root: path of the table that is ours, () for the whole file, ("tool", "iopvalidate") in pyproject.toml.
    """

    path: Path
    text: str
    data: Mapping[str, Any]
    root: KeyPath = ()

    @cached_property
    def lines(self) -> dict[KeyPath, int]:
        """The line of every key; none of a file nested deeper than anybody's own."""
        try:
            return key_lines(self.text)
        except RecursionError:
            return {}

    @property
    def table(self) -> Mapping[str, Any]:
        """The table that is ours; empty if the file has none."""
        found: Any = self.data
        for key in self.root:
            found = found.get(key, {}) if isinstance(found, Mapping) else {}
        return found if isinstance(found, Mapping) else {}

    def line(self, key: KeyPath) -> int:
        """Return the line of a key of our table."""
        return line_of(self.lines, (*self.root, *key))

    def error(self, key: KeyPath, sv: str, en: str) -> ConfigurationError:
        """Return an error that names the file, the line and the key."""
        where = f"{self.path}:{self.line(key)}"
        name = f" {key_name((*self.root, *key))}:" if key or self.root else ""
        return ConfigurationError(f"{where}:{name} {sv}", f"{where}:{name} {en}")

    def check(self, schema_name: str) -> None:
        """Check our table by a schema that ships with the program.

        Raises:
            ConfigurationError: it breaks the schema; the message tells the first fault in the order of the file.
        """
        import jsonschema  # slow to import, and needed only where there is a file to check

        validator = jsonschema.Draft202012Validator(schema(schema_name))
        faults = [fault for error in validator.iter_errors(_plain(self.table)) for fault in _faults(error)]
        if faults:
            raise self.error(*min(faults, key=lambda fault: (self.line(fault[0]), str(fault[0]))))


def read_toml(path: Path, root: KeyPath = ()) -> TomlFile:
    """Read a TOML file.

    Raises:
        ConfigurationError: it cannot be read, is too large, is not UTF-8, or is no TOML; the message names the line.
    """
    text = read_text(path)
    try:
        return TomlFile(path, text, tomllib.loads(text, parse_float=Decimal), root)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        told = str(error) if isinstance(error, tomllib.TOMLDecodeError) else "too deeply nested"
        where = _WHERE.search(told)
        line = int(where[1]) if where and where[1] else text.count("\n") + 1
        said = _WHERE.sub("", told)
        raise ConfigurationError(
            f"{path}:{line}: filen är inte giltig TOML ({said}).", f"{path}:{line}: the file is not valid TOML ({said})."
        ) from None


def read_text(path: Path) -> str:
    """Return the text of a configuration file; a byte order mark is left out.

    Raises:
        ConfigurationError: it cannot be read, is too large or is not UTF-8.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(_MOST_BYTES + 1)
        if len(raw) > _MOST_BYTES:
            raise ConfigurationError(
                f"{path}: filen är för stor för en konfiguration.", f"{path}: the file is too large for a configuration."
            )
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise ConfigurationError(f"{path}: filen är inte UTF-8. Spara om den.", f"{path}: not UTF-8; save it again.") from None
    except FileNotFoundError:
        raise ConfigurationError(f"{path}: filen finns inte.", f"{path}: there is no such file.") from None
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise ConfigurationError(f"{path}: kan inte läsas ({why}).", f"{path}: cannot be read ({why}).") from None


def key_name(key: KeyPath) -> str:
    """Return a key as people write it: "paths[2].profile", items counted from 1."""
    told = ""
    for part in key:
        told += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if told else part
    return told


def _plain(value: Any) -> Any:
    """Return JSON values: dates as ISO text, the rest as it is."""
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, (date, datetime, time)) else value


def _faults(error: ValidationError) -> Iterator[tuple[KeyPath, str, str]]:
    key: KeyPath = tuple(error.absolute_path)
    kind, wanted = str(error.validator), error.validator_value
    if kind == "additionalProperties":
        yield from _unknown_keys(key, error)
    elif kind == "required":
        for name in wanted if isinstance(wanted, Sequence) else ():
            if isinstance(error.instance, Mapping) and name not in error.instance:
                yield key, f"nyckeln {name} saknas.", f"the key {name} is missing."
    elif kind == "enum" and isinstance(wanted, Sequence):
        known = ", ".join(map(str, wanted))
        yield key, f"fel värde. Välj bland: {known}.", f"wrong value. Choose one of: {known}."
    elif kind == "type":
        sv, en = _TYPES.get(str(wanted), (str(wanted), str(wanted)))
        yield key, f"värdet ska vara {sv}.", f"the value must be {en}."
    else:
        yield key, *_form(error)


def _form(error: ValidationError) -> tuple[str, str]:
    """Return what is wrong with a value's form; the schema's own description says what it should be."""
    told = error.schema.get("description", "") if isinstance(error.schema, Mapping) else ""
    if error.validator == "minLength":
        return "värdet får inte vara tomt.", "the value must not be empty."
    if told in _FORMS:
        return _FORMS[told]
    said = f" ({told})" if told else ""
    return f"värdet har fel form{said}.", f"the value has the wrong form{said}."


def _unknown_keys(key: KeyPath, error: ValidationError) -> Iterator[tuple[KeyPath, str, str]]:
    schema_part = error.schema if isinstance(error.schema, Mapping) else {}
    known = list(schema_part.get("properties", {}))
    patterns = list(schema_part.get("patternProperties", {}))
    for name in error.instance if isinstance(error.instance, Mapping) else ():
        if name in known or any(re.search(pattern, name) for pattern in patterns):
            continue
        if patterns:
            yield (*key, name), *_FORMS[_CODE]
            continue
        near = get_close_matches(name, known, n=1)
        sv, en = (f"Menade du {near[0]}?", f"Did you mean {near[0]}?") if near else _choices(known)
        yield (*key, name), f"okänd nyckel. {sv}", f"unknown key. {en}"


def _choices(known: Sequence[str]) -> tuple[str, str]:
    names = ", ".join(known)
    return f"Kända nycklar: {names}.", f"Known keys: {names}."
