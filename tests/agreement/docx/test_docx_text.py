"""Text of paragraphs: characters, wrappers, content controls, text boxes, spans."""

from __future__ import annotations

from docx_build import Draft, cell, check_spans, p, r, read, table, texts

from iopvalidate.agreement.source import SourceKind

BOX = "<w:txbxContent>{}</w:txbxContent>"
DRAWING = "<w:drawing><wp:anchor><a:graphic><wps:wsp><wps:txbx>{}</wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing>"
VML = "<w:pict><v:shape><v:textbox>{}</v:textbox></v:shape></w:pict>"


def both(content: str) -> str:
    """A run with a text box the way Word writes it: new form and old form of the same."""
    box = BOX.format(content)
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{DRAWING.format(box)}</mc:Choice>'
        f"<mc:Fallback>{VML.format(box)}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_plain_paragraphs_in_order() -> None:
    document = read(p("Parterna"), p(), p("är överens"))
    assert texts(document) == ["Parterna", "är överens"]
    assert document.format == "docx"
    assert len(document.sha256) == 64


def test_special_characters_of_a_run() -> None:
    run = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:noBreakHyphen/><w:t>d</w:t>"
        '<w:softHyphen/><w:t>e</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:ptab/></w:r>'
    )
    draft = Draft().add(p(run))
    document = draft.read()
    assert texts(document) == ["a\tb\nc\n\u2011de✓\t"]
    check_spans(draft.bytes(), document)


def test_line_end_inside_a_text_element_is_a_space() -> None:
    assert texts(read(p("<w:r><w:t>en\nrad</w:t></w:r>"))) == ["en rad"]


def test_comment_in_xml_does_not_cut_text() -> None:
    assert texts(read(p("<w:r><w:t>före<!-- x -->efter</w:t></w:r>"))) == ["föreefter"]


def test_unknown_glyph_gives_no_text() -> None:
    assert texts(read(p(r("a") + '<w:r><w:sym w:font="Egen" w:char="F041"/></w:r>'))) == ["a"]


def test_wrappers_are_transparent() -> None:
    inner = (
        f'<w:hyperlink w:anchor="x">{r("länk ")}</w:hyperlink><w:smartTag>{r("tagg ")}</w:smartTag>'
        f"<w:customXml>{r('xml ')}</w:customXml><w:bdo>{r('bdo')}</w:bdo>"
    )
    assert texts(read(p(inner))) == ["länk tagg xml bdo"]


def test_ruby_gives_its_base_text() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{r('uttal')}</w:rt><w:rubyBase>{r('bas')}</w:rubyBase></w:ruby></w:r>"
    draft = Draft().add(p(r("a ") + ruby))
    assert texts(draft.read()) == ["a bas"]
    check_spans(draft.bytes(), draft.read())


def test_text_box_once_after_its_paragraph() -> None:
    draft = Draft().add(p(r("före ") + both(p("i rutan")) + r("efter")), p("sist"))
    document = draft.read()
    assert texts(document) == ["före efter", "i rutan", "sist"]
    assert [block.kind for block in document.blocks] == [
        SourceKind.PARAGRAPH,
        SourceKind.TEXT_BOX,
        SourceKind.PARAGRAPH,
    ]
    check_spans(draft.bytes(), document)


def test_text_box_in_vml_only() -> None:
    document = read(p("<w:r>" + VML.format(BOX.format(p("gammal ruta"))) + "</w:r>"))
    assert texts(document) == ["gammal ruta"]
    assert document.blocks[0].kind is SourceKind.TEXT_BOX


def test_fallback_is_read_when_choice_has_no_text() -> None:
    run = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="x"><a:graphic/></mc:Choice>'
        f"<mc:Fallback>{VML.format(BOX.format(p('reserv')))}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(read(p(run))) == ["reserv"]


def test_text_box_in_a_text_box_and_table_in_it() -> None:
    inner = p(r("yttre") + both(p("inre"))) + table(cell("cell"))
    document = read(p(both(inner)))
    assert texts(document) == ["yttre", "inre", "cell"]
    assert document.blocks[2].kind is SourceKind.TABLE_CELL


def test_alternate_content_among_runs_and_blocks() -> None:
    choice = "<mc:AlternateContent><mc:Choice Requires='w14'>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
    assert texts(read(p(r("a") + choice.format(r("b"), r("c"))))) == ["ab"]
    assert texts(read(choice.format(p("b"), p("c")))) == ["b"]


def test_content_controls_at_every_level() -> None:
    def sdt(content: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    document = read(
        sdt(p("block")),
        p(r("i ") + sdt(r("rad"))),
        table(sdt(cell("cellkontroll")) + cell("b")),
        "<w:tbl>" + sdt(f"<w:tr>{cell('radkontroll')}</w:tr>") + "</w:tbl>",
    )
    assert texts(document) == ["block", "i rad", "cellkontroll", "b", "radkontroll"]


def test_placeholder_offsets() -> None:
    shown = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    document = read(p(r("Belopp: ") + shown.format(r("klicka här")) + r(" kr")), shown.format(p("välj")), p("text"))
    assert [block.placeholders for block in document.blocks] == [((8, 18),), ((0, 4),), ()]


def test_placeholder_around_a_cell() -> None:
    shown = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{cell('välj')}</w:sdtContent></w:sdt>"
    document = read(table(shown + cell("fast")))
    assert [block.placeholders for block in document.blocks] == [((0, 4),), ()]


def test_bookmarks_of_empty_paragraphs_move_on() -> None:
    def mark(name: str) -> str:
        return f'<w:bookmarkStart w:id="1" w:name="{name}"/><w:bookmarkEnd w:id="1"/>'

    document = read(p(mark("a")), mark("b"), p(mark("c") + r("text")), p(mark("d")))
    assert document.blocks[0].bookmarks == ("a", "b", "c", "d")


def test_altchunk_and_unknown_elements_do_no_harm() -> None:
    assert texts(read('<w:altChunk r:id="rId99"/>', p(r("a") + "<w:okänd/>"))) == ["a"]


def test_run_ordinals_count_all_runs_of_the_part() -> None:
    deleted = '<w:del w:id="1" w:author="A"><w:r><w:delText>bort</w:delText></w:r></w:del>'
    document = read(p(deleted + both(p("ruta")) + r("kvar")))
    assert [(block.text, block.spans[0].run) for block in document.blocks] == [("kvar", 4), ("ruta", 2)]


def test_pages_from_rendered_and_explicit_breaks() -> None:
    rendered = "<w:r><w:lastRenderedPageBreak/><w:t>{}</w:t></w:r>"
    explicit = '<w:r><w:br w:type="page"/></w:r>'
    document = read(
        p("ett"), p(rendered.format("två")), p(r("två b") + explicit), p(rendered.format("tre")), p(explicit), p("fyra")
    )
    assert [(block.text.strip(), block.page) for block in document.blocks] == [
        ("ett", 1), ("två", 2), ("två b", 2), ("tre", 3), ("fyra", 4),
    ]  # fmt: skip
    assert document.pages == 4


def test_cells_side_by_side_share_a_page_break() -> None:
    rendered = "<w:r><w:t>{}</w:t><w:lastRenderedPageBreak/><w:t>mer</w:t></w:r>"
    document = read(table(cell(p(rendered.format("a"))) + cell(p(rendered.format("b")))), p("efter"))
    assert [block.page for block in document.blocks] == [1, 1, 2]


def test_no_page_without_rendered_breaks() -> None:
    document = read(p('<w:r><w:br w:type="page"/><w:t>text</w:t></w:r>'))
    assert document.blocks[0].page is None


def test_protection_is_told() -> None:
    assert not Draft().settings('<w:documentProtection w:edit="readOnly"/>').add(p("a")).read().protected
    assert Draft().settings('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>').add(p("a")).read().protected
