"""The patterns of `money`: units of money, what stands before an amount and what stands after it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from iopvalidate.facts.scan.figures import FIGURE
from iopvalidate.facts.scan.numbers import NUMBER_WORDS

Currency = Literal["SEK", "EUR"]

_THOUSAND, _MILLION, _MILLIARD = Decimal(10**3), Decimal(10**6), Decimal(10**9)
_SCALES = {"miljoner": _MILLION, "miljon": _MILLION, "milj": _MILLION, "mn": _MILLION, "tusen": _THOUSAND}
_SCALES |= dict.fromkeys(("miljarder", "miljard", "md", "mdr"), _MILLIARD)
_FUSED = {"tkr": _THOUSAND, "kkr": _THOUSAND, "tsek": _THOUSAND, "ksek": _THOUSAND, "teur": _THOUSAND, "keur": _THOUSAND}
_FUSED |= dict.fromkeys(("mnkr", "mkr", "msek", "meur"), _MILLION) | dict.fromkeys(("mdkr", "mdsek"), _MILLIARD)

_PLAIN_UNIT = r"(?:svenska )?kronor(?:na|s)?|kronan?|kr|sek|euron?|eur|€"
UNIT = (
    rf"(?P<unit>(?:miljoner|miljon|miljarder|miljard)(?:\s(?:{_PLAIN_UNIT}))?|(?:milj\.?|mn|mdr?|tusen)\s(?:{_PLAIN_UNIT})"
    rf"|{_PLAIN_UNIT}|{'|'.join(_FUSED)}|[:,]-)(?!\w)"
)
AMOUNT_IN_FIGURES = re.compile(
    rf"(?:(?P<low>{FIGURE}) ?(?P<link>-|till|och) ?)?(?P<high>{FIGURE})[ -]?{UNIT}", re.IGNORECASE
)
AMOUNT_IN_WORDS = re.compile(
    rf"(?<!\w)(?:(?P<low>{NUMBER_WORDS}) ?(?:-|till) ?)?"
    rf"(?P<high>(?:en )?halv|en kvarts|{NUMBER_WORDS}(?P<half> och en halv)?)\s{UNIT}",
    re.IGNORECASE,
)
AMOUNT_AFTER_UNIT = re.compile(
    rf"(?<!\w)(?P<unit>sek|eur|€|kr\.?|msek|meur|tkr|mkr) ?(?P<high>{FIGURE})(?!\w)(?: (?P<scale>miljoner|miljon|tusen)(?!\w))?",
    re.IGNORECASE,
)
HAS_UNIT = re.compile(r"kr|miljo|miljard|sek|eur|€|[:,][-–]", re.IGNORECASE)
# What may follow a bare "6,7 miljoner" that is money: a closed list, because nouns ("2,3 miljoner invånare") are not.
AFTER_BARE_MILLIONS = re.compile(
    r"\s*(?:$|[.,;:)!?/-]|(?:i|till|för|per|om|och|under|från|av|som|varav|årligen|vardera|totalt|sammanlagt|inklusive|inkl"
    r"|exklusive|exkl|fördelat|ska|skall|kan|får|är|har|utgör|samt|eller|men|på|vilket|respektive|varje|vid|enligt|med)(?!\w))",
    re.IGNORECASE,
)
YEAR_LIKE = re.compile(r"(?:19|20)[0-9]{2}")

LEAD = re.compile(
    r"(?:(?<!\w)(?:cirka|ca\.?|c:a|drygt|omkring|ungefär|knappt|runt|närmare|uppskattningsvis|högst|max\.?|maximalt|som mest|upp till"
    r"|inte över(?:stiga(?:nde)?|skrida)|inte under(?:stiga(?:nde)?|skrida)|minst|lägst|minimum|mer än|sammanlagt|totalt|sammantaget"
    r"|summa:?|varav|därav|vardera|årligen|varje år|månadsvis|kvartalsvis|per år|à|a|á|med|om|på|till|av|ett|belopp)\s{1,2}){1,6}$",
    re.IGNORECASE,
)
APPROXIMATE = re.compile(r"(?<!\w)(?:cirka|ca|c:a|drygt|omkring|ungefär|knappt|runt|närmare|uppskattningsvis)(?!\w)", re.IGNORECASE)
MAXIMUM = re.compile(r"(?<!\w)(?:högst|max|maximalt|som mest|upp till|inte över\w+)(?!\w)", re.IGNORECASE)
MINIMUM = re.compile(r"(?<!\w)(?:minst|lägst|minimum|mer än|inte under\w+)(?!\w)", re.IGNORECASE)
EACH_AT = re.compile(r"(?<!\w)[àá]\s{1,2}$", re.IGNORECASE)
PART_OF = re.compile(r"(?<!\w)(?:varav|därav)(?!\w)", re.IGNORECASE)
TOTAL = re.compile(
    r"(?<!\w)(?:sammanlag(?:t|d|da)|total(?:t|a|en|summan?|beloppet|kostnaden)|sammantag(?:et|na)|summan?|tillsammans)(?!\w)", re.IGNORECASE
)
#: A number of payments or units before an amount: "fyra utbetalningar à", "120 timmar à", "4 x".
COUNT = re.compile(
    rf"(?<!\w)(?P<count>{NUMBER_WORDS}|[0-9]{{1,3}}(?: [0-9]{{3}})?)(?:\s(?P<noun>[^\W\d]\w*)\s[àáa]\s|\s?(?:x|×|\*)\s?|\sst\.?\s[àáa]\s"
    r"|\s(?P<payment>(?:del|slut|års|kvartals|månads|halvårs)?(?:utbetalning|betalning|inbetalning|rat|post|omgång|del|bidrag)\w*)"
    r"\s(?:om|på|med)\s(?:vardera\s)?)$",
    re.IGNORECASE,
)

_PER_WORDS: dict[str, str] = {
    r"(?:kalender|verksamhets|budget|avtals|läs|skol)?år(?:et)?": "year",
    r"halvår(?:et)?": "half-year",
    r"termin(?:en)?": "term",
    r"tertial(?:et)?": "tertial",
    r"kvartal(?:et)?": "quarter",
    r"(?:kalender)?månad(?:en)?|mån\.?": "month",
    r"vecka|veckan": "week",
    r"\w{0,20}dag(?:en)?|\w{0,20}dygn(?:et)?": "day",
    r"\w{0,20}timme|timmen|tim\.?|h": "hour",
    r"deltagare|barn|person|elev|ungdom|brukare|individ|medlem|klient|boende|besökare|student|kund|patient|familj|hushåll|invånare": "participant",
    r"\w{0,20}plats": "place",
    r"\w{0,20}besök": "visit",
    r"\w{0,20}tillfälle|gång|träff|match|kurs|pass|samtal": "occasion",
    r"styck|st\.?|enhet|utbetalning|projekt|ärende|insats|uppdrag|måltid|portion|resa|kvadratmeter|kvm|m2": "piece",
    r"förening|organisation|part|kommun|nämnd": "organisation",
    r"euro|eur": "euro",
}
_PER_WORD = "|".join(_PER_WORDS)
_PER_LOOKUP = [(re.compile(pattern, re.IGNORECASE), unit) for pattern, unit in _PER_WORDS.items()]
_ADVERBS = {"årligen": "year", "årsvis": "year", "månatligen": "month", "månadsvis": "month", "kvartalsvis": "quarter"}
_ADVERBS |= {"veckovis": "week", "dagligen": "day"}
_PLURALS = {"timmar": "hour", "platser": "place", "dagar": "day", "dygn": "day", "besök": "visit", "tillfällen": "occasion"}
_PLURALS |= {"gånger": "occasion", "deltagare": "participant", "barn": "participant", "personer": "participant"}
_PLURALS |= {"veckor": "week", "månader": "month", "år": "year", "kvartal": "quarter", "elever": "participant"}

# "i dag" and "om tre dagar" are no rates: after "i" and "om" only the definite form counts.
_DEFINITE = "(?:om|i)\\s(?:året|halvåret|kvartalet|tertialet|terminen|månaden|veckan|dagen|dygnet|timmen)(?!\\w)"
_PER_PHRASE = rf"(?:{_DEFINITE}|(?:per\s|/ ?|varje\s)(?:[^\W\d]\w{{1,20}}[dt]\s)?(?:{_PER_WORD})(?!\w))"
_TAIL_PART = (
    rf"{_PER_PHRASE}(?:(?:\s(?:och|per|samt)\s|/ ?|,\s)(?:[^\W\d]\w{{1,20}}[dt]\s)?(?:{_PER_WORD})(?!\w))?"
    rf"|(?:{'|'.join(_ADVERBS)}|vardera|styck(?:et)?)(?!\w)"
    r"|(?:totalt|sammanlagt|sammantaget|tillsammans)(?!\w)(?!\s(?:\w{1,12}\s){0,2}[0-9])|var(?=[.,;)]|$)"
    r"|(?:exklusive|exkl\.?|excl\.?|ex\.?|plus|utan|inklusive|inkl\.?|med)\s(?:moms|mervärdesskatt)(?!\w)"
)
TAIL = re.compile(rf"(?:[ ,(]{{0,3}}(?:{_TAIL_PART})\)?){{1,6}}", re.IGNORECASE)
_TAIL_PER = re.compile(rf"(?<!\w)(?:per|varje|om|i|och|samt|,)\s(?:[^\W\d]\w{{1,20}}[dt]\s)?(?P<a>{_PER_WORD})(?!\w)|/ ?(?P<b>{_PER_WORD})(?!\w)", re.I)
_ADVERB = re.compile(rf"(?<!\w)(?:{'|'.join(_ADVERBS)})(?!\w)", re.IGNORECASE)
EACH = re.compile(r"(?<!\w)(?:vardera|styck(?:et)?|var|per st\.?|/ ?st\.?)(?!\w)", re.IGNORECASE)
VAT_EXCLUDED = re.compile(r"(?<!\w)(?:ex\w*\.?|plus|utan)\s(?:moms|mervärdesskatt)", re.IGNORECASE)
VAT_INCLUDED = re.compile(r"(?<!\w)(?:inkl\w*\.?|med)\s(?:moms|mervärdesskatt)", re.IGNORECASE)


def unit_of(unit: str) -> tuple[Currency, Decimal]:
    """Give currency and multiplier of a unit as written ("miljoner kronor", "tkr", ":-"); kronor where none is named."""
    words = unit.lower().replace(".", "").split()
    currency: Currency = "EUR" if words[-1].startswith(("euro", "eur", "€", "meur", "teur", "keur")) else "SEK"
    return currency, _SCALES.get(words[0]) or _FUSED.get(words[0]) or Decimal(1)


def per_units(text: str) -> tuple[str, ...]:
    """Give the units that `text` counts by, in order: "per barn och dag" is ("participant", "day")."""
    found = [(match.start(), unit) for match in _TAIL_PER.finditer(text) if (unit := _per_unit(match["a"] or match["b"]))]
    found += [(match.start(), _ADVERBS[match[0].lower()]) for match in _ADVERB.finditer(text)]
    return tuple(dict.fromkeys(unit for _, unit in sorted(found)))


def per_counted(noun: str) -> str:
    """Give the unit of a counted plural before "à" ("timmar" is "hour"); "piece" where the noun is not known."""
    lowered = noun.lower()
    return next((unit for plural, unit in _PLURALS.items() if lowered.endswith(plural)), "piece")


def _per_unit(word: str) -> str | None:
    return next((unit for pattern, unit in _PER_LOOKUP if pattern.fullmatch(word)), None)
