"""Whatever the runs: the same text gives the same blocks, and damage gives `ReadError` or a document."""

from __future__ import annotations

from contextlib import suppress
from xml.sax.saxutils import escape

from docx_build import Draft, check_spans, p, r
from hypothesis import given, settings
from hypothesis import strategies as st

from iopvalidate.agreement.docx.reader import read_docx
from iopvalidate.agreement.source import View
from iopvalidate.errors import ReadError

LETTERS = st.text(st.sampled_from("abcåäö §1&<\u2011\u00a0😀"), min_size=1, max_size=12)
WRAPS = st.sampled_from(
    (
        "{}",
        '<w:hyperlink w:anchor="a">{}</w:hyperlink>',
        '<w:ins w:id="1" w:author="A">{}</w:ins>',
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:fldSimple w:instr="DATE">{}</w:fldSimple>',
        '{}<w:del w:id="2" w:author="A"><w:r><w:delText>bort</w:delText></w:r></w:del>',
        "{}<w:r><w:rPr><w:vanish/></w:rPr><w:t>dold</w:t></w:r>",
    )
)
PIECES = st.lists(st.tuples(LETTERS, WRAPS), min_size=1, max_size=6)
GOOD = Draft().add(p("Parterna är överens"), p("Nästa")).bytes()


@given(PIECES)
@settings(max_examples=40, deadline=None)
def test_split_runs_give_the_same_text_and_lead_back(pieces: list[tuple[str, str]]) -> None:
    draft = Draft().add(p("<w:r/>" + "".join(wrap.format(r(escape(text))) for text, wrap in pieces)), p("slut"))
    document = draft.read()
    text = "".join(text for text, _ in pieces)
    assert [block.text for block in document.blocks] == ([text] if text.strip() else []) + ["slut"]
    check_spans(draft.bytes(), document)


@given(st.integers(0, len(GOOD) - 1), st.integers(1, 255))
@settings(max_examples=150, deadline=None)
def test_one_damaged_byte_never_escapes_as_another_error(place: int, flip: int) -> None:
    data = bytearray(GOOD)
    data[place] ^= flip
    with suppress(ReadError):
        read_docx(bytes(data), "avtal.docx", View.FINAL)
