"""`iopvalidate check`, the default: drafts in, reports out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

import click

from iopvalidate import plugins as plugin_loading
from iopvalidate.cli import console
from iopvalidate.cli.annotate import annotate_options, make_copy, plan_annotation, write_copy
from iopvalidate.cli.batch import assess_all
from iopvalidate.cli.command_table import COMMANDS
from iopvalidate.cli.commands import Command, lang_option, option, view_option
from iopvalidate.cli.exit_codes import ExitCode, gravest
from iopvalidate.cli.inputs import Inputs, collect
from iopvalidate.cli.language import lang, t
from iopvalidate.cli.outputs import Output, plan, write
from iopvalidate.cli.settings import Call, config_options
from iopvalidate.errors import ConfigurationError
from iopvalidate.report.formats import RenderOptions, Unread
from iopvalidate.report.layout import WIDTH
from iopvalidate.report.model import Report
from iopvalidate.rules.outcome import Text

_ORDER = "iopvalidate.order"


class _Check(Command):
    """Remembers in which order `--format` and `-o` were given: each format goes to the file beside it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        _, _, order = self.make_parser(ctx).parse_args(list(args))
        values = super().parse_args(ctx, list(args))
        given = {name: list(ctx.params.get(name) or ()) for name in ("format", "output")}
        names = [p.name for p in order if p.name in given]
        ctx.meta[_ORDER] = [(name, given[name].pop(0)) for name in names if name and given[name]]
        return values


@dataclass(frozen=True, slots=True)
class _Look:
    """How reports are shown."""

    verbose: bool
    quiet: bool
    timings: bool
    text: bool


@click.command(
    "check", cls=_Check,
    sv="Granska utkast och skriv en rapport om varje.\n\nKataloger genomsöks, och mönster som avtal/**/*.docx. "
    "Slutkod: 0 inget att åtgärda enligt --fail-on, "
    "1 det finns, 2 fel i anropet, 3 en fil kan inte läsas, 4 en regel eller ett insticksprogram gick fel.",
    en="Check drafts and write a report on each.\n\nDirectories are searched, and patterns such as avtal/**/*.docx. "
    "Exit code: 0 nothing at or above --fail-on, "
    "1 findings, 2 wrong usage, 3 a file cannot be read, 4 a rule or plugin failed.",
)  # fmt: skip
@click.argument("drafts", nargs=-1, required=True, metavar="UTKAST...")
@option("--profile", default="auto", show_default=True, metavar="NAMN",
        sv="Checklista, eller en egen TOML-fil; auto väljer efter den offentliga parten. Se: iopvalidate profiles.",
        en="Checklist, or a TOML file of your own; auto picks it by the public party. See: iopvalidate profiles.")  # fmt: skip
@option("--as-of", metavar="ÅÅÅÅ-MM-DD", sv="Bedöm per detta datum; annars i dag.", en="Assess as of this date; else today.")
@option("--format", multiple=True, metavar="FORMAT",
        sv="text, json, html, docx, markdown, sarif, junit, github eller ett insticksprograms; får upprepas.",
        en="text, json, html, docx, markdown, sarif, junit, github or a plugin's; may be repeated.")  # fmt: skip
@option("-o", "--output", multiple=True, metavar="FIL", sv="Skriv rapporten till en fil; hör till --format bredvid.",
        en="Write the report to a file; belongs to the --format beside it.")  # fmt: skip
@annotate_options
@view_option
@option("--fail-on", type=click.Choice(["error", "warning", "note", "never"]), default="error", show_default=True,
        sv="Slutkod 1 från och med denna nivå.", en="Exit code 1 from this level on.")  # fmt: skip
@option("-v", "--verbose", is_flag=True, sv="Visa även det som är uppfyllt, med citat.", en="Show what is met too, with quotes.")
@option("-q", "--quiet", is_flag=True, sv="Visa bara utfallet och det som ska åtgärdas först.",
        en="Show only the verdict and what to mend first.")  # fmt: skip
@option("--timings", is_flag=True, sv="Visa tidsåtgång per steg.", en="Show time by stage.")
@option("--include-text", is_flag=True, sv="Ta med utkastets text i JSON.", en="Include the draft's text in JSON.")
@option("--jobs", type=click.IntRange(min=0), default=1, show_default=True, metavar="ANTAL",
        sv="Granska flera utkast samtidigt; 0 använder alla processorer.",
        en="Check several drafts at once; 0 uses every processor.")  # fmt: skip
@config_options
@lang_option
@click.pass_context
def command(
    ctx: click.Context, /, drafts: tuple[str, ...], as_of: str | None, verbose: bool, quiet: bool, timings: bool,
    jobs: int, include_text: bool, **given: Any,
) -> ExitCode:  # fmt: skip
    """Check drafts."""
    _exclude(verbose, quiet)
    installed = plugin_loading.load_plugins()
    inputs = collect(drafts, installed.readers)
    call = Call(ctx, installed, inputs.drafts, parse_date(as_of) or date.today())
    if given["show_config"]:
        from iopvalidate.cli.show_config import show_config

        show_config(call)
        return ExitCode.OK
    plugins = call.plugins
    look = _Look(call.verbose, call.quiet, timings, include_text)
    outputs = plan(ctx.meta[_ORDER], plugins.formats, [*inputs.drafts, *inputs.skipped])
    annotation = plan_annotation(given, call.view, inputs.drafts, outputs)
    reports = _assess(inputs, call, jobs, progress=not look.quiet)
    _tell(inputs, reports)
    copy = make_copy(annotation, reports)
    if reports:
        _write(outputs, reports, look, tuple(inputs.unread))
    write_copy(annotation, copy)
    return _exit_code(reports, inputs, call)


def _exclude(verbose: bool, quiet: bool) -> None:
    if verbose and quiet:
        raise ConfigurationError("Välj antingen --verbose eller --quiet.", "Choose either --verbose or --quiet.")


def _assess(inputs: Inputs, call: Call, jobs: int, progress: bool) -> list[Report]:
    """Assess the drafts; one that cannot be read is noted in `inputs` and stops nobody else."""
    work = [(path, call.options(path)) for path in inputs.drafts]
    reports = []
    for path, result in zip(inputs.drafts, assess_all(work, jobs, progress), strict=True):
        if result.report is not None:
            reports.append(result.report)
        if result.error is not None:
            inputs.unread.append(Unread(path, Text(result.error.sv, result.error.en)))
    call.settle(reports)
    return reports


def parse_date(text: str | None) -> date | None:
    """Return a date from "2026-11-20", None for None.

    Raises:
        ConfigurationError: it is no date.
    """
    try:
        return date.fromisoformat(text) if text is not None else None
    except ValueError:
        raise ConfigurationError(
            f"--as-of {text}: inget datum. Skriv det som 2026-11-20.", f"--as-of {text}: no date. Write it like 2026-11-20."
        ) from None


def _tell(inputs: Inputs, reports: Sequence[Report]) -> None:
    """Say on stderr what was not checked."""
    for name in inputs.skipped:
        console.note(t(f"{name}: Words låsfil, hoppas över.", f"{name}: Word's lock file, skipped."))
    for item in inputs.unread:
        console.error(item.reason.get(lang()) + _perhaps_a_command(item.path))
    if not reports and not inputs.unread:
        console.error(t("inget utkast att granska.", "no draft to check."))


def _perhaps_a_command(name: str) -> str:
    """Return a hint where a misspelt command was taken for a draft."""
    near = get_close_matches(name, COMMANDS, n=1)
    return t(f" Menade du kommandot {near[0]}?", f" Did you mean the command {near[0]}?") if near else ""


def _write(outputs: Sequence[Output], reports: Sequence[Report], look: _Look, unread: tuple[Unread, ...]) -> None:
    """Write every report; all are made before the first is written, so that a failure leaves nothing behind."""
    made = [(o, o.format.render(reports, _render_options(o, look, unread))) for o in outputs]
    for output, data in made:
        if output.path is None:
            console.out(data)
        else:
            write(output.path, data)
            console.note(t(f"Rapporten står i {output.path}.", f"The report is in {output.path}."))


def _render_options(output: Output, look: _Look, unread: tuple[Unread, ...]) -> RenderOptions:
    shown = output.path is None
    return RenderOptions(
        lang=lang(), verbose=look.verbose, quiet=look.quiet, timings=look.timings, text=look.text, unread=unread,
        width=console.width() if shown else WIDTH, color=shown and console.color(),
    )  # fmt: skip


def _exit_code(reports: Sequence[Report], inputs: Inputs, call: Call) -> ExitCode:
    codes = []
    if any(report.has_failures for report in reports) or any(info.error for info in call.plugins.infos):
        codes.append(ExitCode.BROKEN)
    if inputs.unread or not reports:
        codes.append(ExitCode.UNREADABLE)
    if any(call.fails(report) for report in reports):
        codes.append(ExitCode.FINDINGS)
    return gravest(codes)
