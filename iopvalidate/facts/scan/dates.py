"""Dates as drafts write them, from "den 1 juli 2023" to "14/4 2020", and what each means as a first and a last day."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from iopvalidate.facts.scan.text import Folded, Mention, Spans, fold

DateKind = Literal["day", "day-without-year", "month", "year", "turn-of-year", "invalid"]

_MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
_MONTH_NUMBERS = {name: number for number, name in enumerate(_MONTHS, 1)} | {
    name[:3]: number for number, name in enumerate(_MONTHS, 1)
}
_MONTH_NUMBERS["sept"] = 9
#: The regular expression source of a month's name or abbreviation, genitive included.
MONTH = rf"(?:(?:{'|'.join(_MONTHS)})s?|(?:jan|feb|apr|jun|jul|aug|sept|sep|okt|nov|dec)\.?)(?!\w)"
#: The regular expression source of a year that an agreement can speak of.
YEAR = r"(?:19|20|21)[0-9]{2}"

_ORDINALS = {"första": 1, "sista": 0}
_DAY_MONTH = rf"(?P<day>[0-9]{{1,2}})(?::[ea])?\s?(?P<month>{MONTH})(?:,?\s(?:år\s)?(?P<year>{YEAR})(?!\w))?"
_ISO = (
    rf"(?P<iso_year>{YEAR})(?P<separator>[-./])(?P<iso_month>[0-9]{{1,2}})(?P=separator)(?P<iso_day>[0-9]{{1,2}})"
    r"(?![\w]|[./:][0-9]|-[0-9](?![0-9]{3}-))"
)
_COMPACT = rf"(?P<compact_year>{YEAR})(?P<compact_month>[0-9]{{2}})(?P<compact_day>[0-9]{{2}})(?![\w]|[-+/:.][0-9])"
_SLASH = (
    rf"(?P<slash_day>[0-9]{{1,2}})/(?P<slash_month>[0-9]{{1,2}})(?:[ /]"
    rf"|[ ]?-)(?P<slash_year>{YEAR}|(?<=-)[0-9]{{2}})(?![\w]|[-/:][0-9])"
)
_DOTTED = rf"(?P<dot_day>[0-9]{{1,2}})\.(?P<dot_month>[0-9]{{1,2}})\.(?P<dot_year>{YEAR})(?![\w]|[-./:][0-9])"
_FROM_DIGIT = re.compile(f"{_DAY_MONTH}|{_ISO}|{_COMPACT}|{_SLASH}|{_DOTTED}", re.IGNORECASE)
# What the words of `_FROM_WORD` begin with: months, "år" and its compounds, "första", "sista", years.
_BEGINNINGS = ("ja", "fe", "ma", "ap", "ju", "au", "se", "ok", "no", "de", "år", "ka", "ve", "bu", "rä", "av", "fö", "si")
_RANGE_END = re.compile(rf"(?<=[0-9]-)(?:{_DAY_MONTH}|{_ISO})", re.IGNORECASE)
_FROM_WORD = re.compile(
    rf"(?:(?P<ordinal>första|sista)\s(?P<ordinal_month>{MONTH})(?:\s(?P<ordinal_year>{YEAR})(?!\w))?"
    rf"|(?P<month>{MONTH})(?:\smånad)?,?\s(?:år\s)?(?P<year>{YEAR})(?![\w])"
    rf"|(?:(?:kalender|verksamhets|budget|räkenskaps|avtals)?år(?:et|en)?)\s(?P<bare_year>{YEAR})(?![\w/]|-[0-9]{{4}}-|-tal)"
    rf"|(?P<of_year>{YEAR})(?=\sårs(?!\w))"
    rf"|årsskiftet(?:\s(?P<turn_from>{YEAR})(?:/|-)(?P<turn_to>{YEAR}|[0-9]{{2}}))?(?!\w))",
    re.IGNORECASE,
)
_WORDS = (
    *(name[:3] for name in _MONTHS),
    *("år", "kalenderår", "verksamhetsår", "budgetår", "räkenskapsår", "avtalsår", "första ", "sista "),
)
_WITHOUT_DIGIT = ("årsskift", "första", "sista")


@dataclass(frozen=True, slots=True)
class DateMention(Mention):
    """A date, in full or in part.

    `kind` is "day", "day-without-year" ("2 april"), "month" ("Januari 2015"), "year" ("år 2009"), "turn-of-year"
    ("årsskiftet 2026/2027", whose `year` is the year that begins) or "invalid" (31 februari).
    """

    year: int | None
    month: int | None
    day: int | None
    kind: DateKind

    def first_day(self) -> date | None:
        """Give the first day meant (1 January for a turn of the year); None where it cannot be computed."""
        if self.year is None or self.kind == "invalid":
            return None
        return date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date | None:
        """Give the last day meant (31 December of the old year for a turn of the year); None where it cannot be computed."""
        if self.year is None or self.kind == "invalid":
            return None
        if self.kind == "turn-of-year":
            return date(self.year - 1, 12, 31)
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


def scan_dates(text: str) -> list[DateMention]:
    """Find the dates of `text` in reading order; a bare year ("2027") and a season ("höstlovet 2026") are none."""
    return list(_dates(text))


@lru_cache(maxsize=4)
def _dates(text: str) -> tuple[DateMention, ...]:
    """Scan once what periods and minutes ask for again."""
    folded = fold(text)
    if not folded.digits and not folded.has(*_WITHOUT_DIGIT):
        return ()
    spans = Spans()
    found = [mention for match, mention in _candidates(folded) if spans.add(*match.span())]
    return tuple(sorted(found, key=lambda mention: mention.start))


def _candidates(folded: Folded) -> Iterator[tuple[re.Match[str], DateMention]]:
    """Give all readings, the surest first: where two overlap the first counts."""
    plain = folded.text
    for start in folded.digits:
        match = _FROM_DIGIT.match(plain, start) if _may_begin(plain, start) else None
        mention = _of_match(folded, match) if match else None
        if match is not None and mention is not None:
            yield match, mention
    # The "15 mars 2027" of "1-15 mars 2027", and the second date of "2027-02-01-2029-06-30".
    for match in _RANGE_END.finditer(plain) if "-" in plain else ():
        mention = _of_match(folded, match)
        if mention is not None:
            yield match, mention
    # A year may also be what begins a date: "2027 års budget".
    lowered = folded.lowered
    words: list[int] = []
    if _has_year_after_word(folded) or folded.has(*_WITHOUT_DIGIT):
        words = [start for start in folded.word_starts(_BEGINNINGS) if lowered.startswith(_WORDS, start)]
    if " års" in lowered:
        words += folded.digits
    for start in words:
        match = _FROM_WORD.match(plain, start)
        mention = _from_word(folded, match) if match else None
        if match is not None and mention is not None:
            yield match, mention


def _has_year_after_word(folded: Folded) -> bool:
    """Tell whether a word is followed by what may be a year, as in all dates that begin with a word."""
    plain = folded.text
    return any(start and plain[start - 1].isspace() and plain.startswith(("19", "20", "21"), start) for start in folded.digits)


def _may_begin(plain: str, start: int) -> bool:
    """Tell whether a number at `start` is not the later part of a longer one ("2026-0412", "1/2", "12.5")."""
    before, sign = plain[max(0, start - 2) : start - 1], plain[start - 1 : start] if start else ""
    return not (sign == "-" and before.isdecimal()) and not (sign in ("/", ":", ".", "+") and before.isalnum())


def month_number(name: str) -> int:
    """Give the number of a month by a `MONTH` match: "jan." and "Januaris" are 1."""
    lowered = name.lower().rstrip(".")
    return _MONTH_NUMBERS.get(lowered) or _MONTH_NUMBERS[lowered.removesuffix("s")]


def make_date(folded: Folded, span: tuple[int, int], year: int | None, month: int, day: int) -> DateMention:
    """Make the mention of a day, of kind "invalid" where the calendar has no such day."""
    days = calendar.monthrange(year if year is not None else 2000, month)[1] if 1 <= month <= 12 else 0
    kind: DateKind = "invalid" if not 1 <= day <= days else "day" if year is not None else "day-without-year"
    return DateMention(*folded.span(*span), year, month, day, kind)


def _of_match(folded: Folded, match: re.Match[str]) -> DateMention | None:
    groups = match.groupdict()
    if groups["month"]:
        return _day_and_month(folded, match)
    for prefix in ("iso", "compact", "slash", "dot"):
        if not (year_text := groups.get(f"{prefix}_year")):
            continue
        year = int(year_text) + (2000 if len(year_text) == 2 else 0)
        mention = make_date(folded, match.span(), year, int(groups[f"{prefix}_month"]), int(groups[f"{prefix}_day"]))
        # Eight digits, or figures between slashes, that are no date are some other number.
        doubtful = prefix != "iso" or groups["separator"] == "/"
        return None if mention.kind == "invalid" and doubtful else mention
    return None


def _day_and_month(folded: Folded, match: re.Match[str]) -> DateMention | None:
    year = int(match["year"]) if match["year"] else None
    mention = make_date(folded, match.span(), year, month_number(match["month"]), int(match["day"]))
    # "45 mars" without a year is a number before a word; "31 februari" is a slip.
    return None if mention.kind == "invalid" and year is None and int(match["day"]) > 31 else mention


def _from_word(folded: Folded, match: re.Match[str]) -> DateMention | None:
    span = folded.span(*match.span())
    if match["ordinal"]:
        return _ordinal(folded, match)
    if match["month"]:
        return DateMention(*span, int(match["year"]), month_number(match["month"]), None, "month")
    if match["bare_year"] or match["of_year"]:
        return DateMention(*span, int(match["bare_year"] or match["of_year"]), None, None, "year")
    return _turn_of_year(span, match)


def _ordinal(folded: Folded, match: re.Match[str]) -> DateMention | None:
    month = month_number(match["ordinal_month"])
    year = int(match["ordinal_year"]) if match["ordinal_year"] else None
    if _ORDINALS[match["ordinal"].lower()] == 1:
        return make_date(folded, match.span(), year, month, 1)
    if year is None and month == 2:
        return None
    return make_date(folded, match.span(), year, month, calendar.monthrange(year or 2001, month)[1])


def _turn_of_year(span: tuple[int, int], match: re.Match[str]) -> DateMention:
    if not match["turn_from"]:
        return DateMention(*span, None, 1, 1, "turn-of-year")
    old = int(match["turn_from"])
    new = match["turn_to"]
    consistent = int(new) in (old + 1, (old + 1) % 100)
    return DateMention(*span, old + 1, 1, 1, "turn-of-year" if consistent else "invalid")
