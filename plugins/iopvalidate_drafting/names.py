"""Other names for a party of the draft: another kind of public body, another association, a misspelling."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iopvalidate.api import Block, Draft, Party, Passage, Side

_KIND = re.compile(
    r"(?:förening|klubb|kår|sällskap|kooperativ|församling|jour|stiftelse|förbund|mission|samfund|vänner|gille|nätverk|teater|ring|råd(?=s?förening))(?:en|et|n|ens|ets|s)?$",
    re.IGNORECASE,
)
_COMPANY = frozenset({"ab", "hb", "kb", "aktiebolag", "aktiebolaget", "handelsbolag"})
#: A branch or umbrella of an organisation is another body, not another name.
_OTHER_BODY = re.compile(
    r"^(?:riks|distrikt|läns|region|ungdoms|lokal|grund|krets|avdelning|huvud|världs|global|bistånds)", re.IGNORECASE
)
_GENERIC = frozenset(
    str.split(
        "föreningen förening ideella ideell den det ekonomisk ekonomiska stiftelsen stiftelse organisationen kooperativet klubben bolaget ab svb "
        "registrerat trossamfund och för av i på med hos till från kommunen regionen staden svenska sverige vid mellan samt publ"
    )
)
_LEAD = re.compile(
    r"((?:(?:[Dd]en ideella |[Ii]deella )?(?:[Ff]öreningen|[Ss]tiftelsen|[Bb]olaget|[Oo]rganisationen|[Kk]ooperativet|[Kk]lubben) )?(?:[A-ZÅÄÖ][\wåäöé&-]* ){0,3})$"
)
_PLACE_AND_KIND = re.compile(r"([A-ZÅÄÖ][\wåäö-]+) ([a-zåäö]+)$")
_KIND_WORD = r"[a-zåäö]+(?:förening|klubb|kår|sällskap|lag|församling|förbund|stiftelse|gille|krets)(?:en|et)?s?"
_TAIL = re.compile(r"(?: (?:&|och(?= [A-ZÅÄÖ])|[A-ZÅÄÖ][\wåäöé-]*|vänner|\(svb\)|(?:ideell|ekonomisk) förening))*")
_SIGNED = re.compile(r"För (?P<name>(?:[A-ZÅÄÖ][\wåäö-]+ ){1,3}(?P<kind>[a-zåäö]{4,}))$")
_SIGNING = 30  # blocks at the end among which parties sign
_WORD = re.compile(r"[\wåäöéü-]+")
_CAPITAL = re.compile(r"[A-ZÅÄÖÉ]")
_PLACE = re.compile(r"^(?P<place>.+?) (?P<kind>[Kk]ommun|[Ss]tad)$")
_REGION = re.compile(r"^Region (?P<place>\w+)")
_GEOGRAPHIC = re.compile(r"\b(?:i|inom|hela|från|utanför) $")
_PAST = re.compile(r"dåvarande|tidigare|hette|före detta|fram till|numera", re.IGNORECASE)
_SAME = 4  # letters that a word shares with the name it may be a misspelling of
_KIN = 3  # letters that two kinds of association have in common ("byalag", "byaförening")
_LONG = 7  # letters: a shorter name is too near to other words to be called misspelt


@dataclass(frozen=True, slots=True)
class OtherName:
    """A name that is not the party's own: its words, where, and whose it seems to be."""

    words: str
    passage: Passage
    party: Party


def other_names(draft: Draft) -> list[OtherName]:
    """Return other names for the parties, in reading order."""
    parties = draft.parties
    known = [_significant(name) for party in parties for name in (party.name, *party.aliases)]
    found: list[OtherName] = []
    for party in parties:
        own = party.side is Side.PUBLIC
        found += (
            _public(draft, party)
            if own
            else [*_organisation(draft, party, known), *_other_kind(draft, party), *_signed_as(draft, party)]
        )
    return sorted(dict.fromkeys(found), key=lambda o: o.passage)


# -- the public side ------------------------------------------------------------------------------------------


def _public(draft: Draft, party: Party) -> Iterator[OtherName]:
    """ "Tallmora stad" beside "Tallmora kommun", "Landstinget Sundmark" beside "Region Sundmark"."""
    city, region = _PLACE.match(party.name), _REGION.match(party.name)
    if city:
        place, kind = city["place"], city["kind"].lower()
        stem = place[:-1] if place.endswith("s") else place
        other = "stad" if kind == "kommun" else "kommun"
        pattern = re.compile(rf"\b{re.escape(stem)}s? {other}\b", re.IGNORECASE)
    elif region:
        stem, other = region["place"], "landsting"
        pattern = re.compile(
            rf"\blandstinget (?:i )?{re.escape(stem)}\b|\b{re.escape(stem)}s? (?:läns )?landsting\b", re.IGNORECASE
        )
    else:
        return
    for block in draft.agreement.speaking:
        if stem not in block.text:
            continue
        for match in pattern.finditer(block.text):
            geographic = other == "kommun" and _GEOGRAPHIC.search(block.text[: match.start()])
            if not geographic and not _PAST.search(block.text[max(0, match.start() - 40) : match.start()]):
                yield OtherName(match.group(), Passage(block.ordinal, *match.span()), party)


# -- organisations --------------------------------------------------------------------------------------------


def _organisation(draft: Draft, party: Party, known: Sequence[frozenset[str]]) -> Iterator[OtherName]:
    own = frozenset().union(*known)
    for word in _distinctive(party):
        for block, start, end in _like(draft, word):
            text = block.text
            exact = text[start:end].removesuffix("s") == word.removesuffix("s")
            if exact and not _may_be_longer(text, start, end):
                continue
            first, last = _whole(text, start, end)
            name = text[first:last].strip()
            if (exact and _is_other(name, text[start:end], known)) or (not exact and _misspelt(text[start:end], word, own)):
                yield OtherName(name, Passage(block.ordinal, first, last), party)


def _like(draft: Draft, word: str) -> Iterator[tuple[Block, int, int]]:
    """Words that begin like a distinctive one, wherever they stand."""
    opening = word[:_SAME]
    for block in draft.agreement.speaking:
        text = block.text
        at = text.find(opening)
        while at >= 0:
            if not text[max(0, at - 1) : at].isalnum():
                match = _WORD.match(text, at)
                if match:
                    yield block, at, match.end()
            at = text.find(opening, at + 1)


_WORD_REACH = 60  # characters before a word in which the word before it begins


def _may_be_longer(text: str, start: int, end: int) -> bool:
    """Whether a name may go on before or after a word."""
    if text[end : end + 1] == " " and (text[end + 1 : end + 2].isupper() or text.startswith(("vänner", "& "), end + 1)):
        return True
    before = next(iter(text[max(0, start - _WORD_REACH) : start].split()[-1:]), "")
    return before[:1].isupper() or before.lower() in _GENERIC


def _distinctive(party: Party) -> set[str]:
    """Capitalised words of the name by which this party alone is known, without kinds of organisation."""
    own = party.words()
    return {w for w in _WORD.findall(party.name) if w.lower() in own and _CAPITAL.match(w) and len(w) > 3 and not _KIND.search(w)}


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a distinctive word to the name around it."""
    lead = _LEAD.search(text[max(0, start - 60) : start])
    tail = _TAIL.match(text, end)
    return start - (len(lead.group(1)) if lead else 0), tail.end() if tail else end


def _significant(name: str) -> frozenset[str]:
    words = (w.lower() for w in _WORD.findall(name))
    return frozenset(w.removesuffix("s") for w in words if w not in _GENERIC)


def _is_other(name: str, own: str, known: Sequence[frozenset[str]]) -> bool:
    """Whether a name says more than the party's: another kind of association, or another company name."""
    words = _WORD.findall(name)
    significant = _significant(name)
    if any(significant <= k for k in known):
        return False
    every = frozenset().union(*known)
    extra = [w for w in words if w.lower() not in _GENERIC and w.lower().removesuffix("s") not in every]
    if not extra or any(_OTHER_BODY.match(w) for w in extra):
        return False
    genitive = own.endswith("s") and words.index(own) < len(words) - 1 if own in words else False
    if any(_KIND.search(w) for w in extra):
        return True
    company = any(w.lower() in _COMPANY for w in words)
    return company and not genitive


# -- a place and a kind ---------------------------------------------------------------------------------------


def _other_kind(draft: Draft, party: Party) -> Iterator[OtherName]:
    """ "Norrbygds byaförening" beside "Norrbygdens byalag": the same place, and a kind that begins alike."""
    match = _PLACE_AND_KIND.match(party.name)
    if match is None:
        return
    place, kind = _stem(match.group(1)), match.group(2)
    pattern = re.compile(rf"\b{re.escape(place)}(?:en|et|n)?s? (?P<kind>{_KIND_WORD})\b")
    for block in draft.agreement.speaking:
        for found in pattern.finditer(block.text) if place in block.text else ():
            other = found["kind"]
            if other[:_KIN] == kind[:_KIN] and _stem(other) != _stem(kind) and not _past(block.text, found.start()):
                yield OtherName(found.group(), Passage(block.ordinal, *found.span()), party)


def _stem(word: str) -> str:
    """A word without its definite and genitive endings: "Norrbygd" of "Norrbygdens" and "Norrbygds"."""
    bare = word.removesuffix("s")
    ending = next((e for e in ("en", "et", "n") if bare.endswith(e) and len(bare) - len(e) >= _SAME), "")
    return bare.removesuffix(ending)


def _past(text: str, start: int) -> bool:
    return bool(_PAST.search(text[max(0, start - 40) : start]))


def _signed_as(draft: Draft, party: Party) -> Iterator[OtherName]:
    """ "För Lars missionsförsamling" as a line to sign on beside "Sankt Lars frikyrkoförsamling"."""
    own = {w.lower() for w in _WORD.findall(party.name)}
    proper = {w.removesuffix("s") for w in _WORD.findall(party.name) if _CAPITAL.match(w) and len(w) >= _SAME}
    for block in draft.agreement.speaking[-_SIGNING:]:
        match = _SIGNED.match(block.text.strip())
        if match is None or not proper & {w.removesuffix("s") for w in _WORD.findall(match["name"])}:
            continue
        kind = match["kind"]
        if not any(word.endswith((kind, _stem(kind))) for word in own) and _KIND.search(kind):
            yield OtherName(match["name"], Passage(block.ordinal, *match.span("name")), party)


# -- misspellings ---------------------------------------------------------------------------------------------


def _misspelt(form: str, word: str, own: frozenset[str]) -> bool:
    """Whether a word is one letter away from a long distinctive one, the difference not in its ending."""
    low, right = form.lower().removesuffix("s"), word.lower().removesuffix("s")
    return len(right) >= _LONG and low not in own and _one_off(low, right)


def _one_off(a: str, b: str) -> bool:
    """Whether two words differ by one letter that is not among the last two."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    same = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if same >= min(len(a), len(b)) - 2:
        return False
    return a[same + 1 :] == b[same + 1 :] or a[same + 1 :] == b[same:] or a[same:] == b[same + 1 :]
