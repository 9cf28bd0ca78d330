"""Traps that must hold, on whole drafts with every rule: what looks like a fault and is none, and the other way round."""

from __future__ import annotations

from datetime import date

import pytest

from iopvalidate import Outcome, validate
from iopvalidate.report.model import Record, Report

AS_OF = date(2026, 11, 20)
HEAD = """# Överenskommelse om idéburet offentligt partnerskap

## Parter

Denna överenskommelse ingås mellan Ekby kommun (kommunen) och Föreningen Hoppet, ideell förening (föreningen).

"""


def _report(body: str) -> Report:
    return validate((HEAD + body).encode(), name="utkast.md", profile="default", as_of=AS_OF)


def _record(report: Report, code: str) -> Record:
    return next(record for record in report.records if record.rule.code == code)


def _outcomes(body: str, *codes: str) -> dict[str, Outcome]:
    report = _report(body)
    return {code: _record(report, code).outcome for code in codes}


# -- the twelve sentences that deny purchase and grant (material.md 3.10), and words in a harmless sense -------

DENIALS = (
    "Samverkan sker i en form som varken faller under upphandling eller föreningsbidrag.",
    "IOP är inte detsamma som ett bidrag från Falu Kommun.",
    "Det är inget IOP om kommunen bara vill ”köpa” en tjänst.",
    "Överenskommelsen är inte ett köp av tjänst eller verksamhet.",
    "Partnerskapet ska inte förväxlas med en upphandling eller ett verksamhetsstöd.",
    "IOPt uppfyller inte kriterierna för ett offentligt kontrakt.",
    "Samverkan bygger inte på marknadsmekanismer och kommersiella kontrakt.",
    "Partnerskapet får inte utgöra en otillåten direktupphandling eller ett otillåtet statsstöd.",
    "Partnerskapet ska inte ses som ett traditionellt avtal med en beställare och en utförare.",
    "Stödet ska inte ses som en del av Region Jönköpings läns organisations-, verksamhets- eller projektbidrag.",
    "Partnerskapet ersätter alltså inte de föreningsbidrag som finns idag.",
    "Samverkan bygger på tillit och inte på ett kommersiellt avtal.",
)
HARMLESS = (
    "Kommunens tjänstemän deltar i nätverket och tjänstgör ibland på plats.",
    "Ledamöterna har uppdrag i föreningens styrelse, och valberedningens uppdrag är att ge förslag.",
    "Föreningens uppdrag är enligt stadgarna att bryta ensamhet.",
    "Träffpunkten bidrar till folkhälsan och till tjänster som är till nytta för samhället.",
    "Båda parter bidrar med kunskap, och medlemmarnas bidrag i form av tid är avgörande.",
)
EXPOSURE = ("LOU001", "LOU002", "LOU003", "LOU005", "LOU006", "LOU010", "LOU011", "IOP010", "KON003", "STS001")


@pytest.mark.parametrize("sentence", [*DENIALS, *HARMLESS])
def test_denials_and_harmless_words_raise_nothing(sentence: str) -> None:
    without = _outcomes("## Bakgrund\n\nParterna möts.\n", *EXPOSURE)
    found = _report(f"## Bakgrund\n\nParterna möts. {sentence}\n")
    for code in EXPOSURE:
        record = _record(found, code)
        worse = record.outcome is Outcome.FAIL and without[code] is not Outcome.FAIL
        assert not worse, f"{code}: {record.reason.sv}"
    for code in ("LOU001", "LOU011"):
        assert _record(found, code).outcome is Outcome.PASS, code


def test_the_twelve_together_raise_nothing() -> None:
    body = "## Bakgrund\n\n" + "\n\n".join(DENIALS)
    assert set(_outcomes(body, "LOU001", "LOU002", "LOU003", "LOU005", "LOU006", "LOU011").values()) == {Outcome.PASS}


# -- bare labels lower nothing ---------------------------------------------------------------------------------

PURCHASE = """## Uppdrag

Kommunen köper stödsamtal av föreningen. Utföraren ersätts med 1 200 kronor per samtal efter faktura.
Når föreningen inte 400 samtal per år utgår vite med 20 000 kronor.

"""
LABELS = """## Rättslig form

Överenskommelsen utgör inte upphandling. Parterna är ense om att LOU inte är tillämplig och att detta är ett IOP.
"""


def test_bare_labels_lower_no_exposure() -> None:
    plain, labelled = _record(_report(PURCHASE), "LOU011"), _record(_report(PURCHASE + LABELS), "LOU011")
    assert plain.outcome is Outcome.FAIL
    assert labelled.outcome is Outcome.FAIL
    for key in ("level", "points"):
        assert labelled.details[key] == plain.details[key]
    assert "LOU009" not in {r.rule.code for r in _report(PURCHASE + LABELS).records if r.outcome is Outcome.PASS}


# -- headings: one for many topics, none at all, empty ---------------------------------------------------------


def test_a_merged_heading_serves_all_its_topics() -> None:
    body = """## Avtalstid, uppsägning, omförhandling, hävning och tvist

Överenskommelsen gäller från och med den 1 januari 2027 till och med den 31 december 2029. Vardera parten får skriftligen
säga upp den med sex månaders uppsägningstid. Ändras förutsättningarna väsentligt har vardera parten rätt att begära
omförhandling. En part får häva överenskommelsen om den andra bryter mot den på ett väsentligt sätt och inte rättar felet
inom trettio dagar. En tvist löses i första hand genom samtal mellan parterna och avgörs i sista hand av allmän domstol.
"""
    codes = ("AVS010", "AVS011", "AVS012", "AVS013", "AVS014")
    assert _outcomes(body, *codes) == dict.fromkeys(codes, Outcome.PASS)


def test_a_merged_heading_alone_passes_nothing() -> None:
    body = "## Omförhandling, hävning och tvist\n\n## Underskrifter\n\nOrt och datum: ____\n"
    assert Outcome.PASS not in _outcomes(body, "AVS012", "AVS013", "AVS014").values()


@pytest.mark.parametrize(
    ("heading", "code"),
    [("Bakgrund", "AVS002"), ("Värdegrund", "AVS004"), ("Mål", "AVS005"), ("Ekonomi", "AVS008"), ("Uppföljning", "AVS009"),
     ("Avtalstid", "AVS010"), ("Hävning", "AVS013"), ("Tvist", "AVS014")],
)  # fmt: skip
def test_a_heading_with_empty_content_is_no_pass(heading: str, code: str) -> None:
    body = f"## {heading}\n\n## Övrigt\n\nParterna hjälps åt.\n"
    found = _outcomes(body, code, "UTK010")
    assert found[code] is not Outcome.PASS
    assert found["UTK010"] is Outcome.FAIL


def test_a_plain_draft_without_legal_headings_passes_on_content() -> None:
    text = """# Så här gör vi tillsammans

Vi som kommer överens är Ekby kommun (kommunen) och Föreningen Hoppet, ideell förening (föreningen).

Föreningen startade träffpunkten 2019 på eget initiativ. Vi ser båda att många äldre i Ekby är ensamma, och ingen av oss kan
ändra på det ensam. Tillsammans vill vi att färre äldre ska känna sig ensamma.

För oss är alla människor lika mycket värda, och alla bemöts med respekt.

Föreningen håller träffpunkten öppen och tar hand om volontärerna. Kommunen lånar ut lokalen på Storgatan och lägger en halv
dag i veckan på att hjälpa till.

Kommunen betalar 300 000 kronor om året. Föreningen lägger själv 60 000 kronor om året. Senast den 31 mars berättar
föreningen hur pengarna har använts, och det som blir över betalas tillbaka.

En gång om året sätter vi oss tillsammans och ser efter hur det har gått och vad vi har lärt oss.

Vi håller ihop från den 1 januari 2027 till den 31 december 2029.

Blir det stora förändringar pratar vi om villkoren på nytt. Om någon av oss bryter mot det vi har lovat på ett allvarligt
sätt kan den andra avsluta samarbetet direkt. Blir vi oense pratar vi först med varandra, och går det inte avgör domstol.
"""
    report = validate(text.encode(), name="utkast.md", profile="default", as_of=AS_OF)
    codes = ("AVS002", "AVS004", "AVS005", "AVS006", "AVS008", "AVS009", "AVS010", "AVS012", "AVS013", "AVS014")
    answers = {code: _record(report, code).outcome for code in codes}
    assert answers == dict.fromkeys(codes, Outcome.PASS)


# -- appendices and history ------------------------------------------------------------------------------------


def test_economy_and_undertakings_are_found_in_appendices() -> None:
    body = """## Ekonomi och åtaganden

Parternas bidrag och åtaganden framgår av bilaga 1 och bilaga 2.

# Bilaga 1. Budget

Kommunen lämnar ett ekonomiskt stöd med 400 000 kronor per år. Föreningen bidrar med 90 000 kronor i egna medel per år.
Stödet betalas ut i januari. Föreningen redovisar hur det har använts senast den 31 mars. Oanvända medel betalas tillbaka.

# Bilaga 2. Åtaganden

Föreningen ansvarar för verksamheten och för de frivilliga. Kommunen upplåter lokal och avsätter arbetstid.
"""
    report = _report(body)
    for code in ("AVS006", "AVS008", "IOP006"):
        assert _record(report, code).outcome is Outcome.PASS, code
    quotes = [item.quote for item in _record(report, "AVS008").evidence]
    assert any("400 000 kronor" in quote or "Kommunen lämnar" in quote for quote in quotes)


@pytest.mark.parametrize(
    "sentence",
    [
        "Verksamheten startade 2015 enligt dåvarande socialtjänstlagen (2001:453).",
        "Det första avtalet från 2017 byggde på den då gällande kommunallagen (1991:900).",
        "Socialtjänstlagen (2001:453) ersattes den 1 juli 2025 av socialtjänstlagen (2025:400).",
    ],
)
def test_outdated_acts_in_history_raise_nothing(sentence: str) -> None:
    assert _outcomes(f"## Bakgrund\n\n{sentence}\n", "LAG001")["LAG001"] is not Outcome.FAIL


def test_the_same_act_as_law_in_force_is_a_fault() -> None:
    body = "## Lagar\n\nVerksamheten bedrivs enligt socialtjänstlagen (2001:453).\n"
    assert _outcomes(body, "LAG001")["LAG001"] is Outcome.FAIL


# -- no agreement at all ---------------------------------------------------------------------------------------


def test_what_is_no_iop_agreement_says_so_first() -> None:
    text = "# Hyresavtal\n\nHyresvärden Fastighets AB hyr ut en lokal till Bageriet AB. Hyran är 5 000 kronor per månad.\n"
    report = validate(text.encode(), name="hyra.md", as_of=AS_OF)
    assert _record(report, "UTK015").outcome is not Outcome.PASS
