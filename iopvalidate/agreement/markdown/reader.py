"""Read Markdown or plain text into blocks."""

from __future__ import annotations

import hashlib
import re

from iopvalidate.agreement.container.foreign import TEXT, refuse_foreign
from iopvalidate.agreement.markdown.critic import Marked, resolve
from iopvalidate.agreement.source import RunSpan, SourceBlock, SourceDocument, SourceKind, TablePosition, View
from iopvalidate.errors import ReadError

MAX_BYTES = 60_000_000

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*$")
_BULLET = re.compile(r"(\s*)([-*+•])\s+(.*)$")
_NUMBERED = re.compile(r"(\s*)(\d{1,3}[.)])\s+(.*)$")
_RULE_ROW = re.compile(r"^[|\s:+-]+$")
_FOOTNOTE = re.compile(r"\[\^([^\]]+)\]:\s*(.*)$")
_FOOT_MARK = re.compile(r"\[\^[^\]]+\](?!:)")
_EMPHASIS = re.compile(r"(?<![\w*_])(\*\*|__)(?=[^\s_*])(.+?)(?<=[^\s_*])\1(?![\w*_])")
_ITALIC = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])")
_FRONT_MATTER = re.compile(r"\A---\s*\n.*?\n---\s*(?:\n|\Z)", re.DOTALL)


def read_markdown(data: bytes, name: str, view: View = View.FINAL) -> SourceDocument:
    """Read the bytes of a Markdown or text file (UTF-8, or UTF-8 with BOM, or Windows-1252).

    Raises:
        ReadError: the file is empty, too large, or no text.
    """
    if data.strip():
        refuse_foreign(data, name, TEXT)
    text = _decode(data, name)
    document = SourceDocument(name, _format(name), hashlib.sha256(data).hexdigest())
    _Lines(document, view, markdown=document.format != "txt").read(_FRONT_MATTER.sub("", text))
    return document


def _format(name: str) -> str:
    return "txt" if name.lower().endswith(".txt") else "md"


def _decode(data: bytes, name: str) -> str:
    if not data.strip():
        raise ReadError(f"{name}: filen är tom.", f"{name}: the file is empty.")
    if len(data) > MAX_BYTES or b"\x00" in data[:4096]:
        raise ReadError(f"{name}: filen är ingen textfil som kan läsas.", f"{name}: the file is no text file that can be read.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


class _Lines:
    """Turns lines into blocks; a blank line ends a paragraph in Markdown, every line is one in plain text."""

    def __init__(self, document: SourceDocument, view: View, markdown: bool) -> None:
        self._document = document
        self._view = view
        self._markdown = markdown
        self._paragraph: list[str] = []
        self._table = -1
        self._row = 0
        self._in_table = False

    def read(self, text: str) -> None:
        for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
            self._line(line)
        self._flush()

    def _line(self, line: str) -> None:
        stripped = line.strip()
        if not stripped:
            self._flush()
            self._in_table = False
            return
        if not self._markdown:
            self._block(SourceBlock(stripped))
            return
        if stripped.startswith("|") and stripped.count("|") > 1:
            self._flush()
            self._table_row(stripped)
            return
        self._in_table = False
        if not self._special(line, stripped):
            self._paragraph.append(stripped)

    def _special(self, line: str, stripped: str) -> bool:
        """Headings, list items, text boxes and footnotes; False for a line of running text."""
        heading = _HEADING.match(stripped)
        bullet, numbered, note = _BULLET.match(line), _NUMBERED.match(line), _FOOTNOTE.match(stripped)
        if heading:
            self._flush()
            self._block(SourceBlock(heading[2], outline_level=len(heading[1]) - 1, style=f"heading {len(heading[1])}"))
        elif bullet or (numbered and not self._paragraph):
            item = bullet or numbered
            assert item is not None
            self._flush()
            number = "•" if bullet else item[2]
            self._block(SourceBlock(item[3], number=number, list_level=len(item[1]) // 2))
        elif stripped.startswith("> "):
            self._flush()
            self._block(SourceBlock(stripped[2:], kind=SourceKind.TEXT_BOX))
        elif note:
            self._flush()
            self._block(SourceBlock(note[2], kind=SourceKind.FOOTNOTE, note=note[1]))
        else:
            return False
        return True

    def _flush(self) -> None:
        if self._paragraph:
            text = " ".join(self._paragraph)
            self._paragraph = []
            bold = bool(re.fullmatch(r"\*\*.+\*\*|__.+__", text))
            self._block(SourceBlock(text, bold=bold))

    def _table_row(self, stripped: str) -> None:
        if not self._in_table:
            self._in_table, self._row = True, 0
            self._table += 1
        if _RULE_ROW.match(stripped):
            return
        for column, cell in enumerate(stripped.strip("|").split("|")):
            place = TablePosition(self._table, self._row, column)
            self._block(SourceBlock(cell.strip(), kind=SourceKind.TABLE_CELL, table=place), keep_empty=True)
        self._row += 1

    def _block(self, block: SourceBlock, keep_empty: bool = False) -> None:
        index = len(self._document.blocks)
        marked: Marked = resolve(block.text, index, self._view)
        self._document.revisions += marked.revisions
        self._document.comments += marked.comments
        self._document.hidden += marked.hidden
        if marked.gone and not keep_empty:
            return
        text = _FOOT_MARK.sub("", marked.text)
        if self._markdown:
            text = _ITALIC.sub(r"\1", _EMPHASIS.sub(r"\2", text))
        if text.strip() or keep_empty:
            block.text = text
            block.spans = (RunSpan(0, len(text), "text", index, 0),) if text else ()
            self._document.blocks.append(block)
