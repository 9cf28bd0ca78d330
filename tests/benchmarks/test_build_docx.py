"""Each feature of a built file, opened again with python-docx and as XML."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from benchmarks.build_docx import build_docx, build_file, main
from benchmarks.labelled import DRAFTS, load_drafts
from benchmarks.word.box import NAMESPACES
from benchmarks.word.draft import Kind, parse_draft, with_typed_numbers
from benchmarks.word.pieces import final_text

BODY = """
# Avtal om IOP

## 1. Parter

Kommunen och föreningen.

### 1.1 Kommunen

Text.

# Bilaga 1 Kalkyl

Text.
"""


def head(heading_style: str = "styles", *features: str) -> str:
    return f'---\ntitle: "Avtal om IOP"\nheading_style: {heading_style}\nfeatures: [{", ".join(features) or "none"}]\n---\n'


def opened(markdown: str, **options: Any) -> Any:
    return docx.Document(io.BytesIO(build_docx(markdown, **options)))


def part(markdown: str, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(build_docx(markdown))) as package:
        return etree.fromstring(package.read(name))


def body(markdown: str) -> Any:
    return part(markdown, "word/document.xml").find("w:body", NAMESPACES)


def texts(elements: list[Any]) -> list[str]:
    return ["".join(element.itertext()) for element in elements]


# -- the whole ---------------------------------------------------------------------------------------------------------


def test_the_same_draft_gives_the_same_bytes() -> None:
    text = load_drafts("20")[0].markdown
    assert build_docx(text) == build_docx(text)
    assert build_docx(text, seed=3) == build_docx(text, seed=3) != build_docx(text, seed=4)


def test_every_entry_has_the_fixed_date_and_no_picture_is_left() -> None:
    with zipfile.ZipFile(io.BytesIO(build_docx(head() + BODY))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(2026, 11, 2, 9, 0, 0)}
        assert not [name for name in package.namelist() if "thumbnail" in name]


@pytest.mark.parametrize("draft", load_drafts(), ids=lambda draft: draft.name)
def test_python_docx_opens_every_draft(draft: Any) -> None:
    document = opened(draft.markdown)
    assert document.core_properties.title == parse_draft(draft.markdown).title
    assert document.core_properties.created.year == 2026


@pytest.mark.parametrize("name", ["01", "06"])
def test_the_word_files_in_fixtures_are_what_the_builder_makes(name: str) -> None:
    kept, made = DRAFTS / f"{name}.docx", build_docx((DRAFTS / f"{name}.md").read_text(encoding="utf-8"))
    with zipfile.ZipFile(kept) as old, zipfile.ZipFile(io.BytesIO(made)) as new:  # how zlib packs may differ
        assert old.namelist() == new.namelist()
        assert [entry for entry in new.namelist() if old.read(entry) != new.read(entry)] == []


def test_the_command_writes_the_file(tmp_path: Path) -> None:
    source, target = tmp_path / "a.md", tmp_path / "a.docx"
    source.write_text(head() + BODY, encoding="utf-8")
    main([str(source), str(target)])
    assert target.read_bytes() == build_docx(head() + BODY) == build_file(source, target).read_bytes()


# -- headings ----------------------------------------------------------------------------------------------------------


def test_styled_headings_have_a_title_and_word_styles() -> None:
    styles = {p.text: p.style.name for p in opened(head() + BODY).paragraphs}
    assert styles["Avtal om IOP"] == "Title"
    assert (styles["1. Parter"], styles["1.1 Kommunen"], styles["Bilaga 1 Kalkyl"]) == ("Heading 1", "Heading 2", "Heading 1")


def test_styled_headings_one_level_deeper() -> None:
    styles = {p.text: p.style.name for p in opened(head() + BODY, top=2).paragraphs}
    assert (styles["Avtal om IOP"], styles["1. Parter"], styles["1.1 Kommunen"]) == ("Heading 1", "Heading 2", "Heading 3")


def test_numbered_headings_are_bound_to_a_list_and_the_appendix_is_not() -> None:
    text = head("numbered-styles") + BODY
    level = part(text, "word/numbering.xml").xpath(".//w:lvl[w:pStyle]", namespaces=NAMESPACES)
    bound = [
        (lvl.find("w:pStyle", NAMESPACES).get(qn("w:val")), lvl.find("w:lvlText", NAMESPACES).get(qn("w:val"))) for lvl in level
    ]
    assert ("Heading1", "%1") in bound
    assert ("Heading2", "%1.%2") in bound
    numbers = {p.text: p._p.xpath("w:pPr/w:numPr/w:numId/@w:val") for p in opened(text).paragraphs}
    assert (numbers["Bilaga 1 Kalkyl"], numbers["1. Parter"], numbers["Avtal om IOP"]) == (["0"], [], [])


@pytest.mark.parametrize(("style", "bold", "caps"), [("bold", True, None), ("caps", None, True), ("section-sign", None, None)])
def test_headings_by_look_have_no_style(style: str, bold: bool | None, caps: bool | None) -> None:
    found = next(p for p in opened(head(style) + BODY).paragraphs if p.text == "1. Parter")
    assert found.style.name == "Normal"
    assert (found.runs[0].bold, found.runs[0].font.all_caps) == (bold, caps)


# -- features ----------------------------------------------------------------------------------------------------------


def test_a_table_of_contents_is_a_field_with_tabs_pages_and_bookmarks() -> None:
    made = body(head("numbered-styles", "toc") + BODY.replace("1. Parter", "Parter").replace("1.1 ", ""))
    fields = made.xpath(".//w:instrText/text()", namespaces=NAMESPACES)
    assert fields[0].strip().startswith("TOC ")
    entries = made.xpath("w:p[starts-with(w:pPr/w:pStyle/@w:val, 'TOC') and w:hyperlink]", namespaces=NAMESPACES)
    styles = [entry.find("w:pPr/w:pStyle", NAMESPACES).get(qn("w:val")) for entry in entries]
    shown = [" ".join(entry.xpath(".//w:t/text()", namespaces=NAMESPACES)) for entry in entries]
    assert styles == ["TOC1", "TOC2", "TOC1"]
    assert shown == ["1 Parter 2", "1.1 Kommunen 2", "Bilaga 1 Kalkyl 2"]
    assert all(entry.xpath(".//w:tab[@w:leader='dot']", namespaces=NAMESPACES) for entry in entries)
    targets = {field.split()[1] for field in fields if field.strip().startswith("PAGEREF")}
    assert targets == set(made.xpath(".//w:bookmarkStart/@w:name", namespaces=NAMESPACES))
    marks = made.xpath(".//w:fldChar/@w:fldCharType", namespaces=NAMESPACES)
    assert marks.count("begin") == marks.count("separate") == marks.count("end") == 4


def test_the_header_has_the_title_and_the_footer_the_page() -> None:
    section = opened(head("styles", "header-footer") + BODY).sections[0]
    assert section.header.paragraphs[0].text == "Avtal om IOP"
    assert "PAGE" in "".join(section.footer._element.xpath(".//w:instrText/text()"))
    assert not opened(head() + BODY).sections[0].header.paragraphs[0].text


def test_tables_keep_their_cells_and_mark_the_header_row() -> None:
    table = opened(head("styles", "table") + "| Post | Belopp |\n|---|---|\n| Stöd | 100 |\n| | 20 |\n").tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Post", "Belopp"], ["Stöd", "100"], ["", "20"]]
    assert [bool(row._tr.xpath("w:trPr/w:tblHeader")) for row in table.rows] == [True, False, False]


def test_two_tables_with_a_blank_line_between_are_two() -> None:
    assert len(opened(head() + "| A | B |\n|---|---|\n\n| C | D |\n|---|---|\n").tables) == 2


def test_footnotes_have_a_part_and_a_mark_at_the_place() -> None:
    text = head("styles", "footnote") + "Stödet är fast.[^1]\n\n| A[^2] | B |\n|---|---|\n\n[^1]: Ett.\n[^2]: Två.\n"
    notes = part(text, "word/footnotes.xml").xpath("w:footnote[not(@w:type)]", namespaces=NAMESPACES)
    assert [note.get(qn("w:id")) for note in notes] == ["1", "2"]
    assert [text.strip() for text in texts(notes)] == ["Ett.", "Två."]
    assert body(text).xpath(".//w:footnoteReference/@w:id", namespaces=NAMESPACES) == ["1", "2"]


def test_a_text_box_stands_in_both_branches() -> None:
    made = body(head("styles", "textbox") + "> Gnistan i korthet\n")
    alternate = made.find(".//mc:AlternateContent", NAMESPACES)
    assert texts(alternate.findall("mc:Choice//wps:txbx/w:txbxContent", NAMESPACES)) == ["Gnistan i korthet"]
    assert texts(alternate.findall("mc:Fallback//v:textbox/w:txbxContent", NAMESPACES)) == ["Gnistan i korthet"]


def test_placeholders_are_content_controls_only_where_the_draft_has_them() -> None:
    text = "Uppsägningstiden är [x] månader.[^1]\n\n[^1]: Not.\n"
    controls = body(head("styles", "content-control", "footnote") + text).findall(".//w:sdt", NAMESPACES)
    assert [(bool(c.find("w:sdtPr/w:showingPlcHdr", NAMESPACES) is not None), "".join(c.itertext())) for c in controls] == [
        (True, "[x]")
    ]
    assert body(head("styles", "footnote") + text).findall(".//w:sdt", NAMESPACES) == []


def test_lists_are_word_lists_and_each_numbered_list_starts_anew() -> None:
    text = head() + "- ett\n  - två\n\nText\n\n1. a\n2. b\n\nText\n\n1. c\n"
    items = body(text).xpath("w:p[w:pPr/w:numPr]", namespaces=NAMESPACES)
    numbers = [item.xpath("string(w:pPr/w:numPr/w:numId/@w:val)", namespaces=NAMESPACES) for item in items]
    levels = [item.xpath("string(w:pPr/w:numPr/w:ilvl/@w:val)", namespaces=NAMESPACES) for item in items]
    assert texts(items) == ["ett", "två", "a", "b", "c"]
    assert levels == ["0", "1", "0", "0", "0"]
    assert numbers[0] == numbers[1]
    assert numbers[2] == numbers[3] != numbers[4]


def test_insertions_and_deletions_are_tracked_with_an_author() -> None:
    made = body(head() + "Före {++nytt++} {--gammalt--} efter\n")
    inserted, deleted = made.find(".//w:ins", NAMESPACES), made.find(".//w:del", NAMESPACES)
    assert "".join(inserted.itertext()) == "nytt"
    assert texts(deleted.findall(".//w:delText", NAMESPACES)) == ["gammalt"]
    assert inserted.get(qn("w:author"))
    assert inserted.get(qn("w:date")) == "2026-11-02T09:00:00Z"


@pytest.mark.parametrize(
    ("line", "mark"), [("## {--6. Insatser--}", "del"), ("{--Borta.--}", "del"), ("{++Ny.++}", "ins"), ("Delvis {++ny++}", "")]
)
def test_a_wholly_changed_paragraph_changes_its_mark_too(line: str, mark: str) -> None:
    properties = body(head() + line + "\n\nText.\n").find("w:p", NAMESPACES).xpath("w:pPr/w:rPr/*", namespaces=NAMESPACES)
    assert [etree.QName(element).localname for element in properties] == ([mark] if mark else [])


def test_comments_have_a_range_and_a_text() -> None:
    text = head() + "{==Chatten==}{>>AK: Går det ihop?<<} vänder sig till unga.\n"
    comment = next(iter(opened(text).comments))
    assert (comment.text, comment.initials) == ("AK: Går det ihop?", "AK")
    names = [etree.QName(element).localname for element in body(text).find("w:p", NAMESPACES)]
    assert names == ["commentRangeStart", "r", "commentRangeEnd", "r", "r"]


def test_hidden_text_and_bold_words_are_formats() -> None:
    made = body(head() + "Synligt {~~dolt~~} och **fett**.\n")
    runs = {"".join(run.itertext()): run for run in made.findall(".//w:r", NAMESPACES)}
    assert runs["dolt"].find("w:rPr/w:vanish", NAMESPACES) is not None
    assert runs["fett"].find("w:rPr/w:b", NAMESPACES) is not None


def test_words_are_split_into_runs_by_the_seed_alone() -> None:
    text = head() + "Föreningen redovisar hur stödet har använts senast den femtonde mars varje år.\n"
    whole, split = opened(text).paragraphs[0], opened(text, seed=1).paragraphs[0]
    assert (len(whole.runs), whole.text) == (1, split.text)
    assert len(split.runs) > 2


# -- parts of the builder ----------------------------------------------------------------------------------------------


def test_a_draft_is_parsed_into_nodes() -> None:
    table = "| a | b |\n|---|---|\n| c | d |\n"
    parsed = parse_draft(head("bold", "table") + f"## A\n\ntext\nmore\n\n- x\n1. y\n\n> ruta\n\n{table}")
    assert [(node.kind, node.text) for node in parsed.nodes] == [
        (Kind.HEADING, "A"), (Kind.PARAGRAPH, "text more"), (Kind.BULLET, "x"), (Kind.NUMBER, "y"),
        (Kind.BOX, "ruta"), (Kind.TABLE, ""),
    ]  # fmt: skip
    assert parsed.nodes[-1].rows == [["a", "b"], ["c", "d"]]


def test_the_final_text_has_no_marks() -> None:
    assert final_text("A {++b++}{--c--} {==d==}{>>e<<}{~~f~~} **g**[^1]") == "A b d g"


def test_numbers_that_word_makes_can_be_typed() -> None:
    text = head("numbered-styles") + "# T\n\n## A\n\n### B\n\n### C\n\n## D\n\n# Bilaga 1\n"
    assert [line for line in with_typed_numbers(text).splitlines() if line.startswith("#")] == [
        "# T", "## 1 A", "### 1.1 B", "### 1.2 C", "## 2 D", "# Bilaga 1",
    ]  # fmt: skip
    assert with_typed_numbers(head() + "## A\n") == head() + "## A\n"
