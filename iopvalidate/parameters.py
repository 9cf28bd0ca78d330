"""Dated parameters: a value with the period it holds for, its reference, and whether somebody has verified it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from iopvalidate.errors import ConfigurationError, ParameterError
from iopvalidate.rules.outcome import Text


@dataclass(frozen=True, slots=True)
class DatedValue:
    """One value of a parameter.

    Attributes:
        value: the figure, in the parameter's unit.   start: first day it holds.   end: last day, None if open.
        reference: the provision or source.   verified: somebody has read the source; otherwise the report says so.
        note: what a reader must know of the figure, in Swedish.
    """

    value: Decimal
    start: date
    end: date | None
    reference: str
    verified: bool
    note: str = ""

    def holds(self, day: date) -> bool:
        """Whether the value holds on a day."""
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A named figure that changes over time.

    Attributes:
        name: "lou.direct_award.general".   unit: "SEK", "EUR", "SEK/EUR", "months", "days".
        sv, en: what it is.   values: with periods that do not overlap.
    """

    name: str
    unit: str
    sv: str
    en: str
    values: tuple[DatedValue, ...]

    def at(self, day: date) -> DatedValue:
        """Return the value for a day.

        Raises:
            ParameterError: no value is known for that day; there is no silent default.
        """
        for value in self.values:
            if value.holds(day):
                return value
        known = ", ".join(f"{v.start}–{v.end or ''}" for v in self.values)
        raise ParameterError(
            f"Parametern {self.name} ({self.sv}) saknar värde för {day}. Kända perioder: {known}. "
            f"Ange ett annat datum med --as-of eller ett värde i konfigurationen.",
            f"Parameter {self.name} ({self.en}) has no value for {day}. Known periods: {known}. "
            f"Give another date with --as-of or a value in the configuration.",
        )


@dataclass(frozen=True, slots=True)
class UsedParameter:
    """A figure that an assessment rests on: the parameter's name, what it is, its unit, and the value taken."""

    name: str
    text: Text
    unit: str
    value: DatedValue


@dataclass(slots=True)
class Parameters:
    """All parameters on one reference date; remembers which were used, so that the report can show them."""

    as_of: date
    known: Mapping[str, Parameter]
    used: dict[tuple[str, date], UsedParameter] = field(default_factory=dict)  # by name and first day of the value

    def get(self, name: str, day: date | None = None) -> DatedValue:
        """Return the value on the reference date, or on `day`.

        Raises:
            ParameterError: the parameter is unknown, or has no value for that day.
        """
        if name not in self.known:
            raise ParameterError(f"Parametern {name} finns inte.", f"There is no parameter {name}.")
        parameter = self.known[name]
        value = parameter.at(day or self.as_of)
        self.used[name, value.start] = UsedParameter(name, Text(parameter.sv, parameter.en), parameter.unit, value)
        return value

    def unit(self, name: str) -> str:
        """Return a parameter's unit."""
        return self.known[name].unit

    def restart(self) -> Parameters:
        """Return the same parameters with nothing used yet (one report each)."""
        return Parameters(self.as_of, self.known)


def collect(
    groups: Iterable[Iterable[Parameter]], overrides: Mapping[str, Sequence[DatedValue]] | None = None
) -> dict[str, Parameter]:
    """Put together the parameters of all plugins, sorted by name; `overrides` go before a parameter's own values.

    Raises:
        ConfigurationError: two plugins give the same parameter, or an override names none.
    """
    known: dict[str, Parameter] = {}
    for parameter in (p for group in groups for p in group):
        if parameter.name in known:
            raise ConfigurationError(
                f"Parametern {parameter.name} finns i två insticksprogram.",
                f"Two plugins give parameter {parameter.name}.",
            )
        known[parameter.name] = parameter
    for name, values in (overrides or {}).items():
        if name not in known:
            raise ConfigurationError(f"Konfigurationen anger okänd parameter {name}.", f"Unknown parameter {name}.")
        old = known[name]
        known[name] = Parameter(old.name, old.unit, old.sv, old.en, (*values, *old.values))
    return dict(sorted(known.items()))
