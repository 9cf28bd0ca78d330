"""Text that XML can hold."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Return a text in which a character that XML 1.0 cannot hold is replaced."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
