"""What the rules rest on, and the concern they belong to."""

from __future__ import annotations

from iopvalidate.api import Concern, LegalBasis, Text

PROCUREMENT = Concern("LOU", "procurement", Text("Upphandlingsrättslig exponering", "Procurement-law exposure"), order=30)

READ = "2026-02-28"
_LOU = "lagen (2016:1145) om offentlig upphandling, riksdagen.se"


def lou(section: str, certainty: str = "verified") -> LegalBasis:
    """Return a provision of LOU as a basis: `lou("1 kap. 15 §")`."""
    return LegalBasis(f"LOU {section}", READ, _LOU, certainty)


HFD_2020_15 = LegalBasis("HFD 2020 ref. 15", READ, "lagen.nu/dom/hfd/2020:15")
CONTRACT_TEST = LegalBasis(
    "Upphandlingsmyndighetens fem kriterier för upphandlingspliktigt kontrakt", READ, "upphandlingsmyndigheten.se"
)
UHM_ASSIGNMENT = LegalBasis(
    "Upphandlingsmyndigheten: uppdrag mot betalning är i regel upphandling, bidrag utan uppdrag normalt inte",
    READ,
    "upphandlingsmyndigheten.se",
)
KKV_NO_EXCEPTION = LegalBasis("Konkurrensverket: LOU har inget undantag för IOP", READ, "konkurrensverket.se")
SKR_CRITERIA = LegalBasis("SKR:s kriterier för IOP (2017), återgivna av Uddevalla kommun", READ, "uddevalla.se")
FORUM_CRITERIA = LegalBasis("Forums kriterier för IOP, återgivna av Malmö stad", READ, "malmo.se")
ENFORCEABLE = LegalBasis("EU-domstolen C-451/08 Helmut Müller", READ, "eur-lex.europa.eu, utdrag", "secondary")
COST_COVER = LegalBasis("EU-domstolen C-113/13 Spezzino", READ, "eur-lex.europa.eu, utdrag", "secondary")
SHELTER_ESSAY = LegalBasis(
    "Konkurrensverkets uppsatstävling 2020 (P. Nilsson) om kvinnojourer: lagstadgad skyldighet och placering",
    READ,
    "konkurrensverket.se, utdrag",
    "secondary",
)


def inferred(claim: str) -> LegalBasis:
    """Return a basis that is an inference from verified rules, stated by no source."""
    return LegalBasis(claim, READ, "slutsats av lagtext och praxis", "inference")
