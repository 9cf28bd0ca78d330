"""BRN002: the convention on the rights of the child as law."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, LegalBasis, Level, Sign, Text, failed, passed, to_review
from iopvalidate_child_rights.common import CONVENTION_ACT, ChildRule, said, sentences

CONVENTION = Sign(
    "barnkonventionen",
    """
    barnkonvention{,en,ens} | *barnkonventionen | konvention{,en} ~3 barnets rättigheter | 2018:1197
    (barnets/barnens/barns) rätt{,igheter} ~6 lag | (barnets/barns/barnens) rätt ~8 artikel | artiklarna & barn*
    """,
)
OUTDATED = Sign("i främsta rummet", "i främsta rummet & barn*")
MENTION = Sign("barns rättigheter", "(barns/barnets/barnens) rättigheter | barnrätt* | konventionen | barnrättslig*")


class Convention(ChildRule):
    """The draft refers to the convention, in words in force."""

    code = "BRN002"
    slug = "convention"
    level = Level.NOTE
    title = Text("Barnkonventionen som lag", "The convention on the rights of the child as law")
    why = Text(
        "Barnkonventionen gäller som lag sedan den 1 januari 2020. Orden ”i främsta rummet” kommer ur en äldre översättning.",
        "The convention has been law since 1 January 2020. The words ”i främsta rummet” come from an older translation.",
    )
    remedy = Text(
        "Hänvisa till barnkonventionen och lagen (2018:1197), och skriv att barnets bästa i första hand ska beaktas.",
        "Refer to the convention and lagen (2018:1197), and write that the child's best interests shall be a primary consideration.",
    )
    clause = "Verksamheten bedrivs i enlighet med barnkonventionen, som gäller som lag enligt lagen (2018:1197)."
    basis = (
        CONVENTION_ACT,
        LegalBasis("Barnkonventionen art. 3, nu gällande svensk översättning", "2026-04-30", "barnombudsmannen.se"),
    )

    def judge(self, draft: Draft, context: Context) -> Assessment:
        """Review for outdated words or a bare mention of rights, pass for a reference to the convention, else fail."""
        outdated = said(draft, OUTDATED)
        found = said(draft, CONVENTION)
        if outdated:
            return to_review(
                "Utkastet använder de äldre orden ”i främsta rummet” om barnets bästa.",
                "The draft uses the older words ”i främsta rummet” of the child's best interests.",
                *sentences(draft, outdated),
            )
        if found:
            return passed(
                "Utkastet hänvisar till barnkonventionen.", "The draft refers to the convention.", *sentences(draft, found)
            )
        loose = draft.asserted(MENTION, CONVENTION, headings=True)
        if loose:
            return to_review(
                "Utkastet talar om barns rättigheter men hänvisar inte till konventionen i löpande text.",
                "The draft speaks of children's rights but does not refer to the convention in running text.",
                *sentences(draft, loose),
            )
        return failed("Utkastet hänvisar inte till barnkonventionen.", "The draft does not refer to the convention.")


RULE = Convention()
