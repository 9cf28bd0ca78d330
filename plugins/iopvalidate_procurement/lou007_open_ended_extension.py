"""LOU007: extension without limit, or a term until further notice."""

from __future__ import annotations

import re

from iopvalidate.api import (
    Assessment,
    Context,
    Draft,
    Hit,
    LegalBasis,
    Level,
    Passage,
    Rule,
    Sign,
    Text,
    failed,
    passed,
    to_review,
)
from iopvalidate_procurement.idioms import conditioned, confirmed, denials, found, witnessed
from iopvalidate_procurement.law import PROCUREMENT, READ, lou

_THIS = "avtalet | detta avtal | överenskommelse* | partnerskap* | samarbet* | samverkan* | iop | iop-avtal* | iop:et | förhållande | löptid | avtalstid*"
_ELSE = "!hyres* | hyran | larm* | lokalen | lokalerna | förordnande | avstäng* | serviceavtal* | bostadsbolag* | rektor*"

OPEN_ENDED = Sign(
    "tills vidare",
    f"""
    tills vidare & {_THIS} & {_ELSE} & !tills vidare gäller | disponer*
    tillsvidare & {_THIS} | uppsägning* & {_ELSE}
    (den/det/och) ~1 (gäller/löper) ~14 tills vidare & {_ELSE}
    gäller tills vidare & !<offentlig> | <ideburen> & {_ELSE}
    tillsvidareavtal* & {_ELSE} & !el | bredband
    (på/för) obestämd tid & {_THIS} | gäller | löper & {_ELSE}
    (gäller/löper/består) ~4 tills ~4 (sägs/säger/sagts/uppsägs) & {_THIS} | den | det & {_ELSE}
    så länge ~2 (det/detta/pengarna/medlen) ~2 (behövs/fungerar/går/räcker) & fortsätt* | gäller | löper | pågår | håller | {_THIS} & {_ELSE}
    så länge ~3 (parterna/båda/bägge/någon/vi/behov/behovet/part) ~3 (vill/önskar/överens/behövs/fungerar/räcker/finns/kvarstår/nöjda/ense/så) & {_THIS} | gäller | löper | fortsätter | kör | pågår | håller | förläng* & {_ELSE} & !hinder*
    (tills/intill dess/till dess) ~3 (någon/endera/part/parten/ena/parterna/en av) ~6 (säger/sägs/uppsäg*/slutar/avslut*/lämnar/vill/ångrar/avbryter) & {_ELSE} & !underrätt*
    (fortlöper/fortgår/fortsätter) ~6 (tills/till dess/intill) & {_THIS} | den | det & {_ELSE} & !den # | datum
    (gäller/löper/fortsätter/fortgår) ~3 (fortlöpande/löpande/permanent/för alltid/framgent) & {_THIS} | den | det & {_ELSE}
    """,
)
#: The denial is part of what is said: "inget slutdatum", "så länge ingen säger upp det".
NO_END = Sign(
    "utan slut",
    f"""
    (utan/ingen/inget) ~2 (slutdatum/tidsbegränsning) & {_THIS} & {_ELSE}
    utan ~1 begränsning ~1 i ~1 tid* & {_THIS} & {_ELSE}
    (gäller/löper) ~12 till dess ~4 (sagts/säger/sägs) upp & {_THIS} & {_ELSE}
    (inget/ingen/utan) ~2 (slut/slutdatum/slutdag/sista dag/bestämd tid) & {_THIS} | gäller | löper & {_ELSE}
    så länge ~4 (ingen/inte/ej) ~6 (säger/sagt/sägs/säga/uppsäg*/sluta*/invänd*/avbryt*/motsätt*/nej/hörs) & {_ELSE} & !hinder | förseningen | betalning*
    ingen ~2 (bortre/sluttid/slutdag/tidsgräns) & {_THIS} & {_ELSE}
    (slutdatum/slutdag/sluttid) ~2 (saknas/finns inte/har inte/är inte) & {_ELSE}
    """,
)
UNLIMITED = Sign(
    "obegränsad förlängning",
    f"""
    (automatisk/automatiskt/löpande) ~2 (förläng*/prolong*/-förlängdes) & {_ELSE}
    (förläng*/prolong*/-förlängdes) ~3 (automatisk/automatiskt/löpande) & {_ELSE}
    (förlängs/prolongeras/förlängas/förlänges/fortsätter/rullar/löper/förlänga/gälla/gäller) ~14 i (taget/sänder) & {_ELSE}
    (förlängs/prolongeras/förlänges/förlänga/förlängas) ~8 (varje/åt) (gång/gången) & {_ELSE}
    (sägs/säger/uppsägs/sagts/säga) ~14 (förlängs/fortsätter/prolongeras/rullar/förlänges) ~8 (år/vidare/period*/gälla) & {_ELSE} & !högst | en gång
    (inte/ej/ingen) ~14 (förlängs/prolongeras/rullar/förlänges) ~8 (år/vidare/period*) & uppsägning* | säger | sägs | uppsägs | meddelar | hör | skriver & {_ELSE} & !högst | en gång
    uppsägning ~14 (förlängs/prolongeras/förlänges/fortsätter) & {_ELSE} & !högst | en gång | inte kan
    (förläng*/prolong*) ~8 (utan/obegränsat/obegränsad) ~2 (begränsning/antal/tidsbegränsning) & {_ELSE}
    (förläng*/prolong*) ~3 (obegränsat/obegränsad) & {_ELSE}
    (förläng*/prolong*) ~4 så många gånger & {_ELSE}
    (fortsätter/rullar/löper) ~10 år efter år & {_ELSE}
    (hörs/hör) ~8 (löper/rullar/fortsätter) ~3 vidare & {_ELSE}
    (förlängs/förlängas) ~2 årsvis & {_ELSE}
    (säger/hörs/hör) ~4 (ingen/inget/inte) ~6 (blir/fortsätter/gäller/löper) ~6 till & år | månad* | termin* | period* & {_ELSE}
    så (håller/fortsätter/rullar) ~1 det på & {_ELSE}
    # ~1 (månader/år/veckor) till ~3 och ~1 (sedan/därefter/så) ~2 # till & {_ELSE}
    (och så vidare/osv/o s v) & förläng* | fortsätt* | år | månader till | period* & gäller | kör | fortsätt* | förläng* | till & {_ELSE}
    (år/månad/termin/säsong) för (år/månad/termin/säsong) & förläng* | fortsätt* | gäller | löper | förny* & {_ELSE}
    (ett/en) (år/månad/termin/period/säsong) i (taget/sänder) & förläng* | fortsätt* | gäller | löper | förny* | kör* | till | rullar & {_ELSE} & !förlängdes | löpte | gällde
    (rullande/rullar) & avtal* | överenskommelse* | förläng* | period* | år | <avtalet> & !rullstol* | rulla & {_ELSE}
    löper ~3 vidare ~3 utan slutdatum & {_ELSE}
    (förnyas/förnyelse/förnyar/förnyad) ~4 (automatisk/automatiskt/löpande/automatik/sig) & {_ELSE}
    (automatisk/automatiskt/löpande) ~2 (förnyas/förnyelse) & {_ELSE}
    (förlängs/förlängas/förnyas/prolongeras) ~3 per automatik & {_ELSE}
    (fortsätter/förlängd/förlängs/gälla/gäller) ~10 (varje/åt) (gång/gången) & år | månader | termin* & {_ELSE}
    (förnyas/förnyar) ~8 (taget/sänder/gång/tyst) & {_ELSE}
    (tyst/stillatigande) ~1 (förläng*/förnyelse/prolong*)
    (förlängs/förnyas/fortsätter/löper) ~6 (ytterligare/ny/nya) ~3 (period/år/perioder/treårsperiod*) ~8 (om/såvida/ifall) ~8 (säger/sägs/uppsäg*/uppsägning) & {_ELSE} & !en gång | högst
    """,
)
EXTENSION = Sign(
    "förlängning",
    f"""
    (förläng*/prolong*/-förlängdes/-förlängts) & <avtalet> | år | månader | gång | parter* | möjlig* | period* | tiden | högst | längst | option | eventuell | nämnd* & !arm* | lånetid* | skoldag* | tillstånd* & {_ELSE}
    (förlängning/förlängningen) ~2 (kan/får) ~3 (aktuell/ske/göras/beslutas/avtalas) & {_ELSE}
    option ~4 # ~1 (år/månader) & {_ELSE}
    option ~4 ytterligare & {_ELSE}
    (besluta/beslutar/enas/överens/komma överens) ~4 ytterligare ~1 # ~1 (år/månader/period/termin/säsong*) & {_ELSE}
    (lägga/lägger) till # år
    ny avtalsperiod & förhandl* | eventuell
    """,
)
#: What a pass quotes: "Det förlängs inte.", "Någon förlängning sker ej."
NO_EXTENSION = Sign(
    "ingen förlängning",
    """
    (förläng*/prolong*/förnyas) ~3 (inte/ej/icke) & !sägs | uppsägs | säger | uppsagts
    (ingen/inte/ej/utan/någon) ~4 (förläng*/prolong*/option*) & !om den | såvida | säger | sägs
    (slutar/upphör) ~6 (då/automatiskt/utan) ~3 (uppsägning/förlängning)
    """,
)
CAPPED = Sign(
    "övre gräns",
    """
    (högst/längst/maximalt/max) & (förläng*/prolong*/option)
    en gång & (förläng*/prolong*)
    vid ett ~1 tillfälle & (förläng*/prolong*)
    till och med & (förläng*/prolong*)
    """,
)
ENDS = Sign(
    "upphör utan förlängning",
    """
    upphör ~4 (avtalet/överenskommelsen/partnerskapet/samarbetet) & !uppsägning* | häv* | om
    (avtalet/överenskommelsen/partnerskapet/samarbetet) ~10 upphör & !uppsägning ~2 (sker/ska) | häv* | om | konkurs*
    """,
)
_DENIED = re.compile(
    r"\b(?:förläng\w*|prolong\w*|option)(?: \w+){0,2} (?:inte|ej|icke)\b(?! (?:sägs|uppsägs|uppsagts|säger|längre|annat))|"
    r"\b(?:inte|ej|icke|ingen|inga)(?: (?!skett|sker|gjorts|görs|inkommit|lämnats|finns|sägs|uppsagts)\w+){0,1} (?:automatisk\w*|förläng\w*|prolong\w*)|"
    r"\butan(?: \w+){0,3} (?:förläng\w*|prolong\w*)|\bnågon (?:automatisk )?förlängning\b",
    re.IGNORECASE,
)


class OpenEndedExtension(Rule):
    """The agreement cannot go on without limit."""

    code = "LOU007"
    slug = "open-ended-extension"
    concern = PROCUREMENT
    level = Level.WARNING
    title = Text("Obegränsad förlängning", "Open-ended extension")
    why = Text(
        "Varje förlängning räknas in i avtalets värde, och en obestämd tid räknas som fyra år. I det avtal som prövades i "
        "HFD 2020 ref. 15 var förlängningen inte begränsad i tid.",
        "Every extension counts into the value of the agreement, and an indefinite term counts as four years. In the agreement "
        "tried in HFD 2020 ref. 15 the extension was not limited in time.",
    )
    remedy = Text(
        "Bestäm ett slutdatum. Om förlängning ska vara möjlig: ange hur många gånger och hur länge, att båda parter ska vara överens och att "
        "ett nytt beslut fattas efter utvärdering.",
        "Set an end date. If extension is to be possible, state how often and how long, that both parties must agree and that a new "
        "decision follows an evaluation.",
    )
    clause = (
        "Överenskommelsen gäller till och med den [datum] och upphör då utan uppsägning. Parterna kan, efter gemensam utvärdering och nytt "
        "beslut, förlänga den en gång med högst [antal] år."
    )
    basis = (
        lou("5 kap. 3 och 13 §§"),
        LegalBasis("Kammarrätten i Göteborg 2019-05-08, mål 3556-18 (förlängning utan tidsgräns)", READ, "inkopsradet.se"),
    )

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail on no limit, review on any limited or vague extension, pass where there is none."""
        unlimited = [*_open_ended(draft), *self._automatic(draft)]
        if unlimited:
            return failed(
                "Avtalstiden eller förlängningen saknar gräns: löptid tills vidare, automatisk eller obegränsad förlängning.",
                "The term or its extension has no limit: until further notice, automatic or unlimited extension.",
                *dict.fromkeys(unlimited),
            )
        limited = self._limited(draft)
        if limited:
            return to_review(
                "Avtalet kan förlängas; förlängningen ska räknas in i värdet och dess längd bedömas.",
                "The agreement can be extended; the extension counts into the value and its length must be judged.",
                *limited,
            )
        witnesses = witnessed(draft, "LOU007-")
        if witnesses:
            return to_review(
                "Ordalydelsen kan betyda att avtalet fortsätter utan gräns; en person behöver läsa stället.",
                "The wording may mean that the agreement goes on without limit; a person must read the passage.",
                *witnesses,
            )
        said = dict.fromkeys(
            (
                *denials(draft, EXTENSION, UNLIMITED),
                *draft.passages(_living(draft, draft.hits(NO_EXTENSION), denied=True)),
                *draft.passages(found(draft, ENDS)),
                *confirmed(draft, "LOU007+"),
            )
        )
        return passed(
            "Ingen förlängning och ingen löptid tills vidare hittades.",
            "No extension and no term until further notice was found.",
            *list(said)[:2],
        )

    def _automatic(self, draft: Draft) -> list[Passage]:
        return list(draft.passages(_living(draft, draft.hits(UNLIMITED))))

    def _limited(self, draft: Draft) -> list[Passage]:
        hits = _living(draft, draft.hits(EXTENSION))
        capped = {h.sentence for h in draft.hits(CAPPED)}
        hits.sort(key=lambda h: h.sentence not in capped)
        return list(draft.passages(hits))


def _open_ended(draft: Draft) -> list[Passage]:
    return list(draft.passages([*found(draft, OPEN_ENDED), *conditioned(draft, NO_END)]))


def _living(draft: Draft, hits: list[Hit], *, denied: bool = False) -> list[Hit]:
    """Keep hits in running text whose sentence denies no extension; "om den inte sägs upp" denies nothing."""
    kept = (h for h in hits if not (h.quoted or h.history or draft.block(h).is_heading))
    return list(kept) if denied else [h for h in kept if not _DENIED.search(draft.agreement.quote(draft.passage(h)))]


RULE = OpenEndedExtension()
