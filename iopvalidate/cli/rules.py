"""`iopvalidate rules`: the rules as a table or as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import click

from iopvalidate.cli import console
from iopvalidate.cli.commands import Command, json_option, lang_option, option, rules_option
from iopvalidate.cli.known import known_here
from iopvalidate.cli.language import lang
from iopvalidate.errors import ConfigurationError
from iopvalidate.report import words
from iopvalidate.report.layout import Page
from iopvalidate.rules.catalogue import rule_object
from iopvalidate.rules.rule import Rule


@click.command("rules", cls=Command, sv="Lista reglerna i rapportens ordning.", en="List the rules in the report's order.")
@option("--concern", metavar="AVDELNING", sv="Bara en avdelning: LOU eller procurement.", en="One concern: LOU or procurement.")
@rules_option
@json_option
@lang_option
def command(concern: str | None, rules: tuple[str, ...], form: str, **_: Any) -> None:
    """List the rules."""
    shown = _chosen(known_here(rules).rules, concern)
    if form == "json":
        console.out(json.dumps([rule_object(rule) for rule in shown], ensure_ascii=False, indent=2) + "\n")
    else:
        console.out(_table(shown))


def _chosen(rules: Sequence[Rule], concern: str | None) -> list[Rule]:
    if concern is None:
        return list(rules)
    wanted = concern.lower()
    chosen = [r for r in rules if wanted in (r.concern.code.lower(), r.concern.slug.lower())]
    if not chosen:
        known = ", ".join(dict.fromkeys(f"{r.concern.code} ({r.concern.slug})" for r in rules))
        raise ConfigurationError(f"Avdelningen {concern} finns inte. Välj: {known}.", f"No concern {concern}. Choose: {known}.")
    return chosen


def _table(rules: Sequence[Rule]) -> str:
    page = Page(console.width(), console.color())
    for concern in dict.fromkeys(rule.concern for rule in rules):
        page.heading(f"{concern.text.get(lang())} ({concern.code}, {concern.slug})")
        own = [rule for rule in rules if rule.concern == concern]
        page.rows([(r.code, words.LEVELS[r.level].get(lang()), r.title.get(lang())) for r in own])
    return page.text()
