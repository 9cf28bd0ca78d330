"""docs/drafting.md: the output it shows is real, and so are the names in it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from iopvalidate.cli.app import root
from iopvalidate.report.comparison.differences import Kind
from iopvalidate.resources import schema_names

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "drafting.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```text\n\$ iopvalidate (.*?)\n(.*?)```", PAGE, re.DOTALL)

pytestmark = pytest.mark.usefixtures("installed")


def _said(text: str) -> list[str]:
    """Return lines; a space that does not break looks like any other on a page."""
    return text.replace("\N{NO-BREAK SPACE}", " ").splitlines()


@pytest.mark.parametrize(("call", "shown"), SHOWN, ids=[call.split()[0] for call, _ in SHOWN])
def test_output_is_real(call, shown, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("before.md", "after.md"):
        shutil.copy(ROOT / "tests" / "report" / "golden" / name, name)
    answers = re.search(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    assert answers is not None
    Path("svar.toml").write_text(answers[1], encoding="utf-8")
    CliRunner().invoke(root, ["new", "--profile", "boras", "-o", "utkast.docx"])
    written = iter(_said(CliRunner().invoke(root, call.split()).stdout))
    for line in _said(shown):
        assert line == "[…]" or line in written, line  # `in` goes on from the line found last


def test_every_kind_of_difference_is_explained():
    for kind in Kind:
        assert f"| `{kind.value}` |" in PAGE


def test_schemas_that_are_named_exist():
    named = re.findall(r"`iopvalidate schema (\w+)`", PAGE)
    assert set(named) == {"checklist", "comparison"}
    assert set(named) <= set(schema_names())
