"""The comments part: what others wrote stays, ours come last; and the ids that are still free."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count

from lxml import etree
from lxml.etree import _Element as Element

from iopvalidate.agreement.docx import names as n
from iopvalidate.report.annotate.texts import Line
from iopvalidate.report.annotate.xmlpart import XmlPart

AUTHOR = "iopvalidate"
_INITIALS = "iop"
_HALF_POINTS = "18"  # direct, as the file may have no style for comments
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SEAL = "iopvalidate-annotated"
_EMPTY = f'<w:comments xmlns:w="{n.W_NS}"/>'.encode()


def new_comments(name: str, *, strict: bool) -> XmlPart:
    """Give a comments part without comments."""
    part = XmlPart(_EMPTY, name)
    part.strict = strict
    return part


def free_ids(*roots: Element) -> Iterator[str]:
    """Yield ids that no change, comment or bookmark of these parts has."""
    used = {element.get(n.W_ID) for root in roots for element in root.iter() if element.get(n.W_ID) is not None}
    return (str(number) for number in count() if str(number) not in used)


def add_comment(root: Element, comment: str, lines: Sequence[Line], day: date) -> None:
    """Append a comment with id `comment`, a paragraph a line, to the root of the comments part."""
    element = etree.SubElement(root, n.w("comment"))
    for key, value in ((n.W_ID, comment), (n.W_AUTHOR, AUTHOR), (n.W_DATE, timestamp(day)), (n.w("initials"), _INITIALS)):
        element.set(key, value)
    for number, line in enumerate(lines):
        _add_line(element, line, first=number == 0)


def timestamp(day: date) -> str:
    """Give the date of our marks: that of the assessment, so that the same input gives the same bytes."""
    return f"{day.isoformat()}T00:00:00Z"


def _add_line(comment: Element, line: Line, *, first: bool) -> None:
    paragraph = etree.SubElement(comment, n.W_P)
    if first:
        etree.SubElement(etree.SubElement(paragraph, n.W_R), n.w("annotationRef"))
    for text, bold in ((line.label, True), (line.text, line.strong)):
        if text:
            _add_run(paragraph, text, bold=bold)


def _add_run(paragraph: Element, text: str, *, bold: bool) -> None:
    run = etree.SubElement(paragraph, n.W_R)
    properties = etree.SubElement(run, n.W_RPR)
    if bold:
        etree.SubElement(properties, n.W_B)
    etree.SubElement(properties, n.W_SZ).set(n.W_VAL, _HALF_POINTS)
    element = etree.SubElement(run, n.W_T)
    element.text = text
    element.set(_SPACE, "preserve")


def seal(root: Element, main: bytes) -> None:
    """Note in the comments part that we wrote the file; Word drops the note when it saves, so nobody's work is lost."""
    root.addprevious(etree.ProcessingInstruction(_SEAL, hashlib.sha256(main).hexdigest()))


def is_sealed(comments: bytes, main: bytes) -> bool:
    """Tell whether a comments part says that we wrote the file with this main part."""
    return f"<?{_SEAL} {hashlib.sha256(main).hexdigest()}?>".encode() in comments
