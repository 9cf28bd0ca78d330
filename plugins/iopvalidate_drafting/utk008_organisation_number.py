"""UTK008: organisation numbers that cannot be right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from iopvalidate.api import (
    Assessment,
    Context,
    Draft,
    Level,
    OrganisationNumber,
    Party,
    Passage,
    Rule,
    Side,
    Sign,
    Text,
    failed,
    not_applicable,
    passed,
    scan_organisation_numbers,
    to_review,
)
from iopvalidate_drafting.law import DRAFTING, NUMBER_GROUPS, ORGANISATION_NUMBER
from iopvalidate_drafting.places import distinct, sentence_at

NAMED = Sign("organisationsnummer", "organisationsn{ummer,umret,r} | orgnr | org . nr | org nr | org-nr | orgnummer")
_DIGITS = re.compile(r"\d{6}[-\u2010-\u2015]")
_LABELLED = re.compile(r"\borg(?:anisations)?[.\s-]{0,2}(?:nr|nummer)\.?\s*:?\s*(\d[\d -]{4,16}\d)(?![\d-])", re.IGNORECASE)
_LENGTHS = (10, 12)


@dataclass(frozen=True, slots=True)
class Number:
    """An organisation number in the draft: as written, where, whether it is valid, and what is wrong."""

    words: str
    passage: Passage
    digits: str
    fault: Text | None


class InvalidNumber(Rule):
    """Every organisation number has the right length and control digit and belongs to one party."""

    code = "UTK008"
    slug = "organisation-number"
    concern = DRAFTING
    level = Level.ERROR
    title = Text("Ogiltigt organisationsnummer", "Invalid organisation number")
    why = Text(
        "Organisationsnumret är det säkraste beviset på vem parten är. Stämmer inte kontrollsiffran är numret felskrivet.",
        "The organisation number is the surest proof of who the party is. If the control digit is wrong, the number is miswritten.",
    )
    remedy = Text(
        "Kontrollera numret hos Bolagsverket eller Skatteverket och rätta det.",
        "Check the number with the register and correct it.",
    )
    basis = (ORGANISATION_NUMBER, NUMBER_GROUPS)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where a number is invalid or two parties share one, review where it fits another kind of body."""
        numbers = list(_numbers(draft))
        if not numbers:
            return not_applicable("Utkastet anger inget organisationsnummer.", "The draft gives no organisation number.")
        wrong = [n for n in numbers if n.fault]
        if wrong and wrong[0].fault:
            fault = wrong[0].fault
            return failed(
                f"Organisationsnumret {wrong[0].words} {fault.sv}.",
                f"Organisation number {wrong[0].words} {fault.en}.",
                *distinct(n.passage for n in wrong),
                invalid=[n.words for n in wrong],
            )
        return _shared(draft) or _other_kind(draft) or passed(
            f"De {len(numbers)} organisationsnummer som anges har rätt kontrollsiffra." if len(numbers) > 1 else "Organisationsnumret har rätt kontrollsiffra.",
            "The organisation numbers given have the right control digit; whose they are has not been checked.",
            *distinct((n.passage for n in numbers), 2),
        )  # fmt: skip


def _numbers(draft: Draft) -> Iterator[Number]:
    labelled = {hit.ordinal for hit in draft.hits(NAMED)} | {p.passage.ordinal for p in draft.parties}
    for block in draft.agreement.speaking:
        text = block.text
        if block.ordinal not in labelled and not (("-" in text or "–" in text) and _DIGITS.search(text)):
            continue
        found = [n for n in scan_organisation_numbers(text) if not n.is_placeholder]
        for number in found:
            passage = sentence_at(draft, block.ordinal, number.start)
            if passage is not None:
                yield Number(text[number.start : number.end], passage, number.digits, _fault(number))
        for match in _LABELLED.finditer(text):
            digits = re.sub(r"\D", "", match.group(1))
            passage = sentence_at(draft, block.ordinal, match.start())
            if passage is not None and len(digits) not in _LENGTHS and not any(n.start <= match.start(1) < n.end for n in found):
                fault = Text(f"har {len(digits)} siffror i stället för tio", f"has {len(digits)} digits instead of ten")
                yield Number(match.group(1).strip(), passage, digits, fault)


def _fault(number: OrganisationNumber) -> Text | None:
    if number.valid:
        return None
    if number.digits[2] < "2":
        return Text(
            "har en tredje siffra under 2, vilket inget organisationsnummer har",
            "has a third digit below 2, which no such number has",
        )
    return Text("är ogiltigt: kontrollsiffran stämmer inte", "is invalid: the control digit is wrong")


def _shared(draft: Draft) -> Assessment | None:
    seen: dict[str, Party] = {}
    for party in draft.parties:
        other = seen.setdefault(party.number, party) if party.number else party
        if other is not party and other.name != party.name:
            return failed(
                f"{other.name} och {party.name} har samma organisationsnummer.",
                f"{other.name} and {party.name} have the same organisation number.",
                *distinct([other.passage, party.passage]),
            )
    return None


def _other_kind(draft: Draft) -> Assessment | None:
    """A public body's number begins with 2, nobody else's does but a registered trossamfund's (secondary sources)."""
    for party in draft.parties:
        if not party.number:
            continue
        public = party.side is Side.PUBLIC
        begins = party.number.startswith("2")
        if public != begins and not party.number.startswith("25"):
            return to_review(
                f"{party.name} har organisationsnumret {party.number[:6]}-{party.number[6:]}, som efter sin första siffra hör till ett annat slag av juridisk person.",
                f"{party.name} has organisation number {party.number[:6]}-{party.number[6:]}, which by its first digit belongs to another kind of legal person.",
                party.passage,
            )
    return None


RULE = InvalidNumber()
