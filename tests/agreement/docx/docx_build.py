"""Builds Word files for the tests: python-docx makes the package, raw XML fills what it cannot write.

Named `docx_build` and not `build`: without packages in tests/ its name must differ from that of any installed module.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from lxml import etree

from iopvalidate.agreement.container.archive import Limits
from iopvalidate.agreement.docx.names import W_R
from iopvalidate.agreement.docx.reader import read_docx
from iopvalidate.agreement.docx.runtext import run_text
from iopvalidate.agreement.source import SourceDocument, View

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = {
    "w": W,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "v": "urn:schemas-microsoft-com:vml",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
WHO = 'w:id="7" w:author="Anna" w:date="2026-01-02T03:04:05Z"'


def p(content: str = "", style: str = "", properties: str = "") -> str:
    """A paragraph; `content` is XML of runs, or plain text when it has no tag."""
    if content and not content.startswith("<"):
        content = r(content)
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    before = f"<w:pPr>{style}{properties}</w:pPr>" if style or properties else ""
    return f"<w:p>{before}{content}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run with `text`."""
    before = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{before}<w:t xml:space="preserve">{text}</w:t></w:r>'


def listed(text: str, num: int, level: int = 0) -> str:
    """A paragraph in list `num` at `level`."""
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    return p(r(text), properties=numbering)


def field(instruction: str, result: str) -> str:
    """A complex field; `result` is XML of runs."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def cell(content: str = "", properties: str = "") -> str:
    """A table cell; `content` is XML of paragraphs, or plain text."""
    inner = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def table(*rows: str) -> str:
    """A table of rows given as XML of cells; a row that starts with <w:trPr> keeps it."""
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def level(number: int, kind: str, text: str, more: str = "", start: int = 1) -> str:
    """A level of an abstract list."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


class Draft:
    """A Word file that grows."""

    def __init__(self) -> None:
        self.document = docx.Document()
        self._headers = 0

    def add(self, *fragments: str) -> Draft:
        """Append XML of paragraphs and tables to the body."""
        body = self.document.element.body
        for element in parse_xml(f"<w:body {_DECLARED}>{''.join(fragments)}</w:body>"):
            body.insert(len(body) - 1, element)
        return self

    def styles(self, fragment: str) -> Draft:
        """Append styles; a style with a known id replaces it."""
        root = self.document.styles.element
        for element in parse_xml(f"<w:styles {_DECLARED}>{fragment}</w:styles>"):
            key = f"{{{W}}}styleId"
            for old in [old for old in root if old.get(key) is not None and old.get(key) == element.get(key)]:
                root.remove(old)
            root.append(element)
        return self

    def defaults(self, run_properties: str) -> Draft:
        """Replace the character properties of the document's defaults."""
        root = self.document.styles.element
        old = root.find(f"{{{W}}}docDefaults/{{{W}}}rPrDefault")
        new = parse_xml(f"<w:rPrDefault {_DECLARED}><w:rPr>{run_properties}</w:rPr></w:rPrDefault>")
        old.getparent().replace(old, new)
        return self

    def numbering(self, fragment: str) -> Draft:
        """Replace all list definitions."""
        root = self.document.part.numbering_part.element
        for old in list(root):
            root.remove(old)
        for element in parse_xml(f"<w:numbering {_DECLARED}>{fragment}</w:numbering>"):
            root.append(element)
        return self

    def settings(self, fragment: str) -> Draft:
        """Append settings."""
        for element in parse_xml(f"<w:settings {_DECLARED}>{fragment}</w:settings>"):
            self.document.settings.element.append(element)
        return self

    def part(self, kind: str, fragment: str, root: str = "") -> str:
        """Add a part of `kind` ("footnotes", "comments", "header"); gives its relationship id."""
        self._headers += 1
        name = PackURI(f"/word/{kind}{self._headers}.xml")
        root = root or kind
        xml = f"<?xml version='1.0' encoding='UTF-8'?><w:{root} {_DECLARED}>{fragment}</w:{root}>"
        part = Part(name, _TYPE.format(kind), xml.encode(), self.document.part.package)
        return str(self.document.part.relate_to(part, f"{RT.STYLES.rsplit('/', 1)[0]}/{kind}"))

    def section(self, fragment: str) -> Draft:
        """Add to the last section's properties."""
        section = self.document.element.body[-1]
        for i, element in enumerate(parse_xml(f"<w:sectPr {_DECLARED}>{fragment}</w:sectPr>")):
            section.insert(i, element)
        return self

    def bytes(self) -> bytes:
        """The file."""
        stream = io.BytesIO()
        self.document.save(stream)
        return stream.getvalue()

    def read(self, view: View = View.FINAL) -> SourceDocument:
        """What the reader makes of it."""
        return read_docx(self.bytes(), "avtal.docx", view)


def read(*fragments: str, view: View = View.FINAL) -> SourceDocument:
    """Read a draft with these fragments in its body."""
    return Draft().add(*fragments).read(view)


def texts(document: SourceDocument) -> list[str]:
    """The texts of all blocks."""
    return [block.text for block in document.blocks]


def rewrite(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """Write the container anew with each entry passed through `change`; None leaves it out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = change(info.filename, old.read(info))
            if content is not None:
                new.writestr(info.filename, content)
    return stream.getvalue()


def replace_in(data: bytes, *pairs: tuple[bytes, bytes], only: str = "") -> bytes:
    """Replace bytes in every XML part, or in the one named `only`."""

    def change(name: str, content: bytes) -> bytes:
        if (only and name != only) or not name.endswith((".xml", ".rels")):
            return content
        for old, new in pairs:
            content = content.replace(old, new)
        return content

    return rewrite(data, change)


def check_spans(data: bytes, document: SourceDocument) -> None:
    """Assert that every character of every block stands in one span and that the span leads back to it."""
    runs: dict[str, list[etree._Element]] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        for block in document.blocks:
            position = 0
            for span in block.spans:
                assert span.start == position
                assert span.end > span.start
                if span.part not in runs:
                    runs[span.part] = list(etree.fromstring(container.read(span.part)).iter(W_R))
                own = run_text(runs[span.part][span.run])
                length = span.end - span.start
                assert own[span.offset : span.offset + length] == block.text[span.start : span.end]
                position = span.end
            assert position == len(block.text)


def zipped(*entries: tuple[str, bytes]) -> bytes:
    """A container with these entries."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as container:
        for name, content in entries:
            container.writestr(name, content)
    return stream.getvalue()


TIGHT = Limits(entries=40, part=400_000, total=600_000, ratio=50, ratio_from=50_000, depth=256, marks=100_000)
