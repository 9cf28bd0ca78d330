"""Number words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopvalidate.facts.scan.numbers import parse_number_word, scan_number_words

UNITS = ["", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton"]
UNITS += ["femton", "sexton", "sjutton", "arton", "nitton"]
TENS = ["", "", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"]


def spelled(number: int) -> str:
    if number >= 1000:
        thousands = spelled(number // 1000)
        return ("et" if thousands == "ett" else thousands) + "tusen" + spelled(number % 1000)
    if number >= 100:
        return UNITS[number // 100] + "hundra" + spelled(number % 100)
    return UNITS[number] if number < 20 else TENS[number // 10] + UNITS[number % 10]


@given(st.integers(min_value=1, max_value=999_999))
def test_every_spelled_number_is_read(number: int) -> None:
    word = spelled(number)
    assert parse_number_word(word) == number
    assert parse_number_word(word.capitalize()) == number
    text = f"om {word} timmar"
    if number > 1:
        assert [(mention.value, mention.quote(text)) for mention in scan_number_words(text)] == [(number, word)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("tjugofem deltagare", 25),
        ("arton månader", 18),
        ("aderton månader", 18),
        ("etthundrafemtio", 150),
        ("tusen", 1000),
        ("ettusen", 1000),
        ("två hundra tusen", 200_000),
        ("femtonhundra", 1500),
        ("Fyra ledare", 4),
        ("två (2)", 2),
        ("en (1)", 1),
        ("åtta långtidsarbetslösa", 8),
    ],
)
def test_a_number_word(text: str, value: int) -> None:
    assert [mention.value for mention in scan_number_words(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "hälften",
        "femte",
        "en förening",
        "ett möte",
        "ett tjugotal",
        "sexualitet",
        "sex och samlevnad",
        "trefem",
        "fyrklöver",
        "tioårig",
        "tredje",
        "nioårig",
        "",
    ],
)
def test_no_number_word(text: str) -> None:
    assert scan_number_words(text) == []


def test_a_figure_that_contradicts_the_word_shows() -> None:
    right, wrong = scan_number_words("två (2) möten och fem (6) ledare")
    assert right.agrees
    assert not wrong.agrees
    assert wrong.digits == 6
