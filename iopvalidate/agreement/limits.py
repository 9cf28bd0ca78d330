"""How much of a draft is read: limits for every format, far above any agreement and far below what hurts a machine.

What one file format needs beside them (entries, ratio, depth of a Word file) stands with its reader.
"""

from __future__ import annotations

from iopvalidate.agreement.source import SourceDocument
from iopvalidate.errors import ReadError

MAX_CHARACTERS = 500_000  # of all blocks together, some 170 pages; the longest agreements have 100 000
MAX_BLOCKS = 20_000  # paragraphs, headings and paragraphs in cells; the longest agreements have 2 000


def check_size(source: SourceDocument, characters: int = MAX_CHARACTERS, blocks: int = MAX_BLOCKS) -> SourceDocument:
    """Return what a reader found, if it is no longer than what is assessed.

    Raises:
        ReadError: it has more characters or blocks.
    """
    if len(source.blocks) > blocks:
        raise _over(source.path, blocks, "stycken och tabellceller", "paragraphs and table cells")
    if sum(len(block.text) for block in source.blocks) > characters:
        raise _over(source.path, characters, "tecken", "characters")
    return source


def _over(name: str, most: int, sv: str, en: str) -> ReadError:
    return ReadError(
        f"{name}: filen överskrider en säkerhetsgräns: fler än {most} {sv}. Ta bort det som inte hör till avtalet.",
        f"{name}: the file exceeds a safety limit: more than {most} {en}. Take out what is no part of the agreement.",
    )
