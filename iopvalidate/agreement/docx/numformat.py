"""Numbers as Word writes them in lists and notes: decimal, letters, Roman, ordinal and the rest."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ROMAN_MOST = 3_999  # beyond it Word's own output is of no use, and a hostile start value would fill the memory
_LETTERS_MOST = 780  # thirty rounds of the alphabet, where Word starts over
_CHICAGO = "*†‡§"


def roman(number: int) -> str:
    """Write `number` in lower-case Roman numerals; numbers outside 1 to 3999 stay decimal."""
    if not 0 < number <= _ROMAN_MOST:
        return str(number)
    digits = []
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        digits.append(letters * count)
    return "".join(digits)


def letter(number: int) -> str:
    """Write `number` as a letter the way Word does: a to z, then aa, bb; 0 and below stay decimal."""
    if number < 1:
        return str(number)
    rounds, place = divmod((number - 1) % _LETTERS_MOST, 26)
    return chr(ord("a") + place) * (rounds + 1)


def _ordinal(number: int, language: str) -> str:
    tens = number % 100 in (11, 12, 13)
    if language.lower().startswith("en"):
        return f"{number}{'th' if tens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
    return f"{number}:{'a' if number % 10 in (1, 2) and not tens else 'e'}"


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if 1 <= number <= 20 else str(number)


def _chicago(number: int) -> str:
    return _CHICAGO[(number - 1) % 4] * (min((number - 1) // 4, 30) + 1) if number > 0 else str(number)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda n: f"{n:02d}",
    "lowerLetter": letter,
    "upperLetter": lambda n: letter(n).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda n: roman(n).upper(),
    "numberInDash": lambda n: f"- {n} -",
    "hex": lambda n: f"{n:X}",
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedParen": lambda n: f"({n})",
    "decimalEnclosedFullstop": lambda n: f"{n}.",
    "chicago": _chicago,
    "none": lambda _: "",
    "bullet": lambda _: "",
}


def format_number(number: int, kind: str, language: str = "", width: int = 0) -> str:
    """Write `number` in Word's format `kind` ("lowerRoman"); a kind that is not known is written as decimal.

    `language` ("sv-SE") decides ordinals, `width` pads decimals of custom formats ("001").
    """
    if kind in ("ordinal", "ordinalText"):
        return _ordinal(number, language)
    if kind == "custom":
        return str(number).zfill(min(width, 9))
    write = _FORMATS.get(kind)
    return write(number) if write else str(number)
