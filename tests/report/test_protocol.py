"""The granskningsprotokoll: a Word document that a jurist can file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document

from iopvalidate import validate
from iopvalidate.report.formats import RenderOptions, Unread
from iopvalidate.report.protocol.document import render
from iopvalidate.rules.outcome import Text

AS_OF = date(2026, 11, 20)


@pytest.fixture
def report(use_plugins, small):
    use_plugins()
    return validate(small.read_bytes(), name="small.md", as_of=AS_OF)


def _open(*reports, **options):
    return Document(BytesIO(render(reports, RenderOptions(**options))))


def _texts(document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def test_parts_in_order(report):
    texts = _texts(_open(report))
    assert texts[0] == "Granskningsprotokoll"
    order = ["Utfall: BRISTER ATT ÅTGÄRDA", "Iakttagelser", "Uppfyllt och ej tillämpligt", "Juristens ställningstagande"]
    places = [texts.index(text) for text in order]
    assert places == sorted(places)
    assert "Underskrift" in texts[-6:]


def test_particulars(report):
    table = _open(report).tables[0]
    told = {row.cells[0].text: row.cells[1].text for row in table.rows}
    assert told["Fil"] == "small.md"
    assert told["SHA-256"] == report.document.sha256
    assert told["Datum"].startswith("bedömt per 2026-11-20; rätten är beskriven per ")


def test_the_checklist_has_answers_and_passages(report):
    table = _open(report).tables[1]
    assert [cell.text for cell in table.rows[0].cells] == ["Nr", "Krav", "Svar", "Avsnitt i utkastet"]
    assert len(table.rows) == 1 + len(report.checklist)
    first = [cell.text for cell in table.rows[1].cells]
    assert (first[0], first[2]) == ("X1", "Ej uppfyllt")
    assert "”Kommunen beställer öppen verksamhet av föreningen under tre år.” – 2 Uppdrag, stycke 5" in first[3]
    assert table.rows[0]._tr.trPr.xpath("w:tblHeader")


def test_findings(report):
    texts = _texts(_open(report))
    place = texts.index("FAK001 Ingen beställning – fel")
    assert texts[place + 1] == "Utkastet säger att kommunen beställer."
    assert texts[place + 3].startswith("Varför: ")
    assert "Förslag: ”Parterna driver verksamheten tillsammans.”" in texts


def test_the_same_report_gives_the_same_bytes_without_the_clock(report):
    data = render([report], RenderOptions())
    assert data == render([report], RenderOptions())
    with ZipFile(BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = Document(BytesIO(data)).core_properties
    assert properties.created.date() == properties.modified.date() == AS_OF
    assert properties.language == "sv-SE"


def test_several_waived_and_unread(report):
    waived = replace(report, records=[replace(report.records[0], waived={"reason": "prövat"}), *report.records[1:]])
    texts = _texts(_open(report, waived, unread=(Unread("x", Text("x: finns inte", "x: no")),)))
    assert texts.count("Granskningsprotokoll") == 2
    assert "FAK001 Ingen beställning – fel, undantaget" in texts
    assert "Undantag: skäl: prövat" in texts
    assert texts[-1] == "x: finns inte"


def test_english(report):
    texts = _texts(_open(report, lang="en"))
    assert texts[0] == "Record of review"
    assert "The jurist's decision" in texts
