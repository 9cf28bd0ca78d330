"""Tracked changes in both views, and comments."""

from __future__ import annotations

import pytest
from docx_build import WHO, Draft, check_spans, p, r, read, texts

from iopvalidate.agreement.source import RevisionKind, View


def ins(content: str) -> str:
    return f"<w:ins {WHO}>{content}</w:ins>"


def dele(text: str) -> str:
    return f"<w:del {WHO}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def mark(kind: str) -> str:
    return f"<w:rPr><w:{kind} {WHO}/></w:rPr>"


CHANGED = p(r("Kommunen ") + dele("bör") + ins(r("ska")) + r(" betala."))


@pytest.mark.parametrize(("view", "text"), [(View.FINAL, "Kommunen ska betala."), (View.ORIGINAL, "Kommunen bör betala.")])
def test_views(view: View, text: str) -> None:
    draft = Draft().add(CHANGED)
    document = draft.read(view)
    assert texts(document) == [text]
    check_spans(draft.bytes(), document)


def test_revisions_say_who_when_and_where() -> None:
    deletion, insertion = read(CHANGED).revisions
    assert (deletion.kind, deletion.text, deletion.start, deletion.end) == (RevisionKind.DELETION, "bör", 9, 9)
    assert (insertion.kind, insertion.text, insertion.start, insertion.end) == (RevisionKind.INSERTION, "ska", 9, 12)
    assert (insertion.author, insertion.date, insertion.block) == ("Anna", "2026-01-02T03:04:05Z", 0)


def test_moves() -> None:
    moved = (
        p(f"<w:moveFrom {WHO}>{r('flyttad')}</w:moveFrom>" + r("a")),
        p(r("b ") + f"<w:moveTo {WHO}>{r('flyttad')}</w:moveTo>"),
    )
    final = read(*moved)
    assert texts(final) == ["a", "b flyttad"]
    assert [change.kind for change in final.revisions] == [RevisionKind.MOVE_FROM, RevisionKind.MOVE_TO]
    assert texts(read(*moved, view=View.ORIGINAL)) == ["flyttada", "b "]


def test_insertion_that_another_author_deleted_is_in_neither_view() -> None:
    both = p(r("a") + ins(f"<w:del {WHO}><w:r><w:delText>x</w:delText></w:r></w:del>"))
    assert texts(read(both)) == texts(read(both, view=View.ORIGINAL)) == ["a"]


def test_deleted_paragraph_mark_joins_in_the_final_view() -> None:
    two = (p(r("Ett "), properties=mark("del")), p(r("stycke.")), p("Nästa"))
    draft = Draft().add(*two)
    assert texts(draft.read()) == ["Ett stycke.", "Nästa"]
    assert texts(draft.read(View.ORIGINAL)) == ["Ett ", "stycke.", "Nästa"]
    check_spans(draft.bytes(), draft.read())
    assert draft.read().revisions[0].text == "\n"


def test_inserted_paragraph_mark_joins_in_the_original_view() -> None:
    two = (p(r("Ett "), properties=mark("ins")), p(r("stycke.")))
    assert texts(read(*two)) == ["Ett ", "stycke."]
    assert texts(read(*two, view=View.ORIGINAL)) == ["Ett stycke."]


def test_wholly_deleted_paragraph_vanishes_with_its_number() -> None:
    gone = p(dele("Bort"), "ListNumber", mark("del"))
    document = read(p("Före"), p("x", "ListNumber"), gone, p("y", "ListNumber"))
    assert [(block.text, block.number) for block in document.blocks] == [("Före", ""), ("x", "1."), ("y", "2.")]
    assert [change.text for change in document.revisions] == ["Bort", "\n"]


def test_joined_paragraph_takes_the_format_of_its_text() -> None:
    kept = read(p(r("Rubrik"), "Heading1", mark("del")), p(dele("borta")), p("sist"))
    assert [(block.text, block.outline_level) for block in kept.blocks] == [("Rubrik", 0), ("sist", None)]


def test_deleted_mark_before_a_table_and_at_the_end() -> None:
    document = read(
        p(r("före"), properties=mark("del")),
        "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        p(r("sist"), properties=mark("del")),
    )
    assert texts(document) == ["före", "", "sist"]


def test_format_changes() -> None:
    bold = r("viktigt", f"<w:b/><w:rPrChange {WHO}><w:rPr/></w:rPrChange>")
    heading = p("Ekonomi", "Heading1", f'<w:pPrChange {WHO}><w:pPr><w:pStyle w:val="Normal"/></w:pPr></w:pPrChange>')
    final, original = read(p(bold), heading), read(p(bold), heading, view=View.ORIGINAL)
    assert [(c.kind, c.text, c.start, c.end) for c in final.revisions] == [
        (RevisionKind.FORMAT, "viktigt", 0, 7),
        (RevisionKind.FORMAT, "Ekonomi", 0, 7),
    ]
    assert [(b.bold, b.outline_level) for b in final.blocks] == [(True, None), (True, 0)]
    assert [(b.bold, b.outline_level) for b in original.blocks] == [(False, None), (False, None)]


def comment(number: int, text: str) -> str:
    return f'<w:comment w:id="{number}" w:author="Bo" w:date="2026-02-03T00:00:00Z">{p(text)}</w:comment>'


def start(number: int) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>'


def end(number: int) -> str:
    return f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'


def commented(*fragments: str, count: int = 1) -> list[tuple[str, int, int, int]]:
    draft = Draft().add(*fragments)
    draft.part("comments", "".join(comment(n, f"k{n}") for n in range(count)))
    return [(c.text, c.block, c.start, c.end) for c in draft.read().comments]


def test_comment_on_words() -> None:
    assert commented(p("ett"), p(r("Beloppet ") + start(0) + r("100 000") + end(0) + r(" kr"))) == [("k0", 1, 9, 16)]


def test_comment_over_paragraphs_is_anchored_on_the_first() -> None:
    assert commented(p(r("a ") + start(0) + r("bc")), p(r("d") + end(0))) == [("k0", 0, 2, 4)]


def test_comment_that_starts_in_an_empty_paragraph_or_between_paragraphs() -> None:
    assert commented(p("x"), p(start(0)), p(r("text") + end(0) + r("!"))) == [("k0", 1, 0, 4)]
    assert commented(p("x"), start(0), p(r("text")), '<w:commentRangeEnd w:id="0"/>') == [("k0", 1, 0, 4)]


def test_comment_without_range_and_comment_without_place() -> None:
    mark_only = '<w:r><w:commentReference w:id="0"/></w:r>'
    assert commented(p(r("ab") + mark_only + r("c")), p("sist"), count=2) == [("k0", 0, 2, 2), ("k1", 1, 4, 4)]


def test_comment_on_deleted_text_survives() -> None:
    assert commented(p("före"), p(start(0) + dele("bort") + end(0), properties=mark("del")), p("efter")) == [("k0", 1, 0, 0)]
