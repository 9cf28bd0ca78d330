"""What may stand in a paragraph, as XML: runs, links, fields, controls, changes, notes, boxes."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from benchmarks.made.words import Words
from benchmarks.word.box import text_box

_WHO = 'w:author="Anna Karlsson" w:date="2026-11-02T09:00:00Z"'
_MAX_BOXES = 2


class Inline:
    """Writes the content of paragraphs; `notes` are the footnotes and endnotes met, in order."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.ids = count(100)
        self.notes: dict[str, list[str]] = {"footnote": [], "endnote": []}
        self._boxes = 0

    def content(self, features: int = 3) -> str:
        """Give a paragraph's content: words, and up to so many features among them."""
        chosen: list[Callable[[Inline], str]] = [Inline._words]
        for _ in range(self.words.random.randint(0, features)):
            chosen += [self.words.random.choice(_FEATURES), Inline._words]
        return run(" ").join(make(self) for make in chosen)

    def _words(self) -> str:
        return self._split(self.words.some(self.words.shown))

    def _split(self, text: str) -> str:
        """Cut text into runs at random places, inside words too."""
        pieces, random = [], self.words.random
        while text:
            size = random.randint(1, 12)
            pieces.append(run(text[:size], random.choice(("", "<w:b/>", "<w:i/>", '<w:sz w:val="24"/>'))))
            text = text[size:]
        return "".join(pieces)

    def _link(self) -> str:
        return f'<w:hyperlink w:anchor="a">{self._words()}</w:hyperlink>'

    def _simple_field(self) -> str:
        return f'<w:fldSimple w:instr=" TITLE ">{self._words()}</w:fldSimple>'

    def _complex_field(self) -> str:
        return mark("begin") + code(' REF x "dold" ') + mark("separate") + self._words() + mark("end")

    def _nested_field(self) -> str:
        inner = mark("begin") + code(" PAGE ") + mark("separate") + run("inre") + mark("end")
        return mark("begin") + code(" IF ") + inner + code(" = 1 ") + mark("separate") + self._words() + mark("end")

    def _control(self) -> str:
        return f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{self._words()}</w:sdtContent></w:sdt>"

    def _smart_tag(self) -> str:
        return f'<w:smartTag w:uri="urn:x" w:element="y">{self._words()}</w:smartTag>'

    def _inserted(self) -> str:
        return f'<w:ins w:id="{next(self.ids)}" {_WHO}>{self._words()}</w:ins>'

    def _deleted(self) -> str:
        return f'<w:del w:id="{next(self.ids)}" {_WHO}>{deleted_run(self.words.some(self.words.gone))}</w:del>'

    def _hidden(self) -> str:
        return run(self.words.some(self.words.hidden), "<w:vanish/>")

    def _struck(self) -> str:
        return run(self.words.some(self.words.shown), "<w:strike/>")

    def _breaks(self) -> str:
        return (
            "<w:r><w:tab/></w:r>" + self._words() + "<w:r><w:br/></w:r>" + self._words() + "<w:r><w:lastRenderedPageBreak/></w:r>"
        )

    def _bookmark(self) -> str:
        number = next(self.ids)
        return f'<w:bookmarkStart w:id="{number}" w:name="b{number}"/>{self._words()}<w:bookmarkEnd w:id="{number}"/>'

    def _note(self) -> str:
        kind = self.words.random.choice(("footnote", "endnote"))
        self.notes[kind].append(self.words.some(self.words.shown))
        return f'<w:r><w:{kind}Reference w:id="{len(self.notes[kind])}"/></w:r>'

    def _box(self) -> str:
        """A text box in DrawingML with the same text in VML for older programs."""
        if self._boxes >= _MAX_BOXES:
            return self._words()
        self._boxes += 1
        whole = text_box(f"<w:p>{run(self.words.some(self.words.shown))}</w:p>", next(self.ids))
        return whole.removeprefix("<w:p>").removesuffix("</w:p>")


def run(text: str, properties: str = "") -> str:
    """Give a run of text."""
    before = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{before}<w:t xml:space="preserve">{text}</w:t></w:r>'


def deleted_run(text: str) -> str:
    """Give a run of deleted text."""
    return f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'


def mark(kind: str) -> str:
    """Give a mark of a complex field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    """Give a piece of a field's instruction, which nobody sees."""
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


_FEATURES: tuple[Callable[[Inline], str], ...] = (
    Inline._link, Inline._simple_field, Inline._complex_field, Inline._nested_field, Inline._control, Inline._smart_tag,
    Inline._inserted, Inline._deleted, Inline._hidden, Inline._struck, Inline._breaks, Inline._bookmark, Inline._note,
    Inline._box,
)  # fmt: skip
