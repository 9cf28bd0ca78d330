"""Write the nodes of a draft as the paragraphs and tables of a Word body."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count

from benchmarks.word.box import text_box
from benchmarks.word.contents import Entry, table_of_contents
from benchmarks.word.draft import HeadingCounter, Kind, MarkdownDraft, Node
from benchmarks.word.looks import Look, heading_look
from benchmarks.word.parts import BULLETS, FIRST_LIST
from benchmarks.word.pieces import final_text, pieces_of, whole_change
from benchmarks.word.runs import RunWriter

_CHARACTERS_PER_PAGE = 2600


@dataclass(slots=True)
class NumberedList:
    """A numbered list that starts anew: the number it starts at, and what stands after the figure ("." or ")")."""

    start: int
    closing: str


@dataclass(slots=True)
class Body:
    """The written body: XML of its blocks, its numbered lists in order, and what its runs refer to."""

    blocks: list[str] = field(default_factory=list)
    lists: list[NumberedList] = field(default_factory=list)


class BodyWriter:
    """Writes one draft."""

    def __init__(self, draft: MarkdownDraft, runs: RunWriter, top: int = 1) -> None:
        """Take the draft, the writer of its runs, and the Word heading level of ##."""
        self._draft = draft
        self._runs = runs
        self._top = top
        self._body = Body()
        self._ids = count(1)
        self._entries = _entries(draft)
        self._last_number = 0

    def write(self) -> Body:
        """Return the body."""
        headings, opened = 0, "toc" not in self._draft.features
        for node in self._draft.nodes:
            if node.kind is Kind.HEADING:
                if node.level > 1 and not opened:
                    self._body.blocks += table_of_contents([e for e in self._entries if e is not None])
                    opened = True
                self._heading(node, headings)
                headings += 1
            else:
                self._other(node)
        return self._body

    def _heading(self, node: Node, index: int) -> None:
        is_title = index == 0 and node.level == 1
        look = heading_look(self._draft.heading_style, node.level, is_title, self._top)
        entry = self._entries[index]
        self._body.blocks.append(self._paragraph(node.text, look, entry.bookmark if entry else ""))

    def _other(self, node: Node) -> None:
        if node.kind is Kind.TABLE:
            self._body.blocks.append(self._table(node))
        elif node.kind is Kind.BOX:
            self._body.blocks.append(text_box(self._paragraph(node.text, Look("Normal")), next(self._ids)))
        elif node.kind is Kind.PARAGRAPH:
            self._body.blocks.append(self._paragraph(node.text, Look("Normal")))
        else:
            self._body.blocks.append(self._paragraph(node.text, Look("ListParagraph", self._list(node))))
        if node.kind is not Kind.NUMBER:
            self._last_number = 0

    def _list(self, node: Node) -> str:
        """Return the list properties of an item; a number that does not follow the last one starts a list anew."""
        if node.kind is Kind.BULLET:
            number_id = BULLETS
        else:
            value = int(node.number[:-1])
            if value != self._last_number + 1 or not self._last_number:
                self._body.lists.append(NumberedList(value, node.number[-1]))
            self._last_number = value
            number_id = FIRST_LIST + len(self._body.lists) - 1
        return f'<w:numPr><w:ilvl w:val="{node.level}"/><w:numId w:val="{number_id}"/></w:numPr>'

    def _paragraph(self, text: str, look: Look, bookmark: str = "") -> str:
        groups = pieces_of(text)
        mark = self._runs.mark(whole_change(groups))
        marked = f"<w:rPr>{mark}</w:rPr>" if mark else ""
        style = f'<w:pStyle w:val="{look.style}"/>' if look.style != "Normal" else ""
        properties = f"<w:pPr>{style}{look.paragraph}{marked}</w:pPr>" if style or look.paragraph or marked else ""
        content = self._runs.content(groups, look.run)
        if bookmark:
            number = next(self._ids)
            content = f'<w:bookmarkStart w:id="{number}" w:name="{bookmark}"/>{content}<w:bookmarkEnd w:id="{number}"/>'
        return f"<w:p>{properties}{content}</w:p>"

    def _table(self, node: Node) -> str:
        columns = max(len(row) for row in node.rows)
        width = 9060 // columns
        grid = f'<w:gridCol w:w="{width}"/>' * columns
        rows = "".join(self._row(row, width, index == 0) for index, row in enumerate(node.rows))
        return (
            '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl><w:p/>"
        )

    def _row(self, cells: list[str], width: int, is_header: bool) -> str:
        properties = "<w:trPr><w:tblHeader/></w:trPr>" if is_header else ""
        look = Look("Normal", '<w:spacing w:before="40" w:after="40"/>', "<w:b/>" if is_header else "")
        size = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        written = "".join(f"<w:tc>{size}{self._paragraph(cell, look)}</w:tc>" for cell in cells)
        return f"<w:tr>{properties}{written}</w:tr>"


def _entries(draft: MarkdownDraft) -> list[Entry | None]:
    """Return the line of every heading in a table of contents; None for the title and for deleted headings."""
    entries: list[Entry | None] = []
    counter = HeadingCounter()
    passed = 0
    for node in draft.nodes:
        passed += len(node.text) + sum(len(cell) + 10 for row in node.rows for cell in row)
        if node.kind is not Kind.HEADING:
            continue
        text = final_text(node.text).strip()
        index = len(entries)
        if (index == 0 and node.level == 1) or not text:
            entries.append(None)
            continue
        number = counter.number(node.level) if draft.heading_style == "numbered-styles" else ""
        page = 2 + passed // _CHARACTERS_PER_PAGE
        entries.append(Entry(max(node.level - 1, 1), number, text, page, f"_Toc{214000000 + index}"))
    return entries
