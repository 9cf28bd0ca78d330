"""Arithmetic that the text itself states: products, payments, totals beside their parts."""

from __future__ import annotations

import re
from decimal import Decimal

from iopvalidate.agreement.model import Passage
from iopvalidate.facts.model import SumCheck
from iopvalidate.facts.spoken import Spoken, without_value
from iopvalidate.language.reading import Reading

_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d+(?:,\d+)?"
_PRODUCT = re.compile(rf"({_NUMBER})((?:\s?[×x*·]\s?(?:{_NUMBER}))+)\s?(?:kronor |kr )?=?")
_WORDED = re.compile(rf"({_NUMBER})\s[a-zåäö]+\s(?:à|á|a)\s({_NUMBER})\s(?:kronor|kr)(?:\s(?:i|under|×|x|per)\s({_NUMBER})\s[a-zåäö]+)?", re.IGNORECASE)


def text_sums(reading: Reading, spoken: list[Spoken]) -> tuple[list[SumCheck], list[Spoken]]:
    """Return the checks, and the amounts with those replaced whose own arithmetic gives another figure."""
    checks: list[SumCheck] = []
    corrected: list[Spoken] = []
    for s in spoken:
        text = reading.agreement.quote(s.passage)
        product = _product(text) if s.basis != "unit" else None
        if product is None or not _comparable(product, s.value):
            corrected.append(s)
            continue
        checks.append(SumCheck(s.value, product, s.figure, (s.passage,)))
        corrected.append(without_value(s, product))
    return checks, corrected


def _product(text: str) -> Decimal | None:
    match = _PRODUCT.search(text)
    if match:
        result = _value(match.group(1))
        for factor in re.findall(_NUMBER, match.group(2)):
            result *= _value(factor)
        return result
    worded = _WORDED.search(text)
    if worded:
        return _value(worded.group(1)) * _value(worded.group(2)) * (_value(worded.group(3)) if worded.group(3) else 1)
    return None


def _value(text: str) -> Decimal:
    return Decimal(re.sub(r"[ \u00a0\u202f.]", "", text).replace(",", "."))


def _comparable(product: Decimal, stated: Decimal) -> bool:
    """A slip of a digit or two, not another figure altogether."""
    return stated > 0 and Decimal("0.5") < product / stated < 2


def passage_of(spoken: Spoken) -> Passage:
    """Return the amount's own words."""
    return spoken.figure
