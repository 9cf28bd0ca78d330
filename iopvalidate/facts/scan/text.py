"""Offsets that survive typography: odd spaces, dashes, soft hyphens and decomposed letters.

Scanners match on a folded copy of the text (ordinary spaces, `-` for every dash, no invisible characters, `å` as one
character) and give offsets in the text as it was.  Folding is skipped where nothing odd occurs, which is nearly always.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
# Letters that `re.IGNORECASE` equates with an ASCII letter though `str.lower` does not: fold them, or lookups miss.
_LETTERS = {"\u0130": "I", "\u0131": "i", "\u017f": "s", "\u212a": "K", "\u212b": "Å"}
_TABLE = str.maketrans({**dict.fromkeys(_SPACES, " "), **dict.fromkeys(_DASHES, "-"), **_LETTERS})
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# The first two letters of a word; the first digit of a number.
_WORD = re.compile(r"[^\W\d_](?<!\w.)[^\W\d_]?")
_DIGIT = re.compile(r"[0-9](?<!\w.)")
_ODD = re.compile(f"[{_SPACES}{_DASHES}{''.join(_LETTERS)}]")
_LENGTH_CHANGING = re.compile(f"[{_INVISIBLE}\u0300-\u036f]")


@dataclass(frozen=True, slots=True)
class Mention:
    """A passage of the scanned text: `text[start:end]` is exactly what was found."""

    start: int
    end: int

    def quote(self, text: str) -> str:
        """Give the mention's own words out of the text that was scanned."""
        return text[self.start : self.end]


class Folded:
    """A text made plain for matching, with the way back to the offsets of the original.

    `lowered` is the folded text in lower case, of the same length.
    """

    __slots__ = ("_digits", "_ends", "_starts", "_words", "lowered", "text")

    def __init__(self, text: str, starts: list[int] | None = None, ends: list[int] | None = None) -> None:
        self.text = text
        self.lowered = text.lower()
        self._starts = starts
        self._ends = ends
        self._digits: list[int] | None = None
        self._words: dict[str, list[int]] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Translate a non-empty span of the folded text to offsets in the original."""
        if self._starts is None or self._ends is None:
            return start, end
        return self._starts[start], self._ends[end - 1]

    @property
    def digits(self) -> list[int]:
        """Where the words begin that begin with a digit."""
        if self._digits is None:
            self._digits = [match.start() for match in _DIGIT.finditer(self.text)]
        return self._digits

    def has(self, *parts: str) -> bool:
        """Tell whether any of the parts, given in lower case, occurs in the text."""
        lowered = self.lowered
        for part in parts:  # noqa: SIM110 - a loop, because `any` over a generator takes three times as long
            if part in lowered:
                return True
        return False

    def word_starts(self, beginnings: Iterable[str]) -> list[int]:
        """Give where the words begin whose first two letters, in lower case, are among `beginnings`.

        Matching only there is many times faster than trying a long pattern at every character.
        """
        if self._words is None:
            self._words = _words_by_beginning(self.lowered)
        starts: list[int] = []
        for beginning in beginnings:
            if beginning in self._words:
                starts += self._words[beginning]
        starts.sort()
        return starts


def _words_by_beginning(lowered: str) -> dict[str, list[int]]:
    """Give the starts of words by their first two letters."""
    words: dict[str, list[int]] = {}
    position = 0
    for word in lowered.split(" "):
        beginning = word[:2]
        if word.isalpha() or (beginning.isalpha() and word[:-1].isalpha()):
            if beginning in words:
                words[beginning].append(position)
            else:
                words[beginning] = [position]
        elif word:
            for match in _WORD.finditer(word):
                words.setdefault(match[0], []).append(position + match.start())
        position += len(word) + 1
    return words


@lru_cache(maxsize=16)
def fold(text: str) -> Folded:
    """Fold `text`; the last few results are kept because all scanners get the same paragraph in turn."""
    if _is_plain(text):
        return Folded(text)
    if _LENGTH_CHANGING.search(text):
        return _fold_changing_length(text)
    return Folded(text.translate(_TABLE) if _ODD.search(text) else text)


def _is_plain(text: str) -> bool:
    """Tell at once that most texts have nothing odd: within Latin-1 only three characters are."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return not ("\xa0" in text or "\t" in text or "\xad" in text)


class Spans:
    """Spans that do not overlap, to ask in logarithmic time whether a new one would."""

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in spans:
            self.add(start, end)

    def overlaps(self, start: int, end: int) -> bool:
        """Tell whether a span shares a character with one that was added."""
        position = bisect_left(self._starts, end)
        return position > 0 and self._ends[position - 1] > start

    def add(self, start: int, end: int) -> bool:
        """Add a span unless it overlaps; tells whether it was added."""
        if self.overlaps(start, end):
            return False
        position = bisect_left(self._starts, start)
        self._starts.insert(position, start)
        self._ends.insert(position, end)
        return True


def _fold_changing_length(text: str) -> Folded:
    """Fold a text with invisible or combining characters, noting for each character where it began and ended."""
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for position, character in enumerate(text):
        if character in _INVISIBLE:
            continue
        if characters and unicodedata.combining(character):
            composed = unicodedata.normalize("NFC", characters[-1] + character)
            if len(composed) == 1:
                characters[-1] = composed
                ends[-1] = position + 1
                continue
        characters.append(character)
        starts.append(position)
        ends.append(position + 1)
    return Folded("".join(characters).translate(_TABLE), starts, ends)
