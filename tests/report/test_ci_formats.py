"""JUnit, GitHub and Markdown: what build systems and reviewers of pull requests read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from markdown_it import MarkdownIt

from iopvalidate import validate
from iopvalidate.report import github_format, junit_format, markdown_format
from iopvalidate.report.formats import RenderOptions, Unread
from iopvalidate.rules.outcome import Text

AS_OF = date(2026, 11, 20)
UNREAD = (Unread("x.docx", Text("x.docx: finns inte", "x.docx: no such file")),)
WAIVED = {"reason": "prövat", "by": "A. Jurist"}


@pytest.fixture
def report(use_plugins, small):
    use_plugins()
    return validate(small.read_bytes(), name="small.md", as_of=AS_OF)


def _suites(reports, **options):
    return ET.fromstring(junit_format.render(reports, RenderOptions(**options)))


def test_junit_has_a_case_for_every_rule(report):
    root = _suites([report])
    (suite,) = root
    names = [case.get("name").split()[0] for case in suite.iter("testcase")]
    assert names == [record.rule.code for record in report.records]
    assert {case.get("classname") for case in suite.iter("testcase")} == {"iopvalidate.fake", "iopvalidate.drafting"}
    assert (root.get("tests"), root.get("failures"), root.get("skipped")) == ("5", "2", "1")


def test_junit_fails_what_fails_and_skips_what_a_person_decides(report):
    cases = {case.get("name").split()[0]: case for case in _suites([report]).iter("testcase")}
    failure = cases["FAK001"].find("failure")
    assert failure.get("type") == "error"
    assert "”Kommunen beställer öppen verksamhet" in failure.text
    assert cases["FAK002"].find("skipped").get("message").startswith("att bedöma")
    assert len(cases["FAK004"]) == 0


def test_junit_waived_unread_and_broken(report, use_plugins, small):
    report.records[0] = replace(report.records[0], waived=WAIVED)
    root = _suites([report], unread=UNREAD)
    assert (root.get("failures"), root.get("errors")) == ("1", "1")
    assert root[1].find("testcase/error").get("message") == "x.docx: finns inte"
    use_plugins(("breaking", "fakes.breaking"))
    broken = _suites([validate(small, as_of=AS_OF)])
    assert broken.get("errors") == "1"
    assert "UTK099" in broken.find("testsuite/system-err").text


def _commands(reports, **options):
    return github_format.render(reports, RenderOptions(**options)).splitlines()


def test_github_annotates_the_gravest_first(report):
    lines = _commands([report])
    assert lines[0].startswith("::error file=small.md,line=5,title=FAK001 Ingen beställning – fel::Utkastet säger att")
    assert lines[0].endswith("(2 Uppdrag, stycke 5)%0ABeskriv vad parterna gör tillsammans.")
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::notice", "::notice"]
    assert lines[-1] == "::notice file=small.md,title=iopvalidate%3A fail::BRISTER ATT ÅTGÄRDA: 1 fel, 1 varning, 1 att bedöma"


def test_github_waived_is_a_notice_and_unread_an_error(report):
    report.records[0] = replace(report.records[0], waived=WAIVED)
    lines = _commands([report], unread=UNREAD)
    assert not [line for line in lines if "FAK001" in line and not line.startswith("::notice")]
    assert lines[-1] == "::error file=x.docx,title=iopvalidate::x.docx: finns inte"


def test_github_escapes(report):
    report.document = replace(report.document, path="a,b:c%.md")
    assert "file=a%2Cb%3Ac%25.md," in _commands([report])[0]


def test_markdown_is_a_report_to_read(report):
    text = markdown_format.render([report], RenderOptions())
    assert "**BRISTER ATT ÅTGÄRDA** 1 fel, 1 varning, 1 att bedöma" in text
    assert "| X1 | " in text
    assert "### FAK001 Ingen beställning – fel" in text
    assert "> ”Kommunen beställer öppen verksamhet av föreningen under tre år.” – 2 Uppdrag, stycke 5" in text
    assert "- **Förslag:** ”Parterna driver verksamheten tillsammans.”" in text
    assert "en jurist avgör" in text


def test_markdown_of_several_begins_with_a_table(report):
    text = markdown_format.render([report, report], RenderOptions(unread=UNREAD))
    html = MarkdownIt().enable("table").render(text)
    assert text.startswith("# Sammanställning\n")
    assert html.index("<table>") < html.index("<h1>UTKAST" if "<h1>UTKAST" in html else "<h2>")
    assert "x.docx: finns inte" in html


def test_markdown_escapes_everything():
    wild = r"*a* _b_ `c` [d](e) <f> | # ~g~ &amp; \h"
    html = MarkdownIt().enable("table").render(f"x {markdown_format.escaped(wild)}")
    assert html == "<p>x *a* _b_ `c` [d](e) &lt;f&gt; | # ~g~ &amp;amp; \\h</p>\n"


def test_markdown_marks_waived(report):
    report.records[0] = replace(report.records[0], waived=WAIVED)
    text = markdown_format.render([report], RenderOptions())
    assert "### FAK001 Ingen beställning – fel, undantaget" in text
    assert "Undantag: skäl: prövat; av: A. Jurist" in text
