"""`iopvalidate check`: options, outputs, exit codes."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

GOOD = """# Överenskommelse mellan Fakestads kommun och Föreningen Gryningen

## 1 Uppdrag

Parterna driver verksamheten tillsammans.
"""


def test_verdict_stands_first_and_findings_exit_with_one(run):
    result = run("small.md")
    assert result.exit_code == 1
    assert result.stdout.startswith("BRISTER ATT ÅTGÄRDA: 1 fel, 1 varning, 1 att bedöma\n")
    assert not result.stderr


def test_check_is_the_default_subcommand(run):
    assert run("small.md", "--as-of", "2026-11-20").stdout == run("check", "small.md", "--as-of", "2026-11-20").stdout


def test_options_may_stand_before_the_draft(run):
    assert run("--profile", "mild", "small.md").stdout == run("small.md", "--profile", "mild").stdout


def test_clean_draft_exits_with_zero_and_promises_nothing(run):
    Path("good.md").write_text(GOOD, encoding="utf-8")
    result = run("good.md")
    assert result.exit_code == 0
    assert result.stdout.startswith("INGA ANMÄRKNINGAR\n")
    assert "inte ett klartecken" in result.stdout


@pytest.mark.parametrize(
    ("profile", "fail_on", "code"),
    [
        ("fakestad", "error", 1),
        ("fakestad", "never", 0),
        ("mild", "error", 0),
        ("mild", "warning", 0),
        ("mild", "note", 1),
    ],
)
def test_fail_on(run, profile, fail_on, code):
    assert run("small.md", "--profile", profile, "--fail-on", fail_on).exit_code == code


def test_profile_is_chosen_by_the_party_and_said(run):
    assert "fakestad: Fakestads kriterier. Vald efter den offentliga parten" in " ".join(run("small.md").stdout.split())


def test_unknown_profile_is_usage(run):
    result = run("small.md", "--profile", "atlantis")
    assert result.exit_code == 2
    assert "Profilen atlantis finns inte. Välj bland: default, fakestad, mild." in result.stderr
    assert not result.stdout


def test_as_of_reaches_the_report(run):
    assert json.loads(run("small.md", "--as-of", "2025-01-02", "--format", "json").stdout)["as_of"] == "2025-01-02"


def test_date_outside_the_known_range_is_loud(run):
    result = run("small.md", "--as-of", "2019-01-01")
    assert result.exit_code == 4
    assert "KUNDE INTE KONTROLLERAS" in result.stdout
    assert "saknar värde för 2019-01-01" in " ".join(result.stdout.split())


def test_wrong_date_is_usage(run):
    result = run("small.md", "--as-of", "20 november")
    assert result.exit_code == 2
    assert "Skriv det som 2026-11-20" in result.stderr


def test_english(run):
    result = run("small.md", "--lang", "en")
    assert result.stdout.startswith("FAULTS TO MEND: 1 error, 1 warning, 1 to assess\n")
    assert "a jurist" in result.stdout


def test_language_may_stand_before_the_subcommand(run):
    assert run("--lang", "en", "check", "small.md").stdout.startswith("FAULTS")
    assert run("--lang=en", "small.md").stdout.startswith("FAULTS")


def test_verbose_shows_passes_with_quotes(run):
    plain, verbose = run("small.md").stdout, run("small.md", "--verbose").stdout
    assert "”Kommunen betalar 400 000 kronor per år.”" not in plain
    assert "”Kommunen betalar 400 000 kronor per år.”" in verbose


def test_quiet_shows_verdict_and_errors_only(run):
    out = run("small.md", "--quiet").stdout
    assert "ÅTGÄRDA FÖRST (1)" in out
    assert "CHECKLISTA" not in out
    assert "Varför" not in out
    assert "en jurist avgör" in " ".join(out.split())


def test_verbose_and_quiet_exclude_each_other(run):
    assert run("small.md", "-v", "-q").exit_code == 2


def test_timings_only_when_asked_for(run):
    assert "TIDER" not in run("small.md").stdout
    assert "TIDER" in run("small.md", "--timings").stdout
    assert "timings" not in json.loads(run("small.md", "--format", "json").stdout)
    assert json.loads(run("small.md", "--format", "json", "--timings").stdout)["timings"]["total"] > 0


def test_view_original_reads_what_was_deleted(run):
    text = GOOD + "\n{--Kommunen beställer verksamhet.--}\n"
    Path("changed.md").write_text(text, encoding="utf-8")
    assert run("changed.md").exit_code == 0
    assert run("changed.md", "--view", "original").exit_code == 1


def test_several_drafts_end_with_a_summary(run):
    Path("good.md").write_text(GOOD, encoding="utf-8")
    out = run("small.md", "good.md").stdout
    assert out.index("BRISTER") < out.index("INGA ANMÄRKNINGAR") < out.index("SAMMANSTÄLLNING")
    last = out.strip().splitlines()[-1].split()
    assert last == ["inga", "anmärkningar", "0", "0", "0", "0", "good.md"]


def test_several_drafts_as_json_are_a_list(run):
    Path("good.md").write_text(GOOD, encoding="utf-8")
    value = json.loads(run("small.md", "good.md", "--format", "json").stdout)
    assert [r["document"]["path"] for r in value["reports"]] == ["small.md", "good.md"]
    assert value["unread"] == []


def test_directory_is_searched_and_hidden_files_left_alone(run):
    for name in ("a/one.md", "a/b/two.MD", "a/.git/no.md", "a/.hidden.md", "a/picture.png"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(GOOD, encoding="utf-8")
    value = json.loads(run("a", "--format", "json").stdout)
    assert [Path(r["document"]["path"]).as_posix() for r in value["reports"]] == ["a/b/two.MD", "a/one.md"]


def test_the_same_draft_twice_is_one_report(run):
    assert "SAMMANSTÄLLNING" not in run("small.md", "small.md").stdout


# -- outputs -----------------------------------------------------------------------------------------------


def test_output_file_by_its_ending(run):
    result = run("small.md", "-o", "rapport.json")
    assert result.exit_code == 1
    assert not result.stdout
    assert "Rapporten står i rapport.json." in result.stderr
    assert json.loads(Path("rapport.json").read_text(encoding="utf-8"))["verdict"] == "fail"


def test_formats_go_to_the_file_beside_them(run):
    result = run("small.md", "--format", "text", "--format", "json", "-o", "r.out", "--as-of", "2026-11-20")
    assert result.stdout.startswith("BRISTER")
    assert Path("r.out").read_text(encoding="utf-8").startswith("{")


def test_two_formats_two_files(run):
    run("small.md", "--format", "json", "-o", "a.out", "--format", "text", "-o", "b.out")
    assert Path("a.out").read_text(encoding="utf-8").startswith("{")
    assert Path("b.out").read_text(encoding="utf-8").startswith("BRISTER")


def test_file_first_pairs_with_the_format_behind_it(run):
    run("small.md", "-o", "a.out", "--format", "text", "-o", "b.out", "--format", "json")
    assert Path("a.out").read_text(encoding="utf-8").startswith("BRISTER")
    assert Path("b.out").read_text(encoding="utf-8").startswith("{")


def test_two_reports_for_one_place_are_usage(run):
    assert run("small.md", "--format", "json", "--format", "text").exit_code == 2
    assert run("small.md", "-o", "x.json", "-o", "x.json").exit_code == 2


def test_input_is_never_overwritten(run, small):
    result = run("small.md", "-o", "./small.md")
    assert result.exit_code == 2
    assert "skrivs inte över" in result.stderr
    assert Path("small.md").read_bytes() == small.read_bytes()


def test_input_is_not_overwritten_through_a_link(run, small):
    os.symlink("small.md", "link.json")
    assert run("small.md", "-o", "link.json").exit_code == 2
    assert Path("small.md").read_bytes() == small.read_bytes()


def test_unwritable_output_leaves_nothing_behind(run):
    before = sorted(os.listdir())
    result = run("small.md", "-o", "nowhere/rapport.json")
    assert result.exit_code == 2
    assert "nowhere/rapport.json: kan inte skrivas" in result.stderr
    assert sorted(os.listdir()) == before


def test_failed_write_keeps_the_old_file(run, monkeypatch):
    Path("r.json").write_text("gammal", encoding="utf-8")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert run("small.md", "-o", "r.json").exit_code == 2
    assert Path("r.json").read_text(encoding="utf-8") == "gammal"
    assert sorted(os.listdir()) == ["r.json", "small.md"]


def test_output_has_the_permissions_of_any_new_file(run):
    Path("plain").touch()
    run("small.md", "-o", "r.json")
    assert stat.S_IMODE(Path("r.json").stat().st_mode) == stat.S_IMODE(Path("plain").stat().st_mode)


def test_output_through_a_link_keeps_the_link(run):
    Path("real.json").write_text("gammal", encoding="utf-8")
    os.symlink("real.json", "link.json")
    run("small.md", "-o", "link.json")
    assert Path("link.json").is_symlink()
    assert json.loads(Path("real.json").read_text(encoding="utf-8"))["verdict"] == "fail"


def test_devices_and_pipes_are_written_not_replaced(run, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        run("small.md", "--quiet", "-o", "pipe")
        assert os.read(reader, 20).startswith(b"BRISTER")
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_directory_is_no_output_file(run):
    Path("d").mkdir()
    assert run("small.md", "-o", "d").exit_code == 2


def test_unknown_format_names_those_there_are(run):
    result = run("small.md", "--format", "pdf")
    assert result.exit_code == 2
    assert "Formatet pdf finns inte. Välj bland: docx, github, html, json, junit, markdown, sarif, text." in result.stderr


def test_a_plugins_format_with_bytes(run, use_plugins):
    use_plugins(("rows", "fakes.formats"))
    assert run("small.md", "--format", "rad").stdout == "fail;small.md\n"
    run("small.md", "-o", "x.rad")
    assert Path("x.rad").read_bytes() == b"fail;small.md\n"


# -- plugins and rules that fail -----------------------------------------------------------------------------


def test_broken_plugin_exits_with_four_and_is_named(run, use_plugins):
    use_plugins(("raising", "fakes.raising"))
    result = run("small.md")
    assert result.exit_code == 4
    assert "Insticksprogrammet raising kunde inte laddas" in " ".join(result.stdout.split())
    assert "FAK001" in result.stdout


def test_broken_rule_exits_with_four_and_quotes_nothing(run, use_plugins):
    use_plugins(("breaking", "fakes.breaking"))
    result = run("small.md", "--format", "json")
    assert result.exit_code == 4
    report = json.loads(result.stdout)
    broken = [a for a in report["assessments"] if a["rule"] == "UTK099"]
    assert broken[0]["outcome"] == "review"
    assert broken[0]["failed_to_run"] is True
    assert broken[0]["reason"]["sv"] == "Regeln UTK099 kunde inte köras: internt fel (KeyError)"
    assert report["notifications"][0]["rule"] == "UTK099"


def test_broken_before_unreadable_before_findings(run, use_plugins):
    assert run("small.md", "gone.md").exit_code == 3
    use_plugins(("raising", "fakes.raising"))
    assert run("small.md", "gone.md").exit_code == 4
    assert run("small.md", "gone.md", "--fail-on", "nothing").exit_code == 2
