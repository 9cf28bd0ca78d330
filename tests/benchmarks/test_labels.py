"""The labelled drafts are complete and consistent."""

from __future__ import annotations

import json

import pytest

from benchmarks.labelled import DRAFTS, LabelledDraft, load_drafts
from benchmarks.word.draft import parse_draft
from benchmarks.word.pieces import final_text

GROUPS = {"AVS": 21, "IOP": 16, "LOU": 11, "KOM": 13, "STS": 9, "KON": 7, "BRN": 6, "LAG": 4, "UTK": 15}
CODES = [f"{group}{number:03d}" for group, count in GROUPS.items() for number in range(1, count + 1)]
OUTCOMES = {"pass", "fail", "review", "not_applicable"}
STYLES = {"styles", "numbered-styles", "bold", "caps", "section-sign"}
FEATURES = {"toc", "header-footer", "table", "footnote", "textbox", "content-control"}
LONGEST_QUOTE = 25
ALL = load_drafts()


def test_every_draft_has_labels_and_every_labels_file_a_draft() -> None:
    drafts = {path.stem for path in DRAFTS.glob("*.md")}
    labels = {path.name.removesuffix(".labels.json") for path in DRAFTS.glob("*.labels.json")}
    assert drafts == labels == {f"{number:02d}" for number in range(1, 21)}


@pytest.fixture(params=ALL, ids=lambda draft: draft.name)
def draft(request: pytest.FixtureRequest) -> LabelledDraft:
    found: LabelledDraft = request.param
    return found


def test_the_front_matter_is_known(draft: LabelledDraft) -> None:
    parsed = parse_draft(draft.markdown)
    assert parsed.title
    assert parsed.heading_style in STYLES
    assert parsed.features <= FEATURES


def test_every_rule_has_an_allowed_outcome(draft: LabelledDraft) -> None:
    assert sorted(draft.labels.outcomes) == sorted(CODES)
    assert set(draft.labels.outcomes.values()) <= OUTCOMES


def test_quotes_and_doubts_belong_to_rules(draft: LabelledDraft) -> None:
    assert set(draft.labels.quotes) <= set(CODES)
    assert draft.labels.doubtful <= set(CODES)
    assert set(json.loads((DRAFTS / f"{draft.name}.labels.json").read_text(encoding="utf-8"))) == {
        "outcomes",
        "quotes",
        "doubtful",
    }


def test_every_quote_stands_in_one_paragraph_of_the_final_view(draft: LabelledDraft) -> None:
    parsed = parse_draft(draft.markdown)
    lines = [text for node in parsed.nodes for text in (node.text, *(cell for row in node.rows for cell in row))]
    texts = [final_text(line) for line in (*lines, *parsed.notes.values())]
    lost = [code for code, quote in draft.labels.quotes.items() if not any(quote in text for text in texts)]
    assert lost == []


def test_quotes_are_short(draft: LabelledDraft) -> None:
    assert [code for code, quote in draft.labels.quotes.items() if len(quote.split()) > LONGEST_QUOTE] == []


def test_the_readme_names_every_draft() -> None:
    readme = (DRAFTS.parent / "README.md").read_text(encoding="utf-8")
    assert [draft.name for draft in ALL if f"| {draft.name} |" not in readme] == []
