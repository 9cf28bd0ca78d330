"""What the AVS rules rest on, and the concern they belong to.

No statute says what an IOP agreement must hold: the sections follow from one municipality's published list, from the
law behind single clauses, and from contract practice.  Every basis says how sure it is.
"""

from __future__ import annotations

from iopvalidate.api import Concern, LegalBasis, Text

SECTIONS = Concern("AVS", "sections", Text("Obligatoriska avsnitt", "Mandatory sections"), order=10)

READ = "2026-04-30"

#: The list of points that one municipality wants in every IOP agreement; other municipalities' lists are near it.
REQUIRED_POINTS = LegalBasis("Uddevalla kommun: punkter som ska finnas i alla IOP-avtal", READ, "uddevalla.se", "secondary")
NO_STATUTE = LegalBasis(
    "Ingen lag reglerar IOP; avsnittet följer av hur avtalet behöver kunna läsas", READ, "slutsats av kommunallagen", "inference"
)
PRACTICE = LegalBasis("Avtalspraxis, ingen lagstadgad skyldighet", "", "inte kontrollerad mot källa", "unverified")


def read(reference: str, source: str, certainty: str = "verified") -> LegalBasis:
    """Return a provision that was read on the date of the municipal sheet."""
    return LegalBasis(reference, READ, source, certainty)


KL_LEGAL_PERSON = read("KL 1 kap. 1 §, 3 kap. 3 §: kommunen eller regionen är juridisk person", "riksdagen.se", "inference")
KL_CONTROL = read("KL 6 kap. 6 §: nämnden ska se till att verksamheten följer mål och föreskrifter", "riksdagen.se")
KL_ECONOMY = read("KL 11 kap. 1 §: god ekonomisk hushållning", "riksdagen.se", "inference")
SIGNING = read("Rätten att underteckna för kommun och region", "kommuninvest.se", "secondary")
SIGNATORY = read("Firmatecknare i ideell förening framgår av stadgar och protokoll", "skatteverket.se", "secondary")
GDPR_ROLES = read("Dataskyddsförordningen (EU) 2016/679 art. 26 och 28", "skr.se", "secondary")
OSL_RULES = read("TF 2 kap.; OSL (2009:400) 2 kap. 3–4 §§; KL 10 kap. 9 §", "riksdagen.se")
OSL_LIMIT = read("Ett tystnadslöfte i avtal binder inte kommunen mot TF och OSL", "slutsats av TF 2 kap. och OSL", "inference")
LIABILITY = read("Skadeståndslagen (1972:207) 2 kap. 1 §, 3 kap. 1 §", "riksdagen.se")
COURT = read(
    "Tvist prövas av allmän domstol om inget annat avtalas; lag (1999:116) om skiljeförfarande 1 §", "kilpatrick.se", "secondary"
)
