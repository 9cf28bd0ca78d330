"""AVS001: parties (parter)."""

from __future__ import annotations

import re

from iopvalidate.api import Assessment, Context, Draft, Level, Party, Passage, Rule, Side, Sign, Text, failed, passed, to_review
from iopvalidate_sections.law import KL_LEGAL_PERSON, REQUIRED_POINTS, SECTIONS, read
from iopvalidate_sections.named_parties import doubtful_form, genuine, limited_profit, shown
from iopvalidate_sections.substance import guideline

HEADING = Sign(
    "parties: rubrik",
    "parter{,na} | avtalspart{,er} | partners | (vilka/vi) är | vilka är (vi/med) | avtalets parter | avtalsslutande parter",
)
POINTER = Sign(
    "parties: pekar bort",
    """
    (parterna/parter/parternas/organisationerna/organisationernas/föreningarna/föreningarnas) ~6 (framgår/framgå/räknas/anges/bilaga) & bilag* | försättsblad* | fylls | senare
    (motpart/motparten/part/parten/part) ~10 (fylls/anges/senare/registrerad)
    mellan ~8 (offentlig/kommun/kommunen/regionen/<offentlig>) ~14 (förening/föreningen/organisation/organisationer/organisationerna/<ideburen>)
    (överenskommelsen/överenskommelse/avtalet/avtal/partnerskapet/part/parter/parten/motpart/iop) & mellan | parter | part | parten | motpart | ena sidan | sluter | ingår | kallas & <offentlig> | <ideburen>
    (ideell/idéburen/idéburna) ~1 (förening/part/parten/organisation/sidan) | registrerat ~1 trossamfund
    """,
)
NONPROFIT = Sign(
    "parties: utan vinstsyfte",
    """
    (utan/inget/inte) ~3 (vinstsyfte/vinstintresse) | (allmännyttig/allmännyttigt/ideell/ideellt/allmännyttiga)
    (inte/ingen/inget/ej) ~6 (utdelning/vinstutdelning/vinst/överskott) | (vinst/överskott/vinsten/överskottet) ~8 (stannar/återinvesteras/återförs/inte) | delar inte ut
    """,
)
_BLANK = re.compile(r"\[[^\]]*\]|_{3,}|\.{5,}")
_PARTY_WORDS = re.compile(
    r"\b(?:part|parter|avtalspart|avtalsparter|motpart|motparten|mellan|sidan|partnerskap\w*)\b", re.IGNORECASE
)


class Parties(Rule):
    """The agreement names a public party and an idéburen party."""

    code = "AVS001"
    slug = "parties"
    concern = SECTIONS
    level = Level.ERROR
    title = Text("Parter", "Parties")
    why = Text(
        "Det behöver framgå vem som är bunden: den offentliga parten och den idéburna organisationen, med namn och organisationsnummer.",
        "It should be clear who is bound: the public party and the idéburen organisation, with name and organisation number.",
    )
    remedy = Text(
        "Namnge varje part med organisationsnummer och säte, och ange genom vilket organ den offentliga parten handlar.",
        "Name each party with organisation number and seat, and state through which body the public party acts.",
    )
    clause = (
        "Parter är [Namn] kommun, organisationsnummer [nummer], genom [nämnden] (kommunen), och [Föreningens namn], ideell förening, "
        "organisationsnummer [nummer], med säte i [ort] (föreningen)."
    )
    basis = (
        REQUIRED_POINTS,
        KL_LEGAL_PERSON,
        read("Lag (2022:900) om registrering av idéburna organisationer 2 §: uteslutande allmännyttigt syfte", "riksdagen.se"),
    )

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass where both sides are named, fail where the other side is no idéburen organisation or nobody is named."""
        if guideline(draft):
            return failed(
                "Handlingen är till rubriken inget avtal och har inga parter.",
                "By its title the document is no agreement and has no parties.",
            )
        parties = genuine(draft)
        public = [p for p in parties if p.side is Side.PUBLIC]
        ideburen = [p for p in parties if p.side is Side.IDEBUREN or limited_profit(draft, p)]
        others = [p for p in parties if p.side is not Side.PUBLIC and p not in ideburen]
        if public and ideburen:
            return self._both(draft, public, ideburen)
        if others:
            return self._other_kind(draft, public, others)
        return self._one_side(draft, public, ideburen)

    def _both(self, draft: Draft, public: list[Party], ideburen: list[Party]) -> Assessment:
        sure = [p for p in ideburen if not doubtful_form(draft, p)]
        if not sure and not draft.asserted(NONPROFIT) and not draft.denied(NONPROFIT):
            return to_review(
                f"{shown(ideburen[0])} är enligt sin form ({ideburen[0].form.value}) inte säkert en idéburen organisation; "
                "utkastet säger inget om vinst eller allmännyttigt syfte.",
                f"By its form ({ideburen[0].form.value}) {shown(ideburen[0])} is not surely an idéburen organisation; "
                "the draft says nothing of profit or public benefit.",
                ideburen[0].passage,
            )
        named = (sure or ideburen)[:3]
        organisations = ", ".join(shown(p) for p in named)
        return passed(
            f"Utkastet namnger {shown(public[0])} och {organisations} som parter.",
            f"The draft names {shown(public[0])} and {organisations} as parties.",
            *_passages([*named, public[0], *public[1:2]]),
        )

    def _other_kind(self, draft: Draft, public: list[Party], others: list[Party]) -> Assessment:
        names = ", ".join(shown(p) for p in others[:3])
        stated = public or _PARTY_WORDS.search(draft.agreement.block(others[0].passage.ordinal).text)
        if all(p.side is Side.COMPANY for p in others) and stated:
            return failed(
                f"Den offentliga partens enda motpart är {names} ({others[0].form.value}), ingen idéburen organisation.",
                f"The public party's only counterpart is {names} ({others[0].form.value}), no idéburen organisation.",
                *_passages(others),
            )
        return to_review(
            f"Det framgår inte om {names} är en idéburen organisation eller vem den offentliga parten är.",
            f"It is not clear whether {names} is an idéburen organisation or who the public party is.",
            *_passages([*others, *public]),
        )

    def _one_side(self, draft: Draft, public: list[Party], ideburen: list[Party]) -> Assessment:
        pointed = [draft.passage(h) for h in draft.hits(POINTER) if not draft.block(h).is_heading and not h.quoted]
        blanks = [p for p in (x.passage for x in public) if _BLANK.search(draft.agreement.block(p.ordinal).text)]
        headings = [draft.agreement.passage(s.heading) for s in draft.sections_titled(HEADING) if s.heading]
        if pointed or ideburen or (public and (blanks or not headings)) or (headings and not public):
            return to_review(
                "Utkastet namnger inte båda sidor av partnerskapet.",
                "The draft does not name both sides of the partnership.",
                *list(dict.fromkeys([*blanks, *pointed, *_passages(ideburen), *headings]))[:3],
            )
        if len(public) > 1:
            return failed(
                f"Alla parter är offentliga ({', '.join(shown(p) for p in public[:3])}); ingen idéburen part är namngiven.",
                f"All parties are public ({', '.join(shown(p) for p in public[:3])}); no idéburen party is named.",
                *_passages(public),
            )
        if public:
            return to_review(
                f"Utkastet namnger {shown(public[0])} men ingen motpart.",
                f"The draft names {shown(public[0])} but no counterpart.",
                public[0].passage,
            )
        return failed("Utkastet namnger inga parter.", "The draft names no parties.")


def _passages(parties: list[Party]) -> list[Passage]:
    return list(dict.fromkeys(p.passage for p in parties))[:4]


RULE = Parties()
