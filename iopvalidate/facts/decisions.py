"""Decisions to enter into the agreement: body, day, paragraph, diary number, delegation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from iopvalidate.agreement.model import BlockKind, Passage, row_cells
from iopvalidate.facts.model import Decision
from iopvalidate.facts.scan.dates import scan_dates
from iopvalidate.facts.scan.diary import scan_diary_numbers
from iopvalidate.facts.scan.placeholders import scan_placeholders
from iopvalidate.facts.signs import DECISION
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Hit

_BODY = re.compile(
    r"\b((?:[\wåäöÅÄÖ]+-,? (?:och |samt )?)?[\wåäöÅÄÖ]*(?:nämnd(?:en)?|kommunstyrelse(?:n)?|regionstyrelse(?:n)?"
    r"|stadsstyrelse(?:n)?|fullmäktige|utskott(?:et)?|landstingsstyrelsen|direktionen))s?\b"
    r"|\b(nämnden|styrelsen)s?\b",
    re.IGNORECASE,
)
_OFFICER = re.compile(r"\b(\w*(?:chef(?:en)?|direktör(?:en)?))s?\b")
_ABOUT = re.compile(
    r"\bingå(?:r avtal|s)?\b|\bträffa\w*|\bteckna\w*|\bsluta\b|\b(?:avtal|överenskommels|partnerskap|iop|samverkan"
    r"|samarbet)\w*|\bdelegation\w*|\bbeslut\s*:|\bunderteckna\w*|\bprotokollsutdrag",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:program\w*|plan(?:en)?|\w+plan(?:en)?|strategi\w*|vision\w*|policy\w*|riktlinje\w*|budget(?:en)?|taxa\w*|anslag"
    r"|avgörs|upphandl\w*)\b",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"§§?\s?(\d{1,4})|(?<![\d-])(\d{1,4})\s?§(?!\s?\d|§)")
_ENTERS = re.compile(
    r"\b(?:ingå|teckna|träffa|sluta)\b|\bgodkän\w+|\blaga ?kraft|\bsa(?:gt|de) ja\b|\bklartecken\b|\b(?:beslut om|antagit"
    r"|antog|fastställt) (?:avtalet|överenskommelsen|partnerskapet)",
    re.IGNORECASE,
)
#: What a decision is about when it is about something else: "beslutade att bygga ...", "beslutet om hallen".
_MATTER = re.compile(
    r"\b(?:beslut\w*|god\w+|antog|antagit)\b[^.]{0,60}\b(?:att (?!ingå|teckna|träffa|sluta|godkänna)"
    r"|om (?!avtal|överens|partner|det\b|detta|att ingå)|angående|avseende)",
    re.IGNORECASE,
)
_DELEGATION = re.compile(r"\bdelegation\w*|\bdelegat\w*|\bdelegerat?\b", re.IGNORECASE)
_HEADING = re.compile(r"\bbeslut\b|\bgodkännande\b|\bsagt ja\b|\bbeslutat\b", re.IGNORECASE)


def find_decisions(reading: Reading) -> list[Decision]:
    """Return the decisions to enter into the agreement; without any, its own diary number if the head of the draft has one."""
    found: dict[int, list[Decision]] = {}
    for hit in reading.hits(DECISION):
        block = reading.block_of(hit)
        if hit.negated or hit.quoted or hit.sentence in found or block.kind is BlockKind.HEADING:
            continue
        passage, text = _words(reading, hit)
        headed = bool(block.section and _HEADING.search(block.section.title))
        if _concerns_agreement(text, headed, block.ordinal):
            found[hit.sentence] = list(_decisions(text, passage))
    decisions = [d for group in found.values() for d in group]
    if any(d.body or d.paragraph or d.day for d in decisions):
        return decisions
    return decisions or _diary_only(reading)


def _words(reading: Reading, hit: Hit) -> tuple[Passage, str]:
    """The sentence of a hit; in a table the row, quoted by the cell that names the body."""
    block = reading.block_of(hit)
    if block.source.table is None:
        passage = reading.passage(hit)
        return passage, reading.agreement.quote(passage)
    cells = row_cells(reading.agreement, block)
    cell = next((c for c in cells if _BODY.search(c.text)), block)
    label = "Beslut: " if cells[0] is not cell and "beslut" in cells[0].text.lower() else ""
    return reading.agreement.passage(cell), label + cell.text


def _concerns_agreement(text: str, headed: bool, ordinal: int) -> bool:
    if text.rstrip().endswith("?") or not (_BODY.search(text) or (_OFFICER.search(text) and _DELEGATION.search(text))):
        return False
    plain = not (_PARAGRAPH.search(text) or scan_dates(text) or scan_diary_numbers(text) or scan_placeholders(text))
    if plain and not (headed or _DELEGATION.search(text) or _ENTERS.search(text)):
        return False
    if headed or re.match(r"\s*(?:[\d.]+\s+)?(?:\w+s )?beslut\s*:", text, re.IGNORECASE):
        return True
    if ordinal <= 6 and re.match(r"\s*(?:antag|fastställ|beslutad|godkänd)\w*", text, re.IGNORECASE):
        return True
    if _PARAGRAPH.search(text) and scan_dates(text) and not _OTHER.search(text) and not _MATTER.search(text):
        return True  # "Nämnden sa ja den 20 oktober, § 97": nothing else is named, so it is this agreement
    about = _ABOUT.search(text)
    return bool(about) and not (_OTHER.search(text) and not re.search(r"\bingå\b|\bträffa\b|\bteckna\b", text))


def _decisions(text: str, passage: Passage) -> Iterator[Decision]:
    """One decision for each body with a date or paragraph of its own."""
    bodies = list(_BODY.finditer(text)) or list(_OFFICER.finditer(text))
    starts = [
        m.start()
        for m in bodies[1:]
        if _PARAGRAPH.search(text[m.end() : m.end() + 60]) or scan_dates(text[m.end() : m.end() + 40])
    ]
    bounds = [0, *starts, len(text)]
    for start, stop in pairwise(bounds):
        piece = text[start:stop]
        match = _BODY.search(piece) or _OFFICER.search(piece)
        body = next((g for g in match.groups() if g), "").lower() if match else ""
        dates = [d for d in scan_dates(piece) if d.kind == "day"]
        number = _PARAGRAPH.search(piece)
        diary = scan_diary_numbers(piece) or scan_diary_numbers(text)
        yield Decision(
            body=body,
            day=_decided(piece, dates[0].first_day() if dates else None),
            paragraph=(number.group(1) or number.group(2)) if number else "",
            diary=diary[0].value if diary else "",
            delegation=bool(_DELEGATION.search(text)),
            blank=bool(scan_placeholders(text)),
            passage=passage,
        )


def _decided(piece: str, day: date | None) -> date | None:
    """The date stands for the decision unless it is a deadline."""
    return None if day is None or re.search(r"\bsenast (?:den )?\d", piece) else day


def _diary_only(reading: Reading) -> list[Decision]:
    """The diary number in the head of the draft or in a header."""
    head = [b for b in reading.agreement.blocks if b.kind is BlockKind.MARGIN] + reading.agreement.speaking[:6]
    for block in head:
        if block.text.rstrip().endswith("."):
            continue
        for number in scan_diary_numbers(block.text):
            return [Decision("", None, "", number.value, False, False, reading.agreement.passage(block), diary_only=True)]
    return []
