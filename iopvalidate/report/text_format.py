"""Reports for a person's eye: the verdict first, then what to do, then everything that shows why."""

from __future__ import annotations

from collections.abc import Sequence

from iopvalidate.report import words
from iopvalidate.report.formats import RenderOptions, Unread
from iopvalidate.report.layout import Page
from iopvalidate.report.model import Report
from iopvalidate.report.text_appendix import add_facts, add_notifications, add_parameters, add_timings, add_words_of_law
from iopvalidate.report.text_checklist import add_checklist
from iopvalidate.report.text_findings import add_findings, add_passes
from iopvalidate.report.text_head import add_first, add_head, add_overview
from iopvalidate.rules.outcome import Level, Outcome


def render(reports: Sequence[Report], options: RenderOptions) -> str:
    """Return the reports one after the other, and for several a table at the end."""
    page = Page(options.width, options.color)
    for number, report in enumerate(reports):
        if number:
            page.blank()
            page.line("=" * min(page.width, 72))
            page.blank()
        add_report(page, report, options)
    if len(reports) + len(options.unread) > 1:
        _add_summary(page, reports, options.unread, options.lang)
    return page.text()


def add_report(page: Page, report: Report, options: RenderOptions) -> None:
    """Add one report; `quiet` stops after what must be done first."""
    lang = options.lang
    add_head(page, report, lang)
    add_first(page, report, lang)
    if not options.quiet:
        add_overview(page, report, lang)
        add_notifications(page, report, lang)
        add_checklist(page, report, lang)
        add_findings(page, report, lang)
        add_passes(page, report, options)
        add_parameters(page, report, lang)
        add_facts(page, report, lang)
        if options.timings:
            add_timings(page, report, lang)
    add_words_of_law(page, report, lang)


def _add_summary(page: Page, reports: Sequence[Report], unread: Sequence[Unread], lang: str) -> None:
    page.blank()
    page.line("=" * min(page.width, 72))
    page.heading(words.SECTIONS["summary"].get(lang))
    swedish = lang != "en"
    columns = ("Fel", "Varn.", "Anm.", "Bedöm") if swedish else ("Errors", "Warn.", "Notes", "Assess")
    rows: list[tuple[str, ...]] = [("Utfall" if swedish else "Verdict", *columns, "Fil" if swedish else "File")]
    rows += [_summary_row(report, lang) for report in reports]
    rows += [("oläst" if swedish else "unread", *("–" for _ in columns), item.path) for item in unread]
    page.rows(rows, right=frozenset({1, 2, 3, 4}))


def _summary_row(report: Report, lang: str) -> tuple[str, ...]:
    findings = [r for r in report.findings if r.counts]
    fails = [r.level for r in findings if r.outcome is Outcome.FAIL]
    counts = [str(fails.count(level)) for level in (Level.ERROR, Level.WARNING, Level.NOTE)]
    verdict = words.VERDICTS[report.verdict][0].get(lang).lower()
    return (verdict, *counts, str(len(findings) - len(fails)), report.document.path)
