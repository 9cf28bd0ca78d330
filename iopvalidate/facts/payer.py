"""Who pays the amount that stands at a place in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from iopvalidate.agreement.model import Block
from iopvalidate.facts.who import payer_by_words
from iopvalidate.language.actor import actor_of
from iopvalidate.language.reading import Reading
from iopvalidate.language.signs import Actor, Hit
from iopvalidate.language.tokens import Sentence

_GIVES = frozenset(
    [
        "betalar",
        "lämnar",
        "ger",
        "bidrar",
        "skjuter",
        "tillskjuter",
        "satsar",
        "avsätter",
        "ersätter",
        "finansierar",
        "medfinansierar",
        "bekostar",
        "anslår",
        "utbetalar",
        "beviljar",
        "lägger",
        "står",
        "stödjer",
        "stöder",
        "tillför",
        "skänker",
        "investerar",
        "bistår",
        "beslutar",
    ]
)
_GETS = frozenset(
    ["får", "erhåller", "mottar", "uppbär", "tilldelas", "beviljas", "disponerar", "fakturerar", "erhålla", "mottager"]
)
_REACH = 600  # characters before an amount whose words may name who pays
_PASSIVE = frozenset(["betalas", "utbetalas", "utgår", "lämnas", "ersätts", "utges", "anslås", "avsätts"])
_SUPPORT = frozenset(
    [
        "stöd",
        "stödet",
        "bidrag",
        "bidraget",
        "ersättning",
        "ersättningen",
        "verksamhetsstöd",
        "verksamhetsbidrag",
        "verksamhetsbidraget",
        "föreningsbidrag",
        "grundbidrag",
        "grundbidraget",
        "driftbidrag",
        "projektbidrag",
        "anslag",
        "medfinansiering",
        "årsbidrag",
        "partnerskapsstöd",
        "ersättningar",
    ]
)


def payer_of(reading: Reading, block: Block, sentence: Sentence, start: int, end: int, after: int = 0) -> str:
    """Return who pays: PUBLIC, IDEBUREN, THIRD or UNKNOWN; `after` is where the amount before it ends in the block."""
    tokens = reading.tokens
    first = next((i for i in range(sentence.first, sentence.last) if tokens.ends[i] > start), sentence.last - 1)
    owner = _owner(reading, sentence, first, after) if after else ""
    if owner:
        return owner
    verb = _verb_before(reading, sentence.first, first)
    if verb >= 0:
        who = _by_verb(reading, sentence, verb, first)
        if who:
            return who
    own = payer_by_words(block.text[tokens.starts[max(sentence.first, first - 8)] : min(len(block.text), end + 40)])
    if own in (Actor.IDEBUREN, Actor.THIRD) and _own_words(reading, sentence.first, sentence.last):
        return own
    if any(tokens.forms[i] in _SUPPORT for i in range(sentence.first, sentence.last)):
        return Actor.PUBLIC
    hit = Hit("amount", sentence.index, block.ordinal, first, min(first + 1, sentence.last), start, end)
    who = actor_of(reading, hit)
    if who in (Actor.PUBLIC, Actor.IDEBUREN):
        return who
    near = payer_by_words(block.text[max(0, end - _REACH) : end + 60])
    return near if near != Actor.UNKNOWN else Actor.UNKNOWN


def _owner(reading: Reading, sentence: Sentence, first: int, after: int) -> str:
    """Whose money it is by the words since the amount before: "... och av föreningens egna medel, 85 000 kronor"."""
    tokens = reading.tokens
    since = next((i for i in range(sentence.first, first) if tokens.starts[i] >= after), first)
    sides = {who for i in range(since, first) if (who := _side(reading, i))}
    verbs = any(tokens.forms[i] in _GIVES or tokens.forms[i] in _GETS or tokens.forms[i] in _PASSIVE for i in range(since, first))
    return (
        sides.pop()
        if len(sides) == 1
        and not verbs
        and tokens.forms[since] in (",", "och", "samt", "av")
        and not _to(tokens.forms, since, first)
        else ""
    )


def _to(forms: Sequence[str], first: int, stop: int) -> bool:
    return any(forms[i] in ("till", "åt") for i in range(first, stop))


def _verb_before(reading: Reading, first: int, stop: int) -> int:
    forms = reading.tokens.forms
    for i in range(stop - 1, first - 1, -1):
        if forms[i] in _GIVES or forms[i] in _GETS or forms[i] in _PASSIVE:
            return i
    return -1


def _by_verb(reading: Reading, sentence: Sentence, verb: int, amount: int) -> str:
    form = reading.tokens.forms[verb]
    if form in _PASSIVE:
        agent = _after_av(reading, verb, sentence.last)
        return agent or (Actor.IDEBUREN if _own_words(reading, sentence.first, sentence.last) else Actor.PUBLIC)
    subject = party_before(reading, sentence.first, verb) or _nearest_after(reading, verb, min(verb + 4, amount))
    if form in _GETS:
        return Actor.PUBLIC if subject in (Actor.IDEBUREN, Actor.UNKNOWN, "") else Actor.IDEBUREN
    return subject


def _own_words(reading: Reading, first: int, last: int) -> bool:
    own = {"egna", "egen", "eget", "kassan", "insamlade", "gåvor", "medlemsavgifter", "insamling"}
    return any(reading.tokens.forms[i] in own for i in range(first, last))


def _after_av(reading: Reading, verb: int, last: int) -> str:
    forms = reading.tokens.forms
    for i in range(verb + 1, last - 1):
        if forms[i] in ("av", "från"):
            who = _nearest_after(reading, i, min(i + 4, last))
            if who:
                return who
    return ""


def party_before(reading: Reading, first: int, stop: int) -> str:
    """Return the side of the party named last before a token, past those that hang on a preposition; "" if none."""
    forms = reading.tokens.forms
    for i in range(stop - 1, first - 1, -1):
        if i > first and forms[i - 1] in ("till", "från", "av", "hos", "för", "mot", "med", "åt"):
            continue
        who = _side(reading, i)
        if who:
            return who
    return ""


def _nearest_after(reading: Reading, first: int, stop: int) -> str:
    return next((who for i in range(first + 1, stop) if (who := _side(reading, i))), "")


def _side(reading: Reading, i: int) -> str:
    public = bool(reading.family_tokens("offentlig", i, i + 1))
    ideburen = bool(reading.family_tokens("ideburen", i, i + 1))
    if public == ideburen:
        return ""
    return Actor.PUBLIC if public else Actor.IDEBUREN
