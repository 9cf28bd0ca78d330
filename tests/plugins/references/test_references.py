"""The rules on references to law: their cases, and what cases cannot say (acts in force, counterparts, certainty)."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from iopvalidate_references import iopvalidate_rules
from iopvalidate_references.acts import REPLACEMENTS, named, successor
from iopvalidate_references.names import OLD_NAMES
from iopvalidate_references.sol import COUNTERPARTS, NEW

from iopvalidate.api import Outcome, Rule, statute_index
from iopvalidate.testing import assess_text, check_case, load_cases

CASES = Path(__file__).parent / "cases"
RULES: dict[str, Rule] = {rule.code: rule for rule in iopvalidate_rules()}
ALL_CASES = [(code, case) for code in sorted(RULES) for case in load_cases(CASES / f"{code.lower()}.toml")]


@pytest.mark.parametrize(("code", "case"), ALL_CASES, ids=[f"{code}-{case.name}" for code, case in ALL_CASES])
def test_case(code: str, case: Any) -> None:
    check_case(case, RULES[code])


@pytest.mark.parametrize("code", sorted(RULES))
def test_three_wordings_for_each_outcome(code: str) -> None:
    outcomes = [case.outcome for case in load_cases(CASES / f"{code.lower()}.toml")]
    for outcome in set(outcomes):
        assert outcomes.count(outcome) >= 3, f"{code} {outcome}"


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_texts_are_complete(rule: Rule) -> None:
    for text in (rule.title, rule.why, rule.remedy):
        assert text.sv
        assert text.en
    assert rule.basis
    assert all(b.reference and b.source for b in rule.basis)
    assert rule.concern.code == "LAG"


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_notation_holds_no_stray_marks(rule: Rule) -> None:
    for sign in rule.signs():
        for phrase in sign.phrases:
            for word in phrase.words:
                for form in word.exact | word.prefixes | word.suffixes | word.infixes:
                    assert not re.search(r"[()\[\]{}<>\s]", form), f"{sign.name}: {form!r}"


def test_the_rules_hold_the_signs_they_ask_for() -> None:
    assert {s.name for s in RULES["LAG004"].signs()} >= {old.sign.name for old in OLD_NAMES}
    assert any(s.name == "års lag" for s in RULES["LAG001"].signs())


# -- LAG001: what is in force -----------------------------------------------------------------------------


@pytest.mark.parametrize("old", sorted(REPLACEMENTS))
def test_no_act_of_the_table_is_in_force_and_what_replaces_it_is(old: str) -> None:
    act = statute_index().get(old)
    assert act is None or not act.in_force
    now = REPLACEMENTS[old].now
    if re.fullmatch(r"\d{4}:\d+", now):
        new = statute_index().get(now)
        assert new is not None
        assert new.in_force
    else:
        assert re.search(r"\d{4}[:/]\d+", now)


@pytest.mark.parametrize(
    ("sfs", "now"),
    [
        ("1991:900", "kommunallagen (2017:725)"),
        ("2007:1091", "lagen (2016:1145) om offentlig upphandling"),
        ("1998:204", "dataskyddsförordningen (EU) 2016/679 och lagen (2018:218)"),
        ("1985:1100", "skollagen (2010:800)"),
        # not in the table: from the index alone
        ("1986:1102", "lagen (2003:778) om skydd mot olyckor"),
        ("1977:179", "kommunallagen (2017:725)"),
    ],
)
def test_the_act_in_force_is_named(sfs: str, now: str) -> None:
    assert successor(statute_index().get(sfs), sfs).text == now


def test_an_act_whose_end_is_unknown_asks_to_check() -> None:
    _, answer = assess_text(RULES["LAG001"], "Kungörelsen (1972:416) om statsbidrag tillämpas.")
    assert answer.outcome in (Outcome.FAIL, Outcome.PASS, Outcome.NOT_APPLICABLE)
    assert "None" not in answer.reason.sv


@pytest.mark.parametrize(
    ("place", "new"), [("14 kap. 1 §", "19 kap. 1 §"), ("15 kap. 1 §", "17 kap. 11 §"), ("5 kap. 11 §", "13 kap. 1 §")]
)
def test_the_new_place_of_an_old_section_is_proposed(place: str, new: str) -> None:
    _, answer = assess_text(RULES["LAG001"], f"Det sker enligt {place} socialtjänstlagen (2001:453).")
    assert new in answer.reason.sv
    assert "socialtjänstlagen (2025:400)" in answer.reason.sv
    assert answer.details["repealed"][0]["verified_as_of"] == "2026-04-30"


def test_every_counterpart_exists_in_the_new_act() -> None:
    for old, new in COUNTERPARTS.items():
        chapter, section = re.match(r"(\d+) kap\. (\d+)", new).groups()  # type: ignore[union-attr]
        assert statute_index().section_exists(NEW, chapter, section) is True, old


def test_old_numbering_without_number_is_hinted_at() -> None:
    _, answer = assess_text(RULES["LAG001"], "Den som misstänker att ett barn far illa anmäler det enligt 14 kap. 1 § SoL.")
    assert answer.outcome is Outcome.PASS
    assert "19 kap. 1 §" in answer.reason.sv
    _, answer = assess_text(RULES["LAG001"], "Socialnämnden dokumenterar enligt 14 kap. 1 § socialtjänstlagen.")
    assert "19 kap. 1 §" not in answer.reason.sv


def test_what_is_known_from_memory_says_so() -> None:
    _, answer = assess_text(RULES["LAG001"], "Ärendet handläggs enligt förvaltningslagen (1971:290).")
    assert answer.outcome is Outcome.REVIEW
    assert "inte kontrollerad" in answer.reason.sv
    assert answer.details["repealed"][0]["verified_as_of"] == ""


def test_all_repealed_acts_are_listed() -> None:
    text = "Kommunallagen (1991:900) gäller.\n\nSekretesslagen (1980:100) gäller.\n\nSkollagen (1985:1100) gäller."
    draft, answer = assess_text(RULES["LAG001"], text)
    assert len(answer.details["repealed"]) == len(answer.evidence) == 3
    assert "2 hänvisningar" in answer.reason.sv
    assert draft.agreement.quote(answer.evidence[0]) == "Kommunallagen (1991:900) gäller."


@pytest.mark.parametrize(
    ("sfs", "words"),
    [("2017:725", "kommunallagen (2017:725)"), ("1962:700", "brottsbalken (1962:700)"), ("2018:1197", "lagen (2018:1197) om")],
)
def test_names_of_acts_in_a_sentence(sfs: str, words: str) -> None:
    act = statute_index().get(sfs)
    assert act is not None
    assert named(act).startswith(words)


# -- LAG002 and LAG004 ------------------------------------------------------------------------------------


def test_the_right_act_is_named_beside_a_wrong_number() -> None:
    _, answer = assess_text(RULES["LAG002"], "Uppgifter omfattas av offentlighets- och sekretesslagen (2008:567).")
    assert "diskrimineringslagen (2008:567)" in answer.reason.sv
    assert "offentlighets- och sekretesslagen (2009:400)" in answer.reason.sv


def test_numbers_that_are_not_in_the_list_are_told() -> None:
    _, answer = assess_text(RULES["LAG002"], "Handlingarna arkiveras enligt arkivlagen (1990:782).")
    assert answer.outcome is Outcome.PASS
    assert answer.details["unchecked"] == ["arkivlagen (1990:782)"]


def test_a_name_known_from_memory_says_so() -> None:
    _, answer = assess_text(RULES["LAG004"], "Elever från särskolan är välkomna.")
    assert "inte kontrollerad" in answer.reason.sv
    assert any(b.certainty == "unverified" and not b.verified for b in RULES["LAG004"].basis)


def test_a_longer_name_covers_the_shorter() -> None:
    _, answer = assess_text(RULES["LAG004"], "Sveriges Kommuner och Landsting ger råd.")
    assert [n["words"] for n in answer.details["names"]] == ["Sveriges Kommuner och Landsting"]


def test_a_change_of_name_counts_from_its_day() -> None:
    text = "Incidenter anmäls till Myndigheten för samhällsskydd och beredskap."
    assert assess_text(RULES["LAG004"], text, date(2025, 12, 31))[1].outcome is Outcome.PASS
    assert assess_text(RULES["LAG004"], text, date(2026, 1, 1))[1].outcome is Outcome.FAIL
