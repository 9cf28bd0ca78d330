"""The Word reader and the Markdown reader give the same draft, whatever the look, the run split or the program that saved it."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.build_docx import build_docx
from benchmarks.judging import judge_draft
from benchmarks.labelled import LabelledDraft, load_drafts, tree_plugins
from benchmarks.word.draft import Kind, parse_draft
from benchmarks.word.pieces import final_text
from iopvalidate.agreement.docx.reader import read_docx
from iopvalidate.agreement.markdown.reader import read_markdown
from iopvalidate.agreement.model import Agreement, BlockKind
from iopvalidate.agreement.source import SourceDocument, SourceKind, View
from iopvalidate.agreement.structure import build_agreement

ALL = load_drafts()
EDGES = (SourceKind.HEADER, SourceKind.FOOTER)
each_draft = pytest.mark.parametrize("draft", ALL, ids=lambda draft: draft.name)


def texts(document: SourceDocument) -> list[tuple[str, str]]:
    """Kind and text of every block that is no contents and no margin; notes last, as Markdown collects them."""
    shown = [b for b in document.blocks if not b.is_toc and b.style.lower() != "toc heading" and b.kind not in EDGES]
    shown.sort(key=lambda block: block.kind is SourceKind.FOOTNOTE)
    return [(block.kind.value, re.sub("_+", "_", block.text.strip())) for block in shown]  # "__" is bold in Markdown


def headings(built: Agreement) -> list[str]:
    return [block.text.strip() for block in built.blocks if block.is_heading]


def expected_headings(draft: LabelledDraft) -> list[str]:
    nodes = parse_draft(draft.markdown).nodes
    return [text for node in nodes if node.kind is Kind.HEADING and (text := final_text(node.text).strip())]


@each_draft
@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize(("seed", "top"), [(None, 1), (1, 2)])
def test_both_readers_give_the_same_blocks(draft: LabelledDraft, view: View, seed: int | None, top: int) -> None:
    word = read_docx(build_docx(draft.markdown, seed=seed, top=top), "x.docx", view)
    assert texts(word) == texts(read_markdown(draft.markdown.encode(), "x.md", view))


@each_draft
@pytest.mark.parametrize("style", ["", "styles", "bold", "caps"])
@pytest.mark.parametrize("top", [1, 2])
def test_every_heading_is_found_in_every_look(draft: LabelledDraft, style: str, top: int) -> None:
    built = build_agreement(read_docx(build_docx(draft.markdown, heading_style=style, top=top), "x.docx"))
    assert headings(built) == expected_headings(draft)
    assert built.title == expected_headings(draft)[0]


@each_draft
@pytest.mark.parametrize("form", ["§ {n} ", "§{n}. ", "Paragraf {n} ", "{n} ", "{n}. "])
def test_headings_that_only_carry_a_typed_number_are_found(draft: LabelledDraft, form: str) -> None:
    text = renumbered(draft.markdown, form)
    restyled = LabelledDraft(draft.name, text, draft.labels)
    built = build_agreement(read_docx(build_docx(text, heading_style="section-sign"), "x.docx"))
    assert headings(built) == expected_headings(restyled)


def renumbered(markdown: str, form: str) -> str:
    """Number the sections of a draft anew in a form; deleted headings go, as they would leave a bare number."""
    lines = re.sub(r"^## (?:\d+\. )?\{--.*\n", "", markdown, flags=re.MULTILINE)
    bare = re.sub(r"^(##+) (?:§ \d+|\d+(?:\.\d+)*\.?) ", r"\1 ", lines, flags=re.MULTILINE)
    numbers = iter(range(1, 200))
    return re.sub(r"^## ", lambda _: "## " + form.format(n=next(numbers)), bare, flags=re.MULTILINE)


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(ALL), st.integers(0, 10_000))
def test_no_run_split_changes_the_agreement(draft: LabelledDraft, seed: int) -> None:
    whole, split = (build_agreement(read_docx(build_docx(draft.markdown, seed=s), "x.docx")) for s in (None, seed))
    assert [(b.kind, b.level, b.number, b.text) for b in whole.blocks] == [
        (b.kind, b.level, b.number, b.text) for b in split.blocks
    ]
    assert len(whole.source.comments) == len(split.source.comments)
    assert len(whole.source.revisions) == len(split.source.revisions)


@cache
def outcomes(draft: LabelledDraft, form: str, seed: int | None = None) -> dict[str, str]:
    return {j.rule: j.got for j in judge_draft(draft, tree_plugins(), form, seed)}


@each_draft
def test_every_rule_answers_word_and_markdown_alike(draft: LabelledDraft) -> None:
    word, markdown = outcomes(draft, "docx"), outcomes(draft, "md")
    assert {code: (word[code], markdown[code]) for code in word if word[code] != markdown[code]} == {}


@settings(max_examples=10, deadline=None)
@given(st.sampled_from(ALL), st.integers(0, 10_000))
def test_no_run_split_changes_an_outcome(draft: LabelledDraft, seed: int) -> None:
    assert outcomes(draft, "docx") == {j.rule: j.got for j in judge_draft(draft, tree_plugins(), "docx", seed)}


@pytest.fixture(scope="module")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All drafts built, opened by LibreOffice and saved as .docx again."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed: files saved by another program are NOT tested")
    folder = tmp_path_factory.mktemp("office")
    (folder / "out").mkdir()
    for draft in ALL:
        (folder / f"{draft.name}.docx").write_bytes(build_docx(draft.markdown))
    files = [str(path) for path in sorted(folder.glob("*.docx"))]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "docx", "--outdir", str(folder / "out"), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / "out"


@each_draft
def test_a_file_saved_by_libreoffice_reads_the_same(draft: LabelledDraft, resaved: Path) -> None:
    ours = read_docx(build_docx(draft.markdown), "x.docx")
    theirs = read_docx((resaved / f"{draft.name}.docx").read_bytes(), "x.docx")
    assert texts(theirs) == texts(ours)
    shown = [[(b.level, b.number, b.text.strip()) for b in build_agreement(d).blocks if b.is_heading] for d in (ours, theirs)]
    assert shown[0] == shown[1]
    assert not [b.text for b in build_agreement(theirs).blocks if b.kind is BlockKind.HEADING and b.source.is_toc]
