"""What the AVS rules share: a topic is regulated in running text, only named, refused, or absent."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile
from typing import ClassVar

from iopvalidate.api import (
    Assessment,
    Block,
    BlockKind,
    Context,
    Draft,
    Hit,
    Passage,
    Rule,
    Section,
    Sign,
    Text,
    failed,
    passed,
    to_review,
)
from iopvalidate_sections.law import SECTIONS
from iopvalidate_sections.likeliest import ALONE, likeliest
from iopvalidate_sections.substance import MIN_WORDS, guideline, substantial

_AND_MORE = re.compile(r"\bm\.? ?m\b|\bm\.? ?fl\b|\bövrig", re.IGNORECASE)
_MOST = 6  # sentences weighed; a report shows fewer
_ITEMS = 3  # items of a list shown after the sentence that opens it
_LIKELY = 0.9  # the classifier alone, as a sign that the topic is touched at all
_SENTENCE = 4  # words of a short sentence that ends in a full stop
_SURE = 0.9  # the classifier alone, on a topic the draft names nowhere
_JOINTS = frozenset([",", "och", "samt", "/", "&", ";", "–", ":", "respektive", "jämte", "+"])
_BACK = frozenset(["den", "det", "de", "detta", "dessa", "där"])  # words that point back to the sentence before
_SMALL = frozenset(
    [
        "i",
        "på",
        "av",
        "för",
        "om",
        "m",
        "den",
        "det",
        "de",
        "en",
        "ett",
        "vid",
        "med",
        "till",
        "hur",
        "vad",
        "när",
        "som",
        "ska",
        "är",
        "vi",
        "man",
        "parternas",
        "gemensam",
        "gemensamma",
        "m.m",
    ]
)


class TopicRule(Rule):
    """A rule on one topic.

    Attributes:
        heading: words that name the topic in a heading.
        content: words of a sentence that regulates it.
        mention: words of a sentence that only touches it.
        refusal: words of a sentence that says the matter is left out or does not occur.
        near: words that regulate the topic under a heading that names it, and beside the classifier elsewhere.
        foreign: words of a sentence that speaks of the like in another matter (a lease's notice).
        past_counts: sentences on what is over regulate it too.
        topic: the topic as it stands in a reason, Swedish and English ("värdegrunden", "the values").
    """

    concern = SECTIONS
    heading: ClassVar[Sign]
    content: ClassVar[Sign]
    mention: ClassVar[Sign | None] = None
    refusal: ClassVar[Sign | None] = None
    near: ClassVar[Sign | None] = None
    foreign: ClassVar[Sign | None] = None
    past_counts: ClassVar[bool] = False
    topic: ClassVar[Text]

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass where running text regulates the topic, review where it is only named, fail where it is absent."""
        found = self.regulated(draft)
        if found and guideline(draft):
            return to_review(
                f"Handlingen är till rubriken inget avtal; den talar om {self.topic.sv} i allmänna ordalag.",
                f"By its title the document is no agreement; it speaks of {self.topic.en} in general terms.",
                *found[:2],
            )
        if found:
            return self.enough(draft, found)
        return self.lacking(draft)

    def enough(self, draft: Draft, found: list[Passage]) -> Assessment:
        """What regulated text amounts to; rules with further demands override it."""
        place = where(draft, found[0])
        return passed(
            f"Utkastet reglerar {self.topic.sv}{place}.",
            f"The draft regulates {self.topic.en}{place}.",
            *with_list(draft, found[:3]),
        )

    def lacking(self, draft: Draft) -> Assessment:
        """What it means that no running text regulates the topic."""
        refused = self.refused(draft)
        if refused:
            return failed(
                f"Utkastet säger uttryckligen att {self.topic.sv} inte regleras.",
                f"The draft says in words that {self.topic.en} is left out.",
                *refused[:2],
            )
        named = self.named(draft)
        if named:
            place = where(draft, named[0])
            return to_review(
                f"Utkastet nämner {self.topic.sv}{place} men reglerar det inte i löpande text.",
                f"The draft names {self.topic.en}{place} but does not regulate it in running text.",
                *named[:2],
            )
        return failed(f"Utkastet säger inget om {self.topic.sv}.", f"The draft says nothing of {self.topic.en}.")

    # -- what is found -----------------------------------------------------------------------------------

    def regulated(self, draft: Draft) -> list[Passage]:
        """Sentences that regulate the topic: by their words, by the classifier, or under its own heading.

        Those under the topic's own heading come first.
        """
        refused = {*self.refused(draft), *self._of(draft, self.foreign)}
        sections = draft.sections_titled(self.heading)
        own = {b.ordinal for section in sections for b in section.all_blocks()}
        found = self._weighed(draft, (draft.passage(h) for h in self.telling(draft)), own, refused)
        found = found or self._weighed(draft, self._carried_on(draft), own, refused)
        found = found or self._read_by_classifier(draft, bool(sections), refused)
        found = found or [p for p in self.under_own_heading(draft, sections) if p not in refused]
        return found or self._weighed(draft, self._second_witness(draft, own), own, refused)

    def _second_witness(self, draft: Draft, own: set[int]) -> list[Passage]:
        """Sentences for which two weak signs speak: a word of the topic, its heading, the classifier at a lower bar."""
        near = self._of(draft, self.near)
        witnessed = likeliest(draft, self.code)
        agreed = [p for p, score in witnessed.items() if score >= ALONE or p in near or p.ordinal in own]
        agreed += [p for p in near if p.ordinal in own]
        return [p for p in agreed if self._prose(draft, p)]

    def _prose(self, draft: Draft, passage: Passage) -> bool:
        """Whether it is a sentence or an item of a list, no label, signature line or cell."""
        table = draft.agreement.block(passage.ordinal).kind is BlockKind.TABLE_CELL
        text = draft.agreement.quote(passage).rstrip()
        return not table and len(text.split()) >= (_SENTENCE if text.endswith(".") else MIN_WORDS)

    def _of(self, draft: Draft, sign: Sign | None) -> dict[Passage, None]:
        """Sentences in running text that hold a sign, in order."""
        hits = [h for h in draft.hits(sign) if not (draft.block(h).is_heading or h.quoted)] if sign else []
        return dict.fromkeys(draft.passage(h) for h in hits)

    def _weighed(self, draft: Draft, words: Iterable[Passage], own: set[int], refused: set[Passage]) -> list[Passage]:
        """The first sentences that say something, those under the topic's own heading before others."""
        ordered = sorted(dict.fromkeys(words), key=lambda p: (self.rank(draft, p), p.ordinal not in own))
        return list(islice((p for p in ordered if p not in refused and substantial(draft, p)), _MOST))

    def rank(self, draft: Draft, passage: Passage) -> int:
        """Order among the sentences found, lowest first; rules override it."""
        return 0

    def telling(self, draft: Draft) -> list[Hit]:
        """Hits of the content in running text that speak of this agreement; rules narrow it."""
        return self.telling_of(draft, self.content)

    def telling_of(self, draft: Draft, sign: Sign) -> list[Hit]:
        """Hits of a sign in running text, not quoted, and no history unless the past counts."""
        hits = (h for h in draft.hits(sign) if not (draft.block(h).is_heading or h.quoted))
        return [h for h in hits if self.past_counts or not h.history]

    def _carried_on(self, draft: Draft) -> list[Passage]:
        """Sentences that go on about a topic named right before: "... en gemensam värdegrund. Den innebär att ..."."""
        found = []
        reading = draft.reading
        for hit in draft.hits(self.mention) if self.mention else ():
            following = hit.sentence + 1
            if following >= len(reading.tokens.sentences) or hit.quoted or hit.history or draft.block(hit).is_heading:
                continue
            sentence = reading.sentence(following)
            if sentence.ordinal == hit.ordinal and reading.tokens.forms[sentence.first] in _BACK:
                found.append(reading.sentence_passage(following))
        return found

    def refused(self, draft: Draft) -> list[Passage]:
        """Sentences that say the topic is left out."""
        hits = draft.hits(self.refusal) if self.refusal else []
        return list(draft.passages([h for h in hits if not draft.block(h).is_heading]))

    def _read_by_classifier(self, draft: Draft, headed: bool, refused: set[Passage]) -> list[Passage]:
        known = headed or bool(self._mentions(draft))
        judged = draft.judged(f"{self.code}+")
        kept = [j.passage for j in judged if known or j.score >= _SURE]
        return [p for p in kept if p not in refused and substantial(draft, p)]

    def under_own_heading(self, draft: Draft, sections: Sequence[Section]) -> list[Passage]:
        """Prose, or a list, under a heading that names this topic and no other."""
        for section in sections:
            if not self.alone(draft, section):
                continue
            items: list[Passage] = []
            for block in section.all_blocks():
                for passage in _sentences(draft, block):
                    if not substantial(draft, passage):
                        continue
                    if len(draft.agreement.quote(passage).split()) >= MIN_WORDS:
                        return [passage]
                    items += [passage] if block.kind is BlockKind.LIST_ITEM else []
            if len(items) > 1:
                return items
        return []

    def alone(self, draft: Draft, section: Section) -> bool:
        """Whether a heading names this topic only: every part between commas and "och" holds one of its words."""
        heading = section.heading
        if heading is None:
            return False
        if _AND_MORE.search(heading.text):
            return False
        hits = draft.hits(self.heading)  # in reading order
        begin = bisect_left(hits, heading.ordinal, key=lambda h: h.ordinal)
        own = takewhile(lambda h: h.ordinal == heading.ordinal, islice(hits, begin, None))
        covered = {i for h in own for i in range(h.first, h.last)}
        parts: list[list[int]] = [[]]
        forms = draft.reading.tokens.forms
        for sentence in draft.reading.sentences_of(heading):
            for i in range(sentence.first, sentence.last):
                if forms[i] in _JOINTS:
                    parts.append([])
                elif len(forms[i]) > 2 and forms[i][0].isalpha() and forms[i] not in _SMALL:
                    parts[-1].append(i)
        return all(any(i in covered for i in part) for part in parts if part)

    def named(self, draft: Draft) -> list[Passage]:
        """Where the topic is only named: under its heading, in a heading, or in passing."""
        found: list[Passage] = []
        for section in draft.sections_titled(self.heading):
            inside = [p for b in section.blocks if b.text.strip() for p in _sentences(draft, b)]
            found += inside[:1] if self.alone(draft, section) else []
            found += [draft.agreement.passage(section.heading)] if section.heading else []
        found += self._mentions(draft)
        found += [j.passage for label in (f"{self.code}?", f"{self.code}+") for j in draft.judged(label) if j.score >= _LIKELY]
        return list(dict.fromkeys(found))

    def _mentions(self, draft: Draft) -> list[Passage]:
        signs = [s for s in (self.content, self.mention) if s]
        hits = [h for s in signs for h in draft.hits(s) if not draft.block(h).is_heading and not h.history]
        return [draft.passage(h) for h in sorted(hits, key=lambda h: h.first)]


def _sentences(draft: Draft, block: Block) -> Iterator[Passage]:
    if not block.is_heading:
        yield from (draft.reading.sentence_passage(s.index) for s in draft.reading.sentences_of(block))


def with_list(draft: Draft, found: Sequence[Passage]) -> list[Passage]:
    """Return the passages, each that opens a list ("... mål är att", "... följande:") followed by its first items."""
    shown: list[Passage] = []
    for passage in found:
        shown.append(passage)
        text = draft.agreement.quote(passage).rstrip()
        if text.endswith((":", " att")):
            following = draft.agreement.blocks[passage.ordinal : passage.ordinal + _ITEMS]
            shown += [draft.agreement.passage(b) for b in following if b.kind is BlockKind.LIST_ITEM]
    return list(dict.fromkeys(shown))


def where(draft: Draft, passage: Passage) -> str:
    """Return ` under ”§ 7 Ekonomi”`, or nothing where the passage stands before every heading."""
    path = draft.agreement.locate(passage).heading_path
    return f" under ”{path[-1]}”" if path else ""
