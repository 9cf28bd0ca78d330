"""Find the lines of a table of contents, also where it was typed by hand: they repeat headings and say nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from iopvalidate.agreement.source import SourceBlock, SourceKind

_LEADER = re.compile(r"(?:\.{3,}|…+|(?:\. ){3,}|_{3,}|\t)\s*\d{1,3}\s*$")
_PAGE = re.compile(r"\S.*?[^\d\s.,:§]\s+(\d{1,3})\s*$")
_TITLE = re.compile(r"\s*(?:innehåll|innehållsförteckning|contents|table of contents)\s*:?\s*$", re.IGNORECASE)
_MIN_RUN = 3  # fewer lines that happen to end in a number are no table of contents
_MAX_WORDS = 14


def find_contents(blocks: Sequence[SourceBlock]) -> set[int]:
    """Return the indexes of the blocks that belong to a table of contents."""
    found = {i for i, block in enumerate(blocks) if block.is_toc or _leader_line(block)}
    found |= _page_runs(blocks)
    for i, block in enumerate(blocks):
        if _TITLE.match(block.text) and block.kind is SourceKind.PARAGRAPH:
            found |= {i} | _repeated_after(blocks, i)
    return found


def _leader_line(block: SourceBlock) -> bool:
    return block.kind is SourceKind.PARAGRAPH and len(block.text) < 200 and bool(_LEADER.search(block.text))


def _page_runs(blocks: Sequence[SourceBlock]) -> set[int]:
    """Runs of short lines that end in page numbers which never fall: "Värdegrund 4", "Mål 4", "Ekonomi 5"."""
    found: set[int] = set()
    run: list[int] = []
    last = 0
    for i, block in enumerate(blocks):
        page = _page_of(block)
        if page is not None and (not run or page >= last):
            run.append(i)
            last = page
            continue
        found |= set(run) if len(run) >= _MIN_RUN else set()
        run, last = ([i], page) if page is not None else ([], 0)
    return found | (set(run) if len(run) >= _MIN_RUN else set())


def _page_of(block: SourceBlock) -> int | None:
    text = block.text
    if block.kind is not SourceKind.PARAGRAPH or len(text.split()) > _MAX_WORDS or text.rstrip().endswith((".", ":")):
        return None
    match = _PAGE.match(text)
    return int(match.group(1)) if match else None


def _repeated_after(blocks: Sequence[SourceBlock], start: int) -> set[int]:
    """Lines right after "Innehåll" that stand again, alike, later in the document."""
    later = {_bare(b.text) for b in blocks[start + 1 :] if b.kind is SourceKind.PARAGRAPH}
    counts: dict[str, int] = {}
    for block in blocks[start + 1 :]:
        counts[_bare(block.text)] = counts.get(_bare(block.text), 0) + 1
    found = set()
    for i in range(start + 1, len(blocks)):
        bare = _bare(blocks[i].text)
        if bare not in later or counts[bare] < 2 or len(bare.split()) > _MAX_WORDS:
            break
        counts[bare] -= 1
        found.add(i)
    return found


def _bare(text: str) -> str:
    """A line without its number and page, in lower case."""
    without_page = re.sub(r"[\s.…_]*\d{1,3}\s*$", "", text)
    return re.sub(r"^\s*(?:§\s*)?[\d.]*\s*", "", without_page).strip().lower()
