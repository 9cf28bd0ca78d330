"""References to Swedish statutes, however they are written: "3 kap. 17-18 §§ LOU", "SoL 14:1", "lagen (2008:962) om …".

What is found is places ("2 kap. 12 §") and acts ("kommunallagen (2017:725)"); a place belongs to the act that follows it,
or else to the one before it.  Whether act and section exist is answered by `statute_index`, what they mean by the caller.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from iopvalidate.facts.scan import _statute_grammar as grammar
from iopvalidate.facts.scan._act_names import EVERYDAY_NAMES, ONE_WORD_ACTS, UNMISTAKABLE
from iopvalidate.facts.scan.eu_acts import EuAct, scan_eu_acts
from iopvalidate.facts.scan.legal_sources import CaseReference, PreparatoryWork, scan_cases, scan_preparatory
from iopvalidate.facts.scan.text import Folded, Mention, Spans, fold

__all__ = [
    "CaseReference",
    "EuAct",
    "PreparatoryWork",
    "StatuteReference",
    "scan_cases",
    "scan_eu_acts",
    "scan_preparatory",
    "scan_statutes",
]

_ACT_PARTS = ("lag", "balk", "förordning", "kungör", "regeringsform", "sfs")
_EU_NAMES = re.compile(r"(?:dataskydds|gruppundantags|minimis-?|eidas-|allmänna )förordning", re.IGNORECASE)
_NOT_ACTS = re.compile(r"(?:bo|slag|an|under|av|till|in|arbets|rot|om|upp|på|för)lag", re.IGNORECASE)
_TO_ACT = re.compile(
    r",?\s?(?:(?:i|av|enligt)\s)?(?:(?:den|nya|gamla|tidigare|dåvarande|upphävda|gällande)\s){0,2}", re.IGNORECASE
)
_FROM_ACT = re.compile(r"(?:,?\s\(?|:s\s)(?:(?:i|enligt|särskilt|se)\s)?", re.IGNORECASE)
_JOIN = re.compile(r",?\s?(?:(?:och|samt|eller|respektive|jämfört med|jfr|jämte)\s)?(?:(?:i|enligt)\s)?", re.IGNORECASE)
_OWN_TEXT = re.compile(
    r"\s?(?:(?:i|av)\s(?:stadgarna|föreningens|avtalet|detta\savtal|denna\söverenskommelse|överenskommelsen|reglementet|bolagsordning|arbetsordning)|ovan|nedan)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class StatuteReference(Mention):
    """A reference to an act, or to one chapter of it.

    `name` is the act's name as written, without number ("lagen om offentlig upphandling", "SoL"), None where the text
    names no act ("enligt 19 a kap. 2 §"); `sections` lists every section cited ("17", "17 a"), ranges written out, and
    `ranges` the ranges as written.  Paragraphs and points within a section are left out.
    """

    name: str | None
    sfs: str | None
    chapter: str | None = None
    sections: tuple[str, ...] = ()
    ranges: tuple[tuple[str, str], ...] = ()
    abbreviation: str | None = None


@dataclass(slots=True)
class _Place:
    start: int
    end: int
    chapter: str | None
    sections: str
    needs_act: bool = False
    act: _Act | None = None
    joined: bool = False


@dataclass(slots=True)
class _Act:
    start: int
    end: int
    name: str | None
    sfs: str | None
    abbreviation: str | None = None
    alone: bool = True
    places: list[_Place] = field(default_factory=list)
    nearest: _Place | None = None


def scan_statutes(text: str) -> list[StatuteReference]:
    """Find the references to statutes in reading order; several places in one act give one reference each."""
    folded = fold(text)
    acts = _acts(folded)
    places = _places(folded, acts)
    if not acts and not places:
        return []
    _bind(folded.text, places, acts)
    found = [_of_place(folded, place) for place in places if place.act is not None or _stands_alone(folded.text, place)]
    found += [_reference(folded, act.start, act.end, act) for act in acts if not act.places and act.alone]
    return sorted(found, key=lambda reference: reference.start)


def _acts(folded: Folded) -> list[_Act]:
    """Find all names and numbers of acts, without overlaps; of two that overlap the one that begins first stays."""
    acts = [*_abbreviated(folded)]
    if folded.has(*_ACT_PARTS):
        acts += [*_law_words(folded), *_one_words(folded)]
    kept: list[_Act] = []
    for act in sorted(acts, key=lambda act: (act.start, -act.end)):
        if not kept or act.start >= kept[-1].end:
            kept.append(act)
    return kept


def _law_words(folded: Folded) -> Iterator[_Act]:
    plain = folded.text
    for begin in grammar.LAW_WORD_START.finditer(folded.lowered):
        match = grammar.LAW_WORD.match(plain, begin.start()) if not plain[begin.start() - 1 : begin.start()].isalnum() else None
        act = _of_law_word(plain, match) if match else None
        if act is not None:
            yield act


def _of_law_word(plain: str, match: re.Match[str]) -> _Act | None:
    """Read number and title after "lagen"; the bare word is no act."""
    sfs = match["sfs"] or match["sfs_plain"] or match["sfs_bare"] or match["sfs_collection"]
    if match["collection"]:
        return _Act(*match.span(), None, sfs)
    tail = grammar.title_tail(plain, match.end() + 1) if plain[match.end() : match.end() + 1] == " " else ""
    if sfs is None and (not tail.lower().startswith("om ") or match["word"].lower() not in ("lagen", "lag")):
        return None
    end = match.end() + (1 + len(tail) if tail else 0)
    also = grammar.ALSO_AFTER_TITLE.match(plain, end)
    name = f"{match['word']} {tail}".strip() if tail else None
    if also is None:
        return _Act(match.start(), end, name, sfs)
    return _Act(match.start(), also.end(), name, sfs or also["sfs"], also["also"])


def _one_words(folded: Folded) -> Iterator[_Act]:
    plain = folded.text
    for match in grammar.NAME_END.finditer(folded.lowered):
        start = _word_start(plain, match.start())
        after = grammar.AFTER_NAME.match(plain, match.end())
        if start is None or after is None:
            continue
        name = plain[start : match.end()].removesuffix("s")
        sfs = after["sfs"] or after["sfs_plain"]
        stem = name.lower().rpartition(" ")[2].removesuffix("en").removesuffix("n" if match["definite"] else "")
        definite = match["definite"] is not None
        if _EU_NAMES.search(name) or (sfs is None and (_NOT_ACTS.fullmatch(stem) or not definite)):
            continue
        known = definite and (
            f"{stem}en" in EVERYDAY_NAMES or stem in ONE_WORD_ACTS or stem.endswith(("förordning", "kungörels"))
        )
        yield _Act(start, max(after.end(), match.end()), name, sfs, after["also"], alone=known or sfs is not None)


def _word_start(plain: str, end: int) -> int | None:
    """Give where the name begins that goes on to `end`: back to the word's start, and over "offentlighets- och "."""
    start = end
    while start > 0 and end - start < 45 and plain[start - 1].isalpha():
        start -= 1
    lone = end - start < 2 and not plain.startswith("regeringsform", end)
    if lone or plain[start - 1 : start] in ("-", "_") or plain[start - 1 : start].isalnum():
        return None
    hyphenated = grammar.HYPHENATED.search(plain, max(0, start - 30), start)
    return hyphenated.start() if hyphenated else start


def _abbreviated(folded: Folded) -> Iterator[_Act]:
    plain = folded.text
    for capital in grammar.ABBREVIATION_START.finditer(plain):
        start = capital.start()
        match = grammar.ABBREVIATED.match(plain, start)
        if match is None:
            continue
        abbreviation = match["abbreviation"]
        capitals = _among_capitals(plain, start, match.end())
        act = _Act(*match.span(), abbreviation, match["sfs"], abbreviation, alone=abbreviation in UNMISTAKABLE and not capitals)
        if match["chapter"]:
            act.places.append(_Place(*match.span(), match["chapter"], match["sections"], act=act))
            more = grammar.MORE_COLONS.match(plain, match.end())
            for other in grammar.COLON.finditer(plain, match.end(), more.end()) if more else ():
                act.places.append(_Place(*other.span(), other["chapter"], other["sections"], act=act))
        if act.places or not capitals:
            yield act


def _among_capitals(plain: str, start: int, end: int) -> bool:
    """Tell whether the words around are all in capitals, so that "LOV" may be an ordinary word of a heading."""
    around = plain[max(0, start - 20) : start] + plain[end : end + 20]
    letters = [character for character in around if character.isalpha()]
    return len(letters) > 3 and all(character.isupper() for character in letters)


def _places(folded: Folded, acts: list[_Act]) -> list[_Place]:
    """Find all places in acts, those that abbreviations carry ("SoL 14:1") included."""
    plain = folded.text
    places = [place for act in acts for place in act.places]
    if "§" not in plain and not folded.has("kap"):
        return places
    covered = Spans((act.start, act.end) for act in acts)
    for place in places:
        covered.add(place.start, place.end)
    end = 0
    for start in folded.digits:
        if (
            start < end
            or covered.overlaps(start, start + 1)
            or grammar.NOT_A_PLACE_AFTER.fullmatch(plain, max(0, start - 2), start)
        ):
            continue
        match = grammar.IN_CHAPTER.match(plain, start)
        if match is not None:
            places += _of_chapters(match)
        else:
            match = grammar.IN_ACT.match(plain, start)
            if match is None:
                continue
            places.append(_Place(*match.span(), None, match["sections"]))
        end = match.end()
        covered.add(*match.span())
    for match in grammar.SIGN_FIRST.finditer(plain):
        if covered.add(*match.span()):
            sections = match["only"] or match["after"] or match["before"] or ""
            places.append(_Place(*match.span(), match["chapter"], sections, needs_act=True))
    return sorted(places, key=lambda place: place.start)


def _of_chapters(match: re.Match[str]) -> Iterator[_Place]:
    """Give one place for each chapter of "7 och 8 kap."; the sections belong to the last."""
    chapters, _ = grammar.parse_items(match["chapters"])
    offset = match.start("chapters")
    for chapter in chapters[:-1]:
        found = re.search(rf"(?<![0-9]){re.escape(chapter.partition(' ')[0])}(?![0-9])", match["chapters"])
        if found:
            yield _Place(offset + found.start(), offset + found.end(), chapter, "", joined=True)
    start = match.start() if len(chapters) == 1 else offset + match["chapters"].rfind(chapters[-1].partition(" ")[0])
    yield _Place(start, match.end(), chapters[-1], match["sections"] or "")


def _bind(plain: str, places: list[_Place], acts: list[_Act]) -> None:
    """Give each place its act: the one that follows it, or a whole list of places, and else the one before."""
    starts = [place.start for place in places]
    for act in acts:
        _bind_before(plain, places, bisect_left(starts, act.start) - 1, act)
    for act in acts:
        if not any(place.end <= act.start for place in act.places):
            _bind_after(plain, places, bisect_left(starts, act.end), act)
    _inherit_chapters(plain, places)


def _bind_before(plain: str, places: list[_Place], index: int, act: _Act) -> None:
    """Bind the list of places that ends directly before an act, going backwards from `index`."""
    following, link = act.start, _TO_ACT
    while index >= 0 and places[index].act is None:
        place = places[index]
        gap = plain[place.end : following] if following - place.end <= 60 else "…"
        if place.end > following or (not place.joined and link.fullmatch(gap) is None):
            return
        _attach(place, act)
        following, link, index = place.start, _JOIN, index - 1


def _bind_after(plain: str, places: list[_Place], index: int, act: _Act) -> None:
    """Bind the list of places that begins directly after an act, going forwards from `index`."""
    end, link = act.end, _FROM_ACT
    while index < len(places) and places[index].act is None:
        place = places[index]
        gap = plain[end : place.start] if place.start - end <= 60 else "…"
        if link.fullmatch(gap) is None or _OWN_TEXT.match(plain, place.end):
            return
        _attach(place, act)
        end, link, index = place.end, _JOIN, index + 1


def _attach(place: _Place, act: _Act) -> None:
    place.act = act
    act.places.append(place)


def _inherit_chapters(plain: str, places: list[_Place]) -> None:
    """Let "3 §" in "4 kap. 1 § och 3 §" belong to chapter 4."""
    for before, after in pairwise(places):
        joined = 0 <= after.start - before.end <= 60 and _JOIN.fullmatch(plain[before.end : after.start]) is not None
        if after.chapter is None and before.chapter is not None and before.sections and before.act is after.act and joined:
            after.chapter = before.chapter


def _stands_alone(plain: str, place: _Place) -> bool:
    """Tell whether a place without an act is a reference at all, and not a heading or a rule of the parties' own."""
    heading = place.start == 0 and place.chapter is None
    return not (place.needs_act or heading or _OWN_TEXT.match(plain, place.end))


def _of_place(folded: Folded, place: _Place) -> StatuteReference:
    """Make the reference of a place; the place beside the act's name takes the name into its span."""
    start, end, act = place.start, place.end, place.act
    if act is not None:
        if act.nearest is None:
            act.nearest = min(act.places, key=lambda other: max(act.start - other.end, other.start - act.end))
        if act.nearest is place:
            start, end = min(start, act.start), max(end, act.end)
    return _reference(folded, start, end, act, place)


def _reference(folded: Folded, start: int, end: int, act: _Act | None, place: _Place | None = None) -> StatuteReference:
    sections, ranges = grammar.parse_items(place.sections) if place and place.sections else ((), ())
    chapter = grammar.parse_items(place.chapter)[0][0] if place and place.chapter else None
    return StatuteReference(
        *folded.span(start, end),
        name=act.name if act else None,
        sfs=act.sfs if act else None,
        chapter=chapter,
        sections=sections,
        ranges=ranges,
        abbreviation=act.abbreviation if act else None,
    )
