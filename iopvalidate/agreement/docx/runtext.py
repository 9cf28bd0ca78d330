"""The text of one run (`w:r`): the single mapping from elements to characters that offsets in runs refer to.

Runs are counted from 0 in the order of `root.iter(w:r)` over the whole part, those in text boxes (both branches of
an AlternateContent), deletions, field codes and ruby included.  A run's text joins its children in order: `w:t` and
`w:delText` as they are (a line end inside counts as a space), `w:tab` and `w:ptab` "\\t", `w:br` and `w:cr` "\\n",
`w:noBreakHyphen` U+2011, `w:sym` its character; all else, `w:softHyphen` too, is "".  Runs nested in a run
(ruby, text boxes) have texts of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml.etree import _Element as Element

from iopvalidate.agreement.docx.names import (
    MC_ALTERNATE,
    MC_CHOICE,
    MC_FALLBACK,
    W_BR,
    W_CR,
    W_DELTEXT,
    W_NOBREAKHYPHEN,
    W_P,
    W_PTAB,
    W_R,
    W_SYM,
    W_T,
    W_TAB,
    W_TXBXCONTENT,
    w,
)
from iopvalidate.agreement.docx.symbols import symbol

_FONT, _CHAR = w("font"), w("char")


def _letters(element: Element) -> str:
    text = element.text or ""
    return text.replace("\n", " ") if "\n" in text else text


def _symbol(element: Element) -> str:
    return symbol(element.get(_FONT) or "", element.get(_CHAR) or "")


TEXT: dict[str, Callable[[Element], str]] = {
    W_T: _letters,
    W_DELTEXT: _letters,
    W_TAB: lambda _: "\t",
    W_PTAB: lambda _: "\t",
    W_BR: lambda _: "\n",
    W_CR: lambda _: "\n",
    W_NOBREAKHYPHEN: lambda _: "\u2011",
    W_SYM: _symbol,
}
"""What an element in a run contributes to the run's text; elements that are not listed contribute nothing."""


def chosen_branch(alternate: Element) -> Element | None:
    """Give the branch of an `mc:AlternateContent` that is read: the first Choice with text, else a Fallback.

    Choice and Fallback say the same thing twice, so never both.
    """
    branches = [child for child in alternate if child.tag == MC_CHOICE]
    branches += [child for child in alternate if child.tag == MC_FALLBACK]
    return next((branch for branch in branches if _has_text(branch)), None)


def _has_text(branch: Element) -> bool:
    wanted = (W_TXBXCONTENT, W_P, W_R, *TEXT)
    return next(branch.iter(*wanted), None) is not None


def run_pieces(run: Element) -> Iterator[tuple[Element, str]]:
    """Yield each child of `run` (through AlternateContent) that has text, with its text, in order."""
    for child in run:
        text_of = TEXT.get(child.tag)
        if text_of is not None:
            yield child, text_of(child)
        elif child.tag == MC_ALTERNATE:
            branch = chosen_branch(child)
            if branch is not None:
                yield from run_pieces(branch)


def run_text(run: Element) -> str:
    """Give the run's own text, the one that `RunSpan.offset` counts in."""
    return "".join(text for _, text in run_pieces(run))
