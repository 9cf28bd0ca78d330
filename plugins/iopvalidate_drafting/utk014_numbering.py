"""UTK014: headings whose numbers are missing, doubled or out of order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iopvalidate.api import Assessment, Block, Context, Draft, Level, Rule, Text, failed, not_applicable, passed
from iopvalidate_drafting.law import CRAFT, DRAFTING
from iopvalidate_drafting.places import distinct

_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3})*)\s?([a-z]?)(?![a-zåäö])", re.IGNORECASE)

Figures = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A heading with its number as figures ("4.1" is (4, 1)) and letter ("§ 4 a")."""

    heading: Block
    figures: Figures
    letter: str
    shown: str


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the numbering breaks, in words."""

    at: Numbered
    what: Text


class Numbering(Rule):
    """The headings are numbered without gaps and doubles."""

    code = "UTK014"
    slug = "numbering"
    concern = DRAFTING
    level = Level.NOTE
    title = Text("Numreringen är bruten", "The numbering is broken")
    why = Text(
        "Ett nummer som saknas eller förekommer två gånger visar att något har strukits eller flyttats, och gör hänvisningar osäkra.",
        "A number that is missing or doubled shows that something was struck or moved, and makes references unsafe.",
    )
    remedy = Text(
        "Numrera om rubrikerna och kontrollera att inget avsnitt har fallit bort. Låt Word sköta numren.",
        "Number the headings anew and check that no section was lost. Let Word keep the numbers.",
    )
    basis = (CRAFT,)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where the numbers of headings of one level do not follow on each other."""
        groups = _groups(draft)
        if not any(groups):
            return not_applicable("Rubrikerna är inte numrerade.", "The headings are not numbered.")
        breaks = [b for group in groups for b in _breaks(draft, group)]
        if not breaks:
            first = next(group for group in groups if group)
            return passed(
                f"Rubrikernas nummer följer på varandra ({first[0].shown}–{first[-1].shown}).",
                f"The numbers of the headings follow on each other ({first[0].shown}–{first[-1].shown}).",
            )
        more = f" Ytterligare {len(breaks) - 1} brott." if len(breaks) > 1 else ""
        more_en = f" {len(breaks) - 1} more breaks." if len(breaks) > 1 else ""
        return failed(
            f"Numreringen är bruten: {breaks[0].what.sv}.{more}",
            f"The numbering is broken: {breaks[0].what.en}.{more_en}",
            *distinct((draft.agreement.passage(b.at.heading) for b in breaks), 10),
            breaks=[b.what.sv for b in breaks],
        )


def _groups(draft: Draft) -> list[list[Numbered]]:
    """The numbered headings of the main text, and those of each appendix by itself."""
    groups: dict[str, list[Numbered]] = {}
    for section in draft.agreement.sections:
        heading = section.heading
        number = (heading.source.number or heading.number) if heading is not None else ""
        match = _NUMBER.search(number) if number else None
        if heading is not None and match:
            figures = tuple(int(part) for part in match.group(1).split("."))
            groups.setdefault(section.appendix, []).append(Numbered(heading, figures, match.group(2).lower(), number))
    return [group for group in groups.values() if len(group) > 1]


def _breaks(draft: Draft, group: Sequence[Numbered]) -> Iterator[Break]:
    last: dict[Figures, Numbered] = {}
    before: Numbered | None = None
    for item in group:
        above = item.figures[:-1]
        previous = last.get(above)
        if above and before is not None and above != before.figures[: len(above)] and above in {n.figures for n in group}:
            yield Break(item, _strayed(item, before))
        elif previous is not None and not _follows(previous, item):
            if not _found_between(draft, previous, item):
                yield Break(item, _what(previous, item))
        elif previous is None and item.figures[-1] > 1 and not _begun_before(draft, item):
            yield Break(item, Text(f"den första rubriken är {item.shown}", f"the first heading is {item.shown}"))
        last[above] = before = item


def _follows(previous: Numbered, item: Numbered) -> bool:
    step = item.figures[-1] - previous.figures[-1]
    if step == 0:
        return item.letter > previous.letter
    return step == 1


def _what(previous: Numbered, item: Numbered) -> Text:
    step = item.figures[-1] - previous.figures[-1]
    if step == 0:
        return Text(f"{item.shown} förekommer två gånger", f"{item.shown} occurs twice")
    if step < 0:
        return Text(f"{item.shown} kommer efter {previous.shown}", f"{item.shown} comes after {previous.shown}")
    lost = ".".join(str(f) for f in (*item.figures[:-1], previous.figures[-1] + 1))
    return Text(
        f"{lost} saknas mellan {previous.shown} och {item.shown}", f"{lost} is missing between {previous.shown} and {item.shown}"
    )


def _strayed(item: Numbered, before: Numbered) -> Text:
    return Text(f"{item.shown} står efter {before.shown}", f"{item.shown} stands after {before.shown}")


def _found_between(draft: Draft, previous: Numbered, item: Numbered) -> bool:
    """Whether the missing numbers stand on lines that are no headings: clauses numbered like them."""
    step = item.figures[-1] - previous.figures[-1]
    if step < 2:
        return False
    between = draft.agreement.blocks[previous.heading.ordinal : item.heading.ordinal - 1]
    wanted = [(*item.figures[:-1], previous.figures[-1] + k) for k in range(1, step)]
    return all(any(_bears(block, figures) for block in between) for figures in wanted)


def _begun_before(draft: Draft, item: Numbered) -> bool:
    """Whether the first number stands on a line before that is no heading."""
    first = (*item.figures[:-1], 1)
    return any(_bears(block, first) for block in draft.agreement.blocks[: item.heading.ordinal - 1])


def _bears(block: Block, figures: Figures) -> bool:
    number = ".".join(str(f) for f in figures)
    shown = block.source.number or block.number or block.text.lstrip()[:8]
    return bool(re.match(rf"[§\s]*{re.escape(number)}(?![\d]|\.\d)", shown))


RULE = Numbering()
