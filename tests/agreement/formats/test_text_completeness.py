"""Our text holds every word of LibreOffice's text export, and none twice, on made files with every feature."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.completeness import Completeness, measure
from benchmarks.made.document import make
from benchmarks.office import MISSING, is_installed
from iopvalidate.agreement.docx.reader import read_docx

needs_office = pytest.mark.skipif(not is_installed(), reason=MISSING)
BOUNDED, ALL = range(1000, 1016), range(200)


def check(found: list[Completeness]) -> None:
    assert sum(one.exported for one in found) > 60 * len(found)
    assert [one for one in found if not one.whole] == []


@needs_office
@pytest.mark.parametrize("form", ["docx", "odt"])
def test_every_word_once(form: str, tmp_path: Path) -> None:
    check(measure(BOUNDED, tmp_path, form))


@needs_office
@pytest.mark.slow
@pytest.mark.parametrize("form", ["docx", "odt"])
def test_every_word_once_in_two_hundred_files(form: str, tmp_path: Path) -> None:
    check(measure(ALL, tmp_path, form))


def test_made_files_have_every_feature_and_the_same_seed_gives_the_same_words() -> None:
    assert make(3).words.shown == make(3).words.shown
    assert make(3).strict
    assert not make(4).strict
    kinds = {block.kind.value for seed in range(12) for block in read_docx(make(seed).data, "a.docx").blocks}
    assert kinds == {"paragraph", "table_cell", "text_box", "footnote", "endnote", "header", "footer"}
    assert any(block.table and block.table.depth for seed in range(12) for block in read_docx(make(seed).data, "a").blocks)
