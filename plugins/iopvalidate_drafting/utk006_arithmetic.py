"""UTK006: stated sums that do not add up."""

from __future__ import annotations

from decimal import Decimal

from iopvalidate.api import Assessment, Context, Draft, Level, Rule, Sign, SumCheck, Text, failed, not_applicable, passed
from iopvalidate_drafting.law import CRAFT, DRAFTING, EXPENSES
from iopvalidate_drafting.places import distinct

AMOUNT = Sign("belopp", "# ~3 (kronor/kr/tkr/kkr/mkr/mnkr/miljoner/sek/euro/eur)")

PRICE = Sign(
    "pris eller vite",
    "(kronor/kr) ~1 (per/för/styck/à/varje) & !per år | per kalenderår | per verksamhetsår | för år* | för perioden\nvite | avdrag | timpris* | självkostnad* | stödtak* | de minimis*",
)
_PARTS = 2  # amounts that a sum needs at the least


class Arithmetic(Rule):
    """The sums that the draft states are right."""

    code = "UTK006"
    slug = "arithmetic"
    concern = DRAFTING
    level = Level.ERROR
    title = Text("Belopp går inte ihop", "Sums do not add up")
    why = Text(
        "Stämmer inte summan med sina delar är det oklart vilket belopp som är avtalat och vad nämnden har beslutat om.",
        "If a sum does not agree with its parts it is unclear which amount is agreed and what was decided on.",
    )
    remedy = Text("Räkna om och rätta summan eller delbeloppen.", "Count again and correct the sum or its parts.")
    basis = (CRAFT, EXPENSES)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where a stated sum differs from what its parts add up to."""
        economy = draft.economy
        wrong = [s for s in economy.sums if not s.agrees]
        if wrong:
            return _failed(wrong)
        if economy.sums:
            return passed(
                f"De {len(economy.sums)} summor som kan räknas efter stämmer." if len(economy.sums) > 1 else "Den summa som kan räknas efter stämmer.",
                "The sums that can be checked are right.",
                *distinct((s.passage for s in economy.sums), 2),
            )  # fmt: skip
        amounts = draft.hits(AMOUNT)
        priced = {h.sentence for h in draft.hits(PRICE)}
        whole = [h for h in amounts if h.sentence not in priced]
        if amounts and len(whole) < _PARTS:  # prices and one sum make nothing to add up
            return not_applicable(
                "Utkastet anger inga summor som kan räknas efter.", "The draft states no sums that can be checked."
            )
        if amounts or any(c.value is not None for c in economy.contributions):
            return passed(
                "Utkastet anger belopp men ingen summa som kan räknas efter.",
                "The draft states amounts but no sum that can be checked.",
                *draft.passages(amounts, 1),
            )
        return not_applicable("Utkastet anger inga belopp.", "The draft states no amounts.")


def _failed(wrong: list[SumCheck]) -> Assessment:
    first = wrong[0]
    more = f" Ytterligare {len(wrong) - 1} stämmer inte." if len(wrong) > 1 else ""
    more_en = f" {len(wrong) - 1} more are wrong." if len(wrong) > 1 else ""
    return failed(
        f"Utkastet anger {_figure(first.stated, first.unit)}, men delarna blir {_figure(first.computed, first.unit)}.{more}",
        f"The draft states {_figure(first.stated, first.unit)}, but the parts come to {_figure(first.computed, first.unit)}.{more_en}",
        *distinct(p for check in wrong for p in (check.passage,)),
        wrong=[{"stated": str(s.stated), "computed": str(s.computed), "unit": s.unit} for s in wrong],
    )


def _figure(value: Decimal, unit: str) -> str:
    """Return "1 250 000 kronor"."""
    whole = f"{value:,.0f}".replace(",", " ")
    return f"{whole} {'kronor' if unit == 'SEK' else 'euro'}"


RULE = Arithmetic()
