"""A small invented draft whose sections a test fills in, and helpers on top of it."""

from __future__ import annotations

from iopvalidate.facts.draft import Draft
from iopvalidate.testing import draft_of

PARTIES = (
    "Överenskommelsen ingås mellan Lunda kommun, organisationsnummer 212000-1355, genom socialnämnden (kommunen), "
    "och Föreningen Gläntan, organisationsnummer 802000-0009 (föreningen)."
)
THREE_YEARS = "Överenskommelsen gäller från och med den 1 januari 2027 till och med den 31 december 2029."
OPEN_ENDED = "Överenskommelsen gäller från och med den 1 januari 2027 och tills vidare."


def small(
    *,
    parties: str = PARTIES,
    term: str = THREE_YEARS,
    economy: str = "",
    target: str = "Gläntan är öppen för alla.",
    rest: str = "",
) -> Draft:
    """Return a draft with the sections given; the others say something harmless."""
    return draft_of(
        f"# Överenskommelse om IOP\n\n## Parter\n\n{parties}\n\n## Syfte och målgrupp\n\n{target}\n\n"
        f"## Avtalstid\n\n{term}\n\n## Ekonomi\n\n{economy or 'Se nedan.'}\n\n"
        f"## Övrigt\n\n{rest or 'Parterna möts varje vår.'}\n",
        [],
    )
