"""STS006: overcompensation and recovery."""

from __future__ import annotations

import re

from iopvalidate.api import (
    Assessment,
    Context,
    Draft,
    LegalBasis,
    Level,
    Passage,
    Rule,
    Sign,
    Text,
    failed,
    not_applicable,
    passed,
    to_review,
)
from iopvalidate_state_aid.routes import STATE_AID, pays_money, where

SETTLED = Sign(
    "återbetalning och avstämning",
    """
    (återbetala{s,r,}/återbetalning{en,}/återkräv{s,as,a,er,es}/återkrav/återkräves) & !lån & !biljett* & !studielån & !spel*
    (återlämna{s,r,}/återgå{r,}/återför{s,as,a,}/återbär{s,a,}/återställ{s,as,a,er}/återfå{r,s,}/återtas) & <pengar> | överskott{et,} | outnyttja{t,de} | oanvän{t,da} | kvarvarande | överskjutande | kronor | femtiotusen | del | summa{n,} | skillnaden
    (betala{s,r,}/gå{r,}/ge{s,r,}/skicka{r,s,}/lämna{s,r,}/kräva/kräver/krävs) ~5 (tillbaka/åter/igen/hem) & <pengar> | kronor | överskott{et,} | skillnaden | blir över | blev över | *pengarna | behövdes | förbrukat* | kvar | kommunen
    tillbaka ~4 till <offentlig> & <pengar> | kronor
    (avräkna{s,}/avräkning{en,}/slutavräkning/avstäm{s,ning,ningen}/stäm{s,mer}/jämför{s,a,}) ~12 (kostnad{er,erna,en}/utbetalning*/bokslut*/utfall{et,}/utgifter{na,}/stöd{et,}/kostade)
    (drag{s,as}/räknas/dras/avräknas) ~3 (av/från) ~6 utbetalning*
    (överskrid{er,a,it}/överstig{er,a,it}) ~8 (nettokostnad*/kostnad*/kostnaden/kostnaderna/underskott*) & åter* | tillbaka | avräkn* | dra*
    överkompens* ~8 (återkräv*/återbetal*/räknas/betalas/avräkn*)
    (överskott{et,}/överskjutande) ~8 (återbetal*/återför*/återgå*/återlämn*/återställ*/återkräv*/tillbaka/avräkn*/åter)
    (differens{en,}/mellanskillnad{en,}) ~6 (reglera*/betala*/dra*/justera*)
    (minskar/minskas) ~6 lika mycket | betalar <offentlig> mindre
    (blir/blev) över ~3 (läggs till/återbärs/återgår/dras)
    """,
)
#: A limit stands in negated words: "får inte överstiga", "ingen överkompensation".
LIMIT = Sign(
    "stödet högst kostnaden",
    """
    (inte/ej/aldrig/ingen) ~8 (överstiga/överstiger/överstigit/överskrida/överskrider) ~5 (nettokostnad*/kostnad*/*kostnaden/*kostnaderna/underskott*)
    (ej/inte) ~4 högre stöd ~8 kostnad* | (inte/ej) ~4 högre stöd ~6 nettokostnad*
    (ingen/inte/ej) ~4 överkompens* | överkompens* ~6 (inte/ej) ~3 (förekomma/ske/uppstå/tillåts)
    (högst/endast/bara) ~4 täcka ~5 kostnad* | ingen ~4 mer än ~4 (kostar/kostnad*)
    (inte/ej) ~4 tjäna ~8 förlora
    """,
)
KEEPS = Sign(
    "behåller överskott",
    """
    (behåll{er,a,s,as}/tillfaller/disponeras/disponera) ~8 (överskott{et,}/över/vinst{en,}/fritt/medel*/stöd*) & <ideburen> | fritt | vi
    (överskott{et,}/vinsten/stöd/över) ~8 (behåll*/tillfaller/disponeras/föreningens/stiftelsens) | (begärs/krävs) ~3 tillbaka & inget | inte | ej
    varken ~10 (återbetala/återbetalas) | behöver (inte/ej) ~6 (återbetala/återbetalas/lämna tillbaka/betala tillbaka)
    (återbetalas/återkrävs/återlämnas) (inte/ej) | (ska/skall) (inte/ej) ~2 (återbetalas/återkrävas/återlämnas)
    """,
)
WEAK = Sign(
    "undvika överkompensation",
    "överkompens* | återkrav | överskott{et,} ~6 (diskuter*/bevakas) | stöd* ~4 (inte/ej) ~3 (för stort/för högt)",
)
#: Money taken back as a penalty for a missed performance is no settlement.
_PENALTY = re.compile(r"sanktion|\bvite|äventyr|\bannars återkrävs|avdrag|straff", re.IGNORECASE)
_NEVER = re.compile(
    r"\b(?:sker|görs|tas|behövs|krävs) (?:inte|ej)\b|har inte tagits med|regleras i lag\b|inget begärs|kan komma i fråga|(?:kan|får) (?:inte|ej) återkräv"
    r"|(?:kommer|komma) (?:inte|ej) i fråga|varken[^.]*åter(?:betal|krav|kräv)|\b(?:ingen|utan|inga|inte någon)\b[^.,;]{0,25}(?:återbetal|återkrav|avstämning|avräkning)"
    r"|(?:återbetalning|återkrav|avstämning|avräkning)\w*[^.,;]{0,25}\b(?:inte|ej)\b(?! (?:har |blivit )?(?:använ|förbruk|utnyttj|upparbet|tagits|tagna))",
    re.IGNORECASE,
)
_LABEL = 4  # words
_VERB = re.compile(r"\b(?:ska|skall|får|kan|sker|görs|återkrävs|återbetalas|dras|betalas|går)\b", re.IGNORECASE)


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
        if not pays_money(draft):
            return not_applicable("Inga pengar betalas enligt utkastet.", "No money is paid under the draft.")
        evidence = _settled(draft)
        if evidence:
            place = where(draft, evidence[0])
            return passed(
                f"Utkastet reglerar avstämning, återbetalning eller återkrav{place}.",
                f"The draft regulates settlement, repayment or recovery{place}.",
                *evidence,
            )
        kept = draft.passages([h for h in draft.hits(KEEPS) if not (h.quoted or draft.block(h).is_heading)], 1)
        weak = draft.passages(draft.asserted(WEAK, SETTLED, headings=True), 2)
        if kept:
            return failed(
                "Utkastet låter mottagaren behålla det som blir över och reglerar ingen återbetalning.",
                "The draft lets the recipient keep what is left over and regulates no repayment.",
                *kept,
            )
        if weak:
            return to_review(
                "Överkompensation eller återbetalning nämns, men inte hur den hanteras.",
                "Overcompensation or repayment is mentioned, but not how it is handled.",
                *weak,
            )
        return failed(
            "Utkastet säger inget om överkompensation eller återbetalning trots att pengar betalas.",
            "The draft says nothing of overcompensation or repayment although money is paid.",
        )


def _settled(draft: Draft) -> tuple[Passage, ...]:
    """Sentences that settle, limit or take back; none that lets the recipient keep it or that only punishes."""
    kept = {h.sentence for h in draft.hits(KEEPS)}
    limits = [h for h in draft.hits(LIMIT) if not (h.quoted or h.history or draft.block(h).is_heading)]
    # "medel som inte har använts återbetalas": the denial is of the use, so denials of repayment are matched by their own words
    settled = [h for h in draft.hits(SETTLED) if not (h.quoted or h.history or draft.block(h).is_heading)]
    hits = sorted([*settled, *limits], key=lambda h: h.first)
    found = [p for h in hits if h.sentence not in kept and _counts(draft, p := draft.passage(h))]
    found = found or [j.passage for j in draft.judged("STS006+") if _counts(draft, j.passage)]
    return tuple(dict.fromkeys(found))[:3]


def _counts(draft: Draft, passage: Passage) -> bool:
    text = draft.agreement.quote(passage)
    bare = len(text.split()) <= _LABEL and not _VERB.search(text)
    return not bare and not (_PENALTY.search(text) or _NEVER.search(text))


RULE = Overcompensation()
