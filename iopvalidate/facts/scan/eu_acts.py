"""Acts of the European Union and articles: "(EU) 2023/2831", "kommissionens beslut 2012/21/EU", "artikel 107.1 FEUF"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from iopvalidate.facts.scan.text import Folded, Mention, fold

EuKind = Literal["regulation", "directive", "decision", "treaty", "act"]

_NUMBER = r"(?:(?:19|20)[0-9]{2}|[0-9]{2})/[0-9]{1,4}"
_OLD_NUMBER = r"[0-9]{1,4}/(?:19|20)[0-9]{2}"
_ACT = re.compile(
    r"(?P<words>(?<!\w)(?:(?:kommissionens|rådets|europaparlamentets och rådets)\s)?(?:genomförande|delegerade?\s)?"
    r"(?:förordning(?:en)?|direktiv(?:et)?|beslut(?:et)?|rekommendation(?:en)?),?\s)?"
    rf"(?:\((?:EU|EG|EEG|Euratom)(?:, Euratom)?\)\s(?:nr\s)?(?P<new>{_NUMBER}|{_OLD_NUMBER})|(?P<old>{_NUMBER})/(?:EU|EG|EEG|Euratom)"
    rf"|nr\s(?P<nr>{_OLD_NUMBER}))(?![\w/])",
    re.IGNORECASE,
)
_NAMES: dict[str, tuple[str, EuKind]] = {
    "dataskyddsförordning": ("2016/679", "regulation"),
    "gdpr": ("2016/679", "regulation"),
    "gber": ("651/2014", "regulation"),
    "gruppundantagsförordning": ("651/2014", "regulation"),
    "eidas": ("910/2014", "regulation"),
    "feuf": ("FEUF", "treaty"),
    "euf-fördraget": ("FEUF", "treaty"),
    "fördraget om europeiska unionens funktionssätt": ("FEUF", "treaty"),
}
_NAMED = re.compile(
    r"(?<![\w-])(?:(?:EU:?s\s)?(?:allmänna\s)?(?P<long>dataskyddsförordning|gruppundantagsförordning)(?:en)?s?|(?P<short>GDPR|GBER|eIDAS|FEUF|EUF-fördraget"
    r"|fördraget om Europeiska unionens funktionssätt)(?:-förordningen)?)(?!\w)",
    re.IGNORECASE,
)
_ARTICLE_NUMBER = r"[0-9]{1,3}(?:\.[0-9]{1,2}){0,2}(?:\([0-9]{1,2}\))?(?: ?[a-hj-z](?!\w))?"
_ARTICLES = re.compile(
    rf"(?<!\w)(?:artikel|artiklarna|art\.?)\s(?P<list>{_ARTICLE_NUMBER}(?: ?- ?{_ARTICLE_NUMBER})?(?:(?:, | och | samt | eller ){_ARTICLE_NUMBER}){{0,15}})(?!\w)",
    re.IGNORECASE,
)
_BESIDE = re.compile(r",?\s\(?")
_OF = re.compile(r"\s(?:i\s|av\s)?(?:EU:?s\s)?(?:(?:den\s)?allmänna\s|kommissionens\s)?", re.IGNORECASE)
_KINDS: tuple[tuple[str, EuKind], ...] = (("förordning", "regulation"), ("direktiv", "directive"), ("beslut", "decision"))


@dataclass(frozen=True, slots=True)
class EuAct(Mention):
    """An act, or articles of one.

    `number` is as cited without its suffix ("2012/21", "1407/2013"), "FEUF" for the treaty, None for articles whose act
    is not named beside them; `name` is a name used instead of or beside the number; `articles` are those cited.
    """

    number: str | None
    kind: EuKind | None
    name: str | None = None
    articles: tuple[str, ...] = ()


def scan_eu_acts(text: str) -> list[EuAct]:
    """Find EU acts by number or name, and articles, in reading order."""
    lowered = text.lower()
    if not any(word in lowered for word in ("eu", "eg)", "/eg", "eeg", "art", "gdpr", "gber", "eidas", "förordning", "euratom")):
        return []
    folded = fold(text)
    acts = _acts(folded.text)
    articles = [_articles(folded.text, match, acts) for match in _ARTICLES.finditer(folded.text)]
    used = {(act.start, act.end) for article, act in articles if act is not None and article.end >= act.end}
    found = [article for article, _ in articles] + [act for act in acts if (act.start, act.end) not in used]
    return [_moved(folded, act) for act in sorted(found, key=lambda act: act.start)]


def _acts(plain: str) -> list[EuAct]:
    numbered = [
        EuAct(*match.span(), match["new"] or match["old"] or match["nr"], _kind(match["words"] or ""))
        for match in _ACT.finditer(plain)
        if not match["nr"] or (match["words"] or "").lower().startswith(("kommission", "rådet", "europa", "förordning"))
    ]
    merged: list[EuAct] = []
    for match in _NAMED.finditer(plain):
        name = match["long"] or match["short"]
        number, kind = _NAMES[name.lower()]
        beside = next((act for act in numbered if 0 <= act.start - match.end() < 4 and _BESIDE.fullmatch(plain[match.end() : act.start])), None)
        if any(act.start <= match.start() < act.end for act in numbered):
            continue
        if beside is not None:
            numbered.remove(beside)
            merged.append(EuAct(match.start(), beside.end, beside.number, kind, match[0]))
        else:
            merged.append(EuAct(*match.span(), number, kind, match[0]))
    return sorted([*numbered, *merged], key=lambda act: act.start)


def _kind(words: str) -> EuKind:
    return next((kind for word, kind in _KINDS if word in words.lower()), "act")


def _articles(plain: str, match: re.Match[str], acts: list[EuAct]) -> tuple[EuAct, EuAct | None]:
    """Make the mention of articles, with the act that follows them or, where none does, nothing."""
    articles = tuple(re.split(r", | och | samt | eller ", match["list"]))
    for act in acts:
        if act.start >= match.end() and _OF.fullmatch(plain[match.end() : act.start]):
            return EuAct(match.start(), act.end, act.number, act.kind, act.name, articles), act
    return EuAct(*match.span(), None, None, None, articles), None


def _moved(folded: Folded, act: EuAct) -> EuAct:
    return EuAct(*folded.span(act.start, act.end), act.number, act.kind, act.name, act.articles)
