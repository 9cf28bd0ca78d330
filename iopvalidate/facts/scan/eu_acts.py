"""Acts of the European Union and articles: "(EU) 2023/2831", "kommissionens beslut 2012/21/EU", "artikel 107.1 FEUF"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from iopvalidate.facts.scan.text import Folded, Mention, Spans, fold

EuKind = Literal["regulation", "directive", "decision", "treaty", "act"]

_NUMBER = r"(?:(?:19|20)[0-9]{2}|[0-9]{2})/[0-9]{1,4}"
_OLD_NUMBER = r"[0-9]{1,4}/(?:19|20)[0-9]{2}"
_WORDS = re.compile(
    r"(?<!\w)(?:(?:kommissionens|rådets|europaparlamentets och rådets)\s)?(?:genomförande|delegerade?\s)?"
    r"(?:förordning(?:en)?|direktiv(?:et)?|beslut(?:et)?|rekommendation(?:en)?),?\s$",
    re.IGNORECASE,
)
_IN_PARENTHESES = re.compile(
    rf"\((?:EU|EG|EEG|Euratom)(?:, Euratom)?\)\s(?:nr\s)?(?P<number>{_NUMBER}|{_OLD_NUMBER})(?![\w/])", re.IGNORECASE
)
_BEFORE_SUFFIX = re.compile(rf"(?P<number>{_NUMBER})/(?:EU|EG|EEG|Euratom)(?![\w/])", re.IGNORECASE)
_AFTER_NR = re.compile(rf"nr\s(?P<number>{_OLD_NUMBER})(?![\w/])", re.IGNORECASE)
_LAW_MAKERS = ("kommission", "rådet", "europa", "förordning")
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
    r"(?:(?:EU:?s\s)?(?:allmänna\s)?(?P<long>dataskyddsförordning|gruppundantagsförordning)(?:en)?s?|(?P<short>GDPR|GBER|eIDAS|FEUF|EUF-fördraget"
    r"|fördraget om Europeiska unionens funktionssätt)(?:-förordningen)?)(?!\w)",
    re.IGNORECASE,
)
_ARTICLE_NUMBER = r"[0-9]{1,3}(?:\.[0-9]{1,2}){0,2}(?:\([0-9]{1,2}\))?(?: ?[a-hj-z](?!\w))?"
_ARTICLES = re.compile(
    rf"(?:artikel|artiklarna|art\.?)\s(?P<list>{_ARTICLE_NUMBER}(?: ?- ?{_ARTICLE_NUMBER})?(?:(?:, "
    rf"| och | samt | eller ){_ARTICLE_NUMBER}){{0,15}})(?!\w)",
    re.IGNORECASE,
)
_BESIDE = re.compile(r",?\s")
_OF = re.compile(r"\s(?:i\s|av\s)?(?:den\s)?", re.IGNORECASE)
_ACT_PARTS = (
    "(eu",
    "/eu",
    "(eg",
    "/eg",
    "(eeg",
    "/eeg",
    "euratom",
    "gdpr",
    "gber",
    "eidas",
    "dataskyddsf",
    "gruppundantag",
    "feuf",
    "euf-",
    "fördraget",
    "nr ",
)
_NAME_BEGINNINGS = ("da", "gr", "gd", "gb", "ei", "fe", "eu", "fö", "al")
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
    folded = fold(text)
    acts = _acts(folded) if folded.has(*_ACT_PARTS) else []
    if not acts and not (folded.digits and "art" in folded.lowered):
        return []
    beginning = {act.start: act for act in acts}
    found: list[EuAct] = []
    for start in folded.word_starts(("ar",)):
        match = _ARTICLES.match(folded.text, start)
        if match is not None:
            found.append(_articles(folded.text, match, beginning))
    found += beginning.values()
    return [_moved(folded, act) for act in sorted(found, key=lambda act: act.start)]


def _acts(folded: Folded) -> list[EuAct]:
    plain = folded.text
    spans = Spans()
    numbered: dict[int, EuAct] = {}
    for number in _numbers(folded):
        words = _WORDS.search(plain, max(0, number.start() - 70), number.start())
        if number[0][0] in "nN" and not (words and words[0].lower().startswith(_LAW_MAKERS)):
            continue
        start = words.start() if words else number.start()
        if spans.add(start, number.end()):
            numbered[start] = EuAct(start, number.end(), number["number"], _kind(words[0] if words else ""))
    for start in folded.word_starts(_NAME_BEGINNINGS):
        match = _NAMED.match(plain, start)
        if match is None or plain[start - 1 : start] == "-" or spans.overlaps(*match.span()):
            continue
        known, kind = _NAMES[(match["long"] or match["short"]).lower()]
        beside = _BESIDE.match(plain, match.end())
        numbered_beside = numbered.pop(beside.end(), None) or numbered.pop(beside.end() + 1, None) if beside else None
        end = numbered_beside.end if numbered_beside else match.end()
        numbered[start] = EuAct(start, end, numbered_beside.number if numbered_beside else known, kind, match[0])
    return list(numbered.values())


def _numbers(folded: Folded) -> Iterator[re.Match[str]]:
    """Give the places of act numbers: in parentheses, before a suffix, and after "nr"."""
    plain = folded.text
    yield from _IN_PARENTHESES.finditer(plain)
    for start in folded.digits:
        if plain[start - 1 : start] != "/" and (match := _BEFORE_SUFFIX.match(plain, start)):
            yield match
    for start in folded.word_starts(("nr",)):
        if match := _AFTER_NR.match(plain, start):
            yield match


def _kind(words: str) -> EuKind:
    return next((kind for word, kind in _KINDS if word in words.lower()), "act")


def _articles(plain: str, match: re.Match[str], beginning: dict[int, EuAct]) -> EuAct:
    """Make the mention of articles; the act that follows them, if one does, is taken out of `beginning` and into it."""
    articles = tuple(re.split(r", | och | samt | eller ", match["list"]))
    of = _OF.match(plain, match.end())
    act = beginning.pop(of.end(), None) if of else None
    if act is None:
        return EuAct(*match.span(), None, None, None, articles)
    return EuAct(match.start(), act.end, act.number, act.kind, act.name, articles)


def _moved(folded: Folded, act: EuAct) -> EuAct:
    return EuAct(*folded.span(act.start, act.end), act.number, act.kind, act.name, act.articles)
