"""A story is text that flows: the body, a text box, a note, a header.  It is read block by block, in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from lxml.etree import _Element as Element

from iopvalidate.agreement.docx import names as n
from iopvalidate.agreement.docx import tables
from iopvalidate.agreement.docx.builder import ParagraphBuilder
from iopvalidate.agreement.docx.inline import TRACKED, InlineReader, Pages, shows_placeholder
from iopvalidate.agreement.docx.paragraphs import ParagraphFormat, note_edges, read_format
from iopvalidate.agreement.docx.runtext import chosen_branch
from iopvalidate.agreement.docx.session import PartContext, Session
from iopvalidate.agreement.source import SourceBlock, SourceKind, TablePosition

_GALLERY = f"{n.W_SDTPR}/{n.w('docPartObj')}/{n.w('docPartGallery')}"
_FLOWING = frozenset((SourceKind.PARAGRAPH, SourceKind.TABLE_CELL, SourceKind.TEXT_BOX))
_NOTE_KINDS = {"footnotes": SourceKind.FOOTNOTE, "endnotes": SourceKind.ENDNOTE}


class Story:
    """Reads one story into the session's document.

    Attributes:
        kind: of its paragraphs outside tables.   note: number of the note it is.   page: page it stands on when
            it does not break pages itself.
        cell: the table cell being read.   depth: tables around this place.   emitted: blocks made by this story.
        first_empty: the first paragraph without text in the cell, which an empty cell is made of.
    """

    def __init__(
        self,
        session: Session,
        part: PartContext,
        kind: SourceKind = SourceKind.PARAGRAPH,
        *,
        pages: Pages | None = None,
        page: int | None = None,
        note: str | None = None,
    ) -> None:
        self.session = session
        self.part = part
        self.kind = kind
        self.page = page
        self.note = note
        self.inline = InlineReader(session, part, pages)
        self.cell: TablePosition | None = None
        self.depth = 0
        self.emitted = 0
        self.first_empty: SourceBlock | None = None
        self._contents = 0
        self._placeholder = 0
        self._open: tuple[ParagraphBuilder, ParagraphFormat] | None = None

    def read(self, parent: Element) -> None:
        """Read the whole story that stands in `parent`."""
        self.blocks(parent)
        self.close()

    def blocks(self, parent: Element) -> None:
        """Read paragraphs, tables and what wraps them."""
        handlers = _HANDLERS
        for child in parent:
            handler = handlers.get(child.tag)
            if handler is not None:
                handler(self, child)

    def paragraph(self, paragraph: Element) -> None:
        """Read one paragraph; with its mark gone from the view it stays open for the next one."""
        form = read_format(paragraph, self.session)
        builder, before = self._open or (ParagraphBuilder(), None)
        self._open = None
        shown, first = builder.visible, len(builder.pieces)
        self.session.anchors.enter(builder, builder.length)
        self.inline.read(paragraph, builder, form.style)
        if form.changes:
            at = builder.length
            builder.changes.extend(replace(change, start=at, end=at) for change in form.changes)
        kept = form
        if before is not None and shown and not any(piece.strip() for piece in builder.pieces[first:]):
            kept = replace(before, joined=form.joined)  # all text comes from before: so does the format
        if form.joined:
            self._open = (builder, kept)
        else:
            self._finish(builder, kept)

    def close(self) -> None:
        """Finish a paragraph that waits for a next one which does not come (the end of a cell or story, a table)."""
        if self._open is not None:
            builder, form = self._open
            self._open = None
            self._finish(builder, form)

    def _finish(self, builder: ParagraphBuilder, form: ParagraphFormat) -> None:
        """Turn a paragraph into a block, and read what is anchored in it."""
        number = "" if self._uncounted(builder, form) else self._number(form)
        block = self._block(builder, form, number)
        if builder.visible:
            self.emit(block, builder)
        else:
            if self.cell is not None and self.first_empty is None and not self.inline.gone:
                self.first_empty = block
            self.session.drop(builder)
        for item in builder.after:
            self._follow(item, block.page)

    def _uncounted(self, builder: ParagraphBuilder, form: ParagraphFormat) -> bool:
        """Tell whether the paragraph takes no number: none of it is in the view."""
        return form.num_id is None or (not builder.visible and (self.inline.gone > 0 or form.hidden or form.joined))

    def _number(self, form: ParagraphFormat) -> str:
        if form.num_id is None or form.level is None:
            return ""
        return self.session.numbering.next(form.num_id, form.level)

    def _block(self, builder: ParagraphBuilder, form: ParagraphFormat, number: str) -> SourceBlock:
        style = form.style
        text = "".join(builder.pieces)
        placeholders = ((0, len(text)),) if self._placeholder and text else tuple(builder.placeholders)
        return SourceBlock(
            text=text,
            kind=self.cell_kind(),
            number=number,
            list_level=form.level,
            outline_level=form.outline,
            style=style.name,
            is_title=style.is_title,
            is_toc=style.is_toc or builder.contents or self._contents > 0,
            bold=builder.letters and builder.bold,
            caps=builder.letters and builder.caps and builder.capital,
            font_size=builder.size,
            page=self._page(builder),
            table=self.cell,
            note=self.note,
            spans=builder.spans(self.part.name),
            references=tuple(builder.references),
            bookmarks=tuple(builder.bookmarks),
            placeholders=placeholders,
        )

    def cell_kind(self) -> SourceKind:
        """Give the kind of a block at this place."""
        return SourceKind.TABLE_CELL if self.cell is not None and self.kind in _FLOWING else self.kind

    def _page(self, builder: ParagraphBuilder) -> int | None:
        pages = self.inline.pages
        if pages is None:
            return self.page
        return builder.page if builder.page is not None else pages.current

    def emit(self, block: SourceBlock, builder: ParagraphBuilder) -> None:
        """Give a block to the document."""
        self.emitted += 1
        self.session.emit(block, builder)

    def _follow(self, item: object, page: int | None) -> None:
        """Read a text box (an element) or a note (kind, id, number) that is anchored in the paragraph just read."""
        if isinstance(item, tuple):
            kind, note, number = item
            self._note(kind, note, number, page)
            return
        kind = SourceKind.TEXT_BOX if self.kind in _FLOWING else self.kind
        box = Story(self.session, self.part, kind, page=page, note=self.note)
        if isinstance(item, Element):
            box.read(item)

    def _note(self, kind: str, note: str, number: str, page: int | None) -> None:
        part, notes = self.session.notes_part(kind)
        element = notes.get(note)
        if part is not None and element is not None:
            Story(self.session, part, _NOTE_KINDS[kind], page=page, note=number).read(element)

    def _table(self, table: Element) -> None:
        self.close()
        tables.read_table(self, table)

    def _control(self, control: Element) -> None:
        """Read a content control around paragraphs; one from the gallery of contents is a table of contents."""
        gallery = control.find(_GALLERY)
        contents = gallery is not None and gallery.get(n.W_VAL) == "Table of Contents"
        placeholder = shows_placeholder(control)
        self._contents += contents
        self._placeholder += placeholder
        for content in control.iterchildren(n.W_SDTCONTENT):
            self.blocks(content)
        self._contents -= contents
        self._placeholder -= placeholder

    def placeholder(self, step: int) -> None:
        """Enter (1) or leave (-1) a content control, around rows or cells, that shows its placeholder."""
        self._placeholder += step

    def _alternate(self, alternate: Element) -> None:
        branch = chosen_branch(alternate)
        if branch is not None:
            self.blocks(branch)

    def _tracked(self, element: Element) -> None:
        """Read paragraphs inside a tracked change."""
        absent = TRACKED[element.tag] in self.session.absent
        self.inline.gone += absent
        self.blocks(element)
        self.inline.gone -= absent

    def mark(self, element: Element) -> None:
        """Take a mark that stands between paragraphs, rows or cells: it belongs to the paragraph that follows."""
        tag = element.tag
        if tag == n.W_BOOKMARKSTART:
            self.session.bookmarks.append(element.get(n.W_NAME) or "")
        elif tag == n.W_COMMENTRANGESTART:
            self.session.anchors.start(element.get(n.W_ID) or "", None, 0)
        elif tag == n.W_COMMENTRANGEEND:
            self.session.anchors.end(element.get(n.W_ID) or "", self, 0)

    def _section(self, section: Element) -> None:
        note_edges(section, self.session)


_HANDLERS: dict[str, Callable[[Story, Element], None]] = {
    n.W_P: Story.paragraph,
    n.W_TBL: Story._table,
    n.W_SDT: Story._control,
    **dict.fromkeys((n.W_CUSTOMXML, n.W_SMARTTAG), Story.blocks),
    **dict.fromkeys(TRACKED, Story._tracked),
    n.MC_ALTERNATE: Story._alternate,
    **dict.fromkeys((n.W_BOOKMARKSTART, n.W_COMMENTRANGESTART, n.W_COMMENTRANGEEND), Story.mark),
    n.W_SECTPR: Story._section,
}
