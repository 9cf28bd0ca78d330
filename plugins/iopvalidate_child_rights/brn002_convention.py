"""BRN002: the convention on the rights of the child as law."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, LegalBasis, Level, Sign, Text, failed, passed, to_review
from iopvalidate_child_rights.common import ANY_CHILD, CHILDREN, CONVENTION_ACT, ChildRule, said, sentences, where

CONVENTION = Sign(
    "barnkonventionen",
    f"""
    *barnkonvention{{,en,ens}} | konvention{{en,ens,}} ~3 barnets rättigheter | 2018:1197 | crc
    (barnets/barnens/barns) rätt{{,igheter}} ~8 lag & sverige* | svensk | 2020
    (barnets/barns/barnens) rätt ~10 artikel* | (artikel/artiklarna) ~12 ({CHILDREN}) & konvention* | rätt
    """,
)
OUTDATED = Sign("i främsta rummet", f"främsta rummet & {ANY_CHILD}")
MENTION = Sign(
    "barns rättigheter",
    f"""
    (barns/barnets/barnens/ungas) rättigheter | barnrätt* | barnrättslig*
    (konventionen/konventionens) & beakta* | följ* | tillämpa* | gäller | artikel* | {ANY_CHILD} & !konventionen om
    """,
)
SET_ASIDE = Sign(
    "barnkonventionen beaktas inte",
    """
    (barnkonventionen/konventionen) ~5 (inte/ej/aldrig/icke) ~4 (beakta*/tillämpa*/följ*/gälla/gäller/pröva*/överväg*/väg*/nämn*/omnämn*/beröra/berörs/åberopa*/analys*)
    (inte/ej/aldrig/icke) ~4 (beaktat/tillämpat/övervägt/prövat/hänvisar/nämner/nämns/berör) ~5 (barnkonventionen/konventionen)
    (ingen/någon) ~2 hänvisning ~3 (barnkonventionen/konventionen) & inte | ej | ingen
    """,
)


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
        if outdated:
            return to_review(
                "Utkastet använder de äldre orden ”i främsta rummet” om barnets bästa; den gällande översättningen säger ”i första hand”.",
                "The draft uses the older words ”i främsta rummet” of the child's best interests; the translation now says ”i första hand”.",
                *sentences(draft, outdated),
            )
        aside = {h.sentence for h in draft.hits(SET_ASIDE)}
        found = [h for h in said(draft, CONVENTION) if h.sentence not in aside]
        if found:
            place = where(draft, draft.passage(found[0]))
            return passed(
                f"Utkastet hänvisar till barnkonventionen{place}.",
                f"The draft refers to the convention{place}.",
                *sentences(draft, found),
            )
        loose = [h for h in draft.asserted(MENTION, CONVENTION, headings=True) if h.sentence not in aside]
        if loose:
            return to_review(
                "Utkastet talar om barns rättigheter men hänvisar inte till konventionen i löpande text.",
                "The draft speaks of children's rights but does not refer to the convention in running text.",
                *sentences(draft, loose),
            )
        if aside:
            return failed(
                "Utkastet säger att barnkonventionen inte beaktas.",
                "The draft says that the convention is not taken into account.",
                *draft.passages(draft.hits(SET_ASIDE)),
            )
        return failed("Utkastet hänvisar inte till barnkonventionen.", "The draft does not refer to the convention.")


RULE = Convention()
