"""Rules and profiles that a call names as files, without a configuration."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from iopvalidate import ConfigurationError, validate

DRAFT = """
# Överenskommelse om idéburet offentligt partnerskap

## Parter

Denna överenskommelse ingås mellan Ekby kommun (kommunen) och Föreningen Hoppet, ideell förening (föreningen).
"""
PROFILE = """
name = "ekby"
sv = "Ekby kommun: villkor för IOP"

[[row]]
id = "E1"
strength = "ska"
rules = ["FAK001"]
sv = "Tydligt"
"""
PACK = """
[concern]
code = "EGN"
slug = "own"
sv = "Egna krav"

[[rule]]
code = "EGN001"
slug = "flag"
level = "note"
title = { sv = "Flaggning" }
why = { sv = "Kommunen vill synas." }
remedy = { sv = "Skriv vem som flaggar." }

[rule.pass]
signs = "flaggar"
"""


@pytest.fixture(autouse=True)
def files(write: Callable[[str, str], Path]) -> None:
    """Write a draft, a profile and a rule pack where the test stands."""
    write("d.md", DRAFT)
    write("ekby.toml", PROFILE)
    write("pack.toml", PACK)


def test_check_by_a_profile_file_and_a_pack(run):
    done = run("d.md", "--profile", "ekby.toml", "--rules", "pack.toml", "--format", "json")
    report = json.loads(done.stdout)
    assert report["profile"] == "ekby"
    assert [row["id"] for row in report["checklist"]] == ["E1"]
    assert "EGN001" in {record["rule"] for record in report["assessments"]}


def test_a_profile_may_name_the_rules_of_a_pack(run, write):
    write("ekby.toml", PROFILE.replace("FAK001", "EGN001"))
    assert run("d.md", "--profile", "ekby.toml", "--rules", "pack.toml", "--fail-on", "never").exit_code == 0
    alone = run("d.md", "--profile", "ekby.toml")
    assert alone.exit_code == 2
    assert "ekby.toml:7: row[1].rules: regeln EGN001 finns inte." in alone.stderr


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("ekby.toml", '"ska"', '"skall"', "ekby.toml:6: row[1].strength"),
        ("pack.toml", '"note"', '"svår"', "pack.toml:9: rule[1].level"),
    ],
)
def test_an_error_names_file_line_and_key(run, write, name, old, new, says):
    write(name, {"ekby.toml": PROFILE, "pack.toml": PACK}[name].replace(old, new))
    done = run("d.md", "--profile", "ekby.toml", "--rules", "pack.toml")
    assert done.exit_code == 2
    assert says in done.stderr
    assert not done.stdout


@pytest.mark.parametrize("flag", ["--profile", "--rules"])
def test_a_file_that_is_not_there(run, flag):
    done = run("d.md", flag, "gone.toml")
    assert done.exit_code == 2
    assert "gone.toml: filen finns inte." in done.stderr


def test_rules_and_explain(run):
    assert "EGN001" in run("rules", "--rules", "pack.toml").stdout
    assert "Kommunen vill synas." in run("explain", "EGN001", "--rules", "pack.toml").stdout
    assert run("rules", "--rules", "pack.toml", "--rules", "pack.toml").exit_code == 2


def test_profiles_shows_a_file(run):
    assert "Tydligt" in run("profiles", "ekby.toml").stdout


def test_compare_takes_both(run):
    done = run("compare", "d.md", "d.md", "--profile", "ekby.toml", "--rules", "pack.toml")
    assert done.exit_code == 0


def test_a_rule_that_the_configuration_has_too(run, config):
    config('rule-packs = ["pack.toml"]')
    done = run("d.md", "--rules", "pack.toml")
    assert done.exit_code == 2
    assert "EGN001 finns redan" in done.stderr


def test_the_library_takes_a_profile_file(write, use_plugins):
    use_plugins()
    path = write("ekby.toml", PROFILE)
    report = validate(DRAFT.encode(), name="d.md", profile=str(path), as_of=date(2026, 11, 20))
    assert report.profile.name == "ekby"
    write("ekby.toml", PROFILE.replace("FAK001", "FAK999"))
    with pytest.raises(ConfigurationError, match="FAK999"):
        validate(DRAFT.encode(), name="d.md", profile=str(path))
