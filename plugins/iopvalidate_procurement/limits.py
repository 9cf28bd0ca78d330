"""The limits for direct award, in SEK excluding VAT, by the day the procedure starts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from iopvalidate.api import DatedValue, Parameter

GENERAL = "lou.direct_award.general"
BILAGA_2 = "lou.direct_award.bilaga2"


def _value(amount: int, start: date, end: date | None, reference: str, *, verified: bool = True, note: str = "") -> DatedValue:
    return DatedValue(Decimal(amount), start, end, reference, verified, note)


_KKV_2018 = "Konkurrensverket: tröskelvärden och direktupphandlingsgränser 2018–2019"
_KKV_OLD = "Konkurrensverket: gamla tröskelvärden 2020–2021"
_SKR_2022 = "SKR: Tröskelvärdena höjs den 1 januari 2022"
_KKV_2022 = "LOU 19 a kap. 2 § (Lag 2021:1110); Konkurrensverket: tröskelvärden 2022–2023"
_SFS_2024 = "LOU 19 a kap. 2 § och 5 kap. 1 §; tillkännagivande SFS 2024:30"
_GENERAL_NOW = "LOU 19 a kap. 2 § första meningen (Lag 2021:1110)"
_NOTE_OLD = (
    "Före den 1 februari 2022 fanns ingen särskild gräns för bilaga 2-tjänster i allmänhet; välfärdstjänster (bilaga 2 a) "
    "hade en egen gräns, {amount} kronor från {day}. Här anges den allmänna gränsen."
)
_NOTE_2026 = (
    "Värdet i kronor av 750 000 euro för 2026–2027 har inte hittats. Beloppet för 2024–2025 används som försiktig undre gräns; "
    "kontrollera tillkännagivandet i SFS innan beloppet åberopas."
)
_NOTE_GENERAL = "Beloppet lästes senast i lagtexten i februari 2026; kontrollera att det inte har ändrats."

PARAMETERS: tuple[Parameter, ...] = (
    Parameter(
        GENERAL,
        "SEK",
        "Gräns för direktupphandling, allmänt (belopp exklusive moms)",
        "Limit for direct award, general (amount excluding VAT)",
        (
            _value(586_907, date(2018, 1, 1), date(2019, 12, 31), _KKV_2018),
            _value(615_312, date(2020, 1, 1), date(2021, 12, 31), _KKV_OLD),
            _value(
                626_284, date(2022, 1, 1), date(2022, 1, 31), _SKR_2022, verified=False, note="Endast läst i ett utdrag."
            ),
            _value(700_000, date(2022, 2, 1), date(2027, 12, 31), _GENERAL_NOW, note=_NOTE_GENERAL),
        ),
    ),
    Parameter(
        BILAGA_2,
        "SEK",
        "Gräns för direktupphandling av tjänster enligt bilaga 2 (750 000 euro i kronor, exklusive moms)",
        "Limit for direct award of Annex 2 services (EUR 750 000 in SEK, excluding VAT)",
        (
            _value(
                586_907, date(2018, 1, 1), date(2019, 12, 31), _KKV_2018,
                note=_NOTE_OLD.format(amount="1 991 766", day="2019-01-01"),
            ),
            _value(
                615_312, date(2020, 1, 1), date(2021, 12, 31), _KKV_OLD,
                note=_NOTE_OLD.format(amount="2 156 469", day="2020-01-01"),
            ),
            _value(
                626_284, date(2022, 1, 1), date(2022, 1, 31), _SKR_2022, verified=False,
                note="Endast läst i ett utdrag. De äldre reglerna gällde ännu.",
            ),
            _value(7_802_550, date(2022, 2, 1), date(2023, 12, 31), _KKV_2022),
            _value(8_109_450, date(2024, 1, 1), date(2025, 12, 31), _SFS_2024),
            _value(8_109_450, date(2026, 1, 1), date(2027, 12, 31), _SFS_2024, verified=False, note=_NOTE_2026),
        ),
    ),
)  # fmt: skip
