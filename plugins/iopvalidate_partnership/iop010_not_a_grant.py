"""IOP010: the money is set apart from ordinary or targeted grants."""

from __future__ import annotations

from iopvalidate.api import Draft, Hit, Level, Passage, Sign, Text
from iopvalidate_partnership.criterion import CriterionRule
from iopvalidate_partnership.idioms import any_polarity, holds_denial, living, passages
from iopvalidate_partnership.law import SKR_CRITERIA, guidelines, inferred

_GRANT = (
    "(föreningsbidrag/föreningsbidraget/föreningsbidragen/föreningsstöd/föreningsstödet/föreningsstöden/verksamhetsbidrag/verksamhetsbidraget/verksamhetsbidragen/"
    "verksamhetsstöd/verksamhetsstödet/organisationsbidrag/organisationsbidraget/organisationsbidragen/organisationsstöd/projektbidrag/projektbidraget/projektstöd/"
    "aktivitetsbidrag/aktivitetsbidraget/aktivitetsstöd/aktivitetsstödet/driftbidrag/driftbidraget/driftsbidrag/lokalbidrag/lokalbidraget/kulturbidrag/kulturbidraget/"
    "grundbidrag/grundbidraget/bidragsregler/bidragsreglerna/bidragsreglemente/bidragsreglementet/bidragsbestämmelser/bidragsnormer/bidragsnormerna/bidragssystem/"
    "bidragssystemet/bidragsformer/bidragsform/lovbidrag/föreningsbidrags/stödreglemente/bidragsomgång/bidragsomgången/bidragsgivning/bidragsgivningen/kulturstöd/kulturstödet/lokalstöd/lokalstödet/partistöd/"
    "aktivitetsbidragen/aktivitetsbidrag/föreningspotten/föreningsanslaget/arrangörsstöd/arrangörsstödet/startbidrag)"
)
_NORMAL = "(normerat/normerade/ordinarie/vanligt/vanliga/sedvanligt/sedvanliga/riktat/riktade/allmänna) ~1 (bidrag/bidraget/bidragen/bidragsgivning/stöd/föreningsstöd/stödet/stöden)"
APART = Sign(
    "skilt från bidragen",
    f"""
    (sidan/utanför/skilt/skild/skilda/fristående) ~6 {_GRANT} & !förutom
    {_GRANT} ~8 (oberoende/skilda/skilt) | {_GRANT} ~8 vid sidan | {_GRANT} ~8 sak för sig | {_GRANT} ~8 annan (sak/ordning)
    (sidan/utanför/skilt/skild) ~6 {_NORMAL}
    göra med ~4 {_GRANT}
    annat ~3 {_GRANT} | står ~3 vid sidan av bidragen
    skillnad från ~3 {_GRANT}
    ersätter ~4 {_GRANT}
    (oberoende/oavsett) ~5 (partnerskap*/iop/avtalet/överenskommelsen) ~6 (söka/ansöka) & bidrag* | *stöd | *bidrag
    (söka/ansöka/söker/ansöker) ~8 {_GRANT} & partnerskap* | iop | överenskommelse* | även fortsättningsvis | oberoende | fortfarande | som förut | samma villkor
    (kan/får) ~3 fortfarande ~2 söka ~2 (sådana/bidrag)
    (inte/ej) ~3 (ryms/rymmes) ~6 (bidrag*/normerade)
    utanför ~3 (organisations-/verksamhets-/ordinarie)
    (sedvanliga/vanliga) bidrag & skilda | inte
    reglementet ~4 stöd ~4 ingen tillämpning
    (isär/åtskilt/åtskilda/fristående/frikopplat/frikopplad/skilt) ~6 {_GRANT}
    (sidan/utanför/skilt/skilda/isär/fristående/göra) ~8 (bidrag/bidragen/bidraget/stöd/stödet) ~4 (förening/föreningar/föreningarna/föreningslivet)
    (sidan/utanför) ~4 de bidrag
    {_GRANT} ~3 (annan/egen/särskild) ordning | (bidrag/bidragen) ~3 förening* ~6 annan ordning
    (söka/ansöka/söker) ~4 {_GRANT} ~2 som ~1 (vanligt/förut/andra/tidigare/alla)
    (ändå/likafullt/oförändrat/likväl) ~1 (söka/ansöka) & *stöd | *bidrag | bidrag
    {_GRANT} ~6 som ~2 kan få & fristående | utöver | sidan
    {_GRANT} ~10 (är/utgör) ~1 (något/någonting/ett/en) ~1 (annat/annan)
    {_GRANT} ~6 (har/rör/berör/påverkas) ~1 (inte/ej/ingenting/inget) & partnerskap* | <avtalet> | iop | stödet | pengarna | medlen
    """,
)
GRANT = Sign(
    "bidrag",
    f"{_GRANT}\n{_NORMAL}\nbidrag & (inte/inget/ej/icke) & föreningsliv* | regler | detsamma\n(bidrag/bidragen/bidraget) ~2 (till/åt/för/som) ~2 förening*\nbidrag ~1 i ~3 (mening/bemärkelse)\n(reglerna/regler/bestämmelserna/normer/normerna/potten/pott/anslaget) ~2 för ~2 (*bidrag/*bidraget/*stöd/*stödet)",
)
ORDINARY = Sign(
    "vanligt bidrag",
    f"""
    (stödet/medlen/beloppet/pengarna/bidraget/ersättningen/detta/stöd/handling) ~4 (är/utgör/utgörs/utgöres/lämnas/beviljas/tas/betalas/utbetalas) ~8 {_GRANT}
    <offentlig> ~4 (lämnar/beviljar/beviljat/ger/utbetalar/betalar) ~4 {_GRANT}
    {_GRANT} ~12 (ansökt/sökt/ansökan/beviljats/beviljat/söks/tillerkänts/beviljade) & !kan söka | får söka | fortfarande | äger
    (ansökan/ansökt/sökt/ansökte) ~12 {_GRANT} & beviljat | beviljats | beviljade | enligt | utgör & !kan söka | får söka
    efter ~2 ansökan ~8 (bidrag*/reglement*/regler)
    (enligt/tillämpning/följer) ~4 (bidragsregler*/bidragsbestämmelser*/bidragsnormer*/bidragsreglement*) & !revision* | redovis*
    söker ~2 varje år ~3 {_GRANT} | {_GRANT} ~6 (ansöker/söker) ~2 årligen
    stödform ~4 {_GRANT}
    {_GRANT} ~10 utgör <offentlig> | (vanligt/ordinarie) {_GRANT} & om än | detta är
    (vanliga/gällande) regler* ~3 (för) ~1 *bidrag
    del av ~3 (lokal-/aktivitetsstöd*)
    i stället för ~2 {_GRANT} & reglement*
    normer som gäller ~3 bidragsberättigade
    {_GRANT} ~4 enligt ~3 (regler/reglementet/bidrag*)
    {_GRANT} ~2 (om/med/på) #
    bidrag ~4 (sökt/ansökt) ~4 reglement*
    söker ~2 (medlen/stödet/pengarna/bidraget/beloppet) ~3 (varje/årligen/årsvis/på/hos) & !inte
    (medlen/stödet/pengarna/beloppet) ~3 (söks/ansöks) ~3 (varje/årligen/hos/på/genom) & !inte
    (samma/gängse/vanliga/gällande) ~1 (regler/normer/villkor) ~2 som ~3 (bidrag/bidragen/*bidrag/*stöd) & stöd* | medl* | pengar*
    (utgår/lämnas/utges/ges/utgå) ~1 som ~1 {_GRANT}
    (bidraget/stödet/medlen) ~1 söks ~10 (regler*/normer*) & {_GRANT}
    """,
)
WEAK = Sign("bidrag nämns", f"{_GRANT}\nbidrag ~2 till ~1 partnerskapet | särskilt slag")


class NotAGrant(CriterionRule):
    """The draft sets itself apart from ordinary or targeted grants."""

    code = "IOP010"
    slug = "not-a-grant"
    level = Level.WARNING
    weak = (WEAK,)
    topic = Text("hur stödet förhåller sig till föreningsbidraget", "how the support relates to ordinary grants")
    holds = Text("Stödet skiljs från föreningsbidragen", "The support is set apart from ordinary grants")
    breaks = Text(
        "Pengarna är ett vanligt bidrag, efter sitt namn eller efter reglerna",
        "The money is an ordinary grant, by name or by rule",
    )
    title = Text("Inte en del av föreningsbidraget", "Not part of the ordinary grants")
    why = Text(
        "Ett IOP är tänkt för det som inte ryms i normerade eller riktade bidrag. Är pengarna ett vanligt bidrag gäller bidragsreglerna, "
        "och partnerskapet tillför inget.",
        "An IOP is meant for what ordinary or targeted grants cannot hold. If the money is an ordinary grant, the grant rules apply and "
        "the partnership adds nothing.",
    )
    remedy = Text(
        "Skriv att stödet ligger vid sidan av föreningsbidragen och inte prövas enligt deras regler. Är det i själva verket ett bidrag: "
        "handlägg det som bidrag.",
        "State that the support lies beside the ordinary grants and is not decided under their rules. If it is in fact a grant, handle it as one.",
    )
    clause = (
        "Stödet enligt denna överenskommelse är inte ett föreningsbidrag och prövas inte enligt Kommunens bidragsregler. Föreningen kan "
        "söka föreningsbidrag för annan verksamhet på samma villkor som andra föreningar."
    )
    basis = (
        SKR_CRITERIA,
        guidelines("Falu kommun", "Göteborgs Stad", "Region Jönköpings län"),
        inferred("Västra Götalandsregionen utesluter annat stöd från samma part, Marks kommun tillåter det"),
    )

    def good(self, draft: Draft) -> list[Passage]:
        """Setting apart, and denials that it is a grant."""
        hits = [*any_polarity(draft, APART), *(h for h in any_polarity(draft, GRANT) if h.negated)]
        hits += [h for h in any_polarity(draft, ORDINARY) if holds_denial(draft, h)]
        bad = {h.sentence for h in self._ordinary(draft)}
        return list(passages(draft, sorted((h for h in hits if h.sentence not in bad), key=lambda h: h.first)))

    def bad(self, draft: Draft) -> list[Passage]:
        """Being a grant, but not what lies beside the agreement."""
        return list(passages(draft, self._ordinary(draft)))

    def _ordinary(self, draft: Draft) -> list[Hit]:
        apart = {h.sentence for h in any_polarity(draft, APART)}
        return [h for h in living(draft, ORDINARY) if h.sentence not in apart and not holds_denial(draft, h)]


RULE = NotAGrant()
