"""What is shared while one file is read: styles, lists, tracked changes, pages, and the document that grows."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from iopvalidate.agreement.flow import Flow
from iopvalidate.agreement.odt.lists import Lists
from iopvalidate.agreement.odt.names import q
from iopvalidate.agreement.odt.styles import StyleSheet
from iopvalidate.agreement.source import RevisionKind, SourceBlock, SourceDocument, View

_REGION, _ID, _XML_ID = q("text:changed-region"), q("text:id"), q("xml:id")
_CHANGES, _INFO = q("text:tracked-changes"), q("office:change-info")
_KINDS = {
    q("text:insertion"): RevisionKind.INSERTION,
    q("text:deletion"): RevisionKind.DELETION,
    q("text:format-change"): RevisionKind.FORMAT,
}
CREATOR, DATE = q("dc:creator"), q("dc:date")


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change: its kind, author, date, and the element that holds what was deleted."""

    kind: RevisionKind
    who: tuple[str, str]
    content: Element


@dataclass(slots=True)
class Session:
    """One reading of one file.

    Attributes:
        part: name of the part being read.   page: current page, None where the file does not know its pages.
        changes: tracked changes by id.   inserted: changes whose text goes on at this place, with start offsets.
        gone: depth of text that the view does not show.   tables, paragraphs: met so far.
    """

    document: SourceDocument
    view: View
    styles: StyleSheet
    lists: Lists
    part: str = "content.xml"
    page: int | None = None
    changes: dict[str, Change] = field(default_factory=dict)
    inserted: dict[str, int] = field(default_factory=dict)
    gone: int = 0
    tables: int = 0
    paragraphs: int = 0

    @property
    def inserting(self) -> bool:
        """Whether this place stands in inserted text."""
        return any(self.changes[key].kind is RevisionKind.INSERTION for key in self.inserted)

    def turn_page(self) -> None:
        """A page ends here."""
        if self.page is not None:
            self.page += 1

    def emit(self, block: SourceBlock | None, flow: Flow) -> None:
        """Give a block, or None for a paragraph that the view does not show, and what its flow notes."""
        blocks = self.document.blocks
        if block is not None:
            blocks.append(block)
        flow.note(self.document, max(len(blocks) - 1, 0))


def tracked_changes(text: Element) -> dict[str, Change]:
    """Read the list of tracked changes that stands before the text."""
    found: dict[str, Change] = {}
    for region in text.iterfind(f"{_CHANGES}/{_REGION}"):
        for content in region:
            kind = _KINDS.get(content.tag)
            if kind is not None:
                change = Change(kind, who(content.find(_INFO)), content)
                found.update({key: change for key in (region.get(_ID), region.get(_XML_ID)) if key})
    return found


def who(element: Element | None) -> tuple[str, str]:
    """Give author and date of a change or comment."""
    if element is None:
        return "", ""
    return element.findtext(CREATOR) or "", element.findtext(DATE) or ""


def words(element: Element) -> str:
    """Give all text in an element, as it stands."""
    return "".join(str(piece) for piece in element.itertext())
