"""What is shared while one file is read: its styles, lists and notes, and the document that grows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lxml.etree import _Element as Element

from iopvalidate.agreement.docx.builder import Change, ParagraphBuilder
from iopvalidate.agreement.docx.comments import Anchors
from iopvalidate.agreement.docx.fields import paired_marks
from iopvalidate.agreement.docx.names import W_R
from iopvalidate.agreement.docx.notes import NoteCounter, notes_by_id
from iopvalidate.agreement.docx.numbering import Numbering
from iopvalidate.agreement.docx.package import Package, Relations
from iopvalidate.agreement.docx.styles import StyleSheet
from iopvalidate.agreement.source import HiddenText, Revision, RevisionKind, SourceBlock, SourceDocument, View

if TYPE_CHECKING:
    from iopvalidate.agreement.docx.paragraphs import ParagraphFormat

_ABSENT = {
    View.FINAL: frozenset((RevisionKind.DELETION, RevisionKind.MOVE_FROM)),
    View.ORIGINAL: frozenset((RevisionKind.INSERTION, RevisionKind.MOVE_TO)),
}


class PartContext:
    """One XML part that is read: its name, its root, the ordinals of its runs, its field marks that form pairs."""

    __slots__ = ("name", "ordinals", "paired", "root")

    def __init__(self, name: str, root: Element) -> None:
        self.name = name
        self.root = root
        # Kept for the whole reading: it also keeps the elements alive, so that they stay the same objects.
        self.ordinals: dict[Element, int] = {run: ordinal for ordinal, run in enumerate(root.iter(W_R))}
        self.paired = paired_marks(root)


@dataclass(slots=True)
class Session:
    """One reading of one file.

    Attributes:
        package, relations: the file and the relationships of its main part.
        absent: kinds of tracked change whose text is not in the chosen view.
        bookmarks: names met in paragraphs without text, waiting for the next block.
        edges: header and footer parts met, with whether they are headers.
        formats: of paragraphs that state nothing but a style, by its id.
        tables: tables met.
    """

    package: Package
    relations: Relations
    view: View
    styles: StyleSheet
    numbering: Numbering
    notes: NoteCounter
    document: SourceDocument
    anchors: Anchors = field(default_factory=Anchors)
    bookmarks: list[str] = field(default_factory=list)
    edges: dict[str, bool] = field(default_factory=dict)
    formats: dict[str | None, ParagraphFormat] = field(default_factory=dict)
    tables: int = 0
    absent: frozenset[RevisionKind] = frozenset()
    _notes_parts: dict[str, tuple[PartContext | None, dict[str, Element]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.absent = _ABSENT[self.view]

    def emit(self, block: SourceBlock, builder: ParagraphBuilder) -> None:
        """Append a finished block with all that was met in its paragraph."""
        if self.bookmarks:
            block.bookmarks = (*self.bookmarks, *block.bookmarks)
            self.bookmarks.clear()
        self.document.blocks.append(block)
        index = len(self.document.blocks) - 1
        self.anchors.settle(builder, index, len(block.text), (index, 0))
        if not builder.changes and not builder.hidden:
            return
        for change in builder.changes:
            whole = Change(change.kind, block.text, change.author, change.date, 0, len(block.text))
            self.revise(whole if change.text is None else change, index)
        for unseen in builder.hidden:
            text = "".join(unseen.pieces)
            self.document.hidden.append(HiddenText(unseen.kind, text, index, unseen.start, unseen.end))

    def drop(self, builder: ParagraphBuilder) -> None:
        """Keep what was met in a paragraph that shows no text: it stands after the last block."""
        self.bookmarks.extend(builder.bookmarks)
        index, at = self.last_place()
        self.anchors.settle(builder, None, 0, (index, at))
        for change in builder.changes:
            if change.text is not None:
                self.revise(replace(change, start=at, end=at), index)
        for unseen in builder.hidden:
            self.document.hidden.append(HiddenText(unseen.kind, "".join(unseen.pieces), index, at, at))

    def revise(self, change: Change, block: int) -> None:
        """Note a tracked change that starts in `block`."""
        self.document.revisions.append(
            Revision(change.kind, change.text or "", change.author, change.date, block, change.start, change.end)
        )

    def notes_part(self, kind: str) -> tuple[PartContext | None, dict[str, Element]]:
        """Give the part with notes of `kind` ("footnotes", "endnotes") and its notes by id, parsed when first asked."""
        if kind not in self._notes_parts:
            name = self.relations.first(kind)
            part = PartContext(name, self.package.root(name)) if name else None
            self._notes_parts[kind] = (part, notes_by_id(part.root) if part else {})
        return self._notes_parts[kind]

    def last_place(self) -> tuple[int, int]:
        """Give block index and offset of the end of what has been read so far, (0, 0) at the beginning."""
        blocks = self.document.blocks
        return (len(blocks) - 1, len(blocks[-1].text)) if blocks else (0, 0)
