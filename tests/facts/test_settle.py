"""A fact that breaks costs its own place in the report, and is named; nothing else is lost."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import fakes
import jsonschema
import pytest

import iopvalidate.facts.draft as draft_module
from iopvalidate.engine import Options, assess_bytes, read_draft
from iopvalidate.facts.settle import settle
from iopvalidate.facts.summary import PARTS, summarise
from iopvalidate.report.model import Report, Verdict
from iopvalidate.rules.outcome import Level, Outcome

AS_OF = date(2026, 11, 20)
NUMBER = "19121212-1212"
TEXT = (
    "# Avtal mellan Fakestads kommun och Föreningen X\n\nKommunen beställer. Kanske tillsammans.\n\n"
    f"Föreningen företräds av Tolvan Tolvansson, {NUMBER}.\n"
)
SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "facts.schema.json").read_text(encoding="utf-8"))
FINDERS = {
    "parties": "find_parties", "unnamed_counterparts": "find_unnamed", "term": "find_term", "economy": "find_economy",
    "decisions": "find_decisions", "backing": "find_backing", "children": "find_children", "references": "find_references",
    "statutes": "find_statutes", "eu_acts": "find_eu_acts", "signatures": "find_signatures",
}  # fmt: skip


def assess() -> Report:
    return assess_bytes(TEXT.encode(), "d.md", fakes.load(), Options(as_of=AS_OF))


def break_fact(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("hemliga ord")

    monkeypatch.setattr(draft_module, FINDERS[name], broken)


def test_every_fact_has_its_finder_here() -> None:
    assert list(FINDERS) == list(PARTS)


def test_nothing_is_said_where_nothing_breaks() -> None:
    report = assess()
    assert not report.has_failures
    assert report.facts["parties"]


def test_settled_facts_are_those_of_the_summary() -> None:
    draft = read_draft(TEXT.encode(), "d.md", fakes.load(), Options().view, AS_OF)
    settled = settle(draft)
    assert settled.facts == summarise(draft)
    assert settled.draft is draft
    assert list(settled.seconds) == list(PARTS)


@pytest.mark.parametrize("name", FINDERS)
def test_a_broken_fact_is_named_and_the_report_comes(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    break_fact(monkeypatch, name)
    report = assess()
    jsonschema.validate(report.facts, SCHEMA)
    told = [n for n in report.notifications if f"Uppgiften {name} " in n.text.sv]
    assert [n.level for n in told] == [Level.ERROR]
    assert "ZeroDivisionError" in told[0].text.en
    assert "hemliga" not in told[0].text.sv + told[0].text.en
    assert report.has_failures
    assert report.verdict is not Verdict.PASS
    assert len(report.records) == len(fakes.load().rules)
    assert not any(r.failed_to_run for r in report.records)  # these rules read words only


@pytest.mark.parametrize("name", FINDERS)
def test_numbers_stay_masked_whatever_breaks(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    break_fact(monkeypatch, name)
    report = assess()
    shown = json.dumps(report.facts, ensure_ascii=False) + "".join(block.text for block in report.text)
    assert NUMBER not in shown


def test_a_rule_that_reads_a_broken_fact_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    break_fact(monkeypatch, "parties")
    draft = read_draft(TEXT.encode(), "d.md", fakes.load(), Options().view, AS_OF)
    settled = settle(draft)
    assert "parties" in settled.broken
    assert settled.draft.parties == []
    with pytest.raises(ZeroDivisionError):
        _ = draft.parties


def test_broken_words_leave_a_report(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(draft_module, "Reading", broken)
    report = assess()
    assert report.has_failures
    assert len(report.records) == len(fakes.load().rules)
    assert {r.outcome for r in report.records if r.failed_to_run} <= {Outcome.REVIEW}


def test_time_is_told_by_stage() -> None:
    timings = assess().timings
    stages = {name.split(".")[0] for name in timings}
    assert stages == {"total", "reading", "structure", "language", "facts", "rules", "report"}
    assert sum(seconds for name, seconds in timings.items() if name != "total") <= timings["total"] * 1.001
