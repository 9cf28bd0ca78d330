"""Notification: what happened while a report was made, besides the rules' answers."""

from __future__ import annotations

from dataclasses import dataclass

from iopvalidate.rules.outcome import Level, Text


@dataclass(frozen=True, slots=True)
class Notification:
    """Something the reader of a report must know: a plugin or rule that failed, a figure that is unverified.

    Attributes:
        level: error where a part of the assessment is missing.   text: what happened.
        rule, plugin: whom it concerns, "" if nobody.
    """

    level: Level
    text: Text
    rule: str = ""
    plugin: str = ""
