"""The look of a new draft: the typeface of the protocol, headings numbered by their style, shaded placeholders."""

from __future__ import annotations

import re

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml.etree import _Element

from iopvalidate.report.protocol.style import new_document as protocol_document

_PLACEHOLDER = re.compile(r"(\[[^\[\]]*\])")
_SHADE = "FFF2CC"
_NUMBERING = "7001"  # ids that the template file of python-docx does not use
_HANGING = 567  # twentieths of a point: 1 cm from the number to the heading


def new_document(title: str) -> Document:
    """Return an empty document whose first heading style counts."""
    document = protocol_document("sv", title)
    _number_headings(document)
    return document


def add_text(paragraph: Paragraph, text: str) -> None:
    """Add a text with its placeholders shaded."""
    for piece in filter(None, _PLACEHOLDER.split(text)):
        run = paragraph.add_run(piece)
        if _PLACEHOLDER.fullmatch(piece):
            run._r.get_or_add_rPr().append(_element("w:shd", val="clear", color="auto", fill=_SHADE))


def _number_headings(document: Document) -> None:
    """Let "Heading 1" be numbered 1, 2, 3 by the style itself."""
    numbering = document.part.numbering_part.element
    abstract = _element("w:abstractNum", abstractNumId=_NUMBERING)
    abstract.append(_element("w:multiLevelType", val="multilevel"))
    level = _element("w:lvl", ilvl="0")
    for name, value in (("start", "1"), ("numFmt", "decimal"), ("pStyle", "Heading1"), ("lvlText", "%1."), ("lvlJc", "left")):
        level.append(_element(f"w:{name}", val=value))
    properties = _element("w:pPr")
    properties.append(_element("w:ind", left=str(_HANGING), hanging=str(_HANGING)))
    level.append(properties)
    abstract.append(level)
    numbering.insert(0, abstract)  # the schema wants every abstract definition before the first number
    number = _element("w:num", numId=_NUMBERING)
    number.append(_element("w:abstractNumId", val=_NUMBERING))
    numbering.append(number)
    style = document.styles["Heading 1"].element.get_or_add_pPr().get_or_add_numPr()
    style.get_or_add_numId().val = int(_NUMBERING)


def _element(name: str, **values: str) -> _Element:
    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    return element
