"""One verdict, the same in every format, over the labelled drafts; and no format shows what must stay hidden."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from docx import Document

from iopvalidate import validate
from iopvalidate.plugins import load_plugins
from iopvalidate.report.formats import RenderOptions
from iopvalidate.report.model import Verdict
from iopvalidate.report.words import VERDICTS

AS_OF = date(2026, 11, 20)
DRAFTS = sorted((Path(__file__).parent.parent.parent / "fixtures" / "drafts").glob("*.md"))
NAMES = ("docx", "github", "html", "json", "junit", "markdown", "sarif", "text")

pytestmark = pytest.mark.usefixtures("installed")


def _render(name, reports, **options):
    return load_plugins().formats[name].render(reports, RenderOptions(**options))


def _words(verdict: str) -> str:
    return VERDICTS[Verdict(verdict)][0].sv


def _verdicts(report) -> dict[str, str]:
    """Return the verdict that each format shows, as the word of the library."""
    told = {VERDICTS[v][0].sv: v.value for v in Verdict}
    made = {name: _render(name, [report]) for name in NAMES}
    junit = ET.fromstring(made["junit"])
    return {
        "text": told[re.search("BRISTER ATT ÅTGÄRDA|ATT BEDÖMA|INGA ANMÄRKNINGAR", made["text"])[0]],
        "json": json.loads(made["json"])["verdict"],
        "sarif": json.loads(made["sarif"])["runs"][0]["artifacts"][0]["properties"]["verdict"],
        "junit": junit.find("testsuite/properties/property[@name='verdict']").get("value"),
        "html": re.search(r'<article class="report" [^>]*data-verdict="(\w+)"', made["html"])[1],
        "markdown": told[re.search(r"^\*\*([^*]+)\*\*", made["markdown"], re.MULTILINE)[1]],
        "github": re.search(r"title=iopvalidate%3A (\w+)::", made["github"])[1],
        "docx": Document(BytesIO(made["docx"])).core_properties.category,
    }


def _codes(report) -> dict[str, set[str]]:
    """Return the rules whose findings each format shows."""
    run = json.loads(_render("sarif", [report]))["runs"][0]
    cases = ET.fromstring(_render("junit", [report])).iter("testcase")
    document = Document(BytesIO(_render("docx", [report])))
    heads = [p.text for p in document.paragraphs if p.style.name == "Heading 3"]
    return {
        "sarif": {result["ruleId"] for result in run["results"]},
        "junit": {case.get("name").split()[0] for case in cases if len(case) and _is_finding(case)},
        "html": set(re.findall(r'<article class="finding [^>]*data-rule="(\w+)"', _render("html", [report]))),
        "markdown": set(re.findall(r"^### (\w+)", _render("markdown", [report]), re.MULTILINE)),
        "github": set(re.findall(r"title=([A-Z]{3}\d{3}) ", _render("github", [report]))),
        "docx": {head.split()[0] for head in heads},
    }


def _is_finding(case) -> bool:
    return case.find("failure") is not None or case.find("system-out") is not None


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_every_format_says_the_same(path):
    report = validate(path.read_bytes(), name=path.name, as_of=AS_OF)
    assert set(_verdicts(report).values()) == {report.verdict.value}
    findings = {record.rule.code for record in report.findings}
    for name, codes in _codes(report).items():
        assert codes == findings, name


@pytest.mark.parametrize("name", NAMES)
def test_the_same_draft_gives_the_same_bytes(name):
    path = DRAFTS[0]
    first, second = (_render(name, [validate(path.read_bytes(), name=path.name, as_of=AS_OF)]) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_no_format_shows_a_personal_identity_number_or_promises_clearance(name, lang):
    text = "# Avtal 811218-9876\n\n## 1 Parter\n\nFalu kommun köper tjänsten av Sara Lindmark, 811218-9876, för 400 kr.\n"
    data = _render(name, [validate(text.encode(), name="x.md", as_of=AS_OF)], lang=lang, text=True)
    if name == "docx":
        with ZipFile(BytesIO(data)) as archive:
            data = "".join(archive.read(part).decode("utf-8", "replace") for part in archive.namelist())
    assert "9876" not in data
    assert "811218" not in data
    assert "juridiskt godkän" not in data.lower()


@pytest.mark.parametrize("name", NAMES)
def test_hostile_text_stays_text(name):
    """Markup, control characters and workflow commands in a draft become words, nothing else."""
    title, words = "<script>alert(1)</script> &amp; | `x`", '"><img src=x onerror=alert(1)> \x01\x0b ::error::x {{ 7*7 }}'
    text = f"# {title}\n\n## 1 Parter\n\nKommunen köper {words}\n"
    data = _render(name, [validate(text.encode(), name='a"b<c>,d:e.md', as_of=AS_OF)])
    if name == "html":
        assert "<script>alert" not in data
        assert "<img" not in data
    elif name == "junit":
        ET.fromstring(data)
    elif name == "github":
        command = re.compile(r"::(error|warning|notice) file=[^:]*(,line=\d+)?,title=[^:,]*::")
        assert all(command.match(line) for line in data.splitlines())
    elif name == "docx":
        Document(BytesIO(data))
    elif name == "markdown":
        assert "<script>" not in data.replace("\\<script\\>", "")
    elif name in ("json", "sarif"):
        json.loads(data)


def test_what_a_baseline_knew_stays_and_is_marked():
    report = validate(DRAFTS[1].read_bytes(), name="x.md", as_of=AS_OF)
    report.records = [replace(r, baseline="unchanged") if r.is_finding else r for r in report.records]
    assert report.verdict is Verdict.REVIEW
    assert set(_verdicts(report).values()) == {"review"}
    findings = {record.rule.code for record in report.findings}
    assert all(codes == findings for codes in _codes(report).values())
    results = json.loads(_render("sarif", [report]))["runs"][0]["results"]
    assert {result["baselineState"] for result in results} == {"unchanged"}
    assert ET.fromstring(_render("junit", [report])).get("failures") == "0"
    assert "::error" not in _render("github", [report])
    assert 'data-outcome="fail"' not in _render("html", [report])
    assert "sedan tidigare" in _render("markdown", [report])
