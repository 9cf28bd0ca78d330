"""STS009: in-kind support is given a value."""

from __future__ import annotations

import re

from iopvalidate.api import (
    Assessment,
    Context,
    Contribution,
    ContributionKind,
    Draft,
    LegalBasis,
    Level,
    Passage,
    Rule,
    Text,
    not_applicable,
    passed,
    to_review,
)
from iopvalidate_state_aid.routes import STATE_AID, with_row_head

_NAMES = {
    ContributionKind.PREMISES: ("lokaler", "premises"),
    ContributionKind.STAFF: ("personal", "staff"),
    ContributionKind.VOLUNTEERS: ("ideellt arbete", "voluntary work"),
    ContributionKind.EQUIPMENT: ("utrustning", "equipment"),
    ContributionKind.KNOWLEDGE: ("kunskap", "knowledge"),
    ContributionKind.MONEY: ("lån eller annat", "loans or other"),
}

_MONEY = re.compile(r"\b(?:täcker|ersätter|betalar|bekostar|står för|bär)\b[^.]*\b\w*(?:kostnad|utgift|hyra)", re.IGNORECASE)


class InKindValue(Rule):
    """Premises, staff, loans or equipment from the public party are given a value."""

    code = "STS009"
    slug = "in-kind-value"
    concern = STATE_AID
    level = Level.NOTE
    title = Text("Icke-monetärt stöd värderas", "In-kind support is valued")
    why = Text(
        "Gratis eller billiga lokaler, personal, lån och utrustning räknas som stöd och ska värderas för att taken ska kunna prövas.",
        "Free or cheap premises, staff, loans and equipment count as support and must be valued so that the ceilings can be tested.",
    )
    remedy = Text(
        "Ange värdet av varje insats i kronor och hur det har beräknats.",
        "State the value of each contribution in SEK and how it was computed.",
    )
    clause = "Värdet av lokalen beräknas till [belopp] kronor per år efter marknadshyran på orten."
    basis = (LegalBasis("Förordning (EU) 2023/2831 art. 4", "2026-02-28", "upphandlingsmyndigheten.se"),)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Not applicable without in-kind support; pass where it is valued, else review."""
        economy = draft.economy
        valued_kinds = {c.kind for c in economy.valued}
        unvalued = [c for c in economy.unvalued if c.kind not in valued_kinds]
        if unvalued:
            kinds_sv, kinds_en = _kinds(unvalued)
            return to_review(
                f"Den offentliga parten bidrar med annat än pengar ({kinds_sv}) utan att värdet anges.",
                f"The public party contributes otherwise than in money ({kinds_en}), and no value is stated.",
                *with_row_head(draft, (c.passage for c in unvalued[:3])),
            )
        if economy.valued:
            kinds_sv, kinds_en = _kinds(list(economy.valued))
            return passed(
                f"Det icke-monetära stödet ({kinds_sv}) är värderat.",
                f"The in-kind support ({kinds_en}) is given a value.",
                *with_row_head(draft, (c.passage for c in economy.valued[:3])),
            )
        judged = [j for j in draft.judged("STS009?") if not (_by_organisation(draft, j.passage) or _in_money(draft, j.passage))]
        if judged:
            return to_review(
                "Den offentliga parten tycks bidra med annat än pengar utan att värdet anges.",
                "The public party seems to contribute otherwise than in money, and no value is stated.",
                judged[0].passage,
            )
        return not_applicable(
            "Inget icke-monetärt stöd från den offentliga parten hittades.", "No in-kind support from the public party was found."
        )


def _by_organisation(draft: Draft, passage: Passage) -> bool:
    """Whether a sentence begins with the organisation: what it gives itself is no support."""
    words = draft.agreement.quote(passage).lower().replace(",", " ").split()[:2]
    return any(word in party.words() for party in draft.counterparts for word in words) or words[:1] == ["föreningen"]


def _in_money(draft: Draft, passage: Passage) -> bool:
    """Whether a sentence covers costs for premises or material: that is support in money."""
    return bool(_MONEY.search(draft.agreement.quote(passage)))


def _kinds(contributions: list[Contribution]) -> tuple[str, str]:
    """What is contributed, in Swedish and English."""
    kinds = dict.fromkeys(c.kind for c in contributions)
    names = [_NAMES.get(kind, ("annat", "other")) for kind in kinds]
    return ", ".join(n[0] for n in names), ", ".join(n[1] for n in names)


RULE = InKindValue()
