"""Polarity: each kind of negation denies what it governs, and nothing beside it."""

from __future__ import annotations

import pytest
from meaning_texts import hits

BUYS = (
    "köp{,a,er,t,et,s} | inköp{,et} | beställ* | leverantör{,en,er} | utförare{,n} | *upphandling{,en} "
    "| *bidrag | *kontrakt | *vite"
)

#: Kind of negation → sentences that deny, sentences with the same word that do not.
KINDS: dict[str, tuple[list[str], list[str]]] = {
    "inte": (
        ["Kommunen köper inte någon tjänst.", "Överenskommelsen är inte ett kontrakt.", "Stödet är inte ett verksamhetsbidrag."],
        [
            "Kommunen dröjer inte, och den köper tjänsten av jouren.",
            "Lokalen räcker inte, därför köper kommunen platser.",
            "Leverantören har inte rätt att ta betalt av deltagare.",
        ],
    ),
    "ej": (
        ["Kommunen köper ej platser i verksamheten.", "Något vite utgår ej.", "Föreningen är ej leverantör."],
        [
            "Om ej annat sägs köper kommunen tjugo platser.",
            "Kommunen köper tillbaka de ej förbrukade biljetterna.",
            "Uppnås ej målet utgår vite.",
        ],
    ),
    "icke": (
        ["Detta är icke ett köp.", "Upphandling har icke skett.", "Föreningen är icke utförare."],
        ["Kommunen köper icke uthyrda platser.", "Kommunen är en icke obetydlig beställare."],
    ),
    "aldrig": (
        ["Föreningen är aldrig utförare åt kommunen.", "Kommunen har aldrig beställt verksamheten.", "Vite utgår aldrig."],
        ["Kommunen beställer det som aldrig har funnits förut.", "Lokalen står aldrig tom, och kommunen köper all tid den kan."],
    ),
    "varken-eller": (
        [
            "Partnerskapet är varken en upphandling eller ett bidrag.",
            "Kommunen varken köper eller beställer något.",
            "Varken beställare eller utförare finns i ett partnerskap.",
            "Vare sig köp eller bidrag kommer i fråga.",
        ],
        [
            "Kommunen köper platser som varken används i juni eller i juli.",
            "Kommunen beställer platser, och varken hyra eller avgift tas ut.",
        ],
    ),
    "utan att": (
        [
            "Stödet lämnas utan att kommunen köper något.",
            "Parterna bidrar utan att beställa något av varandra.",
            "Verksamheten drivs utan att vara ett köp.",
        ],
        [
            "Kommunen köper tjänsten utan att betala moms.",
            "Kommunen beställer platser utan att ange antal.",
        ],
    ),
    "utan": (
        ["Stödet lämnas utan upphandling.", "Verksamheten drivs utan bidrag.", "Överenskommelsen sluts utan krav på vite."],
        [
            "Kommunen ger inte stöd utan köper en tjänst.",
            "Det är inte ett stöd utan ett bidrag.",
            "Kommunen köper lokalen utan städning.",
        ],
    ),
    "i stället för": (
        [
            "I stället för ett köp väljer parterna samverkan.",
            "Parterna samverkar istället för att kommunen köper platser.",
            "I stället för upphandling sluts en överenskommelse.",
        ],
        [
            "Kommunen köper platser i stället för att driva boendet självt.",
            "I stället köper kommunen platserna av föreningen.",
        ],
    ),
    "snarare än": (
        [
            "Det rör sig om samverkan snarare än köp.",
            "Parterna är snarare jämbördiga än beställare och utförare.",
            "Stödet är en insats snarare än ett bidrag.",
        ],
        [
            "Det är ett köp snarare än ett samarbete.",
            "Snarare är föreningen leverantör åt kommunen.",
            "Det är snarare fråga om ett köp.",
        ],
    ),
    "får inte": (
        [
            "Stödet får inte användas till köp av fastigheter.",
            "Medlen får inte användas för inköp av inventarier.",
            "Avtalet får ej utgöra en upphandling.",
        ],
        [
            "Leverantören får inte anlita någon annan.",
            "Utföraren får inte neka någon en plats.",
        ],
    ),
    "ska inte ses som": (
        [
            "Överenskommelsen ska inte ses som ett köp.",
            "Stödet skall ej betraktas som ett bidrag.",
            "Samverkan ska inte uppfattas som en upphandling.",
            "Avtalet är inte att se som ett kontrakt.",
        ],
        [
            "Ersättningen ska ses som ett köp.",
            "Ersättningen ska inte ses som ett stöd utan som ett köp.",
            "Föreningen ska betraktas som leverantör.",
        ],
    ),
    "icke-": (
        [
            "Det är fråga om icke-upphandling.",
            "Parterna skriver ett icke-kontrakt.",
            "Stödet är ett icke-bidrag.",
        ],
        [
            "Kommunen köper platser av en icke-vinstdrivande förening.",
            "Den icke-kommersiella föreningen är leverantör.",
        ],
    ),
    "ingen": (
        ["Ingen upphandling har gjorts.", "Inget köp föreligger.", "Kommunen är ingen beställare.", "Inga vite tas ut."],
        ["Kommunen köper platser som ingen använder.", "Leverantören har ingen rätt till förskott."],
    ),
    "inte bara": (
        [],
        ["Föreningen är inte bara leverantör.", "Kommunen köper inte enbart platser.", "Det är inte endast ett bidrag."],
    ),
    "inte heller": (
        ["Stödet är inte heller ett bidrag.", "Det är inget köp och inte heller en upphandling."],
        ["Inte heller lokalen räcker, så kommunen köper platser."],
    ),
}
DENIED = [(kind, text) for kind, (denied, _) in KINDS.items() for text in denied]
ASSERTED = [(kind, text) for kind, (_, said) in KINDS.items() for text in said]


@pytest.mark.parametrize(("kind", "text"), DENIED)
def test_what_a_negation_governs_is_denied(kind: str, text: str) -> None:
    found = hits(text, BUYS)
    assert found
    assert all(hit.negated for hit in found), kind


@pytest.mark.parametrize(("kind", "text"), ASSERTED)
def test_what_stands_beside_a_negation_is_not_denied(kind: str, text: str) -> None:
    found = hits(text, BUYS)
    assert found
    assert not all(hit.negated for hit in found), kind


def test_each_kind_has_two_and_the_whole_far_more_than_ten() -> None:
    assert all(len(said) >= 1 and (len(denied) >= 2 or kind == "inte bara") for kind, (denied, said) in KINDS.items())
    assert len(DENIED) >= 10
    assert len(ASSERTED) >= 10
