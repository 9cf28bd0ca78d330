"""LOU006: procurement and trade terms."""

from __future__ import annotations

from iopvalidate.api import LegalBasis, Level, Sign, Text
from iopvalidate_procurement.law import READ, inferred, lou
from iopvalidate_procurement.occurrence import OccurrenceRule

PROCUREMENT_TERMS = Sign(
    "upphandlingstermer",
    """
    (anbud/anbudet/anbuden/anbudssumma*/anbudshandling*/anbudsgivare*) & <avtalet> | bilag* | handling* | <offentlig> | tilldel* | kontrakt* & !hyresanbud | lokal* | bygg* | (anbud/anbudet) på
    (avropar/avropas/avropa/avrop/avropet/avropen/avropsavtal*/avropsförfrågan) & !kontors* | material* | inom ~1 förvaltningen
    (detta/under/från/enligt/avropas/ur) ~2 (ramavtal/ramavtalet/ramavtalets) & !it | telefoni | städ* | taxi | kontors* | material*
    ramavtalets ~1 (pris*/villkor*)
    (förfrågningsunderlag*/tilldelningsbeslut*/upphandlingsdokument*/kontraktssumma*/kontraktshandling*)
    rangordning ~2 (mellan/av) ~2 (handling*/avtalshandling*/leverantör*) | rangordning* ~6 kontrakt*
    förnyad konkurrensutsättning
    option{,en,er,erna} & <offentlig> | <avtalet> | förläng* | ytterligare | år | månader & !självklar | någon option att | aldrig en option
    (priserna/anbud) ~6 (jämförts/jämfördes/utvärderats)
    """,
)
TRADE_TERMS = Sign(
    "affärsvillkor",
    """
    dröjsmålsränta{,n} & !hyra*
    ränta ~2 enligt räntelagen | dröjsmål ~3 ränta | försen* ~3 ränta & <offentlig> | betalning* | faktura*
    (leveransgodkännande*/leveranskontroll*/leveransuppföljning*/leveransmöte*/leveransvillkor*/leveransförsening*)
    (leveransen/leveranser) ~3 (godkänn*/godkänts/godkänd/godkänns)
    (godkännes/godkänns) ~2 leveransen
    allmänna bestämmelser & aff-formulär* | fel i leverans
    (inköpsportal*/tolkningsföreträde) & avrop* | anbud* | <offentlig>
    (täckningsköp/täckningsköpet)
    """,
)
SUBCONTRACT = Sign(
    "underleverantörer",
    """
    (underleverantör/underleverantören/underleverantörer/underleverantörerna/underleverantörers/underleverantörens/underentreprenör/underentreprenörer/underentreprenören/underentreprenörers) & anlita* | använd* | godkän* | medgiv* | tillstånd | ansvar* | lämna | överlåt* | får | utföra* | fel i leverans & !plog* | bostadsbolag*
    som underleverantör till
    """,
)
INVOICE = Sign(
    "faktura, moms och index",
    """
    (faktura/fakturan/fakturor/fakturorna/fakturerar/faktureras/fakturera/fakturering/e-faktura/fakturaunderlag/fakturaadress/faktureringsadress) & <offentlig> | <ideburen> | betal* | utbetal* | stöd* | medel* | bidrag* | ersättning* | kvartal* | elektronisk & !elräkning* | hyres* | falsk | övningsexempel | svenskkurs* | visar upp
    (fakturamottagning*/fakturacentral*/fakturaadress*/faktureringsadress*)
    (moms/momsen/mervärdesskatt/mervärdesskatten/mervärdesskattefri*) & belopp* | stöd* | bidrag* | ersättning* | summa* | summan | kronor | utan moms | medlen | anges | exklusive | inklusive | exkl | tillkommer & !glass* | kiosk* | böcker | parkering* | frimärken
    (konsumentprisindex/kpi/kpif/omsorgsprisindex/arbetskostnadsindex/prisindex/tjänsteprisindex/opi/pkv/aki/löneindex/nettoprisindex) & !hyra* | hyran | garage*
    (indexuppräkning*/indexuppräknas/indexregler*/indexjuster*/indexklausul*/indexeras) & !hyra* | hyran
    (räknas/räknats/uppräknas/uppräkning/uppräkningen/uppräknat) ~6 (index/*index/procent) & <pengar> | belopp* | stöd* | ersättning* | årlig* & !hyra* | hyran | telebolag*
    (justeras/följer/höjs) ~8 (index/*index) & <pengar> | belopp* | stöd* | ersättning* | timpris* & !hyra* | hyran
    (30/trettio) dagar netto | netto 30
    (skickar/skicka/sänder/sända/lämnar/ställer/skriver/ger in/inkommer) ~4 (räkning/räkningar/räkningen/faktura/nota/notan/kvitträkning) & !utan räkning
    (mot/på/efter) (räkning/faktura/nota) & betal* | utbetal* | erläg* | ersätt* | <pengar>
    (räkning/räkningar/nota) ~3 (varje/månad*/kvartal*/i efterskott) & !för ~3 räkning
    (betalningsvillkor*/förfallodag*/förfaller ~2 till betalning/betalas ~2 inom ~1 # dagar) & !hyra*
    räkningen ~3 till ~1 <offentlig>
    """,
)
NONE = Sign("inga affärsvillkor", "(varken/ingen/inga) ~3 (option/avrop/dröjsmålsränta/anbud/underleverantör*)")


class TradeTerms(OccurrenceRule):
    """The agreement holds no procurement or trade terms."""

    code = "LOU006"
    slug = "trade-terms"
    level = Level.WARNING
    strong = (PROCUREMENT_TERMS, TRADE_TERMS)
    bound = (SUBCONTRACT,)
    weak = (INVOICE,)
    assuring = (NONE,)
    kind = Text("upphandlings- eller affärsvillkor", "procurement or trade terms")
    none = "Inga"
    title = Text("Affärsmässiga avtalsvillkor", "Commercial terms")
    why = Text(
        "Anbud, avrop, ramavtal, option, underleverantör, dröjsmålsränta och leveransgodkännande hör hemma i köp. I ett IOP väcker de "
        "frågan om avtalet i själva verket är ett kontrakt.",
        "Tenders, call-offs, framework agreements, options, subcontractors, interest on late payment and acceptance of delivery "
        "belong to purchases. In an IOP they raise the question whether the agreement is in fact a contract.",
    )
    remedy = Text(
        "Byt affärsvillkor mot sådana som passar ett stöd: utbetalning efter rekvisition eller enligt plan, redovisning av hur medlen har "
        "använts, gemensam prövning av förlängning. Faktura, moms och index är svaga tecken; pröva om de behövs.",
        "Replace trade terms with ones that suit support: payment on requisition or by plan, account of how funds were used, joint "
        "decision on extension. Invoice, VAT and index are weak signs; ask whether they are needed.",
    )
    clause = "Stödet betalas ut i två lika stora delar, den 15 januari och den 15 juli varje år, efter skriftlig rekvisition från föreningen."
    basis = (
        lou("5 kap. 3 §"),
        inferred("Upphandlings- och affärstermer talar för leverans mot ersättning (LOU 1 kap. 15 §, 7 kap.)"),
        LegalBasis(
            "Kammarrätten 2020 (Göteborg & Co Träffpunkt): rätt att fakturera sina kostnader",
            READ,
            "inkopsradet.se, utdrag",
            "secondary",
        ),
    )


RULE = TradeTerms()
