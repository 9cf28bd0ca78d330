"""Open a PDF with pdfium and give the characters of its pages."""

from __future__ import annotations

import ctypes
import math
from threading import Lock
from typing import Any

from iopvalidate.agreement.container import refusals
from iopvalidate.agreement.pdf.lines import Char, Line, in_order, lines_of

MAX_CHARS = 600_000  # of all pages: some 200 close-written ones
MAX_PAGES = 1_000
_SCANNED = 0.8  # this share of pages with next to no text: a scan
_FEW = 10  # visible characters; a page of pictures may carry a stamp or a page number
_BOLD_WEIGHT = 600
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LINE_ENDS = ("\r", "\n", "\0")
_LINE_HYPHENS = ("\x02", "\ufffe")  # what pdfium gives for a hyphen at the end of a line
_LOCK = Lock()  # pdfium keeps state for the whole process: two threads must not read at once


def read_pages(data: bytes, name: str) -> tuple[list[list[Line]], list[tuple[float, float]]]:
    """Give the lines of each page and the pages' sizes (width and height in points).

    Raises:
        ReadError: pypdfium2 is not installed, the file is damaged, encrypted, past a limit, or has no text layer.
    """
    try:
        import pypdfium2  # type: ignore[import-untyped,unused-ignore]
        import pypdfium2.raw as raw  # type: ignore[import-untyped,unused-ignore]
    except ImportError:
        raise refusals.missing_extra(name, "PDF", "pdf") from None
    with _LOCK:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise refusals.password(name) if "assword" in str(error) else refusals.damaged_pdf(name) from None
        try:
            return _Pages(document, raw, name).read()
        finally:
            document.close()


class _Pages:
    """Reads the pages of one open document."""

    def __init__(self, document: Any, raw: Any, name: str) -> None:
        self._document = document
        self._raw = raw
        self._name = name
        self._left = MAX_CHARS
        self._bold: dict[tuple[bytes, int], bool] = {}

    def read(self) -> tuple[list[list[Line]], list[tuple[float, float]]]:
        count = len(self._document)
        if count > MAX_PAGES:
            raise refusals.over_limit(self._name, f"fler än {MAX_PAGES} sidor", f"more than {MAX_PAGES} pages")
        pages, sizes, empty = [], [], 0
        for number in range(count):
            page = self._document[number]
            chars = self._chars(page)
            empty += sum(bool(char.text.strip()) for char in chars) < _FEW
            sizes.append(page.get_size())
            pages.append(in_order(lines_of(chars, number + 1), sizes[-1][0]))
            page.close()
        if count == 0 or (empty >= _SCANNED * count and not _enough(pages)):
            raise refusals.scanned(self._name, count)
        return pages, sizes

    def _chars(self, page: Any) -> list[Char]:
        text = page.get_textpage()
        try:
            count = text.count_chars()
            self._left -= count
            if self._left < 0:
                raise refusals.over_limit(self._name, f"fler än {MAX_CHARS} tecken", f"more than {MAX_CHARS} characters")
            found = (self._char(text.raw, place) for place in range(count))
            return [char for char in found if char is not None]
        finally:
            text.close()

    def _char(self, text: Any, place: int) -> Char | None:
        """Give one character, None for ends of lines and for what cannot be placed."""
        raw = self._raw
        point = raw.FPDFText_GetUnicode(text, place)
        shown = chr(point) if 0 < point < 0x110000 and not 0xD800 <= point < 0xE000 else ""
        if not shown or shown in _LINE_ENDS:
            return None
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        x, base = ctypes.c_double(), ctypes.c_double()
        if not raw.FPDFText_GetCharBox(text, place, left, right, bottom, top):
            return None
        raw.FPDFText_GetCharOrigin(text, place, x, base)
        shown = "-" if shown in _LINE_HYPHENS else _LIGATURES.get(shown, shown)
        if shown < " ":
            return None
        size = raw.FPDFText_GetFontSize(text, place) * self._scale(text, place)
        return Char(shown, left.value, right.value, base.value, size or 1.0, self._is_bold(text, place))

    def _scale(self, text: Any, place: int) -> float:
        matrix = self._raw.FS_MATRIX()
        if not self._raw.FPDFText_GetMatrix(text, place, matrix):
            return 1.0
        return math.hypot(matrix.b, matrix.d) or 1.0

    def _is_bold(self, text: Any, place: int) -> bool:
        """Whether the font says that it is bold: by its weight, its name, or the flag for forced bold."""
        name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        self._raw.FPDFText_GetFontInfo(text, place, name, 128, flags)
        key = name.value, flags.value
        if key not in self._bold:
            words = name.value.lower()
            heavy = self._raw.FPDFText_GetFontWeight(text, place) >= _BOLD_WEIGHT
            named = any(word in words for word in (b"bold", b"black", b"heavy", b"semibold"))
            self._bold[key] = heavy or named or bool(flags.value & 1 << 18)
        return self._bold[key]


def _enough(pages: list[list[Line]]) -> bool:
    """Whether a file of near-empty pages still is a text: a short letter, no scan."""
    return len(pages) == 1 and any(len(line.text) >= 3 and line.text.strip("0123456789 -/").isalpha() for line in pages[0])
