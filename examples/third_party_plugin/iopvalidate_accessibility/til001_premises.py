"""TIL001: the premises can be used by persons with disabilities."""

from __future__ import annotations

from iopvalidate.api import (
    Assessment,
    Concern,
    Context,
    Draft,
    LegalBasis,
    Level,
    Rule,
    Sign,
    Text,
    failed,
    not_applicable,
    passed,
    to_review,
)

#: An order above the built-in groups puts it last in the report.
ACCESSIBILITY = Concern("TIL", "accessibility", Text("Tillgänglighet", "Accessibility"), order=200)

PREMISES = Sign("lokaler", "lokal{,en,er,erna} | *lokal{,en,er,erna} | mötesplats{,en,er}")
ACCESSIBLE = Sign(
    "tillgängliga för alla",
    """
    tillgänglig{,t,a} & funktionsnedsättning{,ar} | rullstol{,ar} | funktionshinder | rörelsehindrade
    tillgänglighetsanpass*
    rullstolsanpass*
    """,
)


class Premises(Rule):
    """Where the draft names premises, it says that persons with disabilities can use them."""

    code = "TIL001"
    slug = "accessible-premises"
    concern = ACCESSIBILITY
    level = Level.NOTE
    title = Text("Tillgängliga lokaler", "Accessible premises")
    why = Text(
        "En verksamhet som vänder sig till alla utestänger några om de inte kommer in i lokalen.",
        "An activity that is meant for everybody shuts some out if they cannot get into the premises.",
    )
    remedy = Text(
        "Skriv vem som ser till att lokalerna kan användas av personer med funktionsnedsättning.",
        "Write who sees to it that persons with disabilities can use the premises.",
    )
    clause = "Kommunen ansvarar för att lokalerna är tillgängliga för personer med funktionsnedsättning."
    basis = (LegalBasis("Organisationens egen policy för tillgänglighet (exempel)", certainty="unverified"),)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass where the draft says it, review where it says the opposite, fail where it is silent on its premises."""
        premises = draft.asserted(PREMISES)
        if not premises:
            return not_applicable("Utkastet nämner inga lokaler.", "The draft names no premises.")
        denied = draft.denied(ACCESSIBLE)
        if denied:
            return to_review(
                "Utkastet säger att lokalerna inte är tillgängliga för alla.",
                "The draft says that the premises are not accessible to all.",
                *draft.passages(denied),
            )
        found = draft.asserted(ACCESSIBLE)
        if found:
            return passed(
                "Utkastet säger att lokalerna är tillgängliga.",
                "The draft says that the premises are accessible.",
                *draft.passages(found),
            )
        return failed(
            "Utkastet nämner lokaler men säger inget om deras tillgänglighet.",
            "The draft names premises but says nothing of their accessibility.",
            *draft.passages(premises, most=1),
        )


RULE = Premises()
