"""Workflow commands of GitHub Actions: every open finding becomes an annotation of the run.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Sequence

from iopvalidate.report import words
from iopvalidate.report.formats import RenderOptions, Unread
from iopvalidate.report.model import Record, Report
from iopvalidate.report.places import place
from iopvalidate.report.standing import graded, gravest_first
from iopvalidate.rules.outcome import Level

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice", Level.NONE: "notice"}


def render(reports: Sequence[Report], options: RenderOptions) -> str:
    """Return the commands, a line each: for each draft its findings, the gravest first, and last its verdict."""
    lines = [line for report in reports for line in _report(report, options.lang)]
    lines += [_unread(item, options.lang) for item in options.unread]
    return "".join(f"{line}\n" for line in lines)


def _report(report: Report, lang: str) -> list[str]:
    lines = [_finding(report, record, lang) for record in gravest_first(report.findings)]
    lines += [_command("error", report.document.path, 0, "iopvalidate", n.text.get(lang)) for n in report.notifications
              if n.level is Level.ERROR]  # fmt: skip
    verdict = words.VERDICTS[report.verdict][0].get(lang)
    counts = words.counts(report.findings, lang)
    told = f"{verdict}: {counts}" if counts else verdict
    return [*lines, _command("notice", report.document.path, 0, f"iopvalidate: {report.verdict.value}", told)]


def _finding(report: Report, record: Record, lang: str) -> str:
    """Return a finding; what is waived or known from a baseline is a notice, whatever its level."""
    command = _COMMANDS[record.level] if record.counts else "notice"
    first = record.evidence[0].location if record.evidence else None
    where = f" ({place(first, report.document.title, lang)})" if first else ""
    told = f"{record.reason.get(lang)}{where}\n{record.rule.remedy.get(lang)}"
    title = f"{record.rule.code} {record.rule.title.get(lang)} – {graded(record, lang)}"
    return _command(command, report.document.path, first.paragraph if first else 0, title, told)


def _unread(item: Unread, lang: str) -> str:
    return _command("error", item.path, 0, "iopvalidate", item.reason.get(lang))


def _command(name: str, path: str, line: int, title: str, message: str) -> str:
    """Return a command; `line` 0 leaves the line out."""
    where = f",line={line}" if line else ""
    return f"::{name} file={_property(path)}{where},title={_property(title)}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
