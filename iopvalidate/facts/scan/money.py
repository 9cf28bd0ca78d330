"""Amounts of money: value, currency, and what the words around say about them.

An amount's span is the figure or number word with its unit; "högst", "vardera", "per år" and the like are read into
fields.  A placeholder ("000.000 SEK", "xx kronor"), a bare number and a number of base amounts are no amounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from iopvalidate.facts.scan import _money_grammar as grammar
from iopvalidate.facts.scan._money_context import read_context
from iopvalidate.facts.scan.figures import NumberMention, figure_starts, is_zero_placeholder, parse_figure, scan_numbers
from iopvalidate.facts.scan.numbers import NUMBER_BEGINNINGS, parse_number_word
from iopvalidate.facts.scan.percent import Percent, scan_percent
from iopvalidate.facts.scan.text import Folded, Mention, fold

__all__ = ["Amount", "NumberMention", "Percent", "scan_money", "scan_numbers", "scan_percent"]

_LISTED_BEFORE = re.compile(
    r"(?:^|[^\w.,/-])(?P<figure>[0-9]{1,3}(?: [0-9]{3}){1,3})(?:\s(?:och|samt|respektive|resp\.|plus|eller)|,|\s\+)\s$"
)
_CLAUSE_END = re.compile(r"[.;:!?](?:\s|$)|\(")
_ABBREVIATED = frozenset(("ca.", "max.", "kr.", "kl.", "resp.", "inkl.", "exkl.", "bl.", "t.ex.", "summa:"))
_RECIPIENTS = re.compile(r"\s(?:för|till|från|av)\s(?P<list>[^.;:(0-9]{3,160})")
_PARTY = re.compile(
    r"\w*(?:nämnd|styrels|förvaltning|kommun|region|förening|klubb|stiftelse|organisation|bolag|församling)\w*|[A-ZÅÄÖ]\w+"
)


@dataclass(frozen=True, slots=True)
class Amount(Mention):
    """An amount in kronor or euro (never in thousands or millions: "3,9 mnkr" is 3900000).

    Of a range, `value` is the upper end and `low` the lower.  `bound` says "högst" (max) or "minst" (min); `per` what it
    is counted by (year, half-year, term, tertial, quarter, month, week, day, hour, participant, place, visit, occasion,
    piece, organisation, and euro for an exchange rate); `each` that several get it ("vardera") or it is a price apiece
    ("à"); `count` how many times it is paid, where said; `part_of` "varav"; `total` "sammanlagt"; `vat` what is said on VAT.
    """

    value: Decimal
    currency: grammar.Currency
    unit: str
    low: Decimal | None = None
    approximate: bool = False
    bound: Literal["max", "min"] | None = None
    per: tuple[str, ...] = ()
    each: bool = False
    count: int | None = None
    part_of: bool = False
    total: bool = False
    vat: Literal["excl", "incl"] | None = None

    @property
    def product(self) -> Decimal:
        """The value times the count: four payments of 61 925 are 247 700."""
        return self.value * (self.count or 1)


@dataclass(frozen=True, slots=True)
class _Core:
    """A figure with its unit, before the words around it are read; offsets are those of the folded text."""

    start: int
    end: int
    value: Decimal
    low: Decimal | None
    currency: grammar.Currency
    unit: str


def scan_money(text: str) -> list[Amount]:
    """Find the amounts of `text` in reading order."""
    folded = fold(text)
    if not folded.has(*(grammar.UNIT_PARTS if folded.digits else grammar.UNIT_PARTS_WITHOUT_DIGITS)):
        return []
    cores = _without_overlaps([*_in_figures(folded), *_in_words(folded), *_after_unit(folded)])
    cores = _with_listed(folded.text, cores)
    return [_read_around(folded, core, cores[index - 1].end if index else 0) for index, core in enumerate(cores)]


def _in_figures(folded: Folded) -> Iterator[_Core]:
    plain = folded.text
    end = 0
    for start in figure_starts(folded):
        match = grammar.AMOUNT_IN_FIGURES.match(plain, start) if start >= end else None
        if match is None or not _is_money(plain, match):
            continue
        end = match.end()
        core = _core_of_figures(plain, match)
        if core is not None:
            yield core


def _is_money(plain: str, match: re.Match[str]) -> bool:
    """Tell money from "2,3 miljoner invånare", placeholder zeros and references that end in a unit by chance."""
    bare = match["unit"].lower().startswith(("miljon", "miljard")) and " " not in match["unit"]
    return not bare or grammar.AFTER_BARE_MILLIONS.match(plain, match.end()) is not None


def _core_of_figures(plain: str, match: re.Match[str]) -> _Core | None:
    if is_zero_placeholder(match["high"]):
        return None
    currency, scale = grammar.unit_of(match["unit"])
    commas = scale < 10**6
    value, low, start = parse_figure(match["high"], comma_groups=commas), None, match.start("high")
    if match["low"] and (match["link"].lower() != "och" or plain[max(0, match.start() - 7) : match.start()].lower() == "mellan "):
        low = _range_low(parse_figure(match["low"], comma_groups=commas), match["low"], value, match["high"])
        start = match.start() if low is not None else start
    signed = _sign(plain, start)
    return _Core(
        start - len(signed),
        match.end(),
        (-value if signed else value) * scale,
        low * scale if low is not None else None,
        currency,
        match["unit"],
    )


def _range_low(low: Decimal, typed: str, high: Decimal, high_typed: str) -> Decimal | None:
    """Give the lower end of a range, None where there is none; "15-20 000" means 15 000-20 000."""
    groups = high_typed.count(" ") if " " not in typed else 0
    for group in range(groups, 0, -1):
        scaled = low * Decimal(1000**group)
        if scaled < high:
            return scaled
    return low if low < high else None


def _sign(plain: str, start: int) -> str:
    """Give the minus sign directly before a number ("-" after a space or nothing), or the empty string."""
    return "-" if plain[start - 1 : start] == "-" and plain[max(0, start - 2) : start - 1] in ("", " ", "(", ":") else ""


def _in_words(folded: Folded) -> Iterator[_Core]:
    plain = folded.text
    for start in folded.word_starts((*NUMBER_BEGINNINGS, "ha")):
        match = grammar.AMOUNT_IN_WORDS.match(plain, start)
        value = _word_value(match["high"].lower(), match["half"]) if match and _is_money(plain, match) else None
        if match is None or value is None:
            continue
        currency, scale = grammar.unit_of(match["unit"])
        low = parse_number_word(match["low"]) if match["low"] else None
        yield _Core(*match.span(), value * scale, None if low is None else low * scale, currency, match["unit"])


def _word_value(word: str, half: str | None) -> Decimal | None:
    if word.endswith("kvarts"):
        return Decimal("0.25")
    if word in ("halv", "en halv"):
        return Decimal("0.5")
    value = parse_number_word(word.removesuffix(half.lower()) if half else word)
    return None if value is None else value + Decimal("0.5" if half else 0)


def _after_unit(folded: Folded) -> Iterator[_Core]:
    plain = folded.text
    signs = [position for position, sign in enumerate(plain) if sign == "€"] if "€" in plain else []
    for start in folded.word_starts(grammar.UNIT_BEGINNINGS) + signs:
        match = grammar.AMOUNT_AFTER_UNIT.match(plain, start)
        if match is None:
            continue
        figure = match["high"]
        if is_zero_placeholder(figure) or (grammar.YEAR_LIKE.fullmatch(figure) and not match["scale"]):
            continue
        unit = f"{match['scale']} {match['unit']}" if match["scale"] else match["unit"]
        currency, scale = grammar.unit_of(unit)
        value = parse_figure(figure, comma_groups=scale < 10**6) * scale
        yield _Core(*match.span(), value, None, currency, unit)


def _without_overlaps(cores: list[_Core]) -> list[_Core]:
    kept: list[_Core] = []
    for core in sorted(cores, key=lambda core: (core.start, -core.end)):
        if not kept or core.start >= kept[-1].end:
            kept.append(core)
    return kept


def _with_listed(plain: str, cores: list[_Core]) -> list[_Core]:
    """Add figures that share the unit of the amount after them: "110 000, 120 000 och 130 000 kronor"."""
    complete: list[_Core] = []
    for core in cores:
        listed: list[_Core] = []
        position, floor = core.start, complete[-1].end if complete else 0
        while len(listed) < 12 and (match := _LISTED_BEFORE.search(plain[max(floor, position - 30) : position])):
            position = max(floor, position - 30) + match.start("figure")
            value = parse_figure(match["figure"]) * grammar.unit_of(core.unit)[1]
            listed.append(_Core(position, position + len(match["figure"]), value, None, core.currency, core.unit))
        complete += [*reversed(listed), core]
    return complete


def _read_around(folded: Folded, core: _Core, previous_end: int) -> Amount:
    plain = folded.text
    context = read_context(plain, _clause_before(plain, core.start, previous_end), core.end)
    roles, count, per = context.roles, context.count, context.per
    if count is None and "vardera" in roles:
        count = _recipients(plain, context.end)
    if not per and (context.counted or "at" in roles):
        per = [context.counted or "piece"]
    return Amount(
        *folded.span(core.start, core.end),
        value=_tidy(core.value),
        currency=core.currency,
        unit=core.unit,
        low=None if core.low is None else _tidy(core.low),
        approximate="approximate" in roles,
        bound="max" if "max" in roles else "min" if "min" in roles else None,
        per=tuple(dict.fromkeys(per)),
        each=bool(roles & {"each", "at"}) or context.counted is not None,
        count=count,
        part_of="part" in roles,
        total="total" in roles,
        vat=context.vat,
    )


def _tidy(value: Decimal) -> Decimal:
    """Drop the decimals of a whole number, so that 3,9 mnkr is 3900000 and not 3900000.0."""
    return Decimal(int(value)) if value == value.to_integral_value() else value


def _clause_before(plain: str, start: int, previous_end: int) -> str:
    """Give the words before an amount, back to the amount before it, the sentence's start or 80 characters."""
    floor = max(previous_end, start - 80)
    window = plain[floor:start]
    for match in reversed(list(_CLAUSE_END.finditer(window))):
        if window[: match.end()].rstrip().rpartition(" ")[2].lower() not in _ABBREVIATED:
            return window[match.end() :]
    return window


def _recipients(plain: str, position: int) -> int | None:
    """Count the parties named after "vardera" ("för arbetsmarknadsnämnden och socialnämnden" is 2), if they are parties."""
    match = _RECIPIENTS.match(plain, position)
    if match is None:
        return None
    names = [name for name in re.split(r",\s|\soch\s|\ssamt\s", re.sub(r",?\s(?:och|samt)\s$", "", match["list"])) if name]
    parties = [name for name in names if _PARTY.match(name)]
    return len(parties) if len(parties) == len(names) and 2 <= len(names) <= 12 else None
