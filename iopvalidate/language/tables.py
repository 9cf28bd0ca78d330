"""What terms come to: numbered word classes and phrases as plain data, built from the notation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from iopvalidate.language.families import FAMILIES, family_words
from iopvalidate.language.notation import Pattern, Phrase, Word, parse_word

NUMBER_WORDS = frozenset(
    ["noll", "en", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo", "tjugofem", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio", "hundra", "tusen", "miljon", "miljoner"]
)  # fmt: skip

#: A phrase after its second word: the gap before that, (gap before, class) of the words that follow, the phrase's number.
Tail = tuple[int, tuple[tuple[int, int], ...], int]
#: The phrases that a class begins: those of one word, and the others by the class of their second word.
Start = tuple[list[int], list[tuple[int, Tail]]]
#: A pattern: the phrases of its lead; of each other condition, whether it is negative, and its phrases.
Numbered = tuple[tuple[int, ...], tuple[tuple[bool, tuple[int, ...]], ...]]


@dataclass(slots=True)
class Tables:
    """Word classes and phrases.  Nothing but dicts, sets, lists, tuples, words and numbers.

    Attributes:
        exact, prefix, suffix, infix: part of a word → the classes that it puts a word in.   stops: word → those it never is in.
        numbers: classes that take figures.   starts: class → what it begins.   inner: classes that stand second.
        family_class: family → its own class.   family_classes: family → every class that takes it.
        signs: notation → its patterns.   prefix_lengths, suffix_lengths: how long the parts are, in order.
    """

    exact: dict[str, list[int]] = field(default_factory=dict)
    prefix: dict[str, list[int]] = field(default_factory=dict)
    suffix: dict[str, list[int]] = field(default_factory=dict)
    infix: dict[str, list[int]] = field(default_factory=dict)
    stops: dict[str, set[int]] = field(default_factory=dict)
    numbers: list[int] = field(default_factory=list)
    starts: dict[int, Start] = field(default_factory=dict)
    inner: frozenset[int] = frozenset()
    family_class: dict[str, int] = field(default_factory=dict)
    family_classes: dict[str, set[int]] = field(default_factory=dict)
    signs: dict[str, tuple[Numbered, ...]] = field(default_factory=dict)
    prefix_lengths: list[int] = field(default_factory=list)
    suffix_lengths: list[int] = field(default_factory=list)

    def plain(self) -> tuple[Any, ...]:
        """Return the tables as one tuple, which `Tables(*plain)` takes back."""
        return tuple(getattr(self, name) for name in self.__slots__)


def number_phrases(phrases: Iterable[Phrase]) -> dict[Phrase, int]:
    """Return phrase → number, in the order of their first use."""
    numbers: dict[Phrase, int] = {}
    for phrase in phrases:
        numbers.setdefault(phrase, len(numbers))
    return numbers


def number_patterns(patterns: Iterable[Pattern], ids: Mapping[Phrase, int]) -> tuple[Numbered, ...]:
    """Return patterns with numbers for their phrases.

    Raises:
        KeyError: a phrase has no number.
    """
    found = []
    for pattern in patterns:
        lead, *others = ((c.negative, tuple(ids[phrase] for phrase in c.phrases)) for c in pattern.conditions)
        found.append((lead[1], tuple(others)))
    return tuple(found)


def build_tables(phrases: Mapping[Phrase, int]) -> Tables:
    """Return the tables of numbered phrases; equal places of phrases share one class."""
    return _Builder().build(phrases)


class _Builder:
    """Numbers word classes."""

    def __init__(self) -> None:
        self._tables = Tables(family_classes={name: set() for name in FAMILIES})
        self._ids: dict[Word, int] = {}
        self._inner: set[int] = set()

    def build(self, phrases: Mapping[Phrase, int]) -> Tables:
        tables = self._tables
        for phrase, number in phrases.items():
            self._add(phrase, number)
        tables.family_class = {name: self._class(Word(families=frozenset({name}))) for name in FAMILIES}
        tables.inner = frozenset(self._inner)
        tables.prefix_lengths = sorted({len(p) for p in tables.prefix})
        tables.suffix_lengths = sorted({len(s) for s in tables.suffix})
        return tables

    def _add(self, phrase: Phrase, number: int) -> None:
        first, *rest = (self._class(word) for word in phrase.words)
        singles, tails = self._tables.starts.setdefault(first, ([], []))
        if not rest:
            singles.append(number)
            return
        self._inner.add(rest[0])
        following = tuple(zip(phrase.gaps[2:], rest[1:], strict=True))
        tails.append((rest[0], (phrase.gaps[1], following, number)))

    def _class(self, word: Word) -> int:
        known = self._ids.get(word)
        if known is not None:
            return known
        number = self._ids[word] = len(self._ids)
        for name in word.families:
            self._tables.family_classes[name].add(number)
        widened = [word, *(parse_word(family_words(name)) for name in word.families)]
        self._fill(number, widened)
        if word.number:
            self._tables.numbers.append(number)
        return number

    def _fill(self, number: int, widened: Sequence[Word]) -> None:
        tables = self._tables
        for word in widened:
            for table, parts in (
                (tables.exact, word.exact), (tables.prefix, word.prefixes), (tables.suffix, word.suffixes),
                (tables.infix, word.infixes),
            ):  # fmt: skip
                for part in parts:
                    table.setdefault(part, []).append(number)
            for form in word.stops:
                tables.stops.setdefault(form, set()).add(number)
