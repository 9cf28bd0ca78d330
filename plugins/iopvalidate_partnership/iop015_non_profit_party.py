"""IOP015: every counterpart is an idéburen organisation."""

from __future__ import annotations

from iopvalidate.api import (
    Assessment,
    Context,
    Draft,
    LegalForm,
    Level,
    Party,
    Passage,
    Rule,
    Sign,
    Text,
    failed,
    passed,
    to_review,
)
from iopvalidate_partnership.idioms import blank, judged, living, passages
from iopvalidate_partnership.law import HUDIKSVALL, NUMBER_SERIES, PARTNERSHIP, REGISTRATION_ACT, inferred

_IDEBUREN = frozenset({LegalForm.IDEELL_FORENING, LegalForm.STIFTELSE, LegalForm.TROSSAMFUND})
_COMPANY = frozenset({LegalForm.AKTIEBOLAG, LegalForm.HANDELSBOLAG, LegalForm.KOMMANDITBOLAG, LegalForm.ENSKILD_FIRMA})

SOCIAL_ENTERPRISE = Sign(
    "socialt företag",
    """
    arbetsintegrerande socialt företag | arbetsintegrerande sociala företag | arbetskooperativ* | socialt företag
    särskild vinstutdelningsbegränsning | aktiebolag* ~2 svb
    """,
)
FORM_OPEN = Sign(
    "formen är oklar",
    "(associationsform/associationsformen/juridisk/juridiska) ~8 (framgår/fastställas/fastställts/oklar/okänd) | ännu inte ~1 bildat | inte ~2 bildat som förening",
)
PARTIES = Sign("parter i rubrik", "part{,er,erna,ers} | avtalspart{,er,erna} | vilka är vi")
COUNTERPART = Sign("motpart i parternas avsnitt", "<ideburen> | organisation* | förening* | motpart*")
COMPANY = Sign(
    "vanligt bolag som motpart",
    """
    (motpart/motparten/part/parter/avtalspart/avtalsparter/partner/samarbetspartner/mottagare) ~14 (ab/aktiebolag/handelsbolag/handelsbolaget/kommanditbolag/kb/hb) & !svb | särskild
    (avtal/avtalet/partnerskapet/överenskommelsen) ~6 (med/mellan) ~12 (ab/aktiebolag/handelsbolag/handelsbolaget/kommanditbolag/kommanditbolaget/kb/hb) & !svb | särskild
    (motpart/motparten/part/avtal*) ~12 enskild (firma/näringsidkare)
    (ab/aktiebolag) ~4 är ~2 (idéburen/part/motpart) & !svb
    """,
)
PURPOSE = Sign(
    "allmännyttigt utan vinst",
    """
    (utan/ej/icke) ~2 (vinstsyfte/vinstintresse/vinstutdelning) | icke-vinstdrivande | inte vinstdrivande | inte delar ut ~1 vinst
    allmännyttig{,a,t} ~2 (ändamål/syfte/förening/stiftelse/ideell)
    ideell{,a} förening{,en,ar} | registrerat trossamfund | registrerade trossamfund
    (inga/ingen) ~1 (ägare/utdelning/vinst)
    överskott{,et} ~2 (stannar/återinvesteras/återförs)
    (vi/klubben/föreningen) ägs av ingen
    insamlingsstiftelse{,n}
    """,
)


class NonProfitParty(Rule):
    """Each counterpart is an association, a foundation, a faith community or says that it is not for profit."""

    code = "IOP015"
    slug = "non-profit-party"
    concern = PARTNERSHIP
    level = Level.ERROR
    title = Text("Motparten är en idéburen organisation", "The counterpart is an idéburen organisation")
    why = Text(
        "Ett IOP sluts med idéburna organisationer. Ett vanligt bolag är till för sina ägares vinst; ett avtal med det är i regel ett "
        "köp, och då är det upphandlingsreglerna som gäller.",
        "An IOP is made with idéburna organisations. An ordinary company exists for its owners' profit; an agreement with it is as a "
        "rule a purchase to be procured.",
    )
    remedy = Text(
        "Kontrollera motpartens juridiska form, stadgar och organisationsnummer och skriv in dem. Är den ett bolag: pröva upphandling. Är "
        "den ekonomisk förening, aktiebolag (svb) eller arbetsintegrerande socialt företag: låt en jurist bedöma om den är idéburen.",
        "Check the counterpart's legal form, statutes and organisation number and write them in. If it is a company, consider procurement. "
        "If it is an economic association, a company (svb) or a work-integrating social enterprise, let a jurist judge whether it is idéburen.",
    )
    clause = (
        "[Namn], ideell förening, organisationsnummer [nummer]. Föreningen har enligt sina stadgar ett allmännyttigt ändamål, drivs utan "
        "vinstsyfte och delar inte ut något till sina medlemmar."
    )
    basis = (
        REGISTRATION_ACT,
        NUMBER_SERIES,
        HUDIKSVALL,
        inferred(
            "Aktiebolag som part: kontrollera vidare, ekonomisk förening likaså; registrering enligt lagen 2022:900 är inget krav"
        ),
    )

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail for a company, review for what is between or unknown, pass where every counterpart fits."""
        counterparts = draft.counterparts
        companies = [p for p in counterparts if p.form in _COMPANY]
        social = passages(draft, living(draft, SOCIAL_ENTERPRISE))
        if companies:
            return self._company(companies)
        doubtful = [p for p in counterparts if p.form not in _IDEBUREN or blank(draft, p.passage)]
        if doubtful or social:
            return self._between(draft, doubtful, social)
        if counterparts:
            return self._fits(counterparts)
        return self._unnamed(draft)

    def _company(self, companies: list[Party]) -> Assessment:
        names = ", ".join(f"{p.name} ({p.form.value})" for p in companies[:3])
        return failed(
            f"Motpart är ett vanligt bolag: {names}.",
            f"A counterpart is an ordinary company: {names}.",
            *dict.fromkeys(p.passage for p in companies),
        )

    def _between(self, draft: Draft, doubtful: list[Party], social: tuple[Passage, ...]) -> Assessment:
        evidence = tuple(dict.fromkeys([*social[:2], *(p.passage for p in doubtful)]))
        if doubtful:
            names = ", ".join(f"{p.name} ({p.form.value})" for p in doubtful[:3])
            sv, en = f"Formen behöver prövas: {names}", f"The form must be examined: {names}"
        else:
            sv, en = "Motparten är ett socialt företag", "The counterpart is a social enterprise"
        return to_review(
            f"{sv}. En jurist behöver bedöma om motparten är idéburen.",
            f"{en}. A jurist must judge whether the counterpart is idéburen.",
            *evidence[:3],
        )

    def _fits(self, counterparts: list[Party]) -> Assessment:
        names = ", ".join(f"{p.name} ({p.form.value})" for p in counterparts[:4])
        return passed(
            f"Varje motpart är efter sin form idéburen: {names}.",
            f"Every counterpart is idéburen by its form: {names}.",
            *dict.fromkeys(p.passage for p in counterparts),
        )

    def _unnamed(self, draft: Draft) -> Assessment:
        """No counterpart is named as a party; what the text says of it may still do."""
        purpose = passages(draft, living(draft, PURPOSE)) if not draft.hits(FORM_OPEN) else ()
        company = passages(draft, living(draft, COMPANY))
        if company:
            return failed("Motpart är ett vanligt bolag.", "The counterpart is an ordinary company.", *company[:2])
        if purpose:
            return passed(
                "Den idéburna parten sägs vara utan vinstsyfte.", "The idéburen party is said to be not for profit.", *purpose[:2]
            )
        found = passages(draft, living(draft, FORM_OPEN)) or self._counterpart_text(draft) or tuple(judged(draft, "IOP015?")[:1])
        return to_review("Motpartens juridiska form framgår inte.", "The counterpart's legal form is not stated.", *found[:2])

    def _counterpart_text(self, draft: Draft) -> tuple[Passage, ...]:
        """Where the parties stand though none could be read as a counterpart."""
        ordinals = {b.ordinal for s in draft.sections_titled(PARTIES) for b in s.blocks if not b.is_heading}
        return draft.passages([h for h in draft.hits(COUNTERPART) if h.ordinal in ordinals], 2)


RULE = NonProfitParty()
