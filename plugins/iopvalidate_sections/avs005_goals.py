"""AVS005: goals (mål)."""

from __future__ import annotations

from iopvalidate.api import Level, Sign, Text
from iopvalidate_sections.law import REQUIRED_POINTS
from iopvalidate_sections.topic import TopicRule

HEADING = Sign(
    "goals: rubrik",
    """
    mål{,et,en} | målsättning{,en,ar} | målbild{,en} | delmål{,en} | effektmål{,en} | resultatmål{,en} | (*mål/-ändamål/-föremål/-spörsmål) | vart ~3 (väg/vill) | önskat läge | vill ~2 (uppnå/nå)
    vad (vill vi/vi vill/parterna vill/vill parterna) | vad ~3 ska leda till
    vart ~1 vi ~1 ska | hit vill vi | det vi vill ~1 (uppnå/nå) | ambition{,er,en} | vad vi strävar
    (resultat/det) vi hoppas ~1 på | önskad (utveckling/effekt)
    """,
)
CONTENT = Sign(
    "goals: innehåll",
    """
    (mål/målet/målen/målsättning/målsättningen/målbild/målbilden/delmål/effektmål/resultatmål/kvalitetsmål/huvudmål) ~9 (är/att/:/innebär/avser/blir) & !program* & !strategi* & !vision* & !agenda* & !ta fram & !hyra & !formuleras & !utbetal* & !inte är & !miljödomstolen & !löparna & !vandringsleden & !budget & !nås & !når
    (mål/målet/målen) ~2 # :
    (satt/enats/formulerat/överens/satte/uppställt) ~6 (mål/målen/målet)
    (gemensamma/gemensamt/parternas/våra/partnerskapets) (mål/målet/målen) ~3 (:/är/för)
    (siktar/strävar/syftar) ~6 (mot/mål/på/åt/efter) & <parterna> | vi | både | <ideburen> | tillsammans & !varit
    om (#/två/tre/fyra/fem) år ~3 (ska/skall/vill) | (vi/parterna/tillsammans) ~6 vill ~8 (uppnå/nå) & !överenskommelse*
    nyckeltal{,en} :
    (effektmål/effektmålen/målen/mål) & (ställer/står) ~3 bakom
    (gemensamt/gemensamma) (mål/målet/målen) #
    (vill/ville) ~3 (alla/båda) samma sak | gemensamt uppnå | det här vill ~6 uppnå
    (tillsammans/gemensamt) vill (vi/parterna) ~3 (att/nå) | är ~1 dit ~8 vill | dit vill <offentlig> | dit ~2 (syftar/siktar)
    (lyckas/slut) ~2 (vi/vill) ~12 (fått/säga) & !vite
    (samsyn/enats) & att alla | skall | ska & målgrupp* | gruppen | barnen | före # & !värdegrund*
    målet ~3 (är/var) att
    (eftersträvar/föresätter/föresatt/föresatta) & <parterna> | vi | tillsammans | gemensam* & att
    (ambition/ambitionen/strävan/föresats/målsättning/förhoppning/förhoppningen) ~6 att & gemensam* | vår | parternas | <parterna> | både & !budget*
    (vi/parterna/tillsammans) ~3 (vill/hoppas) ~2 (se/nå/uppnå) ~2 (att/fler/färre) & fler | färre | minst | alla | varje | ingen | hälften | #
    (märkas/synas/märks) ~4 (genom/av) ~1 att & fler | färre | ökar | minskar | #
    som mål (för/gäller/har) & att
    (framgång/lyckats/lyckas) ~2 (är/när) & ingen | alla | fler | färre | varje
    (vill/ska) ~2 (komma/nå) dit | (önskad/önskade/eftersträvad/eftersträvade) ~2 (utveckling/utvecklingen/läge/läget/effekt/effekten/resultat)
    (syfte/syftet) ~4 uppnå | senast # ~1 (ska/skall) ~2 (minst/alla/varje/fler/antalet) & !rapport* & !redovis*
    (antalet/andelen) ~4 (ska/skall) ~1 (minska/öka/halveras/fördubblas/sjunka/stiga) & *person* | *barn* | *ungdom* | unga | äldre | människor | hemlösa | besök* | *besökare | deltag* | elever | vräkning* | brott | sökande | medlem* | familj* | frivillig* | *badare
    (vi/parterna/båda/bägge/tillsammans) ~2 (vill/hoppas/önskar/strävar) ~2 att ~1 :
    (vi/parterna/båda/bägge/tillsammans) ~2 (vill/hoppas/önskar/strävar) ~2 att ~4 (ingen/inga/alla/fler/färre/varje/den/de/barn/unga/äldre) & ska | skall | får | kan | slipper & !överenskomm* | avtal* | parterna ~2 ska
    vad (parterna/vi) vill ~3 (åstadkomma/uppnå/nå) | målet ~3 är & <avtalet> | <verksamheten> | gemensam* | parterna
    """,
)
MENTION = Sign(
    "goals: omnämnande",
    """
    (gemensamma/gemensamt/parternas/våra/partnerskapets) (mål/målet/målen) | målen ~3 (bilaga/nås/uppnås/följs/tas) | (mål/målen) för (verksamheten/partnerskapet/huset) | målbilden
    """,
)
REFUSAL = Sign(
    "goals: utelämnat",
    """
    (mål/målen) & saknas av princip | innehåller inga
    (några/inga) ~6 mål ~6 (inte/satt/satts)  & inte | inga & har | satts | satt | innehåller
    """,
)
NEAR = Sign(
    "goals: hör till ämnet",
    """
    (ingen/inget/inga/alla/de/den) ~4 (ska/skall) ~1 (behöva/avstå/komma/få/kunna/känna/hitta/våga/slippa/ha/vara/bli/må/stå/sakna) & !avtal* & !överenskomm* & !part*
    (fler/färre/varje/öka*/minska*/halvera*/fördubbla*) & ska | skall | vill | inom | före | senast
    """,
)
FOREIGN = Sign(
    "goals: andra mål",
    """
    (mål/målet) ~2 är # kronor | mål mat | (lagar/laga) ~2 mål | mål i ~1 (tingsrätt/tingsrätten/rätten/finalen/matchen)
    """,
)


class Goals(TopicRule):
    """The agreement says what the parties want to reach."""

    code = "AVS005"
    slug = "goals"
    level = Level.ERROR
    heading = HEADING
    content = CONTENT
    mention = MENTION
    refusal = REFUSAL
    near = NEAR
    foreign = FOREIGN
    topic = Text("målen", "the goals")
    title = Text("Mål", "Goals")
    why = Text(
        "Utan mål går det inte att se om partnerskapet ger det som parterna vill.",
        "Without goals nobody can see whether the partnership gives what the parties want.",
    )
    remedy = Text(
        "Formulera parternas gemensamma mål för målgruppen, som en riktning och inte som en beställning.",
        "Set out the parties' common goals for the target group, as a direction and not as an order.",
    )
    clause = (
        "Parternas gemensamma mål är att [vad som ska bli bättre för målgruppen]. Målen anger riktningen och är "
        "inte villkor för stödet."
    )
    basis = (REQUIRED_POINTS,)


RULE = Goals()
