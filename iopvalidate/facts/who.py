"""Who pays, by the names and words of a label, a heading or a clause."""

from __future__ import annotations

import re

from iopvalidate.agreement.model import Block
from iopvalidate.language.actor import actor_in
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Actor

_OWN = re.compile(
    r"\begn?a (?:medel|pengar|intäkter|insats)|\begeninsats|\begenfinans|medlemsavgift|\bgåvor\b|insaml|\bideell\w* (?:tid"
    r"|arbete|insats)|volontär"
    r"|\bkollekt|\bavkastning\b|\bur kassan\b|\begna\b",
    re.IGNORECASE,
)
_THIRD = re.compile(
    r"deltagaravgift|\bfonder?\b|arvsfond|statsbidrag|sponsor|andra finansiär|övriga finansiär|\bbesökar|försäljning",
    re.IGNORECASE,
)
_PUBLIC_WORDS = re.compile(
    r"\bkommun(?:en)?s?\b|\bregion(?:en)?s?\b|\bstaden?s?\b|\bnämnden?s?\b|förvaltningen?s?\b|\bekonomiskt stöd\b", re.IGNORECASE
)
_IDEBUREN_WORDS = re.compile(r"förening\w*|organisation\w*|stiftelsen?\w*|\bklubben?s?\b|församling\w*", re.IGNORECASE)
_TO = re.compile(r"\btill (?:den |de )?$", re.IGNORECASE)


def named_in(reading: Reading, block: Block) -> str:
    """Return who is named as paying in a cell or heading: the first named, but not the one after "till"."""
    sentences = reading.sentences_of(block)
    if not sentences:
        return Actor.UNKNOWN
    first, last = sentences[0].first, sentences[-1].last
    tokens = reading.tokens
    for i in range(first, last):
        public = bool(reading.family_tokens("offentlig", i, i + 1))
        ideburen = bool(reading.family_tokens("ideburen", i, i + 1))
        if public == ideburen:
            continue
        if ideburen and any(tokens.forms[j] == "till" for j in range(max(first, i - 3), i)):
            continue
        return Actor.PUBLIC if public else Actor.IDEBUREN
    who = actor_in(reading, first, last)
    return who if who in (Actor.PUBLIC, Actor.IDEBUREN) else Actor.UNKNOWN


def payer_by_words(text: str) -> str:
    """Return who pays by ordinary words: own money is the association's, a fund's is a third party's."""
    if _OWN.search(text):
        return Actor.IDEBUREN
    if _THIRD.search(text):
        return Actor.THIRD
    public, ideburen = _PUBLIC_WORDS.search(text), _IDEBUREN_WORDS.search(text)
    if public and not (ideburen and ideburen.start() < public.start() and not _TO.search(text[: ideburen.start()])):
        return Actor.PUBLIC
    return Actor.IDEBUREN if ideburen and not _TO.search(text[: ideburen.start()]) else Actor.UNKNOWN
