"""Dated figures of state-aid law, and the conversion between SEK and EUR."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from iopvalidate.api import Context, DatedValue, Draft, Parameter

DE_MINIMIS = "state_aid.de_minimis.ceiling"
DE_MINIMIS_SGEI = "state_aid.de_minimis_sgei.ceiling"
SGEI_YEAR = "state_aid.sgei_decision.ceiling_per_year"
RATE = "exchange_rate.eur_sek"

PARAMETERS = (
    Parameter(
        DE_MINIMIS,
        "EUR",
        "Tak för stöd av mindre betydelse, tre år",
        "Ceiling for de minimis aid, three years",
        (
            DatedValue(
                Decimal(200_000),
                date(2014, 1, 1),
                date(2023, 12, 31),
                "Förordning (EU) nr 1407/2013",
                True,
                "Tre beskattningsår.",
            ),
            DatedValue(
                Decimal(300_000),
                date(2024, 1, 1),
                date(2030, 12, 31),
                "Förordning (EU) 2023/2831",
                True,
                "Rullande treårsperiod.",
            ),
        ),
    ),
    Parameter(
        DE_MINIMIS_SGEI,
        "EUR",
        "Tak för stöd av mindre betydelse till SGEI, tre år",
        "Ceiling for de minimis aid to SGEI, three years",
        (
            DatedValue(
                Decimal(500_000),
                date(2012, 4, 29),
                date(2023, 12, 31),
                "Förordning (EU) nr 360/2012",
                True,
                "Tre beskattningsår.",
            ),
            DatedValue(
                Decimal(750_000),
                date(2024, 1, 1),
                date(2030, 12, 31),
                "Förordning (EU) 2023/2832",
                True,
                "Rullande treårsperiod.",
            ),
        ),
    ),
    Parameter(
        SGEI_YEAR,
        "EUR",
        "Tak per år enligt SGEI-beslutet",
        "Ceiling a year under the SGEI decision",
        (
            DatedValue(
                Decimal(15_000_000),
                date(2012, 1, 31),
                date(2026, 1, 7),
                "Kommissionens beslut 2012/21/EU",
                False,
                "Läst i andra hand.",
            ),
            DatedValue(
                Decimal(20_000_000),
                date(2026, 1, 8),
                None,
                "Kommissionens beslut (EU) 2025/2630",
                False,
                "Läst i andra hand; sociala tjänster uppges vara undantagna från taket",
            ),
        ),
    ),
    Parameter(
        RATE,
        "SEK/EUR",
        "Växelkurs som används när utkastet inte anger någon",
        "Exchange rate used when the draft states none",
        (
            DatedValue(
                Decimal("11.2"),
                date(2014, 1, 1),
                None,
                "Programmets antagande",
                False,
                "Använd kommissionens månadskurs (InforEuro) för månaden för beslutet",
            ),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Rate:
    """SEK per EUR with where it comes from, in Swedish and English; `verified` is false for the program's own assumption."""

    value: Decimal
    sv: str
    en: str
    verified: bool

    def to_eur(self, sek: Decimal) -> Decimal:
        """Return an amount in EUR, whole euros."""
        return (sek / self.value).quantize(Decimal(1), ROUND_HALF_UP)

    def to_sek(self, eur: Decimal) -> Decimal:
        """Return an amount in SEK, whole kronor."""
        return (eur * self.value).quantize(Decimal(1), ROUND_HALF_UP)


def rate_for(draft: Draft, context: Context) -> Rate:
    """Return the rate the draft states, else the program's assumption, marked unverified.

    Raises:
        ParameterError: no rate is known for the reference date.
    """
    stated = draft.economy.rate
    if stated:
        return Rate(stated, f"utkastets kurs {_plain(stated)} kronor per euro", f"the draft's rate {stated} SEK per EUR", True)
    assumed = context.parameters.get(RATE)
    return Rate(
        assumed.value,
        f"antagen kurs {_plain(assumed.value)} kronor per euro (programmets antagande den {context.as_of}, overifierad; ange kursen för beslutsmånaden)",
        f"assumed rate {assumed.value} SEK per EUR (the program's assumption on {context.as_of}, unverified; state the rate of the month of the decision)",
        False,
    )


def kronor(amount: Decimal) -> str:
    """Return "1 234 000 kronor"."""
    return f"{amount:,.0f}".replace(",", " ") + " kronor"


def euro(amount: Decimal) -> str:
    """Return "300 000 euro"."""
    return f"{amount:,.0f}".replace(",", " ") + " euro"


def _plain(value: Decimal) -> str:
    return f"{value:.2f}".replace(".", ",")
