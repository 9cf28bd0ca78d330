"""What the copy keeps: every other part byte for byte, comments and changes of others, the kind of file, Strict names."""

from __future__ import annotations

import io
import re
import zipfile

import docx
import pytest
from annotate_files import (
    AS_OF,
    FakeRule,
    annotated,
    content,
    h,
    ours,
    p,
    package,
    part,
    r,
    record,
    report,
    without_ours,
    words,
    zipped,
)
from lxml import etree

from iopvalidate.agreement.docx import names as n
from iopvalidate.agreement.docx.reader import read_docx
from iopvalidate.errors import ConfigurationError
from iopvalidate.report.annotate.copy import annotated_copy, written_by_us

OLD = (
    '<w:comment w:id="0" w:author="Anna" w:date="2026-01-01T00:00:00Z" w:initials="A"><w:p>'
    '<w:r><w:t>Stämmer det?</w:t></w:r></w:p></w:comment>'
)  # fmt: skip
COMMENTED = p('<w:commentRangeStart w:id="0"/>', r("Parterna"), '<w:commentRangeEnd w:id="0"/>',
              '<w:r><w:commentReference w:id="0"/></w:r>', r(" betalar"))  # fmt: skip
STRICT = "http://purl.oclc.org/ooxml/"


def strict(data: bytes) -> bytes:
    """The same file with Strict namespaces."""
    pairs = [
        (n.W_NS, f"{STRICT}wordprocessingml/main"),
        (n.R_NS, f"{STRICT}officeDocument/relationships"),
    ]
    entries = []
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        for name in old.namelist():
            text = old.read(name).decode()
            for usual, new in pairs:
                text = text.replace(usual, new)
            entries.append((name, text.encode()))
    return zipped(entries)


def test_other_parts_are_the_same_byte_for_byte_in_order_and_with_their_compression():
    data = package(p("Parterna betalar"), form="docm", media=bytes(range(256)), parts={"styles": "", "settings": ""})
    made = annotated(data, "Parterna")
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(made)) as new:
        assert new.namelist() == [*old.namelist(), "word/comments.xml"]
        changed = {name for name in old.namelist() if old.read(name) != new.read(name)}
        assert changed == {"[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"}
        for info in old.infolist():
            same = new.getinfo(info.filename)
            assert same.compress_type == info.compress_type
            assert same.date_time == ((1980, 1, 1, 0, 0, 0) if info.filename in changed else info.date_time)
        assert new.testzip() is None


def test_same_input_gives_same_bytes():
    data = package(p("Parterna betalar"), p("Bilaga"))
    assert annotated(data, "betalar", "Bilaga") == annotated(data, "betalar", "Bilaga")


@pytest.mark.parametrize("form", ["docx", "docm", "dotx"])
def test_kind_of_file_is_kept(form):
    data = package(p("Parterna betalar"), form=form)
    made = annotated_copy(data, report(data, record(data, "Parterna")))
    assert read_docx(made, "x").format == form
    assert words(made) == "Parterna"


def test_comments_of_others_stay_and_keep_their_places():
    more = '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>'
    data = package(COMMENTED, parts={"comments": OLD, "commentsExtended": more})
    made = annotated(data, "terna bet")
    source = read_docx(made, "x")
    anna = next(c for c in source.comments if c.author == "Anna")
    assert (anna.text, source.blocks[anna.block].text[anna.start : anna.end]) == ("Stämmer det?", "Parterna")
    assert words(made) == "terna bet"
    assert part(made, "word/commentsExtended.xml") == part(data, "word/commentsExtended.xml")
    assert without_ours(made) == content(data)
    assert part(made, "word/_rels/document.xml.rels") == part(data, "word/_rels/document.xml.rels")
    assert part(made, "[Content_Types].xml") == part(data, "[Content_Types].xml")
    ids = [c.get(n.W_ID) for c in etree.fromstring(part(made, "word/comments.xml"))]
    assert len(set(ids)) == len(ids) == 3


def test_ids_are_those_that_nothing_else_has():
    change = '<w:ins w:id="1" w:author="A"><w:r><w:t>nytt</w:t></w:r></w:ins>'
    data = package(p(change, '<w:bookmarkStart w:id="3" w:name="a"/>', r("ord"), '<w:bookmarkEnd w:id="3"/>'))
    made = annotated(data, "ord", suggest=True)
    ids = [e.get(n.W_ID) for e in etree.fromstring(part(made)).iter(n.W_COMMENTREFERENCE, n.W_INS)]
    assert len(set(ids)) == len(ids)
    assert "3" not in ids


def test_strict_file_stays_strict():
    usual = package(COMMENTED, p("mer"), parts={"comments": OLD})
    for data in (strict(usual), strict(package(p("Parterna betalar")))):
        made = annotated(data, "betalar", suggest=True)
        for name in ("word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels"):
            assert b"schemas.openxmlformats.org/wordprocessingml" not in part(made, name)
            assert b"schemas.openxmlformats.org/officeDocument" not in part(made, name)
        assert words(made) == "betalar"
        assert without_ours(made) == content(data)


def test_mixed_strict_file_is_refused():
    data = strict(package(p("Parterna betalar")))
    text = part(data).replace(b"<w:body>", f'<w:body xmlns:old="{n.W_NS}">'.encode())
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        data = zipped([(name, text if name == "word/document.xml" else old.read(name)) for name in old.namelist()])
    with pytest.raises(ConfigurationError, match="Strict"):
        annotated(data, "betalar")


def test_python_docx_opens_the_copy_and_finds_the_comments():
    made = annotated(package(p("Parterna betalar"), p("mer")), "betalar")
    comments = list(docx.Document(io.BytesIO(made)).comments)
    assert [(c.author, c.initials) for c in comments] == [("iopvalidate", "iop")] * 2
    assert comments[1].text.startswith("AVS001 Parter – fel\nSå är det.\n")
    assert comments[1].timestamp.date() == AS_OF


def test_prefixes_of_the_file_are_kept():
    made = annotated(package(p("Parterna betalar nu")), "betalar", suggest=True)
    assert b"ns0" not in part(made)
    assert part(made).count(b"xmlns:w=") == 1


def test_protected_and_signed_documents_are_refused():
    data = package(p("Parterna"), parts={"settings": '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'})
    with pytest.raises(ConfigurationError, match="skyddat mot ändringar"):
        annotated(data, "Parterna")
    loose = package(p("Parterna"), parts={"settings": '<w:documentProtection w:edit="readOnly" w:enforcement="0"/>'})
    assert words(annotated(loose, "Parterna")) == "Parterna"
    with zipfile.ZipFile(io.BytesIO(loose)) as old:
        signed = zipped([*((name, old.read(name)) for name in old.namelist()), ("_xmlsignatures/sig1.xml", b"<a/>")])
    with pytest.raises(ConfigurationError, match="signatur"):
        annotated(signed, "Parterna")


def test_other_formats_other_bytes_and_empty_documents_are_refused():
    data = package(p("Parterna"))
    on = report(data, record(data, "Parterna"))
    with pytest.raises(ConfigurationError, match="ändrades medan"):
        annotated_copy(data + b" ", on)
    on.document = type(on.document)("a.md", "md", on.document.sha256, None, "")
    with pytest.raises(ConfigurationError, match="kräver ett Word-dokument"):
        annotated_copy(data, on)
    empty = package()
    with pytest.raises(ConfigurationError, match="inget stycke"):
        annotated_copy(empty, report(empty))
    bare = package("<w:p/>")
    assert part(annotated_copy(bare, report(bare, record(bare)))).count(b"commentReference") == 2


def test_our_copies_are_known_until_somebody_saves_them():
    data = package(p("Parterna betalar"))
    made = annotated(data, "betalar")
    assert written_by_us(made)
    assert not written_by_us(data)
    assert not written_by_us(b"no zip")
    stream = io.BytesIO()
    docx.Document(io.BytesIO(made)).save(stream)
    assert not written_by_us(stream.getvalue())
    edited = part(made).replace(b"betalar", b"betalat")
    with zipfile.ZipFile(io.BytesIO(made)) as old:
        changed = [(name, edited if name == "word/document.xml" else old.read(name)) for name in old.namelist()]
    assert not written_by_us(zipped(changed))


def test_copy_of_a_copy_keeps_the_first_comments():
    made = annotated(package(h("Parter"), p("Parterna betalar")), "betalar")
    again = annotated(made, "Parterna")
    assert sorted(w for _, w in ours(again)) == ["Parter", "Parter", "Parterna", "betalar"]
    assert written_by_us(again)
    assert len(re.findall(b"iopvalidate-annotated", part(again, "word/comments.xml"))) >= 1
    assert FakeRule().code == "AVS001"
