"""LOU002: payment per unit or for performed service."""

from __future__ import annotations

import re

from iopvalidate.api import BlockKind, Draft, Hit, Level, Sign, Text
from iopvalidate_procurement.law import COST_COVER, HFD_2020_15, lou
from iopvalidate_procurement.occurrence import OccurrenceRule

_UNIT = (
    "(plats/platser/*plats/-arbetsplats/dygn/*dygn/timme/*timme/timma/deltagare/*deltagare/barn/ungdom/elev/person/individ/brukare/klient/"
    "patient/besök/*besök/besökare/gäst/insats/tillfälle/*tillfälle/-skadetillfälle/samtal/*samtal/natt/säng/*föreställning/"
    "lektion/tim/h/st/pers/pass/*pass/måltid/huvud/hushåll/kvinna/familj/styck/uppdrag/kurs/*kurs/person/dag/kväll/skjuts/*skjuts/resa)"
)
_SUM = "# ~1 (kronor/kr/sek/:-)"
_OTHER = (
    "!värder* | schablon* | vite* | prisavdrag* | *avgift | *avgiften | *avgifter | *avgifterna | hyra | hyran | biljett* | inträde* | "
    "försäkring* | lotter* | milersättning* | matkassa* | traktamente*"
)
_PAID = (
    "betalar | betalas | får | erhåller | utgår | utbetal* | erlägger | lämnas | ersätt* | debiter* | faktur* | <pengar> | pris | priset | "
    "placering* | uppbär | utger | utges | anslår | anslås | ersätter | lämnar | ger"
)
_PAYER = (
    "!(deltagarna/deltagaren/besökarna/föräldrarna/vårdnadshavarna/medlemmarna/eleverna/gästerna) ~2 (betalar/erlägger) | "
    "<ideburen> ~1 (betalar/erlägger/skänker/kostar) | köper | säljer | kostar | hyr | uthyr* | taxa | parkering*"
)
PER_UNIT = Sign(
    "ersättning per enhet",
    f"""
    {_SUM} ~2 per ~2 {_UNIT} & {_PAID} & {_OTHER} & {_PAYER}
    {_SUM} / ~1 {_UNIT} & {_PAID} & {_OTHER} & {_PAYER}
    (ersättning*/stödets/bidragets/beloppets/betalning*/summan*) ~4 (styrs/beror/bestäms/beräknas/avgörs/följer/sätts) ~3 (av/på/efter/utifrån) ~3 (många/antal/antalet/volym*/närvaro*/beläggning*/deltagar*/besök*) & !inte | ej | icke
    fler ~3 (ger/medför/höjer/ökar/betyder) ~3 (högre/mer/större/ökad/ersättning*/<pengar>)
    (betal*/ersätt*/utbetal*) ~4 (mot/för/efter/enligt) ~2 (redovisade/rapporterade/faktiska/utförda/registrerade) ~1 (timmar/*timmar/besök/samtal/dygn/insatser/pass/kurser)
    för ~2 (genomförd/utförd/hållen/fullgjord/avslutad/genomfört/utfört/hållet) ~3 (får/erhåller/ger/lämnar) ~3 {_SUM}
    per ~2 {_UNIT} ~4 (utgår/betalas/betalar/lämnas/erläggs/utges) ~4 {_SUM} & {_OTHER} & {_PAYER}
    antalet ~4 (multipliceras/gångras/gånger) ~3 #
    {_SUM} ~1 (var/styck/stycket/st) & {_PAID} & {_OTHER} & {_PAYER}
    {_SUM} ~4 för (en/ett) ~1 {_UNIT} & {_PAID} & <offentlig> & {_OTHER} & {_PAYER}
    {_SUM} (timmen/dygnet/natten/dagen/gången/stycket/besöket) & {_PAID} & {_OTHER} & {_PAYER}
    (efter/per/enligt) ~1 (nedlagd/nedlagda/arbetad/arbetade/utförd/rapporterad/rapporterade) ~1 (tid/timmar/timme) & {_PAID} & {_OTHER}
    (timlön*/timpeng*/timdebiter*/styckbetal*/timersätt*/elevpeng*/platspeng*/deltagarpeng*/besökspeng*) & <offentlig> | <pengar> | betal* & {_OTHER}
    {_SUM} ~4 för (varje/var) ~2 {_UNIT} & {_OTHER} & {_PAYER}
    varje ~10 (betalar/betalas/erhåller/får/utgår/lämnas/erlägger/ersätts/utbetalas/ersätter) & {_SUM} & {_OTHER} & {_PAYER} & !varje (år/kalenderår/kvartal/termin/månad/halvår/verksamhetsår/avtalsår/period/part/tertial/läsår/parti/vecka) & !varje påbörja{{d,t}}
    (ersättning/ersättningen/betalning/betalningen/betalar/betalas/betalt/platsersättning) ~5 per ~2 {_UNIT} & {_OTHER} & {_PAYER}
    (ersättning/ersättningen/pris/priset) (à/a) # & !kaffe*
    {_SUM} ~3 på varje & betal* | utbetal* | ersättning*
    ersättning* per (när*/plats/deltagare/dygn/timme/tillfälle)
    för varje ~2 (deltagare/inskriven) ~3 (lämnas/utgår/betalas) ~2 *ersättning
    halv ersättning ~2 dagen
    för (var/varje) ~3 (deltagare/inskriven/inskrivna/placerad/elev/person/brukare/besök) ~4 (erhåller/får/betalas/utgår/lämnas) ~4 {_SUM} & {_OTHER} & {_PAYER}
    för varje ~6 (placerad*/anvisad*/inskriven/inskrivna) & <pengar> | platsersättning* | betal* | utgår
    (placering*/plats*) ~6 mot # ~1 (kronor/kr) per
    {_SUM} (i/om) (timmen/dygnet/natten) & {_PAID} & {_OTHER} & {_PAYER}
    varje ~6 (ger/berättigar) ~8 {_SUM} & {_OTHER} & !procent
    varje ~3 (besök/deltagare/timme/plats/samtal/insats/tillfälle/kurs/elev/barn/ungdom/dygn) ~4 (ger/berättigar) ~6 ersättning*
    (ersätts/ersätter/ersättas) ~3 med ~2 {_SUM} ~4 (per/för/i) & {_OTHER} & !milersättning*
    (betalt/betalas/ersätts/ersättning*/ersättningen) ~3 (timvis/styckvis/dygnsvis) | löpande räkning & !hantverk*
    (timpenning*/dygnsavgift*/vårddygnskostnad*/styckkostnad*)
    {_SUM} ~6 multiplicera*
    (kostnad/kostnaden/ersättning/ersättningen/priset/pris) ~2 per ~2 {_UNIT} ~3 (är/uppgår/utgår/sätts/fastställs) ~3 #
    (betalar/ersätter/betalas/ersätts) ~8 (à/á/a) ~1 # & <offentlig> & !värder* | ideell*
    """,
)
PRICES = Sign(
    "priser",
    """
    (platspris*/platspriset/dygnspris*/dygnskostnad*/vårddygnspris*/styckpris*/timtaxa*/timersättning*/platsersättning*/dygnsersättning*/platsavgift*/à-pris*/a-pris*/timarvode*/deltagarersättning*/prestationsersättning*) & !hotell* | vandrarhem* | värder*
    timpris{,et,er,erna} & !värder* | ideell* | hantverk* | konsult*
    (prislista*/prislistan/prisbilaga*/prisblad*/ersättningsbilaga*) & ersättning* | betal* | arvode* | insats* | bilaga | utför* | tjänst* | avtal* & !tomt* | café* | kafé* | kiosk* | servering* | tar ~3 betalt
    pris per ~1 (timme/plats/deltagare/dygn/insats/besök/styck/samtal)
    pris per enhet | pris i kronor | pris ~2 exklusive | enhetspris*
    (prestationsbaserad*/volymbaserad*/prestationsrelaterad*/styckeprissatt*) ~3 (ersättning*/betalning*/stöd*/utbetalning*)
    (rörlig/rörliga) ersättning{,en}
    """,
)
#: A unit alone in a table cell counts where the row holds a figure and the table is one of payment.
UNIT_CELL = Sign("enhet i tabell", f"(per/à/pris) ~1 {_UNIT} | styckpris | timpris")
_PAYMENT_TABLE = re.compile(r"ersättning|betalning|\bpris|arvode|\btaxa|utbetal", re.IGNORECASE)
_OTHER_TABLE = re.compile(r"avgift|entré|inträde|\bhyr|ideel|värde|volontär|egeninsats", re.IGNORECASE)
_FIGURE = re.compile(r"^\W*\d[\d\s.,]*(?:kr|kronor|:-|sek)?\W*$", re.IGNORECASE)
_CELL_WORDS = 4
BY_NUMBER = Sign(
    "belopp efter antal",
    """
    ju fler & betal* | utbetal* | ersättning* | belopp* | summa* | utbetalning* & desto | ju & !hjälps
    <pengar> ~8 (beror/avhängig/avhängigt/beräknas/baseras/fördelas/räknas/styrs/bestäms) ~3 (på/efter/utifrån/av) ~2 (antal/antalet) ~3 (deltagare/besök/besökare/timmar/platser/barn/elever/ungdomar/insatser/samtal/inskrivna/vårddygn)
    (multipliceras/multiplicerar) ~3 (dygnspris*/timpris*/platspris*/pris*)
    (innehålls/hålls) & <pengar> & (utbetalas/betalas) ~2 först ~6 (deltagare/inskrivna/ungdomar)
    (ersättning*/betalning*/utbetalning*/stödet/bidraget/beloppet/summan) ~10 (utifrån/efter/på/per/till) ~3 (antal/antalet/volym/volymen) ~3 (genomförda/utförda/faktiska/deltagare/deltagande/besök/timmar/platser/insatser/dygn/inskrivna/närvarande/elever/barn/personer/kurser/samtal) & !oavsett | oberoende | påverkas | redovisa*
    (ersättning*/stödet/bidraget/beloppet/summan) ~4 (ökar/höjs/stiger/växer/minskar/sjunker/varierar/följer) ~4 (med/efter/i) ~3 (antal/antalet/deltagar*/besök*/beläggning*/volym*/varje)
    (ersättning*/belopp*/utbetalning*) ~4 (proportion/förhållande/relation) ~2 till ~3 (antal/antalet/volym*/utförda/genomförda/prestation*)
    (rörlig/prestationsbaserad/volymberoende) (del/ersättning/andel)
    (vid/för) ~1 # ~1 (timmar/*timmar/platser/*platser/deltagare/dygn/besök/samtal/elever/tillfällen) ~2 (uppgår/blir/är/utgör/utgår/motsvarar) ~3 (ersättning*/betalning*/beloppet/summan/priset)
    """,
)
FOR_WORK = Sign(
    "ersättning för utförd prestation",
    """
    (ersättning*/betal*/arvode*/utbetal*/fakturerar/fakturera/fakturering/debiterar/debitera) ~5 (för/per) ~3 (utförd/utförda/utfört/genomförd/genomförda/genomfört/fullgjord/fullgjorda/levererad/levererade/levererat/presterad*) & !utlägg* | egen kostnad
    för ~1 (utförd/utförda/utfört/genomförd/genomförda/fullgjord/levererade) ~4 (betalar/betalas/ersätts/utgår/erläggs/utbetalas/erhåller) & !utlägg*
    vederlag{,et} & <offentlig> | utför* | tjänst* | prestation* | erläggs | uppgår | insats* & !utan vederlag
    (betalning/betalningen/ersättning/ersättningen) för ~1 (tjänsten/tjänsterna/prestationen/prestationer/insatsen/arbetet/uppdraget) & !tredje
    uppdragsersättning*
    motprestation* ~4 (ersättning*/betalning*)
    (betalas/betalar/utbetalas/ersätts/ersättning*) ~6 (när/sedan/efter) ~6 (utförts/genomförts/levererats/utfört/slutförts/fullgjorts/godkänts) & !utvärder* | uppfölj* | redovisning* | beslut* | rapport*
    (betalt/betalning/ersättning/ersättningen) ~2 för ~6 (utför/utförs/levererar/levereras/presterar)
    (nedlagd/nedlagda/arbetad/arbetade) (tid/timmar) & faktur* | debiter* | ersätt* | betal*
    (honorar/gage/gaget/arvode/arvodet) ~4 (utgår/betalas/utbetalas/uppgår/lämnas) & <offentlig> | <ideburen> | kommunen & !ledamot* | styrelse* | ordförande*
    (utförda/genomförda/levererade/fullgjorda) (tjänster/insatser/timmar/besök/samtal/kurser/lektioner/föreställningar/prestationer) & ersätt* | betal* | faktur* | debiter* | vederlag*
    """,
)
FIXED = Sign(
    "fast belopp",
    """
    (oberoende/oavsett) ~3 (antal/antalet/många) & <pengar> | belopp* | stöd*
    (klumpsumma/klumpbelopp) | fast belopp
    (påverkas/beror/ändras/frikopplad/frikopplat) ~6 (antal/antalet/många/prestation/närvaro) & <pengar> | stöd*
    """,
)


class PaymentForPerformance(OccurrenceRule):
    """Nothing is paid per unit or for performed service."""

    code = "LOU002"
    slug = "payment-for-performance"
    level = Level.ERROR
    strong = (PER_UNIT, PRICES, BY_NUMBER, FOR_WORK)
    assuring = (FIXED,)
    kind = Text("betalning per enhet eller för utförd prestation", "payment per unit or for performed service")
    none = "Ingen"
    title = Text("Ersättning för prestation", "Payment for performance")
    why = Text(
        "Ersättning per plats, dygn, timme eller deltagare, prislistor och betalning för utförd tjänst är ekonomiska villkor för en "
        "prestation. Att beloppet bara täcker kostnaderna tar inte bort det draget.",
        "Payment per place, day, hour or participant, price lists and remuneration for performed service are economic terms for a "
        "performance. That the sum only covers costs does not take that trait away.",
    )
    remedy = Text(
        "Bestäm stödet till ett samlat belopp för verksamheten, redovisa hur medlen används och låt oanvända medel gå tillbaka. Ska "
        "kommunen betala efter volym är det en fråga för upphandling eller ett valfrihetssystem.",
        "Fix the support as one sum for the activity, account for its use and let unused funds go back. If the municipality is to "
        "pay by volume, that is a matter for procurement or a system of choice.",
    )
    clause = (
        "Kommunens bidrag är ett samlat belopp om [belopp] kronor per år till föreningens verksamhet. Beloppet påverkas inte av antalet "
        "deltagare, timmar eller platser. Medel som inte har använts för ändamålet betalas tillbaka."
    )
    basis = (lou("1 kap. 15 §"), HFD_2020_15, COST_COVER)

    def grave(self, draft: Draft) -> list[Hit]:
        """Also units in a table of payments, each beside a figure."""
        cells = [h for h in draft.hits(UNIT_CELL) if not h.quoted and _priced(draft, h)]
        return sorted([*super().grave(draft), *cells], key=lambda h: h.first)


def _priced(draft: Draft, hit: Hit) -> bool:
    """Whether the cell of a hit names the unit of a figure in its row, in a table of payments and not of fees or values."""
    block = draft.block(hit)
    place = block.source.table
    if block.kind is not BlockKind.TABLE_CELL or place is None or len(block.text.split()) > _CELL_WORDS:
        return False
    rows = draft.agreement.rows
    row, head = rows[place.table, place.row], rows.get((place.table, 0), [])
    if not any(_FIGURE.match(cell.text) for cell in row if cell is not block):
        return False
    title = block.section.title if block.section else ""
    about = " ".join([title, *(cell.text for cell in (*head, *row))])
    return bool(_PAYMENT_TABLE.search(about)) and not _OTHER_TABLE.search(about)


RULE = PaymentForPerformance()
