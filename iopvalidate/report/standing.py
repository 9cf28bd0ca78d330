"""Whether a finding is open: nobody waived it and no baseline knew it before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from iopvalidate.report import words
from iopvalidate.report.model import Record
from iopvalidate.rules.outcome import Outcome, Text

_NEW = Text("ny", "new")
_WAIVER_LABELS = {
    "reason": Text("skäl", "reason"),
    "by": Text("av", "by"),
    "until": Text("till och med", "until"),
}


def mark(record: Record, lang: str) -> str:
    """Return what sets a finding apart ("undantaget", "sedan tidigare", "ny"), "" for most."""
    if record.waived:
        return words.SECTIONS["waived"].get(lang).lower()
    return {"unchanged": words.KNOWN.get(lang), "new": _NEW.get(lang)}.get(record.baseline, "")


def graded(record: Record, lang: str) -> str:
    """Return how grave an answer is with its mark: "fel", "att bedöma (varning), undantaget", "uppfyllt"."""
    grade = words.grade(record, lang) if record.is_finding else words.OUTCOMES[record.outcome].get(lang)
    return ", ".join(part for part in (grade, mark(record, lang)) if part)


def waiver(waived: Mapping[str, Any], lang: str) -> str:
    """Return who waived a finding, why and until when, on one line."""
    known = [(_WAIVER_LABELS[key].get(lang), waived[key]) for key in _WAIVER_LABELS if waived.get(key)]
    rest = [(key, value) for key, value in waived.items() if key not in _WAIVER_LABELS and value]
    return "; ".join(f"{label}: {value}" for label, value in [*known, *rest])


def gravest_first(records: Iterable[Record]) -> list[Record]:
    """Return findings with the open ones first, fails before reviews, the gravest first, then by code."""
    return sorted(records, key=_gravity)


def _gravity(record: Record) -> tuple[bool, bool, bool, int, str]:
    known = record.baseline == "unchanged"
    return bool(record.waived), known, record.outcome is not Outcome.FAIL, -record.level.rank, record.rule.code
