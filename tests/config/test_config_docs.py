"""docs/configuration.md documents every key, default and flag, and its examples work."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import jsonschema
import pytest

from iopvalidate.cli.settings import _OPTIONS
from iopvalidate.config.settings import DEFAULTS
from iopvalidate.resources import schema

PAGE = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")
CONFIG = schema("config")
EXAMPLES = [tomllib.loads(text) for text in re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)]


def _keys(part):
    """Return every key that a schema names, at any depth."""
    found = set(part.get("properties", {}))
    for inner in [*part.get("properties", {}).values(), *part.get("$defs", {}).values()]:
        found |= _keys(inner)
    return found | (_keys(part["items"]) if "items" in part else set())


@pytest.mark.parametrize("key", sorted(_keys(CONFIG)))
def test_every_key_is_documented(key):
    assert f"`{key}`" in PAGE


@pytest.mark.parametrize("name", list(CONFIG["properties"]))
def test_every_setting_has_a_row_and_a_description(name):
    row = re.search(rf"^\| `{name}` \| .+ \| (.+) \|$", PAGE, re.MULTILINE)
    assert row
    assert CONFIG["properties"][name]["description"].endswith(".")
    if DEFAULTS.get(name):
        assert row[1] == f"`{DEFAULTS[name]}`"


def test_every_single_value_of_the_program_is_in_the_schema():
    assert set(DEFAULTS) <= set(CONFIG["properties"])


def test_every_choice_is_documented():
    for name in ("lang", "view", "fail-on", "show"):
        row = re.search(rf"^\| `{name}` .*$", PAGE, re.MULTILINE)
        assert row
        assert all(f"`{choice}`" in row[0] for choice in CONFIG["properties"][name]["enum"])


@pytest.mark.parametrize(
    "flag", ["--config", "--no-config", "--rules", "--show-config", "--baseline", "--write-baseline", "--prune-baseline"]
)
def test_every_flag_is_documented(flag):
    assert f"`{flag}" in PAGE or f" {flag}" in PAGE
    assert len(_OPTIONS) == 7


def test_examples_follow_the_schema():
    assert len(EXAMPLES) == 4
    for example in EXAMPLES:
        jsonschema.Draft202012Validator(CONFIG).validate(json.loads(json.dumps(example, default=str)))


@pytest.mark.usefixtures("installed")
def test_first_example_shows_what_the_page_says(tmp_path, monkeypatch):
    from click.testing import CliRunner

    from iopvalidate.cli.app import root

    monkeypatch.chdir(tmp_path)
    text = re.search(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    shown = re.search(r"```text\n(.*?)```", PAGE, re.DOTALL)
    assert text
    assert shown
    Path("iopvalidate.toml").write_text(text[1], encoding="utf-8")
    Path("utkast.docx").touch()
    assert CliRunner().invoke(root, ["utkast.docx", "--show-config"]).stdout == shown[1]


@pytest.mark.parametrize("name", ["config", "waivers", "baseline"])
def test_schemas_are_schemas(name):
    jsonschema.Draft202012Validator.check_schema(schema(name))


def test_both_files_have_the_same_waivers():
    assert schema("waivers")["properties"]["waivers"]["items"] == CONFIG["$defs"]["waivers"]["items"]
    assert schema("waivers")["$defs"]["date"] == CONFIG["$defs"]["date"]
