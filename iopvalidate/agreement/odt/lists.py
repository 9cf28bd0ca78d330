"""Lists: the number or bullet that an item shows, restarts, continued lists and numbered headings included."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from iopvalidate.agreement.docx.numformat import letter, roman
from iopvalidate.agreement.odt.names import q

_LEVEL, _FORMAT, _PREFIX, _SUFFIX = q("text:level"), q("style:num-format"), q("style:num-prefix"), q("style:num-suffix")
_DISPLAYED, _START, _CHAR = q("text:display-levels"), q("text:start-value"), q("text:bullet-char")
_PATTERN = q("loext:num-list-format")
_BULLETS = (q("text:list-level-style-bullet"), q("text:list-level-style-image"))
_LIST_STYLE, _OUTLINE_STYLE, _NAME = q("text:list-style"), q("text:outline-style"), q("style:name")
OUTLINE = "\0outline"  # the name under which the numbering of headings is kept; no style of the file can have it
MAX_LEVELS = 10


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list style: how it counts and what it shows; `bullet` is "" for numbers."""

    form: str = ""
    prefix: str = ""
    suffix: str = ""
    displayed: int = 1
    start: int = 1
    bullet: str = ""
    pattern: str = ""


@dataclass(slots=True)
class Counters:
    """Where a list stands: the last number on each level, 0 when none was given."""

    style: str
    values: list[int] = field(default_factory=lambda: [0] * MAX_LEVELS)


class Lists:
    """List styles of the file and the lists met so far."""

    def __init__(self, *roots: Element | None) -> None:
        """Take the elements that hold list styles."""
        self._styles: dict[str, list[Level]] = {}
        self._by_id: dict[str, Counters] = {}
        self._last: dict[str, Counters] = {}
        for root in roots:
            for element in root if root is not None else ():
                if element.tag in (_LIST_STYLE, _OUTLINE_STYLE):
                    name = OUTLINE if element.tag == _OUTLINE_STYLE else element.get(_NAME) or ""
                    self._styles[name] = _levels(element)
        self.headings = Counters(OUTLINE)

    def open(self, style: str, own_id: str, continues: str, same: bool) -> Counters:
        """Give the counters of an outermost list: new ones, or those of the list it continues."""
        before = self._by_id.get(continues) if continues else self._last.get(style) if same else None
        counters = before or Counters(style)
        if own_id:
            self._by_id[own_id] = counters
        self._last[style] = counters
        return counters

    def next(self, counters: Counters, style: str, level: int, start: int | None = None) -> str:
        """Count an item on a level (from 0) and give what it shows."""
        levels = self._styles.get(style) or [Level()] * MAX_LEVELS
        level = min(level, MAX_LEVELS - 1)
        values = counters.values
        values[level] = start if start is not None else values[level] + 1 if values[level] else levels[level].start
        values[level + 1 :] = [0] * (MAX_LEVELS - level - 1)
        own = levels[level]
        return own.bullet or _shown(levels, values, level)


def _shown(levels: list[Level], values: list[int], level: int) -> str:
    own = levels[level]
    if not own.form:
        return ""
    figures = [_figure(values[i] or levels[i].start, levels[i].form or "1") for i in range(level + 1)]
    if own.pattern:
        text = own.pattern
        for i in range(level, -1, -1):
            text = text.replace(f"%{i + 1}%", figures[i])
        return text.strip()
    first = max(level + 1 - own.displayed, 0)
    joined = ".".join(figures[i] for i in range(first, level + 1) if levels[i].form)
    return (own.prefix + joined + own.suffix).strip()


def _figure(value: int, form: str) -> str:
    if form in ("a", "A"):
        text = letter(value)
    elif form in ("i", "I"):
        text = roman(value)
    else:
        return str(value)
    return text.upper() if form.isupper() else text


def _levels(style: Element) -> list[Level]:
    levels = [Level()] * MAX_LEVELS
    for element in style:
        place = to_count(element.get(_LEVEL), 0)
        if 1 <= place <= MAX_LEVELS:
            levels[place - 1] = Level(
                element.get(_FORMAT) or "",
                element.get(_PREFIX) or "",
                element.get(_SUFFIX) or "",
                to_count(element.get(_DISPLAYED), 1),
                to_count(element.get(_START), 1),
                _bullet(element) if element.tag in _BULLETS else "",
                element.get(_PATTERN) or "",
            )
    return levels


def _bullet(element: Element) -> str:
    """Give the bullet's character; a glyph of a symbol font becomes a plain bullet."""
    char = (element.get(_CHAR) or "•")[:1]
    return "•" if "\ue000" <= char <= "\uf8ff" else char


def to_count(value: str | None, default: int) -> int:
    """Give a whole number from an attribute, `default` where it is missing or no number of a sane length."""
    return int(value) if value and value.isdecimal() and len(value) < 7 else default
