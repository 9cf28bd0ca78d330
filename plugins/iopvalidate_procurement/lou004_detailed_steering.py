"""LOU004: detailed steering of the operation by the public party."""

from __future__ import annotations

import re

from iopvalidate.api import Actor, Draft, Hit, LegalBasis, Level, Sign, Text
from iopvalidate_procurement.law import FORUM_CRITERIA, SKR_CRITERIA, inferred
from iopvalidate_procurement.occurrence import OccurrenceRule

_STAFF = "personal | personalen | *personal | *personalen | ledare | ledarna | handledare | handledarna | medarbetare | medarbetarna | föreståndare | föreståndaren | anställda | volontärer | kontaktperson | samordnare | samordnaren | läxhjälpare | vakthavande | besök* | verksamhetsansvarig"
_SAFETY = "!brand* | utrymning* | säkerhetsföreskrift* | nycklar | nyckel | larm* | parkering* | registerutdrag | belastningsregist* | hygienrutin*"

_DECIDES_ITSELF = re.compile(r"\b(?:bestämmer|beslutar|råder|avgör|väljer)\s+(?:\w+\s+)?(?:själv|själva|fritt)\b", re.IGNORECASE)
_PREPOSITIONS = frozenset({"till", "från", "mot", "gentemot", "med", "hos", "av"})

SPECIFICATION = Sign(
    "kravspecifikation",
    """
    kravspecifikation* & !upphandling av | marknad*
    (ska-krav/ska-kraven/skall-krav/skall-kraven/skakrav/skallkrav/bör-krav)
    obligatoriska krav{,en} | (ett/som) obligatoriskt krav
    (kravställd/kravställda/kravställning*) & <offentlig>
    """,
)
STAFFING = Sign(
    "krav på bemanning och kompetens",
    """
    (bemannas/bemannad/bemannat) ~2 (av/med) ~2 (minst/lägst/två/tre/fyra/en) & ska | skall | måste
    bemanning{,en} & ska | skall | fastställ* | bestäm* | lägst | minst & # | <offentlig> & !<ideburen> ~1 (bestämmer/beslutar/råder)
    (minst/lägst) # ~3 (vuxna/ledare/anställda/heltidsanställda/personal/vakthavande/handledare/socionomer/vakter/livräddare/årsarbetare) & ska | skall | skola | måste | krävs
    (ska/skall/skola/måste) ~12 (ha/inneha/besitta/avlagt) ~5 (*examen/*utbildning/*kompetens/högskolepoäng/*behörighet/*legitimation/gymnasieutbildning/yrkeserfarenhet/erfarenhet/socionomexamen/livräddarprov/*prov) & !adekvat | lämplig | <offentlig> ~1 (ska/skall) & !brand* | hjärt* | barnkonvention* | genomgått utbildning i
    (ska/skall/måste) ~2 (genomgått/genomgå/gått/gå) ~4 (*kurs/*kursen/*utbildning/*utbildningen) & <offentlig> & !brand* | hjärt* | erbjud* | barnkonvention*
    <offentlig> ~3 (godkänner/godkänna/godkänt/godkänd) ~8 (personal/personer/ledare/föreståndare/anställ*/medarbetare/bemanning*/kompetens)
    (ledare/ledarna/handledare/handledarna/personalen/personal/ledaren/samordnaren/föreståndaren) ~3 (ska/skall/måste) ~2 (godkännas/godtas/väljas/utses) ~3 av ~2 <offentlig>
    (ledare/personal/medarbetare/anställda/föreståndare/kompetens) ~8 (godkänt/godkänns/godkänna/godkännas/godkänner/godkänts) & <offentlig> | *chefen
    (en/ett/#) (personal/ledare/handledare/pedagog/anställd) (på/per) # & ska | skall | måste | krävs | finnas & !föräldra*
    tjänstgöra & minst | lägst & ska | skall
    (handledare/ledare) ~3 (ansvarar/ansvara) ~2 för ~1 högst # & ska | får | skall
    # personal* ~3 (tjänst/dygnet) | # ur personalen & ska | skall
    (personal/personalen/ledare/ledarna/handledare/handledarna/föreståndare/föreståndaren/medarbetare/anställda/verksamhetschef*/samordnaren) ~4 (ska/skall/måste) ~4 (vara) ~4 (utbildad/utbildade/legitimerad/legitimerade/socionom/socionomer/undersköterska/undersköterskor/fritidsledare/behörig/behöriga)
    (krav/kraven/kräver/krävs) ~6 (utbildning/examen/*examen/kompetens/behörighet/legitimation/bemanning/personaltäthet/grundbemanning) & ställer | ska | skall | kräver | krävs | uppfyll* & !registerkontroll* | inga | inte | icke | utan | ej | ingen
    (bemanning/bemanningen/personaltätheten/personaltäthet/grundbemanning*) ~4 (ska/skall/får/uppgå) ~6 (minst/lägst/understiga/vara/uppgå) ~3 #
    (anställning/anställningar/rekrytering/tillsättning*) ~6 (godkännas/godkänns/godkänd/samråd/samtycke) ~4 <offentlig>
    <offentlig> ~6 (anställning/anställningar/rekrytering*/personalbyte*) & godkänn* | vetorätt | samtycke
    (byta/bytas/byts/avlägsna/ersätta) ~4 (ut) ~6 <offentlig> & personal* | ledare | medarbetare | person
    (utbildningskrav*/kompetenskrav*/personalkrav*/bemanningsplan*/bemanningskrav*/personaltäthet*)
    """,
)
HOURS = Sign(
    "öppettider satta av det offentliga",
    """
    (öppettider/öppettiderna/öppethållande/öppethållandet/öppethållandetider*) & <offentlig> ~8 (fastställer/fastställs/bestämmer/beslutar/beslutas/anger/angivna/godkänner) | (fastställs/fastställda/bestäms/beslutas/angivna/fastställas) ~1 av ~1 <offentlig>
    (ska/skall) ~3 (hålla/hållas/vara/ha) ~1 (öppen/öppet/öppna/öppethållet) ~8 (kl/klockan/måndag/vardagar/tisdag/mån/helgfria) & <offentlig> | timmar | kl | klockan | # & !parterna & !<ideburen> (bestämmer/beslutar)
    (ska/skall) ~3 (hålla/hållas/vara/ha) ~1 (öppen/öppet/öppna) ~4 (minst/lägst) # ~1 (timmar/dagar/kvällar)
    (schema/schemat/schemaläggning/tidsschema) & <offentlig> ~2 (lägger/fastställer/bestämmer/beslutar) | <offentlig> ~6 (schema/schemat)
    (svarstiden/svarstid/inställelsetid*) ~3 (får/ska) ~3 (överstiga/minut*/timm*)
    (kunna/kan) ges ~4 (alla/dagar) ~6 (klockan/kl)
    (görs/utförs/bedrivs) ~3 mellan ~1 (klockan/kl) & <offentlig>
    (öppettider/öppettiderna/öppethållande/öppethållandet/tiderna) ~6 (fastställs/bestäms/beslutas/anges/sätts/fastställda/godkänns/regleras) ~4 av ~2 <offentlig>
    <offentlig> ~4 (fastställer/bestämmer/beslutar/anger/sätter/godkänner) ~6 (öppettider*/öppethåll*/tiderna/tider)
    (öppettider/öppettiderna) ~3 (är/ska/skall) ~8 (kl/klockan/måndag*/vardagar/timmar/dagar) & ska | skall | <offentlig> & !<ideburen> ~1 bestämmer
    (öppet/öppen/öppna/öppethållet) ~8 (måndag*/vardag*/tisdag*/dagligen) ~10 (#/kl/klockan) & ska | skall | måste
    (ändrade/ändring/ändringar/avvikelse*) ~4 (öppettid*/öppethåll*/schema*/program*/metod*) ~8 (godkännas/godkänns/godkännande/tillstånd/medgivande) & <offentlig>
    """,
)
METHODS = Sign(
    "metoder och instruktioner",
    f"""
    <offentlig> ~3 (instruktion/instruktioner/anvisningar/föreskrifter/direktiv/metod*/handbok/handböcker/manual*/kvalitetshandbok/arbetsmetod*/metodstöd) & följer | följs | (skall/ska) ~2 följa | ska ~4 följas | följas | bedriv* | utför* | samtal* | arbeta | arbetar | arbetet | iaktta* & {_SAFETY} & !iop
    (instruktion/instruktioner/anvisningar/direktiv/föreskrifter) ~5 (från/som/av) ~3 <offentlig> & {_SAFETY}
    <offentlig> ~5 (instruktioner/anvisningar/direktiv) ~4 (om/för) ~3 hur & {_SAFETY}
    <offentlig> ~6 (bindande) ~1 (anvisningar/instruktioner/direktiv)
    (metod/metoden/metodhandbok*/modell/handbok/arbetssätt*) ~6 som ~1 <offentlig> ~3 (valt/bestämt/bestämmer/anger/angivit/fastställt/fastställer/fastställt/beslutat/tagit/tagit)
    (arbeta/arbetar/bedrivas/bedrivs/utföras/följa/följer) ~2 (efter/enligt) ~1 metoden & ska | skall | <offentlig>
    avsteg från ~6 (metoden/metod/kraven/kravspec*)
    metodhandbok* & följ* | enligt | efter
    <offentlig> ~6 (säger/anger/anvisar/bestämmer/talar om/meddelar) ~2 (hur/vad/var/vart) ~8 (ska/skall) & arbet* | verksamhet* | utför* | göra{{s,}} | åka | bedriv* | <ideburen> & !betal* | faktura* | redovis* | medl* | pengar*
    (vilka/vilken/vad/hur) ~8 (avgör/bestämmer/beslutar/fastställer/slår) ~2 <offentlig> & aktivitet* | verksamhet* | arbet* | innehåll* | metod* | program* & !bidrag* | medl* | pengar* | stöd*
    <offentlig> ~8 (ändra/styra/bestämma) ~2 (verksamhetens/verksamheten/innehållet/programmet/arbetssättet/metoden) & rätt | får | kan & !inte | ingen | ej | gemensamt | tillsammans
    av ~2 <offentlig> ~2 (bestämda/bestämd/fastställda/fastställd/angivna/angiven/beslutade/beslutad) ~2 (metod*/arbetssätt*/modell*/rutin*/program*)
    <offentlig> ~2 (fastställer/bestämmer/beslutar/styr) ~1 (ensam/självt/själv/om) ~6 (arbetssätt*/metod*/innehåll*/inriktning*/bemanning*/program*/öppettider*/schema*/aktivitet*)
    <offentlig> ~2 (fastställer/bestämmer/godkänner) ~4 (schema*/öppettid*/bemanning*/metod*/arbetssätt*/gruppstorlek*/aktivitetsprogram*/utbildning/ålder/innehåll*/programmet/verksamhetsplan*) & !gemensamt | styrgrupp*
    <offentlig> ~4 (leder/styr) ~2 (uppdraget/arbetet/verksamheten) & !gemensam* | tillsammans | kommitté* | *kommitté
    <offentlig> ~3 leder ~2 fördelar
    <offentlig> riktlinjer ~6 i alla delar | i alla delar ~8 <offentlig>
    (ritas/läggs/görs/fastställs/bestäms) ~2 av ~1 (avdelningschef*/enhetschef*/förvaltning*/nämnden/kommunen/regionen) & schema* | plan* | metod* | innehåll*
    (bemanningsplan*/schemaläggare) & <offentlig> | rätta
    (enligt/efter/följa/följer/följs/följas/iaktta/tillämpa/tillämpar/använda/använder) ~3 <offentlig> ~2 (manual/manualer/rutiner/rutin/metod/metodik/koncept/modell/handbok/kvalitetshandbok/arbetssätt/direktiv/föreskrifter/instruktion/instruktioner/anvisningar/checklista/checklistor/ledningssystem/kvalitetsledningssystem/mallar/metodstöd) & ska | skall | måste | följer | arbetar | bedrivs & !brand* | hygienrutin* | egenkontroll* | grafisk* | utrymning* | nycklar | <offentlig> ~1 (ska/skall) | säkerhet*
    (kommunen/regionen/staden/nämnden/förvaltningen/enhetschefen) ~4 (bestämmer/beslutar/avgör/fastställer/anger/styr/planerar) ~2 (över/om/vilka/vilken/vad/hur/själv/ensam) ~8 (aktivitet*/innehåll*/metod*/program*/arbetssätt*/upplägg*/utföras/bedrivas/verksamheten/göras/ska) & !bidrag* | gemensamt | tillsammans | budget* | om stöd | förlängning*
    (aktiviteter/aktiviteterna/program/programmet/verksamhetsplan/verksamhetsplanen/innehållet/schema/schemat/arbetssättet/metoden/metoderna) ~4 (ska/skall/måste/får) ~4 (godkännas/godkänts/fastställas/beslutas/bestämmas/ändras) ~6 <offentlig> & !tillsammans | gemensamt
    (aktiviteter/aktiviteterna/program/programmet/innehåll/innehållet/schema/schemat/arbetssätt/arbetssättet/metoder/metoden/metoderna/upplägg/upplägget) ~3 (godkänns/fastställs/beslutas/bestäms/styrs) ~2 av ~2 <offentlig> & !tillsammans | gemensamt
    (arbetsleder/arbetsleds/arbetsledning*/arbetsledningen) & <offentlig> & !<ideburen> ~2 (svarar/ansvarar)
    (underställd/underställda/lyder/lyda) ~6 <offentlig>
    (förhandsgodkännande*/förhandsgodkännas) & <offentlig>
    (fått/ger/meddelar/utfärdar/lämnar) ~4 (anvisningar/instruktioner/direktiv/föreskrifter) & <offentlig> & rätta | följ* | verksamhet* | arbet* | hur | utför*
    <offentlig> ~6 (detaljstyr*/detaljreglerar/kravställer)
    """,
)
WEAK = Sign(
    "svag styrning",
    f"""
    (adekvat/lämplig/tillräcklig/relevant) ~2 (kompetens/utbildning/erfarenhet/bemanning) & ska | skall | bör | måste
    <offentlig> ~1 riktlinjer & följ* | enlighet | enligt & verksamheten | <ideburen> | tillämpliga delar & !iop | partnerskap | bidrag* | kommunikation | grafisk*
    (ska/skall/måste) ~2 (följa/följas/iaktta/tillämpa/beakta) ~2 <offentlig> ~2 (riktlinje*/policy*/program/anvisning*/regler/regelverk/normer/kvalitetskrav*/råd) & !<offentlig> ~1 (ska/skall) | kommunikation* | grafisk* | dataskydd* | personuppgift* | integritet* | informationssäkerhet* | brand* | säkerhet*
    (synpunkter/önskemål) ~2 beaktas & <offentlig>
    (öppettider/öppettiderna) ~2 (stäms/samråd*) ~3 <offentlig>
    önskvärt ~10 (ledarna/personal*/kan)
    (följer/följa) ~3 <offentlig> ~2 (rutin*/hygienrutin/pärm/checklista*/policy) | (följer/följa) ~3 <offentlig> ~1 (egenkontroll)
    (medarbetare/ledare/volontärer/personal) ~2 (går/genomgår) ~3 <offentlig>
    hygienrutin* | egenkontroll & följ*
    (ska/skall) ~3 (ha/inneha) ~3 (erfarenhet/utbildning) & {_STAFF} & !registerutdrag
    """,
)
#: The denial is part of the demand: "får inte utan kommunens medgivande ändra programmet".
CONSENT = Sign(
    "inga ändringar utan medgivande",
    """
    utan ~3 <offentlig> ~3 (medgivande/godkännande/samtycke/tillstånd) & ändra{s,} | ändring* | anställa | byta & föreståndar* | samordnar* | handledar* | verksamhetschef* | program* | metod* | öppettid* | bemanning* | schema* | personal* | ledare | innehåll* | arbetssätt* | aktivitet*
    """,
)
FREEDOM = Sign(
    "organisationen bestämmer själv",
    """
    <ideburen> ~3 (bestämmer/beslutar/råder/avgör/väljer/utformar) ~2 (själv/själva/fritt/ensam/självständigt/sina/sitt)
    (detaljreglerar/detaljregleras/detaljstyr*) & (inte/ej/icke)
    """,
)


class DetailedSteering(OccurrenceRule):
    """The public party does not lay down how the operation is run."""

    code = "LOU004"
    slug = "detailed-steering"
    level = Level.WARNING
    strong = (SPECIFICATION, STAFFING, HOURS, METHODS)
    bound = (CONSENT,)
    weak = (WEAK,)
    assuring = (FREEDOM,)
    kind = Text("detaljstyrning av verksamheten", "detailed steering of the operation")
    none = "Ingen"
    title = Text("Detaljstyrning", "Detailed steering")
    why = Text(
        "Ett IOP ska inte detaljregleras. Kravspecifikationer, bemanningskrav, öppettider och metoder som det offentliga bestämmer "
        "liknar en beställning som har specificerats innan organisationen kom in.",
        "An IOP is not to be regulated in detail. Specifications, staffing demands, opening hours and methods laid down by the "
        "public party resemble an order specified before the organisation came in.",
    )
    remedy = Text(
        "Låt organisationen bestämma arbetssätt, bemanning och öppettider. Krav som följer av lag kan stå kvar, med hänvisning till "
        "lagen; gemensamma önskemål hör hemma i styrgruppen.",
        "Let the organisation decide on methods, staffing and opening hours. Demands that follow from statute may stay, with the "
        "reference; shared wishes belong in the joint body.",
    )
    clause = (
        "Föreningen beslutar själv om verksamhetens innehåll, arbetssätt, bemanning och öppettider. Kommunen lämnar inga anvisningar om hur "
        "verksamheten ska bedrivas."
    )
    basis = (
        SKR_CRITERIA,
        FORUM_CRITERIA,
        LegalBasis("Forum om IOP och EU-rätt, återgivet av kcmalmo", "2026-02-28", "kcmalmo.se"),
        inferred("Detaljerade krav i förväg talar för att det offentliga anskaffar en specificerad tjänst (LOU 1 kap. 2 §)"),
    )

    def counts(self, draft: Draft, hit: Hit) -> bool:
        """What the parties or their joint body settle together is no steering by the public party."""
        if draft.actor(hit) == Actor.IDEBUREN and _DECIDES_ITSELF.search(draft.agreement.quote(draft.passage(hit))):
            return False
        if hit.sign not in (HOURS.name, METHODS.name):
            return True
        if _beside_another_verb(draft, hit):
            return False
        shared = "tillsammans" in draft.agreement.quote(draft.passage(hit))
        return not shared and draft.actor(hit) not in (Actor.BOTH, Actor.JOINT)


def _beside_another_verb(draft: Draft, hit: Hit) -> bool:
    """ "självständig i förhållande till kommunen och bestämmer själv ...": the verb's subject is not the word before it."""
    forms = draft.reading.tokens.forms
    before = forms[hit.first - 1] if hit.first else ""
    return before in _PREPOSITIONS and hit.first + 1 < hit.last and forms[hit.first + 1] == "och"


RULE = DetailedSteering()
