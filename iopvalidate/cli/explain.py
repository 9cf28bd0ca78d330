"""`iopvalidate explain CODE`: all texts of a rule."""

from __future__ import annotations

from typing import Any

import click

from iopvalidate.cli import console
from iopvalidate.cli.commands import Command, lang_option, rules_option
from iopvalidate.cli.known import known_here
from iopvalidate.cli.language import lang, t
from iopvalidate.plugins import Plugins
from iopvalidate.report import words
from iopvalidate.report.layout import Page
from iopvalidate.report.text_findings import basis
from iopvalidate.rules.catalogue import find_rule
from iopvalidate.rules.rule import Rule


@click.command(
    "explain", cls=Command,
    sv="Förklara en eller flera regler: varför, åtgärd, förslag till text, stöd, och vilka checklistor som kräver dem.",
    en="Explain one or more rules: why, remedy, suggested clause, basis, and which checklists demand them.",
)  # fmt: skip
@click.argument("codes", nargs=-1, required=True, metavar="KOD...")
@rules_option
@lang_option
def command(codes: tuple[str, ...], rules: tuple[str, ...], **_: Any) -> None:
    """Explain rules."""
    plugins = known_here(rules)
    wanted = [find_rule(plugins.rules, code) for code in codes]
    page = Page(console.width(), console.color())
    for rule in wanted:
        page.blank()
        _explain(page, rule, plugins)
    console.out(page.text())


def _explain(page: Page, rule: Rule, plugins: Plugins) -> None:
    page.line(f"{rule.code}  {rule.title.get(lang())}", style="heading")
    level = words.LEVELS[rule.level].get(lang())
    concern = rule.concern.text.get(lang())
    page.line(f"{concern} · {t('nivå', 'level')}: {level} · {rule.slug}", style="label")
    page.blank()
    page.labelled(words.LABELS["why"].get(lang()), rule.why.get(lang()))
    page.labelled(words.LABELS["remedy"].get(lang()), rule.remedy.get(lang()))
    if rule.clause:
        page.labelled(words.LABELS["clause"].get(lang()), f"”{rule.clause}”")
    for number, item in enumerate(rule.basis):
        source = f" – {item.source}" if item.source else ""
        page.labelled(words.LABELS["basis"].get(lang()) if not number else "", f"{basis(item, lang())}{source}")
    page.labelled(t("Krävs av", "Demanded"), "; ".join(_demanded(rule, plugins)))


def _demanded(rule: Rule, plugins: Plugins) -> list[str]:
    """Return "boras B2 (ska)" for each row that names the rule."""
    rows = [(p, row) for p in plugins.profiles.values() for row in p.rows if rule.code in row.rules]
    return [f"{p.name} {row.id} ({words.STRENGTHS[row.strength].get(lang())})" for p, row in rows]
