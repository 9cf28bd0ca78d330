"""Sentences read with one small sign, for the tests of how a clause means what it says."""

from __future__ import annotations

from iopvalidate.agreement.source import SourceBlock, SourceDocument
from iopvalidate.agreement.structure import build_agreement
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Hit, Sign
from iopvalidate.language.vocabulary import Vocabulary

NAMES = {"offentlig": ["kommunen", "staden", "ni", "er"], "ideburen": ["gnistan", "gnistans", "vi", "oss"]}


def read(*texts: str, sign: Sign, names: dict[str, list[str]] | None = None, year: int = 2026) -> Reading:
    """Return the reading of some paragraphs with the terms of one sign."""
    blocks = [SourceBlock(text) for text in texts]
    agreement = build_agreement(SourceDocument("x", "md", "0", blocks=blocks))
    return Reading(agreement, Vocabulary(sign.phrases), names or {}, year)


def hits(text: str, notation: str, year: int = 2026) -> list[Hit]:
    """Return where one paragraph holds what the notation says."""
    sign = Sign("sign", notation)
    return read(text, sign=sign, year=year).hits(sign)


def words(text: str, notation: str) -> list[str]:
    """Return the words of one paragraph that the notation finds."""
    return [text[hit.start : hit.end] for hit in hits(text, notation)]
