"""Commands and options that speak two languages, and a group that loads its commands when they are called."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, TypeVar

import click

from iopvalidate.cli.language import LANGUAGES, t

_F = TypeVar("_F", bound=Callable[..., Any])


#: Names of values in help.
_METAVARS = {
    "ANTAL": "NUMBER", "AVDELNING": "CONCERN", "EFTER": "NEW", "FIL": "FILE", "FÖRE": "OLD", "KOD": "CODE", "NAMN": "NAME",
    "UTKAST": "DRAFT", "ÅÅÅÅ-MM-DD": "YYYY-MM-DD",
}  # fmt: skip


def metavar(text: str) -> str:
    """Return the name of a value ("UTKAST...", "[NAMN]") in the language of this call."""
    bare = text.strip("[].")
    return text.replace(bare, t(bare, _METAVARS.get(bare, bare)))


class Option(click.Option):
    """An option whose help is given in both languages."""

    def __init__(self, *args: Any, sv: str = "", en: str = "", **attrs: Any) -> None:
        """Take click's arguments and the two helps."""
        super().__init__(*args, **attrs)
        self._help = (sv, en)

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option's line of help."""
        self.help = t(*self._help)
        record = super().get_help_record(ctx)
        return record and (record[0], record[1].replace("[default: ", t("[förval: ", "[default: ")))

    def make_metavar(self, ctx: click.Context) -> str:
        """Return the name of the option's value."""
        return metavar(super().make_metavar(ctx))


class Command(click.Command):
    """A command whose help is given in both languages."""

    def __init__(self, *args: Any, sv: str = "", en: str = "", **attrs: Any) -> None:
        """Take click's arguments and the two helps."""
        super().__init__(*args, **attrs)
        self._help = (sv, en)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line of usage."""
        self.options_metavar = t("[FLAGGOR]", "[OPTIONS]")
        pieces = " ".join(metavar(piece) for piece in self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=t("Användning: ", "Usage: "))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the text on top of the help."""
        self.help = t(*self._help)
        super().format_help_text(ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        options = [parameter for parameter in self.get_params(ctx) if isinstance(parameter, click.Option)]
        records = [record for found in options if (record := found.get_help_record(ctx))]
        if records:
            with formatter.section(t("Flaggor", "Options")):
                formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help`, in the right language."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = t("Visa hjälpen och avsluta.", "Show this help and exit.")
        return option


def option(*names: str, sv: str, en: str, **attrs: Any) -> Callable[[_F], _F]:
    """Add an option with its help in both languages; the rest is click's."""
    return click.option(*names, cls=Option, sv=sv, en=en, **attrs)


def command(name: str, *, sv: str, en: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a command with its help in both languages."""
    return click.command(name, cls=Command, sv=sv, en=en)


def lang_option(function: _F) -> _F:
    """Add `--lang`; its value was taken before (see `language`), so the command itself gets none."""
    return option(
        "--lang", type=click.Choice(LANGUAGES), default="sv", show_default=True, expose_value=False,
        sv="Språk för hjälp, rapport och meddelanden.", en="Language of help, report and messages.",
    )(function)  # fmt: skip


def view_option(function: _F) -> _F:
    """Add `--view`."""
    return option(
        "--view", type=click.Choice(["final", "original"]), default="final", show_default=True,
        sv="Spårade ändringar: slutligt läge (final) eller ursprungligt (original).",
        en="Tracked changes: as accepted (final) or as before them (original).",
    )(function)  # fmt: skip


def rules_option(function: _F) -> _F:
    """Add `--rules`, the files of a lawyer's own rules."""
    return option(
        "--rules", multiple=True, metavar="FIL", sv="Egna regler ur en TOML-fil (regelpaket); får upprepas.",
        en="Own rules from a TOML file (rule pack); may be repeated.",
    )(function)  # fmt: skip


def json_option(function: _F) -> _F:
    """Add `--format text|json` for commands that show what the program knows."""
    return option(
        "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
        sv="Text att läsa eller JSON för program.", en="Text to read, or JSON for programs.",
    )(function)  # fmt: skip


class LazyGroup(Command, click.Group):
    """A group that imports a command's module when it is called, and runs the default when none is named."""

    def __init__(self, *args: Any, table: dict[str, tuple[str, str]], package: str, default: str, **attrs: Any) -> None:
        """Take the table name → (short help in Swedish, in English); each command lives in a module of its name."""
        super().__init__(*args, **attrs)
        self._table = table
        self._package = package
        self._default = default

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what the line of usage names: drafts for the default command, or a command."""
        self.subcommand_metavar = t("UTKAST... | KOMMANDO ...", "DRAFT... | COMMAND ...")
        return super().collect_usage_pieces(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names, in the table's order."""
        return list(self._table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in self._table:
            return None
        found: click.Command = import_module(f"{self._package}.{cmd_name}").command
        return found

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default in front when the first argument names no command."""
        own = {name for parameter in self.get_params(ctx) for name in parameter.opts} - {"--lang"}
        if args and args[0] not in self._table and args[0] not in own:
            args = [self._default, *args]
        return super().parse_args(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        with formatter.section(t("Kommandon", "Commands")):
            formatter.write_dl([(name, t(*texts)) for name, texts in self._table.items()])
