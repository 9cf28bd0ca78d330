"""Patterns for the paths of drafts: `*` within a name, `**` across directories, `?` and `[ab]` for one character."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path

_SPECIAL = re.compile(r"\*\*/|\*\*|\*|\?|\[!?[^\]/]+\]")
_MEANING = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def matches(pattern: str, path: str | os.PathLike[str], base: Path) -> bool:
    """Whether a path fits a pattern that is relative to `base`; one without a slash fits a name in any directory below."""
    name = Path(os.path.relpath(os.path.abspath(path), os.path.abspath(base))).as_posix()
    return _compiled(pattern).fullmatch(name) is not None


def is_plain(pattern: str) -> bool:
    """Whether a pattern names one file."""
    return _SPECIAL.search(pattern) is None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    wanted = pattern.removeprefix("./")
    if "/" not in wanted:
        wanted = f"**/{wanted}"
    told, end = "", 0
    for match in _SPECIAL.finditer(wanted):
        told += re.escape(wanted[end : match.start()]) + _piece(match[0])
        end = match.end()
    return re.compile(told + re.escape(wanted[end:]))


def _piece(special: str) -> str:
    if special in _MEANING:
        return _MEANING[special]
    inside = special[1:-1].replace("\\", "\\\\")
    return f"[^{inside[1:]}]" if inside.startswith("!") else f"[{inside}]"
