"""Preparatory works ("prop. 2015/16:195", "SOU 2019:56") and court cases ("HFD 2020 ref. 15", "C-113/13")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from iopvalidate.facts.scan.text import Mention, fold

_SESSION = r"(?:19|20)[0-9]{2}/[0-9]{2}:[0-9]{1,4}"
_PREPARATORY = re.compile(
    rf"(?:(?P<kind>prop|proposition|propositionen|skr|rskr|bet|mot|prot)\.?\s(?P<number>{_SESSION}|(?:19|20)[0-9]{{2}}(?:/[0-9]{{2}})?:[A-Za-zÅÄÖåäö]{{1,5}}[0-9]{{1,3}})"
    r"|(?P<inquiry>SOU|Ds|dir\.?)\s(?P<inquiry_number>(?:19|20)[0-9]{2}:[0-9]{1,3}))(?![\w/])",
    re.IGNORECASE,
)
_KINDS = {"proposition": "prop", "propositionen": "prop"}
_CASE = re.compile(
    r"(?:(?P<court>HFD|RÅ|NJA|MIG|MÖD|AD|PMÖD|RH|RK|JO|ARN)\s(?P<report>(?:19|20)[0-9]{2}(?:/[0-9]{2})?(?:\s(?:ref\.?|not\.?|s\.?|nr)\s?[0-9]{1,4}|:[0-9]{1,3}))"
    r"|mål(?:et)?\s(?:nr\.?\s|nummer\s)?(?P<number>(?:[TBÖÄFPM]{1,3}\s)?[0-9]{1,6}-[0-9]{2})"
    r"|(?:mål(?:et)?\s)?(?P<eu>[CTF]-[0-9]{1,4}/[0-9]{2})(?:\sP)?)(?![\w/-]*[0-9])"
)

_CASE_PARTS = ("hfd", "rå ", "nja", "mig ", "möd", "ad ", "rh ", "rk ", "jo ", "arn ", "mål", "c-", "t-", "f-")
_CASE_BEGINNINGS = ("hf", "rå", "nj", "mi", "mö", "ad", "pm", "rh", "rk", "jo", "ar", "må", "c", "t", "f")


@dataclass(frozen=True, slots=True)
class PreparatoryWork(Mention):
    """A preparatory work: `kind` is "prop", "bet", "skr", "rskr", "mot", "prot", "sou", "ds" or "dir", `number` as written."""

    kind: str
    number: str


@dataclass(frozen=True, slots=True)
class CaseReference(Mention):
    """A court case: `court` is the series ("HFD", "EU") or None for a bare case number; `number` is as written."""

    court: str | None
    number: str


def scan_preparatory(text: str) -> list[PreparatoryWork]:
    """Find preparatory works in reading order."""
    folded = fold(text)
    found = []
    for start in folded.word_starts(("pr", "sk", "rs", "be", "mo", "so", "ds", "di")) if ":" in text and folded.digits else ():
        match = _PREPARATORY.match(folded.text, start)
        if match is None:
            continue
        kind = (match["kind"] or match["inquiry"]).lower().rstrip(".")
        found.append(
            PreparatoryWork(*folded.span(*match.span()), _KINDS.get(kind, kind), match["number"] or match["inquiry_number"])
        )
    return found


def scan_cases(text: str) -> list[CaseReference]:
    """Find court cases in reading order."""
    folded = fold(text)
    found: list[CaseReference] = []
    for start in folded.word_starts(_CASE_BEGINNINGS) if folded.digits and folded.has(*_CASE_PARTS) else ():
        match = _CASE.match(folded.text, start)
        if match is None or (found and folded.span(*match.span())[0] < found[-1].end):
            continue
        court = match["court"] or ("EU" if match["eu"] else None)
        found.append(CaseReference(*folded.span(*match.span()), court, match["report"] or match["number"] or match["eu"]))
    return found
