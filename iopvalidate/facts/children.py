"""Whether children are affected by what the agreement is about.

Strong words about the activity or the target group mean yes, medium words or a mere mention perhaps.  A target group of
adults means no, unless children belong to it too.  Names, acts, history and denials do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from iopvalidate.agreement.model import Passage
from iopvalidate.facts.model import Affected, Children
from iopvalidate.facts.signs import ADULTS, CHILDREN_MEDIUM, CHILDREN_SETTING, CHILDREN_STRONG
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Hit

_ACT = re.compile(
    r"\b(?:lag|lagen|förordningen?)\s*(?:\(\d{4}:\d+\)|\d{4}:\d+)?\s*om [^.,;()]*|konvention(?:en)? om barnets rättigheter"
    r"|\bartik\w+ [^.]{0,20}barnkonvention\w*",
    re.IGNORECASE,
)
_TREATMENT = frozenset(["bästa", "rättigheter", "rättighet", "ombudsman", "behov"])
_SCHOOL_BEFORE = frozenset(
    [
        "en",
        "i",
        "till",
        "för",
        "från",
        "och",
        "varje",
        "på",
        "eller",
        "vår",
        "kommunens",
        "deras",
        "sin",
        "mellan",
        "av",
        "om",
        "efter",
        "annan",
    ]
)
_AGES = re.compile(r"\b(\d{1,3})(?:\s?(?:och|till|[-–])\s?(\d{1,3}))?(?:\s|-)?år")
_OLD = re.compile(r"\b(?:äldre|pensionär\w*|senior\w*|vuxna|vuxen|arbetslösa|långtidsarbetslös\w*)\b", re.IGNORECASE)
_EVERYBODY = re.compile(
    r"\b(?:alla åldrar|familj\w*|barn\w*|ung(?:a|dom\w*)|vem som helst|alla som bor|alla kommuninvånare|alla är välkomna)\b",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"\b(?:enbart|endast|uteslutande|bara)\b[^.]{0,40}\b(?:vuxna|vuxen|äldre|pensionärer)\b|\bvuxna (?:personer )?(?:med"
    r"|som|mellan|över)\b",
    re.IGNORECASE,
)
_UNDER = re.compile(r"\b(?:under|yngre än|upp till|fram till|högst|inte fyllt)\s(?:\d|arton)", re.IGNORECASE)
_YOUNG = 18
_REACH = 2000  # characters before and after a word that the title of an act around it may reach
_ENOUGH = 3


def find_children(reading: Reading) -> Children:
    """Return whether children are affected, with the passages that show it."""
    strong, named = _strong(reading)
    medium = _sentences(reading, [*named, *(h for h in reading.hits(CHILDREN_MEDIUM) if _plain(reading, h))])
    setting = {hit.sentence for hit in reading.hits(CHILDREN_SETTING)}
    adults = _adults(reading, setting)
    aimed = [i for i in strong if i in setting]
    places = tuple(dict.fromkeys([*(strong[i] for i in aimed), *strong.values()]))
    affected = _conclude(len(aimed), len(strong), bool(medium), bool(adults))
    return Children(affected, places, tuple(p for i, p in medium.items() if i not in strong), tuple(adults.values()))


def _conclude(aimed: int, strong: int, medium: bool, adults: bool) -> Affected:
    if (aimed and not adults) or aimed > 1 or (strong >= _ENOUGH and not adults):
        return Affected.YES
    if adults:
        return Affected.MAYBE if strong >= _ENOUGH else Affected.NO
    return Affected.MAYBE if strong or medium else Affected.NO


def _strong(reading: Reading) -> tuple[dict[int, Passage], list[Hit]]:
    """Sentences with strong words that count, and hits that are only a name."""
    counted: list[Hit] = []
    names: list[Hit] = []
    for hit in reading.hits(CHILDREN_STRONG):
        if not _plain(reading, hit) or _is_treatment(reading, hit) or not _is_school(reading, hit):
            continue
        (names if _is_name(reading, hit) else counted).append(hit)
    return _sentences(reading, counted), names


def _plain(reading: Reading, hit: Hit) -> bool:
    """Neither denied, quoted, past, part of a body's name ("barn- och utbildningsnämnden") nor of an act's title."""
    form = reading.tokens.forms[hit.last - 1]
    if not hit.asserted or form.endswith(("-", "nämnden", "nämndens", "nämnd", "kontoret", "förvaltningen", "förvaltningens")):
        return False
    text = reading.block_of(hit).text
    near = max(0, hit.start - _REACH)
    if "om " not in text[near : hit.start]:
        return True
    return not any(m.start() <= hit.start < m.end() for m in _ACT.finditer(text, near, hit.end + _REACH))


def _is_treatment(reading: Reading, hit: Hit) -> bool:
    """ "Barnets bästa", "barnets rättigheter": how children are treated in the matter, not that they are affected."""
    following = reading.tokens.forms[hit.last] if hit.last < len(reading.tokens.forms) else ""
    return following in _TREATMENT and reading.tokens.forms[hit.first].startswith(("barnets", "barns", "barnens"))


def _is_school(reading: Reading, hit: Hit) -> bool:
    """ "Skola" is also an old plural of ska: "minst två skola vara i tjänst"."""
    forms = reading.tokens.forms
    return forms[hit.first] != "skola" or (hit.first > 0 and forms[hit.first - 1] in _SCHOOL_BEFORE)


def _is_name(reading: Reading, hit: Hit) -> bool:
    """A capital inside a sentence: "Rädda Barnen", "Föreningen Skolan"."""
    sentence = reading.sentence(hit.sentence)
    if hit.first == sentence.first or reading.block_of(hit).is_heading:
        return False
    text = reading.block_of(hit).text
    return text[hit.start].isupper() and text[max(0, hit.start - 2) : hit.start].strip() not in ("–", "-", ":", "”", '"')


def _adults(reading: Reading, setting: Iterable[int]) -> dict[int, Passage]:
    """Sentences that limit the target group to adults."""
    settings = set(setting)
    found: dict[int, Passage] = {}
    for hit in reading.hits(ADULTS):
        if hit.negated or hit.quoted or hit.sentence not in settings or hit.sentence in found:
            continue
        text = reading.sentence_text(hit.sentence)
        if _limits_to_adults(text):
            found[hit.sentence] = reading.passage(hit)
    return found


def _limits_to_adults(text: str) -> bool:
    if _UNDER.search(text):
        return False
    ages = [int(m.group(1)) for m in _AGES.finditer(text)]
    if ages:
        return min(ages) >= _YOUNG
    if _ONLY.search(text):
        return True
    return bool(_OLD.search(text)) and not _EVERYBODY.search(text)


def _sentences(reading: Reading, hits: Iterable[Hit]) -> dict[int, Passage]:
    return {hit.sentence: reading.passage(hit) for hit in sorted(hits, key=lambda h: h.first)}
