"""The thirteen rules on municipal law: their cases, their texts, and what cases cannot say."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from iopvalidate_municipal import iopvalidate_rules

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
    "KOM001": PFR,
    "KOM002": PFR,
    "KOM003": PFR,
    "KOM004": PFR,
    "KOM005": PFR,
    "KOM006": PF,
    "KOM007": PFR,
    "KOM008": PF,
    "KOM009": PFN,
    "KOM010": PFR,
    "KOM011": (*PFR, Outcome.NOT_APPLICABLE),
    "KOM012": PR,
    "KOM013": PR,
}
#: What a draft without text gets.
SILENT = {
    "KOM001": Outcome.FAIL,
    "KOM002": Outcome.REVIEW,
    "KOM003": Outcome.PASS,
    "KOM004": Outcome.FAIL,
    "KOM005": Outcome.REVIEW,
    "KOM006": Outcome.PASS,
    "KOM007": Outcome.FAIL,
    "KOM008": Outcome.PASS,
    "KOM009": Outcome.NOT_APPLICABLE,
    "KOM010": Outcome.FAIL,
    "KOM011": Outcome.NOT_APPLICABLE,
    "KOM012": Outcome.REVIEW,
    "KOM013": Outcome.REVIEW,
}


@pytest.mark.parametrize(("rule", "case"), EACH)
def test_case(rule: Rule, case: Case) -> None:
    check_case(case, rule)


def test_there_are_the_rules_of_the_catalogue() -> None:
    assert list(RULES) == [f"KOM{number:03}" for number in range(1, 14)]


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


def test_a_denial_inside_a_sign_counts() -> None:
    text = PARTIES + "Föreningen avgör och beviljar inte någon rätt till bistånd."
    assert assess_text(RULES["KOM006"], text)[1].outcome is Outcome.PASS


def test_a_denial_of_another_clause_does_not() -> None:
    text = PARTIES + "Platser som inte används får föreningen sälja till en annan kommun."
    assert assess_text(RULES["KOM003"], text)[1].outcome is Outcome.REVIEW


def test_the_reason_names_what_the_signature_lacks() -> None:
    text = PARTIES + "## Underskrifter\n\nFör Sjöviks kommun\n\nKarin Ek\n\nFör Föreningen Linden\n\nBo Lind\n"
    answer = assess_text(RULES["KOM010"], text)[1]
    assert "titel" in answer.reason.sv
    assert "title" in answer.reason.en
