"""Diary numbers and paragraphs of minutes."""

from __future__ import annotations

from datetime import date

import pytest

from iopvalidate.facts.scan.diary import scan_diary_numbers, scan_minutes_paragraphs


@pytest.mark.parametrize(
    ("text", "value", "body", "year"),
    [
        ("KSN-2016-1422", "KSN-2016-1422", "KSN", 2016),
        ("Ks 1121/2017", "Ks 1121/2017", "KS", 2017),
        ("Dnr KS/2016:7", "KS/2016:7", "KS", 2016),
        ("SN-2017/272", "SN-2017/272", "SN", 2017),
        ("dnr 0193/15", "0193/15", None, None),
        ("LKS 2019-006", "LKS 2019-006", "LKS", 2019),
        ("Dnr 171-84/2017", "171-84/2017", None, 2017),
        ("RVK 2020/9", "RVK 2020/9", "RVK", 2020),
        ("KFN/2012:20", "KFN/2012:20", "KFN", 2012),
        ("2023/KS 0362", "2023/KS 0362", "KS", 2023),
        ("(dnr OMN 2026/0187)", "OMN 2026/0187", "OMN", 2026),
        ("Diarienummer: OMN 2026/0412.", "OMN 2026/0412", "OMN", 2026),
        ("Dnr: KS-2023-00123", "KS-2023-00123", "KS", 2023),
        ("ALN-2015-0250.31", "ALN-2015-0250.31", "ALN", 2015),
    ],
)
def test_a_diary_number(text: str, value: str, body: str | None, year: int | None) -> None:
    (found,) = scan_diary_numbers(text)
    assert (found.value, found.quote(text), found.body, found.year) == (value, value, body, year)


@pytest.mark.parametrize(
    "text",
    [
        "SOU 2019:56",
        "Ds 2025:29",
        "SFS 2010:800",
        "KAMFS 2022:7",
        "prop. 2015/16:195",
        "(EU) 2023/2831",
        "HFD 2020 ref. 15",
        "MIG 2020:24",
        "bet. 2021/22:FiU28",
        "0193/15",
        "läsåret 2026/2027",
        "dnr KFN 2026/[xxx].",
        "Dnr. xxx",
        "Juni 2026/27",
        "lagen (2016:1145)",
        "",
    ],
)
def test_no_diary_number(text: str) -> None:
    assert scan_diary_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "quote", "number", "day"),
    [
        ("2018-02-13, § 8", "2018-02-13, § 8", 8, date(2018, 2, 13)),
        ("beslutade den 17 november 2026, § 118, att ingå", "17 november 2026, § 118", 118, date(2026, 11, 17)),
        ("antog den 17 juni 2024, § 92.", "17 juni 2024, § 92", 92, date(2024, 6, 17)),
        ("den 21 oktober 2026 § 74", "21 oktober 2026 § 74", 74, date(2026, 10, 21)),
        ("§ 118, 2026-11-17", "§ 118, 2026-11-17", 118, date(2026, 11, 17)),
        ("§ 118 den 17 november 2026", "§ 118 den 17 november 2026", 118, date(2026, 11, 17)),
        ("Nämnden beslutade § 141", "§ 141", 141, None),
        ("enligt beslut KS § 12", "§ 12", 12, None),
        ("protokoll § 7", "§ 7", 7, None),
        ("den 5 november 2026, § 88, diarienummer", "5 november 2026, § 88", 88, date(2026, 11, 5)),
        ("den\u00a05 november 2026, §\u00a088", "5 november 2026, §\u00a088", 88, date(2026, 11, 5)),
    ],
)
def test_a_paragraph_of_minutes(text: str, quote: str, number: int, day: date | None) -> None:
    (found,) = scan_minutes_paragraphs(text)
    assert (found.quote(text), found.number) == (quote, number)
    assert (found.date.first_day() if found.date else None) == day


@pytest.mark.parametrize(
    "text",
    [
        "enligt § 3",
        "§ 7 ovan",
        "§ 1 Parter",
        "Nämndens beslut: § [xx]",
        "3 § lagen",
        "kapaciteten i § 3 ska",
        "5 kap. 1 § kommunallagen",
        "påföljd enligt § 7 om",
        "§",
        "den 17 november 2026",
        "",
    ],
)
def test_no_paragraph_of_minutes(text: str) -> None:
    assert scan_minutes_paragraphs(text) == []
