"""Comments stand on the exact words, whatever stands around them, and nothing else changes."""

from __future__ import annotations

from dataclasses import replace
from xml.sax.saxutils import escape

import pytest
from annotate_files import annotated, content, ours, p, package, part, r, record, report, without_ours, words
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from iopvalidate.agreement.docx import names as n
from iopvalidate.agreement.source import View
from iopvalidate.report.annotate.copy import annotated_copy

WHO = 'w:id="7" w:author="Anna" w:date="2026-01-02T03:04:05Z"'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
LOCKED = "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
WRAPS = {
    "plain": "{}",
    "link": '<w:hyperlink w:anchor="a">{}</w:hyperlink>',
    "inserted": f"<w:ins {WHO}>{{}}</w:ins>",
    "moved": f"<w:moveTo {WHO}>{{}}</w:moveTo>",
    "control": "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "simple-field": '<w:fldSimple w:instr="DATE">{}</w:fldSimple>',
    "field": FIELD,
    "smart-tag": '<w:smartTag w:uri="a" w:element="b">{}</w:smartTag>',
    "link-in-insertion": f'<w:ins {WHO}><w:hyperlink w:anchor="a">{{}}</w:hyperlink></w:ins>',
    "field-in-link": f'<w:hyperlink w:anchor="a">{FIELD}</w:hyperlink>',
    "beside-deletion": f"{{}}<w:del {WHO}><w:r><w:delText>bort</w:delText></w:r></w:del>",
}
LETTERS = st.text(st.sampled_from("abcåäö §1&<\u2011\u00a0😀"), min_size=1, max_size=9)
PIECES = st.lists(st.tuples(LETTERS, st.sampled_from(sorted(WRAPS))), min_size=1, max_size=6)


@pytest.mark.parametrize("quote", ["Parterna", "betala", "terna ska be", "100 kr.", "P", "Parterna ska betala 100 kr."])
def test_words_in_one_run(quote):
    data = package(p(r("Parterna ska betala 100 kr.", '<w:i/><w:color w:val="FF0000"/>')))
    made = annotated(data, quote)
    assert words(made) == quote
    assert without_ours(made) == content(data)


@pytest.mark.parametrize("wrap", sorted(WRAPS))
@pytest.mark.parametrize("quote", ["före mitt", "mitten", "itte", "tten efter", "e mitten e"])
def test_words_in_and_across_containers(wrap, quote):
    data = package(p("före ", WRAPS[wrap].format(r("mit", "<w:b/>") + r("ten")), " efter"))
    made = annotated(data, quote)
    assert words(made) == quote
    assert without_ours(made) == content(data)
    assert_legal(made)


@pytest.mark.parametrize("wrap", ["link", "inserted", "control", "simple-field", "field", "field-in-link", "link-in-insertion"])
def test_whole_container_is_commented_from_outside(wrap):
    made = annotated(package(p("före ", WRAPS[wrap].format(r("mitten")), " efter")), "mitten")
    marks = etree.fromstring(part(made)).iter(n.W_COMMENTRANGESTART, n.W_COMMENTRANGEEND)
    assert {mark.getparent().tag for mark in marks} == {n.W_P}
    body = part(made).decode()
    if "field" in wrap and wrap != "simple-field":
        second = body.index("commentRangeStart", body.index("commentRangeStart") + 1)
        assert second < body.index('"begin"') < body.index('"end"') < body.rindex("commentRangeEnd")


def test_control_that_word_fills_is_commented_as_a_whole():
    data = package(p("den ", LOCKED.format(r("1 maj 2027")), " gäller"))
    made = annotated(data, "maj")
    assert words(made) == "1 maj 2027"
    assert without_ours(made) == content(data)


def test_own_mark_of_a_comment_is_in_no_tracked_change():
    made = annotated(package(p(f"<w:ins {WHO}>{r('nya ord här')}</w:ins>")), "ord")
    for mark in etree.fromstring(part(made)).iter(n.W_COMMENTREFERENCE):
        assert mark.getparent().getparent().tag == n.W_P


def test_deleted_words_in_the_original_view():
    data = package(p("ska ", f"<w:del {WHO}><w:r><w:delText>inte betala</w:delText></w:r></w:del>", " nu"))
    made = annotated_copy(data, report(data, record(data, "betala", view=View.ORIGINAL)), view=View.ORIGINAL)
    assert without_ours(made) == content(data)
    between = part(made).decode().split("commentRangeStart")[2].split("commentRangeEnd")[0]
    assert "betala" in between
    assert "inte" not in between


def test_special_characters_are_cut_around():
    run = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:noBreakHyphen/><w:t>c</w:t></w:r>"
    data = package(p(run))
    for quote in ("a\tb", "\tb\n", "b", "\u2011c"):
        made = annotated(data, quote)
        assert words(made) == quote
        assert without_ours(made) == content(data)


def test_several_findings_on_the_same_words_and_overlapping_ones():
    data = package(p("ett två tre fyra fem"))
    made = annotated(data, "två tre", "tre fyra", "två tre", "e")
    assert sorted(w for _, w in ours(made)[1:]) == ["e", "tre fyra", "två tre", "två tre"]
    assert_legal(made)
    assert without_ours(made) == content(data)


def test_paragraphs_joined_by_a_deleted_mark():
    first = f"<w:p><w:pPr><w:rPr><w:del {WHO}/></w:rPr></w:pPr>{r('delad me')}</w:p>"
    data = package(first, p("ning slut"))
    made = annotated(data, "mening")
    assert words(made) == "mening"
    assert without_ours(made) == content(data)


@given(PIECES, st.data())
@settings(max_examples=60, deadline=None)
def test_any_words_in_any_runs(pieces, data):
    text = "".join(letters for letters, _ in pieces)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    # The first paragraph, which gets the summary, holds a sign that no drawn text does: the quote is looked up by its words.
    draft = package(p("\u2166"), p(*(WRAPS[wrap].format(r(escape(letters))) for letters, wrap in pieces), "<w:r/>"))
    if not text.strip():
        return
    found = record(draft, text)
    where = found.evidence[0].location
    moved = replace(found.evidence[0], location=replace(where, start=start, end=end))
    made = annotated_copy(draft, report(draft, replace(found, evidence=(moved,))))
    assert words(made) == text[start:end]
    assert without_ours(made) == content(draft)
    assert_legal(made)


ALLOWED = {n.W_P, n.W_INS, n.W_DEL, n.W_MOVETO, n.W_MOVEFROM, n.W_HYPERLINK, n.W_SDTCONTENT, n.W_FLDSIMPLE, n.W_SMARTTAG}


def assert_legal(made: bytes) -> None:
    """Marks stand where the format allows, each comment has one start, one end and one own mark, in that order."""
    root = etree.fromstring(part(made))
    order: dict[str, list[str]] = {}
    for mark in root.iter(n.W_COMMENTRANGESTART, n.W_COMMENTRANGEEND, n.W_COMMENTREFERENCE):
        order.setdefault(mark.get(n.W_ID), []).append(etree.QName(mark).localname)
        if mark.tag != n.W_COMMENTREFERENCE:
            assert mark.getparent().tag in ALLOWED
    assert set(map(tuple, order.values())) == {("commentRangeStart", "commentRangeEnd", "commentReference")}
