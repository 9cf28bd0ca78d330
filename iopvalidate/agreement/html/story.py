"""Walk a page and cut it into blocks: block elements begin and end them, everything else flows."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from iopvalidate.agreement.flow import Flow, Look
from iopvalidate.agreement.html.css import Sheets
from iopvalidate.agreement.html.lists import HeadingNumbers, HtmlList, opened
from iopvalidate.agreement.html.notes import Notes
from iopvalidate.agreement.source import RevisionKind, SourceBlock, SourceDocument, SourceKind, TablePosition, View

_HEADINGS = {f"h{level}": level - 1 for level in range(1, 7)}
_BLOCKS = frozenset(
    ("p", "div", "blockquote", "pre", "address", "section", "article", "header", "footer", "main", "nav", "aside", "dl", "dt",
     "dd", "figure", "figcaption", "caption", "legend", "fieldset", "form", "center", "body", "html", "hr", "details", "summary",
     "option", "textarea", "dialog", "hgroup", "menu", "dir", *_HEADINGS)
)  # fmt: skip
_EDGES = {"header": SourceKind.HEADER, "footer": SourceKind.FOOTER}
_CHANGES = {"ins": RevisionKind.INSERTION, "del": RevisionKind.DELETION}
_ABSENT = {View.FINAL: RevisionKind.DELETION, View.ORIGINAL: RevisionKind.INSERTION}
_TITLES = frozenset(("title", "subtitle", "msotitle", "msosubtitle"))
_CONTENTS_CLASS = re.compile(r"msotoc\d|toc\d?|table-of-contents|msotocheading", re.IGNORECASE)
_LIST_LEVEL = re.compile(r"mso-list:[^;]*\blevel(\d)")


@dataclass(slots=True)
class Place:
    """What is known of blocks at a place of the page."""

    kind: SourceKind = SourceKind.PARAGRAPH
    outline: int | None = None
    style: str = ""
    is_title: bool = False
    contents: bool = False
    cell: TablePosition | None = None
    note: str | None = None
    exact: bool = False


@dataclass(slots=True)
class Page:
    """One reading of one page: what is shared by its stories."""

    document: SourceDocument
    view: View
    sheets: Sheets
    notes: Notes
    numbers: HeadingNumbers = field(default_factory=HeadingNumbers)
    edges: list[tuple[SourceKind, Element]] = field(default_factory=list)
    tables: int = 0
    blocks: int = 0


class Story:
    """Reads one stretch of a page into its document."""

    def __init__(self, page: Page, place: Place) -> None:
        self.page = page
        self.place = place
        self.lists: list[HtmlList] = []
        self.depth = 0
        self._flow = Flow()
        self._label: tuple[str, int, int] | None = None  # what the next block of a list item shows, its level and value

    # -- walking -----------------------------------------------------------------------------------------

    def read(self, element: Element, look: Look) -> None:
        """Read the content of an element whose own look is `look`."""
        self.text(element.text, look)
        for child in element:
            if isinstance(child.tag, str):
                self.element(child, look)
            self.text(child.tail, look)

    def text(self, text: str | None, look: Look) -> None:
        """Add characters to the block that is open."""
        if text:
            self._flow.add(text, look, self.place.exact)

    def element(self, element: Element, base: Look) -> None:
        """Read one element in text that looks like `base`."""
        tag = str(element.tag)
        look = self.page.sheets.look(element, base)
        handler = _HANDLERS.get(tag)
        if look.hidden and not base.hidden and tag in _SILENT:
            return
        if self.page.notes.is_note(element):
            self._note_in_place(element, look)
        elif handler is not None:
            handler(self, element, look)
        elif tag in _BLOCKS:
            self._block(element, look)
        else:
            self.read(element, look)

    def _block(self, element: Element, look: Look) -> None:
        """A block element: what came before is a block of its own, and so is what stands in it."""
        edge = _EDGES.get((element.get("title") or "").lower()) if element.tag == "div" else None
        self.flush()
        if edge is not None:
            self.page.edges.append((edge, element))
            return
        outer, self.place = self.place, self._inside(element)
        self.read(element, look)
        self.flush()
        self.place = outer

    def _inside(self, element: Element) -> Place:
        """Give what is known of blocks in a block element."""
        tag, place = str(element.tag), self.place
        classes = [name.lower() for name in (element.get("class") or "").split()]
        own = (element.get("id") or "").lower()
        contents = own.startswith("table of contents") or element.get("role") == "doc-toc" or _any_contents(classes)
        outline = _HEADINGS.get(tag)
        return Place(
            kind=SourceKind.HEADER if tag == "nav" and not contents else place.kind,
            outline=outline if outline is not None else place.outline,
            style=f"heading {outline + 1}" if outline is not None else " ".join(classes) or place.style,
            is_title=place.is_title or any(name in _TITLES for name in classes),
            contents=place.contents or contents,
            cell=place.cell,
            note=place.note,
            exact=place.exact or tag in ("pre", "textarea"),
        )

    def flush(self) -> None:
        """End the block that is open; without text it is none, but what it notes is kept."""
        flow, self._flow = self._flow, Flow()
        page, place = self.page, self.place
        if flow.visible:
            page.blocks += 1
            block = flow.block("html", page.blocks - 1, kind=place.kind)
            self._know(block)
            page.document.blocks.append(block)
        flow.note(page.document, max(len(page.document.blocks) - 1, 0))
        for note in flow.follows:
            found = page.notes.take(note)
            if found is not None:
                Story(page, Place(found[0], note=found[1])).whole(note, Look())

    def _know(self, block: SourceBlock) -> None:
        place = self.place
        block.outline_level, block.style, block.is_title = place.outline, place.style, place.is_title
        block.is_toc, block.note = place.contents, place.note
        if place.cell is not None and place.kind in (SourceKind.PARAGRAPH, SourceKind.TABLE_CELL):
            block.kind, block.table = SourceKind.TABLE_CELL, place.cell
        if self._label is not None:
            shown, level, value = self._label
            self._label = None
            if place.outline is not None and shown != "•":
                shown = self.page.numbers.number(place.outline, value)
            block.number, block.list_level = shown, level

    def whole(self, element: Element, look: Look) -> None:
        """Read an element that is a story by itself."""
        self.read(element, look)
        self.flush()

    # -- elements ----------------------------------------------------------------------------------------

    def _line(self, _: Element, look: Look) -> None:
        if not look.hidden:
            self._flow.add("\n", look, exact=True)

    def _list(self, element: Element, look: Look) -> None:
        self.flush()
        self.lists.append(opened(element))
        self.read(element, look)
        self.flush()
        self.lists.pop()

    def _item(self, element: Element, look: Look) -> None:
        self.flush()
        if not self.lists:
            self.lists.append(HtmlList(False, "", 0))
            self._item(element, look)
            self.lists.pop()
            return
        own = self.lists[-1]
        if not look.hidden:
            shown = own.next(element)
            self._label = shown, len(self.lists) - 1, own.value
        self.read(element, look)
        self.flush()
        self._label = None

    def _table(self, element: Element, look: Look) -> None:
        from iopvalidate.agreement.html.tables import read_table

        self.flush()
        read_table(self, element, look)

    def _change(self, element: Element, look: Look) -> None:
        kind = _CHANGES[str(element.tag)]
        who = element.get("cite") or "", element.get("datetime") or ""
        start, flow = self._flow.length, self._flow
        said = " ".join("".join(str(piece) for piece in element.itertext()).split())
        if kind is not _ABSENT[self.page.view]:
            self.read(element, look)
        end = flow.length if flow is self._flow else start
        flow.change(kind, said, who, start, max(start, end))

    def _link(self, element: Element, look: Look) -> None:
        note = self.page.notes.called(element)
        if note is not None:
            self._flow.follows.append(note)
        elif self.place.note is None or not self.page.notes.leads_back(element):
            self.read(element, look)

    def _span(self, element: Element, look: Look) -> None:
        """A span; Word keeps the number of an item in one that says so."""
        style = (element.get("style") or "").replace(" ", "").lower()
        if "mso-list:ignore" not in style:
            self.read(element, look)
            return
        shown = "".join(str(piece) for piece in element.itertext()).strip("\xa0 \t\r\n")
        parent = element.getparent()
        level = _LIST_LEVEL.search((parent.get("style") or "").lower()) if parent is not None else None
        self._label = "•" if shown in ("·", "o", "§") else shown, int(level[1]) - 1 if level else 0, 0

    def _note_in_place(self, element: Element, look: Look) -> None:
        """A note that no mark led to is read where it stands; one that has been read is passed over."""
        self.flush()
        found = self.page.notes.take(element)
        if found is not None:
            Story(self.page, Place(found[0], note=found[1])).whole(element, look)


def _any_contents(classes: list[str]) -> bool:
    return any(_CONTENTS_CLASS.fullmatch(name) for name in classes)


_SILENT = frozenset(("script", "style", "head", "template", "title", "iframe", "object", "audio", "video", "datalist"))
_HANDLERS: dict[str, Callable[[Story, Element, Look], None]] = {
    "br": Story._line,
    "ul": Story._list,
    "ol": Story._list,
    "li": Story._item,
    "table": Story._table,
    "ins": Story._change,
    "del": Story._change,
    "a": Story._link,
    "span": Story._span,
}
