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


@dataclass(slots=True)
class Unseen:
    """Hidden or struck text of one paragraph while it grows; `kind` as in `HiddenText`."""

    kind: str
    pieces: list[str]
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
        self.hidden: list[Unseen] = []
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
        last = self.hidden[-1] if self.hidden else None
        if last is not None and last.kind == "struck" and last.end == start:
            last.pieces.append(text)
            last.end = end
        else:
            self.hidden.append(Unseen("struck", [text], start, end))

    def hide(self, text: str) -> None:
        """Note hidden text at the current place, as one with hidden text right before it."""
        at = self.length
        last = self.hidden[-1] if self.hidden else None
        if last is not None and last.kind == "hidden" and last.start == at:
            last.pieces.append(text)
        else:
            self.hidden.append(Unseen("hidden", [text], at, at))

    def spans(self, part: str) -> tuple[RunSpan, ...]:
        """Give where the characters come from."""
        return tuple([RunSpan(start, end, part, run, offset) for start, end, run, offset in self.sources])
