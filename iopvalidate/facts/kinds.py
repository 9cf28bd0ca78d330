"""What a contribution consists of, by the words around it."""

from __future__ import annotations

import re

from iopvalidate.facts.model import ContributionKind

_KINDS: tuple[tuple[ContributionKind, re.Pattern[str]], ...] = (
    (
        ContributionKind.VOLUNTEERS,
        re.compile(r"\bideell\w* (?:tid|arbet|timm|insats|ledar)|volontär|frivillig(?!a medel)|obetal", re.IGNORECASE),
    ),
    (
        ContributionKind.PREMISES,
        re.compile(
            r"lokal(?!a|t\b|tidning|trafik)|\bhyra|marknadshyra|\bhus(?:et)?\b|\w+huset\b|\b\w*rum(?:met)?\b|\b(?:\w*[a-zåäö])?sal(?:en)?\b"
            r"|\blager\b|hall(?:en)?\b|scen(?:en)?\b"
            r"|bassäng|\bgård(?:en)?\b|anläggning|kontorsplats|byggnad|fastighet|\bplan(?:en)?\b|lägenhet|mark(?:en)?\b",
            re.IGNORECASE,
        ),
    ),
    (
        ContributionKind.EQUIPMENT,
        re.compile(r"bil(?:en)?\b|buss\b|fordon|utrustning|inventari|möbler|material\b|maskin|dator|instrument", re.IGNORECASE),
    ),
    (
        ContributionKind.STAFF,
        re.compile(
            r"arbetstid|personal(?!försäk)|tjänst(?:en)?\b(?! av allmänt)|tjänsteperson|handled\w+|\bl[öo]n(?:er"
            r"|ekostnad)?|löner\b|lönekostnad|\w*rådgivare|vägledare|logoped|"
            r"fysioterapeut|samordnare|tekniker|uppsökar|procent av en|kurator|sjuksköters|vaktmäst|psykolog|socionom|pedagog\b"
            r"|bibliotekarie|\bförare\b|handläggare\b",
            re.IGNORECASE,
        ),
    ),
    (
        ContributionKind.MONEY,
        re.compile(
            r"stöd|bidrag|medel\b|pengar|gåvor|insamling|avgift|intäkt|avkastning|kollekt|ersättning|kontant", re.IGNORECASE
        ),
    ),
)


#: A worth is put on what is no money ("Det är värt ungefär 15 000 kronor").
_WORTH = re.compile(r"\b(?:är|blir|anses) (?:\w+ )?(?:värt|värd|värda)\b", re.IGNORECASE)


def kind_of(text: str) -> ContributionKind:
    """Return what a label or a clause names; money where nothing else is named and no worth is put on it."""
    if re.match(r"\W*(?:\w+\W+)?(?:ekonomiskt stöd|stöd i pengar|kontant)", text, re.IGNORECASE):
        return ContributionKind.MONEY
    unnamed = ContributionKind.OTHER if _WORTH.search(text) else ContributionKind.MONEY
    return next((kind for kind, pattern in _KINDS if pattern.search(text)), unnamed)
