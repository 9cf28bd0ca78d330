"""IOP001-IOP016: the cases of every rule, and what cases cannot say."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from iopvalidate_partnership import _RULES, iopvalidate_rules

from iopvalidate.rules.outcome import Outcome
from iopvalidate.rules.rule import Rule
from iopvalidate.testing import assess_text, check_case, load_cases

CASES = Path(__file__).parent / "cases"


def rule_of(code: str) -> Rule:
    return next(rule for rule in iopvalidate_rules() if rule.code == code)


ALL = [
    pytest.param(case, path.stem.upper(), id=f"{path.stem}: {case.name}")
    for path in sorted(CASES.glob("*.toml"))
    for case in load_cases(path)
]


@pytest.mark.parametrize(("case", "code"), ALL)
def test_case(case, code):
    check_case(case, rule_of(code))


@pytest.mark.parametrize("rule", iopvalidate_rules(), ids=lambda r: r.code)
def test_every_rule_has_three_cases_of_each_outcome_it_is_tried_for(rule):
    outcomes = [case.outcome for case in load_cases(CASES / f"{rule.code.lower()}.toml")]
    assert all(outcomes.count(outcome) >= 3 for outcome in set(outcomes))
    assert {Outcome.PASS, Outcome.REVIEW} <= set(outcomes)


def test_files_are_named_by_code_and_slug():
    for name, rule in zip(_RULES, iopvalidate_rules(), strict=True):
        assert name == f"{rule.code.lower()}_{rule.slug.replace('-', '_')}"


@pytest.mark.parametrize("rule", iopvalidate_rules(), ids=lambda r: r.code)
def test_texts_are_complete_and_bases_certain_enough(rule):
    assert rule.title.sv
    assert rule.title.en
    assert rule.why.sv.endswith(".")
    assert rule.why.en.endswith(".")
    assert rule.remedy.sv.endswith(".")
    assert rule.remedy.en.endswith(".")
    assert rule.clause
    assert rule.basis
    assert {basis.certainty for basis in rule.basis} <= {"verified", "secondary", "inference", "unverified"}
    assert all(basis.source for basis in rule.basis)


@pytest.mark.parametrize("rule", iopvalidate_rules(), ids=lambda r: r.code)
def test_signs_parse(rule):
    for sign in rule.signs():
        assert sign.patterns


@pytest.mark.parametrize("rule", iopvalidate_rules(), ids=lambda r: r.code)
def test_no_place_of_a_sign_is_torn_apart_by_a_space(rule):
    for sign in rule.signs():
        for line in sign.notation.splitlines():
            for place in line.replace("!(", "(").split():
                assert place.count("(") == place.count(")"), f"{rule.code} {sign.name}: {place}"
                assert "?" not in place


def test_an_absence_has_no_evidence():
    for code in ("IOP003", "IOP004", "IOP008"):
        _, answer = assess_text(rule_of(code), "Avtalet kan sägas upp av båda.")
        assert answer.outcome is Outcome.FAIL
        assert not answer.evidence


def test_the_reason_quotes_the_draft():
    _, answer = assess_text(rule_of("IOP014"), "Ingen av parterna klarar uppgiften ensam.")
    assert "Ingen av parterna klarar" in answer.reason.sv
    assert "Ingen av parterna klarar" in answer.reason.en


def test_a_long_sentence_is_shortened_in_the_reason():
    text = "Ingen av parterna klarar uppgiften ensam " + "och det har de sagt många gånger " * 8 + "."
    _, answer = assess_text(rule_of("IOP014"), text)
    assert "…" in answer.reason.sv
    assert len(answer.reason.sv) < 260


@pytest.mark.parametrize("code", [import_module(f"iopvalidate_partnership.{n}").RULE.code for n in _RULES])
def test_an_empty_draft_is_never_passed(code):
    _, answer = assess_text(rule_of(code), "# Avtal\n\n## Parter\n")
    assert answer.outcome in (Outcome.REVIEW, Outcome.FAIL)
