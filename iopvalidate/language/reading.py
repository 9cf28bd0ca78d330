"""Reading: a draft's words with every term found in one pass, and what each sentence asserts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from iopvalidate.agreement.model import Agreement, Block, Passage
from iopvalidate.language.notation import Condition, Pattern, Phrase
from iopvalidate.language.polarity import conditional_at, history_at, modality_at, negated_at, quoted_at
from iopvalidate.language.signs import Hit, Sign
from iopvalidate.language.tokens import Sentence, Tokens
from iopvalidate.language.vocabulary import Tail, Vocabulary

Span = tuple[int, int]


class Reading:
    """The language of one agreement.

    Attributes:
        agreement: what is read.   tokens: its words.
        year: year of the reference date; what lies before it can be history.
    """

    def __init__(
        self,
        agreement: Agreement,
        vocabulary: Vocabulary,
        names: Mapping[str, Iterable[str]] | None = None,
        year: int = 9999,
    ) -> None:
        """Read the agreement; `names` adds a draft's own names to families (see `Vocabulary.overlay`)."""
        self.agreement = agreement
        self.year = year
        self.tokens = Tokens([(block.ordinal, block.text) for block in agreement.speaking])
        self._vocabulary = vocabulary
        overlay = vocabulary.overlay(names or {})
        look = vocabulary.classes_of
        self._classes = [overlay[f] if f in overlay else look(f) for f in self.tokens.forms]
        self._found = self._one_pass()
        self._hits: dict[str, list[Hit]] = {}
        self._merged: dict[int, tuple[Condition, dict[int, list[Span]]]] = {}  # by id of the condition, kept alive here

    def _one_pass(self) -> dict[int, dict[int, list[Span]]]:
        """Return phrase number → sentence index → matched tokens (first, last exclusive)."""
        found: dict[int, dict[int, list[Span]]] = {}
        starts = self._vocabulary.starts
        for sentence in self.tokens.sentences:
            here = self._classes[sentence.first : sentence.last]
            held = frozenset().union(*here)  # a phrase whose next place nothing here can fill is not tried
            for i, classes in enumerate(here, sentence.first):
                for number in classes:
                    for tail in starts.get(number, ()):
                        if tail[0] and tail[0][0][1] not in held:
                            continue
                        end = self._follow(i, tail)
                        if end:
                            found.setdefault(tail[1], {}).setdefault(sentence.index, []).append((i, end))
        return found

    def _follow(self, i: int, tail: Tail) -> int:
        """Return where the phrase that starts at token `i` ends (exclusive), 0 where it does not match."""
        if not tail[0]:
            return i + 1
        stop = self.tokens.sentences[self.tokens.sentence_of[i]].last
        return self._rest(i + 1, tail[0], 0, stop)

    def _rest(self, i: int, steps: Sequence[tuple[int, int]], at: int, stop: int) -> int:
        gap, wanted = steps[at]
        for j in range(i, min(i + gap + 1, stop)):
            if wanted in self._classes[j]:
                if at + 1 == len(steps):
                    return j + 1
                end = self._rest(j + 1, steps, at + 1, stop)
                if end:
                    return end
        return 0

    # -- asking ------------------------------------------------------------------------------------------

    def hits(self, sign: Sign) -> list[Hit]:
        """Return where the draft holds a sign, in reading order, each sentence at most once a pattern."""
        known = self._hits.get(sign.notation)
        if known is None:
            found = {span: hit for pattern in sign.patterns for span, hit in self._pattern_hits(sign.name, pattern)}
            known = self._hits[sign.notation] = sorted(found.values(), key=lambda h: (h.first, h.last))
        return known

    def asserted(self, sign: Sign) -> list[Hit]:
        """Return the hits that are said as true of this agreement."""
        return [hit for hit in self.hits(sign) if hit.asserted]

    def denied(self, sign: Sign) -> list[Hit]:
        """Return the hits that the draft denies."""
        return [hit for hit in self.hits(sign) if hit.negated and not hit.quoted]

    def _pattern_hits(self, name: str, pattern: Pattern) -> Iterable[tuple[Span, Hit]]:
        lead, *others = pattern.conditions
        for sentence, spans in self._condition(lead).items():
            if all((sentence in self._condition(c)) != c.negative for c in others):
                for span in spans:
                    yield span, self._hit(name, span)

    def _condition(self, condition: Condition) -> dict[int, list[Span]]:
        known = self._merged.get(id(condition))
        if known is not None:
            return known[1]
        merged: dict[int, list[Span]] = {}
        for phrase in condition.phrases:
            for sentence, spans in self._phrase(phrase).items():
                merged.setdefault(sentence, []).extend(spans)
        self._merged[id(condition)] = condition, merged
        return merged

    def _phrase(self, phrase: Phrase) -> dict[int, list[Span]]:
        number = self._vocabulary.phrase_ids.get(phrase)
        if number is None:
            raise KeyError("a sign is asked for that is in no rule's terms")
        return self._found.get(number, {})

    def _hit(self, name: str, span: Span) -> Hit:
        first, last = span
        tokens = self.tokens
        ordinal = tokens.blocks[first]
        start, end = tokens.starts[first], tokens.ends[last - 1]
        text = self.agreement.block(ordinal).text
        return Hit(
            name, tokens.sentence_of[first], ordinal, first, last, start, end,
            negated=negated_at(tokens, first, last),
            conditional=conditional_at(tokens, first),
            quoted=quoted_at(text, start),
            history=history_at(text, start, end, self.year),
            modality=modality_at(tokens, first),
        )  # fmt: skip

    def family_tokens(self, name: str, first: int, last: int) -> list[int]:
        """Return the tokens between `first` and `last` (exclusive) that belong to a family."""
        number = self._vocabulary.family_class[name]
        return [i for i in range(first, last) if number in self._classes[i]]

    # -- places ------------------------------------------------------------------------------------------

    def block_of(self, hit: Hit) -> Block:
        """Return the block a hit stands in."""
        return self.agreement.block(hit.ordinal)

    def sentence(self, index: int) -> Sentence:
        """Return a sentence by its index."""
        return self.tokens.sentences[index]

    def sentence_text(self, index: int) -> str:
        """Return the exact text of a sentence."""
        return self.agreement.quote(self.sentence_passage(index))

    def sentence_passage(self, index: int) -> Passage:
        """Return where a sentence stands."""
        sentence = self.tokens.sentences[index]
        start, end = self.tokens.starts[sentence.first], self.tokens.ends[sentence.last - 1]
        return Passage(sentence.ordinal, start, end)

    def passage(self, hit: Hit) -> Passage:
        """Return the sentence of a hit as a passage: what a report quotes."""
        return self.sentence_passage(hit.sentence)

    def sentences_of(self, block: Block) -> list[Sentence]:
        """Return the sentences of a block."""
        return self._by_block().get(block.ordinal, [])

    def _by_block(self) -> dict[int, list[Sentence]]:
        if not hasattr(self, "_blocks"):
            self._blocks: dict[int, list[Sentence]] = {}
            for sentence in self.tokens.sentences:
                self._blocks.setdefault(sentence.ordinal, []).append(sentence)
        return self._blocks
