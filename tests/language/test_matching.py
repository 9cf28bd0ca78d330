"""The one pass finds what trying every phrase at every word finds; how a hit is meant is looked at when asked for."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from iopvalidate.agreement.model import Agreement, Block, BlockKind
from iopvalidate.agreement.source import SourceBlock, SourceDocument
from iopvalidate.language.notation import Pattern, Phrase
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Hit, Modality, Sign
from iopvalidate.language.vocabulary import Vocabulary

SIGNS = [
    Sign("one", "a*"),
    Sign("next", "ab c\nab ~2 c b\n(ab/c) ~1 (ab/c)"),
    Sign("three", "ab ~2 b ~1 c"),
    Sign("both", "ab | c ~1 c & b & !d"),
    Sign("number", "# ~1 c\n*b"),
]
VOCABULARY = Vocabulary.of_signs(SIGNS)


def reading_of(text: str) -> Reading:
    blocks = [Block(1, BlockKind.PARAGRAPH, text, SourceBlock(text))]
    return Reading(Agreement(SourceDocument("", "", ""), blocks, [], []), VOCABULARY)


def end_of(reading: Reading, phrase: Phrase, at: int, i: int, stop: int) -> int:
    """Try word `at` of a phrase from token i on, nearest first."""
    own = Vocabulary([Phrase((phrase.words[at],), (0,))])
    gap = phrase.gaps[at]
    for j in range(i, min(i + gap + 1, stop)):
        if own.form(reading.tokens.forms[j]).singles:
            end = j + 1 if at + 1 == len(phrase.words) else end_of(reading, phrase, at + 1, j + 1, stop)
            if end:
                return end
    return 0


def tried(reading: Reading, patterns: tuple[Pattern, ...]) -> list[tuple[int, int]]:
    """Return what the notation says the spans are, the long way."""
    found = set()
    for sentence in reading.tokens.sentences:
        for pattern in patterns:
            held = [
                {
                    (i, end)
                    for phrase in condition.phrases
                    for i in range(sentence.first, sentence.last)
                    if (end := end_of(reading, phrase, 0, i, sentence.last))
                }
                for condition in pattern.conditions
            ]
            if all(bool(spans) != c.negative for spans, c in zip(held, pattern.conditions, strict=True)):
                found |= held[0]
    return sorted(found)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(["ab", "c", "b", "d", "abb", "7", "x", "."]), max_size=12))
def test_finds_what_trying_every_phrase_finds(words: list[str]) -> None:
    reading = reading_of(" ".join(words))
    for sign in SIGNS:
        assert [(hit.first, hit.last) for hit in reading.hits(sign)] == tried(reading, sign.patterns), sign.name


def test_how_a_hit_is_meant_is_looked_at_once_and_late() -> None:
    reading = reading_of("Det är inte ab.")
    (hit,) = reading.hits(SIGNS[0])
    assert "negated" not in vars(hit)
    assert hit.negated
    assert vars(hit)["negated"] is True
    assert not hit.asserted
    assert reading.hits(SIGNS[0]) == [hit]


def test_a_hit_made_by_hand_is_a_plain_statement() -> None:
    hit = Hit("x", 0, 1, 0, 1, 0, 2)
    assert hit.firm
    assert hit.modality == Modality.STATES
    assert hit == Hit("x", 0, 1, 0, 1, 0, 2)
    assert len({hit, Hit("x", 0, 1, 0, 1, 0, 2)}) == 1
