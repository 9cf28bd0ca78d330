"""What kind of document it is, where it is no agreement: by its title, and by what it says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from iopvalidate.api import Block, Draft, Passage, Sign, Text

_AGREEMENT = re.compile(r"\b(?:\w*avtal(?:et)?|överenskommelsen?|kontrakt)\b", re.IGNORECASE)

_GUIDELINE = Text("riktlinjer eller policy", "a guideline or policy")
_MINUTES = Text("ett protokoll", "minutes")
_CASE = Text("en skrivelse i ett ärende", "a document of a case")
_LETTER = Text("ett brev eller en ansökan", "a letter or an application")

_TITLES: tuple[tuple[re.Pattern[str], Text], ...] = (
    (
        re.compile(
            r"\b(?:\w*riktlinje(?:r|n|rna)?|\w*policy(?:n)?|vägledning(?:en)?|handledning(?:en)?|handbok(?:en)?|rutin(?:er|en)?|strategi(?:n)?|checklista(?:n)?"
            r"|principer(?:na)?|reglementet?|anvisning(?:ar|en|arna)?|kriterier|villkor för|regler för)\b",
            re.IGNORECASE,
        ),
        _GUIDELINE,
    ),
    (
        re.compile(
            r"\b(?:\w*protokoll(?:et)?|protokollsutdrag|(?:minnes|mötes)anteckningar|dagordning(?:en)?|kallelse(?:n)?)\b",
            re.IGNORECASE,
        ),
        _MINUTES,
    ),
    (
        re.compile(
            r"\b(?:tjänsteskrivelse|tjänsteutlåtande|beslutsunderlag|yttrande|remiss(?:svar)?|promemoria|PM|\w*utredning|\w*rapport|delegationsbeslut|motion"
            r"|verksamhetsberättelse|förstudie)\b",
            re.IGNORECASE,
        ),
        _CASE,
    ),
    (
        re.compile(
            r"\b(?:brev|nyhetsbrev|pressmeddelande|ansökan|intresseanmälan|inbjudan|skrivelse|artikel|informationsblad|öppet brev)\b",
            re.IGNORECASE,
        ),
        _LETTER,
    ),
)

OF_ITSELF: tuple[tuple[Sign, Text], ...] = (
    (
        Sign(
            "om sig själv: riktlinje",
            """
            (riktlinjerna/riktlinjen/policyn/vägledningen/handledningen/rutinen/handboken) ~2 (gäller/riktar/talar/beskriver/ersätter/syftar/antas/antogs/revideras/ger/tillämpas/beslutas/fastställs/anger/omfattar)
            (dessa/denna) (riktlinjer/riktlinje/policy/vägledning/handledning/rutin)
            (de/den) (riktar/ger/vänder) ~6 (tjänsteperson*/handläggare/chefer/förtroendevalda/ingen/nämnder*/förvaltningar*)
            (frågor/synpunkter/ändringar/ändringarna) ~3 (riktlinjerna/policyn/vägledningen/riktlinjen)
            (antag*/fastställ*) ~2 av ~2 (kommunfullmäktige/kommunstyrelsen/regionfullmäktige/fullmäktige)
            """,
        ),
        _GUIDELINE,
    ),
    (
        Sign(
            "om sig själv: protokoll",
            """
            (närvarande/beslutande/frånvarande) : | beslutande ledamöter | tjänstgörande ersättare | ej tjänstgörande
            (utsedd/utses/valdes) ~3 (justera/justerare/sekreterare) | (justerare/justeras/justerat) : | vid protokollet
            (mötet/sammanträdet) (öppnades/öppnas/avslutades/avslutas/ajourneras) | föregående (protokoll/mötesprotokoll) | (dagordningen/föredragningslistan) godkän*
            (nämnden/kommunstyrelsen/utskottet/styrelsen) beslutar att | reserverar sig mot beslutet | yrkar (bifall/avslag)
            """,
        ),
        _MINUTES,
    ),
    (
        Sign(
            "om sig själv: skrivelse",
            "(ärendebeskrivning/förslag till beslut/tjänsteskrivelsen/förvaltningens bedömning) | förvaltningen föreslår ~3 (nämnden/kommunstyrelsen/att) | nämnden föreslås besluta",
        ),
        _CASE,
    ),
    (
        Sign(
            "om sig själv: brev",
            "med (vänlig/vänliga/bästa) hälsning* | vänliga hälsningar | hej (alla/ni/du) | tack för (ert/ditt/er) (brev/mejl/ansökan) | (vi/föreningen) ansöker (härmed/om)",
        ),
        _LETTER,
    ),
)
_TOP = 4
_TITLE_WORDS = 24


@dataclass(frozen=True, slots=True)
class Genre:
    """A kind of document that is no agreement, and the passages that show it."""

    kind: Text
    passages: tuple[Passage, ...]


def by_title(draft: Draft) -> Genre | None:
    """Return the kind that the title names before it names any agreement."""
    for block in _titles(draft):
        agreement = _AGREEMENT.search(block.text)
        for pattern, kind in _TITLES:
            match = pattern.search(block.text)
            if match and not (agreement and agreement.start() < match.start()):
                return Genre(kind, (draft.agreement.passage(block),))
        if agreement:
            return None
    return None


def _titles(draft: Draft) -> list[Block]:
    """The title, or the first short lines where the file has none."""
    title = draft.agreement.title.strip()
    head = [b for b in draft.agreement.speaking[:_TOP] if b.text.strip()]
    named = [b for b in head if title and b.text.strip() == title]
    return named or [b for b in head if len(b.text.split()) <= _TITLE_WORDS][:1]


def of_itself(draft: Draft) -> Genre | None:
    """Return the kind that the text shows most often, where two sentences at least do."""
    best: Genre | None = None
    for sign, kind in OF_ITSELF:
        passages = draft.passages([h for h in draft.hits(sign) if not draft.block(h).is_heading], 4)
        if len(passages) >= 2 and (best is None or len(passages) > len(best.passages)):
            best = Genre(kind, passages)
    return best
