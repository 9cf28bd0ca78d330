"""All labelled drafts as real Word files: every comment on its words, nothing else changed, also for LibreOffice."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from functools import cache
from pathlib import Path

import docx
import pytest
from annotate_files import AS_OF, content, ours, part, without_ours
from lxml import etree

from benchmarks.build_docx import build_docx
from benchmarks.labelled import DRAFTS, tree_plugins
from iopvalidate.agreement.docx.reader import read_docx
from iopvalidate.engine import Options, assess_bytes
from iopvalidate.report.annotate.copy import annotated_copy
from iopvalidate.report.annotate.plan import MOST
from iopvalidate.report.model import Report

NAMES = sorted(path.stem for path in DRAFTS.glob("*.md"))
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@cache
def drafted(name: str) -> tuple[bytes, Report]:
    """A labelled draft with its words in random runs, and the report on it."""
    data = build_docx((DRAFTS / f"{name}.md").read_text(encoding="utf-8"), seed=3)
    return data, assess_bytes(data, f"{name}.docx", tree_plugins(), Options(as_of=AS_OF))


@pytest.mark.parametrize("name", NAMES)
def test_comments_stand_on_the_exact_words_of_each_finding(name):
    data, report = drafted(name)
    before, made = read_docx(data, name), annotated_copy(data, report)
    after = read_docx(made, name)
    assert [block.text for block in after.blocks] == [block.text for block in before.blocks]
    assert after.revisions == before.revisions
    found = ours(made)
    for record in report.findings:
        placed = [words for text, words in found if text.startswith(f"{record.rule.code} ")]
        assert len(placed) == max(1, min(len(record.evidence), MOST))
        for evidence in record.evidence[:MOST]:
            where = evidence.location
            words = before.blocks[where.paragraph - 1].text[where.start : where.end]
            hosted = any(f"{record.rule.code} " in text and "Gäller: " in text and not words for text, words in found)
            assert words in placed or hosted
    others = [comment for comment in after.comments if comment.author != "iopvalidate"]
    assert others == before.comments


@pytest.mark.parametrize("name", NAMES)
def test_nothing_else_changes(name):
    data, report = drafted(name)
    for made in (annotated_copy(data, report), annotated_copy(data, report, suggest=True, lang="en")):
        assert without_ours(made) == content(data)
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(made)) as new:
            changed = {each for each in old.namelist() if old.read(each) != new.read(each)}
            assert new.namelist()[: len(old.namelist())] == old.namelist()
        assert {"word/document.xml"} <= changed
        assert changed <= {"word/document.xml", "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
        assert len(list(docx.Document(io.BytesIO(made)).comments)) == len(read_docx(made, name).comments)


def anchored(path: Path) -> dict[str, list[str]]:
    """The comments of an .odt file that LibreOffice wrote: by their text the words they stand on."""
    with zipfile.ZipFile(path) as container:
        root = etree.fromstring(container.read("content.xml"))
    found: list[tuple[str, str]] = []
    running: dict[str, str] = {}
    said: dict[str, str] = {}

    def add(text: str | None) -> None:
        for name in running:
            running[name] += text or ""

    def walk(element: etree._Element) -> None:
        if element.tag == f"{OFFICE}annotation":
            name = element.get(f"{OFFICE}name") or ""
            said[name] = " ".join(" ".join(line.itertext()) for line in element.iter(f"{TEXT}p"))
            running[name] = ""
        elif element.tag == f"{OFFICE}annotation-end":
            name = element.get(f"{OFFICE}name") or ""
            found.append((said[name], running.pop(name)))
        elif element.tag == f"{TEXT}s":
            add(" " * int(element.get(f"{TEXT}c", "1")))
        elif element.tag in (f"{TEXT}tab", f"{TEXT}line-break"):
            add(" ")
        elif element.tag not in (f"{TEXT}note", f"{TEXT}tracked-changes"):
            add(element.text)
            for child in element:
                walk(child)
                add(child.tail)

    walk(root)
    shown: dict[str, list[str]] = {}
    for text, words in found:
        shown.setdefault(squeezed(text), []).append(squeezed(words))
    return shown


def squeezed(text: str) -> str:
    """A text without white space, which the two programs count differently."""
    return "".join(text.split())


def converted(folder: Path, names: list[str]) -> dict[str, bytes]:
    """Copies of some drafts, opened and saved as .odt by LibreOffice in `folder`."""
    made = {name: annotated_copy(*drafted(name)) for name in names}
    for name, data in made.items():
        (folder / f"{name}.docx").write_bytes(data)
    own = f"-env:UserInstallation={(folder / 'user').as_uri()}"
    files = [str(folder / f"{name}.docx") for name in names]
    command = ["soffice", "--headless", own, "--convert-to", "odt", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return made


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("names", [["01", "06"], pytest.param(NAMES, marks=pytest.mark.slow)], ids=["two", "all"])
def test_libreoffice_shows_the_comments_on_the_same_words(tmp_path, names):
    for name, made in converted(tmp_path, names).items():
        shown = anchored(tmp_path / f"{name}.odt")
        assert b"commentReference" in part(made)
        for text, words in ours(made):
            if words:  # else it hangs on a note's mark or a text box
                assert squeezed(words) in shown[squeezed(text)]
