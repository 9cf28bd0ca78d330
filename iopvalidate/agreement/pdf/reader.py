"""Read a PDF: lines of its pages, without headers and footers, put together into blocks with their page."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

from iopvalidate.agreement.container import foreign, refusals
from iopvalidate.agreement.pdf.edges import split_edges
from iopvalidate.agreement.pdf.lines import Line
from iopvalidate.agreement.pdf.pages import read_pages
from iopvalidate.agreement.pdf.paragraphs import Paragraph, crosses, paragraphs_of, pitch_of
from iopvalidate.agreement.pdf.tables import Table, cut_tables
from iopvalidate.agreement.source import RunSpan, SourceBlock, SourceDocument, SourceKind, TablePosition, View
from iopvalidate.errors import ReadError

_LARGER = 1.12  # of the usual size: text this large is a heading
_SMALLER = 0.95  # of the usual size: text this small, at the end of a page and with a number before it, is a note
_NOTE = re.compile(r"(\d{1,3})\s+(?=\S)")
_HEADING_WORDS = 20
_CONTENTS = re.compile(r"(?:innehåll|innehållsförteckning|contents|table of contents)\Z", re.IGNORECASE)


def read_pdf(data: bytes, name: str, view: View = View.FINAL) -> SourceDocument:
    """Read a PDF with a text layer from `data`; it knows no tracked changes, so `view` changes nothing.

    `name` is the file's name for refusals.  Raises `ReadError` and nothing else.
    """
    try:
        return _read(data, name)
    except ReadError:
        raise
    except Exception as error:  # whatever a hostile file provokes in the library, callers see one kind of error
        raise refusals.unforeseen(name, type(error).__name__) from error


def _read(data: bytes, name: str) -> SourceDocument:
    foreign.refuse_foreign(data, name, foreign.PDF)
    if b"%PDF-" not in data[:1024]:
        raise refusals.not_pdf(name)
    pages, sizes = read_pages(data, name)
    body, headers, footers = split_edges(pages, sizes)
    document = SourceDocument(name, "pdf", hashlib.sha256(data).hexdigest(), len(pages))
    _Builder(document, body).build()
    for kind, lines in ((SourceKind.HEADER, headers), (SourceKind.FOOTER, footers)):
        for line in lines:
            _emit(document, SourceBlock(line.text, kind))
    return document


def _emit(document: SourceDocument, block: SourceBlock) -> None:
    ordinal = len(document.blocks)
    block.spans = (RunSpan(0, len(block.text), "pdf", ordinal, 0),) if block.text else ()
    document.blocks.append(block)


class _Builder:
    """Turns the lines of all pages into blocks."""

    def __init__(self, document: SourceDocument, pages: list[list[Line]]) -> None:
        self._document = document
        self._pages = pages
        self._pitch = pitch_of(pages)
        sizes: Counter[float] = Counter()
        for line in (line for lines in pages for line in lines):
            sizes[round(line.size * 2) / 2] += len(line.text)
        self._usual = sizes.most_common(1)[0][0] if sizes else 10.0
        self._right = _right_edge(pages)
        self._tables = 0

    def build(self) -> None:
        items = self._items()
        levels = self._levels([item for item in items if isinstance(item, Paragraph)])
        lefts = sorted({round(p.lines[0].left / 6) for p in items if isinstance(p, Paragraph) and p.bullet})
        for item in items:
            if isinstance(item, Table):
                self._table(item)
            else:
                self._paragraph(item, levels, lefts)

    def _items(self) -> list[Paragraph | Table]:
        """Give paragraphs and tables of all pages in order, notes after the text of their page."""
        found: list[Paragraph | Table] = []
        notes: list[Paragraph | Table] = []
        for lines in self._pages:
            text, below = self._without_notes(lines)
            first = True
            for part in cut_tables(text, self._pitch):
                if isinstance(part, Table):
                    last = found[-1] if found else None
                    if first and isinstance(last, Table) and last.takes(part):
                        first = False
                        continue
                    found += [*notes, part]
                    notes, first = [], False
                    continue
                for paragraph in paragraphs_of(part, self._pitch, self._right):
                    last = found[-1] if found else None
                    if first and isinstance(last, Paragraph) and crosses(last, paragraph, self._right):
                        last.lines += paragraph.lines
                    else:
                        found += [*notes, paragraph]
                        notes = []
                    first = False
            notes += self._notes(below)
        return [*found, *notes]

    def _without_notes(self, lines: list[Line]) -> tuple[list[Line], list[Line]]:
        """Cut the small lines at the end of a page off, from the first that begins with a number."""
        at = len(lines)
        while at and lines[at - 1].size < _SMALLER * self._usual + 0.01 and len(lines[at - 1].segments) < 3:
            at -= 1
        while at < len(lines) and not _NOTE.match(lines[at].text):
            at += 1
        return lines[:at], lines[at:]

    def _notes(self, lines: Sequence[Line]) -> list[Paragraph]:
        found: list[Paragraph] = []
        for line in lines:
            if _NOTE.match(line.text) or not found:
                found.append(Paragraph([line]))
            else:
                found[-1].lines.append(line)
        return found

    def _levels(self, paragraphs: Sequence[Paragraph]) -> dict[float, int]:
        """Give the outline level of each size larger than the usual; -1 for the title's."""
        large = [p for p in paragraphs if p.size >= _LARGER * self._usual and len(p.text.split()) <= _HEADING_WORDS]
        large = [p for p in large if not _CONTENTS.match(p.text)]
        sizes = sorted({p.size for p in large}, reverse=True)
        top = [p for p in large if sizes and p.size == sizes[0]]
        levels = {size: rank for rank, size in enumerate(sizes)}
        if len(top) == 1 and top[0].page == 1 and len(sizes) > 1:
            levels = {size: rank - 1 for size, rank in levels.items()}
        return levels

    def _paragraph(self, paragraph: Paragraph, levels: dict[float, int], lefts: list[int]) -> None:
        text = paragraph.text
        if not text.strip():
            return
        block = SourceBlock(text, bold=paragraph.bold, font_size=paragraph.size, page=paragraph.page)
        note = _NOTE.match(text) if paragraph.size < _SMALLER * self._usual + 0.01 else None
        level = levels.get(paragraph.size)
        if note:
            block.kind, block.note, block.text = SourceKind.FOOTNOTE, note[1], text[note.end() :]
        elif paragraph.bullet:
            block.number, block.list_level = "•", lefts.index(round(paragraph.lines[0].left / 6))
        elif paragraph.is_contents:
            block.is_toc = True
        elif level is not None and len(text.split()) <= _HEADING_WORDS:
            block.is_title = level < 0
            block.outline_level = min(level, 8) if level >= 0 else None
        _emit(self._document, block)

    def _table(self, table: Table) -> None:
        for row, cells in enumerate(table.rows):
            for column, text in enumerate(cells):
                place = TablePosition(self._tables, row, column)
                block = SourceBlock(
                    text, SourceKind.TABLE_CELL, bold=bool(text) and table.bold[row], page=table.page, table=place
                )
                _emit(self._document, block)
        self._tables += 1


def _right_edge(pages: Sequence[Sequence[Line]]) -> float:
    """Give the right edge of the text: where the longest lines end, a few that stick out apart."""
    edges = sorted(line.right for lines in pages for line in lines)
    return edges[int(0.97 * (len(edges) - 1))] if edges else 0.0
