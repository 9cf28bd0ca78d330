"""`iopvalidate profiles`: the checklists, or the rows of one."""

from __future__ import annotations

import json
from typing import Any

import click

from iopvalidate.cli import console
from iopvalidate.cli.commands import Command, json_option, lang_option
from iopvalidate.cli.known import chosen, known_here
from iopvalidate.cli.language import lang, t
from iopvalidate.profiles import DEFAULT, Profile
from iopvalidate.report import words
from iopvalidate.report.layout import Page
from iopvalidate.rules.outcome import Text


@click.command("profiles", cls=Command, sv="Lista profilerna, eller visa raderna i en profils checklista.",
               en="List the profiles, or show the rows of a profile's checklist.")  # fmt: skip
@click.argument("name", required=False, metavar="[NAMN]")
@json_option
@lang_option
def command(name: str | None, form: str, **_: Any) -> None:
    """List the profiles or show one."""
    plugins = known_here()
    known = {DEFAULT.name: DEFAULT, **plugins.profiles}
    shown = [chosen(plugins, name)] if name is not None else [known[key] for key in sorted(known)]
    if form == "json":
        value = [_object(profile) for profile in shown]
        console.out(json.dumps(value[0] if name else value, ensure_ascii=False, indent=2) + "\n")
    else:
        console.out(_one(shown[0]) if name else _all(shown))


def _all(profiles: list[Profile]) -> str:
    page = Page(console.width(), console.color())
    rows = t("rader", "rows")
    page.rows([(p.name, f"{len(p.rows)} {rows}", p.text.get(lang())) for p in profiles], indent=0, right=frozenset({1}))
    return page.text()


def _one(profile: Profile) -> str:
    page = Page(console.width(), console.color())
    page.line(f"{profile.name}: {profile.text.get(lang())}", style="heading")
    page.prose(profile.note, 0)
    page.blank()
    page.rows([(r.id, words.STRENGTHS[r.strength].get(lang()), _row(r.text, r.rules, r.note)) for r in profile.rows])
    page.blank()
    page.labelled(t("Parter", "Parties"), ", ".join(profile.parties))
    page.labelled(t("Avstängda", "Off"), ", ".join(sorted(profile.off)))
    levels = ", ".join(f"{code} → {words.LEVELS[level].get(lang())}" for code, level in sorted(profile.levels.items()))
    page.labelled(t("Ändrade", "Changed"), levels)
    if not profile.only:
        page.prose(t("Regler som ingen rad nämner körs på sin egen nivå.", "Rules that no row names run at their own level."))
    return page.text()


def _row(text: Text, rules: tuple[str, ...], note: str) -> str:
    return f"{text.get(lang())} ({', '.join(rules)})" + (f" – {note}" if note else "")


def _object(profile: Profile) -> dict[str, Any]:
    return {
        "name": profile.name,
        "title": {"sv": profile.text.sv, "en": profile.text.en},
        "note": profile.note,
        "parties": list(profile.parties),
        "off": sorted(profile.off),
        "levels": {code: level.value for code, level in sorted(profile.levels.items())},
        "only": profile.only,
        "rows": [
            {
                "id": row.id,
                "strength": row.strength.value,
                "rules": list(row.rules),
                "text": {"sv": row.text.sv, "en": row.text.en},
                "note": row.note,
            }
            for row in profile.rows
        ],
    }  # fmt: skip
