"""XML parts of a Word file: parsed hardened, and Strict names turned into Transitional ones."""

from __future__ import annotations

from functools import cache

from lxml import etree
from lxml.etree import _Element as Element

from iopvalidate.agreement.container.archive import Limits
from iopvalidate.agreement.container.xmlparts import parse_xml
from iopvalidate.agreement.docx.names import STRICT_PREFIX, STRICT_TO_TRANSITIONAL

_STRICT = STRICT_PREFIX.encode()


def parse_part(data: bytes, part: str, name: str, limits: Limits) -> Element:
    """Parse the bytes of `part` and give its root element, names normalised to Transitional.

    Raises `ReadError` for a DOCTYPE, for XML that is not well-formed or too deep.
    """
    root = parse_xml(data, part, name, limits)
    if _STRICT in data or STRICT_PREFIX in str(root.tag):
        _to_transitional(root)
    return root


def _to_transitional(root: Element) -> None:
    """Rename Strict elements and attributes in place."""
    for element in root.iter(etree.Element):
        element.tag = _transitional(str(element.tag))
        for key in element.keys():  # noqa: SIM118 - a copy, as attributes change below
            new = _transitional(str(key))
            if new != key:
                value = element.attrib.pop(key)
                element.set(new, value)


@cache
def _transitional(name: str) -> str:
    if not name.startswith("{" + STRICT_PREFIX):
        return name
    namespace, local = name[1:].split("}", 1)
    known = STRICT_TO_TRANSITIONAL.get(namespace)
    return f"{{{known}}}{local}" if known else name
