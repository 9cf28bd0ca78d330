"""What the BRN rules share: they ask only where children are affected, and are milder where that is unsure."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable

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

_LABEL = 3  # words

CONVENTION_ACT = LegalBasis(
    "Lag (2018:1197) om Förenta nationernas konvention om barnets rättigheter", "2026-04-30", "riksdagen.se, SFS 2018:1197"
)

#: Children and young people, at one place of a phrase.
CHILDREN = (
    "barn/barnen/barnens/barnet/barnets/barns/ungdom/ungdomar/ungdomarna/ungdomarnas/ungdomars/unga/ungas/elev/elever/eleverna/elevernas/"
    "flickor/flickorna/pojkar/pojkarna/tjejer/tjejerna/*tjejerna/killar/killarna/tonåringar/tonåringarna/minderårig/minderåriga/underårig/"
    "underåriga/*tonåringar/*åringarna/barngruppen/barngrupperna/småbarn/småbarnen/yngsta/åttaåringar/tioåringar/tolvåringar/fjortonåringar/skolbarn/skolbarnen/skolungdomar"
)
#: The same, as a condition of its own (one place of alternatives costs less than many phrases).
ANY_CHILD = f"({CHILDREN})"
#: Bodies of children.
COUNCIL = (
    "barnråd/barnrådet/barnrådets/ungdomsråd/ungdomsrådet/ungdomsrådets/ungdomsråden/elevråd/elevrådet/elevrådets/elevråden/"
    "ungdomsforum/barnforum/ungdomsting/ungdomstinget/barnting/ungdomsfullmäktige/ungdomsparlament"
)


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
    """Return hits in running text that are not denied, quoted as a criterion, or history; no bare label."""
    return [h for h in draft.asserted(*signs) if not bare(draft, draft.passage(h))]


def told(draft: Draft, *signs: Sign) -> list[Hit]:
    """Return hits in running text that are neither denied nor quoted; what has been done counts."""
    found = [h for sign in signs for h in draft.hits(sign) if not (h.negated or h.quoted or draft.block(h).is_heading)]
    return sorted((h for h in found if not bare(draft, draft.passage(h))), key=lambda h: h.first)


def bare(draft: Draft, passage: Passage) -> bool:
    """Whether a passage is a label of a few words: no sentence that ends in a full stop."""
    text = draft.agreement.quote(passage).rstrip()
    return len(text.split()) <= _LABEL and not text.endswith(".")


def sentences(draft: Draft, hits: list[Hit], label: str = "", most: int = 3) -> tuple[Passage, ...]:
    """Return the sentences of hits, each once; where there is none, those the classifier reads as `label`."""
    return draft.passages(hits, most) or (witnesses(draft, label)[:most] if label else ())


def witnesses(draft: Draft, label: str) -> tuple[Passage, ...]:
    """Return what the classifier reads as `label`: the second witness, asked where the terms find nothing."""
    return tuple(judged.passage for judged in draft.judged(label))


def own_heading_first(draft: Draft, passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return the passages, each once, those under a heading that speaks of children first."""
    return tuple(sorted(dict.fromkeys(passages), key=lambda p: not _under_children(draft, p)))


def _under_children(draft: Draft, passage: Passage) -> bool:
    path = " ".join(draft.agreement.locate(passage).heading_path[1:]).lower()
    return "barn" in path or "delaktig" in path


def where(draft: Draft, passage: Passage) -> str:
    """Return ` under ”7.1 Barnets bästa”`, or nothing where the passage stands before every heading."""
    path = draft.agreement.locate(passage).heading_path
    return f" under ”{path[-1]}”" if path else ""
