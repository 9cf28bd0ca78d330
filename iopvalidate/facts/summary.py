"""The facts of a draft as JSON values, for the report and for `iopvalidate facts`.

The shape is `schemas/facts.schema.json`.  A personal identity number never leaves the draft: quotes have it masked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from iopvalidate.agreement.model import Passage
from iopvalidate.facts.draft import Draft
from iopvalidate.facts.model import Computed, Contribution, Extension, SumCheck
from iopvalidate.facts.scan.organisation import scan_personal_identity_numbers

MASK = "[personnummer]"
_MOST_PLACES = 6
_MOST_WORDS = 400
_AROUND = 800  # characters beside a quote in which identity numbers are looked for: most paragraphs, but not megabytes


def summarise(draft: Draft) -> dict[str, Any]:
    """Return what the program believes the draft says, each fact with its places."""
    return {name: part(draft) for name, part in PARTS.items()}


def masked(text: str) -> str:
    """Return a text with every personal identity number replaced."""
    for found in reversed(scan_personal_identity_numbers(text)):
        text = text[: found.start] + MASK + text[found.end :]
    return text


def place(draft: Draft, passage: Passage) -> dict[str, Any]:
    """Return where a passage stands and its words, masked and of bounded length."""
    where = draft.agreement.locate(passage)
    found: dict[str, Any] = {
        "paragraph": where.paragraph,
        "heading_path": [masked(h) for h in where.heading_path],
        "quote": _quote(draft, passage),
    }
    if where.page is not None:
        found["page"] = where.page
    return found


def _quote(draft: Draft, passage: Passage) -> str:
    """Mask in what stands around too: a quote that begins inside a number must not give its other half away."""
    text = draft.agreement.block(passage.ordinal).text
    first = max(0, passage.start - _AROUND)
    around = text[first : passage.end + _AROUND]
    for found in scan_personal_identity_numbers(around):
        if found.start + first < passage.end and passage.start < found.end + first:
            return masked(around)[:_MOST_WORDS]
    quote = text[passage.start : passage.end]
    return quote if len(quote) <= _MOST_WORDS else quote[: _MOST_WORDS - 1] + "…"


def _places(draft: Draft, passages: Iterable[Passage]) -> list[dict[str, Any]]:
    return [place(draft, p) for p in list(dict.fromkeys(passages))[:_MOST_PLACES]]


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else round(float(value), 2)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _parties(draft: Draft) -> list[dict[str, Any]]:
    return [
        {
            "name": party.name,
            "side": party.side.value,
            "form": party.form.value,
            "organisation_number": party.number,
            "aliases": list(party.aliases),
            "via": party.via,
            "signature": party.signature is not None,
            **place(draft, party.passage),
        }
        for party in draft.parties
    ]


def _term(draft: Draft) -> dict[str, Any]:
    term = draft.term
    return {
        "start": _day(term.start),
        "end": _day(term.end),
        "months": _number(term.months),
        "open_ended": term.open_ended,
        "because": {"sv": term.because_sv, "en": term.because_en},
        "notice_months": _number(term.notice_months),
        "extensions": [_extension(draft, e) for e in term.extensions],
        "places": _places(draft, term.passages),
        "notice_places": _places(draft, term.notice_passages),
        "conflicts": _places(draft, term.conflicts),
    }


def _extension(draft: Draft, extension: Extension) -> dict[str, Any]:
    return {
        "months": extension.months,
        "times": extension.times,
        "automatic": extension.automatic,
        "unlimited": extension.unlimited,
        "until": _day(extension.until),
        **place(draft, extension.passage),
    }


def _economy(draft: Draft) -> dict[str, Any]:
    economy = draft.economy
    return {
        "public_total": _computed(draft, economy.public_total),
        "contract_value": _computed(draft, economy.contract_value),
        "best_three_years": _computed(draft, economy.best_three_years),
        "best_year": _computed(draft, economy.best_year),
        "contributions": [_contribution(draft, c) for c in economy.contributions],
        "unvalued": [_contribution(draft, c) for c in economy.unvalued],
        "sums": [_sum(draft, s) for s in economy.sums],
        "pays_places": _places(draft, economy.pays),
        "exchange_rate": _number(economy.rate),
    }


def _computed(draft: Draft, computed: Computed) -> dict[str, Any]:
    return {
        "value": _number(computed.value),
        "unit": computed.unit,
        "because": {"sv": computed.because_sv, "en": computed.because_en},
        "steps": list(computed.steps),
        "places": _places(draft, computed.passages),
    }


def _contribution(draft: Draft, c: Contribution) -> dict[str, Any]:
    return {
        "actor": c.actor,
        "kind": c.kind.value,
        "value": _number(c.value),
        "per_year": {str(year): _number(value) for year, value in c.per_year},
        "unit_price": c.unit_price,
        **place(draft, c.passage),
    }


def _sum(draft: Draft, check: SumCheck) -> dict[str, Any]:
    return {
        "stated": _number(check.stated),
        "computed": _number(check.computed),
        "unit": check.unit,
        "agrees": check.agrees,
        **place(draft, check.passage),
    }


def _decisions(draft: Draft) -> list[dict[str, Any]]:
    return [
        {
            "body": d.body,
            "day": _day(d.day),
            "minutes_paragraph": d.paragraph,
            "diary_number": d.diary,
            "delegation": d.delegation,
            "blank": d.blank,
            "diary_only": d.diary_only,
            **place(draft, d.passage),
        }
        for d in draft.decisions
    ]


def _backing(draft: Draft) -> dict[str, Any]:
    backing = draft.backing
    return {
        "legal_reviews": _places(draft, backing.legal_reviews),
        "policies": _places(draft, backing.policies),
        "indexation": _places(draft, backing.indexation),
    }


def _children(draft: Draft) -> dict[str, Any]:
    children = draft.children
    return {
        "affected": children.affected.value,
        "strong": _places(draft, children.strong),
        "medium": _places(draft, children.medium),
        "adults_only": _places(draft, children.adults_only),
    }


def _references(draft: Draft) -> dict[str, Any]:
    references = draft.references
    return {
        "cross_references": [{"target": c.target, "exists": c.exists, **place(draft, c.passage)} for c in references.crossrefs],
        "appendices": [
            {"label": a.label, "in_file": a.in_file, "listed": a.listed, "referred": a.referred, **place(draft, a.passage)}
            for a in references.appendices
        ],
        "placeholders": [{"kind": p.kind, **place(draft, p.passage)} for p in references.placeholders],
        "identity_numbers": [{"paragraph": p.ordinal} for p in references.identity_numbers],
    }


def _statutes(draft: Draft) -> list[dict[str, Any]]:
    return [
        {
            "name": use.reference.name or "",
            "sfs": use.reference.sfs or (use.statute.sfs if use.statute else ""),
            "number_given": bool(use.reference.sfs),
            "title": use.statute.title if use.statute else "",
            "in_force": use.statute.in_force if use.statute else None,
            "chapter": use.reference.chapter or "",
            "sections": list(use.reference.sections),
            "history": use.history,
            **place(draft, use.mention),
        }
        for use in draft.statutes
    ]


def _eu_acts(draft: Draft) -> list[dict[str, Any]]:
    return [
        {
            "number": use.reference.number or "",
            "kind": use.reference.kind or "",
            "articles": list(use.reference.articles),
            "history": use.history,
            **place(draft, use.mention),
        }
        for use in draft.eu_acts
    ]


def _signatures(draft: Draft) -> list[dict[str, Any]]:
    return [
        {
            "party": s.party,
            "name": s.name,
            "capacity": s.capacity,
            "place": s.place,
            "date": s.date,
            "complete": s.complete,
            **place(draft, s.passage),
        }
        for s in draft.signatures
    ]


#: Fact → how it is written, in the report's order.
PARTS: dict[str, Callable[[Draft], Any]] = {
    "parties": _parties,
    "unnamed_counterparts": lambda draft: _places(draft, draft.unnamed_counterparts),
    "term": _term,
    "economy": _economy,
    "decisions": _decisions,
    "backing": _backing,
    "children": _children,
    "references": _references,
    "statutes": _statutes,
    "eu_acts": _eu_acts,
    "signatures": _signatures,
}
