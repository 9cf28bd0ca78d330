"""Numbers in figures as Swedish drafts type them: `2 600 000`, `-90 000`, `1.250.000`, `1 250 000,50`.

`scan_numbers` is for table cells, where the unit stands in the heading; in running text a bare number means nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from iopvalidate.facts.scan.text import Folded, Mention, fold

#: The regular expression source of a number in figures.  All repetition is bounded, so that matching stays linear.
FIGURE = (
    r"(?:[0-9]{1,3}(?:(?: [0-9]{3}){1,4}|(?:\.[0-9]{3}){1,4}|(?:,[0-9]{3}){1,4})(?![0-9])(?:[.,][0-9]{1,2}(?![0-9]))?"
    r"|[0-9]{1,12}(?:[.,][0-9]{1,3})?(?![0-9]))"
)
_CELL_NUMBER = re.compile(rf"(?<![\w.,:/§-])(?<!§ )(?P<sign>- ?)?(?P<figure>{FIGURE})(?![\w%]|[.,:/-][0-9]| ?(?:%|procent\b))")
_NO_NUMBER_AFTER = frozenset(".,:/§")
_ZEROS = re.compile(r"[0.,\s]+")


@dataclass(frozen=True, slots=True)
class NumberMention(Mention):
    """A number in figures; `value` keeps its sign, `decimals` is how many decimals were typed."""

    value: Decimal
    decimals: int


def figure_starts(folded: Folded) -> list[int]:
    """Give where numbers may begin: not inside a word, a longer number, a date or a reference ("§7", "2026/0412")."""
    plain = folded.text
    starts = folded.digits
    return [start for start in starts if not start or plain[start - 1] not in _NO_NUMBER_AFTER]


def parse_figure(figure: str, *, comma_groups: bool = True) -> Decimal:
    """Give the value of a `FIGURE` match.

    A single separator before three digits groups thousands ("1.250"), unless `comma_groups` is false, as it is before
    "miljoner" ("1,250 miljoner"), or the number begins with 0.
    """
    compact = figure.replace(" ", "")
    separators = [character for character in compact if character in ".,"]
    if not separators:
        return Decimal(compact)
    last = separators[-1]
    whole, _, tail = compact.rpartition(last)
    grouped = comma_groups and not compact.startswith("0")
    if " " not in figure and len(tail) == 3 and (separators.count(last) > 1 or grouped):
        return Decimal(compact.replace(".", "").replace(",", ""))
    return Decimal(f"{whole.replace('.', '').replace(',', '')}.{tail}")


def is_zero_placeholder(figure: str) -> bool:
    """Tell whether a figure is only zeros to be replaced ("000.000", "00"), as opposed to the amount 0 or 0,00."""
    return _ZEROS.fullmatch(figure) is not None and len(re.split("[.,]", figure.replace(" ", ""))[0]) > 1


def scan_numbers(text: str) -> list[NumberMention]:
    """Find bare numbers of a table cell; parts of dates and references, percentages and placeholder zeros are none."""
    folded = fold(text)
    found = []
    for match in _CELL_NUMBER.finditer(folded.text):
        figure = match["figure"]
        if is_zero_placeholder(figure):
            continue
        value = parse_figure(figure)
        exponent = value.as_tuple().exponent
        decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
        found.append(NumberMention(*folded.span(*match.span()), -value if match["sign"] else value, decimals))
    return found
