"""What a file is when it is no Word file: told from its first bytes, or from the entries of its container."""

from __future__ import annotations

from iopvalidate.agreement.container import refusals
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
_PAGES = ("en fil från Apple iWork (Pages)", "an Apple iWork (Pages) file")
_ZIP = ("ett vanligt zip-arkiv", "a plain zip archive")
_ZIP_OF_WORD = (
    "ett zip-arkiv med Word-filer i (packa upp det först)",
    "a zip archive with Word files inside (unpack it first)",
)


def refuse_foreign(data: bytes, name: str) -> None:
    """Raise a `ReadError` that says what the bytes are, when their beginning shows that they are no Word file."""
    if not data:
        raise refusals.empty(name)
    if data.startswith(_OLE2[:4]):
        raise _ole2(data, name)
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for magic, what in ((b"{\\rtf", _RTF), (b"%pdf", _PDF), (b"<!doctype html", _HTML), (b"<html", _HTML)):
        if start.startswith(magic):
            raise refusals.other_format(name, *what)
    if start.startswith(b"<?xml"):
        raise refusals.other_format(name, *_XML)


def _ole2(data: bytes, name: str) -> Exception:
    if _STREAM_ENCRYPTED in data:
        return refusals.password(name)
    if _STREAM_WORD in data:
        return refusals.old_word(name)
    return refusals.other_format(name, *(_EXCEL if _STREAM_WORKBOOK in data else _OLE_OTHER))


def describe_type(content_type: str) -> tuple[str, str] | None:
    """Name in Swedish and English what a main part of `content_type` belongs to, None when it is not known."""
    for part, what in (("spreadsheetml", _EXCEL), ("presentationml", _POWERPOINT), ("visio", _VISIO)):
        if part in content_type:
            return what
    return None


def describe_container(archive: Archive) -> tuple[str, str]:
    """Name in Swedish and English what a container without a Word document seems to be."""
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
