"""Signals S36-S50, S56-S59 and S82: words that lower the exposure; S35, S51-S53, S61, S81: words that do not count."""

from __future__ import annotations

from iopvalidate_procurement.signal import Basis, Direction, Signal, signal

_K, _H, _M, _MIX = Basis.CASE, Basis.INFERENCE, Basis.MEMORY, Basis.MIXED
_DOWN, _NO = Direction.DOWN, Direction.NEUTRAL

PARTNERSHIP: tuple[Signal, ...] = (
    signal(
        "S36",
        _DOWN,
        2,
        """
        (medfinansier*/samfinansier*/samfinansiering/medfinansiering)
        (båda/bägge/alla) ~1 (parter/parterna) ~2 (bidrar/finansierar)
        (egeninsats*/egenfinansier*) | egna insamlade medel | egna medel | egna pengar
        <ideburen> ~2 (bidrar/bekostar/skjuter/finansierar) & kronor | medel | pengar | lokal* | timmar | volontär* | arbete
        """,
        "Gemensam finansiering; verkan i domstol är inte prövad.",
        _K,
        "SKR, Forum",
        factor=8,
    ),
    signal(
        "S37",
        _DOWN,
        2,
        """
        (ideellt/ideella/ideell) (arbete/insats/insatser/tid/krafter/timmar)
        (volontär*/volontärer/volontärinsats*/frivilliga/frivilliginsats*) & <ideburen> | timmar | bidrar | arbete* | vi
        timmars ideellt
        """,
        "Verkligt bidrag från organisationen; måste anges i siffror för att räknas helt.",
        _MIX,
        "Forum",
        factor=8,
    ),
    signal(
        "S38",
        _DOWN,
        2,
        "(gemensam/gemensamt/gemensamma) ~1 (ansvar/mål/behov/utmaning*/styrgrupp*/ägarskap/uppföljning/utvärdering/beslut) | styrgrupp* & parterna | båda | vardera",
        "Gemensamt behov och gemensam styrning.",
        _K,
        "SKR, UHM:s lista",
        factor=8,
    ),
    signal(
        "S39",
        _DOWN,
        2,
        """
        på ~2 <ideburen> initiativ | eget initiativ | på eget bevåg
        <ideburen> ~3 (tagit/tog) ~1 initiativ*
        (initierats/initierades/startades/grundades) ~2 av ~3 (<ideburen>/medlemmar)
        initiativet ~4 <ideburen>
        """,
        "Forums första kriterium.",
        _K,
        "Forum",
        factor=8,
    ),
    signal(
        "S40",
        _DOWN,
        2,
        """
        <ideburen> ~1 egen ~1 verksamhet | sin egen verksamhet | vår egen verksamhet | egna verksamhet
        (enlighet/enligt) ~4 stadgar* | stadgeenlig* | <ideburen> ändamål
        verksamhet* som <ideburen> själv* | drivit ~4 sedan & <ideburen>
        (bygger/stöder/stödjer) ~3 något som ~1 redan finns
        """,
        "Organisationens egen verksamhet, inte en beställd.",
        _MIX,
        "kcmalmo, UHM (bidrag utan uppdrag)",
        factor=8,
    ),
    signal(
        "S41",
        _DOWN,
        1,
        "(bidrag/bidraget/verksamhetsbidrag*/verksamhetsstöd*/stöd/stödet/föreningsstöd*/anslag/anslaget) & <offentlig> | kronor",
        "Bidragsord; svagt ensamt.",
        _K,
        "UHM om bidrag, kammarrätten 2020",
        "LOU STS",
    ),
    signal(
        "S46",
        _DOWN,
        1,
        # the word partnerskap alone is the agreement's own label, and a label lowers nothing (section 6, rule 6)
        "(ömsesidig/ömsesidigt/tillit/tilliten/jämbördig*/dialog) & !ömsesidig* (förpliktelse*/skyldighet*/uppsägning*)",
        "Mjuka ord; bara stil.",
        _K,
        "SKR, UHM:s lista",
        factor=8,
    ),
    signal(
        "S47",
        _DOWN,
        1,
        "(överenskommelse*/överenskommelsen) ~3 civilsamhäll* | lokal{a} överenskommelse* | politisk{t,a} (program/plan/mål) | handlingsplan* | *politiska program{met} | *programmet ~2 #",
        "Led i ett politiskt program.",
        _K,
        "SKR, Forum",
        factor=8,
    ),
    signal(
        "S48",
        _DOWN,
        2,
        """
        <ideburen> ~3 (bestämmer/beslutar/råder/avgör/väljer/utformar) ~4 (själv/själva/fritt/arbetssätt/metod*/sina) & !bistånd* & !behovet & !biståndsenheten
        detaljreglera* | organisatorisk självständighet | fri i sin verksamhet
        (råder/bestämmer) själv*
        <offentlig> lägger sig ~3 i
        """,
        "Ingen detaljstyrning.",
        _K,
        "SKR, Forum",
        factor=7,
    ),
)

NO_EXCHANGE: tuple[Signal, ...] = (
    signal(
        "S42",
        _DOWN,
        2,
        """
        (återbetala/återbetalar/återbetalas/återbetalning/återbetalningsskyldig*/återgår/återlämnas) & medel | pengar | stöd* | bidrag* | belopp* | förbrukat* | använts | oanvända | kvar* & !behöver inte | behöver ej | återbetalas inte | ingen återbetalning*
        (betala/betalas/betalar/går/gå/lämnas/återförs) ~3 tillbaka & medel | pengar | stöd* | bidrag* | oanvända | använts | kvar* | belopp* & !behöver inte | behöver ej | inte ~1 tillbaka
        """,
        "Bidragets mekanism.",
        Basis.INFERENCE,
        "direktiv 2014/24 skäl 4 (ur minnet)",
    ),
    signal(
        "S43",
        _DOWN,
        1,
        "(redovisa/redovisar/redovisas/redovisning) & medel* | stödet | bidraget | pengar* | använts | använd* | ekonomisk",
        "Redovisning i stället för leveranskontroll.",
        _H,
        "slutsats",
    ),
    signal(
        "S44",
        _DOWN,
        3,
        """
        (ingen/inget/inga/utan) ~4 motprestation*
        motprestation* ~6 (inte/ej/icke) & !utgår
        (inte/ej/ingen/inget/inga/icke) ~6 (kräva/utkräva/utkrävas/framtvinga/tvinga) & !kräva ~3 tillbaka | kräva ~3 återbetal* | kräva åter | krävas tillbaka
        (inte/ej/icke) ~2 (lovar/lovat/utfäst/åtagit) ~4 (prestation*/prestera*)
        (inte/ej/ingen/icke) ~3 (skyldig/skyldighet) ~3 att ~4 (utföra/bedriva/driva/hålla)
        (lovar/lovat) ~3 (ingen/någon) prestation
        inga krav på antal | inte motprestation
        (inte/ingen) betalning för
        """,
        "Kontraktets kärna saknas; kontrollera att inget annat säger emot.",
        _MIX,
        "UHM om bidrag",
        factor=2,
    ),
    signal(
        "S45",
        _DOWN,
        2,
        "utan ~2 påföljd* | (inga/ingen) ~2 (sanktion*/påföljd*) | avsiktsförklaring* | (inte/ej/icke) ~3 göras gällande",
        "Ingen utkrävbar skyldighet.",
        _MIX,
        "C-451/08 Helmut Müller",
        factor=2,
    ),
    signal(
        "S82",
        _DOWN,
        1,
        "(samlat/fast) belopp | begränsad{e} till | uppgår ~2 till ~1 högst | klumpsumma",
        "Ett samlat bidrag i stället för styckpris; svagt.",
        _H,
        "HFD 2020 ref. 15 (även där ett årsbelopp)",
        factor=3,
    ),
)

LAWFUL_ROUTES: tuple[Signal, ...] = (
    signal(
        "S49",
        _DOWN,
        2,
        "intresseanmälan | öppen inbjudan | öppet för (fler/andra) | andra ~1 idéburna ~4 (tillfråga*/inbjud*) | anslagen på ~2 webb*",
        "Öppenhet mot andra organisationer.",
        _H,
        "C-436/20 ASADE, LOU 19 a kap. 8 §, KL 2 kap. 3 §",
        "LOU STS KOM",
        factor=5,
    ),
    signal(
        "S50",
        _DOWN,
        2,
        "(marknadsundersökning*/marknadsanalys*/omvärldsbevakning*/omvärldsanalys*/rfi/inventering*/kartläggning*) & # | dnr",
        "Underlag om marknaden; räknas bara med datum och referens.",
        _MIX,
        "UHM om RFI",
        "LOU STS",
        factor=9,
    ),
    signal(
        "S56",
        _DOWN,
        3,
        "19 a kap | (understiger/under/lägre) ~4 (tröskelvärd*/direktupphandlingsgräns*/gränsen) | direktupphandl* & gräns* | bilaga 2",
        "Laglig väg om värdet är under gränsen; avtalet kan då vara ett kontrakt.",
        _K,
        "LOU 19 a kap. 2 §",
    ),
    signal(
        "S57",
        _DOWN,
        3,
        "reserverad upphandling | 19 kap ~1 25 | annonserad* ~3 upphandl*",
        "Laglig väg om den verkligen har annonserats.",
        _K,
        "LOU 19 kap. 25 och 25 a §§",
    ),
    signal(
        "S58",
        _DOWN,
        1,
        "annons om avsikt | efterannons* | avtalsspärr*",
        "Formellt skydd.",
        _K,
        "LOU 19 a kap. 9 och 13–14 §§, 20 kap.",
    ),
    signal(
        "S59",
        _DOWN,
        1,
        "avtalsvärde* | (sammanlagda/sammanlagt/samlade/beräknade) ~1 värde* & förläng* | kronor",
        "Värdet visas.",
        _H,
        "LOU 5 kap. 3 §",
    ),
)

NOT_SCORED: tuple[Signal, ...] = (
    signal(
        "S35", _NO, 0, "(ansvarsförsäkring*/sekretessavtal*/personuppgiftsbiträde*) | force majeure",
        "Vanligt i alla avtal; biträdesrollen kan antyda arbete för det offentligas räkning.", _H, "slutsats",
    ),
    signal(
        "S51", _NO, 0, "ingen ~1 marknad* | (ingen/inget) ~2 konkurrens* | inga andra aktörer | marknad ~4 (vårda/värna)",
        "Påståendet är inget rättsligt kriterium och sänker aldrig ensamt.", _K, "Forum mot HFD 2020 ref. 15",
    ),
    signal(
        "S52", _NO, 0, "idéburet offentligt partnerskap | iop-avtal* | (inte/ingen/ej) ~2 upphandling | inte ~3 köp | undantag* ~2 (lou/upphandl*)",
        "Beteckning och blotta förnekanden sänker aldrig.", _K, "HFD 2020 ref. 15, Konkurrensverket",
    ),
    signal(
        "S53", _NO, 0, "(icke-ekonomisk/icke-ekonomiska) | nesgi*",
        "Argumentet godtogs inte i Alingsåsmålet.", _K, "HFD 2020 ref. 15, prop. 2015/16:195", "LOU STS",
    ),
    signal(
        "S61", _NO, 0, "registrerad idéburen organisation | kammarkollegiet | 2022:900",
        "Har betydelse bara för den reserverade vägen.", _K, "LOU 19 kap. 25 a §, lag 2022:900",
    ),
    signal(
        "S81", _NO, 0, "insyn & 10 kap | allmänhetens insyn",
        "Behövs om en kommunal angelägenhet lämnas över; antyder då att den gjorde det.", _K, "KL 10 kap. 8–9 §§", "KOM",
    ),
)  # fmt: skip

LOWERING: tuple[Signal, ...] = (*PARTNERSHIP, *NO_EXCHANGE, *LAWFUL_ROUTES, *NOT_SCORED)
