"""Periods: "Januari 2015 till december 2016", "från och med den 1 mars 2027 och tills vidare", "2020–2023".

A period is read from the dates of the text and the words between them.  Beside full dates it knows what only a period
makes a date of: bare years ("2021 - 2024"), bare months ("januari–juni 2027") and bare days ("1–15 mars 2027").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from iopvalidate.facts.scan.dates import MONTH, YEAR, DateMention, make_date, month_number, scan_dates
from iopvalidate.facts.scan.text import Folded, Mention, Spans, fold

StartKind = Literal[
    "day", "day-without-year", "month", "year", "turn-of-year", "invalid", "signing", "legal-force", "placeholder", "none"
]

_BARE_YEAR = re.compile(rf"{YEAR}(?<![.,/:][0-9]{{4}})(?![\w%]|[.,:/][0-9]|-tal| (?:kr|kronor|personer|[0-9]{{3}}(?![0-9])))")
_BARE_MONTH = re.compile(rf"(?P<month>{MONTH})(?=\s?(?:-|till|t\.?o\.?m))", re.IGNORECASE)
_BARE_DAY = re.compile(
    rf"(?<![.,/:-])(?P<day>[0-9]{{1,2}}) ?(?:-|till(?: och med)?(?: den)?) ?[0-9]{{1,2}} ?(?P<month>{MONTH})", re.IGNORECASE
)
_DIARY_BEFORE = re.compile(r"(?:(?<!\w)[A-ZÅÄÖ]{2,6}|(?i:nr|dnr|diarienummer|prop\.|bet\.))[ :]$")

_BEFORE_DATE = r"(?:den\s|år\s|året\s|slutet av\s|utgången av\s)?"
_LINK = re.compile(
    rf"[\s,]{{0,2}}(?:-|(?:och\s)?(?:fram\s)?till(?:\soch\smed)?|(?:och\s)?(?:längst\s)?t\.?\s?o\.?\s?m\.?|tom|och)\s?{_BEFORE_DATE}",
    re.IGNORECASE,
)
_ONLY_AND = re.compile(rf"\s?och\s{_BEFORE_DATE}", re.IGNORECASE)
_MEANS_BETWEEN = re.compile(r"(?<!\w)mellan\s(?:den\s|åren\s)?$", re.IGNORECASE)
_FROM = re.compile(
    rf"(?<!\w)(?:från(?:\soch\smed)?|fr\.?\s?o\.?\s?m\.?|fom|med\sbörjan|med\sstart)\s{_BEFORE_DATE}$", re.IGNORECASE
)
_UNTIL = re.compile(rf"(?<!\w)(?:till\soch\smed|t\.?\s?o\.?\s?m\.?|tom|fram\still|längst\still)\s{_BEFORE_DATE}$", re.IGNORECASE)
_OF_ONE_YEAR = re.compile(r"(?<!\w)gäller\s(?:under\s|för\s)?$", re.IGNORECASE)
_OPEN_AFTER = re.compile(r"[\s,]{0,2}(?:och\s)?(?:gäller\s)?(?:därefter\s|sedan\s)?tills?\s?vidare(?!\w)", re.IGNORECASE)
_OPEN_BEFORE = re.compile(r"(?<!\w)tills?\s?vidare,?\s(?:räknat\s)?$", re.IGNORECASE)
_OPEN_SOON = re.compile(r"[^.;:0-9§]{0,60}?tills?\s?vidare(?!\w)", re.IGNORECASE)
_OPEN = re.compile(r"(?<!\w)tills?\s?vidare(?!\w)", re.IGNORECASE)
_OPEN_FROM = re.compile(r"(?<!\w)tills?\s?vidare(?=,?\s(?:räknat\s)?(?:från|fr\.?o\.?m|fom))", re.IGNORECASE)
_EVENT = re.compile(
    r"(?:från(?:\soch\smed)?|fr\.?o\.?m\.?|fom|vid|när|efter)\s[^.;:0-9§]{0,60}?"
    r"(?:(?P<signing>(?:under)?teckna\w{0,6}|underskrif\w{1,5}|signera\w{0,5}|signering\w{0,2})|(?P<force>laga\skraft))(?!\w)",
    re.IGNORECASE,
)
_EVENT_CUE = re.compile(r"gäll|träd|löp|börj|från|fr\.?o\.?m|fom", re.IGNORECASE)
_BLANK_START = re.compile(
    r"(?:från(?:\soch\smed)?|fr\.?o\.?m\.?|fom)\s(?:den\s)?[\[(<_.…][^\])>\n]{0,40}[\])>_.…]", re.IGNORECASE
)
_MONTH_BEGINNINGS = ("ja", "fe", "ma", "ap", "ju", "au", "se", "ok", "no", "de")
_FROM_BEGINNINGS = ("fr", "fo", "vi", "nä", "ef")
_EVENT_PARTS = ("teckna", "underskrif", "signer", "laga")
_BLANKS = ("[", "(", "<", "_", "..", "…")
_WITHOUT_DIGIT = ("årsskift", "vidare", *_EVENT_PARTS)


@dataclass(frozen=True, slots=True)
class Period(Mention):
    """A period, from `begins` to `ends`; one of the dates may be missing, and `open_ended` says "tills vidare".

    `start`/`end` are offsets, as in every mention.  `start_kind` is the kind of `begins`, or "signing" ("från
    undertecknandet"), "legal-force", "placeholder" ("från och med [datum]") or "none".  A year that only the last date
    states is filled in on the first ("1 januari till 31 december 2027").
    """

    begins: DateMention | None
    ends: DateMention | None
    open_ended: bool
    start_kind: StartKind

    def first_day(self) -> date | None:
        """Give the first day, where it can be computed."""
        return self.begins.first_day() if self.begins else None

    def last_day(self) -> date | None:
        """Give the last day, where it can be computed."""
        return self.ends.last_day() if self.ends else None


@dataclass(frozen=True, slots=True)
class _Point:
    """A date with its offsets in the folded text."""

    start: int
    end: int
    mention: DateMention
    bare: bool


def scan_periods(text: str) -> list[Period]:
    """Find the periods of `text` in reading order; a date without "från", "till" or a dash is none."""
    folded = fold(text)
    if not folded.digits and not folded.has(*_WITHOUT_DIGIT):
        return []
    points = _points(folded) if folded.digits or "årsskift" in folded.lowered else []
    found: list[Period] = []
    index = 0
    while index < len(points):
        period, used = _period_at(folded, points, index)
        index += used
        if period is not None:
            found.append(period)
    found = _with_event_starts(folded, found)
    return sorted([*found, *_open_without_date(folded, found)], key=lambda period: period.start)


def _points(folded: Folded) -> list[_Point]:
    """Give all dates, and the bare years, months and days that may begin or end a period, without overlaps."""
    plain = folded.text
    # The scan of the folded text gives folded offsets; the mentions are moved to those of the original.
    points = [_moved(folded, mention) for mention in scan_dates(plain)]
    spans = Spans((point.start, point.end) for point in points)
    for span, year, month, day in _bare(folded):
        if not spans.add(*span):
            continue
        if day is not None and month is not None:
            mention = make_date(folded, span, None, month, day)
        else:
            mention = DateMention(*folded.span(*span), year, month, None, "month" if month else "year")
        points.append(_Point(*span, mention, bare=True))
    return sorted(points, key=lambda point: point.start)


def _bare(folded: Folded) -> Iterator[tuple[tuple[int, int], int | None, int | None, int | None]]:
    """Give the spans of bare years, months and days, with what they state."""
    plain = folded.text
    for start in folded.digits:
        match = _BARE_YEAR.match(plain, start) if plain[start] in "12" else None
        if match and not _DIARY_BEFORE.search(plain[max(0, start - 14) : start]):
            yield match.span(), int(match[0]), None, None
    # Bare months and days are only ever the beginning of "januari-juni", "1 till 15 mars".
    if not folded.digits or not folded.has("-", "till", "t.o.m", "tom "):
        return
    for start in folded.word_starts(_MONTH_BEGINNINGS):
        if match := _BARE_MONTH.match(plain, start):
            yield match.span("month"), None, month_number(match["month"]), None
    for start in folded.digits:
        if match := _BARE_DAY.match(plain, start):
            yield match.span("day"), None, month_number(match["month"]), int(match["day"])


def _moved(folded: Folded, mention: DateMention) -> _Point:
    start, end = folded.span(mention.start, mention.end)
    return _Point(mention.start, mention.end, replace(mention, start=start, end=end), bare=False)


def _period_at(folded: Folded, points: list[_Point], index: int) -> tuple[Period | None, int]:
    """Read a period that begins at a point; gives how many points it used, one where there is no period."""
    plain = folded.text
    first = points[index]
    before = plain[max(0, first.start - 40) : first.start]
    last_index = _last_linked(plain, points, index, before)
    if last_index is not None:
        last = points[last_index]
        begins = _with_year_of(first.mention, last.mention)
        return _make(folded, first.start, last.end, begins, last.mention), last_index - index + 1
    if first.mention.kind == "month" and first.mention.year is None:
        return None, 1
    open_match = _OPEN_AFTER.match(plain, first.end)
    from_match = _FROM.search(before)
    if open_match and (from_match or not first.bare):
        return _make(folded, first.start, open_match.end(), first.mention, None, open_ended=True), 1
    if from_match:
        is_open = _OPEN_BEFORE.search(before[: from_match.start()]) is not None
        return _make(folded, first.start, first.end, first.mention, None, open_ended=is_open), 1
    if _UNTIL.search(before):
        return _make(folded, first.start, first.end, None, first.mention), 1
    if first.mention.kind == "year" and _OF_ONE_YEAR.search(before):
        return _make(folded, first.start, first.end, first.mention, first.mention), 1
    return None, 1


def _last_linked(plain: str, points: list[_Point], index: int, before: str) -> int | None:
    """Give the index of the date that ends a period begun at `index`, or None where no word or dash links them."""
    first = points[index]
    if index + 1 >= len(points):
        return None
    years = index
    while years + 1 < len(points) and _next_year_in_list(plain, points[years], points[years + 1]):
        years += 1
    if years > index:
        return years
    second = points[index + 1]
    gap = plain[first.end : second.start]
    if _LINK.fullmatch(gap) is None or _conflict(first, second):
        return None
    if _ONLY_AND.fullmatch(gap) and not _MEANS_BETWEEN.search(before):
        return None
    return index + 1


def _next_year_in_list(plain: str, one: _Point, other: _Point) -> bool:
    """Tell whether two points are consecutive years in a list ("2015 och 2016", "2027, 2028 och 2029")."""
    if one.mention.kind != "year" or other.mention.kind != "year" or one.mention.year is None:
        return False
    return (
        other.mention.year == one.mention.year + 1
        and re.fullmatch(r",?\s(?:och\s|samt\s)?", plain[one.end : other.start]) is not None
    )


def _conflict(first: _Point, second: _Point) -> bool:
    """Tell whether two linked points are of different kinds, so that no period is meant ("2027 - 3 mars 2028")."""
    kinds = {first.mention.kind, second.mention.kind}
    return first.bare and "year" in kinds and kinds != {"year"}


def _with_year_of(first: DateMention, last: DateMention) -> DateMention:
    """Fill in the year of a first date from the last; the year before where it would come after the last date."""
    if first.year is not None or last.year is None or first.kind not in ("day-without-year", "month") or first.month is None:
        return first
    later = (first.month, first.day or 1) > (last.month or 12, last.day or 31)
    year = last.year - 1 if later else last.year
    if first.day is None:
        return replace(first, year=year)
    filled = make_date(Folded(""), (0, 0), year, first.month, first.day) if first.day else first
    return replace(filled, start=first.start, end=first.end)


def _make(
    folded: Folded, start: int, end: int, begins: DateMention | None, ends: DateMention | None, *, open_ended: bool = False
) -> Period:
    kind: StartKind = begins.kind if begins else "none"
    return Period(*folded.span(start, end), begins, ends, open_ended, kind)


def _with_event_starts(folded: Folded, found: list[Period]) -> list[Period]:
    """Add periods that begin with an event or a blank; each takes over the end date that follows it as its end."""
    plain = folded.text
    events = folded.has(*_EVENT_PARTS)
    if not events and not folded.has(*_BLANKS):
        return found
    ends_alone = {period.start: period for period in found if period.begins is None and period.ends is not None}
    kept = {(period.start, period.end): period for period in found}
    for start in folded.word_starts(_FROM_BEGINNINGS):
        kind: StartKind = "placeholder"
        match = _EVENT.match(plain, start) if events else None
        if match is not None:
            kind = "signing" if match["signing"] else "legal-force"
            match = match if _EVENT_CUE.search(plain[max(0, start - 60) : start + 6]) else None
        else:
            match = _BLANK_START.match(plain, start)
        if match is not None:
            period = _from_event(folded, match, kind, ends_alone)
            if period.ends is not None:
                kept.pop((period.ends.start, period.end), None)
            kept[(period.start, period.end)] = period
    return list(kept.values())


def _from_event(folded: Folded, match: re.Match[str], kind: StartKind, ends_alone: dict[int, Period]) -> Period:
    """Make the period that begins at an event, with the end date that stands within 30 characters after it, if any."""
    start, end = folded.span(*match.span())
    for position in range(end, end + 31):
        period = ends_alone.pop(position, None)
        if period is not None:
            return Period(start, period.end, None, period.ends, False, kind)
    open_match = _OPEN_SOON.match(folded.text, match.end())
    if open_match:
        return Period(start, folded.span(match.start(), open_match.end())[1], None, None, True, kind)
    return Period(start, end, None, None, False, kind)


def _open_without_date(folded: Folded, found: list[Period]) -> list[Period]:
    """Find "tills vidare" where no date belongs to it ("Avtalet gäller tills vidare")."""
    if not folded.has("vidare"):
        return []
    covered = Spans((period.start, period.end) for period in found)
    beside = {match.start() for match in _OPEN_FROM.finditer(folded.text)}
    return [
        Period(*folded.span(*match.span()), None, None, True, "none")
        for match in _OPEN.finditer(folded.text)
        if match.start() not in beside and not covered.overlaps(*folded.span(*match.span()))
    ]
