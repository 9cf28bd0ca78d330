"""The head of a text report: what the document is, the verdict, by what it was measured, what must be done first."""

from __future__ import annotations

from itertools import groupby

from iopvalidate.report import words
from iopvalidate.report.layout import Page
from iopvalidate.report.model import LAW_STATE, Record, Report, Verdict
from iopvalidate.report.places import place
from iopvalidate.rules.outcome import Level, Outcome
from iopvalidate.rules.rule import Concern

_SHORT = 80  # characters of a reason that is told in the list of what to mend first
_VERDICT_STYLE = {Verdict.FAIL: "bad", Verdict.REVIEW: "warning", Verdict.PASS: "good"}


def add_head(page: Page, report: Report, lang: str) -> None:
    """Add the verdict, the file, the date, the profile; before all else that the document is no IOP agreement."""
    _add_no_iop(page, report, lang)
    short, meaning = words.verdict(report)
    counts = words.counts(report.findings, lang)
    page.line(f"{short.get(lang)}: {counts}" if counts else short.get(lang), style=_VERDICT_STYLE[report.verdict])
    page.prose(meaning.get(lang), indent=0)
    page.blank()
    _add_particulars(page, report, lang)


def _add_no_iop(page: Page, report: Report, lang: str) -> None:
    found = [r for r in report.records if r.rule.code == words.NOT_AN_IOP_RULE and r.outcome is Outcome.FAIL]
    for record in found:
        page.line(words.NOT_AN_IOP.get(lang), style="bad")
        page.prose(f"{record.reason.get(lang)} {words.NOT_AN_IOP_MEANS.get(lang)}", indent=0)
        page.blank()


def _add_particulars(page: Page, report: Report, lang: str) -> None:
    swedish = lang != "en"
    info, profile = report.document, report.profile
    unit = ("sida" if info.pages == 1 else "sidor") if swedish else ("page" if info.pages == 1 else "pages")
    pages = f" ({info.pages} {unit})" if info.pages else ""
    page.labelled("Utkast" if swedish else "Draft", info.title or info.path, indent=0)
    page.labelled("Fil" if swedish else "File", info.path + pages, indent=0)
    page.labelled("Datum" if swedish else "Date", _dates(report, lang), indent=0)
    reason = report.profile_reason.get(lang)
    page.labelled("Profil" if swedish else "Profile", f"{profile.name}: {profile.text.get(lang)}. {reason}", indent=0)
    page.labelled("Obs" if swedish else "Note", profile.note, indent=0)


def _dates(report: Report, lang: str) -> str:
    if lang == "en":
        later = " Changes in the law after that are not known to the program." if report.as_of > LAW_STATE else ""
        return f"assessed as of {report.as_of}; the law is described as of {LAW_STATE}.{later}"
    later = " Lagändringar därefter känner programmet inte till." if report.as_of > LAW_STATE else ""
    return f"bedömt per {report.as_of}; rätten är beskriven per {LAW_STATE}.{later}"


def add_first(page: Page, report: Report, lang: str) -> None:
    """Add the errors, a line each, in the report's order."""
    errors = [r for r in report.findings if r.level is Level.ERROR and r.counts and r.outcome is Outcome.FAIL]
    if not errors:
        return
    page.heading(f"{words.SECTIONS['first'].get(lang)} ({len(errors)})")
    page.rows([(r.rule.code, _short(r, report.document.title, lang)) for r in errors])


def add_overview(page: Page, report: Report, lang: str) -> None:
    """Add a row for each concern: its findings, and how many rules are met."""
    page.heading(words.SECTIONS["overview"].get(lang))
    page.rows([_concern(concern.text.get(lang), list(own), lang) for concern, own in groupby(report.records, _concern_of)])


def _concern_of(record: Record) -> Concern:
    return record.rule.concern


def _concern(name: str, records: list[Record], lang: str) -> tuple[str, str]:
    met = sum(r.outcome is Outcome.PASS for r in records)
    told = [words.counts([r for r in records if r.is_finding], lang)]
    told += [words.met(met, lang)] if met else []
    return name, ", ".join(part for part in told if part) or words.OUTCOMES[Outcome.NOT_APPLICABLE].get(lang)


def _short(record: Record, title: str, lang: str) -> str:
    """Return a line on a finding: its reason where that is short, else its title; the findings tell the rest."""
    reason = record.reason.get(lang)
    told = reason.rstrip(".") if len(reason) <= _SHORT else record.rule.title.get(lang)
    return f"{told} ({place(record.evidence[0].location, title, lang)})" if record.evidence else told
