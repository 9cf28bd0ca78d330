"""AVS012: renegotiation (omförhandling)."""

from __future__ import annotations

from iopvalidate.api import Level, Sign, Text
from iopvalidate_sections.law import REQUIRED_POINTS
from iopvalidate_sections.topic import TopicRule

HEADING = Sign(
    "renegotiation: rubrik",
    """
    (något/läget) ~1 (förändras/ändras) | nya förutsättningar
    omförhandling{,en} | omförhandla | (läget/förutsättningarna/förhållandena) ~1 (ändras/förändras) | ändrade (förutsättningar/förhållanden) | förhandling{,ar} | väsentligt ändrade
    (läget/förutsättningarna/förhållandena/världen) ~2 (ändrar/ändras/förändras) | ändrade (omständigheter/villkor) | om ~2 blir annorlunda
    """,
)
CONTENT = Sign(
    "renegotiation: innehåll",
    """
    omförhandl* & begär* | påkalla* | kräv* | förutsättning* | ändr* | förändr* | villkor* | inom | skriftlig* | månader | veckor | skyldiga | skyldig | äga | ska | skall | innehåll* | bilaga | får | stöd* | tillägg | pågående & !föreligger ej & !inte ske & !ej ske & !finns & !regleras
    (omförhandlar/omförhandla/omförhandlas) ~6 (innehållet/avtalet/överenskommelsen/villkoren/bilaga/villkor/timmar)
    (förhandla/förhandlar/förhandlas/förhandlar/förhandling/förhandlingar/förhandlingsbordet) & på nytt | ny | nya | nytt | ändrade | om villkoren | villkor | fortsättning | förhandlas om | förhandlar om | anpassas | jämkning & !tvist* & !upphandl*
    <avtalet> ~6 jämkning | behov av jämkning
    (ändras/förändras/ändrade/förändrade/förändring/annorlunda/annan/dras/tappar/höjd) & sätter | ser över | begär* | samtal | överlägg* | skriver om | skrivs om | tar upp | ta upp | på nytt | nya samtal & <parterna> | vi | villkor* | innehåll* | överenskommelse* | åtagand* & !tvist* & !häv* & !muntlig*
    (se/ser/ses) ~3 över ~4 (villkoren/innehållet/avtalet/överenskommelsen/upplägget) | (villkoren/innehållet/avtalet/överenskommelsen) ~2 ses över
    (skriver/skriva/skrivs/göra) ~2 om ~4 (papperet/upplägget/åtagandena/det) | åtagandena skrivs om | tages upp till ~2 övervägande
    (kräva/kalla) ~4 nya samtal | (överlägga/förhandlingar/förhandling) ~14 (fortsätta/fortsättning/avtalsperiod/löper)
    (förändring/förändringar/ändras/ändrade/ändrad/förändras/rubbas/rubbats/minskar/minskas/ökar/mindre/färre/sämre/försämras/dyrare/höjs/sänks/hänt/händer/avviker/arrendet) & pröva* | överlägg* | diskussion | anpass* | jämk* | nya villkor | omarbet* | gör om | göra om | gör vi om | göras om | revider* | sätter sig | tar upp ~2 <avtalet> | tar vi upp | pratar ihop | bestämmer vad & <avtalet> | villkor* | <parterna> | vi & !tvist* & !oenig* & !häv* & !väder*
    (kalla/begära/påkalla/kräva) ~4 (samtal/överläggning/överläggningar/möte) ~3 om ~3 (villkor/villkoren/innehållet/<avtalet>)
    (göras/gör/göra) om ~4 (förhandling/passar) | omprövning av ~3 (villkoren/överenskommelsen/avtalet)
    (fungerar/lagar/lag/fördubblas/halveras/förskjutits/balansen/antalet/ramar/anslaget/statsbidrag*) & skriver om | tas ~6 upp | ändrar vi | prövade på nytt | prövas på nytt | sätter vi oss | jämkning | nya samtal & <avtalet> | villkor* | <parterna> | vi | text* & !tvist*
    """,
)
MENTION = Sign(
    "renegotiation: omnämnande",
    """
    omförhandl* | förhandlas på nytt | (läget/förutsättningarna) ändras
    """,
)
REFUSAL = Sign(
    "renegotiation: utelämnat",
    """
    omförhandling ~6 (inte/ej/icke) ~1 ske
    """,
)
NEAR = Sign(
    "renegotiation: hör till ämnet",
    """
    (ändr*/förändr*/rubba*/minska*/öka*/mindre/färre/dyrt/dyrare/läget/förutsättning*) & pratar | samtal | träffas | bestämmer | anpassa* | jämk* | förhandl* | överlägg* | ser över | omarbet* | diskuter*
    """,
)


class Renegotiation(TopicRule):
    """The agreement says when and how its terms are negotiated anew."""

    code = "AVS012"
    slug = "renegotiation"
    level = Level.ERROR
    heading = HEADING
    content = CONTENT
    mention = MENTION
    refusal = REFUSAL
    near = NEAR
    topic = Text("omförhandling", "renegotiation")
    title = Text("Omförhandling", "Renegotiation")
    why = Text(
        "Förutsättningarna ändras under flera år; utan en ordning för omförhandling återstår bara att säga upp eller häva.",
        "Circumstances change over several years; without a way to renegotiate only notice or rescission is left.",
    )
    remedy = Text(
        "Ange vad som ger rätt till omförhandling, hur den begärs och inom vilken tid den ska ske.",
        "State what gives a right to renegotiate, how it is requested and within which time it is to be held.",
    )
    clause = (
        "Ändras förutsättningarna för överenskommelsen väsentligt har vardera parten rätt att skriftligen begära "
        "omförhandling. Parterna ska ha träffats inom två månader från begäran. Under tiden gäller "
        "överenskommelsen oförändrad."
    )
    basis = (REQUIRED_POINTS,)


RULE = Renegotiation()
