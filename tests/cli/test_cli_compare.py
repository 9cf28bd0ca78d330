"""`iopvalidate compare`."""

from __future__ import annotations

import json
from pathlib import Path

from iopvalidate.cli.exit_codes import ExitCode

AS_OF = ("--as-of", "2026-11-20")


def _versions(worse="small.md", better="bra.md"):
    text = Path("small.md").read_text(encoding="utf-8")
    Path("bra.md").write_text(text.replace("Kommunen beställer öppen", "Parterna driver öppen"), encoding="utf-8")
    return worse, better


def test_a_new_error_gives_exit_code_1(run):
    worse, better = _versions()
    result = run("compare", better, worse, *AS_OF)
    assert result.exit_code == ExitCode.FINDINGS
    assert "NYA ANMÄRKNINGAR" in result.stdout
    assert "FAK001" in result.stdout
    assert not result.stderr
    assert run("compare", better, worse, *AS_OF, "--fail-on", "never").exit_code == ExitCode.OK


def test_what_is_mended_gives_0(run):
    worse, better = _versions()
    result = run("compare", worse, better, *AS_OF)
    assert result.exit_code == ExitCode.OK
    assert "BORTA" in result.stdout


def test_json(run):
    worse, better = _versions()
    value = json.loads(run("compare", better, worse, *AS_OF, "--format", "json").stdout)
    assert next(d["rule"] for d in value["differences"] if d["kind"] == "new" and d["counts"]) == "FAK001"
    assert (value["old"]["path"], value["new"]["path"]) == ("bra.md", "small.md")


def test_english(run):
    worse, better = _versions()
    assert "NEW FINDINGS" in run("compare", better, worse, *AS_OF, "--lang", "en").stdout


def test_a_file_that_is_missing(run):
    result = run("compare", "borta.docx", "small.md", *AS_OF)
    assert result.exit_code == ExitCode.UNREADABLE
    assert "borta.docx: filen finns inte." in result.stderr
    assert run("compare", "small.md").exit_code == ExitCode.USAGE


def test_both_versions_go_by_the_configuration_of_the_new_one(run):
    worse, better = _versions()
    Path("iopvalidate.toml").write_text('off = ["FAK001"]\nfail-on = "note"\n', encoding="utf-8")
    result = run("compare", better, worse, *AS_OF)
    assert result.exit_code == ExitCode.OK
    assert "FAK001  Ingen beställning" not in result.stdout
    assert run("compare", better, worse, *AS_OF, "--no-config").exit_code == ExitCode.FINDINGS


def test_a_waived_finding_does_not_fail(run):
    worse, better = _versions()
    waiver = '[[waivers]]\nrule = "FAK001"\ndraft = "small.md"\nreason = "Prövat."\nby = "A"\nuntil = 2027-01-01\n'
    Path("iopvalidate-waivers.toml").write_text(waiver, encoding="utf-8")
    result = run("compare", better, worse, *AS_OF)
    assert "undantagen" in result.stdout
    assert result.exit_code == ExitCode.OK


def test_the_profile_is_that_of_the_new_version(run):
    worse, better = _versions()
    told = run("compare", worse, better, *AS_OF, "--profile", "finns-inte")
    assert told.exit_code == ExitCode.USAGE
    assert "Profilen finns-inte finns inte" in told.stderr
