"""Arithmetic that the text itself states: products, instalments, totals beside their parts, sums in euro."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, takewhile

from iopvalidate.agreement.model import Passage
from iopvalidate.facts.budget import Budget
from iopvalidate.facts.model import ContributionKind, SumCheck
from iopvalidate.facts.scan.money import scan_money
from iopvalidate.facts.spoken import Spoken, without_value
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Actor

_NUMBER = r"(?:\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d+(?:,\d+)?)"
_PRODUCT = re.compile(rf"({_NUMBER})((?:\s?[×x*·]\s?{_NUMBER})+)\s?(?:kronor |kr )?=")
_WORDED = re.compile(
    rf"({_NUMBER})\s[a-zåäö]+\s(?:à|á|a)\s({_NUMBER})\s(?:kronor|kr)(?:\s(?:i|under|×|x|per)\s({_NUMBER})\s[a-zåäö]+)?",
    re.IGNORECASE,
)
_VOLUME = re.compile(
    rf"\b(?:vid|för|med)\s({_NUMBER})\s(?:timmar|deltagare|platser|besök|dygn|dagar|tillfällen|personer)\b", re.IGNORECASE
)


def text_sums(reading: Reading, spoken: Sequence[Spoken]) -> tuple[list[SumCheck], list[Spoken]]:
    """Return the checks, and the amounts with those replaced whose own arithmetic gives another figure."""
    checks: list[SumCheck] = []
    corrected: list[Spoken] = []
    products: dict[Passage, Decimal | None] = {}
    for i, s in enumerate(spoken):
        text = reading.agreement.quote(s.passage)
        if s.passage not in products:
            products[s.passage] = _product(text)
        product = (products[s.passage] or _volume_times_price(text, s, spoken, i)) if s.basis != "unit" else None
        if product is None or not _comparable(product, s.value):
            corrected.append(s)
            continue
        checks.append(SumCheck(s.value, product, s.figure, (s.passage,)))
        corrected.append(without_value(s, product))
    return [*checks, *_counted(reading, spoken)], corrected


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


def _volume_times_price(text: str, s: Spoken, spoken: Sequence[Spoken], i: int) -> Decimal | None:
    """ "Vid 38 000 timmar om året motsvarar det ...": the price stands in the sentence before."""
    volume = _VOLUME.search(text) if "motsvara" in text else None
    before = takewhile(lambda p: p.passage.ordinal == s.passage.ordinal, islice(reversed(spoken), len(spoken) - i, None))
    price = next((p for p in before if p.basis == "unit"), None) if volume else None
    return _value(volume.group(1)) * price.value if volume and price else None


def _counted(reading: Reading, spoken: Sequence[Spoken]) -> Iterator[SumCheck]:
    """ "totalt 247 700 kr, fördelat på fyra utbetalningar à 61 925 kr": the payments add up to the total of the sentence."""
    totals: dict[int, Spoken] = {}
    for s in spoken:
        if s.amount.total and not s.amount.count:
            totals.setdefault(s.sentence, s)
    for s in spoken:
        if s.amount.count and s.amount.count > 1:
            total = totals.get(s.sentence)
            if total is not None:
                yield SumCheck(total.value, s.value, total.figure, (s.figure,))


def _value(text: str) -> Decimal:
    return Decimal(re.sub(r"[ \u00a0\u202f.]", "", text).replace(",", "."))


def _comparable(product: Decimal, stated: Decimal) -> bool:
    """A slip of a digit or two, not another figure altogether."""
    return stated > 0 and Decimal("0.5") < product / stated < 2


def euro_sums(reading: Reading, spoken: Sequence[Spoken], rate: Decimal | None) -> Iterator[SumCheck]:
    """Check sums restated in euro: "486 000 kronor ... motsvarar 44 182 euro" at the draft's own rate."""
    if not rate:
        return
    for sentence in dict.fromkeys(s.passage for s in spoken):
        text = reading.agreement.quote(sentence)
        if "euro" not in text.lower() and "EUR" not in text and "€" not in text:
            continue
        amounts = [a for a in scan_money(text) if a.per == ()]
        kronor = [a for a in amounts if a.currency == "SEK" and a.value > 100]
        euros = [a for a in amounts if a.currency == "EUR"]
        if (
            len(kronor) == 1
            and len(euros) == 1
            and re.search(r"motsvar|eller|dvs|\(|=", text[kronor[0].end : euros[0].start] + text[: kronor[0].start])
        ):
            computed = kronor[0].value / rate
            if _comparable(computed, euros[0].value):
                at = sentence.start
                yield SumCheck(
                    euros[0].value,
                    computed.quantize(Decimal("0.01")),
                    Passage(sentence.ordinal, at + euros[0].start, at + euros[0].end),
                    (sentence,),
                    "EUR",
                )


def instalment_sums(budgets: Sequence[Budget], spoken: Sequence[Spoken]) -> Iterator[SumCheck]:
    """Check that instalments of a year add up to what the budget or the text gives as the year's money."""
    yearly = _yearly_money(budgets, spoken)
    groups: dict[int, list[Spoken]] = {}
    for s in spoken:
        if s.actor == Actor.PUBLIC and s.basis == "payout-year":
            groups.setdefault(s.sentence, []).append(s)
    for group in groups.values():
        total = sum((s.value for s in group), Decimal(0))
        if yearly is not None and len(group) > 1 and _comparable(total, yearly):
            yield SumCheck(total, yearly, group[0].passage, tuple(s.figure for s in group))


def _yearly_money(budgets: Sequence[Budget], spoken: Sequence[Spoken]) -> Decimal | None:
    """The public money of a year, where it is the same every year."""
    lines = [
        line for b in budgets for line in b.lines
        if line.actor == Actor.PUBLIC and line.kind is ContributionKind.MONEY and not b.appendix and line.values
    ]  # fmt: skip
    if lines:
        sums = {sum((line.values.get(y, Decimal(0)) for line in lines), Decimal(0)) for y in lines[0].values}
        return sums.pop() if len(sums) == 1 else None
    said = {s.value for s in spoken if s.actor == Actor.PUBLIC and s.basis == "year" and s.year is None}
    return said.pop() if len(said) == 1 else None


def total_sums(known: Sequence[Decimal], stated: Sequence[Spoken]) -> Iterator[SumCheck]:
    """Check totals of the public support that the text states against those that the figures give.

    A stated total may be the whole, its money alone, or what one recipient gets: it is right if it equals any of these.
    """
    for s in stated:
        near = [k for k in known if k and Decimal("0.75") < s.value / k < Decimal("1.34")]
        if any(abs(s.value - k) < 1 for k in known):
            yield SumCheck(s.value, s.value, s.figure)
        elif near and s.amount.approximate is False:
            yield SumCheck(s.value, near[0], s.figure)
