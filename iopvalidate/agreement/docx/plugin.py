"""Entry point of the Word reader; loading it imports neither zip nor lxml."""

from __future__ import annotations

from iopvalidate.agreement.source import Reader, SourceDocument, View
from iopvalidate.hookspecs import hookimpl

EXTENSIONS = (".docx", ".docm", ".dotx", ".dotm")


def read_docx(data: bytes, name: str, view: View = View.FINAL) -> SourceDocument:
    """Read a Word file from `data`; `name` is used in messages.  Raises `ReadError` and nothing else."""
    from iopvalidate.agreement.docx.reader import read_docx as read

    return read(data, name, view)


@hookimpl
def iopvalidate_readers() -> list[Reader]:
    """Give the reader for Word files and templates, with and without macros (which are never run)."""
    return [Reader(name="docx", extensions=EXTENSIONS, read=read_docx)]
