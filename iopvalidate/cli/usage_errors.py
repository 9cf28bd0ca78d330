"""Wrong usage in one line: what is wrong and what to do, in the language of the call."""

from __future__ import annotations

import click

from iopvalidate.cli.language import lang, t


def explain(error: click.ClickException) -> str:
    """Return the message for a click error; click's own words where it has no special one."""
    text = _swedish(error) if lang() == "sv" else error.format_message()
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "iopvalidate"
    return f"{text}\n{t(f'Hjälp: {path} --help', f'Help: {path} --help --lang en')}"


def _swedish(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        return f"flaggan {error.option_name} finns inte.{_instead(error)}"
    if isinstance(error, click.BadOptionUsage):
        return f"flaggan {error.option_name} saknar sitt värde."
    if isinstance(error, click.MissingParameter):
        return f"{_name(error)} saknas."
    if isinstance(error, click.BadParameter) and error.param is not None and isinstance(error.param.type, click.Choice):
        return f"fel värde för {_name(error)}. Välj bland: {', '.join(map(str, error.param.type.choices))}."
    return error.format_message()


def _instead(error: click.NoSuchOption) -> str:
    possible = sorted(error.possibilities or ())
    begun = [name for name in possible if name.startswith(error.option_name)]  # what is only cut short is meant
    return f" Menade du {' eller '.join(begun or possible)}?" if possible else ""


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return "ett värde"
    if isinstance(error.param, click.Option):
        return " / ".join(error.param.opts)
    return error.param.make_metavar(error.ctx) if error.ctx else str(error.param.name)
