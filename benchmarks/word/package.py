"""Put a written body and its parts into a .docx with python-docx; the same draft gives the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm

from benchmarks.word.body import Body
from benchmarks.word.box import NAMESPACES
from benchmarks.word.contents import field
from benchmarks.word.draft import MarkdownDraft
from benchmarks.word.parts import abstract_numbering, footnotes, numbering_instances, styles
from benchmarks.word.pieces import pieces_of
from benchmarks.word.runs import AUTHOR, DATE, RunWriter

_SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
_FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_ZIP_DATE = (2026, 11, 2, 9, 0, 0)


def make_package(draft: MarkdownDraft, body: Body, runs: RunWriter, top: int) -> bytes:
    """Return the bytes of the Word file."""
    document = docx.Document()
    numbered = draft.heading_style == "numbered-styles"
    _fill_body(document, body.blocks)
    _set_styles(document, styles(numbered, top))
    _set_numbering(document, abstract_numbering(numbered, top), numbering_instances(body.lists))
    _set_page(document, draft)
    if runs.remarks.notes:  # first, as a note may hold a comment
        _add_footnotes(document, [runs.content(pieces_of(draft.notes.get(key, ""))) for key in list(runs.remarks.notes)])
    _add_comments(document, runs.remarks.comments)
    _set_properties(document, draft.title)
    _drop_picture(document)
    stream = io.BytesIO()
    document.save(stream)
    return _same_bytes(stream.getvalue())


def _xml(text: str) -> Any:
    """Parse an element written with the usual prefixes."""
    return parse_xml(re.sub(r"\A<([\w:]+)", rf"<\1 {_SPACES}", text, count=1))


def _fill_body(document: Any, blocks: Sequence[str]) -> None:
    element = document.element.body
    for child in list(element):
        if child.tag != qn("w:sectPr"):
            element.remove(child)
    root = _xml(f"<w:body>{''.join(blocks)}</w:body>")
    for child in list(root):
        element.insert(len(element) - 1, child)


def _set_styles(document: Any, made: dict[str, str]) -> None:
    element = document.styles.element
    known = {style.get(qn("w:styleId")): style for style in element.iterchildren(qn("w:style"))}
    for style_id, text in made.items():
        if style_id in known:
            element.replace(known[style_id], _xml(text))
        else:
            element.append(_xml(text))


def _set_numbering(document: Any, abstract: Sequence[str], instances: Sequence[str]) -> None:
    """Add list definitions before the first list, as the schema orders them, and lists at the end."""
    element = document.part.numbering_part.element
    first = element.find(qn("w:num"))
    place = list(element).index(first) if first is not None else len(element)
    for offset, text in enumerate(abstract):
        element.insert(place + offset, _xml(text))
    for text in instances:
        element.append(_xml(text))


def _set_page(document: Any, draft: MarkdownDraft) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.5)
    if "header-footer" not in draft.features:
        return
    section.header.paragraphs[0].text = draft.title
    footer = section.footer.paragraphs[0]._p
    text = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    runs = text.format("Sida ") + field(" PAGE ", "1") + text.format(" av ") + field(" NUMPAGES ", "1")
    for run in list(_xml(f'<w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="right"/></w:pPr>{runs}</w:p>')):
        if run.tag == qn("w:pPr"):
            old = footer.find(qn("w:pPr"))
            if old is not None:
                footer.remove(old)
        footer.append(run)


def _add_footnotes(document: Any, contents: Sequence[str]) -> None:
    text = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes {_SPACES}>{footnotes(contents)}</w:footnotes>'
    part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES_TYPE, text.encode(), document.part.package)
    document.part.relate_to(part, RT.FOOTNOTES)
    settings = document.settings.element
    stated = _xml('<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>')
    compat = settings.find(qn("w:compat"))
    settings.insert(list(settings).index(compat) if compat is not None else len(settings), stated)


def _add_comments(document: Any, texts: Sequence[str]) -> None:
    for text in texts:
        initials = text.partition(":")[0] if ":" in text[:5] else "AK"
        comment = document.comments.add_comment(text=text, author=AUTHOR, initials=initials)
        comment._comment_elm.set(qn("w:date"), DATE)


def _drop_picture(document: Any) -> None:
    """Drop the picture of the template's first page, which is no picture of this draft."""
    relations = document.part.package.rels
    for key in [key for key, relation in relations.items() if relation.reltype.endswith("/thumbnail")]:
        del relations[key]


def _set_properties(document: Any, title: str) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title, AUTHOR, AUTHOR
    properties.language, properties.comments, properties.revision = "sv-SE", "", 3
    properties.created = properties.modified = datetime(*_ZIP_DATE, tzinfo=UTC)


def _same_bytes(data: bytes) -> bytes:
    """Write the zip anew with one fixed date for every entry."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            new.writestr(entry, old.read(name))
    return stream.getvalue()
