"""LOU010: a wrong or outdated exception is relied on."""

from __future__ import annotations

from iopvalidate.api import Level, Sign, Text
from iopvalidate_procurement.law import inferred, lou
from iopvalidate_procurement.occurrence import OccurrenceRule

_NOT = "!gäller inte här | inte användas | kan inte | åberopas inte | gör inte gällande | åberopas ej | stöder sig inte | upphävd* | upphävts"

AUTHORITIES = Sign(
    "undantaget för samarbete mellan myndigheter",
    f"""
    3 kap ~1 (17/18/17–18/17-18) & lou | upphandling* | myndighet* | undantag* | samarbete* | hamburg* | § | §§ & !kommunallag* | socialtjänstlag* | skollag* & {_NOT}
    (hamburgundantag*/hamburgsamarbete*/hamburgsamverkan*/hamburg-undantag*)
    (undantag*/bestämmels*/reglerna) ~4 samarbete* ~2 mellan ~1 (upphandlande) ~1 myndigheter & {_NOT}
    (undantag*/bestämmels*/reglerna/bygger/omfattas) ~6 samarbete* ~1 mellan ~1 myndigheter & {_NOT}
    (myndighet till myndighet) & upphandl* | lou
    myndighet till myndighet & upphandl* | lou
    myndigheter emellan & 17 | 18 | konkurrensutsätt* | upphandl*
    tredje kapitlet & upphandl* | lou | 17 | sjuttonde | konkurrensutsätt*
    samarbete mellan två kommuner & upphandl*
    """.replace("    (myndighet till myndighet) & upphandl* | lou\n", ""),
)
REPEALED = Sign(
    "upphävda bestämmelser i 19 kap.",
    f"""
    19 kap ~1 6 (a/b/c/a–c/a-c) & {_NOT}
    19 kap ~1 (6a/6b/6c) & {_NOT}
    6 (a/b/c) ~1 § ~3 19 kap & {_NOT}
    6 (b/c) och 6 (b/c) §§ & kap | lou
    bilaga (2a/2-a)
    bilaga 2 a & lou | upphandl* | välfärdstjänst* | 2016 | lagen | direkt* & {_NOT}
    bilaga 2 a ~1 till
    (välfärdstjänst/välfärdstjänster/välfärdstjänsten/välfärdstjänsterna) & lou | upphandl* | annons* | direkt* | tröskelvärde* | undantag* & {_NOT}
    """,
)
NON_ECONOMIC = Sign(
    "icke-ekonomisk tjänst som undantag",
    f"""
    (icke-ekonomisk/icke-ekonomiska/icke-ekonomiskt) ~1 (tjänst/tjänster/tjänsten/tjänsterna) & lou | upphandl* | upphandlingsplikt* | undantag* | undantagen | lou:s | upphandlingslag* | direkttilldel* | lagen & !statsstöd* & {_NOT}
    icke ~1 (ekonomisk/ekonomiska) ~1 (tjänst/tjänster) & lou | upphandl* | undantag* & {_NOT}
    nesgi* & lou | upphandl* | undantag* & {_NOT}
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
        inferred("LOU saknar bestämmelse om icke-ekonomiska tjänster; invändningen godtogs inte i Alingsåsmålet (prop. 2015/16:195, utdrag)"),
    )


RULE = WrongException()
