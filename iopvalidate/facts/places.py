"""From characters of a block to the sentence around them."""

from __future__ import annotations

from bisect import bisect_right

from iopvalidate.agreement.model import Block, Passage
from iopvalidate.language.reading import Reading
from iopvalidate.language.tokens import Sentence


def sentence_at(reading: Reading, block: Block, start: int) -> Sentence | None:
    """Return the sentence that holds a character of a block, None in an empty block."""
    ends, sentences = reading.tokens.ends, reading.sentences_of(block)
    found = bisect_right(sentences, start, key=lambda s: ends[s.last - 1])  # a long block has many, and is asked often
    return sentences[found] if found < len(sentences) else None


def sentence_around(reading: Reading, block: Block, start: int) -> Passage:
    """Return the sentence that holds a character of a block as a passage, the block where there is none."""
    sentence = sentence_at(reading, block, start)
    return reading.sentence_passage(sentence.index) if sentence else reading.agreement.passage(block)
