"""UTK011: different names for one party."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Level, Rule, Text, failed, passed
from iopvalidate_drafting.law import CRAFT, DRAFTING
from iopvalidate_drafting.names import other_names
from iopvalidate_drafting.places import distinct, sentence_at


class PartyNames(Rule):
    """Each party goes by one name and the aliases the draft gives it."""

    code = "UTK011"
    slug = "party-names"
    concern = DRAFTING
    level = Level.WARNING
    title = Text("Olika namn på samma part", "Different names for one party")
    why = Text(
        "Nämns en part vid ett annat namn är det oklart om någon annan avses. Ofta är det en rest ur en mall eller ett tidigare avtal.",
        "If a party is called by another name it is unclear whether somebody else is meant. Often it is left from a template or an earlier agreement.",
    )
    remedy = Text(
        "Använd partens registrerade namn eller den benämning som avtalet inför, och ingen annan.",
        "Use the party's registered name or the name that the agreement introduces, and no other.",
    )
    basis = (CRAFT,)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where a party is named otherwise than where it is introduced."""
        found = other_names(draft)
        if not found:
            return passed(
                "Parterna nämns vid de namn som utkastet inför.", "The parties go by the names that the draft introduces."
            )
        first = found[0]
        return failed(
            f"Utkastet skriver ”{first.words}”, men parten heter {first.party.name}.",
            f"The draft writes ”{first.words}”, but the party is called {first.party.name}.",
            *distinct([*(sentence_at(draft, f.passage.ordinal, f.passage.start) for f in found), first.party.passage], 8),
            names=list(dict.fromkeys(f.words for f in found)),
        )


RULE = PartyNames()
