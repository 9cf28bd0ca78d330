"""All terms of all rules, compiled once so that one pass over the words finds every match."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from iopvalidate.language.families import FAMILIES, family_words
from iopvalidate.language.notation import Phrase, Word, parse_word

NUMBER_WORDS = frozenset(
    ["noll", "en", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo", "tjugofem", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio", "hundra", "tusen", "miljon", "miljoner"]
)
_MIN_AFFIX = 2
_CACHE_LIMIT = 200_000

#: A phrase after its first word: (gap before, class) pairs, and the phrase's number.
Tail = tuple[tuple[tuple[int, int], ...], int]


class Vocabulary:
    """Word classes and phrases, numbered.

    A *class* is what may stand at one place of a phrase.  `classes_of(form)` gives all classes a word belongs to.
    """

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        """Compile the phrases; equal places share one class."""
        self._ids: dict[Word, int] = {}
        self._words: list[Word] = []
        self._exact: dict[str, list[int]] = {}
        self._prefix: dict[str, list[int]] = {}
        self._suffix: dict[str, list[int]] = {}
        self._infix: dict[str, list[int]] = {}
        self._numbers: list[int] = []
        self.family_classes: dict[str, set[int]] = {name: set() for name in FAMILIES}
        self._cache: dict[str, frozenset[int]] = {}
        self.family_class: dict[str, int]
        self.phrase_ids: dict[Phrase, int] = {}
        self.starts: dict[int, list[Tail]] = {}
        for phrase in phrases:
            self.add(phrase)
        self.family_class = {name: self._class(Word(families=frozenset({name}))) for name in FAMILIES}
        self._lengths()

    def add(self, phrase: Phrase) -> int:
        """Number a phrase."""
        known = self.phrase_ids.get(phrase)
        if known is not None:
            return known
        number = self.phrase_ids[phrase] = len(self.phrase_ids)
        classes = [self._class(word) for word in phrase.words]
        tail = tuple(zip(phrase.gaps[1:], classes[1:], strict=True))
        self.starts.setdefault(classes[0], []).append((tail, number))
        return number

    def _class(self, word: Word) -> int:
        known = self._ids.get(word)
        if known is not None:
            return known
        number = self._ids[word] = len(self._words)
        self._words.append(word)
        for name in word.families:
            self.family_classes[name].add(number)
        for table, forms in self._tables(word):
            for form in forms:
                table.setdefault(form, []).append(number)
        if word.number:
            self._numbers.append(number)
        return number

    def _tables(self, word: Word) -> list[tuple[dict[str, list[int]], Iterable[str]]]:
        widened = [word, *(parse_word(family_words(name)) for name in word.families)]
        return [
            (self._exact, (f for w in widened for f in w.exact)),
            (self._prefix, (f for w in widened for f in w.prefixes)),
            (self._suffix, (f for w in widened for f in w.suffixes)),
            (self._infix, (f for w in widened for f in w.infixes)),
        ]

    def _lengths(self) -> None:
        self._prefix_lengths = sorted({len(p) for p in self._prefix})
        self._suffix_lengths = sorted({len(s) for s in self._suffix})
        self._stops: dict[str, set[int]] = {}
        for number, word in enumerate(self._words):
            widened = [word, *(parse_word(family_words(name)) for name in word.families)]
            for form in {f for w in widened for f in w.stops}:
                self._stops.setdefault(form, set()).add(number)

    def classes_of(self, form: str) -> frozenset[int]:
        """Return the classes of a word in lower case."""
        known = self._cache.get(form)
        if known is None:
            if len(self._cache) > _CACHE_LIMIT:
                self._cache.clear()  # a hostile file of endless new words must not fill the memory
            known = self._cache[form] = self._look_up(form)
        return known

    def _look_up(self, form: str) -> frozenset[int]:
        found = set(self._exact.get(form, ()))
        size = len(form)
        for length in self._prefix_lengths:
            if length > size:
                break
            found.update(self._prefix.get(form[:length], ()))
        for length in self._suffix_lengths:
            if length > size:
                break
            found.update(self._suffix.get(form[size - length :], ()))
        if size < 60:
            for part, classes in self._infix.items():
                if part in form:
                    found.update(classes)
        if form[0].isdigit() or form in NUMBER_WORDS:
            found.update(self._numbers)
        return frozenset(found - self._stops.get(form, set()))

    def overlay(self, names: Mapping[str, Iterable[str]]) -> dict[str, frozenset[int]]:
        """Return word → classes for words that one draft adds to families: {"ideburen": ["gnistan", "gnistans"]}."""
        extra: dict[str, set[int]] = {}
        for family, forms in names.items():
            for form in forms:
                extra.setdefault(form, set()).update(self.family_classes[family])
        return {form: self.classes_of(form) | frozenset(classes) for form, classes in extra.items()}
