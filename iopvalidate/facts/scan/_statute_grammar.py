"""The patterns of `statute_refs`: where in an act ("3 kap. 17-18 §§") and which act ("lagen (2016:1145) om …")."""

from __future__ import annotations

import re

from iopvalidate.facts.scan._act_names import ABBREVIATIONS, TITLE_TAILS

SFS = r"(?:1[5-9]|20)[0-9]{2}:[0-9]{1,4}(?![0-9:/])"
_LETTER = r"[a-zå](?!\w)"
_ITEM = rf"[0-9]{{1,3}}(?: ?{_LETTER})?"
_RANGE = rf"(?: ?- ?(?:{_ITEM}|{_LETTER}))?"
_SECTIONS = rf"{_ITEM}{_RANGE}(?:(?:, ?| (?:och|samt|eller|respektive) )(?:{_ITEM}|{_LETTER}){_RANGE}){{0,15}}"
_CHAPTER = rf"[0-9]{{1,2}}(?: ?{_LETTER})?"
_CHAPTERS = rf"{_CHAPTER}(?:(?: ?- ?|, | och | samt | eller ){_CHAPTER}){{0,6}}"
_ORDINAL = r"(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|sista|[0-9]{1,2})"
_DETAIL = (
    rf"(?:,? (?:{_ORDINAL}(?:(?: och | eller | ?- ?){_ORDINAL})? ?(?:stycket"
    r"|styckena|st\.?|punkten|punkterna|p\.?|meningen|men\.?)(?!\w)"
    r"|(?:punkt(?:en|erna)?|p\.|st\.) ?[0-9]{1,2}(?: ?(?:-|och) ?[0-9]{1,2})?(?!\w))){0,4}"
)
#: "19 a kap. 2 §", "3 kap. 17-18 §§ första stycket", "19 kap."
IN_CHAPTER = re.compile(
    rf"(?P<chapters>{_CHAPTERS}) ?kap(?:\.|itlet|itel|(?!\w))(?:,? ?(?P<sections>{_SECTIONS}) ?§{{1,2}})?{_DETAIL}", re.IGNORECASE
)
#: "17 a §", "4 och 5 §§"
IN_ACT = re.compile(rf"(?P<sections>{_SECTIONS}) ?§{{1,2}}{_DETAIL}", re.IGNORECASE)
NOT_A_PLACE_AFTER = re.compile(r"[0-9][.,:/-]|.?§|§ ", re.DOTALL)
#: "§ 5" and "kap. 3, 17 §", which are places in an act only beside the act's name.
SIGN_FIRST = re.compile(
    rf"(?<!\w)(?:kap(?:itel|\.)? ?(?P<chapter>{_CHAPTER})(?:,? ?(?:§{{1,2}} ?(?P<after>{_SECTIONS})"
    rf"|(?P<before>{_SECTIONS}) ?§{{1,2}}))?)|§{{1,2}} ?(?P<only>{_SECTIONS})",
    re.IGNORECASE,
)

_ABBREVIATION = "|".join(sorted(ABBREVIATIONS, key=len, reverse=True))
#: "SoL", "LOU:s", and with a place "SoL 14:1 c", "KL 5:1-2"; case matters ("LOV" is an act, "lov" a holiday).
ABBREVIATED = re.compile(
    rf"(?P<abbreviation>{_ABBREVIATION})(?::?s)?(?![\w]|-[a-zåäö])(?: \((?:SFS )?(?P<sfs>{SFS})\))?"
    rf"(?: (?P<chapter>{_CHAPTER}):(?P<sections>{_ITEM}(?: ?- ?{_ITEM})?)(?![\w:]))?"
)
#: More places after one with a colon: "KL 5:1-2, 6:3 och 10:1".
COLON = re.compile(rf"(?P<chapter>{_CHAPTER}):(?P<sections>{_ITEM}(?: ?- ?{_ITEM})?)")
MORE_COLONS = re.compile(rf"(?:(?:, ?| och | samt ){_CHAPTER}:{_ITEM}(?: ?- ?{_ITEM})?(?![\w:])){{1,12}}")
_NUMBER = rf"(?: \((?:SFS |nr )?(?P<sfs>{SFS})\)|,? (?:SFS )(?P<sfs_plain>{SFS}))"
_ALSO = rf"(?:(?:, | \()(?P<also>{_ABBREVIATION})(?!\w)\)?)?"
#: Where an abbreviation may begin: a capital at the start of a word with another capital among the next three letters.
ABBREVIATION_START = re.compile(r"[A-ZÅÄ](?<![\w-].)(?=[A-Za-z]{0,2}[A-Z])")
#: Where a one-word name ends, in lower case: "kommunallagen", "socialtjänstlag", "räntelagens".
NAME_END = re.compile(r"(?:lag|balk|förordning|kungörelse|regeringsform)(?P<definite>en|n)?s?(?![\w])")
#: Where `LAW_WORD` may begin, in lower case.
LAW_WORD_START = re.compile(r"lag|förordning|kungörelse|sfs")
#: "offentlighets- och " before the last word of a name.
HYPHENATED = re.compile(r"(?<![\w-])[^\W\d]{3,20}- och $")
AFTER_NAME = re.compile(rf"{_NUMBER}?{_ALSO}")
#: "lagen (2016:1145) om …", "lag 2018:1197", "SFS 2010:800", "lagen om …"
LAW_WORD = re.compile(
    rf"(?:(?P<word>lagen|lag|förordningen|förordning|kungörelsen)s?(?:{_NUMBER}| (?:nr )?(?P<sfs_bare>{SFS}))?"
    rf"|(?P<collection>SFS)(?:-| )?(?: ?nr)? ?(?P<sfs_collection>{SFS}))(?!\w)",
    re.IGNORECASE,
)
ALSO_AFTER_TITLE = re.compile(rf"(?: \((?:SFS )?(?P<sfs>{SFS})\))?{_ALSO}")

_TAILS = re.compile("|".join(re.escape(tail) for tail in sorted(TITLE_TAILS, key=len, reverse=True)), re.IGNORECASE)
_TITLE = re.compile(r"(?:om|med|angående) [^.,;:()\[\]\"”§\n]{3,160}", re.IGNORECASE)
_TITLE_STOP = re.compile(
    " (?:som|ska|skall|får|kan|kunde|är|var|har|hade|gäller|innebär|vars"
    "|vilken|vilket|vilka|eftersom|därför|när|då|utan|ingår|omfattas?"
    "|tillämpas|tillämplig|inte|genom|enligt|bör|måste|och (?=(?:lag|förordning|enligt"
    r"|att|[0-9]|kommunallag|stats|region|den|det|de|dess)\b)|samt|så|men)\b.*$",
    re.IGNORECASE | re.DOTALL,
)


def title_tail(plain: str, position: int) -> str:
    """Give the rest of a title from `position` ("om offentlig upphandling"), or the empty string where none begins there."""
    known = _TAILS.match(plain, position)
    if known is not None and not plain[known.end() : known.end() + 1].isalnum():
        return known[0]
    match = _TITLE.match(plain, position)
    return _TITLE_STOP.sub("", match[0]).rstrip() if match else ""


def parse_items(typed: str) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Split "2, 6 a-c och 9" into the single sections ("2", "6 a", "6 b", "6 c", "9") and the ranges as written.

    A range is expanded up to 200 sections; a longer or falling one is given by its ends only.
    """
    items: list[str] = []
    ranges: list[tuple[str, str]] = []
    number = ""
    for part in re.split(r"\s?,\s?|\s(?:och|samt|eller|respektive)\s", typed.lower()):
        ends = [_normal(end, number) for end in re.split(r"\s?-\s?", part) if end]
        if not ends:
            continue
        if len(ends) > 1:
            ends[1] = _normal(re.split(r"\s?-\s?", part)[1], ends[0].split(" ")[0])
            ranges.append((ends[0], ends[1]))
            items += _expanded(ends[0], ends[1])
        else:
            items.append(ends[0])
        number = ends[-1].split(" ")[0]
    return tuple(dict.fromkeys(items)), tuple(ranges)


def _normal(item: str, number: str) -> str:
    """Write "17a" as "17 a", and a bare letter with the number before it."""
    match = re.fullmatch(r"([0-9]*) ?([a-zå]?)", item.strip())
    if match is None:
        return item.strip()
    return f"{match[1] or number} {match[2]}".strip()


def _expanded(first: str, last: str) -> list[str]:
    """Give the sections from `first` to `last`: numbers between them, or letters of one number."""
    one, _, one_letter = first.partition(" ")
    other, _, other_letter = last.partition(" ")
    if not one.isdecimal() or not other.isdecimal():
        return [first, last]
    if one == other and other_letter:
        letters = range(ord(one_letter or "a"), ord(other_letter) + 1)
        lettered = [f"{one} {chr(letter)}" for letter in letters]
        return lettered if one_letter else [one, *lettered]
    if not int(one) < int(other) <= int(one) + 200:
        return [first, last]
    return [first, *(str(number) for number in range(int(one) + 1, int(other))), last]
