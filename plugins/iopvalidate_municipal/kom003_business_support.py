"""KOM003: no individual support to a business operator."""

from __future__ import annotations

import re

from iopvalidate.api import (
    Actor,
    Assessment,
    Context,
    Draft,
    Hit,
    Level,
    Outcome,
    Rule,
    Side,
    Sign,
    Text,
    denied,
    failed,
    passed,
    to_review,
)
from iopvalidate_municipal.common import MUNICIPAL, evidence, kl, running

SALES = Sign(
    "säljer",
    """
    (sälj{er,a,s,es}/såld{a,}) & !säljer in
    försäljning{en,} | *försäljning{en,} & !fastighetsförsäljning* | egendomsförsäljning*
    (köpa/köper/köps/köpas/boka/bokar/bokas/beställa/beställer) ~8 (av/från/hos/genom/via) ~1 <ideburen> & # | pris* | betal* | kronor & !<offentlig>
    (man/den som/företag/privatpersoner/allmänheten/andra/utomstående) ~3 (kan/får) ~2 hyra ~6 (av/hos) ~1 <ideburen> & # | kronor | avgift | pris*
    avyttra{s,r} | omsätter | marknadspris | konsultuppdrag*
    (butik{en,ens,}/second/secondhand*/loppis{en,}/kiosk{en,}/*butik/*butiken/café{t,et,}/kafé{et,t,}/*kafé/*café/cafe/kafédel*/cafédel*/servering{en,}/restaurang{en,}/catering) & sälj* | såld* | *intäkt* | driver | drivs | serveras | kr | kronor | kostar | pris* | överskott* | finansiera* | försäljning* | inkomst* & !ortens
    butik{,en,er} ~6 (säljer/driver/öppnar)
    (deltagaravgift{er,en,}/kursavgift{er,en,}/entré{avgift,avgifter,er}/inträdesavgift*/biljett{er,intäkter,försäljning,pris,priser}/terminsavgift*/hyresintäkt{er,erna})
    (avgift{,en,er}) ~6 (kronor/kr/deltagare/deltagarna/barn/person/tillfälle/termin/vecka) & !medlemsavgift*
    (kostar/kosta) ~5 (kronor/kr) & (barn/person/kurs*/deltag*/vecka/simskola*/plats/delta/att vara med/frukost*/lunch*)
    (fika/kaffe/lunch/glass) ~1 # (kr/kronor)
    (kurserna/kursen/simskolan/lägret/lägren/deltagande) ~5 (kostar) & #
    kan köpas ~1 av
    (deltagarna/besökarna/föräldrarna/publiken) ~2 (betalar/erlägger) | (hyr/hyra/hyrs) ~4 ut ~6 (företag/privatpersoner/bröllop/turister/utomstående)
    uthyrning ~6 (externa/utomstående/företag/privatpersoner/allmänheten)
    (den som/de som/deltagare/deltagarna/besökare/besökarna/patienter/patienterna/gäster/gästerna/gästen/brukare/brukarna/medföljande/familjerna/eleverna/kunder/kunderna) ~6 (betalar/erlägger/betala) & # | *avgift* | betalar ~3 till ~1 <ideburen> & !skada* | medlemsavgift* | <offentlig> ~2 betalar | skadestånd*
    *avgift* & behåller & !medlemsavgift* | medlems* | serviceavgift*
    tar ~2 betalt & !ingen & !inte
    (hyresgäster/utomstående/privatpersoner) ~3 (betalar) ~8 (låna/hyra/sal*)
    """,
)
BUSINESS = Sign(
    "näringsidkare får stöd",
    """
    (stöd{et,}/bidrag{et,}/mottagare{n,}/motpart{en,}/part/hyresbefrielse{n,}) ~10 (näringsidkare/företag{et,}/firma/firman/handelsbolag/aktiebolag/ab/krögaren/ägare)
    (stöd{et,}/bidrag{et,}/medel) ~4 (lämnas/går/utgår/riktas/betalas) ~2 till ~4 (näringsidkar*/bolaget/företagaren/*företagaren/åkeriet/krögaren/handlaren/lanthandlaren/näringsverksamhet)
    (enskild/enskilt) (firma/företag/näringsidkare/näringsverksamhet) & stöd* | bidrag* | part | mottagare | ersätt*
    (bidrag{et,}/stöd{et,}) till ~2 (näringsidkaren/bolaget/företagaren)
    (aktörer) ~2 (bedriver) näringsverksamhet & stöd* | bidrag*
    """,
)
EXTRAORDINARY = Sign("synnerliga skäl", "synnerliga skäl")
#: A denial that stands after the clause: "något stöd till näringsidkare ... är det inte fråga om".
_DENIED = re.compile(r"\binte fråga om\b|\bintet\b|\bing(?:en|et|a) (?:näring|företag)", re.IGNORECASE)


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
    after = ("STS008",)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail for a business operator as recipient, review where the activity sells, else pass."""
        companies = [p for p in draft.counterparts if p.side is Side.COMPANY]
        named = [h for h in running(draft, BUSINESS) if not _DENIED.search(draft.agreement.quote(draft.passage(h)))]
        named = named if not draft.counterparts else []
        if (companies or named) and not running(draft, EXTRAORDINARY):
            who = companies[0].name if companies else "motparten"
            quotes = [p.passage for p in companies] or list(draft.passages(named, 2))
            return failed(
                f"Mottagaren är en näringsidkare ({who}) och inga synnerliga skäl anges.",
                f"The recipient is a business operator ({who}), and no synnerliga skäl are stated.",
                *quotes,
            )
        economic = context.earlier.get("STS008")
        sales = evidence(draft, [h for h in running(draft, SALES) if not _public_sells(draft, h)], "KOM003?") or (
            economic.evidence if economic and economic.outcome is Outcome.REVIEW else ()
        )
        if sales:
            return to_review(
                "Verksamheten säljer varor eller tjänster eller tar avgifter; pröva om organisationen då är näringsidkare.",
                "The activity sells goods or services or charges fees; consider whether the organisation is then a business operator.",
                *sales[:3],
            )
        return passed(
            "Inget tecken på stöd till en näringsidkare hittades.",
            "No sign of support to a business operator was found.",
            *draft.passages([h for h in draft.hits(SALES) if denied(draft, h) and not draft.block(h).is_heading], 1),
        )


def _public_sells(draft: Draft, hit: Hit) -> bool:
    """The public party sells, and the organisation is not spoken of: another rule asks about that."""
    sentence = draft.reading.sentence(hit.sentence)
    return draft.actor(hit) == Actor.PUBLIC and not draft.reading.family_tokens("ideburen", sentence.first, sentence.last)


RULE = BusinessSupport()
