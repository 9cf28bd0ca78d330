"""Findings by concern in the protocol, and what is met in one line a concern."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from iopvalidate.report import words
from iopvalidate.report.model import Record, Report
from iopvalidate.report.phrases import PHRASES
from iopvalidate.report.places import place, shortened
from iopvalidate.report.protocol.words import LABELS
from iopvalidate.report.standing import graded, gravest_first, waiver
from iopvalidate.report.text_findings import bases
from iopvalidate.report.xml_text import clean
from iopvalidate.rules.outcome import Outcome

if TYPE_CHECKING:
    from docx.document import Document


def add_findings(document: Document, report: Report, lang: str) -> None:
    """Add every finding with its passages, why it matters, what to do, a clause and what it rests on."""
    document.add_heading(PHRASES["findings"].get(lang), 1)
    if not report.findings:
        document.add_paragraph(LABELS["nothing"].get(lang))
    for concern, group in groupby(report.findings, key=lambda record: record.rule.concern):
        records = gravest_first(group)
        document.add_heading(f"{concern.text.get(lang)}: {words.counts(records, lang)}", 2)
        for record in records:
            _add_finding(document, report, record, lang)


def _add_finding(document: Document, report: Report, record: Record, lang: str) -> None:
    rule = record.rule
    document.add_heading(f"{rule.code} {rule.title.get(lang)} – {graded(record, lang)}", 3)
    if record.waived:
        _labelled(document, words.LABELS["waived"].get(lang), waiver(record.waived, lang))
    document.add_paragraph(clean(record.reason.get(lang)))
    for evidence in record.evidence:
        where = place(evidence.location, report.document.title, lang)
        document.add_paragraph(clean(f"”{shortened(evidence.quote)}” – {where}"), "Passage")
    if record.failed_to_run:
        return
    _labelled(document, words.LABELS["why"].get(lang), rule.why.get(lang))
    _labelled(document, words.LABELS["remedy"].get(lang), rule.remedy.get(lang))
    if rule.clause and record.outcome is Outcome.FAIL:
        _labelled(document, words.LABELS["clause"].get(lang), f"”{rule.clause}”")
    _labelled(document, words.LABELS["basis"].get(lang), bases(rule.basis, lang))


def _labelled(document: Document, label: str, text: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{label}: ").bold = True
    paragraph.add_run(clean(text))


def add_others(document: Document, report: Report, lang: str) -> None:
    """Add the rules that are met and those that do not apply."""
    document.add_heading(words.SECTIONS["passes"].get(lang).capitalize(), 1)
    for outcome in (Outcome.PASS, Outcome.NOT_APPLICABLE):
        records = [record for record in report.records if record.outcome is outcome]
        if records:
            _labelled(document, words.OUTCOMES[outcome].get(lang).capitalize(), f"{len(records)}: {_named(records, lang)}")


def _named(records: Sequence[Record], lang: str) -> str:
    return "; ".join(f"{record.rule.code} {record.rule.title.get(lang)}" for record in records)
