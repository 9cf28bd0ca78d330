"""Three hundred drafts, some broken; an interrupt; places that cannot be written to."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import hostile_files as hostile
import pytest

from iopvalidate.cli.exit_codes import ExitCode

ROOT = Path(__file__).parents[2]
DRAFT = (ROOT / "fixtures" / "drafts" / "19.md").read_text("utf-8")
COMMAND = [sys.executable, "-m", "iopvalidate", "--lang", "en"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "plugins")])}
COUNT = 300


def run(*args: str, **more) -> subprocess.CompletedProcess:
    return subprocess.run([*COMMAND, *args], capture_output=True, env=ENVIRONMENT, timeout=300, check=False, text=True, **more)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Three hundred drafts, every tenth of them broken in its own way."""
    folder = tmp_path_factory.mktemp("batch")
    breakers = [hostile.SMALL[name] for name in sorted(hostile.REFUSED) if name in hostile.SMALL]
    for i in range(COUNT):
        broken = i % 10 == 9
        path = folder / f"{i:03}.{'docx' if broken else 'md'}"
        path.write_bytes(breakers[i // 10 % len(breakers)]() if broken else DRAFT.encode())
    return folder


@pytest.mark.slow
@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_every_tenth_is_broken(folder: Path, tmp_path: Path, jobs: str) -> None:
    result = run("check", str(folder), "--jobs", jobs, "-o", str(tmp_path / "all.json"))
    value = json.loads((tmp_path / "all.json").read_text("utf-8"))
    broken = [f"{i:03}.docx" for i in range(9, COUNT, 10)]
    assert result.returncode == ExitCode.UNREADABLE, result.stderr
    assert [Path(item["path"]).name for item in value["unread"]] == broken
    assert [Path(item["document"]["path"]).name for item in value["reports"]] == [
        f"{i:03}.md" for i in range(COUNT) if i % 10 != 9
    ]
    assert all(name in result.stderr for name in broken)
    assert "Traceback" not in result.stderr


@pytest.mark.slow
@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupt_keeps_what_is_finished_whole(folder: Path, tmp_path: Path, jobs: str) -> None:
    command = [*COMMAND, "check", str(folder), "--jobs", jobs, "-o", str(tmp_path / "all.json")]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT, start_new_session=True)
    time.sleep(3.5)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the command and its workers
    _, said = process.communicate(timeout=120)
    assert "Traceback" not in said
    assert "interrupted" in said
    written = list(tmp_path.iterdir())
    assert [path.name for path in written] in ([], ["all.json"])
    if written:
        value = json.loads(written[0].read_text("utf-8"))
        assert len(value["reports"]) + len(value["unread"]) == COUNT
        assert all(report["assessments"] for report in value["reports"])
        assert process.returncode == ExitCode.UNREADABLE
    else:
        assert process.returncode == ExitCode.USAGE


@pytest.fixture
def draft(tmp_path: Path) -> str:
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, "utf-8")
    return str(path)


def refused(result: subprocess.CompletedProcess) -> None:
    assert result.returncode == ExitCode.USAGE
    assert "cannot be written" in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.usefixtures("installed")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_full_device(draft: str) -> None:
    refused(run(draft, "-o", "/dev/full"))


@pytest.mark.usefixtures("installed")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_full_device_behind_stdout(draft: str) -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [*COMMAND, draft], stdout=full, stderr=subprocess.PIPE, env=ENVIRONMENT, text=True, timeout=60, check=False
        )
    assert result.returncode == ExitCode.USAGE
    assert "Traceback" not in result.stderr
    assert "cannot be written" in result.stderr


@pytest.mark.usefixtures("installed")
def test_disk_that_fills_up(draft: str, tmp_path: Path) -> None:
    """A limit on the size of files stands for a full disk: the write fails halfway."""
    target = tmp_path / "out.json"
    target.write_text("before", "utf-8")
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)); from iopvalidate.cli import main; main(sys.argv[1:])"
    )
    command = [sys.executable, "-c", code, "--lang", "en", draft, "-o", str(target)]
    refused(subprocess.run(command, capture_output=True, env=ENVIRONMENT, text=True, timeout=60, check=False))
    assert target.read_text("utf-8") == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["draft.md", "out.json"]


@pytest.mark.usefixtures("installed")
def test_folder_that_may_not_be_written(draft: str) -> None:
    refused(run(draft, "-o", "/proc/report.json"))  # nobody writes there, root neither
    refused(run(draft, "-o", "/dev/null/report.json"))
    refused(run(draft, "-o", "/nowhere/at/all/report.json"))


@pytest.mark.usefixtures("installed")
@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_read_only_folder(draft: str, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0o500)
    refused(run(draft, "-o", str(closed / "report.json")))
    assert not list(closed.iterdir())


@pytest.mark.usefixtures("installed")
def test_names_that_are_no_text(tmp_path: Path) -> None:
    """A name with bytes that are no UTF-8 is read, named and written as JSON."""
    name = os.fsencode(tmp_path) + b"/utkast-\xff\xfe.md"
    Path(os.fsdecode(name)).write_text(DRAFT, "utf-8")
    for arguments in (["-o", str(tmp_path / "a.json")], ["--format", "json"], []):
        result = subprocess.run([*COMMAND, name, *arguments], capture_output=True, env=ENVIRONMENT, timeout=60, check=False)
        assert result.returncode in (ExitCode.OK, ExitCode.FINDINGS), result.stderr
        assert b"Traceback" not in result.stderr
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["document"]["path"].endswith(".md")
