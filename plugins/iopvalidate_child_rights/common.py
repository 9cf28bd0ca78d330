"""What the BRN rules share: they ask only where children are affected, and are milder where that is unsure."""

from __future__ import annotations

from abc import abstractmethod

from iopvalidate.api import (
    Affected,
    Assessment,
    Concern,
    Context,
    Draft,
    Hit,
    LegalBasis,
    Outcome,
    Passage,
    Rule,
    Sign,
    Text,
    not_applicable,
    to_review,
)

CHILD_RIGHTS = Concern("BRN", "child-rights", Text("Barnrätt", "Child rights"), order=70)

CONVENTION_ACT = LegalBasis(
    "Lag (2018:1197) om Förenta nationernas konvention om barnets rättigheter", "2026-04-30", "riksdagen.se, SFS 2018:1197"
)

#: Children and young people, as the ones concerned.
CHILDREN = "barn/barnen/barnens/barnets/barns/ungdomar/ungdomarna/ungdomarnas/unga/ungas/elever/eleverna/flickor/flickorna/pojkar/tolvåringarna/fjortonåringarna/tioåringarna"


class ChildRule(Rule):
    """A rule that asks only where children are affected."""

    concern = CHILD_RIGHTS

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Not applicable where no sign of children is found; where it is unsure a fail becomes a review."""
        children = draft.children
        if children.affected is Affected.NO:
            return not_applicable(
                "Inget tecken på att barn berörs hittades; pröva ändå om barn berörs indirekt.",
                "No sign that children are affected was found; consider all the same whether they are affected indirectly.",
                *children.adults_only[:1],
            )
        answer = self.judge(draft, context)
        if children.affected is Affected.MAYBE and answer.outcome is Outcome.FAIL:
            return to_review(
                f"{answer.reason.sv} Det är osäkert om barn berörs; avgör det först.",
                f"{answer.reason.en} It is not sure that children are affected; decide that first.",
                *(answer.evidence or children.medium[:1]),
            )
        return answer

    @abstractmethod
    def judge(self, draft: Draft, context: Context) -> Assessment:
        """Answer the rule for a draft that concerns children."""


def said(draft: Draft, *signs: Sign) -> list[Hit]:
    """Return hits in running text that are not denied, quoted as a criterion, or history."""
    return [h for h in draft.asserted(*signs) if len(draft.agreement.quote(draft.passage(h)).split()) > 3]


def sentences(draft: Draft, hits: list[Hit], label: str = "", most: int = 3) -> tuple[Passage, ...]:
    """Return the sentences of hits, then those the classifier reads as `label`, each once."""
    judged = [j.passage for j in draft.judged(label)] if label else []
    return tuple(dict.fromkeys([*draft.passages(hits, most), *judged]))[:most]
