"""References inside the agreement."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopvalidate.facts.scan.crossrefs import scan_cross_references


@pytest.mark.parametrize(
    ("text", "quote", "kind", "targets"),
    [
        ("enligt punkt 7, men", "punkt 7", "point", ("7",)),
        ("punkterna 4 och 5", "punkterna 4 och 5", "point", ("4", "5")),
        ("enligt avsnitt 7.4.", "avsnitt 7.4", "section", ("7.4",)),
        ("avsnitten 7.1–7.4", "avsnitten 7.1–7.4", "section", ("7.1", "7.2", "7.3", "7.4")),
        ("målen i punkt 5 med", "punkt 5", "point", ("5",)),
        ("i § 7 ovan", "§ 7", "paragraph", ("7",)),
        ("enligt § 3", "§ 3", "paragraph", ("3",)),
        ("kapaciteten i § 3 ska", "§ 3", "paragraph", ("3",)),
        ("§§ 3–5", "§§ 3–5", "paragraph", ("3", "4", "5")),
        ("bilaga 1, 2 och 3.", "bilaga 1, 2 och 3", "appendix", ("1", "2", "3")),
        ("Bilaga 1–5", "Bilaga 1–5", "appendix", ("1", "2", "3", "4", "5")),
        ("bilagorna 2 och 3", "bilagorna 2 och 3", "appendix", ("2", "3")),
        ("se bilaga A", "bilaga A", "appendix", ("A",)),
        ("bilaga A–C", "bilaga A–C", "appendix", ("A", "B", "C")),
        ("bilaga\u00a02", "bilaga\u00a02", "appendix", ("2",)),
        ("bilaga 1, 2 personer", "bilaga 1", "appendix", ("1",)),
        ("bilaga 1 20 000 kr", "bilaga 1", "appendix", ("1",)),
        ("under perioden i avsnitt 3 hålla", "avsnitt 3", "section", ("3",)),
    ],
)
def test_a_reference(text: str, quote: str, kind: str, targets: tuple[str, ...]) -> None:
    (found,) = scan_cross_references(text)
    assert (found.quote(text), found.kind, found.targets) == (quote, kind, targets)


@pytest.mark.parametrize(
    "text",
    [
        "bilaga 2 till lagen (2016:1145) om offentlig upphandling",
        "bilaga 2 a till LOU",
        "bilaga 3 i LOU",
        "LOU bilaga 2",
        "4 kap. 1 § socialtjänstlagen",
        "§ 3 kommunallagen",
        "punkt 1 i artikel 5",
        "5 § första stycket punkt 2",
        "den 17 november 2026, § 118",
        "på den punkten",
        "i nio punkter",
        "bilagan",
        "bilaga 2-tjänst",
        "§ [xx]",
        "avsnittet om ekonomi",
        "bilagor",
        "",
    ],
)
def test_no_reference(text: str) -> None:
    assert scan_cross_references(text) == []


def test_two_references_in_a_sentence() -> None:
    text = "se även fördelningen i punkt 6.2 och bilaga 3."
    assert [(found.kind, found.targets) for found in scan_cross_references(text)] == [("point", ("6.2",)), ("appendix", ("3",))]


@pytest.mark.parametrize(
    ("text", "leading"), [("§ 7 Ekonomi", True), ("Bilaga 1 Kostnadskalkyl", True), (" § 7", True), ("se § 7", False)]
)
def test_a_heading_looks_like_a_reference_and_says_so(text: str, leading: bool) -> None:
    assert [found.leading for found in scan_cross_references(text)] == [leading]


@given(st.lists(st.integers(1, 40), min_size=2, max_size=6, unique=True))
def test_every_target_of_a_list_is_found(numbers: list[int]) -> None:
    listed = ", ".join(map(str, numbers[:-1])) + f" och {numbers[-1]}"
    for word in ("punkterna", "avsnitten", "bilagorna"):
        (found,) = scan_cross_references(f"enligt {word} {listed} ska")
        assert found.targets == tuple(map(str, numbers))
