"""Amounts in running text: who pays what, over which time, and which amounts are no support at all."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from iopvalidate.agreement.model import Block, BlockKind, Passage
from iopvalidate.facts.kinds import kind_of
from iopvalidate.facts.model import ContributionKind
from iopvalidate.facts.payer import payer_of
from iopvalidate.facts.places import sentence_at
from iopvalidate.facts.scan.money import Amount, scan_money
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Actor

_NOT_SUPPORT = re.compile(
    r"försäkr|självrisk|\bvite|\bbonus|skadestånd|prisavdrag|\bavdrag\b|böter|påminnelse|dröjsmål|arvode|basbelopp|omsätt"
    r"|\bmoms\b.{0,12}\buppgår",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"(?:gräns(?:en|värdet?)?|tröskel\w*|taket?|beloppsgräns\w*)\b[^.;]{0,30}$", re.IGNORECASE)
_FEE = re.compile(
    r"\b(?:deltag|besökar|barn(?:en|et)?|familj|kund|medlem|elev|den som|vuxna)\w*\b[^.;]{0,40}\b(?:betala|kosta)"
    r"|\bavgift(?:en)?\b|biljett|\bentré|\bsälj\w*|\bkostar\b"
    r"|\btar (?:ut|betalt)\b|\btaxa\b|\binträde",
    re.IGNORECASE,
)
_VALUATION = re.compile(
    r"\btimm\w+ (?:\w+ )?(?:à|a|á|värder)|\bvärderas till\b[^.]{0,30}(?:timme|tim)\b|\ben timme\b", re.IGNORECASE
)
_TOTAL = re.compile(
    r"\bsamman?lag[dt]a?\b|\bsamlade?\b|\btotal(?:t|a|en)?\b|\bhela (?:avtals)?(?:tiden|perioden)|\bhela [\wåäö]+(?:insats"
    r"|stöd|bidrag)|\bavtalstiden\b"
    r"|\bavtalsperioden\b|\bhela (?:stadens|kommunens|regionens)|\bvärdet?\b|\bsammantaget\b|\btillsammans\b",
    re.IGNORECASE,
)
_WITH_EXTENSION = re.compile(r"förläng|räknat på fyra år|option(?:en|sår)|48 månader", re.IGNORECASE)
_VALUE = re.compile(r"\b(?:värdet?|kontraktsvärde\w*|avtalsvärde\w*)\b", re.IGNORECASE)
_WHOLE_BUDGET = re.compile(
    r"\b(?:budget|kostnad|omslutning|totalkostnad|projektbudget|verksamhetsbudget|omkostnad)\w*\b", re.IGNORECASE
)
_THREE_YEARS = re.compile(r"treårsperiod|tre år(?!ligen)|tre beskattningsår", re.IGNORECASE)
_PAYOUT = re.compile(
    r"\b(?:ut)?betal(?:as|ar|ning)\w*\b[^.]{0,40}\but\b|\butbetal|\bbetalas\b[^.]{0,30}\bmed\b|\brekvirer|\bdelutbetal"
    r"|\bi förskott\b",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    r"\bvarje (?:kalender|verksamhets)?år\b|\bårlig(?:en|t|a)?\b|\bom året\b|\bper (?:kalender)?år\b|\bårsvis\b|\bår för år\b",
    re.IGNORECASE,
)
_EVERY = (
    (re.compile(r"\bvarje månad|\bi månaden|\bmånadsvis|\bper månad", re.IGNORECASE), "month"),
    (re.compile(r"\bvarje (?:påbörjat )?kvartal|\bkvartalsvis|\bper kvartal|\bi kvartalet", re.IGNORECASE), "quarter"),
    (re.compile(r"\bvarje (?:påbörjad )?tertial|\bper tertial", re.IGNORECASE), "tertial"),
    (re.compile(r"\bvarje (?:halvår|termin)|\bper (?:halvår|termin)|\bhalvårsvis", re.IGNORECASE), "half-year"),
)
_FOR_YEAR = re.compile(r"^[\s,(]{0,2}(?:kronor )?(?:för|under|avseende|år|i)?\s?(?:år |kalenderåret )?(20\d\d)\b")
_BEFORE_YEAR = re.compile(
    r"(?:\bför|\bunder|\bår|^|\bDen \d+ \w+)\s*(?:år |kalenderåret )?(20\d\d)[:\s]*(?:(?:är|lämnar|betalar|får|uppgår"
    r"|bidrar)\b[^.\d]{0,60})?$",
    re.IGNORECASE,
)
_NAMED_YEAR = re.compile(
    r"\b(?:för|avseende|år|kalenderåret|under)\s(?:år\s)?(20\d\d)\b(?!\s?[-–]\s?(?:20)?\d\d|-\d)", re.IGNORECASE
)
_REACH = 200  # characters before an amount that a phrase ending at it can be long
_NEAR = 80  # characters beside an amount that the patterns of its nearest words reach
_UNITS = frozenset(("hour", "day", "participant", "place", "visit", "occasion", "piece", "week"))
_RESTATED = re.compile(
    r"^[^.;]{0,25}\b(?:det vill säga|dvs\b|d\.v\.s|alltså|vilket (?:blir|är|motsvarar|ger)|motsvarande|eller totalt)"
    r"[^.;\d]{0,20}$",
    re.IGNORECASE,
)
_FURTHER = re.compile(r"\bdärutöver\b|\bdessutom\b|\butöver\b|\bdärtill\b|\bockså\b|\bäven\b|\btillkommer\b", re.IGNORECASE)
_CAPPED = re.compile(
    r"\bhögst (?:\w+ )?(?:\w+ )?(?:föreställning|timm|plats|tillfäll|deltag|barn|gång|besök|dag)|\bhögst \d"
    r"|\bsammanlagt högst|\btakbelopp|\bmaxbelopp",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """An amount in running text that has to do with support.

    Attributes:
        amount: as scanned.   value: kronor, payments multiplied.   actor: who pays.   kind: what for.
        basis: "total", "year", "month", "quarter", "tertial", "half-year", "unit", "payout", "once".
        year: calendar year it is for, None if not said.   with_extension: it counts extensions or four years.
        three_years: said of a period of three years.   part: part of an amount already named ("varav").
        capped: a price per unit whose volume is bounded.   sentence: index.   appendix: label of its appendix.
        passage: its sentence.   figure: the amount's own words.   further: it comes on top of what was said before.
    """

    amount: Amount
    value: Decimal
    actor: str
    kind: ContributionKind
    basis: str
    year: int | None
    with_extension: bool
    three_years: bool
    part: bool
    capped: bool
    sentence: int
    appendix: str
    passage: Passage
    figure: Passage
    further: bool = False


def spoken_amounts(reading: Reading) -> tuple[list[Spoken], Decimal | None]:
    """Return the amounts of support in running text in reading order, and the exchange rate (SEK per EUR) if stated."""
    found: list[Spoken] = []
    rate: Decimal | None = None
    for block in reading.agreement.speaking:
        if block.kind is BlockKind.TABLE_CELL or block.is_heading or not _may_hold_money(block.text):
            continue
        before: Spoken | None = None
        after = 0
        for amount in scan_money(block.text):
            if (
                "euro" in amount.per
                or re.match(r"\s*per euro", block.text[amount.end : amount.end + _NEAR])
                or _is_rate(block.text, amount)
            ):
                rate = amount.value if 5 < amount.value < 25 else rate
            elif before is not None and amount.start - after < _NEAR and _RESTATED.search(block.text[after : amount.start]):
                pass  # "8 000 kronor i månaden, det vill säga 96 000 kronor om året": one amount said twice
            elif amount.currency == "SEK" and (spoken := _spoken(reading, block, amount, after)):
                before = spoken if spoken.actor != Actor.UNKNOWN or before is None else replace(spoken, actor=before.actor)
                found.append(before)
            after = amount.end
    return found, rate


def _may_hold_money(text: str) -> bool:
    return ("kr" in text or "iljon" in text or "SEK" in text or ":-" in text or "KR" in text) and (
        any(c.isdigit() for c in text) or "miljon" in text or "tusen" in text
    )


def _is_rate(text: str, amount: Amount) -> bool:
    before = text[max(0, amount.start - _NEAR) : amount.start]
    return amount.value < 25 and bool(re.search(r"\b(?:en|1) euro\b[^.]{0,20}$|\bkursen?\b[^.]{0,10}$", before))


def _spoken(reading: Reading, block: Block, amount: Amount, after: int) -> Spoken | None:
    sentence = sentence_at(reading, block, amount.start)
    if sentence is None:
        return None
    passage = reading.sentence_passage(sentence.index)
    text = block.text[passage.start : passage.end]
    at = amount.start - passage.start
    if _is_no_support(text, at, amount):
        return None
    payer = payer_of(reading, block, sentence, amount.start, amount.end, after if after > passage.start else 0)
    if payer == Actor.THIRD or _is_whole_budget(text, at, amount):
        return None
    around = text[max(0, at - 60) : at + 60]
    basis, year = _basis(text, at, amount)
    if payer == Actor.UNKNOWN and basis == "total" and _within(_VALUE, text):
        payer = Actor.PUBLIC  # "Värdet, räknat på fyra år, är ...": the contract's value is what the public side pays
    return Spoken(
        amount=amount,
        value=amount.product,
        actor=payer,
        kind=kind_of(around if basis != "unit" else ""),
        basis=basis,
        year=year,
        with_extension=_within(_WITH_EXTENSION, text),
        three_years=_within(_THREE_YEARS, text),
        part=amount.part_of and not _WHOLE_BUDGET.search(text[:at]),
        capped=_within(_CAPPED, text),
        sentence=sentence.index,
        appendix=block.section.appendix if block.section else "",
        passage=passage,
        figure=Passage(block.ordinal, amount.start, amount.end),
        further=bool(_FURTHER.search(text[:at])),
    )


@lru_cache(maxsize=32)
def _within(pattern: re.Pattern[str], sentence: str) -> bool:
    """Whether a sentence holds a pattern; asked again for each of its amounts, of which it may have a hundred."""
    return pattern.search(sentence) is not None


def _is_whole_budget(text: str, at: int, amount: Amount) -> bool:
    """ "En budget på 3 745 400 kronor varav 1 555 000 kronor finansieras av kommunen": the whole is nobody's support."""
    return not amount.part_of and bool(_WHOLE_BUDGET.search(text[:at])) and bool(re.search(r"\bvarav\b|\bdärav\b", text[at:]))


def _is_no_support(text: str, at: int, amount: Amount) -> bool:
    before = text[:at]
    plain = text.replace("euro kostar", "euro är")
    if _within(_NOT_SUPPORT, text) or _LIMIT.search(before[-_REACH:]) or _within(_FEE, plain) or _within(_VALUATION, text):
        return True
    return text.rstrip().endswith("?")


def _basis(text: str, at: int, amount: Amount) -> tuple[str, int | None]:
    after = text[at + amount.end - amount.start :]
    year = _year(text[:at], after)
    if amount.count and amount.per == ("piece",):
        return "payout", year
    if _UNITS.intersection(amount.per) or amount.per == ("piece",) or _per_unit_before(text[:at]):
        return "unit", year
    for unit in amount.per:
        if unit in ("year", "month", "quarter", "half-year", "tertial", "term"):
            return ("half-year" if unit == "term" else unit), year
    if amount.total:
        return "total", year
    for pattern, unit in _EVERY:
        if _within(pattern, text):
            return unit, year
    if _within(_PAYOUT, text):
        return ("payout-year" if _within(_YEARLY, text) else "payout"), year
    if year is not None and not _within(_TOTAL, text):
        return "year", year
    if _YEARLY.search(after[:40]) or _YEARLY.search(text[:at][-40:]):
        return "year", year
    if _within(_TOTAL, text):
        return "total", year
    years = set(_NAMED_YEAR.findall(text))
    return ("year", int(years.pop())) if len(years) == 1 else ("once", year)


def _per_unit_before(before: str) -> bool:
    return bool(re.search(r"\bför varje (?!år|månad|kvartal|halvår|termin|tertial)\w+", before, re.IGNORECASE))


def _year(before: str, after: str) -> int | None:
    match = _BEFORE_YEAR.search(before[-_REACH:]) or _FOR_YEAR.match(after)
    return int(match.group(1)) if match else None


def without_value(spoken: Spoken, value: Decimal) -> Spoken:
    """Return the same statement with another value."""
    return replace(spoken, value=value)
