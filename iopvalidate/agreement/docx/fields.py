"""Fields (`w:fldChar`, `w:fldSimple`): their result is text of the draft, their instruction is not."""

from __future__ import annotations

from lxml.etree import _Element as Element

from iopvalidate.agreement.docx.names import W_FLDCHAR, W_FLDCHARTYPE
from iopvalidate.agreement.source import FieldReference

_REFERENCES = frozenset(("REF", "PAGEREF", "NOTEREF"))

MAX_NESTED = 32  # fields in each other; deeper ones in a hostile file are taken for text


class Field:
    """A field that has begun: its instruction so far, and where its result starts."""

    __slots__ = ("owner", "parts", "result", "start", "words")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.words: list[str] = []
        self.result = False
        self.owner: object = None
        self.start = 0

    @property
    def kind(self) -> str:
        """The field's kind in capitals ("REF"), "" before its result has begun."""
        return self.words[0].upper() if self.words else ""


class FieldStack:
    """The fields that are open at one place of a story, outermost first.

    Attributes:
        silent: how many of them are in their instruction; above 0 no text is shown.
        contents: how many tables of contents are in their result.
    """

    __slots__ = ("contents", "open", "silent")

    def __init__(self) -> None:
        self.open: list[Field] = []
        self.silent = 0
        self.contents = 0

    def begin(self) -> None:
        """Open a field."""
        self.open.append(Field())
        self.silent += 1

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field that is still in its instruction."""
        for field in reversed(self.open):
            if not field.result:
                field.parts.append(text)
                return

    def separate(self, owner: object, position: int) -> None:
        """Start the result of the innermost field at `position` in the paragraph `owner`."""
        if not self.open or self.open[-1].result:
            return
        field = self.open[-1]
        field.result = True
        field.owner, field.start = owner, position
        field.words = "".join(field.parts).split()
        self.silent -= 1
        self.contents += field.kind == "TOC"

    def end(self, owner: object, position: int) -> FieldReference | None:
        """Close the innermost field; gives the cross-reference if it was one that shows something in `owner`."""
        if not self.open:
            return None
        field = self.open.pop()
        if not field.result:
            self.silent -= 1
            return None
        self.contents -= field.kind == "TOC"
        if field.kind not in _REFERENCES or len(field.words) < 2:
            return None
        start = field.start if field.owner is owner else 0
        return FieldReference(start, position, field.kind, field.words[1].strip('"'))


def paired_marks(root: Element) -> set[Element]:
    """Give the `fldChar` elements of a part that belong to a field with both beginning and end.

    A lone mark in a damaged file would otherwise turn the rest of the draft into an instruction.
    """
    open_fields: list[list[Element]] = []
    paired: set[Element] = set()
    for mark in root.iter(W_FLDCHAR):
        kind = mark.get(W_FLDCHARTYPE)
        if kind == "begin":
            open_fields.append([mark])
        elif open_fields:
            open_fields[-1].append(mark)
            if kind == "end":
                marks = open_fields.pop()
                if len(open_fields) < MAX_NESTED:
                    paired.update(marks)
    return paired
