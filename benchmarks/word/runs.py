"""Write pieces of text as Word runs: whole, or split at random places inside words as real files are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from random import Random
from xml.sax.saxutils import escape, quoteattr

from benchmarks.word.pieces import Piece

DATE = "2026-11-02T09:00:00Z"
AUTHOR = "Anna Karlsson"
_STAMP = f'w:author="{AUTHOR}" w:date="{DATE}"'


@dataclass(slots=True)
class Remarks:
    """What the runs written so far refer to: texts of comments, and keys of footnotes, in order of reference."""

    comments: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


class RunWriter:
    """Writes the content of paragraphs.

    Attributes:
        remarks: comments and footnotes referred to so far.   controls: placeholders become content controls.
    """

    def __init__(self, seed: int | None, controls: bool) -> None:
        """Take the seed of the run split, None for one run per stretch of text."""
        self.remarks = Remarks()
        self.controls = controls
        self._random = None if seed is None else Random(seed)
        self._ids = count(900)

    def content(self, groups: Sequence[Sequence[Piece]], look: str = "") -> str:
        """Return the XML of a paragraph's content; `look` holds run properties that all its runs share."""
        return "".join(self._group(group, look) for group in groups)

    def mark(self, change: str) -> str:
        """Return the run property that makes a paragraph mark inserted or deleted, "" for no change."""
        return f'<w:{change} w:id="{next(self._ids)}" {_STAMP}/>' if change else ""

    def _group(self, group: Sequence[Piece], look: str) -> str:
        inside = "".join(self._piece(piece, look) for piece in group)
        if group[0].change:
            return f'<w:{group[0].change} w:id="{next(self._ids)}" {_STAMP}>{inside}</w:{group[0].change}>'
        if group[0].comment is not None:
            return self._commented(inside, group[0].comment)
        return inside

    def _commented(self, inside: str, comment: str) -> str:
        number = len(self.remarks.comments)
        self.remarks.comments.append(comment)
        return (
            f'<w:commentRangeStart w:id="{number}"/>{inside}<w:commentRangeEnd w:id="{number}"/>'
            f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        )

    def _piece(self, piece: Piece, look: str) -> str:
        if piece.note:
            self.remarks.notes.append(piece.note)
            number = len(self.remarks.notes)
            return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
        if piece.holder and self.controls and piece.change != "del":
            style = '<w:rStyle w:val="PlaceholderText"/>'
            runs = self._runs(piece.text, style + look, "t")
            identity = f'<w:id w:val="{next(self._ids)}"/>'
            return f"<w:sdt><w:sdtPr>{identity}<w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>{runs}</w:sdtContent></w:sdt>"
        bold = "<w:b/>" if piece.bold and "<w:b/>" not in look else ""
        hidden = "<w:vanish/>" if piece.hidden else ""
        return self._runs(piece.text, bold + hidden + look, "delText" if piece.change == "del" else "t")

    def _runs(self, text: str, look: str, tag: str) -> str:
        properties = f"<w:rPr>{look}</w:rPr>" if look else ""
        return "".join(self._run(part, properties, tag) for part in self._parts(text))

    def _run(self, text: str, properties: str, tag: str) -> str:
        noise, rsid = "", ""
        if self._random is not None and self._random.random() < 0.3:
            rsid = f' w:rsidR="00{self._random.randrange(16**6):06X}"'
            noise = f"<w:proofErr w:type={quoteattr(self._random.choice(['spellStart', 'spellEnd', 'gramStart', 'gramEnd']))}/>"
        return f'{noise}<w:r{rsid}>{properties}<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'

    def _parts(self, text: str) -> list[str]:
        if self._random is None:
            return [text]
        parts, at = [], 0
        while at < len(text):
            step = self._random.choice((1, 2, 3, 5, 9, 17, 40))
            parts.append(text[at : at + step])
            at += step
        return parts
