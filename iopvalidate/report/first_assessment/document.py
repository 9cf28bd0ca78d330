"""A first assessment as a Word document, in the look of the protocol."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import _Cell

from iopvalidate import __version__
from iopvalidate.report.first_assessment.model import FirstAssessment, Reply
from iopvalidate.report.first_assessment.render import cells, head
from iopvalidate.report.first_assessment.words import COLUMNS, LABELS
from iopvalidate.report.protocol.packing import packed
from iopvalidate.report.protocol.style import new_document
from iopvalidate.report.protocol.tables import add_pairs
from iopvalidate.report.xml_text import clean

_WIDTHS = (12, 48, 20, 40, 46)  # millimetres
_FILLS = {Reply.YES: "E4F3EA", Reply.NO: "FDE8E8", Reply.UNKNOWN: "F0EAFA"}
_HEAD_FILL = "E3E7EC"


def document_bytes(assessment: FirstAssessment, lang: str) -> bytes:
    """Return the document's bytes."""
    title = LABELS["title"].get(lang)
    document = new_document(lang, title)
    document.add_heading(title, 0)
    add_pairs(document, head(assessment, lang))
    document.add_paragraph()
    _add_rows(document, assessment, lang)
    document.add_paragraph()
    document.add_paragraph(LABELS["about"].get(lang))
    properties = document.core_properties
    properties.title, properties.subject = title, clean(assessment.profile.text.get(lang))[:255]
    properties.author = properties.last_modified_by = f"iopvalidate {__version__}"
    properties.comments, properties.revision = "", 1
    properties.created = properties.modified = datetime.combine(assessment.day, time())
    stream = BytesIO()
    document.save(stream)
    return packed(stream.getvalue())


def _add_rows(document: Document, assessment: FirstAssessment, lang: str) -> None:
    """Add the checklist; its head is repeated on every page."""
    table = document.add_table(1, len(COLUMNS), "Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Mm(width)
    for cell, key in zip(table.rows[0].cells, COLUMNS, strict=True):
        _write(cell, LABELS[key].get(lang), bold=True, fill=_HEAD_FILL)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for row in assessment.profile.rows:
        fill = _FILLS.get(assessment.answer(row).reply, "")
        for number, (cell, text) in enumerate(zip(table.add_row().cells, cells(assessment, row, lang), strict=True)):
            _write(cell, text, bold=number == 2, fill=fill if number == 2 else "")


def _write(cell: _Cell, text: str, *, bold: bool = False, fill: str = "") -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = "Cell"
    paragraph.add_run(clean(text)).bold = bold or None
    if fill:
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
            shade.set(qn(f"w:{name}"), value)
        cell._tc.get_or_add_tcPr().append(shade)
