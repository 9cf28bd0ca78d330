"""Questions one by one in the terminal; what is asked goes to stderr, so that stdout holds the result alone."""

from __future__ import annotations

from collections.abc import Callable

import click

from iopvalidate.cli.language import lang, t
from iopvalidate.profiles import Row
from iopvalidate.report import words
from iopvalidate.report.first_assessment.model import Answered, FirstAssessment, Reply, reply_of
from iopvalidate.report.layout import WIDTH, Page

Keep = Callable[[str, Answered], None]


def ask_all(assessment: FirstAssessment, keep: Keep) -> None:
    """Ask every row that is unanswered, in order; each answer is kept at once.  "b" goes back one question.

    Raises:
        click.Abort: Ctrl-C, or nothing more to read.
    """
    rows = [row for row in assessment.profile.rows if assessment.answer(row).reply is Reply.UNANSWERED]
    at = 0
    while at < len(rows):
        _show(assessment, rows[at], at + 1, len(rows))
        answered = _ask(assessment, rows[at])
        if answered is None:
            at = max(at - 1, 0)
            continue
        keep(rows[at].id, answered)
        at += 1


def _show(assessment: FirstAssessment, row: Row, number: int, total: int) -> None:
    page = Page(WIDTH, False)
    page.line("")
    page.line(f"{row.id} ({words.STRENGTHS[row.strength].get(lang())}) – {number}/{total}")
    page.prose(row.text.get(lang()))
    page.prose(row.note)
    click.echo(page.text(), err=True, nl=False)


def _ask(assessment: FirstAssessment, row: Row) -> Answered | None:
    """Return the answer to a row, None to go back."""
    while True:
        said = _read(t("  Svar (j/n/v = vet ej, ? = förklara, b = tillbaka): ",
                       "  Answer (y/n/v = don't know, ? = explain, b = back): "))  # fmt: skip
        if said == "?":
            _explain(assessment, row)
        elif said.lower() == "b":
            return None
        else:
            reply = reply_of(said)
            if reply is not None and reply is not Reply.UNANSWERED:
                return Answered(reply, _read(t("  Kommentar (valfri): ", "  Comment (optional): ")))


def _explain(assessment: FirstAssessment, row: Row) -> None:
    page = Page(WIDTH, False)
    for rule in assessment.asked(row):
        page.prose(f"{rule.code} {rule.title.get(lang())}: {rule.why.get(lang())} {rule.remedy.get(lang())}", 4, 2)
    click.echo(page.text(), err=True, nl=False)


def _read(prompt: str) -> str:
    given: str = click.prompt(prompt, default="", show_default=False, prompt_suffix="", err=True)
    return given.strip()
