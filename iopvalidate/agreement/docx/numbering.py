"""numbering.xml: list definitions, and the counters that give each list paragraph the number Word displays.

Counters belong to the abstract list, so two lists (`num`) on the same abstract list continue each other, unless the
second one has a start override, which counts when that list first uses the level.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from iopvalidate.agreement.docx.names import MC_ALTERNATE, W_ILVL, W_NUMID, W_OUTLINELVL, W_PSTYLE, W_RPR, W_VAL, w
from iopvalidate.agreement.docx.numformat import format_number
from iopvalidate.agreement.docx.properties import is_on, parse_run_format, to_int
from iopvalidate.agreement.docx.styles import StyleSheet, outline_level
from iopvalidate.agreement.docx.symbols import bullet

MAX_LINKS = 8  # links from list to numbering style to list
MAX_TEXT = 255  # characters of a level's text; Word takes no more
LEVELS = 9  # levels of a list, 0 to 8
_ABSTRACT, _ABSTRACTID, _NUM, _LVL, _LVLOVERRIDE = w("abstractNum"), w("abstractNumId"), w("num"), w("lvl"), w("lvlOverride")
_START, _STARTOVERRIDE, _NUMFMT, _FORMAT, _LVLTEXT = w("start"), w("startOverride"), w("numFmt"), w("format"), w("lvlText")
_ISLGL, _LVLRESTART, _NUMSTYLELINK, _RFONTS, _ASCII = w("isLgl"), w("lvlRestart"), w("numStyleLink"), w("rFonts"), w("ascii")
_PLACE = re.compile(r"%([1-9])")


@dataclass(slots=True)
class Level:
    """One level of a list as the file defines it; `restart` is None for the usual rule."""

    start: int = 0
    kind: str = "decimal"
    text: str = ""
    width: int = 0
    legal: bool = False
    hidden: bool = False
    restart: int | None = None
    style: str | None = None
    outline: int | None = None


@dataclass(slots=True)
class ListDefinition:
    """A list (`num`): its abstract list, its levels, and the levels whose counting it starts anew."""

    abstract: str
    levels: dict[int, Level]
    overrides: dict[int, int] = field(default_factory=dict)

    def start(self, level: int) -> int:
        """Give the number that `level` starts with."""
        return self.overrides.get(level, self.levels[level].start if level in self.levels else 1)


class Numbering:
    """The lists of a file with their counters; one object serves one reading, paragraphs given in order."""

    def __init__(self, root: Element | None, styles: StyleSheet) -> None:
        """Index the lists of `root`; without one, every paragraph is without number."""
        self._styles = styles
        self._abstracts: dict[str, Element] = {}
        self._nums: dict[str, Element] = {}
        self._lists: dict[str, ListDefinition | None] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        for child in root if root is not None else ():
            if child.tag == _ABSTRACT:
                self._abstracts.setdefault(child.get(_ABSTRACTID) or "", child)
            elif child.tag == _NUM:
                self._nums.setdefault(child.get(W_NUMID) or "", child)

    def definition(self, num_id: str) -> ListDefinition | None:
        """Give the list `num_id`; None when the file does not define it (0 means "no list")."""
        if num_id not in self._lists:
            self._lists[num_id] = self._define(num_id)
        return self._lists[num_id]

    def level(self, num_id: str, level: int) -> Level | None:
        """Give one level of a list, None when it is not defined."""
        found = self.definition(num_id)
        return found.levels.get(level) if found else None

    def level_of_style(self, num_id: str, style_id: str) -> int | None:
        """Give the level that a paragraph style is tied to in the list `num_id`."""
        found = self.definition(num_id)
        levels = found.levels.items() if found else ()
        return next((number for number, level in levels if level.style == style_id), None)

    def next(self, num_id: str, level: int) -> str:
        """Count a paragraph of list `num_id` at `level` and give its number as displayed, "" for none."""
        found = self.definition(num_id)
        if found is None or not 0 <= level < LEVELS:
            return ""
        counters = self._count(found, num_id, level)
        definition = found.levels.get(level)
        return self._display(found, definition, counters) if definition else ""

    def _define(self, num_id: str) -> ListDefinition | None:
        num = self._nums.get(num_id)
        if num is None:
            return None
        abstract = self._abstract(num)
        if abstract is None:
            return None
        found = ListDefinition(abstract.get(_ABSTRACTID) or "", _read_levels(abstract))
        for override in num.iterchildren(_LVLOVERRIDE):
            level = to_int(override.get(W_ILVL))
            found.levels.update(_read_levels(override, level))
            start = override.find(_STARTOVERRIDE)
            if start is not None:
                found.overrides[level] = to_int(start.get(W_VAL))
        return found

    def _abstract(self, num: Element) -> Element | None:
        """Give the abstract list of `num`, through links to numbering styles; a circle of links gives None."""
        seen = set[str]()
        while True:
            reference = num.find(_ABSTRACTID)
            abstract = self._abstracts.get((reference.get(W_VAL) or "") if reference is not None else "")
            if abstract is None or (link := abstract.find(_NUMSTYLELINK)) is None:
                return abstract
            num_id = self._styles.list_of(link.get(W_VAL) or "")
            if num_id is None or num_id in seen or num_id not in self._nums or len(seen) > MAX_LINKS:
                return abstract if next(abstract.iterchildren(_LVL), None) is not None else None
            seen.add(num_id)
            num = self._nums[num_id]

    def _count(self, found: ListDefinition, num_id: str, level: int) -> list[int | None]:
        counters = self._counters.setdefault(found.abstract, [None] * LEVELS)
        current = counters[level]
        first = (num_id, level) not in self._begun
        self._begun.add((num_id, level))
        if current is None or (first and level in found.overrides):
            counters[level] = found.start(level)
        else:
            counters[level] = current + 1
        for deeper in range(level + 1, LEVELS):
            definition = found.levels.get(deeper)
            restart = definition.restart if definition else None
            if restart is None or level < restart:
                counters[deeper] = None
        return counters

    def _display(self, found: ListDefinition, level: Level, counters: list[int | None]) -> str:
        if level.hidden:
            return ""
        if level.kind == "bullet" or "%" not in level.text:
            return level.text

        def written(match: re.Match[str]) -> str:
            place = int(match.group(1)) - 1
            count = counters[place]
            other = found.levels.get(place, level)
            kind = "decimal" if level.legal and other.kind not in ("none", "decimalZero") else other.kind
            return format_number(found.start(place) if count is None else count, kind, self._styles.language, other.width)

        return _PLACE.sub(written, level.text).strip()


def _read_levels(parent: Element, default: int = 0) -> dict[int, Level]:
    levels = {to_int(child.get(W_ILVL), default): child for child in parent.iterchildren(_LVL)}
    return {number: _read_level(child) for number, child in levels.items() if 0 <= number < LEVELS}


def _read_level(element: Element) -> Level:
    level = Level()
    font = ""
    for child in element:
        tag, value = child.tag, child.get(W_VAL)
        if tag == _START:
            level.start = to_int(value)
        elif tag in (_NUMFMT, MC_ALTERNATE):
            _read_format(level, child)
        elif tag == _LVLTEXT:
            level.text = (value or "")[:MAX_TEXT]
        elif tag == _ISLGL:
            level.legal = is_on(child)
        elif tag == _LVLRESTART:
            level.restart = to_int(value)
        elif tag == W_PSTYLE:
            level.style = value
        elif tag == W_RPR:
            level.hidden = bool(parse_run_format(child).hidden)
            fonts = child.find(_RFONTS)
            font = (fonts.get(_ASCII) or "") if fonts is not None else ""
    stated = element.find(f"{w('pPr')}/{W_OUTLINELVL}")
    level.outline = outline_level(stated.get(W_VAL)) if stated is not None else None
    if level.kind == "bullet":
        level.text = bullet(level.text, font)
    return level


def _read_format(level: Level, element: Element) -> None:
    """Read the number format; a custom one ("001, 002") stands in an AlternateContent, with a plain one to fall back on."""
    formats = [element] if element.tag == _NUMFMT else list(element.iter(_NUMFMT))
    for found in formats[:1]:
        level.kind = found.get(W_VAL) or "decimal"
        level.width = len((found.get(_FORMAT) or "").split(",")[0].strip())
