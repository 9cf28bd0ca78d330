"""Compiled terms kept on disk for the next process: parsing the notation of all rules costs more than a draft.

The file holds what the terms of installed rules come to, never a word of a draft.  Its name is a digest of all notations, of
the word families, of the code that compiles them and of Python's version, so that it can never be out of date; a file that
is damaged, or that cannot be read or written, costs time only.  It lies in the user's cache folder, or in the folder that
the environment variable IOPVALIDATE_CACHE names; where that is empty, nothing is kept.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from iopvalidate.language import families, notation, tables
from iopvalidate.language.signs import Sign
from iopvalidate.language.tables import Tables
from iopvalidate.language.vocabulary import Vocabulary

VARIABLE = "IOPVALIDATE_CACHE"
_KEPT = 8  # files of other sets of rules
_DIGEST = 32


def vocabulary_of(signs: Iterable[Sign]) -> Vocabulary:
    """Return the vocabulary of signs, from the file that an earlier process left where there is one."""
    own = tuple({sign.notation: sign for sign in signs}.values())
    folder = cache_folder()
    if folder is None:
        return Vocabulary.of_signs(own)
    path = folder / f"terms-{_digest(own)}.bin"
    known = _read(path)
    if known is not None:
        return Vocabulary.of_signs(own, known)
    made = Vocabulary.of_signs(own)
    with suppress(OSError):
        _write(path, made.tables)
    return made


def cache_folder() -> Path | None:
    """Return where files are kept, None where nothing is to be kept."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named else None
    variable, below = ("LOCALAPPDATA", "AppData/Local") if os.name == "nt" else ("XDG_CACHE_HOME", ".cache")
    base = os.environ.get(variable)
    if not base:
        home = os.path.expanduser("~")
        if not os.path.isabs(home):  # nobody's home is known
            return None
        base = os.path.join(home, below)
    return Path(base) / "iopvalidate"


def _digest(signs: Sequence[Sign]) -> str:
    digest = sha256(f"{sys.version} {marshal.version}".encode())
    for module in (families, notation, tables):
        with suppress(OSError):
            state = os.stat(str(module.__file__))
            digest.update(f" {state.st_size} {state.st_mtime_ns}".encode())
    digest.update("\0".join(sign.notation for sign in signs).encode())
    return digest.hexdigest()[:24]


def _read(path: Path) -> Tables | None:
    """Return the tables of a file, None where it is missing or damaged."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    held = memoryview(data)[_DIGEST:]
    if sha256(held).digest() != data[:_DIGEST]:
        return None
    return Tables(*marshal.loads(held))


def _write(path: Path, made: Tables) -> None:
    """Write a file in one step, and remove the oldest of many.

    Raises:
        OSError: the folder cannot be made or written.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    data = marshal.dumps(made.plain())
    draft = path.with_suffix(f".{os.getpid()}.tmp")
    draft.write_bytes(sha256(data).digest() + data)
    os.replace(draft, path)
    kept = sorted(path.parent.glob("terms-*.bin"), key=lambda p: p.stat().st_mtime_ns, reverse=True)
    for old in kept[_KEPT:]:
        old.unlink(missing_ok=True)
