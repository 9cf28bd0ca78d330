"""Placeholders left to fill in: "[datum]", "xx kronor", "20XX-XX-XX", "000.000 SEK", "(organisationsnummer)", "nr ....".

Omissions in quotations ("[...]", "[sic]"), signature lines, dot leaders of a table of contents, footnote numbers and
redactions ("Xxxxx Xxxxxx", "[maskerat]") are none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from iopvalidate.facts.scan.text import Folded, Mention, fold

PlaceholderKind = Literal["bracket", "parenthesis", "letters", "date", "number", "blank", "field", "wording"]

_WORD = (
    "(?:datum|adress|postadress|namn|ort|titel|belopp|summa|antal|organisationsnummer"
    r"|org\.?\s?nr|kommun|kommunens namn|föreningens namn|organisationens namn"
    r"|förening|organisation|nämnd|diarienummer|dnr|telefon|telefonnummer|e-post|e-postadress|kontaktperson|år|månad|procent|tid|plats)"
)
_BRACKET = re.compile(r"\[(?P<content>[^\[\]\n]{0,120})\]")
_QUOTATION = re.compile(
    r"\s*(?:\.{2,}|…|-|sic!?|i original(?:et)?|min(?:a)? (?:kursiv|övers|anm)\w*"
    r"|vår(?:a)? (?:kursiv|övers|anm)\w*|red\.?(?: anm\.?)?|maskera[td]\w*|redigera[td]\w*"
    r"|borttaget|namn borttaget|sekretess\w*|censurera[td]\w*|avidentifierat"
    r"|bild|email protected|email[^\w]protected|\^?[0-9]{1,4})\s*",
    re.IGNORECASE,
)
_ALL_SIGNS = re.compile(r"[\s.…_xX0-9/:-]*")
_CHECKBOX_AFTER = re.compile(r"\s?(?:ja|nej|uppfyllt|ej)(?!\w)", re.IGNORECASE)
_PARENTHESIS = re.compile(
    rf"\((?:(?:ange|fyll\si|skriv|infoga|välj)\s[^()\n]{{1,80}}|{_WORD}(?:(?:\still\soch\smed\s|\soch\s|,\s|/|\spå\s|\sför\s)(?:{_WORD}|föreningen|organisationen|parten)){{0,3}}|\s{{1,10}}|_{{2,20}}|\.{{3,20}})\)",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?<![\w-])(?:20(?:[xX]{2}|_{2}|[yYåÅ]{2})(?:-(?:[xX]{2}|[mM]{2}|_{2}|[0-9]{2})-(?:[xX]{2}|[dD]{2}|_{2}|[0-9]{2}))?|(?:[åÅyY]{4}|[xX]{4})-(?:[mM]{2}|[xX]{2})-(?:[dD]{2}|[xX]{2})"
    r"|(?:19|20)[0-9]{2}-(?:[xX]{2}|[mM]{2})-(?:[xX]{2}|[dD]{2}))(?![\w-])"
)
_NUMBER = re.compile(
    r"(?<![\w-])(?:(?:16)?(?:0{6}|[xX]{5,6}|[nN]{6}|[åÅyY]{2}[mM]{2}[dD]{2}"
    "|[0-9]{6}) ?- ?(?:[xX]{4}|[nN]{4})|(?:16)?0{6} ?- ?0{4}"
    r"|(?<![0-9][ .,])0{1,3}(?:[ .]0{3}){1,3}(?=\s?(?:kr|kronor|SEK|euro|EUR|tkr|:-)(?!\w)))(?![\w-])"
)
_LETTERS = re.compile(r"(?<![\w@.])(?:x{2,12}|X{2,12})(?![\w@])|(?<![\w.])N\.? ?N\.?(?![\w.])")
_ROMAN_AFTER = re.compile(r"\s(?:århundrade|olympi)|L(?!\w)")
_SINGLE = re.compile(r"[XYZPNx](?![^\W_])")
_FOLLOWED = re.compile(
    r"(?::s?\s|\s(?:kommun|region|stad|nämnd|förening|organisation|kr|kronor|tkr|mnkr|år|månad|dag|veck|timm|procent|antal|st|personer|deltagare"
    r"|platser)\w{0,8}(?!\w)|\s?%)"
)
_BEFORE_SINGLE = re.compile(
    r"(?<!\w)(?:(?P<thing>projekt|program|kommun|förening|föreningen|organisation|kommunen|bilaga|punkt|högst|minst)|§) $"
)
_BLANK = re.compile(
    r"(?<![\w.])(?:nr|dnr|diarienummer|kr|org\.?\s?nr|organisationsnummer|tel|telefon)\.?:?\s?(?:…[.…]{0,200}|\.{3,200}|_{3,200})(?!\s?[0-9])"
    r"|_{2,40}(?=\s?(?:kr|kronor|SEK|månad(?:er)?|år|dagar|veckor|procent|%)(?!\w))",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"\{\{[^{}\n]{1,80}\}\}|«[^«»\n]{1,80}»|<<[^<>\n]{1,80}>>|<(?:[Aa]nge|[Ff]yll i|[Nn]amn|[Dd]atum|[Ii]nfoga)[^<>\n]{0,60}>"
    "|(?:Klicka|Tryck)(?: eller (?:tryck|klicka))? här för att (?:ange|skriva|infoga"
    r"|välja)[^.\n]{0,60}\.?|Click or tap (?:here )?to enter [^.\n]{0,40}\.?|Välj ett objekt\.?"
)
_WORDING = re.compile(
    r"(?<!\w)(?:TBD|TODO|TBA|Lorem ipsum|Utkast under bearbetning|Ev\. avtals-id|\?{3,10}"
    r"|(?:fylls i|kompletteras|läggs till|infogas) (?:senare|av \w{2,30}|här)"
    r"|(?:ska|skall) (?:fyllas i|kompletteras(?= (?:senare|innan)))|text kommer|att komplettera|att fylla i)(?!\w)"
    r"|(?<!\w)\?{3,10}",
    re.IGNORECASE,
)
_WHOLE_TEXT = re.compile(r"\s*(?:Text|Brödtext|Rubrik|Övrig rubrik(?: Text)?|Rubriktext|Ev\. avtals-id)\.?\s*")


@dataclass(frozen=True, slots=True)
class Placeholder(Mention):
    """A passage that still has to be filled in; `kind` says how it was recognised."""

    kind: PlaceholderKind


def scan_placeholders(text: str) -> list[Placeholder]:
    """Find the placeholders of `text` in reading order, without overlaps (the widest stays)."""
    folded = fold(text)
    plain = folded.text
    if len(plain) < 40 and _WHOLE_TEXT.fullmatch(plain):
        start = len(plain) - len(plain.lstrip())
        return [Placeholder(*folded.span(start, len(plain.rstrip())), "wording")]
    spans = [*_brackets(plain), *_letters(folded)]
    lowered = folded.lowered
    for part, patterns in _PATTERNS:
        if part in lowered:
            for pattern, kind in patterns:
                spans += [(*match.span(), kind) for match in pattern.finditer(plain)]
    kept: list[tuple[int, int, PlaceholderKind]] = []
    for start, end, kind in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, kind))
    return [Placeholder(*folded.span(start, end), kind) for start, end, kind in kept]


def _brackets(plain: str) -> list[tuple[int, int, PlaceholderKind]]:
    """Find bracketed placeholders, leaving out what brackets do in quotations, footnotes, links and check boxes."""
    found: list[tuple[int, int, PlaceholderKind]] = []
    quotes, counted = 0, 0
    for match in _BRACKET.finditer(plain) if "[" in plain else ():
        start, end, content = match.start(), match.end(), match["content"]
        quotes += plain.count("”", counted, start) + plain.count('"', counted, start)
        counted = start
        after = plain[end : end + 12]
        joined = plain[start - 1 : start].isalnum() if start else False
        box = len(content.strip()) <= 1 and _CHECKBOX_AFTER.match(after) is not None
        quoted = quotes % 2 == 1 and content[:1].islower() and _ALL_SIGNS.fullmatch(content) is None
        if not (joined or after[:1].isalpha() or after[:1] == "(" or box or quoted or _QUOTATION.fullmatch(content)):
            found.append((start, end, "bracket"))
    return found


def _letters(folded: Folded) -> list[tuple[int, int, PlaceholderKind]]:
    """Find runs of x ("xx", "XXXX"), "N N", and single letters that stand for a name or a number ("X kommun")."""
    plain = folded.text
    found: list[tuple[int, int, PlaceholderKind]] = []
    if "xx" in folded.lowered or "NN" in plain or "N N" in plain or "N." in plain:
        found += [(*match.span(), "letters") for match in _LETTERS.finditer(plain) if not _ROMAN_AFTER.match(plain, match.end())]
    for start in folded.word_starts(("x", "y", "z", "p", "n")):
        match = _SINGLE.match(plain, start)
        if match is not None and _stands_for_something(plain, match):
            found.append((*match.span(), "letters"))
    return found


def _stands_for_something(plain: str, match: re.Match[str]) -> bool:
    """Tell a letter that stands for a name or a number from an initial, an alias or a tick."""
    letter, start = match[0], match.start()
    if start and plain[start - 1] in "&-.":
        return False
    before = _BEFORE_SINGLE.search(plain[max(0, start - 16) : start])
    follows = letter in "XY" and _FOLLOWED.match(plain, match.end()) is not None
    if before is None:
        return follows
    if before["thing"] is None:
        return letter in "Xx"
    return follows or (letter == "X" or (letter in "YZPN" and before["thing"] not in ("bilaga", "punkt", "högst", "minst")))


#: Which patterns may match a text that has a part, in lower case; the parts are few because every text is asked for all.
_PATTERNS: tuple[tuple[str, tuple[tuple[re.Pattern[str], PlaceholderKind], ...]], ...] = (
    ("(", ((_PARENTHESIS, "parenthesis"),)),
    ("xx", ((_DATE, "date"), (_NUMBER, "number"))),
    ("-mm-", ((_DATE, "date"),)),
    ("mmdd", ((_NUMBER, "number"),)),
    ("nn-", ((_NUMBER, "number"),)),
    ("-nn", ((_NUMBER, "number"),)),
    ("000000", ((_NUMBER, "number"),)),
    ("000 000", ((_NUMBER, "number"),)),
    ("000.000", ((_NUMBER, "number"),)),
    ("__", ((_DATE, "date"), (_BLANK, "blank"))),
    ("20yy", ((_DATE, "date"),)),
    ("20åå", ((_DATE, "date"),)),
    ("...", ((_BLANK, "blank"),)),
    ("…", ((_BLANK, "blank"),)),
    ("{{", ((_FIELD, "field"),)),
    ("«", ((_FIELD, "field"),)),
    ("<", ((_FIELD, "field"),)),
    ("här för att", ((_FIELD, "field"),)),
    ("to enter", ((_FIELD, "field"),)),
    ("välj ett", ((_FIELD, "field"),)),
    ("fyll", ((_WORDING, "wording"),)),
    ("komplett", ((_WORDING, "wording"),)),
    ("infogas", ((_WORDING, "wording"),)),
    ("läggs till", ((_WORDING, "wording"),)),
    ("text kommer", ((_WORDING, "wording"),)),
    ("under bearb", ((_WORDING, "wording"),)),
    ("avtals-id", ((_WORDING, "wording"),)),
    ("ipsum", ((_WORDING, "wording"),)),
    ("tbd", ((_WORDING, "wording"),)),
    ("tba", ((_WORDING, "wording"),)),
    ("todo", ((_WORDING, "wording"),)),
    ("???", ((_WORDING, "wording"),)),
)
