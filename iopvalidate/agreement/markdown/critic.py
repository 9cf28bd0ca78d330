"""CriticMarkup: tracked changes, comments and hidden text written in a text file."""

from __future__ import annotations

import re
from dataclasses import dataclass

from iopvalidate.agreement.source import Comment, HiddenText, Revision, RevisionKind, View

_MARK = re.compile(
    r"\{\+\+(?P<ins>.*?)\+\+\}|\{--(?P<del>.*?)--\}|\{==(?P<span>.*?)==\}(?:\{>>(?P<said>.*?)<<\})?|\{>>(?P<note>.*?)<<\}|\{~~(?P<hidden>.*?)~~\}",
    re.DOTALL,
)


@dataclass(slots=True)
class Marked:
    """A line in the chosen view, with what its marks say.  `gone` when all its text was deleted."""

    text: str
    revisions: list[Revision]
    comments: list[Comment]
    hidden: list[HiddenText]
    gone: bool


def resolve(line: str, block: int, view: View) -> Marked:
    """Return a line as the view shows it; `block` is the index the line's block will have."""
    if "{" not in line:
        return Marked(line, [], [], [], False)
    out = ""
    marked = Marked("", [], [], [], False)
    last = 0
    for match in _MARK.finditer(line):
        out += line[last : match.start()]
        out += _one(match, len(out), block, view, marked)
        last = match.end()
    marked.text = out + line[last:]
    marked.gone = bool(line.strip()) and not marked.text.strip(" #|-*")
    return marked


def _one(match: re.Match[str], at: int, block: int, view: View, marked: Marked) -> str:
    inserted, deleted, span = match["ins"], match["del"], match["span"]
    if inserted is not None or deleted is not None:
        text = inserted if inserted is not None else deleted
        shown = (inserted is not None) == (view is View.FINAL)
        kind = RevisionKind.INSERTION if inserted is not None else RevisionKind.DELETION
        marked.revisions.append(Revision(kind, text, "", "", block, at, at + (len(text) if shown else 0)))
        return text if shown else ""
    if match["hidden"] is not None:
        marked.hidden.append(HiddenText("hidden", match["hidden"], block, at, at))
        return ""
    note = match["said"] if span is not None else match["note"]
    if note:
        marked.comments.append(Comment("", "", note, block, at, at + len(span or "")))
    return span or ""
