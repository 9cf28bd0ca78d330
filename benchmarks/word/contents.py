"""A table of contents as Word writes it: a TOC field whose result is one TOC paragraph per heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

_INSTRUCTION = ' TOC \\o "1-3" \\h \\z \\u '


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading in the table: level from 1, number ("" if none), text, page, bookmark at the heading."""

    level: int
    number: str
    text: str
    page: int
    bookmark: str


def field(instruction: str, result: str) -> str:
    """Return the runs of a complex field that shows `result`."""
    return f"{_mark('begin')}{_instruction(instruction)}{_mark('separate')}<w:r><w:t>{escape(result)}</w:t></w:r>{_mark('end')}"


def table_of_contents(entries: Sequence[Entry]) -> list[str]:
    """Return the paragraphs of the table, its heading first."""
    paragraphs = ['<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr><w:r><w:t>Innehåll</w:t></w:r></w:p>']
    opening = _mark("begin") + _instruction(_INSTRUCTION) + _mark("separate")
    for entry in entries:
        paragraphs.append(_entry(entry, opening))
        opening = ""
    return [*paragraphs, f"<w:p>{_mark('end')}</w:p>"]


def _entry(entry: Entry, opening: str) -> str:
    number = f"<w:r><w:t>{escape(entry.number)}</w:t></w:r><w:r><w:tab/></w:r>" if entry.number else ""
    tabs = '<w:tab w:val="left" w:pos="600"/>' if entry.number else ""
    tabs += '<w:tab w:val="right" w:leader="dot" w:pos="9060"/>'
    text = f'<w:r><w:t xml:space="preserve">{escape(entry.text)}</w:t></w:r>'
    page = field(f" PAGEREF {entry.bookmark} \\h ", str(entry.page))
    return (
        f'<w:p><w:pPr><w:pStyle w:val="TOC{entry.level}"/><w:tabs>{tabs}</w:tabs></w:pPr>{opening}'
        f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{number}{text}<w:r><w:tab/></w:r>{page}</w:hyperlink></w:p>'
    )


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _instruction(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'
