"""styles.xml: each style resolved along its `basedOn` chain, once, when the first paragraph asks for it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from iopvalidate.agreement.docx.names import (
    W_DEFAULT,
    W_ILVL,
    W_NAME,
    W_NUMID,
    W_NUMPR,
    W_OUTLINELVL,
    W_PPR,
    W_RPR,
    W_STYLEID,
    W_TYPE,
    W_VAL,
    w,
)
from iopvalidate.agreement.docx.properties import Look, RunFormat, combine, parse_run_format, to_int

_STYLE, _BASEDON, _DOCDEFAULTS, _RPRDEFAULT, _LANG = (
    w("style"),
    w("basedOn"),
    w("docDefaults"),
    w("rPrDefault"),
    w("lang"),
)
# Names and ids of built-in heading styles in the languages met in Sweden; ids lose letters outside a to z.
_HEADING = re.compile(
    r"(?:heading|rubrik|überschrift|berschrift|titre|overskrift|otsikko|kop|título|nagłówek)\s*([1-9])", re.IGNORECASE
)
_TITLE = re.compile(r"(?:title|subtitle|rubrik|underrubrik)", re.IGNORECASE)
_TOC = re.compile(
    r"(?:toc\s*[1-9]|toc\s*heading|table\s*of\s*(?:figures|contents)|contents\s*(?:[1-9]|heading)"
    r"|innehåll\s*[1-9]|innehll\s*[1-9]|innehållsförteckning(?:srubrik)?|innehllsfrteckningsrubrik)",
    re.IGNORECASE,
)
MAX_CHAIN = 32  # styles based on each other; Word itself stops at about a dozen
BODY_LEVEL = 9  # the outline level that means "body text"


@dataclass(slots=True)
class ParagraphStyle:
    """A paragraph style with everything it inherits.

    Attributes:
        style_id, name: as the file has them ("Rubrik1", "heading 1").
        run: what the chain says of characters.   look: the same on top of the document's defaults.
        num_id: list the style belongs to, None if none.   level: level in it, None when the style does not say.
        outline: 0 to 8, or None when the style is no heading.
    """

    style_id: str
    name: str
    run: RunFormat
    look: Look
    num_id: str | None = None
    level: int | None = None
    outline: int | None = None
    is_title: bool = False
    is_toc: bool = False
    looks: dict[str, Look] = field(default_factory=dict)


_TABLE_STYLE, _STYLE_END = b'<w:style w:type="table"', b"</w:style>"


def without_table_styles(data: bytes) -> bytes:
    """Cut table styles out of a styles part before it is parsed.

    They are nine tenths of what some programs write, and nothing in them is asked for.  A part written in another
    way stays whole, which costs time and nothing else.
    """
    kept: list[bytes] = []
    position = 0
    while (start := data.find(_TABLE_STYLE, position)) >= 0:
        end = data.find(_STYLE_END, start)
        if end < 0:
            break
        kept.append(data[position:start])
        position = end + len(_STYLE_END)
    kept.append(data[position:])
    return b"".join(kept)


class StyleSheet:
    """The styles of a file; a missing styles part gives a sheet where every style is plain."""

    def __init__(self, root: Element | None) -> None:
        """Index the styles of `root` without reading them."""
        self._elements: dict[str, Element] = {}
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._characters: dict[str, RunFormat] = {}
        self._default = ""
        self._defaults = RunFormat()
        self.language = ""
        for child in root if root is not None else ():
            if child.tag == _STYLE:
                self._index(child)
            elif child.tag == _DOCDEFAULTS:
                self._read_defaults(child)

    def _index(self, style: Element) -> None:
        style_id = style.get(W_STYLEID) or ""
        self._elements.setdefault(style_id, style)
        is_default = (style.get(W_DEFAULT) or "0").lower() in ("1", "true", "on")
        if is_default and style.get(W_TYPE) == "paragraph" and not self._default:
            self._default = style_id

    def _read_defaults(self, defaults: Element) -> None:
        properties = defaults.find(f"{_RPRDEFAULT}/{W_RPR}")
        if properties is None:
            return
        self._defaults = parse_run_format(properties)
        language = properties.find(_LANG)
        if language is not None:
            self.language = language.get(W_VAL) or ""

    def paragraph(self, style_id: str | None) -> ParagraphStyle:
        """Give the paragraph style with `style_id`; None gives the default one, an unknown id one known by its id."""
        key = style_id or self._default
        style = self._paragraphs.get(key)
        if style is None:
            style = self._paragraphs[key] = self._resolve(key)
        return style

    def look(self, style: ParagraphStyle, character: str) -> Look:
        """Give how a run with character style `character` looks in a paragraph with `style`."""
        look = style.looks.get(character)
        if look is None:
            look = style.looks[character] = combine(self._defaults, style.run, self._character(character))
        return look

    def list_of(self, style_id: str) -> str | None:
        """Give the list (`numId`) that a style names; numbering styles have nothing else."""
        return self.paragraph(style_id).num_id

    def _chain(self, style_id: str) -> list[Element]:
        """Give the style and what it is based on, nearest first; a circle ends where it closes."""
        chain: list[Element] = []
        seen = set[str]()
        while style_id and style_id not in seen and len(chain) < MAX_CHAIN:
            seen.add(style_id)
            element = self._elements.get(style_id)
            if element is None:
                break
            chain.append(element)
            based_on = element.find(_BASEDON)
            style_id = (based_on.get(W_VAL) or "") if based_on is not None else ""
        return chain

    def _run_format(self, chain: list[Element]) -> RunFormat:
        found = RunFormat()
        for element in chain:
            found.under(parse_run_format(element.find(W_RPR)))
        return found

    def _character(self, style_id: str) -> RunFormat:
        found = self._characters.get(style_id)
        if found is None:
            found = self._characters[style_id] = self._run_format(self._chain(style_id))
        return found

    def _resolve(self, style_id: str) -> ParagraphStyle:
        chain = self._chain(style_id)
        names = [_name(element) for element in chain] or [style_id]
        run = self._run_format(chain)
        style = ParagraphStyle(style_id, names[0], run, combine(self._defaults, run))
        style.outline = _outline(chain, style_id)
        labels = [*names, style_id]
        style.is_title = any(_TITLE.fullmatch(label) for label in labels)
        style.is_toc = any(_TOC.fullmatch(label) for label in labels)
        for element in chain:
            _read_list(style, element)
        return style


def _name(style: Element) -> str:
    name = style.find(W_NAME)
    return (name.get(W_VAL) or "") if name is not None else style.get(W_STYLEID) or ""


def _outline(chain: list[Element], style_id: str) -> int | None:
    """Give the outline level by the nearest style that states one or has the name of a heading."""
    for element in chain:
        stated = element.find(f"{W_PPR}/{W_OUTLINELVL}")
        if stated is not None:
            return outline_level(stated.get(W_VAL))
        heading = _HEADING.fullmatch(_name(element)) or _HEADING.fullmatch(element.get(W_STYLEID) or "")
        if heading:
            return int(heading.group(1)) - 1
    heading = _HEADING.fullmatch(style_id) if not chain else None
    return int(heading.group(1)) - 1 if heading else None


def outline_level(value: str | None) -> int | None:
    """Give 0 to 8 for a heading's outline level, None for body text."""
    level = to_int(value, BODY_LEVEL)
    return level if 0 <= level < BODY_LEVEL else None


def _read_list(style: ParagraphStyle, element: Element) -> None:
    """Take list and level from a style of the chain where no nearer style gave them; each is inherited by itself."""
    numbering = element.find(f"{W_PPR}/{W_NUMPR}")
    if numbering is None:
        return
    num_id, level = numbering.find(W_NUMID), numbering.find(W_ILVL)
    if style.num_id is None and num_id is not None:
        style.num_id = num_id.get(W_VAL)
    if style.level is None and level is not None:
        style.level = to_int(level.get(W_VAL))
