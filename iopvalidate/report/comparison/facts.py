"""What the versions of a draft say differently: parties, term, notice, amounts, decisions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from iopvalidate.rules.outcome import Text

_YES, _NO = Text("ja", "yes"), Text("nej", "no")
_MONTHS = Text("månader", "months")
_TERM = {
    "start": Text("Avtalstid från", "Term from"),
    "end": Text("Avtalstid till", "Term to"),
    "months": Text("Avtalstidens längd", "Length of the term"),
    "open_ended": Text("Tills vidare", "Until further notice"),
    "notice_months": Text("Uppsägningstid", "Period of notice"),
}
_IN_MONTHS = frozenset({"months", "notice_months"})
_EXTENSIONS = Text("Förlängningar", "Extensions")
_AMOUNTS = {
    "public_total": Text("Offentligt stöd", "Public support"),
    "contract_value": Text("Högsta värde", "Highest value"),
}
_CONTRIBUTION = Text("Insats med belopp", "Contribution with an amount")
_UNVALUED = Text("Insats utan belopp", "Contribution without an amount")
_ACTORS = {
    "public": Text("offentlig part", "public party"),
    "ideburen": Text("idéburen part", "idéburen party"),
    "both": Text("båda parter", "both parties"),
    "joint": Text("gemensamt", "jointly"),
}
_PARTY = Text("Part", "Party")
_DECISION = Text("Beslut", "Decision")


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact that differs: its key ("term.end"), label, and texts of both versions; "" where a version does not say."""

    key: str
    label: Text
    old: Text
    new: Text


def fact_changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[FactChange]:
    """Give the facts that differ between two reports; one that could not be computed is left out."""
    yield from _items("parties", _PARTY, _told(old, "parties", _party), _told(new, "parties", _party))
    yield from _term(old.get("term") or {}, new.get("term") or {})
    yield from _economy(old.get("economy") or {}, new.get("economy") or {})
    yield from _items("decisions", _DECISION, _told(old, "decisions", _decision), _told(new, "decisions", _decision))


def _term(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[FactChange]:
    if not old or not new:
        return
    for key, label in _TERM.items():
        if old[key] != new[key]:
            yield FactChange(f"term.{key}", label, _value(old[key], key in _IN_MONTHS), _value(new[key], key in _IN_MONTHS))
    yield from _items("term.extensions", _EXTENSIONS, [_extension(e) for e in old["extensions"]],
                      [_extension(e) for e in new["extensions"]])  # fmt: skip


def _economy(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[FactChange]:
    if not old or not new:
        return
    for key, label in _AMOUNTS.items():
        if old[key]["value"] != new[key]["value"]:
            yield FactChange(f"economy.{key}", label, _amount(old[key]), _amount(new[key]))
    for key, label in (("contributions", _CONTRIBUTION), ("unvalued", _UNVALUED)):
        yield from _items(f"economy.{key}", label, [_contribution(c) for c in old[key]], [_contribution(c) for c in new[key]])


def _items(key: str, label: Text, old: list[Text], new: list[Text]) -> Iterator[FactChange]:
    """Give what only one version has, each side in its own order; those that stand alone on both sides are a pair."""
    gone, come = _without(old, new), _without(new, old)
    if len(gone) == len(come) == 1:
        yield FactChange(key, label, gone[0], come[0])
        return
    yield from (FactChange(key, label, text, Text("", "")) for text in gone)
    yield from (FactChange(key, label, Text("", ""), text) for text in come)


def _without(items: list[Text], others: list[Text]) -> list[Text]:
    left = list(others)
    found = []
    for item in items:
        if item in left:
            left.remove(item)
        else:
            found.append(item)
    return found


def _told(facts: Mapping[str, Any], name: str, tell: Any) -> list[Text]:
    return [tell(item) for item in facts.get(name) or ()]


def _both(text: str) -> Text:
    return Text(text, text)


def _party(party: Mapping[str, Any]) -> Text:
    number = party["organisation_number"]
    return _both(f"{party['name']}, {number}" if number else str(party["name"]))


def _decision(decision: Mapping[str, Any]) -> Text:
    paragraph = f"§ {decision['minutes_paragraph']}" if decision["minutes_paragraph"] else ""
    parts = (decision["body"], decision["day"], paragraph, decision["diary_number"])
    return _both(", ".join(str(part) for part in parts if part))


def _extension(extension: Mapping[str, Any]) -> Text:
    if extension["unlimited"]:
        return Text("utan gräns", "without limit")
    times, months = extension["times"] or 1, extension["months"]
    return Text(f"{times} × {months or '?'} månader", f"{times} × {months or '?'} months")


def _value(value: Any, months: bool) -> Text:
    if value is None:
        return Text("", "")
    if isinstance(value, bool):
        return _YES if value else _NO
    return Text(f"{value} {_MONTHS.sv}", f"{value} {_MONTHS.en}") if months else _both(str(value))


def _amount(computed: Mapping[str, Any]) -> Text:
    return _both(_money(computed["value"], computed["unit"]) if computed["value"] is not None else "")


def _contribution(contribution: Mapping[str, Any]) -> Text:
    """Return who gives what: the amount, else the words; a sentence that is only moved or rewritten around it is the same."""
    who = _ACTORS.get(contribution["actor"], _both(contribution["actor"]))
    value = contribution["value"]
    what = _money(value, "kr") if value is not None else " ".join(contribution["quote"].split())
    return Text(f"{who.sv}: {what}", f"{who.en}: {what}")


def _money(value: float, unit: str) -> str:
    return f"{value:,}".replace(",", "\N{NO-BREAK SPACE}") + f" {unit}"
