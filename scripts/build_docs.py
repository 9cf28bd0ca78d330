"""Write the pages of docs/ that come from the program itself: `python scripts/build_docs.py` (tests check that they are new).

rules.md comes from the rules' texts, cli.md from `--help`, the excerpt in README.md from a run on a draft in fixtures/.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from iopvalidate.cli import language
from iopvalidate.cli.app import root
from iopvalidate.library import validate
from iopvalidate.plugins import load_plugins
from iopvalidate.report.formats import RenderOptions
from iopvalidate.report.text_format import render
from iopvalidate.rules.outcome import LegalBasis
from iopvalidate.rules.rule import Rule

ROOT = Path(__file__).parent.parent
_FIRST_LINES = 8  # of the list of what to mend first
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
    context = click.Context(
        command, parent, info_name=name, terminal_width=_WIDTH, max_content_width=_WIDTH, help_option_names=["-h", "--help"]
    )
    return [f"## {title}", "", "```", *(line.rstrip() for line in command.get_help(context).splitlines()), "```", ""]


_EXCERPT = re.compile(r"(<!-- excerpt of (\S+) as of (\S+), finding (\S+) -->\n```text\n).*?(```)", re.DOTALL)


def readme_page(text: str) -> str:
    """Return the README with its excerpt made anew."""
    return _EXCERPT.sub(lambda m: m[1] + excerpt(m[2], date.fromisoformat(m[3]), m[4]) + m[5], text)


def excerpt(draft: str, day: date, code: str) -> str:
    """Return the head of the report on a draft and one of its findings; what is left out is marked […].

    Raises:
        ValueError: the report has no finding of that code.
    """
    report = validate((ROOT / draft).read_bytes(), name=draft, as_of=day)
    groups = _paragraphs(render([report], RenderOptions()).splitlines())
    first = next(n for n, group in enumerate(groups) if group[0].startswith("ÅTGÄRDA FÖRST"))
    found = next((n for n, group in enumerate(groups) if n > first and group[0].startswith(f"  {code}  ")), None)
    if found is None:
        raise ValueError(f"{draft} has no finding of {code}; name another in README.md")
    concern = max(n for n, group in enumerate(groups[:found]) if not group[0].startswith(" "))
    head = [*groups[: first + 1]]
    if len(head[-1]) > _FIRST_LINES:
        head[-1] = [*head[-1][:_FIRST_LINES], "  […]"]
    between = [["[…]"]] if found - concern > 1 else []
    return "\n\n".join("\n".join(group) for group in [*head, ["[…]"], groups[concern], *between, groups[found]]) + "\n"


def _paragraphs(lines: Sequence[str]) -> list[list[str]]:
    groups: list[list[str]] = [[]]
    for line in lines:
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def pages() -> dict[str, str]:
    """Return every made page by its path from the root."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    return {
        "docs/rules.md": rules_page(load_plugins().rules),
        "docs/cli.md": cli_page(),
        "README.md": readme_page(readme),
    }


def main() -> None:
    """Write the pages."""
    for name, text in pages().items():
        (ROOT / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
