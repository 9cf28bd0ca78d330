"""On which line each key of a TOML file stands, for messages that name file, line and key.

`tomllib` reads the values and has refused what is no TOML; this scanner reads the same text once more and keeps lines only.
A key is a path: ("paths", 1, "profile") is `profile` of the second `[[paths]]`.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from typing import Any

KeyPath = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^,\]}\n#]*")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}' r"|'''.*?'{3,5}" r'|"(?:\\.|[^"\\\n])*"' r"|'[^'\n]*'",
    re.DOTALL,
)


def key_lines(text: str) -> dict[KeyPath, int]:
    """Return the line, from 1, of every key, table and array item of a text that `tomllib` has accepted."""
    scanner = _Scanner(text)
    scanner.document()
    return scanner.lines


def line_of(lines: dict[KeyPath, int], path: KeyPath) -> int:
    """Return the line of a key, or of the nearest table above it that has one; 1 for the file itself."""
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return 1


class _Scanner:
    """Reads a document from its beginning to its end; each method leaves the place behind what it read."""

    def __init__(self, text: str) -> None:
        self._text = text.replace("\r\n", "\n")
        self._at = 0
        self._ends = [match.start() for match in re.finditer("\n", self._text)]
        self._arrays: dict[KeyPath, int] = {}  # items of each array of tables so far
        self.lines: dict[KeyPath, int] = {}

    def document(self) -> None:
        """Read tables and keys."""
        table: KeyPath = ()
        self._skip(_BLANK)
        while self._at < len(self._text):
            if self._peek("["):
                table = self._header()
            else:
                self._pair(table)
            self._skip(_BLANK)

    def _header(self) -> KeyPath:
        many = self._peek("[[")
        line = self._line()
        self._at += 2 if many else 1
        path = self._inside(self._keys())
        if many:
            number = self._arrays.get(path, -1) + 1
            self._arrays[path] = number
            self._note(path, line)
            path = (*path, number)
        self._note(path, line)
        self._at += 2 if many else 1
        return path

    def _inside(self, keys: list[str]) -> KeyPath:
        """Return a header's path; a part that names an array of tables means its latest item."""
        path: KeyPath = ()
        for number, key in enumerate(keys, 1):
            path = (*path, key)
            if number < len(keys) and path in self._arrays:
                path = (*path, self._arrays[path])
        return path

    def _pair(self, table: KeyPath) -> None:
        line = self._line()
        path = table
        for key in self._keys():
            path = (*path, key)
            self._note(path, line)
        self._at += 1  # the equals sign
        self._skip(_SPACE)
        self._value(path)

    def _keys(self) -> list[str]:
        keys = []
        while True:
            self._skip(_SPACE)
            keys.append(self._key())
            self._skip(_SPACE)
            if not self._peek("."):
                return keys
            self._at += 1

    def _key(self) -> str:
        if self._text[self._at] in "\"'":
            value: Any = tomllib.loads(f"k = {self._take(_STRING)}")["k"]
            return str(value)
        return self._take(_BARE)

    def _value(self, path: KeyPath) -> None:
        if self._peek("["):
            self._array(path)
        elif self._peek("{"):
            self._inline_table(path)
        elif self._text[self._at] in "\"'":
            self._take(_STRING)
        else:
            self._take(_SCALAR)

    def _array(self, path: KeyPath) -> None:
        self._at += 1
        number = 0
        self._skip(_BLANK)
        while not self._peek("]"):
            self._note((*path, number), self._line())
            self._value((*path, number))
            number += 1
            self._skip_comma()
        self._at += 1

    def _inline_table(self, path: KeyPath) -> None:
        self._at += 1
        self._skip(_BLANK)
        while not self._peek("}"):
            self._pair(path)
            self._skip_comma()
        self._at += 1

    def _skip_comma(self) -> None:
        self._skip(_BLANK)
        if self._peek(","):
            self._at += 1
        self._skip(_BLANK)

    def _note(self, path: KeyPath, line: int) -> None:
        self.lines.setdefault(path, line)

    def _line(self) -> int:
        return bisect_left(self._ends, self._at) + 1

    def _peek(self, start: str) -> bool:
        return self._text.startswith(start, self._at)

    def _skip(self, pattern: re.Pattern[str]) -> None:
        self._take(pattern)

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._at)
        if match is None:  # tomllib would have refused it
            raise AssertionError(f"no TOML on line {self._line()}")
        self._at = match.end()
        return match[0]
