"""Reports to one HTML page.  No network: the page holds its style and script, and forbids all else (its own CSP)."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from iopvalidate.errors import ConfigurationError
from iopvalidate.report.formats import RenderOptions
from iopvalidate.report.html.view import labels, view
from iopvalidate.report.model import Report

if TYPE_CHECKING:
    from jinja2 import Template

_HERE = Path(__file__).parent


def render(reports: Sequence[Report], options: RenderOptions) -> str:
    """Return the page.

    Raises:
        ConfigurationError: jinja2 is not installed.
    """
    style, script = _part("style.css"), _part("script.js")
    lang = options.lang
    return _template().render(
        lang=lang, t=labels(lang), reports=[view(report, number, lang) for number, report in enumerate(reports, 1)],
        unread=options.unread, style=style, script=script, style_hash=_hash(style), script_hash=_hash(script),
    )  # fmt: skip


def _part(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


@lru_cache(maxsize=1)
def _template() -> Template:
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
    except ImportError:
        raise ConfigurationError(
            "Formatet html behöver paketet jinja2: pip install jinja2.", "The format html needs jinja2: pip install jinja2."
        ) from None
    loader = FileSystemLoader(_HERE, encoding="utf-8")
    environment = Environment(
        loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
        undefined=StrictUndefined,
    )  # fmt: skip
    return environment.get_template("report.html.jinja")
