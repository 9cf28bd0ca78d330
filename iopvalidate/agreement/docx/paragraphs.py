"""What a `pPr` says of its paragraph: style, list, outline level, and the state of the paragraph mark."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element as Element

from iopvalidate.agreement.docx import names as n
from iopvalidate.agreement.docx.builder import Change
from iopvalidate.agreement.docx.inline import TRACKED, change_of
from iopvalidate.agreement.docx.numbering import LEVELS
from iopvalidate.agreement.docx.properties import is_on, to_int
from iopvalidate.agreement.docx.session import Session
from iopvalidate.agreement.docx.styles import ParagraphStyle, outline_level
from iopvalidate.agreement.source import RevisionKind, View

_EDGES = {n.W_HEADERREFERENCE: True, n.W_FOOTERREFERENCE: False}
_NO_LIST = (None, "", "0")


@dataclass(slots=True)
class ParagraphFormat:
    """The format of one paragraph in the chosen view.

    Attributes:
        style: its style.   num_id, level: its list and the level in it, None when it is in no list.
        outline: 0 to 8 for a heading, else None.
        joined: its mark is not in the view: the next paragraph continues it.   hidden: its mark is hidden.
        changes: tracked changes of the mark and of the format.
    """

    style: ParagraphStyle
    num_id: str | None = None
    level: int | None = None
    outline: int | None = None
    joined: bool = False
    hidden: bool = False
    changes: tuple[Change, ...] = ()


def read_format(paragraph: Element, session: Session) -> ParagraphFormat:
    """Read the properties of `paragraph`; sections met in them add their headers and footers to the session."""
    properties = paragraph[0] if len(paragraph) and paragraph[0].tag == n.W_PPR else paragraph.find(n.W_PPR)
    if properties is None:
        return _of_style(None, session)
    if len(properties) == 1 and properties[0].tag == n.W_PSTYLE:
        return _of_style(properties[0].get(n.W_VAL), session)
    found = ParagraphFormat(session.styles.paragraph(None))
    stated = properties
    change = properties.find(n.W_PPRCHANGE)
    if change is not None:
        found.changes = (change_of(RevisionKind.FORMAT, change, None),)
        before = change.find(n.W_PPR)
        if session.view is View.ORIGINAL and before is not None:
            stated = before
    _read_stated(found, stated, session)
    found.hidden = found.style.look.hidden
    for child in properties:
        if child.tag == n.W_RPR:
            _read_mark(found, child, session)
        elif child.tag == n.W_SECTPR:
            note_edges(child, session)
    return found


def _of_style(style_id: str | None, session: Session) -> ParagraphFormat:
    """Give the format of paragraphs that state nothing but a style: most of them, so it is read once a style."""
    found = session.formats.get(style_id)
    if found is None:
        style = session.styles.paragraph(style_id)
        found = ParagraphFormat(style, hidden=style.look.hidden)
        session.formats[style_id] = _place_in_list(found, None, session)
    return found


def _read_stated(found: ParagraphFormat, stated: Element, session: Session) -> None:
    numbering = outline = None
    for child in stated:
        tag = child.tag
        if tag == n.W_PSTYLE:
            found.style = session.styles.paragraph(child.get(n.W_VAL))
        elif tag == n.W_NUMPR:
            numbering = child
        elif tag == n.W_OUTLINELVL:
            outline = child
    _place_in_list(found, numbering, session)
    if outline is not None:
        found.outline = outline_level(outline.get(n.W_VAL))


def _place_in_list(found: ParagraphFormat, numbering: Element | None, session: Session) -> ParagraphFormat:
    """Find list and level: stated in the paragraph, else by its style; and the outline level that follows."""
    style = found.style
    found.outline = style.outline
    num_id, level = style.num_id, style.level
    if num_id is not None:
        tied = session.numbering.level_of_style(num_id, style.style_id)
        level = tied if tied is not None else level
    if numbering is not None:
        stated_id, stated_level = numbering.find(n.W_NUMID), numbering.find(n.W_ILVL)
        num_id = stated_id.get(n.W_VAL) if stated_id is not None else num_id
        if stated_level is not None:
            level = to_int(stated_level.get(n.W_VAL))
    if num_id in _NO_LIST or num_id is None:
        return found
    level = min(max(level or 0, 0), LEVELS - 1)
    definition = session.numbering.level(num_id, level)
    if definition is not None:
        found.num_id, found.level = num_id, level
        found.outline = style.outline if style.outline is not None else definition.outline
    return found


def _read_mark(found: ParagraphFormat, properties: Element, session: Session) -> None:
    """Read the format of the paragraph mark: was it inserted, deleted or moved, and is it hidden."""
    for child in properties:
        kind = TRACKED.get(child.tag)
        if kind is not None:
            found.joined = found.joined or kind in session.absent
            found.changes = (*found.changes, change_of(kind, child, "\n"))
        elif child.tag == n.W_VANISH:
            found.hidden = is_on(child)


def note_edges(section: Element, session: Session) -> None:
    """Note the headers and footers that a section names, each part once."""
    for child in section:
        is_header = _EDGES.get(child.tag)
        part = session.relations.by_id.get(child.get(n.R_ID) or "") if is_header is not None else None
        if part is not None and is_header is not None:
            session.edges.setdefault(part, is_header)
