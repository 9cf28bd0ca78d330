"""Fields, tables of contents, notes, headers and footers."""

from __future__ import annotations

from docx_build import WHO, Draft, check_spans, field, p, r, read, texts

from iopvalidate.agreement.source import FieldReference, SourceKind

SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p/></w:footnote>'
)


def note(number: int, content: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{number}">{content}</w:{kind}>'


def refer(number: int, kind: str = "footnote", more: str = "") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"{more}/></w:r>'


def test_field_shows_its_result_only() -> None:
    draft = Draft().add(p(r("den ") + field("DATE \\@ x", r("1 maj")) + r(" gäller")))
    assert texts(draft.read()) == ["den 1 maj gäller"]
    check_spans(draft.bytes(), draft.read())


def test_simple_field_and_its_reference() -> None:
    document = read(p(r("se ") + f'<w:fldSimple w:instr=" REF _Ref1 \\h ">{r("§ 4")}</w:fldSimple>' + r(".")))
    assert texts(document) == ["se § 4."]
    assert document.blocks[0].references == (FieldReference(3, 6, "REF", "_Ref1"),)


def test_complex_references() -> None:
    document = read(p(r("se ") + field("REF _Ref2 \\r \\h", r("4.2")) + r(" s. ") + field("PAGEREF _Ref3", r("7"))))
    assert document.blocks[0].references == (
        FieldReference(3, 6, "REF", "_Ref2"),
        FieldReference(10, 11, "PAGEREF", "_Ref3"),
    )


def test_nested_field_in_an_instruction_is_not_shown() -> None:
    inner = field("MERGEFIELD namn", r("Anna"))
    begin, middle = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    outer = (
        f'{begin}<w:r><w:instrText>IF </w:instrText></w:r>{inner}{middle}{r("svar")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert texts(read(p(outer))) == ["svar"]


def test_lone_field_marks_do_not_swallow_the_draft() -> None:
    begin, end = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert texts(read(p(end + r("a")), p(begin + r("b")), p("c"))) == ["a", "b", "c"]


def test_deleted_field_gives_no_reference() -> None:
    gone = (
        f"<w:del {WHO}>"
        + field("REF _x", "<w:r><w:delText>§ 9</w:delText></w:r>").replace("instrText", "delInstrText")
        + "</w:del>"
    )
    document = read(p(r("kvar") + gone))
    assert texts(document) == ["kvar"]
    assert document.blocks[0].references == ()


def test_table_of_contents_by_field_over_paragraphs() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>'
    document = read(
        p(begin + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("Parter\t1")),
        p("Syfte\t2"),
        p('<w:r><w:fldChar w:fldCharType="end"/></w:r>' + r("Efter")),
    )
    assert [(block.text, block.is_toc) for block in document.blocks] == [
        ("Parter\t1", True), ("Syfte\t2", True), ("Efter", False),
    ]  # fmt: skip


def test_table_of_contents_by_gallery() -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    document = read(f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{p('Innehåll')}</w:sdtContent></w:sdt>", p("a"))
    assert [block.is_toc for block in document.blocks] == [True, False]


def test_notes_follow_their_paragraph() -> None:
    draft = Draft().add(p(r("ett") + refer(5) + r(" två") + refer(2, "endnote")), p(r("tre") + refer(3)))
    draft.part("footnotes", SEPARATORS + note(3, p("not B")) + note(5, p("not A") + p("mer")))
    draft.part("endnotes", note(2, p("slutnot"), "endnote"))
    document = draft.read()
    assert [(block.text, block.kind, block.note) for block in document.blocks] == [
        ("ett två", SourceKind.PARAGRAPH, None),
        ("not A", SourceKind.FOOTNOTE, "1"),
        ("mer", SourceKind.FOOTNOTE, "1"),
        ("slutnot", SourceKind.ENDNOTE, "i"),
        ("tre", SourceKind.PARAGRAPH, None),
        ("not B", SourceKind.FOOTNOTE, "2"),
    ]
    check_spans(draft.bytes(), document)


def test_note_with_its_own_mark_and_number_format_of_settings() -> None:
    draft = Draft().settings('<w:footnotePr><w:numFmt w:val="upperRoman"/></w:footnotePr>')
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    draft.add(p(r("a") + own + refer(2)))
    draft.part("footnotes", note(1, p("x")) + note(2, p("y")))
    assert [(block.text, block.note) for block in draft.read().blocks] == [("a*", None), ("x", "*"), ("y", "I")]


def test_note_in_deleted_text_and_note_that_is_missing() -> None:
    draft = Draft().add(p(r("a") + f"<w:del {WHO}>{refer(1)}</w:del>" + refer(9)))
    draft.part("footnotes", note(1, p("x")))
    assert texts(draft.read()) == ["a"]


def test_headers_and_footers_once_at_the_end() -> None:
    draft = Draft()
    header, footer = (
        draft.part("header", p("Diarienr 1"), "hdr"),
        draft.part("footer", p(r("Sida ") + field("PAGE", r("1"))), "ftr"),
    )
    references = "".join(f'<w:headerReference w:type="{kind}" r:id="{header}"/>' for kind in ("default", "first"))
    first = p(properties=f"<w:sectPr>{references}</w:sectPr>")
    draft.add(first, p("text")).section(references + f'<w:footerReference w:type="default" r:id="{footer}"/>')
    document = draft.read()
    assert [(block.text, block.kind) for block in document.blocks] == [
        ("text", SourceKind.PARAGRAPH),
        ("Diarienr 1", SourceKind.HEADER),
        ("Sida 1", SourceKind.FOOTER),
    ]
    check_spans(draft.bytes(), document)


def test_table_in_a_header_stays_header() -> None:
    draft = Draft()
    header = draft.part("header", "<w:tbl><w:tr><w:tc>" + p("cell") + "</w:tc></w:tr></w:tbl>", "hdr")
    draft.add(p("text")).section(f'<w:headerReference w:type="default" r:id="{header}"/>')
    block = draft.read().blocks[1]
    assert block.kind is SourceKind.HEADER
    assert block.table is not None
