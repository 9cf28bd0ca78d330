"""What makes a finding the same one in the next version of a draft: its rule and the words that decide, not their place."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256

from iopvalidate.report.model import Record

MISSING = "missing"
_NUMBER = re.compile(r"\d+(?:[ .,:]\d+)*")
_NO_WORD = re.compile(r"[^\w#]+")


def fingerprint(record: Record) -> str:
    """Return a hash (hexadecimal) of the rule and its deciding quote; one without a quote rests on something missing."""
    words = normalised(record.evidence[0].quote) if record.evidence else MISSING
    return sha256(f"{record.rule.code}\n{words}".encode()).hexdigest()


def normalised(quote: str) -> str:
    """Return the words of a quote without what changes easily: case, figures, spaces, punctuation."""
    told = unicodedata.normalize("NFKC", quote).casefold()
    return _NO_WORD.sub(" ", _NUMBER.sub("#", told)).strip()
