"""Read a Word file: open the package, read its stories, hand over blocks and what the file knows about them."""

from __future__ import annotations

import hashlib

from lxml.etree import _Element as Element

from iopvalidate.agreement.container import refusals
from iopvalidate.agreement.container.archive import Limits
from iopvalidate.agreement.docx import names as n
from iopvalidate.agreement.docx.inline import Pages
from iopvalidate.agreement.docx.notes import NoteCounter
from iopvalidate.agreement.docx.numbering import Numbering
from iopvalidate.agreement.docx.package import Package
from iopvalidate.agreement.docx.properties import to_int
from iopvalidate.agreement.docx.session import PartContext, Session
from iopvalidate.agreement.docx.story import Story
from iopvalidate.agreement.docx.styles import StyleSheet, without_table_styles
from iopvalidate.agreement.source import SourceDocument, SourceKind, View
from iopvalidate.errors import ReadError

_PROTECTION, _ENFORCEMENT = n.w("documentProtection"), n.w("enforcement")
_ON = ("1", "true", "on")
_PAGES = f"{{{n.APP_NS}}}Pages"


def read_docx(data: bytes, name: str, view: View = View.FINAL, limits: Limits | None = None) -> SourceDocument:
    """Read a .docx, .docm, .dotx or .dotm from `data`.

    `name` is the file's name for messages, `view` the state of tracked changes that is read, `limits` what is
    still read of a hostile file.  Raises `ReadError` and nothing else.
    """
    try:
        return _read(data, name, view, limits or Limits())
    except ReadError:
        raise
    except Exception as error:  # whatever a hostile file provokes in zip or XML code, callers see one kind of error
        raise refusals.unforeseen(name, type(error).__name__) from error


def _read(data: bytes, name: str, view: View, limits: Limits) -> SourceDocument:
    package = Package(data, name, limits)
    document = SourceDocument(name, package.format, hashlib.sha256(data).hexdigest())
    session, body = _open(package, view, document)
    _read_body(session, body)
    _read_edges(session)
    _finish(session)
    return document


def _open(package: Package, view: View, document: SourceDocument) -> tuple[Session, PartContext]:
    """Parse the main part and those it needs."""
    root = package.document()
    relations = package.relations(package.main)
    styles = StyleSheet(package.related_root(relations, "styles", without_table_styles))
    settings = package.related_root(relations, "settings")
    document.protected = _protected(settings)
    session = Session(
        package=package,
        relations=relations,
        view=view,
        styles=styles,
        numbering=Numbering(package.related_root(relations, "numbering"), styles),
        notes=NoteCounter(settings, styles.language),
        document=document,
    )
    return session, PartContext(package.main, root)


def _read_body(session: Session, part: PartContext) -> None:
    known = next(part.root.iter(n.W_LASTRENDEREDPAGEBREAK), None) is not None
    pages = Pages() if known else None
    for body in part.root.iterchildren(n.W_BODY):
        Story(session, part, pages=pages).read(body)
    session.document.pages = _pages(session.package, pages)


def _read_edges(session: Session) -> None:
    """Read headers and footers, each part once."""
    for name, is_header in list(session.edges.items()):
        part = PartContext(name, session.package.root(name))
        Story(session, part, SourceKind.HEADER if is_header else SourceKind.FOOTER).read(part.root)


def _finish(session: Session) -> None:
    """Give the last waiting bookmarks and the comments their places."""
    document = session.document
    if session.bookmarks and document.blocks:
        document.blocks[-1].bookmarks += tuple(session.bookmarks)
    root = session.package.related_root(session.relations, "comments")
    if root is not None:
        document.comments.extend(session.anchors.comments(root, session.last_place()))


def _protected(settings: Element | None) -> bool:
    found = settings.find(_PROTECTION) if settings is not None else None
    return found is not None and (found.get(_ENFORCEMENT) or "0").lower() in _ON


def _pages(package: Package, rendered: Pages | None) -> int | None:
    """Give the number of pages: what the file's properties say, or more if its page breaks say more."""
    stated = 0
    root = package.related_root(package.relations(""), "extended-properties")
    if root is not None:
        stated = to_int(root.findtext(_PAGES))
    return max(stated, rendered.current if rendered else 0) or None
