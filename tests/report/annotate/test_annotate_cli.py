"""`--annotate`, `--suggest` and `--force` of the command."""

from __future__ import annotations

import io
import os
import stat
import zipfile
from pathlib import Path

import docx
import pytest
from annotate_files import ours, p, package, part

MESSAGES = {
    "own": "är utkastet självt",
    "md": "--annotate kräver ett Word-dokument",
    "occupied": "finns redan och skrivs inte över",
    "ending": "ska heta något på .docx",
}


@pytest.fixture
def draft() -> Path:
    """A Word draft with the words that the fake rules look for; the directory is the test's own."""
    path = Path("utkast.docx")
    text = Path("small.md").read_text(encoding="utf-8")
    path.write_bytes(package(*(p(line.lstrip("# ")) for line in text.splitlines() if line.strip())))
    return path


@pytest.fixture
def go(run, draft):
    """Run the command on the draft."""
    return lambda *args: run(str(draft), "--as-of", "2026-11-20", *args)


def test_copy_is_written_beside_the_report(go, draft):
    before = draft.read_bytes()
    plain = go()
    result = go("--annotate", "granskad.docx")
    assert (result.exit_code, result.stdout) == (plain.exit_code, plain.stdout)
    assert result.stderr == "Den kommenterade kopian står i granskad.docx.\n"
    assert draft.read_bytes() == before
    made = Path("granskad.docx").read_bytes()
    assert len(ours(made)) >= 2
    assert stat.S_IMODE(os.stat("granskad.docx").st_mode) == stat.S_IMODE(os.stat(draft).st_mode)
    assert not list(Path().glob(".granskad*"))


def test_copy_in_english_with_suggestions(go):
    assert "The annotated copy is in g.docx." in go("--annotate", "g.docx", "--suggest", "--lang", "en").stderr
    assert "a jurist decides" in ours(Path("g.docx").read_bytes())[0][0]


def test_our_own_copy_is_replaced_but_nobody_elses_work(go):
    assert go("--annotate", "g.docx").exit_code == 1
    first = Path("g.docx").read_bytes()
    assert go("--annotate", "g.docx").exit_code == 1
    assert Path("g.docx").read_bytes() == first
    docx.Document(io.BytesIO(first)).save("g.docx")
    saved = Path("g.docx").read_bytes()
    refused = go("--annotate", "g.docx")
    assert refused.exit_code == 2
    assert MESSAGES["occupied"] in refused.stderr
    assert not refused.stdout
    assert Path("g.docx").read_bytes() == saved
    assert go("--annotate", "g.docx", "--force").exit_code == 1
    assert Path("g.docx").read_bytes() == first


@pytest.mark.parametrize("link", ["name", "path", "symlink", "hardlink"])
def test_draft_is_never_overwritten(go, draft, link):
    target = {"name": "utkast.docx", "path": "./x/../utkast.docx"}.get(link, "annan.docx")
    Path("x").mkdir()
    if link == "symlink":
        Path("annan.docx").symlink_to(draft)
    if link == "hardlink":
        Path("annan.docx").hardlink_to(draft)
    before = draft.read_bytes()
    for force in ([], ["--force"]):
        result = go("--annotate", target, *force)
        assert result.exit_code == 2
        assert MESSAGES["own"] in result.stderr
    assert draft.read_bytes() == before


def test_wrong_calls_say_what_to_do(go, run):
    assert MESSAGES["md"] in run("small.md", "--annotate", "g.docx").stderr
    assert MESSAGES["ending"] in go("--annotate", "g.doc").stderr
    assert "ett utkast i taget" in go("small.md", "--annotate", "g.docx").stderr
    assert "--suggest hör till --annotate FIL" in go("--suggest").stderr
    assert "--force hör till --annotate FIL" in go("--force").stderr
    assert "Välj två namn" in go("--annotate", "g.docx", "--format", "text", "-o", "g.docx").stderr
    assert "kan inte skrivas" in go("--annotate", "saknas/g.docx").stderr
    assert not Path("g.docx").exists()


def test_protected_draft_leaves_no_report_and_no_copy(run):
    protection = '<w:documentProtection w:edit="comments" w:enforcement="true"/>'
    Path("s.docx").write_bytes(package(p("Parterna"), parts={"settings": protection}))
    result = run("s.docx", "--annotate", "g.docx", "-o", "rapport.txt")
    assert result.exit_code == 2
    assert "Häv skyddet i Word" in result.stderr
    assert not Path("g.docx").exists()
    assert not Path("rapport.txt").exists()


def test_unreadable_draft_gives_no_copy(run):
    Path("skadad.docx").write_bytes(b"PK\x03\x04")
    assert run("skadad.docx", "--annotate", "g.docx").exit_code == 3
    assert not Path("g.docx").exists()


def test_view_decides_what_is_commented(run, draft):
    struck = '<w:del w:id="1" w:author="A"><w:r><w:delText>Kommunen köper tjänsten.</w:delText></w:r></w:del>'
    draft.write_bytes(package(p(struck), p("Parterna samverkar.")))
    run(str(draft), "--annotate", "g.docx", "--view", "original")
    with zipfile.ZipFile("g.docx") as made:
        assert made.testzip() is None
    assert b"commentRangeStart" in part(Path("g.docx").read_bytes())
