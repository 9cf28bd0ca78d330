"""Placeholders left to fill in: "[datum]", "xx kronor", "20XX-XX-XX", "000.000 SEK", "(organisationsnummer)", "nr ....".

Omissions in quotations ("[...]", "[sic]"), signature lines, dot leaders of a table of contents, footnote numbers and
redactions ("Xxxxx Xxxxxx", "[maskerat]") are none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from iopvalidate.facts.scan.text import Mention, fold

PlaceholderKind = Literal["bracket", "parenthesis", "letters", "date", "number", "blank", "field", "wording"]

_WORD = (
    r"(?:datum|adress|postadress|namn|ort|titel|belopp|summa|antal|organisationsnummer|org\.?\s?nr|kommun|kommunens namn|föreningens namn|organisationens namn"
    r"|förening|organisation|nämnd|diarienummer|dnr|telefon|telefonnummer|e-post|e-postadress|kontaktperson|år|månad|procent|tid|plats)"
)
_BRACKET = re.compile(r"\[(?P<content>[^\[\]\n]{0,120})\]")
_QUOTATION = re.compile(
    r"\s*(?:\.{2,}|…|-|sic!?|i original(?:et)?|min(?:a)? (?:kursiv|övers|anm)\w*|vår(?:a)? (?:kursiv|övers|anm)\w*|red\.?(?: anm\.?)?|maskera[td]\w*|redigera[td]\w*"
    r"|borttaget|namn borttaget|sekretess\w*|censurera[td]\w*|avidentifierat|bild|email protected|email[^\w]protected|\^?[0-9]{1,4})\s*",
    re.IGNORECASE,
)
_ALL_SIGNS = re.compile(r"[\s.…_xX0-9/:-]*")
_CHECKBOX_AFTER = re.compile(r"\s?(?:ja|nej|uppfyllt|ej)(?!\w)", re.IGNORECASE)
_PARENTHESIS = re.compile(
    rf"\((?:(?:ange|fyll\si|skriv|infoga|välj)\s[^()\n]{{1,80}}|{_WORD}(?:(?:\still\soch\smed\s|\soch\s|,\s|/|\spå\s|\sför\s)(?:{_WORD}|föreningen|organisationen|parten)){{0,3}}|\s{{1,10}}|_{{2,20}}|\.{{3,20}})\)",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?<![\w-])(?:20(?:[xX]{2}|_{2}|[yYåÅ]{2})(?:-(?:[xX]{2}|[mM]{2}|_{2})-(?:[xX]{2}|[dD]{2}|_{2}))?|(?:[åÅyY]{4}|[xX]{4})-(?:[mM]{2}|[xX]{2})-(?:[dD]{2}|[xX]{2})"
    r"|(?:19|20)[0-9]{2}-(?:[xX]{2}|[mM]{2})-(?:[xX]{2}|[dD]{2}))(?![\w-])"
)
_NUMBER = re.compile(
    r"(?<![\w-])(?:(?:16)?(?:0{6}|[xX]{5,6}|[nN]{6}|[åÅyY]{2}[mM]{2}[dD]{2}|[0-9]{6}) ?- ?(?:[xX]{4}|[nN]{4})|(?:16)?0{6} ?- ?0{4}"
    r"|0{1,3}(?:[ .]0{3}){1,3}(?=\s?(?:kr|kronor|SEK|euro|EUR|tkr|:-)(?!\w)))(?![\w-])"
)
_LETTERS = re.compile(r"(?<![\w@.])(?:x{2,12}|X{2,12})(?![\w@])|(?<![\w.])N\.? ?N\.?(?![\w.])")
_ROMAN_AFTER = re.compile(r"\s(?:århundrade|olympi)|L(?!\w)")
_SINGLE = re.compile(
    r"(?<![\w.&-])[XY](?=:s?\s|\s(?:kommun|region|stad|nämnd|förening|organisation|kr|kronor|tkr|mnkr|år|månad|dag|veck|timm|procent|%|antal|st|personer|deltagare|platser)\w{0,8}(?!\w)|\s?%)"
    r"|(?<=(?:projekt|program|kommun) )[XYZPN](?![\w:])|(?<=(?:förening|föreningen|organisation|kommunen) )[XYZN](?![\w:])|(?<=§ )[Xx](?![\w])|(?<=(?:bilaga|punkt|högst|minst) )X(?!\w)"
    .replace("(?<=(?:projekt|program|kommun) )", "(?:(?<=projekt )|(?<=program )|(?<=kommun ))")
    .replace("(?<=(?:förening|föreningen|organisation|kommunen) )", "(?:(?<=förening )|(?<=föreningen )|(?<=organisation )|(?<=kommunen ))")
    .replace("(?<=(?:bilaga|punkt|högst|minst) )", "(?:(?<=bilaga )|(?<=punkt )|(?<=högst )|(?<=minst ))")
)
_BLANK = re.compile(
    r"(?<![\w.])(?:nr|dnr|diarienummer|kr|org\.?\s?nr|organisationsnummer|tel|telefon)\.?:?\s?(?:…[.…]{0,200}|\.{3,200}|_{3,200})(?!\s?[0-9])"
    r"|_{2,40}(?=\s?(?:kr|kronor|SEK|månad(?:er)?|år|dagar|veckor|procent|%)(?!\w))",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"\{\{[^{}\n]{1,80}\}\}|«[^«»\n]{1,80}»|<<[^<>\n]{1,80}>>|<(?:[Aa]nge|[Ff]yll i|[Nn]amn|[Dd]atum|[Ii]nfoga)[^<>\n]{0,60}>"
    r"|(?:Klicka|Tryck)(?: eller (?:tryck|klicka))? här för att (?:ange|skriva|infoga|välja)[^.\n]{0,60}\.?|Click or tap (?:here )?to enter [^.\n]{0,40}\.?|Välj ett objekt\.?"
)
_WORDING = re.compile(
    r"(?<!\w)(?:TBD|TODO|TBA|Lorem ipsum|Utkast under bearbetning|Ev\. avtals-id|\?{3,10}|(?:fylls i|kompletteras|läggs till|infogas) (?:senare|av \w{2,30}|här)"
    r"|(?:ska|skall) (?:fyllas i|kompletteras(?= (?:senare|innan)))|text kommer|att komplettera|att fylla i)(?!\w)"
    r"|(?<!\w)\?{3,10}",
    re.IGNORECASE,
)
_WHOLE_TEXT = re.compile(r"\s*(?:Text|Brödtext|Rubrik|Övrig rubrik(?: Text)?|Rubriktext|Ev\. avtals-id)\.?\s*")
_SUSPECT = re.compile(
    r"[\[({<«_?]|\.\.\.|…|[xX]{2}|(?<!\w)[XYZPN](?!\w)|N\.? ?N|0\.?000|0 000|[åÅyY]{4}|[åÅ]{2}[mM]{2}|TBD|TODO|TBA|20[yYåÅ]|[Nn]{6}"
    r"|[Tt]ext|ubrik|Ev\.|[Ll]orem|tkast under|här för att|enter|objekt|fylla|komplettera|kompletteras|fylls|infogas|läggs till|MM-DD|mm-dd|-MM|-mm|[0-9]-x"
)


@dataclass(frozen=True, slots=True)
class Placeholder(Mention):
    """A passage that still has to be filled in; `kind` says how it was recognised."""

    kind: PlaceholderKind


def scan_placeholders(text: str) -> list[Placeholder]:
    """Find the placeholders of `text` in reading order, without overlaps (the widest stays)."""
    if _SUSPECT.search(text) is None:
        return []
    folded = fold(text)
    plain = folded.text
    if _WHOLE_TEXT.fullmatch(plain):
        start = len(plain) - len(plain.lstrip())
        return [Placeholder(*folded.span(start, len(plain.rstrip())), "wording")]
    spans = [*_brackets(plain), *_letters(plain)]
    simple: tuple[tuple[re.Pattern[str], PlaceholderKind], ...] = (
        (_PARENTHESIS, "parenthesis"),
        (_DATE, "date"),
        (_NUMBER, "number"),
        (_SINGLE, "letters"),
        (_BLANK, "blank"),
        (_FIELD, "field"),
        (_WORDING, "wording"),
    )
    for pattern, kind in simple:
        spans += [(*match.span(), kind) for match in pattern.finditer(plain)]
    kept: list[tuple[int, int, PlaceholderKind]] = []
    for start, end, kind in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, kind))
    return [Placeholder(*folded.span(start, end), kind) for start, end, kind in kept]


def _brackets(plain: str) -> list[tuple[int, int, PlaceholderKind]]:
    """Find bracketed placeholders, leaving out what brackets do in quotations, footnotes, links and check boxes."""
    found: list[tuple[int, int, PlaceholderKind]] = []
    for match in _BRACKET.finditer(plain):
        content = match["content"]
        before, after = plain[: match.start()], plain[match.end() : match.end() + 12]
        joined = before[-1:].isalnum() or after[:1].isalpha()
        box = len(content.strip()) <= 1 and (_CHECKBOX_AFTER.match(after) is not None)
        quoted = (before.count("”") + before.count('"')) % 2 == 1 and content[:1].islower() and _ALL_SIGNS.fullmatch(content) is None
        if _QUOTATION.fullmatch(content) or joined or box or quoted or after.startswith("("):
            continue
        found.append((*match.span(), "bracket"))
    return found


def _letters(plain: str) -> list[tuple[int, int, PlaceholderKind]]:
    """Find runs of x ("xx", "XXXX") and "N N", which are none beside a redacted word or as a Roman numeral."""
    return [(*match.span(), "letters") for match in _LETTERS.finditer(plain) if _ROMAN_AFTER.match(plain, match.end()) is None]
