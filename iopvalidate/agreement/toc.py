"""Find the lines of a table of contents, also where it was typed by hand: they repeat headings and say nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from iopvalidate.agreement.source import SourceBlock, SourceKind

_LEADER = re.compile(r"(?:\.{3,}|…+|(?:\. ){3,}|_{3,}|\t)\s*\d{1,3}\s*$")
_PAGE = re.compile(r"\S.*?[^\d\s.,:§]\s+(\d{1,3})\s*$")
_TITLE = re.compile(r"\s*(?:innehåll|innehållsförteckning|contents|table of contents)\s*:?\s*$", re.IGNORECASE)
#: "Bilaga 1", "År 2": the figure is a name, no page.
_NAMED = re.compile(
    r"\s*(?:bilaga|bil\.|del|fas|år|steg|grupp|etapp|punkt|avsnitt|paragraf|kapitel|kap\.|nr|dag|vecka)\s+\d{1,3}\s*$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^\s*(?:(?:§+|paragraf|punkt|avsnitt)\s*)?[\d.]*[\s:)§]*", re.IGNORECASE)
_PAGE_END = re.compile(r"[\s.…_]*\b\d{1,3}$")
_MIN_RUN = 3  # fewer lines that happen to end in a number are no table of contents
_MIN_REPEATED = 0.5
_MAX_WORDS = 14
_MAX_LENGTH = 200
_MAX_STRANGE = 2  # headings renamed since the table was typed


def find_contents(blocks: Sequence[SourceBlock]) -> set[int]:
    """Return the indexes of the blocks that belong to a table of contents."""
    bare = [_bare(block.text) if len(block.text) < _MAX_LENGTH else "" for block in blocks]
    counts = Counter(bare)
    found = {i for i, block in enumerate(blocks) if block.is_toc}
    found |= _leader_lines(blocks, bare, counts)
    titles = [i for i, b in enumerate(blocks) if b.kind is SourceKind.PARAGRAPH and _TITLE.match(b.text)]
    found |= _page_runs(blocks, bare, counts, {i + 1 for i in titles})
    for i in titles:
        after = _in_table(blocks, bare, i) or _repeated_after(blocks, bare, i)
        if after or i + 1 in found:
            found |= {i} | after
    return found


def _leader_lines(blocks: Sequence[SourceBlock], bare: Sequence[str], counts: Counter[str]) -> set[int]:
    """Lines that end in a leader and a page: several together, or one that repeats another line."""
    lines = {
        i for i, b in enumerate(blocks) if b.kind is SourceKind.PARAGRAPH and len(b.text) < _MAX_LENGTH and _LEADER.search(b.text)
    }
    return {i for i in lines if {i - 1, i + 1} & lines or (bare[i] and counts[bare[i]] > 1)}


def _page_runs(blocks: Sequence[SourceBlock], bare: Sequence[str], counts: Counter[str], starts: set[int]) -> set[int]:
    """Runs of short lines that end in page numbers which never fall: "Värdegrund 4", "Mål 4", "Ekonomi 5"."""
    found: set[int] = set()
    run: list[int] = []
    last = 0
    for i in range(len(blocks) + 1):
        page = _page_of(blocks[i]) if i < len(blocks) else None
        if page is not None and (not run or page >= last):
            run.append(i)
            last = page
            continue
        repeated = sum(counts[bare[j]] > 1 for j in run)
        if len(run) >= _MIN_RUN and (run[0] in starts or repeated >= len(run) * _MIN_REPEATED):
            found |= set(run)
        run, last = ([i], page) if page is not None else ([], 0)
    return found


def _page_of(block: SourceBlock) -> int | None:
    text = block.text.rstrip()
    if block.kind is not SourceKind.PARAGRAPH or not text[-1:].isdigit() or len(text.split()) > _MAX_WORDS:
        return None
    match = _PAGE.match(text)
    return int(match.group(1)) if match and not _NAMED.match(text) else None


def _repeated_after(blocks: Sequence[SourceBlock], bare: Sequence[str], start: int) -> set[int]:
    """Lines right after "Innehåll" that stand again, alike, later in the document."""
    left = Counter(bare[i] for i in range(start + 1, len(blocks)) if not blocks[i].is_toc)
    found: set[int] = set()
    strange: list[int] = []
    for i in range(start + 1, len(blocks)):
        if blocks[i].is_toc:
            continue
        repeats = bool(bare[i]) and left[bare[i]] > 1
        if not _may_be_entry(blocks[i], bare[i]) or (not repeats and len(strange) >= _MAX_STRANGE):
            break
        if repeats:
            left[bare[i]] -= 1
            found |= {i, *strange}
            strange = []
        else:
            strange.append(i)
    return found


def _may_be_entry(block: SourceBlock, bare: str) -> bool:
    sentence = block.text.rstrip().endswith((".", ":", ";", ","))
    return block.kind is SourceKind.PARAGRAPH and len(bare.split()) <= _MAX_WORDS and not sentence


def _in_table(blocks: Sequence[SourceBlock], bare: Sequence[str], start: int) -> set[int]:
    """The cells of a table right after "Innehåll", where most of its words are lines of the document."""
    cells: list[int] = []
    for i in range(start + 1, len(blocks)):
        place, first = blocks[i].table, blocks[cells[0]].table if cells else None
        if place is None or (first is not None and place.table != first.table):
            break
        cells.append(i)
    counts = Counter(bare)
    worded = [i for i in cells if bare[i]]
    repeated = sum(counts[bare[i]] > 1 for i in worded)
    return set(cells) if worded and repeated >= len(worded) * _MIN_REPEATED else set()


def _bare(text: str) -> str:
    """A line without its number and page, in lower case."""
    shown = text.rstrip()
    without_page = _PAGE_END.sub("", shown) if shown[-1:].isdigit() else shown
    return _NUMBER.sub("", without_page).strip().lower()
