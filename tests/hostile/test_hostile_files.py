"""Hostile files: refused with our own error, or read with no rule broken; bounded in memory and time, measured apart."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import hostile_files as hostile
import pytest
from fuzz_targets import TARGETS

from iopvalidate import ReadError, validate
from iopvalidate.agreement.docx.reader import read_docx
from iopvalidate.agreement.limits import MAX_BLOCKS, MAX_CHARACTERS, check_size
from iopvalidate.agreement.source import Comment, FieldReference, RunSpan, SourceBlock, SourceDocument
from iopvalidate.agreement.unseen import without_unseen
from iopvalidate.rules.outcome import Level

LIMITED = Path(__file__).parent / "limited.py"
MEGABYTES, SECONDS = 300, 10
PLAIN = hostile.package()
#: what stands in words but is no part of them: the draft says the same with and without it
UNSEEN = ("zero-width.docx", "soft-hyphens.docx", "hard-spaces.docx", "hard-hyphens.docx", "accents-apart.docx")


def outcomes(data: bytes) -> dict[str, str]:
    return {record.rule.code: str(record.outcome) for record in validate(data, name="a.docx").records}


@pytest.mark.parametrize("name", hostile.SMALL)
def test_small_files_are_refused_or_read(name: str) -> None:
    path = hostile.FOLDER / name
    assert path.read_bytes() == hostile.SMALL[name](), "run tests/hostile/hostile_files.py"
    if name in hostile.REFUSED:
        with pytest.raises(ReadError) as caught:
            validate(path)
        assert name in caught.value.en
        assert hostile.REFUSED[name] in caught.value.en
    else:
        report = validate(path)
        assert report.records
        assert not [n for n in report.notifications if n.level is Level.ERROR]


def test_every_file_has_its_line_in_the_readme() -> None:
    named = set(re.findall(r"`([\w.-]+\.docx)`", (hostile.FOLDER / "README.md").read_text("utf-8")))
    assert named == set(hostile.SMALL) == {path.name for path in hostile.FOLDER.glob("*.docx")}


@pytest.mark.parametrize("name", UNSEEN)
def test_invisible_characters_change_no_outcome(name: str) -> None:
    assert outcomes((hostile.FOLDER / name).read_bytes()) == outcomes(PLAIN)


def test_signs_of_direction_reach_no_quote() -> None:
    quotes = [e.quote for record in validate(hostile.FOLDER / "right-to-left.docx").records for e in record.evidence]
    assert any("Kommunen" in quote and "\u0627" in quote for quote in quotes)
    assert not any("\u202e" in quote for quote in quotes)


def test_offsets_move_with_what_is_taken_out() -> None:
    spans = (RunSpan(0, 4, "a", 0, 2), RunSpan(4, 9, "a", 1, 0))
    field = FieldReference(4, 6, "REF", "x")
    block = SourceBlock("\u00adab\u200bcdef\u00ad", spans=spans, references=(field,), placeholders=((0, 9),))
    comments = [Comment("", "", "", 0, 3, 9), Comment("", "", "", 1, 3, 9)]
    document = SourceDocument("a", "docx", "", blocks=[block], comments=comments)
    without_unseen(document)
    assert block.text == "abcdef"
    assert block.spans == (RunSpan(0, 2, "a", 0, 3), RunSpan(2, 6, "a", 1, 0))
    assert block.references == (FieldReference(2, 4, "REF", "x"),)
    assert block.placeholders == ((0, 6),)
    assert [(c.start, c.end) for c in document.comments] == [(2, 6), (3, 9)]


@pytest.mark.slow
@pytest.mark.parametrize("name", [*hostile.LARGE, "bomb-ratio.docx", "bomb-nested.docx", "lying-large.docx", "deep-tables.docx"])
def test_memory_and_time(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes({**hostile.SMALL, **hostile.LARGE}[name]())
    done = subprocess.run([sys.executable, str(LIMITED), str(path)], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    said = json.loads(done.stdout)
    assert said["megabytes"] < MEGABYTES
    assert said["seconds"] < SECONDS
    if name in hostile.REFUSED:
        assert hostile.REFUSED[name] in said["refused"]
    else:
        assert not said["broken"]


@pytest.mark.parametrize("keep", range(0, len(PLAIN), 37))
def test_cut_off_anywhere(keep: int) -> None:
    with pytest.raises(ReadError):
        read_docx(PLAIN[:keep], "a.docx")


@pytest.mark.parametrize("seed", range(300))
def test_flipped_bits(seed: int) -> None:
    TARGETS["raw"](hostile.flipped(PLAIN, seed, 1 + seed % 12))


def test_limits_of_length() -> None:
    at_most = SourceDocument("a", "md", "", blocks=[SourceBlock("x" * MAX_CHARACTERS)])
    assert check_size(at_most) is at_most
    at_most.blocks.append(SourceBlock("x"))
    with pytest.raises(ReadError, match="tecken"):
        check_size(at_most)
    with pytest.raises(ReadError, match="stycken"):
        check_size(SourceDocument("a", "md", "", blocks=[SourceBlock("")] * (MAX_BLOCKS + 1)))
    assert check_size(at_most, characters=MAX_CHARACTERS + 1) is at_most
