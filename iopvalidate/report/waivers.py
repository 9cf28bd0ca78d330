"""Waivers: findings that somebody has accepted until a date.  They stay in the report, marked, and do not count."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from iopvalidate.globs import is_plain, matches
from iopvalidate.report.fingerprint import normalised
from iopvalidate.report.model import Record, Report
from iopvalidate.report.notification import Notification
from iopvalidate.rules.outcome import Level, Text


@dataclass(frozen=True, slots=True)
class Waiver:
    """One accepted finding.

    Attributes:
        rule: code.   draft: pattern of paths, relative to `base`.   reason, by: why, and who decided.
        until: last day it holds.   quote: words of the passage it covers, "" for the whole finding.
        base: directory of its file.   place: "iopvalidate.toml:12", for messages.
    """

    rule: str
    draft: str
    reason: str
    by: str
    until: date
    quote: str
    base: Path
    place: str

    def fits(self, path: str) -> bool:
        """Whether a draft is meant."""
        return matches(self.draft, path, self.base)

    def covers(self, quote: str) -> bool:
        """Whether a passage is meant; case, figures, spaces and punctuation may differ."""
        return not self.quote or f" {normalised(self.quote)} " in f" {normalised(quote)} "


def apply_waivers(report: Report, waivers: Iterable[Waiver]) -> set[Waiver]:
    """Mark what is waived in a report, and report what has expired on its reference date; return the waivers used."""
    fitting = [waiver for waiver in waivers if waiver.fits(report.document.path)]
    valid = [waiver for waiver in fitting if report.as_of <= waiver.until]
    report.notifications += [_expired(waiver) for waiver in fitting if waiver not in valid]
    used: set[Waiver] = set()
    for number, record in enumerate(report.records):
        own = [waiver for waiver in valid if waiver.rule == record.rule.code]
        if own and record.is_finding and not record.failed_to_run:
            report.records[number] = _waived(record, own, used)
    return used


def _waived(record: Record, waivers: Sequence[Waiver], used: set[Waiver]) -> Record:
    """Return the record marked when every passage is covered; a new passage beside a waived one stays open."""
    quotes = [evidence.quote for evidence in record.evidence]
    found = [waiver for waiver in waivers if not waiver.quote or any(waiver.covers(quote) for quote in quotes)]
    used.update(found)
    whole = any(not waiver.quote for waiver in found)
    if not found or not (whole or all(any(waiver.covers(quote) for waiver in found) for quote in quotes)):
        return record
    marked = {
        "reason": "; ".join(dict.fromkeys(waiver.reason for waiver in found)),
        "by": "; ".join(dict.fromkeys(waiver.by for waiver in found)),
        "until": min(waiver.until for waiver in found).isoformat(),
    }
    return replace(record, waived=marked)


def report_unused(reports: Sequence[Report], waivers: Iterable[Waiver], used: Collection[Waiver]) -> None:
    """Report waivers that waived nothing in any draft of a call, where the draft they mean was in it or is gone."""
    for waiver in waivers:
        if waiver in used:
            continue
        fitting = [report for report in reports if waiver.fits(report.document.path)]
        for report in fitting:
            if report.as_of <= waiver.until and not _rule_broke(report, waiver.rule):
                report.notifications.append(_unused(waiver))
        if not fitting and reports and _is_gone(waiver):
            reports[0].notifications.append(_gone(waiver))


def _is_gone(waiver: Waiver) -> bool:
    """Whether the waiver names one file that does not exist; a bare name may stand in any directory."""
    return is_plain(waiver.draft) and "/" in waiver.draft and not (waiver.base / waiver.draft).exists()


def _rule_broke(report: Report, code: str) -> bool:
    return any(record.rule.code == code and record.failed_to_run for record in report.records)


def _expired(waiver: Waiver) -> Notification:
    return _notification(
        waiver,
        f"gick ut {waiver.until} och gäller inte längre. Åtgärda, eller besluta om det på nytt.",
        f"expired on {waiver.until} and holds no longer. Mend the draft, or decide again.",
    )


def _unused(waiver: Waiver) -> Notification:
    return _notification(waiver, "används inte: utkastet har ingen sådan anmärkning. Ta bort det.",
                         "is not used: the draft has no such finding. Remove it.")  # fmt: skip


def _gone(waiver: Waiver) -> Notification:
    return _notification(waiver, f"används inte: {waiver.draft} finns inte.", f"is not used: there is no {waiver.draft}.")


def _notification(waiver: Waiver, sv: str, en: str) -> Notification:
    text = Text(f"Undantaget för {waiver.rule} ({waiver.place}) {sv}", f"The waiver of {waiver.rule} ({waiver.place}) {en}")
    return Notification(Level.WARNING, text, rule=waiver.rule)
