"""STS006: overcompensation and recovery."""

from __future__ import annotations

from iopvalidate.api import (
    Assessment,
    Context,
    Draft,
    LegalBasis,
    Level,
    Rule,
    Sign,
    Text,
    failed,
    not_applicable,
    passed,
    to_review,
)
from iopvalidate_state_aid.routes import STATE_AID, pays_money

SETTLED = Sign(
    "återbetalning och avstämning",
    """
    (återbetala{s,r,}/återbetalning{en,}/återbetalas/återkräv{s,as,a,er}/återkrav/återställas/återställs/återgå{r,}/återför{s,as,a}/återlämnas/återlämna)
    (betala{s,r,}/lämna{s,r,}/gå{r,}/ge{s,r,}/skicka{r,s,}) ~4 (tillbaka/åter)
    tillbaka ~4 till <offentlig> & pengar* | medel* | stöd* | bidrag*
    (avräkna{s,}/avräkning{en,}/slutavräkning/avstäm{s,ning,ningen}/stäm{s,mer}) ~10 (kostnad{er,erna,en}/utbetalning*/bokslut*/utfall)
    (drag{s,as}/räknas) ~3 av ~6 utbetalning*
    (överstiga/överstiger/överskrider/överstigit) ~5 (nettokostnad*/kostnad*/kostnaden)
    överkompens* ~6 (återkräv*/återbetal*/förekomm*/ingen/räknas/betalas/betala)
    (ingen/inte) ~3 överkompens* | (högst/endast) ~3 täcka ~4 kostnad*
    (överskott{et,}/överskjutande) ~8 (åter*/tillbaka/avräkn*)
    """,
)
KEEPS = Sign(
    "behåller överskott",
    """
    (behåll{er,a,s}/tillfaller/disponeras) ~8 (överskott{et,}/över/vinst{en,}/organisationen/föreningen/stiftelsen) & <ideburen> | fritt
    (överskott{et,}/vinsten/stöd) ~8 (behåll*/tillfaller/disponeras/föreningens) | (begärs/krävs) ~3 tillbaka
    """,
)
WEAK = Sign("undvika överkompensation", "överkompens* | återkrav | överskott{et,} ~6 (diskuter*/bevakas)")


class Overcompensation(Rule):
    """Settlement against cost, no overcompensation, or repayment of what is too much."""

    code = "STS006"
    slug = "overcompensation"
    concern = STATE_AID
    level = Level.WARNING
    title = Text("Överkompensation och återkrav", "Overcompensation and recovery")
    why = Text(
        "Stöd som överstiger kostnaden ger en fördel, och olagligt stöd ska återkrävas med ränta.",
        "Support above cost gives an advantage, and unlawful aid must be recovered with interest.",
    )
    remedy = Text(
        "Skriv att stödet stäms av mot faktiska kostnader och att det som är oanvänt, felanvänt eller för mycket betalas tillbaka.",
        "Write that the support is settled against actual cost and that what is unused, misused or too much is repaid.",
    )
    clause = "Stödet får inte överstiga nettokostnaden. Kommunen stämmer årligen av det mot faktiska kostnader; överskjutande och oanvända medel betalas tillbaka."
    basis = (LegalBasis("Lag (2013:388) 2-4 §§", "2026-02-28", "riksdagen.se, SFS 2013:388"),)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Not applicable where no money is paid; pass for settlement or repayment, else fail."""
        settled = [h for h in draft.asserted(SETTLED) if not _keeps(draft, h.sentence)]
        judged = [j.passage for j in draft.judged("STS006+")]
        evidence = tuple(dict.fromkeys([*draft.passages(settled), *judged]))[:3]
        if evidence:
            return passed(
                "Utkastet reglerar avstämning, återbetalning eller återkrav.",
                "The draft regulates settlement, repayment or recovery.",
                *evidence,
            )
        if not pays_money(draft):
            return not_applicable("Inga pengar betalas enligt utkastet.", "No money is paid under the draft.")
        weak = draft.passages(draft.asserted(WEAK), 2)
        if weak:
            return to_review(
                "Överkompensation nämns, men inte hur den hanteras.",
                "Overcompensation is mentioned, but not how it is handled.",
                *weak,
            )
        kept = draft.passages([h for h in draft.hits(KEEPS) if not h.quoted], 1)
        return failed(
            "Utkastet säger inget om överkompensation eller återbetalning trots att pengar betalas.",
            "The draft says nothing of overcompensation or repayment although money is paid.",
            *kept,
        )


def _keeps(draft: Draft, sentence: int) -> bool:
    return any(h.sentence == sentence for h in draft.hits(KEEPS))


RULE = Overcompensation()
