"""Support from the public side that is no money: premises, staff, vehicles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from iopvalidate.facts.kinds import kind_of
from iopvalidate.facts.model import Contribution, ContributionKind
from iopvalidate.facts.payer import party_before
from iopvalidate.facts.scan.money import scan_money
from iopvalidate.facts.signs import IN_KIND, UNSPECIFIED
from iopvalidate.language.actor import actor_of
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Actor, Hit

_DENIED = re.compile(
    r"\b(?:inte|ej|icke|ingen|inga|aldrig|varken)\b[^.]{0,40}\b(?:upplåt|lånar|låna|ställ|tillhandahåll|öppnar)|\bhyr(?:de"
    r"|s)? ut\b|\bhar tidigare\b|\bjämfört\b"
    r"|\b(?:upplåter|lånar|ställer|tillhandahåller|öppnar)\s(?:ut\s)?(?:inte|ej|ingen|inga|inget)\b",
    re.IGNORECASE,
)
_GETS = re.compile(r"\b(?:får|disponerar|nyttjar|har rätt att|har tillgång|ges|erhåller)\b", re.IGNORECASE)
_ROOM = re.compile(
    r"upplåt|\bhyra\b|hyresfri|disposition|begagna|tillgång till"
    r"|\bh[åu]\w+ till i\b|\bhusera|utan (?:hyra|avgift)|arrende|\btomt|\w+område\w*",
    re.IGNORECASE,
)
_LENT = re.compile(r"\blåna[rs]?\b|till förfogande", re.IGNORECASE)
#: Whoever pays so little is given the rest.
_CHEAP = re.compile(r"\bbetalar [^.]{0,40}\b(?:en krona|symbolisk|nedsatt|reducerad|subventionerad|halv)\b", re.IGNORECASE)
#: In the same sentence ("värd 40 000 kronor") or the next ("Värdet är ...", "Det motsvarar ...").
_WORTH = re.compile(
    r"(?:[^.]*\.\s+(?=(?:värdet|det|detta|hyran|upplåtelsen|insatsen|lånet|stödet)\b)|[^.]*?)[^.]{0,60}?"
    r"\b(?:värde\w*|värt|värd|värda|värdera\w+|motsvara\w+|beräkna\w+|uppskatta\w+)\b"
    r"([^.]{0,60}\d[\d .\u00a0]*\s?(?:kronor|kr|tkr))",
    re.IGNORECASE | re.DOTALL,
)
_LET = re.compile(
    r"^(?!besök|deltag|medlem|gäst|elev|barn|alla|var och en)[^.]*"
    r"\bfår (?:\w+ )?(?:använda|disponera|låna|nyttja|bruka|hålla till)\b"
    r"[^.]*\b(?:gratis|utan|fritt|kostnadsfritt|avgiftsfritt)\b",
    re.IGNORECASE,
)
_COUNTED = (ContributionKind.PREMISES, ContributionKind.EQUIPMENT, ContributionKind.STAFF)


def in_kind(reading: Reading, valued: Iterable[Contribution]) -> Iterator[Contribution]:
    """Return in-kind support of the public side that no figure speaks of yet, with its worth where the words beside say it."""
    have = {c.kind for c in valued}
    seen: set[tuple[int, ContributionKind]] = set()
    for hit in reading.hits(IN_KIND):
        block = reading.block_of(hit)
        text = reading.sentence_text(hit.sentence)
        if hit.quoted or hit.conditional or block.is_heading or block.source.table is not None or _DENIED.search(text):
            continue
        kind = _kind(text)
        if kind not in _COUNTED or kind in have or (hit.sentence, kind) in seen or _giver(reading, hit) != Actor.PUBLIC:
            continue
        seen.add((hit.sentence, kind))
        yield Contribution(Actor.PUBLIC, kind, _worth(block.text[reading.passage(hit).start :]), reading.passage(hit))


def _worth(text: str) -> Decimal | None:
    """The worth that a sentence or the one after it puts on what is given, SEK as stated (a year or in all)."""
    match = _WORTH.match(text)
    amounts = [a for a in scan_money(match.group(1)) if a.currency == "SEK"] if match else []
    return amounts[0].value if amounts else None


def _kind(text: str) -> ContributionKind:
    """What is given; by the verb where no word of the thing itself is known ("upplåter den gamla skolan")."""
    kind = kind_of(_words(text))
    if kind in _COUNTED:
        return kind
    return ContributionKind.PREMISES if _ROOM.search(text) else ContributionKind.EQUIPMENT if _LENT.search(text) else kind


def unspecified(reading: Reading) -> Iterator[Contribution]:
    """Return where the public side is said to contribute without saying what ("Alla parter bidrar med resurser")."""
    for hit in reading.hits(UNSPECIFIED):
        if hit.asserted and not hit.conditional and not reading.block_of(hit).is_heading:
            yield Contribution(Actor.PUBLIC, ContributionKind.OTHER, None, reading.passage(hit))


def _giver(reading: Reading, hit: Hit) -> str:
    """Who gives it: who acts, else the party named last before ("Båda parter bidrar, kommunen med pengar och en"
    " tjänstebil")."""
    who = actor_of(reading, hit)
    sentence = reading.sentence(hit.sentence)
    text = reading.sentence_text(hit.sentence)
    gets = _GETS.search(text)
    if who == Actor.IDEBUREN and (_CHEAP.search(text) or _LET.search(text)):
        return Actor.PUBLIC  # nobody needs to be let use what is their own
    if who == Actor.IDEBUREN and gets and reading.family_tokens("offentlig", sentence.first, sentence.last):
        return Actor.PUBLIC  # "Föreningen får fri tillgång till kommunens lokaler"
    if who in (Actor.PUBLIC, Actor.IDEBUREN):
        return who
    return party_before(reading, reading.sentence(hit.sentence).first, hit.first) or who


def _words(text: str) -> str:
    return re.sub(r"ekonomiskt stöd|stöd i pengar", "", text)
