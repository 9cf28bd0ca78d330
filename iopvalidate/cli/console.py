"""What the command writes: results on stdout, messages on stderr; neither crashes on a character or a closed pipe."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO

from iopvalidate.errors import ConfigurationError
from iopvalidate.report.layout import WIDTH

_WIDEST = 110  # wider lines are hard to read, however wide the terminal


def prepare() -> None:
    """Let a stream that cannot show a character replace it."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def out(data: str | bytes) -> None:
    """Write a result to stdout; a reader that has gone away (`| head`) is no error.

    Raises:
        ConfigurationError: it cannot be written (a full disk).
    """
    try:
        if isinstance(data, bytes):
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
        else:
            sys.stdout.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        silence()
    except OSError as error:
        silence()
        why = error.strerror or type(error).__name__
        raise ConfigurationError(f"rapporten kan inte skrivas ({why}).", f"the report cannot be written ({why}).") from None


def error(message: str) -> None:
    """Write an error to stderr."""
    _note(f"iopvalidate: {message}\n")


def note(message: str) -> None:
    """Write what the user should know, but is no error, to stderr."""
    _note(f"{message}\n")


def _note(text: str) -> None:
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except BrokenPipeError:
        silence()


def silence() -> None:
    """Send what is still written nowhere, so that Python's own flush at the end says nothing either."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        if _closed(stream):
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _closed(stream: TextIO) -> bool:
    try:
        stream.flush()
    except ValueError:
        return False
    except OSError:  # gone away, or a full disk
        return True
    return False


def width() -> int:
    """Return the columns to write for: the terminal's, within reason; a fixed number where there is none."""
    return min(shutil.get_terminal_size((WIDTH, 24)).columns, _WIDEST) if sys.stdout.isatty() else WIDTH


def color() -> bool:
    """Whether stdout shows colours: a terminal, and nobody has asked for none (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
