"""HTML: headings, lists, tables, notes; what a browser does not show is out; encodings; refusals."""

from __future__ import annotations

import pytest

from iopvalidate.agreement.html.plugin import iopvalidate_readers
from iopvalidate.agreement.html.reader import read_html
from iopvalidate.agreement.source import RevisionKind, SourceBlock, SourceDocument, SourceKind, View
from iopvalidate.errors import ReadError


def read(body: str, head: str = "", view: View = View.FINAL) -> SourceDocument:
    return read_html(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "avtal.html", view)


def texts(document: SourceDocument) -> list[str]:
    return [block.text for block in document.blocks]


def test_blocks_and_white_space() -> None:
    document = read("<p>Parterna\n  är <b>överens</b>.<div>Nästa<br>rad</div>lös text<pre>a  b</pre>")
    assert texts(document) == ["Parterna är överens.", "Nästa\nrad", "lös text", "a  b"]


def test_headings_and_looks() -> None:
    head = "<style>h2.x { text-transform: uppercase; font-size: 13pt } .fet {font-weight: 700}</style>"
    document = read('<h1>Avtal</h1><h2 class="x">Parter</h2><p class="fet">Mål</p><p class=MsoTitle>Namn</p>', head)
    assert [(b.outline_level, b.bold, b.caps, b.font_size, b.is_title) for b in document.blocks] == [
        (0, True, False, None, False), (1, True, True, 13.0, False), (None, True, False, None, False),
        (None, False, False, None, True),
    ]  # fmt: skip


def test_lists() -> None:
    document = read('<ol start="3"><li>a<ul><li>b</ul><li value="7"><p>c</p><p>d</p></ol><ol type="a"><li>e</ol>')
    assert [(b.text, b.number, b.list_level) for b in document.blocks] == [
        ("a", "3.", 0), ("b", "•", 1), ("c", "7.", 0), ("d", "", None), ("e", "a.", 0)
    ]  # fmt: skip


def test_headings_numbered_by_lists() -> None:
    document = read("<ol><li><h1>A</h1></ol><p>x</p><ol start=2><li><h1>B</h1><ol><li><h2>C</h2></ol></ol>")
    assert [b.number for b in document.blocks] == ["1", "", "2", "2.1"]


def test_numbers_that_word_writes_as_text() -> None:
    document = read("<p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>b)<span>&nbsp;&nbsp;</span></span>Text</p>")
    assert [(b.text, b.number, b.list_level) for b in document.blocks] == [("Text", "b)", 1)]


def place(block: SourceBlock) -> tuple[int, ...] | None:
    """Table, row, column, span and depth of a cell."""
    at = block.table
    return (at.table, at.row, at.column, at.span, at.depth) if at else None


def test_tables_with_spans_and_empty_cells() -> None:
    document = read(
        "<table><caption>Budget</caption><tr><th rowspan=2>a<th colspan=2>b<tr><td>c<td></table>"
        "<table><tr><td><table><tr><td>inre</table></table>"
    )
    places = [
        (b.text, b.table and (b.table.table, b.table.row, b.table.column, b.table.span, b.table.depth)) for b in document.blocks
    ]
    assert places == [
        ("Budget", None), ("a", (0, 0, 0, 1, 0)), ("b", (0, 0, 1, 2, 0)), ("c", (0, 1, 1, 1, 0)), ("", (0, 1, 2, 1, 0)),
        ("inre", (2, 0, 0, 1, 1)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>dolt</p>",
        '<p style="display: none">dolt</p>',
        '<div style="visibility:hidden"><p>dolt</p></div>',
        '<p class="x">dolt</p>',
        '<p id="y">dolt</p>',
        "<p style='mso-hide:all'>dolt</p>",
    ],
)
def test_hidden_parts_are_out_and_told(hidden: str) -> None:
    document = read(f"<p>syns</p>{hidden}", "<style>p.x, #y {display:none !important}</style>")
    assert texts(document) == ["syns"]
    assert [h.text for h in document.hidden] == ["dolt"]


@pytest.mark.parametrize("silent", ["<script>dolt</script>", "<style>dolt</style>", "<template>dolt</template>", "<!-- dolt -->"])
def test_what_is_no_text_is_no_hidden_text(silent: str) -> None:
    document = read(f"<p>syns</p>{silent}")
    assert texts(document) == ["syns"]
    assert document.hidden == []


def test_tracked_changes() -> None:
    body = "<p>De <del>gamla</del><ins>nya</ins> villkoren</p>"
    assert texts(read(body)) == ["De nya villkoren"]
    assert texts(read(body, view=View.ORIGINAL)) == ["De gamla villkoren"]
    assert [(r.kind, r.text) for r in read(body).revisions] == [(RevisionKind.DELETION, "gamla"), (RevisionKind.INSERTION, "nya")]


@pytest.mark.parametrize(
    "body",
    [
        '<p>Text<a href="#sdfootnote1sym"><sup>1</sup></a>.</p><p>sist</p>'
        '<div id="sdfootnote1"><p><a href="#sdfootnote1anc">1</a> Noten.</p></div>',
        '<p>Text<a href="#_ftn1">[1]</a>.</p><p>sist</p><div id="ftn1"><p><a href="#_ftnref1">[1]</a> Noten.</p></div>',
        '<p>Text<a href="#fn1" role="doc-noteref">1</a>.</p><p>sist</p>'
        '<ol><li id="fn1"><p>Noten.<a href="#fnref1">↩</a></p></li></ol>',
    ],
    ids=["libreoffice", "word", "pandoc"],
)
def test_notes_follow_the_paragraph_that_calls_them(body: str) -> None:
    document = read(body)
    assert [(b.text.strip(), b.kind, b.note) for b in document.blocks] == [
        ("Text.", SourceKind.PARAGRAPH, None), ("Noten.", SourceKind.FOOTNOTE, "1"), ("sist", SourceKind.PARAGRAPH, None)
    ]  # fmt: skip


def test_a_note_that_nothing_calls_is_read_where_it_stands() -> None:
    assert texts(read('<div id="ftn1"><p>Noten.</p></div><p>sist</p>')) == ["Noten.", "sist"]


def test_edges_contents_and_navigation() -> None:
    document = read(
        '<div title="header"><p>huvud</p></div><div id="Table of Contents1"><p>1 Parter</p></div><nav>meny</nav><p>a</p>'
    )
    assert [(b.text, b.kind, b.is_toc) for b in document.blocks] == [
        ("1 Parter", SourceKind.PARAGRAPH, True), ("meny", SourceKind.HEADER, False), ("a", SourceKind.PARAGRAPH, False),
        ("huvud", SourceKind.HEADER, False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        "<p>å§–</p>".encode(),
        "\ufeff<p>å§–</p>".encode(),
        "<p>å§–</p>".encode("utf-16"),
        '<meta charset="windows-1252"><p>å§–</p>'.encode("cp1252"),
        "<p>å§–, 4 § och så vidare</p>".encode("cp1252"),
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>å§–</p></body></html>'.encode(),
        '<meta charset="finns-inte"><p>å§–</p>'.encode(),
    ],
    ids=["utf8", "bom", "utf16", "stated", "guessed", "xhtml", "unknown"],
)
def test_encodings(data: bytes) -> None:
    assert texts(read_html(data, "a.html"))[0][:3] == "å§–"


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "tom"),
        (b"  ", "tom"),
        (b"PK\x03\x04", "zip"),
        (b"{\\rtf1 }", "RTF"),
        (b"<div>" * 400, "256"),
        (b"<p>" * 800_000, "taggar"),
    ],
)  # fmt: skip
def test_refused(data: bytes, word: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_html(data, "avtal.html")
    assert word in caught.value.sv


def test_control_characters_are_not_text() -> None:
    assert texts(read("<p>den \x04[datum]\x05 ska</p>")) == ["den [datum] ska"]


def test_entities_are_not_followed() -> None:
    data = b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>a&x;b</p></body></html>'
    assert "root:" not in "".join(texts(read_html(data, "a.html")))


def test_plugin() -> None:
    (reader,) = iopvalidate_readers()
    assert reader.extensions == (".html", ".htm", ".xhtml")
    assert texts(reader.read(b"<p>a</p>", "a.html", View.FINAL)) == ["a"]
