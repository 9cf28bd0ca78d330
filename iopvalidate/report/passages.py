"""The words of a passage as reports for people show them: personal identity numbers are never among them."""

from __future__ import annotations

from iopvalidate.facts.scan.organisation import scan_personal_identity_numbers
from iopvalidate.report.draft_text import masked
from iopvalidate.report.model import Evidence, Report


def shown_quote(report: Report, evidence: Evidence) -> str:
    """Return the words of a passage, masked; from the masked draft where the report holds it.

    A quote may begin inside a number: only its whole paragraph tells.
    """
    where = evidence.location
    if 0 < where.paragraph <= len(report.text):
        return report.text[where.paragraph - 1].text[where.start : where.end]
    return without_numbers(evidence.quote)


def without_numbers(text: str) -> str:
    """Return a text of the same length with every personal identity number masked."""
    return masked(text, [(n.start, n.end) for n in scan_personal_identity_numbers(text)])
