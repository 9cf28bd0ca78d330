"""XML parts parsed without DTD, entities or network, to a bounded depth."""

from __future__ import annotations

from functools import cache

from lxml import etree
from lxml.etree import _Element as Element

from iopvalidate.agreement.container import refusals
from iopvalidate.agreement.container.archive import Limits

_DOCTYPE = "<!DOCTYPE"
_DOCTYPES = tuple(_DOCTYPE.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


@cache
def _parser() -> etree.XMLParser:
    """Give the one parser; comments go, so that the text on both sides of one is one text."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


@cache
def _deeper_than(depth: int) -> etree.XPath:
    """Give a test for elements nested deeper than `depth`; done in C, it costs less than walking the tree."""
    return etree.XPath("boolean(" + "/*" * (depth + 1) + ")")


def parse_xml(data: bytes, part: str, name: str, limits: Limits) -> Element:
    """Parse the bytes of `part` and give its root element.

    Raises `ReadError` for a DOCTYPE, for XML that is not well-formed or too deep.
    """
    if any(mark in data for mark in _DOCTYPES):
        raise refusals.doctype(name, part)
    try:
        root: Element = etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        if "depth" in str(error):
            raise _too_deep(name, part, limits) from error
        raise refusals.damaged_xml(name, part, error.lineno or 0) from error
    info = root.getroottree().docinfo
    if info.internalDTD is not None or info.doctype:  # an encoding in which the search above saw nothing
        raise refusals.doctype(name, part)
    if _deeper_than(limits.depth)(root):
        raise _too_deep(name, part, limits)
    return root


def _too_deep(name: str, part: str, limits: Limits) -> Exception:
    return refusals.over_limit(
        name,
        f"delen {part} har fler än {limits.depth} nivåer av element i varandra",
        f"part {part} nests elements deeper than {limits.depth} levels",
    )
