"""`iopvalidate plugins`: what is installed, what each gives, what failed to load."""

from __future__ import annotations

import json
from dataclasses import asdict
from itertools import groupby
from typing import Any

import click

from iopvalidate import plugins as plugin_loading
from iopvalidate.cli import console
from iopvalidate.cli.commands import Command, json_option, lang_option
from iopvalidate.cli.exit_codes import ExitCode
from iopvalidate.cli.language import lang, t
from iopvalidate.plugins import PluginInfo, Plugins
from iopvalidate.report.layout import Page
from iopvalidate.rules.outcome import Level


@click.command("plugins", cls=Command, sv="Lista insticksprogrammen: namn, version, regler, profiler, läsare, format.",
               en="List the plugins: name, version, rules, profiles, readers, formats.")  # fmt: skip
@json_option
@lang_option
def command(form: str, **_: Any) -> ExitCode:
    """List the plugins; exit code 4 if one failed to load."""
    plugins = plugin_loading.load_plugins()
    if form == "json":
        console.out(json.dumps([asdict(info) for info in plugins.infos], ensure_ascii=False, indent=2) + "\n")
    else:
        console.out(_table(plugins))
    return ExitCode.BROKEN if any(info.error for info in plugins.infos) else ExitCode.OK


def _table(plugins: Plugins) -> str:
    page = Page(console.width(), console.color())
    page.rows([(info.name, info.version, _gives(info)) for info in plugins.infos], indent=0)
    page.blank()
    for notification in plugins.notifications:
        if notification.level is Level.ERROR:  # the row of the plugin says it
            continue
        page.prose(f"- {notification.text.get(lang())}", 0, hanging=2)
    return page.text()


def _gives(info: PluginInfo) -> str:
    if info.error:
        return t("KUNDE INTE LADDAS: ", "COULD NOT BE LOADED: ") + info.error
    rules = t("regel", "rule") if len(info.rules) == 1 else t("regler", "rules")
    given = [f"{len(info.rules)} {rules}: {', '.join(ranges(info.rules))}"] if info.rules else []
    given += [f"{t('profiler', 'profiles')}: {', '.join(sorted(info.profiles))}"] if info.profiles else []
    given += [f"{t('läsare', 'readers')}: {', '.join(info.readers)}"] if info.readers else []
    given += [f"{t('format', 'formats')}: {', '.join(info.formats)}"] if info.formats else []
    return "; ".join(given) or t("ger inget", "gives nothing")


def ranges(codes: list[str]) -> list[str]:
    """Return "AVS001–AVS021" for codes that follow each other."""
    numbered = sorted(codes)
    runs = groupby(enumerate(numbered), key=lambda pair: (pair[1][:3], _number(pair[1]) - pair[0]))
    found = []
    for _, run in runs:
        members = [code for _, code in run]
        found.append(members[0] if len(members) == 1 else f"{members[0]}–{members[-1]}")
    return found


def _number(code: str) -> int:
    digits = code[3:]
    return int(digits) if digits.isdigit() else 0
