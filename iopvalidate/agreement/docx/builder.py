"""A paragraph while it is read: its text with the source of every character, and what was met on the way."""

from __future__ import annotations

import re
from dataclasses import dataclass

from iopvalidate.agreement.docx.properties import Look
from iopvalidate.agreement.source import FieldReference, RevisionKind, RunSpan

_has_letter = re.compile(r"[^\W\d_]").search
_has_lower = re.compile(r"[a-zåäöàáâãæçèéêëìíîïðñòóôõøùúûüýþÿß]").search


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change inside one paragraph; `text` None stands for the paragraph's own text."""

    kind: RevisionKind
    text: str | None
    author: str
    date: str
    start: int
    end: int


class ParagraphBuilder:
    """Collects a paragraph; paragraphs whose mark is deleted are collected into one builder.

    `raw` holds what is met inside tracked changes, shown or not; `after` what follows the paragraph (notes, boxes).
    """

    __slots__ = (
        "after",
        "bold",
        "bookmarks",
        "capital",
        "caps",
        "changes",
        "contents",
        "hidden",
        "length",
        "letters",
        "page",
        "pieces",
        "placeholders",
        "raw",
        "references",
        "size",
        "sources",
        "visible",
    )

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.sources: list[tuple[int, int, int, int]] = []
        self.raw: list[str] = []
        self.changes: list[Change] = []
        self.hidden: list[tuple[str, str, int, int]] = []
        self.references: list[FieldReference] = []
        self.bookmarks: list[str] = []
        self.placeholders: list[tuple[int, int]] = []
        self.after: list[object] = []
        self.length = 0
        self.visible = self.letters = self.contents = False
        self.bold = self.capital = True  # until a letter shows the opposite
        self.caps = False
        self.size: float | None = None
        self.page: int | None = None

    def add(self, text: str, run: int, offset: int, look: Look) -> None:
        """Append shown text that stands at `offset` in the run with ordinal `run`."""
        start = self.length
        end = self.length = start + len(text)
        self.pieces.append(text)
        self.sources.append((start, end, run, offset))
        if look.struck:
            self._strike(text, start, end)
        if not self.visible and not text.isspace():
            self.visible = True
        if _has_letter(text):
            self.letters = True
            if not look.bold:
                self.bold = False
            if look.caps:
                self.caps = True
            elif self.capital and _has_lower(text):
                self.capital = False
            size = look.size
            if size is not None and (self.size is None or size > self.size):
                self.size = size

    def _strike(self, text: str, start: int, end: int) -> None:
        """Note struck text, as one with struck text right before it."""
        if self.hidden and self.hidden[-1][0] == "struck" and self.hidden[-1][3] == start:
            _, before, start, _ = self.hidden.pop()
            text = before + text
        self.hidden.append(("struck", text, start, end))

    def hide(self, text: str) -> None:
        """Note hidden text at the current place, as one with hidden text right before it."""
        at = self.length
        if self.hidden and self.hidden[-1][0] == "hidden" and self.hidden[-1][2] == at:
            text = self.hidden.pop()[1] + text
        self.hidden.append(("hidden", text, at, at))

    def spans(self, part: str) -> tuple[RunSpan, ...]:
        """Give where the characters come from."""
        return tuple([RunSpan(start, end, part, run, offset) for start, end, run, offset in self.sources])
