"""The twenty-one rules on sections: their cases, their texts, and what cases cannot say."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from iopvalidate_sections import iopvalidate_rules

from iopvalidate.api import Outcome, Rule, Sign
from iopvalidate.testing import Case, assess_text, check_case, load_cases

CASES = Path(__file__).parent / "cases"
RULES = {rule.code: rule for rule in iopvalidate_rules()}
LOADED = {code: load_cases(CASES / f"{code.lower()}.toml") for code in RULES}
EACH = [pytest.param(RULES[code], case, id=f"{code}-{case.name}") for code, cases in LOADED.items() for case in cases]


@pytest.mark.parametrize(("rule", "case"), EACH)
def test_case(rule: Rule, case: Case) -> None:
    check_case(case, rule)


def test_there_are_the_rules_of_the_catalogue() -> None:
    assert list(RULES) == [f"AVS{number:03}" for number in range(1, 22)]


@pytest.mark.parametrize("code", RULES)
def test_each_outcome_has_three_wordings(code: str) -> None:
    count = Counter(case.outcome for case in LOADED[code])
    assert all(count[outcome] >= 3 for outcome in (Outcome.PASS, Outcome.REVIEW, Outcome.FAIL)), count


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_texts_are_complete(rule: Rule) -> None:
    texts = [text for pair in (rule.title, rule.why, rule.remedy) for text in (pair.sv, pair.en)]
    assert all(text and text == text.strip() for text in texts)
    assert rule.clause
    assert "  " not in rule.clause
    assert rule.basis
    assert all(basis.certainty in ("verified", "secondary", "inference", "unverified") for basis in rule.basis)
    assert not [basis for basis in rule.basis if basis.certainty == "verified" and not basis.verified]


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_signs_are_in_the_notation(rule: Rule) -> None:
    signs: list[Sign] = rule.signs()
    assert signs
    assert all(sign.patterns for sign in signs)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_no_word_of_clearance(rule: Rule) -> None:
    _, answer = assess_text(rule, "# Avtal\n\n## Övrigt\n\nSolen skiner.\n")
    said = f"{answer.reason.sv} {rule.why.sv} {rule.remedy.sv}".lower()
    assert not any(word in said for word in ("lagligt", "godkänt", "juridiskt giltig", "strider mot"))


GUIDELINE = """
# Riktlinjer för idéburet offentligt partnerskap

## Innehåll

Ett avtal tar som minst upp bakgrund, syfte, värdegrund, mål, ekonomi, uppföljning och hur länge det gäller.

## Uppföljning

Utvecklingsstrategen följer upp partnerskapen vartannat år och lämnar en lägesbild till kommunstyrelsen.
"""


@pytest.mark.parametrize("code", RULES)
def test_a_guideline_is_no_agreement(code: str) -> None:
    _, answer = assess_text(RULES[code], GUIDELINE)
    assert answer.outcome is not Outcome.PASS


CONTENTS = "\n".join(
    [
        "# Avtal\n\n## Parter\n\nEkby kommun och Föreningen Vänhjälpen ingår detta avtal.\n\n## Bilagor\n",
        "Bilaga 1 Uppföljning och utvärdering\n",
        "Bilaga 2 Force majeure och försäkring",
    ]
)


@pytest.mark.parametrize("code", ["AVS009", "AVS019", "AVS020"])
def test_a_list_of_appendices_regulates_nothing(code: str) -> None:
    _, answer = assess_text(RULES[code], CONTENTS)
    assert answer.outcome is not Outcome.PASS


def test_evidence_under_the_own_heading_comes_first() -> None:
    text = (
        "# Avtal\n\n## Samverkan\n\nParterna utvärderar tillsammans verksamheten varje höst.\n\n"
        "## Uppföljning\n\nStyrgruppen följer upp målen två gånger om året.\n"
    )
    draft, answer = assess_text(RULES["AVS009"], text)
    assert draft.agreement.quote(answer.evidence[0]).startswith("Styrgruppen")
    assert "Uppföljning" in answer.reason.sv


def test_an_absence_has_no_evidence() -> None:
    _, answer = assess_text(RULES["AVS019"], "# Avtal\n\n## Tvist\n\nTvist avgörs av tingsrätten.\n")
    assert answer.outcome is Outcome.FAIL
    assert answer.evidence == ()


def test_missing_signature_names_the_party() -> None:
    text = (
        "## Parter\n\n- Ekby kommun, organisationsnummer 212000-1111\n"
        "- Föreningen Vänhjälpen, ideell förening, organisationsnummer 802990-1140\n\n"
        "## Underskrifter\n\nFör Ekby kommun\n\n____________\n\nKarin Åsbrink, kommundirektör\n"
    )
    _, answer = assess_text(RULES["AVS016"], text)
    assert "Vänhjälpen" in answer.reason.sv
