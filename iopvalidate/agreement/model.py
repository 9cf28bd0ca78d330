"""Agreement: blocks in reading order, sections, appendices, and places a person can find again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from iopvalidate.agreement.source import SourceBlock, SourceDocument


class BlockKind(StrEnum):
    """What a block is in the agreement."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"
    NOTE = "note"
    TEXT_BOX = "text_box"
    CONTENTS = "contents"  # a line of a table of contents
    MARGIN = "margin"  # a header or footer


#: Kinds that say nothing of what the parties agree on: they are never evidence.
SILENT_KINDS = frozenset({BlockKind.CONTENTS, BlockKind.MARGIN})


@dataclass(slots=True, eq=False)
class Block:
    """One paragraph, heading, list item or table-cell paragraph.

    Attributes:
        ordinal: place in reading order, from 1; what the report calls `paragraph`.
        kind: what it is.   text: as the chosen view shows it.
        number: its number as displayed, automatic or typed ("4.1", "§ 7", "a)"), "" if none.
        level: heading level from 1 (title 0), depth for list items.
        title: for headings the text without its number, else "".
        source: the reader's block.   section: the section it stands in (a heading: the one it opens).
    """

    ordinal: int
    kind: BlockKind
    text: str
    source: SourceBlock
    number: str = ""
    level: int = 0
    title: str = ""
    section: Section | None = None

    @property
    def speaks(self) -> bool:
        """Whether the block can be evidence."""
        return self.kind not in SILENT_KINDS

    @property
    def is_heading(self) -> bool:
        """Whether it opens a section or is the title."""
        return self.kind in (BlockKind.HEADING, BlockKind.TITLE)


@dataclass(slots=True, eq=False)
class Section:
    """A heading with what stands under it.

    Attributes:
        heading: the heading's block; None for what stands before the first heading.
        level: 1 is outermost.   parent: the section it stands in.
        blocks: its own blocks without the heading and without subsections.
        children: its subsections.   appendix: the appendix's label ("1", "A") when it stands in one, else "".
    """

    heading: Block | None
    level: int
    parent: Section | None = None
    blocks: list[Block] = field(default_factory=list)
    children: list[Section] = field(default_factory=list)
    appendix: str = ""

    @property
    def title(self) -> str:
        """The heading without its number, "" for the opening."""
        return self.heading.title if self.heading else ""

    @property
    def path(self) -> list[str]:
        """Headings from the outermost to this one, as they are displayed."""
        above = self.parent.path if self.parent else []
        return above + ([display(self.heading)] if self.heading else [])

    def all_blocks(self) -> Iterator[Block]:
        """Own blocks and those of the subsections, headings of subsections included."""
        yield from self.blocks
        for child in self.children:
            if child.heading:
                yield child.heading
            yield from child.all_blocks()


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Characters `start` to `end` of the block with the given ordinal."""

    ordinal: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Location:
    """Where a person finds a passage: paragraph ordinal, headings above it, page if known, character offsets."""

    paragraph: int
    heading_path: tuple[str, ...]
    page: int | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Appendix:
    """An appendix that stands in the file: its label ("1", "A"; "" if unnumbered) and its section."""

    label: str
    section: Section


@dataclass(eq=False)
class Agreement:
    """A draft, ordered.  Built by `build_agreement`; holds no law and no opinion.

    Attributes:
        source: what the reader found.   blocks: all blocks, in reading order.
        sections: every section in order of appearance.   appendices: those that stand in the file.
        title: the document's title, "" if none.
    """

    source: SourceDocument
    blocks: list[Block]
    sections: list[Section]
    appendices: list[Appendix]
    title: str = ""

    @cached_property
    def speaking(self) -> list[Block]:
        """Blocks that can be evidence, in reading order."""
        return [block for block in self.blocks if block.speaks]

    @cached_property
    def rows(self) -> dict[tuple[int, int], list[Block]]:
        """Cells by table and row, each row's in order."""
        found: dict[tuple[int, int], list[Block]] = {}
        for block in self.blocks:
            if block.source.table:
                found.setdefault((block.source.table.table, block.source.table.row), []).append(block)
        return found

    def block(self, ordinal: int) -> Block:
        """Return the block with this ordinal (from 1)."""
        return self.blocks[ordinal - 1]

    def quote(self, passage: Passage) -> str:
        """Return the exact words of a passage."""
        return self.block(passage.ordinal).text[passage.start : passage.end]

    def locate(self, passage: Passage) -> Location:
        """Return where a person finds the passage."""
        block = self.block(passage.ordinal)
        path = tuple(block.section.path) if block.section else ()
        return Location(block.ordinal, path, block.source.page, passage.start, passage.end)

    def passage(self, block: Block, start: int = 0, end: int | None = None) -> Passage:
        """Return a passage of a block, the whole block by default, without space at its ends."""
        stop = len(block.text) if end is None else end
        text = block.text[start:stop]
        lead = len(text) - len(text.lstrip())
        return Passage(block.ordinal, start + lead, start + lead + len(text.strip()))


def display(block: Block) -> str:
    """Return a heading as a person sees it: with its automatic number, if it has one."""
    number = block.source.number
    text = " ".join(block.text.split())
    return f"{number} {text}" if number else text


def row_cells(agreement: Agreement, cell: Block) -> list[Block]:
    """Return the cells of the table row that `cell` stands in, in order."""
    place = cell.source.table
    return agreement.rows[place.table, place.row] if place else [cell]
