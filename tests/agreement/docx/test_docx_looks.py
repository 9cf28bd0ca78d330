"""Headings and looks: style chains, outline levels, bold, capitals, sizes."""

from __future__ import annotations

import pytest
from docx_build import Draft, p, r, read

from iopvalidate.agreement.source import SourceBlock


def style(style_id: str, name: str, paragraph: str = "", run: str = "", based: str = "", kind: str = "paragraph") -> str:
    basis = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{name}"/>{basis}'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def first(sheet: str, paragraph: str, defaults: str = "") -> SourceBlock:
    draft = Draft().styles(sheet)
    if defaults:
        draft.defaults(defaults)
    return draft.add(paragraph).read().blocks[0]


@pytest.mark.parametrize(
    ("sheet", "used", "outline"),
    [
        (style("Rubrik1", "heading 1"), "Rubrik1", 0),
        (style("Rubrik2", "Rubrik 2"), "Rubrik2", 1),
        (style("X", "Egen", '<w:outlineLvl w:val="2"/>'), "X", 2),
        (style("X", "Egen", based="Heading3"), "X", 2),
        (style("X", "Egen", '<w:outlineLvl w:val="9"/>', based="Heading1"), "X", None),
        (style("X", "Rubrik 1 brödtext"), "X", None),
        ("", "Rubrik4", 3),
        (style("A", "A", based="B") + style("B", "B", based="A"), "A", None),
    ],
)
def test_outline_level_by_style(sheet: str, used: str, outline: int | None) -> None:
    assert first(sheet, p("text", used)).outline_level == outline


def test_outline_level_in_the_paragraph_wins() -> None:
    assert first("", p("text", properties='<w:outlineLvl w:val="1"/>')).outline_level == 1
    assert first("", p("text", "Heading1", '<w:outlineLvl w:val="9"/>')).outline_level is None


def test_names_of_styles_titles_and_contents() -> None:
    sheet = style("Rubrik", "Title") + style("Underrubrik", "Subtitle") + style("Innehll1", "toc 1")
    draft = Draft().styles(sheet).add(p("a", "Rubrik"), p("b", "Underrubrik"), p("c", "Innehll1"), p("d"))
    found = [(block.style, block.is_title, block.is_toc) for block in draft.read().blocks]
    assert found == [("Title", True, False), ("Subtitle", True, False), ("toc 1", False, True), ("Normal", False, False)]


def test_bold_means_every_letter() -> None:
    document = read(p(r("Parter", "<w:b/>") + r(": ")), p(r("Parter", "<w:b/>") + r(" och")), p(r("Parter", '<w:b w:val="0"/>')))
    assert [block.bold for block in document.blocks] == [True, False, False]


def test_bold_by_styles_and_defaults() -> None:
    sheet = style("F", "Fet", run="<w:b/>") + style("T", "Tecken", run="<w:b/>", kind="character")
    character = '<w:rStyle w:val="T"/>'
    assert first(sheet, p("a", "F")).bold
    assert first(sheet, p(r("a", character))).bold
    assert not first(sheet, p(r("a", character), "F")).bold  # toggles: bold in both is not bold
    assert not first(sheet, p(r("a", '<w:b w:val="false"/>'), "F")).bold
    assert first("", p("a"), defaults="<w:b/>").bold


def test_capitals_are_the_format_not_the_letters() -> None:
    document = read(p(r("parter", "<w:caps/>")), p("PARTER"), p(r("parter", "<w:caps/>") + r("na")))
    assert [block.caps for block in document.blocks] == [True, False, False]


def test_font_size_is_that_of_the_largest_run() -> None:
    sheet = style("S", "Stor", run='<w:sz w:val="40"/>')
    assert first(sheet, p("a", "S")).font_size == 20.0
    assert first(sheet, p(r("a", '<w:sz w:val="21"/>') + r("b", '<w:sz w:val="30"/>'))).font_size == 15.0
    assert first("", p("a"), defaults='<w:sz w:val="24"/>').font_size == 12.0
    assert first("", p(r("a", '<w:sz w:val="12pt"/>'))).font_size == 12.0


def test_table_styles_are_not_needed() -> None:
    sheet = style("Tabell", "Tabell", kind="table") + style("Rubrik1", "heading 1")
    assert first(sheet, p("a", "Rubrik1")).outline_level == 0


def test_hidden_text_is_left_out_and_kept() -> None:
    document = read(p(r("syns ") + r("dolt", "<w:vanish/>") + r(" mer", "<w:vanish/>") + r("slut", "<w:webHidden/>")))
    assert document.blocks[0].text == "syns slut"
    assert [(h.kind, h.text, h.block, h.start, h.end) for h in document.hidden] == [("hidden", "dolt mer", 0, 5, 5)]


def test_hidden_by_style_and_shown_again() -> None:
    sheet = style("H", "Dold", run="<w:vanish/>") + style("C", "Dolt tecken", run="<w:vanish/>", kind="character")
    draft = (
        Draft()
        .styles(sheet)
        .add(p("före"), p(r("dold") + r("visad", '<w:vanish w:val="0"/>'), "H"), p(r("x", '<w:rStyle w:val="C"/>') + r("y")))
    )
    document = draft.read()
    assert [block.text for block in document.blocks] == ["före", "visad", "y"]
    assert [h.text for h in document.hidden] == ["dold", "x"]


def test_struck_text_stays_and_is_noted() -> None:
    document = read(p(r("gäller ") + r("inte", "<w:strike/>") + r(" alls", "<w:dstrike/>")))
    assert document.blocks[0].text == "gäller inte alls"
    assert [(h.kind, h.text, h.start, h.end) for h in document.hidden] == [("struck", "inte alls", 7, 16)]
