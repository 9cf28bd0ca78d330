"""A comparison as JSON; the fields are fixed by `schemas/comparison.schema.json`."""

from __future__ import annotations

import json
from typing import Any

from iopvalidate import __version__
from iopvalidate.report.comparison.differences import Comparison, Difference
from iopvalidate.report.comparison.facts import FactChange
from iopvalidate.report.model import LAW_STATE, Record, Report
from iopvalidate.rules.outcome import Text

VERSION = "1.0"


def render_json(comparison: Comparison) -> str:
    """Return the comparison as JSON text; the same drafts give the same bytes."""
    return json.dumps(comparison_object(comparison), ensure_ascii=False, indent=2) + "\n"


def comparison_object(comparison: Comparison) -> dict[str, Any]:
    """Return a comparison as JSON values."""
    return {
        "schema_version": VERSION,
        "tool": {"name": "iopvalidate", "version": __version__},
        "as_of": comparison.new.as_of.isoformat(),
        "law_state": LAW_STATE.isoformat(),
        "profile": comparison.new.profile.name,
        "old": _document(comparison.old),
        "new": _document(comparison.new),
        "differences": [_difference(d) for d in comparison.differences],
        "unchanged": comparison.unchanged,
        "facts": [_fact(change) for change in comparison.facts],
    }


def _document(report: Report) -> dict[str, Any]:
    return {
        "path": report.document.path,
        "sha256": report.document.sha256,
        "verdict": report.verdict.value,
        "findings": len(report.findings),
        "notifications": [{"level": n.level.value, "text": _text(n.text)} for n in report.notifications],
    }


def _difference(difference: Difference) -> dict[str, Any]:
    rule = difference.record.rule
    return {
        "rule": rule.code,
        "concern": rule.concern.slug,
        "title": _text(rule.title),
        "kind": difference.kind.value,
        "counts": difference.counts,
        "old": _record(difference.old),
        "new": _record(difference.new),
    }


def _record(record: Record | None) -> dict[str, Any] | None:
    if record is None:
        return None
    return {
        "outcome": record.outcome.value,
        "level": record.level.value,
        "reason": _text(record.reason),
        "waived": bool(record.waived),
        "evidence": [
            {"quote": e.quote, "paragraph": e.location.paragraph, "heading_path": list(e.location.heading_path)}
            for e in record.evidence
        ],
    }


def _fact(change: FactChange) -> dict[str, Any]:
    return {"fact": change.key, "label": _text(change.label), "old": _text(change.old), "new": _text(change.new)}


def _text(text: Text) -> dict[str, str]:
    return {"sv": text.sv, "en": text.en}
