"""Swedish number words: "tjugofem", "arton", "etthundrafemtio", "två (2)".

Only whole numbers below a million are words here; "miljon" and "miljard" are units and belong to `money`.  Fractions
("hälften"), ordinals ("femte") and counts of tens ("ett tjugotal") are no numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from iopvalidate.facts.scan.text import Mention, fold

_UNITS = ("ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio")
_TEENS = ("tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton")
_TENS = ("tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio")
_ONE_TO_NINE = {word: value for value, word in enumerate(_UNITS, 1)} | {"en": 1, "et": 1}
_BELOW_TWENTY = _ONE_TO_NINE | {word: value for value, word in enumerate(_TEENS, 10)} | {"aderton": 18}
_BY_TEN = {word: 20 + 10 * place for place, word in enumerate(_TENS)}

# "ettusen" has lost one of its three t.
_PARTS = "|".join(["ett(?!usen)", *sorted({*_BELOW_TWENTY, *_BY_TEN, "hundra", "tusen"} - {"ett"}, key=len, reverse=True)])
#: The regular expression source of a number word, without word boundaries: it may match what `parse_number_word` rejects.
NUMBER_WORDS = f"(?:(?:{_PARTS})(?: (?=hundra|tusen))?){{1,10}}"
#: What number words begin with, for `Folded.word_starts`.
NUMBER_BEGINNINGS = tuple(sorted({word[:2] for word in (*_BELOW_TWENTY, *_BY_TEN, "hundra", "tusen")}))

_WORD = re.compile(rf"{NUMBER_WORDS}(?!\w)(?:\s\((?P<digits>[0-9]{{1,6}})\))?", re.IGNORECASE)
_PART = re.compile(_PARTS)
_NOT_THE_NUMBER_SIX = re.compile(r"\s(?:och\ssamlevnad|och\srelationer|mot\sersättning)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NumberWord(Mention):
    """A number in words; `digits` is the figure repeated in parentheses after it ("två (2)"), if there is one."""

    value: int
    digits: int | None = None

    @property
    def agrees(self) -> bool:
        """Tell whether the figure in parentheses, if any, says the same as the word."""
        return self.digits is None or self.digits == self.value


def parse_number_word(word: str) -> int | None:
    """Give the value of a whole number word ("arton" is 18), or None where `word` is none."""
    cleaned = "".join(word.lower().split())
    parts = _PART.findall(cleaned)
    if not parts or "".join(parts) != cleaned:
        return None
    if "tusen" not in parts:
        return _below_thousand(parts)
    place = parts.index("tusen")
    thousands = _below_thousand(parts[:place]) if place else 1
    rest = _below_thousand(parts[place + 1 :]) if parts[place + 1 :] else 0
    return None if thousands is None or rest is None else 1000 * thousands + rest


def _below_thousand(parts: list[str]) -> int | None:
    if "hundra" not in parts:
        return _below_hundred(parts)
    place = parts.index("hundra")
    hundreds = _below_hundred(parts[:place]) if place else 1
    rest = _below_hundred(parts[place + 1 :]) if parts[place + 1 :] else 0
    return None if hundreds is None or rest is None else 100 * hundreds + rest


def _below_hundred(parts: list[str]) -> int | None:
    if len(parts) == 1:
        return _BELOW_TWENTY.get(parts[0]) or _BY_TEN.get(parts[0])
    if len(parts) == 2 and parts[0] in _BY_TEN and parts[1] in _ONE_TO_NINE:
        return _BY_TEN[parts[0]] + _ONE_TO_NINE[parts[1]]
    return None


def scan_number_words(text: str) -> list[NumberWord]:
    """Find number words; a bare "en" or "ett" is an article unless a figure confirms it ("en (1)")."""
    folded = fold(text)
    found: list[tuple[NumberWord, int]] = []
    for start in folded.word_starts(NUMBER_BEGINNINGS):
        match = _WORD.match(folded.text, start)
        if match is None or (found and start < found[-1][1]):
            continue
        digits = match["digits"]
        word = match[0].split("(")[0].strip().lower()
        value = parse_number_word(word)
        article = word in ("en", "ett") and digits is None
        if value is None or article or (value == 6 and _NOT_THE_NUMBER_SIX.match(folded.text, match.end())):
            continue
        found.append((NumberWord(*folded.span(*match.span()), value, int(digits) if digits else None), match.end()))
    return [mention for mention, _ in found]
