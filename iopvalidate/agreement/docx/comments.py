"""Comments: their text from the comments part, their place from the range marks in the stories."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element as Element

from iopvalidate.agreement.docx.names import W_AUTHOR, W_DATE, W_ID, W_P, W_R, w
from iopvalidate.agreement.docx.runtext import run_text
from iopvalidate.agreement.source import Comment

_COMMENT = w("comment")
MAX_ACTIVE = 200  # comments on one paragraph; more are not placed, as each is looked at again for each paragraph


@dataclass(slots=True)
class _Anchor:
    """Where one comment stands; `owner` is the paragraph that is being read, `block` is known when it is done."""

    owner: object = None
    start: int = 0
    end: int | None = None
    closed: bool = False
    block: int | None = None


class Anchors:
    """The ranges of comments met so far; a range over several paragraphs is anchored on the first with text."""

    def __init__(self) -> None:
        self._all: dict[str, _Anchor] = {}
        self._active: list[_Anchor] = []

    def start(self, comment: str, owner: object, position: int) -> None:
        """Start the range of `comment` at `position` in the paragraph `owner`, None between paragraphs."""
        if comment not in self._all and len(self._active) < MAX_ACTIVE:
            anchor = self._all[comment] = _Anchor(owner, position)
            self._active.append(anchor)

    def end(self, comment: str, owner: object, position: int) -> None:
        """End the range of `comment`."""
        anchor = self._all.get(comment)
        if anchor is None or anchor.closed:
            return
        anchor.closed = True
        if anchor.owner is owner:
            anchor.end = position

    def point(self, comment: str, owner: object, position: int) -> None:
        """Note the comment's own mark; it is the anchor of a comment without a range."""
        if comment not in self._all and len(self._active) < MAX_ACTIVE:
            self._all[comment] = anchor = _Anchor(owner, position, position, closed=True)
            self._active.append(anchor)

    def enter(self, owner: object, position: int) -> None:
        """Let ranges that began between paragraphs begin in the paragraph `owner`."""
        for anchor in self._active:
            if anchor.owner is None:
                anchor.owner, anchor.start = owner, position
                anchor.end = position if anchor.closed else None

    def settle(self, owner: object, block: int | None, length: int, before: tuple[int, int]) -> None:
        """Fix the ranges in the paragraph `owner`: it became `block`, or none (then they go on, or stay `before`)."""
        if not self._active:
            return
        for anchor in [anchor for anchor in self._active if anchor.owner is owner]:
            if block is None and not anchor.closed:
                anchor.owner = None
                continue
            self._active.remove(anchor)
            if block is None:
                anchor.block, anchor.start = before
                anchor.end = anchor.start
            else:
                anchor.block = block
                anchor.end = length if anchor.end is None else anchor.end

    def comments(self, root: Element, last: tuple[int, int]) -> list[Comment]:
        """Give the comments of the comments part in order of their places; one without a place stands at `last`."""
        found = []
        for element in root.iterchildren(_COMMENT):
            anchor = self._all.get(element.get(W_ID) or "")
            block, start, end = last[0], last[1], last[1]
            if anchor is not None and anchor.block is not None:
                block, start = anchor.block, anchor.start
                end = max(start, anchor.end or 0)
            author, date = element.get(W_AUTHOR) or "", element.get(W_DATE) or ""
            found.append(Comment(author, date, _text(element), block, start, end))
        return sorted(found, key=lambda comment: (comment.block, comment.start))


def _text(comment: Element) -> str:
    paragraphs = ("".join(run_text(run) for run in paragraph.iter(W_R)) for paragraph in comment.iter(W_P))
    return "\n".join(paragraphs).strip()
