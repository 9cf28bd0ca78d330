"""The state-aid rules: their cases, their texts, ceilings by period and the arithmetic."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from iopvalidate_state_aid import iopvalidate_parameters, iopvalidate_rules
from iopvalidate_state_aid.figures import DE_MINIMIS, DE_MINIMIS_SGEI, RATE, SGEI_YEAR, Rate

from iopvalidate.api import DatedValue, Outcome, ParameterError, Parameters, Rule
from iopvalidate.parameters import collect
from iopvalidate.testing import Case, assess_text, check_case, load_cases

CASES = Path(__file__).parent / "cases"
RULES = {rule.code: rule for rule in iopvalidate_rules()}
PARAMETERS = iopvalidate_parameters()
LOADED = {code: load_cases(CASES / f"{code.lower()}.toml") for code in RULES}
EACH = [pytest.param(RULES[code], case, id=f"{code}-{case.name}") for code, cases in LOADED.items() for case in cases]
PARTIES = (
    "# Avtal\n\nMellan Ekby kommun (kommunen) och Föreningen Hoppet, ideell förening (föreningen).\n\n"
    "## Avtalstid\n\nAvtalet gäller från och med den 1 januari 2027 till och med den 31 december 2029.\n\n"
)
MINOR = "\n\n## Statsstöd\n\nStödet lämnas som stöd av mindre betydelse enligt förordning (EU) 2023/2831.\n"


@pytest.mark.parametrize(("rule", "case"), EACH)
def test_case(rule: Rule, case: Case) -> None:
    check_case(case, rule, parameters=PARAMETERS)


def test_there_are_the_rules_of_the_catalogue() -> None:
    assert list(RULES) == [f"STS{number:03}" for number in range(1, 10)]


@pytest.mark.parametrize("code", RULES)
def test_each_outcome_that_occurs_has_three_wordings(code: str) -> None:
    count = Counter(case.outcome for case in LOADED[code])
    assert all(number >= 3 for number in count.values()), count


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_texts_are_complete(rule: Rule) -> None:
    texts = [text for pair in (rule.title, rule.why, rule.remedy) for text in (pair.sv, pair.en)]
    assert all(text and text == text.strip() for text in texts)
    assert rule.basis
    assert all(basis.reference and basis.source for basis in rule.basis)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_alone_holds_all_its_terms(rule: Rule) -> None:
    _, answer = assess_text(
        rule, PARTIES + "## Ekonomi\n\nKommunen betalar 100 000 kronor per år." + MINOR, parameters=PARAMETERS
    )
    said = f"{answer.reason.sv} {rule.why.sv} {rule.remedy.sv}".lower()
    assert not any(word in said for word in ("är lagligt", "godkänt", "juridiskt giltig"))


# -- the figures -----------------------------------------------------------------------------------------


def _at(name: str, day: date) -> DatedValue:
    return Parameters(day, collect([PARAMETERS])).get(name)


@pytest.mark.parametrize(
    ("name", "day", "euro"),
    [
        (DE_MINIMIS, date(2023, 12, 31), 200_000),
        (DE_MINIMIS, date(2024, 1, 1), 300_000),
        (DE_MINIMIS, date(2030, 12, 31), 300_000),
        (DE_MINIMIS_SGEI, date(2023, 12, 31), 500_000),
        (DE_MINIMIS_SGEI, date(2026, 11, 20), 750_000),
        (SGEI_YEAR, date(2026, 1, 7), 15_000_000),
        (SGEI_YEAR, date(2026, 1, 8), 20_000_000),
    ],
)
def test_ceilings_by_period(name: str, day: date, euro: int) -> None:
    assert _at(name, day).value == euro


def test_after_the_regulation_ends_the_ceiling_is_unknown() -> None:
    with pytest.raises(ParameterError):
        _at(DE_MINIMIS, date(2031, 1, 1))


def test_figures_that_were_not_read_in_the_act_say_so() -> None:
    day = date(2026, 11, 20)
    assert _at(DE_MINIMIS, day).verified
    assert not _at(SGEI_YEAR, day).verified
    assert not _at(RATE, day).verified
    assert _at(RATE, day).value == Decimal("11.2")


def test_rounding_to_whole_units() -> None:
    rate = Rate(Decimal("11.2"), "", "", False)
    assert rate.to_eur(Decimal(486_000)) == 43_393
    assert rate.to_sek(Decimal(300_000)) == 3_360_000


# -- the arithmetic --------------------------------------------------------------------------------------


def test_the_reason_gives_both_currencies_and_the_rate() -> None:
    _, answer = assess_text(
        RULES["STS004"], PARTIES + "## Ekonomi\n\nKommunen betalar 2 000 000 kronor per år." + MINOR, parameters=PARAMETERS
    )
    assert answer.outcome is Outcome.FAIL
    for words in ("6 000 000 kronor", "535 714 euro", "11,20", "overifierad", "300 000 euro", "3 360 000 kronor"):
        assert words in answer.reason.sv
    assert answer.details["rate_verified"] is False


def test_the_rate_of_the_draft_goes_first() -> None:
    text = PARTIES + "## Ekonomi\n\nKommunen betalar 500 000 kronor per år. Kursen är 11,00 kronor per euro." + MINOR
    _, answer = assess_text(RULES["STS004"], text, parameters=PARAMETERS)
    assert answer.outcome is Outcome.PASS
    assert answer.details["rate_verified"] is True
    assert "136 364 euro" in answer.reason.sv


def test_a_reason_for_no_aid_has_no_ceiling_but_the_exposure_is_told() -> None:
    text = PARTIES + (
        "## Ekonomi\n\nKommunen betalar 3 000 000 kronor per år.\n\n"
        "## Statsstöd\n\nStödet påverkar inte handeln mellan medlemsstaterna och är därför inte statsstöd.\n"
    )
    _, answer = assess_text(RULES["STS004"], text, parameters=PARAMETERS)
    assert answer.outcome is Outcome.PASS
    assert "håller den inte överstiger stödet taket" in answer.reason.sv


def test_two_routes_are_both_named() -> None:
    text = PARTIES + (
        "## Ekonomi\n\nKommunen betalar 100 000 kronor per år.\n\n## Statsstöd\n\n"
        "Stödet lämnas enligt beslut (EU) 2025/2630. De fyra Altmarkkriterierna är också uppfyllda.\n"
    )
    _, answer = assess_text(RULES["STS001"], text)
    assert answer.outcome is Outcome.REVIEW
    assert "SGEI-beslutet och Altmark" in answer.reason.sv


def test_a_cell_is_quoted_with_the_head_of_its_row() -> None:
    text = (
        PARTIES
        + "## Insatser\n\n| Kommunens insats | Värde per år |\n|---|---|\n| Lokal, värderad till marknadshyra | 96 000 kr |\n"
    )
    draft, answer = assess_text(RULES["STS009"], text)
    quotes = [draft.agreement.quote(passage) for passage in answer.evidence]
    assert "Lokal, värderad till marknadshyra" in quotes
    assert "96 000 kr" in quotes
