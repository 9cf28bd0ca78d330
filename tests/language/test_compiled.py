"""Compiled terms on disk: the same finds, renewed when terms change, harmless when damaged or not writable."""

from __future__ import annotations

from pathlib import Path

import pytest

from iopvalidate.agreement.model import Agreement, Block, BlockKind
from iopvalidate.agreement.source import SourceBlock, SourceDocument
from iopvalidate.language import compiled
from iopvalidate.language.compiled import VARIABLE, cache_folder, vocabulary_of
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Sign
from iopvalidate.language.tables import Tables
from iopvalidate.language.vocabulary import Vocabulary

BUYS = Sign("buys", "<offentlig> ~4 (köper/beställer) ~2 *tjänst* & !avtal*\nvite{,t} | bot\n# procent")
PAYS = Sign("pays", "betala{r,s} ~3 #")
TEXT = "Kommunen ska köpa eller beställer en stödtjänst. Föreningen betalar högst 300 kronor, 10 procent och vitet."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "deep" / "terms"))
    return tmp_path / "deep" / "terms"


def spans(vocabulary: Vocabulary) -> list[list[tuple[int, int]]]:
    blocks = [Block(1, BlockKind.PARAGRAPH, TEXT, SourceBlock(TEXT))]
    reading = Reading(Agreement(SourceDocument("", "", ""), blocks, [], []), vocabulary, {"ideburen": ["kronor"]})
    return [[(hit.first, hit.last) for hit in reading.hits(sign)] for sign in (BUYS, PAYS)]


def never(*_: object) -> Tables:
    raise AssertionError("the terms were compiled again")


def test_a_second_process_reads_what_the_first_one_left(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = spans(vocabulary_of([BUYS, PAYS, BUYS]))
    assert [path.suffix for path in folder.iterdir()] == [".bin"]
    monkeypatch.setattr("iopvalidate.language.vocabulary.build_tables", never)
    second = vocabulary_of([BUYS, PAYS])
    assert spans(second) == first == spans(vocabulary_of([BUYS, PAYS]))
    assert all(first)


def test_other_terms_are_another_file(folder: Path) -> None:
    vocabulary_of([BUYS])
    vocabulary_of([BUYS, PAYS])
    assert len(list(folder.iterdir())) == 2


@pytest.mark.parametrize("damage", [b"", b"short", bytes(900)])
def test_a_damaged_file_is_made_anew(folder: Path, damage: bytes) -> None:
    first = spans(vocabulary_of([BUYS, PAYS]))
    (path,) = folder.iterdir()
    whole = path.read_bytes()
    path.write_bytes(damage)
    assert spans(vocabulary_of([BUYS, PAYS])) == first
    assert len(path.read_bytes()) == len(whole)


def test_a_folder_that_cannot_be_written_costs_time_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "file" / "below"))
    assert all(spans(vocabulary_of([BUYS, PAYS])))


def test_nothing_is_kept_where_the_variable_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "")
    assert cache_folder() is None
    assert all(spans(vocabulary_of([BUYS, PAYS])))


def test_the_users_cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert cache_folder() == tmp_path / "iopvalidate"


def test_old_files_of_other_rules_go(folder: Path) -> None:
    for number in range(compiled._KEPT + 3):
        vocabulary_of([Sign("x", f"ord{number}")])
    assert len(list(folder.iterdir())) == compiled._KEPT


def test_a_file_holds_terms_and_no_draft(folder: Path) -> None:
    spans(vocabulary_of([BUYS, PAYS]))
    (path,) = folder.iterdir()
    held = path.read_bytes()
    assert "köper".encode() in held
    assert "stödtjänst".encode() not in held
    assert b"kronor" not in held


def test_a_sign_of_known_phrases_can_be_asked_for(folder: Path) -> None:
    vocabulary_of([BUYS, PAYS])
    known = vocabulary_of([BUYS, PAYS])
    assert known.leads(Sign("part", "vite{,t} | bot"))
    with pytest.raises(KeyError, match="no rule's terms"):
        known.leads(Sign("other", "annat ord"))
