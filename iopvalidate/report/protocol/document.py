"""Reports to one Word document: what was reviewed, the verdict, the checklist with answers, the findings, who signs.

The text is written in the report's language; the same reports give the same bytes (see `packing`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from iopvalidate import __version__
from iopvalidate.report import words
from iopvalidate.report.formats import RenderOptions, Unread
from iopvalidate.report.model import LAW_STATE, Report
from iopvalidate.report.phrases import PHRASES, dates, decides, profile_told
from iopvalidate.report.protocol.findings import add_findings, add_others
from iopvalidate.report.protocol.packing import packed
from iopvalidate.report.protocol.tables import add_checklist, add_pairs
from iopvalidate.report.protocol.words import LABELS
from iopvalidate.report.text_appendix import parameter_told
from iopvalidate.report.xml_text import clean
from iopvalidate.rules.outcome import Outcome

if TYPE_CHECKING:
    from docx.document import Document


def render(reports: Sequence[Report], options: RenderOptions) -> bytes:
    """Return the document's bytes; each report begins on a page of its own."""
    from iopvalidate.report.protocol.style import new_document

    lang = options.lang
    document = new_document(lang, LABELS["title"].get(lang))
    for number, report in enumerate(reports):
        if number:
            document.add_page_break()  # type: ignore[no-untyped-call]
        _add_report(document, report, lang)
    _add_unread(document, options.unread, lang)
    _set_properties(document, reports, lang)
    stream = BytesIO()
    document.save(stream)
    return packed(stream.getvalue())


def _set_properties(document: Document, reports: Sequence[Report], lang: str) -> None:
    """Dates are those of the reports: the clock is no part of a record."""
    properties = document.core_properties
    properties.title = LABELS["title"].get(lang)
    properties.author = properties.last_modified_by = f"iopvalidate {__version__}"
    properties.comments = ""
    properties.language = "sv-SE" if lang == "sv" else "en-GB"
    properties.revision = 1
    if reports:
        properties.subject = clean("; ".join(report.document.title or report.document.path for report in reports))[:255]
        properties.category = reports[0].verdict.value if len(reports) == 1 else ""
        properties.created = properties.modified = datetime.combine(reports[0].as_of, time())


def _add_report(document: Document, report: Report, lang: str) -> None:
    document.add_heading(LABELS["title"].get(lang), 0)
    document.add_paragraph(clean(report.document.title or report.document.path), "Subtitle")
    _add_verdict(document, report, lang)
    add_pairs(document, _particulars(report, lang))
    _add_remarks(document, report, lang)
    if report.checklist:
        document.add_heading(f"{words.SECTIONS['checklist'].get(lang).capitalize()}: {report.profile.text.get(lang)}", 1)
        add_checklist(document, report, lang)
    add_findings(document, report, lang)
    add_others(document, report, lang)
    _add_parameters(document, report, lang)
    _add_decision(document, lang)


def _add_verdict(document: Document, report: Report, lang: str) -> None:
    for record in report.records:
        if record.rule.code == words.NOT_AN_IOP_RULE and record.outcome is Outcome.FAIL:
            document.add_paragraph(words.NOT_AN_IOP.get(lang), "Verdict")
            document.add_paragraph(clean(f"{record.reason.get(lang)} {words.NOT_AN_IOP_MEANS.get(lang)}"))
    short, meaning = words.verdict(report)
    counts = words.counts(report.findings, lang)
    document.add_paragraph(f"{PHRASES['verdict'].get(lang)}: {short.get(lang)}", "Verdict")
    document.add_paragraph(f"{counts.capitalize()}. {meaning.get(lang)}" if counts else meaning.get(lang))


def _particulars(report: Report, lang: str) -> list[tuple[str, str]]:
    info = report.document
    rows = [("file", info.path), ("pages", str(info.pages or "")), ("date", dates(report, lang)),
            ("profile", profile_told(report, lang)), ("note", report.profile.note)]  # fmt: skip
    told = [(PHRASES[key].get(lang), text) for key, text in rows if text]
    return [*told, ("SHA-256", info.sha256), (LABELS["tool"].get(lang), f"iopvalidate {__version__}")]


def _add_remarks(document: Document, report: Report, lang: str) -> None:
    if report.notifications:
        document.add_heading(words.SECTIONS["remarks"].get(lang).capitalize(), 1)
        for note in report.notifications:
            document.add_paragraph(clean(note.text.get(lang)), "List Bullet")


def _add_parameters(document: Document, report: Report, lang: str) -> None:
    if report.parameters:
        document.add_heading(words.SECTIONS["parameters"].get(lang).capitalize(), 1)
        for used in report.parameters:
            document.add_paragraph(parameter_told(used, lang), "List Bullet")


def _add_decision(document: Document, lang: str) -> None:
    """Add what the program does not decide, and room for the one who does."""
    document.add_heading(LABELS["decision"].get(lang), 1)
    document.add_paragraph(f"{decides(lang)} {PHRASES['law_state'].get(lang)} {LAW_STATE}.", "Keep")
    document.add_paragraph(LABELS["decision_room"].get(lang), "Keep")
    for _ in range(3):
        document.add_paragraph("\t", "Rule line")
    for key in ("signature", "name", "place"):
        document.add_paragraph("\t", "Rule line")
        document.add_paragraph(LABELS[key].get(lang), "Under line")


def _add_unread(document: Document, unread: Sequence[Unread], lang: str) -> None:
    if unread:
        document.add_heading(LABELS["unread"].get(lang), 1)
        for item in unread:
            document.add_paragraph(clean(item.reason.get(lang)), "List Bullet")
