"""JUnit XML: a suite for each draft, a case for each rule, for CI systems that count tests.

A fail is a failure of its level.  A review is skipped with its reason: no test can pass or fail what a person decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET  # writes only; nothing is parsed here

from iopvalidate.report.formats import RenderOptions, Unread
from iopvalidate.report.model import Record, Report
from iopvalidate.report.places import place
from iopvalidate.report.standing import graded
from iopvalidate.report.xml_text import clean
from iopvalidate.rules.outcome import Outcome

_COUNTED = {"failure": "failures", "error": "errors", "skipped": "skipped"}


def render(reports: Sequence[Report], options: RenderOptions) -> str:
    """Return the XML document."""
    root = ET.Element("testsuites", name="iopvalidate")
    for report in reports:
        root.append(_suite(report, options.lang))
    for item in options.unread:
        root.append(_unread(item, options.lang))
    for name in ("tests", *_COUNTED.values()):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(report: Report, lang: str) -> ET.Element:
    suite = ET.Element("testsuite", name=clean(report.document.path))
    properties = ET.SubElement(suite, "properties")
    facts = {"verdict": report.verdict.value, "profile": report.profile.name, "as_of": report.as_of.isoformat(),
             "sha256": report.document.sha256}  # fmt: skip
    for name, value in facts.items():
        ET.SubElement(properties, "property", name=name, value=clean(value))
    for record in report.records:
        suite.append(_case(report, record, lang))
    if report.notifications:
        ET.SubElement(suite, "system-err").text = clean("\n".join(n.text.get(lang) for n in report.notifications))
    return _counted(suite)


def _counted(suite: ET.Element) -> ET.Element:
    suite.set("tests", str(len(suite.findall("testcase"))))
    for child, name in _COUNTED.items():
        suite.set(name, str(len(suite.findall(f"testcase/{child}"))))
    return suite


def _case(report: Report, record: Record, lang: str) -> ET.Element:
    name = f"{record.rule.code} {record.rule.title.get(lang)}"
    case = ET.Element("testcase", classname=f"iopvalidate.{record.rule.concern.slug}", name=clean(name))
    reason = clean(record.reason.get(lang))
    if record.failed_to_run:
        ET.SubElement(case, "error", type="failed_to_run", message=reason)
    elif record.outcome is Outcome.FAIL and record.counts:
        ET.SubElement(case, "failure", type=record.level.value, message=reason).text = clean(_told(report, record, lang))
    elif record.outcome is not Outcome.PASS:
        ET.SubElement(case, "skipped", message=f"{graded(record, lang)}: {reason}")
        if record.is_finding:
            ET.SubElement(case, "system-out").text = clean(_told(report, record, lang))
    return case


def _told(report: Report, record: Record, lang: str) -> str:
    title = report.document.title
    quotes = [f"”{e.quote}” – {place(e.location, title, lang)}" for e in record.evidence]
    return "\n".join([*quotes, record.rule.remedy.get(lang)])


def _unread(item: Unread, lang: str) -> ET.Element:
    suite = ET.Element("testsuite", name=clean(item.path))
    case = ET.SubElement(suite, "testcase", classname="iopvalidate", name=clean(item.path))
    ET.SubElement(case, "error", type="unreadable", message=clean(item.reason.get(lang)))
    return _counted(suite)
