"""Inside a paragraph: text, spans, fields, links, notes, boxes, comments and tracked changes."""

from __future__ import annotations

from collections.abc import Callable

from lxml.etree import _Element as Element

from iopvalidate.agreement.flow import Flow, Look
from iopvalidate.agreement.odt.names import STYLE_NAME, TEXT_H, TEXT_P, q
from iopvalidate.agreement.odt.session import Change, Session, who, words
from iopvalidate.agreement.source import Comment, FieldReference, RevisionKind, View

_COUNT, _CHANGE_ID, _NAME = q("text:c"), q("text:change-id"), q("text:name")
_OFFICE_NAME, _REF_NAME, _HOLDER = q("office:name"), q("text:ref-name"), q("loext:showing-place-holder")
_HIDDEN, _VALUE, _RUBY_BASE = q("text:is-hidden"), q("text:string-value"), q("text:ruby-base")
_MAX_SPACES = 1_000
_UNSEEN = frozenset(
    (q("text:note-citation"), q("office:event-listeners"), q("svg:title"), q("svg:desc"), q("text:ruby-text"), q("draw:image"))
)


class InlineReader:
    """Reads what stands in one paragraph into a flow."""

    def __init__(self, session: Session, flow: Flow) -> None:
        self.session = session
        self.flow = flow
        self._notes: dict[str, tuple[Comment, int]] = {}

    def read(self, element: Element, look: Look) -> None:
        """Read the text and the children of an element that looks like `look`."""
        self._text(element.text, look)
        for child in element:
            self._child(child, look)
            self._text(child.tail, look)

    def _text(self, text: str | None, look: Look, exact: bool = False) -> None:
        if text and not self._absent():
            self.flow.add(text, look, exact)

    def _absent(self) -> bool:
        session = self.session
        return session.gone > 0 or (session.view is View.ORIGINAL and session.inserting)

    def _child(self, child: Element, look: Look) -> None:
        handler = _HANDLERS.get(child.tag)
        if handler is not None:
            handler(self, child, look)
        elif isinstance(child.tag, str) and child.tag.startswith(_DRAW):
            if not self._absent():
                self.flow.follows.append(child)
        elif child.tag not in _UNSEEN:
            self.read(child, look)

    def _span(self, span: Element, look: Look) -> None:
        self.read(span, self.session.styles.look("text", span.get(STYLE_NAME) or "", look))

    def _spaces(self, element: Element, look: Look) -> None:
        count = element.get(_COUNT) or "1"
        self._text(" " * min(int(count) if count.isdecimal() and len(count) < 6 else 1, _MAX_SPACES), look, exact=True)

    def _tab(self, _: Element, look: Look) -> None:
        self._text("\t", look, exact=True)

    def _break(self, _: Element, look: Look) -> None:
        self._text("\n", look, exact=True)

    def _page(self, _: Element, __: Look) -> None:
        self.session.turn_page()

    def _note(self, note: Element, _: Look) -> None:
        if not self._absent():
            self.flow.follows.append(note)

    def _bookmark(self, mark: Element, _: Look) -> None:
        self.flow.bookmarks.append(mark.get(_NAME) or "")

    def _reference(self, element: Element, look: Look) -> None:
        start = self.flow.length
        self.read(element, look)
        if self.flow.length > start:
            self.flow.references.append(FieldReference(start, self.flow.length, "REF", element.get(_REF_NAME) or ""))

    def _holder(self, element: Element, look: Look) -> None:
        start = self.flow.length
        self.read(element, look)
        shows = element.tag == q("text:placeholder") or element.get(_HOLDER) == "true"
        if shows and self.flow.length > start:
            self.flow.placeholders.append((start, self.flow.length))

    def _hidden_text(self, element: Element, look: Look) -> None:
        hidden = element.get(_HIDDEN) == "true"
        self._text(element.get(_VALUE) or words(element), look._replace(hidden=True) if hidden else look)

    def _ruby(self, element: Element, look: Look) -> None:
        for base in element.iterchildren(_RUBY_BASE):
            self.read(base, look)

    # -- comments ----------------------------------------------------------------------------------------

    def _annotation(self, element: Element, _: Look) -> None:
        said = "\n".join(words(p) for p in element.iter(TEXT_P))
        comment, at = Comment(*who(element), said, 0), self.flow.length
        name = element.get(_OFFICE_NAME)
        if name:
            self._notes[name] = comment, at
        else:
            self.flow.comments.append((comment, at, at))

    def _annotation_end(self, element: Element, _: Look) -> None:
        found = self._notes.pop(element.get(_OFFICE_NAME) or "", None)
        if found:
            self.flow.comments.append((found[0], found[1], self.flow.length))

    def close(self) -> None:
        """End the paragraph: comments and insertions that go on are noted for this paragraph by itself."""
        for comment, at in self._notes.values():
            self.flow.comments.append((comment, at, self.flow.length))
        self._notes.clear()
        for key, start in self.session.inserted.items():
            self._inserted(self.session.changes[key], start)
            self.session.inserted[key] = 0 if self.session.view is View.FINAL else self.flow.length

    # -- tracked changes ---------------------------------------------------------------------------------

    def _change_start(self, mark: Element, _: Look) -> None:
        key = mark.get(_CHANGE_ID) or ""
        change = self.session.changes.get(key)
        if change is not None and change.kind is not RevisionKind.FORMAT:
            self.session.inserted[key] = self.flow.length
        elif change is not None and change.kind is RevisionKind.FORMAT:
            self.flow.change(RevisionKind.FORMAT, "", change.who, self.flow.length, self.flow.length)

    def _change_end(self, mark: Element, _: Look) -> None:
        start = self.session.inserted.pop(mark.get(_CHANGE_ID) or "", None)
        if start is not None:
            self._inserted(self.session.changes[mark.get(_CHANGE_ID) or ""], start)

    def _inserted(self, change: Change, start: int) -> None:
        end = self.flow.length
        text = self.flow.slice(start, end)
        if text.strip() or self.session.view is View.ORIGINAL:
            self.flow.change(change.kind, text, change.who, start, end)

    def _change(self, mark: Element, _: Look) -> None:
        """The place of a deletion whose text the view does not show."""
        change = self.session.changes.get(mark.get(_CHANGE_ID) or "")
        if change is None or change.kind is not RevisionKind.DELETION:
            return
        at = self.flow.length
        for paragraph in change.content.iter(TEXT_P, TEXT_H):
            text = " ".join(words(paragraph).split())
            if text:
                self.flow.change(change.kind, text, change.who, at, at)


_DRAW = q("draw:x")[:-1]
_HANDLERS: dict[str, Callable[[InlineReader, Element, Look], None]] = {
    q("text:span"): InlineReader._span,
    q("text:s"): InlineReader._spaces,
    q("text:tab"): InlineReader._tab,
    q("text:line-break"): InlineReader._break,
    q("text:soft-page-break"): InlineReader._page,
    q("text:note"): InlineReader._note,
    q("text:bookmark"): InlineReader._bookmark,
    q("text:bookmark-start"): InlineReader._bookmark,
    q("text:bookmark-ref"): InlineReader._reference,
    q("text:reference-ref"): InlineReader._reference,
    q("text:placeholder"): InlineReader._holder,
    q("loext:content-control"): InlineReader._holder,
    q("text:hidden-text"): InlineReader._hidden_text,
    q("text:ruby"): InlineReader._ruby,
    q("office:annotation"): InlineReader._annotation,
    q("office:annotation-end"): InlineReader._annotation_end,
    q("text:change-start"): InlineReader._change_start,
    q("text:change-end"): InlineReader._change_end,
    q("text:change"): InlineReader._change,
}
