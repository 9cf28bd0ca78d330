"""AVS015: amendments and additions (ändringar och tillägg)."""

from __future__ import annotations

from iopvalidate.api import Level, Sign, Text
from iopvalidate_sections.law import REQUIRED_POINTS
from iopvalidate_sections.topic import TopicRule

HEADING = Sign(
    "amendments: rubrik",
    """
    vill ändra | ändra något
    ändring{,ar,arna} | tillägg{,en} | ändra ~4 (avtalet/överenskommelsen) | ändrar ~3 (avtalet/överenskommelsen) | kompletteringar & !villkor & !förutsättning*
    nytt innehåll | revidering{,ar} | (ändra/skriva) ~1 om
    """,
)
CONTENT = Sign(
    "amendments: innehåll",
    """
    (ändring/ändringar/ändringarna/tillägg/tillägget/tilläggen/ändra/ändrar/ändras/kompletteringar/avvikelse/justeringar) & skriftlig* | skrift | undertecknat | undertecknas | undertecknad* | undertecknade | undertecknar | underteckna | skriver under | skrivs under | skriva under | skrivit under | skriver på | signera* | signerar | underskrift* | påskriv* | papper | skrivna | skrivs | skriver ned | skriver ner | namnteckning* | numreras & avtal* | överenskommelse* | parter* | båda | alla | part | tillägg* | vi | regionen & !förläng* & !programmet & !värderingar & !tystnadslöfte & !bildspråk & !uppsägning & !spårade & !uppsägningen
    (ändringar/tillägg/ändring) ~12 (gäller/giltiga/bindande/giltig/gällande) ~6 (om/först/endast/sedan)
    (ändringar/ändring/tillägg) ~6 (görs/göras/sker/ska) ~6 (skriftligen/skriftligt/skriftliga/godkännas)
    (ensidigt/ensam) ~2 ändra
    skriver ~2 om & papper | underskrift | båda
    (ändringar/ändring) & ny underskrift | görs med e-post | (undertecknat/skriftligt) tillägg | (inte/det) ~2 ~2 står ~20 undertecknat | tillägg & skrivits under
    muntlig* & avtal* | överenskommelse* | löfte* | löften | utfästelse* | utfästelser & gäller | binder | verkan | räknas & !bekräft*
    (det/vad) som (inte/ej) ~6 (undertecknat/signerats/påskrivet/skrivits) | inte är påskrivet
    (revider*/kompletteras/kompletterar/komplettering/innehåll/läggas/strykas/ändrat) & skriftlig* | skrift | undertecknad* | underteckna* | skrivits | skrivs in | namn under | underskrift* | på papper | skriver under & avtal* | överenskommelse* | parter* | båda | bägge | alla | text* | innehåll* & !program & !personuppgift*
    (ändring/ändringar/tillägg/tillägget) ~4 (binder/bindande/giltig/giltiga/gäller) & skriv* | undert* | godkän* | överens
    (läggas till/tas bort) & godkän* | skriv* | båda & parter* | båda | alla
    (kompletteras/kompletteringar/revideras) & ense | överens | skrift | skriftlig*
    (inget/inte/ej/ingen) ~6 ändras ~3 (ensidigt/ensam/allena/part) | (modifieras/justeras) ~6 (skriftligt/skriftligen/skrift)
    (lägga/lägger) till & skriva på | skriver på | skriva under | godkän* | underskrift* & alla | båda | parter*
    """,
)
MENTION = Sign(
    "amendments: omnämnande",
    """
    ändringar och tillägg | tillägg och ändringar | (avtalet/överenskommelsen) ~4 (ändras/kompletteras) | tilläggsavtal* | (ändringar/ändring) (i/av) ~2 (avtalet/överenskommelsen) | ändringar (:/hänvisas) | fråga om ändringar | rutin för ändringar | ändrar ~3 avtalet
    """,
)
NEAR = Sign(
    "amendments: hör till ämnet",
    """
    (ändr*/tillägg*/revider*/innehåll/innehållet/texten/läggas) & skriftlig* | skriver | skrivs | underteckna* | godkän* | båda | överens | underskrift*
    """,
)
FOREIGN = Sign(
    "amendments: annat än avtalet",
    """
    (schemat/programmet/menyn/stadgarna/öppettiderna) ~2 (ändras/ändrats/kan) & !avtalet & !överenskommelse*
    """,
)


class Amendments(TopicRule):
    """The agreement says how it is changed."""

    code = "AVS015"
    slug = "amendments"
    level = Level.WARNING
    heading = HEADING
    content = CONTENT
    mention = MENTION
    near = NEAR
    foreign = FOREIGN
    topic = Text("ändringar och tillägg", "amendments and additions")
    title = Text("Ändringar och tillägg", "Amendments and additions")
    why = Text(
        "Ett partnerskap utvecklas; utan en regel om ändringar är det oklart vad som gäller när parterna kommer överens om något nytt.",
        "A partnership develops; without a rule on changes it is unclear what holds when the parties agree on something new.",
    )
    remedy = Text(
        "Skriv att ändringar och tillägg ska vara skriftliga och undertecknade av behöriga företrädare för parterna.",
        "Write that changes and additions are to be in writing and signed by persons entitled to bind the parties.",
    )
    clause = (
        "Ändringar av och tillägg till överenskommelsen ska vara skriftliga och undertecknade av behöriga "
        "företrädare för parterna för att gälla."
    )
    basis = (REQUIRED_POINTS,)


RULE = Amendments()
