"""The facts of a draft for its report, each computed by itself: one that breaks costs its own place in the report only.

A rule that asks for a broken fact breaks too, and says so; it never reads an empty fact as an answer of the draft.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

from iopvalidate.facts.backing import Backing
from iopvalidate.facts.draft import Draft
from iopvalidate.facts.model import Affected, Children, Computed, Economy, References, Term
from iopvalidate.facts.references import identity_numbers
from iopvalidate.facts.summary import PARTS

_SV, _EN = "Kunde inte beräknas: internt fel.", "Could not be computed: internal error."


@dataclass(slots=True)
class Settled:
    """What is known of a draft before a rule runs.

    Attributes:
        draft: the draft, with empty facts in the place of broken ones: for the report, not for rules.
        facts: JSON values.   broken: fact → kind of the error.   seconds: by fact.
    """

    draft: Draft
    facts: dict[str, Any] = field(default_factory=dict)
    broken: dict[str, str] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)


def settle(draft: Draft) -> Settled:
    """Compute every fact of a draft."""
    settled = Settled(draft)
    for name, part in PARTS.items():
        began = perf_counter()
        try:
            settled.facts[name] = part(draft)
        except Exception as error:  # the message could hold the draft's words: keep the kind only
            settled.broken[name] = type(error).__name__
        settled.seconds[name] = perf_counter() - began
    if settled.broken:
        settled.draft = _without(draft, settled.broken)
        settled.facts = {
            name: part(settled.draft) if name in settled.broken else settled.facts[name] for name, part in PARTS.items()
        }
    return settled


def _without(draft: Draft, broken: dict[str, str]) -> Draft:
    """Return a copy of a draft with empty facts in the place of some."""
    other = copy(draft)
    blank = _blank(draft)
    vars(other).update({name: blank[name] for name in broken})
    if "parties" in broken:
        vars(other).update(public_parties=[], counterparts=[])
    return other


def _blank(draft: Draft) -> dict[str, Any]:
    unknown = Computed(None, "SEK", because_sv=_SV, because_en=_EN)
    return {
        "parties": [],
        "unnamed_counterparts": (),
        "term": Term(because_sv=_SV, because_en=_EN),
        "economy": Economy((), (), unknown, unknown, unknown, unknown),
        "decisions": [],
        "backing": Backing(),
        "children": Children(Affected.MAYBE),
        "references": References(identity_numbers=identity_numbers(draft.agreement)),
        "statutes": [],
        "eu_acts": [],
        "signatures": [],
    }
