"""Which comments there are, in the order of the draft: the whole, each finding, its further passages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from iopvalidate.agreement.model import Agreement, Passage, Section
from iopvalidate.report.annotate.related import Related
from iopvalidate.report.model import Evidence, Record, Report
from iopvalidate.report.standing import gravest_first
from iopvalidate.rules.outcome import Outcome

MOST = 3  # comments of one finding; further passages are named in the first


@dataclass(frozen=True, slots=True)
class Remark:
    """One comment to write.

    Attributes:
        passage: what it is on, None for a draft without text.   record: None for the comment on the whole.
        evidence: the passage of the record, None where it rests on something missing.
        section: then the one that a suggested clause belongs in: the one that is near, else the last one.
        first: the finding's own comment, not one on a further passage.
    """

    passage: Passage | None
    record: Record | None = None
    evidence: Evidence | None = None
    section: Section | None = None
    first: bool = True

    @property
    def clause(self) -> str:
        """The clause that may be inserted with it, "" if none."""
        record = self.record
        if record is None or not self.first or record.waived or record.outcome is not Outcome.FAIL:
            return ""
        return "" if record.failed_to_run else record.rule.clause


def remarks(report: Report, agreement: Agreement) -> list[Remark]:
    """Return the comments in the order of the draft; at one place the whole comes first, then the gravest."""
    related = Related(report, agreement)
    title = related.title()
    found = [Remark(agreement.passage(title) if title else None)]
    for record in gravest_first(report.findings):
        found += _of(record, related)
    return sorted(found, key=_place)


def _of(record: Record, related: Related) -> Iterator[Remark]:
    if not record.evidence:
        yield Remark(related.passage(record), record, section=related.section(record) or related.last_section())
    for number, evidence in enumerate(record.evidence[:MOST]):
        where = evidence.location
        yield Remark(Passage(where.paragraph, where.start, where.end), record, evidence, first=number == 0)


def _place(remark: Remark) -> tuple[int, int]:
    return (remark.passage.ordinal, remark.passage.start) if remark.passage else (0, 0)
