"""Tables of the protocol: particulars in two columns, the checklist with its answers and passages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from iopvalidate.profiles import Answer, ChecklistAnswer
from iopvalidate.report import words
from iopvalidate.report.model import Report
from iopvalidate.report.phrases import PHRASES
from iopvalidate.report.places import place, shortened
from iopvalidate.report.xml_text import clean

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell

_FILLS = {Answer.NOT_MET: "FDE8E8", Answer.TO_ASSESS: "F0EAFA", Answer.MET: "E4F3EA", Answer.NOT_APPLICABLE: "ECEFF2"}
_HEAD_FILL = "E3E7EC"
_CHECKLIST = (("number", 12), ("demand", 58), ("answer", 24), ("passages", 72))  # columns with widths in millimetres


def add_pairs(document: Document, pairs: Sequence[tuple[str, str]]) -> None:
    """Add labels and texts as a table of two columns."""
    table = _table(document, len(pairs), (34, 132))
    for row, (label, text) in zip(table.rows, pairs, strict=True):
        _write(row.cells[0], label, bold=True)
        _write(row.cells[1], text)


def add_checklist(document: Document, report: Report, lang: str) -> None:
    """Add the profile's rows in its own order; the head is repeated on every page and no row is broken."""
    table = _table(document, 1 + len(report.checklist), [width for _, width in _CHECKLIST])
    for cell, (key, _) in zip(table.rows[0].cells, _CHECKLIST, strict=True):
        _write(cell, PHRASES[key].get(lang), bold=True)
        _fill(cell, _HEAD_FILL)
    _flag(table, 0, "w:tblHeader")
    for number, answer in enumerate(report.checklist, 1):
        _add_answer(table.rows[number].cells, report, answer, lang)
        _flag(table, number, "w:cantSplit")


def _add_answer(cells: Sequence[_Cell], report: Report, answer: ChecklistAnswer, lang: str) -> None:
    row = answer.row
    _write(cells[0], row.id)
    _write(cells[1], f"{row.text.get(lang)} ({words.STRENGTHS[row.strength].get(lang)})")
    _write(cells[2], words.ANSWERS[answer.answer].get(lang), bold=True)
    _fill(cells[2], _FILLS[answer.answer])
    lines = [line for code in row.rules for line in _passages(report, code, lang)]
    for number, line in enumerate(lines):
        _write(cells[3], line, more=bool(number))


def _passages(report: Report, code: str, lang: str) -> list[str]:
    """Return a rule's reason with its deciding passage."""
    found = [record for record in report.records if record.rule.code == code]
    lines = []
    for record in found:
        lines.append(f"{code}: {record.reason.get(lang)}")
        for evidence in record.evidence[:1]:
            lines.append(f"”{shortened(evidence.quote)}” – {place(evidence.location, report.document.title, lang)}")
    return lines


def _table(document: Document, rows: int, widths: Sequence[int]) -> Table:
    from docx.shared import Mm

    table: Table = document.add_table(rows, len(widths), "Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    return table


def _write(cell: _Cell, text: str, bold: bool = False, more: bool = False) -> None:
    """Write a text into a cell, in a further paragraph if there is `more` in it already."""
    paragraph = cell.add_paragraph() if more else cell.paragraphs[0]
    paragraph.style = "Cell"
    paragraph.add_run(clean(text)).bold = bold or None


def _fill(cell: _Cell, color: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", color)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _flag(table: Table, row: int, name: str) -> None:
    from docx.oxml import OxmlElement

    table.rows[row]._tr.get_or_add_trPr().append(OxmlElement(name))
