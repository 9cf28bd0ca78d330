"""Write the pages of docs/ that come from the program itself: `python scripts/build_docs.py` (tests check that they are new).

rules.md comes from the rules' texts, cli.md from `--help`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from iopvalidate.cli import language
from iopvalidate.cli.app import root
from iopvalidate.plugins import load_plugins
from iopvalidate.rules.outcome import LegalBasis
from iopvalidate.rules.rule import Rule

DOCS = Path(__file__).parent.parent / "docs"
_WIDTH = 96
_MADE = "<!-- Made by scripts/build_docs.py; do not edit. -->"


def rules_page(rules: Sequence[Rule]) -> str:
    """Return docs/rules.md: every rule with all its texts."""
    lines = [_MADE, "# The rules", "", _intro(rules), ""]
    for concern in dict.fromkeys(rule.concern for rule in rules):
        lines += [f"## {concern.text.sv} ({concern.code})", "", f"{concern.text.en}; `--concern {concern.slug}`.", ""]
        lines += [line for rule in rules if rule.concern == concern for line in _rule(rule)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _intro(rules: Sequence[Rule]) -> str:
    return (
        f"{len(rules)} rules. The level is that of a fail without a profile; a review is reported one step lower. "
        "No rule gives clearance: a jurist decides. `iopvalidate explain CODE` shows one rule."
    )


def _rule(rule: Rule) -> list[str]:
    clause = [f"- Förslag till text: ”{rule.clause}”"] if rule.clause else []
    return [
        f"### {rule.code} {rule.title.sv}",
        "",
        f"{rule.title.en} · `{rule.slug}` · {rule.level.value}",
        "",
        f"- Varför: {rule.why.sv}",
        f"- Åtgärd: {rule.remedy.sv}",
        *clause,
        f"- Why: {rule.why.en}",
        f"- To do: {rule.remedy.en}",
        *[f"- Stöd: {_basis(item)}" for item in rule.basis],
        "",
    ]


def _basis(item: LegalBasis) -> str:
    read = f", read {item.verified}" if item.verified else ""
    source = f"; {item.source}" if item.source else ""
    return f"{item.reference} ({item.certainty}{read}{source})"


def cli_page() -> str:
    """Return docs/cli.md: the help of every command."""
    language.choose(["--lang", "en"])
    lines = [_MADE, "# The command", "", "The command speaks Swedish; `--lang en`, as here, makes it speak English.", ""]
    lines += _help("iopvalidate", root, None)
    context = click.Context(root, info_name="iopvalidate")
    for name in root.list_commands(context):
        found = root.get_command(context, name)
        assert found is not None
        lines += _help(f"iopvalidate {name}", found, context)
    return "\n".join(lines).rstrip("\n") + "\n"


def _help(title: str, command: click.Command, parent: click.Context | None) -> list[str]:
    name = title.split()[-1]
    settings = {"help_option_names": ["-h", "--help"]}
    context = click.Context(command, parent, info_name=name, terminal_width=_WIDTH, max_content_width=_WIDTH, **settings)
    return [f"## {title}", "", "```", *(line.rstrip() for line in command.get_help(context).splitlines()), "```", ""]


def pages() -> dict[str, str]:
    """Return every made page by file name."""
    return {"rules.md": rules_page(load_plugins().rules), "cli.md": cli_page()}


def main() -> None:
    """Write the pages."""
    DOCS.mkdir(exist_ok=True)
    for name, text in pages().items():
        (DOCS / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
