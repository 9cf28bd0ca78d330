"""Where parties are named, and the pieces of text that each name one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iopvalidate.agreement.model import Agreement, Block, BlockKind, Section
from iopvalidate.facts.party_names import PUBLIC_NAME, LegalForm, legal_form

HEADING = re.compile(
    r"\bpart(?:er|erna|ners?)\b|\bavtalspart|\bvilka (?:vi )?är\b|\bvem är vi\b|\bvilka är (?:med|vi)\b|\bmellan\b"
    r"|\bsom samverkar\b|\bparternas\b|\bvi som\b"
    r"|\bavtalsslutande\b",
    re.IGNORECASE,
)
BETWEEN = re.compile(
    r"\bmellan\b|\bpart(?:er|erna)?\b[^.:]{0,60}\b(?:är|utgörs av)\b|\bparter (?:i|till)\b|\bingås (?:av|mellan)\b"
    r"|\bsluts (?:av|mellan)\b|\bträffa[ts]\b[^.]*\bmellan\b"
    r"|\bvi som (?:samverkar|skriver|ingår)\b|\bingår (?:detta|denna|följande)\b|\bena sidan\b|\bparter har träffat\b"
    r"|\bföljande parter\b",
    re.IGNORECASE,
)
SIGN_HEADING = re.compile(
    r"underskrift|underteckn|signatur|signering|skriv(?:er|a|s) (?:under|på)\b|påskrift|namnteckning|^\W*namn\W*$", re.IGNORECASE
)
NUMBER = re.compile(
    r"\b(?:16)?(\d{6})\s?[-–‑]\s?(\d{4})\b|\borg\.?\s*(?:anisations)?\.?\s?(?:nr|nummer)\.?:?\s*(?:16)?(\d{10})\b", re.IGNORECASE
)
_BLANK_LINE = re.compile(r"_{4,}|\.{5,}|…{2,}|-{8,}|–{4,}")
_SENTENCE = re.compile(r"\b(?:är|har|ska|skall|kallas|delar|leder|driver|bidrar|finns|får|kan|arbetar|gäller)\b")
_AND = re.compile(
    r"(?P<comma>,|;|\))?\s+(?:och|samt|jämte|dels|respektive)\s+|;\s+|\n+|\.\s+(?=(?:[ÅåPp]å? )?(?:den )?[Aa]ndra sidan)"
    r"|(?P<bare>,)\s+(?=[A-ZÅÄÖ])"
)
_OPENS = re.compile(
    r"(?:å (?:den )?andra sidan,? |på (?:den )?andra sidan,? |den |Den |de )?(?:ideella "
    r"|idéburna )?(?:\(?\d\)?\.? )?(?:föreningen|stiftelsen|organisationen|[A-ZÅÄÖ\[])"
)
_QUALIFIES = re.compile(r"(?:ideell|registrerat|ekonomisk|org|idéburen|stiftelse,|svb)", re.IGNORECASE)
_LABEL_CELL = re.compile(
    r"^\s*(?:part(?:er)?|namn|organisationsn\w+|org\.?\s?nr\.?|handlar genom|företräds av|adress|kontakt\w*|form|roll"
    r"|benämning)\s*\d?\s*:?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text that may name one party: its words, its block, offsets there, and whether the words around name"
    " parties."""

    text: str
    block: Block
    start: int
    end: int
    introduced: bool


def places(agreement: Agreement) -> Iterator[list[Piece]]:
    """Where parties may be named, the likeliest first: their section, the opening, the title, where the draft is signed."""
    for section in agreement.sections:
        if section.heading and HEADING.search(section.title) and not SIGN_HEADING.search(section.title) and not section.appendix:
            yield list(pieces(list(section.all_blocks())))
    speaking = agreement.speaking
    for i, block in enumerate(speaking[:60]):
        if block.kind is not BlockKind.TITLE and not block.is_heading and BETWEEN.search(block.text) and len(block.text) < 1800:
            yield list(pieces([block, *_continuation(block, speaking[i + 1 : i + 12])]))
    numbered = [b for b in speaking[:80] if NUMBER.search(b.text)]
    yield list(pieces(numbered))
    yield list(pieces([b for b in speaking[:4] if b.kind is BlockKind.TITLE and BETWEEN.search(b.text)]))
    yield list(pieces([b for b in speaking[:4] if len(b.text) < 140 and " och " in b.text]))
    for section in signature_sections(agreement):
        yield list(pieces(list(section.all_blocks())))


def signature_sections(agreement: Agreement) -> list[Section]:
    """Return the sections in which the agreement is signed."""
    return [s for s in agreement.sections if s.heading and SIGN_HEADING.search(s.title)]


def signing_areas(agreement: Agreement) -> list[list[Block]]:
    """Return the blocks where the draft is signed: sections with such a heading, else the last lines with blanks for names."""
    areas = [list(s.all_blocks()) for s in signature_sections(agreement)]
    blank = [area for area in areas if any(_BLANK_LINE.search(b.text) for b in area)]
    if blank or (areas and not any(_BLANK_LINE.search(b.text) for b in agreement.speaking)):
        return blank or areas
    main = [b for b in agreement.speaking if not (b.section and b.section.appendix)]
    tail = main[-24:]
    first = next((i for i, b in enumerate(tail) if _BLANK_LINE.search(b.text) and len(b.text) < 90), None)
    return [tail[max(0, first - 3) :]] if first is not None else areas  # "Vi som skriver under" may head the parties


def _continuation(block: Block, following: Sequence[Block]) -> list[Block]:
    """List items, table cells and lines with organisation numbers that follow "mellan"."""
    kept: list[Block] = []
    open_end = block.text.rstrip().endswith((":", "mellan", "är", ","))
    for other in following:
        if other.is_heading or not (
            other.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_CELL)
            or NUMBER.search(other.text)
            or (open_end and len(other.text) < 200)
        ):
            break
        kept.append(other)
    return kept


def pieces(blocks: Sequence[Block]) -> Iterator[Piece]:
    """Cut blocks into pieces; a table gives one a row, or one a column where each column is a party."""
    tables: dict[int, list[Block]] = {}
    introduced = False
    for block in blocks:
        place = block.source.table
        if place is not None:
            tables.setdefault(place.table, []).append(block)
            continue
        if block.is_heading and block.kind is not BlockKind.TITLE:
            continue
        introduced = bool(BETWEEN.search(block.text)) or (introduced and block.kind is BlockKind.LIST_ITEM)
        short = block.kind is BlockKind.LIST_ITEM or (len(block.text) < 110 and not _SENTENCE.search(block.text))
        yield from _cut(block, introduced or short)
    for cells in tables.values():
        yield from _of_table(cells)


def _cut(block: Block, introduced: bool) -> Iterator[Piece]:
    text = block.text
    starts, stops = [0], []
    for match in _AND.finditer(text):
        if _splits(text[starts[-1] : match.start() + len(match["comma"] or "")], match, text[match.end() :]):
            stops.append(match.start() + len(match["comma"] or ""))
            starts.append(match.end())
    for start, stop in zip(starts, [*stops, len(text)], strict=True):
        yield Piece(text[start:stop], block, start, stop, introduced)


def _splits(left: str, match: re.Match[str], right: str) -> bool:
    """Whether "och" stands between two parties and not inside a name or a body ("hälso- och sjukvårdsnämnden")."""
    if not _OPENS.match(right) or left.endswith("-"):
        return False
    if "\n" in match.group() or ";" in match.group() or match.group().startswith("."):
        return True
    head = re.split(r"[,(;]| org", right, maxsplit=1)[0]
    names = PUBLIC_NAME.search(head) or legal_form(head, "") is not LegalForm.UNKNOWN or head.startswith("[")
    if match["bare"]:
        return not _QUALIFIES.match(right) and _is_party_name(head) and (left.endswith(")") or _is_party_name(left[-70:]))
    complete = bool(match["comma"]) or NUMBER.search(left) or PUBLIC_NAME.search(left[-60:])
    return bool(names) if not complete else bool(names or NUMBER.search(right[:120]) or (complete and not head.islower()))


def _is_party_name(head: str) -> bool:
    """Whether words name a municipality, a region or an organisation, and not a body or an office of one."""
    if PUBLIC_NAME.search(head):
        return True
    return legal_form(head, "") not in (LegalForm.UNKNOWN, LegalForm.NAMND, LegalForm.FORVALTNING, LegalForm.STATE)


def _of_table(cells: Sequence[Block]) -> Iterator[Piece]:
    rows: dict[int, list[Block]] = {}
    columns: dict[int, list[Block]] = {}
    for cell in cells:
        place = cell.source.table
        if place is not None and cell.text.strip() and not _LABEL_CELL.match(cell.text):
            rows.setdefault(place.row, []).append(cell)
            columns.setdefault(place.column, []).append(cell)
    by_column = any(sum(_names(c.text) for c in row) > 1 for row in rows.values())
    groups = list(columns.values()) if by_column else _joined_rows(rows)
    for group in groups:
        lead = next((c for c in group if _names(c.text)), None)
        if lead is not None:
            others = ", ".join(c.text.strip() for c in group if c is not lead)
            yield Piece(f"{lead.text.strip()}, {others}", lead, 0, len(lead.text), True)


def _joined_rows(rows: dict[int, list[Block]]) -> list[list[Block]]:
    """Rows, those that name nobody joined to the row above ("Organisationsnummer | 802000-...")."""
    groups: list[list[Block]] = []
    for row in rows.values():
        if groups and not any(_names(c.text) for c in row):
            groups[-1].extend(row)
        else:
            groups.append(list(row))
    return groups


def _names(text: str) -> bool:
    """Whether a cell names a party: a public name or a legal form, not a mere number, body or person."""
    head = text.split(",")[0]
    if len(text) > 160 or re.fullmatch(r"[\d\s–-]+", text.strip()):
        return False
    form = legal_form(head, "")
    body = form in (LegalForm.NAMND, LegalForm.FORVALTNING) and head[:1].islower()
    return bool(PUBLIC_NAME.search(head)) or (form is not LegalForm.UNKNOWN and not body and head[:1].isupper())
