"""KOM009: the steering group has no municipal powers of decision."""

from __future__ import annotations

import re

from iopvalidate.api import (
    Assessment,
    Context,
    Draft,
    Hit,
    Level,
    Passage,
    Rule,
    Sign,
    Text,
    denied,
    failed,
    not_applicable,
    passed,
    to_review,
)
from iopvalidate_municipal.common import MUNICIPAL, evidence, kl, running

BODY = Sign(
    "gemensamt organ",
    """
    styrgrupp* | samrådsgrupp* | samverkansgrupp* | partnerskapsgrupp* | ledningsgrupp* | arbetsgrupp* | partnerskapsråd* | samverkansråd* | ledningsråd*
    programråd* | styrkommitté* | partnerskapsmöte* | samrådsmöte* | husmöte*
    gemensam{ma,t,} ~2 (råd{et,}/forum/grupp{en,})
    (*rådet/-området/-förrådet/-kommunalrådet/-regionrådet/-ungdomsrådet/-elevrådet/-europarådet) & träffas | möts | beslutar | leder | samlas | består | person* | fördelar
    (grupp{en,}/råd{et,}/bord{et,}) ~10 (från/av) ~3 (vardera/varje/båda/envar/respektive)
    gruppen & träffas | möts | partnerskap* | parterna
    % any name of a body, where it does what joint bodies do or is made up of both sides
    (*gruppen/*grupp/*kommittén/*kommitté/*rådet/*råd/*forum/*forumet/*bordet/*utskottet/*delegationen/*kretsen/*nämnden/-området/-området/-målgruppen/-målgrupp/-åldersgruppen/-åldersgrupp/-personalgruppen/-barngruppen/-förrådet/-beråd) & (leder/leds/styr/håller/samordnar/sköter/bereder/rådgör/förvaltar/utgör/bildar) & (arbete*/partnerskap*/samarbete*/samverkan*/tillsammans/ihop/verksamhet*/insats*/projekt*/satsning*/råd) & <parterna> | <offentlig> | från | träffas | möts | samlas | sammanträder | gemensamt | gemensamma | partnerskap* & !nämnden
    (*gruppen/*grupp/*kommittén/*kommitté/*rådet/*råd/*forum/*forumet/*utskottet/*kretsen/-området/-målgruppen/-målgrupp/-förrådet/-beråd) & (en/två/tre/fyra/fem/sex/lika/#) ~3 (från/av/för/utsedda) | (företrädare/ledamöter/representanter/ombud/personer/deltagare) ~3 (från/för/av) & (vardera/varje/båda/bägge/envar/respektive/parterna/kommunen/regionen/<offentlig>)
    (*gruppen/*kommittén/*rådet/*grupp/*kommitté/*råd/-området/-målgruppen/-förrådet) & (sitter/ingår/möts/träffas/samlas/sammanträder/utser/utses/väljer) & <offentlig> | parterna | parterna | parter | vardera | båda & !barn* & !deltagarna & !besökarna
    (*gruppen/*rådet/*kommittén/-området/-målgruppen/-förrådet) & rådgivande | beredande | beslutanderätt | befogenhet* | kommunens pengar | nämndens | slutsatser | rekommendation*
    i (ett/en) ~1 (*råd/*grupp/*kommitté/*forum/-område) & (möts/träffas/samlas/sammanträder)
    """,
)
DECIDES = Sign(
    "beslutar om medel",
    """
    (beslutar/beslutas/beslut{,et}/besluta/bestämmer/bestämma/disponerar/disponera/fördelar/fördela/fördelas/avgör/godkänner/godkänna/plussar/höja/omfördela{r,}/fatta{r,s,}) ~12 (medel{,n}/medlen/*medel/*medlen/pengar{na,}/*anslag/*anslaget/*anslagen/stöd{et,}/*stöd/*stödet/budget{en,}/*budget/*budgeten/bidrag{et,}/*bidrag/*bidragen/kostnader/nämndens/utbetalning*/reserv{en,}/*reserven/potten/rörliga delen/avgifter{na,}/taxa{n,}/taxor{na,}/hyror{na,}/-läkemedel/-hjälpmedel/-livsmedel)
    (medel/medlen/pengarna/stödet/anslaget/budgeten/reserven/*anslaget/*bidragen/*bidrag) ~10 (beslutas/bestäms/fördelas/avgörs) ~6 (*gruppen/*rådet/*kommittén/-området/-målgruppen)
    (råder/förfogar/bestämmer/disponerar) ~3 över ~4 (anslag{et,}/*anslag/*anslaget/medel/medlen/pengar{na,}/budget{en,}/taxor/ärenden)
    (makt/befogenhet/inflytande/beslutanderätt) ~2 (över/i/om) ~4 (*anslag/*anslaget/medel/medlen/pengar*/budget*/taxor/avgifter/ärenden)
    i (nämndens/kommunens/fullmäktiges/kommunstyrelsens) (ställe/stad) | (å/på) (nämndens/kommunens/kommunstyrelsens/regionstyrelsens) vägnar
    (till) ~2 (*gruppen/*rådet/*kommittén/-området) (delegeras/överlämnas/delegerar) ~6 (rätt/beslutanderätt/befogenhet*)
    vart pengarna ska gå
    """,
)
LIMITED = Sign(
    "begränsad befogenhet",
    """
    rådgivande | rådslag | lämnar råd | ger råd | beredande | bereder | forum | samråder | överlägger | (föreslår/förslag/rekommend*) | inom ~4 (gränser/gränserna) | inget annat | ingenting annat | (ingen/inga/inte/ej/varken) ~4 (makt/rätt/mandat)
    inom ~2 (ramen/ramarna/avtalets/partnerskapets) | (inga/ingen/inte/ej/varken/saknar/aldrig) ~8 (beslut*/befogenhet*/beslutanderätt/medel/pengar/nämndens)
    (beslutar/bestämmer/avgör/beslutas/bestäms/avgörs/fattas/råder) ~3 (kommunen/nämnden/*nämnden/regionen/fullmäktige/kommunstyrelsen) & !deltagarna
    (frågor/frågan) ~8 (nämnden/fullmäktige/styrelsen/årsmöte) & avgörs | prövas | hänskjuts | vidare | beslutas
    """,
)
_PUBLIC_MONEY = re.compile(
    r"kommunens|nämndens|regionens|stadens|kommunala|medel|anslag|stöd|pengar|budget|ställe|reserv|rörliga delen|vägnar|beslutanderätt|nämndens rätt",
    re.IGNORECASE,
)
_OWN_MONEY = re.compile(r"ungdomsrådets|gemensamma aktiviteter|insamlade|gemensam kassa", re.IGNORECASE)
_GROUP_FIRST = re.compile(
    r"(?!området|målgruppen)\w*(?:råd|grupp|kommitté|krets)(?:en|et|n)\b"
    r"|(?:en|ett|den|det) gemensam(?:t|ma)? (?:\w+ )?\w*(?:grupp|råd|kommitté)",
    re.IGNORECASE,
)
#: The sentence goes on about the body that the one before it sets up: "Den beslutar om ...".
_PRONOUN = re.compile(r"(?:den|det|denna|detta) (?:[a-zåäö]+(?:r|as|ar|er)) ", re.IGNORECASE)
#: The decision stays where it belongs.
_KEPT = re.compile(
    r"(?:tillkommer|ankommer på|ligger (?:kvar )?hos|(?:fattas|avgörs|beslutas|prövas) (?:alltid |endast |bara )?av)[^.;]{0,40}(?:nämnd|fullmäktige|styrelse|kommunen|regionen)",
    re.IGNORECASE,
)
_FORMER = re.compile(r"\b(?:fördelade|beslutade|träffades|upplöstes|lades ned|hade)\b", re.IGNORECASE)


class SteeringGroupPowers(Rule):
    """A steering group decides only within the partnership."""

    code = "KOM009"
    slug = "steering-group-powers"
    concern = MUNICIPAL
    level = Level.ERROR
    title = Text("Styrgruppen har ingen kommunal beslutanderätt", "The steering group has no municipal powers of decision")
    why = Text(
        "En nämnd får delegera beslut bara till dem som räknas upp i kommunallagen. Företrädare för en organisation hör inte dit, så en gemensam grupp "
        "kan inte besluta om det offentligas pengar eller i nämndens ställe.",
        "A nämnd may delegate decisions only to those listed in kommunallagen. Representatives of an organisation are not among them, so a joint group "
        "cannot decide on public money or in the nämnd's place.",
    )
    remedy = Text(
        "Gör gruppen rådgivande eller begränsa den till partnerskapets gemensamma aktiviteter, och låt nämnden besluta om medel.",
        "Make the group advisory or limit it to the partnership's joint activities, and let the nämnd decide on funds.",
    )
    clause = "Gruppen kan komma överens om inriktningen inom ramen för överenskommelsen men beslutar varken om [kommunens] medel eller i nämndens ställe."
    basis = (kl("6 kap. 37 § och 7 kap. 5 §"),)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Not applicable without a joint body; fail where it decides on public money or for the nämnd, else pass."""
        bodies = _bodies(draft)
        deciding = [h for h in running(draft, DECIDES) if _by_group(draft, h)]
        if deciding:
            return failed(
                "Den gemensamma gruppen beslutar om det offentligas medel eller i nämndens ställe.",
                "The joint group decides on public funds or in the nämnd's place.",
                *draft.passages(deciding),
            )
        if not bodies:
            return not_applicable("Utkastet inrättar inget gemensamt organ.", "The draft sets up no joint body.")
        limits = _limits(draft)
        judged = draft.judged("KOM009?")
        if not limits and judged:
            return to_review("Gruppens befogenheter är oklara.", "The group's powers are unclear.", judged[0].passage)
        return passed(
            "Det gemensamma organet har ingen kommunal beslutanderätt enligt utkastet.",
            "The joint body has no municipal powers of decision under the draft.",
            *(limits or evidence(draft, bodies, most=1)),
        )


def _bodies(draft: Draft) -> list[Hit]:
    """Where a joint body is spoken of, in any clause; a body that is expressly not set up is none."""
    hits = [h for h in draft.hits(BODY) if not (h.quoted or h.history or draft.block(h).is_heading)]
    hits = [h for h in hits if not _FORMER.search(draft.agreement.quote(draft.passage(h)))]
    return [
        h
        for h in hits
        if not (h.negated and re.search(r"inrätta|tillsätt|behövs|finns", draft.agreement.quote(draft.passage(h))))
    ]


def _by_group(draft: Draft, hit: Hit) -> bool:
    text = draft.agreement.quote(draft.passage(hit))
    joint = draft.actor(hit) == "joint" or bool(_GROUP_FIRST.match(text)) or _goes_on(draft, hit, text)
    if not joint and not re.search(
        r"(?:fattas|beslutas|fördelas|avgörs) av (?:\w+ )?\w*(?:grupp|råd|kommitté)|(?:fattar|beslutar|bestämmer|fördelar|disponerar|avgör|godkänner|till|får) (?:\w+ )?\w*(?:grupp|råd|kommitté)(?:en|et|n)s?\b",
        text,
        re.IGNORECASE,
    ):
        return False
    if _KEPT.search(text):
        return False
    return bool(_PUBLIC_MONEY.search(text)) and not _OWN_MONEY.search(text)


def _goes_on(draft: Draft, hit: Hit, text: str) -> bool:
    """Whether the sentence begins with a pronoun and the one before it, in the same paragraph, speaks of a joint body."""
    if not _PRONOUN.match(text):
        return False
    return any(h.sentence == hit.sentence - 1 and h.ordinal == hit.ordinal for h in draft.hits(BODY))


def _limits(draft: Draft) -> tuple[Passage, ...]:
    """Sentences near a joint body that bound its powers: what it may not decide, or that it only advises."""
    bodies = {h.ordinal for h in _bodies(draft)}
    denials = [h for h in draft.hits(DECIDES) if denied(draft, h)]
    hits = [h for h in [*denials, *draft.hits(LIMITED)] if h.ordinal in bodies and not h.quoted and not draft.block(h).is_heading]
    return draft.passages(hits, 2)


RULE = SteeringGroupPowers()
