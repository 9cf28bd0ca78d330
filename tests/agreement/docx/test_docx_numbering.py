"""Displayed numbers of lists and headings."""

from __future__ import annotations

import pytest
from docx_build import Draft, level, listed, p, r

from iopvalidate.agreement.docx.numformat import format_number
from iopvalidate.agreement.docx.symbols import symbol
from iopvalidate.agreement.source import SourceDocument

LEGAL = (
    '<w:abstractNum w:abstractNumId="1">'
    + level(0, "decimal", "%1.")
    + level(1, "decimal", "%1.%2")
    + level(2, "lowerLetter", "%3)")
    + level(3, "bullet", "\uf0b7", "").replace("</w:lvl>", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl>')
    + "</w:abstractNum>"
)


def num(number: int, abstract: int = 1, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{more}</w:num>'


def restart(number: int = 0, start: int = 1) -> str:
    return f'<w:lvlOverride w:ilvl="{number}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def abstract(*levels: str, number: int = 1) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def draft(numbering: str, *fragments: str) -> SourceDocument:
    return Draft().numbering(numbering).add(*fragments).read()


def numbers(document: SourceDocument) -> list[str]:
    return [block.number for block in document.blocks]


def test_multilevel_list_with_restarts() -> None:
    items = [listed("x", 1, depth) for depth in (0, 1, 1, 2, 2, 3, 0, 1, 2)]
    assert numbers(draft(LEGAL + num(1), *items)) == ["1.", "1.1", "1.2", "a)", "b)", "•", "2.", "2.1", "a)"]


def test_list_level_is_told() -> None:
    document = draft(LEGAL + num(1), listed("x", 1, 2), p("y"))
    assert [block.list_level for block in document.blocks] == [2, None]


def test_deeper_level_first_shows_the_start_of_upper_levels() -> None:
    assert numbers(draft(LEGAL + num(1), listed("x", 1, 1), listed("y", 1, 0))) == ["1.1", "1."]


def test_lists_on_one_abstract_list_continue_unless_overridden() -> None:
    lists = LEGAL + num(1) + num(2) + num(3, more=restart()) + num(4, more=restart(start=7))
    items = [listed("x", number) for number in (1, 1, 2, 3, 3, 1, 4)]
    assert numbers(draft(lists, *items)) == ["1.", "2.", "3.", "1.", "2.", "3.", "7."]


def test_override_replaces_a_level() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "Del %1", start=4)}</w:lvlOverride>'
    assert numbers(draft(LEGAL + num(1, more=own), listed("x", 1), listed("y", 1))) == ["Del IV", "Del V"]


def test_level_that_never_restarts() -> None:
    kept = abstract(level(0, "decimal", "%1."), level(1, "decimal", "(%2)", '<w:lvlRestart w:val="0"/>'))
    items = [listed("x", 1, depth) for depth in (0, 1, 0, 1)]
    assert numbers(draft(kept + num(1), *items)) == ["1.", "(1)", "2.", "(2)"]


def test_legal_level_writes_upper_levels_as_decimals() -> None:
    legal = abstract(level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    assert numbers(draft(legal + num(1), listed("x", 1), listed("y", 1, 1))) == ["I", "1.1"]


def test_hidden_number_and_words_around_a_number() -> None:
    hidden = level(1, "decimal", "%2").replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>")
    document = draft(abstract(level(0, "decimal", "§ %1"), hidden) + num(1), listed("x", 1), listed("y", 1, 1))
    assert numbers(document) == ["§ 1", ""]


def test_custom_format_in_alternate_content() -> None:
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/>'
        '</mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>'
    )
    assert numbers(draft(abstract(custom) + num(1), listed("x", 1))) == ["001"]


def listing(style_id: str, name: str, numbering: str, based: str = "") -> str:
    basis = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{name}"/>{basis}'
        f"<w:pPr><w:numPr>{numbering}</w:numPr></w:pPr></w:style>"
    )


def test_number_by_paragraph_style() -> None:
    tied = abstract(
        level(0, "decimal", "§ %1", '<w:pStyle w:val="Heading1"/>'),
        level(1, "decimal", "%1.%2", '<w:pStyle w:val="Heading2"/>'),
    )
    first = '<w:numId w:val="1"/>'
    sheet = listing("Heading1", "heading 1", first) + listing("Heading2", "heading 2", first)
    found = Draft().numbering(tied + num(1)).styles(sheet)
    document = found.add(p("Parter", "Heading1"), p("Syfte", "Heading1"), p("Mål", "Heading2")).read()
    assert [(b.number, b.list_level, b.outline_level) for b in document.blocks] == [
        ("§ 1", 0, 0),
        ("§ 2", 0, 0),
        ("2.1", 1, 1),
    ]


def test_style_inherits_its_list_and_a_paragraph_can_leave_it() -> None:
    based = listing("A", "A", '<w:numId w:val="1"/>') + listing("B", "B", '<w:ilvl w:val="1"/>', "A")
    out = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    found = Draft().numbering(LEGAL + num(1)).styles(based).add(p("x", "A"), p("y", "B"), p("z", "A", out))
    assert numbers(found.read()) == ["1.", "1.1", ""]


def test_link_to_a_numbering_style() -> None:
    linked = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Lista"/></w:abstractNum>'
        + abstract('<w:styleLink w:val="Lista"/>', level(0, "lowerRoman", "%1)"), number=2)
        + num(1, 1)
        + num(2, 2)
    )
    style = (
        '<w:style w:type="numbering" w:styleId="Lista"><w:name w:val="Lista"/>'
        '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    found = Draft().numbering(linked).styles(style).add(listed("x", 1), listed("y", 1), listed("z", 2))
    assert numbers(found.read()) == ["i)", "ii)", "iii)"]


def test_circle_of_links_ends() -> None:
    circle = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Lista"/></w:abstractNum>' + num(1)
    style = (
        '<w:style w:type="numbering" w:styleId="Lista"><w:name w:val="Lista"/><w:basedOn w:val="Lista"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    assert numbers(Draft().numbering(circle).styles(style).add(listed("x", 1)).read()) == [""]


def test_empty_numbered_paragraph_counts_and_hidden_one_does_not() -> None:
    properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>'
    hidden = p(r("dold", "<w:vanish/>"), properties=properties)
    empty = p(properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    assert numbers(draft(LEGAL + num(1), listed("x", 1), hidden, empty, listed("y", 1))) == ["1.", "3."]


def test_number_in_an_empty_cell_is_kept() -> None:
    numbered = p(properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    row = f"<w:tc><w:tcPr/>{numbered}</w:tc><w:tc><w:tcPr/>{p('vad')}</w:tc>"
    document = draft(LEGAL + num(1), f"<w:tbl><w:tr>{row}</w:tr><w:tr>{row}</w:tr></w:tbl>")
    assert [(block.number, block.text) for block in document.blocks] == [("1.", ""), ("", "vad"), ("2.", ""), ("", "vad")]


def test_unknown_list_gives_no_number() -> None:
    document = draft(LEGAL + num(1), listed("x", 99))
    assert (document.blocks[0].number, document.blocks[0].list_level) == ("", None)


@pytest.mark.parametrize(
    ("number", "kind", "written"),
    [
        (9, "decimalZero", "09"), (28, "lowerLetter", "bb"), (26, "upperLetter", "Z"), (1994, "upperRoman", "MCMXCIV"),
        (4, "lowerRoman", "iv"), (1, "ordinal", "1:a"), (3, "ordinal", "3:e"), (12, "ordinal", "12:e"), (5, "none", ""),
        (2, "numberInDash", "- 2 -"), (3, "decimalEnclosedCircle", "③"), (5, "chicago", "**"), (8, "okänd", "8"),
        (0, "lowerLetter", "0"), (10**8, "lowerRoman", "100000000"),
    ],
)  # fmt: skip
def test_number_formats(number: int, kind: str, written: str) -> None:
    assert format_number(number, kind, "sv-SE") == written


def test_english_ordinals() -> None:
    assert [format_number(n, "ordinal", "en-GB") for n in (1, 2, 3, 4, 11, 22)] == [
        "1st", "2nd", "3rd", "4th", "11th", "22nd",
    ]  # fmt: skip


def test_symbols() -> None:
    assert [symbol("Wingdings", "F0A7"), symbol("Arial", "2022"), symbol("Symbol", "zz"), symbol("", "F0A7")] == [
        "▪", "•", "", "",
    ]  # fmt: skip
