"""`iopvalidate schema NAME`: a JSON Schema that ships with the program."""

from __future__ import annotations

from typing import Any

import click

from iopvalidate.cli import console
from iopvalidate.cli.commands import Command, lang_option
from iopvalidate.errors import ConfigurationError
from iopvalidate.resources import schema_names, schema_text


@click.command("schema", cls=Command, sv="Visa ett JSON-schema; utan namn listas de som finns.",
               en="Show a JSON Schema; without a name, list those there are.")  # fmt: skip
@click.argument("name", required=False, metavar="[NAMN]")
@lang_option
def command(name: str | None, **_: Any) -> None:
    """Show a schema."""
    known = schema_names()
    if name is None:
        console.out("".join(f"{each}\n" for each in known))
    elif name in known:
        console.out(schema_text(name))
    else:
        names = ", ".join(known)
        raise ConfigurationError(f"Schemat {name} finns inte. Välj bland: {names}.", f"No schema {name}. Choose: {names}.")
