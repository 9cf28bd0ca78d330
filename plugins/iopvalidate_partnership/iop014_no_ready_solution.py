"""IOP014: neither party can solve it alone, and there is nothing ready-made to buy."""

from __future__ import annotations

from iopvalidate.api import Draft, Level, Passage, Sign, Text
from iopvalidate_partnership.criterion import CriterionRule
from iopvalidate_partnership.idioms import any_polarity, passages
from iopvalidate_partnership.law import guidelines
from iopvalidate_partnership.terms import GOV, OWN

_ALONE = "(ensam/ensamma/ensamt/allena/själv/själva/självständigt)"
NEITHER = Sign(
    "ingen klarar det själv",
    f"""
    (ingen/varken/ingendera/inte/endera) ~12 {_ALONE} & parterna | av oss | av dem | kommun* | region* | förening* | part | organisation* | stad* | aktör* | <ideburen> | klarar | fixar | löser & !beslut* | bestäm* | rätt att | får ensam | säga upp | häva | ensam ändra | ansvar* | uttala* | teckna* | lägga till | skjuta till | bidra
    (ingen/varken/ingendera) ~14 på egen hand & !beslut* | bestäm* | avgör*
    var för sig ~6 (räck*/klarar/kommer/lyckas/försökt/bet/otillräckl*/löser) | var för sig ~3 . | provat var för sig
    (räckte/räcker) ~2 (inte/ingen)
    (ingen/ingendera) ~4 räcker ~2 till
    <offentlig> ~3 (når/kan/förmår) ~1 inte ~20 <ideburen> ~8 (inte/saknar)
    (bara/först) ~4 (göra/när/kan) ~4 (ihop/tillsammans) | först (ihop/tillsammans)
    först när (de/vi/båda) ~3 (griper/går/arbetar)
    (saknas/finns) ~4 (enskild/ensam) ~1 (aktör/ägare/huvudman/part)
    (ryms/rymmes) ~3 inom en (organisations/parts)
    ingen enskild (aktör/part/ägare/huvudman/organisation)
    det krävs ~3 , ~2 det krävs
    ingendera räcker | den ena saknar ~6 den andra
    varken ~12 (själva/ensamma) | någon annans
    kan (ge/hjälpa) ~8 men ~1 (inte/har) & <ideburen>
    (inte/ej/icke) ~2 (lösas/mötas/klaras/hanteras/bemästras/brytas/lösa) ~6 (ensam/ensamt/enbart/någondera/endera)
    (inte/ej/icke) ~2 (lösas/mötas/klaras/hanteras/bemästras/brytas) ~6 egen hand & part | parterna | aktör | <offentlig>
    (inte/ej/icke) ~2 (lösas/mötas/klaras/hanteras) ~3 av ~1 (en/någon/bara) ~2 (part/aktör/organisation/huvudman/parterna)
    ingen ~1 av ~1 (parterna/oss/dem/de) ~4 (rår/klarar/löser/förmår/mäktar/når/lyckas/lyckats/klarat/rått)
    (endast/enbart/bara/först) ~3 (tillsammans/gemensamt/ihop) ~6 (kan/klarar/når/löser/blir/lyckas/går)
    (klarar/kommer/räcker/når) ~6 utan ~1 (varandra/den) & <offentlig> | parterna | vi | båda
    (ömsesidigt/ömsesidig) beroende
    <offentlig> ~3 (har/kan/når) ~14 (saknar/inte) ~12 <ideburen> ~3 (har/kan/når)
    {GOV} ~4 (saknar/varken/hinner/inga/ingen/inte/ej) ~24 {OWN} ~8 (saknar/varken/inga/ingen/inte/ej) & !personuppgift* | får | ansvar* | ändra* | underrätta* | tvist* | avgift* | kostnad* | ersättning | skatt* | moms
    {GOV} ~1 (har/saknar) ~14 {OWN} ~1 (har/saknar) & saknar | inte | varken & !får | ansvar* | kostnad*
    {OWN} ~4 (saknar/varken/inga/inte) ~20 {GOV} ~8 (saknar/varken/inga/ingen/inte) & !personuppgift* | får | ansvar* | kostnad* | avgift* | tvist*
    (personalen/personal) ~2 (hinner/räcker/orkar) ~1 inte & !alltid | telefon*
    (kommer/kommo/står/går) ~2 till korta | ensam ~1 (rår/klarar/når/kan/räcker) ~1 ingen | på egen hand ~2 (når/klarar/kan) ~1 ingen
    (når/kommer/klarar/lyckas) ~3 inte ~6 utan ~1 <offentlig> | utan ~1 <offentlig> ~6 (kommer/når/inga/ingen/inte) & <ideburen>
    ingen ~3 (oss/dem/parterna) ~1 (hade/skulle/kan/kunde) ~2 (klarat/lyckats/nå/klara/lösa)
    (bara/endast/enbart) (tillsammans/ihop/gemensamt) ~3 (når/klarar/löser/går/kan/blir)
    (ensam/ensamma/själva) ~1 (kommer/når/klarar) ~6 (ingen/ingenvart/inte/ingendera)
    """,
)
NOTHING_TO_BUY = Sign(
    "inget färdigt att köpa",
    """
    (färdig/färdigt/färdiga/given/självklar/självklart) ~1 (lösning/lösningen/lösningar/tjänst/tjänster/modell/modellen/svar/metod/koncept/paket/insats/produkt) & finns | saknas | saknar | ingen | inte | inga | icke | någon | utan
    (finns/finnes) ~6 (hylla/hyllan) | (inte/inget) ~8 (hylla/hyllan)
    (går/kan) ~2 inte ~3 (köpas/upphandlas/beställas/köpa/beställa) & !köpas av
    ingenstans ~2 att (få/köpa) | finns inget ~4 att köpa
    (inget/inga/ingen/inte) ~4 (standardiserat/etablerad/etablerat/standardiserad) ~1 (utbud/insats/lösning/metod/modell/tjänst)
    (lösningen/metoden/arbetssättet) ~3 (okänd/prövas/växer)
    letat efter någon ~8 finns inte
    (tjänst/insats) som kan ~3 (beskrivas/beställas) ~4 (förväg/beställas)
    (inte/inget/ingen/inga) ~6 (att/som) ~3 (köpa/upphandla/beställa) & lösning* | tjänst* | insats* | marknad* | stöd | verksamhet
    (inget/inga/ingen) ~1 (företag/leverantör/leverantörer/utförare/marknadsaktör) ~3 (säljer/erbjuder/har/kan)
    (inte/ej) ~2 (känd/given/känt/givet) ~2 (förhand/förväg/lösning)
    (saknas/finns) ~3 (beprövad/beprövade/etablerad/etablerade/färdigt/färdiga/utprövad/given) ~1 (metod/metoder/modell/modeller/arbetssätt/lösning/svar) & ingen | inga | inget | inte | saknas | ännu
    (ingen/inget/inga/någon) ~4 som ~2 (säljer/erbjuder/tillhandahåller/utför/levererar) & finns | saknas & inte | ingen | inget | inga | saknas
    (pröva/prövar/prova/lära/känna/treva/söka) ~2 (oss/sig) fram
    (vet/visste) ~1 ingen ~2 (förväg/förhand/än) | ingen ~1 vet ~8 (förväg/förhand)
    (säljs/saluförs/upphandlas/köpas) ~1 inte & !avtalet
    (inte/ej) ~3 (säljs/saluförs) | kan inte köpas
    """,
)
WEAK = Sign(
    "utmaningen är komplex",
    "(utmaning*/problem*/samhällsproblem*/utmaningarna) ~3 komplex* | komplexa ~1 (problem/samhällsproblem/utmaningar) | (kompletterar/behöver) varandra | lösningen ~2 sökas",
)


class NoReadySolution(CriterionRule):
    """Neither party can solve the challenge alone, or nothing ready-made exists."""

    code = "IOP014"
    slug = "no-ready-solution"
    level = Level.NOTE
    weak = (WEAK,)
    topic = Text(
        "att ingen part löser utmaningen själv eller att färdig lösning saknas",
        "that neither party solves it alone or that no ready solution exists",
    )
    holds = Text(
        "Ingen part löser utmaningen själv, eller ingen färdig lösning finns att köpa",
        "Neither party solves the challenge alone, or no ready-made solution can be bought",
    )
    title = Text("Ingen färdig lösning", "No ready-made solution")
    why = Text(
        "Partnerskapet är till för det som ingen part klarar själv och som inte finns att köpa. Finns tjänsten färdig bör frågan om "
        "upphandling ställas.",
        "The partnership is for what neither party manages alone and what cannot be bought. If the service exists ready-made, the "
        "question of procurement should be asked.",
    )
    remedy = Text(
        "Beskriv varför ingen av parterna når målet på egen hand och varför det inte finns någon färdig tjänst att köpa.",
        "Describe why neither party reaches the goal alone and why there is no ready-made service to buy.",
    )
    clause = "Ingen av parterna kan lösa uppgiften på egen hand, och någon färdig lösning att köpa finns inte."
    basis = (guidelines("Göteborgs Stad", "Kungsbacka kommun", "Stockholms stad (revision)"),)

    def good(self, draft: Draft) -> list[Passage]:
        """Both kinds of wording live by their own denials, so that polarity is not asked."""
        hits = [
            h for h in any_polarity(draft, NEITHER, NOTHING_TO_BUY) if not h.conditional or "lämna" in draft.block(h).text.lower()
        ]
        return list(passages(draft, hits))


RULE = NoReadySolution()
