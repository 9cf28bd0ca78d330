"""The Markdown and text reader."""

import pytest

from iopvalidate.agreement.markdown.reader import read_markdown
from iopvalidate.agreement.source import RevisionKind, SourceKind, View
from iopvalidate.errors import ReadError


def texts(markdown: str, view: View = View.FINAL) -> list[str]:
    return [block.text for block in read_markdown(markdown.encode(), "a.md", view).blocks]


def test_headings_lists_tables_and_notes() -> None:
    document = read_markdown(
        b"---\nid: x\n---\n# Avtal\n\n## 1. Parter\n\nEn rad\nsom forts\xc3\xa4tter.[^1]\n\n"
        b"- punkt\n1. steg\n\n| a | b |\n|---|---|\n| 1 |  |\n\n[^1]: Noten.\n",
        "a.md",
    )
    found = [(b.text, b.kind, b.outline_level, b.number) for b in document.blocks]
    assert found == [
        ("Avtal", SourceKind.PARAGRAPH, 0, ""),
        ("1. Parter", SourceKind.PARAGRAPH, 1, ""),
        ("En rad som fortsätter.", SourceKind.PARAGRAPH, None, ""),
        ("punkt", SourceKind.PARAGRAPH, None, "•"),
        ("steg", SourceKind.PARAGRAPH, None, "1."),
        ("a", SourceKind.TABLE_CELL, None, ""),
        ("b", SourceKind.TABLE_CELL, None, ""),
        ("1", SourceKind.TABLE_CELL, None, ""),
        ("", SourceKind.TABLE_CELL, None, ""),
        ("Noten.", SourceKind.FOOTNOTE, None, ""),
    ]


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("Ett **viktigt** ord", "Ett viktigt ord"),
        ("Underskrift: ______________", "Underskrift: ______________"),
        ("______ datum ______", "______ datum ______"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("ett __starkt__ ord", "ett starkt ord"),
    ],
)
def test_emphasis_goes_and_signature_lines_stay(marked: str, shown: str) -> None:
    assert texts(marked) == [shown]


def test_tracked_changes_in_both_views() -> None:
    line = "Vi {--köper--}{++stöder++} {==det==}{>>varför?<<}.{~~hemligt~~}"
    assert texts(line) == ["Vi stöder det."]
    assert texts(line, View.ORIGINAL) == ["Vi köper det."]
    document = read_markdown(line.encode(), "a.md")
    assert {r.kind for r in document.revisions} == {RevisionKind.DELETION, RevisionKind.INSERTION}
    assert document.comments[0].text == "varför?"
    assert document.blocks[0].text[document.comments[0].start : document.comments[0].end] == "det"
    assert document.hidden[0].text == "hemligt"


def test_a_paragraph_wholly_deleted_is_gone() -> None:
    assert texts("## {--6. Mål--}\n\nKvar.") == ["Kvar."]


def test_plain_text_has_a_paragraph_a_line() -> None:
    document = read_markdown("Rad ett\n# inte rubrik\n".encode("cp1252"), "a.txt")
    assert [b.text for b in document.blocks] == ["Rad ett", "# inte rubrik"]


@pytest.mark.parametrize("data", [b"", b"  \n ", b"\x00\x01binary"])
def test_what_is_no_text_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"a\.md"):
        read_markdown(data, "a.md")
