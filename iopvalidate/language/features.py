"""Features: what the classifier sees of a sentence.

A feature is a short string: a word ("w:hyra"), the beginning or end of a longer word ("p:samver", "s:avgift"), a stem
("t:hyra"), two neighbouring words ("b:IDEBUREN bidrar"), two stems that stand near each other ("k:fören ideel"), a stem
under denial ("n:uppha"), a concept ("c:money") or two concepts of one sentence ("C:follow interval").  Names of parties,
numbers and months are replaced, so that whose agreement it is does not matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from iopvalidate.language.concepts import concepts_of
from iopvalidate.language.model_file import Model
from iopvalidate.language.polarity import NEGATIONS
from iopvalidate.language.reading import Reading
from iopvalidate.language.tokens import Sentence

PUBLIC, IDEBUREN, DENIAL = "PUBLIC", "IDEBUREN", "NOT"
_STEM = 5
_AFFIX = 6
_MOST_WORDS = 20_000
_WINDOW = 4  # stems after a stem that it is paired with
_REACH = 5  # words after a denial that it may reach
_DENIALS = NEGATIONS | {"utan"}
_MONTH_WORDS = (
    "januari februari mars april maj juni juli augusti september oktober november december jan feb febr apr aug sept okt nov dec"
)
_EMPTY_WORDS = (
    "och i att som en ett den det de är på av för med till om har eller vid från sig så också även där då när vi man "
    "dem denna detta dessa sin sitt sina hos mot än ut upp in kan ska skall får bör måste vill blir bli var vara varit "
    'mellan under efter före enligt genom samt men , . : ; ( ) - – — / " ” » « ? !'
)
_MONTHS = frozenset(_MONTH_WORDS.split())
_EMPTY = frozenset(_EMPTY_WORDS.split())


def features_of(reading: Reading, sentence: Sentence) -> set[str]:
    """Return the features of a sentence, each once."""
    forms = reading.tokens.forms[sentence.first : sentence.last]
    general = _general(reading, sentence, forms)
    found = {f"b:{a} {b}" for a, b in zip(["^", *general], [*general, "$"], strict=True)}
    stems: list[str] = []
    concepts: set[str] = set()
    for form, word in zip(forms, general, strict=True):
        own, stem, held = _word_features(form, word)
        found.update(own)
        concepts.update(held)
        if stem:
            stems.append(stem)
    _near(stems, found)
    found.update([f"C:{a} {b}" for a, b in combinations(sorted(concepts), 2)])
    return found


def _general(reading: Reading, sentence: Sentence, forms: Sequence[str]) -> list[str]:
    """Return the words with parties, numbers, years and months replaced."""
    general = [_plain(form) for form in forms]
    for family, mark in (("ideburen", IDEBUREN), ("offentlig", PUBLIC)):
        for i in reading.family_tokens(family, sentence.first, sentence.last):
            general[i - sentence.first] = mark
    return general


@lru_cache(maxsize=20_000)
def _plain(form: str) -> str:
    if form[0].isdigit():
        return "YEAR" if len(form) == 4 and form[:2] in ("19", "20") else f"NUM{min(len(form), 5)}"
    return "MONTH" if form in _MONTHS else form


@lru_cache(maxsize=20_000)
def _word_features(form: str, word: str) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
    """Return the features that a word has by itself, its stem ("" for an empty word) and its concepts.

    `word` is the form, or what stands in its place.
    """
    if form in _DENIALS:
        return (f"w:{word}", f"t:{DENIAL}"), DENIAL, ()
    held = concepts_of(form)
    own = [f"w:{word}", *(f"c:{concept}" for concept in held)]
    if word in _EMPTY:
        return tuple(own), "", held
    if len(form) > _AFFIX and form.isalpha():
        own += [f"p:{form[:_AFFIX]}", f"s:{form[-_AFFIX:]}"]
    stem = word[:_STEM] if word.islower() else word
    return (*own, f"t:{stem}"), stem, held


def _near(stems: Sequence[str], found: set[str]) -> None:
    """Add the pairs of stems that stand near each other, and the stems that a denial may reach."""
    for i, stem in enumerate(stems):
        found.update([f"k:{stem} {other}" for other in stems[i + 1 : i + 1 + _WINDOW]])
        if stem == DENIAL:
            found.update(f"n:{other}" for other in stems[i + 1 : i + 1 + _REACH])


def known_rows(reading: Reading, sentence: Sentence, model: Model) -> set[int]:
    """Return the rows of the features of a sentence that a model knows, without making the others."""
    forms = reading.tokens.forms[sentence.first : sentence.last]
    general = _general(reading, sentence, forms)
    found: set[int] = set()
    _add_pairs(zip(["^", *general], [*general, "$"], strict=True), model.pairs("b"), found)
    stems: list[str] = []
    concepts: set[str] = set()
    for form, word in zip(forms, general, strict=True):
        own, stem, held = model.words.get((form, word)) or _rows_of_word(form, word, model)
        found.update(own)
        concepts.update(held)
        if stem:
            stems.append(stem)
    near, denied = model.pairs("k"), model.pairs("n")
    for i, stem in enumerate(stems):
        if stem in near:
            _add(near[stem], stems[i + 1 : i + 1 + _WINDOW], found)
        if stem == DENIAL:
            found.update(denied[s][""] for s in stems[i + 1 : i + 1 + _REACH] if s in denied)
    _add_pairs(combinations(sorted(concepts), 2), model.pairs("C"), found)
    return found


def _add(known: Mapping[str, int], words: Iterable[str], found: set[int]) -> None:
    found.update([known[word] for word in words if word in known])


def _add_pairs(pairs: Iterable[tuple[str, str]], known: Mapping[str, Mapping[str, int]], found: set[int]) -> None:
    found.update([known[a][b] for a, b in pairs if a in known and b in known[a]])


def _rows_of_word(form: str, word: str, model: Model) -> tuple[tuple[int, ...], str, tuple[str, ...]]:
    """Return the rows that a word has by itself, its stem and its concepts."""
    if len(model.words) > _MOST_WORDS:
        model.words.clear()  # a hostile file of endless new words must not fill the memory
    own, stem, held = _word_features(form, word)
    rows = tuple(model.index[feature] for feature in own if feature in model.index)
    model.words[form, word] = rows, stem, held
    return rows, stem, held


def words_behind(features: Iterable[str], reading: Reading, sentence: Sentence) -> dict[str, list[str]]:
    """Return feature → the words of the sentence that it was made of, in lower case, in the order of the features."""
    forms = reading.tokens.forms[sentence.first : sentence.last]
    made: dict[str, dict[str, None]] = {}
    for form, word in zip(forms, _general(reading, sentence, forms), strict=True):
        if form.isdigit() or len(form) > 1:
            for part in _word_features(form, word)[0]:
                made.setdefault(part, {})[form] = None
    return {
        feature: [word for part in feature[2:].split(" ") for word in made.get(f"{_PART[feature[0]]}:{part}", ())]
        for feature in features
    }


#: Kind of feature → the kind of part it is made of: word, beginning, end, stem, concept.
_PART = {"w": "w", "b": "w", "p": "p", "s": "s", "t": "t", "k": "t", "n": "t", "c": "c", "C": "c"}
