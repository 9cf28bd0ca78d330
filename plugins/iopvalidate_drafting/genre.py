"""What kind of document it is, where it is no agreement: by its title, and by what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass

from iopvalidate.api import Block, Draft, Hit, Passage, Sign, Text

AGREEMENT_TITLE = Sign("rubrik: avtal", "(*avtal/*avtalet/överenskommelse{,n}/iop-avtal/partnerskapsavtal/samverkansavtal/samarbetsavtal/kontrakt)")

_GUIDELINE = Text("riktlinjer eller policy", "a guideline or policy")
_MINUTES = Text("ett protokoll", "minutes")
_CASE = Text("en skrivelse i ett ärende", "a document of a case")
_LETTER = Text("ett brev eller en ansökan", "a letter or an application")

TITLES: tuple[tuple[Sign, Text], ...] = (
    (
        Sign(
            "rubrik: riktlinje",
            "(riktlinje*/*riktlinje/*riktlinjer/policy*/*policy/vägledning*/handledning*/handbok*/rutin{,er,en}/strategi{,n}/checklista*/principer{,na}/reglemente*/anvisning{,ar,arna})",
        ),
        _GUIDELINE,
    ),
    (Sign("rubrik: protokoll", "(*protokoll/*protokollet/protokollsutdrag/minnesanteckningar/mötesanteckningar/dagordning{,en}/kallelse{,n})"), _MINUTES),
    (
        Sign(
            "rubrik: skrivelse",
            "(tjänsteskrivelse*/tjänsteutlåtande*/beslutsunderlag*/yttrande{,t}/remiss*/promemoria*/pm/utredning{,en}/rapport{,en}/*rapport/delegationsbeslut*/motion{,en}/verksamhetsberättelse*)",
        ),
        _CASE,
    ),
    (Sign("rubrik: brev", "(brev{,et}/nyhetsbrev*/pressmeddelande*/ansökan/intresseanmälan/inbjudan/skrivelse{,n}/artikel{,n}/informationsblad)"), _LETTER),
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
            (antag*/fastställ*/beslutad*) ~2 av ~2 (kommunfullmäktige/kommunstyrelsen/regionfullmäktige/fullmäktige) & ersätter
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
        Sign("om sig själv: skrivelse", "(ärendebeskrivning/förslag till beslut/tjänsteskrivelsen/förvaltningens bedömning) | förvaltningen föreslår ~3 (nämnden/kommunstyrelsen/att) | nämnden föreslås besluta"),
        _CASE,
    ),
    (
        Sign("om sig själv: brev", "med (vänlig/vänliga/bästa) hälsning* | vänliga hälsningar | (hej/bästa) (alla/ni/du/! ) | tack för (ert/ditt/er) (brev/mejl/ansökan) | (vi/föreningen) ansöker (härmed/om)"),
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
    head = [b for b in draft.agreement.speaking if b.text.strip()][:_TOP]
    title = next((b for b in head if draft.agreement.title and b.text.strip() == draft.agreement.title.strip()), None)
    places = [title] if title else [b for b in head if len(b.text.split()) <= _TITLE_WORDS][:2]
    agreement = draft.hits(AGREEMENT_TITLE)
    for block in places:
        for sign, kind in TITLES:
            hit = next((h for h in draft.hits(sign) if h.ordinal == block.ordinal), None)
            if hit and not any(a.ordinal == block.ordinal and a.first < hit.first for a in agreement):
                return Genre(kind, (draft.agreement.passage(block),))
        if any(a.ordinal == block.ordinal for a in agreement):
            return None
    return None


def of_itself(draft: Draft) -> Genre | None:
    """Return the kind that the text shows most often, where two sentences at least do."""
    best: Genre | None = None
    for sign, kind in OF_ITSELF:
        passages = draft.passages(_own(draft, draft.hits(sign)), 4)
        if len(passages) >= 2 and (best is None or len(passages) > len(best.passages)):
            best = Genre(kind, passages)
    return best


def _own(draft: Draft, hits: list[Hit]) -> list[Hit]:
    return [h for h in hits if _says(draft.block(h))]


def _says(block: Block) -> bool:
    return not block.is_heading
