"""A plugin whose rule has terms that cannot be read."""

from __future__ import annotations

from fakes.good import FIRST
from iopvalidate.api import Assessment, Context, Draft, LegalBasis, Level, Rule, Sign, Text, hookimpl, passed

WRONG = Sign("wrong", "köp* | a*b*c")


class BadSign(Rule):
    """Asks for a sign that is wrongly written."""

    code = "BAD001"
    slug = "bad-sign"
    concern = FIRST
    level = Level.WARNING
    title = Text("Fel tecken", "Bad sign")
    why = Text("För provet.", "For the test.")
    remedy = Text("Rätta det.", "Mend it.")
    basis = (LegalBasis("Ingen"),)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Ask for the sign."""
        return passed("Nej.", "No.") if not draft.hits(WRONG) else passed("Ja.", "Yes.")


@hookimpl
def iopvalidate_rules() -> list[Rule]:
    """Return the rule."""
    return [BadSign()]
