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
    ("text", ".txt", "text_format", Text("Rapport att läsa", "A report to read")),
    ("json", ".json", "json_format", Text("För andra program (schemas/report)", "For other programs (schemas/report)")),
    ("html", ".html", "html.page", Text("En webbsida: rapporten bredvid utkastet", "A web page: the report beside the draft")),
    ("docx", ".docx", "protocol.document", Text("Granskningsprotokoll i Word", "A record of the review in Word")),
    ("markdown", ".md", "markdown_format", Text("Rapport i Markdown", "A report in Markdown")),
    ("sarif", ".sarif", "sarif.log", Text("SARIF 2.1.0, för kodgranskning", "SARIF 2.1.0, for code scanning")),
    ("junit", ".xml", "junit_format", Text("JUnit-XML, för byggsystem", "JUnit XML, for build systems")),
    ("github", ".github", "github_format", Text("Anmärkningar i GitHub Actions", "Annotations in GitHub Actions")),
)


@hookimpl
def iopvalidate_formats() -> list[Format]:
    """Return the formats that come with the program."""
    return [Format(name, ending, summary, _from(f"{_HERE}.{module}")) for name, ending, module, summary in _FORMATS]
