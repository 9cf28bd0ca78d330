"""Signature blocks: where each party signs, and what is there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from iopvalidate.agreement.model import Agreement, Block
from iopvalidate.facts.model import SignatureBlock
from iopvalidate.facts.parties import Party, signing_party
from iopvalidate.facts.party_pieces import signing_areas

_LINE = re.compile(r"_{4,}|\.{5,}|…{2,}|-{8,}|–{4,}")
_PERSON = re.compile(
    r"(?:^|[:\s])[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+)? (?:[a-z]{1,3}"
    r" )?[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+)?(?=\s*(?:,|$|och|\())"
)
_NAME_LABEL = re.compile(r"\bnamn\w*\b|\bunderskrift\b|\bsignatur\b", re.IGNORECASE)
_CAPACITY = re.compile(
    r"\w*ordförande\b|\w*direktör\b|\w*chef\b|\bfirmatecknar|firma\b|\bvd\b|\bkassör|\bföreståndare|\bkommunalråd"
    r"|\bregionråd|\brektor\b|\bsekreterare|\bdirektor\b"
    r"|\bprokurist|\bdelegation|\bbefattning|\btitel\b|\bkyrkoherde|\bsamordnare|\bstyrelseledamot|\bborgarråd|\boldfru"
    r"|\bbehörig|\bpastor\b|\bpresident\b|\bkårchef"
    r"|\bverksamhetsledare|\bgeneralsekreterare|\bledamot\b|\bbefullmäktig|\bombud\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\bort\b|\bplats\b|^\s*[A-ZÅÄÖ][\wåäö]+(?:[ -][A-ZÅÄÖ][\wåäö]+)? (?:den\b|\d{4}-|_{2,}|,? ?\d{1,2} [a-z]+ 20|/)"
)
_PLACE_LABEL = re.compile(r"\bort\b|\bplats\b", re.IGNORECASE)
_DATE = re.compile(
    r"\bdatum\b|\bdag\b|\bden (?:_|\.|\[|…|\d)|\b20\d\d-\d\d-\d\d\b|\bden\s*$|\b\d{1,2} [a-z]+ 20\d\d\b", re.IGNORECASE
)


def find_signatures(agreement: Agreement, parties: Sequence[Party]) -> list[SignatureBlock]:
    """Return the signature blocks in order; blocks in tables are read column by column."""
    return [found for area in signing_areas(agreement) for found in _in_area(agreement, area, parties)]


def _in_area(agreement: Agreement, area: Sequence[Block], parties: Sequence[Party]) -> list[SignatureBlock]:
    lines = _by_column(area)
    groups: list[tuple[Party | None, list[Block]]] = []
    shared: list[Block] = []
    for block in lines:
        party = _opened_by(block, parties)
        if party is not None:
            groups.append((party, [block]))
        elif groups:
            groups[-1][1].append(block)
        else:
            shared.append(block)
    common = [b for b in shared if _PLACE.search(b.text) or _DATE.search(b.text)]
    return [_block(agreement, party, [*blocks, *_common(common, blocks)]) for party, blocks in groups]


def _common(common: Sequence[Block], blocks: Sequence[Block]) -> list[Block]:
    """A line of place and date before all the blocks serves those that have none of their own."""
    return [] if any(_DATE.search(b.text) for b in blocks) else [b for b in common if len(b.text) < 90]


def _by_column(area: Sequence[Block]) -> list[Block]:
    """Blocks in order, cells of a table column by column."""
    ordered: list[Block] = []
    table: list[Block] = []
    for block in [*area, None]:
        place = block.source.table if block is not None else None
        if table and (place is None or place.table != table[0].source.table.table):  # type: ignore[union-attr]
            ordered += sorted(table, key=lambda b: (b.source.table.column, b.source.table.row))  # type: ignore[union-attr]
            table = []
        if block is not None:
            (table if place is not None else ordered).append(block)
    return ordered


def _opened_by(block: Block, parties: Iterable[Party]) -> Party | None:
    """The party whose block a line opens: its name stands in a short line that is no blank and no person's."""
    text = block.text.strip()
    if not text or len(text) > 140 or _LINE.search(text.split("\n")[0]) or _CAPACITY.search(text.split("\n")[0].split(",")[0]):
        return None
    return signing_party(parties, text)


def _block(agreement: Agreement, party: Party | None, blocks: Sequence[Block]) -> SignatureBlock:
    own = [line for b in blocks[1:] for line in b.text.split("\n")] + blocks[0].text.split("\n")[1:]
    person = any(_PERSON.search(line) for line in own)
    return SignatureBlock(
        party=party.name if party else "",
        passage=agreement.passage(blocks[0]),
        name=person or any(_LINE.search(line) or _NAME_LABEL.search(line) for line in own),
        capacity=any(_CAPACITY.search(line) for line in own),
        place=any(_PLACE.search(line) or _PLACE_LABEL.search(line) for line in own),
        date=any(_DATE.search(line) for line in own),
        person=person,
    )
