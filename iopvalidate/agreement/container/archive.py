"""The zip container read from bytes: every limit is counted while inflating, no declared size is trusted.

The limits are far above any agreement and far below what hurts a machine; `Limits` can be given tighter in tests.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass

from iopvalidate.agreement.container import refusals

MAX_ENTRIES = 4_000  # entries in the container; a long report with pictures has some hundreds
MAX_PART = 60_000_000  # bytes of one part when inflated
MAX_TOTAL = 200_000_000  # bytes of all parts that are read, together
MAX_RATIO = 200  # inflated bytes per compressed byte; plain XML rarely passes 30
RATIO_FROM = 1_000_000  # bytes inflated before the ratio is judged: small repetitive parts compress well
MAX_DEPTH = 256  # nested XML elements
MAX_MARKS = 700_000  # tags and attributes of all parsed parts together, some 250 pages: bounds the memory of the trees

WORD = ("en Word-fil (.docx)", "a Word file (.docx)")  # the usual container

_CHUNK = 1 << 16
_ENTRY_MARK = b"PK\x01\x02"  # opens each record of the central directory
_ABSOLUTE = re.compile(r"/|[A-Za-z]:")
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, struct.error, ValueError, NotImplementedError)


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one reading: counts and bytes, see the constants of this module."""

    entries: int = MAX_ENTRIES
    part: int = MAX_PART
    total: int = MAX_TOTAL
    ratio: int = MAX_RATIO
    ratio_from: int = RATIO_FROM
    depth: int = MAX_DEPTH
    marks: int = MAX_MARKS


class Archive:
    """The entries of a zip container held in memory; only what is asked for is inflated."""

    def __init__(self, data: bytes, name: str, limits: Limits, expected: tuple[str, str] = WORD) -> None:
        """Read the list of entries.  Raises `ReadError` for a damaged container or hostile entries.

        `expected` names what the file should be, in Swedish and English, for messages.
        """
        self.name = name
        self._expected = expected
        self._limits = limits
        self._total = 0
        # zipfile reads the whole list before anybody can count it, so the records are counted first.
        if data.count(_ENTRY_MARK) > limits.entries:
            raise self._too_many()
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGE as error:
            raise self._no_zip(data) from error
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for info in self._zip.infolist():
            self._take(info)

    def _no_zip(self, data: bytes) -> Exception:
        return refusals.damaged_zip(self.name) if data[:2] == b"PK" else refusals.not_zip(self.name, self._expected)

    def _too_many(self) -> Exception:
        most = self._limits.entries
        return refusals.over_limit(self.name, f"fler än {most} filer i behållaren", f"more than {most} entries")

    def _take(self, info: zipfile.ZipInfo) -> None:
        """Note an entry under its lower-case name: names of parts do not tell capitals apart."""
        path = info.orig_filename.replace("\\", "/")
        if _ABSOLUTE.match(path) or ".." in path.split("/") or "\0" in path:
            raise refusals.unsafe_entry(
                self.name, "den har delar med absoluta eller uppåtgående sökvägar", "it has absolute or upward paths"
            )
        if path.endswith("/"):
            return
        if path.lower() in self._entries:
            raise refusals.unsafe_entry(self.name, "två delar har samma namn", "two parts have the same name")
        self._entries[path.lower()] = info
        if len(self._entries) > self._limits.entries:
            raise self._too_many()

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._entries

    def names(self) -> list[str]:
        """Give the lower-case names of all entries, in the order of the container."""
        return list(self._entries)

    def part_name(self, part: str) -> str:
        """Give the name of `part` as the container spells it.  Raises `KeyError` when it is not there."""
        return self._entries[part.lower()].filename.replace("\\", "/")

    def read(self, part: str) -> bytes:
        """Inflate one part.  Raises `ReadError` when it is missing, damaged, encrypted or past a limit."""
        info = self._entries.get(part.lower())
        if info is None:
            raise refusals.missing_part(self.name, part)
        if info.flag_bits & 1:
            raise refusals.password(self.name)
        try:
            return self._inflate(info, part)
        except _DAMAGE as error:
            raise refusals.damaged_zip(self.name, part) from error

    def _inflate(self, info: zipfile.ZipInfo, part: str) -> bytes:
        chunks: list[bytes] = []
        size = 0
        with self._zip.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                chunks.append(chunk)
                size += len(chunk)
                self._total += len(chunk)
                self._check(size, info.compress_size, part)
        return b"".join(chunks)

    def _check(self, size: int, packed: int, part: str) -> None:
        limits = self._limits
        if size > limits.part:
            most = limits.part // 1_000_000
            raise refusals.over_limit(self.name, f"delen {part} är större än {most} MB", f"part {part} is larger than {most} MB")
        if self._total > limits.total:
            most = limits.total // 1_000_000
            raise refusals.over_limit(
                self.name, f"delarna är tillsammans större än {most} MB", f"the parts together exceed {most} MB"
            )
        if size > limits.ratio_from and size > limits.ratio * max(packed, 1):
            raise refusals.over_limit(
                self.name,
                f"delen {part} packas upp mer än {limits.ratio} gånger (zip-bomb)",
                f"part {part} inflates more than {limits.ratio} times (zip bomb)",
            )
