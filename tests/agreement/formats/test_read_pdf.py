"""PDF: how lines become paragraphs, headings, tables and notes; what is refused.  Files are written here, byte by byte."""

from __future__ import annotations

import sys

import pytest

from iopvalidate.agreement.pdf.edges import split_edges
from iopvalidate.agreement.pdf.lines import Char, Line, Segment, in_order, lines_of
from iopvalidate.agreement.pdf.paragraphs import join, paragraphs_of
from iopvalidate.agreement.pdf.plugin import iopvalidate_readers
from iopvalidate.agreement.pdf.reader import read_pdf
from iopvalidate.agreement.pdf.tables import Table, cut_tables
from iopvalidate.agreement.source import SourceDocument, SourceKind, View
from iopvalidate.errors import ReadError

needs_pdfium = pytest.mark.skipif(
    __import__("importlib.util").util.find_spec("pypdfium2") is None, reason="the extra pdf is not installed: PDF is NOT tested"
)
Text = tuple[float, float, float, str, str]  # left, base line, size, font (F or B), text


def escaped(text: str) -> bytes:
    return text.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)")


def written(*pages: list[Text]) -> bytes:
    """A PDF with these texts on its pages."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{5 + 2 * n} 0 R' for n in range(len(pages)))}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    fonts = "/Resources << /Font << /F 3 0 R /B 4 0 R >> >>"
    for number, texts in enumerate(pages):
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {fonts} /Contents {6 + 2 * number} 0 R >>"
        objects.append(page.encode())
        stream = b"\n".join(
            b"BT /%s %d Tf %d %d Td (%s) Tj ET" % (font.encode(), size, left, base, escaped(text))
            for left, base, size, font, text in texts
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return data + end + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(data))


def read(*pages: list[Text]) -> SourceDocument:
    return read_pdf(written(*pages), "avtal.pdf")


FULL = "Kommunen och föreningen ska tillsammans utveckla verksamheten i stadsdelen under hela avtals-"


@needs_pdfium
def test_paragraphs_hyphens_and_pages() -> None:
    first: list[Text] = [(70, 700, 11, "F", FULL), (70, 686, 11, "F", "perioden."), (70, 660, 11, "F", "Nästa stycke (kort).")]
    document = read(first, [(70, 700, 11, "F", "På sidan två.")])
    assert [(b.text, b.page) for b in document.blocks] == [
        (FULL[:-1] + "perioden.", 1), ("Nästa stycke (kort).", 1), ("På sidan två.", 2)
    ]  # fmt: skip
    assert document.pages == 2


@needs_pdfium
def test_headings_by_size_and_weight() -> None:
    document = read(
        [
            (70, 780, 20, "B", "Överenskommelse om IOP"), (70, 700, 14, "B", "Parter"), (70, 680, 11, "F", FULL),
            (70, 666, 11, "F", "a."), (70, 640, 11, "B", "Mål"), (70, 620, 11, "F", FULL), (70, 606, 11, "F", "b."),
            (70, 570, 14, "B", "Ekonomi"), (70, 550, 11, "F", "c."),
        ]
    )  # fmt: skip
    title, parter, _, mal, _, ekonomi, _ = document.blocks
    assert title.is_title
    assert (parter.outline_level, ekonomi.outline_level) == (0, 0)
    assert (mal.outline_level, mal.bold) == (None, True)


@needs_pdfium
def test_headers_footers_and_page_numbers_stand_once_at_the_end() -> None:
    pages = [
        [(70, 810, 9, "F", "Utkast 3"), (70, 600, 11, "F", f"Text på sida {n}."), (280, 30, 9, "F", f"Sida {n} av 3")]
        for n in (1, 2, 3)
    ]
    document = read(*pages)  # type: ignore[arg-type]
    assert [(b.text, b.kind) for b in document.blocks[3:]] == [
        ("Utkast 3", SourceKind.HEADER),
        ("Sida 1 av 3", SourceKind.FOOTER),
    ]
    assert [b.text for b in document.blocks[:3]] == ["Text på sida 1.", "Text på sida 2.", "Text på sida 3."]


@needs_pdfium
def test_tables_and_lists() -> None:
    rows = [("Post", "2027", "2028"), ("Lokal", "10 000", "12 000"), ("Personal", "90 000", "95 000")]
    texts: list[Text] = [(70, 760, 11, "F", FULL), (70, 746, 11, "F", "slut.")]
    texts += [(70 + 150 * c, 700 - 20 * r, 11, "F", cell) for r, row in enumerate(rows) for c, cell in enumerate(row)]
    texts += [
        (70, 600, 11, "F", "\u2022"),
        (90, 600, 11, "F", "första punkten"),
        (70, 560, 11, "F", "1."),
        (90, 560, 11, "F", "ett"),
    ]
    document = read(texts)
    cells = [b for b in document.blocks if b.kind is SourceKind.TABLE_CELL]
    assert [b.text for b in cells] == [cell for row in rows for cell in row]
    assert [(b.table.row, b.table.column) for b in cells if b.table] == [(r, c) for r in range(3) for c in range(3)]
    assert [(b.text, b.number) for b in document.blocks[-2:]] == [("första punkten", "•"), ("1. ett", "")]


@needs_pdfium
def test_notes() -> None:
    texts: list[Text] = [
        (70, 760, 11, "F", FULL),
        (70, 746, 11, "F", "slut."),
        (95, 750, 6, "F", "1"),
        (70, 120, 8, "F", "1 Noten."),
    ]
    document = read(texts)
    assert [(b.text, b.kind, b.note) for b in document.blocks] == [
        (FULL[:-1] + "slut.", SourceKind.PARAGRAPH, None), ("Noten.", SourceKind.FOOTNOTE, "1")
    ]  # fmt: skip


@needs_pdfium
@pytest.mark.parametrize(
    ("data", "sv", "en"),
    [
        (b"", "tom", "empty"),
        (b"%PDF-1.7\nskadad", "skadad", "damaged"),
        (b"hej", "inte ett PDF-dokument", "not a PDF"),
        (b"PK\x03\x04", "zip-behållare", "zip container"),
        (b"<html>", ".html", ".html"),
        (written([]), "skannad", "scanned"),
        (written([], [], [], [], [(70, 700, 11, "F", "Sida 5 med en stämpel")]), "OCR", "OCR"),
    ],
    ids=["empty", "damaged", "other", "zip", "html", "scanned", "stamped"],
)
def test_refused(data: bytes, sv: str, en: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_pdf(data, "avtal.pdf")
    assert sv in caught.value.sv
    assert en in caught.value.en


@needs_pdfium
def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("iopvalidate.agreement.pdf.pages.MAX_CHARS", 20)
    with pytest.raises(ReadError, match="20 tecken"):
        read([(70, 700, 11, "F", FULL)])


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(ReadError, match=r"iopvalidate\[pdf\]"):
        read([(70, 700, 11, "F", "Text som kan läsas.")])


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("verk-", "samheten är", "verksamheten är"),
        ("verk\u00ad", "samheten", "verksamheten"),
        ("kultur-", "och fritidsnämnden", "kultur- och fritidsnämnden"),
        ("IOP-", "avtalet", "IOP-avtalet"),
        ("2027-", "2029", "2027-2029"),
        ("barn- eller", "unga", "barn- eller unga"),
        ("den -", "alltså", "den - alltså"),
        ("Region-", "Jönköping", "Region-Jönköping"),
    ],
)
def test_divided_words(before: str, after: str, joined: str) -> None:
    assert join(before, after) == joined


def chars(text: str, left: float, base: float, size: float = 10.0) -> list[Char]:
    return [Char(c, left + 5 * i, left + 5 * i + 5, base, size, False) for i, c in enumerate(text)]


def line(base: float, *cells: tuple[float, float, str], page: int = 1) -> Line:
    return Line(page, base, 10.0, [Segment(left, right, [text], len(text)) for left, right, text in cells])


def test_raised_digits_are_marks_and_gaps_divide() -> None:
    (found,) = lines_of([*chars("Text", 70, 700), *chars("1", 90, 704, 6), *chars("mer", 200, 700)], 1)
    assert found.text == "Text mer"
    assert [segment.marks for segment in found.segments] == [["1"], []]


def test_lines_are_put_in_order_but_columns_are_left() -> None:
    late = [line(600, (70, 200, "under")), line(700, (70, 200, "över")), line(700.5, (300, 400, "bredvid"))]
    assert [found.text for found in in_order(late, 595)] == ["över bredvid", "under"]
    columns = [line(700 - 12 * n, (70, 280, "en lång rad i vänster spalt")) for n in range(12)]
    columns += [line(700 - 12 * n, (310, 520, "en lång rad i höger spalt, ja")) for n in range(12)]
    assert in_order(columns, 595) == columns


def test_edges_need_the_same_place() -> None:
    title = line(780, (70, 300, "Avtal"))
    pages = [[title, line(810, (70, 200, "Avtal"))], [line(810, (70, 200, "Avtal"), page=2)]]
    body, headers, footers = split_edges(pages, [(595, 842)] * 2)
    assert body == [[title], []]
    assert [found.text for found in headers] == ["Avtal"]
    assert footers == []


def test_wrapped_cells_and_tables_over_two_pages() -> None:
    rows = [
        line(700, (70, 120, "Post"), (300, 350, "Kr")),
        line(680, (70, 200, "Lokal och"), (300, 350, "10")),
        line(668, (70, 120, "el")),
    ]
    (table,) = cut_tables([*rows, line(648, (70, 120, "Resa"), (300, 350, "20"))], 1.2)
    assert isinstance(table, Table)
    assert table.rows == [["Post", "Kr"], ["Lokal och el", "10"], ["Resa", "20"]]
    (more,) = cut_tables(
        [line(700, (70, 120, "Post"), (300, 350, "Kr"), page=2), line(680, (70, 99, "Mat"), (300, 350, "5"), page=2)], 1.2
    )
    assert isinstance(more, Table)
    assert table.takes(more)
    assert table.rows[-1] == ["Mat", "5"]


def test_room_on_the_line_before_ends_a_paragraph() -> None:
    short = [line(700, (70, 200, "En kort rad")), line(688, (70, 500, "Nästa rad fyller hela satsytan ända ut i marginalen"))]
    assert len(paragraphs_of(short, 1.2, 500)) == 2


def test_plugin() -> None:
    (reader,) = iopvalidate_readers()
    assert reader.extensions == (".pdf",)
    with pytest.raises(ReadError):
        reader.read(b"", "a.pdf", View.FINAL)
