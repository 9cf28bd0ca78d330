"""The parties that a draft really names: what reads as a name, without stray sentences and repeated aliases."""

from __future__ import annotations

import re

from iopvalidate.api import Draft, LegalForm, Party, Side

_VERB = re.compile(
    r"(?<!\bparter )\b(?:är|kallas|har|ska|skall|skriva|beskriver|ändrar|får|kan|skriver|menar|säger|av dem)\b", re.IGNORECASE
)
_LEAD = re.compile(r"^(?:avtals)?parter(?:na)?(?: i \w+)? är\s+", re.IGNORECASE)
_SVB = re.compile(r"\(svb\)|särskild vinstutdelningsbegränsning", re.IGNORECASE)


def genuine(draft: Draft) -> list[Party]:
    """Return the parties whose name reads as a name, each once."""
    aliases = {a.lower() for p in draft.parties for a in p.aliases}
    found = [p for p in draft.parties if _is_name(p) and not (p.name.lower() in aliases and not p.number)]
    numbered = [p for p in found if p.number]
    both_sides = {p.side is Side.PUBLIC for p in numbered} == {True, False}
    return [p for p in found if p.number or p.via or p.aliases or p.signature] if both_sides else found


def _is_name(party: Party) -> bool:
    name = shown(party)
    words = re.findall(r"[^\W\d_][\w&-]*", name)
    if not words or _VERB.search(name):
        return False
    capital = sum(word[0].isupper() for word in words)
    return bool(party.number or party.signature or party.aliases or party.via) or 2 * capital >= len(words)


def shown(party: Party) -> str:
    """Return the name as a reason shows it."""
    return _LEAD.sub("", party.name)


def doubtful_form(draft: Draft, party: Party) -> bool:
    """Whether the legal form alone does not show an idéburen organisation: ekonomisk förening, or AB (svb)."""
    return party.form is LegalForm.EKONOMISK_FORENING or limited_profit(draft, party)


def limited_profit(draft: Draft, party: Party) -> bool:
    """Whether the party is a company with limited profit distribution."""
    return party.form is LegalForm.AKTIEBOLAG_SVB or bool(_SVB.search(draft.agreement.quote(party.passage)))
