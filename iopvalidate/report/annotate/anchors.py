"""From characters of a block to runs of the body: the exact ones, or the run that a note or text box hangs on.

Word takes no comment in a text box and shows none in a note: there the mark of the note, or the box, is commented on.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element as Element

from iopvalidate.agreement.docx import names as n
from iopvalidate.agreement.docx.package import Package
from iopvalidate.agreement.source import RunSpan, SourceBlock
from iopvalidate.report.annotate.runs import Runs

_REFERENCES = {n.w("footnote"): n.W_FOOTNOTEREFERENCE, n.w("endnote"): n.W_ENDNOTEREFERENCE}


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a comment stands on.

    Attributes:
        first, last: run and offset of the first character and of the one behind the last; None for a host.
        host: a child of the run that a note or box hangs on, None where the words themselves can be commented on.
    """

    first: tuple[int, int] | None = None
    last: tuple[int, int] | None = None
    host: Element | None = None

    @property
    def exact(self) -> bool:
        """Whether the comment stands on the words themselves."""
        return self.host is None

    def ends(self, runs: Runs) -> tuple[Element, Element]:
        """Give the first and the last run, once the runs are split."""
        if self.first is not None and self.last is not None:
            return runs.from_offset(*self.first), runs.to_offset(*self.last)
        assert self.host is not None
        run = self.host.getparent()
        assert run is not None
        return run, run


class Anchors:
    """Finds anchors in one file and asks for the cuts they need."""

    def __init__(self, package: Package, root: Element, runs: Runs) -> None:
        """Take the file, the tree of its main part that will be written, and that tree's runs."""
        self._package = package
        self._root = root
        self._runs = runs
        self._notes: dict[str, list[Element]] = {}

    def find(self, block: SourceBlock, start: int, end: int) -> Anchor | None:
        """Give the anchor for characters of a block; None where they hang on nothing in the body."""
        spans = [span for span in block.spans if span.start < end and span.end > start]
        if not spans:
            return None
        host = self._host(spans[0])
        if host is not None:
            return Anchor(host=host)
        if spans[0].part != self._package.main or spans[-1].part != self._package.main:
            return None
        return self._cut(spans[0], spans[-1], start, end)

    def run_of(self, span: RunSpan) -> Element | None:
        """Give the run of the body that a span stands in or hangs on."""
        host = self._host(span)
        if host is not None:
            return host.getparent()
        return self._runs[span.run] if span.part == self._package.main else None

    def _cut(self, first: RunSpan, last: RunSpan, start: int, end: int) -> Anchor:
        begins = first.offset + max(start - first.start, 0)
        stops = last.offset + min(end, last.end) - last.start
        if first.run == last.run:
            begins, stops = self._runs.cut(first.run, begins, stops)
        else:
            begins = self._runs.cut(first.run, begins, begins)[0]
            stops = self._runs.cut(last.run, stops, stops)[1]
        return Anchor((first.run, begins), (last.run, stops))

    def _host(self, span: RunSpan) -> Element | None:
        """Give what a note or box of a span hangs on, as a child of a run in the body; None for text of the body."""
        if span.part == self._package.main:
            return _around_box(self._runs[span.run])
        mark = self._note_mark(span)
        if mark is None:
            return None
        box = _around_box(mark)
        return _in_run(mark) if box is None else box

    def _note_mark(self, span: RunSpan) -> Element | None:
        """Give the reference in the body to the note that a span stands in."""
        if span.part not in self._notes:
            self._notes[span.part] = list(self._package.root(span.part).iter(n.W_R))
        run = self._notes[span.part][span.run]
        note = next(run.iterancestors(*_REFERENCES), None)
        if note is None:
            return None
        marks = self._root.iter(_REFERENCES[str(note.tag)])
        return next((mark for mark in marks if mark.get(n.W_ID) == note.get(n.W_ID)), None)


def _around_box(element: Element) -> Element | None:
    """Give what the outermost text box around an element hangs on; None where it stands in no box."""
    boxes = list(element.iterancestors(n.W_TXBXCONTENT))
    return _in_run(boxes[-1]) if boxes else None


def _in_run(element: Element) -> Element | None:
    """Give the child of the nearest run around an element that holds it."""
    parent = element.getparent()
    while parent is not None and parent.tag != n.W_R:
        element, parent = parent, parent.getparent()
    return element if parent is not None else None
