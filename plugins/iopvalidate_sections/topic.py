"""What the AVS rules share: a topic is regulated in running text, only named in a heading, or absent."""

from __future__ import annotations

import re
from typing import ClassVar

from iopvalidate.api import (
    Assessment,
    Block,
    BlockKind,
    Concern,
    Context,
    Draft,
    Passage,
    Rule,
    Section,
    Sign,
    Text,
    failed,
    passed,
    to_review,
)

SECTIONS = Concern("AVS", "sections", Text("Obligatoriska avsnitt", "Mandatory sections"), order=10)

_MIN_WORDS = 6  # fewer words regulate nothing
_PLACEHOLDER = re.compile(
    r"\[[^\]]{0,80}\]|\bx{2,}\b|\bXX+\b|_{3,}|\.{5,}|\bN\.?N\.?\b|\((?:datum|namn|belopp|text)[^)]*\)", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"\b(?:se|enligt|framgår|beskrivs|regleras|återfinns|anges|finns|redovisas|hänvisas|följer)\b[^.]{0,60}\bbilag(?:a|an|or|orna)\s*(\d+|[A-ZÅÄÖ]\b)?",
    re.IGNORECASE,
)


class TopicRule(Rule):
    """A rule on one topic.

    Attributes:
        heading: words that name the topic in a heading.
        content: words of a sentence that regulates it.
        mention: words of a sentence that only touches it.
        label: the classifier's label for a sentence that regulates it, "" for none.
        topic: the topic as it stands in a reason, Swedish and English ("värdegrunden", "the values").
    """

    concern = SECTIONS
    heading: ClassVar[Sign]
    content: ClassVar[Sign]
    mention: ClassVar[Sign | None] = None
    topic: ClassVar[Text]

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass where running text regulates the topic, review where it is only named, fail where it is absent."""
        found = self.regulated(draft)
        if found:
            return self.enough(draft, found)
        named = self.named(draft)
        if named:
            return to_review(
                f"Utkastet nämner {self.topic.sv} men reglerar det inte i löpande text.",
                f"The draft names {self.topic.en} but does not regulate it in running text.",
                *named[:2],
            )
        return failed(f"Utkastet säger inget om {self.topic.sv}.", f"The draft says nothing of {self.topic.en}.")

    def enough(self, draft: Draft, found: list[Passage]) -> Assessment:
        """What regulated text amounts to; rules with further demands override it."""
        path = draft.agreement.locate(found[0]).heading_path
        where = f" under ”{path[-1]}”" if path else ""
        return passed(
            f"Utkastet reglerar {self.topic.sv}{where}.",
            f"The draft regulates {self.topic.en}{where}.",
            *found[:3],
        )

    def regulated(self, draft: Draft) -> list[Passage]:
        """Sentences of running text that regulate the topic: by their words, by the classifier, or under its own heading."""
        found = [draft.passage(h) for h in draft.hits(self.content) if self._counts(draft.block(h)) and not h.quoted]
        found += [j.passage for j in draft.judged(f"{self.code}+") if self._counts(draft.agreement.block(j.passage.ordinal))]
        found = [p for p in dict.fromkeys(found) if substantial(draft, p)]
        return found or self._under_own_heading(draft)

    def _counts(self, block: Block) -> bool:
        return not block.is_heading

    def _under_own_heading(self, draft: Draft) -> list[Passage]:
        """Prose under a heading that names this topic and no other."""
        for section in draft.sections_titled(self.heading):
            if merged(section):
                continue
            for block in section.all_blocks():
                if not block.is_heading and len(block.text.split()) >= _MIN_WORDS:
                    passage = draft.agreement.passage(block)
                    if substantial(draft, passage):
                        return [first_sentence(draft, block)]
        return []

    def named(self, draft: Draft) -> list[Passage]:
        """Where the topic is only named: under its heading, in a heading, or in passing."""
        found: list[Passage] = []
        for section in draft.sections_titled(self.heading):
            found += [draft.agreement.passage(b) for b in section.blocks if b.text.strip() and not b.is_heading][:1]
            found += [draft.agreement.passage(section.heading)] if section.heading else []
        signs = [s for s in (self.content, self.mention) if s]
        found += [draft.passage(h) for s in signs for h in draft.hits(s) if not draft.block(h).is_heading]
        found += [j.passage for j in draft.judged(f"{self.code}?")]
        return list(dict.fromkeys(found))


def substantial(draft: Draft, passage: Passage) -> bool:
    """Whether a passage says something: neither a placeholder nor a mere pointer to an appendix outside the file."""
    text = draft.agreement.quote(passage)
    block = draft.agreement.block(passage.ordinal)
    if block.source.placeholders and any(s < passage.end and e > passage.start for s, e in block.source.placeholders):
        return len(_PLACEHOLDER.sub(" ", text).split()) >= 2 * _MIN_WORDS
    bare = _PLACEHOLDER.sub(" ", text)
    if bare != text and len(bare.split()) < 2 * _MIN_WORDS:
        return False
    if block.kind is BlockKind.TABLE_CELL:
        return True
    pointer = _ELSEWHERE.search(text)
    if pointer and len(text.split()) < 18:
        labels = {a.label for a in draft.agreement.appendices}
        return bool(pointer.group(1)) and pointer.group(1).upper() in labels
    return True


def merged(section: Section) -> bool:
    """Whether a heading names several topics: "Omförhandling, hävning och tvist"."""
    title = section.title.lower()
    return bool(re.search(r",|\boch\b|\bsamt\b|/|&", title))


def first_sentence(draft: Draft, block: Block) -> Passage:
    """Return the first sentence of a block."""
    sentences = draft.reading.sentences_of(block)
    return draft.reading.sentence_passage(sentences[0].index) if sentences else draft.agreement.passage(block)
