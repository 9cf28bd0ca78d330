"""Entry point of the OpenDocument reader; loading it imports neither zip nor lxml."""

from __future__ import annotations

from iopvalidate.agreement.source import Reader, SourceDocument, View
from iopvalidate.hookspecs import hookimpl


def read_odt(data: bytes, name: str, view: View = View.FINAL) -> SourceDocument:
    """Read an OpenDocument text from `data`; `name` is used in refusals.  Raises `ReadError` and nothing else."""
    from iopvalidate.agreement.odt.reader import read_odt as read

    return read(data, name, view)


@hookimpl
def iopvalidate_readers() -> list[Reader]:
    """Give the reader for texts and their templates."""
    return [Reader("odt", (".odt", ".ott"), read_odt)]
