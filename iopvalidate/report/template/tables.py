"""Tables of a new draft: what the parties contribute each year, and where they sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.shared import Mm

from iopvalidate.report.template.style import add_text
from iopvalidate.report.template.wording import Names

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell

_AMOUNT, _YEAR = "[belopp]", "[år]"
_YEARS = 3
_ECONOMY = (
    "{public}: ekonomiskt stöd",
    "{public}: lokaler och arbetstid, värde",
    "Föreningen: egna medel",
    "Föreningen: ideell tid, värde",
)
_FIRST, _OTHER, _HALF = Mm(66), Mm(25), Mm(83)
_LINE = "_" * 24


def add_economy(document: Document, names: Names) -> None:
    """Add the budget: a row for each kind of contribution, a column for each year and one for the sum."""
    document.add_paragraph("Parternas insatser per år, i kronor:", "Keep")
    table = document.add_table(0, _YEARS + 2, "Table Grid")
    table.autofit = False
    for number, column in enumerate(table.columns):
        column.width = _OTHER if number else _FIRST
    head = ("Insats", *[_YEAR] * _YEARS, "Summa")
    rows = [(label.format(public=names.public_in_short.capitalize()), *[_AMOUNT] * (_YEARS + 1)) for label in _ECONOMY]
    for row in (head, *rows, ("Summa", *[_AMOUNT] * (_YEARS + 1))):
        cells = table.add_row().cells
        for number, (cell, text) in enumerate(zip(cells, row, strict=True)):
            cell.width = _OTHER if number else _FIRST
            _write(cell, text, bold=row is head)


def add_signatures(document: Document, names: Names) -> None:
    """Add a column for each party: name, place and day, a line to sign on, who signs."""
    table = document.add_table(0, 2)
    table.autofit = False
    signers = ("[namn, befattning]", "[namn, ordförande, firmatecknare]")
    rows = [
        tuple(f"För {name}" for name in (names.public, names.ideburen)),
        (f"Ort och datum: {_LINE}",) * 2,
        (f"Underskrift: {_LINE}",) * 2,
        signers,
    ]
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.width = _HALF
            _write(cell, text)


def _write(cell: _Cell, text: str, bold: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = "Cell"
    add_text(paragraph, text)
    if bold:
        for run in paragraph.runs:
            run.bold = True
