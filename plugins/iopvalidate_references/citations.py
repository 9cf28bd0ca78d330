"""What a draft cites: each citation with the number it carries, also where the number stands apart from the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from iopvalidate.api import Draft, Passage, Sign, Statute, StatuteUse, statute_index

YEAR_NAMED = Sign("års lag", "# års (lag/*lag/*lagen/*balk/*balken/*förordning)")

_NUMBER_AFTER = re.compile(r"\s?,?\s?\(?(?:SFS\s)?((?:1[6-9]|20)\d\d:\d{1,4})(?!\d)")
_YEAR_NAMED = re.compile(
    r"\b((?:1[6-9]|20)\d\d) års ((?:lag(?= om )(?: om)?(?: [\wåäöÅÄÖ-]+){1,6})|[\wåäöÅÄÖ-]*(?:lag|balk|förordning)(?:en)?)"
)
_AMENDMENT = re.compile(
    r"(?:ändr\w*|lydelse\w*|genom)\s(?:\w+\s){0,3}(?:lag |lagen |SFS |\()*$|^[^.]{0,20}om ändring", re.IGNORECASE
)
_YEAR = re.compile(r"(?<![\d:/])((?:19|20)\d\d)(?![\d:/])")
_PAST = re.compile(
    r"\b(?:var|hade|blev|fick|gällde|kom|skrev|dömde|fann|\w{3,}(?:ades|edes|ttes|ldes|rdes|ndes|gicks|togs)|fattades|ingicks|beslutade|antog|anmälde)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(r"\b(?:gäller|ska|skall|är|tillämpas|följer|får|ansvarar|regleras|sker)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation of an act.

    Attributes:
        words: as the draft writes it.   sfs: the number given with it, "" if none.
        act: the act by its number, else by its name; None where it is unknown.
        named: the act in force that the name means, None without a known name.
        history: told as past law.   passage: its sentence.   use: the reference behind it, None for "1991 års kommunallag".
    """

    words: str
    sfs: str
    act: Statute | None
    named: Statute | None
    history: bool
    passage: Passage
    use: StatuteUse | None = None


def citations(draft: Draft) -> list[Citation]:
    """Return every citation of a Swedish act in reading order; places of an act named before count with it."""
    found = [_citation(draft, use) for use in draft.statutes if use.statute or use.reference.sfs or use.reference.name]
    by_year = list(_year_named(draft))
    taken = {c.passage for c in by_year if c.act}
    kept = [c for c in found if c.sfs or c.use is None or not (c.passage in taken and c.act and not c.act.in_force)]
    return sorted([*kept, *by_year], key=lambda c: c.passage)


def _citation(draft: Draft, use: StatuteUse) -> Citation:
    text = draft.agreement.block(use.mention.ordinal).text
    sfs, words = use.reference.sfs or "", text[use.mention.start : use.mention.end]
    act = use.statute
    if not sfs and use.reference.name:
        match = _NUMBER_AFTER.match(text, use.mention.end)
        if match:
            sfs, words = match.group(1), text[use.mention.start : match.end()] + (")" if "(" in match.group() else "")
            act = statute_index().get(sfs)
    return Citation(words, sfs, act, use.named, use.history, use.passage, use)


def _year_named(draft: Draft) -> Iterator[Citation]:
    """ "1991 års kommunallag": the namesake of that year."""
    for hit in draft.hits(YEAR_NAMED):
        passage = draft.passage(hit)
        for match in _YEAR_NAMED.finditer(draft.agreement.quote(passage)):
            acts = statute_index().by_name(match.group(2))
            act = next((a for a in acts if a.sfs.startswith(match.group(1) + ":")), None)
            if act is not None:
                yield Citation(match.group(), act.sfs, act, acts[0], hit.history or hit.quoted, passage)


def is_amendment(draft: Draft, citation: Citation) -> bool:
    """Whether a number is that of an amendment ("senast ändrad genom SFS 2019:835"), which is no act of its own."""
    if citation.use is None or citation.use.reference.name:
        return False
    text = draft.agreement.block(citation.passage.ordinal).text
    mention = citation.use.mention
    return bool(
        _AMENDMENT.search(text[max(0, mention.start - 60) : mention.start]) or re.match(r"\s?om ändring", text[mention.end :])
    )


def told_as_past(draft: Draft, citation: Citation, until: date | None) -> bool:
    """Whether a sentence tells of a time before an act was replaced: past words, and no year from then on."""
    if citation.history:
        return True
    text = draft.agreement.quote(citation.passage)
    years = [int(y) for y in _YEAR.findall(text.replace(citation.words, " "))]
    if not years or until is None or _PRESENT.search(text):
        return False
    return bool(_PAST.search(text)) and all(year <= until.year for year in years)
