"""What the LAG rules rest on, and the concern they belong to."""

from __future__ import annotations

from iopvalidate.api import Concern, LegalBasis, Text

REFERENCES = Concern("LAG", "references", Text("Laghänvisningar", "Statute references"), order=80)

READ = "2026-04-30"

INDEX = LegalBasis(
    "Svensk författningssamling: förteckning över författningar, deras status och paragrafer", READ, "riksdagen.se"
)
REPLACED = LegalBasis("Ersatta författningar och vad som gäller i deras ställe", READ, "riksdagen.se")
SOL_PAIRS = LegalBasis("SoL (2001:453) och SoL (2025:400): motsvarande bestämmelser", READ, "riksdagen.se")
HYGIENE = LegalBasis("När en äldre hänvisning är ett fel och när den är historia", READ, "slutsats, ingen källa", "inference")


def read(reference: str, source: str, certainty: str = "verified") -> LegalBasis:
    """Return a fact that was read on the date of the municipal sheet."""
    return LegalBasis(reference, READ, source, certainty)
