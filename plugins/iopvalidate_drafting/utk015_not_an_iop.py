"""UTK015: documents that are no IOP agreement."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Level, Party, Passage, Rule, Side, Sign, Text, failed, passed, to_review
from iopvalidate_drafting.genre import OF_ITSELF, Genre, by_title, of_itself
from iopvalidate_drafting.law import AUTHORITIES, DRAFTING, ELIGIBLE, NO_IOP_STATUTE
from iopvalidate_drafting.places import distinct

PROFIT_LIMIT = Sign(
    "vinstbegränsning",
    """
    vinstutdelningsbegränsning* | utan vinstsyfte | inte vinstdrivande | icke-vinstdrivande | ej vinstdrivande
    (delar/dela/lämnar) ~2 (inte/ej/ingen) ~2 ut | (vinst/vinsten/överskott/överskottet) ~5 (återinvesteras/återförs/stannar/återgår)
    """,
)
AGREED = Sign(
    "avtal",
    """
    (avtalet/överenskommelsen/partnerskapet/detta/denna) ~2 (gäller/ingås/ingår/träffas/löper/tecknas/upphör)
    mellan & och & (träffa*/ingå*/slut{its,its}/följande) ~4 (avtal/överenskommelse/partnerskap*)
    parterna (är/åtar/ska/skall/har/förbinder)
    """,
)
IDEBUREN = Sign(
    "idéburen organisation",
    "idéburn{a,e} | idéburen | (ideell/ideella) förening* | förening{en,ens,ar,arna} | civilsamhälle* | civila samhället | organisationen",
)
GENRE_SIGNS: tuple[Sign, ...] = tuple(sign for sign, _ in OF_ITSELF)


class NotAnIop(Rule):
    """The document is an agreement with an idéburen party."""

    code = "UTK015"
    slug = "not-an-iop"
    concern = DRAFTING
    level = Level.WARNING
    title = Text("Handlingen ser inte ut som ett IOP-avtal", "The document does not look like an IOP agreement")
    why = Text(
        "Övriga regler prövar ett avtal mellan en offentlig part och en idéburen organisation. Är handlingen något annat säger deras svar inget, "
        "och med ett vanligt bolag eller en annan myndighet som enda motpart är det inget IOP.",
        "The other rules test an agreement between a public party and an idéburen organisation. If the document is something else their answers "
        "say nothing, and with an ordinary company or another authority as the only counterpart it is no IOP.",
    )
    remedy = Text(
        "Granska rätt handling. Är motparten ingen idéburen organisation behöver en jurist ta ställning till formen, till exempel upphandling eller avtalssamverkan.",
        "Check the right document. If the counterpart is no idéburen organisation a jurist must consider the form, such as procurement or "
        "cooperation between authorities.",
    )
    basis = (NO_IOP_STATUTE, ELIGIBLE, AUTHORITIES)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail for documents that are no agreement and for agreements without any idéburen party."""
        ideburen = [p for p in draft.parties if p.side is Side.IDEBUREN]
        both = bool(ideburen and draft.public_parties)
        genre = by_title(draft)
        told = of_itself(draft) if genre or not (both and draft.signatures) else None
        if genre or (told and not both):
            return _not_agreement(genre, told, both and bool(draft.signatures), ideburen)
        if both:
            return _agreement(draft, ideburen, told)
        if ideburen:
            return to_review(
                f"{ideburen[0].name} är part, men ingen offentlig part framgår.",
                f"{ideburen[0].name} is a party, but no public party appears.",
                ideburen[0].passage,
            )
        return _without_organisation(draft)


def _agreement(draft: Draft, ideburen: list[Party], told: Genre | None) -> Assessment:
    if told and not draft.signatures and not draft.hits(AGREED):
        return to_review(
            f"Parterna nämns, men texten läses som {told.kind.sv}.",
            f"The parties are named, but the text reads as {told.kind.en}.",
            *told.passages,
        )
    public = draft.public_parties[0]
    return passed(
        f"Handlingen är ett avtal mellan {public.name} och {ideburen[0].name}.",
        f"The document is an agreement between {public.name} and {ideburen[0].name}.",
        *distinct([ideburen[0].passage, public.passage]),
    )


def _not_agreement(genre: Genre | None, told: Genre | None, signed: bool, ideburen: list[Party]) -> Assessment:
    kind = (genre or told or Genre(Text("", ""), ())).kind
    passages = distinct([*(told.passages if told else ()), *(genre.passages if genre else ())], 4)
    if signed:
        return to_review(
            f"Titeln säger att handlingen är {kind.sv}, men {ideburen[0].name} och en offentlig part undertecknar den.",
            f"By its title the document is {kind.en}, but {ideburen[0].name} and a public party sign it.",
            *passages,
        )
    return failed(
        f"Handlingen ser ut att vara {kind.sv}, inte ett avtal om ett partnerskap.",
        f"The document seems to be {kind.en}, not an agreement on a partnership.",
        *passages,
    )


def _without_organisation(draft: Draft) -> Assessment:
    parties, public = draft.parties, draft.public_parties
    companies = [p for p in parties if p.side is Side.COMPANY]
    unknown = [p for p in parties if p.side is Side.UNKNOWN]
    open_places = _open_places(draft)
    if unknown:
        return to_review(
            f"Det framgår inte om {unknown[0].name} är en idéburen organisation.",
            f"It does not appear whether {unknown[0].name} is an idéburen organisation.",
            unknown[0].passage,
        )
    if open_places:
        return passed(
            "Handlingen är ett avtal med idéburna organisationer som ännu inte är namngivna.",
            "The document is an agreement with idéburen organisations that are not named yet.",
            *open_places,
        )
    if companies:
        return _company(draft, companies)
    if len(public) > 1:
        return failed(
            f"Alla parter är myndigheter ({', '.join(p.name for p in public)}); ingen idéburen organisation är part.",
            f"All parties are authorities ({', '.join(p.name for p in public)}); no idéburen organisation is a party.",
            *distinct(p.passage for p in public),
        )
    return _nobody(draft)


def _open_places(draft: Draft) -> list[Passage]:
    """Counterparts that the draft speaks of without a name, or leaves to fill in beside the public party."""
    near = {p.passage.ordinal for p in draft.public_parties}
    near |= {o + 1 for o in near}
    blanks = [p.passage for p in draft.references.placeholders if p.passage.ordinal in near]
    at = [draft.agreement.passage(draft.agreement.block(p.ordinal)) for p in blanks]
    return distinct([*draft.unnamed_counterparts, *at], 2) if draft.public_parties else []


def _company(draft: Draft, companies: list[Party]) -> Assessment:
    limits = draft.asserted(PROFIT_LIMIT) or draft.denied(PROFIT_LIMIT)
    name, form = companies[0].name, companies[0].form.value
    if limits:
        return to_review(
            f"Motparten {name} är ett {form} som säger sig ha begränsad vinst; en jurist behöver ta ställning till om den är idéburen.",
            f"The counterpart {name} is a company ({form}) said to limit its profit; a jurist must consider whether it is idéburen.",
            companies[0].passage,
            *draft.passages(limits, 1),
        )
    return failed(
        f"Den enda motparten är {name} ({form}), ingen idéburen organisation.",
        f"The only counterpart is {name} ({form}), no idéburen organisation.",
        *distinct(p.passage for p in companies),
    )


def _nobody(draft: Draft) -> Assessment:
    agreed = draft.asserted(AGREED)
    civil = draft.asserted(IDEBUREN)
    if agreed and civil:
        return to_review(
            "Handlingen talar om en överenskommelse, men ingen idéburen part är namngiven.",
            "The document speaks of an agreement, but no idéburen party is named.",
            *draft.passages(civil, 1),
            *draft.passages(agreed, 1),
        )
    return failed(
        "Handlingen har ingen idéburen part och säger inte att någon överenskommelse träffas.",
        "The document has no idéburen party and does not say that an agreement is made.",
        *distinct(p.passage for p in draft.public_parties),
    )


RULE = NotAnIop()
