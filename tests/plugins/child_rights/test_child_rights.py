"""The child-rights rules: their cases, their texts, dated rules, and who is affected."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from iopvalidate_child_rights import iopvalidate_rules

from iopvalidate.api import Outcome, Rule
from iopvalidate.testing import Case, assess_text, check_case, load_cases

CASES = Path(__file__).parent / "cases"
RULES = {rule.code: rule for rule in iopvalidate_rules()}
LOADED = {code: load_cases(CASES / f"{code.lower()}.toml") for code in RULES}
EACH = [pytest.param(RULES[code], case, id=f"{code}-{case.name}") for code, cases in LOADED.items() for case in cases]
CHILDREN = "# Avtal\n\n## Målgrupp\n\nVerksamheten riktar sig till barn mellan 9 och 14 år, och alla barn är välkomna.\n\n"
ADULTS = "# Avtal\n\n## Målgrupp\n\nVerksamheten riktar sig till personer över 70 år som bor ensamma.\n\n"
MAYBE = "# Avtal\n\n## Målgrupp\n\nVerksamheten riktar sig till familjer och nyanlända i stadsdelen.\n\n"


@pytest.mark.parametrize(("rule", "case"), EACH)
def test_case(rule: Rule, case: Case) -> None:
    check_case(case, rule)


def test_there_are_the_rules_of_the_catalogue() -> None:
    assert list(RULES) == [f"BRN{number:03}" for number in range(1, 7)]


@pytest.mark.parametrize("code", RULES)
def test_each_outcome_has_three_wordings(code: str) -> None:
    count = Counter(case.outcome for case in LOADED[code])
    assert all(count[outcome] >= 3 for outcome in Outcome), count


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_texts_are_complete(rule: Rule) -> None:
    texts = [text for pair in (rule.title, rule.why, rule.remedy) for text in (pair.sv, pair.en)]
    assert all(text and text == text.strip() for text in texts)
    assert rule.clause
    assert rule.basis
    assert all(basis.reference and basis.source for basis in rule.basis)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_adults_only_is_not_applicable_and_shows_it(rule: Rule) -> None:
    draft, answer = assess_text(rule, ADULTS)
    assert answer.outcome is Outcome.NOT_APPLICABLE
    assert "70 år" in draft.agreement.quote(answer.evidence[0])


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_silence_fails_where_children_are_affected_and_is_reviewed_where_that_is_unsure(rule: Rule) -> None:
    _, sure = assess_text(rule, CHILDREN)
    _, unsure = assess_text(rule, MAYBE)
    assert (sure.outcome, unsure.outcome) == (Outcome.FAIL, Outcome.REVIEW)
    assert sure.evidence == ()


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_no_word_of_clearance(rule: Rule) -> None:
    _, answer = assess_text(rule, CHILDREN)
    said = f"{answer.reason.sv} {rule.why.sv} {rule.remedy.sv}".lower()
    assert not any(word in said for word in ("är lagligt", "godkänt", "juridiskt giltig", "strider mot"))


def test_a_missing_assessment_is_called_a_gap_and_not_unlawful() -> None:
    _, answer = assess_text(RULES["BRN001"], CHILDREN)
    assert "brist att avhjälpa, inte i sig olagligt" in answer.reason.sv


@pytest.mark.parametrize(
    ("day", "outcome"),
    [(date(2026, 2, 28), Outcome.PASS), (date(2026, 3, 1), Outcome.REVIEW), (date(2027, 1, 1), Outcome.REVIEW)],
)
def test_record_checks_follow_the_wording_in_force(day: date, outcome: Outcome) -> None:
    text = CHILDREN + "## Ledare\n\nLedarna visar utdrag ur belastningsregistret, högst ett år gammalt, innan de börjar.\n"
    _, answer = assess_text(RULES["BRN004"], text, day)
    assert answer.outcome is outcome


def test_every_fault_of_a_record_check_is_named() -> None:
    text = (
        CHILDREN
        + "## Ledare\n\nLedarna visar utdrag ur belastningsregistret, högst ett år gammalt. Kopia av utdraget sparas i en pärm.\n"
    )
    _, answer = assess_text(RULES["BRN004"], text)
    assert all(words in answer.reason.sv for words in ("sex månader", "ingen kopia", "misstankeregistret"))


@pytest.mark.parametrize(("day", "outcome"), [(date(2025, 6, 30), Outcome.PASS), (date(2025, 7, 1), Outcome.REVIEW)])
def test_duty_to_report_follows_the_act_in_force(day: date, outcome: Outcome) -> None:
    text = CHILDREN + "## Trygghet\n\nDen som ser att ett barn far illa gör en anmälan enligt 14 kap. 1 § socialtjänstlagen.\n"
    _, answer = assess_text(RULES["BRN005"], text, day)
    assert answer.outcome is outcome


def test_the_reason_says_where() -> None:
    _, answer = assess_text(RULES["BRN002"], CHILDREN + "## Barnrätt\n\nBarnkonventionen gäller i allt vi gör.\n")
    assert "under ”Barnrätt”" in answer.reason.sv
