"""Baseline: the findings that a draft had on a day, as hashes.  Only what is new compared with it fails.

A finding is known by its rule and the words of its passages, wherever they stand; case, figures, spaces and punctuation
may change.  It is new again when a passage joins it, or when what was to assess has become a fault.  The file holds no
word of the draft; who already has a sentence can check whether it was there.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from iopvalidate.errors import ConfigurationError
from iopvalidate.report.fingerprint import MISSING, normalised
from iopvalidate.report.model import Record, Report
from iopvalidate.report.notification import Notification
from iopvalidate.resources import schema
from iopvalidate.rules.outcome import Level, Outcome, Text

VERSION = "1.0"
NEW, UNCHANGED = "new", "unchanged"


@dataclass(frozen=True, slots=True)
class Known:
    """A finding of the baseline: its outcome, and a hash for each of its passages."""

    outcome: Outcome
    passages: frozenset[str]


@dataclass(slots=True)
class Baseline:
    """The known findings.

    Attributes:
        path: the file.   drafts: path relative to the file → rule → finding.
    """

    path: Path
    drafts: dict[str, dict[str, Known]] = field(default_factory=dict)

    def name(self, draft: str) -> str:
        """Return what a draft is called here: its path relative to the baseline's directory, with slashes."""
        return Path(os.path.relpath(os.path.abspath(draft), os.path.abspath(self.path.parent))).as_posix()

    def text(self) -> str:
        """Return the file's text; the same findings give the same text."""
        drafts = {
            name: {code: {"outcome": own.outcome.value, "passages": sorted(own.passages)} for code, own in sorted(rules.items())}
            for name, rules in sorted(self.drafts.items())
        }
        value = {"schema_version": VERSION, "tool": "iopvalidate", "drafts": drafts}
        return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def read_baseline(path: Path) -> Baseline:
    """Read a baseline.

    Raises:
        ConfigurationError: it cannot be read, or is no baseline.
    """
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise ConfigurationError(
            f"{path}: baslinjen kan inte läsas ({why}). Skapa den med --write-baseline {path}.",
            f"{path}: the baseline cannot be read ({why}). Make it with --write-baseline {path}.",
        ) from None
    except (ValueError, RecursionError):  # no JSON, or no UTF-8
        raise _no_baseline(path) from None
    import jsonschema  # slow to import

    if not jsonschema.Draft202012Validator(schema("baseline")).is_valid(value):
        raise _no_baseline(path)
    drafts = {name: {code: _known(entry) for code, entry in rules.items()} for name, rules in value["drafts"].items()}
    return Baseline(path, drafts)


def _known(entry: Mapping[str, Sequence[str]]) -> Known:
    return Known(Outcome(str(entry["outcome"])), frozenset(entry["passages"]))


def _no_baseline(path: Path) -> ConfigurationError:
    return ConfigurationError(
        f"{path}: filen är ingen baslinje (schema baseline). Skriv en ny till ett annat namn med --write-baseline.",
        f"{path}: the file is no baseline (schema baseline). Write a new one under another name with --write-baseline.",
    )


def take_down(baseline: Baseline, reports: Iterable[Report]) -> None:
    """Put the findings of some drafts into a baseline, in place of what it knew of them; what is waived is left out."""
    for report in reports:
        found = [r for r in report.findings if not r.waived and not r.failed_to_run]
        baseline.drafts[baseline.name(report.document.path)] = {r.rule.code: Known(r.outcome, passages(r)) for r in found}


def compare(baseline: Baseline, reports: Sequence[Report]) -> None:
    """Mark every finding as new or unchanged, and report entries that are no longer found."""
    for report in reports:
        name = counterpart(baseline, report, reports)
        known = baseline.drafts.get(name, {})
        report.records = [_marked(record, known.get(record.rule.code)) for record in report.records]
        report.notifications += [*_whose(baseline, report, name), *_stale(baseline, report, known)]


def counterpart(baseline: Baseline, report: Report, reports: Sequence[Report]) -> str:
    """Return the draft in the baseline that a report is compared with.

    That is the one of the same path; where one draft is checked and the baseline knows one only, that one: the next
    version of a draft often has a new name.
    """
    name = baseline.name(report.document.path)
    if name not in baseline.drafts and len(baseline.drafts) == 1 and len(reports) == 1:
        return next(iter(baseline.drafts))
    return name


def _marked(record: Record, known: Known | None) -> Record:
    if not record.is_finding or record.failed_to_run:
        return record
    graver = known is not None and known.outcome is Outcome.REVIEW and record.outcome is Outcome.FAIL
    same = known is not None and not graver and passages(record) <= known.passages
    return replace(record, baseline=UNCHANGED if same else NEW)


def passages(record: Record) -> frozenset[str]:
    """Return a hash (hexadecimal) of each passage's words with the rule's code; one for "missing" where there is none."""
    words = [normalised(evidence.quote) for evidence in record.evidence] or [MISSING]
    return frozenset(sha256(f"{record.rule.code}\n{word}".encode()).hexdigest() for word in words)


def prune(baseline: Baseline, reports: Sequence[Report]) -> int:
    """Remove what is no longer found, and drafts whose files are gone; return how many rules or drafts that changed."""
    changed = 0
    for report in reports:
        name = counterpart(baseline, report, reports)
        for code, left in _remaining(report, baseline.drafts.get(name, {})).items():
            changed += 1
            rules = baseline.drafts[name]
            if left:
                rules[code] = Known(rules[code].outcome, left)
            else:
                del rules[code]
    checked = {counterpart(baseline, report, reports) for report in reports}
    for name in [n for n in baseline.drafts if n not in checked and not (baseline.path.parent / n).exists()]:
        del baseline.drafts[name]
        changed += 1
    return changed


def _remaining(report: Report, known: Mapping[str, Known]) -> dict[str, frozenset[str]]:
    """Return, for each entry with something stale, the passages that are still found; a rule that did not run says nothing."""
    found = {r.rule.code: passages(r) if r.is_finding else frozenset() for r in report.records if not r.failed_to_run}
    both = {code: known[code].passages & found[code] for code in known if code in found}
    return {code: left for code, left in both.items() if left != known[code].passages}


def _stale(baseline: Baseline, report: Report, known: Mapping[str, Known]) -> list[Notification]:
    codes = ", ".join(sorted(_remaining(report, known)))
    if not codes:
        return []
    return [
        _note(
            f"Baslinjen {baseline.path} har poster som inte längre finns i utkastet: {codes}. Ta bort dem med --prune-baseline.",
            f"The baseline {baseline.path} has entries that are no longer found: {codes}. Remove them with --prune-baseline.",
        )
    ]


def _whose(baseline: Baseline, report: Report, name: str) -> list[Notification]:
    if name not in baseline.drafts:
        return [
            _note(
                f"Baslinjen {baseline.path} känner inte utkastet {report.document.path}: alla anmärkningar är nya.",
                f"The baseline {baseline.path} does not know the draft {report.document.path}: all findings are new.",
            )
        ]
    if name == baseline.name(report.document.path):
        return []
    return [
        _note(
            f"Baslinjen {baseline.path} gjordes av {name}; {report.document.path} jämförs med det utkastet.",
            f"The baseline {baseline.path} was made of {name}; {report.document.path} is compared with that draft.",
        )
    ]


def _note(sv: str, en: str) -> Notification:
    return Notification(Level.WARNING, Text(sv, en))
