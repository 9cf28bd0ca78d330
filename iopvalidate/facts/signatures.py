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
    r"|\bverksamhetsledare|\bgeneralsekreterare|\bledamot\b|\bbefullmäktig|\bombud\w*|\bfullmakt\w*|\båldermans?\b"
    r"|\btecknar\b|\w+ansvarig\b|\bordf\.|\bstyresman\b|\b\w*prost\b|\bkomminister|\bdiakon\b|\bimam\b|\bintendent"
    r"|\bkassaförvaltare|\bskattmästare|\bborgmästare|\bkommendör|\bstyrelse(?:n)?\b|\bledare\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\bort\b|\bplats\b|^\s*[A-ZÅÄÖ][\wåäö]+(?:[ -][A-ZÅÄÖ][\wåäö]+)? (?:den\b|\d{4}-|_{2,}|,? ?\d{1,2} [a-z]+ 20|/)"
)
_PLACE_LABEL = re.compile(r"\bort\b|\bplats\b", re.IGNORECASE)
_DATE = re.compile(
    r"\bdatum\b|\bdag\b|\bden (?:_|\.|\[|…|\d)|\b20\d\d-[\d_]{2}-(?:\d\d\b|__)|\bden\s*$|\b\d{1,2} [a-z]+ 20\d\d\b", re.IGNORECASE
)


def find_signatures(agreement: Agreement, parties: Sequence[Party]) -> list[SignatureBlock]:
    """Return the signature blocks in order; blocks in tables are read column by column."""
    return [found for area in signing_areas(agreement) for found in _in_area(agreement, area, parties)]


def _in_area(agreement: Agreement, area: Sequence[Block], parties: Sequence[Party]) -> list[SignatureBlock]:
    lines = _in_order(area, parties)
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
    common = [b for b in shared if _PLACE.search(b.text) or _DATE.search(b.text) or b.source.table is not None]
    common += _closing_line(groups)
    return [_block(agreement, party, [*blocks, *_common(common, blocks)]) for party, blocks in groups]


def _common(common: Sequence[Block], blocks: Sequence[Block]) -> list[Block]:
    """A line of place and date before all the blocks serves those that have none of their own."""
    return [] if any(_DATE.search(b.text) for b in blocks) else [b for b in common if len(b.text) < 90]


def _closing_line(groups: Sequence[tuple[Party | None, list[Block]]]) -> list[Block]:
    """A last line of place and date below all the blocks, which none of them but the last could have had."""
    if len(groups) < 2 or len(groups[-1][1]) < 2 or any(_DATE.search(b.text) for _, blocks in groups[:-1] for b in blocks):
        return []
    last = groups[-1][1][-1]
    return [last] if _DATE.search(last.text) and not _PERSON.search(last.text) and last.source.table is None else []


def _in_order(area: Sequence[Block], parties: Sequence[Party]) -> list[Block]:
    """Blocks in order, cells of a table column by column, or row by row where each row is a party's."""
    ordered: list[Block] = []
    table: list[Block] = []
    for block in [*area, None]:
        place = block.source.table if block is not None else None
        if table and (place is None or place.table != table[0].source.table.table):  # type: ignore[union-attr]
            ordered += table if _by_row(table, parties) else _by_column(table)
            table = []
        if block is not None:
            (table if place is not None else ordered).append(block)
    return ordered


def _by_column(table: Sequence[Block]) -> list[Block]:
    return sorted(table, key=lambda b: (b.source.table.column, b.source.table.row))  # type: ignore[union-attr]


def _by_row(table: Sequence[Block], parties: Sequence[Party]) -> bool:
    """Whether different parties stand below each other in one column ("Part | Ort och datum | Underskrift")."""
    columns: dict[int, set[str]] = {}
    for block in table:
        party = _opened_by(block, parties)
        if party is not None and block.source.table is not None:
            columns.setdefault(block.source.table.column, set()).add(party.name)
    return len(columns) == 1 and any(len(names) > 1 for names in columns.values())


def _opened_by(block: Block, parties: Iterable[Party]) -> Party | None:
    """The party whose block a line opens: its name stands in a short line that is no blank and no person's."""
    text = block.text.strip()
    first = text.split("\n")[0]
    blank = _LINE.search(first)
    opening = first[: blank.start()].strip() if blank else text  # "För Ervalla kommun: ______ Håkan Dahlström, ordförande"
    if not opening or len(text) > 160 or _CAPACITY.search(opening.split("\n")[0].split(",")[0]):
        return None
    return signing_party(parties, opening)


def _block(agreement: Agreement, party: Party | None, blocks: Sequence[Block]) -> SignatureBlock:
    own = [line for b in blocks[1:] for line in b.text.split("\n")] + blocks[0].text.split("\n")[1:]
    blank = _LINE.search(blocks[0].text.split("\n")[0])
    own += [blocks[0].text.split("\n")[0][blank.start() :]] if blank else []
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
