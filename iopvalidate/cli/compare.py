"""`iopvalidate compare OLD NEW`: what a new version of a draft mended, broke and says differently."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from iopvalidate import plugins as plugin_loading
from iopvalidate.cli import console, language
from iopvalidate.cli.check import parse_date
from iopvalidate.cli.commands import Command, json_option, lang_option, option, rules_option, view_option
from iopvalidate.cli.exit_codes import ExitCode
from iopvalidate.cli.language import lang
from iopvalidate.config import Configurations, value
from iopvalidate.config.given import Files
from iopvalidate.config.settle import settle
from iopvalidate.library import assess
from iopvalidate.report.model import Report
from iopvalidate.rules.outcome import Level

_FLAGS = ("profile", "view", "fail_on")


@click.command(
    "compare", cls=Command,
    sv="Jämför två versioner av ett utkast: anmärkningar som är nya, ändrade eller borta, och ändrade uppgifter om "
    "parter, tid och belopp.\n\nSlutkod 1 om den nya versionen har nya anmärkningar enligt --fail-on: en som inte fanns, "
    "en som var att bedöma och nu är en brist, eller en som står på fler ställen.",
    en="Compare two versions of a draft: findings that are new, changed or gone, and changed facts on parties, term and "
    "amounts.\n\nExit code 1 if the new version has new findings by --fail-on: one that was not there, one that was to "
    "assess and is a fault now, or one with more passages.",
)  # fmt: skip
@click.argument("old", metavar="FÖRE")
@click.argument("new", metavar="EFTER")
@option("--profile", default="auto", metavar="NAMN", sv="Checklista för båda; auto väljer efter den nya versionen.",
        en="Checklist for both; auto picks it by the new version.")  # fmt: skip
@option("--as-of", metavar="ÅÅÅÅ-MM-DD", sv="Bedöm per detta datum; annars i dag.", en="Assess as of this date; else today.")
@view_option
@option("--fail-on", type=click.Choice(["error", "warning", "note", "never"]), default="error", show_default=True,
        sv="Slutkod 1 för nya anmärkningar från och med denna nivå.",
        en="Exit code 1 for new findings from this level on.")  # fmt: skip
@option("--config", metavar="FIL", sv="Konfiguration; annars söks iopvalidate.toml uppåt från den nya versionen.",
        en="Configuration; else iopvalidate.toml is looked for upward from the new version.")  # fmt: skip
@option("--no-config", is_flag=True, sv="Läs ingen konfiguration och inga undantag.", en="Read no configuration and no waivers.")
@rules_option
@json_option
@lang_option
@click.pass_context
def command(ctx: click.Context, /, old: str, new: str, as_of: str | None, config: str | None, no_config: bool,
            form: str, **_: Any) -> ExitCode:  # fmt: skip
    """Compare two drafts."""
    from iopvalidate.report.comparison.differences import compare_reports

    setup = _Setup(ctx, new, parse_date(as_of) or date.today(), config, no_config)
    comparison = compare_reports(*setup.reports(old, new))
    if form == "json":
        from iopvalidate.report.comparison.json_form import render_json

        console.out(render_json(comparison))
    else:
        from iopvalidate.report.comparison.text import render_text

        console.out(render_text(comparison, lang(), console.width(), console.color()))
    if comparison.old.has_failures or comparison.new.has_failures:
        return ExitCode.BROKEN
    failing = setup.fail_on != "never" and comparison.reaches(Level(setup.fail_on))
    return ExitCode.FINDINGS if failing else ExitCode.OK


class _Setup:
    """How both versions are assessed: by the new one's configuration, or the differences would not be the draft's."""

    def __init__(self, ctx: click.Context, new: str, as_of: date, config: str | None, no_config: bool) -> None:
        given = {name for name in _FLAGS if ctx.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE}
        flags = {name.replace("_", "-"): ctx.params[name] for name in given}
        plugins = plugin_loading.load_plugins()
        files = Files(plugins, ctx.params["rules"], ctx.params["profile"])
        if files.profile is not None:
            flags["profile"] = files.profile
        self._configuration = files.beside(Configurations(plugins, config, ignore=no_config).of(new))
        self._settings = self._configuration.settings(new, flags)
        self._options = self._configuration.options(new, as_of, flags)
        self.fail_on = str(value(self._settings, "fail-on"))
        language.prefer(value(self._settings, "lang"))

    def reports(self, old: str, new: str) -> tuple[Report, Report]:
        """Assess both versions by the profile of the new one.

        Raises:
            ReadError: one of them cannot be read.
        """
        from dataclasses import replace

        after = assess(new, self._options)
        before = assess(old, replace(self._options, profile=after.profile.name))
        settle([before, after], [self._configuration] * 2, [self._settings] * 2)
        return before, after
