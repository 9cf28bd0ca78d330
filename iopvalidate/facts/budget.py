"""Budget tables: who pays what in which year, and whether the sums are right."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from iopvalidate.agreement.model import BlockKind, Passage
from iopvalidate.facts.grids import Cell, Grid
from iopvalidate.facts.kinds import kind_of
from iopvalidate.facts.model import ContributionKind, SumCheck
from iopvalidate.facts.sums import check_columns, check_rows
from iopvalidate.facts.who import named_in, payer_by_words
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Actor

YEAR = re.compile(r"\b(20\d\d)\b(?!\s*[-–]\s*20\d\d)")
_RELATIVE = re.compile(r"^\s*(?:år|verksamhetsår)\s+(\d{1,2}|ett|två|tre|fyra|fem)\b", re.IGNORECASE)
_CAPTION_REACH = 30  # blocks before a table among which its caption stands, past empty lines and notes
_WORDS = {"ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5}
SUM = re.compile(
    r"^\W*(?:del|slut)?(?:summa|total[ta]?(?:summa|belopp)?|sammanlagt|tillsammans|samtliga|allt som allt|sammantaget"
    r"|netto\w*)\b"
    r"|\b(?:summa|totalt|sammanlagt|tillsammans|sammantaget|allt som allt)\s*(?:\([^)]*\))?\W*$|\btotal(?:a|t)? (?:kostnad"
    r"|budget|belopp|intäkt)",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"\bkronor|\bkr\b|\bsek\b|\btkr\b|\bmnkr\b|\bmkr\b|belopp|bidrag|stöd|budget|finansiering|kostnad|ersättning|medel\b"
    r"|intäkt|pris\b|ekonomi|finansiär",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"\btkr\b|\btusen(?:tal)? (?:kronor|kr)\b|\btsek\b|\bksek\b", re.IGNORECASE)
_MILLIONS = re.compile(r"\bmnkr\b|\bmkr\b|\bmsek\b|\bmiljoner (?:kronor|kr)\b", re.IGNORECASE)
_SPAN_OF_YEARS = re.compile(r"\b20\d\d\s*[-–/]\s*(?:20)?\d\d\b|\bhela (?:avtals)?(?:tiden|perioden)\b", re.IGNORECASE)
_PER_YEAR = re.compile(r"\bper (?:kalender)?år\b|\bårlig(?:en|t|a)?\b|\bom året\b|\bkr(?:onor)?/år\b|\bvarje år\b", re.IGNORECASE)
_PER_MONTH = re.compile(r"\bper månad\b|\bi månaden\b|\bkr(?:onor)?/mån", re.IGNORECASE)
_COSTS = re.compile(
    r"\bkostnad(?:er|en|sslag|spost|skalkyl)?\b|\butgift(?:er)?\b|\bdriftkalkyl\b|\bkostnadsberäkning\b", re.IGNORECASE
)
_PRICES = re.compile(r"\b(?:á|à|a)?-?pris(?:er|lista|et)?\b|\btaxa\b", re.IGNORECASE)
_UNIT = re.compile(
    r"\bper (?:\w+ och )?(?:timme|tim|deltagare|plats|dygn|dag|besök|tillfälle|styck|st|barn|elev|vecka|insats)\b", re.IGNORECASE
)
_COUNT = re.compile(r"^\s*(?:antal|andel|timmar|platser|deltagare|besök)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a budget, or one cell of it where columns stand for payers.

    Attributes:
        label: the row's words.   actor: who pays (a value of `Actor`).   kind: what.
        values: year (calendar, or 1, 2, 3 where years are only counted) → kronor.   total: kronor, None if only years.
        per: "year" or "month" where the figure recurs, else "".   unit_price: price per unit.
        passage: the deciding cell.   cells: year or "" → passage.
    """

    label: str
    actor: str
    kind: ContributionKind
    values: dict[int, Decimal]
    total: Decimal | None
    per: str
    unit_price: bool
    passage: Passage


@dataclass
class Budget:
    """A table of money.

    Attributes:
        ordinal: its first block.   appendix: label of the appendix it stands in, "" for the main text.
        lines: contributions, sum rows left out.   stated: sum rows by payer.   costs: it lists costs, not who pays.
    """

    ordinal: int
    appendix: str
    costs: bool
    lines: list[Line] = field(default_factory=list)
    stated: list[Line] = field(default_factory=list)
    sums: list[SumCheck] = field(default_factory=list)


@dataclass
class Row:
    """A row being read: label, cells with figures by column, whether it is a sum, who pays."""

    label: str
    label_cell: Cell
    figures: dict[int, Cell]
    is_sum: bool
    actor: str


def read_budget(reading: Reading, grid: Grid) -> Budget | None:
    """Return the money of a table, None where it is about something else."""
    head = _head_row(grid)
    header = " ".join(c.text for c in grid.rows[0].values()) if head else ""
    caption = _caption(reading, grid)
    first = grid.first_block
    heading = " ".join(first.section.path[-2:]) if first.section else ""
    columns = [c for c in grid.columns if grid.column_has_figures(c, head) and not _labels_years(grid, c, head)]
    after = _after(reading, grid)
    money = any(_MONEY.search(text) for text in (header, caption, heading, after)) or _own_units(grid)
    if not columns or not money:
        return None
    scale = _scale(f"{header} {caption} {after}")
    context = _Context(reading, header, caption, heading, columns, scale, grid.rows[0] if head else {})
    appendix = first.section.appendix if first.section else ""
    budget = Budget(
        first.ordinal, appendix, bool(_COSTS.search(header) or (_COSTS.search(heading) and not _MONEY.search(caption)))
    )
    rows = [row for cells in grid.rows[head:] if (row := context.row(cells))]
    context.mark_sums(rows)
    budget.sums = [*check_rows(rows, context.roles, scale), *check_columns(rows, columns, scale)]
    context.fill(budget, rows)
    return budget


def _head_row(grid: Grid) -> int:
    """1 where the first row is a header (no amounts but years), else 0."""
    figures = [c.figure for c in grid.rows[0].values() if c.figure is not None]
    return 0 if any(not (1990 <= f <= 2100) for f in figures) else 1


def _labels_years(grid: Grid, column: int, head: int) -> bool:
    """A first column of years ("2027", "2028") labels the rows."""
    figures = [f for row in grid.rows[head:] if column in row and (f := row[column].figure) is not None]
    return column == min(grid.columns) and all(1990 <= f <= 2100 for f in figures)


def _own_units(grid: Grid) -> bool:
    return any(c.own_unit for row in grid.rows for c in row.values())


def _scale(text: str) -> Decimal:
    return Decimal(1000) if _THOUSANDS.search(text) else Decimal(10**6) if _MILLIONS.search(text) else Decimal(1)


def _after(reading: Reading, grid: Grid) -> str:
    """A short remark after the table ("Belopp i tkr.")."""
    last = max(c.block.ordinal for c in grid.rows[-1].values())
    for block in reading.agreement.blocks[last : last + 2]:
        if (
            block.kind in (BlockKind.PARAGRAPH, BlockKind.NOTE)
            and len(block.text) < 80
            and (_THOUSANDS.search(block.text) or _MILLIONS.search(block.text))
        ):
            return block.text
    return ""


def _caption(reading: Reading, grid: Grid) -> str:
    """The paragraph before the table."""
    first = grid.first_block.ordinal
    for ordinal in range(first - 1, max(0, first - _CAPTION_REACH), -1):
        block = reading.agreement.block(ordinal)
        if block.kind in (BlockKind.NOTE, BlockKind.MARGIN) or not block.text.strip():
            continue
        return block.text if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) else ""
    return ""


class _Context:
    """What the cells of one table share."""

    def __init__(
        self, reading: Reading, header: str, caption: str, heading: str, columns: list[int], scale: Decimal, head: dict[int, Cell]
    ) -> None:
        self.reading = reading
        self.header, self.caption, self.heading, self.columns, self.scale, self.head = (
            header,
            caption,
            heading,
            columns,
            scale,
            head,
        )
        self.roles: dict[int, int | str] = {c: self._role(c) for c in columns}
        self.whole = {c for c in columns if c in head and _SPAN_OF_YEARS.search(head[c].text)}
        self.per = (
            "year" if _PER_YEAR.search(header) or _PER_YEAR.search(caption) else "month" if _PER_MONTH.search(header) else ""
        )
        self.prices = bool(_PRICES.search(header))

    def _role(self, column: int) -> int | str:
        """A year, "sum" or "amount"."""
        text = self.head[column].text if column in self.head else ""
        if _SPAN_OF_YEARS.search(text):
            return "sum"
        years = YEAR.findall(text)
        if len(years) == 1:
            return int(years[0])
        relative = _RELATIVE.match(text)
        if relative:
            word = relative.group(1).lower()
            return _WORDS.get(word) or int(word)
        return "sum" if SUM.search(text) else "amount"

    def row(self, cells: dict[int, Cell]) -> Row | None:
        labels = [c for column, c in cells.items() if column not in self.columns]
        label_cell = labels[0] if labels else next(iter(cells.values()))
        label = " ".join(c.text for c in labels).strip()
        figures = {c: cells[c] for c in self.columns if c in cells and cells[c].figure is not None}
        if _COUNT.match(label):
            return None
        actor = self._actor_of_label(label_cell, label) if label else Actor.UNKNOWN
        return Row(label, label_cell, figures, bool(SUM.search(label)), actor)

    def _actor_of_label(self, cell: Cell, label: str) -> str:
        who = named_in(self.reading, cell.block)
        return who if who in (Actor.PUBLIC, Actor.IDEBUREN) else payer_by_words(label)

    def mark_sums(self, rows: list[Row]) -> None:
        """A row that repeats the sum of the rows of the same payer above it is a sum whatever it is called."""
        counts: Counter[str] = Counter()
        sums: defaultdict[tuple[str, int], Decimal] = defaultdict(Decimal)
        for row in rows:
            if row.is_sum or row.actor == Actor.UNKNOWN or not row.figures:
                continue
            above = {c: sums[row.actor, c] for c in row.figures}
            row.is_sum = counts[row.actor] > 1 and all((f.figure or 0) == above[c] != 0 for c, f in row.figures.items())
            if not row.is_sum:
                counts[row.actor] += 1
                for c, f in row.figures.items():
                    sums[row.actor, c] += f.figure or 0

    def fill(self, budget: Budget, rows: list[Row]) -> None:
        """Put the lines of the rows into the budget, each with its payer."""
        group = Actor.UNKNOWN
        for i, row in enumerate(rows):
            if not row.figures:
                group = row.actor if row.actor in (Actor.PUBLIC, Actor.IDEBUREN) else group
                continue
            lines = self._lines(rows, i, group, budget.costs)
            (budget.stated if row.is_sum else budget.lines).extend(lines)

    def _lines(self, rows: list[Row], i: int, group: str, costs: bool) -> list[Line]:
        row = rows[i]
        by_column = [c for c in row.figures if self.roles[c] == "amount"]
        named = {c: named_in(self.reading, self.head[c].block) for c in by_column if c in self.head}
        payers = {c: who for c, who in named.items() if who in (Actor.PUBLIC, Actor.IDEBUREN)}
        if len(set(payers.values())) > 1 or (len(payers) > 1 and row.actor not in (Actor.PUBLIC, Actor.IDEBUREN)):
            return [self._line(row, {c: row.figures[c]}, payers[c]) for c in payers]
        actor = self._payer(rows, i, group, costs)
        return [self._line(row, row.figures, actor)]

    def _payer(self, rows: list[Row], i: int, group: str, costs: bool) -> str:
        row = rows[i]
        table_names_public = any(r.actor == Actor.PUBLIC for r in rows)
        if row.actor == Actor.IDEBUREN and not table_names_public and (self._recipients() or self._given_by_public()):
            return Actor.PUBLIC
        if row.actor in (Actor.PUBLIC, Actor.IDEBUREN, Actor.THIRD):
            return row.actor
        if costs:
            return Actor.UNKNOWN
        sum_row = next((r for r in rows[i + 1 :] if r.is_sum), None)
        for who in (group, sum_row.actor if sum_row else "", self._of_table()):
            if who in (Actor.PUBLIC, Actor.IDEBUREN):
                return who
        return Actor.UNKNOWN

    def _given_by_public(self) -> bool:
        """The first header cell says whose money it is: "Kommunens medel (kronor)"."""
        first = next(iter(self.head.values()), None)
        return first is not None and named_in(self.reading, first.block) == Actor.PUBLIC

    def _recipients(self) -> bool:
        """The rows name who gets the money: the table is one of support or remuneration."""
        text = f"{self.header} {self.caption} {self.heading}"
        return bool(re.search(r"ersättning|stöd|bidrag|betal|samordning", text, re.IGNORECASE)) and not re.search(
            r"\begna?\b|finansiering|insats", text, re.IGNORECASE
        )

    def _of_table(self) -> str:
        """Who pays according to the first header cell, the paragraph before, or the heading."""
        first = next(iter(self.head.values()), None)
        if first is not None and (who := named_in(self.reading, first.block)) in (Actor.PUBLIC, Actor.IDEBUREN):
            return who
        return payer_by_words(self.caption) if self.caption else payer_by_words(self.heading)

    def _line(self, row: Row, figures: dict[int, Cell], actor: str) -> Line:
        values: dict[int, Decimal] = {}
        total: Decimal | None = None
        amounts: list[Decimal] = []
        label_year = YEAR.search(row.label)
        for column, cell in figures.items():
            value = (cell.figure or Decimal(0)) * (1 if cell.own_unit else self.scale)
            role = self.roles[column]
            if isinstance(role, int):
                values[role] = value
            elif role == "sum":
                total = value
            else:
                amounts.append(value)
        if label_year and amounts and not values:
            values[int(label_year.group(1))] = sum(amounts, Decimal(0))
        elif amounts and total is None and not values:
            total = sum(amounts, Decimal(0))
        unit = self.prices or bool(_UNIT.search(row.label) and total is not None and not values)
        largest = max(figures.values(), key=lambda c: abs(c.figure or Decimal(0)))
        sum_cell = next((figures[c] for c in figures if self.roles[c] == "sum"), largest)
        kind = kind_of(row.label)
        per = "" if values or any(c in self.whole for c in figures) else self.per
        return Line(row.label, actor, kind, values, total, per, unit, sum_cell.passage)
