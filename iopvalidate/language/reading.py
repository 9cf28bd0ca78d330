"""Reading: a draft's words with every term found in one pass, and what each sentence asserts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from iopvalidate.agreement.model import Agreement, Block, Passage
from iopvalidate.language.matching import Span, find_phrases
from iopvalidate.language.meaning import Meaning
from iopvalidate.language.signs import Hit, Sign
from iopvalidate.language.tokens import Sentence, Tokens
from iopvalidate.language.vocabulary import Vocabulary


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
        look = vocabulary.form
        forms = [overlay[f] if f in overlay else look(f) for f in self.tokens.forms]
        self._classes = [form.classes for form in forms]
        self._found, self._present = find_phrases(self.tokens, forms)
        self._hits: dict[str, list[Hit]] = {}
        self._meaning = Meaning(agreement, self.tokens, year)

    # -- asking ------------------------------------------------------------------------------------------

    def hits(self, sign: Sign) -> list[Hit]:
        """Return where the draft holds a sign, in reading order, each sentence at most once a pattern."""
        known = self._hits.get(sign.notation)
        if known is None:
            known = self._hits[sign.notation] = [self._hit(sign.name, *span) for span in sorted(self._spans(sign))]
        return known

    def asserted(self, sign: Sign) -> list[Hit]:
        """Return the hits that are said as true of this agreement."""
        return [hit for hit in self.hits(sign) if hit.asserted]

    def denied(self, sign: Sign) -> list[Hit]:
        """Return the hits that the draft denies."""
        return [hit for hit in self.hits(sign) if hit.negated and not hit.quoted]

    def _spans(self, sign: Sign) -> set[Span]:
        found, present, sentence_of = self._found, self._present, self.tokens.sentence_of
        leads = self._vocabulary.leads(sign)
        spans: set[Span] = set()
        for number in leads.keys() & found.keys():
            patterns = leads[number]
            if not patterns:
                spans.update(found[number])
                continue
            for span in found[number]:
                here = present[sentence_of[span[0]]]
                if any(all(negative is here.isdisjoint(one) for negative, one in others) for others in patterns):
                    spans.add(span)
        return spans

    def _hit(self, name: str, first: int, last: int) -> Hit:
        tokens = self.tokens
        start, end = tokens.starts[first], tokens.ends[last - 1]
        return Hit(name, tokens.sentence_of[first], tokens.blocks[first], first, last, start, end, self._meaning)

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
