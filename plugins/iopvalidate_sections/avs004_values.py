"""AVS004: shared values (värdegrund)."""

from __future__ import annotations

from iopvalidate.api import Level, Sign, Text
from iopvalidate_sections.law import REQUIRED_POINTS
from iopvalidate_sections.topic import TopicRule

HEADING = Sign(
    "values: rubrik",
    """
    värdegrund{,en} | värdering{ar,arna} | vad ~4 (tror/står) | värden | grundsyn{,en} | principer{,na} | ledord | förhållningssätt{,et} | vi står ~2 för | människosyn{,en} | samsyn
    hållning{,ar,en,arna} | gemensam grund | synsätt{,et} | gemensamma (utgångspunkter/ståndpunkter/ideal) | grundläggande värden | anda{,n} | förenar ~1 oss | håller fast ~1 vid | övertygelse{,r,n} | hörnstenar{,na} | etik{,en} | etos | (tycker/tror) ~1 (vi/på)
    ideal{,en} | så ~2 (tänker/tror) ~1 (vi/på) | ledstjärn*
    värdegrund{en,s,}
    """,
)
_VALUES = (
    "respekt* | lika värd* | allas värde | människovärde* | demokrati* | jämlik* | jämställd* | solidar* | tillit* | öppenhet | "
    "delaktighet | mångfald | *diskriminer* | frihet | rättigheter* | inkluder* | toleran* | frivillighet | jämbördig* | "
    "lika mycket | egenmakt | kamratskap* | självständighet | okränkbar* | värdighet | medmänsk* | ärlighet | omtanke | "
    "medkänsla | ömsesidig* | lika rätt | allas rätt | allas lika | människors | vänlighet | ödmjukhet | närhet | generositet | "
    "ömsesidighet | förtroende | mänskliga rättighet*"
)
CONTENT = Sign(
    "values: innehåll",
    f"""
    värdegrund* | värdering{{ar,arna}} | ledord{{,en}} | värdeord{{,en}} | grundsyn | människosyn | rättesnöre | grundvärdering* | shared & respekt* | lika värd* | människovärde* | demokrati* | jämlik* | jämställd* | solidar* | tillit* | öppenhet | delaktighet | mångfald | *diskriminer* | frihet | rättigheter* | inkluder* | toleran* | frivillighet | jämbördig* | lika mycket | egenmakt | kamratskap* | glädje | självständighet | rasism | mobbning | okränkbart | värdighet | medmänsklighet | ärlighet | lika villkor | långsiktighet | expert på | allas rätt | lika rätt | människors | kristen | feministisk | humanistisk & !häva & !hävas & !ta fram
    värdegrund* ~6 (innebär/säger/att/som/:/utgår) & att | som bygger & !ta fram & !tas & !häva & !enats & !samtala & !samma & !kan & !bygger på en
    (delar/står/tror/utgår/ense/eniga/överens/ställer/enats/förenas/förenar/förena/omfatta/omfattar/ansluter/lovat/utgångspunkt/utgångspunkten/utgångspunkter/grund) & respekt* | lika värd* | människovärde* | demokrati* | jämlik* | jämställd* | solidar* | tillit* | öppenhet | delaktighet | mångfald | *diskriminer* | frihet | rättigheter* | inkluder* | toleran* | frivillighet | jämbördig* | lika mycket | egenmakt | kamratskap* | glädje | självständighet | rasism | mobbning | okränkbart | värdighet | medmänsklighet | ärlighet | lika villkor | långsiktighet | expert på | allas rätt | lika rätt | människors & <parterna> | vi | både | tillsammans | <offentlig> & !upphandling* & !styrgrupp* & !personuppgift*
    samsyn ~3 värdefrågor | (samma/gemensamma) (värderingar/värden) : | hållning förenar
    (värdegrund/värdegrunden) ~10 (bjuder/återfinns/genomsyrar) & att | stadgar
    (delar/delad) ~3 (synen/övertygelsen/värderingar/värdegrund/grundsyn/uppfattningen) ~3 att
    (vi/parterna/båda/ni/både/sidor) ~10 (tror/står/ställer/stå) ~4 (på/bakom/för) & att | : | principen | värden
    tror ~3 (parterna/båda) ~4 på
    (gemensamt/gäller) ~4 (parterna/båda) ~4 att & värde | mötas | lika | rätt & !mål*
    (förenas/förenade) i ~1 synen | utgångspunkter ~6 (ense/eniga/överens) | hos oss ~12 (lyssnad/möts/bemöts/välkommen)
    varken <offentlig> eller <ideburen> frågar
    (kristen/feministisk/antroposofisk/humanistisk/diakonal) ~2 (grund/värdegrund/människosyn/grundsyn)
    alla* ~4 lika ~2 (värde/värda) | (alla/barn/människor) ~3 lika mycket ~1 (värda/värd)
    <parterna> ~4 möts som (jämbördiga/jämlikar) | det som förenar ~3 (är/:)
    (övertygelse/övertygelser/övertygelsen/övertygade) & <parterna> | vi | både | gemensam* | samfällt | gemensamt | utgår | delar
    (präglas/genomsyras/präglar/genomsyrar/vilar/bärs/hörnsten*/kännetecknas/grundas) & {_VALUES} & <avtalet> | <verksamheten> | <parterna> | vi | samarbet* | allt
    (bär/förenar/håller) ~6 (är/ihop/samman) & {_VALUES} & !styrgrupp*
    (vi/parterna/båda/bägge) ~2 (värnar/tycker/menar/anser) ~3 (att/om) & ingen | alla | varje | allas | var och en | {_VALUES} & !tvist* & !styrgrupp* & !ersättning* & !betala* & !kostnad*
    (gemensam/gemensamma/vår) ~1 (tro/övertygelse/övertygelsen/hållning/syn) ~3 (är/:/att)
    (sluter/ställer/står) ~1 upp ~3 (bakom/kring) & {_VALUES}
    (självklart/självklar) ~4 att & lika | respekt* | värde | alla bemöt* | ingen
    (var/varje/alla/allas) & något att ge | lika värd* | expert ~2 på | okränkbar* & <parterna> | vi | både & !kostnad*
    (bekänner/ansluter) sig ~2 till & {_VALUES} & !upphandl* & !avtalet
    (samma/gemensam) ~1 (syn/människosyn) ~1 på | (ledstjärna/ledstjärnor/hörnsten/hörnstenar) ~6 (är/:) | bygger på & {_VALUES} & <verksamheten> | samarbet* | <avtalet>
    (ser/möter/betraktar) ~3 (varje/människan/alla/deltagaren/den) ~4 (som/före) & <parterna> | vi | både | båda & !upphandl*
    (gemensam/gemensamma) ~1 (utgångspunkt/utgångspunkten/övertygelse/hållning) ~3 (att/är) & rättighet* | lika | värde* | alla | varje | ingen
    (vila/vilar/bygga/bygger/stå) på & kärlek* | likabehandling | barmhärtighet | medmänsk* | humanism* | {_VALUES} & !enligt & !statistik
    """,
)
MENTION = Sign(
    "values: omnämnande",
    """
    värdegrund{,en,er} | värdeord{,en} | gemensamma värdering*
    """,
)
REFUSAL = Sign(
    "values: utelämnat",
    """
    (värdegrund/värdegrunden) & (inte/ej) enats | avstår | kunnat enas | har utgått | utelämnats
    (inte/ej) ~3 enats ~4 värdegrund*
    """,
)
NEAR = Sign(
    "values: hör till ämnet",
    """
    (värde/värdefull/finare/sedd/respekt*/tillit*/litar/tålamod/frihet/jämlik*/öppenhet/omtanke/människovärde*)
    """,
)
FOREIGN = Sign(
    "values: vad någon ska få",
    """
    respekt* ~3 (tiderna/tider/schemat/äganderätt*/upphovsrätt*)
    (ska/skall) ~1 (få/kunna) ~3 (skydd/hjälp/stöd/vila/plats/råd/mat) & !respekt* & !lika & !värde*
    """,
)


class Values(TopicRule):
    """The agreement says which values the partnership rests on."""

    code = "AVS004"
    slug = "values"
    level = Level.ERROR
    heading = HEADING
    content = CONTENT
    mention = MENTION
    refusal = REFUSAL
    near = NEAR
    foreign = FOREIGN
    topic = Text("värdegrunden", "the values")
    title = Text("Värdegrund", "Values")
    why = Text(
        "Den gemensamma värdegrunden skiljer ett partnerskap från ett köp och är vad parterna faller tillbaka på när de är oense.",
        "Shared values set a partnership apart from a purchase, and the parties fall back on them when they disagree.",
    )
    remedy = Text(
        "Skriv vad värdegrunden innebär, inte bara att den är gemensam.",
        "Write what the values mean, not only that they are shared.",
    )
    clause = (
        "Parterna delar en värdegrund som innebär att alla människor har lika värde, att var och en bemöts med "
        "respekt, att ingen diskrimineras och att parterna talar öppet med varandra."
    )
    basis = (REQUIRED_POINTS,)


RULE = Values()
