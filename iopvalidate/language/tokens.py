"""Words with exact offsets, sentences and clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import normalize

#: Soft hyphens, zero-width characters and signs of direction stand inside words and are no part of them; a letter may be
#: typed as itself and an accent behind it.
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_ACCENTS = "\u0300-\u036f"
_TOKEN = re.compile(
    rf"[^\W_]+(?:(?:[-\u2010\u2011:'’]|[{_UNSEEN}]+)[^\W_]+|[{_ACCENTS}]+[^\W_]*)*[-\u2010\u2011]?|[^\w\s{_UNSEEN}]|_+"
)
_DROPPED = (0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A))
_NORMAL = str.maketrans({"\u2011": "-", "\u2010": "-", "’": "'"} | dict.fromkeys(map(chr, _DROPPED)))
_ODD = frozenset(map(chr, (*_NORMAL, *range(0x300, 0x370))))
_CLOSING = frozenset(".!?”\"'»")

#: Tokens of the longest sentence; the longest of real drafts has some 70.  What is asked of a word can cost as much as its
#: sentence is long, so a sentence without end would cost its length squared.
MAX_SENTENCE = 160

#: Words after which a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    [
        "t",
        "t.ex",
        "ex",
        "bl",
        "a",
        "bl.a",
        "d",
        "v",
        "d.v.s",
        "dvs",
        "m",
        "m.m",
        "f",
        "fl",
        "m.fl",
        "o",
        "osv",
        "s",
        "k",
        "s.k",
        "p",
        "g",
        "p.g.a",
        "kap",
        "dnr",
        "nr",
        "st",
        "tel",
        "ca",
        "resp",
        "inkl",
        "exkl",
        "fr",
        "o",
        "m",
        "fr.o.m",
        "t.o.m",
        "jan",
        "feb",
        "febr",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "okt",
        "nov",
        "dec",
        "art",
        "prop",
        "jfr",
        "ev",
        "tfn",
        "kl",
        "adm",
        "org",
        "mån",
        "milj",
        "mkr",
        "tkr",
        "bil",
        "ref",
        "enl",
        "forts",
        "f.n",
        "n",
        "forsk",
        "avd",
        "dir",
        "proc",
        "i",
        "i.e",
        "s.a",
        "h",
        "h.h",
    ]
)
_CLAUSE_WORDS = frozenset(
    [
        "men",
        "utan",
        "eftersom",
        "medan",
        "emedan",
        "enär",
        "därför",
        "innan",
        "sedan",
        "tills",
        "såvida",
        "såvitt",
        "ifall",
        "huruvida",
        "fastän",
        "trots",
        "även",
    ]
)
_FRONTING = frozenset(["om", "när", "då", "eftersom", "därest", "såvida", "ifall", "sedan", "innan", "medan", "därför"])
#: Nouns after which "om" means about: "lagen om", "avtal om", "en timme om dagen".
BEFORE_ABOUT = frozenset(
    "lag lagen lagar förordning förordningen beslut beslutet avtal avtalet överenskommelse överenskommelsen partnerskap partnerskapet iop "
    "information uppgift uppgifter fråga frågor bestämmelser regler program plan samverkan enighet ense överens enas timmar timme gånger "
    "kronor kr procent dialog kunskap utbildning förslag idé tanke idén strategi riktlinje riktlinjer policy rapport upplysningar begäran "
    "anmälan intyg försäkran tvist oenighet tal veckan framställan skrivelse erinran vård omsorg talan underrättelse samtal samråd".split()
)
_PRONOUNS = frozenset("de vi den det ni man dessa jag han hon".split())
_MODALS = frozenset("ska skall skulle kan kunde får fick bör måste vill kommer behöver".split())
_JOINERS = frozenset(["och", "eller", "samt", "att"])
_PROVIDED = frozenset(["förutsatt", "förutsättning", "förutsättningen"])
_PROVISO = 3  # words of "under förutsättning", "med den förutsättningen"
_SUBORDINATORS = frozenset(
    ["att", "som", "om", "när", "då", "vilket", "vilken", "vilka", "där", "vars", "varvid", "varför", "samt", "och", "eller"]
)
_FINITE_WORDS = """
ankommer anser anses ansvarar ansöker antecknas anvisar använder används arbetar arrangerar avgör avgörs avser
avslutar avslutas avslår bedriver bedöms befarar begär behandlar behandlas behöver behövs bemannar beslutar beslutas
beställer bestämmer består betalade betalar betalas betecknas beviljar beviljas bidrar blev blir bryter bygger bör
började börjar debiterar debiteras delar delas delger delges deltar disponerar drev drevs driver drivs erbjuder
erbjuds erhåller erlägger erläggs fakturerar faktureras fanns fastställer fastställs fick finansierar finansieras
finns fortsätter får följer följs förbinder förbättras föreslår företräder förlängs försämras gav genomför genomförs
ger ges godkänner granskar granskas gällde gäller går gör görs hade handleder har hindrar hindras hjälper hyr hyrs
hämtar hänskjuts hänvisar hänvisas hävs håller hålls iakttar iakttas informerar informeras ingår ingås innebär kallar
kallas kan kom kommer kontrollerar kontrolleras kräver krävs kunde köper köps köpte kör lagar leder leds ligger lägger
läggs lämnar lämnas lånar lånas löper löses meddelar medfinansierar medverkar minskar mottar måste möts noteras
omfattar ordnar ordnas placerar planerar planeras prövar prövas pågår raderas rapporterar redovisar redovisas
rekryterar riktar räcker rättar råder saknar saknas samlas samordnar ser ses ska skadas skall skedde sker skickar
skriver skrivs skulle sköter sköts slutar sparas startade strävar styr styrs städar ställer ställs stänger stängs står
stöder stödjer svarar syftar säger sägs säljer säljs sänder söker tar tas tecknar tecknas tilldelas tillfaller
tillförs tillhandahåller tillkommer tillsätter tillämpar tillämpas tog träder träffar träffas underrättar underrättas
undertecknas uppbär uppfylls upphör upplåter uppnås upprättas uppstår utbetalas utbildar utför utförs utgår utgör
utgörs utser utses utökas var verkar vet vidtar vilar vill visar visas väljer väljs vänder äger är åligger åsidosätter
åtar återbetalar återbetalas återgår återkrävs återlämnas ökar öppnar öppnas överlämnar överlämnas överlåter övertar
"""
#: Finite verbs frequent in agreements: what follows "och" and holds one of these is a clause of its own.
FINITE = frozenset(_FINITE_WORDS.split())


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: tokens `first` to `last` (exclusive) of a token list, in the block with this ordinal."""

    ordinal: int
    first: int
    last: int
    index: int


class Tokens:
    """The words of many blocks in one list.

    Attributes:
        forms: each token in lower case, typographic hyphens made plain.
        starts, ends: offsets in the text of the token's block.
        blocks: ordinal of the block each token stands in.   sentence_of: index of each token's sentence.
        sentences: all sentences in order.
    """

    __slots__ = ("_clauses", "blocks", "ends", "forms", "sentence_of", "sentences", "starts")

    def __init__(self, texts: Sequence[tuple[int, str]]) -> None:
        """Take (ordinal, text) of each block in reading order."""
        self._clauses: dict[int, list[int]] = {}
        self.forms: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.blocks: list[int] = []
        self.sentence_of: list[int] = []
        self.sentences: list[Sentence] = []
        for ordinal, text in texts:
            self._add(ordinal, text)

    def _add(self, ordinal: int, text: str) -> None:
        first = len(self.forms)
        spans = [match.span() for match in _TOKEN.finditer(text)]
        if not spans:
            return
        count = len(spans)
        raw = [text[start:end] for start, end in spans]
        self.starts.extend([start for start, _ in spans])
        self.ends.extend([end for _, end in spans])
        odd = not text.isascii() and not _ODD.isdisjoint(text)
        plain = [normalize("NFC", form.translate(_NORMAL)) for form in raw] if odd else raw
        self.forms.extend([form.lower() for form in plain])
        self.blocks.extend([ordinal] * count)
        bounds = [*(first + i for i in _sentence_starts(text, raw, self.starts, first)), len(self.forms)]
        if count > MAX_SENTENCE:
            bounds = _cut(bounds, self.forms)
        for start, stop in pairwise(bounds):
            index = len(self.sentences)
            self.sentences.append(Sentence(ordinal, start, stop, index))
            self.sentence_of.extend([index] * (stop - start))

    def clause(self, index: int) -> tuple[int, int]:
        """Return the tokens (first, last exclusive) of the clause that token `index` stands in."""
        sentence = self.sentences[self.sentence_of[index]]
        starts = self._clauses.get(sentence.index)
        if starts is None:
            starts = self._clauses[sentence.index] = [*_clause_starts(self.forms, sentence), sentence.last]
        for first, last in pairwise(starts):
            if first <= index < last:
                return first, last
        return sentence.first, sentence.last


def _cut(bounds: Sequence[int], forms: Sequence[str]) -> list[int]:
    """Cut what is longer than any sentence, after a comma or semicolon where one stands in its last quarter."""
    found = [bounds[0]]
    for stop in bounds[1:]:
        while stop - found[-1] > MAX_SENTENCE:
            end = found[-1] + MAX_SENTENCE
            marks = (i + 1 for i in range(end - 1, end - MAX_SENTENCE // 4, -1) if forms[i] in (",", ";"))
            found.append(next(marks, end))
        found.append(stop)
    return found


def _clause_starts(forms: Sequence[str], sentence: Sentence) -> list[int]:
    starts = [sentence.first]
    relative = False
    fronted = _fronted(forms, sentence)
    finite = forms[sentence.first] if _may_be_finite(forms[sentence.first]) else ""
    for i in range(sentence.first + 1, sentence.last):
        joined = forms[i] in _JOINERS or forms[i - 1] in _JOINERS
        main = (fronted or relative) and finite and _resumes(forms, i, finite)
        opens = starts[-1] != i - 1 and opens_clause(forms, i, sentence) and (finite or not joined)
        if main or opens:
            starts.append(i)
            relative = forms[i] == "som" and not main
            fronted = forms[i] == "att" and forms[i - 1] in _PROVIDED and i <= sentence.first + _PROVISO
            finite = ""
        if _may_be_finite(forms[i]) and (not finite or forms[i] in FINITE):
            finite = forms[i]
    return starts


def _resumes(forms: Sequence[str], i: int, finite: str) -> bool:
    """A second finite verb after a condition or a relative clause: the main clause goes on ("som inte har använts återbetalas").

    After a modal a passive is an infinitive ("som ska betalas"), no finite verb.
    """
    passive = forms[i - 1] == "," and len(forms[i]) > 4 and forms[i].endswith(("as", "es"))
    if (forms[i] not in FINITE and not passive) or forms[i - 1] in _JOINERS or forms[i - 1] == "att":
        return False
    return not (finite in _MODALS and forms[i].endswith("s"))


def _may_be_finite(form: str) -> bool:
    return form in FINITE or (len(form) > 3 and form.endswith(("er", "ar", "as", "es", "ås")))


def _fronted(forms: Sequence[str], sentence: Sentence) -> bool:
    """The sentence opens with a condition, whose main clause begins at its second finite verb: "Om ... inte kan ... ska ..."."""
    return forms[sentence.first] in _FRONTING or _verb_first(forms, sentence)


def _verb_first(forms: Sequence[str], sentence: Sentence) -> bool:
    """ "Uppnås ej antalet dagar utgår vite": a condition without "om"."""
    form = forms[sentence.first]
    nxt = forms[sentence.first + 1] if sentence.first + 1 < sentence.last else ""
    return form in FINITE or (
        form.endswith(("as", "es", "ås")) and nxt in ("ej", "inte", "icke", "det", "detta", "någon", "part")
    )


def _sentence_starts(text: str, raw: Sequence[str], starts: Sequence[int], first: int) -> list[int]:
    """Indexes (from 0 in the block) of the tokens that open a sentence."""
    found = [0]
    lines = "\n" in text
    for i, before in enumerate(raw[:-1], 1):
        if before not in _CLOSING and not lines:
            continue
        begin = starts[first + i]
        gap = text[starts[first + i - 1] + len(before) : begin]
        if (
            "\n" in gap
            or (before in ".!?" and gap and _ends_sentence(raw, i))
            or (before in "”\"'»" and i > 1 and raw[i - 2] in ".!?" and gap and raw[i][:1].isupper())
        ):
            found.append(i)
    return found


def _ends_sentence(raw: Sequence[str], i: int) -> bool:
    """Whether the mark before token `i` ends a sentence: no abbreviation, no ordinal, no lower case after it."""
    if raw[i - 1] != ".":
        return not raw[i][:1].islower()
    word = raw[i - 2].lower() if i > 1 else ""
    following = raw[i][:1]
    if following.islower() or (word in ABBREVIATIONS and not _new_start(raw, i)):
        return False
    return not (word.isdigit() and len(word) <= 2 and i == 2)


def _new_start(raw: Sequence[str], i: int) -> bool:
    """After an abbreviation only a capitalised function word opens a sentence ("... m.m. Parterna ska ...")."""
    word = raw[i]
    if not word[:1].isupper() or len(word) < 2:
        return False
    following = raw[i + 1].lower() if i + 1 < len(raw) else ""
    return following in FINITE or word in {"Parterna", "Om", "Det", "Detta", "Denna", "Vid", "För"}


def opens_clause(forms: Sequence[str], i: int, sentence: Sentence) -> bool:
    """Whether token `i` opens a new clause of its sentence."""
    form, before = forms[i], forms[i - 1]
    if before in (";", ":", "–", "—"):
        return before in (";", ":") or form in FINITE or form in _SUBORDINATORS
    if form in _CLAUSE_WORDS:
        return form not in ("utan", "därför", "även", "sedan") or before == "," or _finite_ahead(forms, i, sentence)
    if form == "som":
        return _relative(forms, i, sentence)
    if form == "om" and (before in BEFORE_ABOUT or before == ")" or before.isdigit()):
        return False
    if form in ("att", "om", "när", "då", "vilket", "vilken", "vilka", "där", "vars", "varför"):
        return _finite_ahead(forms, i, sentence)
    if form in ("och", "samt", "eller"):
        return forms[i + 1] in FINITE if i + 1 < sentence.last else False
    if before == ",":
        return _finite_soon(forms, i, sentence)
    if form == "varken" and before in ("och", "samt", "men"):
        return _finite_ahead(forms, i, sentence)
    return form not in FINITE and before in ("och", "samt", "men") and _finite_soon(forms, i, sentence)


def _finite_ahead(forms: Sequence[str], i: int, sentence: Sentence) -> bool:
    """A finite verb stands before the next comma: the words after token `i` can be a clause."""
    for j in range(i + 1, sentence.last):
        if forms[j] in FINITE:
            return True
        if forms[j] in (",", ";", ":"):
            return False
    return False


def _relative(forms: Sequence[str], i: int, sentence: Sentence) -> bool:
    """ "som" with a verb of its own ("som kommunen betalar"), unlike "som beställare"."""
    if i + 2 < sentence.last and forms[i + 1] in ("inte", "ej", "icke", "aldrig"):
        return True
    for j in range(i + 1, sentence.last):
        if forms[j] in FINITE:
            return True
        if forms[j] in (",", ";", ":", "och", "samt", "men"):
            return False
    return False


def _finite_soon(forms: Sequence[str], i: int, sentence: Sentence) -> bool:
    """A finite verb stands within four words, before any comma: subject and verb of a new main clause."""
    pronoun = forms[i] in _PRONOUNS
    for j in range(i, min(i + 5 if pronoun else i + 4, sentence.last)):
        if forms[j] in (",", "och", "eller"):
            return False
        if forms[j] in FINITE or (pronoun and j > i and _may_be_finite(forms[j])):
            return True
    return False
