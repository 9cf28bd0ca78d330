"""`iopvalidate.toml`: found, checked, applied, shown.  Runs the command with the fake plugins on `small.md`."""

from __future__ import annotations

import json
import os
import pickle
from datetime import date
from pathlib import Path

import pytest

from iopvalidate.config import Configurations

PACK = """
[concern]
code = "EGN"
slug = "own"
sv = "Egna krav"

[[rule]]
code = "EGN001"
slug = "flag"
level = "error"
title = { sv = "Flaggning" }
why = { sv = "Kommunen vill synas." }
remedy = { sv = "Skriv vem som flaggar." }

[rule.pass]
signs = "flaggar"
"""

PROFILE = """
name = "ekby"
sv = "Ekby kommun: villkor"

[levels]
FAK001 = "note"

[[row]]
id = "E1"
strength = "bor"
rules = ["FAK002"]
sv = "Tydligt"
"""


def _report(run, *args):
    return json.loads(run("small.md", "--format", "json", *args).stdout)


def _levels(report):
    return {a["rule"]: a["level"] for a in report["assessments"]}


def test_settings_of_the_file_hold_and_are_told_in_the_report(run, config):
    config("""
        profile = "default"
        fail-on = "never"
        off = ["FAK002"]
        [levels]
        FAK001 = "warning"
    """)
    report = _report(run)
    assert report["profile"] == "default"
    assert _levels(report)["FAK001"] == "warning"
    assert "FAK002" not in _levels(report)
    assert run("small.md").exit_code == 0
    told = report["notifications"][0]
    assert told["level"] == "note"
    assert told["text"]["sv"] == (
        "Konfigurationen iopvalidate.toml ändrar granskningen: avstängda regler: FAK002; ändrade nivåer: FAK001 warning."
    )


def test_a_configuration_that_changes_no_rule_is_not_told(run, config):
    config('profile = "mild"')
    assert _report(run)["notifications"] == []


def test_flags_win_over_the_configuration(run, config):
    config('profile = "mild"\nlang = "en"\nfail-on = "note"\nshow = "quiet"\nview = "original"')
    assert run("small.md").stdout.startswith("NOTHING") is False
    assert "CHECKLIST" not in run("small.md").stdout
    assert run("small.md").exit_code == 1
    assert run("small.md", "--fail-on", "never").exit_code == 0
    assert _report(run, "--profile", "fakestad")["profile"] == "fakestad"
    assert run("small.md", "--lang", "sv").stdout.startswith("ATT BEDÖMA")
    assert "MET AND NOT APPLICABLE" in run("small.md", "--verbose").stdout


def test_view_of_the_configuration(run, config, write):
    config('view = "original"')
    write("changed.md", "# Överenskommelse\n\nTillsammans.\n\n{--Kommunen beställer.--}\n")
    assert run("changed.md").exit_code == 1
    assert run("changed.md", "--view", "final").exit_code == 0


def test_found_upward_from_the_draft_not_from_here(run, config, write, tmp_path, monkeypatch):
    config('profile = "mild"')
    write("a/b/draft.md", Path("small.md").read_text(encoding="utf-8"))
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    value = json.loads(run("../a/b/draft.md", "--format", "json").stdout)
    assert value["profile"] == "mild"


def test_each_draft_has_its_own_configuration(run, write, small):
    for name, profile in (("a", "mild"), ("b", "default")):
        write(f"{name}/draft.md", small.read_text(encoding="utf-8"))
        write(f"{name}/iopvalidate.toml", f'profile = "{profile}"')
    value = json.loads(run("a", "b", "--format", "json").stdout)
    assert [r["profile"] for r in value["reports"]] == ["mild", "default"]


def test_pyproject_serves_too_and_the_own_file_goes_first(run, write, tmp_path):
    write("pyproject.toml", '[project]\nname = "x"\n\n[tool.iopvalidate]\nprofile = "mild"\n')
    assert _report(run)["profile"] == "mild"
    write("iopvalidate.toml", 'profile = "default"')
    assert _report(run)["profile"] == "default"


@pytest.mark.parametrize("text", ['[project]\nname = "x"\n', "this is [no toml", '[tool.other]\nname = "iopvalidate"\n'])
def test_somebody_elses_pyproject_is_left_alone(run, config, write, tmp_path, text, monkeypatch):
    config('profile = "mild"')
    write("sub/pyproject.toml", text)
    write("sub/draft.md", Path("small.md").read_text(encoding="utf-8"))
    assert json.loads(run("sub/draft.md", "--format", "json").stdout)["profile"] == "mild"


def test_error_in_pyproject_names_the_whole_key(run, write):
    write("pyproject.toml", '[project]\nname = "x"\n\n[tool.iopvalidate]\nfail-on = "ever"\n')
    result = run("small.md")
    assert result.exit_code == 2
    assert result.stderr.startswith("iopvalidate: pyproject.toml:5: tool.iopvalidate.fail-on: fel värde. Välj bland: error,")


def test_config_flag_and_no_config(run, config, write):
    config('profile = "mild"')
    write("other/own.toml", 'profile = "default"')
    assert _report(run, "--config", "other/own.toml")["profile"] == "default"
    assert _report(run, "--no-config")["profile"] == "fakestad"
    assert run("small.md", "--no-config", "--config", "other/own.toml").exit_code == 2
    result = run("small.md", "--config", "gone.toml")
    assert (result.exit_code, result.stderr) == (2, "iopvalidate: gone.toml: konfigurationsfilen finns inte.\n")


def test_settings_by_path_the_last_that_fits_wins(run, config, write, small):
    config("""
        profile = "default"
        off = ["FAK003"]

        [[paths]]
        glob = "boras/**"
        profile = "mild"
        fail-on = "note"

        [[paths]]
        glob = "*-skiss.md"
        levels = { FAK001 = "warning" }
        profile = "fakestad"
    """)
    for name in ("boras/a.md", "boras/b-skiss.md", "c.md"):
        write(name, small.read_text(encoding="utf-8"))
    reports = json.loads(run("boras/a.md", "boras/b-skiss.md", "c.md", "--format", "json").stdout)["reports"]
    assert [r["profile"] for r in reports] == ["mild", "fakestad", "default"]
    assert [_levels(r).get("FAK001") for r in reports] == ["note", "warning", "error"]
    assert all("FAK003" not in _levels(r) for r in reports)
    assert run("boras/a.md").exit_code == 1
    assert run("boras/a.md", "--fail-on", "error").exit_code == 0


def test_own_figures_go_before_the_programs(run, config):
    config("""
        [[parameters]]
        name = "fake.limit"
        value = 812_345.5
        start = 2026-01-01
        end = 2026-12-31
        reference = "kommunens beslut"
        verified = true
    """)
    used = _report(run, "--as-of", "2026-11-20")["parameters"]
    assert [(p["value"], p["reference"], p["verified"]) for p in used] == [(812345.5, "kommunens beslut", True)]
    before = _report(run, "--as-of", "2025-11-20")["parameters"]
    assert [(p["value"], p["verified"]) for p in before] == [(700000, False)]


def test_plugin_switched_off(run, config, use_plugins):
    use_plugins(("rows", "fakes.formats"), ("raising", "fakes.raising"))
    assert run("small.md").exit_code == 4
    config("[plugins]\nraising = false\ngood = true\nrows = false")
    assert run("small.md").exit_code == 1
    assert run("small.md", "--format", "rad").exit_code == 2
    assert "avstängda insticksprogram: raising, rows." in _report(run)["notifications"][0]["text"]["sv"]


def test_rule_options_reach_the_rule(run, config, monkeypatch):
    import fakes.good

    seen = {}

    def assess(self, draft, context):
        seen.update(context.options)
        return fakes.good.passed("Ja.", "Yes.")

    monkeypatch.setattr(fakes.good.Perhaps, "assess", assess)
    config('[rule-options.FAK002]\nignore = ["a"]\ndeep = { x = 1 }')
    run("small.md")
    assert seen == {"ignore": ["a"], "deep": {"x": 1}}


def test_own_rules_and_profiles(run, config, write):
    write("egna/pack.toml", PACK)
    write("egna/ekby.toml", PROFILE)
    config("""
        rule-packs = ["egna/pack.toml"]
        profile-files = ["egna/ekby.toml"]
        profile = "ekby"
        levels = { EGN001 = "warning" }
    """)
    report = _report(run)
    assert report["profile"] == "ekby"
    assert (_levels(report)["EGN001"], _levels(report)["FAK001"]) == ("warning", "note")
    assert "Flaggning" in run("explain", "EGN001").stdout
    assert "EGN001" in run("rules").stdout
    assert "Tydligt" in run("profiles", "ekby").stdout


def test_settings_survive_the_way_to_another_process(use_plugins, config, write, monkeypatch, tmp_path):
    write("pack.toml", PACK)
    write("ekby.toml", PROFILE)
    config("""
        rule-packs = ["pack.toml"]
        profile-files = ["ekby.toml"]
        parameters = [{ name = "fake.limit", value = 1, start = 2026-01-01, reference = "x" }]
    """)
    monkeypatch.chdir(tmp_path)
    options = Configurations(use_plugins()).of("small.md").options("small.md", date(2026, 11, 20))
    assert [rule.code for rule in options.rules] == ["EGN001"]
    assert pickle.loads(pickle.dumps(options)) == options


# -- what is wrong is named with file, line and key --------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('# c\nprofil = "x"', "2: profil: okänd nyckel. Menade du profile?"),
        ("show = 1", "1: show: fel värde. Välj bland: quiet, normal, verbose."),
        ('off = "FAK001"', "1: off: värdet ska vara en lista."),
        ('off = [\n  "FAK001",\n  "fak"]', "3: off[2]: ska vara en regels kod, som LOU002."),
        ('off = [\n"FAK001",\n"FAK009",\n]', "3: off[2]: regeln FAK009 finns inte. Menade du FAK004?"),
        ('[levels]\nfak001 = "note"', "2: levels.fak001: ska vara en regels kod, som LOU002."),
        ('[levels]\nFAK001 = "fel"', "2: levels.FAK001: fel värde. Välj bland: error, warning, note."),
        ('[[paths]]\nglob = "*"\n[[paths]]\nprofile = "mild"', "3: paths[2]: nyckeln glob saknas."),
        ('[[paths]]\nglob = "*"\nprofile = "mlid"', "3: paths[1].profile: profilen mlid finns inte. Menade du mild?"),
        ('profile = ""', "1: profile: värdet får inte vara tomt."),
        ("[plugins]\ngod = false", "2: plugins.god: insticksprogrammet god finns inte. Menade du good?"),
        ('[plugins]\ngood = "no"', "2: plugins.good: värdet ska vara true eller false."),
        (
            '[[parameters]]\nname = "fake.limt"\nvalue = 1\nstart = 2026-01-01\nreference = "x"',
            "2: parameters[1].name: parametern fake.limt finns inte. Menade du fake.limit?",
        ),
        (
            '[[parameters]]\nname = "fake.limit"\nvalue = 1\nstart = 2026-02-01\nend = 2026-01-01\nreference = "x"',
            "5: parameters[1].end: perioden slutar innan den börjar.",
        ),
        (
            '[[parameters]]\nname = "fake.limit"\nvalue = 1\nstart = "2026-02-30"\nreference = "x"',
            "4: parameters[1].start: det datumet finns inte.",
        ),
        (
            '[[parameters]]\nname = "fake.limit"\nvalue = "1"\nstart = "i dag"\nreference = "x"',
            "3: parameters[1].value: värdet ska vara ett tal.",
        ),
        (
            '[[parameters]]\nname = "fake.limit"\nvalue = 1\nstart = "i dag"\nreference = "x"',
            "4: parameters[1].start: skriv datumet som 2026-11-20.",
        ),
        (
            '[[parameters]]\nname = "fake.limit"\nvalue = 1\nstart = 2026-01-01T10:00:00\nreference = "x"',
            "4: parameters[1].start: skriv datumet som 2026-11-20.",
        ),
        ('rule-packs = [\n"gone.toml"]', "2: rule-packs[1]: filen gone.toml finns inte."),
        ('profile-files = ["gone.toml"]', "1: profile-files[1]: filen gone.toml finns inte."),
        ("a = 1\na = 2", "2: filen är inte giltig TOML"),
        ("x = [", "1: filen är inte giltig TOML"),
    ],
)
def test_errors_name_file_line_and_key(run, config, text, says):
    config(text)
    result = run("small.md")
    assert result.exit_code == 2
    assert f"iopvalidate.toml:{says}" in result.stderr
    assert not result.stdout


def test_errors_in_english(run, config):
    config('profil = "x"')
    assert "iopvalidate.toml:1: profil: unknown key. Did you mean profile?" in run("small.md", "--lang", "en").stderr


def test_own_rule_that_exists_already(run, config, write):
    write("pack.toml", PACK.replace("EGN", "FAK"))
    config('rule-packs = ["pack.toml"]')
    assert "iopvalidate.toml:1: rule-packs[1]: pack.toml: regeln FAK001 finns redan." in run("small.md").stderr


def test_own_file_that_is_wrong_is_named_itself(run, config, write):
    write("pack.toml", PACK.replace('level = "error"', 'level = "fel"'))
    config('rule-packs = ["pack.toml"]')
    assert "pack.toml:9: rule[1].level: fel värde." in run("small.md").stderr


def test_a_broken_plugin_does_not_make_its_rules_unknown(run, config, use_plugins):
    use_plugins(("raising", "fakes.raising"))
    config('off = ["XYZ001"]')
    assert run("small.md").exit_code == 4


@pytest.mark.parametrize(("raw", "says"), [(b"\xff\xfe", "inte UTF-8"), (b"#" * 1_000_001, "för stor"), (b"\xef\xbb\xbf", "")])
def test_files_that_are_no_text(run, tmp_path, raw, says):
    (tmp_path / "iopvalidate.toml").write_bytes(raw)
    result = run("small.md")
    assert (result.exit_code == 2) is bool(says)
    assert says in result.stderr


def test_deep_nesting_is_refused_without_a_traceback(run, config):
    config("x = " + "[" * 30_000 + "]" * 30_000)
    assert run("small.md").exit_code == 2


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads everything")
def test_unreadable_configuration(run, config):
    config("").chmod(0)
    assert "kan inte läsas" in run("small.md").stderr


# -- shown ---------------------------------------------------------------------------------------------------------


def test_show_config_tells_every_value_and_where_it_comes_from(run, config):
    config("""
        profile = "mild"
        off = ["FAK002"]

        [[paths]]
        glob = "*.md"
        levels = { FAK001 = "note" }

        [[parameters]]
        name = "fake.limit"
        value = 1.5
        start = 2026-01-01
        reference = "eget"

        [[waivers]]
        rule = "FAK003"
        draft = "small.md"
        reason = "prövat"
        by = "A. Jurist"
        until = 2026-12-31
    """)
    result = run("small.md", "--show-config", "--fail-on", "note")
    assert result.exit_code == 0
    rows = [line.split() for line in result.stdout.splitlines()]
    assert ["profile", "mild", "iopvalidate.toml:1"] in rows
    assert ["lang", "sv", "förval"] in rows
    assert ["fail-on", "note", "kommandoraden:", "--fail-on"] in rows
    assert ["off.FAK002", "true", "iopvalidate.toml:2"] in rows
    assert ["levels.FAK001", "note", "iopvalidate.toml:6", "(*.md)"] in rows
    assert ["parameters.fake.limit", "1.5", "(2026-01-01–;", "eget)", "iopvalidate.toml:8"] in rows
    assert "FAK003  prövat (A. Jurist, till och med 2026-12-31)  iopvalidate.toml:14" in result.stdout
    assert "BRISTER" not in result.stdout


def test_show_config_without_one(run):
    assert "Konfiguration: ingen" in run("small.md", "--show-config").stdout
    assert "Configuration: none" in run("small.md", "--show-config", "--lang", "en").stdout
