"""The built-in report formats as a plugin; a format's own module is imported when it is used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from iopvalidate.hookspecs import hookimpl
from iopvalidate.report.formats import Format, RenderOptions
from iopvalidate.rules.outcome import Text

if TYPE_CHECKING:
    from iopvalidate.report.model import Report


def _text(reports: Sequence[Report], options: RenderOptions) -> str:
    from iopvalidate.report.text_format import render

    return render(reports, options)


def _json(reports: Sequence[Report], options: RenderOptions) -> str:
    from iopvalidate.report.json_format import render

    return render(reports, options)


@hookimpl
def iopvalidate_formats() -> list[Format]:
    """Return text and JSON."""
    return [
        Format(
            "text", ".txt", Text("Rapport att läsa, på svenska eller engelska", "A report to read, in Swedish or English"), _text
        ),
        Format(
            "json",
            ".json",
            Text("Rapport för andra program (schemas/report)", "A report for other programs (schemas/report)"),
            _json,
        ),
    ]
