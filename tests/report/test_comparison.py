"""Two versions of a draft: what is new, changed and gone, and which facts differ."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from iopvalidate import validate
from iopvalidate.report.comparison.differences import Kind, compare_reports
from iopvalidate.report.comparison.facts import fact_changes
from iopvalidate.report.comparison.json_form import render_json
from iopvalidate.report.comparison.text import render_text
from iopvalidate.resources import schema
from iopvalidate.rules.outcome import Level, Outcome

GOLDEN = Path(__file__).parent / "golden"
OLD, NEW = ((GOLDEN / name).read_text(encoding="utf-8") for name in ("before.md", "after.md"))


def _report(text, name="utkast.md"):
    return validate(text.encode(), name=name, profile="default", as_of=date(2026, 11, 20))


@pytest.fixture(scope="module")
def reports():
    return _report(OLD, "före.md"), _report(NEW, "efter.md")


@pytest.fixture(scope="module")
def comparison(reports):
    return compare_reports(*reports)


def test_a_new_finding(comparison):
    new = {d.record.rule.code: d for d in comparison.of(Kind.NEW)}
    assert new["LOU001"].counts
    assert new["LOU001"].record.evidence[0].quote == "Kommunen köper läxhjälp av föreningen."
    assert comparison.reaches(Level.ERROR)


def test_gone_is_new_the_other_way_round(reports, comparison):
    back = compare_reports(*reversed(reports))
    gone = {d.record.rule.code for d in back.of(Kind.GONE)}
    assert gone == {d.record.rule.code for d in comparison.of(Kind.NEW)}
    assert not back.reaches(Level.NOTE)


def test_the_same_draft_has_no_differences(reports):
    same = compare_reports(reports[0], _report(OLD))
    assert not same.differences
    assert not same.facts
    assert same.unchanged == len(reports[0].findings)
    assert "Inget av det som kontrolleras har ändrats." in render_text(same, "sv", 96)


def test_every_finding_is_counted_once(comparison):
    changed = {d.record.rule.code for d in comparison.differences if d.kind is not Kind.GONE}
    assert comparison.unchanged + len(changed) == len(comparison.new.findings)


def test_changed_facts(comparison):
    found = {change.key: (change.old.sv, change.new.sv) for change in comparison.facts}
    assert found["term.end"] == ("2029-12-31", "2030-12-31")
    assert found["term.notice_months"] == ("6 månader", "3 månader")
    assert found["economy.public_total"] == ("600\N{NO-BREAK SPACE}000 SEK", "1\N{NO-BREAK SPACE}200\N{NO-BREAK SPACE}000 SEK")
    assert found["parties"][0].startswith("Föreningen Läxan")
    assert found["parties"][1].startswith("Föreningen Boken")


def test_facts_that_could_not_be_computed_differ_from_nothing(reports):
    assert not [c for c in fact_changes({}, reports[0].facts) if c.key.startswith(("term", "economy"))]


@pytest.fixture
def single(use_plugins, small):
    """Two equal reports of the fake rules, and a function that changes one record of the second."""
    use_plugins()
    old = validate(small.read_bytes(), name="small.md", as_of=date(2026, 11, 20))
    finding = next(r for r in old.findings if r.outcome is Outcome.FAIL and r.evidence)

    def compared(old_record=finding, new_record=finding):
        swap = [old_record if r is finding else r for r in old.records], [new_record if r is finding else r for r in old.records]
        return compare_reports(*(replace(old, records=records) for records in swap))

    return finding, compared


def test_worse_and_better(single):
    finding, compared = single
    review = replace(finding, outcome=Outcome.REVIEW)
    assert [d.kind for d in compared(old_record=review).differences] == [Kind.WORSE]
    assert compared(old_record=review).reaches(Level.NOTE)
    assert [d.kind for d in compared(new_record=review).differences] == [Kind.BETTER]
    assert not compared(new_record=review).reaches(Level.NOTE)


def test_reworded_does_not_count_but_more_passages_do(single):
    finding, compared = single
    other = replace(finding.evidence[0], quote="Kommunen beställer verksamheten av föreningen under fyra år.")
    reworded = compared(new_record=replace(finding, evidence=(other,)))
    assert [d.kind for d in reworded.differences] == [Kind.REWORDED]
    assert not reworded.reaches(Level.NOTE)
    more = compared(new_record=replace(finding, evidence=(*finding.evidence, other)))
    assert [d.kind for d in more.differences] == [Kind.MORE]
    assert more.reaches(finding.level)


def test_what_is_waived_does_not_count_and_what_failed_to_run_says_nothing(single):
    finding, compared = single
    passed = replace(finding, outcome=Outcome.PASS, level=Level.NONE)
    waived = compared(old_record=passed, new_record=replace(finding, waived={"who": "A", "reason": "b"}))
    assert [d.kind for d in waived.differences] == [Kind.NEW]
    assert not waived.reaches(Level.NOTE)
    assert "undantagen" in render_text(waived, "sv", 96)
    assert not compared(new_record=replace(finding, failed_to_run=True)).differences


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_text(comparison, lang):
    text = render_text(comparison, lang, 96)
    assert "LOU001" in text
    assert "”Kommunen köper läxhjälp av föreningen.”" in text
    assert ("NYA ANMÄRKNINGAR" if lang == "sv" else "NEW FINDINGS") in text
    assert max(len(line) for line in text.splitlines()) <= 96


def test_json_is_valid_and_the_same_each_time(reports, comparison):
    printed = render_json(comparison)
    Draft202012Validator(schema("comparison")).validate(json.loads(printed))
    assert printed == render_json(compare_reports(*reports))
