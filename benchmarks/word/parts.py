"""XML of the parts beside the body: styles, numbering, footnotes, header and footer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

HEADINGS, BULLETS, FIRST_LIST = 90, 91, 100
_ABSTRACT = {"headings": 90, "bullets": 91, ".": 92, ")": 93}
_BODY = '<w:spacing w:after="120" w:line="264" w:lineRule="auto"/>'
_NOTE_MARK = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
_SPACE = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
_FONT = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/>'


class _List(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def closing(self) -> str: ...


def styles(numbered: bool, top: int) -> dict[str, str]:
    """Return style elements by style id; heading styles carry numbers when `numbered`, from Word level `top` on."""
    made = {
        "Normal": _style("Normal", "Normal", _BODY, f'{_FONT}<w:sz w:val="21"/>'),
        "Title": _style("Title", "Title", '<w:spacing w:after="240"/>', '<w:b/><w:sz w:val="36"/>'),
        "ListParagraph": _style("ListParagraph", "List Paragraph", "<w:contextualSpacing/>", ""),
        "TOCHeading": _style("TOCHeading", "TOC Heading", '<w:spacing w:before="240"/>', '<w:b/><w:sz w:val="26"/>'),
        "FootnoteText": _style("FootnoteText", "footnote text", '<w:spacing w:after="0"/>', '<w:sz w:val="18"/>'),
        "FootnoteReference": _character("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>'),
        "PlaceholderText": _character("PlaceholderText", "Placeholder Text", '<w:color w:val="808080"/>'),
    }
    for level in (1, 2, 3):
        made[f"Heading{level}"] = _heading(level, numbered and level >= top, level - top)
        indent = f'<w:spacing w:after="40"/><w:ind w:left="{(level - 1) * 240}"/>'
        made[f"TOC{level}"] = _style(f"TOC{level}", f"toc {level}", indent, "")
    return made


def _style(style_id: str, name: str, paragraph: str, run: str) -> str:
    based = "" if style_id == "Normal" else '<w:basedOn w:val="Normal"/>'
    default = ' w:default="1"' if style_id == "Normal" else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{style_id}"><w:name w:val="{name}"/>{based}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _character(style_id: str, name: str, run: str) -> str:
    return f'<w:style w:type="character" w:styleId="{style_id}"><w:name w:val="{name}"/><w:rPr>{run}</w:rPr></w:style>'


def _heading(level: int, numbered: bool, depth: int) -> str:
    size = {1: 28, 2: 24, 3: 22}[level]
    number = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{HEADINGS}"/></w:numPr>' if numbered else ""
    paragraph = f'<w:keepNext/>{number}<w:spacing w:before="280" w:after="80"/><w:outlineLvl w:val="{level - 1}"/>'
    return _style(f"Heading{level}", f"heading {level}", paragraph, f'<w:b/><w:color w:val="1F3864"/><w:sz w:val="{size}"/>')


def abstract_numbering(numbered: bool, top: int) -> list[str]:
    """Return the list definitions: numbered headings, bullets, figures with full stop and with bracket."""
    tied = [f"Heading{top + depth}" if numbered else "" for depth in range(2)]
    headings = "".join(
        _level(depth, "decimal", ".".join(f"%{i + 1}" for i in range(depth + 1)), tied[depth], hang=600) for depth in range(2)
    )
    symbol = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr>'
    bullets = "".join(_level(depth, "bullet", "\uf0b7", look=symbol) for depth in range(3))
    made = [_abstract("headings", headings), _abstract("bullets", bullets)]
    for closing in (".", ")"):
        levels = "".join(_level(depth, "decimal", f"%{depth + 1}{closing}") for depth in range(3))
        made.append(_abstract(closing, levels))
    return made


def _abstract(name: str, levels: str) -> str:
    number = _ABSTRACT[name]
    return f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'


def _level(depth: int, form: str, text: str, style: str = "", look: str = "", hang: int = 360) -> str:
    tied = f'<w:pStyle w:val="{style}"/>' if style else ""
    left = hang if hang != 360 else 360 * (depth + 2)
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{tied}<w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{hang}"/></w:pPr>{look}</w:lvl>'
    )


def numbering_instances(lists: Sequence[_List]) -> list[str]:
    """Return the lists in use: headings, bullets, and every numbered list with its own start."""
    made = [_instance(HEADINGS, "headings"), _instance(BULLETS, "bullets")]
    for index, found in enumerate(lists):
        start = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{found.start}"/></w:lvlOverride>'
        made.append(_instance(FIRST_LIST + index, found.closing, start))
    return made


def _instance(number: int, name: str, override: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{_ABSTRACT[name]}"/>{override}</w:num>'


def footnotes(contents: Sequence[str]) -> str:
    """Return the children of the footnotes part: the two separators, then a note for each written content."""
    made = ""
    for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
        made += f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for number, content in enumerate(contents, 1):
        style = '<w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        made += f'<w:footnote w:id="{number}"><w:p>{style}{_NOTE_MARK}{_SPACE}{content}</w:p></w:footnote>'
    return made
