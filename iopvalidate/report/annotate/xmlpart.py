"""A part of the package as a tree that can be changed and written back; Strict parts keep their namespaces.

`package.Package` must have parsed the part before: it refuses document types and hostile nesting.
"""

from __future__ import annotations

from functools import cache

from lxml import etree
from lxml.etree import _Element as Element

from iopvalidate.agreement.docx.names import STRICT_PREFIX, STRICT_TO_TRANSITIONAL
from iopvalidate.agreement.docx.runtext import TEXT
from iopvalidate.report.annotate import refusals

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@cache
def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, attribute_defaults=False, huge_tree=False
    )


class XmlPart:
    """One part.  Attributes: `root`, with Transitional names; `strict`, whether it is written with Strict ones."""

    def __init__(self, data: bytes, name: str) -> None:
        """Parse the bytes of a part; `name` is the file's name for messages.  Raises `ConfigurationError` for mixed names."""
        root: Element = etree.fromstring(data, _parser())
        self.strict = str(root.tag).startswith("{" + STRICT_PREFIX)
        self.root = _renamed(root, name) if self.strict else root
        _join_text(self.root)

    def written(self) -> bytes:
        """Give the bytes of the part as it is now."""
        text: bytes = etree.tostring(self.root.getroottree(), encoding="UTF-8", xml_declaration=False)
        return _DECLARATION + (to_strict(text) if self.strict else text)


def to_strict(text: bytes) -> bytes:
    """Give serialised XML with the Strict namespaces in place of the Transitional ones."""
    for strict, usual in STRICT_TO_TRANSITIONAL.items():
        text = text.replace(_declared(usual), _declared(strict))
    return text


def _renamed(root: Element, name: str) -> Element:
    """Give the tree with the declarations of Strict namespaces replaced, so that the prefixes stay as they are."""
    text: bytes = etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=False)
    for strict, usual in STRICT_TO_TRANSITIONAL.items():
        if _declared(usual) in text:
            raise refusals.mixed(name)
        text = text.replace(_declared(strict), _declared(usual))
    renamed: Element = etree.fromstring(text, _parser())
    return renamed


def _declared(namespace: str) -> bytes:
    return f'="{namespace}"'.encode()


def _join_text(root: Element) -> None:
    """Drop XML comments inside texts, where the reader too joins what stands on both sides of them."""
    for remark in list(root.iter(etree.Comment, etree.ProcessingInstruction)):
        parent = remark.getparent()
        if parent is not None and parent.tag in TEXT:
            before = remark.getprevious()
            if before is None:
                parent.text = (parent.text or "") + (remark.tail or "")
            else:
                before.tail = (before.tail or "") + (remark.tail or "")
            remark.tail = None
            parent.remove(remark)
