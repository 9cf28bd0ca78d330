"""Order a reader's blocks into an agreement: table of contents, headings in every look, sections, appendices."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
_APPENDIX = re.compile(r"(?:bilaga|appendix|bil\.)\s*(?:nr\.?\s*)?(\d{1,3}|[a-zåäö])?\b[\s.:–-]*", re.IGNORECASE)
_AFTER_APPENDICES = re.compile(r"underskrift|undertecknande|signatur", re.IGNORECASE)
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
            _keep_in_appendix(block, stack)
            while stack and stack[-1].level >= block.level:
                stack.pop()
            section = Section(block, block.level, stack[-1] if stack else None)
            section.appendix = _appendix_label(block) or (stack[-1].appendix if stack else "")
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


def _keep_in_appendix(heading: Block, stack: Sequence[Section]) -> None:
    """Headings that follow an appendix's heading and look alike stand in that appendix."""
    opened = next((s for s in reversed(stack) if s.heading and _appendix_label(s.heading)), None)
    if opened and not _appendix_label(heading) and not _AFTER_APPENDICES.search(heading.title):
        heading.level = max(heading.level, opened.level + 1)


def _appendix_label(heading: Block) -> str:
    """Return the label of the appendix that a heading opens ("1", "A", "-" if it has none), "" if it opens none."""
    match = _APPENDIX.match(heading.title)
    return (match.group(1) or "-").upper() if match else ""


def _appendices(sections: Sequence[Section]) -> list[Appendix]:
    found = []
    for section in sections:
        label = _appendix_label(section.heading) if section.heading else ""
        if label and (section.blocks or section.children):
            found.append(Appendix("" if label == "-" else label, section))
    return found
