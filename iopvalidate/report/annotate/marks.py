"""Where the marks of a comment may stand: beside runs, outside what they must not break.

A mark leaves every container at whose edge it would stand (a link, a tracked change, a field), and every container
that Word fills by itself; else it stands in the container, which the format allows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree
from lxml.etree import _Element as Element

from iopvalidate.agreement.docx import names as n
from iopvalidate.agreement.docx.runtext import TEXT

_OPEN = frozenset(
    (n.W_INS, n.W_DEL, n.W_MOVEFROM, n.W_MOVETO, n.W_HYPERLINK, n.W_SMARTTAG, n.W_CUSTOMXML, n.W_FLDSIMPLE, n.W_DIR, n.W_BDO)
)
_FILLED = frozenset(("text", "comboBox", "dropDownList", "date", "checkbox", "picture", "dataBinding"))
_LOCK, _LOCKED = n.w("lock"), ("contentLocked", "sdtContentLocked")
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"


class Marks:
    """Puts the marks of comments into a body, those at one place in the order in which they come."""

    def __init__(self) -> None:
        self._behind: dict[Element, Element] = {}

    def around(self, first: Element, last: Element, comment: str) -> bool:
        """Anchor the comment with id `comment` on the runs from `first` to `last`; gives False where nothing may stand."""
        start, end = _edge(first, before=True), _edge(last, before=False)
        if start is None or end is None:
            return False
        start.addprevious(_mark("commentRangeStart", comment))
        self._after(end, _mark("commentRangeEnd", comment))
        self._after(_in_paragraph(end), reference(comment))
        return True

    def _after(self, place: Element, mark: Element) -> None:
        self._behind.get(place, place).addnext(mark)
        self._behind[place] = mark


def at_end(paragraph: Element, comment: str) -> None:
    """Anchor a comment at the end of a paragraph, on no word."""
    paragraph.extend([_mark("commentRangeStart", comment), _mark("commentRangeEnd", comment), reference(comment)])


def reference(comment: str) -> Element:
    """Give the run that holds a comment's own mark."""
    run = etree.Element(n.W_R)
    run.append(_mark("commentReference", comment))
    return run


def _mark(name: str, comment: str) -> Element:
    element = etree.Element(n.w(name))
    element.set(n.W_ID, comment)
    return element


def _in_paragraph(element: Element) -> Element:
    """Give the child of the paragraph that holds `element`: a comment's own mark belongs to no tracked change or link."""
    parent = element.getparent()
    while parent is not None and parent.tag != n.W_P:
        element, parent = parent, parent.getparent()
    return element


def _edge(element: Element, *, before: bool) -> Element | None:
    """Give the element that the mark stands before or behind; None outside any paragraph."""
    while True:
        element = _past_fields(element, before=before)
        parent = element.getparent()
        if parent is None:
            return None
        if parent.tag == n.W_P:
            return element
        if _holds_marks(parent) and not _at_edge(element, before=before):
            return element
        element = parent


def _holds_marks(container: Element) -> bool:
    """Tell whether marks may stand in a container; never in one that Word fills from a list, a date or data."""
    if container.tag != n.W_SDTCONTENT:
        return container.tag in _OPEN
    control = container.getparent()
    properties = control.find(n.W_SDTPR) if control is not None else None
    if properties is None:
        return True
    lock = properties.find(_LOCK)
    locked = lock is not None and lock.get(n.W_VAL) in _LOCKED
    return not locked and not any(etree.QName(child).localname in _FILLED for child in properties.iterchildren("*"))


def _at_edge(element: Element, *, before: bool) -> bool:
    return not any(map(_says, element.itersiblings(preceding=before)))


def _says(element: Element) -> bool:
    """Tell whether an element holds a character, shown or not."""
    return next(element.iter(*TEXT, _MATH), None) is not None


def _past_fields(element: Element, *, before: bool) -> Element:
    """Leave the fields at whose edge the mark would stand: only what shows nothing is passed."""
    inner, outer = ("end", "begin") if before else ("begin", "end")
    place, depth = element, 0
    for sibling in element.itersiblings(preceding=before):
        if _says(sibling):
            break
        for kind in _field_marks(sibling, backwards=before):
            if kind == inner:
                depth += 1
            elif kind == outer and depth:
                depth -= 1
            elif kind == outer:
                place = sibling
    return place


def _field_marks(element: Element, *, backwards: bool) -> Iterator[str]:
    found: Iterable[Element] = element.iter(n.W_FLDCHAR)
    for mark in reversed(list(found)) if backwards else found:
        yield mark.get(n.W_FLDCHARTYPE) or ""
