"""Amounts, bare numbers and shares."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopvalidate.facts.scan.money import Amount, scan_money, scan_numbers, scan_percent


def only(text: str) -> Amount:
    amounts = scan_money(text)
    assert len(amounts) == 1, [amount.quote(text) for amount in amounts]
    return amounts[0]


@pytest.mark.parametrize(
    ("text", "quote", "value", "currency"),
    [
        ("totalt 247 700 kr, fördelat", "247 700 kr", 247_700, "SEK"),
        ("sammanlagt 1 428 000 kronor", "1 428 000 kronor", 1_428_000, "SEK"),
        ("ersätta oss med 37 000 kr/år", "37 000 kr", 37_000, "SEK"),
        ("ungefär 6,7 miljoner", "6,7 miljoner", 6_700_000, "SEK"),
        ("drygt 5,2 miljoner kronor (beloppet", "5,2 miljoner kronor", 5_200_000, "SEK"),
        ("upp till fyra miljoner kronor", "fyra miljoner kronor", 4_000_000, "SEK"),
        ("en halv miljon", "en halv miljon", 500_000, "SEK"),
        ("en och en halv miljon kronor", "en och en halv miljon kronor", 1_500_000, "SEK"),
        ("tvåhundratusen kronor", "tvåhundratusen kronor", 200_000, "SEK"),
        ("kostar 3,9 mnkr", "3,9 mnkr", 3_900_000, "SEK"),
        ("900 Mkr", "900 Mkr", 900_000_000, "SEK"),
        ("10 tkr", "10 tkr", 10_000, "SEK"),
        ("SEK 100 000", "SEK 100 000", 100_000, "SEK"),
        ("1.250.000 kr", "1.250.000 kr", 1_250_000, "SEK"),
        ("1,250,000 kr", "1,250,000 kr", 1_250_000, "SEK"),
        ("50 000:-", "50 000:-", 50_000, "SEK"),
        ("50 000:–", "50 000:–", 50_000, "SEK"),
        ("kr 500", "kr 500", 500, "SEK"),
        ("300 000 euro", "300 000 euro", 300_000, "EUR"),
        ("EUR 300 000", "EUR 300 000", 300_000, "EUR"),
        ("€ 20 000", "€ 20 000", 20_000, "EUR"),
        ("20 miljoner EUR", "20 miljoner EUR", 20_000_000, "EUR"),
        ("50 tusen kronor", "50 tusen kronor", 50_000, "SEK"),
        ("1 250 000,50 kr", "1 250 000,50 kr", Decimal("1250000.50"), "SEK"),
        ("-90 000 kr", "-90 000 kr", -90_000, "SEK"),
        ("år 2027 110 000 kr", "110 000 kr", 110_000, "SEK"),
        ("0 kronor", "0 kronor", 0, "SEK"),
        ("44\u00a0182\u2009euro", "44\u00a0182\u2009euro", 44_182, "EUR"),
    ],
)
def test_an_amount(text: str, quote: str, value: int | Decimal, currency: str) -> None:
    amount = only(text)
    assert amount.quote(text) == quote
    assert amount.value == value
    assert amount.currency == currency


@pytest.mark.parametrize(
    "text",
    [
        "högst sammanlagt 000.000 SEK",
        "xx kronor",
        "ett basbelopp",
        "tre prisbasbelopp",
        "2,3 miljoner invånare",
        "två miljoner timmar",
        "1 600 timmar",
        "Belopp i kr 2027",
        "X kr",
        "kronor",
        "flera miljoner kronor",
        "den 1 maj 2027",
        "§ 7 Ekonomi",
        "800 000",
        "kr.",
        "krav 12 på",
        "Demokrati 2030",
        "kronofogden 3 gånger",
        "",
    ],
)
def test_no_amount(text: str) -> None:
    assert scan_money(text) == []


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("cirka 18 miljoner kronor", "approximate", True),
        ("ca. 500 kr", "approximate", True),
        ("knappt 500 kr", "approximate", True),
        ("högst 210 000 kronor", "bound", "max"),
        ("max 850 000 kronor", "bound", "max"),
        ("upp till 5 000 kr", "bound", "max"),
        ("får inte överstiga 300 000 euro", "bound", "max"),
        ("högst sammanlagt 5 000 kr", "bound", "max"),
        ("minst 10 000 000 kronor", "bound", "min"),
        ("lägst 500 kr", "bound", "min"),
        ("18 miljoner kronor per år", "per", ("year",)),
        ("37 000 kr/år", "per", ("year",)),
        ("40 000 kronor om året", "per", ("year",)),
        ("65 000 kronor i månaden", "per", ("month",)),
        ("50 000 kr årligen", "per", ("year",)),
        ("årligen 50 000 kr", "per", ("year",)),
        ("350 kronor per barn och dag", "per", ("participant", "day")),
        ("500 kr per plats och dygn", "per", ("place", "day")),
        ("1 000 kr/dygn/plats", "per", ("day", "place")),
        ("414 kronor per utförd timme exklusive moms", "per", ("hour",)),
        ("100 kr per besök", "per", ("visit",)),
        ("40 kronor per tillfälle", "per", ("occasion",)),
        ("200 kronor per barn och vecka.", "per", ("participant", "week")),
        ("5 000 kr per kvartal", "per", ("quarter",)),
        ("5 000 kronor för varje påbörjad vecka", "per", ("week",)),
        ("kursen 11,00 kronor per euro", "per", ("euro",)),
        ("414 kronor exklusive mervärdesskatt", "vat", "excl"),
        ("50 000 kr (exkl. moms) per år", "vat", "excl"),
        ("50 000 kr inkl. moms", "vat", "incl"),
        ("varav 860 000 kronor i pengar", "part_of", True),
        ("sammanlagt 3 000 kr", "total", True),
        ("Kommunens sammanlagda stöd, 3 000 000 kronor, motsvarar", "total", True),
        ("670 000 kronor vardera", "each", True),
        ("500 kr styck", "each", True),
        ("25 000 kr var.", "each", True),
        ("1 600 timmar à 100 kronor", "count", 1600),
        ("4 x 61 925 kr", "count", 4),
        ("tre rater om 50 000 kr", "count", 3),
        ("15-20 000 kr", "low", 15_000),
        ("mellan 15 000 och 20 000 kronor", "low", 15_000),
        ("500-1 000 kr", "low", 500),
        ("två till tre miljoner kronor", "low", 2_000_000),
    ],
)
def test_what_the_words_around_say(text: str, field: str, value: object) -> None:
    assert getattr(only(text), field) == value


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("5 000 kronor i dag", "per", ()),
        ("5 000 kronor i januari", "per", ()),
        ("5 000 kr, sammanlagt", "bound", None),
        ("högst tre möten och 5 000 kr", "bound", None),
        ("cirka tio möten. 5 000 kr", "approximate", False),
        ("timmar och 5 000 kr", "count", None),
        ("5 000 kr till kommunen", "each", False),
        ("5 000 kr", "vat", None),
        ("lokal på 5 rum och 300 kr", "count", None),
        ("varje dag. 300 kr", "per", ()),
    ],
)
def test_what_the_words_around_do_not_say(text: str, field: str, value: object) -> None:
    assert getattr(only(text), field) == value


def test_a_total_after_one_amount_belongs_to_the_next() -> None:
    daily, total = scan_money("Klubben får 350 kronor per barn och dag, sammanlagt högst 210 000 kronor.")
    assert (daily.total, total.total, total.bound) == (False, True, "max")


def test_payments_add_up_to_the_total() -> None:
    total, payment = scan_money("ersättning med totalt 247 700 kr, fördelat på fyra utbetalningar à 61 925 kr")
    assert total.total
    assert (payment.count, payment.per, payment.each) == (4, ("piece",), True)
    assert payment.product == total.value


def test_vardera_counts_the_parties() -> None:
    text = "670 000 kronor vardera för arbetsmarknadsnämnden och socialnämnden och 215 000 kronor för kulturnämnden"
    each, rest = scan_money(text)
    assert (each.each, each.count) == (True, 2)
    assert each.product + rest.value == 1_555_000


def test_vardera_for_things_counts_no_parties() -> None:
    assert only("50 000 kronor vardera för hyra och el").count is None


def test_figures_that_share_a_unit() -> None:
    text = "110 000, 120 000 och 130 000 kronor"
    assert [amount.value for amount in scan_money(text)] == [110_000, 120_000, 130_000]


def test_several_amounts_in_a_sentence() -> None:
    text = "Stödet betalas ut med 55 000 kronor i januari och 55 000 kronor i juli, 486 000 kr eller 44 182 euro."
    amounts = scan_money(text)
    assert [amount.value for amount in amounts] == [55_000, 55_000, 486_000, 44_182]
    assert [amount.currency for amount in amounts] == ["SEK", "SEK", "SEK", "EUR"]


def grouped(value: int, separator: str) -> str:
    return f"{value:,}".replace(",", separator)


@given(st.integers(min_value=1, max_value=999_999_999))
def test_the_same_amount_in_any_format_has_the_same_value(value: int) -> None:
    for separator in (" ", "\u00a0", "\u202f", ".", ","):
        for form in ("{} kr", "{} kronor", "SEK {}", "{} SEK", "{}:-", "{},00 kr" if separator != "," else "{}.00 kr"):
            text = form.format(grouped(value, separator))
            if "SEK " in text and len(str(value)) == 4 and separator == "":
                continue
            assert only(text).value == value, text


@given(st.integers(min_value=1, max_value=9_999))
def test_thousands_and_millions_are_base_units(value: int) -> None:
    assert only(f"{value} tkr").value == value * 1_000
    assert only(f"{value} mnkr").value == value * 1_000_000
    tenths = f"{value // 10},{value % 10}"
    assert only(f"{tenths} miljoner kronor").value == value * 100_000


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2 600 000", 2_600_000),
        ("-90 000", -90_000),
        ("– 90 000", -90_000),
        ("1 250 000,50", Decimal("1250000.50")),
        ("1.250.000", 1_250_000),
        ("0", 0),
        ("12,5", Decimal("12.5")),
        ("2027", 2027),
        ("2\u00a0600\u00a0000", 2_600_000),
        ("500 kr", 500),
        ("(90 000)", 90_000),
    ],
)
def test_a_number_in_a_cell(text: str, value: int | Decimal) -> None:
    assert [number.value for number in scan_numbers(text)] == [value]


@pytest.mark.parametrize(
    "text", ["000 000", "80 %", "60 procent", "2026-11-20", "12–18", "§ 7", "a1", "x", "", "OMN 2026/0412", "2016:1145"]
)
def test_no_number_in_a_cell(text: str) -> None:
    assert scan_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("80 %", "80 %", 80),
        ("80%", "80%", 80),
        ("60 procent", "60 procent", 60),
        ("drygt 80 procent av", "80 procent", 80),
        ("tio procent", "tio procent", 10),
        ("två procent", "två procent", 2),
        ("12,5 %", "12,5 %", Decimal("12.5")),
        ("50-procentig", "50-procentig", 50),
        ("hälften av kostnaden", "hälften", 50),
        ("en fjärdedel av årsbeloppet", "en fjärdedel", 25),
        ("tre fjärdedelar", "tre fjärdedelar", 75),
        ("10–20 %", "10–20 %", 20),
    ],
)
def test_a_share(text: str, quote: str, value: int | Decimal) -> None:
    (share,) = scan_percent(text)
    assert (share.quote(text), share.value) == (quote, value)


def test_a_third_is_not_rounded_to_whole_percent() -> None:
    assert round(scan_percent("omkring en tredjedel")[0].value, 2) == Decimal("33.33")


@pytest.mark.parametrize(
    "text",
    [
        "procent",
        "%",
        "100 personer",
        "åttio",
        "[x] %",
        "hälftenbruk",
        "delar",
        "fjärdedelsnot",
        "en del",
        "procentuell andel 5",
        "år 2027",
    ],
)
def test_no_share(text: str) -> None:
    assert scan_percent(text) == []


def test_shares_say_bounds_and_approximation() -> None:
    text = "drygt 80 procent, högst 10 % och minst 70 procent"
    assert [(share.approximate, share.bound) for share in scan_percent(text)] == [(True, None), (False, "max"), (False, "min")]
