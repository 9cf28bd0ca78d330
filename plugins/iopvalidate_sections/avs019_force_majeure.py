"""AVS019: force majeure."""

from __future__ import annotations

from iopvalidate.api import Level, Sign, Text
from iopvalidate_sections.law import PRACTICE
from iopvalidate_sections.topic import TopicRule

_EVENTS = (
    "oöverstiglig* | oförutsebar* | utanför parts | krig | pandemi* | epidemi* | farsot* | brand* | eldsvåda | *katastrof* | översvämning* | *smitta | storm* | oväder* | "
    "isgång | strejk* | strömavbrott | elavbrott* | händelse* | omständighet* | *myndighetsbeslut* | naturhändelse* | "
    "påverka | förutse | förutsett | råder över | rår för | hinder"
)
HEADING = Sign(
    "force-majeure: rubrik",
    """
    force majeure | force-majeure* | befrielsegrund{,er} | befriande ~1 omständighet* | (oförutsedda/oförutsett) ~1 (händelser/hinder) | hinder | oväntat{,} ~2 händer | rår ~1 för
    """,
)
CONTENT = Sign(
    "force-majeure: innehåll",
    f"""
    (krig/pandemi/epidemi/farsot/pest/brand/naturkatastrof/naturkatastrofer/översvämning/översvämningen/strejk/lockout/myndighetsbeslut/storm/stormar/naturhändelse/naturolycka/eldsvåda/smitta/vattenskada/brinner/arbetskonflikt/strömavbrott/elavbrott/mobilisering/isläge/beredskap) & befriad* | befriande | befrielsegrund* | fri | fria | hindr* | hinder | ansvar | ansvaras | svarar | påföljd | klandra | klandras | åtagande* | åtaganden | ursäktad | brutit | bryter | vilar | viloläge | pausar | rår | utgår | råder | kontroll | oändliga | brustit | stänga | force | begära | upphör | lägger & !försäkring* & !registerkontroll*
    force majeure & befri* | föreligger | hindr* | hinder | åberopar | underrätt* | månader | naturkatastrof | karaktär | utgår
    (utanför/bortom) ~4 kontroll & befri* | hindr* | fri | ansvar* | svarar
    (rår/råder/råda/styra) ~3 (på/över) & hindr* | hinder | ansvar* | svarar | befri* | fri | ingen | åtagand*
    befriande ~3 (omständighet/räknas) | befriad ~3 från ~3 åtagand* | betraktas som en befrielsegrund | hinder av nu nämnt | såsom befriande | hindret ~6 (oförutsebart/varat/består) | befriande hinder
    {_EVENTS} & befri* | fritar | fri från | fria från | inte ansvarig | ej ansvarig | lastas | klandras | brott mot | skjuts ~2 upp | skjuts upp | vilar | ingen svarar | inte svara | inget fel | något fel | utan skuld | inte brott | vänta | ingen skyldig | befrielse & !försäkring* & !stöd & !registerkontroll* & !avgift*
    (kunnat/kunde/kan) ~2 (påverka/förutse/hindra/råda) & ansvar* | lastas | skjuts | befri* | fri | brott & !upphandl*
    (ingen/inte) ~3 (räkna/räknat/förutse/förutsett) & vila* | vänta | stopp* | befri* | fri | skjuts
    """,
)
MENTION = Sign(
    "force-majeure: omnämnande",
    """
    force majeure | force-majeure* | befrielsegrund* | oförutsedda ~1 (händelser/hinder)
    """,
)
REFUSAL = Sign(
    "force-majeure: utelämnat",
    """
    (klausul/bestämmelse) ~3 force majeure ~6 (utelämnats/utgått)
    """,
)
NEAR = Sign(
    "force majeure: hör till ämnet",
    """
    (krig/pandemi*/epidemi*/smitta/storm*/brand/översvämning*/strömavbrott/elavbrott/katastrof*/oväder*/hinder/hindra*/strejk*)
    """,
)


class ForceMajeure(TopicRule):
    """The agreement says what holds when something beyond control prevents a party."""

    code = "AVS019"
    slug = "force-majeure"
    level = Level.NOTE
    heading = HEADING
    content = CONTENT
    mention = MENTION
    refusal = REFUSAL
    near = NEAR
    topic = Text("force majeure", "force majeure")
    title = Text("Force majeure", "Force majeure")
    why = Text(
        "Utan en sådan klausul är det oklart om en part svarar för följderna när ett hinder utanför dess kontroll stoppar verksamheten.",
        "Without such a clause it is unclear whether a party answers for the consequences when something beyond its control stops the activity.",
    )
    remedy = Text(
        "Överväg en klausul om vad som befriar en part och hur hindret ska anmälas. Den är en rekommendation, inget lagkrav.",
        "Consider a clause on what relieves a party and how the obstacle is reported. It is a recommendation and no legal requirement.",
    )
    clause = (
        "En part som hindras av krig, naturkatastrof, pandemi, myndighetsbeslut eller liknande omständighet "
        "utanför sin kontroll är fri från sina åtaganden så länge hindret varar. Den ska utan dröjsmål underrätta "
        "den andra parten."
    )
    basis = (PRACTICE,)


RULE = ForceMajeure()
