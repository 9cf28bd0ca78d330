"""What a reader hands over: blocks of text in reading order, with what the file knows about them.

A reader knows file formats and nothing of agreements.  It never drops text: everything that a person sees in the
chosen view stands in exactly one block, in reading order, and every character can be traced to its source run.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum


class SourceKind(StrEnum):
    """Where in the file a block of text stands."""

    PARAGRAPH = "paragraph"
    TABLE_CELL = "table_cell"
    TEXT_BOX = "text_box"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    HEADER = "header"
    FOOTER = "footer"


class View(StrEnum):
    """Which state of a file with tracked changes is read."""

    FINAL = "final"  # insertions accepted, deletions gone
    ORIGINAL = "original"  # insertions gone, deletions restored


@dataclass(frozen=True, slots=True)
class RunSpan:
    """Characters `start` to `end` of a block's text come from one source run.

    Attributes:
        start: first character in the block's text.
        end: one past the last character in the block's text.
        part: the part of the package, "word/document.xml".
        run: ordinal of the run (`w:r`) in that part, in document order, counted from 0.
        offset: first character inside the run's own text.
    """

    start: int
    end: int
    part: str
    run: int
    offset: int


@dataclass(frozen=True, slots=True)
class TablePosition:
    """A cell: table ordinal in the document (from 0), row and column (from 0), columns spanned, nesting depth."""

    table: int
    row: int
    column: int
    span: int = 1
    depth: int = 0


@dataclass(frozen=True, slots=True)
class FieldReference:
    """A REF, PAGEREF or NOTEREF field: its result stands at `start` to `end`, `target` is the bookmark it names.

    `target` is a bookmark of the document, or one that does not exist when the reference is broken.
    """

    start: int
    end: int
    kind: str
    target: str


@dataclass(slots=True)
class SourceBlock:
    """One paragraph of the file (in a table: one paragraph of a cell), as the chosen view shows it.

    Attributes:
        text: the paragraph's own text without its automatic number; tabs and line breaks stay as "\\t" and "\\n".
        kind: where it stands.
        number: the automatic number or bullet as Word displays it ("1.2", "a)", "•"), "" if none.
        list_level: depth of the list (0 is outermost), None when the paragraph is in no list.
        outline_level: 0 to 8 when the style chain, the paragraph or its numbering makes it a heading, else None.
        style: name of the paragraph style ("heading 1", "TOC 2", "List Bullet").
        is_title: the style is Title or Subtitle.
        is_toc: the paragraph belongs to a table of contents (TOC style, or inside a TOC field).
        bold: every visible letter is bold.   caps: every letter is shown as a capital (all-caps format).
        font_size: points of the largest run where the file says so, else None.
        page: page number where the file knows it (rendered page breaks), counted from 1, else None.
        table: the cell it stands in.   note: the number of the foot- or endnote it belongs to.
        spans: where the characters come from, in order, without gaps.
        references: cross-reference fields in it.   bookmarks: names of bookmarks that start in it.
        placeholders: offsets (start, end) of content controls that still show their placeholder text.
    """

    text: str
    kind: SourceKind = SourceKind.PARAGRAPH
    number: str = ""
    list_level: int | None = None
    outline_level: int | None = None
    style: str = ""
    is_title: bool = False
    is_toc: bool = False
    bold: bool = False
    caps: bool = False
    font_size: float | None = None
    page: int | None = None
    table: TablePosition | None = None
    note: str | None = None
    spans: tuple[RunSpan, ...] = ()
    references: tuple[FieldReference, ...] = ()
    bookmarks: tuple[str, ...] = ()
    placeholders: tuple[tuple[int, int], ...] = ()


class RevisionKind(StrEnum):
    """What a tracked change does."""

    INSERTION = "insertion"
    DELETION = "deletion"
    MOVE_FROM = "move_from"
    MOVE_TO = "move_to"
    FORMAT = "format"


@dataclass(frozen=True, slots=True)
class Revision:
    """A pending tracked change.  `block` is the index of the block it stands in (or would stand after)."""

    kind: RevisionKind
    text: str
    author: str
    date: str
    block: int
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment anchored on characters `start` to `end` of the block with index `block`."""

    author: str
    date: str
    text: str
    block: int
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Text that the file holds but a reader of the printed page does not see (hidden) or sees struck through.

    Hidden text is left out of the block's text; struck text stays in it and is noted here with its offsets.
    """

    kind: str  # "hidden" or "struck"
    text: str
    block: int
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class SourceDocument:
    """Everything a reader found in one file.

    Attributes:
        path: the name the user gave, "<bytes>" when there is none.   format: "docx", "docm", "dotx", "md" ...
        sha256: of the file's bytes, hexadecimal.   pages: number of pages where the file knows it.
        blocks: in reading order; a text box and a note follow the paragraph they are anchored in.
        protected: the file is protected against editing (documentProtection enforced).
    """

    path: str
    format: str
    sha256: str
    pages: int | None = None
    blocks: list[SourceBlock] = field(default_factory=list)
    revisions: list[Revision] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    hidden: list[HiddenText] = field(default_factory=list)
    protected: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader for one family of file formats, as `iopvalidate_readers` gives it.

    Attributes:
        name: short name shown by `iopvalidate plugins`.
        extensions: lower-case, with the dot (".docx", ".docm").
        read: takes the bytes, the name for messages and the view; raises `ReadError` and nothing else.
    """

    name: str
    extensions: tuple[str, ...]
    read: Callable[[bytes, str, View], SourceDocument]
