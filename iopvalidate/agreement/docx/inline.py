"""What stands inside a paragraph: runs, fields, tracked changes, content controls, marks.

`InlineReader` puts it into the builder of the paragraph; what a run says comes through `runtext.TEXT`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml.etree import _Element as Element

from iopvalidate.agreement.docx import names as n
from iopvalidate.agreement.docx.builder import Change, ParagraphBuilder
from iopvalidate.agreement.docx.fields import FieldStack
from iopvalidate.agreement.docx.properties import Look, before_change, is_on, overlay, parse_run_format
from iopvalidate.agreement.docx.runtext import TEXT, chosen_branch
from iopvalidate.agreement.docx.session import PartContext, Session
from iopvalidate.agreement.docx.styles import ParagraphStyle
from iopvalidate.agreement.source import RevisionKind, View

TRACKED = {
    n.W_INS: RevisionKind.INSERTION,
    n.W_DEL: RevisionKind.DELETION,
    n.W_MOVEFROM: RevisionKind.MOVE_FROM,
    n.W_MOVETO: RevisionKind.MOVE_TO,
}
MAX_NESTED = 3  # tracked changes in each other; Word makes two, and each level repeats the text of those in it
_FOLLOWS, _SHOWINGPLACEHOLDER = n.w("customMarkFollows"), n.w("showingPlcHdr")
_NOTES = {n.W_FOOTNOTEREFERENCE: "footnotes", n.W_ENDNOTEREFERENCE: "endnotes"}


class Pages:
    """The current page, from rendered page breaks and explicit ones.

    Word writes a rendered break right after the explicit one that caused it, so the two count once.
    """

    __slots__ = ("_explicit_at", "current", "shown")

    def __init__(self, current: int = 1) -> None:
        self.current = current
        self.shown = 0  # pieces of text shown so far, to see whether text stands between two breaks
        self._explicit_at = -1

    def explicit(self) -> None:
        """Count a page break that the author made."""
        self.current += 1
        self._explicit_at = self.shown

    def rendered(self) -> None:
        """Count a page break where Word last broke the page."""
        if self._explicit_at == self.shown:
            self._explicit_at = -1
        else:
            self.current += 1


class InlineReader:
    """Reads the content of paragraphs of one story, one paragraph at a time.

    Attributes:
        builder, style, look: the paragraph being read.
        gone: depth of elements whose content is not in the chosen view.
        tracking: depth of tracked changes.   fields: fields open at this place.   pages: None outside the body.
    """

    def __init__(self, session: Session, part: PartContext, pages: Pages | None) -> None:
        self.session = session
        self.part = part
        self.pages = pages
        self.fields = FieldStack()
        self.builder = ParagraphBuilder()
        self.style = session.styles.paragraph(None)
        self.gone = 0
        self.tracking = 0
        self._change: Element | None = None

    def read(self, paragraph: Element, builder: ParagraphBuilder, style: ParagraphStyle) -> None:
        """Read the content of `paragraph` into `builder`."""
        self.builder = builder
        self.style = style
        self.children(paragraph)

    def children(self, parent: Element) -> None:
        """Read what stands in `parent`."""
        handlers = _HANDLERS
        for child in parent:
            handler = handlers.get(child.tag)
            if handler is not None:
                handler(self, child)

    def run(self, run: Element) -> None:
        """Read one run: its text, and what else stands in it."""
        builder = self.builder
        start, first = builder.length, len(builder.pieces)
        self._change = None
        self._run_children(run, self.part.ordinals[run], 0, self.style.look)
        change = self._change
        if change is not None and not self.gone and builder.length > start:
            text = "".join(builder.pieces[first:])
            builder.changes.append(change_of(RevisionKind.FORMAT, change, text, start, builder.length))

    def _look(self, properties: Element) -> Look:
        """Give how a run with `properties` looks in the chosen view; its tracked format change is kept aside."""
        stated = parse_run_format(properties)
        if stated.change is not None:
            self._change = stated.change
            if self.session.view is View.ORIGINAL:
                stated = before_change(stated)
        base = self.session.styles.look(self.style, stated.style) if stated.style else self.style.look
        return overlay(base, stated)

    def _run_children(self, parent: Element, run: int, offset: int, look: Look) -> int:
        """Put the texts of `parent` (a run, or a branch in it) in the builder; gives the offset reached."""
        buffer = ""
        for child in parent:
            tag = child.tag
            text_of = TEXT.get(tag)
            if text_of is not None:
                buffer += text_of(child)
                if tag != n.W_BR or child.get(n.W_TYPE) != "page":
                    continue
            elif tag == n.W_RPR:
                look = self._look(child)
                continue
            elif tag not in _IN_RUN:
                continue
            if buffer:
                self._put(buffer, run, offset, look)
                offset += len(buffer)
                buffer = ""
            if tag == n.MC_ALTERNATE:
                offset = self._alternate_in_run(child, run, offset, look)
            else:
                _IN_RUN[tag](self, child)
        if buffer:
            self._put(buffer, run, offset, look)
        return offset + len(buffer)

    def _put(self, text: str, run: int, offset: int, look: Look) -> None:
        """Give text to the builder, unless the view, a field or its format keeps it from being shown."""
        builder = self.builder
        fields = self.fields
        if self.tracking:
            builder.raw.append(text)
        if fields.silent:
            fields.instruct(text)
        elif self.gone:
            return
        elif look.hidden:
            builder.hide(text)
        else:
            builder.add(text, run, offset, look)
            if fields.contents:
                builder.contents = True
            if self.pages is not None:
                self._on_page(text, self.pages)

    def _on_page(self, text: str, pages: Pages) -> None:
        """Let the page of a paragraph be the one where its first visible character stands."""
        if text.isspace():
            return
        pages.shown += 1
        if self.builder.page is None:
            self.builder.page = pages.current

    def _alternate_in_run(self, alternate: Element, run: int, offset: int, look: Look) -> int:
        branch = chosen_branch(alternate)
        return offset if branch is None else self._run_children(branch, run, offset, look)

    def _alternate(self, alternate: Element) -> None:
        branch = chosen_branch(alternate)
        if branch is not None:
            self.children(branch)

    def _tracked(self, element: Element) -> None:
        """Read inserted, deleted or moved content; its text is kept as a revision, shown or not."""
        kind = TRACKED[element.tag]
        builder = self.builder
        start, mark = builder.length, len(builder.raw)
        absent = kind in self.session.absent
        self.tracking += 1
        self.gone += absent
        self.children(element)
        self.gone -= absent
        self.tracking -= 1
        text = "".join(builder.raw[mark:])
        if text and self.tracking < MAX_NESTED:
            builder.changes.append(change_of(kind, element, text, start, builder.length))

    def _control(self, control: Element) -> None:
        """Read a content control among runs."""
        start = self.builder.length
        for content in control.iterchildren(n.W_SDTCONTENT):
            self.children(content)
        if shows_placeholder(control) and self.builder.length > start:
            self.builder.placeholders.append((start, self.builder.length))

    def _simple_field(self, element: Element) -> None:
        fields = self.fields
        fields.begin()
        fields.instruct(element.get(n.W_INSTR) or "")
        fields.separate(self.builder, self.builder.length)
        self.children(element)
        self._end_field()

    def _field_mark(self, mark: Element) -> None:
        if mark not in self.part.paired:
            return
        kind = mark.get(n.W_FLDCHARTYPE)
        if kind == "begin":
            self.fields.begin()
        elif kind == "separate":
            self.fields.separate(self.builder, self.builder.length)
        elif kind == "end":
            self._end_field()

    def _end_field(self) -> None:
        reference = self.fields.end(self.builder, self.builder.length)
        if reference is not None and not self.gone:
            self.builder.references.append(reference)

    def _instruction(self, element: Element) -> None:
        if not self.gone:
            self.fields.instruct(element.text or "")

    def bookmark(self, element: Element) -> None:
        """Note a bookmark that starts here."""
        name = element.get(n.W_NAME)
        if name:
            self.builder.bookmarks.append(name)

    def comment_start(self, element: Element) -> None:
        """Start the range of a comment."""
        self.session.anchors.start(element.get(n.W_ID) or "", self.builder, self.builder.length)

    def comment_end(self, element: Element) -> None:
        """End the range of a comment."""
        self.session.anchors.end(element.get(n.W_ID) or "", self.builder, self.builder.length)

    def _comment_mark(self, element: Element) -> None:
        self.session.anchors.point(element.get(n.W_ID) or "", self.builder, self.builder.length)

    def _note(self, reference: Element) -> None:
        """Let a note follow the paragraph, numbered here as references stand in reading order."""
        if self.gone or self.fields.silent:
            return
        kind, note = _NOTES[reference.tag], reference.get(n.W_ID) or ""
        own = _mark_after(reference) if reference.get(_FOLLOWS) in ("1", "true", "on") else None
        number = self.session.notes.number(kind, note, own)
        if number is not None:
            self.builder.after.append((kind, note, number))

    def _boxes(self, drawing: Element) -> None:
        """Let the text boxes of a drawing follow the paragraph."""
        if not self.gone and next(drawing.iter(n.W_TXBXCONTENT), None) is not None:
            self.builder.after.extend(_text_boxes(drawing))

    def _rendered_break(self, _: Element) -> None:
        if self.pages and not self.gone:
            self.pages.rendered()

    def _page_break(self, _: Element) -> None:
        """Count an explicit page break (a `w:br` that is no page break never comes here)."""
        if self.pages and not self.gone:
            self.pages.explicit()

    def _ruby(self, ruby: Element) -> None:
        """Read the base text; the reading above it repeats it."""
        for base in ruby.iterchildren(n.W_RUBYBASE):
            self.children(base)


_HANDLERS: dict[str, Callable[[InlineReader, Element], None]] = {
    n.W_R: InlineReader.run,
    **dict.fromkeys((n.W_HYPERLINK, n.W_SMARTTAG, n.W_CUSTOMXML, n.W_DIR, n.W_BDO), InlineReader.children),
    **dict.fromkeys(TRACKED, InlineReader._tracked),
    n.W_SDT: InlineReader._control,
    n.W_FLDSIMPLE: InlineReader._simple_field,
    n.MC_ALTERNATE: InlineReader._alternate,
    n.W_BOOKMARKSTART: InlineReader.bookmark,
    n.W_COMMENTRANGESTART: InlineReader.comment_start,
    n.W_COMMENTRANGEEND: InlineReader.comment_end,
}
_IN_RUN: dict[str, Callable[[InlineReader, Element], None]] = {
    n.W_FLDCHAR: InlineReader._field_mark,
    n.W_INSTRTEXT: InlineReader._instruction,
    n.W_DELINSTRTEXT: InlineReader._instruction,
    n.W_COMMENTREFERENCE: InlineReader._comment_mark,
    **dict.fromkeys(_NOTES, InlineReader._note),
    **dict.fromkeys((n.W_DRAWING, n.W_PICT, n.W_OBJECT), InlineReader._boxes),
    n.W_LASTRENDEREDPAGEBREAK: InlineReader._rendered_break,
    n.W_BR: InlineReader._page_break,
    n.W_RUBY: InlineReader._ruby,
    n.MC_ALTERNATE: InlineReader._alternate,
}


def shows_placeholder(control: Element) -> bool:
    """Tell whether a content control still shows its placeholder text."""
    found = control.find(f"{n.W_SDTPR}/{_SHOWINGPLACEHOLDER}")
    return found is not None and is_on(found)


def _mark_after(reference: Element) -> str:
    """Give the mark that the author wrote for a note: it stands right after the reference."""
    following = reference.getnext()
    text_of = TEXT.get(following.tag) if following is not None else None
    return text_of(following) if text_of is not None and following is not None else ""


def change_of(kind: RevisionKind, element: Element, text: str | None, start: int = 0, end: int = 0) -> Change:
    """Give a tracked change by the author and date that `element` states; `text` None means the whole paragraph."""
    return Change(kind, text, element.get(n.W_AUTHOR) or "", element.get(n.W_DATE) or "", start, end)


def _text_boxes(element: Element) -> Iterator[Element]:
    """Yield the outermost text boxes under `element`, each once."""
    for child in element:
        if child.tag == n.W_TXBXCONTENT:
            yield child
        elif child.tag == n.MC_ALTERNATE:
            branch = chosen_branch(child)
            if branch is not None:
                yield from _text_boxes(branch)
        else:
            yield from _text_boxes(child)
