"""What the words around an amount say: "högst", "varav", "fyra utbetalningar à", "per barn och dag", "vardera", "exkl. moms"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from iopvalidate.facts.scan.numbers import parse_number_word

_PER_WORDS: dict[str, str] = {
    "halvår": "half-year",
    "halvåret": "half-year",
    "termin": "term",
    "tertial": "tertial",
    "kvartal": "quarter",
    "månad": "month",
    "kalendermånad": "month",
    "mån": "month",
    "vecka": "week",
    "tim": "hour",
    "h": "hour",
    "gång": "occasion",
    "organisation": "organisation",
    "part": "organisation",
    "euro": "euro",
    "eur": "euro",
} | {
    word: unit
    for unit, words in {
        "participant": "deltagare barn person elev ungdom brukare individ medlem klient boende besökare student kund patient "
        "familj hushåll invånare personer deltagaren barnet",
        "occasion": "träff match kurs pass samtal",
        "piece": "styck st enhet utbetalning projekt ärende insats uppdrag måltid portion resa kvadratmeter kvm m2",
        "organisation": "förening kommun nämnd parti",
    }.items()
    for word in words.split()
}
_PER_ENDINGS = (
    ("timme", "hour"),
    ("dygn", "day"),
    ("dag", "day"),
    ("plats", "place"),
    ("besök", "visit"),
    ("tillfälle", "occasion"),
    ("år", "year"),
)
_DEFINITE = {"året": "year", "halvåret": "half-year", "kvartalet": "quarter", "tertialet": "tertial", "terminen": "term"}
_DEFINITE |= {"månaden": "month", "veckan": "week", "dagen": "day", "dygnet": "day", "timmen": "hour"}
_ADVERBS = {"årligen": "year", "årsvis": "year", "månatligen": "month", "månadsvis": "month", "kvartalsvis": "quarter"}
_ADVERBS |= {"veckovis": "week", "dagligen": "day"}
_PLURALS = (
    ("timmar", "hour"),
    ("platser", "place"),
    ("dagar", "day"),
    ("dygn", "day"),
    ("besök", "visit"),
    ("tillfällen", "occasion"),
    ("gånger", "occasion"),
    ("deltagare", "participant"),
    ("barn", "participant"),
    ("personer", "participant"),
    ("elever", "participant"),
    ("veckor", "week"),
    ("månader", "month"),
    ("kvartal", "quarter"),
    ("år", "year"),
)
_PAYMENTS = ("betalning", "betalningar", "rater", "poster", "omgångar", "delar", "bidrag", "belopp")

_TOTALS = frozenset(
    str.split(
        "sammanlagt sammanlagd sammanlagda totalt total totala totalsumma totalsumman totalbeloppet totalkostnaden sammantaget "
        "sammantagna summa summan tillsammans"
    )
)
_LEAD_WORDS = (
    dict.fromkeys(str.split("cirka ca c:a drygt omkring ungefär knappt runt närmare uppskattningsvis"), "approximate")
    | dict.fromkeys(str.split("högst max maximalt"), "max")
    | dict.fromkeys(str.split("minst lägst minimum"), "min")
    | dict.fromkeys(str.split("à á"), "at")
    | dict.fromkeys(str.split("med om på till av a ett en belopp sammanlagt totalt sammantaget summa varav därav"), "")
    | dict.fromkeys(_ADVERBS, "")
    | {"vardera": "each"}
)
_LEAD_PAIRS = {
    "som mest": "max",
    "upp till": "max",
    "inte överstiga": "max",
    "inte överstigande": "max",
    "inte överskrida": "max",
}
_LEAD_PAIRS |= {"mer än": "min", "som lägst": "min", "inte understiga": "min", "inte understigande": "min"}
_LEAD_PAIRS |= {"varje år": "year", "per år": "year", "per månad": "month", "varje månad": "month", "i månaden": "month"}
_LINKS = frozenset(("à", "á", "a", "om", "på", "med", "vardera", "st", "st.", "styck", "x", "×", "*"))

_STEP = re.compile(
    r"[ ,(]{0,3}(?:(?P<per>(?:per|(?:för )?varje) |/ ?)|(?:om|i) (?P<definite>[^\W\d]+et|[^\W\d]+[ae]n)(?!\w)"
    rf"|(?P<word>vardera|styck(?:et)?|{'|'.join(_ADVERBS)})(?!\w)|(?P<each>var)(?=[.,;)]|$)"
    r"|(?P<total>totalt|sammanlagt|sammantaget|tillsammans)(?!\w)(?!\s(?:\w{1,12}\s){0,2}[0-9])"
    r"|(?P<vat>exklusive|exkl\.?|excl\.?|ex\.?|plus|utan|inklusive|inkl\.?|med) (?:moms|mervärdesskatt)(?!\w))\)?",
    re.IGNORECASE,
)
_UNIT_WORD = re.compile(r"[^\W\d]{1,30}2?(?!\w)\.?")
_ONE_MORE = re.compile(r" (?:och|per|samt) |/ ?|, ")


@dataclass(slots=True)
class Context:
    """What was read; `end` is where the words after the amount end, `count` and `counted` what stands before "à"."""

    end: int
    roles: set[str] = field(default_factory=set)
    per: list[str] = field(default_factory=list)
    vat: Literal["excl", "incl"] | None = None
    count: int | None = None
    counted: str | None = None


def read_context(plain: str, clause: str, end: int) -> Context:
    """Read the words before an amount (`clause`, nearest last) and those after it, from `end`.

    Roles are "approximate", "max", "min", "at" (a price apiece), "each", "part" (varav) and "total".
    """
    context = Context(end)
    words = clause.lower().split()
    _read_lead(words, context)
    _read_count(words, context)
    bare = {word.strip(".,:;()") for word in words}
    if bare & _TOTALS:
        context.roles.add("total")
    if bare & {"varav", "därav"}:
        context.roles.add("part")
    _read_tail(plain, context)
    return context


def _read_lead(words: list[str], context: Context) -> None:
    """Read backwards as long as the words are of the kind that stands before an amount."""
    position = len(words)
    while position > 0:
        word = words[position - 1].rstrip(".:")
        pair = f"{words[position - 2]} {word}" if position > 1 else ""
        role = _LEAD_PAIRS.get(pair)
        if role is not None:
            position -= 2
        elif word in _LEAD_WORDS:
            role = _LEAD_WORDS[word]
            position -= 1
        else:
            return
        if word in _ADVERBS:
            context.per.append(_ADVERBS[word])
        elif role in ("year", "month"):
            context.per.append(role)
        elif role:
            context.roles.add(role)


def _read_count(words: list[str], context: Context) -> None:
    """Read how many times an amount is paid: "fyra utbetalningar à", "120 timmar à", "4 x"."""
    position = len(words)
    while position > 0 and words[position - 1] in _LINKS:
        position -= 1
    links = set(words[position:])
    if not links or position == 0:
        return
    noun = ""
    if not links & {"x", "×", "*", "st", "st."}:
        noun, position = words[position - 1], position - 1
        if not links & {"à", "á", "a"} and not noun.endswith(_PAYMENTS):
            return
    count = _number_at_end(words[max(0, position - 3) : position])
    if count is not None:
        context.count = count
        context.counted = next((unit for plural, unit in _PLURALS if noun.endswith(plural)), "piece")


def _number_at_end(words: list[str]) -> int | None:
    """Give the number that a list of words ends with ("1 600", "fyra"), None where it ends otherwise."""
    if not words:
        return None
    if not (words[-1].isascii() and words[-1].isdecimal()):
        return parse_number_word(words[-1])
    figure = words[-1]
    if len(figure) == 3 and len(words) > 1 and words[-2].isascii() and words[-2].isdecimal() and len(words[-2]) <= 3:
        figure = words[-2] + figure
    return int(figure) if len(figure) <= 9 else None


def _read_tail(plain: str, context: Context) -> None:
    for _ in range(8):
        match = _STEP.match(plain, context.end)
        if match is None:
            return
        if match["per"]:
            if not _read_units(plain, match.end(), context):
                return
            continue
        if match["definite"]:
            unit = _DEFINITE.get(match["definite"].lower())
            if unit is None:
                return
            context.per.append(unit)
        _note_word(match, context)
        context.end = match.end()


def _note_word(match: re.Match[str], context: Context) -> None:
    word = (match["word"] or match["each"] or "").lower()
    if word in _ADVERBS:
        context.per.append(_ADVERBS[word])
    elif word:
        context.roles.add("each")
        # Parties are counted only after "vardera".
        context.roles.add(word)
    if match["total"]:
        context.roles.add("total")
    if match["vat"]:
        context.vat = "incl" if match["vat"].lower().startswith(("ink", "med")) else "excl"


def _read_units(plain: str, position: int, context: Context) -> bool:
    """Read "barn och dag" after "per", or "utförd timme"; tells whether a unit was found."""
    more = True
    found = False
    while more:
        unit, end = _unit_at(plain, position)
        if unit is None:
            return found
        found = True
        context.per.append(unit)
        if unit == "piece" and plain[position:end].lower().startswith("st"):
            context.roles.add("each")
        context.end = end
        link = _ONE_MORE.match(plain, end)
        more = link is not None and len(context.per) < 6
        position = link.end() if link else end
    return found


def _unit_at(plain: str, position: int) -> tuple[str | None, int]:
    for attempt in range(2):
        match = _UNIT_WORD.match(plain, position)
        if match is None:
            return None, position
        word = match[0].lower().rstrip(".")
        unit = _PER_WORDS.get(word) or next((unit for ending, unit in _PER_ENDINGS if word.endswith(ending)), None)
        if unit is not None:
            dotted = word in ("mån", "tim", "st")
            return unit, match.end() if dotted or not match[0].endswith(".") else match.end() - 1
        if attempt or not word.endswith(("d", "t")) or plain[match.end() : match.end() + 1] != " ":
            return None, position
        position = match.end() + 1
    return None, position
