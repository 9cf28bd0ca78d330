"""A plugin with a format of its own: bytes, one line a report."""

from __future__ import annotations

from collections.abc import Sequence

from iopvalidate.api import Format, RenderOptions, Report, Text, hookimpl


def _lines(reports: Sequence[Report], options: RenderOptions) -> bytes:
    return "".join(f"{report.verdict};{report.document.path}\n" for report in reports).encode()


@hookimpl
def iopvalidate_formats() -> list[Format]:
    return [Format("rad", ".rad", Text("En rad", "A line"), _lines)]
