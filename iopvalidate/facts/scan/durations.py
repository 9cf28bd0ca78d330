"""Lengths of time: "tre år", "arton månader", "treårigt", "ett halvår", "två år i sänder", "30 dagar".

Ages ("över 65 år", "barn mellan 12 och 18 år"), frequencies ("var tredje månad", "en dag i veckan") and looks back
("för fem år sedan") are no durations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from iopvalidate.facts.scan.figures import parse_figure
from iopvalidate.facts.scan.numbers import NUMBER_BEGINNINGS, NUMBER_WORDS, parse_number_word
from iopvalidate.facts.scan.text import Folded, Mention, fold

Unit = Literal["year", "half-year", "quarter", "month", "week", "day"]

_UNITS: tuple[tuple[str, Unit, Decimal], ...] = (
    (r"halvår(?:et|s)?", "half-year", Decimal(6)),
    (r"år(?:en|s)?", "year", Decimal(12)),
    (r"kvartal(?:en|s)?", "quarter", Decimal(3)),
    (r"(?:kalender)?månad(?:er|erna|ers|s)?|mån\.?", "month", Decimal(1)),
    (r"veck(?:a|or|ors|as)", "week", Decimal("0.23")),
    (r"(?:kalender|arbets|var)?dag(?:ar|ars|s)?|dygn", "day", Decimal("0.0329")),
)
_UNIT = "|".join(pattern for pattern, _, _ in _UNITS)
_UNIT_LOOKUP = [(re.compile(pattern, re.IGNORECASE), unit, months) for pattern, unit, months in _UNITS]

_NUMBER = rf"(?:[0-9]{{1,3}}(?:,[0-9])?|{NUMBER_WORDS})"
_SPACED = (
    rf"(?:(?P<low>{_NUMBER}) ?(?:-|till|och|eller) ?)?(?P<number>{_NUMBER})(?: \([0-9a-zåäö]{{1,12}}\))?"
    rf"(?P<half> och (?:ett halvt?|en halv))?[ -](?P<unit>{_UNIT})(?!\w)"
)
_HALF = rf"(?P<a_half>ett halvt|en halv) (?P<half_unit>{_UNIT})(?!\w)"
_JOINED = (
    rf"(?P<joined>[0-9]{{1,2}}|{NUMBER_WORDS})-?(?P<joined_unit>år|månad|veck|dag)(?:ig[ta]?"
    rf"|s(?!dag|ålder|jubil)[^\W\d]{{0,20}}|ers[^\W\d]{{1,20}})(?!\w)"
)
_DURATION = re.compile(rf"(?:{_HALF}|{_SPACED}|{_JOINED})", re.IGNORECASE)
_UNIT_PARTS = ("år", "mån", "veck", "dag", "dygn", "kvartal")

_MAX = re.compile(
    r"(?<!\w)(?:högst|max\.?|maximalt|längst|som längst|som mest|upp till|inte längre än)\s(?:i\s|på\s|om\s)?$", re.IGNORECASE
)
_MIN = re.compile(r"(?<!\w)(?:minst|lägst|kortast|mer än|över|inte kortare än)\s(?:i\s|på\s|om\s)?$", re.IGNORECASE)
_EACH = re.compile(r"\s(?:i\s(?:sänder|taget)|åt\sgången|per\sgång|varje\sgång)(?!\w)", re.IGNORECASE)
_FREQUENCY_AFTER = re.compile(r"\s(?:i|per|om|varje)\s(?:vecka|månad|året?|termin|kvartal|dag)\w{0,2}(?!\w)", re.IGNORECASE)
_PAST_OR_OLD_AFTER = re.compile(r"\s(?:sedan(?!\w)|gam(?:mal|malt|la|lare)(?!\w)|äldre|yngre|fyllda)", re.IGNORECASE)
_AGE_BEFORE = re.compile(
    r"(?<!\w)(?:fyll\w{1,2}|åldern|åldrarna|äldre än|yngre än|över|under|från|upp till|(?:är|var|blir)(?: bara| endast)?"
    r"|mellan|barn|unga|ungdomar|personer|vuxna|deltagare|elever)\s$",
    re.IGNORECASE,
)
_TERM_BEFORE = re.compile(r"tid|period|avtal|överenskommel|löp|gäll", re.IGNORECASE)
_PEOPLE_BEFORE = re.compile(
    r"(?<!\w)(?:barn|ung|vuxn|person|deltagar|elev|invånar|människ|pensionär|äldre|fyll|ålder|målgrupp)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Duration(Mention):
    """A length of time; `months` is it in months (weeks and days roughly), `low` the lower end of a range in `unit`.

    `bound` says "högst" (max) or "minst" (min), `each` that it is a step ("två år i sänder").
    """

    amount: Decimal
    unit: Unit
    months: Decimal
    low: Decimal | None = None
    bound: Literal["max", "min"] | None = None
    each: bool = False


def scan_durations(text: str) -> list[Duration]:
    """Find the durations of `text` in reading order."""
    folded = fold(text)
    if not folded.has(*_UNIT_PARTS):
        return []
    plain = folded.text
    found: list[Duration] = []
    end = 0
    for start in sorted(folded.word_starts(NUMBER_BEGINNINGS) + folded.digits):
        match = _DURATION.match(plain, start) if start >= end and _may_begin(plain, start) else None
        if match is not None:
            end = match.end()
            found += _of_match(folded, match)
    return found


def _may_begin(plain: str, start: int) -> bool:
    """Tell whether a number at `start` is not the later part of a date, a range or a reference."""
    sign = plain[start - 1 : start] if start else ""
    return not (sign and sign in ".,/§:") and not (sign == "-" and plain[max(0, start - 2) : start - 1].isdecimal())


def _of_match(folded: Folded, match: re.Match[str]) -> Iterator[Duration]:
    plain = folded.text
    unit, factor = _unit(match["half_unit"] or match["unit"] or match["joined_unit"])
    amount = _amount(match)
    if amount is None or _FREQUENCY_AFTER.match(plain, match.end()) or _PAST_OR_OLD_AFTER.match(plain, match.end()):
        return
    low, start = _low(match, plain), match.start()
    if match["low"] and low is None:
        start = match.start("number")
    if unit == "year" and _is_age(plain, start, amount, ranged=low is not None, typed=match["number"] or ""):
        return
    before = plain[max(0, start - 24) : start]
    bound: Literal["max", "min"] | None = "max" if _MAX.search(before) else "min" if _MIN.search(before) else None
    months = round(amount * factor, 2)
    months = Decimal(int(months)) if months == int(months) else months
    yield Duration(
        *folded.span(start, match.end()), amount, unit, months, low, bound, _EACH.match(plain, match.end()) is not None
    )


def _unit(word: str) -> tuple[Unit, Decimal]:
    joined: dict[str, Unit] = {"veck": "week"}
    for pattern, unit, months in _UNIT_LOOKUP:
        if pattern.fullmatch(word) or joined.get(word.lower()) == unit:
            return unit, months
    return "year", Decimal(12)


def _amount(match: re.Match[str]) -> Decimal | None:
    if match["a_half"]:
        return Decimal("0.5")
    amount = _number(match["number"] or match["joined"])
    return amount + Decimal("0.5") if amount is not None and match["half"] else amount


def _number(typed: str) -> Decimal | None:
    if typed[0].isdecimal():
        return parse_figure(typed)
    value = parse_number_word(typed)
    return None if value is None else Decimal(value)


def _low(match: re.Match[str], plain: str) -> Decimal | None:
    """Give the lower end of "två till tre år" or "mellan två och fyra år"; "och" alone ("ett och två år") is no range."""
    if not match["low"]:
        return None
    link = plain[match.end("low") : match.start("number")].strip().lower()
    if link in ("och", "eller") and plain[max(0, match.start() - 7) : match.start()].lower() != "mellan ":
        return None
    low, high = _number(match["low"]), _number(match["number"])
    return low if low is not None and high is not None and low < high else None


def _is_age(plain: str, start: int, amount: Decimal, *, ranged: bool, typed: str) -> bool:
    """Tell the age of people from a length of time, by the size of the number and by the words before it."""
    before = plain[max(0, start - 60) : start]
    if before[-24:].lower().endswith(("fyllt ", "fyller ", "fylla ", "åldern ")):
        return True
    people = _PEOPLE_BEFORE.search(before[-30:]) is not None
    if amount < 10 or (_TERM_BEFORE.search(before[-30:]) and not people):
        return False
    if ranged and typed[:1].isdecimal():
        return True
    return _AGE_BEFORE.search(before) is not None and (amount >= 12 or people or _PEOPLE_BEFORE.search(before) is not None)
