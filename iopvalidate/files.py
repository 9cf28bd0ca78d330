"""Files of the user's: reading one, or refusing it with a message that names it and says what to do."""

from __future__ import annotations

from os import PathLike, fspath
from pathlib import Path

from iopvalidate.errors import ReadError

#: Larger than any agreement; a bigger file is refused before it is read into memory.
MAX_BYTES = 100_000_000

#: Word's own lock file beside an open document.
LOCK_PREFIX = "~$"


def is_lock_file(path: Path) -> bool:
    """Whether a file is the lock that Word keeps beside an open document, no draft."""
    return path.name.startswith(LOCK_PREFIX)


def read_bytes(source: str | PathLike[str]) -> bytes:
    """Return a file's bytes.

    Raises:
        ReadError: there is no such file, it is a directory, may not be read, or is too large.
    """
    name = fspath(source)
    path = Path(name)
    try:
        if path.is_dir():
            raise _refused(name, "det är en katalog, inte en fil.", "this is a directory, not a file.")
        if path.stat().st_size > MAX_BYTES:
            raise _too_large(name)
        return path.read_bytes()
    except FileNotFoundError:
        raise _refused(name, "filen finns inte.", "there is no such file.") from None
    except PermissionError:
        raise _refused(name, "filen får inte läsas (behörighet saknas).", "the file may not be read (permission).") from None
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        kind = type(error).__name__
        raise _refused(name, f"filen kan inte läsas ({kind}).", f"the file cannot be read ({kind}).") from None


def _refused(name: str, sv: str, en: str) -> ReadError:
    return ReadError(f"{name}: {sv}", f"{name}: {en}")


def _too_large(name: str) -> ReadError:
    limit = MAX_BYTES // 1_000_000
    return _refused(
        name, f"filen är större än {limit} MB och läses inte.", f"the file is larger than {limit} MB and is not read."
    )
