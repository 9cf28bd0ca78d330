"""A labelled Markdown draft as the builder sees it: front matter, then nodes in order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a node becomes in Word."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NUMBER = "number"
    BOX = "box"
    TABLE = "table"


@dataclass(slots=True)
class Node:
    """One paragraph or table.

    Attributes:
        kind: what it is.   text: with its CriticMarkup.   level: number of # for headings, depth from 0 for list items.
        number: typed number of a list item ("3.").   rows: cells of a table, the first row is its header.
    """

    kind: Kind
    text: str = ""
    level: int = 0
    number: str = ""
    rows: list[list[str]] = field(default_factory=list)


@dataclass(slots=True)
class MarkdownDraft:
    """A draft: values of its front matter, its nodes, and its footnotes by key."""

    title: str = ""
    heading_style: str = "styles"
    features: frozenset[str] = frozenset()
    nodes: list[Node] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)


_FRONT = re.compile(r"\A---\s*\n(.*?)\n---\s*(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"(#{1,6})\s+(.*)$")
_BULLET = re.compile(r"(\s*)[-*+]\s+(.*)$")
_NUMBER = re.compile(r"(\s*)(\d{1,3}[.)])\s+(.*)$")
_NOTE = re.compile(r"\[\^([^\]]+)\]:\s*(.*)$")
_RULE = re.compile(r"[|\s:+-]+$")


def parse_draft(markdown: str) -> MarkdownDraft:
    """Read a draft.  A blank line ends a paragraph; front matter that is missing leaves the defaults."""
    draft = MarkdownDraft()
    front = _FRONT.match(markdown)
    if front:
        _front_matter(draft, front[1])
    waiting: list[str] = []
    for line in [*markdown[front.end() if front else 0 :].splitlines(), ""]:
        node = None if not line.strip() else _special(draft, line, bool(waiting))
        if line.strip() and node is None and not _NOTE.match(line.strip()):
            waiting.append(line.strip())
            continue
        if waiting:
            draft.nodes.append(Node(Kind.PARAGRAPH, " ".join(waiting)))
            waiting = []
        _append(draft, node, line)
    return draft


def _front_matter(draft: MarkdownDraft, text: str) -> None:
    values = dict(line.split(":", 1) for line in text.splitlines() if ":" in line)
    draft.title = values.get("title", "").strip().strip('"')
    draft.heading_style = values.get("heading_style", "styles").strip()
    listed = values.get("features", "").strip().strip("[]").split(",")
    draft.features = frozenset(name.strip() for name in listed if name.strip() not in ("", "none"))


def _special(draft: MarkdownDraft, line: str, in_paragraph: bool) -> Node | None:
    """Return the node that a line is by itself, None for a line of running text or a footnote."""
    stripped = line.strip()
    note = _NOTE.match(stripped)
    if note:
        draft.notes[note[1]] = note[2]
        return None
    if stripped.startswith("|") and stripped.count("|") > 1:
        cells = [cell.strip() for cell in stripped.strip("|").split("|")]
        return Node(Kind.TABLE, rows=[] if _RULE.match(stripped) else [cells])
    if stripped.startswith("> "):
        return Node(Kind.BOX, stripped[2:])
    heading, bullet, number = _HEADING.match(stripped), _BULLET.match(line), _NUMBER.match(line)
    if heading:
        return Node(Kind.HEADING, heading[2].strip(), len(heading[1]))
    if bullet:
        return Node(Kind.BULLET, bullet[2], len(bullet[1]) // 2)
    if number and not in_paragraph:
        return Node(Kind.NUMBER, number[3], len(number[1]) // 2, number[2])
    return None


def _append(draft: MarkdownDraft, node: Node | None, line: str) -> None:
    """Add a node; the rows of one table become one node."""
    nodes = draft.nodes
    if node is None:
        if not line.strip() and nodes and nodes[-1].kind is Kind.TABLE:
            nodes[-1].level = -1  # closed: a row after a blank line begins another table
        return
    if node.kind is Kind.TABLE and nodes and nodes[-1].kind is Kind.TABLE and nodes[-1].level == 0:
        nodes[-1].rows += node.rows
    else:
        nodes.append(node)


class HeadingCounter:
    """Counts headings as Word does: ## is 1, 2, 3 and ### is 1.1, 1.2; # has no number."""

    def __init__(self) -> None:
        """Begin before the first heading."""
        self._section = self._part = 0

    def number(self, level: int) -> str:
        """Return the number of the next heading with `level` # signs, "" for none."""
        if level < 2:
            return ""
        if level == 2:
            self._section, self._part = self._section + 1, 0
            return str(self._section)
        self._part += 1
        return f"{self._section}.{self._part}"


def with_typed_numbers(markdown: str) -> str:
    """Return a draft with the numbers typed that Word would make, where its heading style has such numbers."""
    if parse_draft(markdown).heading_style != "numbered-styles":
        return markdown
    counter = HeadingCounter()

    def typed(match: re.Match[str]) -> str:
        number = counter.number(len(match[1]))
        return f"{match[1]} {number} {match[2]}" if number else match[0]

    return re.sub(r"^(#{1,6})\s+(.*)$", typed, markdown, flags=re.MULTILINE)
