"""The names a draft gives its parties: "nedan kallad Gnistan", "(kommunen)", "tillsammans kallade Organisationerna"."""

from __future__ import annotations

import re

_CUE = (
    r"(?:här\s?efter|här\s?nedan|härefter|hädanefter|nedan(?:stående)?|här|i\s+det\s+följande|i\s+fortsättningen"
    r"|fortsättningsvis|framöver"
    r"|i\s+(?:detta|denna)\s+(?:avtal|överenskommelse|text|handling|partnerskap)|i\s+(?:avtalet|överenskommelsen|texten)"
    r"|vidare|även|också|gemensamt|för)"
)
_CALLED = r"(?:kallad[et]?|kallas|kallat|kallar\s+vi|benämn[sdt]\w{0,3}|betecknas|förkorta[st]|omnämnd|omnämns|vi\s+säger)"
_QUOTE = r"[”\"“'’‘»«]?"
_NAME = rf"{_QUOTE}(?P<alias>[A-Za-zÅÄÖåäö][\wåäöé&-]*(?:\s[A-ZÅÄÖ][\wåäöé]+)?)"
_ALIASES = (
    re.compile(rf"\b{_CALLED}(?:\s+{_CUE}\b)*\s*:?\s*{_NAME}", re.IGNORECASE),
    re.compile(
        rf"\b(?:här\s?efter|hädanefter|nedan|i\s+det\s+följande|i\s+fortsättningen|fortsättningsvis)\s*:?\s*{_NAME}",
        re.IGNORECASE,
    ),
    re.compile(r"[”\"“](?P<alias>[A-Za-zÅÄÖåäö][\wåäöé-]{1,40})[”\"]"),
)
_PAREN = re.compile(rf"\(\s*(?:{_CUE}\s+)?{_QUOTE}(?P<alias>[A-Za-zÅÄÖåäö][\wåäöé-]{{2,40}}){_QUOTE}\s*\)")
_NO_ALIAS = frozenset(
    [
        "nedan",
        "gemensamt",
        "kallad",
        "kallade",
        "kallas",
        "kallat",
        "benämnd",
        "benämns",
        "benämnda",
        "iop",
        "svb",
        "lou",
        "parterna",
        "parten",
        "part",
        "avtalet",
        "överenskommelsen",
        "partnerskapet",
        "tillsammans",
        "och",
        "organisationsnummer",
        "den",
        "det",
        "de",
        "som",
        "för",
        "ideell",
        "ideella",
        "idéburen",
        "här",
        "härefter",
        "följande",
        "genom",
        "med",
        "har",
        "är",
        "mellan",
        "en",
        "ett",
        "var",
        "publ",
        "org",
        "orgnr",
        "förening",
        "ovan",
        "var",
        "anger",
        "angivna",
        "beskrivs",
        "framgår",
        "nämnda",
        "samt",
        "eller",
        "vid",
        "av",
        "om",
        "till",
        "nr",
        "dess",
        "sina",
        "sin",
        "skrivs",
        "skriver",
    ]
)
#: Names that can only mean one side, whoever they stand beside ("Parterna benämns kommunen respektive föreningen").
_PUBLIC_ALIAS = re.compile(
    r"(?:kommunen|regionen|staden|landstinget|nämnden|förvaltningen|myndigheten|beställaren)s?$", re.IGNORECASE
)
_IDEBUREN_ALIAS = re.compile(
    r"(?:\w*föreningen|stiftelsen|klubben|\w*jouren|samfundet|\w*församlingen|kooperativet|sällskapet|byalaget|utföraren|leverantören)s?$",
    re.IGNORECASE,
)
_TOGETHER = r"(?:tillsammans|gemensamt|kollektivt|sammantaget)"
_COLLECTIVE = re.compile(
    rf"{_TOGETHER}\s+(?:{_CUE}\s+)*{_CALLED}\s+(?:{_CUE}\b\s*)*{_NAME}"
    rf"|(?:{_CALLED}|nedan|härefter)\s+(?:{_CUE}\s+)*{_TOGETHER}\s+(?:{_CALLED}\s+)?(?:för\s+)?{_QUOTE}(?P<alias2>[A-ZÅÄÖa-zåäö][\wåäö-]+)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"[”\"“'](?P<alias>[Vv]i|[Nn]i|[Oo]ss|[Ee]r)[”\"“']\s+(?:är|avser|betyder|menas|står\s+för|avses)\s+(?P<name>[^.;]{3,80})"
)

_ONE = rf"{_QUOTE}[A-ZÅÄÖ][\wåäöé-]+{_QUOTE}"
#: "De benämns i det följande Kommunen och Kretsen": names in the order of the parties.
_IN_ORDER = re.compile(
    rf"\b(?:[Dd]e(?:ssa)?|[Pp]arterna)\s+(?i:{_CALLED})(?:\s+(?i:{_CUE})\b)*\s*:?\s*(?P<names>{_ONE}(?:,\s+{_ONE})*,?\s+(?:och|respektive|samt)\s+{_ONE})"
    rf"(?:\s+(?i:{_CUE}))?\s*[.;]"
)


def aliases_in(text: str) -> list[str]:
    """Return what a piece of text says a party is called."""
    collective = {a.lower() for a in collective_in(text)}
    found = [m["alias"] for pattern in (*_ALIASES, _PAREN) for m in pattern.finditer(text)]
    cleaned = (f.strip("”\"'“,. ").strip() for f in found)
    kept = (c for c in cleaned if c and not c.isdigit() and c.split()[0].lower() not in _NO_ALIAS and c.lower() not in collective)
    return list(dict.fromkeys(kept))


def of_other_side(alias: str, *, public: bool) -> bool:
    """Whether a name can only mean a party of the other side."""
    return bool((_IDEBUREN_ALIAS if public else _PUBLIC_ALIAS).match(alias))


def collective_in(text: str) -> list[str]:
    """Return names that several parties have together: "tillsammans kallade Organisationerna"; "Parterna" is none."""
    if not any(word in text for word in ("illsammans", "emensamt", "ollektivt", "ammantaget")):
        return []
    found = [m["alias"] or m["alias2"] for m in _COLLECTIVE.finditer(text)]
    return [f for f in found if f and f.lower() not in _NO_ALIAS and f[:1].isupper()]


def names_in_order(text: str) -> list[str]:
    """Return the names that one sentence gives to all the parties, in their order; none where it does not."""
    match = _IN_ORDER.search(text)
    return [n.strip("”\"“'’‘»« ") for n in re.split(r",\s+|\s+(?:och|respektive|samt)\s+", match["names"])] if match else []


def pronouns_in(text: str) -> list[tuple[str, str]]:
    """Return pronouns that the draft gives to one party, with the name: ("vi", "Föreningen Grannhuset")."""
    return [(m["alias"].lower(), m["name"]) for m in _PRONOUN.finditer(text)]
