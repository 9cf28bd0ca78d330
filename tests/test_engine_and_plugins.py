"""Plugins are isolated from each other; levels, verdict and waivers come out right."""

from __future__ import annotations

from datetime import date

import fakes
import pytest

from iopvalidate.engine import Options, assess_bytes
from iopvalidate.errors import ConfigurationError, ReadError
from iopvalidate.report.model import Verdict, verdict_of
from iopvalidate.rules.outcome import Level, Outcome

AS_OF = date(2026, 11, 20)
DRAFT = "# Avtal mellan Fakestads kommun och Föreningen X\n\nKommunen beställer. Kanske tillsammans.\n".encode()


def assess(plugins, **options):
    return assess_bytes(DRAFT, "d.md", plugins, Options(as_of=AS_OF, **options))


def test_plugins_are_sorted_whatever_the_order():
    first = fakes.load(("formats", "fakes.formats"))
    second = fakes.load(base=(("formats", "fakes.formats"), fakes.GOOD, fakes.REPORT, fakes.WORD, fakes.READER))
    assert [i.name for i in first.infos] == [i.name for i in second.infos]
    assert [r.code for r in first.rules] == [r.code for r in second.rules]
    assert sorted(first.formats) == ["docx", "github", "html", "json", "junit", "markdown", "rad", "sarif", "text"]


@pytest.mark.parametrize(
    ("module", "says"),
    [
        ("fakes.raising", "RuntimeError: trasig från början"),
        ("fakes.not_there", "ModuleNotFoundError"),
        ("fakes.wrong_kind", "TypeError: iopvalidate_rules must give Rule objects"),
    ],
)
def test_a_plugin_that_fails_is_named_and_costs_only_itself(module, says):
    plugins = fakes.load(("bad", module))
    info = next(i for i in plugins.infos if i.name == "bad")
    assert says in info.error
    assert [r.code for r in plugins.rules] == [r.code for r in fakes.load().rules]
    (notification,) = plugins.notifications
    assert notification.level is Level.ERROR
    assert notification.plugin == "bad"
    report = assess(plugins)
    assert report.has_failures
    assert notification in report.notifications


def test_a_misspelt_hook_is_a_warning_with_the_known_hooks():
    plugins = fakes.load(("misspelt", "fakes.misspelt"))
    (notification,) = plugins.notifications
    assert notification.level is Level.WARNING
    assert "iopvalidate_rulez" in notification.text.sv
    assert "iopvalidate_rules" in notification.text.sv
    assert not assess(plugins).has_failures


def test_two_plugins_with_one_rule():
    plugins = fakes.load(("again", "fakes.good"))
    assert [r.code for r in plugins.rules].count("FAK001") == 1
    assert any("FAK001" in n.text.sv or "again" in n.text.sv for n in plugins.notifications)


def test_a_rule_that_raises_costs_only_its_answer():
    report = assess(fakes.load(("breaking", "fakes.breaking")))
    record = report.record("UTK099")
    assert record.failed_to_run
    assert record.outcome is Outcome.REVIEW
    assert report.has_failures
    assert report.record("FAK001").outcome is Outcome.FAIL


def test_what_a_rule_raises_never_shows_the_draft():
    report = assess(fakes.load(("breaking", "fakes.breaking")))
    said = " ".join(n.text.sv + n.text.en for n in report.notifications) + report.record("UTK099").reason.sv
    assert "tillsammans" not in said


def test_levels_by_rule_profile_and_configuration():
    plugins = fakes.load()
    assert assess(plugins).record("FAK001").level is Level.ERROR
    assert assess(plugins).record("FAK002").level is Level.NOTE  # a review is one step milder
    assert assess(plugins).record("FAK003").level is Level.NONE
    assert assess(plugins, profile="mild").record("FAK001").level is Level.NOTE
    assert assess(plugins, levels={"FAK001": Level.WARNING}).record("FAK001").level is Level.WARNING
    assert assess(plugins, profile="default").record("FAK003").level is Level.NONE


def test_rules_of_the_user_stand_in_catalogue_order():
    from fakes.breaking import Breaks

    codes = [r.rule.code for r in assess(fakes.load(), rules=(Breaks(),)).records]
    assert codes == sorted(codes)
    assert codes[-1] == "UTK099"


def test_rules_switched_off_do_not_run():
    codes = [r.rule.code for r in assess(fakes.load(), off=frozenset({"FAK001"})).records]
    assert "FAK001" not in codes


def test_verdict():
    plugins = fakes.load()
    report = assess(plugins)
    assert report.verdict is Verdict.FAIL
    assert assess(plugins, profile="mild").verdict is Verdict.REVIEW
    passing = [r for r in report.records if r.outcome is Outcome.PASS]
    assert verdict_of(passing) is Verdict.PASS
    assert verdict_of([]) is Verdict.PASS


def test_waived_findings_do_not_count():
    from dataclasses import replace

    report = assess(fakes.load())
    report.records = [replace(r, waived={"by": "x"}) for r in report.records]
    assert report.verdict is Verdict.PASS
    assert not report.reaches(Level.NOTE)
    assert report.findings


def test_profile_asked_for_or_chosen():
    plugins = fakes.load()
    assert assess(plugins).profile.name == "fakestad"
    assert assess(plugins, profile="default").profile.name == "default"
    with pytest.raises(ConfigurationError, match="atlantis"):
        assess(plugins, profile="atlantis")


def test_checklist_answers():
    answers = {a.row.id: a.answer.value for a in assess(fakes.load()).checklist}
    assert answers == {"X1": "not_met", "X2": "to_assess", "X3": "not_applicable"}


@pytest.mark.parametrize("name", ["x.doc", "x.docx", "x"])
def test_old_and_encrypted_office_files_are_told_apart_by_the_word_reader(name):
    with pytest.raises(ReadError) as caught:
        assess_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), name, fakes.load(), Options(as_of=AS_OF))
    assert name in caught.value.sv
    assert "filformatet" not in caught.value.sv
