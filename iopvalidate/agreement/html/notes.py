"""Notes of a page: the marks that lead to them, and the elements that hold them, as word processors write both."""

from __future__ import annotations

import re

from lxml.etree import _Element as Element

from iopvalidate.agreement.source import SourceKind

_HOLDER = re.compile(r"(?P<end>sdendnote|edn|endnote)\d+\Z|(?:sdfootnote|ftn|fn:?|footnote)-?\d+\Z")
_TO_NOTE = re.compile(r"#(?:_?(?:sdfootnote|sdendnote)\d+sym|_ftn\d+|_edn\d+|fn:?-?\d+|footnote-?\d+)\Z")
_BACK = re.compile(r"#(?:(?:sdfootnote|sdendnote)\d+anc|_ftnref\d+|_ednref\d+|fnref:?-?\d+)\Z")
_DIGITS = re.compile(r"\d+")


class Notes:
    """The notes of one page by the number in their id, and which of them have been read."""

    def __init__(self, body: Element) -> None:
        """Look through the page."""
        self._holders: dict[str, Element] = {}
        self._read: set[Element] = set()
        for element in body.iter("div", "li", "p", "aside", "section"):
            own = element.get("id") or ""
            if _HOLDER.match(own):
                self._holders.setdefault(_key(own), element)

    def called(self, link: Element) -> Element | None:
        """Give the note that a link leads to, None when it is no mark of a note."""
        target = link.get("href") or ""
        return self._holders.get(_key(target[1:])) if _TO_NOTE.match(target) else None

    @staticmethod
    def leads_back(link: Element) -> bool:
        """Whether a link in a note leads back to its mark: it shows the number or an arrow, no text of the note."""
        return bool(_BACK.match(link.get("href") or ""))

    def is_note(self, element: Element) -> bool:
        """Whether an element holds a note."""
        return bool(self._holders) and self._holders.get(_key(element.get("id") or "")) is element

    def take(self, element: Element) -> tuple[SourceKind, str] | None:
        """Give kind and number of a note that is read now; None when it has been read."""
        if element in self._read:
            return None
        self._read.add(element)
        own = element.get("id") or ""
        match, digits = _HOLDER.match(own), _DIGITS.search(own)
        is_end = match is not None and bool(match["end"])
        return SourceKind.ENDNOTE if is_end else SourceKind.FOOTNOTE, digits[0] if digits else ""


def _key(name: str) -> str:
    """Give what the id of a note and the link to it have in common: whether it is an endnote, and its number."""
    digits = _DIGITS.search(name)
    return f"{'e' if 'edn' in name or 'endnote' in name else 'f'}{digits[0] if digits else ''}"
