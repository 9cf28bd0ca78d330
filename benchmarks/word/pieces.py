"""Inline Markdown with CriticMarkup as pieces: text with its tracked change, comment, footnote and placeholder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

_CRITIC = re.compile(
    r"\{\+\+(?P<ins>.*?)\+\+\}|\{--(?P<del>.*?)--\}|\{==(?P<span>.*?)==\}(?:\{>>(?P<said>.*?)<<\})?"
    r"|\{>>(?P<note>.*?)<<\}|\{~~(?P<hidden>.*?)~~\}"
)
_INNER = re.compile(r"\[\^(?P<note>[^\]]+)\]|\*\*(?P<bold>\S(?:.*?\S)?)\*\*|(?P<holder>\[[^\]^][^\]]*\])")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with one look.

    Attributes:
        text: its characters.   change: "ins", "del" or "".   hidden, bold: its format.
        holder: it is a placeholder in square brackets.   note: key of the footnote whose mark stands here, "" if none.
        comment: what the comment on it says, None if none.
    """

    text: str = ""
    change: str = ""
    hidden: bool = False
    bold: bool = False
    holder: bool = False
    note: str = ""
    comment: str | None = None


def pieces_of(text: str) -> list[list[Piece]]:
    """Return groups of pieces; a tracked change and a comment's range are one group each."""
    groups: list[list[Piece]] = []
    last = 0
    for match in _CRITIC.finditer(text):
        groups.append(list(_inner(text[last : match.start()], Piece())))
        groups.append(_group(match))
        last = match.end()
    groups.append(list(_inner(text[last:], Piece())))
    return [group for group in groups if group]


def _group(match: re.Match[str]) -> list[Piece]:
    for change in ("ins", "del"):
        if match[change] is not None:
            return list(_inner(match[change], Piece(change=change)))
    if match["hidden"] is not None:
        return [Piece(match["hidden"], hidden=True)]
    said = match["said"] if match["span"] is not None else match["note"]
    return list(_inner(match["span"] or "", Piece(comment=said))) or [Piece(comment=said)]


def _inner(text: str, look: Piece) -> Iterator[Piece]:
    last = 0
    for match in _INNER.finditer(text):
        if match.start() > last:
            yield replace(look, text=text[last : match.start()])
        if match["note"]:
            yield replace(look, note=match["note"])
        elif match["bold"]:
            yield replace(look, text=match["bold"], bold=True)
        else:
            yield replace(look, text=match["holder"], holder=True)
        last = match.end()
    if last < len(text):
        yield replace(look, text=text[last:])


def whole_change(groups: list[list[Piece]]) -> str:
    """Return "ins" or "del" when all text of a paragraph has that tracked change, else ""."""
    changes = {piece.change for group in groups for piece in group if piece.text.strip()}
    return changes.pop() if len(changes) == 1 else ""


def final_text(text: str) -> str:
    """Return the text of a line in the final view, without footnote marks and emphasis."""
    return "".join(p.text for group in pieces_of(text) for p in group if p.change != "del" and not p.hidden)
