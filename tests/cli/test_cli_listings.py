"""Commands that show what the program knows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from iopvalidate.cli.command_table import COMMANDS
from iopvalidate.cli.plugins import ranges


def test_rules_table(run):
    out = run("rules").stdout
    assert "Påhittade krav (FAK, fake)" in out
    assert "  FAK001  fel         Ingen beställning" in out


@pytest.mark.parametrize("concern", ["FAK", "fake", "Fake"])
def test_rules_of_one_concern(run, concern):
    out = run("rules", "--concern", concern).stdout
    assert "FAK001" in out
    assert "UTK015" not in out


def test_unknown_concern(run):
    result = run("rules", "--concern", "XYZ")
    assert result.exit_code == 2
    assert "FAK (fake), UTK (drafting)" in result.stderr


def test_rules_as_json_hold_all_texts_in_both_languages(run):
    rules = json.loads(run("rules", "--format", "json").stdout)
    assert [r["code"] for r in rules] == ["FAK001", "FAK002", "FAK003", "FAK004", "UTK015"]
    assert rules[0]["remedy"] == {"sv": "Beskriv vad parterna gör tillsammans.", "en": "Describe what the parties do together."}
    assert rules[0]["legal_basis"][1]["certainty"] == "unverified"


@pytest.mark.parametrize("name", ["FAK001", "fak001", "ordered"])
def test_explain_shows_every_text(run, name):
    out = " ".join(run("explain", name).stdout.split())
    assert "FAK001 Ingen beställning" in out
    for words in (
        "Varför Ett IOP är ingen beställning.",
        "Åtgärd Beskriv",
        "Förslag ”Parterna driver",
        "Påhittat mål 1/26 (OVERIFIERAD)",
    ):
        assert words in out
    assert "Krävs av fakestad X1 (ska); mild X1 (ska)" in out


def test_explain_in_english(run):
    out = run("explain", "FAK001", "--lang", "en").stdout
    assert "No order" in out
    assert "UNVERIFIED" in out


def test_explain_several(run):
    out = run("explain", "FAK001", "FAK002").stdout
    assert out.index("FAK001") < out.index("FAK002")


def test_explain_unknown_rule_names_the_nearest(run):
    result = run("explain", "FAK01")
    assert result.exit_code == 2
    assert "Regeln FAK01 finns inte. Menade du FAK001" in result.stderr


def test_profiles_list(run):
    out = run("profiles").stdout
    assert out.splitlines()[0].split()[:3] == ["default", "0", "rader"]
    assert "fakestad  3 rader  Fakestads kriterier" in out


def test_profile_rows(run):
    out = run("profiles", "fakestad").stdout
    assert "X1  ska  Ingen beställning (FAK001)" in out
    assert "X2  bör  Tydligt och gemensamt (FAK002, FAK003) – läs noga" in out
    assert "Fakestads kommun" in out


def test_profile_that_changes_levels_says_so(run):
    out = run("profiles", "mild").stdout
    assert "FAK001 → anmärkning" in out
    assert "Bara en rad." in out


def test_profiles_as_json(run):
    assert json.loads(run("profiles", "fakestad", "--format", "json").stdout)["rows"][0]["id"] == "X1"
    assert len(json.loads(run("profiles", "--format", "json").stdout)) == 3


def test_unknown_profile(run):
    result = run("profiles", "atlantis")
    assert result.exit_code == 2
    assert "Välj bland: default, fakestad, mild." in result.stderr


def test_plugins_list(run):
    result = run("plugins")
    assert result.exit_code == 0
    assert "5 regler: FAK001–FAK004, UTK015; profiler: fakestad, mild" in " ".join(result.stdout.split())
    assert "läsare: markdown" in result.stdout
    assert "format: text, json" in result.stdout


def test_plugins_that_fail_are_named_with_exit_four(run, use_plugins):
    use_plugins(("raising", "fakes.raising"), ("misspelt", "fakes.misspelt"))
    result = run("plugins")
    out = " ".join(result.stdout.split())
    assert result.exit_code == 4
    assert "KUNDE INTE LADDAS: RuntimeError: trasig från början" in out
    assert "okänd krok iopvalidate_rulez" in out


def test_plugins_as_json(run):
    infos = json.loads(run("plugins", "--format", "json").stdout)
    assert [i["name"] for i in infos] == ["docx", "good", "markdown", "report"]


def test_ranges():
    assert ranges(["AVS001", "AVS002", "AVS003", "LOU001", "LOU003", "X"]) == ["AVS001–AVS003", "LOU001", "LOU003", "X"]


def test_schema(run):
    assert "report" in run("schema").stdout.split()
    assert json.loads(run("schema", "report").stdout)["$schema"].endswith("2020-12/schema")
    assert run("schema", "nope").exit_code == 2


TEXT = """# Överenskommelse

## § 1 Parter

Kommunen och
föreningen.

- ett
- två

| År | Belopp |
|---|---|
| 2026 | 100 000 kr |

Se noten.[^1]

[^1]: Noten.
"""


def test_text_one_line_a_paragraph(run):
    Path("t.md").write_text(TEXT, encoding="utf-8")
    assert run("text", "t.md").stdout == (
        "Överenskommelse\n\n§ 1 Parter\n\nKommunen och föreningen.\n• ett\n• två\n"
        "| År | Belopp |\n| 2026 | 100 000 kr |\nSe noten.\n[1] Noten.\n"
    )


def test_text_of_both_views(run):
    Path("t.md").write_text("Vi {--köper--}{++driver++} den.\n", encoding="utf-8")
    assert run("text", "t.md").stdout == "Vi driver den.\n"
    assert run("text", "t.md", "--view", "original").stdout == "Vi köper den.\n"


def test_facts(run):
    pytest.importorskip("iopvalidate.facts.text")
    assert "Föreningen Gryningen" in run("facts", "small.md").stdout
    parties = json.loads(run("facts", "small.md", "--format", "json").stdout)["parties"]
    assert any("Föreningen Gryningen" in p["name"] for p in parties)


# -- help and usage --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_help_in_both_languages(run, command):
    swedish, english = run(*command, "--help"), run(*command, "--help", "--lang", "en")
    assert swedish.exit_code == english.exit_code == 0
    assert swedish.stdout.startswith("Användning: ")
    assert english.stdout.startswith("Usage: ")
    assert "Flaggor:" in swedish.stdout
    assert "Options:" in english.stdout


def test_nothing_is_usage(run):
    result = run()
    assert result.exit_code == 2
    assert "Kommandon:" in result.stdout


def test_version(run):
    assert run("--version").stdout.startswith("iopvalidate ")


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["small.md", "--profil", "x"], "flaggan --profil finns inte. Menade du --profile?"),
        (["small.md", "--profile"], "flaggan --profile saknar sitt värde."),
        (["small.md", "--view", "both"], "fel värde för --view. Välj bland: final, original."),
        (["check"], "UTKAST... saknas."),
        (["small.md", "--lang", "de"], "fel värde för --lang. Välj bland: sv, en."),
    ],
)
def test_wrong_usage_is_said_in_swedish(run, args, says):
    result = run(*args)
    assert result.exit_code == 2
    assert says in result.stderr
    assert "\nHjälp: iopvalidate" in result.stderr
