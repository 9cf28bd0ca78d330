"""What a file is when it is not what its reader expects: told from its first bytes, its ending or its entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iopvalidate.agreement.container import refusals
from iopvalidate.errors import ReadError

if TYPE_CHECKING:
    from iopvalidate.agreement.container.archive import Archive

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAM_WORD = "WordDocument".encode("utf-16-le")
_STREAM_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_STREAM_WORKBOOK = "Workbook".encode("utf-16-le")

_RTF = ("ett RTF-dokument", "an RTF document")
_PDF = ("ett PDF-dokument", "a PDF document")
_HTML = ("en HTML-sida", "an HTML page")
_XML = ("en XML-fil (till exempel Word 2003 XML)", "an XML file (Word 2003 XML, for instance)")
_OLE_OTHER = ("en annan äldre Office-fil", "another older Office file")
_EXCEL = ("en Excel-fil (kalkylblad)", "an Excel file (spreadsheet)")
_POWERPOINT = ("en PowerPoint-fil (presentation)", "a PowerPoint file (presentation)")
_VISIO = ("en Visio-fil", "a Visio file")
_ODT = ("ett OpenDocument-textdokument (.odt)", "an OpenDocument text document (.odt)")
_ODS = ("ett OpenDocument-kalkylblad (.ods)", "an OpenDocument spreadsheet (.ods)")
_ODF = ("en OpenDocument-fil", "an OpenDocument file")
_EPUB = ("en e-bok (EPUB)", "an e-book (EPUB)")
_ODT_MIME = b"application/vnd.oasis.opendocument.text"
_PAGES = ("en fil från Apple iWork (Pages)", "an Apple iWork (Pages) file")
_ZIP = ("ett vanligt zip-arkiv", "a plain zip archive")
_ZIP_OR_WORD = ("en zip-behållare, till exempel en Word-fil", "a zip container, such as a Word file")
_ZIP_OF_WORD = (
    "ett zip-arkiv med Word-filer i (packa upp det först)",
    "a zip archive with Word files inside (unpack it first)",
)


#: What a reader expects, in Swedish and English, for messages.
WORD = ("en Word-fil", "a Word file")
ODT = _ODT
PDF = _PDF
HTML = _HTML
TEXT = ("en textfil", "a text file")

_MAGIC = (
    (b"{\\rtf", _RTF, ""),
    (b"%pdf", _PDF, ".pdf"),
    (b"<!doctype html", _HTML, ".html"),
    (b"<html", _HTML, ".html"),
)
_SPACE = b"\xef\xbb\xbf \t\r\n"


def refuse_foreign(data: bytes, name: str, expected: tuple[str, str]) -> None:
    """Raise a `ReadError` that says what the bytes are, when their beginning shows that they are not what is expected."""
    if not data:
        raise refusals.empty(name)
    if data.startswith(_OLE2[:4]):
        raise _ole2(data, name, expected)
    start = data[:1024].lstrip(_SPACE).lower()
    for magic, what, ending in _MAGIC:
        if start.startswith(magic) and what != expected:
            raise refusals.other_format(name, *what, expected, ending)
    if start.startswith(b"<?xml") and expected not in (HTML, TEXT):
        raise refusals.other_format(name, *_XML, expected)
    if start.startswith(b"pk\x03\x04") and expected in (PDF, HTML, TEXT):
        raise refusals.other_format(name, *_ZIP_OR_WORD, expected)


def _ole2(data: bytes, name: str, expected: tuple[str, str]) -> Exception:
    if _STREAM_ENCRYPTED in data:
        return refusals.password(name)
    if _STREAM_WORD in data or name.lower().endswith((".doc", ".dot")):
        return refusals.old_word(name)
    return refusals.other_format(name, *(_EXCEL if _STREAM_WORKBOOK in data else _OLE_OTHER), expected)


def ending_of(data: bytes) -> str:
    """Give the ending that bytes without a file name would have: ".pdf", ".html", ".odt", or ".docx" for all else."""
    start = data[:1024].lstrip(_SPACE).lower()
    for magic, _, ending in _MAGIC:
        if ending and start.startswith(magic):
            return ending
    return ".odt" if data[:4] == b"PK\x03\x04" and _ODT_MIME in data[:120] else ".docx"


#: Formats that drafts are kept in and that no reader takes, by the ending of the file.
_UNSUPPORTED = {
    ".doc": ("en fil i det äldre formatet .doc (Word 97–2003)", "a file in the older .doc format (Word 97–2003)"),
    ".dot": ("en mall i det äldre formatet .dot (Word 97–2003)", "a template in the older .dot format (Word 97–2003)"),
    ".rtf": _RTF,
    ".pages": _PAGES,
    ".wps": ("ett Works-dokument (.wps)", "a Works document (.wps)"),
    ".wpd": ("ett WordPerfect-dokument (.wpd)", "a WordPerfect document (.wpd)"),
    ".sxw": ("ett OpenOffice 1-dokument (.sxw)", "an OpenOffice 1 document (.sxw)"),
    ".fodt": ("ett platt OpenDocument (.fodt)", "a flat OpenDocument (.fodt)"),
    ".gdoc": ("en länk till Google Dokument (.gdoc)", "a link to Google Docs (.gdoc)"),
    ".xls": _EXCEL, ".xlsx": _EXCEL, ".ppt": _POWERPOINT, ".pptx": _POWERPOINT, ".epub": _EPUB,
}  # fmt: skip


def refusal_by_ending(name: str, ending: str) -> ReadError | None:
    """Give the refusal of a known format that no reader takes, None when `ending` (".rtf") is not one."""
    what = _UNSUPPORTED.get(ending)
    return refusals.unsupported(name, *what) if what else None


def describe_type(content_type: str) -> tuple[str, str] | None:
    """Name in Swedish and English what a main part of `content_type` belongs to, None when it is not known."""
    for part, what in (("spreadsheetml", _EXCEL), ("presentationml", _POWERPOINT), ("visio", _VISIO)):
        if part in content_type:
            return what
    return None


def describe_container(archive: Archive) -> tuple[str, str]:
    """Name in Swedish and English what a container without the expected document seems to be."""
    if "mimetype" in archive:
        mime = archive.read("mimetype")[:200]
        for word, what in ((b"opendocument.text", _ODT), (b"opendocument.spreadsheet", _ODS), (b"epub", _EPUB)):
            if word in mime:
                return what
        if b"opendocument" in mime:
            return _ODF
    names = archive.names()
    for start, what in (("xl/", _EXCEL), ("ppt/", _POWERPOINT), ("visio/", _VISIO), ("index/document.iwa", _PAGES)):
        if any(entry.startswith(start) for entry in names):
            return what
    return _ZIP_OF_WORD if any(entry.endswith((".docx", ".doc", ".docm")) for entry in names) else _ZIP
