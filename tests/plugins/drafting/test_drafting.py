"""The rules on the state of the draft: their cases, and what cases cannot say (Word files, numbers never shown, details)."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from iopvalidate_drafting import iopvalidate_rules
from iopvalidate_drafting.names import other_names

from benchmarks.build_docx import build_docx
from iopvalidate.agreement.docx.plugin import iopvalidate_readers
from iopvalidate.agreement.source import FieldReference, SourceBlock, SourceDocument, View
from iopvalidate.agreement.structure import build_agreement
from iopvalidate.api import Assessment, Context, Draft, Outcome, Parameters, Rule
from iopvalidate.engine import vocabulary_for
from iopvalidate.testing import AS_OF, assess_text, check_case, draft_of, load_cases

CASES = Path(__file__).parent / "cases"
DRAFTS = Path(__file__).parents[3] / "fixtures" / "drafts"
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
    assert rule.concern.code == "UTK"


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_notation_holds_no_stray_marks(rule: Rule) -> None:
    for sign in rule.signs():
        for phrase in sign.phrases:
            for word in phrase.words:
                for form in word.exact | word.prefixes | word.suffixes | word.infixes:
                    assert not re.search(r"[()\[\]{}<>\s]", form), f"{sign.name}: {form!r}"


# -- Word files -------------------------------------------------------------------------------------------


def _answers(draft: Draft) -> dict[str, Assessment]:
    return {code: rule.assess(draft, Context(AS_OF, Parameters(AS_OF, {}), {}, {})) for code, rule in RULES.items()}


def _word(name: str) -> Draft:
    data = build_docx((DRAFTS / f"{name}.md").read_text(encoding="utf-8"))
    source = iopvalidate_readers()[0].read(data, f"{name}.docx", View.FINAL)
    return Draft(build_agreement(source), vocabulary_for(tuple(RULES.values())), AS_OF)


@pytest.fixture(scope="module")
def early() -> Draft:
    """Return draft 06 as a Word file: changes, comments, hidden text."""
    return _word("06")


def test_changes_comments_and_hidden_text_of_a_word_file(early: Draft) -> None:
    answers = _answers(early)
    assert answers["UTK002"].details["insertions"] >= 3
    assert answers["UTK002"].details["deletions"] >= 4
    assert answers["UTK003"].details["count"] == 2
    assert answers["UTK012"].details == {"hidden": 1, "struck": 0}


def test_what_is_hidden_or_commented_is_not_repeated(early: Draft) -> None:
    answers = _answers(early)
    for code in ("UTK002", "UTK003", "UTK012"):
        answer = answers[code]
        said = answer.reason.sv + json.dumps(dict(answer.details)) + "".join(early.agreement.quote(p) for p in answer.evidence)
        for secret in ("ekonom Per", "lokaliseringsprincipen", "Kommunen har länge velat"):
            assert secret not in said, code


@pytest.mark.parametrize("name", ["06", "14", "19"])
def test_a_personal_identity_number_is_never_shown(name: str) -> None:
    draft = _word(name)
    assert draft.references.identity_numbers
    for code, answer in _answers(draft).items():
        quotes = "".join(draft.agreement.quote(p) for p in answer.evidence)
        said = answer.reason.sv + answer.reason.en + json.dumps(dict(answer.details), default=str) + quotes
        assert "811218-9876" not in said, code
        assert "121212-1212" not in said, code


def test_automatic_numbers_are_in_order_and_referred_to() -> None:
    answers = _answers(_word("01"))
    assert answers["UTK014"].outcome is Outcome.PASS
    assert answers["UTK004"].outcome is Outcome.PASS


def test_a_reference_field_that_has_lost_its_bookmark() -> None:
    kept = SourceBlock("Se punkt 3 för mer.", references=(FieldReference(3, 10, "REF", "_Ref1"),), bookmarks=("_Ref1",))
    lost = SourceBlock("Enligt avsnittet om tvist.", references=(FieldReference(7, 16, "REF", "_Ref2"),))
    source = SourceDocument("x.docx", "docx", "0", blocks=[kept, lost])
    draft = Draft(build_agreement(source), vocabulary_for(tuple(RULES.values())), AS_OF)
    answer = _answers(draft)["UTK004"]
    assert answer.outcome is Outcome.FAIL
    assert "Enligt avsnittet om tvist." in [draft.agreement.quote(p) for p in answer.evidence]


def test_struck_text_is_found() -> None:
    from iopvalidate.agreement.source import HiddenText

    block = SourceBlock("Stödet är 450 000 kronor, dock högst 600 000 kronor.")
    source = SourceDocument("x.docx", "docx", "0", blocks=[block], hidden=[HiddenText("struck", "dock högst 600 000", 0, 26, 44)])
    answer = _answers(Draft(build_agreement(source), vocabulary_for(tuple(RULES.values())), AS_OF))["UTK012"]
    assert answer.outcome is Outcome.FAIL
    assert answer.details == {"hidden": 0, "struck": 1}


# -- details ----------------------------------------------------------------------------------------------


def test_sums_show_both_figures() -> None:
    table = "| Post (kronor) | Belopp |\n|---|---|\n| Lokal | 150 000 |\n| Resor | 40 000 |\n| Summa | 240 000 |"
    _, answer = assess_text(RULES["UTK006"], table)
    assert answer.reason.sv == "Utkastet anger 240 000 kronor, men delarna blir 190 000 kronor."
    assert answer.details["wrong"][0]["unit"] == "SEK"


def test_the_missing_number_is_named() -> None:
    _, answer = assess_text(RULES["UTK014"], "## § 1 Parter\n\nText.\n\n## § 2 Mål\n\nText.\n\n## § 4 Tvist\n\nText.")
    assert answer.reason.sv == "Numreringen är bruten: 3 saknas mellan § 2 och § 4."


def test_a_clause_with_the_missing_number_closes_the_gap() -> None:
    text = "## 1. Parter\n\nText.\n\n2\\. Föreningen och kommunen ska tillsammans ordna träffar.\n\n## 3. Tvist\n\nText."
    _, answer = assess_text(RULES["UTK014"], text.replace("\\", ""))
    assert answer.outcome is Outcome.PASS


PARTIES = (
    "Avtalet ingås mellan Ekby kommun, organisationsnummer 212000-0142 (kommunen), och Kvinnojouren Månskära, "
    "ideell förening, organisationsnummer 802000-0009 (jouren).\n\n"
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Månskäras volontärer möter Ekby kommuns personal.", []),
        ("Kvinnojouren Månsköra svarar för jouren.", ["Kvinnojouren Månsköra"]),
        ("Kvinnojouren Månskäras styrelse beslutar.", []),
        ("Stiftelsen Månskära äger huset, och Månskäras Vänner samlar in pengar.", ["Månskäras Vänner"]),
        ("Ekby stad betalar.", ["Ekby stad"]),
        ("Alby stad betalar.", []),
        ("Dåvarande Ekby stad byggde huset.", []),
    ],
)
def test_other_names(text: str, names: list[str]) -> None:
    draft = draft_of(PARTIES + text, RULES.values())
    assert [o.words for o in other_names(draft)] == names
