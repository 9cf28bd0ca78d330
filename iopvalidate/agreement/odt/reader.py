"""Read an OpenDocument text: open the container, read body, headers and footers, hand over blocks."""

from __future__ import annotations

import hashlib

from lxml.etree import _Element as Element

from iopvalidate.agreement.container import foreign, refusals
from iopvalidate.agreement.container.archive import Archive, Limits
from iopvalidate.agreement.container.xmlparts import parse_xml
from iopvalidate.agreement.odt.lists import Lists, to_count
from iopvalidate.agreement.odt.names import q
from iopvalidate.agreement.odt.restore import restore_deleted
from iopvalidate.agreement.odt.session import Session, tracked_changes, words
from iopvalidate.agreement.odt.story import Story
from iopvalidate.agreement.odt.styles import StyleSheet
from iopvalidate.agreement.source import SourceDocument, SourceKind, View
from iopvalidate.errors import ReadError

_CONTENT, _STYLES, _META, _MANIFEST = "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"
_TEXT = f"{q('office:body')}/{q('office:text')}"
_AUTOMATIC, _COMMON, _MASTERS = q("office:automatic-styles"), q("office:styles"), q("office:master-styles")
_SOFT, _PAGES, _DISPLAY = q("text:use-soft-page-breaks"), q("meta:page-count"), q("style:display")
_STATISTIC = f"{q('office:meta')}/{q('meta:document-statistic')}"
_WHERE = ("style:{}", "style:{}-left", "style:{}-first", "loext:{}-first")
_EDGES = {
    q(name.format(edge)): kind for edge, kind in (("header", SourceKind.HEADER), ("footer", SourceKind.FOOTER)) for name in _WHERE
}
_MIMES = (b"application/vnd.oasis.opendocument.text", b"application/vnd.oasis.opendocument.text-template")


def read_odt(data: bytes, name: str, view: View = View.FINAL, limits: Limits | None = None) -> SourceDocument:
    """Read an .odt or .ott from `data`.

    `name` is the file's name for refusals, `view` the state of tracked changes that is read, `limits` what is still
    read of a hostile file.  Raises `ReadError` and nothing else.
    """
    try:
        return _read(data, name, view, limits or Limits())
    except ReadError:
        raise
    except Exception as error:  # whatever a hostile file provokes in zip or XML code, callers see one kind of error
        raise refusals.unforeseen(name, type(error).__name__) from error


def _read(data: bytes, name: str, view: View, limits: Limits) -> SourceDocument:
    package = _Package(data, name, limits)
    content, styles = package.root(_CONTENT), package.root(_STYLES) if _STYLES in package.archive else None
    text = content.find(_TEXT)
    if text is None:
        raise refusals.other_format(name, *foreign.describe_container(package.archive), foreign.ODT)
    document = SourceDocument(name, package.form, hashlib.sha256(data).hexdigest())
    common = styles.find(_COMMON) if styles is not None else None
    own = content.find(_AUTOMATIC)
    session = Session(document, view, StyleSheet(common, own), Lists(common, own))
    session.page = 1 if text.get(_SOFT) == "true" else None
    session.changes = tracked_changes(text)
    if view is View.ORIGINAL:
        restore_deleted(text, session.changes)
    Story(session).read(text)
    document.pages = _pages(package, session)
    if styles is not None:
        _read_edges(session, styles, common)
    return document


class _Package:
    """The container of one file and the XML in it."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        foreign.refuse_foreign(data, name, foreign.ODT)
        self.name = name
        self._limits = limits
        self._marks = 0
        self.archive = Archive(data, name, limits, foreign.ODT)
        mime = self.archive.read("mimetype")[:200].strip() if "mimetype" in self.archive else b""
        if mime not in _MIMES or _CONTENT not in self.archive:
            raise refusals.other_format(name, *foreign.describe_container(self.archive), foreign.ODT, _ending(self.archive))
        if _MANIFEST in self.archive and b"encryption-data" in self.archive.read(_MANIFEST):
            raise refusals.password(name)
        self.form = "ott" if mime.endswith(b"template") else "odt"

    def root(self, part: str) -> Element:
        """Inflate and parse one part.  Raises `ReadError`."""
        data = self.archive.read(part)
        self._marks += data.count(b"<") + data.count(b"=")
        if self._marks > self._limits.marks:
            most = self._limits.marks
            raise refusals.over_limit(self.name, f"fler än {most} taggar", f"more than {most} tags")
        return parse_xml(data, part, self.name, self._limits)


def _ending(archive: Archive) -> str:
    """Give the right ending of a Word file that is named .odt."""
    return ".docx" if "word/document.xml" in archive else ""


def _pages(package: _Package, session: Session) -> int | None:
    """Give the number of pages: what the file's properties say, or more if its page breaks say more."""
    found = package.root(_META).find(_STATISTIC) if _META in package.archive else None
    stated = to_count(found.get(_PAGES), 0) if found is not None else 0
    return max(stated, session.page or 0) or None


def _read_edges(session: Session, styles: Element, common: Element | None) -> None:
    """Read headers and footers of all page styles, the same text once."""
    own = styles.find(_AUTOMATIC)
    session.styles, session.lists = StyleSheet(common, own), Lists(common, own)
    session.part, session.page, session.paragraphs = _STYLES, None, 0
    seen: set[tuple[SourceKind, str]] = set()
    for element in styles.iterfind(f"{_MASTERS}/*/*"):
        kind = _EDGES.get(element.tag)
        said = kind, words(element)
        if kind is not None and element.get(_DISPLAY) != "false" and said not in seen:
            seen.add((kind, said[1]))
            Story(session, kind).read(element)
