"""The SARIF log: one run for one call, whatever the number of drafts (GitHub takes one run a category).

A draft has no lines.  Its text is taken as one paragraph a line: `startLine` is the paragraph's ordinal, columns count
characters in it, `charOffset` counts from the draft's beginning with one character between paragraphs.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from iopvalidate import __version__
from iopvalidate.report.formats import RenderOptions, Unread
from iopvalidate.report.json_format import summary
from iopvalidate.report.model import LAW_STATE, Report
from iopvalidate.report.notification import Notification
from iopvalidate.report.sarif.places import uri
from iopvalidate.report.sarif.results import result
from iopvalidate.report.sarif.rules import descriptor
from iopvalidate.rules.outcome import Level
from iopvalidate.rules.rule import Rule

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(reports: Sequence[Report], options: RenderOptions) -> str:
    """Return the log as JSON; the same reports give the same bytes."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(reports, options)]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _run(reports: Sequence[Report], options: RenderOptions) -> dict[str, Any]:
    rules = _rules(reports)
    index = {rule.code: number for number, rule in enumerate(rules)}
    artifacts, places = _artifacts(reports)
    found = [
        result(report, place, record, index, options.lang)
        for report, place in zip(reports, places, strict=True)
        for record in report.findings
    ]  # fmt: skip
    return {
        "tool": {"driver": _driver(rules, options.lang)},
        "language": options.lang,
        "columnKind": "unicodeCodePoints",
        "artifacts": artifacts,
        "invocations": [_invocation(reports, options)],
        "results": found,
        "properties": {"lawState": LAW_STATE.isoformat(), "startLine": "paragraph ordinal in reading order"},
    }


def _rules(reports: Sequence[Report]) -> list[Rule]:
    """Return the rules of all reports, each once, in catalogue order."""
    known = {record.rule.code: record.rule for report in reports for record in report.records}
    return sorted(known.values(), key=lambda rule: (rule.concern.order, rule.concern.code, rule.code))


def _driver(rules: Sequence[Rule], lang: str) -> dict[str, Any]:
    return {
        "name": "iopvalidate",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [descriptor(rule, lang) for rule in rules],
    }


def _artifacts(reports: Sequence[Report]) -> tuple[list[dict[str, Any]], list[int]]:
    """Return the drafts, each once as the standard demands, and the place of each report's among them."""
    artifacts: list[dict[str, Any]] = []
    places = []
    for report in reports:
        artifact = _artifact(report)
        if artifact not in artifacts:
            artifacts.append(artifact)
        places.append(artifacts.index(artifact))
    return artifacts, places


def _artifact(report: Report) -> dict[str, Any]:
    return {
        "location": {"uri": uri(report.document.path)},
        "hashes": {"sha-256": report.document.sha256},
        "roles": ["analysisTarget"],
        "properties": {
            "verdict": report.verdict.value,
            "profile": report.profile.name,
            "asOf": report.as_of.isoformat(),
            "summary": summary(report),
        },
    }


def _invocation(reports: Sequence[Report], options: RenderOptions) -> dict[str, Any]:
    told = [_notification(report, note, options.lang) for report in reports for note in report.notifications]
    told += [_unread(item, options.lang) for item in options.unread]
    whole = not options.unread and not any(report.has_failures for report in reports)
    return {"executionSuccessful": whole, "toolExecutionNotifications": told}


def _notification(report: Report, note: Notification, lang: str) -> dict[str, Any]:
    value: dict[str, Any] = {"level": note.level.value, "message": {"text": note.text.get(lang)}}
    value["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": uri(report.document.path)}}}]
    if note.rule:
        value["associatedRule"] = {"id": note.rule}
    if note.plugin:
        value["properties"] = {"plugin": note.plugin}
    return value


def _unread(item: Unread, lang: str) -> dict[str, Any]:
    return {
        "level": Level.ERROR.value,
        "message": {"text": item.reason.get(lang)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(item.path)}}}],
    }
