"""Where reports go: pairs of format and file, and files that are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from iopvalidate.errors import ConfigurationError
from iopvalidate.report.formats import Format, by_extension

_DEFAULT = "text"


@dataclass(frozen=True, slots=True)
class Output:
    """One report to write: its format, and the file, None for stdout."""

    format: Format
    path: str | None


def plan(order: Sequence[tuple[str, str]], formats: Mapping[str, Format], inputs: Sequence[str]) -> list[Output]:
    """Return what to write, from `--format` and `-o` in the order they were given ("format" or "output", value).

    A format goes to the file named beside it, one without a file to stdout; a file without a format gets the one of
    its ending.

    Raises:
        ConfigurationError: an unknown format, two reports for one place, or a file that is one of the drafts.
    """
    outputs = [_output(name, path, formats) for name, path in _pairs(order)] or [Output(_known(_DEFAULT, formats), None)]
    _check(outputs, inputs)
    return outputs


def _pairs(order: Sequence[tuple[str, str]]) -> list[tuple[str, str | None]]:
    """Pair each format with the file next to it: behind it, or before it where the call begins with a file."""
    lead = order[0][0] if order else ""
    pairs: list[tuple[str, str | None]] = []
    rest = list(order)
    while rest:
        kind, value = rest.pop(0)
        partner = rest.pop(0)[1] if kind == lead and rest and rest[0][0] != kind else None
        pairs.append((value, partner) if kind == "format" else (partner or "", value))
    return pairs


def _output(name: str, path: str | None, formats: Mapping[str, Format]) -> Output:
    if name or path is None:
        return Output(_known(name, formats), path)
    return Output(by_extension(formats, Path(path).suffix) or _known(_DEFAULT, formats), path)


def _known(name: str, formats: Mapping[str, Format]) -> Format:
    if name not in formats:
        known = ", ".join(sorted(formats))
        raise ConfigurationError(f"Formatet {name} finns inte. Välj bland: {known}.", f"No format {name}. Choose: {known}.")
    return formats[name]


def _check(outputs: Sequence[Output], inputs: Sequence[str]) -> None:
    places = [os.path.realpath(o.path) if o.path else "" for o in outputs]
    if len(set(places)) < len(places):
        raise ConfigurationError(
            "Två rapporter har samma mål. Ge varje --format en egen fil med -o.",
            "Two reports go to the same place. Give each --format a file of its own with -o.",
        )
    drafts = {os.path.realpath(name) for name in inputs}
    for output, where in zip(outputs, places, strict=True):
        if where and where in drafts:
            raise ConfigurationError(
                f"{output.path} är ett av utkasten och skrivs inte över. Välj ett annat namn med -o.",
                f"{output.path} is one of the drafts and is not overwritten. Choose another name with -o.",
            )


def write(path: str, data: str | bytes) -> None:
    """Write a file whole or not at all: beside its place first, then moved there.  A link is followed.

    Raises:
        ConfigurationError: it cannot be written; nothing is left behind.
    """
    raw = data.encode("utf-8", "replace") if isinstance(data, str) else data  # a file's name need not be text
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file():  # /dev/stdout, a pipe: nothing to keep whole, and never to replace
            target.write_bytes(raw)
        else:
            _replace(target, raw)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise ConfigurationError(f"{path}: kan inte skrivas ({why}).", f"{path}: cannot be written ({why}).") from None


def _replace(target: Path, raw: bytes) -> None:
    handle, waiting = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
        os.chmod(waiting, _mode(target))
        os.replace(waiting, target)
    except BaseException:  # an interrupt too leaves nothing behind
        Path(waiting).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """Keep an existing file's permissions; a new one gets what the user's umask gives."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
