"""A comparison as text for people."""

from __future__ import annotations

from iopvalidate.report import words
from iopvalidate.report.comparison.differences import Comparison, Difference, Kind
from iopvalidate.report.comparison.facts import FactChange
from iopvalidate.report.layout import Page
from iopvalidate.report.model import Record, Report
from iopvalidate.report.phrases import PHRASES, dates, decides
from iopvalidate.report.places import place, quoted
from iopvalidate.rules.outcome import Text

_GROUPS = (
    ((Kind.NEW,), Text("NYA ANMÄRKNINGAR", "NEW FINDINGS")),
    ((Kind.WORSE, Kind.MORE, Kind.REWORDED, Kind.BETTER), Text("ÄNDRADE", "CHANGED")),
    ((Kind.GONE,), Text("BORTA", "GONE")),
)
_KINDS = {
    Kind.WORSE: Text("var att bedöma, är nu en brist", "was to assess, is now a fault"),
    Kind.MORE: Text("fler ställen än förut", "more passages than before"),
    Kind.REWORDED: Text("annan ordalydelse", "other wording"),
    Kind.BETTER: Text("var en brist, är nu att bedöma", "was a fault, is now to assess"),
}
_OLD, _NEW = Text("Före", "Before"), Text("Efter", "After")
_FACTS = Text("ÄNDRADE UPPGIFTER", "CHANGED FACTS")
_SAME = Text("Samma ordalydelse i båda versionerna: {} anmärkningar.", "Word for word in both versions: {} findings.")
_NOTHING = Text("Inget av det som kontrolleras har ändrats.", "Nothing of what is checked has changed.")
_UNSAID = Text("(sägs inte)", "(not said)")
_WAIVED = Text("undantagen", "waived")
_LABEL = 7  # columns of "Före" and "Efter"


def render_text(comparison: Comparison, lang: str, width: int, color: bool = False) -> str:
    """Return the comparison as lines."""
    page = Page(width, color)
    _add_head(page, comparison, lang)
    for kinds, title in _GROUPS:
        found = comparison.of(*kinds)
        if found:
            page.heading(f"{title.get(lang)} ({len(found)})")
            for difference in found:
                _add(page, comparison, difference, lang)
    if comparison.facts:
        page.heading(f"{_FACTS.get(lang)} ({len(comparison.facts)})")
        for change in comparison.facts:
            _add_fact(page, change, lang)
    page.blank()
    if not comparison.differences and not comparison.facts:
        page.prose(_NOTHING.get(lang), 0)
    page.prose(_SAME.get(lang).format(comparison.unchanged), 0)
    page.prose(decides(lang), 0)
    return page.text()


def _add_head(page: Page, comparison: Comparison, lang: str) -> None:
    for label, report in ((_OLD, comparison.old), (_NEW, comparison.new)):
        page.labelled(label.get(lang), f"{report.document.path}: {_verdict(report, lang)}", 0)
    page.labelled(PHRASES["date"].get(lang), dates(comparison.new, lang), 0)
    profile = comparison.new.profile
    page.labelled(PHRASES["profile"].get(lang), f"{profile.name}: {profile.text.get(lang)}", 0)
    for report in (comparison.old, comparison.new):
        for note in report.notifications:
            page.labelled(PHRASES["note"].get(lang), f"{report.document.path}: {note.text.get(lang)}", 0)


def _verdict(report: Report, lang: str) -> str:
    counts = words.counts(report.findings, lang)
    short = words.verdict(report)[0].get(lang)
    return f"{short} ({counts})" if counts else short


def _add(page: Page, comparison: Comparison, difference: Difference, lang: str) -> None:
    record = difference.record if difference.kind is not Kind.GONE else difference.old
    assert record is not None  # what is gone was there
    told = f"{record.rule.code}  {record.rule.title.get(lang)} – {words.grade(record, lang)}"
    if record.waived:
        told += f", {_WAIVED.get(lang)}"
    page.blank()
    page.prose(told, 2, 4)
    if difference.kind in _KINDS:
        page.prose(f"({_KINDS[difference.kind].get(lang)})", 4)
    page.prose((difference.new or record).reason.get(lang), 4)
    if difference.kind is Kind.GONE:
        _add_quote(page, _OLD, record, comparison.old, lang)
        return
    if difference.old is not None and difference.kind is not Kind.NEW:
        _add_quote(page, _OLD, difference.old, comparison.old, lang)
    _add_quote(page, _NEW, record, comparison.new, lang)


def _add_quote(page: Page, label: Text, record: Record, report: Report, lang: str) -> None:
    """Add the deciding words with their place, beside the version they stand in."""
    for evidence in record.evidence[:1]:
        where = place(evidence.location, report.document.title, lang)
        page.labelled(label.get(lang), f"{quoted(evidence)} – {where}", 4, _LABEL)


def _add_fact(page: Page, change: FactChange, lang: str) -> None:
    old, new = (text.get(lang) or _UNSAID.get(lang) for text in (change.old, change.new))
    page.prose(f"{change.label.get(lang)}: {old} → {new}", 2, 4)
