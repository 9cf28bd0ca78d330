"""The patterns of `money`: an amount with its unit, in figures and in words."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from iopvalidate.facts.scan.figures import FIGURE
from iopvalidate.facts.scan.numbers import NUMBER_WORDS

Currency = Literal["SEK", "EUR"]

_THOUSAND, _MILLION, _MILLIARD = Decimal(10**3), Decimal(10**6), Decimal(10**9)
_SCALES = {"miljoner": _MILLION, "miljon": _MILLION, "milj": _MILLION, "mn": _MILLION, "tusen": _THOUSAND}
_SCALES |= dict.fromkeys(("miljarder", "miljard", "md", "mdr"), _MILLIARD)
_FUSED = {"tkr": _THOUSAND, "kkr": _THOUSAND, "tsek": _THOUSAND, "ksek": _THOUSAND, "teur": _THOUSAND, "keur": _THOUSAND}
_FUSED |= dict.fromkeys(("mnkr", "mkr", "msek", "meur"), _MILLION) | dict.fromkeys(("mdkr", "mdsek"), _MILLIARD)

_CURRENCY = r"(?:svenska )?kr(?:onor(?:na|s)?|onan?)?|sek|eur(?:on?)?|€"
UNIT = (
    rf"(?P<unit>(?:milj(?:on(?:er)?|ard(?:er)?))(?:\s(?:{_CURRENCY}))?|(?:milj\.?|mn|mdr?|tusen)\s(?:{_CURRENCY})"
    rf"|{_CURRENCY}|{'|'.join(_FUSED)}|[:,]-)(?!\w)"
)
AMOUNT_IN_FIGURES = re.compile(rf"(?:(?P<low>{FIGURE}) ?(?P<link>-|till|och) ?)?(?P<high>{FIGURE})[ -]?{UNIT}", re.IGNORECASE)
AMOUNT_IN_WORDS = re.compile(
    rf"(?:(?P<low>{NUMBER_WORDS}) ?(?:-|till) ?)?"
    rf"(?P<high>(?:en )?halv|en kvarts|{NUMBER_WORDS}(?P<half> och en halv)?)\s{UNIT}",
    re.IGNORECASE,
)
AMOUNT_AFTER_UNIT = re.compile(
    rf"(?P<unit>sek|eur|€|kr\.?|msek|meur|tkr|mkr) ?(?P<high>{FIGURE})(?!\w)(?: (?P<scale>miljoner|miljon|tusen)(?!\w))?",
    re.IGNORECASE,
)
UNIT_BEGINNINGS = ("se", "eu", "kr", "ms", "me", "tk", "mk")
#: Parts of words one of which every amount has.
UNIT_PARTS = ("kr", "miljo", "miljard", "sek", "eur", "€", ":-", ",-")
UNIT_PARTS_WITHOUT_DIGITS = ("miljo", "miljard", "kron", " kr", "euro")
# What may follow a bare "6,7 miljoner" that is money: a closed list, because nouns ("2,3 miljoner invånare") are not.
AFTER_BARE_MILLIONS = re.compile(
    r"\s*(?:$|[.,;:)!?/-]|(?:i|till|för|per|om|och|under|från|av|som|varav|årligen|vardera|totalt|sammanlagt|inklusive|inkl"
    r"|exklusive|exkl|fördelat|ska|skall|kan|får|är|har|utgör|samt|eller|men|på|vilket|respektive|varje|vid|enligt|med)(?!\w))",
    re.IGNORECASE,
)
YEAR_LIKE = re.compile(r"(?:19|20)[0-9]{2}")


def unit_of(unit: str) -> tuple[Currency, Decimal]:
    """Give currency and multiplier of a unit as written ("miljoner kronor", "tkr", ":-"); kronor where none is named."""
    words = unit.lower().replace(".", "").split()
    currency: Currency = "EUR" if words[-1].startswith(("eur", "€", "meur", "teur", "keur")) else "SEK"
    return currency, _SCALES.get(words[0]) or _FUSED.get(words[0]) or Decimal(1)
