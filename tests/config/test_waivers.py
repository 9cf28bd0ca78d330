"""Waivers: what somebody has accepted stays in every format, marked, and does not count."""

from __future__ import annotations

import json

import pytest

DAY = ("--as-of", "2026-11-20")


def _waiver(rule="FAK001", draft="small.md", until="2026-12-31", **more):
    lines = [f'rule = "{rule}"', f'draft = "{draft}"', 'reason = "prövat"', 'by = "A. Jurist"', f"until = {until}"]
    return "[[waivers]]\n" + "\n".join([*lines, *(f'{key} = "{value}"' for key, value in more.items())]) + "\n"


def _report(run, *args):
    return json.loads(run("small.md", "--format", "json", *DAY, *args).stdout)


def _waived(report):
    return {a["rule"]: a["waived"] for a in report["assessments"] if "waived" in a}


def _told(report):
    return [n["text"]["sv"] for n in report["notifications"]]


def test_waived_finding_stays_and_does_not_count(run, config):
    config(_waiver())
    result = run("small.md", *DAY)
    assert result.exit_code == 0
    assert result.stdout.startswith("ATT BEDÖMA: 1 varning, 1 att bedöma, 1 undantaget\n")
    assert "Fel som är undantagna" in result.stdout
    assert "Undantag  skäl: prövat; av: A. Jurist; till och med: 2026-12-31" in result.stdout
    report = _report(run)
    assert report["verdict"] == "review"
    assert _waived(report) == {"FAK001": {"reason": "prövat", "by": "A. Jurist", "until": "2026-12-31"}}
    assert report["summary"]["waived"] == 1
    assert report["summary"]["levels"]["error"] == 0
    assert _told(report) == []


@pytest.mark.parametrize("name", ["text", "json", "html", "markdown", "sarif", "junit", "github"])
def test_waived_finding_is_in_every_format(run, config, name):
    config(_waiver())
    out = run("small.md", *DAY, "--format", name).stdout
    assert "FAK001" in out
    assert any(word in out.lower() for word in ("undantag", "waived", "suppress"))


def test_file_beside_the_configuration(run, write):
    write("iopvalidate-waivers.toml", _waiver())
    assert _waived(_report(run)).keys() == {"FAK001"}
    write("iopvalidate.toml", 'profile = "fakestad"\n' + _waiver("FAK003"))
    assert _waived(_report(run)).keys() == {"FAK001", "FAK003"}
    assert not _waived(_report(run, "--no-config"))


def test_waivers_of_a_directory_between_draft_and_configuration(run, write, small):
    write("iopvalidate.toml", 'profile = "mild"')
    write("sub/iopvalidate-waivers.toml", _waiver(draft="d.md"))
    write("sub/d.md", small.read_text(encoding="utf-8"))
    report = json.loads(run("sub/d.md", "--format", "json", *DAY).stdout)
    assert (report["profile"], list(_waived(report))) == ("mild", ["FAK001"])


def test_last_day_holds_and_the_day_after_is_reported(run, config):
    config(_waiver(until="2026-11-20"))
    assert _waived(_report(run))
    config(_waiver(until="2026-11-19"))
    report = _report(run)
    assert not _waived(report)
    assert report["verdict"] == "fail"
    assert _told(report) == [
        "Undantaget för FAK001 (iopvalidate.toml:1) gick ut 2026-11-19 och gäller inte längre. "
        "Åtgärda, eller besluta om det på nytt."
    ]
    assert report["notifications"][0]["rule"] == "FAK001"


def test_unused_waiver_is_reported(run, config):
    config(_waiver("FAK004"))
    report = _report(run)
    assert _told(report) == [
        "Undantaget för FAK004 (iopvalidate.toml:1) används inte: utkastet har ingen sådan anmärkning. Ta bort det."
    ]
    assert run("small.md", *DAY).exit_code == 1


def test_waiver_used_by_one_of_several_drafts_is_not_unused(run, config, write):
    config(_waiver(draft="*.md"))
    write("good.md", "# Överenskommelse\n\nTillsammans.\n")
    value = json.loads(run("small.md", "good.md", "--format", "json", *DAY).stdout)
    assert [_told(r) for r in value["reports"]] == [[], []]


def test_waiver_of_another_draft_is_silent_unless_that_is_gone(run, config, write):
    config(_waiver(draft="sub/other.md"))
    assert _told(_report(run)) == ["Undantaget för FAK001 (iopvalidate.toml:1) används inte: sub/other.md finns inte."]
    write("sub/other.md", "x")
    assert _told(_report(run)) == []


def test_quote_covers_one_passage_only(run, config, write):
    config(_waiver(quote="Kommunen  BESTÄLLER öppen verksamhet"))
    assert _waived(_report(run))
    text = "Kommunen beställer öppen verksamhet.\n\nRegionen beställer vård.\n"
    write("small.md", f"# Överenskommelse\n\n{text}")
    assert not _waived(_report(run))
    assert not _told(_report(run))  # it is used, though the other passage stays open
    config(_waiver(quote="Kommunen beställer") + _waiver(quote="Regionen beställer"))
    assert _waived(_report(run))
    config(_waiver(quote="Kommunen best"))
    assert not _waived(_report(run))
    assert len(_told(_report(run))) == 1


def test_a_rule_that_broke_is_not_waived(run, config, use_plugins):
    use_plugins(("breaking", "fakes.breaking"))
    config(_waiver("UTK099"))
    assert run("small.md", *DAY).exit_code == 4
    report = _report(run)
    assert not _waived(report)
    assert not any("används inte" in text for text in _told(report))


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("iopvalidate.toml", _waiver(until='"2026-02-30"'), "6: waivers[1].until: det datumet finns inte."),
        ("iopvalidate.toml", _waiver().replace('by = "A. Jurist"\n', ""), "1: waivers[1]: nyckeln by saknas."),
        ("iopvalidate-waivers.toml", _waiver("FAK0"), "2: waivers[1].rule: regeln FAK0 finns inte."),
        ("iopvalidate-waivers.toml", _waiver() + 'why = "x"\n', "7: waivers[1].why: okänd nyckel."),
        ("iopvalidate-waivers.toml", 'profile = "x"\n', "1: profile: okänd nyckel. Kända nycklar: waivers."),
    ],
)  # fmt: skip
def test_errors_name_file_line_and_key(run, write, name, text, says):
    write(name, text)
    result = run("small.md")
    assert result.exit_code == 2
    assert f"{name}:{says}" in result.stderr
