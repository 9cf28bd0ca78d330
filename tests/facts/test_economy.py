from __future__ import annotations

from decimal import Decimal

import pytest
from fact_texts import OPEN_ENDED, THREE_YEARS, small

ONCE_MORE = THREE_YEARS + " Den kan förlängas en gång med högst ett år."
SAID = [
    (THREE_YEARS, "Kommunen betalar 300 000 kronor per år till föreningen.", 900000, 900000),
    (THREE_YEARS, "Kommunen lämnar ett årligt stöd om 250 000 kr. Stödet utbetalas halvårsvis i förskott.", 750000, 750000),
    (
        THREE_YEARS,
        "Kommunens ekonomiska stöd uppgår till sammanlagt 1 200 000 kronor under avtalstiden, fördelat på tre "
        "utbetalningar à 400 000 kronor.",
        1200000,
        1200000,
    ),
    (THREE_YEARS, "Föreningen får 25 000 kronor i månaden från kommunen.", 900000, 900000),
    (THREE_YEARS, "Stödet är 100 000 kronor för 2027, 110 000 kronor för 2028 och 120 000 kronor för 2029.", 330000, 330000),
    (
        THREE_YEARS,
        "Kommunen bidrar med 300 000 kronor per år. Därutöver lämnar kommunen 50 000 kronor per år för hyra.",
        1050000,
        1050000,
    ),
    (THREE_YEARS, "Kommunen bidrar med 500 000 kronor per år, varav 100 000 kronor avser lokalhyra.", 1500000, 1500000),
    (
        THREE_YEARS,
        "Kommunen ger 670 000 kronor vardera för arbetsmarknadsnämnden och socialnämnden och 215 000 kronor för kulturnämnden.",
        1555000,
        1555000,
    ),
    (OPEN_ENDED, "Kommunen betalar 20 000 kronor per månad.", None, 960000),
    (ONCE_MORE, "Kommunen betalar 300 000 kronor per år.", 900000, 1200000),
    (THREE_YEARS, "Kommunen betalar 450 kronor per timme för utförda timmar.", None, None),
    (THREE_YEARS, "Kommunen betalar 450 kronor per timme, dock högst 200 000 kronor per år.", 600000, 600000),
    (
        THREE_YEARS,
        "Kommunens bidrag:\n\n- 200 000 kronor per år i ekonomiskt stöd\n- lokal, värd 60 000 kronor per år",
        780000,
        780000,
    ),
    (
        THREE_YEARS,
        "Föreningen satsar 75 000 kronor per år av egna medel och kommunen skjuter till 150 000 kronor per år.",
        450000,
        450000,
    ),
    (THREE_YEARS, "Ersättning utgår med 61 925 kr per kvartal.", 743100, 743100),
    (THREE_YEARS, "Kommunen ersätter föreningen med 37 000 kr/år.", 111000, 111000),
    (THREE_YEARS, "Kommunen bidrar med max 850 000 kronor per år.", 2550000, 2550000),
    (THREE_YEARS, "Kommunens stöd uppgår till 3,9 mnkr för hela perioden.", 3900000, 3900000),
    (THREE_YEARS, "Till verksamheten lämnas ett bidrag på 400 tkr årligen.", 1200000, 1200000),
    (THREE_YEARS, "Kommunen ställer lokal till förfogande utan hyra. Något ekonomiskt stöd lämnas inte.", None, None),
    (
        THREE_YEARS,
        "Föreningen ska ha en ansvarsförsäkring på minst 10 000 000 kronor. Kommunen betalar 100 000 kronor per år.",
        300000,
        300000,
    ),
    (THREE_YEARS, "Deltagarna betalar 40 kronor per tillfälle. Kommunen lämnar 90 000 kronor om året.", 270000, 270000),
    (THREE_YEARS, "Kommunen lämnar [belopp] kronor per år.", None, None),
    (THREE_YEARS, "Kommunen betalar xx kronor per år.", None, None),
    (THREE_YEARS, "En budget för 2027 på 3 745 400 kronor varav 1 555 000 kronor finansieras av kommunen.", None, None),
    (
        THREE_YEARS,
        "| Kronor | Per år |\n|---|---|\n| Stöd från kommunen | 200 000 |\n| Föreningens egna medel | 50 000 |",
        600000,
        600000,
    ),
    (
        THREE_YEARS,
        "| Finansiär | 2027 | 2028 | 2029 |\n|---|---|---|---|\n| Lunda kommun | 100 | 110 | 120 |\n| Föreningen "
        "Gläntan | 20 | 20 | 20 |\n| Summa | 120 | 130 | 140 |\n\nBelopp i tkr.",
        330000,
        330000,
    ),
    (
        THREE_YEARS,
        "Belopp i tusental kronor.\n\n| Part | År 1 | År 2 | År 3 | Totalt |\n|---|---|---|---|---|\n| Kommunen | 300 "
        "| 300 | 300 | 900 |\n| Föreningen | 100 | 100 | 100 | 300 |",
        900000,
        900000,
    ),
    (
        THREE_YEARS,
        "Kommunens bidrag framgår nedan.\n\n| Post | Belopp |\n|---|---|\n| Kontant stöd | 400 000 kr |\n| Lokal | 100 "
        "000 kr |\n| Summa | 500 000 kr |",
        500000,
        500000,
    ),
    (THREE_YEARS, "Vi får 120 000 kronor om året av kommunen.", 360000, 360000),
    (THREE_YEARS, "Kommunen avsätter två miljoner kronor för hela avtalstiden.", 2000000, 2000000),
    (THREE_YEARS, "År 2027 lämnar kommunen 200 000 kronor, år 2028 150 000 kronor och år 2029 100 000 kronor.", 450000, 450000),
]


@pytest.mark.parametrize(("term", "text", "total", "contract"), SAID)
def test_public_support(term, text, total, contract):
    economy = small(term=term, economy=text).economy
    assert (economy.public_total.value, economy.contract_value.value) == (total, contract)
    assert total is not None or (economy.public_total.because_sv and economy.public_total.because_en)


TABLE = """
| Bidrag (kronor) | 2027 | 2028 | 2029 | Summa |
|---|---|---|---|---|
| Kommunen: ekonomiskt stöd | 110 000 | 110 000 | 110 000 | 330 000 |
| Kommunen: lokal, värderad till marknadshyra | 36 000 | 36 000 | 36 000 | 108 000 |
| Kommunen sammanlagt | 146 000 | 146 000 | 146 000 | 438 000 |
| Föreningen: ideell tid, 1 600 timmar à 100 kronor | 160 000 | 160 000 | 160 000 | 480 000 |
| Allt som allt | 306 000 | 306 000 | 306 000 | 918 000 |
"""


def test_a_budget_of_years_and_payers():
    economy = small(economy=TABLE).economy
    assert economy.public_total.value == 438000
    assert economy.best_three_years.value == 438000
    assert economy.best_year.value == 146000
    assert [c.actor for c in economy.contributions] == ["public", "public", "ideburen"]
    assert dict(economy.contributions[0].per_year) == dict.fromkeys((2027, 2028, 2029), Decimal(110000))
    assert economy.sums
    assert all(s.agrees for s in economy.sums)
    assert [c.kind for c in economy.valued] == ["premises"]
    assert economy.unvalued == ()


def test_a_wrong_sum_row_and_a_wrong_sum_column():
    row = small(economy=TABLE.replace("438 000", "483 000")).economy
    assert [s.stated for s in row.sums if not s.agrees]
    column = small(economy=TABLE.replace("| 330 000", "| 303 000")).economy
    wrong = [(s.stated, s.computed) for s in column.sums if not s.agrees]
    assert (Decimal(303000), Decimal(330000)) in wrong


def test_years_as_rows():
    economy = small(
        economy="Kommunens ekonomiska stöd är följande.\n\n| År | Belopp (kronor) |\n|---|---|\n"
        "| 2027 | 2 600 000 |\n| 2028 | 2 650 000 |\n"
        "| 2029 | 2 700 000 |\n| Summa | 7 950 000 |"
    ).economy
    assert economy.public_total.value == 7950000
    assert economy.best_year.value == 2700000
    assert all(s.agrees for s in economy.sums)


def test_payers_as_columns():
    economy = small(
        economy="| Förening | Kommunens stöd (kronor) | Föreningens egna pengar (kronor) |\n|---|---|---|\n"
        "| Gläntan | 110 000 | 35 000 |\n"
        "| Reserv | 25 000 | 0 |\n| Summa | 135 000 | 35 000 |"
    ).economy
    assert economy.public_total.value == 135000
    assert all(s.agrees for s in economy.sums)


def test_rows_whose_payer_only_the_sum_row_names():
    economy = small(
        economy="| Kronor | 2027 | 2028 | 2029 |\n|---|---|---|---|\n| Ekonomiskt stöd | 10 | 10 | 10 |\n"
        "| Lager, marknadshyra | 5 | 5 | 5 |\n"
        "| Kommunen totalt | 15 | 15 | 15 |\n| Gläntan, ideellt arbete | 7 | 7 | 7 |"
    ).economy
    assert economy.public_total.value == 45
    assert [c.actor for c in economy.contributions] == ["public", "public", "ideburen"]


def test_appendices_add_up_where_the_main_text_gives_no_whole():
    economy = small(
        economy="Se bilagorna.",
        rest="# Bilaga 1. Alfa\n\n| Post (kronor) | Belopp |\n|---|---|\n| Stöd från kommunen | 180 000 |\n"
        "| Egna medel | 30 000 |\n| Summa | 210 000 |\n\n"
        "# Bilaga 2. Beta\n\nFöreningen får 350 kronor per barn och dag, sammanlagt högst 210 000 kronor.\n\n"
        "# Bilaga 3. Gamma\n\nFöreningen får 95 000 kronor från kommunen och skjuter själv till 15 000 kronor ur kassan.",
    ).economy
    assert economy.public_total.value == 485000
    assert [c.value for c in economy.contributions if c.actor == "ideburen"] == [30000, 15000]


def test_the_appendix_repeats_the_main_table():
    economy = small(
        economy=TABLE, rest="# Bilaga 1. Kalkyl\n\n| Kostnad | Belopp |\n|---|---|\n| Kommunens stöd | 438 000 |"
    ).economy
    assert economy.public_total.value == 438000


@pytest.mark.parametrize(
    ("text", "stated", "computed"),
    [
        ("Full beläggning innebär 60 × 1 850 × 78 = 8 658 000 kronor.", 8658000, 8658000),
        ("Ersättningen blir 5 649 000 kronor per år (8 platser à 1 950 kronor i 365 dygn).", 5649000, 5694000),
        ("Kommunen lämnar ersättning med totalt 247 700 kr, fördelat på fyra utbetalningar à 61 925 kr.", 247700, 247700),
        (
            "Kommunen betalar 414 kronor per utförd timme. Vid 38 000 timmar om året motsvarar det 15 732 000 kronor.",
            15732000,
            15732000,
        ),
        (
            "Kommunens stöd, 3 000 000 kronor, motsvarar 272 727 euro efter kursen 11,00 kronor per euro.",
            272727,
            Decimal("272727.27"),
        ),
    ],
)
def test_arithmetic_in_sentences(text, stated, computed):
    (check,) = small(economy=text).economy.sums
    assert (check.stated, check.computed) == (stated, computed)
    assert check.agrees == (abs(check.stated - check.computed) < 1)


def test_instalments_that_do_not_make_the_year():
    text = TABLE + "\nStödet betalas ut med 60 000 kronor i januari och 60 000 kronor i juli varje år.\n"
    assert [(s.stated, s.computed) for s in small(economy=text).economy.sums if not s.agrees] == [(120000, 110000)]
    right = text.replace("med 60 000", "med 55 000").replace("och 60 000", "och 55 000")
    assert all(s.agrees for s in small(economy=right).economy.sums)


def test_open_ended_counts_48_months():
    economy = small(term=OPEN_ENDED, economy="Kommunen betalar 20 000 kronor per månad.").economy
    assert economy.contract_value.value == 960000
    assert economy.best_three_years.value == 720000
    assert "× 48" in economy.contract_value.steps[0]


def test_automatic_extension_without_limit_counts_48_months():
    term = THREE_YEARS + " Därefter förlängs den automatiskt med ett år i taget."
    assert small(term=term, economy="Kommunen betalar 120 000 kronor per år.").economy.contract_value.value == 480000


def test_an_extension_is_counted_at_the_last_year():
    economy = small(
        term=ONCE_MORE, economy="Stödet är 100 000 kronor för 2027, 110 000 kronor för 2028 och 120 000 kronor för 2029."
    ).economy
    assert economy.contract_value.value == 450000


@pytest.mark.parametrize(
    "text",
    [
        "Kommunen ställer lokalen till förfogande utan hyra.",
        "Kommunen upplåter den gamla skolan kostnadsfritt.",
        "Kommunen lånar ut en minibuss.",
        "Kommunen avsätter 20 procent av en tjänst som samordnare.",
        "Båda parter bidrar, kommunen med pengar och en tjänstebil.",
        "Föreningen får fri tillgång till kommunens lokaler.",
        "Kommunen öppnar idrottshallen utan ersättning.",
        "Hyresfria lokaler tillhandahålls av kommunen.",
        "Kommunen låter föreningen kostnadsfritt begagna vaktstugan och huset vid bryggan.",
        "Kommunen upplåter två samtalsrum.",
    ],
)
def test_support_in_kind_without_a_value(text):
    economy = small(economy=f"Kommunen betalar 10 000 kronor per år. {text}").economy
    assert len(economy.unvalued) == 1
    assert economy.public_total.value == 30000
    assert "Minst" in economy.public_total.because_sv


@pytest.mark.parametrize(
    "text",
    [
        "Föreningen lånar ut sin lokal till kommunen.",
        "Föreningen ställer upp med tio ledare.",
        "Kommunen upplåter inte någon lokal.",
        "Kommunen informerar om Gläntan i sina kanaler.",
        "Föreningen hyr sin lokal av en privat värd.",
        "Kommunens revisorer får ta del av räkenskaperna.",
        "Föreningen äger utrustningen.",
        "Ingen lokal behövs.",
        "Föreningen tillhandahåller mat.",
        "Kommunen följer upp arbetet.",
    ],
)
def test_no_support_in_kind(text):
    assert small(economy=f"Kommunen betalar 10 000 kronor per år. {text}").economy.unvalued == ()


@pytest.mark.parametrize(
    "text",
    [
        "Föreningen ska ha en ansvarsförsäkring på minst 10 000 000 kronor.",
        "Vite utgår med 5 000 kronor per vecka.",
        "Deltagarna betalar 40 kronor per tillfälle.",
        "Biljetten kostar 120 kronor.",
        "Gränsen för direktupphandling är 700 000 kronor.",
        "Den ideella tiden värderas till 100 kronor per timme.",
        "Stödet ryms under taket 300 000 euro.",
        "Avgiften är 200 kronor per barn och vecka.",
        "Skadestånd betalas med högst 10 000 kronor.",
        "Lyckas arbetet utgår en bonus på 12 000 kronor.",
    ],
)
def test_other_amounts_are_no_support(text):
    economy = small(economy=text).economy
    assert economy.public_total.value is None
    assert [c for c in economy.contributions if c.actor == "public"] == []


def test_unspecified_contributions_are_noted():
    economy = small(economy="Alla parter bidrar med resurser till programmet.").economy
    assert [c.kind for c in economy.unvalued] == ["other"]
    assert economy.contributions == ()


def test_missing_years_are_not_guessed():
    economy = small(economy="Kommunens stöd är 240 000 kronor för 2027.").economy
    assert economy.public_total.value is None
    assert "2028" in economy.public_total.because_sv
