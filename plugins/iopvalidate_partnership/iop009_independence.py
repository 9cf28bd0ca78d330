"""IOP009: the idéburen party is independent and decides how it works."""

from __future__ import annotations

import re

from iopvalidate.api import Actor, Draft, Hit, Level, Passage, Sign, Text
from iopvalidate_partnership.criterion import CriterionRule
from iopvalidate_partnership.idioms import any_polarity, first_named, holds_denial, living, passages
from iopvalidate_partnership.law import FORUM_CRITERIA, SKR_CRITERIA, guidelines
from iopvalidate_partnership.terms import GOV, OWN

_MATTERS = (
    "(öppettider*/öppettiderna/öppethållande*/bemanning*/schema*/arbetstider*/vakttider*/tider/tiderna/metod*/arbetssätt*/arbetsmetod*/arbetsformer*/innehåll*/program/programmet/"
    "*programmet/aktivitet*/*aktivitet*/instruktion*/anvisning*/föreskrift*/uppläggning*/utformning*/upplägg*/gruppstorlek*/ledare/personal*/repertoar*/inriktning*)"
)
_MATTERS_ANY = _MATTERS.strip("()").replace("/", " | ")
_DECIDES = "(bestämmer/avgör/råder/beslutar/väljer/utformar/disponerar/lägger/planerar/styr/fattar/råda/avgöra/bestämma)"
_SELF = "(själv/själva/självt/fritt/ensam/ensamt/ensamma/suveränt/självständigt/oberoende)"
FREE = Sign(
    "organisationen bestämmer själv",
    f"""
    (<ideburen>/vi/medlemmarna/volontärerna/husrådet) ~3 {_DECIDES} ~3 {_SELF}
    {_DECIDES} ~1 {_SELF} & <ideburen> | vi
    det är ~6 som (avgör/bestämmer) & <ideburen> | medlemmarna | volontärerna
    <ideburen> råder över | bestämmer de frivilliga
    {_DECIDES} ~4 (<ideburen>/vi) ~2 {_SELF}
    {_DECIDES} ~2 på egen hand | {_DECIDES} ~2 som den själv | {_DECIDES} ~2 efter eget
    {_SELF} ~2 {_DECIDES} & <ideburen>
    <ideburen> ~2 {_DECIDES} ~4 på egen hand | <ideburen> ~3 på egen hand ~2 {_DECIDES}
    {_MATTERS} ~8 (bestämmer/avgör/råder/väljer) ~1 <ideburen> & !<offentlig> ~2 (bestämmer/avgör)
    (hur/när/vad/vem/vilka/vilken) ~12 (bestämmer/avgör/råder/bestäms/väljer) ~3 (<ideburen>/vi)
    (bestäms/avgörs/beslutas) ~1 av ~1 <ideburen> & hur | när | vilka | vad | vilken | {_MATTERS_ANY}
    <ideburen> ~3 {_DECIDES} ~3 (fritt/ensamt/över) ~2 {_MATTERS}
    <ideburen> ~6 (självständig/självständiga/fristående/oberoende) & !i viss mån | så långt | personuppgift* | jurist* | revisor* | granskare | avgifter | söka
    (självständig/självständiga/fristående) ~3 (förhållande/gentemot/part/parter/organisation/organisationer) & !i viss mån | så långt | personuppgift* | jurist*
    <ideburen> ~2 självständighet & !så långt | i viss mån | kriteri*
    som den själv finner | efter eget (huvud/gottfinnande/sinne)
    <ideburen> ~2 ensak
    lägger upp ~4 som den
    enligt sina egna stadgar | egna stadgar och ~3 (styrelse*/beslut)
    <ideburen> ~3 rätt att ~6 (kritisera/opinionsbilda/säga) & påverka* | begränsas | inte
    (styrelsen/rådet) ~6 (sätter/avgör) ~2 (programmet/fritt)
    ankommer ~2 på ~1 <ideburen> att ~1 (avgöra/bestämma/utforma)
    lägger sig ~1 <offentlig> ~1 (inte/ej/icke) | det vet ~1 <ideburen> bäst
    <ideburen> ~6 (kritisera/kritiserar/kritiker) & påverk* | begräns*
    lämnar ~1 åt ~2 (volontärerna/<ideburen>) att ~1 (avgöra/bestämma)
    är det ~4 som avgör & <ideburen> | medlemmarna
    <ideburen> ~6 förblir <ideburen>
    <ideburen> ~3 (ansvarar/svarar/ansvar) ~2 (ensam/ensamt/själv/fullt/helt) ~2 för ~4 (verksamhetens/verksamheten/innehåll*/utformning*/hur/planering*)
    <ideburen> ~2 frihet att | frihet att ~2 (själv/utforma/bestämma/välja)
    <ideburen> ~3 (leder/utformar/planerar) ~2 (verksamheten/arbetet/sin) ~4 (själv/själva/sina)
    på <ideburen> villkor
    {OWN} ~2 (ensak/sak/angelägenhet) & är | förblir & !<offentlig> ~1 (ensak/sak)
    {OWN} ~2 (avgör/väljer/utformar/bestämmer/sätter/lägger) ~3 (vem/vilka/hur/när/vad/metod*/tider/öppettider/program/ledare/arbetssätt*/innehåll*) & !{GOV} ~2 (avgör/bestämmer) | gemensamt | tillsammans
    {OWN} ~4 som ~1 (den/det/de/vi) ~2 (finner/vill/tycker/anser) | (ordnar/organiserar/sköter) ~2 (sig/sitt/sin/sina) ~4 som
    {OWN} ~1 (rår/styr/sköter/bestämmer) ~1 (sig/över) ~1 (själv/självt/själva) & !(sköter/rår) sig själv hemma
    på (vårt/sitt) ~1 (eget/egna) sätt & {OWN} | gör | arbet*
    {OWN} ~2 (oberoende/självbestämmande/autonomi/integritet/självständighet) & respekter* | erkän* | påverkas | värna* | har | bevar*
    {OWN} ~3 (oberoende/fri/fria/fritt/suverän) ~3 (från/av/i) ~2 {GOV}
    (väljer/utformar/bestämmer/avgör) ~1 fritt & {OWN}
    {OWN} ~3 utan ~2 <offentlig> ~1 (inblandning/styrning/godkännande)
    {OWN} & efter eget (tycke/huvud/omdöme/skön/sinne/behag)
    råder ~1 {OWN} ~1 (ensam/själv/fritt/suveränt) | (råder/bestämmer) ~1 {OWN} ~2 över & !{GOV} ~1 (råder/bestämmer)
    {OWN} ~1 (är/står/förblir) ~1 (fri/fria/suverän/suveräna/självständig/självständiga/oberoende) ~1 (i/att/gentemot/när) & !i viss mån | så långt | personuppgift* | samarbeta med
    (är/förblir/blir) ~1 {OWN} ~1 (ensak/sak/angelägenhet/eget) & !<offentlig> ~1 (ensak/sak)
    """,
)
NOT_REGULATED = Sign(
    "inte detaljreglerad",
    f"""
    (detaljregleras/detaljreglerar/detaljreglerad/detaljreglerade/detaljreglering/detaljstyr/detaljstyrs/detaljstyrning/detaljstyrd)
    (reglerar/regleras/styr/styrs) ~4 i detalj
    <offentlig> ~3 (lägger/blandar/lägga) ~1 sig
    <offentlig> ~3 (ställer/ställa) ~4 (krav/kravspecifikation) & bemanning* | metod* | öppet* | hur många | kompetens | antal | besök* | ledare | utbildning | klockslag
    <offentlig> ~3 (utfärdar/lämnar/ger) ~3 (anvisningar/föreskrifter/instruktioner)
    (kravställning/krav) ~4 <offentlig> ~2 sida
    ingen (rätt/talan) ~6 (ingripa/styra/bestämma/tycka/inre) | <offentlig> ~4 ingen (talan/rätt)
    <offentlig> ~1 (inblandning/godkännande) & utan
    behöver godkänna
    <offentlig> ~2 (styr/bestämmer/beslutar/råder) ~1 (inte/ej/icke)
    (styrning/inblandning) ~3 (från/av) ~1 <offentlig> & utan | ingen | inte
    {GOV} ~2 (skriver/utfärdar/meddelar/ger/lämnar/ställer) ~1 (inga/ingen) ~2 (föreskrifter/anvisningar/instruktioner/direktiv/order/krav)
    {GOV} ~2 (reglerar/styr/bestämmer) ~2 (vilka/hur/vem/när/vad)
    {GOV} ~2 (lägger/blandar/lägga/blanda) ~2 sig ~2 i
    {GOV} ~2 (ingen/inget) ~2 (talan/inflytande/bestämmanderätt)
    """,
)
DECIDES = Sign(
    "det offentliga beslutar om verksamheten",
    f"""
    <offentlig> ~4 (fastställer/bestämmer/beslutar/godkänner/väljer/anger/styr/utfärdar/ger/lägger/avgör) ~8 {_MATTERS} & !gemensamt | tillsammans | parterna | kommunikation* | statsstöd* | (sin/sina/egen/egna) ~1 (personal*/anställda)
    <offentlig> ~2 (fastställer/bestämmer/godkänner) ~6 (ålder/utbildning/kompetens/personer/antal) & !belopp*
    <offentlig> ~8 avgör (vem/vilka) | <offentlig> ~2 (godkänner/godkänna) ~1 vilka
    <offentlig> ~4 beslutar ~3 om ~3 (inriktning/omfattning/arbetssätt)
    <offentlig> ~3 (leder/styr) ~3 (verksamheten/uppdraget) | <offentlig> ~3 leder ~2 fördelar
    *samordnaren beslutar & skyldig
    """,
)
STEERED = Sign(
    "det offentliga bestämmer hur",
    f"""
    {_MATTERS} ~4 (fastställs/bestäms/bestämmas/bestämmes/beslutas/godkänns/fastställda/fastställes/anges) ~3 (av/hos) ~2 <offentlig>
    {_MATTERS} ~6 som ~1 <offentlig> ~4 (bestämmer/fastställer/lägger/anger/valt/beslutar/meddelar/lämnar/tagit/godkänt/bestämt/lägga) & !gemensamt
    (följa/följer/följas/iaktta/rätta/efterrättelse) ~8 (instruktion*/anvisning*/handbok*/metodhandbok*/föreskrift*/direktiv*/manual*/kravspecifikation*) & <offentlig> | regionens | kommunens
    (metodhandbok*/handbok) ~6 (följas/följs/gäller/följer) | följer metodhandbok*
    (kravspecifikation/kravspecifikationen/ska-krav/skallkrav) & !ingen | inte
    avsteg ~4 av ~1 <offentlig> bestämda
    (arbeta/bedrivas/bedrivs/arbetar) ~2 (efter/enligt) ~1 metoden ~6 som ~2 <offentlig> | (arbeta/arbetar) ~1 (efter/enligt) metoden & ska
    (ska/skall/skola) ~3 (ha/inneha/besitta/avlagt/bemannas/bemannad/genomgått) ~10 (*examen/socionom*/högskole*/gymnasieutbildning*/anställda/livräddarprov/grundkurs*/heltidsanställda) & !registerutdrag | <ideburen> beslutar
    (minst/lägst) # ~3 (anställda/heltidsanställda/personal/vakthavande/årsarbetare/socionomer) & ska | skall | skola | upprätthålla*
    # ur personalen ska | (handledare/ledare) ~2 ansvara ~1 för högst
    ska ~3 (hållas/hålla/vara/ha) ~2 (öppen/öppet/öppna) ~8 (#/kl/klockan/måndag/vardagar/tisdag/timmar) & !<ideburen> (bestämmer/avgör)
    <offentlig> ~6 (placerar/anvisar) ~6 (deltagare/personer/brukare/elever/kvinnor/barn/plats*) & får | inte | tacka | neka
    (vem/vilka) ~6 (få/får/tas) ~3 (delta/emot) ~6 (avgörs/bestäms/beslutas) ~2 <offentlig> | <offentlig> ~3 (bestämmer/avgör/beslutar) ~3 (vilka/vem)
    (avgöra/bestämma) ~1 vilka ~2 som får delta & <offentlig> | biståndsenheten
    (ledare/personal/föreståndare/anställning) ~12 *chefen ~3 (godkänt/sagt/ja) | *chefen ~3 har ~2 (godkänt/sagt)
    (schemaläggare/bemanningsplan) & rätta | <offentlig>
    (schemat/schema) ~3 (ritas/läggs) ~2 av ~1 (*chefen/<offentlig>)
    <offentlig> ~3 (leder/styr) ~3 (verksamheten/uppdraget) | <offentlig> ~3 leder ~2 fördelar
    <offentlig> ~6 bindande anvisningar
    (utan/inte) ~6 <offentlig> ~2 (medgivande/godkännande) ~2 ändra ~6 {_MATTERS}
    enligt <offentlig> anvisning{{,ar}} & !bidrag*
    (inga/ingen/inget) ~12 utan att ~2 (<offentlig>/*chefen)
    på det sätt ~2 <offentlig> ~6 (beslutar/bestämmer)
    (verksamhetens/uppdragets) (utformning/inriktning) & <offentlig> ~4 (beslutar/bestämmer) | *chefen ~2 beslutar
    <offentlig> ~4 beslutar ~3 om ~3 (inriktning/omfattning/arbetssätt)
    {GOV} ~8 (säger/talar/meddelar/anger) ~2 (vad/var/vart/vem/hur) ~8 (ska/skall/får/göras/jobba/arbeta/åka) & !gemensamt | säger till i | vad som gäller enligt lag
    (<offentlig>/*handläggaren/*handläggare/*enheten) ~2 (bestämmer/beslutar/avgör/anger) ~1 (när/hur/vad/var/vem/vilka/vart) & !inte | pengar | bidrag* | anslag* | {GOV} ~2 (bestämmer/beslutar) ~1 hur ~2 (medel*/anslag*/pengar*)
    {GOV} ~6 (lämna/ge/meddela/utfärda/lämnar/ger) ~4 (instruktion/instruktioner/instruktionerna/direktiv/order/anvisningar) & !{OWN} ~2 (ger/lämnar) | inga | deltagar*
    {OWN} ~6 (inte/ej) ~10 utan ~4 <offentlig> ~1 (godkännande/medgivande/samtycke/tillstånd) & ordförande | stadgar | ledare | personal | program* | verksamhet* | aktivitet* | öppettid* | metod*
    (ska/skall/måste) ~3 finnas ~8 (personal/undersköterskor/socionomer/ledare/behandlare) ~4 (på/per/för) ~2 # | (en/#) ~2 personal ~2 (på/per) #
    (minst/lägst) ~3 (undersköterskor/socionomer/sjuksköterskor/lärare/behandlingsassistenter) & ska | skall | hälften
    (gått/genomgått/genomgår/gå) ~2 <offentlig> ~2 (*kurs/*kursen/*utbildning/*utbildningen) & ska | skall | måste
    (bära/ha/använda) ~6 <offentlig> ~1 (legitimation/kläder/uniform/namnskylt) & ska | skall | måste
    (följa/följer/iaktta/tillämpa) ~3 (rutiner/regler/riktlinjer/arbetssätt/modell) ~2 som ~2 {GOV} ~2 (beslutar/bestämmer/fastställer/fastställt/beslutat/anger)
    (<offentlig>/*handläggaren/*enheten) ~1 (väljer/plockar/tar) ~1 (ut/in) ~2 (deltagar*/personer/barn*/brukare*)
    (tider/öppettider) ~2 som ~2 <offentlig> ~1 (anger/bestämmer/beslutar)
    """,
)
WEAK = Sign(
    "självständighet nämns",
    """
    (självständighet/självständigheten/särart/särarten/egenart) & <ideburen> | organisation* | part*
    <ideburen> ~3 egen verksamhet
    i samråd med <offentlig> & bedriver
    <offentlig> riktlinjer & följa
    synpunkter ~1 beaktas
    """,
)


class Independence(CriterionRule):
    """The idéburen party decides how it works, and nothing contradicts it."""

    code = "IOP009"
    slug = "independence"
    level = Level.WARNING
    weak = (WEAK,)
    topic = Text("den idéburna partens självständighet", "the idéburen party's independence")
    holds = Text(
        "Den idéburna parten är självständig eller bestämmer själv hur den arbetar",
        "The idéburen party is independent or decides how it works",
    )
    breaks = Text("Det offentliga bestämmer hur verksamheten ska bedrivas", "The public party decides how the activity is run")
    title = Text("Den idéburna partens självständighet", "The idéburen party's independence")
    why = Text(
        "Verksamheten ska vara organisationens egen och inte detaljregleras. Bestämmer det offentliga metoder, bemanning, öppettider "
        "eller deltagare talar det för en beställning.",
        "The activity is to be the organisation's own and not regulated in detail. If the public party decides methods, staffing, "
        "opening hours or participants, this suggests an order.",
    )
    remedy = Text(
        "Skriv att organisationen själv beslutar om innehåll, arbetssätt, bemanning och öppettider, och ta bort det som säger motsatsen.",
        "State that the organisation itself decides on content, methods, staffing and opening hours, and remove what says the opposite.",
    )
    clause = (
        "Föreningen är självständig i förhållande till Kommunen och bestämmer själv verksamhetens innehåll, arbetssätt, bemanning och "
        "öppettider. Verksamheten detaljregleras inte i denna överenskommelse."
    )
    basis = (SKR_CRITERIA, FORUM_CRITERIA, guidelines("Falu kommun", "Region Jönköpings län", "Stenungsunds kommun"))

    def good(self, draft: Draft) -> list[Passage]:
        """Freedom that is stated, and steering that is denied."""
        hits = [h for h in any_polarity(draft, FREE) if not h.negated or _negates_nothing(draft, h)]
        hits = [h for h in hits if not _OTHER.search(_sentence(draft, h))]
        hits += [
            h
            for h in any_polarity(draft, NOT_REGULATED)
            if (h.negated or holds_denial(draft, h)) and not _OTHER.search(_sentence(draft, h))
        ]
        denied = [h for h in any_polarity(draft, DECIDES) if h.negated or holds_denial(draft, h)]
        hits += [h for h in denied if not _EXCEPT.search(_sentence(draft, h))]
        bad = {h.sentence for h in self._steered(draft)}
        return list(passages(draft, sorted((h for h in hits if h.sentence not in bad), key=lambda h: h.first)))

    def bad(self, draft: Draft) -> list[Passage]:
        """Steering that the draft asserts."""
        return list(passages(draft, self._steered(draft)))

    def witness(self, draft: Draft) -> list[Passage]:
        """The classifier's word, where the sentence names a party: participants too decide for themselves."""
        return [p for p in super().witness(draft) if first_named(draft, p) != Actor.UNKNOWN]

    def _steered(self, draft: Draft) -> list[Hit]:
        """Hits of steering, unless their own words deny it or the idéburen party is the one who decides."""
        hits = [h for h in living(draft, DECIDES) if draft.actor(h) != Actor.IDEBUREN]
        hits += [h for h in any_polarity(draft, STEERED) if not h.negated or _EXCEPT.search(_sentence(draft, h))]
        return sorted(
            (h for h in hits if not holds_denial(draft, h) or _EXCEPT.search(_sentence(draft, h))), key=lambda h: h.first
        )


#: "Inga aktiviteter får ändras utan att chefen har sagt ja": the denial demands consent.
_EXCEPT = re.compile(
    r"\butan att\b|\butan \w+s? (?:skriftliga )?(?:medgivande|godkännande)|\bförrän\b|\btillåt|\bneka\b|\btacka nej|\bavböja",
    re.IGNORECASE,
)
#: Self-determination in matters that are not how the activity is run.
_OTHER = re.compile(
    r"\bgranska|\bsina avgifter|\bmedlemskap|\bmedlemsavgift|\btimmars? utökad|\bbistånd|\butökad\b|\bbehovet och\b",
    re.IGNORECASE,
)


def _sentence(draft: Draft, hit: Hit) -> str:
    return draft.agreement.quote(draft.passage(hit))


def _negates_nothing(draft: Draft, hit: Hit) -> bool:
    """Whether a denial elsewhere in the clause leaves the freedom standing: "självständighet ... påverkas inte"."""
    return bool(re.search(r"påverka|begränsa|inskränk|överpröva|lägger sig", _sentence(draft, hit).lower()))


RULE = Independence()
