"""Read an HTML page: find its encoding, parse it without network, walk its body."""

from __future__ import annotations

import codecs
import hashlib
import re

from lxml import etree
from lxml.etree import _Element as Element

from iopvalidate.agreement.container import foreign, refusals
from iopvalidate.agreement.container.archive import MAX_DEPTH, MAX_MARKS, MAX_PART
from iopvalidate.agreement.flow import Look
from iopvalidate.agreement.html.css import Sheets
from iopvalidate.agreement.html.notes import Notes
from iopvalidate.agreement.html.story import Page, Place, Story
from iopvalidate.agreement.source import SourceDocument, View
from iopvalidate.errors import ReadError

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,30})|<\?xml[^>]{0,80}encoding=[\"']([\w-]{2,30})", re.IGNORECASE
)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_CONTROLS = {code: None for code in range(32) if chr(code) not in "\t\n\r"}  # not shown; LibreOffice writes some at form fields
_TOO_DEEP = etree.XPath("boolean(" + "/*" * (MAX_DEPTH + 1) + ")")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read_html(data: bytes, name: str, view: View = View.FINAL) -> SourceDocument:
    """Read a page from `data`; nothing that it refers to is fetched.

    `name` is the file's name for refusals, `view` the state of `ins` and `del` that is read.  Raises `ReadError` only.
    """
    try:
        return _read(data, name, view)
    except ReadError:
        raise
    except Exception as error:  # whatever a hostile page provokes in the parser, callers see one kind of error
        raise refusals.unforeseen(name, type(error).__name__) from error


def _read(data: bytes, name: str, view: View) -> SourceDocument:
    foreign.refuse_foreign(data, name, foreign.HTML)
    document = SourceDocument(name, "html", hashlib.sha256(data).hexdigest())
    root = _parse(data, name)
    sheets = Sheets([element.text or "" for element in root.iter("style")])
    page = Page(document, view, sheets, Notes(root))
    for body in root.iterchildren("body"):
        Story(page, Place()).whole(body, sheets.look(body, Look()))
    for kind, element in page.edges:
        Story(page, Place(kind)).whole(element, sheets.look(element, Look()))
    return document


def _parse(data: bytes, name: str) -> Element:
    if len(data) > MAX_PART:
        most = MAX_PART // 1_000_000
        raise refusals.over_limit(name, f"sidan är större än {most} MB", f"the page is larger than {most} MB")
    if data.count(b"<") + data.count(b"=") > MAX_MARKS:
        raise refusals.over_limit(name, f"fler än {MAX_MARKS} taggar", f"more than {MAX_MARKS} tags")
    text = _DECLARATION.sub("", _decode(data)).translate(_CONTROLS)
    if not text.strip():
        raise refusals.empty(name)
    parser = etree.HTMLParser(
        no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8", recover=True
    )
    root: Element | None = etree.fromstring(text.encode("utf-8", "replace"), parser)
    if root is None:
        raise refusals.unforeseen(name, "HTML")
    if _TOO_DEEP(root) or any("depth" in entry.message for entry in parser.error_log):
        raise refusals.over_limit(
            name, f"fler än {MAX_DEPTH} nivåer av element i varandra", f"elements nested deeper than {MAX_DEPTH} levels"
        )
    return root


def _decode(data: bytes) -> str:
    """Decode by byte order mark, by what the page says, as UTF-8, or as Windows-1252."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    stated = _CHARSET.search(data[:4096])
    names = [(stated[1] or stated[2]).decode("ascii")] if stated else []
    for encoding in (*names, "utf-8"):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("cp1252", "replace")
