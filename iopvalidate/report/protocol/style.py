"""The look of the protocol: A4, a quiet typeface, the document's language, page numbers."""

from __future__ import annotations

from docx import Document as open_document
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from lxml.etree import _Element

from iopvalidate.report.protocol.words import LABELS

_FONT = "Calibri"
_INK = RGBColor(0x1C, 0x24, 0x30)
_SOFT = RGBColor(0x4C, 0x57, 0x68)
_TEXT_WIDTH = Mm(166)
#: Style, size and space before it, in points.
_HEADINGS = (("Title", 22, 0), ("Subtitle", 13, 0), ("Heading 1", 14, 16), ("Heading 2", 12, 12), ("Heading 3", 11, 10))


def new_document(lang: str, title: str) -> Document:
    """Return an empty document with styles, language, page size and a footer."""
    document = open_document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin = section.bottom_margin = Mm(20)
    _set_styles(document, "sv-SE" if lang == "sv" else "en-GB")
    _add_footer(section.footer.paragraphs[0], f"{title} – {LABELS['page'].get(lang)} ")
    return document


def _set_styles(document: Document, language: str) -> None:
    normal = _style(document, "Normal", 10.5, after=4)
    _set_language(normal, language)
    for name, size, before in _HEADINGS:
        style = _style(document, name, size, before=before, after=4)
        style.font.bold, style.font.italic = name not in ("Title", "Subtitle"), False
    _style(document, "Verdict", 14, before=6, after=2).font.bold = True
    _style(document, "Keep", 10.5).paragraph_format.keep_with_next = True
    quote = _style(document, "Passage", 10.5, after=4)
    quote.paragraph_format.left_indent = Mm(6)
    quote.font.italic = True
    line = _style(document, "Rule line", 10.5, before=12, after=0)
    line.paragraph_format.tab_stops.add_tab_stop(_TEXT_WIDTH, leader=WD_TAB_LEADER.LINES)
    line.paragraph_format.keep_with_next = True
    under = _style(document, "Under line", 9, after=6)
    under.font.color.rgb, under.paragraph_format.keep_with_next = _SOFT, True
    _style(document, "Cell", 9.5, before=1, after=2)


def _style(document: Document, name: str, size: float, before: float = 0, after: float = 0) -> ParagraphStyle:
    """Return the style of that name, made if there is none, in the protocol's typeface; sizes and spaces in points."""
    known = {style.name for style in document.styles}
    found = document.styles[name] if name in known else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(found, ParagraphStyle)
    found.font.name, found.font.size, found.font.color.rgb = _FONT, Pt(size), _INK
    fonts = found.element.get_or_add_rPr().find(qn("w:rFonts"))
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):  # the template's theme would win over the name
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    found.paragraph_format.space_before, found.paragraph_format.space_after = Pt(before), Pt(after)
    return found


def _set_language(style: ParagraphStyle, language: str) -> None:
    element = OxmlElement("w:lang")
    for name in ("val", "eastAsia"):
        element.set(qn(f"w:{name}"), language)
    style.element.get_or_add_rPr().append(element)


def _add_footer(paragraph: Paragraph, lead: str) -> None:
    """Add the page number as a field that Word counts itself."""
    paragraph.add_run(lead)
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", " PAGE "), ("separate", ""), ("t", "1"), ("end", "")):
        run._r.append(_field_part(kind, text))


def _field_part(kind: str, text: str) -> _Element:
    if kind in ("", "t"):
        element = OxmlElement("w:t" if kind else "w:instrText")
        element.set(qn("xml:space"), "preserve")
        element.text = text
        return element
    element = OxmlElement("w:fldChar")
    element.set(qn("w:fldCharType"), kind)
    return element
