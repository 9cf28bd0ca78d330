"""A made Word file: blocks at random, put into a package by python-docx, one in four turned into Strict."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from random import Random

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from benchmarks.made.inline import _WHO, Inline, run
from benchmarks.made.words import Words
from benchmarks.word.box import NAMESPACES

_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}s+xml"
_RELATIONS = {"footnote": RT.FOOTNOTES, "endnote": RT.ENDNOTES}
_FIRST_LIST = 50
_STRICT = (
    (b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main"),
    (b"http://schemas.openxmlformats.org/officeDocument/2006/relationships", b"http://purl.oclc.org/ooxml/officeDocument/relationships"),
    (b"http://schemas.openxmlformats.org/drawingml/2006/main", b"http://purl.oclc.org/ooxml/drawingml/main"),
    (b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Made:
    """A made file and what is known of its words."""

    data: bytes
    words: Words
    strict: bool


def make(seed: int) -> Made:
    """Make the file of a seed; the same seed gives the same text."""
    words = Words(Random(seed))
    writer = _Blocks(words)
    blocks = "".join(writer.block(0) for _ in range(words.random.randint(6, 14)))
    strict = seed % 4 == 3
    data = _package(writer, blocks, words)
    return Made(_to_strict(data) if strict else data, words, strict)


class _Blocks:
    """Writes blocks; `lists` counts the lists that begin anew."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.inline = Inline(words)
        self.lists = 0

    def block(self, depth: int) -> str:
        kinds = [self._paragraph, self._paragraph, self._heading, self._items, self._control, self._moved, self._custom]
        if depth < 3:
            kinds += [lambda: self._table(depth), lambda: self._table(depth)]
        return self.words.random.choice(kinds)()

    def _paragraph(self) -> str:
        return f"<w:p>{self.inline.content()}</w:p>"

    def _heading(self) -> str:
        level = self.words.random.randint(1, 3)
        text = run(self.words.some(self.words.shown, 2, 4))
        return f'<w:p><w:pPr><w:pStyle w:val="Heading{level}"/></w:pPr>{text}</w:p>'

    def _items(self) -> str:
        """A numbered list that begins anew."""
        number = _FIRST_LIST + self.lists
        self.lists += 1
        properties = '<w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr></w:pPr>'
        rows = range(self.words.random.randint(2, 4))
        return "".join(f"<w:p>{properties.format(row % 2, number)}{self.inline.content(1)}</w:p>" for row in rows)

    def _control(self) -> str:
        return f"<w:sdt><w:sdtContent>{self._paragraph()}{self._paragraph()}</w:sdtContent></w:sdt>"

    def _custom(self) -> str:
        return f'<w:customXml w:uri="urn:x" w:element="y">{self._paragraph()}</w:customXml>'

    def _moved(self) -> str:
        """A paragraph that was moved: the same words at both places, and only the second is there."""
        text, number = self.words.some(self.words.shown, 3, 6), next(self.inline.ids)
        name = f'w:id="{number}" {_WHO} w:name="flytt{number}"'
        away = (
            f"<w:p><w:pPr><w:rPr><w:moveFrom w:id='{number + 1000}' {_WHO}/></w:rPr></w:pPr><w:moveFromRangeStart {name}/>"
            f"<w:moveFrom w:id='{number + 2000}' {_WHO}>{run(text)}</w:moveFrom><w:moveFromRangeEnd w:id='{number}'/></w:p>"
        )
        here = (
            f"<w:p><w:pPr><w:rPr><w:moveTo w:id='{number + 3000}' {_WHO}/></w:rPr></w:pPr><w:moveToRangeStart {name}/>"
            f"<w:moveTo w:id='{number + 4000}' {_WHO}>{run(text)}</w:moveTo><w:moveToRangeEnd w:id='{number}'/></w:p>"
        )
        return away + self._paragraph() + here

    def _table(self, depth: int) -> str:
        random = self.words.random
        columns, rows = random.randint(1, 3), random.randint(1, 3)
        merged = columns > 1 and random.random() < 0.5
        grid = '<w:gridCol w:w="2000"/>' * columns
        written = "".join(self._row(columns, merged and row == 0, depth) for row in range(rows))
        return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl><w:p/>'

    def _row(self, columns: int, merged: bool, depth: int) -> str:
        if merged:
            span = f'<w:tcPr><w:gridSpan w:val="{columns}"/></w:tcPr>'
            return f"<w:tr><w:tc>{span}{self._paragraph()}</w:tc></w:tr>"
        return "<w:tr>" + "".join(f"<w:tc>{self._cell(depth)}</w:tc>" for _ in range(columns)) + "</w:tr>"

    def _cell(self, depth: int) -> str:
        chance = self.words.random.random()
        if chance < 0.1:
            return "<w:p/>"
        if chance < 0.35 and depth < 2:
            return self._table(depth + 1)
        return self._paragraph()


def _package(writer: _Blocks, blocks: str, words: Words) -> bytes:
    document = docx.Document()
    body = document.element.body
    for element in parse_xml(f"<w:body {_DECLARED}>{blocks}</w:body>"):
        body.insert(len(body) - 1, element)
    for kind, texts in writer.inline.notes.items():
        if texts:
            _add_notes(document.part, kind, texts)
    _add_lists(document, writer.lists)
    if words.random.random() < 0.5:
        document.sections[0].header.paragraphs[0].text = words.some(words.edges)
        document.sections[0].footer.paragraphs[0].text = words.some(words.edges)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add_notes(main: Part, kind: str, texts: list[str]) -> None:
    rows = [
        f'<w:{kind} w:type="{name}" w:id="{i}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
        for i, name in enumerate(("separator", "continuationSeparator"), -1)
    ]
    rows += [
        f'<w:{kind} w:id="{i}"><w:p><w:r><w:{kind}Ref/></w:r>{run(f" {text}")}</w:p></w:{kind}>'
        for i, text in enumerate(texts, 1)
    ]
    xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{kind}s {_DECLARED}>{"".join(rows)}</w:{kind}s>'
    part = Part(PackURI(f"/word/{kind}s.xml"), _TYPE.format(kind), xml.encode(), main.package)
    main.relate_to(part, _RELATIONS[kind])


def _add_lists(document: docx.document.Document, lists: int) -> None:
    """Add one list definition, and for every list one that begins anew."""
    root = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, text in enumerate(("%1.", "%1.%2"))
    )
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    abstract = parse_xml(f'<w:abstractNum {_DECLARED} w:abstractNumId="77">{levels}</w:abstractNum>')
    root.insert(0, abstract)
    for number in range(_FIRST_LIST, _FIRST_LIST + lists):
        root.append(parse_xml(f'<w:num {_DECLARED} w:numId="{number}"><w:abstractNumId w:val="77"/>{restart}</w:num>'))


def _to_strict(data: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info)
            if info.filename.endswith((".xml", ".rels")) and "docProps/core" not in info.filename:
                for usual, strict in _STRICT:
                    content = content.replace(usual, strict)
            new.writestr(info.filename, content)
    return stream.getvalue()
