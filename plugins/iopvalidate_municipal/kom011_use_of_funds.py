"""KOM011: accounting for funds and repayment."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Hit, Level, Rule, Sign, Text, failed, not_applicable, passed, to_review
from iopvalidate_municipal.common import MUNICIPAL, evidence, kl, running

ACCOUNTS = Sign(
    "redovisar medel",
    """
    (redovisa{r,s,}/redovisning{en,}/räkenskap/visar/visa/redogör{,a,else}/redogörelse{n,}/återrapport*/slutredovis*/rapport{eras,erar}/visas) ~10 (medel{,n}/medlen/stöd{et,ets}/bidrag{et,}/pengar{na,}/använ*/kostnader/ekonomi*)
    (resultaträkning/balansräkning/resultat-) | halvårsbokslut | slutavräkning | (redovisning{en,}) ~6 (räkning*/huvudbok*/kostnadsställe*)
    (ekonomisk/ekonomiska) (redovisning{en,}/slutrapport/rapport{en,}/redogörelse) | årsredovisning{en,} | (redovisas/redovisa) ~3 (bokslut{et,}/årsbokslut{et,}/årsredovisning*) | revisionsberättelse{n,} | räkenskaper{na,} | bokslut{et,}
    (redovis*/redogör*/visar/visa/rapporter*/återrapporter*/slutredovis*/bokför*/berättar/räkenskap*/räkning/kvitto*/kvitton) & (använts/använt/används/gått åt/gått till/tog vägen/tagit vägen/förbrukat*/åtgått/gick till/gick åt/disponer*/nyttjat*/användning{en,}/kostat) & <pengar> | peng* | kronor | slant* | anslag*
    (årsredovisning*/verksamhetsberättelse*/bokslut*/slutrapport*/årsrapport*/redovisningen) & (framgå{r,}/innehåller/innehålla/upptar/visar) & <pengar> | använts | använt* | ekonomi* | kostnad* | utgift*
    (redovisa{r,s,}/styrk{er,s,a}/verifiera{r,s}/visar/visa) & (kostnad{er,erna}/utgift{er,erna}) & kvitto* | kvitton | verifikat* | underlag | bokföring* | <offentlig>
    (räkenskap{er,erna}/bokslut{et,}/redovisning{en,}/kassarapport*/kassaredovisning*/resultatrapport*/ekonomirapport*/ekonomiredovisning*) ~8 (lämnas/lämnar/skickas/skickar/inges/inlämnas/överlämnas/visas/företes/delges/insänds/presenteras)
    (medlen/stödet/pengarna/bidraget) ~6 (använts/används/gått till/användning) & redovisa* | visa* | redogör*
    (berättar/berätta/redovisa{r,s,}/visar/visa/redogör/rapporterar/förklarar) & (gått till/gick till/gått åt/använts/använt/förbrukat*/tog vägen/räckt till) & !barn* & !deltagar* & !besök*
    (visar/visat/visa) ~4 (siffrorna/kvitton/bokföring*/räkenskap*) | slutavräkning | gå att följa
    """,
)
REPAYS = Sign(
    "återbetalar",
    """
    (återbetala{s,r,}/återbetalning{en,}/återkräv{s,as,a,er}/återkrav/återställas/återställs/återgår/återför{s,as,a}/återföras/återbetalas/återlämna{s,}/återbära/återfå) & medel* | stöd* | pengar* | bidrag* | belopp* | kron* | överskott* | del | kommunen | regionen | staden
    (betala{s,r,}/lämna{s,r,}/gå{r,}/ge{s,r,}/skicka{r,s,}) ~4 (tillbaka/åter/hem) & medel* | stöd* | pengar* | bidrag* | belopp* | kron* | över | överskott* | skillnaden | gått | använ* | förbruk* | resepengar*
    (kräva/kräver/begära) ~2 (tillbaka/åter) | (det som/det) ~6 (betalar vi/betalas/lämnas/lämnar vi) ~1 (tillbaka/åter) | outnyttja{t,de} ~8 (tillbaka/åter*)
    (lämnar/lämna/betalar/betala/betalas/lämnas) tillbaka det | felaktigt använda medel ~4 åter* | (det/allt) ~8 (lämnar/betalar) vi (tillbaka/åter)
    tillbaka ~4 till <offentlig> | (går/gå) ~2 tillbaka
    (går/gå/förs/föras/för/fört/lämnas/skickas/betalas/betalar/återgå{r,}/återlämna{s,r,}/återförs/återbörda*/ska/skall) ~4 (tillbaka/åter/igen/retur) & över | kvar | oanvän* | oförbruk* | outnytt* | resten | rest | återsto* | felaktig* | annat | överblivn* | överskjut* | åtgång* | går inte åt | gått åt | <pengar> & !återkoppl* & !nyck* & !utrustning*
    (återbetala{s,r,}/återbetalning{en,}/återkräv{s,as,er,a}) & annat | fel* | strid | den | det | <offentlig> & !lånet & !lån & !deposition* & !avgift*
    (rest{en,}/överskott{et,}/överskjutande/oanvän*/kvarvarande/återstoden/det som blir över/som återstår) ~8 (igen/tillbaka/åter)
    (återgå/återgår/återgick/återföras/återbetalas/återkräva/tillfaller/tillfalla) & <offentlig> | <pengar> | resten | oanvän* | kvar* | över*
    (går/gick) (stödet/bidraget/pengarna/medlen) ~2 (inte/ej) ~1 åt
    (dras/räknas/avräknas/kvittas/regleras/avdras) ~4 (av/från/mot) ~6 (nästa/kommande/följande) & över* | oanvän* | outnytt* | oförbruk* | kvar* | gått | behöv* | använts & !lön*
    (blir/blev) över ~10 (tillbaka/åter*) | (överskott{et,}) ~8 (åter*/tillbaka)
    """,
)
_MODAL = frozenset({"ska", "skall", "kan", "får", "behöver", "bör"})
_NOT = frozenset({"inte", "ej", "icke", "ingen", "inga", "aldrig"})


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
        repays = evidence(draft, [h for h in draft.hits(REPAYS) if _repaid(draft, h)], most=2)
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


def _repaid(draft: Draft, hit: Hit) -> bool:
    """Whether repayment is promised: only a denial of the verb itself counts, not "det vi inte har använt"."""
    if hit.quoted or hit.history or draft.block(hit).is_heading:
        return False
    forms = draft.reading.tokens.forms
    start = draft.reading.sentence(hit.sentence).first
    before = [forms[i] for i in range(max(hit.first - 2, start), hit.first)]
    modal = bool(before) and before[-1] in _MODAL  # "inte ska återbetalas" denies it, "inte använts återbetalas" does not
    own = before if modal else before[-1:]
    after = forms[hit.last : hit.last + 2]
    return not _NOT.intersection(own) and not (_NOT.intersection(after[:1]) or "förekommer" in after)


def _denied_nearby(draft: Draft, sentence: int) -> bool:
    return any(h.sentence == sentence and h.negated for h in draft.hits(ACCOUNTS))


RULE = UseOfFunds()
