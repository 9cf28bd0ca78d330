"""KOM005: the right legal person is party."""

from __future__ import annotations

import re

from iopvalidate.api import Assessment, Context, Draft, LegalForm, Level, Passage, Rule, Sign, Text, failed, passed, to_review
from iopvalidate_municipal.common import MUNICIPAL, kl

#: The municipality itself is said to be party or bound, whoever signs for it.
ITSELF = Sign(
    "kommunen själv är part",
    """
    (kommun/kommunen/regionen/region/stad/staden) ~6 (juridisk person/juridiska person{en,}/juridiska personen)
    det är ~4 (kommunen/kommun/regionen/staden) ~6 (bunden/part/förpliktas/förpliktad) | part är ~2 (kommun/region/stad/kommunen/regionen)
    """,
)
_NOT_ITSELF = re.compile(r"\b(?:inte|ej) (?:kommunen|regionen|staden|part|bunden)\b", re.IGNORECASE)
_NO_PERSON = frozenset({LegalForm.NAMND, LegalForm.FORVALTNING})


class LegalPerson(Rule):
    """The municipality, region or authority itself is party; a nämnd may act for it."""

    code = "KOM005"
    slug = "legal-person"
    concern = MUNICIPAL
    level = Level.ERROR
    title = Text("Rätt juridisk person är part", "The right legal person is party")
    why = Text(
        "En nämnd, förvaltning eller enhet är ingen juridisk person. Part är kommunen eller regionen; nämnden kan företräda den.",
        "A nämnd, office or unit is no legal person. The municipality or region is party; the nämnd may act for it.",
    )
    remedy = Text(
        "Skriv kommunen eller regionen som part, med organisationsnummer, och ange nämnden som företrädare.",
        "Name the municipality or region as party, with its organisation number, and the nämnd as its representative.",
    )
    clause = "[Kommunen], organisationsnummer [nummer], genom [nämnden]"
    basis = (kl("3 kap. 3 §"),)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where only a nämnd, office or unit is named, pass where the legal person is."""
        public = draft.public_parties
        stated = _stated(draft)
        whole = [p for p in public if p.form not in _NO_PERSON]
        if whole:
            via = f" genom {whole[0].via}" if whole[0].via else ""
            return passed(f"{whole[0].name} är part{via}.", f"{whole[0].name} is party.", *(p.passage for p in whole[:2]))
        if stated:
            return passed(
                "Utkastet säger att kommunen eller regionen själv är part eller bunden.",
                "The draft says that the municipality or region itself is party or bound.",
                *stated,
            )
        if public:
            return failed(
                f"Endast {public[0].name} anges som part; det är ingen juridisk person.",
                f"Only {public[0].name} is named as party; it is no legal person.",
                *(p.passage for p in public[:2]),
            )
        return to_review("Ingen offentlig part kunde hittas i utkastet.", "No public party could be found in the draft.")


def _stated(draft: Draft) -> tuple[Passage, ...]:
    """Sentences that say that the municipality or region itself is party."""
    hits = [h for h in draft.hits(ITSELF) if not (h.quoted or h.history or draft.block(h).is_heading)]
    return tuple(p for p in draft.passages(hits, 2) if not _NOT_ITSELF.search(draft.agreement.quote(p)))


RULE = LegalPerson()
