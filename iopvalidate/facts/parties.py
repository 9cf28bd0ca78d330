"""Find the parties: name, side, legal form, organisation number, aliases, representative, signature block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iopvalidate.agreement.model import Agreement, Block, BlockKind, Passage, Section
from iopvalidate.facts.party_names import PUBLIC_NAME, LegalForm, Side, aliases_in, legal_form, side_of

_HEADING = re.compile(
    r"\bpart(?:er|erna|ners?)\b|\bavtalspart|\bvilka vi är\b|\bvilka är\b|\bmellan\b|\bsom samverkar\b|\bparternas\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\bmellan\b|\bparter (?:i|är|till)\b|\bingås av\b|\bträffa[ts]\b.*\bmellan\b|\bvi som (?:samverkar|skriver)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\b(?:16)?(\d{6})\s?[-–‑]\s?(\d{4})\b|\borg\.?\s*(?:anisations)?\.?\s*nr\.?:?\s*(\d{10})\b", re.IGNORECASE
)
_NUMBER_WORD = re.compile(
    r",?\s*\(?(?:organisationsnummer|organisationsnr|org\.?\s?(?:nummer|nr)\.?)\s*:?\s*", re.IGNORECASE
)
_STOP = re.compile(
    r",|\(|;|\borganisationsnummer\b|\borg\.?\s?n|\bgenom\b|\bföreträd[ds]|\bnedan\b|\bhärefter\b|\bsom\s|\bmed säte\b|\bpå (?:ena|andra) sidan\b|\s[–-]\s|\.\s",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:[-–•*\d.)\s]+|och|samt|mellan|dels|(?:å|på) (?:den )?(?:ena|andra) sidan|den (?:ideella|idéburna)(?: föreningen| organisationen)?(?= [A-ZÅÄÖ])|"
    r"(?:offentlig|idéburen) (?:part|aktör)\s*:|part(?:er)? (?:\d|[ab])?\s*:|part(?:er)?\s*\d\s*|kommun(?:en)?\s*:|förening(?:en)?\s*:|"
    r"parter (?:i|är|till)[^:]*?(?:avtalet|överenskommelsen|partnerskapet)?\s+är|organisation(?:en)?\s*:|region(?:en)?\s*:|"
    r"(?:denna|detta|avtalet|överenskommelsen)\b.*?\bmellan)[\s:,]+",
    re.IGNORECASE,
)
_PROPER = re.compile(r"[A-ZÅÄÖÉ]")
_SIGN_HEADING = re.compile(r"underskrift|undertecknande|signatur|underteckn", re.IGNORECASE)
_FOR = re.compile(r"^\s*(?:för|å)\s+(.{3,80}?)(?:s vägnar)?\s*:?\s*$", re.IGNORECASE)
_GENERIC = frozenset("föreningen förening kommunen kommun stiftelsen ideella den regionen region klubben stad".split())
_SPLIT = re.compile(
    r"(?:,|;)?\s+(?:och|samt|jämte)\s+(?=(?:den |Den )?[A-ZÅÄÖ]|(?:den |de )ideella |stiftelsen |föreningen )|;\s+|\n+"
)


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
        tokens = {a for alias in self.aliases for a in alias.split()}
        proper = [t for t in re.findall(r"[\wåäöé-]+", self.name) if _PROPER.match(t) and t.lower() not in _GENERIC]
        if self.side is not Side.PUBLIC:
            tokens |= {t for t in proper[:1] + proper[-1:] if len(t) > 3}
        forms = {t.lower() for t in tokens if t.lower() not in ("parterna", "part")}
        return forms | {f"{form}s" for form in forms if not form.endswith("s")}


def find_parties(agreement: Agreement) -> list[Party]:
    """Return the parties in the order they are named: in the parties' section, else in the opening, else where signed."""
    for blocks in _places(agreement):
        found = _unique(party for block in blocks for party in _parties_in(agreement, block))
        if {p.side for p in found} - {Side.PUBLIC} and any(p.side is Side.PUBLIC for p in found):
            return _with_signatures(agreement, found)
    best = max(
        (_unique(p for b in blocks for p in _parties_in(agreement, b)) for blocks in _places(agreement)),
        key=len,
        default=[],
    )
    return _with_signatures(agreement, best)


def _places(agreement: Agreement) -> Iterator[Sequence[Block]]:
    """Where parties may be named, the likeliest first."""
    for section in agreement.sections:
        if section.heading and _HEADING.search(section.title) and not _SIGN_HEADING.search(section.title):
            yield list(section.all_blocks())
    speaking = agreement.speaking
    for i, block in enumerate(speaking[:60]):
        if _BETWEEN.search(block.text) and len(block.text) < 1500:
            yield speaking[i : i + 8]
    yield [b for b in speaking if _NUMBER.search(b.text)]
    yield speaking[:12]
    for section in signature_sections(agreement):
        yield list(section.all_blocks())


def _parties_in(agreement: Agreement, block: Block) -> Iterator[Party]:
    if block.is_heading and block.kind is not BlockKind.TITLE:
        return
    offset = 0
    for piece in _pieces(block.text):
        start = block.text.find(piece, offset)
        offset = start + len(piece)
        party = _party(agreement, block, piece, start)
        if party:
            yield party


def _pieces(text: str) -> list[str]:
    """Cut "mellan A, ..., och B, ..." so that each piece names one party; what names none joins the one before it."""
    pieces: list[str] = []
    for piece in _SPLIT.split(text):
        if pieces and not _names_party(piece):
            joined = text[
                text.find(pieces[-1]) : text.find(piece, text.find(pieces[-1]) + len(pieces[-1])) + len(piece)
            ]
            pieces[-1] = joined
        else:
            pieces.append(piece)
    return pieces


def _names_party(piece: str) -> bool:
    return bool(
        _NUMBER.search(piece) or PUBLIC_NAME.search(piece) or legal_form(_head(piece), "") is not LegalForm.UNKNOWN
    )


def _head(piece: str) -> str:
    """The name at the beginning of a piece, without what leads in to it."""
    text = piece.strip()
    for _ in range(4):
        stripped = _LEAD.sub("", text)
        if stripped == text:
            break
        text = stripped
    stop = _STOP.search(text)
    return text[: stop.start()].strip(" :–-") if stop and stop.start() else text.strip(" :–-.") if not stop else ""


def _party(agreement: Agreement, block: Block, piece: str, start: int) -> Party | None:
    number = _number(piece)
    public = PUBLIC_NAME.search(piece)
    name = _head(piece)
    if public and (len(name.split()) > 6 or public.group() in name or not name) and not _office_first(name):
        name = public.group()
    if not name or len(name) > 90 or not _PROPER.search(name) and not number:
        return None
    form = legal_form(name, piece, number)
    if form is LegalForm.UNKNOWN and not number and not aliases_in(piece):
        return None
    if len(name.split()) > 9:
        return None
    via = re.search(
        r"\b(?:genom|företräd[ds]\w* (?:av|genom))\s+(?:dess |sin )?([\wåäö-]+(?:(?:,| och) [\wåäö-]+)*(?:nämnden|styrelsen|nämnd|förvaltningen))",
        piece,
    )
    return Party(
        name, side_of(form), form, number, tuple(aliases_in(piece)), via.group(1) if via else "",
        agreement.passage(block, start, start + len(piece)),
    )  # fmt: skip


def _office_first(name: str) -> bool:
    """ "Kultur- och fritidsförvaltningen i Brännsjö kommun": the office is the party, not the municipality."""
    return bool(
        re.match(r"[\wåäö-]+(?: och [\wåäö-]+)?(?:förvaltningen|nämnden|kontoret|enheten)\b", name, re.IGNORECASE)
    )


def _number(piece: str) -> str:
    match = _NUMBER.search(piece)
    if not match:
        return ""
    digits = (match.group(1) or "") + (match.group(2) or "") + (match.group(3) or "")
    return digits if digits[2] >= "2" else ""


def _unique(parties: Iterator[Party]) -> list[Party]:
    found: dict[str, Party] = {}
    for party in parties:
        key = party.number or party.name.lower().removesuffix("s")
        if key not in found and not any(p.name.lower() == party.name.lower() for p in found.values()):
            found[key] = party
    return list(found.values())


def signature_sections(agreement: Agreement) -> list[Section]:
    """Return the sections in which the agreement is signed."""
    return [s for s in agreement.sections if s.heading and _SIGN_HEADING.search(s.title)]


def _with_signatures(agreement: Agreement, parties: list[Party]) -> list[Party]:
    blocks = [b for s in signature_sections(agreement) for b in s.all_blocks()] or agreement.speaking[-25:]
    return [_signed(agreement, party, blocks) for party in parties]


def _signed(agreement: Agreement, party: Party, blocks: Sequence[Block]) -> Party:
    names = {party.name.lower(), *(a.lower() for a in party.aliases)}
    bare = re.sub(r"^(?:den ideella )?föreningen |^stiftelsen ", "", party.name.lower())
    names |= {bare} if len(bare) > 3 else set()
    for block in blocks:
        line = block.text.strip().lower()
        match = _FOR.match(block.text)
        target = match.group(1).lower() if match else line
        if len(line) < 120 and any(n and (n in target or (len(target) > 5 and target in n)) for n in names):
            return Party(
                party.name, party.side, party.form, party.number, party.aliases, party.via, party.passage, agreement.passage(block)
            )  # fmt: skip
    return party
