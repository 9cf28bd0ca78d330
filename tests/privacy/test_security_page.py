"""SECURITY.md says the limits that the program has."""

from __future__ import annotations

import re
from pathlib import Path

from iopvalidate.agreement.container import archive
from iopvalidate.agreement.pdf import pages
from iopvalidate.files import MAX_BYTES

PAGE = (Path(__file__).parents[2] / "SECURITY.md").read_text(encoding="utf-8")


def test_limits_are_the_programs() -> None:
    rows = re.findall(r"^  \| ([^|]+) \| ([\d ]+(?:MB)?) \|$", PAGE, re.MULTILINE)
    stated = {name: int(re.sub(r"\D", "", value)) for name, value in rows}
    megabyte = 1_000_000
    assert stated == {
        "file": MAX_BYTES // megabyte,
        "entries of a zip container": archive.MAX_ENTRIES,
        "one part, unpacked": archive.MAX_PART // megabyte,
        "all parts that are read, unpacked": archive.MAX_TOTAL // megabyte,
        "unpacked to packed, from 1 MB on": archive.MAX_RATIO,
        "XML or HTML elements in each other": archive.MAX_DEPTH,
        "tags and attributes": archive.MAX_MARKS,
        "pages of a PDF": pages.MAX_PAGES,
        "characters of a PDF": pages.MAX_CHARS,
    }
    assert megabyte == archive.RATIO_FROM


def test_everybody_who_edits_something_is_named() -> None:
    for who in ("the draft", "the configuration", "a rule pack", "a plugin"):
        assert f"| **{who}**" in PAGE
