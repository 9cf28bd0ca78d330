"""One draft in every format gives the same outcomes, but for what a format cannot carry."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from benchmarks.build_docx import build_docx
from benchmarks.labelled import AS_OF, LabelledDraft, load_drafts, tree_plugins
from benchmarks.office import MISSING, convert, is_installed
from iopvalidate.engine import Options, assess_source, read_source

ALL = {draft.name: draft for draft in load_drafts()}
SOME = ("01", "06", "13", "18")  # numbered headings, contents, footnotes, tracked changes, tables, a box
FORMS = ("odt", "html", "pdf")

#: Rules on what a format cannot carry: nothing of tracked changes, comments or hidden text reaches HTML or PDF.
LOST = {
    "odt": frozenset[str](),
    "html": frozenset({"UTK002", "UTK003", "UTK012"}),
    "pdf": frozenset({"UTK002", "UTK003", "UTK012"}),
}

pytestmark = pytest.mark.skipif(not is_installed(), reason=MISSING)


def accepted(markdown: str) -> str:
    """A draft with its tracked changes accepted, comments and hidden text gone: what is left in HTML and PDF."""
    text = re.sub(r"\{\+\+(.*?)\+\+\}", r"\1", markdown, flags=re.DOTALL)
    text = re.sub(r"\{==(.*?)==\}", r"\1", text, flags=re.DOTALL)
    text = re.sub(r"\{--.*?--\}|\{>>.*?<<\}|\{~~.*?~~\}", "", text, flags=re.DOTALL)
    return re.sub(r"^(?:#+|[-*]|\d+\.)[ \t]*(?:\d+\.)?[ \t]*$\n", "", text, flags=re.MULTILINE)


def text_of(draft: LabelledDraft, form: str) -> str:
    return draft.markdown if form == "odt" else accepted(draft.markdown)


@cache
def outcomes(data: bytes, name: str) -> dict[str, str]:
    plugins = tree_plugins()
    report = assess_source(read_source(data, name, plugins), plugins, Options(profile="default", as_of=AS_OF))
    return {record.rule.code: record.outcome.value for record in report.records}


@pytest.fixture(scope="module")
def written_drafts(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> dict[str, Path]:
    """The drafts as LibreOffice writes them, by format; only those that the chosen tests need."""
    chosen = [item for item in request.session.items if "written_drafts" in getattr(item, "fixturenames", ())]
    wanted = {str(vars(item)["callspec"].params["draft"]) for item in chosen}
    folders = {}
    for form in FORMS:
        folder = tmp_path_factory.mktemp(form)
        files = [folder / f"{name}.docx" for name in sorted(wanted)]
        for path in files:
            path.write_bytes(build_docx(text_of(ALL[path.stem], form)))
        folders[form] = convert(files, form, folder)
    return folders


def differences(name: str, form: str, folder: Path) -> dict[str, tuple[str, str]]:
    word = outcomes(build_docx(text_of(ALL[name], form)), f"{name}.docx")
    other = outcomes((folder / f"{name}.{form}").read_bytes(), f"{name}.{form}")
    assert word.keys() == other.keys()
    return {code: (word[code], other[code]) for code in word if word[code] != other[code] and code not in LOST[form]}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("draft", SOME)
def test_outcomes_are_those_of_the_word_file(draft: str, form: str, written_drafts: dict[str, Path]) -> None:
    if form == "pdf":
        pytest.importorskip("pypdfium2", reason="the extra pdf is not installed: PDF is NOT tested")
    assert differences(draft, form, written_drafts[form]) == {}


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("draft", sorted(set(ALL) - set(SOME)))
def test_outcomes_of_all_other_drafts(draft: str, form: str, written_drafts: dict[str, Path]) -> None:
    assert differences(draft, form, written_drafts[form]) == {}
