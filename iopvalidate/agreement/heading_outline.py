"""Which heading is the document's title, and how deep each of the others stands."""

from __future__ import annotations

from collections.abc import Sequence

from iopvalidate.agreement.heading_lines import (
    appendix_label,
    depth_of_number,
    heads_signatures,
    is_appendix_line,
    is_section_title,
    lists_appendices,
    split_number,
)
from iopvalidate.agreement.model import Block, BlockKind

_NAMES = ("överenskommelse", "avtal", "partnerskap", "iop")
_MAX_BEFORE = 4  # lines of a letterhead before the title
_SHORT = 9
_PROSE = 12

Look = tuple[bool, bool, float]


def title_index(blocks: Sequence[Block], chosen: Sequence[int]) -> int | None:
    """Return the title: a Title style, else the first heading where it stands before all text and names the whole."""
    for i in chosen:
        if blocks[i].source.is_title:
            return i
    if not chosen:
        return None
    first = chosen[0]
    before = [b for b in blocks[:first] if b.speaks and b.text.strip()]
    number = blocks[first].source.number or split_number(blocks[first].text)[0]
    if number or len(before) > _MAX_BEFORE or any(len(b.text.split()) > _SHORT for b in before):
        return None
    return first if _names_the_whole(blocks, chosen) else None


def _names_the_whole(blocks: Sequence[Block], chosen: Sequence[int]) -> bool:
    """The first heading names the whole by its words, or is set apart: higher, larger, or with no prose of its own."""
    first = blocks[chosen[0]]
    text = first.text.lower()
    others = [blocks[i] for i in chosen[1:]]
    if appendix_label(first.text) or (is_section_title(first.text) and not _is_alone_on_top(first, others)):
        return False
    if any(word in text for word in _NAMES):
        return True
    if not others or text.rstrip().endswith("?"):
        return False
    level, following = first.source.outline_level, others[0].source.outline_level
    if level is not None and following is not None:
        return level < following
    size = first.source.font_size or 0
    if size and all(size > (other.source.font_size or 0) for other in others):
        return True
    own = blocks[chosen[0] + 1 : chosen[1]]
    return not any(b.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and len(b.text.split()) > _PROSE for b in own)


def _is_alone_on_top(first: Block, others: Sequence[Block]) -> bool:
    """Whether no heading but those of appendices has the outline level of the first."""
    level = first.source.outline_level
    same = (o for o in others if not is_appendix_line(o.text))
    return level is not None and bool(others) and all((o.source.outline_level or 0) > level for o in same)


def levels_of(blocks: Sequence[Block], chosen: Sequence[int]) -> dict[int, int]:
    """Return the level of each heading: outline level first, then depth of its number, then its look."""
    styled = [level for i in chosen if (level := blocks[i].source.outline_level) is not None]
    base = min(styled, default=0)
    if all(is_appendix_line(blocks[i].text) for i in chosen if blocks[i].source.outline_level == base):
        base = min((s for s in styled if s > base), default=base)  # only appendices stand at the outermost level
    levels: dict[int, int] = {}
    looks: list[Look] = []
    current = 1
    for i in chosen:
        block = blocks[i]
        number = split_number(block.text)[0]
        if block.source.outline_level is not None:
            current = max(block.source.outline_level - base + 1, 1)
            levels[i] = current
        elif is_appendix_line(block.text):
            levels[i] = current = 1
        elif number:
            levels[i] = current = depth_of_number(number)
        elif styled or _is_plain_beside_numbers(blocks, chosen, block):
            levels[i] = current + 1
        else:
            levels[i] = _rank(looks, block)
    return levels


def _is_plain_beside_numbers(blocks: Sequence[Block], chosen: Sequence[int], block: Block) -> bool:
    """Whether a line without number, bold or capitals stands in a file whose headings are numbered."""
    if block.source.bold or block.source.caps or block.text.isupper():
        return False
    if heads_signatures(block.text) or lists_appendices(block.text):
        return False
    return sum(bool(split_number(blocks[i].text)[0]) for i in chosen) >= len(chosen) / 2 - 1 and any(
        split_number(blocks[i].text)[0] for i in chosen
    )


def _rank(looks: list[Look], block: Block) -> int:
    """Return the level of a look: the first look that appears is the outermost."""
    look = (block.source.caps or block.text.isupper(), block.source.bold, float(block.source.font_size or 0))
    if look not in looks:
        looks.append(look)
    return looks.index(look) + 1
