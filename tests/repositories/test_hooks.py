"""`.pre-commit-hooks.yaml` and the workflow example: their patterns, their commands, and real pre-commit."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from iopvalidate.plugins import load_plugins

ROOT = Path(__file__).parents[2]
HOOKS = ROOT / ".pre-commit-hooks.yaml"
WORKFLOW = ROOT / "docs" / "examples" / "iopvalidate.yml"
_SOURCE = ("iopvalidate", "plugins", "schemas", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
_NO_REGISTRY = re.compile(r"Connection|Temporary failure|Max retries|No matching distribution|Network is unreachable")


def _pattern(key: str) -> re.Pattern[str]:
    match = re.search(rf"^  {key}: (.+)$", HOOKS.read_text(encoding="utf-8"), re.MULTILINE)
    assert match
    return re.compile(match[1])


@pytest.mark.parametrize(
    ("name", "checked"),
    [
        ("utkast.docx", True), ("avtal/UTKAST.DOCX", True), ("mall.dotx", True), ("avtal/a.docm", True), ("avtal/a.md", True),
        ("avtal/~$kast.docx", False), ("~$utkast.docx", False), ("README.md", False), ("docs/changelog.md", False),
        ("utkast.docx.bak", False), ("a.py", False), ("avtal/x~$y.docx", True),
    ],
)  # fmt: skip
def test_which_files_the_hook_takes(name, checked):
    assert bool(_pattern("files").search(name) and not _pattern("exclude").search(name)) is checked


@pytest.mark.usefixtures("installed")
def test_every_ending_of_the_hook_has_a_reader():
    endings = re.search(r"\(([a-z|]+)\)\$", _pattern("files").pattern)
    assert endings
    assert {f".{ending}" for ending in endings[1].split("|")} <= set(load_plugins().readers)


def test_workflow_writes_sarif_and_fails_on_findings_only_after_the_upload(run, small):
    text = WORKFLOW.read_text(encoding="utf-8")
    assert text.index("--format sarif -o iopvalidate.sarif") < text.index("upload-sarif") < text.index("exit ${{")
    assert "security-events: write" in text
    command = re.search(r"^ +iopvalidate (check avtal .*?) \|\|", text, re.MULTILINE)
    assert command
    Path("avtal").mkdir()
    Path("avtal/a.md").write_bytes(small.read_bytes())
    assert run(*command[1].split()).exit_code == 1
    assert '"version": "2.1.0"' in Path("iopvalidate.sarif").read_text(encoding="utf-8")


def test_workflow_is_yaml():
    yaml = pytest.importorskip("yaml")
    steps = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]["drafts"]["steps"]
    assert all("uses" in step or "run" in step for step in steps)
    (hook,) = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    assert hook["id"] == "iopvalidate"
    assert hook["entry"].split()[0] in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def _copy_of_ourselves(directory: Path, git) -> str:
    """Commit what makes the package into a repository of its own and return the commit."""
    directory.mkdir()
    for name in _SOURCE:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, directory / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, directory / name)
    git(directory, "init", "-q")
    git(directory, "add", ".")
    git(directory, "commit", "-qm", "hook")
    return git(directory, "rev-parse", "HEAD").stdout.strip()


@pytest.mark.slow
def test_real_pre_commit_on_a_scratch_repository(git, git_env, tmp_path):
    beside = Path(sys.executable).with_name("pre-commit")
    tool = str(beside) if beside.exists() else shutil.which("pre-commit")
    if tool is None:
        pytest.skip("pre-commit is not installed")
    commit = _copy_of_ourselves(tmp_path / "hook", git)
    work = tmp_path / "work"
    work.mkdir()
    git(work, "init", "-q")
    (work / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {tmp_path / 'hook'}\n  rev: {commit}\n  hooks:\n  - id: iopvalidate\n    args: [--quiet]\n",
        encoding="utf-8",
    )
    shutil.copy(ROOT / "fixtures" / "drafts" / "06.docx", work / "utkast.docx")
    (work / "~$kast.docx").write_bytes(b"lock")
    (work / "README.md").write_text("# Läs mig\n", encoding="utf-8")
    git(work, "add", ".")
    env = {**git_env, "PRE_COMMIT_HOME": str(tmp_path / "home")}
    command = [tool, "run", "--all-files", "--color", "never"]
    result = subprocess.run(command, cwd=work, env=env, capture_output=True, encoding="utf-8", check=False, timeout=900)
    if _NO_REGISTRY.search(result.stdout + result.stderr):
        pytest.skip("the package index cannot be reached")
    assert result.returncode == 1, result.stdout + result.stderr
    assert "- exit code: 1" in result.stdout
    assert "BRISTER ATT ÅTGÄRDA" in result.stdout
    assert "utkast.docx" in result.stdout
    assert "README" not in result.stdout
    assert "~$kast" not in result.stdout
    (work / "iopvalidate.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    result = subprocess.run(command, cwd=work, env=env, capture_output=True, encoding="utf-8", check=False, timeout=300)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Passed" in result.stdout
