"""References to statutes, EU acts, preparatory works and cases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopvalidate.facts.scan.statute_refs import scan_cases, scan_eu_acts, scan_preparatory, scan_statutes

Expected = tuple[str | None, str | None, str | None, tuple[str, ...]]


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("3 kap. 17-18 §§ LOU", "3 kap. 17-18 §§ LOU", ("LOU", None, "3", ("17", "18"))),
        ("3 kap. 17–18 §§ LOU", "3 kap. 17–18 §§ LOU", ("LOU", None, "3", ("17", "18"))),
        (
            "17 kap. 1 § lagen (2007:1091) om offentlig upphandling",
            "17 kap. 1 § lagen (2007:1091) om offentlig upphandling",
            ("lagen om offentlig upphandling", "2007:1091", "17", ("1",)),
        ),
        (
            "lagen (2008:962) om valfrihetssystem",
            "lagen (2008:962) om valfrihetssystem",
            ("lagen om valfrihetssystem", "2008:962", None, ()),
        ),
        (
            "enligt lagen (2008:962) om valfrihetssystem finns därutöver",
            "lagen (2008:962) om valfrihetssystem",
            ("lagen om valfrihetssystem", "2008:962", None, ()),
        ),
        ("SoL 14:1", "SoL 14:1", ("SoL", None, "14", ("1",))),
        ("14 kap. 1 § SoL", "14 kap. 1 § SoL", ("SoL", None, "14", ("1",))),
        ("14 kap 1 c § SoL", "14 kap 1 c § SoL", ("SoL", None, "14", ("1 c",))),
        (
            "5 kap. 11 § första stycket socialtjänstlagen (2001:53), SoL",
            "5 kap. 11 § första stycket socialtjänstlagen (2001:53), SoL",
            ("socialtjänstlagen", "2001:53", "5", ("11",)),
        ),
        ("kommunallagen (2017:725)", "kommunallagen (2017:725)", ("kommunallagen", "2017:725", None, ())),
        ("förenligt med kommunallagen.", "kommunallagen", ("kommunallagen", None, None, ())),
        ("enligt Socialtjänstlagen ansvar", "Socialtjänstlagen", ("Socialtjänstlagen", None, None, ())),
        ("19 a kap. 2 §", "19 a kap. 2 §", (None, None, "19 a", ("2",))),
        ("19 kap. 6 a–c §§", "19 kap. 6 a–c §§", (None, None, "19", ("6 a", "6 b", "6 c"))),
        ("lag 2018:1197", "lag 2018:1197", (None, "2018:1197", None, ())),
        ("lagen (2018:1197), och", "lagen (2018:1197)", (None, "2018:1197", None, ())),
        ("SFS 2010:800", "SFS 2010:800", (None, "2010:800", None, ())),
        ("Lag 2019:835", "Lag 2019:835", (None, "2019:835", None, ())),
        ("skollagen (SFS 2010:800)", "skollagen (SFS 2010:800)", ("skollagen", "2010:800", None, ())),
        (
            "19 kap. socialtjänstlagen (2025:400)",
            "19 kap. socialtjänstlagen (2025:400)",
            ("socialtjänstlagen", "2025:400", "19", ()),
        ),
        ("kommunallagen 5 kap. 1 §", "kommunallagen 5 kap. 1 §", ("kommunallagen", None, "5", ("1",))),
        ("§ 3 kommunallagen", "§ 3 kommunallagen", ("kommunallagen", None, None, ("3",))),
        ("9 § LSS", "9 § LSS", ("LSS", None, None, ("9",))),
        (
            "offentlighets- och sekretesslagen (2009:400).",
            "offentlighets- och sekretesslagen (2009:400)",
            ("offentlighets- och sekretesslagen", "2009:400", None, ()),
        ),
        (
            "enligt lagen (2013:852) om registerkontroll av personer som ska arbeta med barn. Utdragen",
            "lagen (2013:852) om registerkontroll av personer som ska arbeta med barn",
            ("lagen om registerkontroll av personer som ska arbeta med barn", "2013:852", None, ()),
        ),
        (
            "lag om offentlig upphandling (LOU)",
            "lag om offentlig upphandling (LOU)",
            ("lag om offentlig upphandling", None, None, ()),
        ),
        (
            "1 kap. 2, 5 a och 7–9 §§ skollagen",
            "1 kap. 2, 5 a och 7–9 §§ skollagen",
            ("skollagen", None, "1", ("2", "5 a", "7", "8", "9")),
        ),
        ("3\u00a0kap. 17\u00a0§\u00a0LOU", "3\u00a0kap. 17\u00a0§\u00a0LOU", ("LOU", None, "3", ("17",))),
        ("personuppgiftslagen (1998:204)", "personuppgiftslagen (1998:204)", ("personuppgiftslagen", "1998:204", None, ())),
        ("dröjsmålsränta enligt räntelagen.", "räntelagen", ("räntelagen", None, None, ())),
        (
            "Lag 2009:47 om vissa kommunala befogenheter",
            "Lag 2009:47 om vissa kommunala befogenheter",
            ("Lag om vissa kommunala befogenheter", "2009:47", None, ()),
        ),
    ],
)
def test_a_reference(text: str, quote: str, expected: Expected) -> None:
    (found,) = scan_statutes(text)
    assert found.quote(text) == quote
    assert (found.name, found.sfs, found.chapter, found.sections) == expected


@pytest.mark.parametrize(
    "text",
    [
        "bolagen och förslagen",
        "arbetslagen",
        "enligt § 3",
        "§ 7 Ekonomi",
        "enligt 3 § i stadgarna",
        "LOV FÖR ALLA",
        "lov för alla",
        "LSS-boende",
        "dataskyddsförordningen",
        "SOU 2019:56",
        "svensk lag och författning",
        "kl 13.00",
        "1 § Parter",
        "SKL:s skrift",
        "underlagen (fyra)",
        "fotbollslag",
        "punkt 7",
        "",
    ],
)
def test_no_reference(text: str) -> None:
    assert scan_statutes(text) == []


def test_two_places_in_one_act_are_two_references() -> None:
    text = "Avtalet ingås med stöd av 2 kap. 12 § och 10 kap. 1 § kommunallagen (2017:725)."
    first, second = scan_statutes(text)
    assert (first.quote(text), first.sfs, first.chapter, first.sections) == ("2 kap. 12 §", "2017:725", "2", ("12",))
    assert (second.quote(text), second.chapter) == ("10 kap. 1 § kommunallagen (2017:725)", "10")


def test_places_with_colons() -> None:
    text = "KL 5:1-2, 6:3 och 10:1"
    assert [(found.chapter, found.sections, found.name) for found in scan_statutes(text)] == [
        ("5", ("1", "2"), "KL"),
        ("6", ("3",), "KL"),
        ("10", ("1",), "KL"),
    ]


def test_a_section_takes_over_the_chapter_before_it() -> None:
    assert [found.chapter for found in scan_statutes("4 kap. 1 § och 3 § socialtjänstlagen")] == ["4", "4"]


def test_chapters_in_a_list() -> None:
    assert [found.chapter for found in scan_statutes("7 och 8 kap. OSL")] == ["7", "8"]


def test_acts_in_a_row_stay_apart() -> None:
    text = "mot kommunallagen, lagen om offentlig upphandling (LOU) och 2 kap. 1 § konkurrenslagen"
    assert [(found.name, found.abbreviation, found.chapter) for found in scan_statutes(text)] == [
        ("kommunallagen", None, None),
        ("lagen om offentlig upphandling", "LOU", None),
        ("konkurrenslagen", None, "2"),
    ]


def test_ranges_are_kept_beside_the_sections() -> None:
    (found,) = scan_statutes("6 kap. 37-39 §§ KL")
    assert (found.sections, found.ranges) == (("37", "38", "39"), (("37", "39"),))


def test_sections_without_an_act_are_given_for_the_caller() -> None:
    text = "Anställda omfattas av skyldigheten i 1 §; för de ideella, som enligt 4 § bör anmäla"
    assert [(found.name, found.sections) for found in scan_statutes(text)] == [(None, ("1",)), (None, ("4",))]


@given(st.integers(1, 30), st.integers(1, 60), st.sampled_from(["LOU", "SoL", "KL", "OSL"]))
def test_all_orders_say_the_same(chapter: int, section: int, act: str) -> None:
    forms = (
        f"{chapter} kap. {section} § {act}",
        f"{act} {chapter}:{section}",
        f"{act} {chapter} kap. {section} §",
        f"{chapter} kap {section} § {act}",
    )
    for form in forms:
        (found,) = scan_statutes(f"se {form}.")
        assert (found.name, found.chapter, found.sections) == (act, str(chapter), (str(section),)), form


@pytest.mark.parametrize(
    ("text", "quote", "number", "kind"),
    [
        (
            "enligt kommissionens förordning (EU) 2023/2831. I",
            "kommissionens förordning (EU) 2023/2831",
            "2023/2831",
            "regulation",
        ),
        ("förordning (EU) nr 1407/2013", "förordning (EU) nr 1407/2013", "1407/2013", "regulation"),
        ("kommissionens beslut 2012/21/EU", "kommissionens beslut 2012/21/EU", "2012/21", "decision"),
        ("direktiv 2014/24/EU", "direktiv 2014/24/EU", "2014/24", "directive"),
        ("direktiv 2004/18/EG", "direktiv 2004/18/EG", "2004/18", "directive"),
        ("beslut (EU) 2025/2630", "beslut (EU) 2025/2630", "2025/2630", "decision"),
        ("(EU) 2016/679", "(EU) 2016/679", "2016/679", "act"),
        ("dataskyddsförordningen, (EU) 2016/679", "dataskyddsförordningen, (EU) 2016/679", "2016/679", "regulation"),
        ("enligt GDPR", "GDPR", "2016/679", "regulation"),
        ("dataskyddsförordningen", "dataskyddsförordningen", "2016/679", "regulation"),
        ("gruppundantagsförordningen", "gruppundantagsförordningen", "651/2014", "regulation"),
        ("artikel 107.1 FEUF", "artikel 107.1 FEUF", "FEUF", "treaty"),
        ("artikel 28 i dataskyddsförordningen", "artikel 28 i dataskyddsförordningen", "2016/679", "regulation"),
    ],
)
def test_an_eu_act(text: str, quote: str, number: str, kind: str) -> None:
    (found,) = scan_eu_acts(text)
    assert (found.quote(text), found.number, found.kind) == (quote, number, kind)


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("art. 12", ("12",)),
        ("artiklarna 2, 3, 6, 12 och 31", ("2", "3", "6", "12", "31")),
        ("artikel 107.1 FEUF", ("107.1",)),
        ("artikel 28 i dataskyddsförordningen", ("28",)),
        ("artikel 6.1 e", ("6.1 e",)),
        ("artikel 28(3)", ("28(3)",)),
    ],
)
def test_articles(text: str, articles: tuple[str, ...]) -> None:
    assert scan_eu_acts(text)[0].articles == articles


@pytest.mark.parametrize(
    "text",
    [
        "neutral",
        "EU",
        "läsåret 2024/25",
        "KS/2016:7",
        "en artikel i tidningen",
        "egen 2012/21",
        "nr 5/2020",
        "art",
        "EU:s regler",
        "1 euro",
        "3/4",
        "",
    ],
)
def test_no_eu_act(text: str) -> None:
    assert scan_eu_acts(text) == []


def test_an_act_and_the_one_it_replaced() -> None:
    text = "kommissionens beslut (EU) 2025/2630, som har ersatt det upphävda beslutet 2012/21/EU"
    assert [found.number for found in scan_eu_acts(text)] == ["2025/2630", "2012/21"]


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("prop. 2015/16:195", "prop", "2015/16:195"),
        ("(prop. 2017/18:186 s. 96)", "prop", "2017/18:186"),
        ("proposition 2023/24:52", "prop", "2023/24:52"),
        ("SOU 2019:56", "sou", "2019:56"),
        ("Ds 2025:29", "ds", "2025:29"),
        ("bet. 2021/22:FiU28", "bet", "2021/22:FiU28"),
        ("bet. 2025/26:KU24", "bet", "2025/26:KU24"),
        ("dir. 2025:83", "dir", "2025:83"),
        ("skr. 2020/21:5", "skr", "2020/21:5"),
        ("rskr. 2020/21:15", "rskr", "2020/21:15"),
    ],
)
def test_a_preparatory_work(text: str, kind: str, number: str) -> None:
    assert [(found.kind, found.number) for found in scan_preparatory(text)] == [(kind, number)]


@pytest.mark.parametrize(
    "text",
    [
        "KS 2019:56",
        "2015/16:195",
        "SFS 2010:800",
        "propp 12",
        "SOU",
        "prop.",
        "Ds",
        "läsåret 2020/21",
        "dir",
        "lagen (2016:1145)",
        "",
    ],
)
def test_no_preparatory_work(text: str) -> None:
    assert scan_preparatory(text) == []


@pytest.mark.parametrize(
    ("text", "court", "number"),
    [
        ("HFD 2020 ref. 15", "HFD", "2020 ref. 15"),
        ("HFD 2021 not. 3", "HFD", "2021 not. 3"),
        ("RÅ 2005 ref. 22", "RÅ", "2005 ref. 22"),
        ("NJA 2004 s. 566", "NJA", "2004 s. 566"),
        ("MIG 2020:24", "MIG", "2020:24"),
        ("AD 2019 nr 5", "AD", "2019 nr 5"),
        ("mål nr 3165-19", None, "3165-19"),
        ("mål 3165-19", None, "3165-19"),
        ("mål T 123-19", None, "T 123-19"),
        ("C-113/13", "EU", "C-113/13"),
        ("mål C-113/13", "EU", "C-113/13"),
    ],
)
def test_a_case(text: str, court: str | None, number: str) -> None:
    assert [(found.court, found.number) for found in scan_cases(text)] == [(court, number)]


@pytest.mark.parametrize(
    "text",
    ["målet är 10-20", "bilaga C-1", "mål 3", "HFD", "KS 2020/9", "C-vitamin", "tre mål", "mål: 12 möten", "T-bana 14", "JO", ""],
)
def test_no_case(text: str) -> None:
    assert scan_cases(text) == []
