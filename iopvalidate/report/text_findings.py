"""Findings in a text report, by concern, the gravest first; and what was met, briefly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from iopvalidate.report import words
from iopvalidate.report.details import add_details
from iopvalidate.report.formats import RenderOptions
from iopvalidate.report.layout import Page
from iopvalidate.report.model import Evidence, Record, Report
from iopvalidate.report.places import place, quoted
from iopvalidate.report.standing import graded, gravest_first, waiver
from iopvalidate.rules.outcome import LegalBasis, Outcome

_MOST_QUOTES = 3  # shown in full; further places are only named


def add_findings(page: Page, report: Report, lang: str) -> None:
    """Add every finding with its quotes, why, what to do, clause and legal basis."""
    for concern, group in groupby(report.findings, key=lambda r: r.rule.concern):
        records = gravest_first(group)
        page.heading(f"{concern.text.get(lang).upper()} – {words.counts(records, lang)}")
        for record in records:
            page.blank()
            add_finding(page, record, report.document.title, lang)


def add_finding(page: Page, record: Record, title: str, lang: str) -> None:
    """Add one finding."""
    rule = record.rule
    grade = page.styled(graded(record, lang), record.level.value)
    page.line(f"{page.styled(rule.code, 'heading')}  {rule.title.get(lang)} – {grade}", 2)
    if record.waived:
        page.labelled(words.LABELS["waived"].get(lang), waiver(record.waived, lang), 4, style="label")
    page.prose(record.reason.get(lang), 4)
    _add_quotes(page, record.evidence, title, lang)
    add_details(page, record.details, lang)
    if record.failed_to_run:
        return
    page.labelled(words.LABELS["why"].get(lang), rule.why.get(lang), 4)
    page.labelled(words.LABELS["remedy"].get(lang), rule.remedy.get(lang), 4)
    if record.outcome is Outcome.FAIL and rule.clause:
        page.labelled(words.LABELS["clause"].get(lang), f"”{rule.clause}”", 4)
    page.labelled(words.LABELS["basis"].get(lang), bases(rule.basis, lang), 4)


def _add_quotes(page: Page, evidence: Sequence[Evidence], title: str, lang: str) -> None:
    for shown in evidence[:_MOST_QUOTES]:
        page.prose(quoted(shown), 6)
        page.line(f"– {place(shown.location, title, lang)}", 6, "place")
    rest = evidence[_MOST_QUOTES:]
    if rest:
        where = ", ".join(dict.fromkeys(str(e.location.paragraph) for e in rest))
        page.prose(f"Also in paragraph {where}" if lang == "en" else f"Även i stycke {where}", 6, style="place")


def basis(item: LegalBasis, lang: str) -> str:
    """Return "LOU 1 kap. 15 § (läst 2026-02-28)"; what nobody has read in the source is marked."""
    read = "read" if lang == "en" else "läst"
    certainty = words.CERTAINTIES[item.certainty].get(lang) if item.certainty in words.CERTAINTIES else item.certainty
    told = [part for part in (certainty, f"{read} {item.verified}" if item.verified else "") if part]
    return f"{item.reference} ({', '.join(told)})" if told else item.reference


def bases(items: Sequence[LegalBasis], lang: str) -> str:
    """Return several provisions; a date that is the same for all is said once."""
    dates = {item.verified for item in items}
    if len(items) < 2 or len(dates) > 1 or "" in dates:
        return "; ".join(basis(item, lang) for item in items)
    told = "; ".join(basis(replace(item, verified=""), lang) for item in items)
    return f"{told} – {'read' if lang == 'en' else 'läst'} {dates.pop()}"


def add_passes(page: Page, report: Report, options: RenderOptions) -> None:
    """Add what is met and what does not apply: counts, with `verbose` each with its reason and quotes."""
    lang = options.lang
    page.heading(words.SECTIONS["passes"].get(lang))
    for outcome in (Outcome.PASS, Outcome.NOT_APPLICABLE):
        records = [r for r in report.records if r.outcome is outcome]
        if not records:
            continue
        name = words.OUTCOMES[outcome].get(lang).capitalize()
        if options.verbose:
            page.line(f"{name} ({len(records)})", 2)
            _add_in_full(page, records, report.document.title, lang)
        else:
            page.labelled(f"{name} ({len(records)})", ", ".join(r.rule.code for r in records), 2, width=24)


def _add_in_full(page: Page, records: Sequence[Record], title: str, lang: str) -> None:
    for record in records:
        page.blank()
        page.line(f"{record.rule.code}  {record.rule.title.get(lang)}", 4)
        page.prose(record.reason.get(lang), 6)
        _add_quotes(page, record.evidence, title, lang)
        add_details(page, record.details, lang)
    page.blank()
