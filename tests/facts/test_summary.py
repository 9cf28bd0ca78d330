from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fact_texts import PARTIES, THREE_YEARS, small
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from iopvalidate.facts.summary import MASK, masked, summarise
from iopvalidate.facts.text import render_facts
from iopvalidate.facts.wordings import WORDS
from iopvalidate.testing import draft_of

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "schemas" / "facts.schema.json").read_text(encoding="utf-8"))
DRAFTS = sorted((ROOT / "fixtures" / "drafts").glob("[0-9]*.md"))
FULL = {
    "economy": "Kommunen betalar 100 000 kronor per år och ställer en lokal till förfogande utan hyra.",
    "rest": "Socialnämnden beslutade den 3 november 2026, § 55, att teckna avtalet. Se bilaga 1 och [datum]. "
    "Avtalet följer kommunallagen "
    "(2017:725) och (EU) 2023/2831.\n\n## Underskrifter\n\nFör Lunda kommun\n\nLunda den ______\n\n______\n\nKarin Ek, direktör",
}


@pytest.mark.parametrize("path", DRAFTS, ids=lambda p: p.stem)
def test_every_draft_fits_the_schema(path: Path):
    draft = draft_of(path.read_text(encoding="utf-8"), [])
    Draft202012Validator(SCHEMA).validate(json.loads(json.dumps(summarise(draft))))
    assert render_facts(draft, "sv") != render_facts(draft, "en")


def test_the_schema_is_a_schema_and_closed():
    Draft202012Validator.check_schema(SCHEMA)
    assert all(not d["additionalProperties"] for d in SCHEMA["$defs"].values())


def test_summary_holds_every_fact():
    facts = summarise(small(**FULL))
    assert [p["name"] for p in facts["parties"]] == ["Lunda kommun", "Föreningen Gläntan"]
    assert (facts["term"]["start"], facts["term"]["end"], facts["term"]["months"]) == ("2027-01-01", "2029-12-31", 36)
    assert facts["economy"]["public_total"]["value"] == 300000
    assert facts["decisions"][0]["minutes_paragraph"] == "55"
    assert facts["statutes"][0]["sfs"] == "2017:725"
    assert facts["eu_acts"][0]["number"] == "2023/2831"
    assert facts["references"]["appendices"][0]["label"] == "1"
    assert facts["references"]["placeholders"][0]["quote"] == "[datum]"
    assert facts["signatures"][0]["complete"] is True


def test_places_can_be_found_again():
    draft = small(**FULL)
    place = summarise(draft)["term"]["places"][0]
    assert place["quote"] == THREE_YEARS
    assert place["heading_path"] == ["Avtalstid"]
    assert draft.agreement.block(place["paragraph"]).text == THREE_YEARS


IDENTITY = "811218-9876"


@pytest.mark.parametrize(
    "where",
    [
        {"rest": f"Kontakt: Sara Lindmark, {IDENTITY}. Se punkt 99."},
        {"rest": f"## Underskrifter\n\nFör Föreningen Gläntan\n\n______\n\nSara Lindmark, {IDENTITY}, ordförande"},
        {"rest": f"Socialnämnden beslutade den 3 november 2026 att teckna avtalet med Sara Lindmark, {IDENTITY}."},
        {"economy": f"Kommunen betalar 100 000 kronor per år till Sara Lindmark, {IDENTITY}."},
        {"term": f"{THREE_YEARS[:-1]} för Sara Lindmark, {IDENTITY}."},
        {"target": f"Barn mellan 7 och 12 år deltar, frågor till Sara Lindmark, {IDENTITY}."},
        {"rest": f"## Sara Lindmark, {IDENTITY}\n\nSe bilaga 4."},
    ],
)
def test_identity_numbers_never_leave_the_draft(where: dict[str, Any]):
    draft = small(**where)
    shown = json.dumps(summarise(draft)) + render_facts(draft, "sv") + render_facts(draft, "en")
    assert IDENTITY not in shown
    assert "9876" not in shown
    assert draft.references.identity_numbers


def test_masking():
    assert masked(f"Sara Lindmark, {IDENTITY}, ordförande") == f"Sara Lindmark, {MASK}, ordförande"
    assert masked("Lunda kommun, 212000-1355") == "Lunda kommun, 212000-1355"


def test_the_text_shows_what_matters():
    text = render_facts(small(**FULL), "sv")
    for words in ("Lunda kommun: offentlig part", "2027-01-01 – 2029-12-31 (36 månader)", "300 000 SEK", "§ 55", "Bilaga 1"):
        assert words in text


def test_both_languages_have_the_same_words():
    assert WORDS["sv"].keys() == WORDS["en"].keys()


def test_an_unknown_language_is_refused():
    with pytest.raises(KeyError):
        render_facts(small(), "fi")


def test_an_empty_draft_has_facts_too():
    draft = draft_of("# Avtal", [])
    Draft202012Validator(SCHEMA).validate(json.loads(json.dumps(summarise(draft))))
    assert render_facts(draft)


# -- laws --------------------------------------------------------------------------------------------------------

HARMLESS = st.lists(
    st.sampled_from(
        [
            "solen",
            "lyser",
            "över",
            "ängen",
            "där",
            "humlor",
            "surrar",
            "medan",
            "ån",
            "rinner",
            "stilla",
            "förbi",
            "kvarnen",
            "och",
            "katten",
            "sover",
        ]
    ),
    min_size=3,
    max_size=12,
).map(lambda words: " ".join(words).capitalize() + ".")


def _facts(extra: str, where: int) -> dict[str, Any]:
    parts = [
        "# Överenskommelse om IOP",
        "## Parter",
        PARTIES,
        "## Avtalstid",
        THREE_YEARS,
        "## Ekonomi",
        FULL["economy"],
        "## Övrigt",
        FULL["rest"],
    ]
    parts.insert(where, extra)
    return _without_places(summarise(draft_of("\n\n".join(p for p in parts if p) + "\n", [])))


def _without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _without_places(v) for k, v in value.items() if k not in ("paragraph", "heading_path")}
    return [_without_places(v) for v in value] if isinstance(value, list) else value


@settings(max_examples=25, deadline=None)
@given(HARMLESS, st.integers(3, 9))
def test_an_unrelated_paragraph_changes_no_fact(paragraph: str, where: int):
    assert _facts(paragraph, where) == _facts("", where)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet='aåä 019§[](){}:;.,-–_\n#|kr%×="”', max_size=300))
def test_arbitrary_text_never_raises(text: str):
    draft = draft_of(f"# Avtal\n\n{PARTIES}\n\n{text}\n", [])
    Draft202012Validator(SCHEMA).validate(json.loads(json.dumps(summarise(draft))))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(1, 900), min_size=3, max_size=3), st.lists(st.integers(1, 900), min_size=3, max_size=3))
def test_tables_add_up(money: list[int], premises: list[int]):
    def row(label: str, values: list[int]) -> str:
        return f"| {label} | " + " | ".join(f"{v} 000" for v in [*values, sum(values)]) + " |\n"

    both = [a + b for a, b in zip(money, premises, strict=True)]
    table = "| Kronor | 2027 | 2028 | 2029 | Summa |\n|---|---|---|---|---|\n"
    table += row("Kommunen: stöd", money) + row("Kommunen: lokal, marknadshyra", premises) + row("Kommunen sammanlagt", both)
    economy = small(economy=table).economy
    assert economy.public_total.value == sum(both) * 1000
    assert economy.best_year.value == max(both) * 1000
    assert all(s.agrees for s in economy.sums)
