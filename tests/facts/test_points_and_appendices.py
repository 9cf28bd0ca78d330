"""References to points and appendices: which exist, and what only looks like one."""

from __future__ import annotations

import pytest

from iopvalidate.testing import draft_of

BODY = """# Avtal om IOP

## 1. Parter

Lunda kommun och Föreningen Gläntan.

## 2. Ekonomi

### 2.1 Belopp

{0}

### 2.2 Utbetalning

Stödet betalas i januari.

## 3. Avtalstid

Avtalet gäller år 2027.

# Bilaga 1. Budget

Inga poster.
"""
THERE = [
    "Se punkt 1.", "Se punkt 2.2.", "Enligt punkt 3 gäller annat.", "Vad som sägs i avsnitt 2 gäller.", "Jfr avsnitt 2.1.",
    "Det följer av punkterna 1 och 3.", "Punkt 2.1 går före punkt 3.", "Se § 3 ovan.", "Med undantag för punkt 2.2 gäller lagen.",
    "Enligt pkt 2.1 ovan.", "Se avsnitt 3 nedan.",
]  # fmt: skip
GONE = [
    "Se punkt 4.", "Se punkt 2.3.", "Enligt punkt 12 gäller annat.", "Vad som sägs i avsnitt 8 gäller.", "Jfr avsnitt 3.1.",
    "Det följer av punkterna 1 och 9.", "Punkt 2.7 går före punkt 3.", "Se § 7 ovan.", "Med undantag för punkt 5.2 gäller lagen.",
    "Se avsnitt 6 nedan.",
]  # fmt: skip
NO_REFERENCE = [
    "Beslutet fattades 2026-11-03, § 12.", "Se 10 kap. 9 § kommunallagen (2017:725).", "Mötet har fem punkter.",
    "Gruppen har 12 punkter på dagordningen.", "Avsnittet är kort.", "Enligt artikel 107 i fördraget.",
    "På denna punkt är parterna ense.", "Stödet är 9 procent.", "Sammanträdet den 4 maj 2026 § 9 avsåg annat.",
    "Punktliga besök uppskattas.",
]  # fmt: skip
APPENDICES = [
    ("Se bilaga 1.", {"1": True}),
    ("Budgeten framgår av bilaga 1.", {"1": True}),
    ("Bilaga 1 är en del av avtalet.", {"1": True}),
    ("Se bilagorna 1 och 2.", {"1": True, "2": False}),
    ("Se bilaga 2.", {"1": True, "2": False}),
    ("Villkoren finns i bilaga A.", {"1": True, "A": False}),
    ("Se bilaga nr 3.", {"1": True, "3": False}),
    ("Enligt Bilaga 4 gäller annat.", {"1": True, "4": False}),
    ("Se bilagorna 1–3.", {"1": True, "2": False, "3": False}),
    ("(Bilaga 5)", {"1": True, "5": False}),
]
NO_APPENDIX = [
    "Bilagorna är viktiga.", "Föreningens bil är röd.", "Se bilaga 2 till lagen (2016:1145) om offentlig upphandling.",
    "Intyget biläggs.", "Bilägg kvittot.", "Bildbilaga saknas.", "Tre bilar finns.", "Se protokollet.",
    "Tidningens bilaga delas ut.", "Inga fler handlingar hör till avtalet.",
]  # fmt: skip


@pytest.mark.parametrize("text", THERE)
def test_a_point_that_is_there(text: str) -> None:
    found = draft_of(BODY.format(text), []).references.crossrefs
    assert found
    assert all(c.exists for c in found)


@pytest.mark.parametrize("text", GONE)
def test_a_point_that_is_not_there(text: str) -> None:
    assert [c.exists for c in draft_of(BODY.format(text), []).references.crossrefs].count(False) == 1


@pytest.mark.parametrize("text", NO_REFERENCE)
def test_no_reference_to_a_point(text: str) -> None:
    assert draft_of(BODY.format(text), []).references.crossrefs == ()


@pytest.mark.parametrize(("text", "in_file"), APPENDICES)
def test_appendices_and_whether_they_are_there(text: str, in_file: dict[str, bool]) -> None:
    assert {a.label: a.in_file for a in draft_of(BODY.format(text), []).references.appendices} == in_file


@pytest.mark.parametrize("text", NO_APPENDIX)
def test_no_further_appendix(text: str) -> None:
    assert {a.label for a in draft_of(BODY.format(text), []).references.appendices} <= {"1", ""}
