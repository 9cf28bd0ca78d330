"""Scratch repositories for real git, with nobody's own settings."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Git = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def git_env(tmp_path: Path) -> dict[str, str]:
    """Return an environment in which git knows an author and no configuration but the repository's."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    who = {
        f"GIT_{role}_{what}": f"test{'@example.org' if what == 'EMAIL' else ''}"
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    return {**kept, **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8"}


@pytest.fixture
def git(git_env: dict[str, str]) -> Git:
    """Return a function that runs git in a directory."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")

    def run(directory: Path, *args: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["git", *args], cwd=directory, env=git_env, capture_output=True, text=True, check=True, encoding="utf-8"
        )

    return run
