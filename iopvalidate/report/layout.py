"""Lines of a text report: wrapped to the width, indented, labelled, coloured only where a terminal shows colours."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Any

#: Columns of a text report that does not go to a terminal.
WIDTH = 96

LABEL = 10  # columns of "Varför", "Åtgärd", "Förslag"
_NARROW = 48  # no narrower, however small the terminal


class Page:
    """Collects lines.  Text is wrapped at spaces only, so that what is copied out of the report pastes well."""

    def __init__(self, width: int, color: bool) -> None:
        """Take the width in columns and whether to colour."""
        self.width = max(width, _NARROW)
        self._color = color
        self._lines: list[str] = []

    def text(self) -> str:
        """Return all lines, ended by a newline."""
        return "\n".join(self._lines).rstrip("\n") + "\n"

    def blank(self) -> None:
        """Add an empty line, never two."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def line(self, text: str, indent: int = 0, style: str = "") -> None:
        """Add a line as it is."""
        self._lines.append(" " * indent + self.styled(text, style))

    def heading(self, text: str) -> None:
        """Add a section's heading, with space above."""
        self.blank()
        self.line(text, style="heading")

    def prose(self, text: str, indent: int = 2, hanging: int = 0, style: str = "") -> None:
        """Add a paragraph, wrapped; `hanging` columns more from the second line on."""
        for number, line in enumerate(self._wrap(text, indent, hanging)):
            self.line(line, indent + (hanging if number else 0), style)

    def labelled(self, label: str, text: str, indent: int = 2, width: int = LABEL, style: str = "") -> None:
        """Add a paragraph beside its label; an empty text adds nothing."""
        if not text.strip():
            return
        head = self.styled(label.ljust(width), "label")
        for number, line in enumerate(self._wrap(text, indent + width, 0)):
            lead = head if number == 0 else " " * width
            self._lines.append(" " * indent + lead + self.styled(line, style))

    def rows(self, rows: Iterable[tuple[str, ...]], indent: int = 2, right: frozenset[int] = frozenset()) -> None:
        """Add a table: columns as wide as their widest cell, the last one wrapped; `right` are aligned right."""
        table = [row for row in rows if row]
        if not table:
            return
        widths = [max(len(row[column]) for row in table) for column in range(len(table[0]) - 1)]
        for row in table:
            cells = [c.rjust(w) if n in right else c.ljust(w) for n, (c, w) in enumerate(zip(row, widths, strict=False))]
            lead = "  ".join([*cells, ""]) if cells else ""
            wrapped = self._wrap(row[-1], indent + len(lead), 0) or [""]
            self.line((lead + wrapped[0]).rstrip(), indent)
            for line in wrapped[1:]:
                self.line(" " * len(lead) + line, indent)

    def styled(self, text: str, style: str) -> str:
        """Return a text in a style's colour, where colours are shown."""
        if not self._color or not style:
            return text
        import click

        return click.style(text, **_STYLES[style])

    def _wrap(self, text: str, indent: int, hanging: int) -> list[str]:
        width = max(self.width - indent - hanging, _NARROW // 2)
        wrapper = textwrap.TextWrapper(width, break_long_words=False, break_on_hyphens=False)
        return [line for paragraph in text.strip().split("\n") for line in wrapper.wrap(paragraph)]


_STYLES: dict[str, dict[str, Any]] = {
    "heading": {"bold": True},
    "bad": {"fg": "red", "bold": True},
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow"},
    "note": {"fg": "cyan"},
    "none": {},
    "good": {"fg": "green", "bold": True},
    "label": {"dim": True},
    "place": {"dim": True},
}
