"""What the draft refers to inside itself: points, sections, appendices; what is left to fill in; personal numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from iopvalidate.agreement.model import Agreement, Block, BlockKind, Passage, Section
from iopvalidate.facts.appendices import find_appendices
from iopvalidate.facts.model import CrossReference, Placeholder, References
from iopvalidate.facts.places import sentence_around
from iopvalidate.facts.scan import crossrefs
from iopvalidate.facts.scan.organisation import scan_personal_identity_numbers
from iopvalidate.facts.scan.placeholders import scan_placeholders
from iopvalidate.language.reading import Reading

_TYPED_NUMBER = re.compile(r"^\s*§?\s*(\d{1,2}(?:\.\d{1,2})*)(?:[.)]|\s|$)")
_SIGN_LAST = re.compile(r"\d{1,2}(?: ?[a-h])? ?§")
_DIGITS = re.compile(r"\d{1,2}(?:\.\d{1,2})*")


def find_references(reading: Reading) -> References:
    """Return the references, placeholders and personal identity numbers of a draft."""
    agreement = reading.agreement
    mentions: list[tuple[Block, crossrefs.CrossReference]] = []
    placeholders: list[Placeholder] = []
    sign_last = any(s.heading and _SIGN_LAST.match(s.heading.number) for s in agreement.sections)
    for block in agreement.speaking:
        mentions += [(block, m) for m in crossrefs.scan_cross_references(block.text)]
        mentions += [(block, m) for m in crossrefs.scan_sign_last(block.text)] if sign_last and not block.is_heading else []
        placeholders += _placeholders(block)
    points = [(b, m) for b, m in mentions if m.kind != "appendix" and not (b.is_heading and m.leading)]
    crossed = tuple(_crossrefs(reading, points)) if points else ()
    appendices = find_appendices(reading, [(b, m) for b, m in mentions if m.kind == "appendix"])
    return References(crossed, appendices, tuple(placeholders), identity_numbers(agreement))


def identity_numbers(agreement: Agreement) -> tuple[Passage, ...]:
    """Return the personal identity numbers of a draft."""
    return tuple(
        Passage(block.ordinal, found.start, found.end)
        for block in agreement.speaking
        for found in scan_personal_identity_numbers(block.text)
    )


def _placeholders(block: Block) -> Iterator[Placeholder]:
    seen = [(start, end) for start, end in block.source.placeholders]
    for start, end in seen:
        yield Placeholder(Passage(block.ordinal, start, end), "content-control")
    for found in scan_placeholders(block.text):
        if not any(start < found.end and found.start < end for start, end in seen):
            yield Placeholder(Passage(block.ordinal, found.start, found.end), found.kind)


def _crossrefs(reading: Reading, points: list[tuple[Block, crossrefs.CrossReference]]) -> Iterator[CrossReference]:
    numbers = numbering(reading.agreement)
    for block, mention in points:
        if mention.leading and block.kind is BlockKind.PARAGRAPH and _TYPED_NUMBER.match(block.text):
            continue
        passage = sentence_around(reading, block, mention.start)
        for target in mention.targets:
            exists = _normal(target) in numbers
            yield CrossReference(target, exists, passage)


def _normal(target: str) -> str:
    match = _DIGITS.search(target)
    return match.group() if match else target.lower()


def numbering(agreement: Agreement) -> set[str]:
    """Return the numbers a reference can point to: typed, automatic, or counted where the headings show none."""
    found: set[str] = set()
    for block in agreement.speaking:
        number = block.source.number or block.number
        if not number and not block.is_heading:
            typed = _TYPED_NUMBER.match(block.text)
            number = typed.group(1) if typed and block.kind is not BlockKind.TABLE_CELL else ""
        match = _DIGITS.search(number) if number else None
        if match and (block.is_heading or block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)):
            found.add(match.group())
    headed = any(s.heading and (s.heading.number or s.heading.source.number) for s in agreement.sections)
    return found if headed else found | _counted(agreement)


def _counted(agreement: Agreement) -> set[str]:
    """Numbers that counting gives where no heading shows one (they were lost on the way, or readers count)."""
    counts: list[int] = []
    found: set[str] = set()
    levels = sorted({s.level for s in agreement.sections if s.heading and not s.appendix})
    for section in agreement.sections:
        if section.heading and not section.appendix:
            found.add(_count(section, levels, counts))
    return found


def _count(section: Section, levels: list[int], counts: list[int]) -> str:
    depth = levels.index(section.level) + 1
    del counts[depth:]
    counts.extend([0] * (depth - len(counts)))
    counts[-1] += 1
    return ".".join(str(c) for c in counts)
