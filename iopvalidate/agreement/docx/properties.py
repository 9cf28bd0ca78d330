"""Character formatting: what an `rPr` says, and how it lies on top of what the styles say."""

from __future__ import annotations

from typing import NamedTuple

from lxml.etree import _Element as Element

from iopvalidate.agreement.docx.names import (
    W_B,
    W_CAPS,
    W_DSTRIKE,
    W_RPR,
    W_RPRCHANGE,
    W_RSTYLE,
    W_SPECVANISH,
    W_STRIKE,
    W_SZ,
    W_VAL,
    W_VANISH,
)

_OFF = frozenset(("0", "false", "off"))
_TOGGLES = {
    W_B: "bold",
    W_CAPS: "caps",
    W_VANISH: "hidden",
    W_SPECVANISH: "hidden",
    W_STRIKE: "strike",
    W_DSTRIKE: "double",
}
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "pi": 12.0}  # Strict measures


class Look(NamedTuple):
    """How characters look once styles and direct formatting are combined; `size` in points."""

    bold: bool = False
    caps: bool = False
    hidden: bool = False
    struck: bool = False
    size: float | None = None


class RunFormat:
    """What one `rPr` says; None where it says nothing."""

    __slots__ = ("bold", "caps", "change", "double", "hidden", "size", "strike", "style")

    def __init__(self) -> None:
        self.bold: bool | None = None
        self.caps: bool | None = None
        self.hidden: bool | None = None
        self.strike: bool | None = None
        self.double: bool | None = None
        self.size: float | None = None
        self.style: str | None = None
        self.change: Element | None = None

    def under(self, other: RunFormat) -> None:
        """Fill what is not said here with what `other` says (a style with the style it is based on)."""
        for name in ("bold", "caps", "hidden", "strike", "double", "size"):
            if getattr(self, name) is None:
                setattr(self, name, getattr(other, name))


def is_on(element: Element) -> bool:
    """Tell whether an on/off element is on: present without a value, or with one that is not off."""
    return (element.get(W_VAL) or "1").lower() not in _OFF


def to_int(value: str | None, default: int = 0) -> int:
    """Give a whole number from an attribute, `default` where it is missing, not a number or absurdly long."""
    if not value or len(value) > 9:
        return default
    try:
        return int(value)
    except ValueError:
        return default


def to_points(value: str | None) -> float | None:
    """Give a size in points from half-points ("24") or, in Strict files, a measure ("12pt"); None if neither."""
    if not value or len(value) > 12:
        return None
    try:
        return float(value[:-2]) * _POINTS[value[-2:]] if value[-2:] in _POINTS else int(value) / 2
    except ValueError:
        return None


def parse_run_format(properties: Element | None) -> RunFormat:
    """Read an `rPr` element; None gives a format that says nothing."""
    found = RunFormat()
    if properties is None:
        return found
    for child in properties:
        tag = child.tag
        name = _TOGGLES.get(tag)
        if name is not None:
            if tag != W_SPECVANISH or is_on(child):
                setattr(found, name, is_on(child))
        elif tag == W_SZ:
            found.size = to_points(child.get(W_VAL))
        elif tag == W_RSTYLE:
            found.style = child.get(W_VAL)
        elif tag == W_RPRCHANGE:
            found.change = child
    return found


def before_change(current: RunFormat) -> RunFormat:
    """Give the format as it was before a tracked format change; the same one when nothing was changed."""
    if current.change is None:
        return current
    return parse_run_format(current.change.find(W_RPR))


def overlay(base: Look, direct: RunFormat) -> Look:
    """Lay direct formatting on top of the look that styles give."""
    struck = base.struck
    if direct.strike is not None or direct.double is not None:
        struck = bool(direct.strike or direct.double)
    return Look(
        base.bold if direct.bold is None else direct.bold,
        base.caps if direct.caps is None else direct.caps,
        base.hidden if direct.hidden is None else direct.hidden,
        struck,
        direct.size or base.size,
    )


def combine(defaults: RunFormat, paragraph: RunFormat, character: RunFormat | None = None) -> Look:
    """Combine document defaults, paragraph style and character style.

    On/off properties of styles toggle: bold in both the paragraph and the character style is not bold.
    """

    def toggled(name: str) -> bool:
        low = getattr(paragraph, name)
        high = getattr(character, name) if character is not None else None
        if low is None and high is None:
            return bool(getattr(defaults, name))
        return bool(low) != bool(high)

    size = (character.size if character else None) or paragraph.size or defaults.size
    struck = toggled("strike") or toggled("double")
    return Look(toggled("bold"), toggled("caps"), toggled("hidden"), struck, size)
