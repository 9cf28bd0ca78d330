"""`iopvalidate new`: a Word template by a profile, with suggested clauses and placeholders."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from iopvalidate.cli import console
from iopvalidate.cli.commands import Command, lang_option, option
from iopvalidate.cli.known import chosen, known_here
from iopvalidate.cli.language import t
from iopvalidate.cli.outputs import write
from iopvalidate.errors import ConfigurationError


@click.command(
    "new", cls=Command,
    sv="Skapa en Word-mall för ett nytt utkast efter en profil: avsnitt, föreslagna texter, platshållare att fylla i, och "
    "vägledning som kommentarer. Mallen är på svenska.",
    en="Make a Word template for a new draft by a profile: sections, suggested clauses, placeholders to fill in, and guidance "
    "as comments. The template is in Swedish.",
)  # fmt: skip
@option("--profile", default="default", show_default=True, metavar="NAMN", sv="Profil. Se: iopvalidate profiles.",
        en="Profile. See: iopvalidate profiles.")  # fmt: skip
@option("-o", "--output", required=True, metavar="FIL", sv="Word-filen som skapas.", en="The Word file to make.")
@option("--force", is_flag=True, sv="Skriv över en fil som redan finns.", en="Replace a file that is there already.")
@lang_option
def command(profile: str, output: str, force: bool, **_: Any) -> None:
    """Make a template."""
    if Path(output).suffix.lower() != ".docx":
        raise ConfigurationError(f"{output}: mallen är en Word-fil; låt namnet sluta på .docx.",
                                 f"{output}: the template is a Word file; let its name end in .docx.")  # fmt: skip
    if os.path.lexists(output) and not force:
        raise ConfigurationError(f"{output} finns redan. Välj ett annat namn, eller --force för att skriva över.",
                                 f"{output} is there already. Choose another name, or --force to replace it.")  # fmt: skip
    known = known_here()
    wanted = chosen(known, profile)
    from iopvalidate.report.template.document import template
    from iopvalidate.report.template.outline import sections_of
    from iopvalidate.report.template.wording import names_of

    write(output, template(wanted, sections_of(wanted, known.rules), names_of(wanted)))
    console.note(t(f"Mallen står i {output}.", f"The template is in {output}."))
