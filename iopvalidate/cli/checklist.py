"""`iopvalidate checklist`: the first assessment by a profile's checklist, before a draft exists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from iopvalidate.cli import console
from iopvalidate.cli.check import parse_date
from iopvalidate.cli.commands import Command, lang_option, option
from iopvalidate.cli.exit_codes import ExitCode
from iopvalidate.cli.known import chosen, known_here
from iopvalidate.cli.language import lang, t
from iopvalidate.cli.outputs import write
from iopvalidate.errors import ConfigurationError
from iopvalidate.plugins import Plugins
from iopvalidate.profiles import Profile
from iopvalidate.report.first_assessment.model import Answered, FirstAssessment
from iopvalidate.report.first_assessment.render import FORMATS, as_json, as_text


@click.command(
    "checklist", cls=Command,
    sv="Gör en första bedömning innan något utkast finns: svara på en profils frågor en i taget (j, n eller v för vet ej, med "
    "kommentar), eller ta svaren ur en fil.\n\nDen som avbryter med Ctrl-C kan fortsätta med --resume.",
    en="Make a first assessment before a draft exists: answer a profile's questions one by one (y, n, or v for don't know, with "
    "a comment), or take the answers from a file.\n\nAfter Ctrl-C go on with --resume.",
)  # fmt: skip
@option("--profile", required=True, metavar="NAMN", sv="Checklista. Se: iopvalidate profiles.",
        en="Checklist. See: iopvalidate profiles.")  # fmt: skip
@option("--answers", metavar="FIL", sv="Svar i TOML eller JSON; inget frågas, det som saknas blir obesvarat.",
        en="Answers in TOML or JSON; nothing is asked, what is missing is unanswered.")  # fmt: skip
@option("--resume", metavar="FIL", sv="Fortsätt från filen (.json) och spara varje svar där.",
        en="Go on from the file (.json) and keep every answer there.")  # fmt: skip
@option("-o", "--output", metavar="FIL", sv="Skriv checklistan till en fil: .docx, .html, .json eller .txt.",
        en="Write the checklist to a file: .docx, .html, .json or .txt.")  # fmt: skip
@option("--as-of", metavar="ÅÅÅÅ-MM-DD", sv="Dag som står på checklistan; annars i dag.",
        en="Day that the checklist carries; else today.")  # fmt: skip
@lang_option
def command(profile: str, answers: str | None, resume: str | None, output: str | None, as_of: str | None, **_: Any) -> ExitCode:
    """Answer a checklist."""
    known = known_here()
    wanted = _with_rows(known, chosen(known, profile))
    _check(answers, resume, output)
    assessment = FirstAssessment(wanted, {rule.code: rule for rule in known.rules}, parse_date(as_of) or date.today())
    if answers is not None:
        assessment = replace(assessment, answers=_read(answers, wanted))
    else:
        session = _Session(assessment, resume, output)
        if not session.run():
            return ExitCode.USAGE
        assessment = session.assessment
    _give(assessment, output)
    return ExitCode.OK


def _with_rows(known: Plugins, profile: Profile) -> Profile:
    """Return the profile, if there is anything to answer in it.

    Raises:
        ConfigurationError: it has no rows.
    """
    if not profile.rows:
        names = ", ".join(sorted(name for name, one in known.profiles.items() if one.rows))
        raise ConfigurationError(f"Profilen {profile.name} har inga frågor. Välj bland: {names}.",
                                 f"The profile {profile.name} has no questions. Choose: {names}.")  # fmt: skip
    return profile


def _check(answers: str | None, resume: str | None, output: str | None) -> None:
    """Refuse what could not be written or read, before anybody has answered a question."""
    if answers is not None and resume is not None:
        raise ConfigurationError("Välj antingen --answers eller --resume.", "Choose either --answers or --resume.")
    if output is not None and Path(output).suffix.lower() not in FORMATS:
        endings = ", ".join(sorted(FORMATS))
        raise ConfigurationError(f"{output}: okänd filändelse. Välj bland: {endings}.",
                                 f"{output}: unknown ending. Choose: {endings}.")  # fmt: skip
    if resume is not None and Path(resume).suffix.lower() != ".json":
        raise ConfigurationError(f"{resume}: låt namnet sluta på .json.", f"{resume}: let the name end in .json.")
    for name in filter(None, (resume, output)):
        if not Path(name).absolute().parent.is_dir():
            raise ConfigurationError(f"{name}: katalogen finns inte.", f"{name}: there is no such directory.")


def _read(name: str, profile: Profile) -> Mapping[str, Answered]:
    from iopvalidate.report.first_assessment.answers import read_answers

    return read_answers(Path(name), profile)


def _give(assessment: FirstAssessment, output: str | None) -> None:
    if output is None:
        console.out(as_text(assessment, lang(), console.width(), console.color()))
        return
    write(output, FORMATS[Path(output).suffix.lower()](assessment, lang()))
    console.note(t(f"Checklistan står i {output}.", f"The checklist is in {output}."))


class _Session:
    """Questions and answers, of which none is lost."""

    def __init__(self, assessment: FirstAssessment, resume: str | None, output: str | None) -> None:
        """Take the checklist, with the answers that a file to resume from holds already."""
        self._resume = resume
        self._more = f" -o {output}" if output is not None else ""
        before = _read(resume, assessment.profile) if resume is not None and Path(resume).exists() else {}
        self.assessment = replace(assessment, answers=before)
        self._begun = False

    def run(self) -> bool:
        """Ask what is unanswered; return whether all was asked.  What was answered is kept in a file if not."""
        from iopvalidate.cli.questions import ask_all

        try:
            ask_all(self.assessment, self._keep)
        except (click.Abort, KeyboardInterrupt):
            self._leave()
            return False
        return True

    def _keep(self, row: str, answered: Answered) -> None:
        self._begun = True
        self.assessment = replace(self.assessment, answers={**self.assessment.answers, row: answered})
        if self._resume is not None:
            write(self._resume, as_json(self.assessment, lang()))

    def _leave(self) -> None:
        """Say where the answers are; without a file to resume from, one with a free name is made."""
        name = self.assessment.profile.name
        console.note("")  # the cursor stands behind a question
        if not self._begun and self._resume is None:
            console.error(t("avbrutet; inga svar gavs.", "interrupted; no answers were given."))
            return
        place = self._resume or _free(f"checklista-{name}")
        if self._resume is None:
            write(place, as_json(self.assessment, lang()))
        call = f"iopvalidate checklist --profile {name} --resume {place}{self._more}"
        console.error(t(f"avbrutet. Svaren hittills står i {place}. Fortsätt med: {call}",
                        f"interrupted. The answers so far are in {place}. Go on with: {call}"))  # fmt: skip


def _free(stem: str) -> str:
    """Return the first name of "stem.json", "stem-2.json" ... that no file has."""
    number = 1
    while Path(name := f"{stem}.json" if number == 1 else f"{stem}-{number}.json").exists():
        number += 1
    return name
