"""Personal identity numbers never leave the engine: quotes, headings, reasons and details are masked here, for all formats."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from iopvalidate.agreement.model import Location, Passage
from iopvalidate.facts.draft import Draft
from iopvalidate.report.draft_text import masked
from iopvalidate.report.model import Evidence
from iopvalidate.report.passages import without_numbers
from iopvalidate.rules.outcome import Text


class Masker:
    """Masks what a report quotes of one draft; a mask is as long as what it hides, so that offsets still hold."""

    def __init__(self, draft: Draft) -> None:
        """Take the draft; its identity numbers are looked up once."""
        self._agreement = draft.agreement
        self._hidden: dict[int, list[tuple[int, int]]] = {}
        for number in draft.references.identity_numbers:
            self._hidden.setdefault(number.ordinal, []).append((number.start, number.end))

    def evidence(self, passage: Passage) -> Evidence:
        """Return the words of a passage and where they stand."""
        text = self._agreement.block(passage.ordinal).text
        if passage.ordinal in self._hidden:
            text = masked(text, self._hidden[passage.ordinal])
        where = self._agreement.locate(passage)
        path = tuple(self.words(heading) for heading in where.heading_path)
        return Evidence(
            text[passage.start : passage.end], Location(where.paragraph, path, where.page, where.start, where.end)
        )  # fmt: skip

    def words(self, text: str) -> str:
        """Return a text without personal identity numbers."""
        if not self._hidden:
            return text
        return without_numbers(text)

    def text(self, text: Text) -> Text:
        """Return both languages without personal identity numbers."""
        return Text(self.words(text.sv), self.words(text.en)) if self._hidden else text

    def details(self, value: Any) -> Any:
        """Return JSON values without personal identity numbers."""
        if not self._hidden:
            return value
        if isinstance(value, str):
            return self.words(value)
        if isinstance(value, Mapping):
            return {key: self.details(item) for key, item in value.items()}
        return [self.details(item) for item in value] if isinstance(value, (list, tuple)) else value
