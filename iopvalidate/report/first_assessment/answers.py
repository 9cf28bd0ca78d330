"""Answers from a file, TOML or JSON, or from a checklist that was written as JSON before.

[answers]
F1 = "ja"
F2 = { answer = "nej", comment = "Kommunen tog initiativet." }
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from iopvalidate.errors import ConfigurationError
from iopvalidate.profiles import Profile
from iopvalidate.report.first_assessment.model import Answered, reply_of

_MOST_BYTES = 1_000_000


def read_answers(path: Path, profile: Profile) -> dict[str, Answered]:
    """Return the answers of a file by row.

    Raises:
        ConfigurationError: the file cannot be read, is of another profile, or answers a row that there is not.
    """
    value = _parsed(path)
    own = value.get("profile", profile.name)
    if own != profile.name:
        raise ConfigurationError(
            f"{path}: svaren hör till profilen {own}, inte {profile.name}. Välj --profile {own}.",
            f"{path}: the answers are of the profile {own}, not {profile.name}. Choose --profile {own}.",
        )
    known = {row.id for row in profile.rows}
    answers = {}
    for row, said in _pairs(path, value):
        if row not in known:
            ids = ", ".join(r.id for r in profile.rows)
            raise ConfigurationError(f"{path}: profilen {profile.name} har ingen rad {row}. Raderna är: {ids}.",
                                     f"{path}: the profile {profile.name} has no row {row}. The rows are: {ids}.")  # fmt: skip
        answers[row] = _answered(path, row, said)
    return answers


def _parsed(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ConfigurationError(f"{path}: filen är för stor för svar.", f"{path}: the file is too big for answers.")
        text = path.read_text(encoding="utf-8-sig")
        value = tomllib.loads(text) if path.suffix.lower() == ".toml" else json.loads(text)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise ConfigurationError(f"{path}: kan inte läsas ({why}).", f"{path}: cannot be read ({why}).") from None
    except (ValueError, RecursionError) as error:
        raise ConfigurationError(f"{path}: varken TOML eller JSON som går att läsa ({error}).",
                                 f"{path}: neither TOML nor JSON that can be read ({error}).") from None  # fmt: skip
    if not isinstance(value, dict):
        raise _wrong(path, "answers")
    return value


def _pairs(path: Path, value: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Give row and what is said of it, from `answers` or from the `rows` of a checklist."""
    answers, rows = value.get("answers"), value.get("rows")
    if isinstance(answers, dict):
        yield from answers.items()
    elif isinstance(rows, list) and all(isinstance(row, dict) and isinstance(row.get("id"), str) for row in rows):
        yield from ((row["id"], row) for row in rows)
    else:
        raise _wrong(path, "answers")


def _answered(path: Path, row: str, said: Any) -> Answered:
    entry = said if isinstance(said, dict) else {"answer": said}
    answer, comment = entry.get("answer", ""), entry.get("comment", "")
    reply = reply_of(answer) if isinstance(answer, str) else None
    if reply is None or not isinstance(comment, str):
        raise _wrong(path, row)
    return Answered(reply, comment.strip())


def _wrong(path: Path, key: str) -> ConfigurationError:
    return ConfigurationError(
        f'{path}: {key}: skriv svaren som F1 = "ja", "nej" eller "vet ej" under [answers]; med kommentar: '
        'F1 = { answer = "nej", comment = "..." }.',
        f'{path}: {key}: write the answers as F1 = "ja", "nej" or "vet ej" under [answers]; with a comment: '
        'F1 = { answer = "nej", comment = "..." }.',
    )
