"""AVS013: rescission (hävning)."""

from __future__ import annotations

from iopvalidate.api import Level, Sign, Text
from iopvalidate_sections.law import REQUIRED_POINTS
from iopvalidate_sections.topic import TopicRule

HEADING = Sign(
    "rescission: rubrik",
    """
    brott mot ~1 (överenskommelsen/avtalet)
    häv{a,er,s,d,ning,ningen,ningar} | hävningsrätt{,en} | hävningsgrunder{,na} | avtalsbrott{,et} | kontraktsbrott
    (går/gått) ~3 illa
    förtroendet brister | svek | när ~2 (sviker/bryter) | kontraktsbrott | förverkande{,t}
    """,
)
CONTENT = Sign(
    "rescission: innehåll",
    """
    häv{a,er,s,as,ts,t} & <avtalet> | part{,en} | parterna | omedelbar{,t} | direkt | avtalsbrott{,et} | väsentlig* | den andra | den andre | någon av oss | den ena
    (får/kan) ~8 hävd ~3 (av/om) | förklarat ~2 hävd
    (får/äger/kan/rätt) ~8 (häva/hävas) & om | vid | när | därest
    hävning{,en} ~8 (får/kan/ska/sker/skall/göras) & skriftlig* | varna* | rätta* | rättelse | innan | skada | avtalsbrott | ersätta | omedelbar* | månad* | dagar
    (hävningsrätt/hävningsrätten) & om | vid | när | inträder & !allmänna & !föreligger
    (vid/berättigar/rätt) ~4 hävning & ersätt* | skada | avtalsbrott* | omedelbar* | konkurs | återbetal*
    (upphör/avsluta/avslutas/frånträda/frånträder/bryta/upphöra/lämna/uppsägas/säga) ~10 (omedelbart/omedelbar/genast/direkt/samma) & bryt* | brott* | avtalsbrott* | misskött* | åsido* | sviker | kränk* | förbruk* | förtroende* | värdegrund* | svek* | konkurs | strid
    (bryter/bryta/brutit/sviker/åsidosätter/missköter) ~12 (avtalet/överenskommelsen/värdegrunden/lovat/skrivit/åtagit/samarbetet) & lämna | avsluta | frånträd* | upphöra | säga upp | lös* | häv*
    hävning vid ~2 avtalsbrott* | (bringa/upphöra) ~6 (avtalsbrott/brott) | får hävning ske
    (löst/fri/fria) ~3 från ~2 (avtalet/förpliktelser/överenskommelsen) & brott* | svik* | allvarlig* | förtroende*
    (grovt/grova/grov/sviker/svek/bryter/brutit/brott/åsido*/missköt*/missbruk*/struntar/strid/förtroende*/allvarlig*/allvarligt/väsentlig*/väsentligt) & häv* | omedelbar* | genast | direkt | på dagen | omgående | utan varsel | utan ~2 uppsägningstid* | upphörd | inte längre bunden | inte bunden | uppsägningstiden | i förtid & <avtalet> | part | parten | parter | motpart* | den andra | den andre | den ena | någon av oss | vi & !lokal* & !ordningsregl* & !deltag* & !hyr* & !leverantör{,er} & !olycka
    (inte/ej) ~4 (lovat/åtagit/håller/rättar/fullgör) & inte längre bunden | fri från | lämna | upphör* | sluta direkt | häv*
    (överträdelse/överträdelser/löftesbrott/avtalsbrott/kontraktsbrott) & häv* | upphör* | sluta | lämna | frånträd*
    (svek/avtalsbrott/brott) & (inte/ej) ~4 uppsägningstid*
    svek* & fri från | genast | omedelbar* | upphör* | lämna & <parterna> | part | den andra
    (används/använts/använder/förskingrar/förskingrat) ~4 (annat/fel) & upphör* | häv* | omedelbar* & <avtalet>
    (stiga/kliva) av direkt | (konkurs/förfalskat/lagbrott/brott) & sägas upp omedelbart | upphör omedelbart | omedelbar verkan & <avtalet> | part
    (vanskötsel/försummelse/misskötsamhet/svek/missbruk) & förfaller | upphör* | häv* | ogiltig* | slut & <avtalet> | part | <parterna>
    (avtalet/överenskommelsen/partnerskapet) ~3 (förfaller/faller)
    """,
)
MENTION = Sign(
    "rescission: omnämnande",
    """
    hävning* | hävningsrätt*
    (häva/hävas/hävs/häver) & <avtalet> | part{,en}
    """,
)
REFUSAL = Sign(
    "rescission: utelämnat", "(ingen/inte/ej) ~3 (rätt/får/äger) ~3 häva ~3 <avtalet> & !om & !förrän & !innan & !när & !utan"
)
NEAR = Sign(
    "rescission: hör till ämnet",
    """
    (bryter/brott/sviker/svek/struntar/missköt*/missbruk*/grov*/grovt/allvarligt)
    """,
)
FOREIGN = Sign(
    "rescission: av annat",
    """
    (deltagare/deltagaren/elev/elever/ungdom/ungdomar/besökare/gäst/gäster) ~2 (bryter/missköter/brutit) | upphandlingspolicy* | avtal med leverantörer | ordningsregler* & !part
    """,
)


class Rescission(TopicRule):
    """The agreement says when a party may rescind it."""

    code = "AVS013"
    slug = "rescission"
    level = Level.ERROR
    heading = HEADING
    content = CONTENT
    mention = MENTION
    refusal = REFUSAL
    near = NEAR
    foreign = FOREIGN
    topic = Text("hävning", "rescission")
    title = Text("Hävning", "Rescission")
    why = Text(
        "Utan en hävningsklausul är det oklart när en part får lämna partnerskapet i förtid på grund av den andras avtalsbrott.",
        "Without a rescission clause it is unclear when a party may leave the partnership early because of the other's breach.",
    )
    remedy = Text(
        "Ange vilka avtalsbrott som ger rätt att häva, hur lång tid motparten har på sig att rätta till dem och i vilken form det sker.",
        "State which breaches give a right to rescind, how long the other party has to put them right, and in what form.",
    )
    clause = (
        "En part får häva överenskommelsen om den andra parten bryter mot den på ett väsentligt sätt och inte har rättat felet "
        "inom trettio dagar efter en skriftlig uppmaning. Hävningen ska vara skriftlig."
    )
    basis = (REQUIRED_POINTS,)


RULE = Rescission()
