"""Dates."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopvalidate.facts.scan.dates import DateMention, scan_dates

MONTHS = str.split("januari februari mars april maj juni juli augusti september oktober november december")


def only(text: str) -> DateMention:
    dates = scan_dates(text)
    assert len(dates) == 1, [mention.quote(text) for mention in dates]
    return dates[0]


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("gäller 1 januari 2017.", "1 januari 2017", (2017, 1, 1, "day")),
        ("den 1 juli 2023", "1 juli 2023", (2023, 7, 1, "day")),
        ("den 1\u00a0juli\u00a02023", "1\u00a0juli\u00a02023", (2023, 7, 1, "day")),
        ("1 jan. 2027", "1 jan. 2027", (2027, 1, 1, "day")),
        ("1:a juli 2027", "1:a juli 2027", (2027, 7, 1, "day")),
        ("2020-04-14", "2020-04-14", (2020, 4, 14, "day")),
        ("2020\u201104\u201114", "2020\u201104\u201114", (2020, 4, 14, "day")),
        ("14/4 2020", "14/4 2020", (2020, 4, 14, "day")),
        ("14/4-20", "14/4-20", (2020, 4, 14, "day")),
        ("2020.04.14", "2020.04.14", (2020, 4, 14, "day")),
        ("14.4.2020", "14.4.2020", (2020, 4, 14, "day")),
        ("20200414", "20200414", (2020, 4, 14, "day")),
        ("Januari 2015", "Januari 2015", (2015, 1, None, "month")),
        ("JANUARI 2015", "JANUARI 2015", (2015, 1, None, "month")),
        ("utgången av juni månad 2029", "juni månad 2029", (2029, 6, None, "month")),
        ("år 2009", "år 2009", (2009, None, None, "year")),
        ("kalenderåret 2027", "kalenderåret 2027", (2027, None, None, "year")),
        ("2027 års budget", "2027", (2027, None, None, "year")),
        ("tecknat 2 april", "2 april", (None, 4, 2, "day-without-year")),
        ("den första maj 2027", "första maj 2027", (2027, 5, 1, "day")),
        ("den sista december 2029", "sista december 2029", (2029, 12, 31, "day")),
        ("årsskiftet 2026/2027", "årsskiftet 2026/2027", (2027, 1, 1, "turn-of-year")),
        ("årsskiftet 2026/27", "årsskiftet 2026/27", (2027, 1, 1, "turn-of-year")),
        ("från och med årsskiftet", "årsskiftet", (None, 1, 1, "turn-of-year")),
        ("31 februari 2027", "31 februari 2027", (2027, 2, 31, "invalid")),
        ("29 februari 2027", "29 februari 2027", (2027, 2, 29, "invalid")),
        ("2026-02-31", "2026-02-31", (2026, 2, 31, "invalid")),
        ("1–15 mars 2027", "15 mars 2027", (2027, 3, 15, "day")),
        ("2018-02-13, § 8", "2018-02-13", (2018, 2, 13, "day")),
        ("den 2 april 2027 110 000 kr", "2 april 2027", (2027, 4, 2, "day")),
    ],
)
def test_a_date(text: str, quote: str, expected: tuple[int | None, int | None, int | None, str]) -> None:
    mention = only(text)
    assert mention.quote(text) == quote
    assert (mention.year, mention.month, mention.day, mention.kind) == expected


@pytest.mark.parametrize(
    "text",
    [
        "höstlovet 2026",
        "hösten 2025",
        "2021",
        "KSN-2016-1422",
        "Ks 1121/2017",
        "811218-9876",
        "19811218-9876",
        "20261399",
        "45 mars",
        "2 majoriteter",
        "12,5",
        "§ 3 i maj",
        "lagen (2016:1145)",
        "[datum]",
        "20XX-01-01",
        "",
    ],
)
def test_no_date(text: str) -> None:
    assert scan_dates(text) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1 juli 2023", date(2023, 7, 1), date(2023, 7, 1)),
        ("februari 2028", date(2028, 2, 1), date(2028, 2, 29)),
        ("år 2009", date(2009, 1, 1), date(2009, 12, 31)),
        ("årsskiftet 2026/2027", date(2027, 1, 1), date(2026, 12, 31)),
        ("årsskiftet", None, None),
        ("2 april", None, None),
        ("31 april 2027", None, None),
    ],
)
def test_first_and_last_day(text: str, first: date | None, last: date | None) -> None:
    assert (only(text).first_day(), only(text).last_day()) == (first, last)


def test_two_dates_around_a_dash() -> None:
    text = "2027-02-01–2029-06-30 och 2 april–30 juni"
    assert [mention.quote(text) for mention in scan_dates(text)] == ["2027-02-01", "2029-06-30", "2 april", "30 juni"]


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)))
def test_the_same_date_in_any_format_is_the_same_date(day: date) -> None:
    month = MONTHS[day.month - 1]
    forms = [
        day.isoformat(),
        f"{day.day} {month} {day.year}",
        f"den {day.day} {month.capitalize()} {day.year}",
        f"{day.day}/{day.month} {day.year}",
        f"{day.year}.{day.month:02}.{day.day:02}",
        f"{day:%Y%m%d}",
        f"{day.day}.{day.month}.{day.year}",
        f"({day.day}\u00a0{month}\u00a0{day.year})",
    ]
    for form in forms:
        assert only(form).first_day() == day, form


@given(st.integers(0, 99), st.integers(1, 12), st.integers(1900, 2199))
def test_a_day_that_does_not_exist_is_never_a_date(day: int, month: int, year: int) -> None:
    mention = only(f"{day} {MONTHS[month - 1]} {year}")
    try:
        expected: date | None = date(year, month, day)
    except ValueError:
        expected = None
    assert mention.first_day() == expected
    assert (mention.kind == "invalid") == (expected is None)
