"""LOU010: a wrong or outdated exception is relied on."""

from __future__ import annotations

import re

from iopvalidate.api import Draft, Hit, Level, Sign, Text
from iopvalidate_procurement.idioms import speaks
from iopvalidate_procurement.law import inferred, lou
from iopvalidate_procurement.occurrence import OccurrenceRule

#: The sentence denies reliance, or speaks of law that is past.
_DISOWNED = re.compile(
    r"åberopa\w*(?: \w+)? (?:inte|ej|icke)|åberopas? (?:inte|ej)|(?:inte|ej|icke) (?:\w+ )?(?:åberopa\w*|göra? gällande|användas|stöd[sj]\w*)|"
    r"gäller (?:inte|ej|icke|bara|endast|enbart) (?:här|för|mellan|när)|gör (?:inte|ej|icke) gällande|stöd(?:er|jer) sig (?:inte|ej|icke)|"
    r"kan (?:inte|ej|icke)|(?:inte|ej|icke) (?:med|för) (?:en )?förening\w*|(?:inte|ej|icke) (?:en |någon )?(?:upphandlande )?myndighet|ingen (?:upphandlande )?myndighet|"
    r"inget (?:sådant )?undantag|något undantag|ingendera|saknar (?:stöd|betydelse)|är (?:inte|ej) tillämplig(?:t|a)? (?:här|på (?:detta|denna))|"
    r"upphäv\w+|avskaffa\w+|numera|fanns|före den|tidigare|har ersatts|inte längre|missuppfatt\w*|felaktig\w*",
    re.IGNORECASE,
)

AUTHORITIES = Sign(
    "undantaget för samarbete mellan myndigheter",
    """
    3 kap ~1 (17/18/17–18/17-18) & lou | upphandling* | myndighet* | undantag* | samarbete* | hamburg* | § | §§ & !kommunallag* | socialtjänstlag* | skollag*
    (hamburgundantag*/hamburgsamarbete*/hamburgsamverkan*/hamburg-undantag*)
    (undantag*/bestämmels*/reglerna) ~4 samarbete* ~2 mellan ~1 (upphandlande) ~1 myndigheter
    (undantag*/bestämmels*/reglerna/bygger/omfattas) ~6 samarbete* ~1 mellan ~1 myndigheter
    myndighet till myndighet & upphandl* | lou
    myndigheter emellan & 17 | 18 | konkurrensutsätt* | upphandl*
    tredje kapitlet & upphandl* | lou | lou:s & 17 | 18 | sjuttonde | artonde | myndighet*
    samarbete mellan två kommuner & upphandl*
    offentlig-offentlig* & lou | upphandl* | annons*
    """,
)
REPEALED = Sign(
    "upphävda bestämmelser i 19 kap.",
    """
    19 kap ~1 6 (a/b/c/a–c/a-c)
    19 kap ~1 (6a/6b/6c)
    6 (a/b/c) ~1 § ~3 19 kap
    6 (b/c) och 6 (b/c) §§ & kap | lou
    bilaga (2a/2-a)
    bilaga 2 a & lou | upphandl* | välfärdstjänst* | 2016 | lagen | direkt*
    bilaga 2 a ~1 till
    (välfärdstjänst/välfärdstjänster/välfärdstjänsten/välfärdstjänsterna) & lou | upphandl* | annons* | direkt* | tröskelvärde* | undantag*
    """,
)
NON_ECONOMIC = Sign(
    "icke-ekonomisk tjänst som undantag",
    """
    lou | upphandl* | upphandlingsplikt* | undantag* | undantagen | lou:s | upphandlingslag* | direkttilldel* | lagen | direkt | lou & (icke-ekonomisk/icke-ekonomiska/icke-ekonomiskt) ~1 (tjänst/tjänster/tjänsten/tjänsterna)
    lou | upphandl* | undantag* & icke ~1 (ekonomisk/ekonomiska) ~1 (tjänst/tjänster)
    nesgi* & lou | upphandl* | undantag*
    nesgi-undantag*
    """,
)


class WrongException(OccurrenceRule):
    """No wrong or repealed exception from LOU is relied on."""

    code = "LOU010"
    slug = "wrong-exception"
    level = Level.ERROR
    strong = (AUTHORITIES, REPEALED, NON_ECONOMIC)
    kind = Text("åberopande av felaktig eller inaktuell undantagsgrund", "reliance on a wrong or outdated exception")
    title = Text("Felaktig eller inaktuell undantagsgrund", "Wrong or outdated exception")
    why = Text(
        "3 kap. 17–18 §§ LOU gäller bara mellan upphandlande myndigheter, 19 kap. 6 a–c §§, bilaga 2 a och kategorin välfärdstjänster "
        "är upphävda, och LOU har inget undantag för icke-ekonomiska tjänster av allmänt intresse.",
        "LOU ch. 3 s. 17–18 apply only between contracting authorities, ch. 19 s. 6 a–c, Annex 2 a and the category of welfare "
        "services are repealed, and LOU has no exception for non-economic services of general interest.",
    )
    remedy = Text(
        "Stryk hänvisningen. Ange i stället skälen till att avtalet inte är ett kontrakt, eller en väg som finns: direktupphandling inom "
        "beloppsgränsen (19 a kap. 2 §) eller en annonserad reserverad upphandling (19 kap. 25 eller 25 a §).",
        "Strike the reference. State instead the reasons why the agreement is no contract, or a route that exists: direct award within "
        "the limit (ch. 19 a s. 2) or an advertised reserved procurement (ch. 19 s. 25 or 25 a).",
    )
    basis = (
        lou("3 kap. 17–18 §§"),
        lou("19 kap. 25 och 25 a §§ (ersatte 19 kap. 6 a §, upphävd 2022-02-01)"),
        lou("bilaga 2 (bilaga 2 a upphävd genom SFS 2021:1110)"),
        inferred(
            "LOU saknar bestämmelse om icke-ekonomiska tjänster; invändningen godtogs inte i Alingsåsmålet (prop. 2015/16:195, utdrag)"
        ),
    )

    def grave(self, draft: Draft) -> list[Hit]:
        """Sentences that rely on an exception: their "behöver inte annonseras" denies the duty, not the reliance."""
        hits = (h for sign in self.strong for h in draft.hits(sign) if not (h.quoted or h.history))
        kept = (h for h in hits if speaks(draft, h))
        relied = (h for h in kept if not _DISOWNED.search(draft.agreement.quote(draft.passage(h))))
        return sorted(relied, key=lambda h: h.first)


RULE = WrongException()
