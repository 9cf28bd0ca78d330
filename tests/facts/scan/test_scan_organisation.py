"""Organisation numbers and personal identity numbers; all numbers are invented or public."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopvalidate.facts.scan.organisation import (
    PersonalIdentityNumber,
    luhn_valid,
    scan_organisation_numbers,
    scan_personal_identity_numbers,
)


@pytest.mark.parametrize(
    "number",
    [
        "212000-0142",
        "212000-1355",
        "222000-0448",
        "202100-5141",
        "556036-0793",
        "559088-5116",
        "252002-6135",
        "802000-0009",
        "16802000-0009",
        "8020000009",
        "212000\u20110142",
        "212000–0142",
        "212000 - 0142",
    ],
)
def test_a_valid_number(number: str) -> None:
    text = f"Föreningen (org.nr {number}), nedan"
    (found,) = scan_organisation_numbers(text)
    assert found.quote(text) == number
    assert found.valid
    assert len(found.digits) == 10
    assert found.group == int(found.digits[0])
    assert scan_personal_identity_numbers(text) == []


@pytest.mark.parametrize(
    "number", ["212000-0143", "802000-0001", "556036-0794", "802990-1141", "org.nr 801990-1140", "organisationsnummer 8020000001"]
)
def test_an_invalid_number_is_still_a_number(number: str) -> None:
    assert [found.valid for found in scan_organisation_numbers(number)] == [False]


@pytest.mark.parametrize(
    "text", ["000000-0000", "[000000-0000]", "XXXXXX-XXXX", "NN (XXXXX-XXXX)", "802000-XXXX", "xxxxxx-xxxx", "NNNNNN-NNNN"]
)
def test_a_placeholder(text: str) -> None:
    (found,) = scan_organisation_numbers(text)
    assert (found.is_placeholder, found.valid, found.digits, found.group) == (True, False, "", None)


@pytest.mark.parametrize(
    "text",
    [
        "0701234567",
        "070-123 45 67",
        "2026-11-20",
        "8020000001",
        "bg 5555-1234",
        "811218-9876",
        "1234567-8901",
        "802000-00091",
        "AB802000-0009",
        "OMN 2026/0412",
        "000-000 00 00",
        "1 428 000 kronor",
        "",
    ],
)
def test_no_organisation_number(text: str) -> None:
    assert scan_organisation_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "valid", "coordination"),
    [
        ("811218-9876", True, False),
        ("19811218-9876", True, False),
        ("811218+9876", True, False),
        ("198112189876", True, False),
        ("8112189876", True, False),
        ("811218\u20119876", True, False),
        ("811278-9873", True, True),
        ("Sara Lindmark, 811218-9877", False, False),
        ("personnummer 811218-9877", False, False),
        ("19811218-9877", False, False),
        ("811218-9877 Sara Lindmark", False, False),
        ("pnr: 8112189877", False, False),
        ("organisationsnummer 811218-9876", True, False),
    ],
)
def test_a_personal_number(text: str, valid: bool, coordination: bool) -> None:
    assert [(found.valid, found.coordination) for found in scan_personal_identity_numbers(text)] == [(valid, coordination)]
    assert scan_organisation_numbers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "802990-1140",
        "212000-0142",
        "0701234567",
        "tel 070123-4567",
        "811318-9876",
        "810230-9876",
        "20260414",
        "KSN-2016-1422",
        "811218-987",
        "811218-98765",
        "000000-0000",
        "811218-9877 enligt avtalet",
        "",
    ],
)
def test_no_personal_number(text: str) -> None:
    assert scan_personal_identity_numbers(text) == []


def test_the_digits_of_a_person_are_nowhere_in_the_mention() -> None:
    (found,) = scan_personal_identity_numbers("Sara Lindmark, 811218-9876")
    assert {field.name for field in dataclasses.fields(PersonalIdentityNumber)} == {"start", "end", "valid", "coordination"}
    assert "9876" not in repr(found)
    assert "811218" not in repr(found)


@given(st.integers(0, 9_999_999_99))
def test_exactly_one_control_digit_is_right(nine: int) -> None:
    assert sum(luhn_valid(f"{nine:09}{digit}") for digit in range(10)) == 1


@given(st.integers(200_000_000, 999_999_999).filter(lambda nine: str(nine)[2] >= "2"))
def test_every_number_with_its_control_digit_is_valid(nine: int) -> None:
    digits = next(f"{nine}{digit}" for digit in range(10) if luhn_valid(f"{nine}{digit}"))
    for text in (f"{digits[:6]}-{digits[6:]}", digits, f"16{digits[:6]}-{digits[6:]}"):
        assert [(found.digits, found.valid) for found in scan_organisation_numbers(text)] == [(digits, True)]
