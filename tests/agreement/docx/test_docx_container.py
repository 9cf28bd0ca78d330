"""The container: other formats, hostile files, Strict files and templates; only `ReadError` comes out."""

from __future__ import annotations

import io
import shutil
import subprocess
import time
import zipfile
from pathlib import Path

import pytest
from docx_build import TIGHT, Draft, W, cell, check_spans, p, r, replace_in, rewrite, table, texts, zipped

from iopvalidate.agreement.container.archive import Limits
from iopvalidate.agreement.docx.plugin import iopvalidate_readers
from iopvalidate.agreement.docx.reader import read_docx
from iopvalidate.agreement.source import View
from iopvalidate.errors import ReadError

GOOD = Draft().add(p("Parterna är överens"), table(cell("a"))).bytes()
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
MAIN = "word/document.xml"
TYPES = "[Content_Types].xml"


def refused(data: bytes, limits: Limits | None = None) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read_docx(data, "avtal.docx", View.FINAL, limits)
    assert caught.value.sv.startswith("avtal.docx: ")
    assert caught.value.en.startswith("avtal.docx: ")
    assert caught.value.sv != caught.value.en
    return caught.value


def with_main(content: bytes) -> bytes:
    return rewrite(GOOD, lambda name, old: content if name == MAIN else old)


@pytest.mark.parametrize(
    ("data", "sv", "en"),
    [
        (b"", "tom", "empty"),
        (OLE2 + "WordDocument".encode("utf-16-le"), ".doc", "older .doc"),
        (OLE2 + "EncryptedPackage".encode("utf-16-le"), "lösenord", "password"),
        (OLE2, "annan äldre Office-fil", "older Office"),
        (b"{\\rtf1\\ansi }", "RTF", "RTF"),
        (b"%PDF-1.7\n", "PDF", "PDF"),
        (b"<html><body>", "HTML", "HTML"),
        (b"<?xml version='1.0'?><w:wordDocument/>", "XML", "XML"),
        (b"Avtal mellan parterna", "zip-behållare", "zip container"),
        (b"PK\x03\x04" + bytes(80), "skadad", "damaged"),
        (zipped(("mimetype", b"application/vnd.oasis.opendocument.text")), ".odt", ".odt"),
        (zipped(("xl/workbook.xml", b"<a/>"), (TYPES, b"<Types/>")), "Excel", "Excel"),
        (zipped(("avtal.docx", b"x")), "packa upp", "unpack"),
        (zipped(("a.txt", b"x")), "vanligt zip-arkiv", "plain zip"),
    ],
)
def test_what_is_no_word_file_is_named(data: bytes, sv: str, en: str) -> None:
    error = refused(data)
    assert sv in error.sv
    assert en in error.en


def test_excel_by_content_type() -> None:
    error = refused(replace_in(GOOD, (b"wordprocessingml.document.main", b"spreadsheetml.sheet.main"), only=TYPES))
    assert "Excel" in error.sv


def test_main_part_that_is_no_document() -> None:
    assert "inte en Word-fil" in refused(with_main(b"<a/>")).sv


def test_main_part_that_is_missing() -> None:
    assert MAIN in refused(rewrite(GOOD, lambda name, old: None if name == MAIN else old)).sv


@pytest.mark.parametrize("keep", [10, 200, 0.3, 0.7, 0.98])
def test_truncated_files(keep: float) -> None:
    assert "skadad" in refused(GOOD[: int(keep if keep > 1 else len(GOOD) * keep)]).sv


def test_checksum_of_a_part() -> None:
    plain = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as old, zipfile.ZipFile(plain, "w") as new:
        for info in old.infolist():
            new.writestr(info.filename, old.read(info))
    assert MAIN in refused(plain.getvalue().replace("överens".encode(), "överenz".encode())).sv


def test_damaged_xml_names_the_part_and_quotes_nothing() -> None:
    error = refused(with_main(b"<w:document>hemligt<"))
    assert MAIN in error.sv
    assert "hemligt" not in error.sv + error.en


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_doctype_is_refused(encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'
    assert "DOCTYPE" in refused(with_main(xml.encode(encoding))).sv


def test_doctype_in_another_encoding() -> None:
    xml = '<?xml version="1.0" encoding="cp037"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'
    refused(with_main(xml.encode("cp037")))


@pytest.mark.parametrize("depth", [300, 5000])
def test_deep_xml(depth: int) -> None:
    deep = b"<w:smartTag>" * depth + b"</w:smartTag>" * depth
    data = replace_in(GOOD, (b"<w:sectPr", deep + b"<w:sectPr"), only=MAIN)
    assert "256" in refused(data).sv


def test_nesting_up_to_the_limit_is_read() -> None:
    inner = p("djupt")
    for _ in range(80):
        inner = table(cell(inner + "<w:p/>"))
    assert "djupt" in texts(Draft().add(inner).read())


def test_bomb_by_ratio() -> None:
    data = with_main(b"<w:document>" + b" " * 3_000_000 + b"</w:document>")
    assert "zip-bomb" in refused(data).sv


@pytest.mark.parametrize(
    ("limits", "word"),
    [
        (Limits(entries=3), "3 filer"),
        (Limits(part=20), "större än"),
        (Limits(total=3000), "tillsammans"),
        (Limits(marks=100), "100 taggar"),
        (Limits(depth=2), "2 nivåer"),
        (Limits(ratio=2, ratio_from=1000), "2 gånger"),
    ],
)
def test_each_limit(limits: Limits, word: str) -> None:
    assert word in refused(GOOD, limits).sv


def test_tight_limits_still_read_a_draft() -> None:
    assert read_docx(GOOD, "a", View.FINAL, TIGHT).blocks


@pytest.mark.parametrize(
    "body",
    [
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 200 + "</w:p>" * 200,
        "<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 9000
        + "<w:r><w:t>a</w:t></w:r>" + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' * 9000 + "</w:p>",
        "".join(f'<w:p><w:commentRangeStart w:id="{n}"/></w:p>' for n in range(9000)),
        "<w:p>" + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r>" * 9000 + "</w:p>",
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>" * 9000,
        '<w:p><w:ins w:author="A">' * 1 + '<w:ins w:author="A">' * 200 + "<w:r><w:t>a</w:t></w:r>" + "</w:ins>" * 201 + "</w:p>",
        "<w:tbl><w:tr><w:trPr><w:ins/></w:trPr><w:tc>" * 80 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 80,
    ],
    ids=["open", "fields", "comments", "hidden", "joined", "nested", "tables"],
)  # fmt: skip
def test_many_of_one_thing_take_no_longer_than_their_number(body: str) -> None:
    began = time.process_time()
    main = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    read_docx(with_main(main.encode()), "a", View.FINAL, Limits(ratio=10_000))
    assert time.process_time() - began < 3


def test_many_entries_are_refused_before_they_are_listed() -> None:
    assert "4000" in refused(zipped(*[(f"{n}.xml", b"") for n in range(4100)])).sv


def test_duplicate_names() -> None:
    stream = io.BytesIO(GOOD)
    with zipfile.ZipFile(stream, "a") as container:
        container.writestr("word/Document.xml", b"<a/>")
    assert "samma namn" in refused(stream.getvalue()).sv


@pytest.mark.parametrize("path", ["/etc/passwd", "../../x.xml", "C:/x.xml", "word/../../x"])
def test_unsafe_paths(path: str) -> None:
    stream = io.BytesIO(GOOD)
    with zipfile.ZipFile(stream, "a") as container:
        container.writestr(path, b"x")
    assert "sökvägar" in refused(stream.getvalue()).sv


def test_unused_parts_are_not_inflated() -> None:
    stream = io.BytesIO(GOOD)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as container:
        container.writestr("word/media/bild.png", bytes(5_000_000))
    assert texts(read_docx(stream.getvalue(), "a"))[0] == "Parterna är överens"


def test_external_targets_are_not_followed() -> None:
    external = b'<Relationship Id="rId77" Type="x/footnotes" Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
    data = replace_in(GOOD, (b"</Relationships>", external), only="word/_rels/document.xml.rels")
    assert texts(read_docx(data, "a"))[0] == "Parterna är överens"


def test_unforeseen_errors_are_wrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("hemligt")

    monkeypatch.setattr("iopvalidate.agreement.docx.reader.Package", broken)
    error = refused(GOOD)
    assert "KeyError" in error.en
    assert "hemligt" not in error.sv + error.en


def test_strict_file_reads_like_a_transitional_one() -> None:
    strict = replace_in(
        GOOD,
        (b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main"),
        (
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    )
    assert b"purl" in zipfile.ZipFile(io.BytesIO(strict)).read(MAIN)
    assert read_docx(strict, "a").blocks == read_docx(GOOD, "a").blocks


@pytest.mark.parametrize(
    ("content_type", "form"),
    [
        (b"application/vnd.ms-word.document.macroEnabled.main+xml", "docm"),
        (b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "dotx"),
        (b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml", "dotm"),
    ],
)
def test_templates_and_macro_files(content_type: bytes, form: str) -> None:
    usual = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    document = read_docx(replace_in(GOOD, (usual, content_type), only=TYPES), "a")
    assert document.format == form
    assert document.blocks


def test_main_part_may_have_any_name() -> None:
    def change(name: str, content: bytes) -> bytes:
        return content.replace(b"word/document.xml", b"text/avtal.xml") if name in (TYPES, "_rels/.rels") else content

    moved = rewrite(GOOD, change)
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(moved)) as old, zipfile.ZipFile(stream, "w") as new:
        for info in old.infolist():
            new.writestr({MAIN: "text/avtal.xml"}.get(info.filename, info.filename), old.read(info))
    document = read_docx(stream.getvalue(), "a")
    assert document.blocks[0].spans[0].part == "text/avtal.xml"


def test_pages_by_the_properties_of_the_file() -> None:
    data = replace_in(GOOD, (b"<Pages>1<", b"<Pages>6<"), only="docProps/app.xml")
    assert read_docx(data, "a").pages == 6


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed: its files are NOT tested here")
def test_file_written_by_libreoffice(tmp_path: Path) -> None:
    source = tmp_path / "avtal.docx"
    source.write_bytes(GOOD)
    office = ["soffice", f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}", "--headless", "--convert-to"]
    for form, folder, file in (("odt", tmp_path, source), ("docx", tmp_path / "ut", tmp_path / "avtal.odt")):
        command = [*office, form, "--outdir", str(folder), str(file)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    data = (tmp_path / "ut" / "avtal.docx").read_bytes()
    assert texts(read_docx(data, "a"))[:2] == ["Parterna är överens", "a"]
    check_spans(data, read_docx(data, "a"))


def test_same_bytes_same_answer() -> None:
    assert read_docx(GOOD, "a") == read_docx(GOOD, "a")


def test_plugin_names_the_reader() -> None:
    (reader,) = iopvalidate_readers()
    assert reader.extensions == (".docx", ".docm", ".dotx", ".dotm")
    assert reader.read(GOOD, "a", View.FINAL).blocks


def test_hundred_runs_of_one_letter() -> None:
    assert texts(Draft().add(p("".join(r("x") for _ in range(100)))).read()) == ["x" * 100]
