"""From a place in the file to the words a report quotes."""

from __future__ import annotations

from collections.abc import Iterable

from iopvalidate.api import Block, Draft, Passage


def sentence_at(draft: Draft, ordinal: int, start: int) -> Passage | None:
    """Return the sentence around a character of a block, the block where it has no sentence, None where it is empty."""
    block = draft.agreement.block(ordinal)
    ends = draft.reading.tokens.ends
    for sentence in draft.reading.sentences_of(block):
        if ends[sentence.last - 1] > start or sentence is draft.reading.sentences_of(block)[-1]:
            return draft.reading.sentence_passage(sentence.index)
    return draft.agreement.passage(block) if block.text.strip() else None


def source_block(draft: Draft, index: int) -> Block | None:
    """Return the block of a source index (a change may stand after the last block)."""
    blocks = draft.agreement.blocks
    return blocks[index] if 0 <= index < len(blocks) else None


def distinct(passages: Iterable[Passage | None], most: int = 6) -> list[Passage]:
    """Return passages in order, each once, none missing."""
    return list(dict.fromkeys(p for p in passages if p is not None))[:most]


def times(count: int, one: str, many: str) -> str:
    """Return ”en platshållare”, ”3 platshållare”."""
    return one if count == 1 else f"{count} {many}"
