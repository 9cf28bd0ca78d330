"""Files that cannot be read say what they are and what to do, whatever their ending; bytes without a name are told apart."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from test_read_odt import p, packed

from benchmarks.labelled import tree_plugins
from iopvalidate.agreement.source import SourceDocument
from iopvalidate.engine import read_source
from iopvalidate.errors import ReadError

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
OLD_WORD = OLE2 + "WordDocument".encode("utf-16-le")
RTF = b"{\\rtf1\\ansi Avtal}"


def zipped(name: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as container:
        container.writestr(name, b"x")
    return stream.getvalue()


PAGES = zipped("Index/Document.iwa")


def read(data: bytes, name: str) -> SourceDocument:
    return read_source(data, name, tree_plugins())


@pytest.mark.parametrize(
    ("data", "name", "word"),
    [
        (OLD_WORD, "a.doc", ".doc"),
        (OLD_WORD, "a.docx", ".doc"),
        (OLD_WORD, "a.odt", ".doc"),
        (OLD_WORD, "a.pdf", ".doc"),
        (OLD_WORD, "a.txt", ".doc"),
        (OLD_WORD, "<bytes>", ".doc"),
        (b"Avtal", "a.doc", ".doc"),
        (RTF, "a.rtf", "RTF"),
        (RTF, "a.docx", "RTF"),
        (RTF, "a.md", "RTF"),
        (RTF, "a.html", "RTF"),
        (PAGES, "a.pages", "Pages"),
        (PAGES, "a.docx", "Pages"),
        (PAGES, "a.odt", "Pages"),
        (b"x", "a.gdoc", "Google"),
        (b"x", "a.fodt", "fodt"),
    ],
)
def test_old_formats_say_what_to_do(data: bytes, name: str, word: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(data, name)
    assert caught.value.sv.startswith(f"{name}: ")
    assert word in caught.value.sv
    assert ".docx" in caught.value.sv
    assert ".docx" in caught.value.en


@pytest.mark.parametrize(
    ("data", "name", "ending"),
    [
        (b"%PDF-1.7", "a.docx", ".pdf"),
        (b"%PDF-1.7", "a.txt", ".pdf"),
        (b"<html>", "a.odt", ".html"),
        (b"<!DOCTYPE html>", "a.md", ".html"),
    ],
)
def test_a_wrong_ending_is_named(data: bytes, name: str, ending: str) -> None:
    with pytest.raises(ReadError, match=f"ändelsen {ending}"):
        read(data, name)


def test_bytes_without_a_name() -> None:
    document, stream = docx.Document(), io.BytesIO()
    document.add_paragraph("a")
    document.save(stream)
    for data, form in ((stream.getvalue(), "docx"), (packed(p("a")), "odt"), (b"<html><p>a", "html")):
        assert read(data, "<bytes>").format == form


def test_a_word_file_with_another_ending_is_read() -> None:
    assert read(packed(p("a")), "avtal.ny").format == "odt"
    with pytest.raises(ReadError, match=r"filformatet \.xyz"):
        read(b"a", "a.xyz")
