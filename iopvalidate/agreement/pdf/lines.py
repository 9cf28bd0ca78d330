"""What stands on a page: characters with place and look, put together into lines of segments."""

from __future__ import annotations

from dataclasses import dataclass, field

_GAP = 1.6  # of the font size: a wider gap between characters separates cells or columns
_RAISED = 0.85  # a character smaller than this part of its line's size, off the base line, is raised
_SAME_HEIGHT = 0.35  # of the font size: base lines nearer than this are one line
_FULL = 25  # characters of a line that may show a column
_MANY = 10  # such lines on each side of the page


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
    """Characters of a line without a wide gap between them.

    `marks` are raised digits left out of its text, `lefts` the left edge of each piece.
    """

    left: float
    right: float
    pieces: list[str] = field(default_factory=list)
    letters: int = 0
    bold: int = 0
    marks: list[str] = field(default_factory=list)
    lefts: list[float] = field(default_factory=list)

    def put(self, text: str, left: float) -> None:
        """Add a character and where it stands."""
        self.pieces.append(text)
        self.lefts.append(left)

    def cut(self, left: float) -> tuple[str, str] | None:
        """Give its text before and from the word that begins at a place, None where no word begins there."""
        for index, place in enumerate(self.lefts):
            if index and abs(place - left) < 2 and self.pieces[index - 1] == " ":
                return "".join(self.pieces[:index]).strip(), "".join(self.pieces[index:]).strip()
        return None

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
            segment.put(" ", char.left)
        return
    if char.text.isdigit() and segment.letters and char.size < _RAISED * line.size and char.base > line.base + 0.1 * line.size:
        segment.marks.append(char.text)
    else:
        segment.put(char.text, char.left)
    segment.right = max(segment.right, char.right)
    if char.text.isalpha():
        segment.letters += 1
        segment.bold += char.bold


def in_order(lines: list[Line], width: float) -> list[Line]:
    """Give the lines of a page from top to bottom, segments at one height as one line.

    Files write the cells of a table, or a box, apart from what stands beside them.  A page in two columns is left as the
    file has it, column after column.
    """
    if _has_columns(lines, width):
        return lines
    ordered: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.base):
        last = ordered[-1] if ordered else None
        if last is not None and last.base - line.base < _SAME_HEIGHT * max(line.size, last.size) and _beside(last, line):
            last.segments = sorted([*last.segments, *line.segments], key=lambda segment: segment.left)
            last.size = max(last.size, line.size)
        else:
            ordered.append(line)
    return ordered


def _beside(one: Line, other: Line) -> bool:
    """Whether no segments of two lines lie over each other."""
    return all(a.right <= b.left + 1 or b.right <= a.left + 1 for a in one.segments for b in other.segments)


def _has_columns(lines: list[Line], width: float) -> bool:
    """Whether a page is set in two columns: many full lines end left of its middle, many begin right of it."""
    full = [line for line in lines if len(line.text) > _FULL]
    left = sum(line.right < width * 0.53 for line in full)
    right = sum(line.left > width * 0.47 for line in full)
    return min(left, right) >= _MANY
