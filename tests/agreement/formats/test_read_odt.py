"""OpenDocument text: lists, headings, tables, notes, boxes, tracked changes, hidden text, and what is refused."""

from __future__ import annotations

import io
import zipfile

import pytest

from iopvalidate.agreement.container.archive import Limits
from iopvalidate.agreement.odt.plugin import iopvalidate_readers
from iopvalidate.agreement.odt.reader import read_odt
from iopvalidate.agreement.source import RevisionKind, SourceBlock, SourceDocument, SourceKind, View
from iopvalidate.errors import ReadError

_BASE = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = " ".join(
    f'xmlns:{prefix}="{_BASE}:{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "table": "table", "draw": "drawing", "style": "style", "fo": "xsl-fo-compatible",
        "meta": "meta",
    }.items()
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip
_MIME = "application/vnd.oasis.opendocument.text"
_STYLES = """
<style:style style:name="Fet" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Dold" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Struken" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Stor"/>
<style:style style:name="Stor" style:family="paragraph">
<style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Title" style:family="paragraph"/>
<text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="\uf0b7"/></text:list-style>
"""


def packed(body: str, mime: str = _MIME, styles: str = "", **more: str) -> bytes:
    """A file with this in its body; `styles` is a whole styles.xml."""
    content = (
        f"<office:document-content {_SPACES}><office:automatic-styles>{_STYLES}</office:automatic-styles>"
        f'<office:body><office:text text:use-soft-page-breaks="true">{body}</office:text></office:body></office:document-content>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as container:
        container.writestr("mimetype", mime, zipfile.ZIP_STORED)
        container.writestr("content.xml", content)
        for name, text in {"styles.xml": styles, **more}.items():
            if text:
                container.writestr(name, text)
    return stream.getvalue()


def read(body: str, view: View = View.FINAL, styles: str = "") -> SourceDocument:
    return read_odt(packed(body, styles=styles), "avtal.odt", view)


def texts(document: SourceDocument) -> list[str]:
    return [block.text for block in document.blocks]


def p(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def items(*rows: str, style: str = "L1", more: str = "") -> str:
    inner = "".join(f"<text:list-item>{row}</text:list-item>" for row in rows)
    return f'<text:list text:style-name="{style}" {more}>{inner}</text:list>'


def test_white_space_collapses_and_marks_stay() -> None:
    document = read(p('a\n  b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>e'))
    assert texts(document) == ["a b   c\td\ne"]


def test_heading_title_and_looks() -> None:
    document = read(p("Avtal", "Title") + '<text:h text:outline-level="2" text:style-name="P1">Parter</text:h>')
    title, heading = document.blocks
    assert title.is_title
    assert (heading.outline_level, heading.bold, heading.font_size, heading.style) == (1, True, 14.0, "Stor")


def test_numbers_restarts_and_continued_lists() -> None:
    body = (
        items(p("ett"), p("två") + items(p("under"))) + p("text") + items(p("nytt"))
        + items(p("a"), more='xml:id="x"') + items(p("b"), more='text:continue-list="x"')
        + items(p("fem"), more="").replace("<text:list-item>", '<text:list-item text:start-value="5">')
    )  # fmt: skip
    shown = [(block.number, block.list_level) for block in read(body).blocks]
    assert shown == [("1.", 0), ("2.", 0), ("a)", 1), ("", None), ("1.", 0), ("1.", 0), ("2.", 0), ("5.", 0)]


def test_second_paragraph_of_an_item_has_no_number() -> None:
    assert [block.number for block in read(items(p("ett") + p("mer"), p("två"))).blocks] == ["1.", "", "2."]


def test_bullets_of_symbol_fonts() -> None:
    assert read(items(p("a"), style="L2")).blocks[0].number == "•"


def place(block: SourceBlock) -> tuple[int, ...] | None:
    """Table, row, column, span and depth of a cell."""
    at = block.table
    return (at.table, at.row, at.column, at.span, at.depth) if at else None


def test_tables_nested_covered_and_empty_cells() -> None:
    inner = f"<table:table><table:table-row><table:table-cell>{p('inre')}</table:table-cell></table:table-row></table:table>"
    rows = (
        f'<table:table-row><table:table-cell table:number-columns-spanned="2">{p("a")}</table:table-cell>'
        "<table:covered-table-cell/></table:table-row>"
        f"<table:table-row><table:table-cell>{p('')}</table:table-cell><table:table-cell>{inner}</table:table-cell></table:table-row>"
    )
    document = read(f"<table:table><table:table-header-rows/>{rows}</table:table>{p('efter')}")
    places = [
        (b.text, b.table and (b.table.table, b.table.row, b.table.column, b.table.span, b.table.depth)) for b in document.blocks
    ]
    assert places == [("a", (0, 0, 0, 2, 0)), ("", (0, 1, 0, 1, 0)), ("inre", (1, 0, 0, 1, 1)), ("efter", None)]


def test_notes_and_boxes_follow_their_paragraph() -> None:
    note = (
        '<text:note text:note-class="endnote"><text:note-citation>iv</text:note-citation>'
        f"<text:note-body>{p('noten')}</text:note-body></text:note>"
    )
    box = f"<draw:frame><draw:text-box>{p('rutan')}</draw:text-box></draw:frame>"
    shape = f"<draw:custom-shape>{p('formen')}<draw:enhanced-geometry/></draw:custom-shape>"
    document = read(p(f"före{note}{box} efter{shape}") + p("nästa"))
    assert [(b.text, b.kind, b.note) for b in document.blocks] == [
        ("före efter", SourceKind.PARAGRAPH, None), ("noten", SourceKind.ENDNOTE, "iv"), ("rutan", SourceKind.TEXT_BOX, None),
        ("formen", SourceKind.TEXT_BOX, None), ("nästa", SourceKind.PARAGRAPH, None),
    ]  # fmt: skip


def test_hidden_and_struck_text_is_kept_as_a_fact() -> None:
    document = read(
        p('syns <text:span text:style-name="Dold">dolt</text:span><text:span text:style-name="Struken">struket</text:span>')
        + f'<text:section text:display="none">{p("hemligt stycke")}</text:section>'
    )
    assert texts(document) == ["syns struket"]
    assert {(h.kind, h.text) for h in document.hidden} == {
        ("hidden", "dolt"),
        ("struck", "struket"),
        ("hidden", "hemligt stycke"),
    }


def test_comments_keep_their_words() -> None:
    said = "<dc:creator>Anna</dc:creator><dc:date>2026-01-02</dc:date><text:p>Varför?</text:p>"
    note = f'<office:annotation office:name="n">{said}</office:annotation>'
    document = read(p(f'Parterna {note}är överens<office:annotation-end office:name="n"/>.'))
    (comment,) = document.comments
    assert (comment.author, comment.text) == ("Anna", "Varför?")
    assert document.blocks[0].text[comment.start : comment.end] == "är överens"


def changes(*regions: tuple[str, str]) -> str:
    info = "<office:change-info><dc:creator>Anna</dc:creator><dc:date>2026-01-02</dc:date></office:change-info>"
    made = "".join(
        f'<text:changed-region text:id="{key}"><text:{"deletion" if content else "insertion"}>{info}{content}'
        f"</text:{'deletion' if content else 'insertion'}></text:changed-region>"
        for key, content in regions
    )
    return f"<text:tracked-changes>{made}</text:tracked-changes>"


def mark(kind: str, key: str) -> str:
    return f'<text:{kind} text:change-id="{key}"/>'


def test_tracked_changes_in_both_views() -> None:
    body = changes(("i", ""), ("d", p("gamla"))) + p(
        f"De {mark('change', 'd')}{mark('change-start', 'i')}nya{mark('change-end', 'i')} villkoren"
    )
    final, original = read(body), read(body, View.ORIGINAL)
    assert texts(final) == ["De nya villkoren"]
    assert texts(original) == ["De gamla villkoren"]
    for document in (final, original):
        assert {(r.kind, r.author) for r in document.revisions} == {
            (RevisionKind.INSERTION, "Anna"),
            (RevisionKind.DELETION, "Anna"),
        }
    (inserted,) = (r for r in final.revisions if r.kind is RevisionKind.INSERTION)
    assert final.blocks[0].text[inserted.start : inserted.end] == inserted.text == "nya"


def test_deleted_paragraphs_are_paragraphs_in_the_original() -> None:
    deleted = '<text:h text:outline-level="1">6. Tvist</text:h>' + p("Allmän domstol.") + '<text:h text:outline-level="1"/>'
    body = changes(("d", deleted)) + p("före") + f'<text:h text:outline-level="1">{mark("change", "d")}7. Slut</text:h>'
    assert texts(read(body)) == ["före", "7. Slut"]
    original = read(body, View.ORIGINAL)
    assert [(b.text, b.outline_level) for b in original.blocks] == [
        ("före", None), ("6. Tvist", 0), ("Allmän domstol.", None), ("7. Slut", 0)
    ]  # fmt: skip


def test_inserted_end_of_paragraph_is_gone_in_the_original() -> None:
    body = changes(("i", "")) + p(f"En mening{mark('change-start', 'i')}.") + p(f"Ny{mark('change-end', 'i')} som går vidare")
    assert texts(read(body)) == ["En mening.", "Ny som går vidare"]
    assert texts(read(body, View.ORIGINAL)) == ["En mening som går vidare"]


def test_pages_headers_and_footers() -> None:
    edges = f"<style:header>{p('huvud')}</style:header><style:footer>{p('fot')}</style:footer>"
    styles = (
        f"<office:document-styles {_SPACES}><office:master-styles><style:master-page>{edges}</style:master-page>"
        f"<style:master-page>{edges}</style:master-page></office:master-styles></office:document-styles>"
    )
    document = read(p("ett") + "<text:soft-page-break/>" + p("två <text:soft-page-break/>tre"), styles=styles)
    assert [(b.text, b.kind, b.page) for b in document.blocks] == [
        ("ett", SourceKind.PARAGRAPH, 1), ("två tre", SourceKind.PARAGRAPH, 2), ("huvud", SourceKind.HEADER, None),
        ("fot", SourceKind.FOOTER, None),
    ]  # fmt: skip
    assert document.pages == 3


def test_contents_are_marked() -> None:
    document = read(
        f"<text:table-of-content><text:index-body>{p('1 Parter 2')}</text:index-body></text:table-of-content>{p('a')}"
    )
    assert [block.is_toc for block in document.blocks] == [True, False]


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "tom"),
        (b"%PDF-1.7", ".pdf"),
        (packed(p("a"))[:200], "skadad"),
        (packed(p("a"), mime="application/vnd.oasis.opendocument.spreadsheet"), "kalkylblad"),
        (packed(p("a"), **{"META-INF/manifest.xml": "<m><encryption-data/></m>"}), "lösenord"),
        (packed("<!DOCTYPE x>"), "DOCTYPE"),
        (packed("<a>"), "giltig XML"),
        (packed("<text:section>" * 300 + "</text:section>" * 300), "256"),
    ],
    ids=["empty", "pdf", "cut", "sheet", "password", "doctype", "xml", "deep"],
)
def test_refused(data: bytes, word: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_odt(data, "avtal.odt")
    assert word in caught.value.sv
    assert caught.value.en != caught.value.sv


def test_limits_hold() -> None:
    with pytest.raises(ReadError, match="taggar"):
        read_odt(packed(p("a") * 50), "a.odt", View.FINAL, Limits(marks=40))


def test_plugin() -> None:
    (reader,) = iopvalidate_readers()
    assert reader.extensions == (".odt", ".ott")
    assert reader.read(packed(p("a"), mime=_MIME + "-template"), "a.ott", View.FINAL).format == "ott"
