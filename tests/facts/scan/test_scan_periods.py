"""Periods and durations."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopvalidate.facts.scan.durations import scan_durations
from iopvalidate.facts.scan.periods import Period, scan_periods


def only(text: str) -> Period:
    periods = scan_periods(text)
    assert len(periods) == 1, [period.quote(text) for period in periods]
    return periods[0]


@pytest.mark.parametrize(
    ("text", "quote", "first", "last"),
    [
        ("Januari 2015 till december 2016", "Januari 2015 till december 2016", date(2015, 1, 1), date(2016, 12, 31)),
        (
            "perioden 1 januari 2017 till 31 december 2019",
            "1 januari 2017 till 31 december 2019",
            date(2017, 1, 1),
            date(2019, 12, 31),
        ),
        (
            "från och med den 1 januari 2027 till och med den 31 december 2029.",
            "1 januari 2027 till och med den 31 december 2029",
            date(2027, 1, 1),
            date(2029, 12, 31),
        ),
        ("fr.o.m. 2027-01-01 t.o.m. 2029-12-31", "2027-01-01 t.o.m. 2029-12-31", date(2027, 1, 1), date(2029, 12, 31)),
        ("för åren 2021 - 2024.", "åren 2021 - 2024", date(2021, 1, 1), date(2024, 12, 31)),
        ("för perioden 2020–2023", "2020–2023", date(2020, 1, 1), date(2023, 12, 31)),
        ("Det nya avtalet gäller 2015 och 2016", "2015 och 2016", date(2015, 1, 1), date(2016, 12, 31)),
        ("åren 2027, 2028 och 2029", "åren 2027, 2028 och 2029", date(2027, 1, 1), date(2029, 12, 31)),
        (
            "1 oktober 2016 – 30 september 2019, med möjlighet",
            "1 oktober 2016 – 30 september 2019",
            date(2016, 10, 1),
            date(2019, 9, 30),
        ),
        ("2027-02-01–2029-06-30", "2027-02-01–2029-06-30", date(2027, 2, 1), date(2029, 6, 30)),
        ("1 januari till den 31 december 2027", "1 januari till den 31 december 2027", date(2027, 1, 1), date(2027, 12, 31)),
        ("1 oktober – 30 september 2027", "1 oktober – 30 september 2027", date(2026, 10, 1), date(2027, 9, 30)),
        ("januari–juni 2027", "januari–juni 2027", date(2027, 1, 1), date(2027, 6, 30)),
        ("1–15 mars 2027", "1–15 mars 2027", date(2027, 3, 1), date(2027, 3, 15)),
        ("mellan den 1 maj 2027 och den 1 juni 2027", "1 maj 2027 och den 1 juni 2027", date(2027, 5, 1), date(2027, 6, 1)),
        ("mellan 2027 och 2029", "2027 och 2029", date(2027, 1, 1), date(2029, 12, 31)),
        ("Detta avtal gäller år 2009.", "år 2009", date(2009, 1, 1), date(2009, 12, 31)),
        ("gäller från den 1 juli 2023", "1 juli 2023", date(2023, 7, 1), None),
        ("från 2027", "2027", date(2027, 1, 1), None),
        ("längst till och med den 31 december 2029", "31 december 2029", None, date(2029, 12, 31)),
        ("tecknad för perioden 2 april–30 juni", "2 april–30 juni", None, None),
    ],
)
def test_a_period(text: str, quote: str, first: date | None, last: date | None) -> None:
    period = only(text)
    assert period.quote(text) == quote
    assert (period.first_day(), period.last_day()) == (first, last)
    assert not period.open_ended


@pytest.mark.parametrize(
    ("text", "start_kind", "first"),
    [
        ("från och med den 1 mars 2027 och tills vidare", "day", date(2027, 3, 1)),
        ("gäller tills vidare från och med den 1 mars 2027", "day", date(2027, 3, 1)),
        ("fr.o.m. 2027-03-01 och tillsvidare", "day", date(2027, 3, 1)),
        ("Avtalet gäller tills vidare.", "none", None),
        ("träder i kraft när det undertecknats av båda parter och gäller tills vidare", "signing", None),
    ],
)
def test_an_open_ended_period(text: str, start_kind: str, first: date | None) -> None:
    period = only(text)
    assert (period.open_ended, period.start_kind, period.first_day(), period.ends) == (True, start_kind, first, None)


@pytest.mark.parametrize(
    ("text", "start_kind", "last"),
    [
        ("från och med [datum] till och med den 31 december 2029", "placeholder", date(2029, 12, 31)),
        ("från undertecknandet till och med den 31 december 2028", "signing", date(2028, 12, 31)),
        ("Avtalet gäller från det att beslutet fått laga kraft", "legal-force", None),
        ("i tre år från och med årsskiftet", "turn-of-year", None),
        ("från och med årsskiftet 2026/2027 till och med den 31 december 2029", "turn-of-year", date(2029, 12, 31)),
        ("Januari 2015 till december 2016", "month", date(2016, 12, 31)),
        ("2020–2023", "year", date(2023, 12, 31)),
        ("2 april–30 juni", "day-without-year", None),
    ],
)
def test_how_a_period_begins(text: str, start_kind: str, last: date | None) -> None:
    period = only(text)
    assert (period.start_kind, period.last_day()) == (start_kind, last)


@pytest.mark.parametrize(
    "text",
    [
        "2015 och 2018",
        "KS 2020-2023",
        "senast den 30 juni 2029",
        "före den 31 mars",
        "den 3 mars och den 4 mars 2027",
        "2 020-2 030 kr",
        "årskurs 1–9",
        "barn 12–18 år",
        "den 1 januari 2027",
        "bilaga 1–5",
        "2027",
        "tillsvidareanställning",
        "Parterna undertecknar två exemplar",
        "",
    ],
)
def test_no_period(text: str) -> None:
    assert scan_periods(text) == []


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.dates(date(1950, 1, 1), date(2150, 1, 1)))
def test_any_two_dates_are_read_back(one: date, other: date) -> None:
    first, last = sorted((one, other))
    for form in ("från och med {} till och med {}", "{} – {}", "fr.o.m. {} t.o.m. {}", "perioden {} till {}"):
        period = only(form.format(first.isoformat(), last.isoformat()))
        assert (period.first_day(), period.last_day()) == (first, last)


@pytest.mark.parametrize(
    ("text", "quote", "months"),
    [
        ("tecknas för tre år", "tre år", 36),
        ("fem månader", "fem månader", 5),
        ("18 månader", "18 månader", 18),
        ("arton månader", "arton månader", 18),
        ("ett treårigt avtal", "treårigt", 36),
        ("en treårsperiod", "treårsperiod", 36),
        ("3-årigt", "3-årigt", 36),
        ("ett halvår", "ett halvår", 6),
        ("ett halvt år", "ett halvt år", 6),
        ("ett och ett halvt år", "ett och ett halvt år", 18),
        ("sex månaders uppsägningstid", "sex månaders", 6),
        ("en månad", "en månad", 1),
        ("två (2) år", "två (2) år", 24),
        ("24 mån", "24 mån", 24),
        ("1,5 år", "1,5 år", 18),
        ("två till tre år", "två till tre år", 36),
        ("2–3 år", "2–3 år", 36),
        ("två kvartal", "två kvartal", 6),
        ("under tre år", "tre år", 36),
        ("avtalstiden är 10 år", "10 år", 120),
        ("i tio år", "tio år", 120),
    ],
)
def test_a_duration(text: str, quote: str, months: int) -> None:
    (duration,) = scan_durations(text)
    assert duration.quote(text) == quote
    assert duration.months == months


@pytest.mark.parametrize(
    "text",
    [
        "personer över 65 år",
        "Partnerskapet gäller personer över 18 år",
        "barn mellan 12 och 18 år",
        "i åldern 12–18 år",
        "har fyllt 65 år",
        "personer under 18 år",
        "mellan 20 och 64 år",
        "högst ett år gammalt",
        "högst sex månader gamla",
        "en dag i veckan",
        "var tredje månad",
        "varannan månad",
        "för två år sedan",
        "tolvåring",
        "18-årsdag",
        "per år",
        "varje år",
        "20 personer",
        "tre årliga möten",
        "tre årsmöten",
        "år 2027",
        "",
    ],
)
def test_no_duration(text: str) -> None:
    assert scan_durations(text) == []


@pytest.mark.parametrize(
    ("text", "bound", "each"),
    [
        ("med högst ett år", "max", False),
        ("längst tre år", "max", False),
        ("upp till två år", "max", False),
        ("minst två år", "min", False),
        ("mer än två år", "min", False),
        ("med två år i sänder", None, True),
        ("ett år i taget", None, True),
        ("inom 60 dagar", None, False),
    ],
)
def test_bounds_and_steps(text: str, bound: str | None, each: bool) -> None:
    (duration,) = scan_durations(text)
    assert (duration.bound, duration.each) == (bound, each)


def test_days_are_days() -> None:
    (duration,) = scan_durations("inom 30 dagar")
    assert duration.amount == 30
    assert duration.unit == "day"
    assert Decimal("0.9") < duration.months < 1


@given(st.integers(1, 9), st.sampled_from([("år", 12), ("månader", 1), ("kvartal", 3)]))
def test_words_and_figures_last_equally_long(number: int, unit: tuple[str, int]) -> None:
    word = str.split("ett två tre fyra fem sex sju åtta nio")[number - 1]
    for text in (f"i {number} {unit[0]}", f"i {word} {unit[0]}", f"i\u00a0{word}\u00a0{unit[0]}"):
        assert [duration.months for duration in scan_durations(text)] == [number * unit[1]]
