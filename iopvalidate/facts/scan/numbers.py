"""Swedish number words: "tjugofem", "arton", "etthundrafemtio", "två (2)".

Only whole numbers below a million are words here; "miljon" and "miljard" are units and belong to `money`.  Fractions
("hälften"), ordinals ("femte") and counts of tens ("ett tjugotal") are no numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from iopvalidate.facts.scan.text import Mention, fold

_UNITS = ("noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton")
_TEENS = ("fjorton", "femton", "sexton", "sjutton", "arton", "nitton")
_TENS = ("tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio")
_VALUES: dict[str, int] = {word: value for value, word in enumerate(_UNITS + _TEENS)}
_VALUES |= {word: 20 + 10 * place for place, word in enumerate(_TENS)}
_VALUES |= {"en": 1, "et": 1, "aderton": 18, "hundra": 100, "tusen": 1000}

_ONE_TO_NINE = "(?:ett|en|två|tre|fyra|fem|sex|sju|åtta|nio)"
_TEN_TO_NINETEEN = "(?:tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|aderton|nitton)"
_BELOW_100 = f"(?:(?:{'|'.join(_TENS)}){_ONE_TO_NINE}?|{_TEN_TO_NINETEEN}|{_ONE_TO_NINE})"
_BELOW_1000 = f"(?:(?:{_BELOW_100} ?)?hundra(?: ?(?:och )?{_BELOW_100})?|{_BELOW_100})"
#: The regular expression source of a number word, without word boundaries; "ettusen" has lost one of three t.
NUMBER_WORDS = f"(?:(?:(?:et(?=tusen)|{_BELOW_1000} ?))?tusen(?: ?(?:och )?{_BELOW_1000})?|{_BELOW_1000})"

_WORD = re.compile(rf"(?<!\w){NUMBER_WORDS}(?!\w)(?:\s\((?P<digits>[0-9]{{1,6}})\))?", re.IGNORECASE)
_WHOLE = re.compile(NUMBER_WORDS, re.IGNORECASE)
_PART = re.compile("|".join(["ett(?!usen)", *sorted(_VALUES.keys() - {"ett"}, key=len, reverse=True)]))
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
    cleaned = " ".join(word.lower().split())
    if _WHOLE.fullmatch(cleaned) is None:
        return None
    total = current = 0
    for part in _PART.findall(cleaned):
        value = _VALUES[part]
        if value == 1000:
            total, current = total + 1000 * max(current, 1), 0
        elif value == 100:
            current = 100 * max(current, 1)
        else:
            current += value
    return total + current


def scan_number_words(text: str) -> list[NumberWord]:
    """Find number words; a bare "en" or "ett" is an article unless a figure confirms it ("en (1)")."""
    folded = fold(text)
    found = []
    for match in _WORD.finditer(folded.text):
        digits = match["digits"]
        word = match[0].split("(")[0].strip().lower()
        value = parse_number_word(word)
        article = word in ("en", "ett") and digits is None
        if value is None or article or (value == 6 and _NOT_THE_NUMBER_SIX.match(folded.text, match.end())):
            continue
        found.append(NumberWord(*folded.span(*match.span()), value, int(digits) if digits else None))
    return found
