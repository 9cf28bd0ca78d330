"""LOU007: extension without limit, or a term until further notice."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Hit, LegalBasis, Level, Passage, Rule, Sign, Text, failed, passed, to_review
from iopvalidate_procurement.idioms import confirmed, denials, found, quoted_words, witnessed
from iopvalidate_procurement.law import PROCUREMENT, READ, lou

_AGREEMENT = "<avtalet> | gäller | löper | består | fortgår | fortsätter | prolongeras | perioden | avtalstid* | samarbetet"

OPEN_ENDED = Sign(
    "tills vidare",
    f"""
    (tills vidare/tillsvidare) & {_AGREEMENT}
    tills vidare & {_AGREEMENT} & !disponer* | lokal* | lånar | tills vidare gäller kommunens
    tillsvidare & {_AGREEMENT} | uppsägning* | start
    tillsvidareavtal*
    (utan/ingen/inget) ~2 (slutdatum/tidsbegränsning/bortre) & {_AGREEMENT} & !rätt
    utan ~1 begränsning ~1 i tid* & {_AGREEMENT}
    (gäller/löper) till dess ~4 (sagts/säger/sägs) upp & !lokal*
    """.replace("(tills vidare/tillsvidare)", "tillsvidare"),
)
UNLIMITED = Sign(
    "obegränsad förlängning",
    """
    (automatisk/automatiskt/löpande) ~2 (förläng*/prolonger*) | (förläng*/prolonger*) ~3 (automatisk/automatiskt/löpande)
    (förlängs/prolongeras/förlängas/förlänges/prolongeras/fortsätter/rullar/löper/förlänga) ~8 (i taget/sänder)
    (förlängs/prolongeras/förlängas/förlänges/fortsätter/rullar/löper/förlänga/prolongeras) ~10 i (taget/sänder)
    (förlängs/prolongeras/förlänges/förlänga/förlängas) ~6 (varje/åt) (gång/gången)
    (prolongeras/förlängs) & (uppsägning/uppsägs/sägs/säger) & ej | inte | om ingen & !förlängs (ej/inte)
    om ~1 ingen ~10 (förlängs/prolongeras/rullar/fortsätter/löper) ~10 (år/vidare)
    (inte/ej) ~3 (sägs/säger/uppsägs/sagts/sägas) ~8 (förlängs/fortsätter/prolongeras/rullar) ~8 (år/vidare/period*)
    (sägs/säger/uppsägs/sagts) ~3 (inte/ej) ~14 (förlängs/fortsätter/prolongeras/rullar) ~8 (år/vidare/period*)
    (förläng*/prolong*) ~8 (utan/obegränsat/obegränsad) ~2 (begränsning/antal/tidsbegränsning)
    (förläng*/prolong*) ~3 (obegränsat/obegränsad)
    (förläng*/prolong*) ~4 så många gånger
    (fortsätter/rullar/löper) ~8 år efter år
    årsvis ~3 (förläng*) | förlängs ~2 årsvis
    löper ~3 vidare ~3 (utan slutdatum)
    """.replace("(i taget/sänder)", "sänder").replace("(utan slutdatum)", "utan slutdatum"),
)
EXTENSION = Sign(
    "förlängning",
    """
    (förläng*/prolong*) & <avtalet> | år | månader | gång | parter* | möjlig* | period* | tiden | högst | längst | option | option* | eventuell & !arm* | lånetid* | skoldag* | tillstånd*
    option ~4 # ~1 (år/månader)
    option ~4 (ytterligare/förläng*)
    (lägga till) ~1 # år
    lägga till ~1 # år
    ny avtalsperiod & förhandl* | eventuell
    fortsatt ~1 (överenskommelse/avtal) ~3 (högst/längst)
    """.replace("(lägga till) ~1 # år", "lägga till # år"),
)
CAPPED = Sign(
    "övre gräns",
    """
    (högst/längst/maximalt/max) & (förläng*/prolong*)
    en gång & (förläng*/prolong*) | (ett/två) ~2 tillfälle
    (vid/ett) ~1 tillfälle & (förläng*/prolong*)
    (till och med) & (förläng*/prolong*)
    bara ett | # ( + / plus ) # år
    """.replace("(till och med) &", "till och med &").replace("bara ett | # ( + / plus ) # år", "bara ett"),
)
NO_EXTENSION = Sign(
    "ingen förlängning",
    """
    (ej/inte/icke) ~2 (förläng*/prolong*)
    (förläng*/prolong*) ~3 (ej/inte/inte)
    (utan/ingen/någon) ~2 (rätt/möjlighet/automatisk) ~2 (förläng*/prolong*)
    """,
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
        said = dict.fromkeys((*denials(draft, EXTENSION, UNLIMITED), *confirmed(draft, "LOU007+")))
        return passed(
            "Ingen förlängning och ingen löptid tills vidare hittades.",
            "No extension and no term until further notice was found.",
            *list(said)[:2],
        )

    def _automatic(self, draft: Draft) -> list[Passage]:
        return list(draft.passages(_living(draft, found(draft, UNLIMITED))))

    def _limited(self, draft: Draft) -> list[Passage]:
        hits = _living(draft, found(draft, EXTENSION))
        capped = {h.sentence for h in draft.hits(CAPPED)}
        hits.sort(key=lambda h: h.sentence not in capped)
        return list(draft.passages(hits))


def _open_ended(draft: Draft) -> list[Passage]:
    return list(draft.passages(found(draft, OPEN_ENDED)))


def _living(draft: Draft, hits: list[Hit]) -> list[Hit]:
    """Drop hits of sentences that deny an extension: "Avtalet förlängs inte automatiskt"."""
    denied = {h.sentence for h in draft.hits(NO_EXTENSION) if h.negated or "ingen" in quoted_words(draft, [h])}
    return [h for h in hits if h.sentence not in denied or h.sign == UNLIMITED.name]


RULE = OpenEndedExtension()
