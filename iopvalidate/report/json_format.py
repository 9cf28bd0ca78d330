"""Reports as JSON.  The fields are fixed by `schemas/report.schema.json`; the same report gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from iopvalidate import __version__
from iopvalidate.agreement.model import Location
from iopvalidate.parameters import UsedParameter
from iopvalidate.profiles import ChecklistAnswer
from iopvalidate.report.draft_text import TextBlock
from iopvalidate.report.formats import RenderOptions, Unread
from iopvalidate.report.model import LAW_STATE, SCHEMA_VERSION, Evidence, Record, Report
from iopvalidate.report.notification import Notification
from iopvalidate.rules.outcome import LegalBasis, Level, Outcome, Text


def render(reports: Sequence[Report], options: RenderOptions) -> str:
    """Return one object for one draft; for several an object with the list `reports` and what was `unread`."""
    found = [report_object(report, timings=options.timings, text=options.text) for report in reports]
    single = len(found) == 1 and not options.unread
    value = found[0] if single else {"schema_version": SCHEMA_VERSION, "reports": found, "unread": _unread(options.unread)}
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def report_object(report: Report, *, timings: bool = False, text: bool = False) -> dict[str, Any]:
    """Return a report as JSON values; `text` adds the draft's own, masked."""
    value: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "verdict": report.verdict.value,
        "as_of": report.as_of.isoformat(),
        "law_state": LAW_STATE.isoformat(),
        "tool": {"name": "iopvalidate", "version": __version__},
        "profile": report.profile.name,
        "profile_title": _text(report.profile.text),
        "profile_reason": _text(report.profile_reason),
        "document": _document(report),
        "summary": summary(report),
        "assessments": [_assessment(record) for record in report.records],
        "findings": [_finding(record) for record in report.findings],
        "checklist": [_row(report, answer) for answer in report.checklist],
        "facts": plain(report.facts),
        "parameters": [_parameter(used) for used in report.parameters],
        "notifications": [_notification(n) for n in report.notifications],
    }
    if timings:
        value["timings"] = {stage: round(seconds, 6) for stage, seconds in report.timings.items()}
    if text:
        value["text"] = [_block(block) for block in report.text]
    return value


def summary(report: Report) -> dict[str, Any]:
    """Count the outcomes, and the open findings by level; what is waived, and what a baseline knew, counts apart."""
    open_findings = [r for r in report.findings if r.counts]
    value: dict[str, Any] = {
        "outcomes": {o.value: sum(r.outcome is o for r in report.records) for o in Outcome},
        "levels": {v.value: sum(r.level is v for r in open_findings) for v in Level if v is not Level.NONE},
        "waived": sum(bool(r.waived) for r in report.findings),
    }
    if any(r.baseline for r in report.findings):
        value["known"] = sum(not r.counts and not r.waived for r in report.findings)
    return value


def plain(value: Any) -> Any:
    """Return JSON values for what rules and facts hold: dates as ISO text, decimals as numbers, the rest as text."""
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, Decimal):
        return number(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (set, frozenset)):
        return sorted(plain(item) for item in value)
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return str(value)


def number(value: Decimal) -> int | float:
    """Return a decimal as a JSON number, whole where it is whole."""
    return int(value) if value == value.to_integral_value() else float(value)


def _text(text: Text) -> dict[str, str]:
    return {"sv": text.sv, "en": text.en}


def _block(block: TextBlock) -> dict[str, Any]:
    """Return a paragraph; offsets of evidence count in its text."""
    value: dict[str, Any] = {"paragraph": block.ordinal, "kind": block.kind, "level": block.level, "number": block.number}
    return {**value, "text": block.text}


def _document(report: Report) -> dict[str, Any]:
    info = report.document
    value: dict[str, Any] = {"path": info.path, "format": info.format, "sha256": info.sha256, "title": info.title}
    if info.pages is not None:
        value["pages"] = info.pages
    return value


def _assessment(record: Record) -> dict[str, Any]:
    value: dict[str, Any] = {
        "rule": record.rule.code,
        "slug": record.rule.slug,
        "concern": record.rule.concern.slug,
        "title": _text(record.rule.title),
        "outcome": record.outcome.value,
        "level": record.level.value,
        "reason": _text(record.reason),
        "evidence": [_evidence(e) for e in record.evidence],
        "legal_basis": [_basis(b) for b in record.rule.basis],
        "details": plain(record.details),
    }
    if record.failed_to_run:
        value["failed_to_run"] = True
    if record.waived:
        value["waived"] = plain(record.waived)
    if record.baseline:
        value["baseline"] = record.baseline
    return value


def _finding(record: Record) -> dict[str, Any]:
    rule = record.rule
    return {
        "rule": rule.code,
        "outcome": record.outcome.value,
        "level": record.level.value,
        "waived": bool(record.waived),
        "title": _text(rule.title),
        "why": _text(rule.why),
        "remedy": _text(rule.remedy),
        "clause": rule.clause,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {"quote": evidence.quote, "location": _location(evidence.location)}


def _location(location: Location) -> dict[str, Any]:
    value: dict[str, Any] = {"paragraph": location.paragraph, "heading_path": list(location.heading_path)}
    if location.page is not None:
        value["page"] = location.page
    return {**value, "start": location.start, "end": location.end}


def _basis(basis: LegalBasis) -> dict[str, str]:
    return {
        "reference": basis.reference,
        "verified": basis.verified,
        "source": basis.source,
        "certainty": basis.certainty,
    }


def _row(report: Report, answer: ChecklistAnswer) -> dict[str, Any]:
    row = answer.row
    shown = [e for record in report.records if record.rule.code in row.rules for e in record.evidence]
    return {
        "id": row.id,
        "answer": answer.answer.value,
        "rules": list(row.rules),
        "strength": row.strength.value,
        "text": _text(row.text),
        "note": row.note,
        "evidence": [_evidence(e) for e in shown],
    }


def _parameter(used: UsedParameter) -> dict[str, Any]:
    value = used.value
    return {
        "name": used.name,
        "text": _text(used.text),
        "value": number(value.value),
        "unit": used.unit,
        "start": value.start.isoformat(),
        "end": value.end.isoformat() if value.end else None,
        "reference": value.reference,
        "verified": value.verified,
        "note": value.note,
    }


def _notification(notification: Notification) -> dict[str, Any]:
    value: dict[str, Any] = {"level": notification.level.value}
    if notification.rule:
        value["rule"] = notification.rule
    if notification.plugin:
        value["plugin"] = notification.plugin
    return {**value, "text": _text(notification.text)}


def _unread(unread: Sequence[Unread]) -> list[dict[str, Any]]:
    return [{"path": item.path, "text": _text(item.reason)} for item in unread]
