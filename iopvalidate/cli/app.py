"""The root command: finds the subcommand, turns errors into one clear line and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import click

from iopvalidate import __version__
from iopvalidate.cli import console, language
from iopvalidate.cli.command_table import COMMANDS
from iopvalidate.cli.commands import LazyGroup, Option, lang_option
from iopvalidate.cli.exit_codes import ExitCode
from iopvalidate.cli.language import t
from iopvalidate.cli.usage_errors import explain
from iopvalidate.errors import IopValidateError, ReadError


class Root(LazyGroup):
    """The root command; its `main` never shows a traceback for what a user can cause."""

    def main(self, args: Sequence[str] | None = None, *_: Any, standalone_mode: bool = True, **extra: Any) -> Any:
        """Run, and exit with an `ExitCode` unless click's `standalone_mode` is switched off."""
        given = list(sys.argv[1:] if args is None else args)
        language.choose(given)
        console.prepare()
        if not standalone_mode:
            return super().main(given, standalone_mode=False, **extra)
        sys.exit(self._run(given, extra))

    def _run(self, args: list[str], extra: dict[str, Any]) -> int:
        try:
            return int(super().main(args, standalone_mode=False, **extra) or ExitCode.OK)
        except click.ClickException as error:
            console.error(explain(error))
            return ExitCode.USAGE
        except IopValidateError as error:
            console.error(t(error.sv, error.en))
            return ExitCode.UNREADABLE if isinstance(error, ReadError) else ExitCode.USAGE
        except (click.Abort, KeyboardInterrupt):
            console.error(t("avbrutet.", "interrupted."))
            return ExitCode.USAGE
        except BrokenPipeError:
            console.silence()
            return ExitCode.OK

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take a `--lang` that stands before the subcommand off; it was read before."""
        while args[:1] == ["--lang"] and args[1:2] and args[1] in language.LANGUAGES:
            args = args[2:]
        if not args:
            console.out(self.get_help(ctx) + "\n")
            ctx.exit(ExitCode.USAGE)
        return super().parse_args(ctx, args)


@click.command(
    "iopvalidate",
    cls=Root,
    table=COMMANDS,
    package="iopvalidate.cli",
    default="check",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    sv="Granska utkast till IOP-avtal mot lag, obligatoriska avsnitt och kommunens egna kriterier.\n\n"
    "Rapporten pekar ut exponering och luckor; en jurist avgör.",
    en="Check drafts of IOP agreements against law, mandatory sections and a municipality's own criteria.\n\n"
    "The report points out exposure and gaps; a jurist decides.",
)
@click.version_option(
    __version__, prog_name="iopvalidate", message="%(prog)s %(version)s", cls=Option,
    sv="Visa versionen och avsluta.", en="Show the version and exit.",
)  # fmt: skip
@lang_option
def root() -> None:
    """Run a subcommand."""
