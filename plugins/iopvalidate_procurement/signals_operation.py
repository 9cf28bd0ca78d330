"""Signals that raise the exposure by steering, market, operation and false basis: S15-S17, S20-S26, S28-S34, S54, S55, S60."""

from __future__ import annotations

from iopvalidate_procurement.signal import Basis, Direction, Signal, signal

_K, _H, _M = Basis.CASE, Basis.INFERENCE, Basis.MIXED
_UP = Direction.UP

STEERING: tuple[Signal, ...] = (
    signal(
        "S15",
        _UP,
        3,
        "(kravspecifikation*/ska-krav*/skall-krav*/skallkrav*/bör-krav*/förfrågningsunderlag*/upphandlingsdokument*) | obligatoriska krav | kravställd*",
        "Det offentliga har specificerat tjänsten i förväg.",
        _M,
        "kcmalmo, LOU 1 kap. 2 §",
        factor=7,
        guard="LOU004",
    ),
    signal(
        "S16",
        _UP,
        2,
        """
        (detaljreglering*/detaljregleras/bemanningskrav*)
        (instruktion/instruktioner/anvisningar/metodhandbok*/handbok) & <offentlig>
        <offentlig> ~4 (fastställer/bestämmer/beslutar/fastställs) ~6 (hur/schema*/öppettid*/bemanning*/metod*/inriktning*/arbetssätt*)
        (öppettider/öppettiderna) & <offentlig>
        i alla delar & <offentlig>
        (ska/skall) ~6 *examen
        minst # ~3 (vuxna/ledare/anställda)
        schema{,t} ~3 <offentlig>
        """,
        "Detaljstyrning.",
        _K,
        "SKR, Forum, kcmalmo",
        factor=7,
        guard="LOU004",
    ),
    signal(
        "S17",
        _UP,
        2,
        """
        option{,en} & ytterligare | år | månader | förläng*
        (förlängs/förlängas/prolongeras) ~8 i (taget/sänder)
        (automatisk/automatiskt) ~3 förläng* | förläng* ~3 (automatisk/automatiskt)
        tills vidare & <avtalet> | gäller
        (förlängas/förlängs/förlängning) & <avtalet> | år | gång
        """,
        "Räknas in i värdet; obegränsad förlängning i Alingsåsmålet.",
        _K,
        "LOU 5 kap. 3 och 13 §§, kammarrätten 3556-18",
        guard="LOU007",
    ),
    signal(
        "S33",
        _UP,
        1,
        "(kvalitetsavvikelse*/leveransuppföljning*/leveransmöte*/avtalscontroller*) | revision hos leverantör* | åtgärdsplan inom # | oanmälda besök",
        "Kontroll som av en leverantör; KL 10 kap. 8 § kan kräva uppföljning.",
        _H,
        "KL 10 kap. 8 §",
    ),
)

MARKET: tuple[Signal, ...] = (
    signal(
        "S20",
        _UP,
        3,
        "(avrop/avropa/avropar/avropas/avropet/avropats/ramavtal/ramavtalet/rangordning*) | förnyad konkurrensutsättning",
        "Upphandlingsteknik.",
        _H,
        "LOU 7 kap.",
        factor=5,
        guard="LOU006",
    ),
    signal(
        "S21",
        _UP,
        3,
        "(anbud/anbudet/anbudsgivare*/offert/offerten/offerter/anbudssumma*/tilldelningsbeslut*)",
        "Upphandlingens ord.",
        _H,
        "slutsats",
        factor=5,
        guard="LOU006",
    ),
    signal(
        "S28",
        _UP,
        2,
        "(vinst/vinsten/vinstmarginal*/utdelning/avkastning/marginal) & ersättning* | överskott* | <ideburen> | <avtalet> | skälig | tillfaller & !vinstutdelningsbegräns*",
        "Vinst för organisationen talar för upphandling.",
        _K,
        "Forum, LOU 19 kap. 25 a §",
        "LOU STS",
        factor=4,
    ),
    signal(
        "S29",
        _UP,
        2,
        "ensamrätt{,en} | exklusiv{t,a,itet} & <ideburen> | <offentlig> | <avtalet> | konkurrensklausul*",
        "Begränsning av andra; påstående om enda leverantör.",
        _H,
        "konkurrenslagen 2 kap. 1 §, LOU 6 kap. 14 §",
        "KON LOU",
        factor=5,
    ),
    signal(
        "S30",
        _UP,
        2,
        """
        (flera/fyra/tre/två/ytterligare/fler) ~3 (företag/leverantörer/aktörer/utförare/bolag) ~4 (erbjuder/finns/säljer/bedriver/utför)
        privata aktörer | konkurrensutsatt{,a} | marknaden erbjuder
        finns ~4 (företag/leverantörer) som ~2 (erbjuder/säljer)
        """,
        "Det finns en marknad.",
        _K,
        "Forum",
        "LOU STS",
        factor=4,
    ),
    signal(
        "S31",
        _UP,
        2,
        """
        på ~1 <offentlig> initiativ
        <offentlig> ~4 beslutat ~3 att ~3 (verksamheten/platser/starta)
        <offentlig> behov av ~4 (platser/timmar/utförda/tjänst*)
        <offentlig> har behov av ~3 (utförda/platser/tjänst*)
        """,
        "Det är det offentligas idé.",
        _K,
        "Forum",
        factor=8,
    ),
    signal(
        "S34",
        _UP,
        2,
        "(underleverantör/underleverantören/underleverantörer/underleverantörerna/underentreprenör*)",
        "Leverantörsled.",
        _H,
        "slutsats",
        factor=2,
        guard="LOU006",
    ),
)

BEHALF: tuple[Signal, ...] = (
    signal(
        "S22",
        _UP,
        3,
        """
        (plats/platser/platserna/sängar/*platser) ~8 (reserverade/reserveras/reserverad/förbehållna)
        reserverade ~1 platser
        <offentlig> ~2 (disponerar/förfogar) ~6 (platser/platserna/*platser)
        (beläggning/beläggningsgrad/beläggningen) & ersättning* | betal* | full
        (platser/plats) ~8 förfogande
        garanterade ~1 platser
        """,
        "Det offentliga köper kapacitet.",
        _M,
        "HFD 2020 ref. 15 (platser)",
        factor=1,
        guard="LOU005",
    ),
    signal(
        "S23",
        _UP,
        3,
        """
        (anvisar/anvisa/anvisas/anvisade/anvisad/placerar/placeras/placerade/placerad/placerats/remitterar/remitteras) & <offentlig> | *enheten | deltagar* | brukare | kvinn* | plats* | handläggare*
        (placering/placeringar/placeringen/anvisning) & <offentlig> | *enheten | nämnd*
        <offentlig> ~4 (avgör/bestämmer) ~3 (vilka/vem)
        """,
        "Det offentliga fyller sin egen skyldighet genom organisationen.",
        _K,
        "Konkurrensverkets uppsatstävling 2020 (utdrag)",
        factor=1,
        guard="LOU005",
    ),
    signal(
        "S24",
        _UP,
        3,
        """
        (biståndsbeslut*/biståndsbedömd*/biståndsbedömda) & utför* | verkställ* | <ideburen>
        (insats/insatser/hemtjänst/bistånd/dagverksamhet/vistelsen) ~8 (sol/lss/socialtjänstlagen/hsl/skollagen)
        daglig verksamhet enligt
        (lagstadgad/lagstadgade/lagstadgat) ~1 (uppgift*/ansvar/skyldighet*/insats*)
        beviljats ~2 (bistånd/insats*)
        kommunal{a} angelägenhet*
        överlämnas ~6 till <ideburen>
        (överlämnar/överlåter) ~4 (skötsel*/drift*/vården)
        """,
        "Lagstadgad skyldighet ger det offentliga ett direkt ekonomiskt intresse.",
        _K,
        "HFD 2020 ref. 15, KL 10 kap. 7–9 §§",
        factor=1,
        guard="LOU005",
    ),
    signal(
        "S25",
        _UP,
        3,
        """
        (driften/drift) av ~3 (boende*/äldreboende*/förskola*/verksamheten/*gården/simhall*)
        driftsavtal* | driftentreprenad* | entreprenad{en} & drift* | verksamhet*
        huvudmannaskap* ~4 kvar
        """,
        "Drift av en kommunal verksamhet.",
        _K,
        "HFD 2020 ref. 15",
        factor=1,
        guard="LOU005",
    ),
    signal(
        "S26",
        _UP,
        3,
        """
        (tidigare/förut) ~2 upphandla* | efter upphandling | upphandlad* | upphandlades
        ersätter ~4 (avtal*/entreprenad*)
        (övertar/övertager/överta/tar) ~8 (verksamhet*/över/driften)
        fortsatt drift
        """,
        "Samma verksamhet var upphandlad förut.",
        _K,
        "HFD 2020 ref. 15 (omständigheterna)",
        factor=6,
        guard="LOU005",
    ),
)

FALSE_BASIS: tuple[Signal, ...] = (
    signal(
        "S54", _UP, 2, "3 kap ~1 (17/18/17–18/17-18) & lou | upphandl* | myndighet* | hamburgsamarbete* | hamburgundantag*",
        "Undantaget gäller bara mellan upphandlande myndigheter.", _K, "LOU 3 kap. 17–18 §§, UHM", guard="LOU010",
    ),
    signal(
        "S55", _UP, 1, "19 kap ~1 6 (a/b/c) | bilaga 2 a & lou | upphandl* | välfärdstjänst* | välfärdstjänst* & lou | upphandl*",
        "Upphävda hänvisningar.", _K, "LOU 19 kap. (SFS 2021:1110)", guard="LOU010",
    ),
    signal(
        "S60", _UP, 3, "(förlängs/tills/tillsvidare) ~6 (sänder/taget/vidare) & # ~1 (kronor/kr) | gäller | <avtalet>",
        "Förlängning utan slutdatum: värdet blir 48 månader.", _K, "LOU 5 kap. 13 §, kammarrätten 3556-18", guard="LOU007",
    ),
)  # fmt: skip
