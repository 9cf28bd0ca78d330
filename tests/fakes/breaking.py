"""A plugin with a rule that raises while it reads a draft, with the draft's words in its message."""

from __future__ import annotations

from fakes.good import SECOND
from iopvalidate.api import Assessment, Context, Draft, Level, Rule, Text, hookimpl


class Breaks(Rule):
    """Raises."""

    code, slug, concern, level = "UTK099", "breaks", SECOND, Level.ERROR
    title = Text("Går sönder", "Breaks")
    why = Text("För provets skull.", "For the test's sake.")
    remedy = Text("Ingen.", "None.")

    def assess(self, draft: Draft, context: Context) -> Assessment:
        raise KeyError(draft.agreement.blocks[-1].text)


@hookimpl
def iopvalidate_rules() -> list[Rule]:
    return [Breaks()]
