"""Find headings by style, outline level and look: bold, capitals, "§ 4.", "1.2", "Paragraf 3", or a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from iopvalidate.agreement.model import Block, BlockKind

_NUMBER = re.compile(
    r"\s*(?:(§+\s*\d{1,3}(?:\s?[a-z](?=[.\s]))?)|((?:paragraf|punkt|avsnitt|kapitel|kap\.)\s+\d{1,3})|(\d{1,2}(?:\.\d{1,2})*))"
    r"(?:[.:)]\s*|\s+|$)",
    re.IGNORECASE,
)
_SENTENCE_END = (".", ",", ";", "…")
_MAX_LOOK_WORDS = 16
_MAX_PLAIN_WORDS = 9
_FINITE = re.compile(r"\b(?:ska|skall|får|kan|är|har|gäller|måste|bör|åtar|betalar|ansvarar)\b", re.IGNORECASE)
_BLANKS = re.compile(r"_{3,}|\.{4,}")
_DATED = re.compile(r"\b\d{4}-\d\d-\d\d\b|\bdnr\b|diarienummer", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: index of its block, level from 1 (0 for the title), number as displayed, title without number."""

    index: int
    level: int
    number: str
    title: str
    is_title: bool = False


def find_headings(blocks: Sequence[Block]) -> list[Heading]:
    """Return the headings of a document in order; the document's title is marked."""
    styled = [i for i, b in enumerate(blocks) if b.source.outline_level is not None and _can_be_heading(b)]
    looks = [i for i, b in enumerate(blocks) if b.source.outline_level is None and _looks(blocks, i)]
    chosen = sorted({*styled, *looks})
    if not chosen:
        chosen = [i for i in range(len(blocks)) if _stands_alone(blocks, i)]
    title = _title_index(blocks, chosen)
    levels = _levels(blocks, [i for i in chosen if i != title])
    headings = [_heading(blocks[i], i, levels[i]) for i in chosen if i != title]
    if title is not None:
        headings.append(Heading(title, 0, "", blocks[title].text.strip(), True))
    return sorted(headings, key=lambda h: h.index)


def _heading(block: Block, index: int, level: int) -> Heading:
    number, title = split_number(block.text)
    return Heading(index, level, block.source.number or number, title)


def split_number(text: str) -> tuple[str, str]:
    """Split "§ 4. Parter" or "1.2 Mål" into its number ("§ 4", "1.2") and title; the number is "" if there is none."""
    match = _NUMBER.match(text)
    if not match or (match.end() == len(text) and not match.group(1)):
        return "", text.strip()
    if match.group(3) and re.match(r"[a-zåäö]", text[match.end() :]):
        return "", text.strip()  # "3 timmar i veckan" is no numbered heading
    number = next(group for group in match.groups() if group)
    return " ".join(number.split()), text[match.end() :].strip()


def _can_be_heading(block: Block) -> bool:
    return block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and bool(block.text.strip())


def _looks(blocks: Sequence[Block], i: int) -> bool:
    block = blocks[i]
    text = block.text.strip()
    if not text or block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) or len(text.split()) > _MAX_LOOK_WORDS:
        return False
    if block.source.list_level is not None and not block.source.bold:
        return False
    if block.source.is_title:
        return True
    number, title = split_number(text)
    if text.endswith(_SENTENCE_END) and not (number and title.rstrip(".").count(".") == 0 and len(title.split()) <= 4):
        return False
    if not re.search(r"[^\W\d_]{2}", title) or _BLANKS.search(text):
        return False
    return _emphasised(block, title) or (bool(number) and _numbered_line(blocks, i, number, title))


def _emphasised(block: Block, title: str) -> bool:
    if block.kind is BlockKind.LIST_ITEM and not block.source.bold:
        return bool(split_number(block.text)[0]) and title.isupper()
    capitals = title.isupper() and sum(c.isalpha() for c in title) >= 3
    return block.source.bold or block.source.caps or capitals


def _numbered_line(blocks: Sequence[Block], i: int, number: str, title: str) -> bool:
    """A typed number before a short title, unless it is one item of a list of such lines."""
    if number.startswith(("§", "P", "p")):
        return len(title.split()) <= _MAX_LOOK_WORDS and not _FINITE.search(title) and not _DATED.search(title)
    if not title[:1].isupper() or _FINITE.search(title) or len(title.split()) > _MAX_PLAIN_WORDS:
        return False
    neighbours = [blocks[j] for j in (i - 1, i + 1) if 0 <= j < len(blocks)]
    return not any(_similar_item(b, number) for b in neighbours)


def _similar_item(block: Block, number: str) -> bool:
    other, rest = split_number(block.text)
    same_depth = other.count(".") == number.count(".")
    return bool(other) and same_depth and bool(rest) and block.kind is not BlockKind.TABLE_CELL


def _stands_alone(blocks: Sequence[Block], i: int) -> bool:
    """In a file with no other headings: a short line that ends without a mark, with prose right after it."""
    block, text = blocks[i], blocks[i].text.strip()
    if block.kind is not BlockKind.PARAGRAPH or not text[:1].isupper() or len(text.split()) > _MAX_PLAIN_WORDS:
        return False
    if text.endswith((*_SENTENCE_END, ":")) or _BLANKS.search(text) or _DATED.search(text) or i + 1 >= len(blocks):
        return False
    return len(blocks[i + 1].text.split()) > _MAX_PLAIN_WORDS


def _title_index(blocks: Sequence[Block], chosen: Sequence[int]) -> int | None:
    """The title: a Title style, else the first heading where it stands before all text and carries no number."""
    for i in chosen:
        if blocks[i].source.is_title:
            return i
    if not chosen:
        return None
    first = chosen[0]
    before = [b for b in blocks[:first] if b.kind not in (BlockKind.CONTENTS, BlockKind.MARGIN)]
    number = blocks[first].source.number or split_number(blocks[first].text)[0]
    return first if not number and len(before) <= 1 and _is_name_of_agreement(blocks, chosen) else None


def _is_name_of_agreement(blocks: Sequence[Block], chosen: Sequence[int]) -> bool:
    """The first heading names the whole when it is set apart: longer, of a higher level, or with no text of its own."""
    text = blocks[chosen[0]].text.lower()
    if any(word in text for word in ("överenskommelse", "avtal", "partnerskap", "iop")):
        return True
    level = blocks[chosen[0]].source.outline_level
    others = [blocks[i].source.outline_level for i in chosen[1:]]
    return level is not None and bool(others) and all(o is None or o > level for o in others)


def _levels(blocks: Sequence[Block], chosen: Sequence[int]) -> dict[int, int]:
    """Level of each heading: outline level first, then depth of its number, then its look in order of appearance."""
    levels: dict[int, int] = {}
    styled = [blocks[i].source.outline_level for i in chosen if blocks[i].source.outline_level is not None]
    base = min((s for s in styled if s is not None), default=0)
    looks: list[tuple[bool, bool]] = []
    current = 1
    for i in chosen:
        block = blocks[i]
        number = split_number(block.text)[0]
        if block.source.outline_level is not None:
            current = block.source.outline_level - base + 1
            levels[i] = current
            continue
        if number:
            levels[i] = number.count(".") + 1
            current = levels[i]
            continue
        look = (block.source.caps or block.text.isupper(), block.source.bold)
        if styled:
            levels[i] = current + 1 if look not in looks else current + 1
        else:
            if look not in looks:
                looks.append(look)
            levels[i] = looks.index(look) + 1
        if block.title == "" and block.text.lower().lstrip().startswith("bilaga "):
            levels[i] = 1
    return levels
