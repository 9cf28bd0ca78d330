"""The guide in Swedish: every command in it runs, in its order, on a fixture; those for Windows are only listed beside."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "docs" / "sv"
PAGES = sorted(GUIDE.glob("[0-9]-*.md"))
BLOCK = re.compile(r"(?:<!-- (?P<key>fil|skriver): (?P<value>.+?) -->\n)?```(?P<kind>\w*)\n(?P<text>.*?)```", re.DOTALL)
MADE = re.compile(r"(?:-o|--annotate) (\S+)")
TYPED = "j\n\nn\nKommunen tog initiativet.\n" + "v\n\n" * 9

pytestmark = pytest.mark.usefixtures("installed")


@dataclass(frozen=True)
class Block:
    kind: str
    key: str
    value: str
    text: str

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()


def _blocks(page: Path) -> list[Block]:
    found = BLOCK.finditer(page.read_text(encoding="utf-8"))
    return [Block(m["kind"], m["key"] or "", m["value"] or "", m["text"]) for m in found]


def _environment(home: Path, **more: str) -> dict[str, str]:
    return {**os.environ, "HOME": str(home), "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "plugins")]), **more}


def _run(line: str, place: Path, typed: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    """Run a line as a terminal does; `iopvalidate` is this checkout's."""
    env = _environment(place.parent.parent, **more)
    bin_directory = place / "bin"
    env["PATH"] = f"{bin_directory}{os.pathsep}{env['PATH']}"
    return subprocess.run(
        ["bash", "-c", line], cwd=place, env=env, input=typed, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.fixture
def place(tmp_path) -> Path:
    """~/Documents/iop with a draft, its next version, and the command."""
    found = tmp_path / "Documents" / "iop"
    (found / "bin").mkdir(parents=True)
    command = found / "bin" / "iopvalidate"
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m iopvalidate "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    drafts = ROOT / "fixtures" / "drafts"
    shutil.copy(drafts / "06.docx", found / "utkast.docx")
    shutil.copy(drafts / "01.docx", found / "utkast2.docx")
    return found


def _check(line: str, place: Path, typed: str = "") -> None:
    result = _run(line, place, typed)
    assert result.returncode in (0, 1), f"{line}: {result.stderr}"  # 1: the draft has faults
    assert "Traceback" not in result.stderr, line
    for name in MADE.findall(line):
        assert (place / name).stat().st_size > 0, line
    assert result.stdout or MADE.search(line), line


@pytest.mark.parametrize("page", PAGES[1:], ids=lambda page: page.stem)
def test_every_command_runs(page, place):
    blocks = _blocks(page)
    assert any(block.kind == "sh" for block in blocks)
    for block in blocks:  # a file may stand behind the command that reads it
        if block.key == "fil":
            (place / block.value).write_text(block.text, encoding="utf-8")
    if page.name.startswith("4"):
        (place / "mall.docx").unlink(missing_ok=True)
    for block in blocks:
        for line in block.lines if block.kind == "sh" else ():
            _check(line, place, TYPED if block.key == "skriver" else "")


def test_commands_in_running_text_have_a_name_that_exists():
    from iopvalidate.cli.command_table import COMMANDS

    for page in [GUIDE / "README.md", *PAGES]:
        for word in re.findall(r"`iopvalidate ([a-z]+)\b[^`.]*`", page.read_text(encoding="utf-8")):
            assert word in COMMANDS or word.startswith("utkast"), (page.name, word)


def test_installing_works_with_the_programs_own_wheel(place):
    """All lines for Mac, in one terminal; the libraries are those of this environment, since a test has no network."""
    pytest.importorskip("hatchling")
    pip = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", str(place), str(ROOT)]
    subprocess.run(pip, check=True, capture_output=True, timeout=300)
    (place / "bin" / "iopvalidate").unlink()
    lines = [line for block in _blocks(PAGES[0]) if block.kind == "sh" for line in block.lines]
    env = {"PIP_NO_DEPS": "1", "PIP_NO_INDEX": "1", "PYTHONPATH": sysconfig.get_path("purelib")}
    result = _run("set -e\n" + "\n".join(lines) + "\ncommand -v iopvalidate", place, **env)
    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines()[-2].startswith("iopvalidate ")
    assert result.stdout.splitlines()[-1].endswith("program/bin/iopvalidate")


def test_windows_has_a_line_for_every_line_of_mac():
    blocks = _blocks(PAGES[0])
    mac = [len(block.lines) for block in blocks if block.kind == "sh"]
    windows = [len(block.lines) for block in blocks if block.kind == "powershell"]
    assert mac == windows
    assert not [block for page in PAGES[1:] for block in _blocks(page) if block.kind == "powershell"]


def test_every_block_is_of_a_kind_that_is_tested():
    for page in PAGES:
        for block in _blocks(page):
            assert block.kind in ("sh", "powershell") or block.key == "fil", (page.name, block.text)


def test_links_lead_somewhere():
    for page in [GUIDE / "README.md", *PAGES]:
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            assert (GUIDE / target).exists(), (page.name, target)


def test_the_readme_lists_every_page():
    readme = (GUIDE / "README.md").read_text(encoding="utf-8")
    assert all(f"({page.name})" in readme for page in PAGES)


def test_the_version_in_the_name_of_the_wheel_is_ours():
    from iopvalidate import __version__

    assert set(re.findall(r"iopvalidate-([\d.]+)-py3", PAGES[0].read_text(encoding="utf-8"))) == {__version__}
