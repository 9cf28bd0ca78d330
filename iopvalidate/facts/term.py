"""How long the agreement holds: start, end, length, extensions, notice, and what contradicts it elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from iopvalidate.agreement.model import Passage, row_cells
from iopvalidate.facts.extensions import find_extensions, find_notice
from iopvalidate.facts.model import Term
from iopvalidate.facts.months import add_months, months_between
from iopvalidate.facts.scan.dates import scan_dates
from iopvalidate.facts.scan.durations import Duration, scan_durations
from iopvalidate.facts.scan.periods import Period, scan_periods
from iopvalidate.facts.signs import NOT_TERM, TERM, TERM_HEADING
from iopvalidate.language.reading import Reading

_OPEN = re.compile(
    r"\btills?\s?vidare|\bobegränsad tid\b|\butan (?:bestämt )?slutdatum\b|\butan (?:tids)?begränsning i tid"
    r"|\btill dess(?: att)? (?:någon|den|det|avtalet|överenskommelsen)\b[^.]{0,20}\bsäg"
    r"|\btill dess(?: att)? (?:den|det|avtalet|överenskommelsen) (?:har )?sagts",
    re.IGNORECASE,
)
_NOT_OPEN = re.compile(r"\b(?:inte|ej|aldrig) (?:gälla |löpa )?tills?\s?vidare|för tillfället", re.IGNORECASE)
_EXTENDING = re.compile(r"\b(?:förläng|förny|option|förhandl)\w*", re.IGNORECASE)
_BEGINS = re.compile(
    r"\b(?:startdatum|börja(?:[rn]|de)?|inled(?:de)?[sn]\w*|starta(?:[rs]|de)?|start|träder i kraft"
    r"|gälla[r]? från|igång|från|fr\.?\s?o\.?\s?m\.?"
    r"|med början)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\b(?:slutdatum|slutar|upphör|löper ut|avslutas|går ut|intill|till|t\.?\s?o\.?\s?m\.?)\b", re.IGNORECASE)
_NOT_LENGTH = re.compile(
    r"uppsägning|i förväg|\binom\b|senast|betal|\bföre\b|\befter\b|arkiv|bevara|varsel|\binnan\b|treårsperiod|\bpersoner\b"
    r"|\bålder",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"avtalstid|avtalsperiod|\bhela (?:perioden|tiden|avtals)|\bbudget\b|\b(?:avtal|överenskommelse|partnerskap|samverkan"
    r"|iop)\w*\b[^.]{0,40}\b(?:gäller|löper|upphör|slut|pågår|tecknas|ingås)"
    r"|\bperioden är\b|^(?:det|den|detta|avtalstiden|löptiden) (?:gäller|löper|varar|omfattar|är)\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(r"\b(?:senast|före|efter|löpte ut|beslut\w*)\s+(?:den\s+)?$")
_DURING = re.compile(r"\b(?:under|för|avser)\s(?:hela\s)?$", re.IGNORECASE)
_LONGEST = 15  # years; more is somebody's age
_BLANK = re.compile(r"\[[^\]]*\]|_{3,}|\.{4,}|\b20[xX]{2}|\((?:datum|ange)[^)]*\)", re.IGNORECASE)
_PAST = re.compile(r"\b(?:hade|gällde|löpte|pågick|utvärderades|drevs|förlängdes|avslutades)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Statement:
    """What one sentence says of the term.

    Attributes:
        blank: a date is still to be filled in.   score: how sure it is that the term is meant.
        whole: the words speak of the whole term, not of some period within it.   length: where a length in words stands.
    """

    passage: Passage
    score: int
    start: date | None
    end: date | None
    months: Decimal | None
    open_ended: bool
    blank: bool
    whole: bool
    length: Passage | None


def find_term(reading: Reading) -> Term:
    """Return the agreement's term with extensions and notice."""
    statements = sorted(_statements(reading), key=lambda s: -s.score) or list(_any_period(reading))
    extensions = find_extensions(reading)
    notice_months, notice = find_notice(reading)
    known = Term(extensions=extensions, notice_months=notice_months, notice_passages=notice)
    if not statements:
        return replace(
            known,
            because_sv="Avtalstiden framgår inte av utkastet.",
            because_en="The draft does not say how long the agreement holds.",
        )
    return _conclude(known, statements)


def _conclude(known: Term, statements: list[Statement]) -> Term:
    best = statements[0]
    merged = _completed(best, statements[1:])
    end = merged.end or _end_from(merged)
    months = months_between(merged.start, end) if merged.start and end else merged.months
    sv, en = _because(merged, end, months)
    agreeing = [s for s in statements if _agrees(s, merged.start, end, months, merged.open_ended)]
    passages = tuple(dict.fromkeys([best.passage, *(s.passage for s in agreeing)]))
    against = [s.passage for s in statements if s not in agreeing and s.passage not in passages]
    own = [s.length for s in agreeing if s.length and s.start and s.end and s.months and months and abs(s.months - months) >= 1]
    conflicts = tuple(dict.fromkeys([*against, *own]))
    return replace(
        known, start=merged.start, end=end, months=months, open_ended=merged.open_ended, passages=passages,
        because_sv=sv, because_en=en, conflicts=conflicts,
    )  # fmt: skip


def _completed(best: Statement, others: list[Statement]) -> Statement:
    """Fill in what the best statement leaves out from others of the same paragraph or surely about the term."""
    for other in others:
        near = abs(other.passage.ordinal - best.passage.ordinal) <= 2
        if other.score < 5 or not near:
            continue
        if best.end is None and best.months is None and not best.open_ended and (other.end or other.months or other.open_ended):
            best = replace(best, end=other.end, months=other.months, open_ended=other.open_ended)
        if best.start is None and not best.blank and other.start and not (other.end and best.end and other.end != best.end):
            best = replace(best, start=other.start)
    return best


def _end_from(statement: Statement) -> date | None:
    if statement.start is None or statement.months is None or statement.months % 1:
        return None
    return add_months(statement.start, int(statement.months)) - timedelta(days=1)


def _because(statement: Statement, end: date | None, months: Decimal | None) -> tuple[str, str]:
    if statement.open_ended or months is not None:
        return "", ""
    if statement.blank:
        return (
            "Ett datum i avtalstiden är inte ifyllt, så längden kan inte beräknas.",
            "A date of the term is not filled in, so its length cannot be computed.",
        )
    if end is None:
        return "Avtalstiden har inget slut som kan beräknas.", "The term has no end that can be computed."
    return "Avtalstiden har ingen början som kan beräknas.", "The term has no beginning that can be computed."


def _agrees(s: Statement, start: date | None, end: date | None, months: Decimal | None, open_ended: bool) -> bool:
    if not s.whole and _within(s, start, end):
        return True
    if s.start and start and s.start != start:
        return False
    if s.end and ((end is not None and s.end != end) or open_ended):
        return False
    same_length = s.months is None or months is None or abs(s.months - months) < 1 or bool(s.start and s.end)
    return same_length and not (s.open_ended and end is not None and not open_ended)


def _within(s: Statement, start: date | None, end: date | None) -> bool:
    """Some period within the term ("under perioden 2027–2028 ska parterna ...")."""
    if s.months is not None and not (s.start or s.end):
        return True
    return not (s.start and start and s.start < start) and not (s.end and end and s.end > end)


# -- statements ------------------------------------------------------------------------------------------------


def _statements(reading: Reading) -> Iterator[Statement]:
    headed = _headed_blocks(reading)
    other_time = {hit.sentence for hit in reading.hits(NOT_TERM)}
    cues = {hit.sentence for hit in reading.hits(TERM) if not hit.quoted and not hit.history}
    inside = {s.index for ordinal in headed for s in reading.sentences_of(reading.agreement.block(ordinal))}
    yield from _rows(reading, headed)
    for index in sorted(cues | inside):
        block = reading.agreement.block(reading.sentence(index).ordinal)
        if block.is_heading:
            continue
        score = (5 if index in cues else 0) + (4 if block.ordinal in headed else 0) - (8 if index in other_time else 0)
        yield from _of_sentence(reading, index, score)


def _headed_blocks(reading: Reading) -> set[int]:
    """Blocks under a heading that speaks of the term."""
    headings = {hit.ordinal for hit in reading.hits(TERM_HEADING)}
    blocks: set[int] = set()
    for section in reading.agreement.sections:
        if section.heading and section.heading.ordinal in headings:
            blocks.update(b.ordinal for b in section.blocks)
    for ordinal in {h.ordinal for sign in (TERM, TERM_HEADING) for h in reading.hits(sign)}:
        block = reading.agreement.block(ordinal)
        if block.source.table is not None and len(block.text) < 60:
            blocks.update(b.ordinal for b in row_cells(reading.agreement, block))
    return blocks


def _rows(reading: Reading, headed: set[int]) -> Iterator[Statement]:
    """Rows that give start and end in cells of their own ("Startdatum | 1 augusti 2027 | Slutdatum | 31 juli 2030")."""
    seen: set[int] = set()
    for ordinal in sorted(headed):
        block = reading.agreement.block(ordinal)
        if block.source.table is None or ordinal in seen:
            continue
        cells = row_cells(reading.agreement, block)
        seen.update(c.ordinal for c in cells)
        text = " ".join(c.text for c in cells)
        start, end, _ = _bounds(text, scan_periods(text))
        dated = next((c for c in cells if scan_dates(c.text)), block)
        if start and end and "datum" in text.lower():
            yield Statement(reading.agreement.passage(dated), 12, start, end, None, False, False, True, None)


def _any_period(reading: Reading) -> Iterator[Statement]:
    """Where nothing speaks of the term: the first sentence with a whole period that is not something else's."""
    other_time = {hit.sentence for hit in reading.hits(NOT_TERM)}
    for block in reading.agreement.speaking:
        if block.is_heading or block.source.table is not None or "20" not in block.text:
            continue
        for sentence in reading.sentences_of(block):
            if sentence.index in other_time:
                continue
            for statement in _of_sentence(reading, sentence.index, 4):
                if statement.start and statement.end and statement.end.year >= reading.year:
                    yield statement
                    return


def _of_sentence(reading: Reading, index: int, score: int) -> Iterator[Statement]:
    passage = reading.sentence_passage(index)
    text = reading.agreement.quote(passage)
    cut = _EXTENDING.search(text)
    own = text[: cut.start()] if cut and cut.start() > 20 else text if not cut else ""
    if not own:
        return
    periods = [p for p in scan_periods(own) if not _is_deadline(own, p)]
    length = _length(own)
    opened = bool(_OPEN.search(own)) and not _NOT_OPEN.search(own)
    start, end, kind = _bounds(own, periods)
    if not (periods or length or opened or start or end):
        return
    score += (3 if start and end else 0) + (2 if start or end or opened or length else 0) - (8 if _PAST.search(own) else 0)
    if score < 5:
        return
    blank = kind == "placeholder" or bool(_BLANK.search(own) and not (start and end))
    at = Passage(passage.ordinal, passage.start + length.start, passage.start + length.end) if length else None
    yield Statement(passage, score, start, end, length.months if length else None, opened, blank, bool(_WHOLE.search(own)), at)


def _is_deadline(text: str, period: Period) -> bool:
    return bool(_DEADLINE.search(text[: period.start]))


def _bounds(text: str, periods: list[Period]) -> tuple[date | None, date | None, str]:
    start = next((d for p in periods if (d := p.first_day())), None)
    end = next((d for p in periods if (d := p.last_day())), None)
    kind = next((p.start_kind for p in periods if p.start_kind != "none"), "none")
    if start is None or (end is None and not any(p.open_ended for p in periods)):
        for mention in scan_dates(text):
            if any(p.start <= mention.start < p.end for p in periods):
                continue
            before = text[max(0, mention.start - 40) : mention.start]
            if _DEADLINE.search(before):
                continue
            if end is None and _ENDS.search(before) and (start is not None or not _BEGINS.search(before)):
                end = mention.last_day()
            elif start is None and _BEGINS.search(before):
                start = mention.first_day()
    if start is None and end is None:
        years = [m for m in scan_dates(text) if m.kind == "year" and _DURING.search(text[: m.start])]
        if len(years) == 1:
            start, end = years[0].first_day(), years[0].last_day()
    return start, end, kind


def _length(text: str) -> Duration | None:
    for duration in scan_durations(text):
        if not duration.each and duration.unit in ("year", "half-year", "month") and not _other_use(text, duration):
            return duration
    return None


def _other_use(text: str, duration: Duration) -> bool:
    around = text[max(0, duration.start - 30) : duration.end + 30]
    return bool(_NOT_LENGTH.search(around)) or (duration.unit == "year" and duration.amount > _LONGEST)
