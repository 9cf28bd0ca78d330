from __future__ import annotations

import pytest
from fact_texts import small

from iopvalidate.testing import draft_of

HISTORY = [
    ("enligt dåvarande hälso- och sjukvårdslagen (1982:763)", [True]),
    ("den upphävda lagen (2007:1091) om offentlig upphandling", [True]),
    ("lagen (2007:1091) om offentlig upphandling, som ersattes 2017,", [True]),
    ("enligt lagen (2007:1091) om offentlig upphandling", [False]),
    ("kommunallagen (2017:725), som har ersatt den tidigare kommunallagen (1991:900)", [False, True]),
    ("i enlighet med personuppgiftslagen (1998:204)", [False]),
    ("personuppgiftslagen (1998:204), som har upphört att gälla,", [True]),
    ("den gamla socialtjänstlagen (2001:453)", [True]),
    ("14 kap. 1 § socialtjänstlagen (2001:453)", [False]),
    ("Högsta förvaltningsdomstolens dom i mål 123-14 rörde lagen (2007:1091) om offentlig upphandling", [True]),
]


@pytest.mark.parametrize(("text", "history"), HISTORY)
def test_history_of_statutes(text, history):
    uses = draft_of(f"# X\n\n## Y\n\nDetta följer {text} och gäller parterna.\n", []).statutes
    assert [use.history for use in uses] == history


def test_statutes_are_resolved_by_number_and_by_name():
    by_number, by_name = small(
        rest="Avtalet följer 2 kap. 1 § kommunallagen (2017:725). Samtycke ges enligt socialtjänstlagen."
    ).statutes
    assert by_number.statute
    assert by_number.statute.sfs == "2017:725"
    assert by_number.reference.chapter == "2"
    assert by_name.statute
    assert by_name.statute.sfs == "2025:400"
    assert by_name.reference.sfs is None


def test_a_wrong_number_shows_beside_the_name():
    (use,) = small(rest="Avtalet följer kommunallagen (2017:900).").statutes
    assert use.statute
    assert use.named
    assert use.statute.sfs != use.named.sfs == "2017:725"


def test_a_bare_section_belongs_to_the_act_before_it():
    uses = small(
        rest="Anmälan görs enligt 19 kap. 1 § socialtjänstlagen (2025:400); för ideella ledare gäller 4 § samma rutin."
    ).statutes
    assert {use.statute.sfs for use in uses if use.statute} == {"2025:400"}


def test_eu_acts():
    new, old = small(
        rest="Stödet lämnas enligt kommissionens beslut (EU) 2025/2630, som har ersatt det upphävda beslutet 2012/21/EU."
    ).eu_acts
    assert (new.reference.number, new.history) == ("2025/2630", False)
    assert (old.reference.number, old.history) == ("2012/21", True)


NUMBERED = """# Avtal

## 1. Parter

Se punkt 2 och {0}.

## 2. Ekonomi

### 2.1 Belopp

Inga.

17.1 Avtalet gäller ett år.
"""


@pytest.mark.parametrize(
    "target", ["punkt 1", "punkt 2.1", "avsnitt 2", "punkterna 1 och 2", "§ 2 ovan", "punkt 17.1", "avsnitt 2.1"]
)
def test_references_that_exist(target):
    found = draft_of(NUMBERED.format(target), []).references.crossrefs
    assert found
    assert all(c.exists for c in found)


@pytest.mark.parametrize("target", ["punkt 3", "punkt 2.2", "avsnitt 7", "§ 9 ovan", "punkterna 2 och 5", "punkt 17.2"])
def test_references_that_dangle(target):
    assert [c.exists for c in draft_of(NUMBERED.format(target), []).references.crossrefs].count(False) == 1


def test_sections_of_acts_are_no_references():
    text = "Insyn ges enligt 10 kap. 9 § kommunallagen (2017:725). Se bilaga 2 till lagen (2016:1145) om offentlig upphandling."
    references = small(rest=text).references
    assert references.crossrefs == ()
    assert references.appendices == ()


def test_unnumbered_headings_are_counted():
    assert [c.exists for c in small(rest="Se punkt 5 och punkt 9.").references.crossrefs] == [True, False]


def test_appendices():
    text = (
        "Se bilaga 1, bilaga 2 och bilaga 3.\n\n## Bilagor\n\nBilaga 1 Stadgar\n\nBilaga 2 Budget\n\n"
        "# Bilaga 1. Stadgar\n\nHär står stadgarna."
    )
    found = {a.label: (a.referred, a.listed, a.in_file) for a in small(rest=text).references.appendices}
    assert found == {"1": (True, True, True), "2": (True, True, False), "3": (True, False, False)}


def test_a_numbered_list_of_appendices():
    text = "Intyget finns i bilaga 2.\n\n## Bilagor\n\n1. Stadgar\n2. Intyg"
    found = {a.label: (a.referred, a.listed, a.in_file) for a in small(rest=text).references.appendices}
    assert found == {"1": (False, True, False), "2": (True, True, False)}


def test_appendices_listed_in_a_sentence():
    text = "Till avtalet hör bilaga 1 Kravspecifikation och bilaga 2 Prislista. Personuppgifter regleras i bilaga 4."
    found = {a.label: a.listed for a in small(rest=text).references.appendices}
    assert found == {"1": True, "2": True, "4": False}


def test_placeholders_and_identity_numbers():
    references = small(rest="Uppsägningstiden är [x] månader. Kontakt: Sara Lindmark, 811218-9876.").references
    assert [p.kind for p in references.placeholders] == ["bracket"]
    assert len(references.identity_numbers) == 1
