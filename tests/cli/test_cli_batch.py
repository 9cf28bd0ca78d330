"""Many drafts in one call: patterns, several processes, progress, several formats, the draft's text."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from iopvalidate.cli import batch
from iopvalidate.library import assess_many, make_options
from iopvalidate.resources import schema

ROOT = Path(__file__).parent.parent.parent
DRAFTS = ROOT / "fixtures" / "drafts"


def _copies(*names: str) -> None:
    data = Path("small.md").read_bytes()
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _paths(result) -> list[str]:
    value = json.loads(result.stdout)
    return [report["document"]["path"] for report in value.get("reports", [value])]


def test_patterns_are_matched_where_the_shell_leaves_them(run):
    _copies("a/1.md", "a/b/2.md", "a/~$1.md")
    Path("a/x.png").write_bytes(b"")
    assert _paths(run("a/**/*", "--format", "json")) == ["a/1.md", "a/b/2.md"]
    assert _paths(run("a/[0-9].md", "--format", "json")) == ["a/1.md"]


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(run):
    _copies("[1].md", "1.md")
    assert _paths(run("[1].md", "--format", "json")) == ["[1].md"]


def test_a_pattern_without_drafts_is_an_error(run):
    result = run("b/*.docx", "small.md")
    assert result.exit_code == 3
    assert "b/*.docx: inget utkast motsvarar mönstret." in result.stderr


def test_jobs_must_be_a_number(run):
    assert run("small.md", "--jobs", "-1").exit_code == 2
    assert run("small.md", "--jobs", "två").exit_code == 2


def _check(*more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "iopvalidate", *sorted(map(str, DRAFTS.glob("0*.md"))), "saknas.md", *more]
    fixed = ("--as-of", "2026-11-20", "--format", "json")
    return subprocess.run([*command, *fixed], capture_output=True, text=True, check=False, timeout=120)


@pytest.mark.usefixtures("installed")
def test_processes_change_nothing_but_time():
    alone, many = _check(), _check("--jobs", "2")
    assert many.stdout == alone.stdout
    assert many.stderr == alone.stderr
    assert many.returncode == alone.returncode == 3
    assert len(json.loads(alone.stdout)["reports"]) == 9


def test_no_progress_where_stderr_is_no_terminal(run):
    assert run("small.md", "small.md", "--fail-on", "never").stderr == ""


def test_progress_on_a_terminal(use_plugins, small, monkeypatch, capsys):
    use_plugins()
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    work = [(str(small), make_options()), (str(small), make_options())]
    assert len(batch.assess_all(work, 1, progress=True)) == 2
    assert "2/2" in capsys.readouterr().err
    batch.assess_all(work, 1, progress=False)
    batch.assess_all(work[:1], 1, progress=True)
    assert capsys.readouterr().err == ""


class _Dying(Executor):
    """An executor whose process dies with the first draft."""

    def __init__(self) -> None:
        self.taken = 0

    def submit(self, fn, /, *args, **kwargs):
        self.taken += 1
        if self.taken > 1:
            raise BrokenProcessPool
        future: Future = Future()
        future.set_exception(BrokenProcessPool())
        return future


def test_a_process_that_dies_is_told_of_each_draft():
    results = list(assess_many([("a.md", make_options()), ("b.md", make_options())], _Dying()))
    assert [result.path for result in results] == ["a.md", "b.md"]
    assert all("arbetsprocess" in result.error.sv for result in results)


def test_all_formats_in_one_run(run):
    pairs = [("html", "r.html"), ("docx", "r.docx"), ("sarif", "r.sarif"), ("junit", "r.xml"), ("markdown", "r.md")]
    result = run("small.md", "--format", "text", *(arg for name, file in pairs for arg in ("--format", name, "-o", file)))
    assert result.exit_code == 1
    assert result.stdout.startswith("BRISTER ATT ÅTGÄRDA")
    for _, file in pairs:
        assert Path(file).stat().st_size > 500


@pytest.mark.parametrize("ending", ["html", "docx", "sarif", "xml", "md", "json", "txt"])
def test_the_ending_picks_the_format(run, ending):
    run("small.md", "-o", f"r.{ending}")
    start = {"html": b"<!DOCTYPE html>", "docx": b"PK", "sarif": b'{\n  "$schema"', "xml": b"<?xml", "md": b"# ", "json": b"{",
             "txt": b"BRISTER"}  # fmt: skip
    assert Path(f"r.{ending}").read_bytes().lstrip().startswith(start[ending])


def test_the_drafts_text_only_when_asked_for(run):
    assert "text" not in json.loads(run("small.md", "--format", "json").stdout)
    value = json.loads(run("small.md", "--format", "json", "--include-text").stdout)
    Draft202012Validator(schema("report")).validate(value)
    evidence = value["assessments"][0]["evidence"][0]
    where = evidence["location"]
    assert value["text"][where["paragraph"] - 1]["text"][where["start"] : where["end"]] == evidence["quote"]
