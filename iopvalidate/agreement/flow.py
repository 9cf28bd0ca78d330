"""A paragraph gathered from pieces of text with a look: what the readers of marked-up text formats share."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from iopvalidate.agreement.source import (
    Comment,
    FieldReference,
    HiddenText,
    Revision,
    RevisionKind,
    RunSpan,
    SourceBlock,
    SourceDocument,
)

_SPACE = re.compile(r"[ \t\r\n]+")
_CLOSED = frozenset(("", " ", "\t", "\n"))  # after these, and at the start, a space is not seen


class Look(NamedTuple):
    """How characters look; `size` in points, None where the file does not say."""

    bold: bool = False
    caps: bool = False
    hidden: bool = False
    struck: bool = False
    size: float | None = None


@dataclass(slots=True)
class Flow:
    """The paragraph being read: its text in the chosen view and what is noted about places in it.

    Attributes:
        length: characters so far.   page: on which it began.   follows: notes and boxes to be read after it.
        placeholders, references, bookmarks: as in `SourceBlock`.
    """

    length: int = 0
    page: int | None = None
    follows: list[Any] = field(default_factory=list)
    placeholders: list[tuple[int, int]] = field(default_factory=list)
    references: list[FieldReference] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    comments: list[tuple[Comment, int, int]] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _last: str = ""
    _shown: bool = False
    _letters: bool = False
    _bold: bool = True
    _caps: bool = True
    _size: float | None = None
    _hidden: list[tuple[str, int, int, str]] = field(default_factory=list)
    _changes: list[tuple[RevisionKind, str, str, str, int, int]] = field(default_factory=list)

    @property
    def visible(self) -> bool:
        """Whether there is anything to see in it."""
        return self._shown

    def add(self, text: str, look: Look, exact: bool = False) -> None:
        """Add characters: white space collapses to one space unless `exact`; hidden ones are noted and left out."""
        if not exact:
            text = _SPACE.sub(" ", text)
            if text.startswith(" ") and self._last in _CLOSED:
                text = text[1:]
        if not text:
            return
        start = self.length
        if look.hidden:
            self._hidden.append(("hidden", start, start, text))
            return
        self._pieces.append(text)
        self._last = text[-1]
        self.length += len(text)
        self._shown = self._shown or bool(text.strip())
        if look.struck:
            self._hidden.append(("struck", start, start + len(text), text))
        if any(c.isalpha() for c in text):
            self._letters = True
            self._bold = self._bold and look.bold
            self._caps = self._caps and look.caps
        if look.size and text.strip():
            self._size = max(self._size or 0.0, look.size)

    def slice(self, start: int, end: int) -> str:
        """Give the characters between two places."""
        if (start, end) != (0, self.length):
            self._pieces = ["".join(self._pieces)]
        return "".join(self._pieces)[start:end]

    def change(self, kind: RevisionKind, text: str, who: tuple[str, str], start: int, end: int) -> None:
        """Note a tracked change; `who` is its author and date."""
        self._changes.append((kind, text, *who, start, end))

    def block(self, part: str, ordinal: int, **known: Any) -> SourceBlock:
        """Give the block: its looks come from the pieces, `known` fills the other fields; one span leads to `ordinal`."""
        text = "".join(self._pieces).rstrip(" ")
        size = self._size
        return SourceBlock(
            text=text,
            bold=self._letters and self._bold,
            caps=self._letters and self._caps,
            font_size=size,
            spans=(RunSpan(0, len(text), part, ordinal, 0),) if text else (),
            placeholders=tuple((start, min(end, len(text))) for start, end in self.placeholders),
            references=tuple(self.references),
            bookmarks=tuple(self.bookmarks),
            **known,
        )

    def note(self, document: SourceDocument, index: int) -> None:
        """Hand hidden text, changes and comments to the document; `index` is the block they stand in."""
        for kind, start, end, text in self._hidden:
            if text.strip():
                document.hidden.append(HiddenText(kind, text, index, start, end))
        for change, text, author, date, start, end in self._changes:
            document.revisions.append(Revision(change, text, author, date, index, start, end))
        for comment, start, end in self.comments:
            document.comments.append(Comment(comment.author, comment.date, comment.text, index, start, end))
