"""The details behind an answer: arithmetic line by line, signals as a table, anything else as readable lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from iopvalidate.report.layout import Page
from iopvalidate.rules.outcome import Text

_STEPS = Text("Så här räknat:", "Worked out like this:")
_SIGNALS = Text("Tecken som vägts:", "Signs weighed:")
_DIRECTIONS = {
    "up": Text("höjer", "raises"),
    "down": Text("sänker", "lowers"),
    "neutral": Text("neutralt", "neutral"),
}
_NAMES = {
    "level": Text("nivå", "level"),
    "points": Text("poäng", "points"),
    "position": Text("läge", "position"),
    "without": Text("nivå utan respektive tecken", "level without each sign"),
    "weight": Text("vikt", "weight"),
    "effect": Text("verkan", "effect"),
}
_VALUES = {
    "low": Text("låg", "low"),
    "medium": Text("medelhög", "medium"),
    "high": Text("hög", "high"),
    "very_high": Text("mycket hög", "very high"),
}
#: What has its own look, and what the steps already say in words: programs read those keys in JSON.
_OWN_LOOK = frozenset({"steps", "signals"})
_IN_STEPS = frozenset({"limits", "unit", "value", "rate", "rate_source", "rate_verified", "ceiling_verified"})
_SHORT = 64  # characters of a signal's quote
_INDENT = 4
_MANY = 4  # more plain values than this are grouped


def add_details(page: Page, details: Mapping[str, Any], lang: str) -> None:
    """Add what a rule tells of its answer: `steps` and `signals` have their own look."""
    hidden = _OWN_LOOK | _IN_STEPS if details.get("steps") else _OWN_LOOK
    rest = {key: value for key, value in details.items() if key not in hidden and _says(value)}
    for key in sorted(rest):
        _add(page, _name(key, lang), rest[key], lang, _INDENT)
    if details.get("signals"):
        page.line(_SIGNALS.get(lang), _INDENT, "label")
        page.rows([_signal(signal, lang) for signal in details["signals"]], _INDENT + 2)
    if details.get("steps"):
        page.line(_STEPS.get(lang), _INDENT, "label")
        for step in details["steps"]:
            page.prose(str(step), _INDENT + 2, hanging=2)


def _says(value: Any) -> bool:
    return value is not None and value not in ("", [], {}, ())


def _name(key: str, lang: str) -> str:
    return _NAMES[key].get(lang) if key in _NAMES else key.replace("_", " ")


def _signal(signal: Any, lang: str) -> tuple[str, ...]:
    if not isinstance(signal, Mapping):
        return ("", "", "", str(signal))
    direction = str(signal.get("direction", ""))
    words = " ".join(str(signal.get("quote", "")).split())
    short = words if len(words) <= _SHORT else words[:_SHORT].rsplit(" ", 1)[0] + " …"
    told = f"”{short}”" if short else ""
    if signal.get("paragraph"):
        told += f" ({'paragraph' if lang == 'en' else 'stycke'} {signal['paragraph']})"
    if signal.get("effect"):
        told += f" – {signal['effect']}" if told else str(signal["effect"])
    shown = _DIRECTIONS[direction].get(lang) if direction in _DIRECTIONS else direction
    return str(signal.get("id", "")), shown, str(signal.get("weight", "")), told


def _add(page: Page, name: str, value: Any, lang: str, indent: int) -> None:
    """Add one value: plain ones on one line, deeper ones on lines of their own."""
    if isinstance(value, Mapping) and any(_deep(item) for item in value.values()):
        page.prose(f"{name}:", indent)
        for key, item in value.items():
            _add(page, _name(str(key), lang), item, lang, indent + 2)
    elif _is_list(value) and any(_deep(item) for item in value):
        page.prose(f"{name}:", indent)
        for item in value:
            page.prose(f"- {_flat(item, lang)}", indent + 2, hanging=2)
    elif isinstance(value, Mapping) and len(value) > _MANY:
        page.prose(f"{name}: {_grouped(value, lang)}", indent, hanging=2)
    else:
        page.prose(f"{name}: {_flat(value, lang)}", indent, hanging=2)


def _deep(value: Any) -> bool:
    return isinstance(value, Mapping) or _is_list(value)


def _grouped(value: Mapping[str, Any], lang: str) -> str:
    """Return "hög: S06; mycket hög: S01, S02" – keys by what they have in common, the rarest first."""
    groups: dict[str, list[str]] = {}
    for key, item in value.items():
        groups.setdefault(_flat(item, lang), []).append(_name(str(key), lang))
    ordered = sorted(groups.items(), key=lambda pair: len(pair[1]))
    return "; ".join(f"{item}: {', '.join(keys)}" for item, keys in ordered)


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, (str, bytes))


def _flat(value: Any, lang: str) -> str:
    if isinstance(value, bool):
        return ("yes" if value else "no") if lang == "en" else ("ja" if value else "nej")
    if isinstance(value, Mapping):
        return ", ".join(f"{_name(str(key), lang)} {_flat(item, lang)}" for key, item in value.items() if _says(item))
    if _is_list(value):
        return ", ".join(_flat(item, lang) for item in value)
    text = str(value)
    return _VALUES[text].get(lang) if text in _VALUES else text
