"""The built-in report formats as a plugin; a format's own module is imported when it is used."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from iopvalidate.hookspecs import hookimpl
from iopvalidate.report.formats import Format, Render, RenderOptions
from iopvalidate.rules.outcome import Text

if TYPE_CHECKING:
    from iopvalidate.report.model import Report


def _from(module: str) -> Render:
    """Return a format's `render`, whose module is imported by the first call."""

    def render(reports: Sequence[Report], options: RenderOptions) -> str | bytes:
        found: Render = import_module(module).render
        return found(reports, options)

    return render


_HERE = "iopvalidate.report"
_FORMATS = (
    ("text", ".txt", "text_format", "Rapport att läsa, på svenska eller engelska", "A report to read, in Swedish or English"),
    ("json", ".json", "json_format", "Rapport för andra program (schemas/report)", "A report for other programs (schemas/report)"),
    ("html", ".html", "html.page", "En webbsida: rapport bredvid utkastets text", "A web page: the report beside the draft's text"),
    ("docx", ".docx", "protocol.document", "Granskningsprotokoll i Word, för juristens akt", "A Word record for the jurist's file"),
    ("markdown", ".md", "markdown_format", "Rapport i Markdown", "A report in Markdown"),
    ("sarif", ".sarif", "sarif.log", "SARIF 2.1.0, för kodgranskning", "SARIF 2.1.0, for code scanning"),
    ("junit", ".xml", "junit_format", "JUnit-XML, för byggsystem", "JUnit XML, for build systems"),
    ("github", ".github", "github_format", "Anmärkningar i GitHub Actions", "Annotations in GitHub Actions"),
)


@hookimpl
def iopvalidate_formats() -> list[Format]:
    """Return the formats that come with the program."""
    return [Format(name, ending, Text(sv, en), _from(f"{_HERE}.{module}")) for name, ending, module, sv, en in _FORMATS]
