"""`--show-config`: every effective setting of each draft, and where it comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from iopvalidate.cli import console
from iopvalidate.cli.language import lang, t
from iopvalidate.cli.settings import Call
from iopvalidate.config import Settings
from iopvalidate.config.settings import DEFAULTS
from iopvalidate.report.layout import Page
from iopvalidate.report.waivers import Waiver
from iopvalidate.toml_positions import KeyPath


def show_config(call: Call) -> None:
    """Write the settings to stdout, draft by draft."""
    page = Page(console.width(), console.color())
    for draft in call.drafts:
        own = call.configuration(draft)
        page.heading(draft)
        page.line(t("Konfiguration: ", "Configuration: ") + (str(own.file.path) if own.file else t("ingen", "none")))
        page.blank()
        page.rows(_rows(call.settings(draft)))
        _add_waivers(page, [waiver for waiver in own.waivers if waiver.fits(draft)])
    console.out(page.text())


def _rows(settings: Settings) -> list[tuple[str, ...]]:
    order = {(name,): number for number, name in enumerate(DEFAULTS)}
    keys = sorted(settings, key=lambda key: (order.get((str(key[0]),), len(order)), tuple(map(str, key))))
    return [(_name(key), _told(settings[key].value), settings[key].source.get(lang())) for key in keys]


def _name(key: KeyPath) -> str:
    """Return a key as people write it; of a figure the name only, for its value tells the period."""
    return ".".join(map(str, key[:2] if key[0] == "parameters" else key))


def _told(item: Any) -> str:
    if isinstance(item, bool):
        return "true" if item else "false"
    if isinstance(item, Mapping) and "reference" in item:
        return f"{item['value']} ({item['start']}–{item.get('end', '')}; {item['reference']})"
    if isinstance(item, Mapping):
        return ", ".join(f"{key} {_told(inner)}" for key, inner in item.items())
    if isinstance(item, list):
        return ", ".join(_told(inner) for inner in item)
    return str(item) or "–"


def _add_waivers(page: Page, waivers: Sequence[Waiver]) -> None:
    if waivers:
        page.heading(t("Undantag", "Waivers"))
        until = t("till och med", "until")
        page.rows([(w.rule, f"{w.reason} ({w.by}, {until} {w.until})", w.place) for w in waivers])
