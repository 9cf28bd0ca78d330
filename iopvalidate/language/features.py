"""Features: what the classifier sees of a sentence.

A feature is a short string: a word ("w:hyra"), the beginning or the end of a longer word ("p:samver", "s:avgift"), two
neighbouring words ("b:IDEBUREN bidrar"), two stems that stand near each other ("k:fören ideel") or a stem under denial
("n:uppha").  Names of parties, numbers and dates are replaced, so that whose agreement it is does not matter.
"""

from __future__ import annotations

from collections.abc import Sequence

from iopvalidate.language.polarity import NEGATIONS
from iopvalidate.language.reading import Reading
from iopvalidate.language.tokens import Sentence

PUBLIC, IDEBUREN = "PUBLIC", "IDEBUREN"
_STEM = 5
_AFFIX = 6
_WINDOW = 4  # content words after a word that it is paired with
_REACH = 5  # words after a denial that it may reach
_MONTHS = frozenset(
    ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december", "jan", "feb", "febr", "apr", "aug", "sept", "okt", "nov", "dec"]
)
_EMPTY = frozenset(
    ["och", "i", "att", "som", "en", "ett", "den", "det", "de", "är", "på", "av", "för", "med", "till", "om", "har", "inte", "eller", "vid", "från", "sig", "så", "också", "även", "där", "då", "när", "vi", "man", "dem", "denna", "detta", "dessa", "sin", "sitt", "sina", "hos", "mot", "än", "ut", "upp", "in", "kan", "ska", "skall", "får", "bör", "måste", "vill", "blir", "bli", "var", "vara", "varit", "mellan", "under", "efter", "före", "enligt", "genom", "samt", "men", "utan", "ej", "ingen", "inget", "inga", "varken", "heller", "icke", ",", ".", ":", ";", "(", ")", "-", "–", "—", "/", '"', "”", "»", "«", "?", "!"]
)


def features_of(reading: Reading, sentence: Sentence) -> set[str]:
    """Return the features of a sentence, each once."""
    forms = reading.tokens.forms[sentence.first : sentence.last]
    return _features(forms, _general(reading, sentence, forms))


def _general(reading: Reading, sentence: Sentence, forms: Sequence[str]) -> list[str]:
    """Return the words with parties, numbers, years and months replaced."""
    general = [_plain(form) for form in forms]
    for family, mark in (("ideburen", IDEBUREN), ("offentlig", PUBLIC)):
        for i in reading.family_tokens(family, sentence.first, sentence.last):
            general[i - sentence.first] = mark
    return general


def _plain(form: str) -> str:
    if form[0].isdigit():
        return "YEAR" if len(form) == 4 and form[:2] in ("19", "20") else f"NUM{min(len(form), 5)}"
    return "MONTH" if form in _MONTHS else form


def _features(forms: Sequence[str], general: Sequence[str]) -> set[str]:
    found = {f"w:{word}" for word in general}
    found.update(f"b:{a} {b}" for a, b in zip(["^", *general], [*general, "$"], strict=True))
    stems: list[str] = []
    for form, word in zip(forms, general, strict=True):
        if word not in _EMPTY:
            stems.append(_stem(word))
            if len(form) > _AFFIX and form.isalpha():
                found.add(f"p:{form[:_AFFIX]}")
                found.add(f"s:{form[-_AFFIX:]}")
    found.update(f"t:{stem}" for stem in stems)
    for i, stem in enumerate(stems):
        found.update(f"k:{stem} {other}" for other in stems[i + 1 : i + 1 + _WINDOW])
    for i, form in enumerate(forms):
        if form in NEGATIONS or form == "utan":
            found.update(f"n:{word[:_STEM]}" for word in general[i + 1 : i + 1 + _REACH] if word not in _EMPTY)
    return found


def words_behind(feature: str, reading: Reading, sentence: Sentence) -> tuple[str, ...]:
    """Return the words of the sentence that a feature was made of, as they stand in lower case, each once."""
    forms = reading.tokens.forms[sentence.first : sentence.last]
    kind, parts = feature[0], feature[2:].split(" ")
    found: dict[str, None] = {}
    for form, word in zip(forms, _general(reading, sentence, forms), strict=True):
        seen = {"w": word, "b": word, "p": form[:_AFFIX], "s": form[-_AFFIX:]}.get(kind, _stem(word))
        if seen in parts and form.isalnum():
            found[form] = None
    return tuple(found)


def _stem(word: str) -> str:
    return word[:_STEM] if word.islower() else word
