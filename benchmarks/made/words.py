"""Words that exist once: what a made document shows, hides and has deleted."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

_SYLLABLES = ("ba", "ske", "lår", "mö", "tin", "gru", "väst", "pe", "rol", "dyk", "fan", "hjä", "kno", "sil", "urt", "å")


@dataclass(slots=True)
class Words:
    """The words of one document.

    Attributes:
        shown: a reader of the final view sees them, each once.   hidden: formatted as hidden.
        gone: deleted by a tracked change.   edges: in headers and footers, which a text export may leave out.
    """

    random: Random
    shown: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    edges: list[str] = field(default_factory=list)
    _count: int = 0

    def some(self, kind: list[str], least: int = 1, most: int = 6) -> str:
        """Give new words with spaces between them, noted in `kind`."""
        new = [self._one() for _ in range(self.random.randint(least, most))]
        kind.extend(new)
        return " ".join(new)

    def _one(self) -> str:
        self._count += 1
        return "".join(self.random.choice(_SYLLABLES) for _ in range(3)) + _letters(self._count)


def _letters(number: int) -> str:
    """Give a number in letters, so that no program takes a word for a number."""
    text = ""
    while number:
        number, digit = divmod(number, 16)
        text += "bdfghjklmnprstvx"[digit]
    return text + "q"
