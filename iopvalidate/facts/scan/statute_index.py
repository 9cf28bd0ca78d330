"""Which Swedish acts exist, are in force, replaced by what, and which chapters and sections they have.

The data is a packed list (`iopvalidate/facts/data/statutes.bin`, made by `scripts/pack_statutes.py`), read when first
asked for.  An act that the list does not have is unknown, not wrong; state of the law: early 2026.
"""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, runtime_checkable

from iopvalidate import facts
from iopvalidate.facts.scan._act_names import ABBREVIATIONS, EVERYDAY_NAMES

_LINE = re.compile(r"[^\n]*")
_NAMESAKE_END = re.compile(r",? (?:m\. ?m\.|m\. ?fl\.)\t|\t")
_FEW = 3  # titles that are as quickly looked for as ruled out
_SECTION = re.compile(r"([0-9]{1,4}) ?([a-zå]?)")
_ALL_CAPS_ABBREVIATIONS = {abbreviation.upper(): title for abbreviation, title in ABBREVIATIONS.items()}
_DEFINITE_WORDS = {
    "lagen": "lag",
    "förordningen": "förordning",
    "kungörelsen": "kungörelse",
    "balken": "balk",
    "stadgan": "stadga",
}


@runtime_checkable
class _DataLoader(Protocol):
    def get_data(self, path: str) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Statute:
    """An act: number, title, and what is known of its force.

    `sections` maps a chapter ("" where the act has none) to the ranges of its sections ("1-10,3a"), empty where nothing
    is known; `agree` says whether two independent listings of them were equal, None where there was only one.
    """

    sfs: str
    title: str
    in_force: bool
    in_force_from: date | None
    repealed_by: str | None
    sections: Mapping[str, str]
    agree: bool | None


class StatuteIndex:
    """The acts by number and by name."""

    def __init__(self, packed: bytes) -> None:
        """Take the packed list; raises `zlib.error` where it is damaged."""
        self._lines = zlib.decompress(packed).decode()
        self._acts: dict[str, Statute | None] = {}
        self._named: dict[str, list[Statute]] = {}

    @cached_property
    def _lowered(self) -> str:
        return self._lines.lower()

    def get(self, sfs: str) -> Statute | None:
        """Give the act with a number ("2016:1145"), or None where it is unknown."""
        if sfs not in self._acts:
            start = -1 if "\n" in sfs or "\t" in sfs else self._lines.find(f"\n{sfs}\t")
            self._acts[sfs] = None if start < 0 else self._at(start + 1)
        return self._acts[sfs]

    def _at(self, start: int) -> Statute:
        """Read the act whose line begins at `start`."""
        match = _LINE.match(self._lines, start)
        sfs, title, in_force, since, repealed_by, agree, listed = (match[0] if match else "").split("\t")
        chapters = dict(chapter.split(":", 1) for chapter in listed.split(";") if chapter)
        return Statute(
            sfs,
            title,
            in_force == "1",
            date.fromisoformat(since) if since else None,
            repealed_by or None,
            MappingProxyType(chapters),
            None if not agree else agree == "1",
        )

    def section_exists(self, sfs: str, chapter: str | None, section: str | None) -> bool | None:
        """Tell whether an act has a section (or, without `section`, a chapter); None where the list cannot tell.

        False only where the list is sure: the chapter does not exist, the number is above the chapter's highest, or a
        lettered section is in neither of two listings.
        """
        act = self.get(sfs)
        if act is None or not act.sections:
            return None
        if chapter is None and "" not in act.sections:
            return None
        ranges = act.sections.get((chapter or "").strip().lower())
        if ranges is None:
            return False
        return True if section is None else _in_ranges(ranges, section, sure_of_letters=act.agree is not None)

    def by_name(self, name: str) -> list[Statute]:
        """Give the acts that a name or abbreviation means: the one in force first, then older namesakes, newest first.

        "kommunallagen", "KL", "lagen om offentlig upphandling" and "Lag om offentlig upphandling" are all understood; of a
        name that goes on beyond the title the longest beginning that is a title counts.  Unknown names give an empty list.
        """
        known = self._named.get(name)
        if known is None:  # the whole list is searched: once a name, however often the draft cites it
            known = self._named[name] = self._by_name(name)
        return list(known)

    def _by_name(self, name: str) -> list[Statute]:
        titles = _titles_of(name)
        if not titles:
            return []
        # Folding the case of the whole list takes longer than reading it, and hardly any name needs it.
        for exact in (True, False):
            lines, shortest = (self._lines, titles[-1]) if exact else (self._lowered, titles[-1].lower())
            if len(titles) > _FEW and f"\t{shortest}" not in lines:
                continue  # every other title begins with this one
            for title in titles:
                acts = self._with_title(title, exact=exact)
                if acts:
                    return sorted(acts, key=lambda act: (act.in_force, *_number(act.sfs)), reverse=True)
        return []

    def is_named(self, sfs: str, name: str) -> bool | None:
        """Tell whether the act with a number bears a name; None where the number or the name is unknown."""
        act = self.get(sfs)
        namesakes = self.by_name(name)
        if act is None or not namesakes:
            return None
        return any(namesake.sfs == sfs for namesake in namesakes)

    def _with_title(self, title: str, *, exact: bool) -> list[Statute]:
        lines, needle = (self._lines, f"\t{title}") if exact else (self._lowered, f"\t{title.lower()}")
        acts = []
        position = lines.find(needle)
        while position >= 0:
            if _NAMESAKE_END.match(lines, position + len(needle)):
                acts.append(self._at(lines.rfind("\n", 0, position) + 1))
            position = lines.find(needle, position + 1)
        return acts


@lru_cache(maxsize=1)
def statute_index() -> StatuteIndex:
    """Give the index of the shipped list, read at the first call."""
    return StatuteIndex(_packed())


def _packed() -> bytes:
    """Read the packed list by the package's own loader, which `importlib.resources` would ask too.

    Importing `importlib.resources` takes longer (13 ms) than reading and unpacking the list (5 ms).
    """
    loader = facts.__spec__.loader if facts.__spec__ is not None else None
    path = os.path.join(os.path.dirname(facts.__file__ or ""), "data", "statutes.bin")
    data: bytes = loader.get_data(path) if isinstance(loader, _DataLoader) else Path(path).read_bytes()
    return data


def _in_ranges(ranges: str, section: str, *, sure_of_letters: bool) -> bool | None:
    match = _SECTION.fullmatch(section.strip().lower())
    if match is None:
        return None
    number, letter = int(match[1]), match[2]
    highest = 0
    for part in ranges.split(","):
        first, _, last = part.partition("-")
        low = int(first.rstrip("abcdefghijklmnopqrstuvwxyzå"))
        high = int(last or low)
        highest = max(highest, high)
        if (letter and part == f"{number}{letter}") or (not letter and first.isdecimal() and low <= number <= high):
            return True
    if number > highest or (letter and sure_of_letters):
        return False
    return None


def _titles_of(name: str) -> list[str]:
    """Give the titles that a name may stand for, the most likely first."""
    written = " ".join(name.split())
    known = ABBREVIATIONS.get(written) or EVERYDAY_NAMES.get(written.lower())
    if known is None and written.isupper():
        known = _ALL_CAPS_ABBREVIATIONS.get(written)
    if known is not None:
        return [known]
    words = written.split(" ")
    # The word that carries the definite ending is the first of "lagen om …", the last of "hälso- och sjukvårdslagen".
    first = words[0].lower()
    if len(words) > 1 and (first in _DEFINITE_WORDS or first in _DEFINITE_WORDS.values()):
        words[0] = _DEFINITE_WORDS.get(first, first).capitalize()
        return [" ".join(words[:length]) for length in range(len(words), 2, -1)]
    for definite, indefinite in _DEFINITE_WORDS.items():
        if words[-1].lower().endswith(definite):
            words[-1] = words[-1][: -len(definite)] + indefinite
            break
    title = " ".join(words)
    return [title[0].upper() + title[1:]] if title else []


def _number(sfs: str) -> tuple[int, int]:
    year, _, number = sfs.partition(":")
    return int(year), int(number.split(" ")[0])
