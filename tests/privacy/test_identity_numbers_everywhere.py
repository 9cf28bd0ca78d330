"""Planted personal identity numbers stand in no report of any format, no listing, no message and no log."""

from __future__ import annotations

import io
import logging
import zipfile
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from lxml import etree

from iopvalidate.cli.app import root
from iopvalidate.plugins import load_plugins

FORMS = ("811218-9876", "19811218-9876", "198112189876", "8112189876", "811218 - 9876", "811218\u20119876")
DIGITS = ("8112189876", "811218-9876", "9876")
FORMATS = sorted(load_plugins().formats)
PARAGRAPHS = [f"Sara Lindmark, personnummer {number}, är kontaktperson och får 400 kronor per timme." for number in FORMS]

pytestmark = pytest.mark.usefixtures("installed")


def word_file() -> bytes:
    """A draft with a number in every place that Word has: heading, body, table, header, footer."""
    document = docx.Document()
    document.add_heading(f"Avtal om IOP {FORMS[0]}", 0)
    document.add_heading("Parter", 1)
    document.add_paragraph("Tallmora kommun, genom kultur- och fritidsnämnden, och föreningen Lyktan, ideell förening.")
    document.add_heading(f"Ekonomi för {FORMS[0]}", 1)
    for text in PARAGRAPHS:
        document.add_paragraph(text)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = f"Lindmark {FORMS[1]}", "12 000 kr"
    section = document.sections[0]
    section.header.paragraphs[0].text, section.footer.paragraphs[0].text = f"Utkast {FORMS[0]}", f"Ansvarig {FORMS[2]}"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def page() -> bytes:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    hidden = f'<p style="display:none">{FORMS[0]}</p>'
    return f"<html><body><h1>Avtal om IOP {FORMS[0]}</h1><h2>Parter</h2>{body}{hidden}</body></html>".encode()


DRAFTS = {
    "utkast.docx": word_file(),
    "utkast.html": page(),
    "utkast.md": "\n\n".join([f"# Avtal om IOP {FORMS[0]}", f"## Ekonomi {FORMS[0]}", *PARAGRAPHS]).encode(),
}


def said(data: bytes) -> str:
    """All text of an output; that of every part, where it is a container, without the marks between its runs."""
    if data[:2] != b"PK":
        return data.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        parts = [etree.fromstring(container.read(name)) for name in container.namelist() if name.endswith((".xml", ".rels"))]
    return "\n".join("".join(str(text) for text in part.itertext()) + str([e.attrib for e in part.iter()]) for part in parts)


def clean(text: str) -> None:
    """Fail without showing the text: a failing test is a log too."""
    squeezed = "".join(c for c in text if c.isalnum())
    found = [digits for digits in DIGITS if digits in text or digits in squeezed]
    assert not found, "a personal identity number was written"


def call(*arguments: str) -> bytes:
    result = CliRunner().invoke(root, list(arguments))
    assert result.exception is None or isinstance(result.exception, SystemExit)
    clean(result.output)
    return result.stdout_bytes


@pytest.fixture(autouse=True)
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, data in DRAFTS.items():
        Path(name).write_bytes(data)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("draft", sorted(DRAFTS))
def test_reports(draft: str, form: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    options = ["--verbose", "--timings"] if form == "text" else ["--include-text"] if form == "json" else []
    call("check", draft, "--as-of", "2026-11-20", "--format", form, *options, "-o", "ut.bin")
    data = Path("ut.bin").read_bytes()
    assert len(data) > 50
    clean(said(data))
    clean(caplog.text)


@pytest.mark.parametrize("draft", sorted(DRAFTS))
@pytest.mark.parametrize("command", [("facts",), ("facts", "--format", "json"), ("text",)])
def test_listings(command: tuple[str, ...], draft: str) -> None:
    assert len(call(*command, draft)) > 50


def test_comments_of_the_annotated_copy() -> None:
    """The copy is the draft, numbers and all; what is written into it is not."""
    call("check", "utkast.docx", "--as-of", "2026-11-20", "--annotate", "granskad.docx")
    with zipfile.ZipFile("granskad.docx") as copy:
        for name in copy.namelist():
            if "comments" in name:
                clean(said(copy.read(name)))


def test_baseline() -> None:
    call("check", "utkast.docx", "--as-of", "2026-11-20", "--write-baseline", "kant.json")
    clean(Path("kant.json").read_text(encoding="utf-8"))


def test_comparison() -> None:
    for form in ("text", "json"):
        result = CliRunner().invoke(root, ["compare", "utkast.md", "utkast.docx", "--format", form])
        clean(result.output)


@pytest.mark.parametrize("ending", [".docx", ".odt", ".html", ".pdf", ".md", ".doc", ".rtf", ".pages", ".txt"])
def test_messages_on_files_that_cannot_be_read(ending: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    name = f"trasig{ending}"
    Path(name).write_bytes(b"PK\x03\x04 \x00" + FORMS[0].encode() * 3)
    result = CliRunner().invoke(root, ["check", name])
    assert result.exit_code == 3
    assert name in result.output
    clean(result.output)
    clean(caplog.text)
