"""The exceptions that iopvalidate raises on purpose.

IopValidateError
├── ReadError          a file cannot be read; exit code 3
├── ConfigurationError wrong configuration, profile or rule pack; exit code 2
└── ParameterError     a dated value is asked for outside the dates it is known for; exit code 2
"""

from __future__ import annotations


class IopValidateError(Exception):
    """Base of all errors; `sv` and `en` hold the message in both languages, the file's name included."""

    def __init__(self, sv: str, en: str) -> None:
        super().__init__(sv)
        self.sv = sv
        self.en = en

    def __reduce__(self) -> tuple[type[IopValidateError], tuple[str, str]]:
        """Survive the way between processes (`validate_many` with a process pool)."""
        return type(self), (self.sv, self.en)


class ReadError(IopValidateError):
    """A file cannot be read: missing, empty, damaged, encrypted, hostile, or of a kind that is not supported."""


class ConfigurationError(IopValidateError):
    """A configuration file, profile or rule pack is wrong; the message names file, line and key."""


class ParameterError(IopValidateError):
    """A dated parameter has no value for the date asked for."""
