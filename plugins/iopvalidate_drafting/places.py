"""From a place in the file to the words a report quotes."""

from __future__ import annotations

from collections.abc import Iterable

from iopvalidate.api import Block, Draft, Passage

_EDGES = " ,;:–-(\t\n"


def sentence_at(draft: Draft, ordinal: int, start: int) -> Passage | None:
    """Return the sentence around a character of a block, the block where it has no sentence, None where it is empty.

    A personal identity number in it is left out with what stands beyond it.
    """
    block = draft.agreement.block(ordinal)
    sentences = draft.reading.sentences_of(block)
    ends = draft.reading.tokens.ends
    sentence = next((s for s in sentences if ends[s.last - 1] > start), sentences[-1] if sentences else None)
    if sentence is not None:
        return without_number(draft, draft.reading.sentence_passage(sentence.index), start)
    return draft.agreement.passage(block) if block.text.strip() else None


def without_number(draft: Draft, passage: Passage, at: int) -> Passage | None:
    """Cut a passage so that it holds the character `at` and no personal identity number; None where nothing is left."""
    low, high = passage.start, passage.end
    for number in draft.references.identity_numbers:
        if number.ordinal != passage.ordinal or number.end <= low or number.start >= high:
            continue
        if number.end <= at:
            low = number.end
        else:
            high = number.start
    block = draft.agreement.block(passage.ordinal)
    words = block.text[low:high]
    kept = words.strip(_EDGES)
    if not kept:
        return None
    begin = low + words.index(kept)
    return passage if (low, high) == (passage.start, passage.end) else Passage(passage.ordinal, begin, begin + len(kept))


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
