"""The words by which a draft speaks of its parties, for the families `offentlig` and `ideburen`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from iopvalidate.agreement.model import Agreement
from iopvalidate.facts.party_aliases import collective_in
from iopvalidate.facts.party_names import Side

if TYPE_CHECKING:
    from iopvalidate.facts.parties import Party

#: A word stands for a place unless it is used at least so many times as often in other ways.
_NAMED_PER_PLACE = 6
_WORD = re.compile(r"[\wåäöé-]+")
_GENERIC = frozenset(
    [
        "föreningen",
        "förening",
        "kommunen",
        "kommun",
        "stiftelsen",
        "stiftelse",
        "ideella",
        "ideell",
        "den",
        "regionen",
        "region",
        "klubben",
        "klubb",
        "stad",
        "staden",
        "län",
        "läns",
        "organisationen",
        "östra",
        "västra",
        "norra",
        "södra",
        "nya",
        "gamla",
        "svenska",
        "sverige",
        "riks",
        "ekonomisk",
        "aktiebolag",
        "ab",
        "hb",
        "kb",
        "svb",
        "registrerat",
        "trossamfund",
        "och",
        "för",
        "av",
        "med",
        "hus",
        "sankt",
        "sankta",
        "parterna",
        "part",
        "unga",
        "ung",
        "barn",
        "äldre",
        "barnen",
        "rädda",
        "röda",
        "korset",
    ]
)
_TYPE = re.compile(
    r"(?:förening|klubb|kår|sällskap|kooperativ|församling|jour|stiftelse|förbund|mission|samfund|lag|gille|kör|teater"
    r"|verkstad|nätverk)(?:en|et|n)?$"
)


#: What a pronoun becomes where it is no subject.  Not "vår": it is a season.
_PRONOUNS = {"vi": ("oss", "vårt", "våra"), "ni": ("er", "ert", "era")}


def own_words(name: str, aliases: Iterable[str], *, public: bool) -> set[str]:
    """Return words in lower case that point to a party alone: aliases and distinctive parts of its name, with genitive."""
    tokens = {a.lower() for alias in aliases for a in alias.split()} - {"parterna", "part"}
    if not public:
        tokens |= _distinctive(name)
    other = {form for t in tokens for form in _PRONOUNS.get(t, ())}
    return tokens | other | {f"{t}s" for t in tokens if not t.endswith("s") and t not in ("vi", "ni", "er")}


def _distinctive(name: str) -> set[str]:
    """Proper words of a name that are neither a place ("i Sörhede", a genitive before the kind) nor a common word."""
    own = re.split(r"\s(?:i|på|vid|från)\s", name)[0]
    words = [w for w in _WORD.findall(own) if w[:1].isupper() and w.lower() not in _GENERIC]
    kept = {w.lower() for w in words[-1:] if len(w) > 3 and not _is_place_before_kind(words, len(words) - 1, own)}
    first = words[0] if words else ""
    if (
        len(words) > 1
        and len(first) > 3
        and (_TYPE.search(first.lower()) or (not first.endswith("s") and not _kind_follows(own, first)))
    ):
        kept.add(first.lower())
    return kept


def _kind_follows(name: str, word: str) -> bool:
    """ "Lövsta frikyrkoförsamling": the word before the kind is a place."""
    rest = name[name.find(word) + len(word) :].split()
    return bool(rest) and bool(_TYPE.search(rest[0].lower().strip(",")))


def _is_place_before_kind(words: Sequence[str], index: int, name: str) -> bool:
    return _kind_follows(name, words[index]) or (
        words[index].endswith("s") and not _TYPE.search(words[index].lower()) and len(words) == 1 and " " in name
    )


def family_names(agreement: Agreement, parties: Sequence[Party]) -> dict[str, set[str]]:
    """Return the words that this draft's parties add to the families `offentlig` and `ideburen`."""
    names: dict[str, set[str]] = {"offentlig": set(), "ideburen": set()}
    for party in parties:
        names["offentlig" if party.side is Side.PUBLIC else "ideburen"] |= party.words()
    for block in agreement.speaking[:40]:
        for word in collective_in(block.text):
            names["ideburen"] |= {word.lower(), f"{word.lower()}s"}
    places = {_stem(w) for p in parties if p.side is Side.PUBLIC for w in _WORD.findall(p.name) if w[:1].isupper()}
    names["ideburen"] = {w for w in names["ideburen"] if _stem(w) not in places} - names["offentlig"]
    aliases = {a.lower() for p in parties for a in p.aliases}
    aliases |= {form for a in aliases for form in _PRONOUNS.get(a, ())}
    return {
        k: {w for w in v if w in aliases or _stem(w) in aliases or not _used_as_place(agreement, w)} for k, v in names.items()
    }


def _stem(word: str) -> str:
    return word.lower().removesuffix("s")


def _used_as_place(agreement: Agreement, word: str) -> bool:
    """Whether the draft uses a name's word for a place ("dem som bor på Ekbacken") or as a common noun ("med afasi").

    A single "valet föll på Lyktan" among many uses as a name makes no place of it.
    """
    capital = re.escape(_stem(word)[:1].upper() + _stem(word)[1:])
    if any(f" {_stem(word)} " in b.text for b in agreement.speaking):
        return True
    named = sum(len(re.findall(rf"\b{capital}s?\b", b.text)) for b in agreement.speaking)
    placed = sum(len(re.findall(rf" (?:i|på|runt|kring) {capital}\b", b.text)) for b in agreement.speaking)
    return placed * _NAMED_PER_PLACE > named
