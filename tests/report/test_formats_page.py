"""docs/formats.md shows what the formats really write, and names every format."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from iopvalidate import validate
from iopvalidate.plugins import load_plugins
from iopvalidate.report.formats import RenderOptions

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"<!-- lines of (\S+) as (\w+) -->\n```\w+\n(.*?)```", PAGE, re.DOTALL)

pytestmark = pytest.mark.usefixtures("installed")


@pytest.mark.parametrize(("draft", "name", "lines"), SHOWN, ids=[name for _, name, _ in SHOWN])
def test_lines_are_real(draft, name, lines):
    report = validate((ROOT / draft).read_bytes(), name=draft, as_of=date(2026, 11, 20))
    written = load_plugins().formats[name].render([report], RenderOptions()).splitlines()
    place = written.index(lines.splitlines()[0])
    for line in lines.splitlines():
        assert line in written[place : place + 40], line


def test_every_format_and_its_ending_is_named():
    ours = [format for format in load_plugins().formats.values() if format.render.__module__ == "iopvalidate.report.plugin"]
    assert len(ours) >= 8
    for format in ours:
        assert f"| `{format.name}` | `{format.extension}` |" in PAGE


def test_pictures_exist():
    for path in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", PAGE):
        assert (ROOT / "docs" / path).read_bytes().startswith(b"\x89PNG")
