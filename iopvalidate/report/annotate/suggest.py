"""Suggested clauses as tracked insertions: a paragraph of its own, behind the words that it is to mend."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date

from lxml import etree
from lxml.etree import _Element as Element

from iopvalidate.agreement.docx import names as n
from iopvalidate.report.annotate.comments import AUTHOR, timestamp

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LAYOUT = (n.W_PSTYLE, n.w("spacing"), n.w("ind"), n.w("jc"))
_FONT = (n.w("rFonts"), n.W_SZ, n.w("szCs"))


class Suggestions:
    """Inserts clauses into a body, those at one place in the order in which they come."""

    def __init__(self, ids: Iterator[str], day: date) -> None:
        """Take free ids for tracked changes, and the day of the assessment."""
        self._ids = ids
        self._day = day
        self._behind: dict[Element, Element] = {}

    def insert(self, run: Element, clause: str, *, like: bool) -> bool:
        """Insert a clause behind the paragraph of `run`, formatted `like` it or plain; False where nothing may stand."""
        paragraph = next(run.iterancestors(n.W_P), None)
        place = _behind(paragraph) if paragraph is not None else None
        if paragraph is None or place is None:
            return False
        made = self._paragraph(clause, paragraph if like and place is paragraph else None, run)
        self._behind.get(place, place).addnext(made)
        self._behind[place] = made
        return True

    def _paragraph(self, clause: str, model: Element | None, run: Element) -> Element:
        paragraph = etree.Element(n.W_P)
        properties = etree.SubElement(paragraph, n.W_PPR)
        if model is not None:
            _copy(model.find(n.W_PPR), properties, _LAYOUT)
        etree.SubElement(properties, n.W_RPR).append(self._insertion())
        inserted = self._insertion()
        paragraph.append(inserted)
        written = etree.SubElement(inserted, n.W_R)
        if model is not None:
            _copy(run.find(n.W_RPR), etree.SubElement(written, n.W_RPR), _FONT)
        text = etree.SubElement(written, n.W_T)
        text.text = clause
        text.set(_SPACE, "preserve")
        return paragraph

    def _insertion(self) -> Element:
        element = etree.Element(n.W_INS)
        for key, value in ((n.W_ID, next(self._ids)), (n.W_AUTHOR, AUTHOR), (n.W_DATE, timestamp(self._day))):
            element.set(key, value)
        return element


def _copy(source: Element | None, target: Element, wanted: tuple[str, ...]) -> None:
    for child in source if source is not None else ():
        if child.tag in wanted:
            target.append(deepcopy(child))


def _behind(paragraph: Element) -> Element | None:
    """Give what a new paragraph may follow: in a cell only what another paragraph follows, else the table.

    The last paragraph of a cell keeps its mark when an insertion is rejected, and an empty line would stay.
    """
    element = paragraph
    parent = element.getparent()
    while parent is not None:
        following = element.getnext()
        if parent.tag == n.W_BODY or (parent.tag == n.W_TC and following is not None and following.tag == n.W_P):
            return element
        element, parent = parent, parent.getparent()
    return None
