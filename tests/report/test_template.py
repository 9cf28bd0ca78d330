"""A template of each profile: Word opens it, nothing is missing in it, and what is to fill in is found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from docx import Document

from iopvalidate import validate
from iopvalidate.plugins import load_plugins
from iopvalidate.profiles import Profile, Row, Strength
from iopvalidate.report.template.document import template
from iopvalidate.report.template.outline import _plan, sections_of
from iopvalidate.report.template.wording import names_of, without_repeats, worded
from iopvalidate.rules.outcome import Outcome, Text

PLUGINS = load_plugins()
NAMES = sorted(PLUGINS.profiles)


def _made(profile, rules=PLUGINS.rules):
    return template(profile, sections_of(profile, rules), names_of(profile))


@pytest.fixture(scope="module", params=NAMES)
def made(request):
    profile = PLUGINS.profiles[request.param]
    data = _made(profile)
    return profile, data, validate(data, name="utkast.docx", profile=profile.name, as_of=date(2026, 11, 20))


def test_there_are_nine():
    assert len(NAMES) == 9


def test_no_section_is_missing(made):
    _, _, report = made
    sections = [r for r in report.records if r.rule.code.startswith("AVS")]
    assert len(sections) == 21
    assert [r.rule.code for r in sections if r.outcome is Outcome.FAIL] == []


def test_placeholders_are_found(made):
    _, _, report = made
    left = report.record("UTK001")
    assert left.outcome is Outcome.FAIL
    assert left.details["count"] > 40


def test_no_suggested_clause_is_itself_an_error(made):
    """But the placeholders: a template that breaks rules would teach people not to trust them."""
    _, _, report = made
    failed = {r.rule.code for r in report.findings if r.outcome is Outcome.FAIL and not r.rule.code.startswith("UTK")}
    assert failed <= {"KOM010"}  # a profile without a public party of its own: nobody is named to sign


def test_no_row_of_the_checklist_is_not_met(made):
    _, _, report = made
    assert [a.row.id for a in report.checklist if a.answer.value == "not_met"] == []


def test_python_docx_opens_it(made):
    profile, data, _ = made
    document = Document(BytesIO(data))
    headings = [p for p in document.paragraphs if p.style.name == "Heading 1"]
    assert len(headings) == len(sections_of(profile, PLUGINS.rules))
    assert document.styles["Heading 1"].element.xpath("w:pPr/w:numPr/w:numId")
    assert len(document.tables) == 2  # economy and signatures
    assert len(list(document.comments)) >= len(headings)


def test_the_same_bytes_each_time(made):
    profile, data, _ = made
    assert data == _made(profile)


def test_headings_are_counted_by_their_style(made):
    _, _, report = made
    assert report.record("UTK014").outcome is Outcome.PASS
    assert any(block.number == "1." for block in report.text)


def test_headings_of_a_checklist_of_sections():
    titles = [section.title for section in sections_of(PLUGINS.profiles["boras"], PLUGINS.rules)]
    assert "Omförhandling, hävning och tvist" in titles
    assert "Bakgrundsförutsättningar för avtalet" in titles
    assert "Hävning" not in titles
    assert "Hävning" in [section.title for section in sections_of(PLUGINS.profiles["falun"], PLUGINS.rules)]


def test_only_who_asks_for_it_gets_childrens_rights():
    with_children = {n for n in NAMES if any(s.title == "Barnets rättigheter" for s in _sections(n))}
    assert with_children == {"pilot"}


def _sections(name):
    return sections_of(PLUGINS.profiles[name], PLUGINS.rules)


def test_the_guidance_says_what_the_profile_demands():
    document = Document(BytesIO(_made(PLUGINS.profiles["boras"])))
    told = "\n".join(comment.text for comment in document.comments)
    assert "B6 (ska): Värdegrund." in told
    assert "Låt den stå bara om det stämmer." in told
    assert "B6" not in "\n".join(p.text for p in document.paragraphs)


def test_the_outline_names_rules_that_exist():
    known = {rule.code for rule in PLUGINS.rules}
    for entry in _plan():
        assert set().union(*(entry.get(key, ()) for key in ("rules", "also", "covered", "claims", "when"))) <= known


def test_every_rule_of_a_checklist_that_has_a_clause_has_its_place():
    """Else its clause would stand in a section of its own, twice over."""
    placed = {code for entry in _plan() for key in ("rules", "also", "covered") for code in entry.get(key, ())}
    named = {code for profile in PLUGINS.profiles.values() for row in profile.rows for code in row.rules}
    assert {r.code for r in PLUGINS.rules if r.clause and r.code in named} <= placed


def test_a_profile_of_ones_own_gets_a_section_for_each_further_rule():
    own = Profile("egen", Text("Egen", "Own"), (Row("E1", Strength.SKA, ("STS009",), Text("Värden", "Values")),))
    sections = sections_of(own, PLUGINS.rules)
    assert [s.rules[0].code for s in sections][-2:] == ["STS009", "AVS016"]
    assert [r.id for r in sections[-2].rows] == ["E1"]
    without = replace(own, off=frozenset({"STS009"}))
    assert "STS009" not in [s.rules[0].code for s in sections_of(without, PLUGINS.rules)]


def test_names_of_the_parties():
    boras, vgr, default = (names_of(PLUGINS.profiles[name]) for name in ("boras", "vgr", "default"))
    assert worded("Parter är [Namn] kommun (kommunen).", boras) == "Parter är Borås Stad (kommunen)."
    assert worded("[Kommunen] och [organisationens] medel. Kommunen ger.", boras) == (
        "Kommunen och föreningens medel. Kommunen ger."
    )
    assert worded("Till Kommunens hjälp.", boras) == "Till kommunens hjälp."
    assert worded("Kommunens jurist, kommunfullmäktige, [kommunen]", vgr) == "Regionens jurist, regionfullmäktige, regionen"
    assert worded("[Namn] kommun", default) == "[Namn] kommun"


def test_a_section_says_nothing_twice():
    short, full = "Först detta. Den är ett led i en dialog under [tid].", "Den är ett led i en längre dialog."
    assert without_repeats([short, full]) == ["Först detta.", full]
    assert without_repeats([full, full]) == ["", full]
    text = "\n".join(p.text for p in Document(BytesIO(_made(PLUGINS.profiles["boras"]))).paragraphs)
    assert text.count("resultatet av en dialog") == 1
