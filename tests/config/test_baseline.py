"""Baseline: known findings are marked and do not fail, by rule and words, not by place."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

from iopvalidate.resources import schema

WAIVER = """
[[waivers]]
rule = "FAK001"
draft = "small.md"
reason = "prövat"
by = "A. Jurist"
until = 2099-12-31
"""


def _report(run, *args):
    return json.loads(run("small.md", "--format", "json", *args).stdout)


def _states(report):
    return {a["rule"]: a["baseline"] for a in report["assessments"] if "baseline" in a}


def _told(report):
    return [n["text"]["sv"] for n in report["notifications"]]


def _change(old, new, name="small.md"):
    path = Path(name)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def base(run):
    result = run("small.md", "--write-baseline", "b.json")
    assert result.exit_code == 0
    assert "Baslinjen står i b.json." in result.stderr
    return json.loads(Path("b.json").read_text(encoding="utf-8"))


def test_baseline_holds_hashes_and_no_word_of_the_draft(base, run):
    jsonschema.Draft202012Validator(schema("baseline")).validate(base)
    assert set(base["drafts"]) == {"small.md"}
    assert set(base["drafts"]["small.md"]) == {"FAK001", "FAK002", "FAK003"}
    raw = Path("b.json").read_text(encoding="utf-8").lower()
    words = set(re.findall(r"\w{4,}", Path("small.md").read_text(encoding="utf-8").lower()))
    assert not [word for word in words if word in raw]
    run("small.md", "--write-baseline", "again.json")
    assert Path("again.json").read_bytes() == Path("b.json").read_bytes()


@pytest.mark.usefixtures("base")
def test_known_findings_stay_marked_and_do_not_fail(run):
    result = run("small.md", "--baseline", "b.json", "--fail-on", "note")
    assert result.exit_code == 0
    assert result.stdout.startswith("ATT BEDÖMA: 3 sedan tidigare\n")
    assert "FAK001  Ingen beställning – fel, sedan tidigare" in result.stdout
    assert "Fel som är undantagna eller kända" in result.stdout
    report = _report(run, "--baseline", "b.json")
    jsonschema.Draft202012Validator(schema("report")).validate(report)
    assert report["verdict"] == "review"
    assert report["summary"]["known"] == 3
    assert _states(report) == {"FAK001": "unchanged", "FAK002": "unchanged", "FAK003": "unchanged"}


@pytest.mark.usefixtures("base")
def test_place_case_figures_and_spaces_make_nothing_new(run):
    _change("Kommunen beställer öppen verksamhet", "Ett nytt stycke om 17 saker.\n\nKommunen   BESTÄLLER öppen\u00a0verksamhet")
    _change("400 000", "950000")
    assert set(_states(_report(run, "--baseline", "b.json")).values()) == {"unchanged"}


@pytest.mark.usefixtures("base")
def test_other_words_are_new_and_fail(run):
    _change("beställer öppen verksamhet", "beställer stängd verksamhet")
    report = _report(run, "--baseline", "b.json")
    assert _states(report) == {"FAK001": "new", "FAK002": "unchanged", "FAK003": "unchanged"}
    assert report["verdict"] == "fail"
    assert run("small.md", "--baseline", "b.json").exit_code == 1
    assert "fel, ny" in run("small.md", "--baseline", "b.json").stdout


@pytest.mark.usefixtures("base")
def test_a_passage_that_joins_is_new_and_one_that_goes_is_stale(run):
    _change("Kommunen betalar", "Kommunen beställer också lokaler.\n\nKommunen betalar")
    assert _states(_report(run, "--baseline", "b.json"))["FAK001"] == "new"
    run("small.md", "--write-baseline", "two.json")
    _change("Kommunen beställer öppen verksamhet", "Parterna ordnar öppen verksamhet")
    report = _report(run, "--baseline", "two.json")
    assert _states(report)["FAK001"] == "unchanged"
    assert _told(report) == [
        "Baslinjen two.json har poster som inte längre finns i utkastet: FAK001. Ta bort dem med --prune-baseline."
    ]


@pytest.mark.usefixtures("base")
def test_what_was_to_assess_and_now_fails_is_new(run):
    known = json.loads(Path("b.json").read_text(encoding="utf-8"))
    known["drafts"]["small.md"]["FAK001"]["outcome"] = "review"
    Path("b.json").write_text(json.dumps(known), encoding="utf-8")
    assert _states(_report(run, "--baseline", "b.json"))["FAK001"] == "new"


@pytest.mark.usefixtures("base")
def test_stale_entries_are_reported_and_pruned(run):
    _change("beställer öppen", "ordnar öppen")
    assert "poster som inte längre finns i utkastet: FAK001" in _told(_report(run, "--baseline", "b.json"))[0]
    result = run("small.md", "--baseline", "b.json", "--prune-baseline")
    assert "1 inaktuella poster borttagna" in result.stderr
    known = json.loads(Path("b.json").read_text(encoding="utf-8"))
    assert set(known["drafts"]["small.md"]) == {"FAK002", "FAK003"}
    assert _told(_report(run, "--baseline", "b.json")) == []
    _change("ordnar öppen", "beställer öppen")
    assert run("small.md", "--baseline", "b.json").exit_code == 1


@pytest.mark.usefixtures("base")
def test_pruning_keeps_what_it_cannot_know(run, config, write, small):
    write("other.md", small.read_text(encoding="utf-8"))
    run("other.md", "--write-baseline", "b.json")
    config('off = ["FAK001"]')
    before = Path("b.json").read_text(encoding="utf-8")
    result = run("small.md", "--baseline", "b.json", "--prune-baseline")
    assert "0 inaktuella" in result.stderr
    assert Path("b.json").read_text(encoding="utf-8") == before
    Path("other.md").unlink()
    run("small.md", "--baseline", "b.json", "--prune-baseline")
    assert set(json.loads(Path("b.json").read_text(encoding="utf-8"))["drafts"]) == {"small.md"}


@pytest.mark.usefixtures("base")
def test_next_version_under_another_name_is_compared_and_said(run):
    Path("small.md").rename("small-v2.md")
    report = json.loads(run("small-v2.md", "--format", "json", "--baseline", "b.json").stdout)
    assert set(_states(report).values()) == {"unchanged"}
    assert _told(report) == ["Baslinjen b.json gjordes av small.md; small-v2.md jämförs med det utkastet."]


@pytest.mark.usefixtures("base")
def test_one_drafts_findings_excuse_no_other(run, write, small):
    write("other.md", small.read_text(encoding="utf-8"))
    value = json.loads(run("small.md", "other.md", "--format", "json", "--baseline", "b.json").stdout)
    assert [r["verdict"] for r in value["reports"]] == ["review", "fail"]
    assert "känner inte utkastet other.md" in _told(value["reports"][1])[0]


def test_waived_findings_are_not_taken_down(run, config):
    config(WAIVER)
    run("small.md", "--write-baseline", "b.json")
    assert set(json.loads(Path("b.json").read_text(encoding="utf-8"))["drafts"]["small.md"]) == {"FAK002", "FAK003"}


def test_baseline_of_the_configuration_is_relative_to_it(run, config, write, small):
    write("sub/draft.md", small.read_text(encoding="utf-8"))
    run("sub/draft.md", "--write-baseline", "known.json")
    config('baseline = "known.json"')
    assert run("sub/draft.md").exit_code == 0
    assert run("sub/draft.md", "--no-config").exit_code == 1
    assert run("sub/draft.md", "--write-baseline", "known.json").exit_code == 0
    assert run("sub/draft.md", "--prune-baseline").exit_code == 0


@pytest.mark.usefixtures("base")
@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--prune-baseline"], "--prune-baseline behöver --baseline FIL."),
        (["--baseline", "b.json", "--write-baseline", "c.json"], "--write-baseline skrivs för sig"),
        (["--baseline", "gone.json"], "gone.json: baslinjen kan inte läsas"),
        (["--baseline", "small.md"], "small.md: filen är ingen baslinje"),
        (["--write-baseline", "small.md"], "skrivs inte över"),
        (["--write-baseline", "other.txt"], "other.txt: filen är ingen baslinje"),
        (["--write-baseline", "nowhere/b.json"], "kan inte skrivas"),
    ],
)
def test_wrong_usage(run, write, args, says):
    write("other.txt", "viktigt")
    before = Path("small.md").read_bytes()
    result = run("small.md", *args)
    assert result.exit_code == 2
    assert says in result.stderr
    assert Path("small.md").read_bytes() == before
    assert Path("other.txt").read_text(encoding="utf-8") == "viktigt"


@pytest.mark.usefixtures("base")
@pytest.mark.parametrize("name", ["sarif", "html", "markdown", "junit", "github"])
def test_state_is_in_every_format(run, name):
    out = run("small.md", "--baseline", "b.json", "--format", name).stdout
    assert "FAK001" in out
    assert "unchanged" in out or "sedan tidigare" in out


def test_write_with_a_broken_rule_still_exits_with_four(run, use_plugins):
    use_plugins(("breaking", "fakes.breaking"))
    assert run("small.md", "--write-baseline", "b.json").exit_code == 4
    assert "UTK099" not in Path("b.json").read_text(encoding="utf-8")
