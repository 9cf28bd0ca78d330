"""The facts of a report in a few rows: parties, term, money, children, decision."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def facts_in_short(facts: Mapping[str, Any], lang: str) -> list[tuple[str, str]]:
    """Return label and text of what is known; what a plugin or an older report does not give is left out."""
    swedish = lang != "en"
    rows = [("Parter" if swedish else "Parties", _parties(facts.get("parties"), swedish))]
    return [row for row in rows if row[1]]


def _parties(parties: Any, swedish: bool) -> str:
    sides = {"public": "offentlig" if swedish else "public", "ideburen": "idéburen"}
    return "; ".join(f"{p['name']} ({sides.get(p['side'], p['side'])})" for p in parties or [])
