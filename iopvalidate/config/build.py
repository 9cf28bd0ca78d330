"""Effective settings to the engine's options."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from iopvalidate.agreement.source import View
from iopvalidate.config.settings import Settings, value
from iopvalidate.engine import Options
from iopvalidate.parameters import DatedValue
from iopvalidate.profiles import Profile
from iopvalidate.rules.outcome import Level
from iopvalidate.rules.rule import Rule


def options_of(
    settings: Settings, as_of: date, rules: tuple[Rule, ...] = (), profiles: Mapping[str, Profile] | None = None
) -> Options:
    """Return the engine's options for a draft with these settings, on a reference date, with own rules and profiles."""
    rule_options: dict[str, dict[str, Any]] = {}
    for key, setting in settings.items():
        if key[0] == "rule-options":
            rule_options.setdefault(str(key[1]), {})[str(key[2])] = setting.value
    return Options(
        profile=value(settings, "profile"),
        as_of=as_of,
        view=View(value(settings, "view")),
        off=frozenset(_named(settings, "off")),
        levels={code: Level(level) for code, level in _named(settings, "levels").items()},
        parameters=parameters_of(settings),
        rule_options=rule_options,
        rules=rules,
        profiles=profiles or {},
        plugins_off=frozenset(name for name, on in _named(settings, "plugins").items() if not on),
    )


def _named(settings: Settings, table: str) -> dict[str, Any]:
    return {str(key[1]): setting.value for key, setting in settings.items() if key[0] == table and len(key) == 2}


def parameters_of(settings: Settings) -> dict[str, tuple[DatedValue, ...]]:
    """Return the configured figures by parameter, the latest first."""
    found: dict[str, list[DatedValue]] = {}
    for key, setting in settings.items():
        if key[0] == "parameters":
            found.setdefault(str(key[1]), []).append(_dated(setting.value))
    return {name: tuple(sorted(values, key=lambda v: v.start, reverse=True)) for name, values in found.items()}


def _dated(entry: dict[str, Any]) -> DatedValue:
    end = entry.get("end")
    return DatedValue(
        Decimal(entry["value"]), as_date(entry["start"]), as_date(end) if end is not None else None, entry["reference"],
        entry.get("verified", False), entry.get("note", ""),
    )  # fmt: skip


def as_date(given: date | str) -> date:
    """Return a date that the schema has let through, a TOML date or ISO text.

    Raises:
        ValueError: the month has no such day.
    """
    return given if isinstance(given, date) else date.fromisoformat(given)
