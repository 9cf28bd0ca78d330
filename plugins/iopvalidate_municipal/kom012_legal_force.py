"""KOM012: legal force of the decision."""

from __future__ import annotations

import re

from iopvalidate.api import Assessment, Context, Draft, Level, Rule, Sign, Text, passed, to_review
from iopvalidate_municipal.common import MUNICIPAL, evidence, kl, running

FORCE = Sign(
    "laga kraft",
    """
    laga kraft & !bevakas & !detaljplan* & !översiktsplan* & !fastighets* & !cirkulations*
    lagakraft* & !dom
    lagakraft* & beslut*
    (beslut{et,en,}/godkännande{t,}) ~8 (upphäv{s,as,ts,t}/undanröjs/undanröjande/inhiberas/överklaga{s,ts,t,}/överklagande) & <avtalet> | parter* | medel | utbetal* | binda* | bundna | vilar | åter* | väntar
    (upphävs/undanröjs/ändras/undanröjande/upphävande/ändring/överklagas) ~8 (beslutet/beslut/godkännandet) & <avtalet> | parter* | medel | utbetal* | åter* | upphör
    (gäller/giltig{t,}/träder/giltighet/bindande/bundna/bunden/inträder/ikraftträdande{t,}) ~12 (förrän/först/villkor{,as,at,ad}/förutsättning{,en}) & beslut* | godkän* | fullmäktige* | nämnd* | överklaga* | klagat | anslag* & !vederbörlig* & !betalning
    först när ~12 klagat
    (domstol{en,}/förvaltningsrätt{en,}/kammarrätt{en,}/överinstans{en,}/rätten) & (nej/upphäv*/undanröj*/underkänn*/river/rivs/inhib*/stopp*/ändrar/ogillar/olaglig*) & beslut{et,en,} | godkännande{t,} | nämndens | fullmäktiges & !tvist*
    (beslut{et,en,}/nämndens/fullmäktiges) & (upphäv*/undanröj*/överklag*/klaga{r,s,t,}/inhib*/överprövas/underkänns/faller/ändras/prövas av domstol) & (<avtalet>/slutar/upphör/faller/gäller/betalas/betalning*/utbetal*/parter*/vilar/väntar/avslutas/återgår/börjar/inleds/startar/stöd*/pengar*) & !barn* & !biståndsbeslut* & !registerutdrag*
    (klagotid{en,}/överklagandetid{en,}/besvärstid{en,}) & <avtalet> | gäller | börjar | löpt | gått | utgång* | utbetal*
    klaga{r,} ~10 (förvaltningsrätt*/domstol) & <avtalet> | faller
    (förfaller/bortfaller/förfalla) & godkän* | beslut* & !betalning & !belopp*
    (godkän*) ~6 (förfaller) & !betalning & !belopp*
    (godkännandet) ~6 uteblir
    (laglighetsprövning{en,}/förvaltningsrätten) & utbetal* | väntar | gäller | innan | upphör* & !besked & !oberoende
    """,
)
WEAK = Sign("laga kraft nämns", "laga kraft | laglighetsprövning{en,} | träder i kraft")
#: A question, or a clause that holds whatever becomes of the decision.
_NOT_SAID = re.compile(r"\b(?:oberoende|oavsett)\b|\?\s*$|^laga kraft$", re.IGNORECASE)


class LegalForce(Rule):
    """Entry into force depends on the decision or its legal force, or annulment is handled."""

    code = "KOM012"
    slug = "legal-force"
    concern = MUNICIPAL
    level = Level.NOTE
    title = Text("Laga kraft", "Legal force")
    why = Text(
        "Beslutet att ingå avtalet kan överklagas genom laglighetsprövning och upphävas. Ett upphävt beslut som har verkställts ska rättas i den mån det är möjligt.",
        "The decision to enter into the agreement can be appealed by laglighetsprövning and annulled. An annulled decision that was executed must be reversed as far as possible.",
    )
    remedy = Text(
        "Villkora ikraftträdandet av att beslutet har fått laga kraft, eller skriv vad som händer om beslutet upphävs.",
        "Make entry into force conditional on the decision's legal force, or write what happens if it is annulled.",
    )
    clause = "Överenskommelsen gäller först när beslutet att ingå den har fått laga kraft. Upphävs beslutet ska utbetalade men inte använda medel betalas tillbaka."
    basis = (kl("13 kap. 5, 14 och 15 §§"),)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass where legal force or annulment is handled, else review."""
        hits = [
            h
            for h in draft.hits(FORCE)
            if not (h.quoted or draft.block(h).is_heading or _NOT_SAID.search(draft.agreement.quote(draft.passage(h))))
        ]
        found = evidence(draft, hits, "KOM012+")
        if found:
            return passed(
                "Utkastet tar hänsyn till att beslutet ska få laga kraft eller kan upphävas.",
                "The draft takes account of legal force or annulment.",
                *found,
            )
        weak = evidence(draft, running(draft, WEAK), "KOM012?", most=1)
        return to_review(
            "Utkastet säger inget om laga kraft eller vad som händer om beslutet upphävs.",
            "The draft says nothing of legal force or of what happens if the decision is annulled.",
            *weak,
        )


RULE = LegalForce()
