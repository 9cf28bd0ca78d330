"""`iopvalidate facts FILE`: how the program understands a draft."""

from __future__ import annotations

import json
from typing import Any

import click

from iopvalidate import plugins as plugin_loading
from iopvalidate.agreement.source import View
from iopvalidate.cli import console
from iopvalidate.cli.check import parse_date
from iopvalidate.cli.commands import Command, json_option, lang_option, option, view_option
from iopvalidate.cli.language import lang
from iopvalidate.engine import read_draft
from iopvalidate.facts.summary import summarise
from iopvalidate.files import read_bytes
from iopvalidate.library import make_options


@click.command(
    "facts", cls=Command,
    sv="Visa vad programmet läser ut ur ett utkast: parter, tid, pengar, beslut, barn, hänvisningar.",
    en="Show what the program reads out of a draft: parties, term, money, decisions, children, references.",
)  # fmt: skip
@click.argument("draft", metavar="UTKAST")
@option("--as-of", metavar="ÅÅÅÅ-MM-DD", sv="Bedöm per detta datum; annars i dag.", en="Assess as of this date; else today.")
@view_option
@json_option
@lang_option
def command(draft: str, as_of: str | None, view: str, form: str, **_: Any) -> None:
    """Show the facts of a draft."""
    options = make_options(as_of=parse_date(as_of), view=view)
    found = read_draft(read_bytes(draft), draft, plugin_loading.load_plugins(), View(view), options.as_of)
    if form == "json":
        console.out(json.dumps(summarise(found), ensure_ascii=False, indent=2) + "\n")
        return
    from iopvalidate.facts.text import render_facts

    console.out(render_facts(found, lang()).rstrip("\n") + "\n")
