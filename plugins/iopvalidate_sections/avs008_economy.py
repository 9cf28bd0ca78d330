"""AVS008: economy (ekonomi)."""

from __future__ import annotations

from bisect import bisect_left

from iopvalidate.api import Draft, Level, Passage, Sign, Text
from iopvalidate_sections.law import KL_ECONOMY, REQUIRED_POINTS
from iopvalidate_sections.topic import TopicRule

HEADING = Sign(
    "economy: rubrik",
    """
    ersättningens
    stöd{,et} & utbetal* | villkor* | ekonom* | belopp*
    ekonomisk förbindelse | medel{,n} | ekonomisk redovisning
    ekonomi{,n} | ekonomisk{,a,t} | finansiering{,en} | budget{,en} | ersättning{,en,ar} | pengar{,na} | betalning{,en} | utbetalning{,en,ar}
    pris{,et,er} | kostnad{,er,erna} | kostar | resurser{,na} | medel | bidrag{,et,en} | investering{,en,ar} | samfinansiering{,en} | medfinansiering{,en}
    """,
)
CONTENT = Sign(
    "economy: innehåll",
    """
    # (kronor/kr/sek/tkr/mkr/mnkr/kkr/miljoner) & <pengar> | bidra* | värd* | står | insätter | vederlag* | totalt | sammanlagt | dygnspris* | arvode* | *bidrag* | *stöd* | betala* | utbetala* | *ersätt* | *finansi* | budget* | *kostnad* | pris* | skjut* | insats | värde* | erlägg* | lämna* | får | erhåll* | satsa* | fast belopp | faktur* | köper | tillför & !ansvarsförsäkring* & !vite & !skadestånd & !entré* & !kaffe & !medlemskap & !taket & !tak & !bouppteckning* & !avgift* & !medlemsavgift
    (stödet/bidraget/medlen/ersättningen/beloppet/pengarna/anslaget/verksamhetsbidraget/stöd/ersättning/pengar/betalning) ~5 (betalas/betalar/utbetalas/utgår/lämnas/erläggs/kommer/räknas/sker/ut) & # | förskott | efterskott | kvartal* | månad* | januari | februari | mars | april | maj | juni | juli | augusti | september | oktober | november | december | faktura | rekvisition | tertial | utförd* | index* | kpi | procent | halvår* | delar
    (fakturerar/faktureras/rekvirerar/faktura) ~8 (månadsvis/kvartalsvis/månaden/efterskott/kvartal/förskott) | (räknas/indexuppräknas) ~4 (upp/kpi/index)
    (täcker/täcks/bärs/bär/bekostar/bestrids/bestrides/skjuter/finansierar/finansieras) ~8 (kostnad/kostnader/kostnaden/medel/budgeten/budget/egna/kassan/procent/anslag)
    (redovisar/redovisas/återbetala*/lämnas/betalas/betalar/återgår) ~8 (tillbaka/medlen/stödet/bidraget) & förbruk* | använt* | blir över | oförbruk* | användas | gått åt
    (kostnader/kostnaden/kostnad/omkostnader) ~10 (bärs/bär/täcks/bestrides/bekostas/betalas/faktureras)
    (stödet/beloppet/bidraget/ersättningen) & fast | oberoende | oavsett | klump* & belopp | summa | många
    ju fler ~16 (betalar/utbetalt/utbetalda/utbetalningen) | räkning* till nämnden | skjuter till det som fattas | full* kostnadstäckning | varje part ~4 egna kostnader
    (kräva/betala/betalar/dras/lämnas) ~4 (tillbaka/återbetalas) & stöd* | medel | pengar*
    (vederlag/arvode/avrop/rekvirer*/plusgiro*/rekvisitionen) & betala* | utgår | görs | stöd* | utbetal*
    (ekonomisk/ekonomiska) ~1 redovisning & lämna* | skicka* | senast | inkommit | visar
    (dygnspris/dygnspriset/platspris/timpris/platspriset) & kr | kronor | #
    (kronor/kr) ~4 (exklusive/inklusive) | (vederlag/arvode/ersättning) ~4 (utgår/lämnas) ~8 prislista*
    (procent/hälften) ~6 (budgeten/lönen/medel/kostnaden/kostnaderna)
    (betalas/betalar/utbetalas/fakturerar) ~8 (faktura/förskott/efterskott/januari/februari/mars/juli/augusti/hälften/kvartal*/tertial) & !entré* & !hyresgäst*
    (klumpsumma/klumpbelopp/självkostnad/omslutningen) | hundra procent av budgeten
    (överför/överförs/för/överlämnas/sätts) ~2 (över/in) ~6 (summan/medel/medlen/pengar/pengarna/beloppet/stödet/bidraget) | (stödet/bidraget/medlen/pengarna) ~3 (överförs/sätts)
    (uppgår/uppgå) ~2 till ~4 (kronor/*tusen/*miljon/*miljoner) & *bidrag* | *stöd* | ersättning* | medel
    (bekostas/finansieras/betalas) ~3 (till/med) ~2 (hälften/lika/procent)
    (kostnaderna/kostnader/utgifterna/utgifter) ~3 (delas/bärs/fördelas) | (bär/betalar/står) ~4 (utgifter/kostnader) & <parterna> | var och en | <offentlig> | <ideburen>
    """,
)
MENTION = Sign(
    "economy: omnämnande",
    """
    ekonomi{,n} | finansiering{,en} | samfinansieras | finansieras | budget{,en} | (beloppet/beloppets/stödet/bidraget) ~6 (fastställs/fastställt/framgår)
    bidrar ~4 ekonomiskt | kommunens (stöd/bidrag) | ekonomiskt stöd
    """,
)
PAYMENT = Sign(
    "economy: utbetalning",
    "(betalas/utbetalas/betalar/utgår/faktura/fakturerar/erläggs/kommer) & förskott | efterskott | månad* | kvartal* | faktura* | delar | januari | februari | mars | april | maj | juli | augusti | december | tertial | per | kredit | hälften",
)


class Economy(TopicRule):
    """The agreement says who pays and contributes what, when, and how it is accounted for."""

    code = "AVS008"
    slug = "economy"
    level = Level.ERROR
    heading = HEADING
    content = CONTENT
    mention = MENTION
    topic = Text("ekonomin", "the economy")
    title = Text("Ekonomi", "Economy")
    why = Text(
        "Utan belopp och villkor går det inte att bedöma värde, statsstöd eller om båda parter bidrar.",
        "Without sums and terms neither value, state aid nor whether both parties contribute can be judged.",
    )
    remedy = Text(
        "Ange varje parts bidrag per år, också det som inte är pengar, när stödet betalas ut, hur det redovisas och vad som händer "
        "med det som inte används.",
        "State each party's contribution by year, also in kind, when the support is paid, how it is accounted for and what happens "
        "to what is not used.",
    )
    clause = (
        "Kommunen lämnar ett ekonomiskt stöd med [belopp] kronor per år. Föreningen bidrar med [belopp] kronor i egna medel och med "
        "ideell tid värderad till [belopp] kronor per år. Stödet betalas ut med hälften i januari och hälften i juli. Föreningen "
        "redovisar senast den 31 mars hur det föregående årets stöd har använts. Medel som inte har använts för ändamålet betalas tillbaka."
    )
    basis = (REQUIRED_POINTS, KL_ECONOMY)

    def rank(self, draft: Draft, passage: Passage) -> int:
        """Sentences on when and how money is paid come first."""
        hits = draft.hits(PAYMENT)  # in reading order
        first = bisect_left(hits, (passage.ordinal, passage.start), key=lambda h: (h.ordinal, h.start))
        return 0 if first < len(hits) and (hits[first].ordinal, hits[first].start) < (passage.ordinal, passage.end) else 1


RULE = Economy()
