"""What the rules rest on, and the concern they belong to.

No statute governs IOP: most of these rules rest on criteria that municipalities publish.  They are policy, not law.
"""

from __future__ import annotations

from iopvalidate.api import Concern, LegalBasis, Text

PARTNERSHIP = Concern("IOP", "partnership", Text("Partnerskapets kriterier", "Partnership criteria"), order=20)

READ_PROCUREMENT = "2026-02-28"
READ_MUNICIPAL = "2026-04-30"

SKR_CRITERIA = LegalBasis("SKR:s kriterier för IOP (2017), återgivna av Uddevalla kommun", READ_PROCUREMENT, "uddevalla.se")
FORUM_CRITERIA = LegalBasis("Forums kriterier för IOP, återgivna av Malmö stad", READ_PROCUREMENT, "malmo.se")
HUDIKSVALL = LegalBasis("Hudiksvalls kommun: vägledning för IOP", READ_PROCUREMENT, "hudiksvall.se")
UHM_IOP = LegalBasis(
    "Upphandlingsmyndigheten: IOP är inte reglerat i lag och får inte vara otillåten direktupphandling eller otillåtet statsstöd",
    READ_PROCUREMENT,
    "upphandlingsmyndigheten.se",
)
UHM_POINTS = LegalBasis(
    "Upphandlingsmyndighetens punkter om IOP, återgivna av IOGT-NTO Spånga",
    READ_PROCUREMENT,
    "iogtspanga.se, utdrag",
    "secondary",
)
HFD_2020_15 = LegalBasis("HFD 2020 ref. 15", READ_PROCUREMENT, "lagen.nu/dom/hfd/2020:15")
KL_2_1 = LegalBasis("KL 2 kap. 1 §", READ_MUNICIPAL, "kommunallagen (2017:725), riksdagen.se")
REGISTRATION_ACT = LegalBasis("lagen (2022:900) om registrering av idéburna organisationer, 2 §", READ_MUNICIPAL, "riksdagen.se")
INITIATIVE_GUIDELINES = LegalBasis(
    "Kommunala riktlinjer om initiativet (Borlänge, Stenungsund, Region Jönköpings län)",
    READ_MUNICIPAL,
    "borlange.se m.fl.",
    "secondary",
)
INITIATIVE_EITHER = LegalBasis(
    "Malmö och Göteborg: initiativet kommer ofta, men behöver inte komma, från organisationen",
    READ_MUNICIPAL,
    "malmo.se, goteborg.se",
    "secondary",
)
NUMBER_SERIES = LegalBasis(
    "Organisationsnumrets första siffra visar slaget av juridisk person",
    READ_MUNICIPAL,
    "tre samstämmiga uppslagsverk",
    "secondary",
)
FOLLOW_UP_AUDIT = LegalBasis(
    "Stockholms stadsrevision 2021: nämndernas styrning och uppföljning av IOP behöver förbättras",
    READ_MUNICIPAL,
    "5dok.org",
    "secondary",
)


def guidelines(*names: str) -> LegalBasis:
    """Return the public guidelines of municipalities or regions as a basis, known through excerpts."""
    return LegalBasis(f"Riktlinjer för IOP: {', '.join(names)}", READ_MUNICIPAL, "kommunernas webbplatser, utdrag", "secondary")


def inferred(claim: str) -> LegalBasis:
    """Return a basis that is an inference from verified rules, stated by no source."""
    return LegalBasis(claim, READ_MUNICIPAL, "slutsats av riktlinjer och praxis", "inference")
