"""Entry point of the PDF reader; the library that reads PDF is imported with the first PDF, and need not be installed."""

from __future__ import annotations

from iopvalidate.agreement.source import Reader, SourceDocument, View
from iopvalidate.hookspecs import hookimpl


def read_pdf(data: bytes, name: str, view: View = View.FINAL) -> SourceDocument:
    """Read a PDF from `data`; `name` is used in refusals.  Raises `ReadError` and nothing else."""
    from iopvalidate.agreement.pdf.reader import read_pdf as read

    return read(data, name, view)


@hookimpl
def iopvalidate_readers() -> list[Reader]:
    """Give the reader for PDF."""
    return [Reader("pdf", (".pdf",), read_pdf)]
