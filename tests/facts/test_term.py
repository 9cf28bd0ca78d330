from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from fact_texts import small

from iopvalidate.facts.months import add_months, months_between
from iopvalidate.facts.term import find_term
from iopvalidate.testing import draft_of

STATED = [
    ("Avtalet gäller från och med den 1 januari 2027 till och med den 31 december 2029.", "2027-01-01", "2029-12-31", 36, False),
    ("## Avtalstid\nJanuari 2027 till december 2028.", "2027-01-01", "2028-12-31", 24, False),
    ("Överenskommelsen gäller under perioden 1 januari 2027 till 31 december 2029.", "2027-01-01", "2029-12-31", 36, False),
    ("Partnerskapet gäller för åren 2027 - 2030.", "2027-01-01", "2030-12-31", 48, False),
    ("Överenskommelsen tecknas för fem år och gäller från den 1 juli 2027.", "2027-07-01", "2032-06-30", 60, False),
    ("Detta avtal gäller år 2027.", "2027-01-01", "2027-12-31", 12, False),
    ("Avtalet gäller tills vidare från den 1 mars 2027.", "2027-03-01", None, None, True),
    ("Avtalet löper tillsvidare.", None, None, None, True),
    ("## Avtalstid\nFrån och med 2027-02-01 t.o.m. 2028-01-31.", "2027-02-01", "2028-01-31", 12, False),
    ("Partnerskapet inleds den 1 april 2027 och avslutas den 31 mars 2029.", "2027-04-01", "2029-03-31", 24, False),
    ("Avtalet träder i kraft den 1 januari 2027 och gäller i tre år.", "2027-01-01", "2029-12-31", 36, False),
    ("## Giltighetstid\nTre år räknat från undertecknandet.", None, None, 36, False),
    ("Överenskommelsen gäller i två år från båda parters undertecknande.", None, None, 24, False),
    ("| Avtalstid | 2027-01-01–2029-12-31 |\n|---|---|\n| Uppsägningstid | 6 månader |", "2027-01-01", "2029-12-31", 36, False),
    ("Vårt samarbete pågår från augusti 2027 till juni 2029.", "2027-08-01", "2029-06-30", 23, False),
    ("Överenskommelsen träffas för tiden 1 september 2027–31 augusti 2030.", "2027-09-01", "2030-08-31", 36, False),
    (
        "Avtalet gäller fr.o.m. 2027-01-01 t.o.m. 2027-12-31 med möjlighet till förlängning ett år.",
        "2027-01-01",
        "2027-12-31",
        12,
        False,
    ),
    ("Detta avtal löper från undertecknandet till och med den 31 december 2028.", None, "2028-12-31", None, False),
    ("Avtalet är treårigt och börjar gälla den 1 januari 2027.", "2027-01-01", "2029-12-31", 36, False),
    ("Avtalsperioden omfattar kalenderåren 2027 och 2028.", "2027-01-01", "2028-12-31", 24, False),
    ("Överenskommelsen är giltig t o m 2029-06-30 räknat från 2027-07-01.", "2027-07-01", "2029-06-30", 24, False),
    ("Vi kör igång den 1 februari 2027 och håller på till sista januari 2029.", "2027-02-01", "2029-01-31", 24, False),
    ("Avtalet skall äga giltighet från den 1 juli 2027 intill den 30 juni 2030.", "2027-07-01", "2030-06-30", 36, False),
    ("## Hur länge?\nTvå år, med start den 15 januari 2027.", "2027-01-15", "2029-01-14", 24, False),
    ("Avtalstiden är 18 månader från och med den 1 mars 2027.", "2027-03-01", "2028-08-31", 18, False),
]
SILENT = [
    "Kommunens kulturplan gäller 2025–2030.",
    "Föreningen har drivit verksamheten sedan 2014.",
    "Rapport lämnas senast den 31 mars 2028.",
    "Uppsägningstiden är sex månader.",
    "Det förra avtalet gällde från den 1 januari 2023 till den 31 december 2025.",
    "Öppettiderna gäller från klockan 10 till klockan 15.",
    "Handlingarna bevaras i tio år efter avtalets slut.",
    "Under en period av tre år har föreningen inte mottagit annat stöd.",
    "Partnerskapet gäller personer över 18 år.",
    "Hyreskontraktet med fastighetsbolaget löper till den 30 april 2028.",
    "Åren 2017–2019 hade kommunen ett partnerskap med Vävstugan.",
]
EXTENDED = [
    ("Det kan förlängas en gång med högst ett år.", 12, 1, False),
    ("Avtalet förlängs automatiskt med ett år i taget om ingen säger upp det.", 12, None, True),
    ("Parterna kan förlänga överenskommelsen med upp till två år.", 24, 1, False),
    ("Kommunen har option på förlängning med 1+1 år.", 12, 2, False),
    ("Avtalet kan därefter förlängas två gånger, vardera med ett år.", 12, 2, False),
    ("Om uppsägning inte sker senast tre månader före avtalstidens slut förlängs avtalet årsvis.", 12, None, True),
    ("Med möjlighet till förlängning utan angiven tidsbegränsning.", None, None, False),
    ("Avtalet kan förlängas med högst 12 månader åt gången, dock längst till och med den 31 december 2030.", 12, None, False),
    ("Därefter löper det vidare med ett år i sänder tills någon säger upp det.", 12, None, True),
    ("Förlängning kan ske vid två tillfällen om högst 12 månader.", 12, 2, False),
    ("Sägs avtalet inte upp nio månader före utgången förlängs det med tre år varje gång.", 36, None, True),
    ("Parterna har möjlighet att komma överens om förlängning i ytterligare ett år.", 12, 1, False),
    ("Möjlighet till förlängning finns, dock sammanlagt högst fyra år.", 48, 1, False),
]
NOT_EXTENDED = [
    "Någon rätt till förlängning finns inte.",
    "Avtalet upphör utan uppsägning och förlängs inte.",
    "Avtalet kan inte förlängas.",
    "Uppsägningstiden kan inte förlängas.",
    "Det tidigare avtalet förlängdes med ett år i taget.",
    "Lånetiden för utrustningen kan förlängas med en vecka.",
    "Utan möjlighet till förlängning.",
    "Avtalet har ingen automatisk förlängning.",
    "Vad händer om avtalet förlängs?",
    "Svarstiden får förlängas med 30 dagar.",
    "Värdet är 300 000 kronor när även den möjliga förlängningen räknas in.",
]
NOTICE = [
    ("Uppsägningstiden är sex månader.", 6),
    ("Avtalet kan sägas upp med tre månaders uppsägningstid.", 3),
    ("Vardera parten får säga upp avtalet skriftligen minst nio månader i förväg.", 9),
    ("Vill någon sluta räcker ett brev fem månader i förväg.", 5),
    ("Uppsägning ska ske skriftligen med 12 månaders varsel.", 12),
    ("En uppsägningstid om fyra (4) månader gäller.", 4),
    ("Uppsägningstiden är ett halvår.", 6),
    ("Säger någon part upp avtalet upphör det efter sex månader.", 6),
    ("Uppsägningstid: 3 månader", 3),
    ("Uppsägningstiden är [x] månader.", None),
]
NO_NOTICE = [
    "Föreningen säger upp sitt hyreskontrakt i förväg.",
    "Vi säger som det är.",
    "Personalen sägs inte upp.",
    "Räkningen betalas tre månader i förväg.",
]


def of(text: str):
    return draft_of(f"# Avtal om IOP\n\n{text}\n\nParterna möts varje vår.\n", []).term


@pytest.mark.parametrize(("text", "start", "end", "months", "open_ended"), STATED)
def test_the_term_is_read(text, start, end, months, open_ended):
    term = of(text)
    found = (term.start and term.start.isoformat(), term.end and term.end.isoformat(), term.months, term.open_ended)
    assert found == (start, end, months, open_ended)
    assert term.passages
    assert not term.conflicts


@pytest.mark.parametrize("text", SILENT)
def test_other_times_are_no_term(text):
    term = of(text)
    assert (term.start, term.end, term.months, term.open_ended) == (None, None, None, False)
    assert term.because_sv
    assert term.because_en


@pytest.mark.parametrize(("text", "months", "times", "automatic"), EXTENDED)
def test_extensions(text, months, times, automatic):
    extensions = small(rest=text).term.extensions
    assert [(e.months, e.times, e.automatic) for e in extensions] == [(months, times, automatic)]


@pytest.mark.parametrize("text", NOT_EXTENDED)
def test_no_right_to_extend(text):
    assert small(rest=text).term.extensions == ()


def test_an_extension_bounded_by_a_date_is_limited():
    (extension,) = small(
        rest="Avtalet kan förlängas med ett år i taget, dock längst till och med den 31 december 2031."
    ).term.extensions
    assert extension.until == date(2031, 12, 31)
    assert not extension.unlimited


@pytest.mark.parametrize(("text", "months"), NOTICE)
def test_notice(text, months):
    term = small(rest=text).term
    assert term.notice_months == months
    assert term.notice_passages


@pytest.mark.parametrize("text", NO_NOTICE)
def test_no_notice(text):
    assert small(rest=text).term.notice_months is None


@pytest.mark.parametrize(
    "text",
    [
        "Budget för perioden 2027-01-01–2030-12-31 framgår av bilagan.",
        "Under avtalstiden, som löper ut den 31 augusti 2029, håller föreningen öppet.",
        "Partnerskapet gäller till och med den 30 juni 2029.",
        "Avtalet gäller i två år.",
        "Försäkringen gäller under avtalsperioden 2027–2028.",
    ],
)
def test_contradictions_are_found(text):
    term = small(rest=text).term
    assert term.end == date(2029, 12, 31)
    assert len(term.conflicts) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Rapport lämnas senast den 31 mars 2030.",
        "Under perioden 2027–2028 prövar parterna nya arbetssätt.",
        "Partnerskapet är ett led i programmet Trygga Lunda 2025–2031.",
        "Det förra avtalet gällde till och med den 31 december 2026.",
        "Hyresavtalet gäller till och med den 30 juni 2032.",
        "Stödet för år 2027 betalas ut i januari 2027.",
        "Avtalet gäller till och med den 31 december 2029 och upphör då.",
        "Föreningen har under tre år inte fått annat stöd.",
    ],
)
def test_other_periods_are_no_contradictions(text):
    assert small(rest=text).term.conflicts == ()


def test_a_length_that_the_dates_contradict():
    term = small(term="Överenskommelsen gäller i två år, från och med den 1 januari 2027 till och med den 31 december 2029.").term
    assert term.months == 36
    assert len(term.conflicts) == 1


def test_a_blank_date_says_why():
    term = small(term="Överenskommelsen gäller från och med [datum] till och med den 31 december 2029.").term
    assert (term.start, term.end, term.months) == (None, date(2029, 12, 31), None)
    assert "ifyllt" in term.because_sv


def test_tills_vidare_as_a_sentence():
    term = small(term="Avtalet löper tillsvidare.").term
    assert term.open_ended
    assert find_term(small(term="Avtalet löper tillsvidare.").reading) == term


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2027, 1, 1), date(2029, 12, 31), Decimal(36)),
        (date(2026, 10, 26), date(2027, 8, 31), Decimal("10.2")),
        (date(2027, 1, 31), date(2027, 2, 28), Decimal(1)),
        (date(2027, 1, 1), date(2027, 1, 15), Decimal("0.5")),
    ],
)
def test_months_between(start, end, months):
    assert months_between(start, end) == months


def test_add_months_ends_in_the_month():
    assert add_months(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert add_months(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert add_months(date(2027, 11, 1), 14) == date(2029, 1, 1)
