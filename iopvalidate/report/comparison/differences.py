"""What differs between the reports on two versions of a draft.

A finding is known by its rule, as in a baseline: the words it stands on may move and be rewritten.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from iopvalidate.report.baseline import passages
from iopvalidate.report.comparison.facts import FactChange, fact_changes
from iopvalidate.report.model import Record, Report
from iopvalidate.rules.outcome import Level, Outcome


class Kind(StrEnum):
    """What became of a finding."""

    NEW = "new"
    WORSE = "worse"  # what was to assess has become a fault
    MORE = "more"  # the old passages stand, others have joined them
    REWORDED = "reworded"  # the deciding words differ
    BETTER = "better"  # a fault has become something to assess
    GONE = "gone"


_COUNTING = frozenset({Kind.NEW, Kind.WORSE, Kind.MORE})


@dataclass(frozen=True, slots=True)
class Difference:
    """One rule's answer to both versions; None where the rule did not run on one of them."""

    kind: Kind
    old: Record | None
    new: Record | None

    @property
    def record(self) -> Record:
        """The newest answer there is."""
        record = self.new or self.old
        assert record is not None  # one of them differs from the other
        return record

    @property
    def counts(self) -> bool:
        """Whether it counts for the exit code: something to do that was not there before, and that nobody waived."""
        return self.kind in _COUNTING and self.new is not None and self.new.counts


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports by the same profile, with their differences in catalogue order and the changed facts."""

    old: Report
    new: Report
    differences: tuple[Difference, ...]
    facts: tuple[FactChange, ...]

    def of(self, *kinds: Kind) -> list[Difference]:
        """Return the differences of some kinds."""
        return [difference for difference in self.differences if difference.kind in kinds]

    @property
    def unchanged(self) -> int:
        """How many findings of the new version were there before, word for word."""
        changed = {d.record.rule.code for d in self.differences}
        return sum(record.rule.code not in changed for record in self.new.findings)

    def reaches(self, level: Level) -> bool:
        """Whether a new finding is at or above a level (exit code 1)."""
        return any(d.counts and d.record.level.rank >= level.rank for d in self.differences)


def compare_reports(old: Report, new: Report) -> Comparison:
    """Compare the reports on two versions of one draft."""
    return Comparison(old, new, tuple(_differences(old, new)), tuple(fact_changes(old.facts, new.facts)))


def _differences(old: Report, new: Report) -> Iterator[Difference]:
    before = {record.rule.code: record for record in old.records}
    for record in new.records:
        kind = _kind(before.get(record.rule.code), record)
        if kind:
            yield Difference(kind, before.get(record.rule.code), record)
    still = {record.rule.code for record in new.records}
    yield from (Difference(Kind.GONE, r, None) for r in old.findings if r.rule.code not in still and not r.failed_to_run)


def _kind(old: Record | None, new: Record) -> Kind | None:
    """Return what became of a finding, None where nothing did; a rule that failed to run says nothing."""
    if new.failed_to_run or (old is not None and old.failed_to_run):
        return None
    if old is None or not old.is_finding:
        return Kind.NEW if new.is_finding else None
    if not new.is_finding:
        return Kind.GONE
    if old.outcome is not new.outcome:
        return Kind.WORSE if new.outcome is Outcome.FAIL else Kind.BETTER
    if passages(old) < passages(new):
        return Kind.MORE
    return Kind.REWORDED if _deciding(old) != _deciding(new) else None


def _deciding(record: Record) -> str:
    return " ".join(record.evidence[0].quote.split()) if record.evidence else ""
