"""Entry point of the HTML reader; loading it does not import lxml."""

from __future__ import annotations

from iopvalidate.agreement.source import Reader, SourceDocument, View
from iopvalidate.hookspecs import hookimpl


def read_html(data: bytes, name: str, view: View = View.FINAL) -> SourceDocument:
    """Read an HTML page from `data`; `name` is used in refusals.  Raises `ReadError` and nothing else."""
    from iopvalidate.agreement.html.reader import read_html as read

    return read(data, name, view)


@hookimpl
def iopvalidate_readers() -> list[Reader]:
    """Give the reader for HTML and XHTML pages."""
    return [Reader("html", (".html", ".htm", ".xhtml"), read_html)]
