"""How headings look in each heading style: paragraph and run properties by the number of # signs."""

from __future__ import annotations

from dataclasses import dataclass

_CENTRE = '<w:jc w:val="center"/>'
_SPACED = '<w:keepNext/>{num}<w:spacing w:before="240" w:after="80"/>'


@dataclass(frozen=True, slots=True)
class Look:
    """Paragraph style, further paragraph properties and run properties of a heading."""

    style: str
    paragraph: str = ""
    run: str = ""


def heading_look(heading_style: str, level: int, is_title: bool, top: int = 1) -> Look:
    """Return the look of a heading.

    Args:
        heading_style: "styles", "numbered-styles", "bold", "caps" or "section-sign".
        level: number of # signs.   is_title: the first heading of the draft.
        top: the Word heading level of ##; 1, or 2 where the title takes level 1.
    """
    if heading_style in ("styles", "numbered-styles"):
        return _styled(heading_style, level, is_title, top)
    spaced = _SPACED.format(num="")
    centred = spaced + _CENTRE if is_title else spaced
    size = f'<w:sz w:val="{32 if is_title else 26 if level == 1 else 24 if level == 2 else 22}"/>'
    if heading_style == "bold":
        return Look("Normal", centred, f"<w:b/>{size}")
    if heading_style == "caps":
        return Look("Normal", centred, f"<w:caps/>{size if is_title else ''}")
    return Look("Normal", centred, f"<w:b/>{size}" if level == 1 else "")


def _styled(heading_style: str, level: int, is_title: bool, top: int) -> Look:
    if is_title:
        return Look("Title" if top == 1 else "Heading1", _unnumbered(heading_style) if top > 1 else "")
    if level == 1:
        return Look("Heading1", _unnumbered(heading_style))
    return Look(f"Heading{level - 2 + top}")


def _unnumbered(heading_style: str) -> str:
    return '<w:numPr><w:numId w:val="0"/></w:numPr>' if heading_style == "numbered-styles" else ""
