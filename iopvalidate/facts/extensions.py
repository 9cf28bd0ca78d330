"""Rights to extend the agreement, and the period of notice."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from iopvalidate.agreement.model import Passage
from iopvalidate.facts.model import Extension
from iopvalidate.facts.scan.dates import scan_dates
from iopvalidate.facts.scan.durations import Duration, scan_durations
from iopvalidate.facts.scan.numbers import parse_number_word
from iopvalidate.facts.signs import EXTENSION, NOTICE
from iopvalidate.language.reading import Reading

_AUTOMATIC = re.compile(
    r"\bautomatiskt?\b|\b(?:om|såvida|därest|för så vitt) (?:inte )?[^.]{0,60}?(?:säg(?:s|er|a|as) (?:den |det |avtalet "
    r"|överenskommelsen )?upp"
    r"|sagts upp|uppsägning|uppsägs|uppsagt)|\bsägs? [^.]{0,40}\binte upp\b|\binte (?:har )?sagts upp\b"
    r"|\butan uppsägning förlängs|\bårsvis\b|\bi (?:taget|sänder)\b"
    r"|\b(?:inte|ej) (?:uppsägning )?(?:har )?(?:sagts upp|sker|skett)\b|\bår efter år\b|\brullar\b"
    r"|\bingen (?:av \w+ )?(?:hör av sig|skriver|meddelar)",
    re.IGNORECASE,
)
_ONCE = re.compile(r"\ben (?:enda )?gång\b|\bett (?:enda )?tillfälle\b|\bsammanlagt\b|\btotalt\b|\bsom längst\b", re.IGNORECASE)
_TIMES = re.compile(r"\b(\w+) (?:gånger|tillfällen)\b(?! om året| per år)", re.IGNORECASE)
_PLUS = re.compile(r"\b(\d|ett|två|tre)((?: ?(?:\+|plus) ?(?:\d|ett|två|tre))+) år\b", re.IGNORECASE)
_EACH = re.compile(r"\bi (?:taget|sänder)\b|\bårsvis\b|\båt gången\b|\bvarje gång\b|\bper gång\b", re.IGNORECASE)
_UNLIMITED = re.compile(r"\bår efter år\b|utan (?:angiven |någon )?(?:tids)?begränsning|obegränsa", re.IGNORECASE)
_OTHER_THING = re.compile(
    r"\b(?:uppsägningstid|svarstid|frist|lånetid|öppettid|vistelse|tidsfrist|placering)\w*\b[^.]{0,30}förläng", re.IGNORECASE
)
_DENIED = re.compile(
    r"\butan (?:\w+ )?(?:möjlighet|rätt|option)\w* (?:till|att) [^.]{0,20}förläng|\b(?:ingen|inget|någon) (?:\w+ )?(?:rätt"
    r"|möjlighet|option)\b[^.]{0,30}förläng[^.]{0,30}(?:finns inte|$|\.)"
    r"|\b(?:inte|ej|aldrig|varken) (?:\w+ ){0,2}?(?:automatiskt )?förläng|förläng\w* (?:[^.]{0,20} )?(?:inte|ej"
    r"|icke)\b(?! (?:säg|uppsäg|har sagt|sagts))|\bingen (?:automatisk )?förläng"
    r"|förlängning finns inte|kan inte (?:[^.]{0,20})?förläng|utan förlängning",
    re.IGNORECASE,
)
_MENTION = re.compile(
    r"\bmöjlig[ae]? förlängning\w*\b[^.]{0,40}(?:räkna|inräkna|uppgår|enligt punkt)|inräknat[^.]{0,20}förläng", re.IGNORECASE
)
#: A sum that counts an extension grants none: "480 000 kronor för fyra år och vid förlängning 600 000 kronor".
_VALUED = re.compile(
    r"\d\s?(?:kronor|kr|euro|tkr)\b[^.]{0,60}\bförlängning|\bförlängning\w*[^.]{0,40}\d\s?(?:kronor|kr|euro|tkr)\b", re.IGNORECASE
)
_LONGEST = re.compile(
    r"\b(?:längst|som längst|högst|dock inte längre än|aldrig längre än|fram|förläng\w*)\s(?:till|t\.?\s?o\.?\s?m\.?"
    r"|intill)[^.\d]{0,20}\d",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"\bårsvis\b|\bmed ett nytt år\b", re.IGNORECASE)
_NO_NOTICE = re.compile(
    r"\b(?:kan|får) (?:inte|ej) (?:sägas|säga[s]?) upp|\bingen uppsägning|\butan uppsägning\b(?!stid)|\buppsägningstid saknas",
    re.IGNORECASE,
)
_ENDING = re.compile(r"säg|uppsäg|slut|lämna|upphör|varsel|utträd|frånträd", re.IGNORECASE)
_NOTICE_LENGTH = re.compile(r"uppsägning|säg|sagt|i förväg|varsel|uppsäg|räcker|senast", re.IGNORECASE)


def find_extensions(reading: Reading) -> tuple[Extension, ...]:
    """Return every right to extend that the draft gives."""
    found: dict[int, Extension] = {}
    for hit in reading.hits(EXTENSION):
        if hit.quoted or hit.sentence in found or reading.block_of(hit).is_heading:
            continue
        passage = reading.passage(hit)
        text = reading.agreement.quote(passage)
        if (
            not _OTHER_THING.search(text)
            and not _VALUED.search(text)
            and not _DENIED.search(text)
            and not _MENTION.search(text)
            and not text.rstrip().endswith("?")
        ):
            found[hit.sentence] = _extension(text[max(0, hit.start - passage.start - 90) :], text, passage)
    return tuple(_granted(list(found.values())))


def _granted(found: list[Extension]) -> list[Extension]:
    """Leave out sentences that only mention an extension granted elsewhere ("när även den möjliga förlängningen räknas in")."""
    stated = [e for e in found if e.months is not None or e.automatic]
    return stated or found


def _extension(near: str, text: str, passage: Passage) -> Extension:
    automatic = bool(_AUTOMATIC.search(text))
    plus = _PLUS.search(near)
    if plus:
        parts = [p for p in re.split(r" ?(?:\+|plus) ?", plus.group(1) + plus.group(2)) if p]
        return Extension(12 * _count(parts[0]), len(parts), automatic, passage)
    until = _until(near)
    duration = _duration(near)
    months = int(duration.months) if duration else 12 if _YEARLY.search(text) else None
    return Extension(months, _times(text, duration, automatic), automatic, passage, until, bool(_UNLIMITED.search(text)))


def _until(text: str) -> date | None:
    """ "dock längst till och med den 31 december 2030"."""
    match = _LONGEST.search(text)
    dates = scan_dates(text[match.end() - 1 :]) if match else []
    return dates[0].last_day() if dates else None


def _duration(text: str) -> Duration | None:
    """The length of the extension: the one after the word, not the time of notice before the end."""
    durations = [d for d in scan_durations(text) if d.unit in ("year", "half-year", "month", "quarter")]
    fitting = [d for d in durations if not re.match(r"[^.]{0,12}\b(?:före|innan|i förväg|uppsägning)", text[d.end :])]
    return next((d for d in fitting if d.each or d.bound), fitting[-1] if fitting else None)


def _times(text: str, duration: Duration | None, automatic: bool) -> int | None:
    if _UNLIMITED.search(text):
        return None
    times = _TIMES.search(text)
    if times and (count := _count(times.group(1))):
        return count
    if _ONCE.search(text):
        return 1
    if _EACH.search(text) or duration is None or (automatic and not duration.bound):
        return None if not (duration and not automatic and not _EACH.search(text)) else 1
    return 1


def _count(word: str) -> int:
    if word.isdigit():
        return int(word)
    return parse_number_word(word.lower()) or 0


def find_notice(reading: Reading) -> tuple[Decimal | None, tuple[Passage, ...]]:
    """Return the period of notice in months, None where it is not stated, and the sentences on notice."""
    months: Decimal | None = None
    passages: list[Passage] = []
    for hit in reading.hits(NOTICE):
        if hit.quoted or reading.block_of(hit).is_heading:
            continue
        passage = reading.passage(hit)
        text = reading.agreement.quote(passage)
        if passage in passages or _NO_NOTICE.search(text) or not _ENDING.search(text):
            continue
        if "upp" not in text.lower() and not re.search(r"förväg|varsel", text):
            continue
        passages.append(passage)
        months = months if months is not None else _notice_months(text)
    return months, tuple(passages)


def _notice_months(text: str) -> Decimal | None:
    for duration in scan_durations(text):
        around = text[max(0, duration.start - 60) : duration.end + 40]
        if not duration.each and _NOTICE_LENGTH.search(around):
            return duration.months
    return None
