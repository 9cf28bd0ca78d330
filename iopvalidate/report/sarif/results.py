"""A finding as a SARIF result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from iopvalidate.report.fingerprint import fingerprint
from iopvalidate.report.json_format import plain
from iopvalidate.report.model import Record, Report
from iopvalidate.report.sarif.places import location
from iopvalidate.rules.outcome import Outcome

_FINGERPRINT = "iopvalidate/v1"


def result(report: Report, artifact: int, record: Record, index: Mapping[str, int], lang: str) -> dict[str, Any]:
    """Return a finding; `artifact` is the draft's place in the log and `index` the place of each rule.

    A review has kind "review" and, as the standard demands of all but a fail, level "none"; its level among our own
    stands in the properties.
    """
    fails = record.outcome is Outcome.FAIL
    first = record.evidence[0] if record.evidence else None
    value: dict[str, Any] = {
        "ruleId": record.rule.code,
        "ruleIndex": index[record.rule.code],
        "kind": "fail" if fails else "review",
        "level": record.level.value if fails else "none",
        "message": {"text": f"{record.rule.title.get(lang)}: {record.reason.get(lang)}"},
        "locations": [location(report, artifact, first)],
        "partialFingerprints": {_FINGERPRINT: fingerprint(record)},
        "properties": _properties(record),
    }
    if record.evidence[1:]:
        value["relatedLocations"] = [{"id": n, **location(report, artifact, e)} for n, e in enumerate(record.evidence[1:], 1)]
    if record.waived:
        value["suppressions"] = [_suppression(record.waived)]
    if record.baseline:
        value["baselineState"] = record.baseline
    return value


def _properties(record: Record) -> dict[str, Any]:
    reason = {"sv": record.reason.sv, "en": record.reason.en}
    return {"concern": record.rule.concern.slug, "outcome": record.outcome.value, "level": record.level.value, "reason": reason}


def _suppression(waived: Mapping[str, Any]) -> dict[str, Any]:
    return {"kind": "external", "status": "accepted", "justification": str(waived.get("reason", "")), "properties": plain(waived)}
