"""KON005: organisations that share areas or customers, or agree on prices."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Level, Rule, Side, Sign, Text, failed, not_applicable, passed
from iopvalidate_competition.common import COMPETITION, KONKL, quotes

SHARED_MARKET = Sign(
    "uppdelning och priser",
    """
    dela{r,t,s,} upp ~4 (mellan/sinsemellan/orten/kommunen/länet/staden/området/områdena/kommundelarna/stadsdelarna/marknaden)
    dela{r,t,} ~3 (områden/orten/kommunen/kunder/deltagare) ~2 (mellan/sinsemellan)
    (fördela{s,r,}/marknadsområden/upptagningsområden) ~6 (jourerna/föreningarna/organisationerna/klubbarna/sig/studieförbunden/sinsemellan) & !medel* & !stöd* & !pengar & !bidrag*
    (inom/i) ~2 (sitt/sina/eget/varandras) ~2 (område{n,}/stadsdel{ar,}/län/kvarter/upptagningsområde) & andra* | övriga* | inte | ej | ingen
    (värva{r,}/konkurrera/arbetar/verkar/verka) ~4 (varandras/andras/övrigas/andra)
    (ingen/inte/ej/ingendera) ~8 (varandras/andras/övrigas) ~3 (område{n,}/stadsdel{ar,}/deltagare/folk/stödsökande/kvarter/län/kommundel)
    (samma/gemensam/gemensamma/enhetliga/enhetligt/lika/enade/avstämda/likadana) ~3 (avgift{,er,en,erna}/pris{,er,et,erna}/prissättning/kursavgifter/taxa/arvode/belopp/biljettpris*) & !uppföljning
    (avgift{,er,en,erna}/pris{,er,et,erna}) ~4 (lika/samma/gemensamt/gemensam/enhetlig*) | vilka priser ~3 gäller
    inte ~6 på varandras | (erbjuder/ordnar/driver) ~3 (inte/ej) ~5 varandras
    prissamarbete{,t} | prisöverenskommelse* | priskartell* | samordna{r,s,} ~3 priser | lägsta (arvode/pris)
    geografisk* ~2 uppdelning | (hänvisas/hänvisa) ~6 till den som har rätt
    bestämmer vad ~4 ska kosta | ska kosta hos ~3 alla
    """,
)
_OWN_PRICE = frozenset({"föreningarna", "organisationerna", "klubbarna"})


class Coordination(Rule):
    """Several organisations in one partnership do not share the market or fix prices."""

    code = "KON005"
    slug = "coordination"
    concern = COMPETITION
    level = Level.ERROR
    title = Text("Samordning mellan organisationer", "Coordination between organisations")
    why = Text(
        "Organisationer som driver verksamhet mot avgift kan vara företag i konkurrenslagens mening; att dela upp områden eller bestämma "
        "gemensamma priser kan då vara förbjudet.",
        "Organisations that charge for their activities can be undertakings under konkurrenslagen; to share areas or fix prices may "
        "then be forbidden.",
    )
    remedy = Text(
        "Låt varje organisation själv bestämma sina avgifter och var den verkar, och ta bort uppdelningen ur avtalet.",
        "Let each organisation decide its own fees and where it works, and remove the division from the agreement.",
    )
    clause = "Varje organisation bestämmer själv sina avgifter och var den bedriver verksamhet."
    basis = (KONKL,)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Not applicable with one organisation; fail where they divide areas or customers or agree on prices."""
        organisations = [p for p in draft.parties if p.side is not Side.PUBLIC]
        several = len(organisations) > 1 or _OWN_PRICE.intersection(draft.reading.tokens.forms)
        hits = draft.asserted(SHARED_MARKET) + [h for h in draft.hits(SHARED_MARKET) if h.negated and "ndras" in _text(draft, h)]
        if not several:
            return not_applicable("Endast en organisation är part.", "Only one organisation is a party.")
        if hits:
            return failed(
                "Utkastet låter organisationerna dela upp områden eller deltagare, eller bestämma priser gemensamt.",
                "The draft lets the organisations share areas or participants, or fix prices together.",
                *quotes(draft, sorted(hits, key=lambda h: h.first)),
            )
        return passed(
            "Ingen uppdelning och inga gemensamma priser mellan organisationerna hittades.",
            "No sharing of areas and no common prices between the organisations were found.",
        )


def _text(draft: Draft, hit: object) -> str:
    return draft.agreement.quote(draft.passage(hit)).lower()  # type: ignore[arg-type]


RULE = Coordination()
