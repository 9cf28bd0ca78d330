"""The facts of a draft as JSON values, for the report and for `iopvalidate facts`."""

from __future__ import annotations

from typing import Any

from iopvalidate.facts.draft import Draft


def summarise(draft: Draft) -> dict[str, Any]:
    """Return what the program believes the draft says, each fact with its place."""
    return {"parties": [_party(draft, party) for party in draft.parties]}


def _party(draft: Draft, party: Any) -> dict[str, Any]:
    place = draft.agreement.locate(party.passage)
    return {
        "name": party.name,
        "side": party.side.value,
        "form": party.form.value,
        "organisation_number": party.number,
        "aliases": list(party.aliases),
        "via": party.via,
        "signature": party.signature is not None,
        "paragraph": place.paragraph,
    }
