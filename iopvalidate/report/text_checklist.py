"""The profile's checklist in a text report: what is not met first, then what to assess, then what is met."""

from __future__ import annotations

from iopvalidate.profiles import Answer, ChecklistAnswer, Strength
from iopvalidate.report import words
from iopvalidate.report.layout import Page
from iopvalidate.report.model import Report


def add_checklist(page: Page, report: Report, lang: str) -> None:
    """Add the rows in the profile's own order, each with its answer and the rules behind it."""
    if not report.checklist:
        return
    page.heading(f"{words.SECTIONS['checklist'].get(lang)}: {report.profile.text.get(lang)}")
    page.line(_counts(report.checklist, lang), 2)
    page.blank()
    page.rows([_row(answer, lang) for answer in report.checklist])


def _counts(answers: list[ChecklistAnswer], lang: str) -> str:
    of = "of" if lang == "en" else "av"
    counts = [(kind, sum(a.answer is kind for a in answers)) for kind in Answer]
    told = [f"{number} {words.ANSWERS[kind].get(lang).lower()}" for kind, number in counts if number]
    rows = f"{of} {len(answers)} " + ("rows" if lang == "en" else "punkter")
    return f"{', '.join(told)} ({rows})"


def _row(answer: ChecklistAnswer, lang: str) -> tuple[str, ...]:
    row = answer.row
    weak = f" [{words.STRENGTHS[row.strength].get(lang)}]" if row.strength is Strength.BOR else ""
    rules = ", ".join(row.rules)
    note = f" – {row.note}" if row.note and answer.answer is not Answer.MET else ""
    return words.ANSWERS[answer.answer].get(lang), row.id, f"{row.text.get(lang)}{weak} ({rules}){note}"
