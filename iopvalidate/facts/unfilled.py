"""Amounts of support that are still to be filled in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from iopvalidate.agreement.model import BlockKind, Passage
from iopvalidate.facts.places import sentence_around
from iopvalidate.facts.spoken import Spoken
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Actor

_BLANK = re.compile(
    r"\[[^\]]*(?:belopp|summa|kr|kronor|xx+|X+|\.\.\.)[^\]]*\]|\[[^\]]{0,12}\]\s*(?:kronor|kr|tkr|mnkr)\b"
    r"|\b[xX]{2,}(?:[ .]?[xX]{3})*\s*(?:kronor|kr|tkr|SEK)\b"
    r"|\bX\s(?:kronor|kr|tkr)\b|_{3,}\s*(?:kronor|kr|SEK)\b|\.{4,}\s*(?:kronor|kr|SEK)\b|(?<![\d .])000[ .]000\s*(?:kronor"
    r"|kr|SEK)\b"
)
_SUPPORT = re.compile(r"stöd|bidra|ersättning|betalar|medel|finansier|budget|belopp", re.IGNORECASE)
_NOT_SUPPORT = re.compile(r"\bvite|försäkr|skadestånd|avgift|bonus", re.IGNORECASE)


def unfilled_amount(reading: Reading, spoken: Sequence[Spoken]) -> Passage | None:
    """Return the sentence in which an amount of support is blank, None if every amount is filled in."""
    known = {s.passage for s in spoken if s.actor == Actor.PUBLIC}
    for block in reading.agreement.speaking:
        text = block.text
        if not (
            "[" in text
            or "xx" in text
            or "XX" in text
            or "___" in text
            or "...." in text
            or "X kr" in text
            or "000.000" in text
            or "000 000" in text
        ):
            continue
        match = _BLANK.search(text)
        if match is None or block.is_heading:
            continue
        if block.kind is BlockKind.TABLE_CELL:
            return reading.agreement.passage(block) if re.search(r"belopp|kr", match.group(), re.IGNORECASE) else None
        passage = sentence_around(reading, block, match.start())
        words = reading.agreement.quote(passage)
        if passage in known or (_SUPPORT.search(words) and not _NOT_SUPPORT.search(words)):
            return passage
    return None
