"""Signatures written on one line, row by row in a table, or above one common line; numbers before the sign."""

from __future__ import annotations

import pytest

from iopvalidate.facts.draft import Draft
from iopvalidate.testing import draft_of

HEAD = """# Överenskommelse om idéburet offentligt partnerskap

## {first}

- Sjöviks kommun, organisationsnummer 212000-1234, genom socialnämnden.
- Föreningen Linden, ideell förening, organisationsnummer 802000-0001. Vi säger Linden.

"""


def _draft(text: str, first: str = "Parter") -> Draft:
    return draft_of(HEAD.format(first=first) + text, [])


ON_ONE_LINE = """## Underskrifter

Sjövik den ____________ Sjövik den ____________

För Sjöviks kommun: ____________ Anna Berg, ordförande i socialnämnden

För Föreningen Linden: ____________ Bo Ek, firmatecknare
"""
BY_ROW = """## Underskrifter

| Part | Ort och datum | Underskrift |
|---|---|---|
| Sjöviks kommun | ____________ | ____________ Anna Berg, nämndordförande |
| Föreningen Linden | ____________ | ____________ Bo Ek, ålderman |
"""
BELOW = """## Vi skriver på

Sjöviks kommun: ____________ Anna Berg, kommundirektör

Föreningen Linden: ____________ Bo Ek, kassör

Sjövik den ____________
"""


@pytest.mark.parametrize("text", [ON_ONE_LINE, BY_ROW, BELOW])
def test_every_party_signs_in_full(text: str) -> None:
    blocks = _draft(text).signatures
    assert [b.party for b in blocks] == ["Sjöviks kommun", "Föreningen Linden"]
    assert all(b.complete for b in blocks)


def test_a_place_and_date_above_one_name_is_not_lent_to_another() -> None:
    text = (
        "## Underskrifter\n\nSjöviks kommun\n\nSjövik den ____\n\nAnna Berg, ordförande\n\nFöreningen Linden\n\n____\n\nBo Ek\n"
    )
    kommun, linden = _draft(text).signatures
    assert kommun.complete
    assert not linden.date
    assert not linden.capacity


def test_a_question_that_ends_in_a_verb_heads_the_parties() -> None:
    draft = _draft("Vi hjälps åt.\n", "Vilka vi är")
    assert [p.name for p in draft.parties] == ["Sjöviks kommun", "Föreningen Linden"]


def test_a_sentence_that_defines_a_word_names_no_party() -> None:
    draft = _draft('När vi skriver "vi" menar vi båda. Annars skriver vi kommunen eller Linden.\n')
    assert [p.name for p in draft.parties] == ["Sjöviks kommun", "Föreningen Linden"]


def test_paragraphs_whose_sign_stands_last() -> None:
    titles = enumerate(("Syfte", "Mål", "Tid"), 1)
    text = "".join(f"{n} § {title}\n\nDetta är text om saken, se {n % 3 + 1} §.\n\n" for n, title in titles)
    draft = draft_of(f"# Överenskommelse\n\n{text}Se även 9 §. Jämför 4 kap. 2 § kommunallagen.\n", [])
    assert [s.heading.number for s in draft.agreement.sections if s.heading] == ["1 §", "2 §", "3 §"]
    found = {r.target: r.exists for r in draft.references.crossrefs}
    assert found == {"1": True, "2": True, "3": True, "9": False}


def test_in_kind_support_with_its_worth_in_the_next_sentence() -> None:
    draft = _draft("Kommunen upplåter en lokal utan hyra. Värdet är 60 000 kronor om året.\n\nKommunen lånar ut en buss.\n")
    assert [c.kind.value for c in draft.economy.valued] == ["premises"]
    assert [c.kind.value for c in draft.economy.unvalued] == ["equipment"]
