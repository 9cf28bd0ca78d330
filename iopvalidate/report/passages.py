"""Words of a draft outside a report: personal identity numbers are never shown."""

from __future__ import annotations

from iopvalidate.facts.scan.organisation import scan_personal_identity_numbers
from iopvalidate.report.draft_text import masked


def without_numbers(text: str) -> str:
    """Return a text of the same length with every personal identity number masked."""
    return masked(text, [(n.start, n.end) for n in scan_personal_identity_numbers(text)])
