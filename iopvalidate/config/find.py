"""Where a draft's configuration stands: the nearest directory upward from the draft that has one."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from iopvalidate.errors import ConfigurationError

CONFIG = "iopvalidate.toml"
PYPROJECT = "pyproject.toml"
WAIVERS = "iopvalidate-waivers.toml"
TABLE = ("tool", "iopvalidate")


@dataclass(frozen=True, slots=True)
class Found:
    """The files that belong to a draft: its configuration and its waivers, None where there is none."""

    config: Path | None = None
    waivers: Path | None = None

    @property
    def root(self) -> tuple[str, ...]:
        """The table of the configuration that is ours."""
        return TABLE if self.config is not None and self.config.name == PYPROJECT else ()


def find(directory: Path) -> Found:
    """Return the nearest configuration upward, and the nearest waivers on the way to it.

    In one directory iopvalidate.toml goes before pyproject.toml; a pyproject.toml without our table is nobody's.
    """
    start = Path(os.path.abspath(directory))
    waivers: Path | None = None
    for place in (start, *start.parents):
        if waivers is None and (place / WAIVERS).is_file():
            waivers = _shown(place / WAIVERS)
        config = _config_in(place)
        if config is not None:
            return Found(_shown(config), waivers)
    return Found(None, waivers)


def named(config: str) -> Found:
    """Return a configuration that the user names, with the waivers beside it.

    Raises:
        ConfigurationError: there is no such file.
    """
    path = Path(config)
    if not path.is_file():
        raise ConfigurationError(f"{config}: konfigurationsfilen finns inte.", f"{config}: there is no such configuration file.")
    beside = path.parent / WAIVERS
    return Found(path, beside if beside.is_file() else None)


def _config_in(directory: Path) -> Path | None:
    if (directory / CONFIG).is_file():
        return directory / CONFIG
    pyproject = directory / PYPROJECT
    return pyproject if pyproject.is_file() and _has_table(pyproject) else None


def _has_table(pyproject: Path) -> bool:
    """Whether somebody's pyproject.toml configures us; what is wrong in one that does not is none of our business."""
    try:
        raw = pyproject.read_bytes()
        if b"iopvalidate" not in raw:
            return False
        import tomllib  # only where the file speaks of us

        tool = tomllib.loads(raw.decode("utf-8")).get("tool")
    except OSError:
        return False
    except (ValueError, RecursionError):
        return b"[tool.iopvalidate" in raw  # reading it as a configuration tells what is wrong with it
    return isinstance(tool, dict) and "iopvalidate" in tool


def _shown(path: Path) -> Path:
    """Return a path as messages name it: relative to where the user stands, if it can be."""
    try:
        return Path(os.path.relpath(path))
    except ValueError:  # another drive
        return path
