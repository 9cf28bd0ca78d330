"""Headers and footers: lines near the edge of the paper that stand on many pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from iopvalidate.agreement.pdf.lines import Line

_EDGE = 0.12  # of the paper's height, from its upper and lower edge
_SAME_PLACE = 4.0  # points
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:sid(?:a|an)?\.?|s\.|page)?\s*\d{1,4}\s*(?:(?:av|of|/|\()\s*\d{1,4}\)?)?\Z|-\s*\d{1,4}\s*-\Z", re.IGNORECASE
)


def split_edges(
    pages: Sequence[list[Line]], sizes: Sequence[tuple[float, float]]
) -> tuple[list[list[Line]], list[Line], list[Line]]:
    """Give the lines of each page without headers and footers, then headers and footers, each once.

    A line repeats when the same words, figures apart, stand at the same height of at least half of the pages (and two).
    A page number by itself counts also where there is one page.
    """
    places: dict[tuple[bool, str], list[tuple[int, float]]] = defaultdict(list)
    for page, (lines, size) in enumerate(zip(pages, sizes, strict=True)):
        for line in lines:
            edge = _edge(line, size[1])
            if edge is not None:
                places[edge, _words(line)].append((page, line.base))
    repeated = {key: usual for key, found in places.items() if (usual := _repeats(found, len(pages))) is not None}
    kept: list[list[Line]] = []
    edges: dict[tuple[bool, str], Line] = {}
    for lines, size in zip(pages, sizes, strict=True):
        body = []
        for line in lines:
            edge = _edge(line, size[1])
            usual = repeated.get((edge, _words(line))) if edge is not None else None
            repeats = usual is not None and abs(usual - line.base) <= _SAME_PLACE
            if edge is not None and (repeats or _PAGE_NUMBER.match(line.text)):
                edges.setdefault((edge, _words(line)), line)
            else:
                body.append(line)
        kept.append(body)
    return kept, [line for (top, _), line in edges.items() if top], [line for (top, _), line in edges.items() if not top]


def _edge(line: Line, height: float) -> bool | None:
    """Whether a line stands at the upper edge (True), the lower edge (False), or at none."""
    if line.base > height * (1 - _EDGE):
        return True
    return False if line.base < height * _EDGE else None


def _words(line: Line) -> str:
    return _DIGITS.sub("#", line.text)


def _repeats(found: list[tuple[int, float]], pages: int) -> float | None:
    """Give the height at which words repeat, None when they stand there on too few pages."""
    usual = sorted(base for _, base in found)[len(found) // 2]
    near = {page for page, base in found if abs(base - usual) <= _SAME_PLACE}
    return usual if len(near) >= max(2, (pages + 1) // 2) else None
