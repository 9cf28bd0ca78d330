"""The annotated copy itself: a Word file and its report in, the same file with comments out."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from lxml.etree import _Element as Element

from iopvalidate.agreement.container.archive import Limits
from iopvalidate.agreement.docx import names as n
from iopvalidate.agreement.docx.package import Package
from iopvalidate.agreement.docx.reader import read_docx
from iopvalidate.agreement.model import Agreement, Block
from iopvalidate.agreement.source import View
from iopvalidate.agreement.structure import build_agreement
from iopvalidate.errors import ReadError
from iopvalidate.report.annotate import comments, refusals, texts
from iopvalidate.report.annotate.anchors import Anchor, Anchors
from iopvalidate.report.annotate.marks import Marks, at_end
from iopvalidate.report.annotate.package import announced, free_name, rewritten
from iopvalidate.report.annotate.plan import MOST, Remark, remarks
from iopvalidate.report.annotate.runs import Runs
from iopvalidate.report.annotate.suggest import Suggestions
from iopvalidate.report.annotate.xmlpart import XmlPart
from iopvalidate.report.model import Report

FORMATS = ("docx", "docm", "dotx", "dotm")
_SIGNATURES = "_xmlsignatures/"


def annotated_copy(data: bytes, report: Report, *, lang: str = "sv", suggest: bool = False, view: View = View.FINAL) -> bytes:
    """Return the bytes of a Word draft with a comment on the words of each finding.

    Args:
        data: the draft's bytes, those that `report` is on.   lang: "sv" or "en", for the comments.
        suggest: insert suggested clauses as tracked changes.   view: the state that was assessed.

    Raises:
        ConfigurationError: the draft is no Word file, is protected or signed, has no paragraph, or is not what was assessed.
        ReadError: it cannot be read.
    """
    name = report.document.path
    if report.document.format not in FORMATS:
        raise refusals.no_word_file(name, report.document.format)
    if hashlib.sha256(data).hexdigest() != report.document.sha256:
        raise refusals.changed(name)
    source = read_docx(data, name, view)
    package = Package(data, name, Limits())
    if source.protected:
        raise refusals.protected(name)
    if any(entry.startswith(_SIGNATURES) for entry in package.archive.names()):
        raise refusals.signed(name)
    return _Copy(package, report, build_agreement(source), lang).made(data, suggest=suggest)


def written_by_us(data: bytes) -> bool:
    """Tell whether a file is an annotated copy as we wrote it, which nobody has saved since."""
    try:
        package = Package(data, "", Limits())
        part = package.relations(package.main).first("comments")
        return bool(part) and comments.is_sealed(package.archive.read(part or ""), package.archive.read(package.main))
    except ReadError:
        return False


class _Copy:
    """One copy while it is made: the main part, the comments part, and what connects them."""

    def __init__(self, package: Package, report: Report, agreement: Agreement, lang: str) -> None:
        self._package, self._report, self._agreement, self._lang = package, report, agreement, lang
        package.document()  # refuses what no parser should see
        self._main = XmlPart(package.archive.read(package.main), package.name)
        self._known = package.relations(package.main).first("comments")
        self._comments = self._comments_part()
        self._runs = Runs(self._main.root)
        self._anchors = Anchors(package, self._main.root, self._runs)
        self._marks = Marks()

    def _comments_part(self) -> XmlPart:
        if self._known is None:
            return comments.new_comments(self._package.name, strict=self._main.strict)
        self._package.root(self._known)
        return XmlPart(self._package.archive.read(self._known), self._package.name)

    def made(self, data: bytes, *, suggest: bool) -> bytes:
        """Return the bytes of the copy."""
        found = remarks(self._report, self._agreement)
        anchors = [self._anchor(remark) for remark in found]
        ids = comments.free_ids(self._main.root, self._comments.root)
        self._runs.split()
        suggestions = Suggestions(ids, self._report.as_of) if suggest else None
        for remark, anchor in zip(found, anchors, strict=True):
            inserted = self._insert(suggestions, remark) if suggestions else ""
            self._comment(remark, anchor, next(ids), inserted=inserted)
        return self._written(data)

    def _anchor(self, remark: Remark) -> Anchor | None:
        if remark.passage is None:
            return None
        block = self._agreement.block(remark.passage.ordinal)
        return self._anchors.find(block.source, remark.passage.start, remark.passage.end)

    def _comment(self, remark: Remark, anchor: Anchor | None, number: str, *, inserted: str) -> None:
        placed = anchor is not None and self._marks.around(*anchor.ends(self._runs), number)
        if not placed:
            at_end(self._first_paragraph(), number)
        exact = placed and anchor is not None and anchor.exact
        lines = self._lines(remark, exact=exact, inserted=inserted)
        comments.add_comment(self._comments.root, number, lines, self._report.as_of)

    def _lines(self, remark: Remark, *, exact: bool, inserted: str) -> Sequence[texts.Line]:
        if remark.record is None:
            return texts.summary(self._report, self._lang)
        quote = None if exact else remark.evidence
        if not remark.first:
            return texts.again(self._report, remark.record, self._lang, quote=quote)
        rest = [evidence.location.paragraph for evidence in remark.record.evidence[MOST:]]
        return texts.finding(self._report, remark.record, self._lang, quote=quote, unplaced=rest, inserted=inserted)

    def _insert(self, suggestions: Suggestions, remark: Remark) -> str:
        """Insert the clause behind the paragraph of the finding, or last in the section it belongs in; say where."""
        if not remark.clause or remark.passage is None:
            return ""
        section = remark.section
        blocks = [self._agreement.block(remark.passage.ordinal)]
        if section is not None and section.heading is not None:
            blocks = [section.heading, *section.blocks]
        done = any(self._insert_behind(suggestions, block, remark.clause) for block in reversed(blocks))
        return texts.inserted(section.title if section else None, self._lang) if done else ""

    def _insert_behind(self, suggestions: Suggestions, block: Block, clause: str) -> bool:
        spans = block.source.spans
        run = self._anchors.run_of(spans[-1]) if spans else None
        plain = block.is_heading or block.source.list_level is not None
        return run is not None and suggestions.insert(run, clause, like=not plain)

    def _first_paragraph(self) -> Element:
        for paragraph in self._main.root.iter(n.W_P):
            return paragraph
        raise refusals.no_text(self._package.name)

    def _written(self, data: bytes) -> bytes:
        """Put the parts together."""
        main = self._main.written()
        comments.seal(self._comments.root, main)
        changed = {self._package.main: main}
        name = self._known
        if name is None:
            name = free_name(self._package.archive, self._package.main)
            changed |= announced(self._package, name, strict=self._main.strict)
        changed[name] = self._comments.written()
        return rewritten(data, self._package.archive, changed)
