"""KOM002: an objective reason for the choice of party."""

from __future__ import annotations

import re

from iopvalidate.api import Assessment, Context, Draft, Hit, LegalBasis, Level, Rule, Sign, Text, failed, passed, to_review
from iopvalidate_municipal.common import MUNICIPAL, evidence, kl, running

REASON = Sign(
    "skäl för valet",
    """
    (skäl{et,en,}/sakliga/motiv{et,}) ~8 (val*/samverka*/partnerskap*/just/part/ingår/träffas/välj*)
    (just/valet/valt/välja/valdes/väljs) ~8 (beror/eftersom/därför/grundas/emedan/då/för att) & <ideburen> | part{,en} | <avtalet> | organisation*
    (beror/grundas) ~4 på ~1 att & samverka* | part{,en} | <avtalet> | valet | just
    (bjöd/inbjöd/inbjudit/bjudit/bjudits/inbjöds/inbjudits/inbjudan/inbjudna) ~12 (organisationer/föreningar/föreningarna/aktörer/alla/samtliga/andra/in)
    intresseanmälan{,n} | anmäla ~2 (intresse/sitt) | anmält intresse | utlys{t,tes,ning,ningen} | annonserade{s,} | öppen inbjudan
    (var/är) ~3 (enda/ensam/ensamma) ~4 (som/om) ~6 (svara*/anmälde/har/finns/driver/kan/ville)
    (andra/övriga/samtliga/alla) ~3 (föreningar/organisationer/aktörer) ~6 (tillfråga*/frågan/erbjud*/inbjud*/möjlighet)
    urvalskriterier* | urval{et,} ~6 kriterier | likställighet* & genom | iakttagits | eftersom
    (öppet/öppen) ~3 för ~3 (fler/andra/ytterligare) ~3 (föreningar/organisationer/parter/aktörer)
    på lika villkor ~4 (inträda/ansluta)
    """,
)
SHUT_OUT = Sign(
    "utestänger",
    """
    (enbart/endast/bara/uteslutande) ~5 (medlem{,mar,marna}/församlingens) & öppen | delta* | verksamheten | del
    (andra/övriga) (föreningar/organisationer) ~10 (inte/ej) ~6 (ansöka/ansluta/delta/komma/släppas/fråga)
    (utestängs/utesluts/utestänga) & !ingen & !inte | (äger/får) ~2 (ej/inte) komma ~2 fråga | (tas/släpps) ~2 inte ~2 (emot/in) & länder | tro | religion | kön
    avvisa ~4 (förening*/organisation*) | väl bekant med | inte tillfrågats ~8 (inte/ej)
    (föreningar/organisationer) ~8 kommer (ej/inte) ~2 (fråga/ifråga)
    """,
)
_REASON_GIVEN = re.compile(r"\b(?:eftersom|därför att|av hänsyn till|skälet|på grund av)\b", re.IGNORECASE)
_OPENNESS = re.compile(r"\bingen (?:utesluts|utestängs|väljs bort)\b|\balla är välkomna\b", re.IGNORECASE)


class EqualTreatment(Rule):
    """The draft gives an objective reason for choosing this party, or says that others were invited."""

    code = "KOM002"
    slug = "equal-treatment"
    concern = MUNICIPAL
    level = Level.WARNING
    title = Text("Likställighet: sakliga skäl för valet av part", "Equal treatment: objective reasons for the choice of party")
    why = Text(
        "Kommuner och regioner ska behandla sina medlemmar lika om det inte finns sakliga skäl för något annat, och vara sakliga och opartiska. "
        "Därför bör avtalet visa varför just denna organisation är part.",
        "Municipalities and regions shall treat their members equally unless there are objective reasons, and be objective and impartial. The "
        "agreement should therefore show why this organisation is a party.",
    )
    remedy = Text(
        "Skriv varför organisationen har valts, eller hur andra organisationer har fått möjlighet att anmäla intresse.",
        "Write why the organisation was chosen, or how others had the opportunity to express interest.",
    )
    clause = "Partnerskapet ingås med [organisationen] eftersom [sakligt skäl]. Andra organisationer har den [datum] bjudits in att anmäla intresse."
    basis = (kl("2 kap. 3 §"), LegalBasis("Regeringsformen 1 kap. 9 §", "2026-04-30", "riksdagen.se, SFS 1974:152"))

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where somebody is shut out without a reason, pass for a reason or an invitation, else review."""
        shut = [h for h in draft.hits(SHUT_OUT) if _shuts_out(draft, h)]
        reasons = evidence(draft, [h for h in running(draft, REASON, history=True) if not h.conditional], "KOM002+")
        if shut:
            return failed(
                "Utkastet stänger ute deltagare eller organisationer utan att ange ett sakligt skäl.",
                "The draft shuts out participants or organisations without giving an objective reason.",
                *draft.passages(shut),
            )
        if reasons:
            return passed(
                "Utkastet anger varför parten har valts eller att andra har bjudits in.",
                "The draft states why the party was chosen, or that others were invited.",
                *reasons,
            )
        return to_review(
            "Utkastet anger inget skäl för valet av part.",
            "The draft gives no reason for the choice of party.",
            *evidence(draft, [], "KOM002?", most=1),
        )


def _shuts_out(draft: Draft, hit: Hit) -> bool:
    text = draft.agreement.quote(draft.passage(hit))
    return not (hit.quoted or draft.block(hit).is_heading or _REASON_GIVEN.search(text) or _OPENNESS.search(text))


RULE = EqualTreatment()
