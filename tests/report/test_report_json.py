"""JSON reports: the fixed fields, the schema, the same bytes for the same draft."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from jsonschema import Draft202012Validator

from iopvalidate import Outcome, validate
from iopvalidate.report.formats import RenderOptions, Unread
from iopvalidate.report.json_format import number, plain, render, report_object
from iopvalidate.resources import schema
from iopvalidate.rules.outcome import Text

AS_OF = date(2026, 11, 20)


@pytest.fixture
def report(use_plugins, small):
    use_plugins()
    return validate(small.read_bytes(), name="small.md", as_of=AS_OF)


@pytest.fixture(scope="module")
def validator():
    Draft202012Validator.check_schema(schema("report"))
    return Draft202012Validator(schema("report"), format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_the_fixed_fields(report):
    value = report_object(report)
    assert value["schema_version"] == "1.0"
    assert value["verdict"] == "fail"
    assert value["as_of"] == "2026-11-20"
    assert value["profile"] == "fakestad"
    assert value["document"]["path"] == "small.md"
    assert len(value["document"]["sha256"]) == 64
    first = value["assessments"][0]
    assert {"rule", "concern", "outcome", "level", "reason", "evidence", "legal_basis"} <= first.keys()
    assert first["reason"].keys() == {"sv", "en"}
    quote = first["evidence"][0]
    assert quote["quote"] == "Kommunen beställer öppen verksamhet av föreningen under tre år."
    assert quote["location"]["paragraph"] == 5
    assert quote["location"]["heading_path"][-1] == "2 Uppdrag"
    assert quote["location"]["end"] - quote["location"]["start"] == len(quote["quote"])
    assert value["checklist"][0]["id"] == "X1"
    assert value["checklist"][0]["answer"] == "not_met"
    assert value["checklist"][0]["rules"] == ["FAK001"]
    assert value["notifications"] == []


def test_one_assessment_for_every_rule_in_catalogue_order(report):
    codes = [a["rule"] for a in report_object(report)["assessments"]]
    assert codes == ["FAK001", "FAK002", "FAK003", "FAK004", "UTK015"]


def test_a_single_report_validates(report, validator):
    validator.validate(json.loads(render([report], RenderOptions())))


def test_with_timings_it_validates(report, validator):
    value = json.loads(render([report], RenderOptions(timings=True)))
    assert value["timings"]["total"] > 0
    validator.validate(value)


def test_several_and_unread_validate(report, validator):
    unread = (Unread("x.docx", Text("x.docx: nej", "x.docx: no")),)
    validator.validate(json.loads(render([report, report], RenderOptions(unread=unread))))
    assert "reports" in json.loads(render([report], RenderOptions(unread=unread)))


def test_a_broken_rule_and_plugin_validate(use_plugins, small, validator):
    use_plugins(("breaking", "fakes.breaking"), ("raising", "fakes.raising"), ("misspelt", "fakes.misspelt"))
    broken = validate(small, as_of=AS_OF)
    value = json.loads(render([broken], RenderOptions()))
    validator.validate(value)
    assert {n.get("plugin", n.get("rule")) for n in value["notifications"]} == {"UTK099", "raising", "misspelt"}


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("verdict",), "ok"),
        (("assessments", 0, "outcome"), "maybe"),
        (("assessments", 0, "extra"), 1),
        (("assessments", 0, "evidence", 0, "location", "paragraph"), 0),
        (("document", "sha256"), "abc"),
        (("as_of",), "idag"),
        (("checklist", 0, "answer"), "yes"),
        (("surprise",), True),
    ],
)
def test_the_schema_is_strict(report, validator, path, wrong):
    value = report_object(report)
    *above, last = path
    place = value
    for step in above:
        place = place[step]
    place[last] = wrong
    assert not validator.is_valid(value)


def test_the_same_draft_gives_the_same_bytes(use_plugins, small):
    use_plugins()
    first, second = (render([validate(small.read_bytes(), name="small.md", as_of=AS_OF)], RenderOptions()) for _ in range(2))
    assert first == second


def test_language_and_width_change_nothing(report):
    assert render([report], RenderOptions(lang="en", width=40, color=True)) == render([report], RenderOptions())


def test_findings_hold_the_rules_texts(report):
    findings = report_object(report)["findings"]
    assert [f["rule"] for f in findings] == ["FAK001", "FAK002", "FAK003"]
    assert findings[0]["clause"] == "Parterna driver verksamheten tillsammans."
    assert findings[1]["outcome"] == Outcome.REVIEW


def test_parameters_with_reference_and_doubt(report):
    (used,) = report_object(report)["parameters"]
    assert used["name"] == "fake.limit"
    assert (used["value"], used["unit"], used["start"], used["end"]) == (700000, "SEK", "2022-01-01", None)
    assert used["verified"] is False
    assert used["text"] == {"sv": "Påhittad gräns", "en": "Invented limit"}


def test_waived_findings_stay_and_are_marked(report, validator):
    from dataclasses import replace

    report.records[0] = replace(report.records[0], waived={"by": "A. Jurist", "reason": "prövat", "until": date(2027, 1, 1)})
    value = report_object(report)
    assert value["assessments"][0]["waived"] == {"by": "A. Jurist", "reason": "prövat", "until": "2027-01-01"}
    assert value["verdict"] == "review"
    assert value["summary"]["waived"] == 1
    validator.validate(value)


def test_plain_values():
    value = {"d": Decimal("1.50"), "day": AS_OF, "set": {"b", "a"}, "t": (1, None, True), "o": Outcome.PASS, 3: object}
    assert plain(value) == {"d": 1.5, "day": "2026-11-20", "set": ["a", "b"], "t": [1, None, True], "o": "pass", "3": str(object)}


def test_numbers_are_whole_where_they_are_whole():
    assert number(Decimal("700000.00")) == 700000
    assert isinstance(number(Decimal("1E+3")), int)


def test_facts_validate_against_their_own_schema(report):
    value = json.loads(render([report], RenderOptions()))["facts"]
    Draft202012Validator(schema("facts")).validate(value)
