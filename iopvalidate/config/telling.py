"""What a configuration changes in an assessment, told in the report: a rule that is switched off must not go unseen."""

from __future__ import annotations

from collections.abc import Iterable

from iopvalidate.config.settings import Settings
from iopvalidate.report.notification import Notification
from iopvalidate.rules.outcome import Level, Text
from iopvalidate.toml_files import TomlFile


def changes(file: TomlFile | None, settings: Settings) -> list[Notification]:
    """Return a notification that names the rules, plugins and figures that the configuration changes; none if it changes none."""
    off = _keys(settings, "off")
    levels = [f"{key[1]} {s.value}" for key, s in sorted(settings.items(), key=_by_name) if key[0] == "levels"]
    plugins = [str(key[1]) for key, s in sorted(settings.items(), key=_by_name) if key[0] == "plugins" and not s.value]
    told = [
        ("avstängda regler", "rules off", off),
        ("ändrade nivåer", "changed levels", levels),
        ("avstängda insticksprogram", "plugins off", plugins),
        ("egna regelpaket", "rule packs", _keys(settings, "rule-packs")),
        ("egna värden", "own figures", _keys(settings, "parameters")),
        ("regler med egna val", "rules with options", _keys(settings, "rule-options")),
    ]
    sv = "; ".join(f"{label}: {', '.join(names)}" for label, _, names in told if names)
    en = "; ".join(f"{label}: {', '.join(names)}" for _, label, names in told if names)
    if file is None or not sv:
        return []
    text = Text(
        f"Konfigurationen {file.path} ändrar granskningen: {sv}.",
        f"The configuration {file.path} changes the assessment: {en}.",
    )
    return [Notification(Level.NOTE, text)]


def _by_name(item: tuple[object, object]) -> str:
    return str(item[0])


def _keys(settings: Settings, table: str) -> list[str]:
    return _once(str(key[1]) for key in settings if key[0] == table)


def _once(names: Iterable[str]) -> list[str]:
    return sorted(set(names))
