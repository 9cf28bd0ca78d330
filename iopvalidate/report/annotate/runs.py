"""Runs cut at offsets: `w:r` becomes two or more with the same properties, and no character is lost.

Offsets are those of `agreement.docx.runtext`.  A character that Word keeps as one element is never cut.
"""

from __future__ import annotations

from copy import deepcopy

from lxml import etree
from lxml.etree import _Element as Element

from iopvalidate.agreement.docx.names import MC_ALTERNATE, W_DELTEXT, W_R, W_RPR, W_T
from iopvalidate.agreement.docx.runtext import TEXT, chosen_branch, run_pieces, run_text

_CUT = (W_T, W_DELTEXT)
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Runs:
    """The runs of a part by ordinal.  Ask for all cuts first, then `split`, then ask for the pieces."""

    def __init__(self, root: Element) -> None:
        """Number the runs of a part in document order, as `RunSpan.run` does."""
        self._runs = list(root.iter(W_R))
        self._cuts: dict[int, set[int]] = {}
        self._pieces: dict[int, list[tuple[int, int, Element]]] = {}

    def __len__(self) -> int:
        return len(self._runs)

    def __getitem__(self, ordinal: int) -> Element:
        return self._runs[ordinal]

    def cut(self, ordinal: int, start: int, end: int) -> tuple[int, int]:
        """Ask for cuts at both offsets of a run; gives them moved outwards to where a cut is possible."""
        run = self._runs[ordinal]
        start, end = _snapped(run, start)[0], _snapped(run, end)[1]
        self._cuts.setdefault(ordinal, set()).update((start, end))
        return start, end

    def split(self) -> None:
        """Make the cuts."""
        for ordinal, offsets in self._cuts.items():
            self._pieces[ordinal] = _split(self._runs[ordinal], sorted(offsets, reverse=True))

    def from_offset(self, ordinal: int, start: int) -> Element:
        """Give the piece that starts at an offset."""
        return next((piece for first, _, piece in self._pieces[ordinal] if first == start), self._runs[ordinal])

    def to_offset(self, ordinal: int, end: int) -> Element:
        """Give the piece that ends at an offset."""
        return next((piece for _, last, piece in self._pieces[ordinal] if last == end), self._runs[ordinal])


def _snapped(run: Element, offset: int) -> tuple[int, int]:
    """Give the nearest places at or before, and at or after, an offset where the run can be cut."""
    at = 0
    for child in run:
        length = _length(child)
        if at < offset < at + length and child.tag not in _CUT:
            return at, at + length
        at += length
    return offset, offset


def _length(child: Element) -> int:
    """Count the characters of one child of a run."""
    text_of = TEXT.get(child.tag)
    if text_of is not None:
        return len(text_of(child))
    branch = chosen_branch(child) if child.tag == MC_ALTERNATE else None
    return sum(len(text) for _, text in run_pieces(branch)) if branch is not None else 0


def _split(run: Element, offsets: list[int]) -> list[tuple[int, int, Element]]:
    """Cut from the right; gives first and last offset of each piece, in order."""
    end = len(run_text(run))
    pieces: list[tuple[int, int, Element]] = []
    for offset in offsets:
        if 0 < offset < end:
            pieces.append((offset, end, _move_from(run, offset)))
            end = offset
    return [(0, end, run), *reversed(pieces)]


def _move_from(run: Element, offset: int) -> Element:
    """Move what stands from an offset on into a new run behind this one; what has no text there goes with it."""
    right = _like(run)
    run.addnext(right)  # before it is filled: so its parts keep the prefixes of the file
    properties = run.find(W_RPR)
    if properties is not None:
        right.append(deepcopy(properties))
    at = 0
    for child in list(run):
        length = _length(child)
        if child.tag == W_RPR:
            continue
        if at >= offset:
            right.append(child)
        elif at + length > offset:
            right.append(_cut_text(child, offset - at))
        at += length
    return right


def _cut_text(element: Element, offset: int) -> Element:
    """Cut a text element in two; gives the right half."""
    text = element.text or ""
    right = _like(element)
    element.text, right.text = text[:offset], text[offset:]
    for half in (element, right):
        if half.text != (half.text or "").strip():
            half.set(_SPACE, "preserve")
    return right


def _like(element: Element) -> Element:
    """Give an empty element with the same name and attributes."""
    made = etree.Element(element.tag)
    for key, value in element.items():
        made.set(key, value)
    return made
