"""Denial for rules: finer than a hit's own mark, which knows neither inner denials nor subordinate clauses."""

from __future__ import annotations

from collections.abc import Sequence

from iopvalidate.facts.draft import Draft
from iopvalidate.language.signs import Hit

#: Words that deny; a sign that holds none of them can still span one ("fattar inga beslut").
_DENIALS = frozenset(["inte", "ej", "icke", "aldrig", "ingen", "inget", "inga", "intet", "ingenting", "varken", "ingendera"])
_OTHER_DENIALS = frozenset(
    [
        "saknas",
        "saknar",
        "undantas",
        "förbjuds",
        "undviker",
        "avstår",
        "avsaknad",
        "utan",
        "vare",
        "än",
        "stället",
        "istället",
        "skillnad",
    ]
)
_SPENT = ("använd", "förbruk", "nyttj", "utnyttj", "upparbet")
_SUBCLAUSE = frozenset(["som", "när", "då", "där", "om", "innan", "medan"])
_MODAL = frozenset(["är", "får", "ska", "skall", "kan", "bör", "må", "har", "hyr", "ger", "tar"])


def denied(draft: Draft, hit: Hit) -> bool:
    """Whether what a hit says is denied: by a word inside its span, or by one that does not belong to another clause."""
    forms = draft.reading.tokens.forms
    if any(forms[i] in _DENIALS and not _of_attribute(forms, i) for i in range(hit.first, hit.last)):
        return True
    if not hit.negated:
        return False
    sentence = draft.reading.sentence(hit.sentence)
    outside = [i for i in range(sentence.first, sentence.last) if forms[i] in _DENIALS]
    if not outside:
        return bool(_OTHER_DENIALS.intersection(forms[sentence.first : sentence.last]))
    return any(not _elsewhere(forms, i, hit, sentence.first) for i in outside)


def _elsewhere(forms: Sequence[str], negation: int, hit: Hit, start: int) -> bool:
    """The denial stands in a subordinate clause: "hyr ut aulan de kvällar då ingen ...", "platser som inte används säljs"."""
    if _of_attribute(forms, negation):
        return True
    if negation >= hit.last:
        return any(forms[i] in _SUBCLAUSE for i in range(hit.last, negation))
    if not any(forms[i] in _SUBCLAUSE for i in range(max(start, negation - 8), negation)):
        return False
    if forms[hit.first - 1] in ("och", "eller", "samt"):
        return False
    return sum(_verbal(forms[i]) for i in range(negation + 1, hit.last)) > 1


def _of_attribute(forms: Sequence[str], negation: int) -> bool:
    """The denial belongs to a participle: "ej förbrukade medel", "inte använda pengar"."""
    following = forms[negation + 1] if negation + 1 < len(forms) else ""
    return following.startswith(_SPENT) and following.endswith(("de", "da", "na", "d", "t"))


def _verbal(form: str) -> bool:
    return form in _MODAL or (len(form) > 3 and form.endswith(("er", "ar", "as", "es", "ds")))
