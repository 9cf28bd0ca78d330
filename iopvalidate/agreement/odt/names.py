"""Names of OpenDocument elements and attributes in Clark notation."""

from __future__ import annotations

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    "office": _OASIS + "office:1.0",
    "text": _OASIS + "text:1.0",
    "table": _OASIS + "table:1.0",
    "draw": _OASIS + "drawing:1.0",
    "style": _OASIS + "style:1.0",
    "fo": _OASIS + "xsl-fo-compatible:1.0",
    "svg": _OASIS + "svg-compatible:1.0",
    "meta": _OASIS + "meta:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xml": "http://www.w3.org/XML/1998/namespace",
}


def q(name: str) -> str:
    """Give the Clark name of a name with its usual prefix, "text:p"."""
    prefix, local = name.split(":", 1)
    return f"{{{_SPACES[prefix]}}}{local}"


TEXT_P, TEXT_H, TEXT_LIST, TEXT_SECTION = q("text:p"), q("text:h"), q("text:list"), q("text:section")
STYLE_NAME = q("text:style-name")
