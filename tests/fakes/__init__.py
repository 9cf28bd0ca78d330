"""Plugins made for tests: one that works, and one for each way a plugin can go wrong."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import EntryPoint

from iopvalidate.plugins import GROUP, Loader, Plugins

READER = ("markdown", "iopvalidate.agreement.markdown.plugin")
WORD = ("docx", "iopvalidate.agreement.docx.plugin")
REPORT = ("report", "iopvalidate.report.plugin")
GOOD = ("good", "fakes.good")


def load(*more: tuple[str, str], base: Iterable[tuple[str, str]] = (READER, WORD, REPORT, GOOD)) -> Plugins:
    """Return the plugins of `base` and `more`, each (name, module), loaded as installed ones are."""
    return Loader([EntryPoint(name, module, GROUP) for name, module in (*base, *more)]).load()
