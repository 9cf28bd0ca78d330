"""A plugin whose hook gives something else than rules."""

from __future__ import annotations

from typing import Any

from iopvalidate.api import hookimpl


@hookimpl
def iopvalidate_rules() -> list[Any]:
    return ["no rule"]
