"""Order a reader's blocks into an agreement: table of contents, headings in every look, sections, appendices."""

from __future__ import annotations

import re
from collections.abc import Sequence

from iopvalidate.agreement.heading_lines import appendix_label, first_figure, heads_signatures, kind_of_number
from iopvalidate.agreement.headings import find_headings
from iopvalidate.agreement.model import Agreement, Appendix, Block, BlockKind, Section
from iopvalidate.agreement.source import SourceBlock, SourceDocument, SourceKind
from iopvalidate.agreement.toc import find_contents

_KINDS = {
    SourceKind.PARAGRAPH: BlockKind.PARAGRAPH,
    SourceKind.TABLE_CELL: BlockKind.TABLE_CELL,
    SourceKind.TEXT_BOX: BlockKind.TEXT_BOX,
    SourceKind.FOOTNOTE: BlockKind.NOTE,
    SourceKind.ENDNOTE: BlockKind.NOTE,
    SourceKind.HEADER: BlockKind.MARGIN,
    SourceKind.FOOTER: BlockKind.MARGIN,
}
_TYPED_ITEM = re.compile(r"\s*([-–•*]|\(?(?:\d{1,2}|[a-zåäö])[.)])\s+")


def build_agreement(source: SourceDocument) -> Agreement:
    """Order what a reader found.  Every source block becomes exactly one block, with the same text."""
    blocks = [_block(ordinal, found) for ordinal, found in enumerate(source.blocks, 1)]
    for ordinal in find_contents(source.blocks):
        blocks[ordinal].kind = BlockKind.CONTENTS
    title = _mark_headings(blocks)
    sections = _sections(blocks)
    return Agreement(source, blocks, sections, _appendices(sections), title)


def _block(ordinal: int, found: SourceBlock) -> Block:
    kind = _KINDS[found.kind]
    block = Block(ordinal, kind, found.text, found, number=found.number)
    if kind is BlockKind.PARAGRAPH:
        typed = _TYPED_ITEM.match(found.text)
        if found.list_level is not None:
            block.kind, block.level = BlockKind.LIST_ITEM, found.list_level + 1
        elif typed:
            block.kind, block.level, block.number = BlockKind.LIST_ITEM, 1, typed.group(1)
    return block


def _mark_headings(blocks: Sequence[Block]) -> str:
    title = ""
    for heading in find_headings(blocks):
        block = blocks[heading.index]
        block.kind = BlockKind.TITLE if heading.is_title else BlockKind.HEADING
        block.level, block.number, block.title = heading.level, heading.number, heading.title
        if heading.is_title and not title:
            title = " ".join(block.text.split())
    return title


def _sections(blocks: Sequence[Block]) -> list[Section]:
    sections = [Section(None, 0)]
    stack: list[Section] = []
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            _keep_in_appendix(block, stack, sections)
            while stack and stack[-1].level >= block.level:
                stack.pop()
            section = Section(block, block.level, stack[-1] if stack else None)
            section.appendix = appendix_label(block.title) or (stack[-1].appendix if stack else "")
            if stack:
                stack[-1].children.append(section)
            stack.append(section)
            sections.append(section)
            block.section = section
        else:
            block.section = stack[-1] if stack else sections[0]
            if block.speaks:
                block.section.blocks.append(block)
    return sections


def _keep_in_appendix(heading: Block, stack: Sequence[Section], sections: Sequence[Section]) -> None:
    """Headings that follow an appendix's heading and look alike stand in that appendix."""
    opened = next((s for s in reversed(stack) if s.heading and appendix_label(s.heading.title)), None)
    if opened is None or appendix_label(heading.title):
        return
    if not heads_signatures(heading.title) and not _continues_main_text(heading, sections):
        heading.level = max(heading.level, opened.level + 1)


def _continues_main_text(heading: Block, sections: Sequence[Section]) -> bool:
    """Whether a heading carries the number after the last one before the appendices: the main text goes on."""
    kind = kind_of_number(heading.number)
    if not kind or heading.level > 1:
        return False
    main = [s.heading for s in sections if s.heading and not s.appendix and s.level == 1]
    numbered = [h for h in main if kind_of_number(h.number) == kind]
    return bool(numbered) and first_figure(heading.number) == first_figure(numbered[-1].number) + 1


def _appendices(sections: Sequence[Section]) -> list[Appendix]:
    found = []
    for section in sections:
        label = appendix_label(section.title) if section.heading else ""
        if label and (section.blocks or section.children):
            found.append(Appendix("" if label == "-" else label, section))
    return found
