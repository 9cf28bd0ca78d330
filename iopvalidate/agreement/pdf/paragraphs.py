"""Lines put together into paragraphs: by gap, look, room left on the line before, and what begins a list item."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from iopvalidate.agreement.pdf.lines import Line

_WIDE = 1.25  # of the usual distance between lines: more is the gap between paragraphs
_BULLETS = "•●▪■◦○‣⁃∙·➢–-"
_BULLET = re.compile(rf"(?:[\ue000-\uf8ff{_BULLETS}]|o)\s+")
_ITEM = re.compile(r"\(?(?:\d{1,2}|[a-zåäö])[.)]\s|§\s?\d|\d{1,2}(?:\.\d{1,2})+\.?\s|Bilaga\s\d")
_CLOSED = (".", ":", ";", "?", "!")
_HYPHENS = ("-", "\u00ad", "\u2010")
_JOINERS = re.compile(r"(?:och|eller|samt|resp\.|respektive|och/eller)\b")
_LEADER = re.compile(r"\s*(?:\.{4,}|(?:\. ){4,}|…{2,})\s*")


@dataclass(slots=True)
class Paragraph:
    """Lines that make one paragraph."""

    lines: list[Line] = field(default_factory=list)

    @property
    def bold(self) -> bool:
        """Whether all its lines are bold."""
        return all(line.bold for line in self.lines)

    @property
    def size(self) -> float:
        """Size of its largest line in points, to half a point."""
        return round(max(line.size for line in self.lines) * 2) / 2

    @property
    def page(self) -> int:
        """Page on which it begins."""
        return self.lines[0].page

    @property
    def is_contents(self) -> bool:
        """Whether it is a line of a table of contents: dots that lead to a page number."""
        text = self.lines[-1].text
        return bool(_LEADER.search(text)) and text[-1:].isdigit()

    @property
    def bullet(self) -> bool:
        """Whether it begins with a bullet."""
        return _BULLET.match(self.lines[0].text) is not None

    @property
    def text(self) -> str:
        """Its text: lines joined, words that were divided at the end of a line put together, a bullet left out."""
        joined = ""
        for line in self.lines:
            joined = join(joined, line.text) if joined else line.text
        if self.is_contents:
            joined = " ".join(_LEADER.sub(" ", joined).split())
        return _BULLET.sub("", joined, count=1) if self.bullet else joined


def join(before: str, after: str) -> str:
    """Put two lines together.  A hyphen goes where it only divides a word: "verk-" and "samhet"."""
    if not before.endswith(_HYPHENS) or before[-2:-1].isspace() or len(before) < 2:
        return f"{before} {after}"
    if before.endswith("\u00ad"):
        return before[:-1] + after
    if _JOINERS.match(after):
        return f"{before} {after}"
    word = re.split(r"[\s(/”\"]", before)[-1][:-1]
    divided = after[:1].islower() and word.isalpha() and not word[-2:].isupper()
    return before[:-1] + after if divided else before + after


def pitch_of(pages: Sequence[Sequence[Line]]) -> float:
    """Give the usual distance between base lines within a paragraph, as a multiple of the font size."""
    found: Counter[float] = Counter()
    for lines in pages:
        for above, below in pairwise(lines):
            distance = (above.base - below.base) / max(above.size, 1.0)
            if 0.8 < distance < 2.6 and abs(above.size - below.size) < 0.6:
                found[round(distance, 1)] += 1
    if not found:
        return 1.2
    most = max(found.values())
    return min(distance for distance, times in found.items() if times >= 0.15 * most)


def paragraphs_of(lines: Sequence[Line], pitch: float, right: float) -> list[Paragraph]:
    """Put the lines of one page together; `right` is the right edge of the text."""
    found: list[Paragraph] = []
    for line in lines:
        if found and _goes_on(found[-1].lines[-1], line, pitch, right):
            found[-1].lines.append(line)
        else:
            found.append(Paragraph([line]))
    return found


def crosses(before: Paragraph, after: Paragraph, right: float) -> bool:
    """Whether a paragraph goes on at the top of the next page."""
    last, first = before.lines[-1], after.lines[0]
    if begins(first) or not _alike(last, first) or before.is_contents:
        return False
    open_end = not last.text.endswith(_CLOSED)
    return open_end and not _has_room(last, first, right)


def begins(line: Line) -> bool:
    """Whether a line begins a list item or a numbered clause."""
    return bool(_BULLET.match(line.text) or _ITEM.match(line.text))


def _goes_on(above: Line, below: Line, pitch: float, right: float) -> bool:
    distance = above.base - below.base
    if not 0 < distance <= _WIDE * pitch * max(above.size, below.size) or not _alike(above, below):
        return False
    if _LEADER.search(above.text) and above.text[-1:].isdigit():
        return False
    starts = _BULLET.match(below.text) or (_ITEM.match(below.text) and _has_room_or_closed(above, below, right))
    return not starts and not _has_room(above, below, right)


def _has_room_or_closed(above: Line, below: Line, right: float) -> bool:
    """Whether a line that begins with a number may begin an item: "enligt punkt" never ends a clause."""
    return above.text.endswith((*_CLOSED, ",", "och", "eller", "samt")) or _has_room(above, below, right)


def _alike(above: Line, below: Line) -> bool:
    return abs(above.size - below.size) < 0.6 and above.bold == below.bold


def _has_room(above: Line, below: Line, right: float) -> bool:
    """Whether the first word below would have stood on the line above: then somebody ended the paragraph there."""
    words = below.text.split(" ", 1)
    width = max(below.right - below.left, 1.0) * (len(words[0]) + 1) / max(len(below.text), 1)
    return right - above.right > 1.15 * width + 0.5 * above.size and not above.text.endswith(_HYPHENS)
