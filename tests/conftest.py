"""What all tests share.  This directory is on the path: `import fakes` gives the plugins made for tests."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import fakes
import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

from iopvalidate import plugins as plugin_loading
from iopvalidate.cli.app import root
from iopvalidate.plugins import Plugins

# CI repeats the same examples, so that a run says something of the change; new examples are looked for elsewhere, and by fuzzing.
# No deadline: a busy machine is no fault of the code, and speed is measured by the benchmarks.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "here")

SMALL = Path(__file__).parent / "report" / "golden" / "small.md"
AS_OF = "2026-11-20"


@pytest.fixture
def use_plugins(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Plugins]:
    """Return a function that makes the program see the fake plugins, and more, in place of the installed ones."""

    def use(*more: tuple[str, str]) -> Plugins:
        loaded = fakes.load(*more)
        monkeypatch.setattr(plugin_loading, "load_plugins", lambda: loaded)
        return loaded

    return use


@pytest.fixture
def run(use_plugins: Callable[..., Plugins], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Result]:
    """Return a function that runs the command with the fake plugins, in a directory that holds only `small.md`."""
    use_plugins()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "small.md").write_bytes(SMALL.read_bytes())

    def call(*args: str) -> Result:
        result = CliRunner().invoke(root, list(args))
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return call


@pytest.fixture
def small() -> Path:
    """Return a short draft for the fake rules: one error, one warning, one thing to assess."""
    return SMALL


@pytest.fixture(scope="session")
def installed() -> None:
    """Skip where the program is only on the path: the plugins are found through an installation's entry points."""
    try:
        distribution("iopvalidate")
    except PackageNotFoundError:
        pytest.skip("iopvalidate is not installed in this environment: run ./test")
