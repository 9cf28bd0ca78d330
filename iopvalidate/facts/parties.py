"""Find the parties: name, side, legal form, organisation number, aliases, representative, signature block."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from iopvalidate.agreement.model import Agreement, Block, Passage
from iopvalidate.facts.party_aliases import aliases_in, names_in_order, of_other_side, pronouns_in
from iopvalidate.facts.party_names import PUBLIC_NAME, LegalForm, Side, legal_form, side_of
from iopvalidate.facts.party_pieces import NUMBER, Piece, places, signing_areas
from iopvalidate.facts.party_words import own_words

_STOP = re.compile(
    r",|\((?!svb)|;|\borganisationsnummer\b|\borg\.?\s?(?:nr|nummer)|\bgenom\b|\bföreträd[ds]|\bnedan\b|\bhärefter\b"
    r"|\bi fortsättningen\b|\bsom\s|\bmed säte\b|\bvilken\b|\bvilket\b"
    r"|\b(?:på|å) (?:den )?(?:ena|andra) sidan\b|\s[–-]\s|\.(?:\s|$)|\bhar\b|\bingår\b|\bträffa[ts]\b|\banger\b|:|”|\"|\n",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:[-–•*\d.)\s]+|och|samt|mellan|dels|(?:å|på) (?:den )?(?:ena|andra) sidan|mellan (?:å|på) ena sidan|(?:den"
    r"|de) (?:ideella|idéburna)(?: föreningen| organisationen)?(?= [A-ZÅÄÖ])"
    r"|(?:offentlig|idéburen|ideell) (?:part|aktör|organisation)\s*:|part(?:er)? (?:\d|[ab])?\s*:|part(?:er)?\s*\d\s*"
    r"|(?:kommun(?:en)?|förening(?:en)?|organisation(?:en)?|region(?:en)?)\s*:"
    r"|(?:avtals|överenskommelsens |avtalets )?parter(?:na)?(?: (?:i|till)[^:]{0,60}?)? (?:är|utgörs av)|(?:ena"
    r"|andra) sidan\s*:|för|å"
    r"|(?:denna|detta|avtal\w*|överenskommelse\w*|partnerskap\w*|följande|idéburet)\b[^,;]*?\bmellan)[\s:,]+",
    re.IGNORECASE,
)
_PROPER = re.compile(r"[A-ZÅÄÖÉ]")
_VERB = re.compile(
    r"\b(?:är|har|ska|skall|får|kan|delar|leder|driver|bidrar|ansvarar|betalar|bedriver|arbetar|vill|finns|ändrar"
    r"|beskriver|kallas|beslutar|äger|blev|hade|var|skriver|menar|menas|säger|kallar|avser|avses|syftar)\b"
)
_VIA = re.compile(
    r"\b(?:genom|företräd[ds]\w*\s+(?:av|genom)|för vilken)\s+(?:dess\s+|sin\s+)?([\wåäö-]+(?:(?:,| och"
    r"| samt) [\wåäö-]+){0,3}?(?:nämnden|styrelsen|nämnd|förvaltningen|fullmäktige)(?: och [\wåäö]+nämnden)?)"
)
_VIA_AFTER = re.compile(r"(?:^|[.,]\s+)([A-Za-zÅÄÖåäö-]+(?:(?:,| och) [\wåäö-]+)?(?:nämnden|styrelsen))(?:,|\s+företräder)")
_OFFICE_FIRST = re.compile(r"[\wåäö-]+(?: och [\wåäö]+)?(?:förvaltningen|nämnden|kontoret|enheten|styrelsen)\b", re.IGNORECASE)
_FOR = re.compile(r"^\s*(?:för|å)\s+(.{3,90}?)(?:s vägnar)?\s*:?\s*$", re.IGNORECASE)
_UNNAMED = re.compile(
    r"\b(?:de|samtliga|alla|en av de|någon av de|den|den av)\s+(?:[\wåäö]+\s+){0,3}?(?:organisationer|föreningar|aktörer"
    r"|idéburna|organisation|förening)\w*\b"
    r"[^.;]{0,60}?\bsom\b[^.;]{0,60}?\b(?:anslut\w+|undertecknat|anmält|anmäler|skriv\w+|utses|väljs|valt)"
    r"|\b(?:organisationerna|föreningarna|parterna)\s+(?:framgår|anges|räknas upp|förtecknas|finns)\s+(?:av|i|på)\b"
    r"|\[[^\]]*(?:organisation|förening|part|namn)[^\]]*\]",
    re.IGNORECASE,
)
#: Blocks after the first party within which all of them are given names.
_NEAR = 8


@dataclass(frozen=True, slots=True)
class Party:
    """A party to the agreement.

    Attributes:
        name: as the draft writes it.   side, form: as far as the draft shows.
        number: organisation number, ten digits, "" if none.   aliases: names the draft gives it, as written.
        via: the body it acts through ("socialnämnden"), "".   passage: where it is named as a party.
        signature: where its signature block begins, None if it has none.
    """

    name: str
    side: Side
    form: LegalForm
    number: str
    aliases: tuple[str, ...]
    via: str
    passage: Passage
    signature: Passage | None = None

    def words(self) -> set[str]:
        """Words in lower case that point to this party alone: aliases and proper parts of its name, with genitive."""
        return own_words(self.name, self.aliases, public=self.side is Side.PUBLIC)


def find_parties(agreement: Agreement) -> list[Party]:
    """Return the parties in the order they are named: in the parties' section, else in the opening, else where signed."""
    best: list[Party] = []
    for group in places(agreement):
        found = _unique(p for piece in group if (p := _party(agreement, piece)))
        if any(p.side is Side.PUBLIC for p in found) and any(p.side is not Side.PUBLIC for p in found):
            best = found
            break
        if len(found) > len(best) or (found and not best):
            best = found
    return [_with_pronouns(agreement, p) for p in _with_signatures(agreement, _with_names_in_order(agreement, best))]


def find_unnamed(agreement: Agreement) -> tuple[Passage, ...]:
    """Return passages that speak of counterparts without naming them ("de organisationer som har anslutit sig")."""
    found: list[Passage] = []
    for group in islice(places(agreement), 3):
        for piece in group:
            match = _UNNAMED.search(piece.block.text)
            if match:
                found.append(agreement.passage(piece.block))
    return tuple(dict.fromkeys(found))


def _party(agreement: Agreement, piece: Piece) -> Party | None:
    text = piece.text
    number = number_in(text)
    aliases = aliases_in(text)
    public = PUBLIC_NAME.search(text)
    name = head_of(text)
    if public and _prefer_public(name, public, text):
        name = public.group()
    if not _is_name(name, number):
        return None
    aliases = [a for a in aliases if a.lower() != name.lower()]
    form = legal_form(name, text, number)
    if form is LegalForm.UNKNOWN and not number and not (aliases and piece.introduced):
        return None
    if not (number or aliases or piece.introduced):
        return None
    side = side_of(form)
    aliases = [a for a in aliases if not of_other_side(a, public=side is Side.PUBLIC)]
    return Party(name, side, form, number, tuple(aliases), _via(text), agreement.passage(piece.block, piece.start, piece.end))


def _prefer_public(name: str, public: re.Match[str], text: str) -> bool:
    """Whether the public name is the party, and not a word of an association's name or address."""
    if name and public.group() not in name:
        return len(name.split()) > 6 and text.find(public.group()) < 60 and not _OFFICE_FIRST.match(name)
    if _OFFICE_FIRST.match(name) and not name.startswith(public.group()):
        return False
    return not name or name.startswith(public.group()) or legal_form(name.replace(public.group(), ""), "") is LegalForm.UNKNOWN


def _is_name(name: str, number: str) -> bool:
    if not name or len(name) > 90 or len(name.split()) > 9 or _VERB.search(name):
        return False
    return (
        bool(_PROPER.search(name))
        and not name.startswith("[")
        and not name.endswith((" och", " samt"))
        and bool(re.search(r"[a-zåäöA-ZÅÄÖ]{2}", name))
    )


def head_of(piece: str) -> str:
    """Return the name at the beginning of a piece, without what leads in to it."""
    text = piece.strip()
    for _ in range(4):
        stripped = _LEAD.sub("", text)
        if stripped == text:
            break
        text = stripped
    stop = _STOP.search(text)
    if stop is None:
        return text.strip(' :–-.”"')
    return text[: stop.start()].strip(' :–-”"') if stop.start() else ""


def _via(text: str) -> str:
    match = _VIA.search(text) or _VIA_AFTER.search(text)
    if match:
        return match.group(1)[:1].lower() + match.group(1)[1:]
    cells = re.search(r", ([a-zåäö]\w*nämnden(?: och \w+nämnden)?|kommunstyrelsen|regionstyrelsen)\b", text)
    return cells.group(1) if cells else ""


def number_in(piece: str) -> str:
    """Return the organisation number of a piece, ten digits, "" if it has none."""
    match = NUMBER.search(piece)
    if not match:
        return ""
    digits = (match.group(1) or "") + (match.group(2) or "") + (match.group(3) or "")
    return digits if digits[2] >= "2" else ""


def _unique(parties: Iterator[Party]) -> list[Party]:
    found: dict[str, Party] = {}
    for party in parties:
        key = f"{party.number} {party.side is Side.PUBLIC}" if party.number else party.name.lower().removesuffix("s")
        if key not in found and not any(_same(p, party) for p in found.values()):
            found[key] = party
    return list(found.values())


def _same(known: Party, other: Party) -> bool:
    name, new = known.name.lower(), other.name.lower()
    return name == new or (
        not other.number and (new in (a.lower() for a in known.aliases) or new in name.split() or name.startswith(new + " "))
    )


def _with_names_in_order(agreement: Agreement, parties: Sequence[Party]) -> list[Party]:
    """Give the parties what one sentence near theirs calls them all: "De benämns i det följande Kommunen och Kretsen"."""
    if not parties or any(p.aliases for p in parties):
        return list(parties)
    first = parties[0].passage.ordinal
    for block in agreement.speaking:
        names = names_in_order(block.text) if 0 <= block.ordinal - first <= _NEAR else []
        if len(names) == len(parties):
            pairs = list(zip(parties, names, strict=True))
            if not any(of_other_side(name, public=p.side is Side.PUBLIC) for p, name in pairs):
                return [replace(p, aliases=(name,)) for p, name in pairs]
    return list(parties)


def _with_pronouns(agreement: Agreement, party: Party) -> Party:
    """Give a party the pronoun that the draft says it is ("vi" är Föreningen Grannhuset)."""
    for block in agreement.speaking[:12]:
        if "”" in block.text or '"' in block.text:
            for pronoun, name in pronouns_in(block.text):
                if party.name.lower() in name.lower():
                    return replace(party, aliases=(*party.aliases, pronoun))
    return party


# -- signatures ------------------------------------------------------------------------------------------------


def signing_party(parties: Iterable[Party], text: str) -> Party | None:
    """Return the party that a short line names: "För Sörviks kommun", "Ungdomens hus Gnistan"; the longest name wins."""
    line = " ".join(text.lower().split())
    match = _FOR.match(text.strip())
    target = " ".join(match.group(1).lower().split()) if match else line
    scored = [(score, p) for p in parties if (score := max((_score(n, target) for n in _signing_names(p)), default=0))]
    if scored or not match:
        return max(scored, key=lambda pair: pair[0])[1] if scored else None
    kin = [p for p in parties if _proper(p.name) & _proper(match.group(1))]  # "För Lars missionsförsamling"
    return kin[0] if len(kin) == 1 else None


def _proper(name: str) -> set[str]:
    return {w.removesuffix("s") for w in re.findall(r"[A-ZÅÄÖ][\wåäöé-]{3,}", name)}


def _score(name: str, target: str) -> int:
    """How much of a name a line holds as whole words."""
    if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", target):
        return len(name)
    return len(target) if len(target) > 5 and re.search(rf"(?<!\w){re.escape(target)}(?!\w)", name) else 0


def _signing_names(party: Party) -> set[str]:
    names = {" ".join(party.name.lower().split()), *(a.lower() for a in party.aliases if len(a) > 3)}
    bare = re.sub(r"^(?:den ideella )?föreningen |^stiftelsen ", "", party.name.lower())
    bare = re.sub(r",? (?:ideell|ekonomisk) förening$", "", bare)
    return names | ({bare} if len(bare) > 3 else set())


def _with_signatures(agreement: Agreement, parties: Sequence[Party]) -> list[Party]:
    blocks = [b for area in signing_areas(agreement) for b in area if not b.is_heading]
    signed: dict[str, Block] = {}
    for block in blocks:
        if len(block.text.strip()) < 140:
            party = signing_party(parties, block.text)
            if party is not None:
                signed.setdefault(party.name, block)
    return [replace(p, signature=agreement.passage(signed[p.name])) if p.name in signed else p for p in parties]
