"""All terms of all rules, compiled once so that one pass over the words finds every match.

What the terms come to is plain data (`Tables`), so that it can be kept on disk for the next process (`compiled.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from iopvalidate.language.notation import Phrase
from iopvalidate.language.signs import Sign
from iopvalidate.language.tables import NUMBER_WORDS, Tables, Tail, build_tables, number_patterns, number_phrases

__all__ = ["NUMBER_WORDS", "Form", "Leads", "Tails", "Vocabulary"]

_CACHE_LIMIT = 200_000
_NOTHING: frozenset[int] = frozenset()

#: Class of a second word → the phrases that go on with it.
Tails = dict[int, tuple[Tail, ...]]
#: The other conditions of a pattern: negative or not, and the phrases of which one holds it.
Others = tuple[tuple[bool, frozenset[int]], ...]
#: Phrase that is quoted → the other conditions of each of its patterns; nothing where one pattern has none.
Leads = Mapping[int, tuple[Others, ...]]
#: What begins with a word: see `Form`.
_Begun = tuple[tuple[int, ...], Tails, frozenset[int], Tails, frozenset[int], int]


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """What the terms know of one word.  Equal only to itself.

    Attributes:
        classes: all classes it belongs to.   inner: those that stand second in a phrase.
        singles: phrases of this one word.
        near, far: phrases that it begins, whose second word follows at once, or after a gap.
        near_keys, far_keys: the classes of their second words.   reach: the longest of the gaps, plus 1.
    """

    classes: frozenset[int]
    inner: frozenset[int]
    singles: tuple[int, ...]
    near: Tails
    near_keys: frozenset[int]
    far: Tails
    far_keys: frozenset[int]
    reach: int


class Vocabulary:
    """Word classes and phrases, numbered.

    A *class* is what may stand at one place of a phrase.  `classes_of(form)` gives all classes a word belongs to.
    """

    def __init__(self, phrases: Iterable[Phrase], tables: Tables | None = None) -> None:
        """Take the phrases, and their tables where they were built before; the phrases are then left alone."""
        self._phrases = phrases if tables else tuple(phrases)
        self.tables = tables or build_tables(self.phrase_ids)
        self.family_class = self.tables.family_class
        self._leads: dict[str, Leads] = {}
        self._forms: dict[str, Form] = {}
        self._starts: dict[frozenset[int], _Begun] = {}

    @classmethod
    def of_signs(cls, signs: Iterable[Sign], tables: Tables | None = None) -> Vocabulary:
        """Return the vocabulary of signs, whose patterns are then numbered in the tables too."""
        own = tuple(signs)
        made = cls((phrase for sign in own for phrase in sign.phrases), tables)
        if tables is None:
            made.tables.signs = {sign.notation: number_patterns(sign.patterns, made.phrase_ids) for sign in own}
        return made

    @cached_property
    def phrase_ids(self) -> Mapping[Phrase, int]:
        """Phrase → its number."""
        return number_phrases(self._phrases)

    def leads(self, sign: Sign) -> Leads:
        """Return how a sign is found among the phrases.

        Raises:
            KeyError: the sign has a phrase that is in no rule's terms.
        """
        known = self._leads.get(sign.notation)
        if known is None:
            known = self._leads[sign.notation] = self._find_leads(sign)
        return known

    def _find_leads(self, sign: Sign) -> Leads:
        patterns = self.tables.signs.get(sign.notation)
        if patterns is None:
            try:
                patterns = number_patterns(sign.patterns, self.phrase_ids)
            except KeyError:
                raise KeyError("a sign is asked for that is in no rule's terms") from None
        leads: dict[int, tuple[Others, ...]] = {}
        for lead, others in patterns:
            own: Others = tuple((negative, frozenset(numbers)) for negative, numbers in others)
            for number in lead:
                leads[number] = (*leads.get(number, ()), own)
        return {number: () if () in own else own for number, own in leads.items()}

    # -- words -------------------------------------------------------------------------------------------

    def form(self, form: str) -> Form:
        """Return what the terms know of a word in lower case."""
        known = self._forms.get(form)
        if known is None:
            if len(self._forms) > _CACHE_LIMIT:
                self._forms.clear()  # a hostile file of endless new words must not fill the memory
            known = self._forms[form] = self._of_classes(self._look_up(form))
        return known

    def classes_of(self, form: str) -> frozenset[int]:
        """Return the classes of a word in lower case."""
        return self.form(form).classes

    def overlay(self, names: Mapping[str, Iterable[str]]) -> dict[str, Form]:
        """Return what is known of words that one draft adds to families: {"ideburen": ["gnistan", "gnistans"]}."""
        extra: dict[str, set[int]] = {}
        for family, forms in names.items():
            for form in forms:
                extra.setdefault(form, set()).update(self.tables.family_classes[family])
        return {form: self._of_classes(self.classes_of(form) | classes) for form, classes in extra.items()}

    def _look_up(self, form: str) -> frozenset[int]:
        tables = self.tables
        found = set(tables.exact.get(form, ()))
        size = len(form)
        for length in tables.prefix_lengths:
            if length > size:
                break
            found.update(tables.prefix.get(form[:length], ()))
        for length in tables.suffix_lengths:
            if length > size:
                break
            found.update(tables.suffix.get(form[size - length :], ()))
        if size < 60:
            for part, classes in tables.infix.items():
                if part in form:
                    found.update(classes)
        if form[0].isdigit() or form in NUMBER_WORDS:
            found.update(tables.numbers)
        return frozenset(found.difference(tables.stops.get(form, ())))

    def _of_classes(self, classes: frozenset[int]) -> Form:
        """Words that begin the same phrases share what they begin."""
        starting = frozenset(classes & self.tables.starts.keys())
        begun = self._starts.get(starting)
        if begun is None:
            begun = self._starts[starting] = self._begun_by(starting)
        inner = classes & self.tables.inner
        return Form(classes, inner or _NOTHING, *begun)

    def _begun_by(self, starting: frozenset[int]) -> _Begun:
        singles: list[int] = []
        near: Tails = {}
        far: Tails = {}
        for number in sorted(starting):
            own, tails = self.tables.starts[number]
            singles += own
            for second, tail in tails:
                table = far if tail[0] else near
                table[second] = (*table.get(second, ()), tail)
        reach = max((tail[0] + 1 for tails in far.values() for tail in tails), default=0)
        return tuple(singles), near, frozenset(near), far, frozenset(far), reach
