"""Which language the command speaks: Swedish, or English with `--lang en`.

The language must be known before click parses anything (help and errors are in it too), so it is looked for first.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextvars import ContextVar

LANGUAGES = ("sv", "en")
_LANG: ContextVar[str] = ContextVar("iopvalidate_lang", default="sv")
_GIVEN: ContextVar[bool] = ContextVar("iopvalidate_lang_given", default=False)


def choose(args: Sequence[str]) -> None:
    """Take the language from the arguments; what is no language is left for the parser to refuse."""
    wanted = ""
    for argument, following in zip(args, [*args[1:], ""], strict=False):
        if argument == "--":
            break
        if argument == "--lang":
            wanted = following
        elif argument.startswith("--lang="):
            wanted = argument.partition("=")[2]
    _LANG.set(wanted if wanted in LANGUAGES else "sv")
    _GIVEN.set(bool(wanted))


def given() -> bool:
    """Whether the arguments named a language."""
    return _GIVEN.get()


def prefer(wanted: str) -> None:
    """Take the language that a configuration asks for, unless the arguments named one."""
    if not given():
        _LANG.set(wanted)


def lang() -> str:
    """Return "sv" or "en"."""
    return _LANG.get()


def t(sv: str, en: str) -> str:
    """Return the text in the language of this call."""
    return en if lang() == "en" else sv
