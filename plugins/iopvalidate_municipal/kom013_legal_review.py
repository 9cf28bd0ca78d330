"""KOM013: review by a jurist."""

from __future__ import annotations

import re

from iopvalidate.api import Assessment, Context, Draft, LegalBasis, Level, Rule, Sign, Text, passed, to_review
from iopvalidate_municipal.common import MUNICIPAL, evidence, running

REVIEWED = Sign(
    "juristgranskad",
    """
    (jurist{,en,er,ens,erna}/*jurist/*juristen/*jurister/*juristens/advokat{,en}/advokatfirman/juristfirman/juristbyrå*/juridiska/juridisk/juridiskt/juridiken/stadsadvokat{en,}) ~12 (granska*/genomgå*/gå igenom/gått igenom/läsa igenom/läst/läsa/bedöm*/prövat/prövats/titta*/godkän*/godtagit/utlåtande{t,}/yttrande/yttrat/kontroller*/fastställ*/kvalitetssäkr*/strukit/plöjt/nöjd)
    (granska{ts,s,d,t,as,des,de,}/bedömts/genomgåtts/prövats/granskning{en,}/läst/läsas/läses/läsa/synas/tittar/titta/genomgång) ~10 (jurist{,en,er}/*jurist/*juristen/*jurister/advokat*/juridiska/juridik*)
    (lämnat/skickas/skickats/sänds) ~6 (jurist{,en}/*juristen/juridiska) ~6 granskning
    (juridisk) (granskning{en,}/genomgång{en,}/kvalitetssäkring{en,}) | (stämts/stämt) ~2 av ~3 jurist*
    (jurist{en,er,erna}/*juristen/*jurist) ~3 (tagit del/synpunkter/lämnat synpunkter)
    juristgranska* | legal check
    """,
)
_NOT_DONE = re.compile(
    r"\b(?:ej|inte|ingen|någon)\b[^.]{0,30}(?:skett|gjorts|granskats|behövs)|\bvid tillfälle\b|\bom frågan\b|\bvid behov\b|\?\s*$|\bchecklista|\bhandlingar från\b|\bhjälper\b|\brådgivning",
    re.IGNORECASE,
)


class LegalReview(Rule):
    """The draft says that a jurist has reviewed or will review it."""

    code = "KOM013"
    slug = "legal-review"
    concern = MUNICIPAL
    level = Level.NOTE
    title = Text("Juristgranskning", "Legal review")
    why = Text(
        "Flera kommuner och regioner kräver att en jurist granskar ett IOP innan det undertecknas. Det finns inget lagkrav.",
        "Several municipalities and regions require that a jurist reviews an IOP before it is signed. There is no statutory requirement.",
    )
    remedy = Text(
        "Ange när och av vem avtalet har granskats, eller att det granskas före beslutet.",
        "State when and by whom it was reviewed, or that it will be before the decision.",
    )
    clause = "Överenskommelsen har granskats av [kommunens jurist] den [datum]."
    basis = (
        LegalBasis("Falu kommun och Region Jönköpings län: handläggning av IOP", "2026-04-30", "falun.se; rjl.se", "secondary"),
    )

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass where a review is stated, else review."""
        hits = running(draft, REVIEWED, history=True)
        found = [p for p in evidence(draft, hits, "KOM013+", most=6) if not _NOT_DONE.search(draft.agreement.quote(p))]
        if found:
            return passed(
                "Utkastet anger att en jurist har granskat eller ska granska det.",
                "The draft says that a jurist has reviewed or will review it.",
                *found[:2],
            )
        return to_review(
            "Utkastet säger inget om att en jurist har granskat det.",
            "The draft does not say that a jurist has reviewed it.",
            *evidence(draft, [], "KOM013?", most=1),
        )


RULE = LegalReview()
