"""Organisation numbers and personal identity numbers.

An organisation number is public and kept; a personal identity number is not: its mention holds where it stands and
whether it is valid, never the digits, so that neither a report nor a log can repeat it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from iopvalidate.facts.scan.text import Folded, Mention, fold

_NUMBER = re.compile(
    r"(?P<prefix>16)?(?P<body>[0-9]{6})(?: ?(?P<separator>[-+]) ?|(?P<space> )|)(?P<tail>[0-9]{4})(?![\w]|[-./:][0-9])"
)
_PERSONAL = re.compile(
    r"(?P<century>18|19|20)?(?P<body>[0-9]{6})(?: ?(?P<separator>[-+]) ?|(?P<space> )|)(?P<tail>[0-9]{4})(?![\w]|[-./:][0-9])"
)
_PLACEHOLDER = re.compile(
    r"(?<![\w-])(?:16)?(?:0{6} ?- ?0{4}|[0-9]{0,4}[Xx]{2,6} ?- ?(?:[Xx]{4}|[0-9]{4})"
    r"|[0-9]{6} ?- ?[Xx]{4}|[Nn]{6} ?- ?[NnXx]{4}|_{6} ?- ?_{4})(?![\w-])"
)
_WITHIN_NUMBER = re.compile(r"\w[-+./:]|[0-9] ")
_ORGANISATION_LABEL = re.compile(r"org(?:anisations)?[.\s-]{0,2}(?:nr|nummer)\.?\s?:?\s?$", re.IGNORECASE)
_PERSONAL_LABEL = re.compile(
    r"(?:person(?:nummer|nr)|pers\.?\s?nr|pnr|p\.nr|samordningsnummer|födelsenummer|född)\.?\s?:?\s?$", re.IGNORECASE
)
_PHONE_LABEL = re.compile(
    r"(?:tel|telefon|telefonnummer|mobil|mobilnr|fax|sms|swish|bankgiro|bg|plusgiro|pg)\.?\s?:?\s?$", re.IGNORECASE
)
_NAME = re.compile(r"(?<!\w)[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+)?\s(?:[A-ZÅÄÖÉ]\.?\s)?[A-ZÅÄÖÉ][a-zåäöéü]+")
_SIX_DIGITS = re.compile(r"[0-9]{6}")


@dataclass(frozen=True, slots=True)
class OrganisationNumber(Mention):
    """An organisation number: ten `digits` ("" for a placeholder), whether it is `valid`, and its first digit (`group`).

    Group 2 is public bodies, 5 limited companies, 7 economic associations, 8 non-profit associations and foundations,
    9 trading partnerships; None for a placeholder.
    """

    digits: str
    valid: bool
    group: int | None
    is_placeholder: bool = False


@dataclass(frozen=True, slots=True)
class PersonalIdentityNumber(Mention):
    """Where a personal identity number stands; `coordination` says samordningsnummer.  The digits are left out on purpose."""

    valid: bool
    coordination: bool = False


def luhn_valid(digits: str) -> bool:
    """Tell whether ten digits end with the right control digit."""
    total = 0
    for position, digit in enumerate(digits):
        product = int(digit) * (2 if position % 2 == 0 else 1)
        total += product - 9 if product > 9 else product
    return len(digits) == 10 and total % 10 == 0


def scan_organisation_numbers(text: str) -> list[OrganisationNumber]:
    """Find organisation numbers; ten digits in a row count only if valid or named so, a personal number never."""
    folded = fold(text)
    plain = folded.text
    found = []
    if "-" in plain and folded.has("000000", "xxxx", "nnnnnn", "______"):
        for blank in _PLACEHOLDER.finditer(plain):
            found.append(OrganisationNumber(*folded.span(*blank.span()), "", False, None, is_placeholder=True))
    end = 0
    for start in _starts(folded):
        match = _NUMBER.match(plain, start) if start >= end else None
        if match is None:
            continue
        digits = match["body"] + match["tail"]
        if not _is_organisation(plain, match, digits):
            continue
        end = match.end()
        valid = luhn_valid(digits) and digits[2] >= "2"
        found.append(OrganisationNumber(*folded.span(*match.span()), digits, valid, int(digits[0])))
    return sorted(found, key=lambda number: number.start)


def _starts(folded: Folded) -> list[int]:
    """Give where numbers of six digits and more may begin: not within longer numbers, however they are divided."""
    plain = folded.text
    starts = folded.digits
    if not starts or _SIX_DIGITS.search(plain) is None:
        return []
    return [start for start in starts if not _WITHIN_NUMBER.match(plain[max(0, start - 2) : start])]


def _is_organisation(plain: str, match: re.Match[str], digits: str) -> bool:
    labelled = _ORGANISATION_LABEL.search(plain[max(0, match.start() - 30) : match.start()]) is not None
    if digits == "0" * 10 or match["separator"] == "+":
        return False
    if digits[2] < "2":
        return labelled and not _plausible_dates(digits[:6], None)
    return match["separator"] == "-" or labelled or (luhn_valid(digits) and not match["space"])


def scan_personal_identity_numbers(text: str) -> list[PersonalIdentityNumber]:
    """Find personal identity numbers: a plausible date and four digits, with the right control digit or beside a name."""
    folded = fold(text)
    plain = folded.text
    found = []
    end = 0
    for start in _starts(folded):
        match = _PERSONAL.match(plain, start) if start >= end else None
        if match is None or not _plausible_dates(match["body"], match["century"]):
            continue
        valid = luhn_valid(match["body"] + match["tail"])
        if _is_personal(plain, match, valid=valid):
            end = match.end()
            found.append(PersonalIdentityNumber(*folded.span(*match.span()), valid, match["body"][4] >= "6"))
    return found


def _is_personal(plain: str, match: re.Match[str], *, valid: bool) -> bool:
    """Weigh form and surroundings of digits that begin with a plausible date."""
    before = plain[max(0, match.start() - 60) : match.start()]
    if _PERSONAL_LABEL.search(before):
        return True
    if _PHONE_LABEL.search(before):
        return False
    named = _NAME.search(before) is not None or _NAME.match(plain[match.end() : match.end() + 60].lstrip(" ,")) is not None
    if match["separator"]:
        return valid or named or match["century"] is not None
    # Ten digits in a row may be a telephone number, which begins with 0.
    unlike_phone = match["century"] is not None or not match["body"].startswith("0") or named
    return valid and unlike_phone and not match["space"]


def _plausible_dates(six: str, century: str | None) -> bool:
    """Tell whether six digits can be a birth date, or one with 60 added to the day (samordningsnummer)."""
    day = int(six[4:]) - (60 if six[4] >= "6" else 0)
    for prefix in (century,) if century else ("19", "20"):
        try:
            date(int(prefix + six[:2]), int(six[2:4]), day)
        except ValueError:
            continue
        return True
    return False
