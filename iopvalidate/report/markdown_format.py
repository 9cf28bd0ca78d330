"""Markdown, for a comment on a pull request, a wiki, a case file that takes text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from iopvalidate import __version__
from iopvalidate.profiles import ChecklistAnswer
from iopvalidate.report import words
from iopvalidate.report.formats import RenderOptions, Unread
from iopvalidate.report.model import LAW_STATE, Record, Report
from iopvalidate.report.phrases import PHRASES, dates, decides, profile_told
from iopvalidate.report.places import place, shortened
from iopvalidate.report.standing import graded, gravest_first, waiver
from iopvalidate.report.text_findings import bases
from iopvalidate.rules.outcome import Outcome

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~&])")


def render(reports: Sequence[Report], options: RenderOptions) -> str:
    """Return the reports one after the other, with a table first when there are several."""
    lang = options.lang
    lines: list[str] = []
    if len(reports) + len(options.unread) > 1:
        lines += [f"# {words.SECTIONS['summary'].get(lang).capitalize()}", "", *_summary(reports, options.unread, lang), ""]
    for report in reports:
        lines += [*_report(report, lang), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _summary(reports: Sequence[Report], unread: Sequence[Unread], lang: str) -> Iterator[str]:
    yield from _row([PHRASES["file"].get(lang), PHRASES["verdict"].get(lang), PHRASES["findings"].get(lang)], head=True)
    for report in reports:
        verdict = words.VERDICTS[report.verdict][0].get(lang)
        yield from _row([escaped(report.document.path), verdict, words.counts(report.findings, lang)])
    for item in unread:
        yield from _row([escaped(item.path), PHRASES["unread"].get(lang), escaped(item.reason.get(lang))])


def _report(report: Report, lang: str) -> Iterator[str]:
    short, meaning = words.verdict(report)
    yield from (f"# {escaped(report.document.title or report.document.path)}", "")
    yield from (f"**{short.get(lang)}** {words.counts(report.findings, lang)}".rstrip(), "", meaning.get(lang), "")
    facts = [(PHRASES["file"], report.document.path), (PHRASES["date"], dates(report, lang)),
             (PHRASES["profile"], profile_told(report, lang))]  # fmt: skip
    yield from (f"- {label.get(lang)}: {escaped(text)}" for label, text in facts)
    yield ""
    yield from _notifications(report, lang)
    yield from _checklist(report, lang)
    yield from _findings(report, lang)
    yield from _others(report, lang)
    yield from ("---", "", decides(lang), f"{PHRASES['law_state'].get(lang)} {LAW_STATE}. iopvalidate {__version__}.")


def _notifications(report: Report, lang: str) -> Iterator[str]:
    if report.notifications:
        yield from (f"## {words.SECTIONS['remarks'].get(lang).capitalize()}", "")
        yield from (f"- {escaped(note.text.get(lang))}" for note in report.notifications)
        yield ""


def _checklist(report: Report, lang: str) -> Iterator[str]:
    if not report.checklist:
        return
    yield from (f"## {words.SECTIONS['checklist'].get(lang).capitalize()}: {escaped(report.profile.text.get(lang))}", "")
    yield from _row([PHRASES[key].get(lang) for key in ("number", "demand", "answer", "rules")], head=True)
    for answer in report.checklist:
        yield from _row(_answer(answer, lang))
    yield ""


def _answer(answer: ChecklistAnswer, lang: str) -> list[str]:
    row = answer.row
    demand = f"{escaped(row.text.get(lang))} ({words.STRENGTHS[row.strength].get(lang)})"
    return [row.id, demand, words.ANSWERS[answer.answer].get(lang), ", ".join(row.rules)]


def _findings(report: Report, lang: str) -> Iterator[str]:
    for concern, group in groupby(report.findings, key=lambda record: record.rule.concern):
        records = gravest_first(group)
        yield from (f"## {concern.text.get(lang)}", "", words.counts(records, lang), "")
        for record in records:
            yield from _finding(report, record, lang)


def _finding(report: Report, record: Record, lang: str) -> Iterator[str]:
    rule = record.rule
    yield from (f"### {rule.code} {escaped(rule.title.get(lang))} – {graded(record, lang)}", "")
    if record.waived:
        yield from (f"{words.LABELS['waived'].get(lang)}: {escaped(waiver(record.waived, lang))}", "")
    yield from (escaped(record.reason.get(lang)), "")
    for evidence in record.evidence:
        where = place(evidence.location, report.document.title, lang)
        yield from (f"> ”{escaped(shortened(evidence.quote))}” – {escaped(where)}", "")
    if record.failed_to_run:
        return
    parts = [("why", rule.why.get(lang)), ("remedy", rule.remedy.get(lang))]
    parts += [("clause", f"”{rule.clause}”")] if rule.clause and record.outcome is Outcome.FAIL else []
    parts += [("basis", bases(rule.basis, lang))]
    yield from (f"- **{words.LABELS[key].get(lang)}:** {escaped(text)}" for key, text in parts)
    yield ""


def _others(report: Report, lang: str) -> Iterator[str]:
    yield from (f"## {words.SECTIONS['passes'].get(lang).capitalize()}", "")
    for outcome in (Outcome.PASS, Outcome.NOT_APPLICABLE):
        codes = [record.rule.code for record in report.records if record.outcome is outcome]
        if codes:
            yield f"- {words.OUTCOMES[outcome].get(lang).capitalize()} ({len(codes)}): {', '.join(codes)}"
    yield ""


def _row(cells: Sequence[str], head: bool = False) -> Iterator[str]:
    yield f"| {' | '.join(' '.join(cell.split()) for cell in cells)} |"
    if head:
        yield "|" + " --- |" * len(cells)


def escaped(text: str) -> str:
    """Return text on one line in which nothing is Markdown or HTML."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
