"""KOM003: no individual support to a business operator."""

from __future__ import annotations

from iopvalidate.api import Assessment, Context, Draft, Level, Outcome, Rule, Side, Sign, Text, failed, passed, to_review
from iopvalidate_municipal.common import MUNICIPAL, evidence, kl, running

SALES = Sign(
    "säljer",
    """
    sälj{er,a,s,es} | försälj{ning,ningen} | *försäljning{en,} | avyttra{s,r} | omsätter | marknadspris | konsultuppdrag*
    (butik{en,ens,er}/second/secondhand*/loppis{en,}/kiosk{en,}/*butiken) & !ortens
    (café{t,et}/kafé{et,}/kaféet/caféet/cafe/servering{en,}/restaurang{en,}/catering)
    (deltagaravgift{er,en,}/kursavgift{er,en,}/entré{avgift,avgifter,er,n}/inträde{t,}/biljett{er,intäkter,försäljning,pris,priser}/terminsavgift*)
    (avgift{,en,er}) ~6 (kronor/kr/deltagare/deltagarna/barn/person/tillfälle/termin/vecka) & !medlemsavgift*
    (deltagarna/besökarna/föräldrarna/publiken) ~2 betalar | (hyr/hyra/hyrs) ~4 ut ~6 (företag/privatpersoner/bröllop/turister/utomstående) | tar ~2 betalt
    """,
)
BUSINESS = Sign(
    "näringsidkare får stöd",
    """
    (stöd{et,}/bidrag{et,}/mottagare{n,}/motpart{en,}/part/hyresbefrielse{n,}) ~10 (näringsidkare/företag{et,}/firma/firman/handelsbolag/aktiebolag/ab/krögaren/ägare)
    (enskild/enskilt) (firma/företag/näringsidkare/näringsverksamhet)
    """,
)
EXTRAORDINARY = Sign("synnerliga skäl", "synnerliga skäl")


class BusinessSupport(Rule):
    """No business operator is supported individually without synnerliga skäl."""

    code = "KOM003"
    slug = "business-support"
    concern = MUNICIPAL
    level = Level.WARNING
    title = Text("Inget individuellt stöd till näringsidkare", "No individual support to a business operator")
    why = Text(
        "Individuellt inriktat stöd till enskilda näringsidkare får lämnas bara om det finns synnerliga skäl. En förening kan vara näringsidkare "
        "i den del där den säljer varor eller tjänster.",
        "Individually targeted support to business operators may be given only for synnerliga skäl. An association can be a business operator "
        "where it sells goods or services.",
    )
    remedy = Text(
        "Utred om den stödda verksamheten är näringsverksamhet. Skilj den från det som stöds, eller ange de synnerliga skälen.",
        "Find out whether the supported activity is a business. Keep it apart from what is supported, or state the synnerliga skäl.",
    )
    clause = "Stödet avser endast den ideella verksamheten och får inte användas till organisationens försäljning."
    basis = (kl("2 kap. 8 §"),)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail for a business operator as recipient, review where the activity sells, else pass."""
        companies = [p for p in draft.counterparts if p.side is Side.COMPANY]
        named = [] if draft.counterparts else running(draft, BUSINESS)
        if (companies or named) and not running(draft, EXTRAORDINARY):
            who = companies[0].name if companies else "motparten"
            quotes = [p.passage for p in companies] or list(draft.passages(named, 2))
            return failed(
                f"Mottagaren är en näringsidkare ({who}) och inga synnerliga skäl anges.",
                f"The recipient is a business operator ({who}), and no synnerliga skäl are stated.",
                *quotes,
            )
        economic = context.earlier.get("STS008")
        sales = evidence(draft, running(draft, SALES), "KOM003?") or (
            economic.evidence if economic and economic.outcome is Outcome.REVIEW else ()
        )
        if sales:
            return to_review(
                "Verksamheten säljer varor eller tjänster eller tar avgifter; pröva om organisationen då är näringsidkare.",
                "The activity sells goods or services or charges fees; consider whether the organisation is then a business operator.",
                *sales[:3],
            )
        return passed(
            "Inget tecken på stöd till en näringsidkare hittades.", "No sign of support to a business operator was found."
        )


RULE = BusinessSupport()
