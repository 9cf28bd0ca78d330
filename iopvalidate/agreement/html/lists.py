"""Lists of a page: what each item shows, and the numbers of headings that stand in lists."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element as Element

from iopvalidate.agreement.docx.numformat import letter, roman

_STYLES = {
    "a": "a", "A": "A", "i": "i", "I": "I", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I",
}  # fmt: skip


@dataclass(slots=True)
class HtmlList:
    """One list being read: whether it counts, how, and the last number."""

    ordered: bool
    form: str
    value: int

    def next(self, item: Element) -> str:
        """Count an item and give what it shows."""
        if not self.ordered:
            return "•"
        self.value = number_of(item.get("value"), self.value + 1)
        return f"{figure(self.value, self.form)}."


def opened(element: Element) -> HtmlList:
    """Give the list that an `ol` or `ul` begins."""
    form = _STYLES.get(element.get("type") or "", "")
    style = element.get("style") or ""
    for name, known in _STYLES.items():
        if len(name) > 1 and name in style:
            form = known
    return HtmlList(element.tag == "ol", form, number_of(element.get("start"), 1) - 1)


def figure(value: int, form: str) -> str:
    """Write a number as a letter, Roman or decimal."""
    if form in ("a", "A"):
        text = letter(value)
    elif form in ("i", "I"):
        text = roman(value)
    else:
        return str(value)
    return text.upper() if form.isupper() else text


def number_of(value: str | None, default: int) -> int:
    """Give a whole number from an attribute, `default` where it is missing or none."""
    return int(value) if value and value.isdecimal() and len(value) < 7 else default


class HeadingNumbers:
    """Numbers of headings that stand in lists: "2.1" for the first `h2` in a list under the second `h1`."""

    def __init__(self) -> None:
        self._values: dict[int, int] = {}

    def number(self, level: int, value: int) -> str:
        """Give the number of a heading of `level` that is item `value` of its list."""
        self._values = {known: number for known, number in self._values.items() if known < level}
        self._values[level] = value
        return ".".join(str(number) for _, number in sorted(self._values.items()))
