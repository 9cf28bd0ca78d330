"""A story is text that flows: the body, a text box, a note, a header.  It is read block by block, in order."""

from __future__ import annotations

from collections.abc import Callable

from lxml.etree import _Element as Element

from iopvalidate.agreement.flow import Flow
from iopvalidate.agreement.odt.inline import InlineReader
from iopvalidate.agreement.odt.lists import OUTLINE, Counters, to_count
from iopvalidate.agreement.odt.names import STYLE_NAME, TEXT_H, TEXT_LIST, TEXT_P, TEXT_SECTION, q
from iopvalidate.agreement.odt.session import Session, words
from iopvalidate.agreement.odt.styles import Style
from iopvalidate.agreement.source import SourceBlock, SourceKind, TablePosition, View

_OUTLINE, _LIST_HEADER = q("text:outline-level"), q("text:is-list-header")
_ID, _CONTINUES, _SAME = q("xml:id"), q("text:continue-list"), q("text:continue-numbering")
_START, _LEVEL, _LIST_ID = q("text:start-value"), q("text:level"), q("text:list-id")
_ITEM, _HEADER, _NUMBERED = q("text:list-item"), q("text:list-header"), q("text:numbered-paragraph")
_DISPLAY, _HIDDEN_PARAGRAPH, _IS_HIDDEN = q("text:display"), q("text:hidden-paragraph"), q("text:is-hidden")
_CITATION, _BODY, _CLASS = q("text:note-citation"), q("text:note-body"), q("text:note-class")
_NOTE, _TABLE, _TEXT_BOX = q("text:note"), q("table:table"), q("draw:text-box")
_INDEX_BODY, _PAGE = q("text:index-body"), q("text:soft-page-break")
_FLOWING = frozenset((SourceKind.PARAGRAPH, SourceKind.TABLE_CELL, SourceKind.TEXT_BOX))


class Story:
    """Reads one story into the session's document.

    Attributes:
        kind: of its paragraphs outside tables.   note: number of the note it is.   cell: the table cell being read.
        depth: tables around this place.
    """

    def __init__(self, session: Session, kind: SourceKind = SourceKind.PARAGRAPH, note: str | None = None) -> None:
        self.session = session
        self.kind = kind
        self.note = note
        self.cell: TablePosition | None = None
        self.depth = 0
        self._contents = 0
        self._hidden = 0
        self._open: tuple[Flow, InlineReader, SourceBlock] | None = None

    def read(self, parent: Element) -> None:
        """Read the whole story that stands in `parent`."""
        self.blocks(parent)
        self.close()

    def blocks(self, parent: Element) -> None:
        """Read paragraphs, lists, tables and what wraps them."""
        for child in parent:
            handler = _HANDLERS.get(child.tag)
            if handler is not None:
                handler(self, child)
            elif isinstance(child.tag, str) and child.tag.startswith(_DRAW):
                self.close()
                self._box(child)

    # -- paragraphs --------------------------------------------------------------------------------------

    def paragraph(self, element: Element, number: str = "", level: int | None = None) -> None:
        """Read one paragraph or heading; in the original view an inserted end of paragraph joins it with the next."""
        session = self.session
        session.paragraphs += 1
        name = element.get(STYLE_NAME) or ""
        chain = session.styles.chain("paragraph", name)
        if any(style.breaks_before for style in chain[:1]) and session.document.blocks and self.kind is SourceKind.PARAGRAPH:
            session.turn_page()
        outline = self._outline(element, chain)
        if element.tag == TEXT_H and level is None and element.get(_LIST_HEADER) != "true":
            number = session.lists.next(session.lists.headings, OUTLINE, outline or 0)
        flow, reader, before = self._open or _opened(session)
        self._open = None
        if flow.page is None:
            flow.page = session.page
        joined = flow.visible
        hidden = self._hidden > 0 or any(p.get(_IS_HIDDEN) == "true" for p in element.iter(_HIDDEN_PARAGRAPH))
        look = session.styles.look("paragraph", name)
        reader.read(element, look._replace(hidden=True) if hidden else look)
        block = before if joined and before is not None else self._known(chain, number, level, outline)
        if session.view is View.ORIGINAL and session.inserting:
            self._open = flow, reader, block
        else:
            self._finish(flow, reader, block)
        if any(style.breaks_after for style in chain[:1]) and self.kind is SourceKind.PARAGRAPH:
            session.turn_page()

    def _outline(self, element: Element, chain: list[Style]) -> int | None:
        """Give the outline level from 0 of a heading, None for other paragraphs."""
        if element.tag == TEXT_H:
            return min(max(to_count(element.get(_OUTLINE), 1) - 1, 0), 8)
        level = next((style.outline for style in chain if style.outline is not None), None)
        return level - 1 if level else None

    def _known(self, chain: list[Style], number: str, level: int | None, outline: int | None) -> SourceBlock:
        """Give a block that knows all but its text."""
        named = next((style for style in chain if style.parent == "" or not _is_automatic(style)), None)
        style = named.shown if named else ""
        lower = style.lower()
        return SourceBlock(
            "",
            kind=SourceKind.TABLE_CELL if self.cell is not None and self.kind in _FLOWING else self.kind,
            number=number,
            list_level=level,
            outline_level=outline,
            style=style,
            is_title=lower in ("title", "subtitle"),
            is_toc=self._contents > 0 or lower.startswith("contents "),
            table=self.cell,
            note=self.note,
        )

    def close(self) -> None:
        """Finish a paragraph that waits for a next one which does not come."""
        if self._open is not None:
            opened, self._open = self._open, None
            self._finish(*opened)

    def _finish(self, flow: Flow, reader: InlineReader, known: SourceBlock) -> None:
        session = self.session
        reader.close()
        if not flow.visible:
            session.emit(None, flow)
        else:
            block = flow.block(session.part, session.paragraphs - 1, kind=known.kind, page=flow.page)
            for name in ("number", "list_level", "outline_level", "style", "is_title", "is_toc", "table", "note"):
                setattr(block, name, getattr(known, name))
            session.emit(block, flow)
        for item in flow.follows:
            self._follow(item)

    def _follow(self, item: Element) -> None:
        """Read a note or a box that is anchored in the paragraph just read."""
        if item.tag != _NOTE:
            self._box(item)
            return
        citation = item.find(_CITATION)
        number = words(citation) if citation is not None else ""
        kind = SourceKind.ENDNOTE if item.get(_CLASS) == "endnote" else SourceKind.FOOTNOTE
        for body in item.iterchildren(_BODY):
            Story(self.session, kind, number).read(body)

    def _box(self, shape: Element) -> None:
        """Read what stands in a frame or a shape, shapes in groups included; a drawing without text gives nothing."""
        kind = SourceKind.TEXT_BOX if self.kind in _FLOWING else self.kind
        box = Story(self.session, kind, self.note)
        box._hidden = self._hidden
        for holder in shape.iter(_TEXT_BOX) if next(shape.iter(_TEXT_BOX), None) is not None else (shape,):
            if holder.getparent() is None or not _within_other_box(holder, shape):
                box.read(holder)

    # -- lists, sections, tables of contents ---------------------------------------------------------------

    def _list(self, element: Element) -> None:
        style = element.get(STYLE_NAME) or ""
        same = element.get(_SAME) == "true"
        counters = self.session.lists.open(style, element.get(_ID) or "", element.get(_CONTINUES) or "", same)
        self._items(element, counters, style or counters.style, 0)

    def _items(self, element: Element, counters: Counters, style: str, level: int) -> None:
        for item in element.iterchildren(_ITEM, _HEADER, _PAGE):
            if item.tag == _PAGE:
                self.session.turn_page()
                continue
            start = item.get(_START)
            counts = item.tag == _ITEM
            for child in item:
                if child.tag in (TEXT_P, TEXT_H):
                    self._item(child, counters, style, level, counts, to_count(start, 1) if start else None)
                    counts, start = False, None
                elif child.tag == TEXT_LIST:
                    self._items(child, counters, child.get(STYLE_NAME) or style, level + 1)
                else:
                    self.blocks([child])  # type: ignore[arg-type]

    def _item(self, p: Element, counters: Counters, style: str, level: int, counts: bool, start: int | None) -> None:
        if not counts:
            self.paragraph(p, "", -1 if p.tag == TEXT_H else None)
            return
        self.paragraph(p, self.session.lists.next(counters, style, level, start), level)

    def _numbered(self, element: Element) -> None:
        """A paragraph that is an item by itself; all with one id are one list."""
        style, key = element.get(STYLE_NAME) or "", element.get(_LIST_ID) or ""
        counters = self.session.lists.open(style, key, key, False)
        level = max(to_count(element.get(_LEVEL), 1) - 1, 0)
        start = element.get(_START)
        for child in element.iterchildren(TEXT_P, TEXT_H):
            number = self.session.lists.next(counters, style, level, to_count(start, 1) if start else None)
            self.paragraph(child, number, level)

    def _section(self, element: Element) -> None:
        hidden = element.get(_DISPLAY) == "none"
        self._hidden += hidden
        self.blocks(element)
        self._hidden -= hidden

    def _index(self, element: Element) -> None:
        self._contents += 1
        for body in element.iterchildren(_INDEX_BODY):
            self.blocks(body)
        self._contents -= 1

    def _table(self, table: Element) -> None:
        from iopvalidate.agreement.odt.tables import read_table

        self.close()
        read_table(self, table)

    def _soft_break(self, _: Element) -> None:
        self.session.turn_page()


def _opened(session: Session) -> tuple[Flow, InlineReader, None]:
    flow = Flow()
    return flow, InlineReader(session, flow), None


def _is_automatic(style: Style) -> bool:
    """Whether a style is direct formatting ("P12"), which has no name that a person sees."""
    return style.name[:1] in "PM" and style.name.lstrip("MPT").isdecimal()


def _within_other_box(holder: Element, shape: Element) -> bool:
    """Whether a box stands inside another one of the same shape, which reads it."""
    parent = holder.getparent()
    while parent is not None and parent is not shape:
        if parent.tag == _TEXT_BOX:
            return True
        parent = parent.getparent()
    return False


_DRAW = q("draw:x")[:-1]
_INDEXES = (
    "table-of-content",
    "illustration-index",
    "table-index",
    "object-index",
    "user-index",
    "alphabetical-index",
    "bibliography",
)
_HANDLERS: dict[str, Callable[[Story, Element], None]] = {
    TEXT_P: Story.paragraph,
    TEXT_H: Story.paragraph,
    TEXT_LIST: Story._list,
    TEXT_SECTION: Story._section,
    _NUMBERED: Story._numbered,
    _TABLE: Story._table,
    _PAGE: Story._soft_break,
    q("text:index-title"): Story.blocks,
    **dict.fromkeys((q(f"text:{name}") for name in _INDEXES), Story._index),
}
