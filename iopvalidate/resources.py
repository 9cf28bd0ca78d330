"""The JSON Schemas that ship with the program: in the wheel inside the package, in a checkout beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
_SUFFIX = ".schema.json"


def schema_directory() -> Path:
    """Return the directory that holds the schemas."""
    inside = _HERE / "schemas"
    return inside if inside.is_dir() else _HERE.parent / "schemas"


def schema_names() -> list[str]:
    """Return the names of the schemas ("report", "facts" ...), sorted."""
    return sorted(path.name.removesuffix(_SUFFIX) for path in schema_directory().glob(f"*{_SUFFIX}"))


def schema_text(name: str) -> str:
    """Return a schema as it stands in its file.

    Raises:
        KeyError: there is no schema of that name.
    """
    if name not in schema_names():
        raise KeyError(name)
    return (schema_directory() / f"{name}{_SUFFIX}").read_text(encoding="utf-8")


def schema(name: str) -> dict[str, Any]:
    """Return a schema as an object.

    Raises:
        KeyError: there is no schema of that name.
    """
    value: dict[str, Any] = json.loads(schema_text(name))
    return value
