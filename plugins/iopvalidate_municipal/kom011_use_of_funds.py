"""KOM011: accounting for funds and repayment."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Level, Rule, Sign, Text, failed, not_applicable, passed, to_review
from iopvalidate_municipal.common import MUNICIPAL, evidence, kl, running

ACCOUNTS = Sign(
    "redovisar medel",
    """
    (redovisa{r,s,}/redovisning{en,}/räkenskap/visar/visa/redogör{,a,else}/redogörelse{n,}/återrapport*/slutredovis*/rapport{eras,erar}) ~10 (medel{,n}/medlen/stöd{et,ets}/bidrag{et,}/pengar{na,}/använ*/kostnader/ekonomi*)
    (ekonomisk/ekonomiska) (redovisning{en,}/slutrapport/rapport{en,}/redogörelse) | årsredovisning{en,} | revisionsberättelse{n,} | räkenskaper{na,} | bokslut{et,}
    (medlen/stödet/pengarna/bidraget) ~6 (använts/används/gått till/användning) & redovisa* | visa* | redogör*
    (visar/visat/visa) ~4 (siffrorna/kvitton/bokföring*/räkenskap*) | slutavräkning | gå att följa
    """,
)
REPAYS = Sign(
    "återbetalar",
    """
    (återbetala{s,r,}/återbetalning{en,}/återkräv{s,as,a,er}/återkrav/återställas/återställs/återgår/återför{s,as,a}/återföras/återbetalas/återlämna{s,}/återbära/återfå) & medel* | stöd* | pengar* | bidrag* | belopp* | kron* | överskott* | del | kommunen | regionen | staden
    (betala{s,r,}/lämna{s,r,}/gå{r,}/ge{s,r,}/skicka{r,s,}) ~4 (tillbaka/åter/hem) & medel* | stöd* | pengar* | bidrag* | belopp* | kron* | över | överskott* | skillnaden | gått | använ* | förbruk* | resepengar*
    tillbaka ~4 till <offentlig> | (går/gå) ~2 tillbaka
    (blir/blev) över ~10 (tillbaka/åter*) | (överskott{et,}) ~8 (åter*/tillbaka)
    """,
)


class UseOfFunds(Rule):
    """The organisation accounts for the money, and unused or misused money is repaid."""

    code = "KOM011"
    slug = "use-of-funds"
    concern = MUNICIPAL
    level = Level.WARNING
    title = Text("Redovisning och återbetalning av medel", "Accounting for and repayment of funds")
    why = Text(
        "Kommuner och regioner ska ha en god ekonomisk hushållning. Därför behöver avtalet säga hur medlen redovisas och vad som händer med dem som inte har använts.",
        "Municipalities and regions must manage their finances well. The agreement therefore needs to say how funds are accounted for and what happens to those not used.",
    )
    remedy = Text(
        "Ange när och hur organisationen redovisar medlen, och att oanvända eller felanvända medel betalas tillbaka.",
        "State when and how the organisation accounts for the funds, and that unused or misused funds are repaid.",
    )
    clause = "[Organisationen] redovisar senast den [datum] hur stödet har använts. Medel som inte har förbrukats, eller har använts till annat, betalas tillbaka inom [dagar] dagar."
    basis = (kl("11 kap. 1 §"),)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass for both, review for one, fail for neither; not applicable where no money is paid."""
        accounts = evidence(draft, [h for h in running(draft, ACCOUNTS) if not _denied_nearby(draft, h.sentence)], most=2)
        repays = evidence(draft, [h for h in running(draft, REPAYS) if not h.history], most=2)
        both = tuple(j.passage for j in draft.judged("KOM011+"))
        money = bool(draft.economy.pays) or any(c.actor == "public" and c.kind == "money" for c in draft.economy.contributions)
        if not money and not (accounts and repays):
            return not_applicable("Inga pengar betalas enligt utkastet.", "No money is paid under the draft.")
        if accounts and repays:
            return passed(
                "Utkastet reglerar både redovisning och återbetalning av medlen.",
                "The draft regulates both accounting for and repayment of the funds.",
                *dict.fromkeys([*accounts, *repays]),
            )
        some = tuple(dict.fromkeys([*accounts, *repays, *both]))[:2]
        if some:
            missing = (
                ("återbetalning av oanvända medel", "repayment of unused funds")
                if not repays
                else ("redovisning av medlen", "accounting for the funds")
            )
            return to_review(f"Utkastet reglerar inte {missing[0]}.", f"The draft does not regulate {missing[1]}.", *some)
        return failed(
            "Utkastet reglerar varken redovisning eller återbetalning av medlen.",
            "The draft regulates neither accounting for nor repayment of the funds.",
        )


def _denied_nearby(draft: Draft, sentence: int) -> bool:
    return any(h.sentence == sentence and h.negated for h in draft.hits(ACCOUNTS))


RULE = UseOfFunds()
