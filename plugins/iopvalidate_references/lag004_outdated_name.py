"""LAG004: authorities, bodies and legal terms that have another name now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from iopvalidate.api import (
    Assessment,
    Context,
    Draft,
    Hit,
    LegalBasis,
    Level,
    Passage,
    Rule,
    Sign,
    Text,
    failed,
    passed,
    to_review,
)
from iopvalidate_references.law import HYGIENE, READ, REFERENCES
from iopvalidate_references.names import OLD_NAMES, OldName

_PAST = re.compile(
    r"\b(?:då\s?varande|tidigare|före detta|f\.?\s?d\.?|forna|förutvarande|hette|hetat|kallades|numera|nuvarande|nu (?=SKR|IMY|MUCF|region)"
    r"|sedermera|bytte namn|bytt namn|ombildades|på den tiden|en gång|ersattes av|blev region|har blivit|uppgick)\b",
    re.IGNORECASE,
)
_LONG_AGO = re.compile(r"\bmedeltid|\bsägnen\b|\b1[0-8]00-talet\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d:/])(1[0-9]\d\d|20\d\d)(?![\d:/])")
_OPENERS, _CLOSERS = '”"“«', '”"“»'
SIGNS: tuple[Sign, ...] = tuple(old.sign for old in OLD_NAMES)
_TOLD = re.compile(
    r"\b(?:var|hade|blev|drev|köpte|sålde|gav|skrev|ägde|tog|fanns|stod|lade|fick|\w{3,}(?:ade|ades|dde|tte|ttes|gjorde))\b",
    re.IGNORECASE,
)
_NEAR = 40


@dataclass(frozen=True, slots=True)
class Found:
    """An old name in the draft: which, its words, where they stand, and the sentence."""

    old: OldName
    words: str
    at: Passage
    passage: Passage

    def within(self, other: Found) -> bool:
        """Whether another, longer name covers this one."""
        same = self.at.ordinal == other.at.ordinal and self.at != other.at
        return same and other.at.start <= self.at.start and self.at.end <= other.at.end


def _basis() -> tuple[LegalBasis, ...]:
    rows = (
        LegalBasis(
            f"{old.sign.name}: numera {old.now} ({old.since.isoformat()})",
            READ if old.certainty != "unverified" else "",
            old.source,
            old.certainty,
        )
        for old in OLD_NAMES
    )
    return (*rows, HYGIENE)


class OutdatedName(Rule):
    """No authority, body or legal term is called by a name it no longer has."""

    code = "LAG004"
    slug = "outdated-name"
    concern = REFERENCES
    level = Level.NOTE
    title = Text("Inaktuellt namn eller begrepp", "Outdated name or term")
    why = Text(
        "Ett gammalt namn på en myndighet eller ett begrepp kan göra det oklart vem som avses och visar ofta att texten kommer ur en äldre mall.",
        "An old name of an authority or a term can make it unclear who is meant, and often shows that the text comes from an older template.",
    )
    remedy = Text(
        "Byt till dagens namn. Avses en äldre tid eller en äldre skrift, skriv ut det.",
        "Use today's name. If an earlier time or an older publication is meant, say so.",
    )
    basis = _basis()

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where an old name is used of today; review where the change itself is not confirmed."""
        told: list[Found] = []
        found: list[Found] = []
        for old in OLD_NAMES:
            if context.as_of < old.since:
                continue
            for item, past in _occurrences(draft, old):
                (told if past else found).append(item)
        found = _outermost(found)
        if not found:
            return passed(
                "Inget inaktuellt namn används om dagens förhållanden.",
                "No outdated name is used of today's conditions.",
                *dict.fromkeys(f.passage for f in told[:2]),
            )
        found.sort(key=lambda f: (f.old.open, f.passage))
        return _answer(found)


def _answer(found: list[Found]) -> Assessment:
    first = found[0]
    answer = to_review if first.old.open else failed
    caveat = " (uppgiften om namnbytet är inte kontrollerad mot källa)" if first.old.certainty == "unverified" else ""
    caveat_en = " (the change of name has not been checked against a source)" if caveat else ""
    others = list(dict.fromkeys(f.words for f in found[1:] if f.words.lower() != first.words.lower()))
    also = f" Detsamma gäller {', '.join(f'”{w}”' for w in others[:4])}." if others else ""
    also_en = f" The same goes for {', '.join(f'”{w}”' for w in others[:4])}." if others else ""
    return answer(
        f"Utkastet använder ”{first.words}”; i dag: {first.old.now}{caveat}.{also}",
        f"The draft uses ”{first.words}”; today: {first.old.now}{caveat_en}.{also_en}",
        *list(dict.fromkeys(f.passage for f in found))[:6],
        names=[
            {"words": f.words, "now": f.old.now, "since": f.old.since.isoformat(), "certainty": f.old.certainty} for f in found
        ],
    )


def _outermost(found: list[Found]) -> list[Found]:
    """Leave out a name that stands inside a longer one ("landsting" in "Sveriges Kommuner och Landsting")."""
    return [f for f in found if not any(f.within(other) for other in found)]


def _occurrences(draft: Draft, old: OldName) -> Iterator[tuple[Found, bool]]:
    for hit in draft.hits(old.sign):
        text = draft.block(hit).text
        words = text[hit.start : hit.end]
        if _in_statute(draft, hit) or _in_quotation(text, hit) or _is_other_word(old, words):
            continue
        passage = draft.passage(hit)
        yield Found(old, words, Passage(hit.ordinal, hit.start, hit.end), passage), _is_past(text, passage, hit, old)


def _in_statute(draft: Draft, hit: Hit) -> bool:
    """Titles of acts keep their old words."""
    return any(u.mention.ordinal == hit.ordinal and u.mention.start <= hit.start < u.mention.end for u in draft.statutes)


def _in_quotation(text: str, hit: Hit) -> bool:
    """Within quotation marks: a title or somebody's words, not the draft's own."""
    before = text[: hit.start]
    return sum(before.count(mark) for mark in set(_OPENERS + _CLOSERS)) % 2 == 1


def _is_other_word(old: OldName, words: str) -> bool:
    """An abbreviation is meant only in capitals."""
    return old.sign.name in ("SKL", "SST", "MSB", "ESV") and words.islower() and " " not in words


def _is_past(text: str, passage: Passage, hit: Hit, old: OldName) -> bool:
    """History: words for what was, the new name explained, or a year before the change that dates the matter."""
    sentence = text[passage.start : passage.end]
    start, end = hit.start - passage.start, hit.end - passage.start
    if hit.history or _LONG_AGO.search(sentence) or _PAST.search(sentence[max(0, start - _NEAR) : end + _NEAR]):
        return True
    years = [(m.start(), int(m.group())) for m in _YEAR.finditer(sentence)]
    if not years or any(year > old.since.year for _, year in years):
        return False
    near = any(year <= old.since.year and -_NEAR <= at - end <= _NEAR for at, year in years)
    return near or bool(_TOLD.search(sentence))


RULE = OutdatedName()
