"""The facts of a report in a few rows: parties, term, money, decisions, children.  `iopvalidate facts` shows them all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from iopvalidate.rules.outcome import Text

_LABELS = {
    "parties": Text("Parter", "Parties"),
    "term": Text("Avtalstid", "Term"),
    "public_total": Text("Offentligt stöd", "Public support"),
    "contract_value": Text("Högsta värde", "Highest value"),
    "decisions": Text("Beslut", "Decisions"),
    "children": Text("Barn berörs", "Children"),
}
_SIDES = {
    "public": Text("offentlig", "public"),
    "ideburen": Text("idéburen", "idéburen"),
    "company": Text("bolag", "company"),
    "unknown": Text("oklar", "unclear"),
}
_AFFECTED = {"yes": Text("ja", "affected"), "maybe": Text("kanske", "perhaps affected"), "no": Text("nej", "not affected")}
_NOT_FOUND = Text("hittades inte", "not found")


def facts_in_short(facts: Mapping[str, Any], lang: str) -> list[tuple[str, str]]:
    """Return label and text; a fact that the report does not hold at all is left out."""
    economy = facts.get("economy") or {}
    values = {
        "parties": _parties(facts.get("parties"), lang),
        "term": _term(facts.get("term"), lang),
        "public_total": _amount(economy.get("public_total"), lang),
        "contract_value": _amount(economy.get("contract_value"), lang),
        "decisions": _decisions(facts.get("decisions"), lang),
        "children": _children(facts.get("children"), lang),
    }
    return [(_LABELS[key].get(lang), text) for key, text in values.items() if text]


def _parties(parties: Any, lang: str) -> str:
    if parties is None:
        return ""
    told = [f"{p['name']} ({_SIDES[p['side']].get(lang) if p['side'] in _SIDES else p['side']})" for p in parties]
    return "; ".join(told) or _NOT_FOUND.get(lang)


def _term(term: Any, lang: str) -> str:
    if not term:
        return ""
    unit = "months" if lang == "en" else "månader"
    until = ("until further notice" if lang == "en" else "tills vidare") if term["open_ended"] else term["end"]
    known = [f"{term['start'] or '?'} – {until or '?'}"] if term["start"] or until else []
    known += [f"{term['months']} {unit}"] if term["months"] else []
    if not known:
        return str(term["because"].get(lang) or _NOT_FOUND.get(lang))
    known += [_extension(e, lang) for e in term["extensions"]]
    return ", ".join(known)


def _extension(extension: Mapping[str, Any], lang: str) -> str:
    if extension["unlimited"]:
        return "extension without limit" if lang == "en" else "förlängning utan gräns"
    times, months = extension["times"], extension["months"]
    return f"extension {times} × {months} months" if lang == "en" else f"förlängning {times} × {months} månader"


def _amount(computed: Any, lang: str) -> str:
    if not computed:
        return ""
    because = computed["because"].get(lang, "")
    if computed["value"] is None:
        return because or _NOT_FOUND.get(lang)
    amount = f"{computed['value']:,}".replace(",", "\N{NO-BREAK SPACE}") + f" {computed['unit']}"
    return f"{amount}. {because}" if because else amount


def _decisions(decisions: Any, lang: str) -> str:
    if decisions is None:
        return ""
    told = []
    for found in decisions:
        paragraph = f"§ {found['minutes_paragraph']}" if found["minutes_paragraph"] else ""
        parts = (found["body"], found["day"], paragraph, found["diary_number"])
        told.append(", ".join(part for part in parts if part))
    return "; ".join(part for part in told if part) or _NOT_FOUND.get(lang)


def _children(children: Any, lang: str) -> str:
    return _AFFECTED[children["affected"]].get(lang) if children else ""
