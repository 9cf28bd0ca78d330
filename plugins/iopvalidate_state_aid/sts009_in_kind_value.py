"""STS009: in-kind support is given a value."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, LegalBasis, Level, Rule, Text, not_applicable, passed, to_review
from iopvalidate_state_aid.routes import STATE_AID


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
            return to_review(
                "Den offentliga parten bidrar med annat än pengar utan att värdet anges.",
                "The public party contributes otherwise than in money, and no value is stated.",
                *dict.fromkeys(c.passage for c in unvalued[:3]),
            )
        if economy.valued:
            return passed(
                "Det icke-monetära stödet är värderat.",
                "The in-kind support is given a value.",
                *dict.fromkeys(c.passage for c in economy.valued[:3]),
            )
        judged = draft.judged("STS009?")
        if judged:
            return to_review(
                "Den offentliga parten tycks bidra med annat än pengar utan att värdet anges.",
                "The public party seems to contribute otherwise than in money, and no value is stated.",
                judged[0].passage,
            )
        return not_applicable(
            "Inget icke-monetärt stöd från den offentliga parten hittades.", "No in-kind support from the public party was found."
        )


RULE = InKindValue()
