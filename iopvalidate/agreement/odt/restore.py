"""The original view: what tracked changes deleted is put back where it stood, before the text is read."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree
from lxml.etree import _Element as Element

from iopvalidate.agreement.odt.names import TEXT_H, TEXT_P, q
from iopvalidate.agreement.odt.session import Change
from iopvalidate.agreement.source import RevisionKind

_CHANGE, _START, _END, _ID = q("text:change"), q("text:change-start"), q("text:change-end"), q("text:change-id")
_INFO = q("office:change-info")
_PARAGRAPHS = (TEXT_P, TEXT_H)


def restore_deleted(text: Element, changes: dict[str, Change]) -> None:
    """Put every deletion back in place, between marks that say where it begins and ends."""
    for mark in list(text.iter(_CHANGE)):
        key = mark.get(_ID) or ""
        change = changes.get(key)
        if change is None or change.kind is not RevisionKind.DELETION:
            continue
        blocks = [deepcopy(child) for child in change.content if child.tag != _INFO]
        if mark.getparent() is not None and blocks:
            _put_back(mark, key, blocks)


def _put_back(mark: Element, key: str, blocks: list[Element]) -> None:
    paragraph = next((above for above in mark.iterancestors() if above.tag in _PARAGRAPHS), None)
    whole = paragraph is not None and mark.getparent() is paragraph
    if paragraph is None or not whole:  # between paragraphs, or inside a span: a deletion is then no more than its words
        _inline(mark, key, blocks)
        return
    if len(blocks) == 1:
        _inline(mark, key, blocks)
        return
    _split(paragraph, mark, key, blocks)


def _mark(tag: str, key: str) -> Element:
    element = etree.Element(tag)
    element.set(_ID, key)
    return element


def _inline(mark: Element, key: str, blocks: list[Element]) -> None:
    """Put words back inside a paragraph; several paragraphs become one line each."""
    span = etree.Element(q("text:span"))
    start = etree.SubElement(span, _START)
    start.set(_ID, key)
    for number, block in enumerate(blocks):
        if number:
            etree.SubElement(span, q("text:line-break"))
        inner = etree.SubElement(span, q("text:span"))
        inner.text = block.text
        inner.extend(list(block))
    span.append(_mark(_END, key))
    span.tail = mark.tail
    parent = mark.getparent()
    if parent is not None:
        parent.replace(mark, span)


def _split(paragraph: Element, mark: Element, key: str, blocks: list[Element]) -> None:
    """Put paragraphs back: the first takes what stands before the mark, the last is the paragraph with what follows it."""
    first, last = blocks[0], blocks[-1]
    before = list(paragraph)[: paragraph.index(mark)]
    if first.tag in _PARAGRAPHS:
        begin = _mark(_START, key)
        begin.tail, lead = first.text, paragraph.text
        for place, child in enumerate([*before, begin]):
            first.insert(place, child)
        first.text, paragraph.text = lead, None
    if last.tag in _PARAGRAPHS:
        end = _mark(_END, key)
        end.tail = mark.tail
        paragraph.text = last.text
        for place, child in enumerate([*list(last), end]):
            paragraph.insert(place, child)
        mark.tail = None
    paragraph.remove(mark)
    for block in blocks[:-1]:
        paragraph.addprevious(block)
