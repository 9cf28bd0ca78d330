"""What style sheets and style attributes say of an element, as far as it matters: hidden, bold, capitals, struck, size.

Only simple selectors are read (tag, .class, tag.class, #id); a browser knows many more, but files that word processors
save use these.
"""

from __future__ import annotations

import re

from lxml.etree import _Element as Element

from iopvalidate.agreement.flow import Look

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_SIMPLE = re.compile(r"(?P<tag>[a-z][a-z0-9]*)?(?:\.(?P<class>[\w-]+)|#(?P<id>[\w-]+))?\Z", re.IGNORECASE)
_SIZE = re.compile(r"(\d{1,4}(?:\.\d{1,4})?)\s*(pt|px|em|rem|%|cm|mm|in)\Z")
_POINTS = {"pt": 1.0, "px": 0.75, "cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72.0}
_FONT_SIZES = {"1": 7.5, "2": 10.0, "3": 12.0, "4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}
_BOLD = frozenset(("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"))
_STRUCK = frozenset(("s", "strike"))
_UNSEEN = frozenset(
    ("script", "style", "head", "template", "title", "noscript", "iframe", "object", "audio", "video", "datalist", "svg", "math")
)
_KNOWN = frozenset(
    ("display", "visibility", "mso-hide", "font-weight", "text-transform", "text-decoration", "text-decoration-line", "font-size")
)
_MOST = 20_000  # rules that are read of one page

Says = dict[str, str]


class Sheets:
    """The style sheets of one page."""

    def __init__(self, texts: list[str]) -> None:
        """Take the texts of the page's `style` elements."""
        self._rules: dict[tuple[str, str, str], Says] = {}
        for text in texts:
            self._read(_COMMENT.sub(" ", text))

    def _read(self, text: str) -> None:
        for piece in text.split("}")[:_MOST]:
            selectors, brace, body = piece.rpartition("{")
            says = declarations(body) if brace and "@" not in selectors else {}
            for selector in selectors.split(",") if says else ():
                match = _SIMPLE.match(selector.strip())
                if match and selector.strip():
                    key = (match["tag"] or "").lower(), match["class"] or "", match["id"] or ""
                    self._rules.setdefault(key, {}).update(says)

    def says(self, element: Element) -> Says:
        """Give what the sheets, then the element's own style attribute, say of it."""
        tag, found = str(element.tag), Says()
        keys = [(tag, "", "")]
        for name in (element.get("class") or "").split():
            keys += [("", name, ""), (tag, name, "")]
        own = element.get("id")
        if own:
            keys += [("", "", own), (tag, "", own)]
        for key in keys if self._rules else ():
            found.update(self._rules.get(key, {}))
        style = element.get("style")
        if style:
            found.update(declarations(style))
        return found

    def look(self, element: Element, base: Look) -> Look:
        """Give how the text of an element looks that stands in text looking like `base`."""
        tag, says = str(element.tag), self.says(element)
        weight, line = says.get("font-weight"), says.get("text-decoration-line") or says.get("text-decoration") or ""
        bold = base.bold or tag in _BOLD
        if weight is not None:
            bold = weight in ("bold", "bolder") or (weight.isdecimal() and len(weight) == 3 and weight >= "600")
        size = _FONT_SIZES.get(element.get("size") or "") if tag == "font" else None
        return Look(
            bold,
            says["text-transform"] == "uppercase" if "text-transform" in says else base.caps,
            base.hidden or tag in _UNSEEN or _hidden(element, says),
            base.struck or tag in _STRUCK or "line-through" in line,
            _points(says.get("font-size", ""), base.size) or size or base.size,
        )


def declarations(text: str) -> Says:
    """Read "property: value; ..." into values in lower case, without those that do not matter here."""
    found = Says()
    for piece in text.split(";"):
        name, colon, value = piece.partition(":")
        if colon and name.strip().lower() in _KNOWN:
            found[name.strip().lower()] = value.replace("!important", "").strip().lower()
    return found


def _hidden(element: Element, says: Says) -> bool:
    return (
        element.get("hidden") is not None
        or says.get("display") == "none"
        or says.get("visibility") in ("hidden", "collapse")
        or says.get("mso-hide") == "all"
    )


def _points(value: str, base: float | None) -> float | None:
    match = _SIZE.match(value)
    if not match:
        return None
    number, unit = float(match[1]), match[2]
    if unit in _POINTS:
        return number * _POINTS[unit]
    return (base or 12.0) * (number / 100 if unit == "%" else number)
