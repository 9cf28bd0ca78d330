"""Signals that raise the exposure by role, payment and enforcement: S01-S14, S18, S19, S27, S32."""

from __future__ import annotations

from iopvalidate_procurement.signal import Basis, Direction, Signal, signal

_K, _H, _M = Basis.CASE, Basis.INFERENCE, Basis.MIXED
_UP = Direction.UP

ROLES_AND_PURCHASE: tuple[Signal, ...] = (
    signal(
        "S01",
        _UP,
        3,
        """
        (beställare/beställaren/beställarens/beställarna/beställarstyrning*/beställar-utför*)
        (beställer/beställa/beställd/beställning/beställningen/beställningar) & <offentlig>
        """,
        "Det offentliga beställer en prestation; IOP beskrivs som motsatsen.",
        _M,
        "motion 2021/22:1126, UHM Trendens 2018, LOU 1 kap. 2 §",
        factor=1,
        guard="LOU001",
    ),
    signal(
        "S02",
        _UP,
        3,
        """
        (uppdragsgivare/uppdragsgivaren/uppdragstagare/uppdragstagaren/uppdragsavtal*)
        på uppdrag av ~3 <offentlig>
        på ~1 <offentlig> uppdrag
        (uppdrar/uppdragit/uppdras) ~2 åt
        uppdraget (avser/omfattar/ska)
        """,
        "Uppdrag mot betalning är i regel upphandling.",
        _K,
        "UHM: ska skyddat boende upphandlas?",
        factor=1,
        guard="LOU001",
    ),
    signal(
        "S03",
        _UP,
        3,
        """
        för ~2 <offentlig> räkning
        (å/på) ~1 <offentlig> vägnar & !underteckna*
        i ~1 <offentlig> ställe
        """,
        "Högsta förvaltningsdomstolens ord för direkt ekonomiskt intresse.",
        _K,
        "HFD 2020 ref. 15",
        factor=1,
        guard="LOU005",
    ),
    signal(
        "S04",
        _UP,
        2,
        "(leverantör/leverantören/leverantörens/leverantörerna/utföraren/utförarens/utförare/utförarna/entreprenör/entreprenören/tillhandahållaren/vårdgivaren)",
        "Leverantörens roll; utförare också i kommunallagens mening.",
        _M,
        "LOU 1 kap. 16 §, HFD 2020 ref. 15, KL 10 kap. 7 §",
        factor=4,
        guard="LOU001",
    ),
    signal(
        "S05",
        _UP,
        3,
        """
        (köper/köpa/köpt/köp/köpet/tjänsteköp*/inköp/inköpet) & <offentlig> | tjänst* | <avtalet>
        (köparen/säljaren/säljer/sälja) & <offentlig> | <ideburen>
        (anskaffar/anskaffa/anskaffning/anskaffningen) & <offentlig> | <avtalet>
        """,
        "Köpord; IOP är enligt SKR inte köp.",
        _K,
        "SKR:s kriterier (Uddevalla), LOU 1 kap. 2 §",
        factor=1,
        guard="LOU001",
    ),
)

PAYMENT: tuple[Signal, ...] = (
    signal(
        "S06",
        _UP,
        3,
        """
        # ~1 (kronor/kr/sek) ~2 per ~2 (plats/dygn/*dygn/timme/*timme/deltagare/individ/brukare/insats/besök/*besök/barn/elev/person/natt/tillfälle/samtal/säng/elev)
        ersättning* ~5 per ~2 (plats/dygn/timme/deltagare/individ/brukare/insats/besök/barn)
        för varje ~10 (betalar/erhåller/får/utgår) & # ~1 (kronor/kr)
        (platspris*/dygnspris*/styckpris*/platsersättning*/dygnsersättning*)
        # ~1 (kronor/kr) ~4 för (varje/var)
        """,
        "Betalning knuten till enheter av en tjänst är vederlag.",
        _M,
        "HFD 2020 ref. 15 (tillägg per plats), UHM:s kriterier",
        factor=3,
        guard="LOU002",
    ),
    signal(
        "S07",
        _UP,
        2,
        "(pris/priset/priser/priserna/à-pris*/a-pris*/timpris*/timtaxa*/takpris*/fastpris*/prisbilaga*/prislista*/prislistan/prisjuster*)",
        "Pris är vederlag.",
        _H,
        "LOU 1 kap. 15 §",
        factor=3,
        guard="LOU002",
    ),
    signal(
        "S08",
        _UP,
        1,
        "(indexuppräkning*/indexuppräknas/kpi/opi/prisindex/konsumentprisindex/omsorgsprisindex/tjänsteprisindex/arbetskostnadsindex) | räknas ~4 upp ~4 index*",
        "Affärsmässig prismekanism; svagt ensamt.",
        _H,
        "slutsats",
        guard="LOU006",
    ),
    signal(
        "S09",
        _UP,
        3,
        """
        (ersättning*/betal*/arvode*/fakturer*) ~5 (för/per) ~3 (utförd/utförda/utfört/genomförd/genomförda/genomfört/fullgjord*/levererad*)
        för ~1 (utförd/utförda/genomförd/genomförda) ~4 (betalar/betalas/ersätts/utgår)
        vederlag{,et} | arvode ~3 (utgår/betalas/lämnas)
        som har (spelats/utförts/genomförts) ~2 betalar
        """,
        "Uttryckligt vederlag för en prestation.",
        _K,
        "HFD 2020 ref. 15, UHM:s kriterier, kcmalmo",
        factor=3,
        guard="LOU002",
    ),
    signal(
        "S18",
        _UP,
        2,
        "(faktura/fakturan/fakturor/faktureras/fakturerar/fakturering/fakturaunderlag/faktureringsadress*/e-faktura/dröjsmålsränta/dröjsmålsräntan) | 30 dagar netto",
        "Betalning som i affärer; kammarrätten 2020 om faktura för kostnader.",
        _M,
        "kammarrätten 2020 (utdrag)",
        guard="LOU006",
    ),
    signal(
        "S19",
        _UP,
        2,
        "(moms/momsen/mervärdesskatt/mervärdesskatten/momspliktig*)",
        "Försäljning behandlas som beskattad leverans.",
        _H,
        "slutsats",
        "LOU STS",
        guard="LOU006",
    ),
    signal(
        "S27",
        _UP,
        2,
        """
        full{a} ~1 kostnadstäckning | (ersättning*/betal*/ersätts) ~6 (självkostnad/självkostnaden) & !värder*
        (täcker/täcka/finansierar/finansiera) ~3 (samtliga/alla) ~3 kostnader & <offentlig> | ersättning* | belopp* | beloppen
        (100/hundra) ~1 (%/procent) ~3 (kostnad*/finansier*)
        (bekostar/skjuta) ~2 inget
        """,
        "Full kostnadstäckning räddar inte avtalet; ingen medfinansiering.",
        _K,
        "HFD 2020 ref. 15, C-113/13 Spezzino, SKR",
        "LOU STS",
        factor=3,
    ),
    signal(
        "S32",
        _UP,
        2,
        "(nyckeltal/kpi:er/prestationsbaserad*/resultatersättning*/målersättning*) & ersättning* | betal* | levererar | stöd* | bonus",
        "Betalning kopplad till resultat.",
        _H,
        "UHM:s kriterier",
        factor=3,
    ),
)

ENFORCEMENT: tuple[Signal, ...] = (
    signal(
        "S10",
        _UP,
        3,
        """
        (vite/vitet/viten/vitesbelopp*/prisavdrag*/sanktionsavgift*/förseningsavgift*/malus)
        avdrag ~3 (ersättning*/stödet/beloppet/bidraget/priset)
        bonus{,en} & ersättning* | mål* | procent | kronor | utgår
        (hålls/håller/dras/minskas/återkrävs) & färre | uppnås | når | minst & <pengar> | summan | utbetalning*
        """,
        "Sanktionerad prestationsskyldighet.",
        _M,
        "C-451/08 Helmut Müller, UHM:s sexstegsprov",
        factor=2,
        guard="LOU003",
    ),
    signal(
        "S11",
        _UP,
        2,
        """
        (häva/häver/hävas/hävs/hävning/hävningen) & <avtalet> | part* | avtalsbrott
        väsentlig{t,a} avtalsbrott | fel eller dröjsmål | rättelse ~3 brist* | skadestånd{,et} | skadeståndsskyldig*
        """,
        "Köprättsliga påföljder; hävning ensam är vanlig i IOP.",
        _M,
        "UHM:s sexstegsprov, mildrat av SKR",
        guard="LOU003",
    ),
    signal(
        "S12",
        _UP,
        1,
        "tvist* & domstol* | tingsrätt* | svensk rätt | svensk lag | skiljeförfarande* | skiljenämnd* | skiljedom*",
        "Tvisteklausul vägdes in av HFD, men nästan alla avtal har en.",
        _K,
        "HFD 2020 ref. 15",
    ),
    signal(
        "S13",
        _UP,
        3,
        """
        förbinder sig ~2 att ~4 (utföra/leverera/tillhandahålla/bedriva/driva/hålla/genomföra)
        (skyldig/pliktig) ~4 att ~4 (utföra/leverera/tillhandahålla/bedriva/driva/hålla/genomföra/ta)
        (ska/skall) ~6 (minst/lägst) # & !styrgrupp* | möts | möte*
        (ska/skall/åtar/förbinder) ~12 under ~1 hela ~1 avtalstiden
        under ~1 hela ~1 avtalstiden ~3 (tillhandahålla/bedriva/driva/hålla)
        (garanterar/garantera) ~3 #
        """,
        "Rättsligt bindande skyldighet att prestera.",
        _K,
        "C-451/08 Helmut Müller, UHM:s kriterier",
        factor=2,
        guard="LOU003",
    ),
    signal(
        "S14",
        _UP,
        2,
        "(leverans/leveransen/leveranser/leverera/levererar/levererad/levererade/leveranstid*/leveransgodkännande*/fullgörelse/prestationskrav*/prestationsrapport*)",
        "Leveransord.",
        _H,
        "LOU 1 kap. 15 §",
        factor=2,
        guard="LOU006",
    ),
)
