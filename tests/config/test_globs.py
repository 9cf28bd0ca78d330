"""Patterns of paths."""

from __future__ import annotations

from pathlib import Path

import pytest

from iopvalidate.globs import is_plain, matches


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("*.docx", "a.docx", True),
        ("*.docx", "x/y/a.docx", True),
        ("avtal/*.docx", "avtal/a.docx", True),
        ("avtal/*.docx", "avtal/x/a.docx", False),
        ("avtal/**/*.docx", "avtal/a.docx", True),
        ("avtal/**/*.docx", "avtal/x/y/a.docx", True),
        ("avtal/**", "avtal/x/a.docx", True),
        ("./avtal/a.docx", "avtal/a.docx", True),
        ("a?.md", "ab.md", True),
        ("[ab].md", "b.md", True),
        ("[!ab].md", "b.md", False),
        ("a.md", "aXmd", False),
        ("a+(1).md", "a+(1).md", True),
        ("../*.md", "../a.md", True),
        ("*.md", "avtal.md/x", False),
    ],
)
def test_patterns(pattern, path, fits, tmp_path):
    base = tmp_path / "base"
    assert matches(pattern, base / path, base) is fits


def test_relative_paths_are_those_of_the_user(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert matches("avtal/*.md", "avtal/a.md", Path())
    assert matches("a.md", "avtal/a.md", Path("avtal"))


def test_plain_patterns_name_one_file():
    assert is_plain("avtal/a.md")
    assert not is_plain("avtal/*.md")
