"""Findings and checklist rows as the page shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from iopvalidate.report import words
from iopvalidate.report.details import add_details
from iopvalidate.report.draft_text import TextBlock
from iopvalidate.report.html.draft import anchor
from iopvalidate.report.html.highlights import Mark
from iopvalidate.report.layout import WIDTH, Page
from iopvalidate.report.model import Record, Report
from iopvalidate.report.places import place, shortened
from iopvalidate.report.standing import graded, gravest_first, waiver
from iopvalidate.report.text_findings import basis
from iopvalidate.rules.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage: its words, where it stands, and the id of its place in the draft's text ("" if it has none)."""

    text: str
    where: str
    target: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One rule's answer on the page.

    Attributes:
        anchor: its id.   record: the answer.   group: what the outcome filter calls it.   style: class of the style sheet.
        grade: how grave, in words.   waiver: who waived it.   reason: one sentence.   quotes: passages.
        parts: label and text of why, remedy and clause.   basis: provisions.   details: figures and signs, as lines of text.
    """

    anchor: str
    record: Record
    group: str
    style: str
    grade: str
    waiver: str
    reason: str
    quotes: tuple[Quote, ...]
    parts: tuple[tuple[str, str, str], ...]
    basis: tuple[str, ...]
    details: str


def all_shown(report: Report, prefix: str, lang: str) -> list[Shown]:
    """Return every rule's answer in the report's order of concerns, within each the gravest first."""
    order: dict[str, list[Record]] = {}
    for record in report.records:
        order.setdefault(record.rule.concern.slug, []).append(record)
    return [_shown(report, record, prefix, lang) for group in order.values() for record in gravest_first(group)]


def _shown(report: Report, record: Record, prefix: str, lang: str) -> Shown:
    page = Page(WIDTH, False)
    add_details(page, record.details, lang)
    return Shown(
        f"{prefix}-{record.rule.code}", record, _group(record), style(record), graded(record, lang),
        waiver(record.waived, lang) if record.waived else "", record.reason.get(lang),
        quotes(report, record, prefix, lang), _parts(record, lang),
        tuple(basis(item, lang) for item in record.rule.basis), page.text().strip("\n"),
    )  # fmt: skip


def _group(record: Record) -> str:
    settled = record.is_finding and not record.counts
    return "settled" if settled else record.outcome.value


def style(record: Record) -> str:
    """Return the class that colours an answer: error, warning, note, review, settled, pass or not_applicable."""
    group = _group(record)
    return record.level.value if group == Outcome.FAIL and record.level.rank else group


def quotes(report: Report, record: Record, prefix: str, lang: str) -> tuple[Quote, ...]:
    """Return the passages; a finding's are marked in the draft, for other answers their paragraph is the place."""
    found = []
    for number, evidence in enumerate(record.evidence):
        paragraph = evidence.location.paragraph
        target = f"{prefix}-{record.rule.code}-{number}" if record.is_finding else anchor(prefix, paragraph)
        where = place(evidence.location, report.document.title, lang)
        found.append(Quote(shortened(evidence.quote), where, target if _stands(report.text, paragraph) else ""))
    return tuple(found)


def _stands(blocks: Sequence[TextBlock], paragraph: int) -> bool:
    return 0 < paragraph <= len(blocks) and bool(blocks[paragraph - 1].text.strip())


def _parts(record: Record, lang: str) -> tuple[tuple[str, str, str], ...]:
    rule = record.rule
    if not record.is_finding or record.failed_to_run:
        return ()
    parts = [("why", rule.why.get(lang)), ("remedy", rule.remedy.get(lang))]
    parts += [("clause", rule.clause)] if record.outcome is Outcome.FAIL and rule.clause else []
    return tuple((key, words.LABELS[key].get(lang), text) for key, text in parts)


def marks(report: Report, answers: Sequence[Shown]) -> Mapping[int, list[Mark]]:
    """Return the marks of the findings by paragraph, in order of gravity."""
    found: dict[int, list[Mark]] = {}
    known = {answer.record.rule.code: answer for answer in answers}
    for record in gravest_first(report.findings):
        answer = known[record.rule.code]
        for evidence, quote in zip(record.evidence, answer.quotes, strict=True):
            where = evidence.location
            if quote.target:
                mark = Mark(where.start, where.end, quote.target, answer.anchor, record.rule.code, answer.style)
                found.setdefault(where.paragraph, []).append(mark)
    return found
