"""Whether a clause denies, conditions, quotes or merely remembers what it says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from iopvalidate.language.signs import Modality
from iopvalidate.language.tokens import BEFORE_ABOUT, FINITE, Sentence, Tokens

NEGATIONS = frozenset(
    [
        "inte",
        "ej",
        "icke",
        "aldrig",
        "varken",
        "intet",
        "ingen",
        "inget",
        "inga",
        "ingendera",
        "ingenting",
        "ingalunda",
        "knappast",
        "heller",
    ]
)
_DENYING_NOUNS = frozenset(["avsaknad", "frånvaro"])
_DENYING_VERBS = frozenset(["saknas", "undantas", "förbjuds"])
#: Active verbs deny their object, which follows them: "saknar värdegrund"; their subject is not denied.
_DENYING_ACTIVES = frozenset(["saknar", "undviker", "avstår"])
_OBJECT_REACH = 4
#: Verbs whose own denial reaches into the att-clause that follows ("innebär inte att kommunen köper ...").
_CARRIERS = frozenset(
    [
        "innebär",
        "innebära",
        "medför",
        "medföra",
        "betyder",
        "betyda",
        "avser",
        "avses",
        "syftar",
        "anses",
        "ses",
        "ser",
        "tolkas",
        "förstås",
        "uppfattas",
        "utgör",
        "förutsätter",
        "kräver",
        "krävs",
        "meningen",
        "frågan",
        "fråga",
        "tal",
        "avsikten",
        "handlar",
        "avsett",
        "garanterar",
        "lovar",
        "tänkt",
        "föreligger",
    ]
)
_ONLY = frozenset(["bara", "enbart", "endast", "minst", "alltid", "nödvändigtvis", "längre"])
_BREAKS = frozenset(["men", "utan", "däremot", "dock"])
_SUBORDINATE = frozenset(
    [
        "att",
        "som",
        "om",
        "när",
        "då",
        "eftersom",
        "därför",
        "medan",
        "innan",
        "sedan",
        "där",
        "vars",
        "vilket",
        "vilken",
        "vilka",
        "såvida",
    ]
)

_CONDITION_WORDS = frozenset(["om", "ifall", "såvida", "därest", "förutsatt", "förutsättning", "förutsättningen", "såvitt"])
_ATTRIBUTES = ("lig", "liga", "ligt", "ade", "nda", "dda", "tta", "yrda", "ända")
_HISTORY = re.compile(
    r"\b(?:dåvarande|förut|upphävd|upphävda|upphävt|upphävts|numera ersatt|före detta|fram till|ursprungligen|på den tiden|dittills|"
    r"en gång i tiden|(?:har|hade|var|blev|är|gjordes|skedde) tidigare|tidigare (?:har|hade|var|blev|gällande|avtal\w*|upphandl\w*|"
    r"utför\w+|leverantör\w*|överenskomm\w+|lag\w*|regler\w*|driv\w+|drev\w*|beslut\w*|köp\w*|förordning\w*)|"
    r"gamla (?:avtal\w*|lag\w*|regler\w*|överenskomm\w+))\b"
)
_PAST = re.compile(r"\b(?:var|hade|blev|fick|drevs|upphandlades|utfördes|köpte|köptes|beställde|gällde|kallades|fanns)\b")
_PRESENT = re.compile(r"\b(?:ska|skall|är|har|får|kan|gäller|utgör|bör|måste|kommer)\b")
_QUOTED_HEAD = re.compile(
    r"\bkriteri(?:er|um|erna|et)\b|\benligt (?:riktlinje|kommunens riktlinje|SKR|SKL|Forum|vägledning)|\bvillkor(?:en)? för (?:ett )?iop"
    r"|\bi riktlinjerna\b|\bvägledning(?:en)? anger\b|\bsom utmärker ett iop\b|\b(?:ett )?iop (?:ska|bör|får|kan|är) (?:i allmänhet|normalt|enligt)\b",
    re.IGNORECASE,
)
_QUOTES = ("”", '"', "«", "“")
_REACH = 4000  # characters around a word that can decide: a whole paragraph, but not megabytes of one
_MODALS = {
    Modality.MUST: frozenset(
        ["ska", "skall", "måste", "skyldig", "skyldiga", "förbinder", "förpliktar", "åtar", "plikt", "skyldighet"]
    ),
    Modality.MAY: frozenset(["får", "kan", "rätt", "möjlighet", "äger"]),
    Modality.SHOULD: frozenset(["bör", "borde"]),
    Modality.INTENDS: frozenset(["avser", "avsikt", "planerar", "strävar", "hoppas", "önskar", "kommer", "tänker", "avses"]),
}


def negated_at(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the clause around tokens `first` to `last` denies what they say."""
    forms = tokens.forms
    if any(forms[i].startswith("icke-") for i in range(first, last)):
        return True
    start, stop = tokens.clause(first)
    if _presupposed(forms, start, first, last, stop):
        return False
    sentence = tokens.sentences[tokens.sentence_of[first]]
    inside = _denial_in(forms, start, max(stop, last), first, last)
    if inside is not None:
        return inside
    return _instead_of(forms, sentence, first) or _carried(tokens, sentence, start)


def _presupposed(forms: Sequence[str], start: int, first: int, last: int, stop: int) -> bool:
    """ "Leverantören får inte ...": the definite subject is there all the same, whatever is denied of it."""
    if first - start > 1 or not forms[last - 1].endswith(("en", "et", "na", "ens", "ets", "nas", "arens")):
        return False
    verb = next((i for i in range(last, min(last + 3, stop)) if forms[i] in FINITE), 0)
    return (
        bool(verb) and not any(forms[i] in NEGATIONS for i in range(start, verb)) and forms[verb] not in ("finns", "föreligger")
    )


def _denial_in(forms: Sequence[str], start: int, stop: int, first: int, last: int) -> bool | None:
    """True or False where the clause itself decides, None where it holds no denial."""
    for i in range(start, stop):
        form = forms[i]
        if first <= i < last and form not in ("inte", "ej", "icke"):
            continue
        if form in NEGATIONS and not (i + 1 < stop and forms[i + 1] in _ONLY and form in ("inte", "ej")):
            if form == "heller" and "inte" not in forms[max(start - 12, 0) : i]:
                continue
            if _of_participle(forms, i, start, first, last):
                continue
            return not _broken_between(forms, i, first)
        if form == "vare" and i + 1 < stop and forms[i + 1] == "sig":
            return True
        if form in _DENYING_VERBS and i >= last - 1:
            return True
        if form in _DENYING_NOUNS and i < first and i + 1 < stop and forms[i + 1] == "av":
            return True
        if form in _DENYING_ACTIVES and _object_of(forms, i, first):
            return True
        if form == "utan" and i < first and _without(forms, i, first):
            return True
    return None


def _of_participle(forms: Sequence[str], i: int, start: int, first: int, last: int) -> bool:
    """ "ej förbrukade medel återbetalas": the denial belongs to the participle, and to nothing else."""
    if i + 1 < len(forms) and forms[i] == "icke" and forms[i + 1].endswith(_ATTRIBUTES):  # "en icke obetydlig beställare"
        return not first <= i + 1 < last
    if i + 1 >= len(forms) or not forms[i + 1].endswith(
        ("ade", "nda", "tade", "dda", "tta", "ädda", "brukat", "nyttjat", "använt")
    ):
        return False
    opens = i == start or forms[i - 1] in ("av", "de", "den", "det", "och", "samt", "för", "eller", ",")
    return opens and not first <= i + 1 < last


def _object_of(forms: Sequence[str], verb: int, first: int) -> bool:
    """Whether what begins at `first` is the object of a denying verb: within a few words of it, no comma or verb between."""
    if not 0 < first - verb <= _OBJECT_REACH:
        return False
    return not any(forms[j] in FINITE or forms[j] == "," for j in range(verb + 1, first))


def _broken_between(forms: Sequence[str], negation: int, first: int) -> bool:
    """ "inte A utan B": B is not denied."""
    return negation < first and any(forms[j] in _BREAKS for j in range(negation + 1, first))


def _without(forms: Sequence[str], i: int, first: int) -> bool:
    """ "utan hyra", "utan krav på prestation", "utan att köpa": denied; ", utan B" after a denial is not."""
    following = forms[i + 1] if i + 1 < len(forms) else ""
    if following in ("även", "också", "tvärtom", "däremot") or (following in FINITE and following != "att"):
        return False
    if i > 0 and forms[i - 1] == "," and any(forms[j] in NEGATIONS for j in range(max(0, i - 25), i)):
        return False
    limit = 8 if i + 1 < len(forms) and forms[i + 1] == "att" else 3
    return first - i <= limit and not any(forms[j] in FINITE or forms[j] == "," for j in range(i + 1, first))


def _instead_of(forms: Sequence[str], sentence: Sentence, first: int) -> bool:
    """ "i stället för en beställning", "snarare än ett köp", "till skillnad från upphandling"."""
    for i in range(first - 1, max(sentence.first, first - 5) - 1, -1):
        if forms[i] in (",", ";"):
            return False
        before = forms[i - 1] if i > sentence.first else ""
        if forms[i] == "än" and (before == "annat" or _rather(forms, sentence, i)):
            return True
        if (forms[i] == "för" and before in ("stället", "istället")) or (forms[i] == "från" and before == "skillnad"):
            return True
    return False


def _rather(forms: Sequence[str], sentence: Sentence, than: int) -> bool:
    """ "snarare än", "snarare jämbördiga än": what follows "än" is denied."""
    return any(forms[i] in ("snarare", "hellre") for i in range(max(sentence.first, than - 4), than))


def _carried(tokens: Tokens, sentence: Sentence, start: int) -> bool:
    """A denial before the clause that reaches into it: "innebär inte att", "varken ... eller", "inte heller"."""
    forms = tokens.forms
    if start <= sentence.first:
        return False
    before = start - 1
    previous = tokens.clause(before)[0]
    chunk = forms[previous:start]
    if "varken" in chunk and forms[start] in ("eller", "utan"):
        return forms[start] == "eller"
    if forms[start] == "som" and "ersätter" in chunk and forms[before].endswith(("bidrag", "bidragen", "stöd", "stödet")):
        return any(f in NEGATIONS for f in chunk)  # "ersätter inte de bidrag som kommunen lämnar i dag": other support
    if forms[start] == "som" and forms[before] == "vad":
        return any(f in NEGATIONS for f in chunk)
    if forms[start] in ("att", "där", "om"):
        return any(f in NEGATIONS for f in chunk) and any(f in _CARRIERS for f in chunk) and "utan" not in chunk[-3:]
    if forms[start] in ("eller",) or (forms[before] == "eller"):
        return any(f in NEGATIONS for f in chunk) and not any(f in _BREAKS for f in chunk)
    return False


def conditional_at(tokens: Tokens, first: int) -> bool:
    """Whether the clause is itself a condition ("om kommunen köper ...", "under förutsättning att ...")."""
    start, _ = tokens.clause(first)
    opening = tokens.forms[start : start + 3]
    sentence = tokens.sentences[tokens.sentence_of[first]]
    about = opening[0] in BEFORE_ABOUT  # "information om": no condition
    return (
        bool(_CONDITION_WORDS.intersection(opening[: 1 if about else 2]))
        or not {"förutsättning", "förutsättningen"}.isdisjoint(tokens.forms[max(sentence.first, start - 3) : start])
        or (start == sentence.first and opening[0] in ("skulle", "kan") and tokens.forms[sentence.last - 1] != "?")
    )


def may_be_past(text: str) -> bool:
    """Whether any part of a block may speak of what is past; where not, `history_at` is False all over it."""
    lower = text.lower()
    return bool(_HISTORY.search(lower) or _PAST.search(lower))


def history_at(text: str, start: int, end: int, year: int) -> bool:
    """Whether the words around `start` to `end` of a block speak of what is past and over."""
    left = max(text.rfind(". ", 0, start) + 1, start - _REACH, 0)
    right = text.find(". ", end, end + _REACH)
    around = text[left : right if right >= 0 else end + _REACH].lower()
    if _HISTORY.search(around) and not _PRESENT.search(around[max(0, start - left - 40) : end - left + 40]):
        return True
    return bool(_PAST.search(around)) and not _PRESENT.search(around) and _only_past_years(around, year)


def _only_past_years(text: str, year: int) -> bool:
    years = [int(y) for y in re.findall(r"\b(?:19|20)\d\d\b", text)]
    return bool(years) and all(y < year for y in years)


def may_quote(text: str) -> bool:
    """Whether any part of a block may be quoted; where not, `quoted_at` is False all over it."""
    return any(mark in text for mark in _QUOTES) or bool(_QUOTED_HEAD.search(text))


def quoted_at(text: str, start: int) -> bool:
    """Whether the passage quotes a guideline's criteria or a title instead of speaking of this agreement."""
    if start > _REACH:
        text, start = text[start - _REACH : start], _REACH
    opening = max(text.rfind(mark, 0, start) for mark in _QUOTES)
    if opening >= 0 and _odd_quotes(text, start):
        return True
    return bool(_QUOTED_HEAD.search(text[_sentence_start(text, start) : start]))


def _sentence_start(text: str, start: int) -> int:
    """Where the sentence around `start` begins, roughly: what an earlier sentence quotes is over."""
    return max(text.rfind(". ", 0, start), text.rfind("\n", 0, start), 0)


def _odd_quotes(text: str, start: int) -> bool:
    before = text[:start]
    return (before.count("”") + before.count('"') + before.count("“")) % 2 == 1


def modality_at(tokens: Tokens, first: int) -> str:
    """Return how firmly the clause speaks."""
    start, stop = tokens.clause(first)
    words = set(tokens.forms[start:stop])
    for modality, forms in _MODALS.items():
        if words & forms:
            return modality
    return Modality.STATES
