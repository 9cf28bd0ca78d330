"""The facts a draft can hold.  Each keeps its passage; what cannot be computed says why."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from iopvalidate.agreement.model import Passage
from iopvalidate.facts.scan.eu_acts import EuAct
from iopvalidate.facts.scan.statute_index import Statute
from iopvalidate.facts.scan.statute_refs import StatuteReference


@dataclass(frozen=True, slots=True)
class Computed:
    """A figure worked out from the draft.

    Attributes:
        value: the figure, None where it cannot be computed.   unit: "SEK", "EUR", "months".
        because_sv, because_en: why it cannot be computed, or how sure it is; "" if plain.
        steps: the arithmetic, a line each, in Swedish.   passages: where the figures stand.
    """

    value: Decimal | None
    unit: str
    because_sv: str = ""
    because_en: str = ""
    steps: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()


class ContributionKind(StrEnum):
    """What a party contributes."""

    MONEY = "money"
    PREMISES = "premises"
    STAFF = "staff"
    VOLUNTEERS = "volunteers"
    EQUIPMENT = "equipment"
    KNOWLEDGE = "knowledge"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one side puts in.

    Attributes:
        actor: "public", "ideburen" or "unknown" (values of `Actor`).   kind: what.   value: SEK over the base term, if stated.
        per_year: SEK by calendar year where the draft says so.   passage: where it stands.
        unit_price: it is a price per unit (participant, hour, place), not a sum.
    """

    actor: str
    kind: ContributionKind
    value: Decimal | None
    passage: Passage
    per_year: tuple[tuple[int, Decimal], ...] = ()
    unit_price: bool = False


@dataclass(frozen=True, slots=True)
class SumCheck:
    """A sum the draft states beside what its parts add up to.  `passage` is the stated sum, `unit` "SEK" or "EUR"."""

    stated: Decimal
    computed: Decimal
    passage: Passage
    parts: tuple[Passage, ...] = ()
    unit: str = "SEK"

    @property
    def agrees(self) -> bool:
        """Whether the stated sum is right, to the krona or euro."""
        return abs(self.stated - self.computed) < 1


@dataclass(frozen=True, slots=True)
class Economy:
    """Who pays and contributes what.

    Attributes:
        contributions: all that is found, both sides.   pays: passages that show that the public side pays money.
        public_total: public money and valued in-kind support over the base term, SEK.
        contract_value: the same with every extension, as LOU 5 kap. 3 and 13 §§ count, SEK excluding VAT.
        best_three_years: the highest public support in any three consecutive years of the term, SEK.
        best_year: the highest in one year, SEK.
        unvalued: in-kind support from the public side that is given no value.   valued: in-kind support with a value.
        sums: every stated sum with its check.   rate: SEK per EUR where the draft states one.
    """

    contributions: tuple[Contribution, ...]
    pays: tuple[Passage, ...]
    public_total: Computed
    contract_value: Computed
    best_three_years: Computed
    best_year: Computed
    unvalued: tuple[Contribution, ...] = ()
    valued: tuple[Contribution, ...] = ()
    sums: tuple[SumCheck, ...] = ()
    rate: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Extension:
    """A right to extend.

    Attributes:
        months: length of one extension, None if not stated.   times: how often, None if not limited.
        automatic: it happens unless somebody gives notice.   passage: where it stands.
        until: the last day that extensions can reach, where the draft says so.
        endless: the draft says in words that nothing bounds it.
    """

    months: int | None
    times: int | None
    automatic: bool
    passage: Passage
    until: date | None = None
    endless: bool = False

    @property
    def unlimited(self) -> bool:
        """Whether nothing bounds the extension."""
        return self.until is None and (self.times is None or self.months is None)


@dataclass(frozen=True, slots=True)
class Term:
    """How long the agreement holds.

    Attributes:
        start, end: days, None where not stated or only a placeholder.   months: length of the base term.
        open_ended: tills vidare.   extensions: rights to extend.   notice_months: period of notice.
        passages: where the term is stated, the deciding one first.   notice_passages: where notice is.
        because_sv, because_en: why the length cannot be computed, "" if it can.
        conflicts: passages whose dates contradict the term (other start, end or length), without the term's own.
    """

    start: date | None = None
    end: date | None = None
    months: Decimal | None = None
    open_ended: bool = False
    extensions: tuple[Extension, ...] = ()
    notice_months: Decimal | None = None
    passages: tuple[Passage, ...] = ()
    notice_passages: tuple[Passage, ...] = ()
    because_sv: str = ""
    because_en: str = ""
    conflicts: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision to enter into the agreement.

    Attributes:
        body: "socialnämnden".   day: of the decision.   paragraph: "118".   diary: "KS 2026/0588".
        delegation: a delegation point is named.   blank: some of it is a placeholder.   passage: where it stands.
        diary_only: only a diarienummer of the document is given, no body.
    """

    body: str
    day: date | None
    paragraph: str
    diary: str
    delegation: bool
    blank: bool
    passage: Passage
    diary_only: bool = False


class Affected(StrEnum):
    """Whether children are affected."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Children:
    """Signs that children are affected.

    Attributes:
        affected: the conclusion.   strong, medium: passages.   adults_only: passages that limit the target group to adults.
    """

    affected: Affected
    strong: tuple[Passage, ...] = ()
    medium: tuple[Passage, ...] = ()
    adults_only: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class CrossReference:
    """A reference to a point of the agreement itself.  `target` as written ("7.4", "§ 3"); `exists` in its numbering."""

    target: str
    exists: bool
    passage: Passage


@dataclass(frozen=True, slots=True)
class AppendixReference:
    """An appendix by label ("1", "A", "" unnumbered): whether the file holds it, a list names it, the text refers to it."""

    label: str
    in_file: bool
    listed: bool
    passage: Passage
    referred: bool = True


@dataclass(frozen=True, slots=True)
class Placeholder:
    """Something left to fill in."""

    passage: Passage
    kind: str = ""


@dataclass(frozen=True, slots=True)
class References:
    """References inside the draft."""

    crossrefs: tuple[CrossReference, ...] = ()
    appendices: tuple[AppendixReference, ...] = ()
    placeholders: tuple[Placeholder, ...] = ()
    identity_numbers: tuple[Passage, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Where one party signs.

    Attributes:
        party: name of the party as the parties fact has it, "" where the block names none that is known.
        passage: the line that opens the block.   name: a person is named, or a line or placeholder waits for the name.
        capacity: a title or a right to sign is given ("ordförande", "firmatecknare").
        place, date: a place and a date, or blanks for them.   person: a person is named.
    """

    party: str
    passage: Passage
    name: bool
    capacity: bool
    place: bool
    date: bool
    person: bool = False

    @property
    def complete(self) -> bool:
        """Whether name, capacity, place and date are all there."""
        return self.name and self.capacity and self.place and self.date


@dataclass(frozen=True, slots=True)
class StatuteUse:
    """A reference to a statute, resolved.

    Attributes:
        reference: as scanned.   statute: the act by its number, else by its name; None where it is unknown.
        named: the act that the name alone means, None without a name or where the name is unknown.
        history: named as past law ("dåvarande", "upphävd", a judgment).   passage: its sentence.   mention: its own words.
    """

    reference: StatuteReference
    statute: Statute | None
    named: Statute | None
    history: bool
    passage: Passage
    mention: Passage


@dataclass(frozen=True, slots=True)
class EuActUse:
    """A reference to an EU act or article.  `history`: named as past law.  `passage`: sentence; `mention`: own words."""

    reference: EuAct
    history: bool
    passage: Passage
    mention: Passage
