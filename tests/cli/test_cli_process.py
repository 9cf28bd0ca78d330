"""The command as a process: exit codes, pipes, encodings, what is imported."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import iopvalidate
from iopvalidate import validate
from iopvalidate.cli.exit_codes import ExitCode, gravest

ROOT = Path(iopvalidate.__file__).parent.parent
DRAFT = Path(__file__).parents[2] / "fixtures" / "drafts" / "12.md"
COMMAND = [sys.executable, "-m", "iopvalidate"]


def _run(*args: str, **more) -> subprocess.CompletedProcess:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "plugins")]), **more.pop("env", {})}
    return subprocess.run([*COMMAND, *args], capture_output=True, env=env, timeout=120, check=False, **more)


@pytest.mark.usefixtures("installed")
def test_the_main_command_on_a_draft():
    result = _run(str(DRAFT), "--as-of", "2026-11-20")
    assert result.returncode == ExitCode.FINDINGS, result.stderr.decode()
    assert result.stdout.decode().startswith("BRISTER ATT ÅTGÄRDA")
    assert not result.stderr


@pytest.mark.usefixtures("installed")
def test_all_built_in_plugins_load():
    result = _run("plugins", "--format", "json")
    infos = {info["name"]: info for info in json.loads(result.stdout)}
    assert result.returncode == ExitCode.OK, [i["error"] for i in infos.values() if i["error"]]
    ten = "sections partnership procurement municipal state_aid competition child_rights references drafting profiles"
    assert set(ten.split()) <= infos.keys()
    assert sum(len(info["rules"]) for info in infos.values()) == 102


@pytest.mark.usefixtures("installed")
def test_process_and_library_agree_to_the_byte():
    printed = _run(str(DRAFT), "--format", "json", "--as-of", "2026-11-20").stdout
    from datetime import date

    from iopvalidate.report.formats import RenderOptions
    from iopvalidate.report.json_format import render

    assert printed.decode() == render([validate(DRAFT, as_of=date(2026, 11, 20))], RenderOptions())


def test_missing_file_has_no_traceback():
    result = _run("borta.docx")
    assert result.returncode == ExitCode.UNREADABLE
    assert result.stderr.decode() == "iopvalidate: borta.docx: filen finns inte.\n"
    assert not result.stdout


@pytest.mark.usefixtures("installed")
def test_an_encoding_without_the_letters_replaces_them():
    result = _run("text", str(DRAFT), env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert result.returncode == ExitCode.OK
    assert b"?" in result.stdout
    assert not result.stderr


def test_closed_pipe_is_quiet():
    process = subprocess.Popen(
        [*COMMAND, "schema", "report"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    process.wait(60)
    assert said == b""


def test_help_imports_neither_lxml_nor_jsonschema_nor_facts():
    code = (
        "import sys; from iopvalidate.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "print([m for m in ('lxml', 'jsonschema', 'docx', 'iopvalidate.engine', 'iopvalidate.facts') if m in sys.modules])"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, env=env, check=True, timeout=60).stdout
    assert out.decode().strip().endswith("[]")


def test_importing_the_package_imports_nothing_else():
    code = "import sys, iopvalidate; print([m for m in sys.modules if m.startswith('iopvalidate.') or m in ('click', 'lxml')])"
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, env=env, check=True, timeout=60).stdout
    assert out.decode().strip() == "[]"


def test_precedence_of_exit_codes():
    every = list(ExitCode)
    assert gravest(every) is ExitCode.USAGE
    assert gravest([ExitCode.FINDINGS, ExitCode.UNREADABLE]) is ExitCode.UNREADABLE
    assert gravest([ExitCode.FINDINGS, ExitCode.UNREADABLE, ExitCode.BROKEN]) is ExitCode.BROKEN
    assert gravest([]) is ExitCode.OK
