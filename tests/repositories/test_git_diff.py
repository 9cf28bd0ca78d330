"""The recipe for git diff in docs/configuration.md, with real git on two versions of a Word file."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

import docx
import pytest

ROOT = Path(__file__).parents[2]


def _save(path: Path, *paragraphs: str) -> None:
    document = docx.Document()
    document.add_heading("Ekonomi", 1)
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(str(path))


@pytest.mark.usefixtures("installed")
def test_git_diff_shows_what_changed_in_a_word_file(git, tmp_path):
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    attributes = re.search(r"^    (\*\.docx .*)$", page, re.MULTILINE)
    command = re.search(r'git config (diff\.\w+\.textconv) "iopvalidate text"', page)
    assert attributes
    assert command
    git(tmp_path, "init", "-q")
    (tmp_path / ".gitattributes").write_text(f"{attributes[1]}\n", encoding="utf-8")
    git(tmp_path, "config", command[1], f"{shlex.quote(sys.executable)} -m iopvalidate text")
    _save(tmp_path / "utkast.docx", "Kommunen bidrar med 400 000 kronor.", "Föreningen bidrar med lokal.")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "ett")
    _save(tmp_path / "utkast.docx", "Kommunen bidrar med 450 000 kronor.", "Föreningen bidrar med lokal.")
    shown = git(tmp_path, "diff").stdout
    assert "Binary files" not in shown
    lines = [line for line in shown.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    assert [line.split(" ", 1)[0][0] for line in lines] == ["-", "+"]
    assert "400 000" in lines[0]
    assert "450 000" in lines[1]
    assert "Föreningen bidrar med lokal." in shown
