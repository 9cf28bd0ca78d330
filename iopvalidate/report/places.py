"""Where a passage stands, in words a person can follow in the draft."""

from __future__ import annotations

from iopvalidate.agreement.model import Location
from iopvalidate.report.model import Evidence

_LONGEST = 420  # characters of a quote that are shown


def place(location: Location, title: str, lang: str) -> str:
    """Return "§ 7 Ekonomi, stycke 41, s. 3"; the document's own title says nothing and is left out."""
    path = [heading for heading in location.heading_path if heading != title][-2:]
    english = lang == "en"
    parts = [" › ".join(path)] if path else []
    parts.append(f"{'paragraph' if english else 'stycke'} {location.paragraph}")
    if location.page is not None:
        parts.append(f"{'p.' if english else 's.'} {location.page}")
    return ", ".join(parts)


def quoted(evidence: Evidence) -> str:
    """Return the words of a passage in Swedish quotation marks, shortened in the middle where they are very long."""
    return f"”{shortened(evidence.quote)}”"


def shortened(quote: str) -> str:
    """Return words on one line, shortened in the middle where they are very long."""
    words = " ".join(quote.split())
    if len(words) > _LONGEST:
        head, tail = words[: _LONGEST // 3 * 2], words[-_LONGEST // 3 :]
        words = f"{head.rsplit(' ', 1)[0]} […] {tail.split(' ', 1)[-1]}"
    return words
