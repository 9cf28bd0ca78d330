"""The seven rules on market and competition: their cases, their texts, and what cases cannot say."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from iopvalidate_competition import iopvalidate_rules

from iopvalidate.api import Outcome, Rule, Sign
from iopvalidate.testing import Case, assess_text, check_case, load_cases

CASES = Path(__file__).parent / "cases"
RULES = {rule.code: rule for rule in iopvalidate_rules()}
LOADED = {code: load_cases(CASES / f"{code.lower()}.toml") for code in RULES}
EACH = [pytest.param(RULES[code], case, id=f"{code}-{case.name}") for code, cases in LOADED.items() for case in cases]

PFR = (Outcome.PASS, Outcome.REVIEW, Outcome.FAIL)
PF = (Outcome.PASS, Outcome.FAIL)
PR = (Outcome.PASS, Outcome.REVIEW)
PFN = (Outcome.PASS, Outcome.FAIL, Outcome.NOT_APPLICABLE)
OUTCOMES = {
    "KON001": PFR,
    "KON002": PR,
    "KON003": PF,
    "KON004": PF,
    "KON005": PFN,
    "KON006": PR,
    "KON007": PFR,
}
#: What a draft without text gets.
SILENT = {
    "KON001": Outcome.REVIEW,
    "KON002": Outcome.REVIEW,
    "KON003": Outcome.PASS,
    "KON004": Outcome.PASS,
    "KON005": Outcome.NOT_APPLICABLE,
    "KON006": Outcome.PASS,
    "KON007": Outcome.PASS,
}


@pytest.mark.parametrize(("rule", "case"), EACH)
def test_case(rule: Rule, case: Case) -> None:
    check_case(case, rule)


def test_there_are_the_rules_of_the_catalogue() -> None:
    assert list(RULES) == [f"KON{number:03}" for number in range(1, 8)]


@pytest.mark.parametrize("code", RULES)
def test_each_outcome_has_three_wordings(code: str) -> None:
    count = Counter(case.outcome for case in LOADED[code])
    assert set(count) == set(OUTCOMES[code]), count
    assert min(count.values()) >= 3, count


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_texts_are_complete(rule: Rule) -> None:
    texts = [text for pair in (rule.title, rule.why, rule.remedy) for text in (pair.sv, pair.en)]
    assert all(text and text == text.strip() for text in texts)
    assert rule.basis
    assert "  " not in rule.clause


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_signs_can_be_read(rule: Rule) -> None:
    assert all(isinstance(sign, Sign) and sign.patterns for sign in rule.signs())


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_an_empty_draft_is_answered(rule: Rule) -> None:
    _, answer = assess_text(rule, "# Avtal\n")
    assert answer.outcome is SILENT[rule.code]
    assert not answer.evidence


PARTIES = "Mellan Sjöviks kommun och Föreningen Linden träffas följande avtal.\n\n"


def test_the_reason_quotes_the_sign_of_a_market() -> None:
    answer = assess_text(RULES["KON003"], PARTIES + "Hemtjänsten upphandlades 2023.")[1]
    assert "upphandlades" in answer.reason.sv
    assert "upphandlades" in answer.reason.en


def test_a_denial_in_a_later_clause_leaves_the_letting() -> None:
    text = PARTIES + "Kommunen hyr ut aulan till företag de kvällar då ingen läxhjälp pågår."
    assert assess_text(RULES["KON006"], text)[1].outcome is Outcome.REVIEW
