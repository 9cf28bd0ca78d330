"""Comments where the words cannot bear them, on what is missing, what they say, and suggested clauses."""

from __future__ import annotations

import pytest
from annotate_files import FakeRule, annotated, content, h, ours, p, package, part, r, record, report, without_ours
from lxml import etree

from iopvalidate.agreement.docx import names as n
from iopvalidate.agreement.docx.reader import read_docx
from iopvalidate.agreement.source import View
from iopvalidate.report.annotate.copy import annotated_copy
from iopvalidate.rules.outcome import Outcome

BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx>'
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)
NOTE = '<w:footnote w:id="2">{}</w:footnote>'
REFERENCE = '<w:r><w:t>not</w:t><w:footnoteReference w:id="2"/><w:t>ens</w:t></w:r>'


def comment_of(data: bytes, code: str) -> str:
    """The text of a rule's comment, lines apart."""
    return next(text for text, _ in ours(data) if text.startswith(code))


def between_marks(data: bytes, number: int) -> list[str]:
    """Names of what stands between the marks of comment `number` in reading order, runs by their content."""
    root = etree.fromstring(part(data))
    start = list(root.iter(n.W_COMMENTRANGESTART))[number]
    found = []
    for sibling in start.itersiblings():
        if sibling.tag == n.W_COMMENTRANGEEND and sibling.get(n.W_ID) == start.get(n.W_ID):
            break
        found += [etree.QName(child).localname for child in sibling if child.tag != n.W_RPR]
    return found


def test_words_in_a_text_box_are_commented_at_the_box():
    data = package(p("före ", BOX.format(p("Parterna betalar")), " efter"))
    made = annotated(data, "betalar")
    assert between_marks(made, 1) == ["AlternateContent"]
    assert "Gäller: ”betalar”" in comment_of(made, "AVS001")
    assert without_ours(made) == content(data)
    boxes = etree.fromstring(part(made)).iter(n.W_TXBXCONTENT)
    assert not any(list(box.iter(n.W_COMMENTRANGESTART)) for box in boxes)


def test_words_in_a_note_are_commented_at_its_mark():
    data = package(p(REFERENCE), parts={"footnotes": NOTE.format(p("Parterna betalar"))})
    made = annotated(data, "betalar", "not")
    assert part(made, "word/footnotes.xml") == part(data, "word/footnotes.xml")
    assert any("footnoteReference" in between_marks(made, number) for number in (1, 2))
    assert "Gäller: ”betalar”" in comment_of(made, "AVS001")
    assert "Gäller" not in comment_of(made, "AVS002")
    assert without_ours(made) == content(data)


def test_box_in_a_note_is_commented_at_the_notes_mark():
    data = package(p(REFERENCE), parts={"footnotes": NOTE.format(p("se ", BOX.format(p("Parterna betalar"))))})
    made = annotated(data, "betalar")
    assert "footnoteReference" in between_marks(made, 1)


DRAFT = package(
    h("Överenskommelse"), p("Inledning."), h("Ekonomi"), p("Kommunen betalar."), h("Avtalstid"), p("Ett år."),
    h("Underskrifter"), p("Ort och datum"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("title", "heading"), [("Ekonomisk redovisning", "Ekonomi"), ("Avtalstid och förlängning", "Avtalstid"), ("Tvist", None)]
)
def test_missing_sections_are_commented_at_the_heading_nearest_in_meaning_else_at_the_title(title, heading):
    made = annotated_copy(DRAFT, report(DRAFT, record(DRAFT, rule=FakeRule("AVS009", title))))
    where = next(words for text, words in ours(made) if text.startswith("AVS009"))
    assert where == (heading or "Överenskommelse")
    assert "Inget ställe i utkastet visar detta" in comment_of(made, "AVS009")


def test_missing_section_stands_where_its_neighbours_stand():
    near = record(DRAFT, "Kommunen betalar.", rule=FakeRule("AVS008", "Pengar"), outcome=Outcome.PASS)
    missing = record(DRAFT, rule=FakeRule("AVS009", "Uppföljning"))
    made = annotated_copy(DRAFT, report(DRAFT, near, missing))
    assert next(words for text, words in ours(made) if text.startswith("AVS009")) == "Ekonomi"


def test_first_comment_is_on_the_whole_and_names_date_and_jurist():
    made = annotated_copy(DRAFT, report(DRAFT, record(DRAFT, "betalar")))
    text, words = ours(made)[0]
    assert words == "Överenskommelse"
    assert "BRISTER ATT ÅTGÄRDA: 1 fel" in text
    assert "2026-11-20" in text
    assert "en jurist avgör" in text


def test_comment_says_what_why_remedy_clause_and_basis():
    made = annotated_copy(DRAFT, report(DRAFT, record(DRAFT, "betalar")))
    lines = comment_of(made, "AVS001").split("\n")
    assert lines == [
        "AVS001 Parter – fel",
        "Så är det.",
        "Varför: Därför är det viktigt.",
        "Åtgärd: Skriv om det.",
        "Förslag: ”Parterna ska vara överens.”",
        "Stöd: LOU 1 kap. 1 § (läst 2026-02-28)",
    ]


def test_english_and_reviews_without_clause():
    made = annotated_copy(DRAFT, report(DRAFT, record(DRAFT, "betalar", outcome=Outcome.REVIEW)), lang="en")
    text = comment_of(made, "AVS001")
    assert "Why: That is why." in text
    assert "Clause" not in text
    assert "a jurist decides" in ours(made)[0][0]


def test_waived_finding_is_marked_and_one_that_did_not_run_says_only_so():
    waived = record(DRAFT, "betalar", waived={"reason": "Beslutat", "by": "Anna", "until": "2027-01-01"})
    broken = record(DRAFT, rule=FakeRule("AVS002", "Bakgrund"), reason="Kunde inte köras.", failed_to_run=True)
    made = annotated_copy(DRAFT, report(DRAFT, waived, broken), suggest=True)
    assert "undantaget" in comment_of(made, "AVS001").split("\n")[0]
    assert "skäl: Beslutat; av: Anna" in comment_of(made, "AVS001")
    assert len(comment_of(made, "AVS002").split("\n")) == 2
    assert b"<w:ins" not in part(made)


def test_further_passages_get_a_short_comment_and_the_rest_are_named():
    found = record(DRAFT, "Inledning", "Kommunen", "Ett år", "Ort")
    made = annotated_copy(DRAFT, report(DRAFT, found))
    own = [(text, words) for text, words in ours(made) if text.startswith("AVS001")]
    assert [words for _, words in own] == ["Inledning", "Kommunen", "Ett år"]
    assert "Även i stycke 8." in own[0][0]
    assert own[1][0].endswith("Hör till samma iakttagelse, se kommentaren vid stycke 2.")


def test_personal_identity_numbers_are_masked():
    data = package(p("Företrädare: Anna Ek, 811218-9876, Borås"))
    made = annotated_copy(data, report(data, record(data, "Anna Ek", reason="Numret 811218-9876 står i utkastet.")))
    assert b"811218-9876" not in part(made, "word/comments.xml")
    assert without_ours(made) == content(data)


# -- Suggested clauses ------------------------------------------------------------------------------------------


def texts(data: bytes, view: View = View.FINAL) -> list[str]:
    """Texts of the blocks."""
    return [block.text for block in read_docx(data, "x", view).blocks]


def test_clause_is_inserted_behind_the_paragraph_and_can_be_rejected():
    made = annotated_copy(DRAFT, report(DRAFT, record(DRAFT, "betalar")), suggest=True)
    assert texts(made)[3:5] == ["Kommunen betalar.", "Parterna ska vara överens."]
    assert texts(made, View.ORIGINAL) == texts(DRAFT)
    revision = read_docx(made, "x").revisions[0]
    assert (revision.author, revision.date) == ("iopvalidate", "2026-11-20T00:00:00Z")
    assert "infogat som spårad ändring efter stycket." in comment_of(made, "AVS001")
    assert without_ours(made) == content(DRAFT)


def test_clause_of_a_missing_section_is_inserted_last_in_the_nearest_one_or_before_signatures():
    near = annotated_copy(DRAFT, report(DRAFT, record(DRAFT, rule=FakeRule("AVS009", "Ekonomisk redovisning"))), suggest=True)
    assert texts(near)[3:5] == ["Kommunen betalar.", "Parterna ska vara överens."]
    assert "sist i avsnittet ”Ekonomi”" in comment_of(near, "AVS009")
    far = annotated_copy(DRAFT, report(DRAFT, record(DRAFT, rule=FakeRule("AVS014", "Tvist"))), suggest=True)
    assert texts(far)[5:7] == ["Ett år.", "Parterna ska vara överens."]
    assert "sist i avsnittet ”Avtalstid”" in comment_of(far, "AVS014")


def test_clause_looks_like_its_paragraph_but_is_in_no_list():
    look = '<w:pPr><w:pStyle w:val="Text"/><w:numPr><w:numId w:val="9"/></w:numPr><w:jc w:val="both"/></w:pPr>'
    data = package(f"<w:p>{look}{r('Kommunen betalar.', '<w:b/><w:sz w:val=' + chr(34) + '20' + chr(34) + '/>')}</w:p>")
    made = annotated(data, "betalar", suggest=True)
    inserted = list(etree.fromstring(part(made)).iter(n.W_P))[1]
    assert [etree.QName(child).localname for child in inserted.find(n.W_PPR)] == ["pStyle", "jc", "rPr"]
    assert [etree.QName(child).localname for child in inserted.find(f"{n.W_INS}/{n.W_R}/{n.W_RPR}")] == ["sz"]


def test_clause_on_a_table_cell_is_inserted_behind_the_table():
    table = f"<w:tbl><w:tr><w:tc>{p('Belopp')}</w:tc><w:tc>{p('100 kr')}{p('per år')}</w:tc></w:tr></w:tbl>"
    data = package(p("före"), table, p("efter"))
    last = annotated(data, "per år", suggest=True)
    assert texts(last) == ["före", "Belopp", "100 kr", "per år", "Parterna ska vara överens.", "efter"]
    inner = annotated(data, "100 kr", suggest=True)
    assert texts(inner) == ["före", "Belopp", "100 kr", "Parterna ska vara överens.", "per år", "efter"]
    for made in (last, inner):
        assert texts(made, View.ORIGINAL) == texts(data)
        assert without_ours(made) == content(data)


def test_clause_is_inserted_outside_content_controls_and_text_boxes():
    control = f"<w:sdt><w:sdtContent>{p('Kommunen betalar.')}</w:sdtContent></w:sdt>"
    made = annotated(package(control, p("efter")), "betalar", suggest=True)
    body = etree.fromstring(part(made)).find(n.W_BODY)
    assert [etree.QName(child).localname for child in body] == ["sdt", "p", "p", "sectPr"]
    boxed = annotated(package(p("före ", BOX.format(p("Parterna betalar"))), p("efter")), "betalar", suggest=True)
    assert texts(boxed) == ["före ", "Parterna betalar", "Parterna ska vara överens.", "efter"]
