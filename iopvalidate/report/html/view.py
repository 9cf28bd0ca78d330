"""What the template shows of one report; all texts in one language, all quotes masked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from iopvalidate import __version__
from iopvalidate.profiles import ChecklistAnswer
from iopvalidate.report import words
from iopvalidate.report.facts_in_short import facts_in_short
from iopvalidate.report.html.draft import ShownGroup, shown
from iopvalidate.report.html.findings import Quote, Shown, all_shown, marks
from iopvalidate.report.html.words import LABELS
from iopvalidate.report.model import LAW_STATE, Report
from iopvalidate.report.phrases import PHRASES, dates, decides, profile_told
from iopvalidate.report.text_appendix import parameter_told
from iopvalidate.rules.outcome import Level, Outcome
from iopvalidate.rules.rule import Concern


@dataclass(frozen=True, slots=True)
class ConcernView:
    """A concern with its answers: findings, and those that need nothing."""

    concern: Concern
    counts: str
    met: int
    findings: tuple[Shown, ...]
    others: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of the checklist: its answer in words, the class that colours it, and the answers of its rules."""

    answer: ChecklistAnswer
    text: str
    strength: str
    told: str
    rules: tuple[Shown, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """One report, ready for the template."""

    prefix: str
    report: Report
    title: str
    verdict: str
    meaning: str
    counts: str
    not_an_iop: str
    particulars: Sequence[tuple[str, str]]
    notifications: Sequence[tuple[bool, str]]
    first: Sequence[Shown]
    concerns: Sequence[ConcernView]
    checklist: Sequence[RowView]
    draft: Sequence[ShownGroup]
    facts: Sequence[tuple[str, str]]
    parameters: Sequence[str]


def labels(lang: str) -> dict[str, str]:
    """Return every fixed word of the page."""
    own = {key: text.get(lang) for key, text in {**PHRASES, **LABELS}.items()}
    sections = {f"section_{key}": text.get(lang).capitalize() for key, text in words.SECTIONS.items()}
    outcomes = {f"outcome_{key.value}": text.get(lang).capitalize() for key, text in words.OUTCOMES.items()}
    told = {f"label_{key}": text.get(lang) for key, text in words.LABELS.items()}
    version = f"{LABELS['law_as_of'].get(lang)} {LAW_STATE}. iopvalidate {__version__}."
    return {**own, **sections, **outcomes, **told, "decides": decides(lang), "version": version}


def view(report: Report, number: int, lang: str) -> ReportView:
    """Return a report for the template; `number` tells it from the others of the call."""
    prefix = f"r{number}"
    answers = all_shown(report, prefix, lang)
    short, meaning = words.verdict(report)
    return ReportView(
        prefix, report, report.document.title or report.document.path, short.get(lang), meaning.get(lang),
        words.counts(report.findings, lang), _not_an_iop(report, lang), _particulars(report, lang),
        [(note.level is Level.ERROR, note.text.get(lang)) for note in report.notifications],
        [a for a in answers if a.style == "error"], _concerns(answers, lang), _checklist(report, answers, lang),
        shown(report.text, marks(report, answers), prefix),
        [(label, text) for label, text in facts_in_short(report.facts, lang)],
        [parameter_told(used, lang) for used in report.parameters],
    )  # fmt: skip


def _not_an_iop(report: Report, lang: str) -> str:
    for record in report.records:
        if record.rule.code == words.NOT_AN_IOP_RULE and record.outcome is Outcome.FAIL:
            return f"{record.reason.get(lang)} {words.NOT_AN_IOP_MEANS.get(lang)}"
    return ""


def _particulars(report: Report, lang: str) -> list[tuple[str, str]]:
    info = report.document
    rows = [("file", info.path), ("pages", str(info.pages or "")), ("date", dates(report, lang)),
            ("profile", profile_told(report, lang)), ("note", report.profile.note)]  # fmt: skip
    return [(PHRASES[key].get(lang), text) for key, text in rows if text]


def _concerns(answers: Sequence[Shown], lang: str) -> list[ConcernView]:
    found = []
    for concern, group in groupby(answers, key=lambda answer: answer.record.rule.concern):
        own = list(group)
        findings = tuple(a for a in own if a.record.is_finding)
        met = sum(a.record.outcome is Outcome.PASS for a in own)
        counts = words.counts([a.record for a in findings], lang)
        found.append(ConcernView(concern, counts, met, findings, tuple(a for a in own if not a.record.is_finding)))
    return found


def _checklist(report: Report, answers: Sequence[Shown], lang: str) -> list[RowView]:
    known = {answer.record.rule.code: answer for answer in answers}
    rows = []
    for answer in report.checklist:
        own = tuple(known[code] for code in answer.row.rules if code in known)
        told, strength = words.ANSWERS[answer.answer].get(lang), words.STRENGTHS[answer.row.strength].get(lang)
        places = {quote.where: quote for shown_answer in own for quote in shown_answer.quotes[:1]}
        rows.append(RowView(answer, answer.row.text.get(lang), strength, told, own, tuple(places.values())))
    return rows
