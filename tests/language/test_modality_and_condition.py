"""How firmly a clause speaks, what it depends on, what it quotes and what is past: each at the words it governs."""

from __future__ import annotations

import pytest
from meaning_texts import hits

PAYS = (
    "betala{,r,s,de,des} | erlägg{a,er,s} | köp{,a,er,te,tes} | upphandla{,s,t,des} | bidra{,r} | utför{,a,s,des} "
    "| hyr{,a,s} | stöd{,et} | utförare{,n}"
)
MODAL = {
    "must": [
        "Kommunen ska betala hyran.",
        "Kommunen skall erlägga hyran i förskott.",
        "Kommunen måste betala inom trettio dagar.",
        "Kommunen är skyldig att betala hyran.",
        "Kommunen förbinder sig att betala hyran.",
        "Föreningen åtar sig att utföra arbetet.",
        "Parterna är skyldiga att bidra lika.",
        "Kommunen förpliktar sig att betala.",
        "Hyran ska betalas av kommunen.",
        "Det är kommunens skyldighet att betala hyran.",
    ],
    "may": [
        "Kommunen får betala i efterskott.",
        "Kommunen kan betala i förskott.",
        "Kommunen har rätt att betala senare.",
        "Kommunen har möjlighet att bidra mer.",
        "Kommunen äger betala i förtid.",
        "Föreningen kan hyra lokalen.",
        "Stöd får betalas i förskott.",
        "Föreningen får hyra en större sal.",
        "Hyran kan betalas kvartalsvis.",
        "Parterna har rätt att utföra arbetet själva.",
    ],
    "should": [
        "Kommunen bör betala hyran.",
        "Föreningen borde bidra mer.",
        "Hyran bör betalas i förskott.",
        "Parterna bör bidra lika.",
        "Arbetet bör utföras under våren, och föreningen bör hyra en sal.",
        "Man bör köpa en ny spis.",
        "Kommunen bör erlägga hela summan.",
        "Stödet bör räcka hela året.",
        "Lokalen bör hyras per termin, och hyran bör betalas då.",
        "Enligt planen bör stödet öka.",
    ],
    "intends": [
        "Kommunen avser att betala hyran.",
        "Föreningen planerar att hyra en sal.",
        "Kommunen har för avsikt att bidra.",
        "Föreningen hoppas bidra med tid.",
        "Parterna strävar efter att bidra lika.",
        "Kommunen önskar hyra lokalen.",
        "Kommunen kommer att betala hyran.",
        "Föreningen tänker köpa en båt.",
        "Avsikt finns att hyra en sal.",
        "Med stödet avses pengar och lokal.",
    ],
    "states": [
        "Kommunen betalar hyran.",
        "Hyran betalas i januari.",
        "Föreningen bidrar med tid.",
        "Föreningen utför arbetet.",
        "Kommunen erlägger hyran i förskott.",
        "Föreningen hyr lokalen av kyrkan.",
        "Kommunen köper en spis.",
        "Stödet är tre miljoner kronor.",
        "Båda bidrar lika.",
        "Kommunen betalar hyran, och föreningen ska städa.",
    ],
}
CONDITIONAL = [
    "Om kommunen betalar hyran öppnas huset i maj.",
    "Huset öppnas om kommunen betalar hyran.",
    "Under förutsättning att kommunen betalar hyran öppnas huset.",
    "Huset öppnas under förutsättning att kommunen betalar hyran.",
    "Ifall kommunen betalar mer utökas tiden.",
    "Såvida kommunen betalar hyran hålls huset öppet.",
    "Därest kommunen betalar hyran gäller avtalet.",
    "Förutsatt att kommunen betalar hyran öppnas huset.",
    "Skulle kommunen betala för sent utgår ränta.",
    "Huset hålls öppet, förutsatt att kommunen betalar hyran.",
    "Huset öppnas med förutsättningen att kommunen betalar.",
    "Huset öppnas, såvida kommunen betalar hyran.",
]
UNCONDITIONAL = [
    "Kommunen betalar hyran.",
    "Om huset öppnas betalar kommunen hyran.",
    "Kommunen betalar hyran om huset öppnas.",
    "Under förutsättning att nämnden säger ja betalar kommunen hyran.",
    "Avtalet om lokaler innebär att kommunen betalar hyran.",
    "Kommunen betalar 300 kronor om dagen.",
    "När parterna är ense om en plan betalar kommunen hyran.",
    "Kan kommunen betala hyran?",
    "Information om hur kommunen betalar hyran finns i bilagan.",
    "Kommunen betalar hyran, ifall huset öppnas.",
    "Lagen om stöd anger att kommunen betalar.",
]
QUOTED = [
    "Kriterier för IOP är att kommunen inte köper utan medfinansierar, att båda bidrar.",
    "Kriterierna för ett partnerskap är att båda parter bidrar.",
    "Ett kriterium är att föreningen bidrar.",
    "Enligt riktlinjerna får kommunen köpa en tjänst först efter annonsering.",
    "Enligt SKR ska båda bidra.",
    "Vägledningen anger att kommunen inte köper något.",
    "Det är inget IOP om kommunen vill ”köpa” en tjänst.",
    'Ordet "köpa" förekommer i tjänsteskrivelsen.',
    "Villkoren för ett IOP är bland annat att båda bidrar.",
    "I riktlinjerna står att parterna bidrar lika.",
    "Som utmärker ett IOP brukar nämnas att båda bidrar.",
    "Ett IOP ska i allmänhet innebära att båda bidrar.",
]
UNQUOTED = [
    "Båda parter bidrar.",
    "Kommunen betalar ett stöd som kallas ”tryggheten”.",
    "Projektet ”Öppet hus” innebär att kommunen betalar hyran.",
    "Det följer kriterierna i planen. Kommunen betalar hyran.",
    "”Det är vår idé.” Kommunen betalar hyran.",
    "Detta IOP innebär att båda bidrar.",
    "Föreningen betalar enligt faktura.",
    "Kommunen betalar enligt bilaga 1.",
    "Nedan kallad ”Kommunen” betalar hyran.",
    "Parterna bidrar lika, vilket också är ett kriterium.",
]
PAST = [
    "Under 2015 köpte kommunen platser av jouren.",
    "Kommunen köpte platser 2019.",
    "Dåvarande socialnämnden betalade hyran.",
    "Stödet betalades tidigare av landstinget, det var tidigare ett annat avtal.",
    "Det tidigare avtalet innebar att kommunen betalade hyran.",
    "Den upphävda lagen om stöd till föreningar.",
    "Åren 2012–2016 utfördes arbetet av ett bolag, som hade uppdraget till 2016.",
    "Fram till 2020 betalade regionen hyran.",
    "På den tiden betalade kyrkan hyran.",
    "Enligt det gamla avtalet betalade kommunen hyran.",
    "Ursprungligen betalade kommunen hyran.",
    "Före detta utföraren hette Norrsken.",
]
PRESENT = [
    "Kommunen köper platser från 2027.",
    "Kommunen betalar hyran.",
    "Kommunen ska betala hyran från och med 2026.",
    "Verksamheten startade 2019. Kommunen betalar hyran.",
    "Kommunen betalar hyran för det hus som byggdes 1912.",
    "Beslutet fattades den 3 november 2025 och innebär att kommunen ska betala hyran.",
    "Kommunen har sedan 2015 stöd från staten och betalar hyran.",
    "Stödet är 300 000 kronor för år 2027.",
    "Föreningen bildades 1987 och kan hyra lokalen.",
    "Kommunen betalar tidigare än förfallodagen.",
    "Stöd betalas för tiden 2025–2028.",
]


@pytest.mark.parametrize(("modality", "text"), [(m, text) for m, texts in MODAL.items() for text in texts])
def test_modality(modality: str, text: str) -> None:
    assert hits(text, PAYS)[0].modality == modality


@pytest.mark.parametrize("text", CONDITIONAL)
def test_a_condition(text: str) -> None:
    (hit,) = hits(text, PAYS)
    assert hit.conditional
    assert not hit.firm


@pytest.mark.parametrize("text", UNCONDITIONAL)
def test_no_condition(text: str) -> None:
    assert not hits(text, PAYS)[-1].conditional


@pytest.mark.parametrize("text", QUOTED)
def test_what_is_quoted_is_not_asserted(text: str) -> None:
    found = hits(text, PAYS)
    assert found
    assert all(hit.quoted and not hit.asserted for hit in found)


@pytest.mark.parametrize("text", UNQUOTED)
def test_what_is_said_is_not_quoted(text: str) -> None:
    found = hits(text, PAYS)
    assert found
    assert not any(hit.quoted for hit in found)


@pytest.mark.parametrize("text", PAST)
def test_history(text: str) -> None:
    found = hits(text, PAYS)
    assert found
    assert all(hit.history and not hit.asserted for hit in found)


@pytest.mark.parametrize("text", PRESENT)
def test_no_history(text: str) -> None:
    assert not hits(text, PAYS)[-1].history


def test_the_year_of_the_reference_date_decides_what_is_past() -> None:
    text = "Under 2028 köpte kommunen platser av jouren."
    assert not hits(text, PAYS, year=2026)[0].history
    assert hits(text, PAYS, year=2030)[0].history
