"""Shares of a whole: "80 %", "60 procent", "drygt 80 procent", "hälften", "en tredjedel"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from iopvalidate.facts.scan.figures import FIGURE, figure_starts, parse_figure
from iopvalidate.facts.scan.numbers import NUMBER_BEGINNINGS, NUMBER_WORDS, parse_number_word
from iopvalidate.facts.scan.text import Folded, Mention, fold

_PARTS = {"tredjedel": 3, "fjärdedel": 4, "femtedel": 5, "sjättedel": 6, "sjundedel": 7, "åttondel": 8, "tiondel": 10}
_UNIT = r"(?: ?%(?:-?ig[at]?)?|[ -]?procent(?:ig[at]?)?|[ -]?procentenhet(?:er)?)(?!\w)"
_FIGURE_PERCENT = re.compile(rf"(?:(?P<low>{FIGURE}) ?(?:-|till) ?)?(?P<high>{FIGURE})(?P<unit>{_UNIT})", re.IGNORECASE)
_WORD_PERCENT = re.compile(rf"(?P<high>{NUMBER_WORDS})(?P<unit>\s?procent(?:enhet(?:er)?)?)(?!\w)", re.IGNORECASE)
_FRACTION = re.compile(
    rf"(?:(?P<half>hälften)|(?P<count>en|två|tre|fyra|fem|sex|sju|åtta|nio)\s(?P<part>{'|'.join(_PARTS)})(?:ar)?)(?!\w)",
    re.IGNORECASE,
)
_APPROXIMATE = re.compile(r"(?<!\w)(?:cirka|ca\.?|c:a|drygt|omkring|ungefär|knappt|runt|närmare)\s$", re.IGNORECASE)
_MAX = re.compile(r"(?<!\w)(?:högst|max\.?|maximalt|upp till|som mest)\s$", re.IGNORECASE)
_MIN = re.compile(r"(?<!\w)(?:minst|lägst|som lägst|mer än|över)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Percent(Mention):
    """A share; `value` is in percent (a third is 33.33…), `low` the lower end of a range, `points` percentage points."""

    value: Decimal
    low: Decimal | None = None
    approximate: bool = False
    bound: Literal["max", "min"] | None = None
    points: bool = False


def scan_percent(text: str) -> list[Percent]:
    """Find percentages in figures and words, and fractions in words; the bare word "procent" is none."""
    folded = fold(text)
    found: list[Percent] = []
    if folded.has("%", "procent"):
        found += _with_sign(folded)
    if folded.has("hälften", "edel", "ondel"):
        for start in folded.word_starts((*NUMBER_BEGINNINGS, "hä")):
            match = _FRACTION.match(folded.text, start)
            if match is not None:
                found.append(_percent(folded, match, _fraction(match), None))
    return sorted(found, key=lambda percent: percent.start)


def _with_sign(folded: Folded) -> list[Percent]:
    found = []
    end = 0
    for start in figure_starts(folded):
        match = _FIGURE_PERCENT.match(folded.text, start) if start >= end else None
        if match is not None:
            end = match.end()
            low = parse_figure(match["low"], comma_groups=False) if match["low"] else None
            found.append(_percent(folded, match, parse_figure(match["high"], comma_groups=False), low))
    for start in folded.word_starts(NUMBER_BEGINNINGS):
        match = _WORD_PERCENT.match(folded.text, start)
        value = parse_number_word(match["high"]) if match else None
        if match is not None and value is not None:
            found.append(_percent(folded, match, Decimal(value), None))
    return found


def _fraction(match: re.Match[str]) -> Decimal:
    if match["half"]:
        return Decimal(50)
    return Decimal(100) * (parse_number_word(match["count"]) or 1) / _PARTS[match["part"].lower()]


def _percent(folded: Folded, match: re.Match[str], value: Decimal, low: Decimal | None) -> Percent:
    before = folded.text[max(0, match.start() - 20) : match.start()]
    bound: Literal["max", "min"] | None = "max" if _MAX.search(before) else "min" if _MIN.search(before) else None
    points = "enhet" in match[0].lower()
    return Percent(*folded.span(*match.span()), value, low, _APPROXIMATE.search(before) is not None, bound, points)
