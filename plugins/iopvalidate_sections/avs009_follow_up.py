"""AVS009: follow-up (uppföljning)."""

from __future__ import annotations

from iopvalidate.api import Level, Sign, Text
from iopvalidate_sections.law import KL_CONTROL, REQUIRED_POINTS
from iopvalidate_sections.topic import TopicRule

_RESULT = (
    "resultat* | mål | målen | målet | utfall* | effekt* | erfarenhet* | lärt | lärdom* | läget | *statistik* | *siffror | "
    "gjorts | uppnått | uppnåtts | nåtts | åstadkommit* | fungera* | fortskrid* | gått | bättre | verksamhetens | "
    "partnerskapet"
)
_WHEN = (
    "varje | årlig* | årligen | gång | gånger | *halvår* | kvartal* | termin* | året | årets | januari | februari | mars | "
    "april | maj | juni | september | oktober | november | december | höst | hösten | våren | slut"
)
HEADING = Sign(
    "follow-up: rubrik",
    """
    återkoppling{,en} | hur ~2 går | (följer/följs) ~4 upp
    resultat{,et} & uppfölj* | rapport*
    erfarenheter{,na}
    uppföljning{,en} | utvärdering{,en} | lärande{,t} | insyn{,en} | kontroll{,en} | återrapportering | rapportering | kunskapsinhämtning | hur vet vi | kvalitetssäkring | verksamhetsuppföljning | dokumentation | granskning | revision
    hur (går/gick) det | att följa upp | se efter ~1 hur | (lärt/lär) ~1 oss | bli bra | avstämning{,ar}
    efteråt | utvärdera{,} | vad ~2 lärt
    """,
)
CONTENT = Sign(
    "follow-up: innehåll",
    f"""
    (följer/följs/följa/följ/följas) ~6 upp & <verksamheten> | <avtalet> | <parterna> | mål | målen | vi | medlen | medel | stödet | utfallet | resultat* | styrgrupp* | överenskommelse* | partnerskap* | föreningens | indikator* | vilka & !skolsköterskan & !energi* & !mamman & varje | årligen | gång | gånger | halvår* | kvartal* | månad* | termin* | # | *enkät* | *rapport* | gemensam* | tillsammans | genom | hjälp | styrgrupp* | samrådsgrupp* | mål | målen | målet | resultat* | använts | besöka | begära | oanmäld* | indikator* | inom ramen | medlen | får | rätt | barn*
    (uppföljning/uppföljningen/uppföljningsdag/uppföljningsbesök/avtalsuppföljning) & !brandövning* & !kompressor* & varje | årlig* | gång | gånger | halvår* | kvartal* | månad* | termin* | # | *enkät* | gemensam* | tillsammans | genom | styrgrupp* | samrådsgrupp* | redovisa* | rapport* | tittar | november | görs | dokumenter*
    (utvärdera/utvärderas/utvärderar) & varje | årligen | gång | halvår* | kvartal* | termin* | # | *enkät* | gemensam* | tillsammans | genom | hösten | våren | hur
    *utvärdering* & varje | årlig* | # | gemensam* | tillsammans | genomför* | görs | samlas | metod* | november | ska | skall | ansvarar | hösten | styrgrupp* & !försening*
    (går/gå/gås/gick) ~8 igenom ~6 (målen/mål/läget/resultat*/året/gått/indikator*/partnerskapet/*siffror/*statistik*/utfallet/frågor/enkät*)
    (tittar/stämmer) ~6 (hur/av) ~6 (går/läget/gått)
    (genomgång/genomgången) & varje | årlig* | vårens | höstens | målgrupp* | bedöma & partnerskap* | <parterna> | målgrupp* | styrgrupp* | barn*
    (mäter/mäts/följer) ~6 (varje/gemensamt/kvartal) & parterna | styrgrupp* | barn* | deltagar*
    pröva ~2 (dess/partnerskapets) ~1 utfall | drar slutsatser
    (lägger/läser) ~8 (fram/varandras/svar) & år* | varje | termin & parterna | folk | styrgruppen
    (årsredovisningen/årsrapport) & avsnitt | (samlas/samlar) ~2 in & underlag | resultat
    (sätter/frågar) ~14 (väg/enkäter*/deltagarenkäterna)
    (redovisas/redovisar) & gått | omdömen | simkunniga & !registerkontroll* & !rutinen & !avtalet igenom
    (kontrollerar/granskar/kontrollera/granska) & <verksamheten> | krav* | kvartal* | månad* | avtal* | överenskommelse* | resultat | varje | halvår* & !räkenskaper* & !bokföring* & !faktura* & !registerutdrag
    (verksamhetsberättelse/verksamhetsberättelsen/årsberättelse/verksamhetsrapport/slutrapport/delrapport/delrapporter/årsrapport/kvartalsrapport/månadsrapport/halvårsrapport/statistik/besöksstatistik) & lämnar | lämnas | redovisas | inlämnar | sammanställ* | senast | skickar | granskas | ska & !moms
    (lärdom/lärdomar/lärdomarna/lärandet/lärdag/iakttagelser) & varje | tillsammans | gemensam* | skriv* | sprid* | dokument* | samlas | återför* | återkoppl* | används | tas | två
    (forskare/högskolan/följeforskare/universitetet) ~12 (följer/utvärderar/anlitas) | halvtidsutvärdering* | slututvärdering* | mellanutvärdering* | indikatorer ~12 (mäts/följs/arbetats)
    (sätter/samlas/summerar/frågar/berättar) & bra | gått | lärt & varje | gång* | höst* | mars | april | maj | november | våren | året
    (igenom/stämmer/avstämning/avstämningar/redogör/redogörs/redogörelse/berättelse/summerar/sammanfattar/sammanställer/utvärderar/studeras/diskuterar/diskuteras/redovisar/redovisas/redovisning/jämför/analyserar/analyseras/vara/rapport/rapporterar/bedömer) & {_RESULT} & {_WHEN} & !medlen & !medel & !räkenskap* & !stöd & !stödet & !bidraget & !använts & !ersättning* & !belopp* & !överkompensation* & !registerutdrag & !avgift*
    (effekter/effekterna/effekten/resultaten/resultatet/utfallet) ~6 (studeras/mäts/bedöms/utvärderas/följs/redovisas/undersöks) | målen ~3 (nåtts/uppnåtts/uppfyllts) & rapport* | redovis* | varje | årlig*
    (erfarenheter/erfarenheterna/lärdomar/lärdomarna) ~4 (vara/sprids/delas/diskuteras/samlas/tas)
    (studeras/undersöks/utvärderas/granskas) av ~2 (forskare/högskolan/universitetet/följeforskare)
    (lägesrapport/lägesrapporter/lägesrapporten) | bokslut över ~3 vad | (mäts/mäter) ~6 (undersökning/enkät/årlig/årligen/varje) & !vatten* & !temperatur*
    (röster/synpunkter/svar/omdömen/intervjuer) ~4 samlas ~1 in & {_WHEN}
    (skriver/samtal/talar/berättar) & gick bra | gått bra | har gått | åstadkommit | betytt | fungerat | har lärt & {_WHEN} | nämnden | parterna | vi
    """,
)
MENTION = Sign(
    "follow-up: omnämnande",
    """
    uppfölj* | utvärder* | följas upp | följs upp | följa upp | lärande
    """,
)
REFUSAL = Sign(
    "follow-up: utelämnat",
    """
    (någon/ingen) ~3 uppföljning ~8 (inte/ej/icke/planeras) | avstår ~2 från ~2 uppföljning | någon vidare återkoppling
    """,
)
NEAR = Sign(
    "follow-up: hör till ämnet",
    """
    (igenom/jämför/utvärdera*/rapport*/redogör*/enkät*/*siffror/*statistik*/lärt/lärdom*/fungerat/stämmer ~1 av/granska*/följs upp/mäts)
    """,
)


class FollowUp(TopicRule):
    """The agreement says how the partnership is followed up."""

    code = "AVS009"
    slug = "follow-up"
    level = Level.ERROR
    heading = HEADING
    content = CONTENT
    mention = MENTION
    refusal = REFUSAL
    near = NEAR
    topic = Text("uppföljningen", "the follow-up")
    title = Text("Uppföljning", "Follow-up")
    why = Text(
        "Nämnden ansvarar för att verksamhet den stöder följs upp, och utan uppföljning lär sig ingen av parterna något.",
        "The responsible board must see that what it supports is followed up, and without follow-up neither party learns.",
    )
    remedy = Text(
        "Ange vad som följs upp, när, av vem och hur resultatet tas om hand.",
        "State what is followed up, when, by whom and what happens with the result.",
    )
    clause = (
        "Parterna följer tillsammans upp målen en gång om året, i [månad], med hjälp av [enkät, samtal, "
        "statistik]. Resultatet och lärdomarna dokumenteras och redovisas för nämnden och för föreningens årsmöte."
    )
    basis = (
        REQUIRED_POINTS,
        KL_CONTROL,
    )


RULE = FollowUp()
