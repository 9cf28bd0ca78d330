"""Folding, offsets and spans; and what holds for every scanner: exact quotes, no exceptions, linear time."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iopvalidate.facts.scan.crossrefs import scan_cross_references
from iopvalidate.facts.scan.dates import scan_dates
from iopvalidate.facts.scan.diary import scan_diary_numbers, scan_minutes_paragraphs
from iopvalidate.facts.scan.durations import scan_durations
from iopvalidate.facts.scan.money import scan_money, scan_numbers, scan_percent
from iopvalidate.facts.scan.numbers import scan_number_words
from iopvalidate.facts.scan.organisation import scan_organisation_numbers, scan_personal_identity_numbers
from iopvalidate.facts.scan.periods import scan_periods
from iopvalidate.facts.scan.placeholders import scan_placeholders
from iopvalidate.facts.scan.statute_refs import scan_cases, scan_eu_acts, scan_preparatory, scan_statutes
from iopvalidate.facts.scan.text import Mention, Spans, fold

Scanner = Callable[[str], Sequence[Mention]]
SCANNERS: tuple[Scanner, ...] = (
    scan_money,
    scan_numbers,
    scan_percent,
    scan_dates,
    scan_periods,
    scan_durations,
    scan_organisation_numbers,
    scan_personal_identity_numbers,
    scan_diary_numbers,
    scan_minutes_paragraphs,
    scan_statutes,
    scan_eu_acts,
    scan_preparatory,
    scan_cases,
    scan_cross_references,
    scan_placeholders,
    scan_number_words,
)
NAMES = [scanner.__name__ for scanner in SCANNERS]

PIECES = (
    "den 1 januari 2027",
    " till och med ",
    "fr.o.m. ",
    "2027",
    "–",
    "-",
    " ",
    "\u00a0",
    "\u2009",
    "\u00ad",
    "\u2011",
    "a\u030a",
    "247 700 kr",
    "fyra utbetalningar à ",
    "15-20 000 kr",
    " vardera för Nämnden och Klubben",
    "två (2) ",
    "högst ",
    "tre år",
    " i sänder",
    "802990-1140",
    "811218-9876",
    "dnr OMN 2026/0412",
    ", § 118",
    "3 kap. 17-18 §§ ",
    "lagen (2016:1145) om offentlig upphandling",
    "kommunallagen",
    " och ",
    ", ",
    "SoL 14:1",
    "artikel 107.1 FEUF",
    "(EU) 2023/2831",
    "bilaga 1, 2 och 3",
    "punkt 7",
    "[datum]",
    "xx kronor",
    "____",
    "80 %",
    "\n",
    "İ",
    "ſ",
    "①",
    "Ⅷ",
    "٣",
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=12).map("".join))


@pytest.mark.parametrize("scanner", SCANNERS, ids=NAMES)
@given(text=TEXTS)
@settings(max_examples=60, deadline=None)
def test_any_text_gives_ordered_mentions_inside_it(scanner: Scanner, text: str) -> None:
    mentions = scanner(text)
    for mention in mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.quote(text) == text[mention.start : mention.end] != ""
    assert [mention.start for mention in mentions] == sorted(mention.start for mention in mentions)


@pytest.mark.parametrize("scanner", SCANNERS, ids=NAMES)
@given(
    before=st.sampled_from(["", "Enligt avtalet ", "(", "\u00ad\u00ad"]),
    text=st.sampled_from(PIECES),
    after=st.sampled_from(["", ".", ") och"]),
)
@settings(max_examples=60, deadline=None)
def test_mentions_are_hashable_and_immutable(scanner: Scanner, before: str, text: str, after: str) -> None:
    for mention in scanner(before + text + after):
        hash(mention)
        with pytest.raises(AttributeError):
            mention.start = 0  # type: ignore[misc]


@pytest.mark.parametrize("scanner", SCANNERS, ids=NAMES)
@pytest.mark.parametrize(
    "piece",
    [
        "000 000 ",
        "1",
        "1, 2 och 3 §§ ",
        "1 kap. 1 § ",
        "[a] ",
        "(",
        "ett hundra ",
        "1 maj 2027 - ",
        "från och med [",
        "1 kr ",
        "____",
        "och ",
        "\u00ad",
        "x",
    ],
)
def test_hostile_repetition_takes_linear_time(scanner: Scanner, piece: str) -> None:
    text = piece * (20_000 // len(piece))
    begun = time.process_time()
    scanner(text)
    # Linear scanning takes at most 0.2 s; a quadratic one would take minutes.
    assert time.process_time() - begun < 2.5


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("247\u00a0700\u2009kr", "247 700 kr"),
        ("2020–2023", "2020-2023"),
        ("802437\u20118310", "802437-8310"),
        ("kro\u00adnor", "kronor"),
        ("a\u030arligen", "årligen"),
        ("\ufeffavtal", "avtal"),
        ("vanlig text", "vanlig text"),
        ("radbryt\nning", "radbryt\nning"),
        ("tabb\tning", "tabb ning"),
        ("minus −5", "minus -5"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_offsets_lead_back_over_invisible_characters() -> None:
    text = "Stöd: 247\u00ad 700 kro\u00adnor\u00ad."
    amount = scan_money(text)[0]
    assert amount.quote(text) == "247\u00ad 700 kro\u00adnor"
    assert amount.value == 247_700


@given(st.text(max_size=60))
def test_folded_text_maps_every_character(text: str) -> None:
    folded = fold(text)
    assert len(folded.lowered) == len(folded.text)
    for position in range(len(folded.text)):
        start, end = folded.span(position, position + 1)
        assert 0 <= start < end <= len(text)


@given(st.text(alphabet="ab å-,1(2", max_size=40))
def test_word_starts_agree_with_a_plain_search(text: str) -> None:
    folded = fold(text)
    expected = [i for i, c in enumerate(text) if c.isalpha() and (i == 0 or not text[i - 1].isalnum())]
    pairs = {text[i : i + 2] if text[i + 1 : i + 2].isalpha() else text[i] for i in expected}
    assert folded.word_starts(sorted(pairs)) == expected
    assert folded.digits == [i for i, c in enumerate(text) if c.isdecimal() and (i == 0 or not text[i - 1].isalnum())]


def test_spans_refuse_overlaps_only() -> None:
    spans = Spans([(5, 10)])
    assert spans.add(10, 12)
    assert spans.add(0, 5)
    assert not spans.add(9, 11)
    assert not spans.add(4, 6)
    assert spans.overlaps(0, 1)
    assert not spans.overlaps(12, 20)
