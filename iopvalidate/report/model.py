"""Report: what was assessed, by which rules, and what they answered.  The verdict is computed here and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from iopvalidate.agreement.model import Location
from iopvalidate.parameters import UsedParameter
from iopvalidate.profiles import ChecklistAnswer, Profile
from iopvalidate.report.draft_text import TextBlock
from iopvalidate.report.notification import Notification
from iopvalidate.rules.outcome import Level, Outcome, Text
from iopvalidate.rules.rule import Rule

SCHEMA_VERSION = "1.0"

#: Until when the law described here was read (see the law sheets); printed in every report.
LAW_STATE = date(2026, 4, 30)


class Verdict(StrEnum):
    """What the report says of the draft as a whole.  Never clearance: a jurist decides."""

    PASS = "pass"
    REVIEW = "review"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Exact words of the draft and where they stand."""

    quote: str
    location: Location


@dataclass(frozen=True, slots=True)
class Record:
    """One rule's answer in a report.

    Attributes:
        rule: the rule.   outcome, reason, details: its answer.   level: of the finding, "none" for pass and not applicable.
        evidence: passages with their words.   waived: who waived it and why, None if nobody.
        failed_to_run: the rule raised; its outcome says nothing of the draft.
        baseline: "new" or "unchanged" against the baseline of the call, "" where there was none.
    """

    rule: Rule
    outcome: Outcome
    level: Level
    reason: Text
    evidence: tuple[Evidence, ...]
    details: Mapping[str, Any] = field(default_factory=dict)
    waived: Mapping[str, Any] | None = None
    failed_to_run: bool = False
    baseline: str = ""

    @property
    def is_finding(self) -> bool:
        """Whether somebody must do something."""
        return self.outcome in (Outcome.FAIL, Outcome.REVIEW)

    @property
    def counts(self) -> bool:
        """Whether the finding counts for the exit code: nobody waived it and no baseline knew it before."""
        return self.is_finding and not self.waived and self.baseline != "unchanged"


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """The file: name as given, format, SHA-256, pages and title where known."""

    path: str
    format: str
    sha256: str
    pages: int | None
    title: str


@dataclass(slots=True)
class Report:
    """The answer to one draft.

    Attributes:
        document: the file.   as_of: reference date.   profile: the checklist used; `profile_reason`: why it was chosen.
        records: one for every rule that was on, in catalogue order.   checklist: the profile's rows with answers.
        facts: what the draft says, JSON values.   parameters: dated figures used.   notifications: what else happened.
        timings: seconds by stage.   text: the draft's own blocks, masked, for formats that show them.
    """

    document: DocumentInfo
    as_of: date
    profile: Profile
    profile_reason: Text
    records: list[Record]
    checklist: list[ChecklistAnswer]
    facts: Mapping[str, Any]
    parameters: Sequence[UsedParameter]
    notifications: list[Notification]
    timings: dict[str, float] = field(default_factory=dict)
    text: tuple[TextBlock, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Fail if a finding of level error fails, review if anything else needs a person, else pass.

        What could not be run says nothing of the draft, so a report with a hole in it never passes.
        """
        verdict = verdict_of(self.records)
        incomplete = self.has_failures or not self.records
        return Verdict.REVIEW if verdict is Verdict.PASS and incomplete else verdict

    @property
    def findings(self) -> list[Record]:
        """Records that need something, the gravest first within each concern's order."""
        return [record for record in self.records if record.is_finding]

    @property
    def has_failures(self) -> bool:
        """Whether a plugin or rule failed to run."""
        return any(n.level is Level.ERROR for n in self.notifications)

    def record(self, code: str) -> Record:
        """Return the record of a rule.

        Raises:
            KeyError: the rule did not run.
        """
        for record in self.records:
            if record.rule.code == code:
                return record
        raise KeyError(code)

    def reaches(self, level: Level) -> bool:
        """Whether a finding that nobody waived and no baseline knew is at or above a level (exit code 1)."""
        return any(r.counts and r.level.rank >= level.rank for r in self.records)


def verdict_of(records: Sequence[Record]) -> Verdict:
    """Return the verdict of a report's records.

    Waived findings do not count.  An error that the baseline knew no longer fails the draft, but is not gone: review.
    """
    open_findings = [r for r in records if r.is_finding and not r.waived]
    if any(r.counts and r.outcome is Outcome.FAIL and r.level is Level.ERROR for r in open_findings):
        return Verdict.FAIL
    return Verdict.REVIEW if open_findings else Verdict.PASS
