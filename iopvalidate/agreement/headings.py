"""Find headings by style, outline level and look: bold, capitals, "§ 4.", "1.2", "Paragraf 3", or a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iopvalidate.agreement.heading_lines import (
    appendix_label,
    depth_of_number,
    first_figure,
    heads_signatures,
    is_appendix_line,
    is_section_title,
    is_signing_line,
    kind_of_number,
    leads_on,
    lists_appendices,
    split_number,
    without_abbreviation,
)
from iopvalidate.agreement.heading_outline import levels_of, title_index
from iopvalidate.agreement.model import Block, BlockKind

_SENTENCE_END = (".", ",", ";", "…")
_MAX_LOOK_WORDS = 16
_MAX_STYLED_WORDS = 30
_MAX_PLAIN_WORDS = 9
_MAX_DOTTED_WORDS = 4  # "Parter." and "§ 1. Parter." are headings all the same
_ENOUGH = 3  # so many headings of a kind are a habit of the author, not an accident
_MAX_GAP = 5
_FINITE = re.compile(r"\b(?:ska|skall|får|kan|är|har|gäller|måste|bör|åtar|betalar|ansvarar)\b", re.IGNORECASE)
_DUTY = re.compile(r"\b(?:ska|skall|får|måste|bör|åtar|förbinder|betalar|betalas)\b", re.IGNORECASE)
_ASKING = re.compile(r"(?:vad|vem|vilka|vilken|vilket|hur|varför|när|var|vart|så|det|om|för vem|är|får|ska|kan)\b", re.IGNORECASE)
_DATED = re.compile(r"\b\d{4}-\d\d-\d\d\b|\bdnr\b|diarienummer|\b\d{6}-\d{4}\b", re.IGNORECASE)
_TITLE_WORDS = re.compile(r"överenskommelse|avtal|partnerskap|\biop\b", re.IGNORECASE)
_WORDY = re.compile(r"[^\W\d_]{2}")
_TEXT_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


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
    chosen = _Finder(blocks).find()
    title = title_index(blocks, chosen)
    levels = levels_of(blocks, [i for i in chosen if i != title])
    return [Heading(i, 0, "", blocks[i].text.strip(), True) if i == title else _heading(blocks[i], i, levels[i]) for i in chosen]


def _heading(block: Block, index: int, level: int) -> Heading:
    number, title = split_number(block.text)
    return Heading(index, level, block.source.number or number, title)


class _Finder:
    """Chooses headings in three rounds, each surer than the next: styled, by look or typed number, plain lines."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._speaking = [i for i, b in enumerate(blocks) if b.speaks and b.text.strip()]
        self._place = {index: place for place, index in enumerate(self._speaking)}

    def find(self) -> list[int]:
        lines = [i for i in self._speaking if self._blocks[i].kind in _TEXT_KINDS]
        styled = {i for i in lines if self._blocks[i].source.outline_level is not None and not _is_clause(self._blocks[i].text)}
        looks = {i for i in lines if i not in styled and self._looks(i)}
        numbered = self._numbered([i for i in lines if i not in styled and i not in looks], styled | looks)
        chosen = self._without_listed_appendices(styled, styled | looks | numbered)
        chosen |= self._appendices([i for i in lines if i not in chosen])
        chosen |= self._plain([i for i in lines if i not in chosen], chosen, bool(styled), bool(looks))
        return sorted(chosen)

    def _beside(self, i: int, step: int) -> Iterator[Block]:
        """Yield the blocks with text before (-1) or after (1) a block, the nearest first."""
        place = self._place[i] + step
        while 0 <= place < len(self._speaking):
            yield self._blocks[self._speaking[place]]
            place += step

    def _next(self, i: int, step: int = 1) -> Block | None:
        return next(self._beside(i, step), None)

    # -- by look -----------------------------------------------------------------------------------------

    def _looks(self, i: int) -> bool:
        """Bold or in capitals, short, no sentence, and no part of a list or of the signatures."""
        block = self._blocks[i]
        text = block.text.strip()
        if block.source.is_title:
            return True
        number, title = split_number(text)
        if not self._is_line(text, title, _MAX_LOOK_WORDS) or not _is_emphasised(block, title) or self._leads_on(i):
            return False
        if block.source.number == "•" or (block.number and not number and not block.source.number and not block.source.bold):
            return False
        if is_section_title(title) or heads_signatures(title) or is_appendix_line(text):
            return True
        if number or block.source.number:
            return True
        duty = _DUTY.search(title) and not _ASKING.match(title) and not text.endswith("?")
        return not duty and not _DATED.search(text) and not self._signs(i)

    @staticmethod
    def _is_line(text: str, title: str, most: int) -> bool:
        if len(text.split()) > most or not _WORDY.search(title) or is_signing_line(text):
            return False
        text = without_abbreviation(text)
        dotted = text.endswith(".") and len(title.split()) <= _MAX_DOTTED_WORDS and "." not in title.rstrip(".")
        return not text.endswith(_SENTENCE_END) or (dotted and not _FINITE.search(title))

    def _signs(self, i: int) -> bool:
        """Whether a line stands among lines to be filled in: a party's or a person's name."""
        for step, reach in ((1, 3), (-1, 2)):
            for distance, block in enumerate(self._beside(i, step)):
                if distance >= reach or len(block.text.split()) > _MAX_PLAIN_WORDS or is_appendix_line(block.text):
                    break
                if is_signing_line(block.text):
                    return True
        return False

    # -- by typed number ---------------------------------------------------------------------------------

    def _numbered(self, lines: Sequence[int], sure: set[int]) -> set[int]:
        """Typed numbers before short titles.  A line beside another of its kind counts where it fits the series."""
        candidates = [i for i in lines if self._may_be_numbered(i)]
        apart = {i for i in candidates if not self._has_twin(i) and self._is_plain_title(i)}
        found: set[int] = set()
        for kind in ("§", "p", "n"):
            own = [i for i in candidates if self._kind(i) == kind]
            anchors = sorted(i for i in {*apart, *sure} if self._kind(i) == kind)
            found |= {i for i in own if i in apart or self._fits(i, anchors)}
        if sum(self._kind(i) in ("§", "p") for i in found) >= _ENOUGH:
            found = {i for i in found if self._kind(i) != "n" or depth_of_number(self._number(i)) > 1}
        return found

    def _number(self, i: int) -> str:
        return split_number(self._blocks[i].text)[0] or self._blocks[i].source.number

    def _kind(self, i: int) -> str:
        return kind_of_number(self._number(i))

    def _may_be_numbered(self, i: int) -> bool:
        block = self._blocks[i]
        number, title = split_number(block.text)
        in_list = block.source.list_level is not None
        if in_list:  # Word's own list: a heading only if its words say so
            figure = first_figure(block.source.number) > 0
            return figure and is_section_title(title) and not block.text.rstrip().endswith(_SENTENCE_END)
        if not number or _DATED.search(title) or not title[:1].isupper():
            return False
        return self._is_line(block.text.strip(), title, _MAX_LOOK_WORDS) and not self._leads_on(i)

    def _leads_on(self, i: int) -> bool:
        """Whether a line is completed by what follows it: a list, or a line that goes on in lower case."""
        after = self._next(i)
        if after is None or not leads_on(self._blocks[i].text):
            return False
        return after.kind is BlockKind.LIST_ITEM or after.text.lstrip()[:1].islower()

    def _is_plain_title(self, i: int) -> bool:
        title = split_number(self._blocks[i].text)[1]
        if self._kind(i) == "n" and len(title.split()) > _MAX_PLAIN_WORDS:
            return False
        asks = bool(_ASKING.match(title)) and self._kind(i) != "n"
        return asks or title.endswith("?") or not _FINITE.search(title)

    def _has_twin(self, i: int) -> bool:
        """Whether the line before or after has a number of the same kind and depth: items of a list do."""
        number = self._number(i)
        for step in (-1, 1):
            block = self._next(i, step)
            if block is None or block.kind is BlockKind.TABLE_CELL or block.source.outline_level is not None:
                continue
            other = split_number(block.text)[0] or block.source.number
            same = kind_of_number(other) == kind_of_number(number) and depth_of_number(other) == depth_of_number(number)
            if same and other:
                return True
        return False

    def _fits(self, i: int, anchors: Sequence[int]) -> bool:
        """Whether the number continues the series of sure headings: an empty section, or a heading that is a clause."""
        depth, value = depth_of_number(self._number(i)), first_figure(self._number(i))
        same = [a for a in anchors if depth_of_number(self._number(a)) == depth and a != i]
        if len(same) < _ENOUGH or depth > 1:
            return False
        before = max((first_figure(self._number(a)) for a in same if a < i), default=0)
        after = min((first_figure(self._number(a)) for a in same if a > i), default=before + _ENOUGH)
        return before < value < after and value - before <= _MAX_GAP

    # -- appendices --------------------------------------------------------------------------------------

    def _appendices(self, lines: Sequence[int]) -> set[int]:
        """Plain lines that open an appendix: text or a table follows, and no list of appendices stands around."""
        found = set()
        for i in lines:
            block, text = self._blocks[i], self._blocks[i].text.strip()
            plain = block.source.list_level is None and is_appendix_line(text) and len(text.split()) <= _MAX_LOOK_WORDS
            if plain and appendix_label(text) != "-" and not self._is_listed(i) and self._opens_appendix(i):
                found.add(i)
        return found

    def _opens_appendix(self, i: int) -> bool:
        following = self._next(i)
        return following is not None and not heads_signatures(following.text)

    def _is_listed(self, i: int) -> bool:
        """Whether a line that names an appendix is an entry of a list of appendices."""
        before, after = self._next(i, -1), self._next(i)
        if after is not None and is_appendix_line(after.text):
            return True
        if before is not None and is_appendix_line(before.text):
            return after is None or after.source.outline_level is not None or not self._carries(after)
        heads = before is not None and (lists_appendices(before.text) or before.text.rstrip().endswith(":"))
        return heads and (after is None or not self._carries(after))

    @staticmethod
    def _carries(block: Block) -> bool:
        return block.kind is BlockKind.TABLE_CELL or len(block.text.split()) > _MAX_PLAIN_WORDS

    def _without_listed_appendices(self, styled: set[int], chosen: set[int]) -> set[int]:
        listed = {i for i in chosen - styled if is_appendix_line(self._blocks[i].text) and self._is_listed(i)}
        return chosen - listed

    # -- plain lines -------------------------------------------------------------------------------------

    def _plain(self, lines: Sequence[int], chosen: set[int], has_styles: bool, has_looks: bool) -> set[int]:
        """Lines of their own: all that stand so in a file with few other headings, else those whose words say so."""
        sections = [i for i in chosen if not is_appendix_line(self._blocks[i].text)]
        habit = len(sections) > _ENOUGH
        typed = habit and not has_styles and not any(not self._number(i) for i in sections[1:])
        own = [i for i in lines if self._is_own_line(i, chosen)]
        found = {i for i in own if self._opens_text(i, chosen, any_words=not habit or typed)}
        found |= {i for i in own if (not habit or typed or self._is_titled(i)) and self._stands_between(i, chosen | found)}
        return found | ({self._speaking[0]} if not habit and not has_styles and self._plain_name(lines) else set())

    def _plain_name(self, lines: Sequence[int]) -> bool:
        """Whether the first line of the file is its name, typed as plain text."""
        text = self._blocks[self._speaking[0]].text.strip() if self._speaking else ""
        named = bool(_TITLE_WORDS.search(text)) and self._is_line(text, text, _MAX_LOOK_WORDS)
        return named and self._speaking[0] in lines

    def _is_own_line(self, i: int, chosen: set[int]) -> bool:
        """Whether a line is short, no sentence, no part of a list, of a letterhead or of the signatures."""
        block, before = self._blocks[i], self._next(i, -1)
        text = block.text.strip()
        if block.kind is not BlockKind.PARAGRAPH or not text[:1].isupper() or not self._is_line(text, text, _MAX_PLAIN_WORDS):
            return False
        if text.endswith(".") or any(mark in text for mark in ":[") or _DATED.search(text) or self._leads_on(i):
            return False
        says = _FINITE.search(text) and not _ASKING.match(text) and not text.endswith("?")
        if says or (before is not None and before.text.rstrip().endswith((":", ","))):
            return False
        above = before.ordinal - 1 if before is not None else -1
        if above in chosen and above == min(chosen) and _TITLE_WORDS.search(text):
            return False  # a second line of the title
        return self._is_titled(i) or not self._signs(i)

    def _is_titled(self, i: int) -> bool:
        text = self._blocks[i].text
        return is_section_title(text) or heads_signatures(text) or lists_appendices(text)

    def _opens_text(self, i: int, chosen: set[int], any_words: bool) -> bool:
        """Whether text follows a line, and its words or its place make it a heading."""
        before, after = self._next(i, -1), self._next(i)
        if after is None:
            return False
        if self._is_titled(i):
            signs = heads_signatures(self._blocks[i].text) or lists_appendices(self._blocks[i].text)
            return signs or any_words or self._is_prose(after)
        if not any_words or not self._is_prose(after) or after.ordinal - 1 in chosen:
            return False
        return not (before is not None and self._is_short(before) and self._is_short_run(i))

    def _stands_between(self, i: int, chosen: set[int]) -> bool:
        """Whether a line stands between the end of a text and a heading: it heads what that heading opens."""
        before, after = self._next(i, -1), self._next(i)
        if before is None or after is None or after.ordinal - 1 not in chosen or is_appendix_line(after.text):
            return False
        return before.text.rstrip().endswith(".") or before.kind is BlockKind.TABLE_CELL or self._is_titled(i)

    @staticmethod
    def _is_prose(block: Block) -> bool:
        text = block.text.strip()
        if block.kind is not BlockKind.PARAGRAPH:
            return not is_appendix_line(text)
        return len(text.split()) > _MAX_PLAIN_WORDS or text.endswith((".", ":")) or leads_on(text)

    @staticmethod
    def _is_short(block: Block) -> bool:
        text = block.text.strip()
        short = block.kind is BlockKind.PARAGRAPH and len(text.split()) <= _MAX_PLAIN_WORDS
        return short and not text.endswith((".", ":")) and not is_section_title(text)

    def _is_short_run(self, i: int) -> bool:
        """Whether two short lines stand before: the last line of an address or of a list without marks."""
        above = [block for block, _ in zip(self._beside(i, -1), range(2), strict=False)]
        return len(above) == 2 and all(self._is_short(block) for block in above)


def _is_clause(text: str) -> bool:
    """Whether a paragraph with a heading's style is running text all the same: numbered clauses often have one."""
    words = len(text.split())
    sentence = text.rstrip().endswith(".") and words > _MAX_PLAIN_WORDS and bool(_FINITE.search(text))
    return words > _MAX_STYLED_WORDS or sentence


def _is_emphasised(block: Block, title: str) -> bool:
    letters = [c for c in title if c.isalpha()]
    capitals = title.isupper() and len(letters) >= 3
    return block.source.bold or block.source.caps or capitals
