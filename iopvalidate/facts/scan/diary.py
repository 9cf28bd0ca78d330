"""Diary numbers ("Dnr KS/2016:7", "OMN 2026/0412") and paragraphs of minutes ("2018-02-13, § 8")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from iopvalidate.facts.scan.dates import DateMention, scan_dates
from iopvalidate.facts.scan.text import Mention, Spans, fold

_YEAR = r"(?:19|20)[0-9]{2}"
_BODY = r"(?:[A-ZÅÄÖ]{2,7}|[A-ZÅÄÖ][a-zåäö]{1,3})"
_TAIL = r"(?![\w]|[-/:.][0-9]|[\[/])"
_UNLABELLED = re.compile(
    rf"(?:(?P<a>{_BODY})(?:[ /.-])?(?P<year_a>{_YEAR})[-/:.][0-9]{{1,6}}(?:[.-][0-9]{{1,3}})?"
    rf"|(?P<b>{_BODY}) [0-9]{{1,6}}/(?P<year_b>{_YEAR})"
    rf"|(?P<year_c>{_YEAR})/(?P<c>{_BODY})[ -]?[0-9]{{1,6}}){_TAIL}"
)
_START = re.compile(r"[A-ZÅÄÖ12](?<![\w/.(-].)")
_LABEL = re.compile(
    r"(?<!\w)(?:d(?:ia)?(?:rie)?\.?\s?nr|diarienummer|ärendenummer|ärendenr|ärendebeteckning)\.?\s?:?\s?", re.IGNORECASE
)
_LABELLED = re.compile(
    r"(?:(?P<body>[A-ZÅÄÖ][A-Za-zåäöÅÄÖ]{1,6})[ /.-]?)?(?P<number>[0-9][0-9.:]{0,12}(?:[-/][0-9]{1,6}){0,3}"
    r"(?:/[A-ZÅÄÖ]{2,6}[ -][0-9]{1,6})?)(?![\w\[]|/[\[])"
)
_SOME_DIGIT = re.compile("[0-9]")
_FOUR_DIGITS = re.compile(r"[12][0-9]{3}")
_YEAR_INSIDE = re.compile(rf"(?<![0-9]){_YEAR}(?![0-9])")
# Collections, courts and publications numbered the same way.
_NOT_A_BODY = frozenset(
    str.split(
        "SOU DS SFS NJA MIG MÖD HFD RÅ AD EU EG EEG DIR PROP BET RSKR SKR LAG ISO SS EN LAGEN NR MÅL ISBN ISSN COM KOM SEK EUR "
        "KR MED FRÅN TILL PER OCH DEN JAN FEB MARS APR MAJ JUNI JULI AUG SEP OKT NOV DEC VT HT ÅR ÅREN TEL FAX"
    )
)

_PARAGRAPH = re.compile(r"§{1,2} ?(?P<number>[0-9]{1,4})(?! ?(?:kap|[a-z]\b|[0-9]|:[0-9]))")
_DATE_BEFORE = re.compile(r"[,\s]{1,2}(?:i\s)?$")
_DATE_AFTER = re.compile(r"[,/\s]{1,2}(?:den\s)?")
_MINUTES_BEFORE = re.compile(
    r"(?<!\w)(?:beslut\w*|protokoll\w*|sammanträd\w*|antog\w*|antag\w*|fastställ(?:de|d|t|ts)|fattade\w*|delegationsbeslut\w*|KS|KF|KSAU)(?!\w)[^§]{0,60}$"
)
_OWN_TEXT = re.compile(r"(?<!\w)(?:enligt|i|se|jfr)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DiaryNumber(Mention):
    """A diary number: `value` as written, the `body` it is registered with ("KS") and its year, where they can be told."""

    value: str
    body: str | None
    year: int | None
    labelled: bool


@dataclass(frozen=True, slots=True)
class MinutesParagraph(Mention):
    """A numbered decision in minutes, with the date of the meeting where it stands beside it."""

    number: int
    date: DateMention | None


def scan_diary_numbers(text: str) -> list[DiaryNumber]:
    """Find diary numbers; without "dnr" a number needs the body's initials and a year."""
    folded = fold(text)
    plain = folded.text
    if not folded.digits and _SOME_DIGIT.search(plain) is None:
        return []
    found: list[DiaryNumber] = []
    spans = Spans()
    for label in _LABEL.finditer(plain) if folded.has("nr", "nummer", "beteckning") else ():
        match = _LABELLED.match(plain, label.end())
        if match is None or not _is_numbered(match["number"]):
            continue
        if spans.add(*match.span()):
            found.append(_diary_number(folded.span(*match.span()), match[0], match["body"], labelled=True))
    for start in _START.finditer(plain) if _FOUR_DIGITS.search(plain) else ():
        match = _UNLABELLED.match(plain, start.start())
        if match is None:
            continue
        body = match["a"] or match["b"] or match["c"]
        if body.upper() not in _NOT_A_BODY and not body.upper().endswith("FS") and spans.add(*match.span()):
            found.append(_diary_number(folded.span(*match.span()), match[0], body, labelled=False))
    return sorted(found, key=lambda number: number.start)


def _is_numbered(number: str) -> bool:
    return sum(character.isdecimal() for character in number) >= 2 and number.strip("0.:-/") != ""


def _diary_number(span: tuple[int, int], value: str, body: str | None, *, labelled: bool) -> DiaryNumber:
    year = _YEAR_INSIDE.search(value)
    if body is None:
        inside = re.search(r"/([A-ZÅÄÖ]{2,6})", value)
        body = inside[1] if inside else None
    return DiaryNumber(*span, value, body.upper() if body else None, int(year[0]) if year else None, labelled)


def scan_minutes_paragraphs(text: str) -> list[MinutesParagraph]:
    """Find paragraphs of minutes: "§ 118" beside a date, or after words of decision; "enligt § 3" is none."""
    folded = fold(text)
    plain = folded.text
    if "§" not in plain or not folded.digits:
        return []
    days = [mention for mention in scan_dates(plain) if mention.kind == "day"]
    ending = {mention.end: mention for mention in days}
    beginning = {mention.start: mention for mention in days}
    found = []
    for match in _PARAGRAPH.finditer(plain):
        beside = _date_beside(plain, match, ending, beginning)
        before = plain[max(0, match.start() - 90) : match.start()]
        if beside is None and (_OWN_TEXT.search(before) or not _MINUTES_BEFORE.search(before)):
            continue
        start, end = match.span()
        moved = None
        if beside is not None:
            start, end = min(start, beside.start), max(end, beside.end)
            moved = DateMention(*folded.span(beside.start, beside.end), beside.year, beside.month, beside.day, beside.kind)
        found.append(MinutesParagraph(*folded.span(start, end), int(match["number"]), moved))
    return found


def _date_beside(
    plain: str, match: re.Match[str], ending: dict[int, DateMention], beginning: dict[int, DateMention]
) -> DateMention | None:
    """Give the full date directly before ("2018-02-13, § 8") or after ("§ 8, 2018-02-13") a paragraph sign."""
    before = _DATE_BEFORE.search(plain, max(0, match.start() - 5), match.start())
    if before is not None and before.start() in ending:
        return ending[before.start()]
    after = _DATE_AFTER.match(plain, match.end())
    return beginning.get(after.end()) if after is not None else None
