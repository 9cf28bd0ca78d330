"""Recognise the names of parties: public bodies, associations, companies; and the names a draft gives them."""

from __future__ import annotations

import re
from enum import StrEnum


class Side(StrEnum):
    """Which side of the partnership a party stands on."""

    PUBLIC = "public"
    IDEBUREN = "ideburen"
    COMPANY = "company"  # an ordinary company or a sole trader
    UNKNOWN = "unknown"


class LegalForm(StrEnum):
    """Legal form as far as the draft shows it."""

    KOMMUN = "kommun"
    REGION = "region"
    NAMND = "nämnd"
    FORVALTNING = "förvaltning"
    STATE = "statlig myndighet"
    IDEELL_FORENING = "ideell förening"
    STIFTELSE = "stiftelse"
    TROSSAMFUND = "registrerat trossamfund"
    EKONOMISK_FORENING = "ekonomisk förening"
    AKTIEBOLAG_SVB = "aktiebolag (svb)"
    AKTIEBOLAG = "aktiebolag"
    HANDELSBOLAG = "handelsbolag"
    KOMMANDITBOLAG = "kommanditbolag"
    ENSKILD_FIRMA = "enskild firma"
    UNKNOWN = "okänd"


_CAP = r"[A-ZÅÄÖÉ][\wåäöé&’'-]*"
#: A name of a municipality, region or city as it is written in running text.
PUBLIC_NAME = re.compile(
    rf"\b(?:{_CAP}(?:\s{_CAP})?\s(?:kommun|Kommun|stad|Stad|landsting)(?:s)?\b|Region\s{_CAP}(?:\s{_CAP})?(?:\släns?)?\b|"
    rf"Landstinget\s(?:i\s)?{_CAP}|Kommunalförbundet\s{_CAP}|Samordningsförbundet\s{_CAP}|{_CAP}\släns\slandsting|"
    r"Västra Götalandsregionen|Länsstyrelsen(?:\si\s\w+(?:\slän)?)?|Polismyndigheten|Arbetsförmedlingen|Kriminalvården"
    r"|Försäkringskassan)"
)
_BODY = re.compile(r"\b(\w*(?:nämnd(?:en)?|styrelsen|utskott(?:et)?))\b", re.IGNORECASE)
_OFFICE = re.compile(r"\b(\w*(?:förvaltning(?:en)?|enhet(?:en)?|kontor(?:et)?|avdelning(?:en)?))\b", re.IGNORECASE)
_HEAD_OFFICE = re.compile(
    r"(?:[\wåäö]+-,? (?:och )?)?(\w*(?:nämnd(?:en)?|kommunstyrelsen|regionstyrelsen|förvaltning(?:en)?|kontoret"
    r"|enheten))(?: i| för|$)",
    re.IGNORECASE,
)
_FORMS: tuple[tuple[LegalForm, re.Pattern[str]], ...] = (
    (LegalForm.AKTIEBOLAG_SVB, re.compile(r"\bAB\s*\(?svb\)?|särskild vinstutdelningsbegränsning", re.IGNORECASE)),
    (
        LegalForm.EKONOMISK_FORENING,
        re.compile(r"\bekonomisk(?:a)? förening(?:en)?\b|\bek\.? ?för\b|\bkooperativ(?:et)?\b", re.IGNORECASE),
    ),
    (LegalForm.AKTIEBOLAG, re.compile(r"\bAB\b|\b[Aa]ktiebolag(?:et)?\b")),
    (LegalForm.HANDELSBOLAG, re.compile(r"\bHB\b|\b[Hh]andelsbolag(?:et)?\b")),
    (LegalForm.KOMMANDITBOLAG, re.compile(r"\bKB\b|\b[Kk]ommanditbolag(?:et)?\b")),
    (LegalForm.ENSKILD_FIRMA, re.compile(r"\benskild (?:firma|näringsidkare|näringsverksamhet)\b", re.IGNORECASE)),
    (
        LegalForm.TROSSAMFUND,
        re.compile(
            r"\btrossamfund(?:et)?\b|\b\w*församling(?:en)?\b|\bpastorat(?:et)?\b|\bSvenska kyrkan\b|\b\w*samfund(?:et)?\b",
            re.IGNORECASE,
        ),
    ),
    (LegalForm.STIFTELSE, re.compile(r"\b\w*stiftelse(?:n)?\b", re.IGNORECASE)),
    (
        LegalForm.IDEELL_FORENING,
        re.compile(
            r"\b\w*förening(?:en|ar|arna)?\b|\b\w*klubb(?:en)?\b|\b\w*jour(?:en)?\b|\b\w*förbund(?:et)?\b|\b\w*kår(?:en)?\b|"
            r"\b\w*sällskap(?:et)?\b|\b\w*mission(?:en)?\b|\b\w*lag(?:et)?\b(?<=byalag)|\bbyalag(?:et)?\b"
            r"|\bRöda [Kk]orset\b|\bRädda Barnen\b|"
            r"\b(?:IF|IK|FF|BK|SK|IS|AIK|GIF|HK|KFUM|IOGT(?:-NTO)?|PRO|SPF|ABF|NBV|RFSL|RSMH|Verdandi|Hyresgästföreningen"
            r"|Friluftsfrämjandet|"
            r"Unga Örnar|Frälsningsarmén|Majblomman|Erikshjälpen|Skyddsvärnet|Convictus|Fountainhouse|Fontänhuset)\b"
            r"|\b\w*gille(?:t)?\b|"
            r"\b\w*orkester(?:n)?\b|\b\w*teater(?:n)?\b|\b\w*kör(?:en)?\b|\b\w*verkstad(?:en)?\b|\bnätverk(?:et)?\b"
            r"|\brörelse(?:n)?\b",
            re.IGNORECASE,
        ),
    ),
)
_COMPANY = re.compile(r"\bAB\b|\b[Aa]ktiebolag\b")
_COMPANY_FORMS = frozenset({LegalForm.AKTIEBOLAG, LegalForm.HANDELSBOLAG, LegalForm.KOMMANDITBOLAG, LegalForm.ENSKILD_FIRMA})


def legal_form(name: str, around: str, number: str = "") -> LegalForm:
    """Return the legal form that a name, the words around it and an organisation number (digits) show."""
    office = _HEAD_OFFICE.match(name)
    if office and not number.startswith("8"):
        return LegalForm.NAMND if _BODY.match(office.group(1)) else LegalForm.FORVALTNING
    if PUBLIC_NAME.search(name):
        if re.search(r"\bRegion\b|[Ll]andsting|sregionen\b", name):
            return LegalForm.REGION
        if re.search(r"[Kk]ommun|[Ss]tad\b|förbundet", name) and not _OFFICE.search(name):
            return LegalForm.KOMMUN
        return LegalForm.FORVALTNING if _OFFICE.search(name) else LegalForm.STATE
    if _FORMS[0][1].search(around) and _COMPANY.search(name):
        return LegalForm.AKTIEBOLAG_SVB
    if _BODY.search(name) and not number.startswith("8"):
        return LegalForm.NAMND
    if _OFFICE.search(name) and not number.startswith("8"):
        return LegalForm.FORVALTNING
    for text in (name, around):
        for form, pattern in _FORMS:
            if pattern.search(text):
                return _adjusted(form, around, number)
    return _form_by_number(number)


def _adjusted(form: LegalForm, around: str, number: str) -> LegalForm:
    """ "Stiftelsen X AB" is a company; "X församling, ideell förening" says itself what it is."""
    if form is not LegalForm.IDEELL_FORENING and re.search(r"\bideell förening\b", around, re.IGNORECASE):
        return LegalForm.IDEELL_FORENING
    by_number = _form_by_number(number)
    if form is LegalForm.IDEELL_FORENING and by_number in (LegalForm.AKTIEBOLAG, LegalForm.HANDELSBOLAG):
        return by_number
    return form


def _form_by_number(number: str) -> LegalForm:
    """First digit of the organisation number (secondary sources agree; no official table was read)."""
    if number.startswith("25"):
        return LegalForm.TROSSAMFUND
    groups = {"2": LegalForm.KOMMUN, "5": LegalForm.AKTIEBOLAG, "7": LegalForm.EKONOMISK_FORENING}
    groups |= {"8": LegalForm.IDEELL_FORENING, "9": LegalForm.HANDELSBOLAG}
    return groups.get(number[:1], LegalForm.UNKNOWN)


def side_of(form: LegalForm) -> Side:
    """Return which side a legal form puts a party on."""
    if form in (LegalForm.KOMMUN, LegalForm.REGION, LegalForm.NAMND, LegalForm.FORVALTNING, LegalForm.STATE):
        return Side.PUBLIC
    if form in _COMPANY_FORMS:
        return Side.COMPANY
    return Side.UNKNOWN if form is LegalForm.UNKNOWN else Side.IDEBUREN
