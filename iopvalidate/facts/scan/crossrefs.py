"""References inside the agreement: "punkt 7", "avsnitt 7.4", "§ 7 ovan", "bilaga 1, 2 och 3".

A reference into an act ("bilaga 2 till lagen (2016:1145)", "4 kap. 1 §") or to minutes ("§ 118 den 17 november 2026") is
none.  Headings and list entries ("§ 7 Ekonomi", "Bilaga 1 Kostnadskalkyl") look the same as references; `leading` marks a
mention that begins the text, and the caller decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from iopvalidate.facts.scan.diary import scan_minutes_paragraphs
from iopvalidate.facts.scan.statute_refs import scan_statutes
from iopvalidate.facts.scan.text import Folded, Mention, Spans, fold

CrossReferenceKind = Literal["point", "section", "paragraph", "appendix"]

_NUMBER = r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}(?: ?[a-hj-z](?![\w]))?(?![0-9]| [0-9]{3}(?![0-9]))"
_RANGE = rf"{_NUMBER}(?: ?(?:-|till(?: och med)?) ?{_NUMBER})?"
_AND = r",? (?:och|samt|eller|respektive) "
_TARGETS = rf"{_RANGE}(?:(?:, ?{_RANGE}){{0,12}}{_AND}{_RANGE})?"
_LETTER = r"[A-ZÅÄÖ](?![\w])"
_LETTERS = rf"{_LETTER}(?:(?:, ?{_LETTER}){{0,12}}{_AND}{_LETTER}| ?- ?{_LETTER})?"
_REFERENCE = re.compile(
    rf"(?:(?P<point>[Pp]unkt(?:en|erna)?|[Pp]kt\.?)|(?P<section>[Aa]vsnitt(?:et|en)?)|(?P<appendix>[Bb]ilag(?:a|an|or|orna)|BILAG(?:A|OR)|[Bb]il\.)"
    rf"|(?P<paragraph>§{{1,2}}|[Pp]aragraf(?:en|erna)?))(?: nr\.?)? ?"
    rf"(?P<targets>{_TARGETS}|{_LETTERS})(?![\w]|-[a-zåäö]|[.,][0-9]|:[0-9])"
)
_SIGN_LAST = re.compile(
    r"(?:\b(?:i|enligt|se|av|under|till|med stöd av|från|och|eller|även|jämför|jfr) )"
    r"(?P<targets>[0-9]{1,2}(?: ?[a-h])?(?:,? (?:och|eller|samt) [0-9]{1,2})?) ?§{1,2}(?! ?[0-9])",
    re.IGNORECASE,
)
_INTO_ACT = re.compile(
    r",?\s(?:till|i|av|enligt)?\s?(?:den\s|nya\s)?(?:lag(?:en)?(?!\w)|\w{2,40}(?:lagen|balken|förordningen|direktivet|konventionen)|förordning|direktiv|artikel|LO[UV]|LUF|LUK|OSL"
    r"|SoL|LSS|KL(?!\w)|kommissionens|rådets|upphandlings|\((?:EU|EG)\)|GDPR|barnkonvention|\w+ kap\.)",
    re.IGNORECASE,
)
_ACT_BEFORE = re.compile(
    r"(?:§{1,2}|stycket|st\.|artikel\s[0-9.]{1,6}|art\.\s[0-9.]{1,6}|kap\.|lagens?|LOU(?::?s)?|LOV(?::?s)?|förordningens?|direktivets?|beslutets?),?\s$"
)
_PARTS = ("punkt", "pkt", "avsnitt", "bilag", "bil.", "paragraf", "§")
_SIGN = re.compile(r"§{1,2}")
_SPLIT = re.compile(r",? (?:och|samt|eller|respektive) |, ?")
_RANGE_SPLIT = re.compile(r" ?- ?| till(?: och med)? ")


@dataclass(frozen=True, slots=True)
class CrossReference(Mention):
    """A reference to places in the agreement or to its appendices.

    `targets` are the numbers or letters, ranges written out ("1-5" is five targets); `leading` says that the mention
    begins the text, as a heading does.
    """

    kind: CrossReferenceKind
    targets: tuple[str, ...]
    leading: bool = False


def scan_cross_references(text: str) -> list[CrossReference]:
    """Find the references to points, sections, own paragraphs and appendices, in reading order."""
    folded = fold(text)
    plain = folded.text
    matches = list(_matches(folded))
    elsewhere = _elsewhere(plain) if matches and "§" in plain else Spans()
    begins = len(plain) - len(plain.lstrip())
    found: list[CrossReference] = []
    for match in matches:
        if elsewhere.overlaps(*match.span()) or _is_into_act(plain, match):
            continue
        kind: CrossReferenceKind = (
            "point" if match["point"] else "section" if match["section"] else "appendix" if match["appendix"] else "paragraph"
        )
        found.append(CrossReference(*folded.span(*match.span()), kind, _targets(match["targets"]), match.start() == begins))
    return found


def scan_sign_last(text: str) -> list[CrossReference]:
    """Find references that put the sign last ("enligt 16 §"), as agreements do whose headings read "16 § Bilagor"."""
    folded = fold(text)
    plain = folded.text
    if "§" not in plain:
        return []
    elsewhere = Spans((r.start, r.end) for r in scan_statutes(plain) if r.name or r.sfs or r.chapter or r.abbreviation)
    for paragraph in scan_minutes_paragraphs(plain):
        elsewhere.add(paragraph.start, paragraph.end)
    return [
        CrossReference(*folded.span(*m.span()), "paragraph", _targets(m["targets"]))
        for m in _SIGN_LAST.finditer(plain)
        if not elsewhere.overlaps(*m.span())
        and not _is_into_act(plain, m)
        and "kap." not in plain[max(0, m.start() - 6) : m.end()]
    ]


def _matches(folded: Folded) -> Iterator[re.Match[str]]:
    if not folded.has(*_PARTS):
        return
    plain = folded.text
    signs = [match.start() for match in _SIGN.finditer(plain)] if "§" in plain else []
    for start in sorted(folded.word_starts(("pu", "pk", "av", "bi", "pa")) + signs):
        match = _REFERENCE.match(plain, start) if plain[start - 1 : start] != "-" else None
        if match is not None:
            yield match


def _elsewhere(plain: str) -> Spans:
    """Give the spans of paragraphs of statutes and of minutes."""
    spans = Spans((reference.start, reference.end) for reference in scan_statutes(plain))
    for paragraph in scan_minutes_paragraphs(plain):
        spans.add(paragraph.start, paragraph.end)
    return spans


def _is_into_act(plain: str, match: re.Match[str]) -> bool:
    return (
        _INTO_ACT.match(plain, match.end()) is not None
        or _ACT_BEFORE.search(plain[max(0, match.start() - 25) : match.start()]) is not None
    )


def _targets(typed: str) -> tuple[str, ...]:
    """Split "1, 2 och 4-6" into its targets."""
    targets: list[str] = []
    for part in _SPLIT.split(typed):
        ends = [end.strip() for end in _RANGE_SPLIT.split(part)]
        targets += _expanded(ends[0], ends[1]) if len(ends) == 2 else ends
    return tuple(dict.fromkeys(target for target in targets if target))


def _expanded(first: str, last: str) -> list[str]:
    """Write out a range of up to 50: whole numbers, letters, or the last part of dotted numbers ("7.1-7.4")."""
    if len(first) == len(last) == 1 and first.isalpha() and last.isalpha() and first < last:
        return [chr(letter) for letter in range(ord(first), ord(last) + 1)]
    stem, dot, low = first.rpartition(".")
    other_stem, _, high = last.rpartition(".")
    if stem != other_stem or not (low.isdecimal() and high.isdecimal()) or not int(low) < int(high) <= int(low) + 50:
        return [first, last]
    return [f"{stem}{dot}{number}" for number in range(int(low), int(high) + 1)]
