from __future__ import annotations

import pytest
from fact_texts import small

from iopvalidate.testing import draft_of

DECIDED = [
    (
        "Socialnämnden beslutade den 3 november 2026, § 55, att teckna överenskommelsen.",
        ("socialnämnden", "2026-11-03", "55", ""),
    ),
    (
        "Överenskommelsen har godkänts av kommunstyrelsen 2026-11-03, § 12 (dnr KS 2026/12).",
        ("kommunstyrelsen", "2026-11-03", "12", "KS 2026/12"),
    ),
    ("Avtalet tecknas med stöd av kommunstyrelsens beslut 2026-10-01 § 7.", ("kommunstyrelsen", "2026-10-01", "7", "")),
    (
        "Kultur- och fritidsnämnden har den 2 oktober 2026 fattat beslut om att ingå partnerskapet.",
        ("kultur- och fritidsnämnden", "2026-10-02", "", ""),
    ),
    ("Kommunfullmäktige godkände avtalet 2026-10-26, § 101.", ("kommunfullmäktige", "2026-10-26", "101", "")),
    ("Avtalet ingås enligt delegationsbeslut av socialchefen den 1 november 2026.", ("socialchefen", "2026-11-01", "", "")),
    ("Barn- och utbildningsnämnden, § 18/2026, beslöt att ingå avtalet.", ("barn- och utbildningsnämnden", None, "18", "")),
    ("Beslut om avtalet fattades av regionstyrelsen den 5 maj 2026, § 44.", ("regionstyrelsen", "2026-05-05", "44", "")),
    ("Nämndens beslut att teckna avtalet: § 33, 2026-11-11, dnr SN 2026/77.", ("nämnden", "2026-11-11", "33", "SN 2026/77")),
    ("Denna överenskommelse är antagen av omsorgsnämnden § 9 den 4 november 2026.", ("omsorgsnämnden", "2026-11-04", "9", "")),
]
UNDECIDED = [
    "Nämnden beslutar om föreningsbidrag.",
    "Styrgruppen beslutar om verksamhetens inriktning.",
    "Kommunfullmäktige antog den 4 maj 2025, § 12, programmet för social hållbarhet.",
    "Beslut om bistånd fattas av socialnämnden.",
    "Föreningens styrelse beslutar om sina stadgar.",
    "Har nämnden beslutat om avtalet?",
    "Frågor om anslag avgörs av kultur- och fritidsnämnden.",
    "Verksamheten startade efter ett beslut i omsorgsnämnden.",
    "Tvister avgörs av allmän domstol.",
    "Kommunstyrelsen ska ta del av uppföljningen enligt avtalet.",
]
AFFECTED = {
    "yes": [
        "Verksamheten riktar sig till barn mellan 7 och 12 år.",
        "Syftet är att elever i årskurs 4–6 ska få läxhjälp.",
        "Målgruppen är unga under 18 år och deras vårdnadshavare.",
        "Gläntan driver en fritidsgård.",
        "Aktiviteterna är till för ensamkommande.",
        "Tjejjouren erbjuder stödsamtal.",
        "Vi håller öppen förskola två dagar i veckan.",
        "Målgruppen är kvinnor och deras medföljande barn.",
        "Föreningen anordnar kollo på sommaren.",
        "Verksamheten berör minderåriga.",
    ],
    "maybe": [
        "Verksamheten vänder sig till unga.",
        "Målgruppen är familjer i stadsdelen.",
        "Syftet är att stödja föräldrar.",
        "Huset är en mötesplats för alla.",
        "Kvinnojouren erbjuder skyddat boende.",
        "Målgruppen är nyanlända.",
        "Insatsen riktar sig till personer i hemlöshet.",
        "Föreningen delar ut matkassar.",
        "Målgruppen är anhöriga till personer med missbruk.",
        "Rädda Barnen bedriver verksamheten för alla invånare.",
    ],
    "no": [
        "Verksamheten riktar sig till personer över 65 år.",
        "Målgruppen är långtidsarbetslösa vuxna.",
        "Många har varken barn eller barnbarn. Målgruppen är äldre.",
        "Målgruppen är vuxna med afasi.",
        "Syftet är att bevara orgeln.",
        "Målgruppen är unga vuxna mellan 19 och 29 år.",
        "Träffpunkten finns i kvarteret Barnhuset.",
        "Verksamheten vänder sig enbart till vuxna; barn får inte delta.",
        "Pensionärer möts över en kopp kaffe. Målgruppen är pensionärer.",
        "Det hade sina barnsjukdomar.",
    ],
}


@pytest.mark.parametrize(("text", "decision"), DECIDED)
def test_decisions(text, decision):
    found = [(d.body, d.day.isoformat() if d.day else None, d.paragraph, d.diary) for d in small(rest=text).decisions]
    assert found == [decision]


@pytest.mark.parametrize("text", UNDECIDED)
def test_no_decision_on_the_agreement(text):
    assert small(rest=text).decisions == []


def test_two_bodies_in_one_sentence():
    text = (
        "Socialnämnden beslutade om överenskommelsen den 21 oktober 2026, § 212, och fastighetsnämnden den 29 oktober 2026, § 97."
    )
    assert [(d.body, d.paragraph) for d in small(rest=text).decisions] == [("socialnämnden", "212"), ("fastighetsnämnden", "97")]


def test_a_blank_decision():
    (decision,) = small(rest="Beslut: omsorgsnämnden den [datum], § [nr], dnr ON 2026/[nr].").decisions
    assert (decision.body, decision.blank, decision.day) == ("omsorgsnämnden", True, None)


def test_delegation():
    (decision,) = small(
        rest="Avtalet tecknas med stöd av delegation från socialnämnden, punkt 4.3 i delegationsordningen."
    ).decisions
    assert decision.delegation


def test_the_drafts_own_diary_number_alone():
    (decision,) = draft_of("# Avtal om IOP\n\nDnr AMN 2026/0219\n\n## Parter\n\nSe nedan.\n", []).decisions
    assert (decision.diary_only, decision.diary, decision.body) == (True, "AMN 2026/0219", "")


@pytest.mark.parametrize(("affected", "text"), [(k, t) for k, texts in AFFECTED.items() for t in texts])
def test_children(affected, text):
    assert small(target=text).children.affected == affected


def test_an_act_about_children_affects_none():
    rest = "Den som arbetar visar utdrag enligt lagen (2013:852) om registerkontroll av personer som ska arbeta med barn."
    assert small(target="Målgruppen är pensionärer.", rest=rest).children.affected == "no"


def test_an_old_plural_is_no_school():
    assert small(target="Minst två vakthavande skola samtidigt vara i tjänst för allmänheten.").children.affected == "no"


def test_evidence_for_children():
    children = small(target="Verksamheten riktar sig till barn mellan 7 och 12 år.").children
    assert len(children.strong) == 1
    assert small(target="Målgruppen är äldre.").children.adults_only
