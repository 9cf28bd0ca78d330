"""Text reports, as a lawyer reads them."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from iopvalidate import Location, validate
from iopvalidate.report.details import add_details
from iopvalidate.report.facts_in_short import facts_in_short
from iopvalidate.report.formats import RenderOptions
from iopvalidate.report.layout import Page
from iopvalidate.report.model import Evidence
from iopvalidate.report.places import place, quoted
from iopvalidate.report.text_appendix import grouped
from iopvalidate.report.text_findings import basis
from iopvalidate.report.text_format import render
from iopvalidate.rules.outcome import LegalBasis

AS_OF = date(2026, 11, 20)
GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def report(use_plugins, small):
    use_plugins()
    return validate(small.read_bytes(), name="small.md", as_of=AS_OF)


def _flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_golden(report, lang):
    """The whole report of a small draft; UPDATE_GOLDEN=1 writes it anew, for a look at the difference."""
    parties = [{"name": "Fakestads kommun", "side": "public"}, {"name": "Föreningen Gryningen", "side": "ideburen"}]
    report = replace(report, facts={"parties": parties})  # the facts of a draft have tests of their own
    text = render([report], RenderOptions(lang=lang))
    golden = GOLDEN / f"small.{lang}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_order_of_sections(report):
    text = render([report], RenderOptions())
    order = [
        "BRISTER ATT ÅTGÄRDA",
        "ÅTGÄRDA FÖRST",
        "CHECKLISTA",
        "PÅHITTADE KRAV",
        "UPPFYLLT",
        "BELOPP OCH GRÄNSER",
        "en jurist",
    ]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_a_document_that_is_no_iop_says_so_before_all_else(use_plugins):
    use_plugins()
    report = validate(b"# Protokoll fr\xc3\xa5n styrelsen\n\nVi valde ordf\xc3\xb6rande.\n", name="p.md", as_of=AS_OF)
    text = render([report], RenderOptions())
    assert text.startswith("DET HÄR SER INTE UT SOM ETT IOP-AVTAL\nHandlingen är ett protokoll.")


def test_finding_has_quote_place_why_remedy_clause_and_basis(report):
    text = render([report], RenderOptions())
    assert "”Kommunen beställer öppen verksamhet av föreningen under tre år.”\n      – 2 Uppdrag, stycke 5\n" in text
    for line in ("Varför    Ett IOP", "Åtgärd    Beskriv", "Förslag   ”Parterna", "Stöd      LOU 1 kap. 15 § (läst 2026-02-28)"):
        assert line in text
    assert "Påhittat mål 1/26 (OVERIFIERAD)" in text


def test_the_gravest_finding_of_a_concern_stands_first(report):
    text = render([report], RenderOptions())
    body = text[text.index("PÅHITTADE KRAV") :]
    assert body.index("FAK001") < body.index("FAK003") < body.index("FAK002")


def test_reviews_suggest_no_clause(report):
    text = render([report], RenderOptions())
    review = text[text.index("  FAK002  Inga") : text.index("UPPFYLLT OCH")]
    assert "Förslag" not in review


def test_unverified_figures_are_marked(report):
    assert "700 000 SEK (2022-01-01–; LOU 19 a kap.) – OVERIFIERAD. Inte läst i källan." in _flat(
        render([report], RenderOptions()).replace("\N{NO-BREAK SPACE}", " ")
    )


def test_no_word_of_clearance(report):
    for lang in ("sv", "en"):
        text = render([report], RenderOptions(lang=lang, verbose=True)).lower()
        assert "godkän" not in text
        assert "approved" not in text
        assert "laglig" not in text


def test_date_after_the_law_state_is_said(report):
    assert "Lagändringar därefter känner programmet inte till." in _flat(render([report], RenderOptions()))
    early = replace(report, as_of=date(2026, 1, 1))
    assert "Lagändringar därefter" not in _flat(render([early], RenderOptions()))


@pytest.mark.parametrize("width", [40, 60, 96, 140])
def test_no_line_is_wider_than_asked_for(report, width):
    text = render([report], RenderOptions(width=width, verbose=True))
    assert max(map(len, text.splitlines())) <= max(width, 48) + 12  # a word that cannot be broken may stand out


def test_colours_only_when_asked_for(report):
    assert "\x1b[" not in render([report], RenderOptions())
    assert "\x1b[" in render([report], RenderOptions(color=True))


def test_colours_change_no_word(report):
    import re

    colored = render([report], RenderOptions(color=True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == render([report], RenderOptions())


def test_waived_findings_stay_marked_and_do_not_count(report):
    report.records[0] = replace(report.records[0], waived={"by": "A. Jurist", "reason": "prövat"})
    text = render([report], RenderOptions())
    assert text.startswith("ATT BEDÖMA: 1 varning, 1 att bedöma, 1 undantaget")
    assert "Undantag  skäl: prövat; av: A. Jurist" in text
    assert "ÅTGÄRDA FÖRST" not in text


def test_a_report_with_a_hole_never_passes(use_plugins):
    use_plugins(("raising", "fakes.raising"))
    report = validate(b"Parterna driver verksamheten tillsammans.", name="x.md", as_of=AS_OF)
    assert not report.findings
    assert report.verdict == "review"


def test_places():
    where = Location(17, ("Avtal", "§ 7 Ekonomi", "7.1 Betalning"), 3, 0, 5)
    assert place(where, "Avtal", "sv") == "§ 7 Ekonomi › 7.1 Betalning, stycke 17, s. 3"
    assert place(where, "", "en") == "§ 7 Ekonomi › 7.1 Betalning, paragraph 17, p. 3"
    assert place(Location(2, (), None, 0, 1), "", "sv") == "stycke 2"


def test_quotes_are_one_line_and_shortened_in_the_middle():
    where = Location(1, (), None, 0, 1)
    assert quoted(Evidence("a\n  b\tc", where)) == "”a b c”"
    long = quoted(Evidence("början " + "ord " * 300 + "slutet", where))
    assert long.startswith("”början")
    assert long.endswith("slutet”")
    assert "[…]" in long
    assert len(long) < 500


def test_basis():
    assert basis(LegalBasis("LOU 1 kap. 15 §", "2026-02-28"), "sv") == "LOU 1 kap. 15 § (läst 2026-02-28)"
    assert basis(LegalBasis("X", "", "", "inference"), "sv") == "X (slutsats, inte lagtext)"
    assert basis(LegalBasis("X", "", "", "unverified"), "en") == "X (UNVERIFIED)"
    assert basis(LegalBasis("X"), "en") == "X"


def test_grouped():
    assert grouped(Decimal("1234567.50")) == "1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567,5"
    assert grouped(Decimal("700000")) == "700\N{NO-BREAK SPACE}000"


def test_details_of_any_shape():
    page = Page(80, False)
    details = {
        "level": "high",
        "empty": [],
        "flag": True,
        "nested": {"months": 12, "parts": [1, 2]},
        "rows": [{"year": 2026, "sum": 100}, {"year": 2027, "sum": None}],
        "signals": [{"id": "S13", "direction": "down", "weight": 2, "quote": "egen idé", "paragraph": 4, "effect": ""}, "bare"],
        "steps": ["12 × 1 000 = 12 000"],
    }
    add_details(page, details, "sv")
    text = page.text()
    assert "flag: ja" in text
    assert "empty" not in text
    assert "- year 2026, sum 100" in text
    assert "- year 2027\n" in text
    assert "S13  sänker  2  ”egen idé” (stycke 4)" in text
    assert text.index("Tecken som vägts:") < text.index("Så här räknat:")
    assert "      12 × 1 000 = 12 000" in text


def test_page_wraps_at_spaces_only():
    page = Page(50, False)
    page.labelled("Varför", "ett-mycket-långt-sammansatt ord " * 4)
    assert all("ett-mycket-långt-sammansatt" in line for line in page.text().splitlines())
    page.labelled("Tom", " ")
    assert "Tom" not in page.text()


FACTS = {
    "parties": [{"name": "Ekehammars kommun", "side": "public"}, {"name": "Lindgårdens vänner", "side": "ideburen"}],
    "term": {
        "start": "2027-01-01", "end": "2029-12-31", "months": 36, "open_ended": False, "because": {"sv": "", "en": ""},
        "extensions": [{"months": 12, "times": 1, "unlimited": False}, {"months": 12, "times": None, "unlimited": True}],
    },
    "economy": {
        "public_total": {"value": 486000, "unit": "SEK", "because": {"sv": "", "en": ""}},
        "contract_value": {"value": None, "unit": "SEK", "because": {"sv": "Inget belopp.", "en": "No amount."}},
    },
    "decisions": [{"body": "nämnden", "day": "2026-11-17", "minutes_paragraph": "118", "diary_number": ""}],
    "children": {"affected": "maybe"},
}  # fmt: skip


def test_facts_in_short():
    rows = [(label, text.replace("\N{NO-BREAK SPACE}", " ")) for label, text in facts_in_short(FACTS, "sv")]
    assert rows == [
        ("Parter", "Ekehammars kommun (offentlig); Lindgårdens vänner (idéburen)"),
        ("Avtalstid", "2027-01-01 – 2029-12-31, 36 månader, förlängning 1 × 12 månader, förlängning utan gräns"),
        ("Offentligt stöd", "486 000 SEK"),
        ("Högsta värde", "Inget belopp."),
        ("Beslut", "nämnden, 2026-11-17, § 118"),
        ("Barn berörs", "kanske"),
    ]
    assert facts_in_short({}, "sv") == []
    assert facts_in_short({"parties": [], "decisions": []}, "en") == [("Parties", "not found"), ("Decisions", "not found")]


def test_facts_of_a_real_draft_are_told(report):
    labels = [label for label, _ in facts_in_short(report.facts, "sv")]
    assert labels[:2] == ["Parter", "Avtalstid"]
