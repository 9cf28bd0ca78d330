"""KON005: organisations that share areas or customers, or agree on prices."""

from __future__ import annotations

import re

from iopvalidate.api import Assessment, Context, Draft, Hit, Level, Rule, Side, Sign, Text, failed, not_applicable, passed
from iopvalidate_competition.common import COMPETITION, KONKL, quotes

_CLIENTS = (
    "(kunder/kund/deltagare/deltagarna/medlemmar/gäster/elever/brukare/besökare/klienter/patienter/målgrupper/målgrupp/område/områden/"
    "stadsdel/stadsdelar/kommundel/kommundelar/upptagningsområde*/orter/ort/revir/marknad/hushåll/familjer/kurser)"
)
_PRICE = (
    "(avgift{,er,en,erna}/pris{,er,et,erna}/entré{,er,n,avgift,avgifter}/inträde/taxa/taxan/taxor/prislista/*avgift/*avgifter/*avgiften/"
    "*avgifterna/*pris/*priser/*priserna/timpris*/arvode)"
)
_PARTIAL = "(norra/södra/östra/västra/norr/söder/öster/väster/centrum/innerstaden/yttre/inre/övriga/resten/återstoden)"
SHARED_MARKET = Sign(
    "uppdelning och priser",
    f"""
    (varandras/andras/andres/övrigas) ~2 {_CLIENTS} & inte | ej | icke | ingen | aldrig | varken | ingendera | avstår | undviker & !register* | uppgifter | lokaler | hjälp*
    (tillämpar/tar/tar ut/håller/har/använder/sätter/följer) ~3 (samma/lika/gemensam/gemensamma/enhetlig*/likadan*/likalydande) ~2 {_PRICE}
    (tillämpar/tar/håller/begär) ~2 (båda/bägge/alla/samtliga) ~3 {_PRICE}
    {_PRICE} ~6 (bestäms/fastställs/sätts/beslutas/höjs/sänks/ändras) ~3 (gemensamt/tillsammans/samfällt/ihop/samtidigt) & !var för sig | styrgrupp* | partnerskap*
    (bestämmer/fastställer/sätter/beslutar/höjer) ~3 (gemensamt/tillsammans/samfällt/ihop) ~4 {_PRICE}
    (samråder/samråd/stämmer av/avstämning/kommer överens) ~4 {_PRICE} & <ideburen> | organisationer* | de & !<offentlig>
    (inte/ej/aldrig) ~4 (underbjud*/undersälj*/under varandra)
    <ideburen> ~20 och ~1 <ideburen> ~4 (övriga/resten/återstoden) & tar | sköter | svarar | ansvarar | betjänar | verkar | har | får & !ledamöter | styrgrupp* | kostnad*
    <ideburen> ~8 {_PARTIAL} ~6 <ideburen> ~8 {_PARTIAL} & verkar | sköter | tar | har | får | håller | riktar | betjänar | svarar | ansvarar | driver | arbetar
    (får/ska/skall) ~2 (inte/ej/icke) ~8 (den/de) (andras/andres/andra) ~2 {_CLIENTS}
    (delas/fördelas/delat/delar/fördelar) ~6 (mellan/sinsemellan) ~4 (organisation*/förening*/part*/sig/dem/<ideburen>) & kunder* | deltagar* | gäst* | elever* | område* | stadsdel* | kommundel* | marknad* | besökar* & !medel* | stöd* | pengar* | bidrag* | ansvar* | kostnad*
    (ensam/var sitt/varsitt/varsin/var sin) ~2 (område*/stadsdel*/kommundel*/upptagningsområde*/revir/marknad) | revir{{,et}} & delar | var | varandras
    (lika/gemensam/gemensamma/enhetlig*/likadan*/likalydande/samstämda) ~2 {_PRICE} & organisationer* | förening* | båda | bägge | alla | de | <ideburen> & !uppföljning
    {_PRICE} ~4 (bestämmer/sätter/fastställer/beslutar/ändrar) ~3 (ihop/tillsammans/gemensamt/samfällt)
    (gå/hör/höra/tillhör/vända) ~3 till ~1 (vem/vilken/vilkendera)
    (inte/ej/icke) ~3 (i/hos/på/till) ~1 (den/de) (andres/andras/andra)
    (inte/ej/aldrig) ~4 in (på/i) ~1 (andras/varandras/övrigas)
    {_PRICE} ~4 (vara/är/hålls) ~1 (lika/samma/densamma/desamma/enhetlig*/likadan*) & organisation* | förening* | alla | båda | bägge | samtliga | <ideburen>
    <ideburen> ~6 (har/får/tilldelas) ~2 (varsitt/varsin/varsina/var sitt/var sin) ~1 {_CLIENTS}
    (gentlemannaöverenskommelse*/karteller/kartell/anbudskartell*) & !förbud* | kartellförbud*
    """
    """
    dela{r,t,s,} upp ~4 (mellan/sinsemellan/orten/kommunen/länet/staden/området/områdena/kommundelarna/stadsdelarna/marknaden)
    dela{r,t,} ~3 (områden/orten/kommunen/kunder/deltagare) ~2 (mellan/sinsemellan)
    (fördela{s,r,}/marknadsområden/upptagningsområden) ~6 (jourerna/föreningarna/organisationerna/klubbarna/sig/studieförbunden/sinsemellan) & !medel* & !stöd* & !pengar & !bidrag*
    (inom/i) ~2 (sitt/sina/eget/varandras) ~2 (område{n,}/stadsdel{ar,}/län/kvarter/upptagningsområde) & andra* | övriga* | inte | ej | ingen
    (värva{r,}/konkurrera/arbetar/verkar/verka) ~4 (varandras/andras/övrigas/andra)
    (ingen/inte/ej/ingendera) ~8 (varandras/andras/övrigas) ~3 (område{n,}/stadsdel{ar,}/deltagare/folk/stödsökande/kvarter/län/kommundel)
    (samma/gemensam/gemensamma/enhetliga/enhetligt/lika/enade/avstämda/likadana) ~3 (avgift{,er,en,erna}/pris{,er,et,erna}/prissättning/kursavgifter/taxa/arvode/belopp/biljettpris*) & !uppföljning | medlemmar och | icke-medlemmar
    (avgift{,er,en,erna}/pris{,er,et,erna}) ~4 (lika/samma/gemensamt/gemensam/enhetlig*) | vilka priser ~3 gäller
    inte ~6 på varandras | (erbjuder/ordnar/driver) ~3 (inte/ej) ~5 varandras
    prissamarbete{,t} | prisöverenskommelse* | priskartell* | samordna{r,s,} ~3 priser | lägsta (arvode/pris)
    geografisk* ~2 uppdelning | (hänvisas/hänvisa) ~6 till den som har rätt
    (samma/gemensamt/enhetligt) (lägsta/högsta) ~1 (arvode/pris/belopp) | ett och samma belopp | (ense/enats/överens) ~6 (pris{,er}/avgift{,er}/arvode) & !kommunen
    (får/ska) (inte/ej) ~3 (vända/byta) ~3 (till/den) ~2 (andra/andre) | (gjort upp) ~4 (vem/att) | fördelar dem efter | (tacka) nej & andras
    (kvarter/områden/stadsdelar/orter) ~6 får (verka/hämta/arbeta) ~2 (i/hos) | tävla om samma
    (pris{er,et,erna}/avgift{er,en,erna}) ~6 (ska/skall) vara (lika/samma/densamma) | (vem/vilka) som får ~3 hos (vilken/vilka)
    (ska/får) ~1 (inte/ej) ~2 byta (förening/klubb/jour/organisation) | deltagare ~2 får ~1 (inte/ej) byta
    bestämmer vad ~4 ska kosta | ska kosta hos ~3 alla
    """,
)
OWN_CHOICE = Sign(
    "var och en för sig",
    """
    (varje/var/envar) ~3 (själv/för sig) & pris* | avgift* | kosta* | område* | verksam*
    (samordnar/fördelar/avtalar) ~2 (varken/inte/ej) ~3 (pris*/avgift*/områden/deltagare)
    """,
)
_SEVERAL = frozenset({"föreningarna", "organisationerna", "klubbarna"})
#: A sentence that itself speaks of several organisations ("de tre jourerna", "studieförbunden").
_PLURAL = re.compile(
    r"\b\w*(?:jourerna|studieförbund(?:en)?|fritidsbankerna|matbankerna|klubbarna|föreningarna|organisationerna|hjälporganisationerna|idéburna part(?:er|ners?)\w*|församlingarna)\b",
    re.IGNORECASE,
)


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
        several = len(organisations) > 1 or bool(_SEVERAL.intersection(draft.reading.tokens.forms))
        hits = [h for h in draft.hits(SHARED_MARKET) if _divides(draft, h)]
        if not several and not any(_PLURAL.search(_text(draft, h)) for h in hits):
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
            *quotes(draft, [h for h in draft.hits(OWN_CHOICE) if not (h.quoted or draft.block(h).is_heading)], 1),
        )


def _divides(draft: Draft, hit: Hit) -> bool:
    """Said of this agreement; "ingen tar andras deltagare" denies and divides at once, "samordnar varken priser" does not."""
    if hit.quoted or hit.history or draft.block(hit).is_heading:
        return False
    text = _text(draft, hit)
    return "varken" not in text and (not hit.negated or bool(re.search(r"andr[ae]s?\b|rätt till|byta|underbjud", text)))


def _text(draft: Draft, hit: Hit) -> str:
    return draft.agreement.quote(draft.passage(hit)).lower()


RULE = Coordination()
