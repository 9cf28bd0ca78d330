"""The best place for what the draft lacks: the heading that is nearest in meaning, else the title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from iopvalidate.agreement.heading_lines import heads_signatures
from iopvalidate.agreement.model import Agreement, Block, BlockKind, Passage, Section
from iopvalidate.report.model import Record, Report

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 6  # letters that two words of one family share: "uppföljning", "uppföljningen", "uppföljas"
_EVERYWHERE = re.compile(  # words of all drafts, and one that only looks like its family ("marknad")
    r"avtal(et|ets|en)?|part(en|er|erna|ernas)|partner\w*|överenskomm\w*|kommun(en|ens|al\w*)?|förening\w*|samverka\w*"
    r"|id[eé]buren\w*|marknadsför\w*"
)
_LINKING = frozenset(
    {"alla", "att", "bör", "den", "det", "där", "egen", "eller", "ett", "från", "för", "har", "hur", "ingen", "inte", "kan"}
    | {"med", "när", "och", "samt", "ska", "som", "till", "vad", "var", "vem", "vid"}
)
_OWN, _CONCERN, _TOLD = 3, 2, 1  # weight of a word in the rule's title, in its concern's name and in its remedy
_ENOUGH = 2  # what a heading needs
_NEIGHBOURS = (-1, 1, -2, 2)  # rules in catalogue order, which is that of an agreement: before is better than after
_SECTIONS = "sections"  # the concern whose rules follow the order of an agreement


class Related:
    """Finds headings for the records of one report."""

    def __init__(self, report: Report, agreement: Agreement) -> None:
        """Take the report and the draft that it is on."""
        self._agreement = agreement
        self._records = report.records
        main = [s for s in agreement.sections if s.heading and not s.appendix and not heads_signatures(s.title)]
        self._headings = [(section, _stems(section.title)) for section in main]

    def passage(self, record: Record) -> Passage | None:
        """Return the whole heading, or the title, where a comment on something missing stands; None in an empty draft."""
        section = self.section(record)
        block = section.heading if section else self.title()
        return self._agreement.passage(block) if block else None

    def section(self, record: Record) -> Section | None:
        """Return the section whose heading is nearest to a rule; None where none is near."""
        return self._by_words(record) or self._by_neighbour(record)

    def last_section(self) -> Section | None:
        """Return the last section before signatures and appendices, where further terms go; None where there is none."""
        return self._headings[-1][0] if self._headings else None

    def title(self) -> Block | None:
        """Return the title, else the first heading, else the first block that speaks; None in an empty draft."""
        blocks = [block for block in self._agreement.speaking if block.text.strip()]
        for kind in (BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH):
            found = next((block for block in blocks if block.kind is kind), None)
            if found:
                return found
        return next(iter(blocks), None)

    def _by_words(self, record: Record) -> Section | None:
        weights = _weights(record)
        scored = [(sum(weights.get(stem, 0) for stem in stems), section) for section, stems in self._headings]
        best = max((score for score, _ in scored), default=0)
        return next(section for score, section in scored if score == best) if best >= _ENOUGH else None

    def _by_neighbour(self, record: Record) -> Section | None:
        """Return where the sections stand that an agreement has before and after the missing one."""
        if record.rule.concern.slug != _SECTIONS:
            return None
        own = [r for r in self._records if r.rule.concern == record.rule.concern]
        at = own.index(record)
        near = [own[at + step] for step in _NEIGHBOURS if 0 <= at + step < len(own)]
        found = [self._by_words(neighbour) for neighbour in near] + [self._stands(neighbour) for neighbour in near]
        return next((section for section in found if section), None)

    def _stands(self, record: Record) -> Section | None:
        """Return the section of a record's deciding passage."""
        sections = [self._agreement.block(evidence.location.paragraph).section for evidence in record.evidence[:1]]
        return next((section for section, _ in self._headings if section in sections), None)


def _weights(record: Record) -> Mapping[str, int]:
    rule = record.rule
    told = dict.fromkeys(_stems(rule.remedy.sv), _TOLD)
    concern = dict.fromkeys(_stems(rule.concern.text.sv), _CONCERN)
    return {**told, **concern, **dict.fromkeys(_stems(rule.title.sv), _OWN)}


def _stems(text: str) -> Sequence[str]:
    return list(dict.fromkeys(_telling(_WORD.findall(text.lower()))))


def _telling(found: Iterable[str]) -> Iterable[str]:
    return (word[:_STEM] for word in found if word not in _LINKING and not _EVERYWHERE.fullmatch(word))
