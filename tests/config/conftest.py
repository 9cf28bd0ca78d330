"""A directory with a configuration and a draft, and what the fake plugins know."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    """Return a function that writes a file below the directory of the test."""

    def put(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")
        return path

    return put


@pytest.fixture
def config(write: Callable[[str, str], Path]) -> Callable[[str], Path]:
    """Return a function that writes iopvalidate.toml."""
    return lambda text: write("iopvalidate.toml", text)
