"""Who undertakes, pays, decides or contributes in a clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from iopvalidate.agreement.model import Block, BlockKind, row_cells
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Actor, Hit
from iopvalidate.language.tokens import FINITE

_JOINT_BODY = re.compile(
    r"^(?:\w*(?:styr|samråds|samverkans|arbets|partnerskaps|lednings|referens|samarbets)grupp\w*|\w*partnerskapsråd\w*|samverkansråd\w*|"
    r"partnerskapsmöte\w*|samrådsmöte\w*|styrkommitté\w*|programråd\w*)$"
)
_BOTH = frozenset(
    [
        "parterna",
        "parternas",
        "parter",
        "båda",
        "bägge",
        "vardera",
        "tillsammans",
        "gemensamt",
        "gemensam",
        "gemensamma",
        "vi",
        "våra",
        "vårt",
        "oss",
        "envar",
    ]
)
_LONG_LIST = 300  # items before one that are looked through for what the list hangs on
_THIRD = frozenset(
    [
        "deltagarna",
        "deltagare",
        "deltagaren",
        "besökare",
        "besökarna",
        "barnen",
        "brukare",
        "brukaren",
        "brukarna",
        "staten",
        "länsstyrelsen",
        "polisen",
        "arbetsförmedlingen",
        "försäkringskassan",
        "skatteverket",
        "socialstyrelsen",
        "migrationsverket",
        "kriminalvården",
    ]
)
_PASSIVE = ("as", "es", "s", "ad", "at", "ts", "de", "na")
_NO_AGENT = frozenset("del stöd hälften någon en anledning grund hjälp stödd användning form resten tredjedel".split())
_NOT_SUBJECT = frozenset(
    ["av", "till", "för", "från", "hos", "med", "mot", "mellan", "i", "på", "enligt", "åt", "genom", "under", "efter", "utöver"]
)


def actor_of(reading: Reading, hit: Hit) -> str:
    """Return who acts in the clause of a hit: a value of `Actor`."""
    clause = reading.tokens.clause(hit.first)
    sentence = reading.sentence(hit.sentence)
    for first, last in (clause, (sentence.first, sentence.last)):
        found = _agent(reading, first, last) or _subject(reading, first, last, hit)
        if found:
            return found
    return _by_context(reading, reading.block_of(hit))


def actor_in(reading: Reading, first: int, last: int) -> str:
    """Return who acts between two tokens, UNKNOWN where nobody is named as acting."""
    return _agent(reading, first, last) or _first_named(reading, first, last) or Actor.UNKNOWN


def _agent(reading: Reading, first: int, last: int) -> str:
    """The passive's agent: "betalas av kommunen", "utses av parterna gemensamt"."""
    forms = reading.tokens.forms
    passive = False
    for i in range(first, last - 1):
        before = forms[i - 1] if i > first else ""
        if forms[i] == "av" and before not in _NO_AGENT and (passive or before.endswith(_PASSIVE)):
            for j in range(i + 1, min(i + 4, last)):
                who = _who(reading, j)
                if who:
                    return who
        passive = passive or (len(forms[i]) > 4 and forms[i].endswith(("as", "es", "ades", "ats", "tts")))
    return ""


def _subject(reading: Reading, first: int, last: int, hit: Hit) -> str:
    """The first party that stands free of a preposition, before the finite verb or right after it."""
    forms = reading.tokens.forms
    verb = next((i for i in range(first, last) if forms[i] in FINITE), last)
    for i in range(first, min(verb, last)):
        if _free(forms, i, first):
            who = _who(reading, i)
            if who:
                return who
    for i in range(verb + 1, min(verb + 4, last)):
        if _free(forms, i, first) and not hit.first <= i < hit.last:
            who = _who(reading, i)
            if who:
                return who
    return ""


def _first_named(reading: Reading, first: int, last: int) -> str:
    return next((w for i in range(first, last) if (w := _who(reading, i))), "")


def _free(forms: Sequence[str], i: int, first: int) -> bool:
    return i == first or (forms[i - 1] not in _NOT_SUBJECT and (i < first + 2 or forms[i - 2] not in _NOT_SUBJECT))


def _who(reading: Reading, i: int) -> str:
    form = reading.tokens.forms[i]
    if _JOINT_BODY.match(form):
        return Actor.JOINT
    public = bool(reading.family_tokens("offentlig", i, i + 1))
    ideburen = bool(reading.family_tokens("ideburen", i, i + 1))
    if form in _BOTH and public == ideburen:  # "vi" can be the alias of one party
        return Actor.BOTH
    if public and ideburen:
        return Actor.UNKNOWN
    if public or ideburen:
        return _coordinated(reading, i, Actor.PUBLIC if public else Actor.IDEBUREN)
    return Actor.THIRD if form in _THIRD else ""


def _coordinated(reading: Reading, i: int, who: str) -> str:
    """ "Kommunen och Föreningen": both."""
    forms = reading.tokens.forms
    if i + 2 < len(forms) and forms[i + 1] == "och":
        other = "ideburen" if who == Actor.PUBLIC else "offentlig"
        if reading.family_tokens(other, i + 2, min(i + 4, len(forms))):
            return Actor.BOTH
    return who


def _by_context(reading: Reading, block: Block) -> str:
    """A list item or cell whose actor stands in the words before the list, the column, the row, or the heading."""
    column = _column_party(reading, block)
    if column:
        return column
    for text_block in _context_blocks(reading, block):
        sentences = reading.sentences_of(text_block)
        if sentences:
            who = actor_in(reading, sentences[0].first, sentences[-1].last)
            if who != Actor.UNKNOWN:
                return who
    return Actor.UNKNOWN


def _column_party(reading: Reading, block: Block) -> str:
    """The party whose column a cell stands in, where the table's first row heads a column for each side."""
    place = block.source.table
    if place is None or place.row == 0:
        return ""
    heads = {
        cell.source.table.column: _named_in(reading, cell)
        for cell in reading.agreement.rows.get((place.table, 0), ())
        if cell.source.table
    }
    return heads.get(place.column, "") if {Actor.PUBLIC, Actor.IDEBUREN} <= set(heads.values()) else ""


def _named_in(reading: Reading, block: Block) -> str:
    sentences = reading.sentences_of(block)
    return _first_named(reading, sentences[0].first, sentences[-1].last) if sentences else ""


def _context_blocks(reading: Reading, block: Block) -> list[Block]:
    found: list[Block] = []
    agreement = reading.agreement
    if block.kind is BlockKind.TABLE_CELL:
        found += [c for c in row_cells(agreement, block) if c is not block][:1]
    if block.kind is BlockKind.LIST_ITEM:
        found += _introduction(agreement.blocks, block)
    section = block.section
    while section is not None:
        if section.heading is not None and section.heading is not block:
            found.append(section.heading)
        section = section.parent
    return found


def _introduction(blocks: Sequence[Block], item: Block) -> list[Block]:
    """The paragraph that a list hangs on, where it ends in a colon or an unfinished sentence."""
    for ordinal in range(item.ordinal - 1, max(0, item.ordinal - _LONG_LIST), -1):
        block = blocks[ordinal - 1]
        if block.kind is not BlockKind.LIST_ITEM:
            text = block.text.rstrip()
            return [block] if block.kind is BlockKind.PARAGRAPH and not text.endswith(".") else []
    return []
