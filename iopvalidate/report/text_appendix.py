"""The end of a text report: figures used, facts in short, what went wrong, and who decides."""

from __future__ import annotations

from decimal import Decimal

from iopvalidate import __version__
from iopvalidate.parameters import UsedParameter
from iopvalidate.report import words
from iopvalidate.report.facts_in_short import facts_in_short
from iopvalidate.report.layout import Page
from iopvalidate.report.model import LAW_STATE, Report
from iopvalidate.rules.outcome import Level


def add_notifications(page: Page, report: Report, lang: str) -> None:
    """Add what failed under a heading of its own, other remarks under another."""
    errors = [n for n in report.notifications if n.level is Level.ERROR]
    for key, group in (("notifications", errors), ("remarks", [n for n in report.notifications if n not in errors])):
        if group:
            page.heading(words.SECTIONS[key].get(lang))
            for notification in group:
                page.prose(f"- {notification.text.get(lang)}", hanging=2)


def add_parameters(page: Page, report: Report, lang: str) -> None:
    """Add the dated figures the answers rest on, with reference; an unverified one says so."""
    if not report.parameters:
        return
    page.heading(words.SECTIONS["parameters"].get(lang))
    for used in report.parameters:
        page.prose(f"- {parameter_told(used, lang)}", hanging=2)


def parameter_told(used: UsedParameter, lang: str) -> str:
    """Return a figure with its period and reference; an unverified one says so."""
    value = used.value
    until = f"–{value.end}" if value.end else "–"
    unsure = "" if value.verified else f" – {words.CERTAINTIES['unverified'].get(lang)}"
    note = f". {value.note}" if value.note else ""
    text = used.text.get(lang)
    return f"{text}: {grouped(value.value)} {used.unit} ({value.start}{until}; {value.reference}){unsure}{note}"


def grouped(value: Decimal) -> str:
    """Return "1 234 567,5": thousands apart by a space that does not break, decimals by a comma."""
    plain = f"{value.normalize():,f}"
    return plain.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")


def add_facts(page: Page, report: Report, lang: str) -> None:
    """Add what the program believes the draft says, a few lines, so that a misreading is seen at once."""
    rows = facts_in_short(report.facts, lang)
    if rows:
        page.heading(words.SECTIONS["facts"].get(lang))
        page.rows(rows)


def add_timings(page: Page, report: Report, lang: str) -> None:
    """Add milliseconds by stage."""
    page.heading(words.SECTIONS["timings"].get(lang))
    page.rows([(stage, f"{seconds * 1000:.1f} ms") for stage, seconds in report.timings.items()])


def add_words_of_law(page: Page, report: Report, lang: str) -> None:
    """Add who decides, and how far the program's knowledge of the law goes."""
    page.blank()
    if lang == "en":
        text = (
            "The report points out exposure and gaps. It is no legal assessment and no clearance: a jurist decides. "
            f"The law is described as of {LAW_STATE}. iopvalidate {__version__}, {len(report.records)} rules."
        )
    else:
        text = (
            "Rapporten pekar ut exponering och luckor. Den är ingen rättslig prövning och inget klartecken: en jurist avgör. "
            f"Rätten är beskriven per {LAW_STATE}. iopvalidate {__version__}, {len(report.records)} regler."
        )
    page.prose(text, indent=0, style="place")
