"""Styles: how a paragraph or a stretch of text looks once its style and those above it are combined."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from iopvalidate.agreement.flow import Look
from iopvalidate.agreement.odt.names import q

_STYLE, _DEFAULT = q("style:style"), q("style:default-style")
_TEXT, _PARAGRAPH = q("style:text-properties"), q("style:paragraph-properties")
_NAME, _FAMILY, _PARENT, _SHOWN = q("style:name"), q("style:family"), q("style:parent-style-name"), q("style:display-name")
_OUTLINE, _LIST, _MASTER = q("style:default-outline-level"), q("style:list-style-name"), q("style:master-page-name")
_WEIGHT, _SIZE, _CASE, _DISPLAY = q("fo:font-weight"), q("fo:font-size"), q("fo:text-transform"), q("text:display")
_LINE_STYLE, _LINE_TYPE = q("style:text-line-through-style"), q("style:text-line-through-type")
_BEFORE, _AFTER = q("fo:break-before"), q("fo:break-after")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "px": 0.75}
_MAX_CHAIN = 40  # styles above each other; a circle ends here


@dataclass(slots=True)
class Style:
    """One style as it is written: what it says itself, and the name of its parent."""

    name: str
    shown: str
    parent: str
    outline: int | None = None
    list_style: str | None = None
    breaks_before: bool = False
    breaks_after: bool = False
    says: dict[str, str] = field(default_factory=dict)


class StyleSheet:
    """Styles of the file.  Automatic styles of one part go before the common ones."""

    def __init__(self, *roots: Element | None) -> None:
        """Take the elements that hold styles, in the order in which later ones replace earlier ones."""
        self._styles: dict[tuple[str, str], Style] = {}
        self._looks: dict[tuple[str, str, Look | None], Look] = {}
        for root in roots:
            for element in root if root is not None else ():
                if element.tag in (_STYLE, _DEFAULT):
                    style = _read(element)
                    self._styles[element.get(_FAMILY) or "", style.name] = style

    def chain(self, family: str, name: str) -> list[Style]:
        """Give a style and those it is based on, the nearest first; the family's default last."""
        found: list[Style] = []
        while name and len(found) < _MAX_CHAIN:
            style = self._styles.get((family, name))
            if style is None:
                break
            found.append(style)
            name = style.parent
        default = self._styles.get((family, ""))
        return [*found, default] if default is not None else found

    def look(self, family: str, name: str, base: Look | None = None) -> Look:
        """Give how text with a style looks; `base` is the look of what is around it."""
        key = family, name, base
        if key not in self._looks:
            look = base or Look()
            chain = self.chain(family, name)
            for style in reversed(chain[:-1] if base is not None and chain and not chain[-1].name else chain):
                look = _over(look, style.says)
            self._looks[key] = look
        return self._looks[key]


def _read(element: Element) -> Style:
    name = element.get(_NAME) or ""
    text, paragraph = element.find(_TEXT), element.find(_PARAGRAPH)
    outline = element.get(_OUTLINE) or ""
    master = element.get(_MASTER)
    return Style(
        name,
        element.get(_SHOWN) or name.replace("_20_", " "),
        element.get(_PARENT) or "",
        int(outline) if outline.isdecimal() and len(outline) < 3 else None,
        element.get(_LIST),
        bool(master) or (paragraph is not None and paragraph.get(_BEFORE) == "page"),
        paragraph is not None and paragraph.get(_AFTER) == "page",
        {str(key): str(value) for key, value in text.attrib.items()} if text is not None else {},
    )


def _over(look: Look, says: dict[str, str]) -> Look:
    """Lay what a style says on top of a look."""
    weight, display, size = says.get(_WEIGHT), says.get(_DISPLAY), says.get(_SIZE)
    line = says.get(_LINE_STYLE) or says.get(_LINE_TYPE)
    return Look(
        look.bold if weight is None else weight == "bold" or weight in ("600", "700", "800", "900"),
        look.caps if _CASE not in says else says[_CASE] == "uppercase",
        look.hidden if display is None else display == "none",
        look.struck if line is None else line != "none",
        look.size if size is None else to_points(size, look.size),
    )


def to_points(size: str, base: float | None = None) -> float | None:
    """Give a size in points from "12pt", "1cm" or "120%" of `base`; None for anything else."""
    try:
        if size.endswith("%"):
            return base * float(size[:-1]) / 100 if base else None
        return float(size[:-2]) * _POINTS[size[-2:]]
    except (ValueError, KeyError):
        return None
