"""The documentation says what the program does."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from pathlib import Path

import pytest

from iopvalidate import hookspecs
from iopvalidate.cli.exit_codes import ExitCode
from iopvalidate.plugins import load_plugins
from iopvalidate.report.words import CERTAINTIES
from iopvalidate.rules.outcome import Level

ROOT = Path(__file__).parent.parent


def _script(name: str):
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("page", ["docs/rules.md", "docs/cli.md", "README.md"])
def test_made_pages_are_up_to_date(page):
    made = _script("build_docs").pages()[page]
    assert (ROOT / page).read_text(encoding="utf-8") == made, "run: python scripts/build_docs.py"


def test_every_hook_is_documented():
    page = (ROOT / "docs" / "hooks.md").read_text(encoding="utf-8")
    for name in dir(hookspecs):
        if name.startswith("iopvalidate_"):
            assert f"`{name}()`" in page
            assert "Called once" in getattr(hookspecs, name).__doc__


RULES = load_plugins().rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_complete_texts(rule):
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert rule.code.startswith(rule.concern.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.slug)
    assert rule.level in (Level.ERROR, Level.WARNING, Level.NOTE)
    for text in (rule.title, rule.why, rule.remedy, rule.concern.text):
        assert text.sv.strip()
        assert text.en.strip()
    assert rule.why.sv.rstrip().endswith((".", "?"))
    assert rule.remedy.sv.rstrip().endswith((".", "?", "”"))
    assert rule.basis, "what does it rest on?"
    for basis in rule.basis:
        assert basis.reference
        assert basis.certainty in CERTAINTIES
        assert re.fullmatch(r"(\d{4}-\d{2}-\d{2})?", basis.verified)
        assert basis.verified or basis.certainty != "verified", f"{basis.reference}: verified when?"


def test_codes_and_slugs_are_unique():
    for names in ([r.code for r in RULES], [r.slug for r in RULES]):
        assert len(set(names)) == len(names)


def test_no_rule_promises_clearance():
    for rule in RULES:
        said = " ".join((rule.title.sv, rule.why.sv, rule.remedy.sv)).lower()
        assert "är lagligt" not in said
        assert "juridiskt godkän" not in said


# -- README, changelog, contributing --------------------------------------------------------------------------


def test_readme_names_every_exit_code_and_command():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for code in ExitCode:
        assert f"| {code.value} |" in readme
    from iopvalidate.cli.command_table import COMMANDS

    for name in COMMANDS:
        assert f"`{name}" in readme or f"iopvalidate {name}" in readme


def test_readme_names_files_that_exist():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for path in re.findall(r"(?:fixtures|docs|examples|schemas|changelog\.d)/[\w./-]*\w", readme):
        assert (ROOT / path).exists(), path
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")


def test_readme_excerpt_is_real_and_marks_what_it_leaves_out():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "<!-- excerpt of fixtures/" in readme
    assert "ÅTGÄRDA FÖRST" in readme
    assert "[…]" in readme


def test_news_fragments_have_a_kind_and_one_sentence():
    news = _script("news")
    found = news.fragments(ROOT / "changelog.d")
    assert all(path.read_text(encoding="utf-8").strip() for path in found)


def test_news_are_moved_into_the_changelog(tmp_path):
    news = _script("news")
    (tmp_path / "changelog.d").mkdir()
    (tmp_path / "changelog.d" / "a.added.md").write_text("Nytt.\n", encoding="utf-8")
    (tmp_path / "changelog.d" / "b.fixed.md").write_text("Lagat.\n", encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## Unreleased\n\nSee `changelog.d/`.\n", encoding="utf-8")
    news.release(tmp_path, "0.2.0", "2026-12-01")
    text = (tmp_path / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## 0.2.0 – 2026-12-01\n\n### Added\n\n- Nytt.\n\n### Fixed\n\n- Lagat.\n" in text
    assert not list((tmp_path / "changelog.d").iterdir())
    (tmp_path / "changelog.d" / "c.odd.md").write_text("x", encoding="utf-8")
    with pytest.raises(ValueError, match=r"c\.odd\.md"):
        news.release(tmp_path, "0.3.0", "2026-12-02")


def test_coverage_of_the_layers_names_every_plugin():
    linter = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    packages = {path.parent.name for path in (ROOT / "plugins").glob("iopvalidate_*/__init__.py")}
    assert packages <= set(linter["root_packages"])
