"""`iopvalidate text FILE`: a draft as plain text, for git's textconv and for reading."""

from __future__ import annotations

from typing import Any

import click

from iopvalidate import plugins as plugin_loading
from iopvalidate.agreement.plain_text import plain_text
from iopvalidate.agreement.source import View
from iopvalidate.agreement.structure import build_agreement
from iopvalidate.cli import console
from iopvalidate.cli.commands import Command, lang_option, view_option
from iopvalidate.engine import read_source
from iopvalidate.files import read_bytes
from iopvalidate.report.passages import without_numbers


@click.command(
    "text", cls=Command,
    sv="Visa ett utkast som ren text: rubriker med nummer, stycken, tabellrader, noter.\n\n"
    'För git: git config diff.iop.textconv "iopvalidate text" och "*.docx diff=iop" i .gitattributes.',
    en="Show a draft as plain text: headings with numbers, paragraphs, table rows, notes.\n\n"
    'For git: git config diff.iop.textconv "iopvalidate text" and "*.docx diff=iop" in .gitattributes.',
)  # fmt: skip
@click.argument("draft", metavar="UTKAST")
@view_option
@lang_option
def command(draft: str, view: str, **_: Any) -> None:
    """Show a draft as text."""
    source = read_source(read_bytes(draft), draft, plugin_loading.load_plugins(), View(view))
    console.out(without_numbers(plain_text(build_agreement(source))))
