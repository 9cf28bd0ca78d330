"""Legal review, policy documents and indexation."""

from __future__ import annotations

import pytest
from fact_texts import small

FOUND = {
    "legal_reviews": [
        "Kommunens jurister har granskat överenskommelsen.",
        "Överenskommelsen har granskats av stadsjuristen den 2 oktober 2026.",
        "Stadsjuristens yttrande den 3 oktober 2026 bifogas.",
        "En upphandlingsrättslig bedömning har gjorts, dnr KS 2026/12.",
        "Avtalet har slutgranskats av kommunjurist.",
        "En juridisk granskning genomfördes i september 2026.",
        "Avtalet är juristgranskat.",
        "Enligt rättsutredningen den 4 maj 2026 är samverkan tillåten.",
        "Regionjuristen har bedömt frågan om statsstöd.",
        "Ett utlåtande från advokatbyrån Ek finns i akten.",
    ],
    "policies": [
        "Partnerskapet är ett led i kommunens strategi för civilsamhället.",
        "Det bidrar till målen i folkhälsoprogrammet som kommunfullmäktige antog 2024.",
        "Samverkan knyter an till regionens kulturplan 2025–2028.",
        "Kommunens integrationsstrategi anger samma mål.",
        "Överenskommelsen bygger på den lokala överenskommelsen med civilsamhället.",
        "Arbetet bidrar till Agenda 2030.",
        "Kommunens vision Lunda 2035 är utgångspunkten.",
        "Partnerskapet följer policyn för idéburen samverkan, antagen av kommunfullmäktige.",
        "Det är en åtgärd i stadens handlingsplan mot ensamhet.",
        "Målen hämtas ur socialnämndens äldreplan.",
    ],
    "indexation": [
        "Beloppet räknas upp årligen med två procent.",
        "Stödet räknas upp enligt konsumentprisindex.",
        "Stödet indexregleras varje år.",
        "En årlig uppräkning sker med PKV.",
        "Ersättningen justeras efter arbetskostnadsindex.",
        "Uppräkning sker den 1 januari varje år.",
        "Beloppet följer prisbasbeloppet.",
        "Ersättningen uppräknas med tre procent.",
        "Stödet omräknas årligen enligt KPI.",
        "Beloppet höjs varje år med konsumentprisindex.",
    ],
}
NOT_FOUND = {
    "legal_reviews": [
        "Någon juridisk granskning har inte gjorts.",
        "Föreningen ger juridisk rådgivning till kvinnor.",
        "Juristerna i kommunen hälsar.",
        "Har kommunens jurister granskat avtalet?",
        "Kommunens revisorer granskar räkenskaperna.",
        "Tvister prövas av allmän domstol.",
        "Rapporten granskas av styrgruppen.",
        "Parterna gör en bedömning varje höst.",
        "Avtalet har inte granskats av någon jurist.",
        "Föreningens jurist tar emot besök på torsdagar.",
    ],
    "policies": [
        "Föreningens verksamhetsplan gäller.",
        "Parterna gör en tidsplan tillsammans med kommunen.",
        "Barnen spelar på kommunens fotbollsplan.",
        "Programmet för kvällen delas ut.",
        "Partnerskapet ingår inte i någon av kommunens strategier.",
        "Styrgruppen gör en arbetsplan med kommunen.",
        "Föreningen har en alkoholpolicy.",
        "En kommunikationsplan tas fram av kommunen och föreningen.",
        "Huset ligger plant.",
        "Kommunens mentorprogram är avslutat.",
    ],
    "indexation": [
        "Beloppet räknas inte upp.",
        "Någon uppräkning sker inte.",
        "Beloppen är fasta utan indexering.",
        "Timmarna räknas varje månad.",
        "Ett register med index över böcker finns.",
        "Stödet höjs inte under avtalstiden.",
        "Avtalet justeras om parterna är ense.",
        "Antalet besök räknas av värden.",
        "Parterna följer upp budgeten.",
        "Medlen betalas upp till 300 000 kronor.",
    ],
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in FOUND.items() for text in texts])
def test_what_stands_behind_is_found(name: str, text: str) -> None:
    draft = small(rest=text)
    assert [draft.agreement.quote(p) for p in getattr(draft.backing, name)] == [text]


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in NOT_FOUND.items() for text in texts])
def test_what_only_sounds_like_it_is_not(name: str, text: str) -> None:
    assert getattr(small(rest=text).backing, name) == ()
