"""Headings in every look that real agreements have, and what only looks like a heading."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from iopvalidate.agreement.markdown.reader import read_markdown
from iopvalidate.agreement.model import Agreement, BlockKind
from iopvalidate.agreement.source import SourceBlock, SourceDocument, SourceKind, TablePosition
from iopvalidate.agreement.structure import build_agreement

PROSE = "Kommunen och föreningen driver verksamheten tillsammans och följer upp den en gång om året."

#: Wordings of headings seen in real agreements.
WORDINGS = [
    "Parter", "Partners", "Parternas inbördes relation", "Bakgrund", "Bakgrundsförutsättningar för avtalet",
    "Målgruppen och syfte", "Målgrupp", "Målgrupp och uppdrag", "Allmän information om uppdraget", "Omfattning", "Ändamål",
    "Överenskommelsens art och omfattning", "Samverkan med relaterade insatser", "Avtalets form och utgångspunkt", "Värdegrund",
    "Värdegrund för partnerskapet", "Mål", "Mål med avtalad verksamhet", "Övergripande målsättning", "Insatser och åtaganden",
    "Åtagande", "Den idéburna organisationens investering i verksamheten", "Organisation och samverkan",
    "Styrnings- och ledningsorganisation", "Samverkan", "Styrgrupp", "Ekonomi", "Ekonomiska villkor", "Ersättningens justering",
    "Avtalstid och ekonomisk förbindelse", "Uppföljning", "Kunskapsinhämtning och uppföljning", "Utvärdering och uppföljning",
    "Rapportering", "Avtalstid", "Period för avtalet", "Period för partnerskapet", "Avtals- och uppsägningstid",
    "Avtalstid och uppsägningstid", "Ändringar och tillägg", "Omförhandling, hävning och tvist",
    "Omförhandling, hävningsrätt samt tvist", "Omförhandling och uppsägning", "Kommunikation", "Marknadsföring", "Barnperspektiv",
    "Barnkonsekvensanalys", "Force majeure", "Personuppgifter", "Underskrift",
]  # fmt: skip


def agreement(*blocks: SourceBlock | str) -> Agreement:
    """Build an agreement from blocks; a string is a plain paragraph."""
    found = [SourceBlock(block) if isinstance(block, str) else block for block in blocks]
    return build_agreement(SourceDocument("x.docx", "docx", "", blocks=found))


def headings(built: Agreement) -> list[str]:
    return [block.text for block in built.blocks if block.kind is BlockKind.HEADING]


def with_prose(lines: Sequence[SourceBlock]) -> list[SourceBlock]:
    return [block for line in lines for block in (line, SourceBlock(PROSE))]


def styled(text: str, level: int = 0, number: str = "") -> SourceBlock:
    return SourceBlock(text, outline_level=level, style=f"heading {level + 1}", number=number)


def bold(text: str) -> SourceBlock:
    return SourceBlock(text, bold=True)


def capitalised(text: str) -> SourceBlock:
    return SourceBlock(text, caps=True)


def upper(text: str) -> SourceBlock:
    return SourceBlock(text.upper())


#: Looks that make a heading, each from its text.
LOOKS: dict[str, Callable[[str], SourceBlock]] = {"bold": bold, "caps": capitalised, "capitals": upper, "styled": styled}


def cell(text: str, row: int = 0, column: int = 0, *, is_bold: bool = False) -> SourceBlock:
    return SourceBlock(text, kind=SourceKind.TABLE_CELL, table=TablePosition(0, row, column), bold=is_bold)


@pytest.mark.parametrize(
    "form",
    ["§ {n}. {text}", "§ {n} {text}", "§{n}. {text}", "Paragraf {n} {text}", "{n} {text}", "{n}. {text}", "{text}"],
)
def test_every_wording_typed_as_plain_text_is_a_heading(form: str) -> None:
    lines = [form.format(n=n, text=text) for n, text in enumerate(WORDINGS, 1)]
    assert headings(agreement(*with_prose([SourceBlock(line) for line in lines]))) == lines


@pytest.mark.parametrize("look", LOOKS)
def test_every_wording_in_every_look_is_a_heading(look: str) -> None:
    lines = [LOOKS[look](text) for text in WORDINGS]
    assert headings(agreement(*with_prose(lines))) == [line.text for line in lines]


def test_subheadings_with_two_figures_stand_under_their_section() -> None:
    built = agreement(
        *with_prose([SourceBlock(t) for t in ("4 Ekonomi", "5 Ersättning", "5.1 Ersättningens justering", "6 Mål")])
    )
    assert [section.level for section in built.sections[1:]] == [1, 1, 2, 1]
    assert built.sections[3].parent is built.sections[2]
    assert (built.sections[3].heading.number, built.sections[3].title) == ("5.1", "Ersättningens justering")  # type: ignore[union-attr]


def test_capital_subheadings_among_title_case_ones_are_found() -> None:
    lines = [
        styled("Organisation och samverkan"),
        SourceBlock("STYRGRUPP"),
        SourceBlock("SAMVERKANSGRUPP"),
        SourceBlock("ARBETSGRUPP"),
    ]
    built = agreement(*with_prose(lines))
    assert headings(built) == [line.text for line in lines]
    assert all(section.parent is built.sections[1] for section in built.sections[2:])


def test_a_merged_heading_is_one_heading_with_all_its_words() -> None:
    built = agreement(*with_prose([bold("11. Omförhandling, hävningsrätt samt tvist"), bold("12. Underskrift")]))
    assert built.sections[1].title == "Omförhandling, hävningsrätt samt tvist"


def test_numbers_made_by_word_are_displayed_and_empty_sections_are_found() -> None:
    built = agreement(styled("Parter", 0, "1"), PROSE, styled("Mål", 0, "2"), styled("Ekonomi", 0, "3"), PROSE)
    assert [section.path for section in built.sections[1:]] == [["1 Parter"], ["2 Mål"], ["3 Ekonomi"]]


def test_clauses_that_carry_a_heading_style_are_running_text() -> None:
    clause = styled("Föreningen ska varje år lämna en redovisning av hur stödet har använts.", 1, "1.1")
    built = agreement(styled("Redovisning", 0, "1"), clause, styled("Tvist", 0, "2"), PROSE)
    assert headings(built) == ["Redovisning", "Tvist"]
    assert [block.text for block in built.sections[1].blocks] == [clause.text]


def test_empty_sections_with_typed_numbers_fit_the_series() -> None:
    lines = [
        "1. Parter",
        PROSE,
        "2. Bakgrund",
        PROSE,
        "3. Syfte",
        PROSE,
        "4. Värdegrund",
        "5. Mål",
        "6. Insatser",
        PROSE,
        "7. Ekonomi",
        PROSE,
    ]
    assert headings(agreement(*lines)) == [line for line in lines if line != PROSE]


def test_items_of_a_numbered_list_are_no_headings() -> None:
    typed = ["Bilagor till avtalet förtecknas här:", "1. Föreningens stadgar", "2. Föreningens intyg", "3. Karta", "4. Budget"]
    automatic = [
        SourceBlock(text, number=f"{n}.", list_level=0) for n, text in enumerate(("Fler unga trivs", "Unga har inflytande"), 1)
    ]
    built = agreement(*with_prose([bold("Parter"), bold("Mål"), bold("Bilagor"), bold("Ekonomi")]), *typed, *automatic)
    assert headings(built) == ["Parter", "Mål", "Bilagor", "Ekonomi"]


def test_a_list_of_figures_restarts_below_the_series_of_headings() -> None:
    lines = [
        "1. Parter",
        PROSE,
        "2. Bakgrund",
        PROSE,
        "3. Syfte",
        PROSE,
        "4. Bilagor",
        "1. Föreningens stadgar",
        "2. Intyg",
        "5. Tvist",
        PROSE,
    ]
    assert headings(agreement(*lines)) == ["1. Parter", "2. Bakgrund", "3. Syfte", "4. Bilagor", "5. Tvist"]


@pytest.mark.parametrize(
    "line",
    [
        "Kommunen ska betala stödet i förskott.",
        "Föreningen ska under hela tiden ha en försäkring",
        "För Ekehammars kommun",
        "Sara Lindmark, ordförande",
        "Dnr KS 2026/0588",
        "Ort och datum: ____________________",
        "_________________",
    ],
)
def test_bold_text_that_is_no_heading(line: str) -> None:
    signed = [bold("Underskrift"), bold(line), SourceBlock("Ort och datum: ______"), SourceBlock("Namnteckning: ______")]
    assert headings(agreement(*with_prose([bold("Parter"), bold("Mål")]), *signed)) == ["Parter", "Mål", "Underskrift"]


def test_bold_table_cells_are_no_headings() -> None:
    table = [cell("Kommunens bidrag", is_bold=True), cell("SUMMA", column=1, is_bold=True), cell("Stöd", 1), cell("100", 1, 1)]
    assert headings(agreement(bold("Ekonomi"), PROSE, *table)) == ["Ekonomi"]


def test_a_line_that_a_list_completes_is_no_heading() -> None:
    items = [SourceBlock("lokal,", number="•", list_level=0), SourceBlock("personal.", number="•", list_level=0)]
    assert headings(agreement(*with_prose([bold("Insatser"), bold("Mål")]), "Föreningen bidrar med", *items)) == [
        "Insatser",
        "Mål",
    ]


def test_questions_and_clauses_can_be_headings() -> None:
    lines = [
        "Vilka vi är och hur länge det gäller",
        "Vad kostar det?",
        "Så här arbetar vi",
        "Det här gör föreningen",
        "Ansvar m.m.",
    ]
    assert headings(agreement(*with_prose([bold(line) for line in lines]))) == lines


def test_the_title_is_set_apart_and_the_first_section_is_not() -> None:
    named = agreement(bold("Överenskommelse om Idéburet Offentligt Partnerskap"), *with_prose([bold("Parter"), bold("Mål")]))
    assert named.title == "Överenskommelse om Idéburet Offentligt Partnerskap"
    assert headings(named) == ["Parter", "Mål"]
    assert agreement(*with_prose([bold("Bakgrund"), bold("Parter"), bold("Mål")])).title == ""


def test_a_letterhead_may_stand_before_the_title() -> None:
    built = agreement(
        "Ekehammars kommun", "Omsorgsförvaltningen", bold("Partnerskapsavtal"), *with_prose([bold("Parter"), bold("Mål")])
    )
    assert built.title == "Partnerskapsavtal"


def test_a_title_that_names_no_agreement_is_known_by_its_level() -> None:
    built = agreement(
        styled("Skafferiet i Lövsta"),
        *with_prose([styled("Vilka är vi?", 1), styled("Pengarna", 1)]),
        styled("Bilaga A. Kalkyl"),
        PROSE,
    )
    assert built.title == "Skafferiet i Lövsta"
    assert [(section.level, section.appendix) for section in built.sections[1:]] == [(1, ""), (1, ""), (1, "A")]


# -- appendices --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        bold("Bilaga 1 Stadsmissionen Crossroads"),
        SourceBlock("Bilaga 1 Stadsmissionen Crossroads"),
        styled("Bilaga 1 Stadsmissionen Crossroads"),
    ],
)
def test_an_appendix_in_the_file_holds_what_follows(line: SourceBlock) -> None:
    built = agreement(*with_prose([bold("Parter"), bold("Underskrift")]), line, *with_prose([bold("Ekonomi"), bold("Åtaganden")]))
    assert [appendix.label for appendix in built.appendices] == ["1"]
    assert [section.appendix for section in built.sections if section.title in ("Ekonomi", "Åtaganden")] == ["1", "1"]
    assert not next(section for section in built.sections if section.title == "Parter").appendix


def test_one_appendix_for_each_organisation() -> None:
    own = [bold("Pengar"), SourceBlock(PROSE)]
    built = agreement(
        *with_prose([bold("Parter"), bold("Mål")]), bold("Bilaga 1. Scoutkåren"), *own, bold("BILAGA 2. Klubben"), *own
    )
    assert [appendix.label for appendix in built.appendices] == ["1", "2"]
    assert [s.appendix for s in built.sections if s.title == "Pengar"] == ["1", "2"]


@pytest.mark.parametrize("make", [bold, SourceBlock])
def test_a_list_of_appendices_is_no_appendix(make: type[SourceBlock]) -> None:
    listed = [make("Bilaga 1 Kostnadskalkyl"), make("Bilaga 2 Rutin för sekretess")]
    built = agreement(*with_prose([bold("Parter"), bold("Mål")]), bold("Bilagor"), *listed, bold("Underskrift"), PROSE)
    assert built.appendices == []
    assert headings(built) == ["Parter", "Mål", "Bilagor", "Underskrift"]


def test_a_list_of_one_appendix_is_no_appendix() -> None:
    built = agreement(*with_prose([styled("Parter"), styled("Mål")]), styled("Bilagor"), "Bilaga 1 Volontärpolicy")
    assert built.appendices == []


@pytest.mark.parametrize(
    "line", ["Bilaga 1 innehåller kalkylen.", "Bilaga 1 utgör en del av avtalet", "Bilaga 1, 2 och 3 hör till avtalet."]
)
def test_a_sentence_about_an_appendix_is_no_appendix(line: str) -> None:
    assert agreement(*with_prose([bold("Parter"), bold("Mål")]), line, PROSE).appendices == []


def test_the_main_text_goes_on_after_an_appendix_in_its_midst() -> None:
    lines = [bold("1. Parter"), bold("2. Mål"), bold("Bilaga 1 Kalkyl"), bold("1. Kostnader"), bold("3. Tvist")]
    built = agreement(*with_prose(lines))
    assert [(s.title, s.appendix) for s in built.sections[1:]] == [
        ("Parter", ""), ("Mål", ""), ("Bilaga 1 Kalkyl", "1"), ("Kostnader", "1"), ("Tvist", ""),
    ]  # fmt: skip


# -- tables of contents ------------------------------------------------------------------------------------------------

TITLES = ["Parter", "Bakgrund", "Värdegrund", "Mål", "Ekonomi"]
FORMS = {
    "field": [SourceBlock(f"{n} {t}\t{n + 1}", style="TOC 1", is_toc=True) for n, t in enumerate(TITLES, 1)],
    "dot leaders": [SourceBlock(f"{n} {t} ........ {n + 1}") for n, t in enumerate(TITLES, 1)],
    "spaced dots": [SourceBlock(f"{t} . . . . . {n + 1}") for n, t in enumerate(TITLES, 1)],
    "tabs": [SourceBlock(f"{t}\t{n + 1}") for n, t in enumerate(TITLES, 1)],
    "page after a space": [SourceBlock(f"{t} {n + 1}") for n, t in enumerate(TITLES, 1)],
    "typed": [SourceBlock(t) for t in TITLES],
    "typed with numbers": [SourceBlock(f"{n}. {t}") for n, t in enumerate(TITLES, 1)],
    "typed, one renamed": [SourceBlock(t) for t in ("Parter", "Bakgrunden till avtalet", "Värdegrund", "Mål", "Ekonomi")],
    "table": [cell(text, row, column) for row, t in enumerate(TITLES) for column, text in enumerate((t, str(row + 2)))],
}

BODIES: dict[str, Callable[[int, str], SourceBlock]] = {
    "styled": lambda n, text: styled(text),
    "bold": lambda n, text: bold(f"{n}. {text}"),
    "numbered": lambda n, text: SourceBlock(f"{n}. {text}"),
    "plain": lambda n, text: SourceBlock(text),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("look", BODIES)
def test_a_table_of_contents_is_never_a_section(form: str, look: str) -> None:
    body = with_prose([BODIES[look](n, t) for n, t in enumerate(TITLES, 1)])
    built = agreement(bold("Överenskommelse om IOP"), "Innehåll", *FORMS[form], *body)
    contents = [block.text for block in built.blocks if block.kind is BlockKind.CONTENTS]
    assert contents == ["Innehåll", *(block.text for block in FORMS[form])]
    assert [section.title for section in built.sections[1:]] == TITLES


@pytest.mark.parametrize("form", ["field", "dot leaders", "tabs", "page after a space"])
def test_a_table_of_contents_needs_no_title(form: str) -> None:
    built = agreement(*FORMS[form], *with_prose([bold(t) for t in TITLES]))
    assert headings(built) == TITLES
    assert sum(block.kind is BlockKind.CONTENTS for block in built.blocks) == len(TITLES)


@pytest.mark.parametrize(
    "lines",
    [
        ["Bilaga 1", "Bilaga 2", "Bilaga 3"],
        ["Personalkostnader\t450", "Projektledning 120 timmar"],
        ["Antal deltagare 12", "Antal ledare 14", "Antal träffar 30"],
        ["Kvarnsele den ____ / ____ 2026"],
        ["Ärende nr ........ 3"],
    ],
)
def test_lines_that_end_in_a_figure_are_no_table_of_contents(lines: list[str]) -> None:
    built = agreement(*with_prose([bold("Parter"), bold("Mål")]), *lines, PROSE)
    assert not [block.text for block in built.blocks if block.kind is BlockKind.CONTENTS]


def test_a_section_on_the_contents_of_the_activity_stays_a_section() -> None:
    built = agreement(*with_prose([bold("Parter"), bold("Innehåll"), bold("Mål")]))
    assert headings(built) == ["Parter", "Innehåll", "Mål"]


# -- whole -------------------------------------------------------------------------------------------------------------


def test_every_source_block_becomes_one_block_with_the_same_text() -> None:
    table = "| A | B |\n|---|---|\n| 1 | 2 |\n"
    text = f"# Avtal\n\n## 1. Parter\n\n- Kommunen\n- Föreningen\n\n{table}\n> Ruta\n\nText[^1]\n\n[^1]: Not\n"
    source = read_markdown(text.encode(), "x.md")
    built = build_agreement(source)
    assert [block.text for block in built.blocks] == [block.text for block in source.blocks]
    assert [block.ordinal for block in built.blocks] == list(range(1, len(source.blocks) + 1))


def test_headers_and_footers_stand_in_no_section() -> None:
    built = agreement(
        bold("Parter"), PROSE, SourceBlock("Avtal om IOP", kind=SourceKind.HEADER), SourceBlock("Sida 1", kind=SourceKind.FOOTER)
    )
    assert [block.text for block in built.sections[1].blocks] == [PROSE]


def test_an_empty_document_has_an_opening_and_nothing_else() -> None:
    built = agreement()
    assert (len(built.sections), built.title, built.appendices) == (1, "", [])
