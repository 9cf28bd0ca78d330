"""The Markdown and text reader as a plugin."""

from __future__ import annotations

from iopvalidate.agreement.source import Reader, SourceDocument, View
from iopvalidate.hookspecs import hookimpl


def _read(data: bytes, name: str, view: View) -> SourceDocument:
    from iopvalidate.agreement.markdown.reader import read_markdown

    return read_markdown(data, name, view)


@hookimpl
def iopvalidate_readers() -> list[Reader]:
    """Return the reader."""
    return [Reader("markdown", (".md", ".markdown", ".txt"), _read)]
