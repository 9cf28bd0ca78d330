"""What stands on a page: characters with place and look, put together into lines of segments."""

from __future__ import annotations

from dataclasses import dataclass, field

_GAP = 1.6  # of the font size: a wider gap between characters separates cells or columns
_RAISED = 0.85  # a character smaller than this part of its line's size, off the base line, is raised
_WORD_GAP = 0.22  # of the font size: a gap this wide is a space that the file does not spell out


@dataclass(frozen=True, slots=True)
class Char:
    """A character: left and right edge, base line (points from the lower left corner), size in points, bold."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


@dataclass(slots=True)
class Segment:
    """Characters of a line without a wide gap between them.  `marks` are raised digits left out of its text."""

    left: float
    right: float
    pieces: list[str] = field(default_factory=list)
    letters: int = 0
    bold: int = 0
    marks: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(self.pieces).strip()


@dataclass(slots=True)
class Line:
    """A line of a page: page from 1, base line, size of its largest character, segments from left to right."""

    page: int
    base: float
    size: float
    segments: list[Segment] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its characters; a wide gap is one space."""
        return " ".join(segment.text for segment in self.segments if segment.text)

    @property
    def left(self) -> float:
        """Its left edge."""
        return self.segments[0].left

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.segments[-1].right

    @property
    def bold(self) -> bool:
        """Whether nearly all its letters are bold."""
        letters = sum(segment.letters for segment in self.segments)
        return letters > 0 and sum(segment.bold for segment in self.segments) >= 0.9 * letters


def lines_of(chars: list[Char], page: int) -> list[Line]:
    """Put the characters of a page together, in the order of the file."""
    lines: list[Line] = []
    for char in chars:
        if not lines or not _on(lines[-1], char):
            if not char.text.strip():
                continue
            lines.append(Line(page, char.base, char.size))
        _add(lines[-1], char)
    return [line for line in lines if line.text]


def _on(line: Line, char: Char) -> bool:
    """Whether a character goes on in a line: near its base line, and not back at the left."""
    size = max(line.size, char.size)
    return abs(char.base - line.base) < 0.45 * size and char.left > line.right - 0.7 * size


def _add(line: Line, char: Char) -> None:
    if char.size > line.size * 1.05:  # the line began with something raised
        line.size, line.base = char.size, char.base
    segments = line.segments
    blank = not char.text.strip()
    gap = char.left - segments[-1].right if segments else 0.0
    if not segments or (gap > _GAP * line.size and not blank):
        segments.append(Segment(char.left, char.right))
    segment = segments[-1]
    if blank:
        if segment.pieces and segment.pieces[-1] != " ":
            segment.pieces.append(" ")
        return
    if segment.pieces and segment.pieces[-1] != " " and gap > _WORD_GAP * line.size:
        segment.pieces.append(" ")
    if char.text.isdigit() and segment.letters and char.size < _RAISED * line.size and char.base > line.base + 0.1 * line.size:
        segment.marks.append(char.text)
    else:
        segment.pieces.append(char.text)
    segment.right = max(segment.right, char.right)
    if char.text.isalpha():
        segment.letters += 1
        segment.bold += char.bold
