"""IOP005: a body or a routine in which both parties take part steers the partnership."""

from __future__ import annotations

import re

from iopvalidate.api import Actor, Draft, Hit, Level, Passage, Sign, Text
from iopvalidate_partnership.criterion import CriterionRule
from iopvalidate_partnership.idioms import first_named, living, passages
from iopvalidate_partnership.law import SKR_CRITERIA, UHM_POINTS, guidelines, inferred
from iopvalidate_partnership.terms import BODY, GOV, OWN

_BODY = (
    "(styrgrupp/styrgruppen/styrgruppens/samrådsgrupp/samrådsgruppen/samrådsgruppens/samverkansgrupp/samverkansgruppen/samverkansgruppens/partnerskapsgrupp/"
    "partnerskapsgruppen/partnerskapsgruppens/ledningsgrupp/ledningsgruppen/arbetsgrupp/arbetsgruppen/programgrupp/programgruppen/beredningsgrupp/styrkommitté/"
    "styrkommittén/kommitté/kommittén/styrelsegrupp/partnerskapsmöte/partnerskapsmöten/samrådsmöte/samrådsmöten/stormöte/samverkansmöte/samverkansmöten/"
    "*rådet/*råd/*rådets/-ungdomsrådet/-ungdomsråd/-ungdomsrådets/-elevråd/-elevrådet/-pensionärsråd/-pensionärsrådet/-föreningsråd/-föreningsrådet/-besökarråd/"
    "-besökarrådet/-besökarrådets/-brukarråd/-brukarrådet/-barnråd/-barnrådet/-samråd/-förråd/-förrådet/-matförråd/-område/-råd/-hyresråd/-seniorrådet/"
    "-funktionshinderrådet/-skyddsrådet/-datarådet/-bygdarådet/-diakoniråd/team/teamet/-landstingsråd/-kommunalrådet/-kommunalråd/-regionrådet/-regionråd)"
)
_STEER = (
    "leder | leda | leds | styr | styra | styrs | beslut* | fattar | fattas | håller ihop | håller i | bestäm* | fastställ* | lägger fast | avgör | samordnar | planerar | "
    "inriktning* | riktning* | kommer överens | enas | enighet | prioriter* | stämma av | stämmer av | ordförande | ordförandeskap* | röst | röster | rådgivande | samråd | "
    "träffas | möts | mötas | sammanträd* | möter | ses | består | bildar | bildas | ansvarar"
)
_OWN_MATTERS = re.compile(
    r"\b(?:sin|sina|sitt|egen|egna|eget|anslag\w*|\w*anslag\w*|belopp\w*|pengar\w*|ärende\w*|myndighet\w*|bistånd\w*|enskild\w*|lokal\w*|avtalet|överenskommelsen|förläng\w*)\b",
    re.IGNORECASE,
)
_NO_BODY = re.compile(r"\w*(?:områd|förråd)\w*", re.IGNORECASE)
_OBEYS = re.compile(r"\bbesked\b|\brätta\w* sig\b|\bställa sig\b|\befterrättelse\b|\bfölja\b|\binformeras?\b", re.IGNORECASE)
JOINT = Sign(
    "gemensamt organ",
    f"""
    {_BODY} ~12 (vardera/varje/båda/bägge/respektive/samtliga/envar/parternas/parterna) & {_STEER} & !enbart <offentlig>
    {_BODY} ~12 lika ~1 (många/antal) & {_STEER}
    {_BODY} ~8 <offentlig> ~8 <ideburen> & {_STEER} & !<ideburen> ~3 (informeras/kallas) | tjänstemän ~2 <offentlig>
    {_BODY} ~8 <ideburen> ~8 <offentlig> & {_STEER} & !<ideburen> ~3 (informeras/kallas/underrättas)
    <ideburen> ~5 <offentlig> ~4 (bildar/utgör/ingår) ~2 {_BODY} | <offentlig> ~5 <ideburen> ~4 (bildar/utgör/ingår) ~2 {_BODY}
    (två/tre/fyra/en) ~1 från <ideburen> och ~2 från <offentlig> | (två/tre/fyra/en) ~2 från <offentlig> och ~2 från <ideburen>
    (två/tre/fyra/en) ~1 från ~3 (hållet/sidan/sida) | från vardera (sidan/hållet/sida/parten) | från (varje/envar) (sida/part)
    gemensam{{,ma,t}} ~2 {_BODY} & !kan
    {_BODY} ~4 (leder/styr/beslutar/avgör/fattar/håller) & !<offentlig> ~1 {_BODY} | tjänstemän | tjänstepersoner | nämndens | {_BODY} (i/inom/hos) ~1 <ideburen> | medel ~2 fördelas | fördelning* ~5 medel* | anslag* | *anslag | investering*
    {_BODY} ~14 (röst/röster) | parterna ~4 lika många röster
    {_BODY} ~3 (två/tre/fyra/en/#) ~3 från & {_STEER} & !tjänstemän | tjänstepersoner
    ordförande i ~1 {_BODY} & turas | växlar
    i ~2 {_BODY} ~3 sitter
    {_BODY} ~10 (rådgivande) ~3 (nämnden/båda/till)
    {_BODY} ~3 beslut ~3 (enighet/samförstånd)
    {_BODY} ~6 forum | lyfts till {_BODY}
    (ordförandeskapet/ordförandeposten) ~6 (växlar/roterar/alternerar/turas) & <offentlig> | parterna | {_BODY}
    {_BODY} & (vardera/varje/envar/båda/bägge/samtliga/alla/respektive) ~1 (parter/part/parten/parterna/sida/sidan/sidor/hållet/håll) & !vid behov | informera*
    {_BODY} & <offentlig> & <ideburen> & ingår | sitter | utgörs | ledamöter | representanter | företrädare | utser | utse & !informeras | underrättas | tjänstemän | tjänstepersoner
    (parterna/parter) ~3 (utser/tillsätter/bildar/inrättar) ~4 {_BODY} & !vid behov
    # ~2 (från/för) ~2 {OWN} ~3 (#/lika) ~3 (från/för) ~2 <offentlig> & !närvar* | timmar | kronor
    # ~2 (från/för) ~2 <offentlig> ~3 (#/lika) ~3 (från/för) ~2 {OWN} & !närvar* | timmar | kronor
    <offentlig> ~2 (utser/väljer/tillsätter) ~2 # ~5 {OWN} ~3 # | {OWN} ~2 (utser/väljer/tillsätter) ~2 # ~5 <offentlig> ~3 #
    {BODY} ~12 (vardera/varje/båda/bägge/respektive/samtliga/envar/parternas/parterna) & {_STEER} & !enbart <offentlig> | informera* | underrätta* | vid behov
    {BODY} & <offentlig> & {OWN} & ingår | sitter | utgörs | ledamöter | representanter | företrädare | utser | möts | bildar & {_STEER} & !informeras | underrättas | tjänstemän | tjänstepersoner | vid behov | {BODY} (i/inom/hos) ~1 <ideburen>
    (leds/styrs/leda/leder) ~2 av ~2 (ett/en) ~1 {BODY} & !<offentlig> ~1 {BODY} | nämndens | tjänstemän | tjänstepersoner
    i {BODY} (ingår/sitter/möts/deltar) & <offentlig> | *chef | *chefen & {OWN} | ordförande & !informera* | medel* ~2 fördelas
    {BODY} ~3 (håller/leder) ~2 (ihop/i/samman) ~2 (partnerskap*/samarbet*/arbet*/gemensamma)
    {BODY} ~2 (består/utgörs) ~14 {OWN} & {GOV} & !tjänstemän | tjänstepersoner | informeras
    # ~2 från ~1 (vardera/varje/respektive/envar) & {_STEER} | ingår | samarbet*
    """,
)
ROUTINE = Sign(
    "gemensam rutin",
    f"""
    (styr/leder/beslutar/planerar/bestämmer/fastställer/prioriterar) ~4 (tillsammans/ihop/gemensamt) & parterna | vi | <ideburen> | båda | kommunen & !<offentlig> ensam
    (tillsammans/ihop/gemensamt/gemensam) ~3 (styr/styra/leder/leda/beslutar/beslutas/planera/bestämmer/styrning/beslut) & !program för | egen ~1 (dag/kväll)
    (parterna/vi/båda) ~4 (träffas/möts/ses/sammanträder/samlas) ~12 (planera/planerar/besluta/prioritera/stämma/stämmer/inriktning*/lösa)
    <ideburen> ~6 (träffas/möts/ses/sitter/sätter) & <offentlig> & planera* | kommer överens | stämmer | lägger upp | kurs* | härnäst
    (bestämmer/beslutar) vi ~1 (ihop/tillsammans)
    inget ~4 (ändras/beslutas/ske) ~2 utan att ~2 både
    samägarskap
    (sitter/sätter/ses/träffas) ~14 (ner/ned/bord) & <offentlig> | landsbygdsutvecklare* & tillsammans | kommer överens | väljer väg | stämmer
    gemensamt (höstmöte/vårmöte/årsmöte) & inriktning* | röst
    (beslut/besluten/beslutas/inriktning/inriktningen/prioriteringar/planering/planeringen/verksamhetsplan/verksamhetsplanen) ~10 (gemensamt/tillsammans/samförstånd/konsensus/enighet) & parterna | vi | båda | partnerskap* | <offentlig>
    (styrs/leds/planeras/fattas/bestäms/beslutas) ~3 (gemensamt/tillsammans)
    (styrs/leds) ~2 av parterna
    (kontaktpersoner/kontaktpersonerna/samordnarna/företrädarna/företrädare) ~8 (träffas/möts/ses) & planer* | stäm* | beslut* | prioriter* | tillsammans | gemensam*
    (parterna/vi/båda) ~4 (träffas/möts/ses/sammanträder) ~14 (bestämmer/beslutar/planerar/stämmer/prioriterar/besluta/stämma)
    (parterna/vi) ~2 (leder/styr) ~3 (tillsammans/gemensamt/ihop)
    (beslut/vägval/avgöranden/frågor/inriktningen/prioriteringar) ~3 (görs/fattas/avgörs/bestäms/träffas) ~2 (av/i/mellan) ~2 (parterna/båda/oss/samförstånd/enighet) & !tvist* | domstol*
    (kommer/kom/enas/enades) ~8 (överens/om) ~3 (om/vad/hur) & <offentlig> & {OWN} & möten | möte | träffar | månad* | kvartal* | termin* | gånger | år & !ändring* | omförhandl* | förläng* | tvist*
    {OWN} ~3 <offentlig> ~2 (leder/styr/planerar) ~3 (tillsammans/gemensamt/ihop) | <offentlig> ~3 {OWN} ~2 (leder/styr/planerar) ~3 (tillsammans/gemensamt/ihop)
    """,
)
PUBLIC = Sign(
    "det offentliga styr ensamt",
    f"""
    <offentlig> ~5 (ensam/ensamt/ensidigt/uteslutande) ~5 (beslut*/styr/leder/bestämm*/fatta*/råder/avgör*/fastställ*)
    <offentlig> ~5 (beslutar/bestämmer/styr/leder/avgör/fattar) ~2 (ensam/ensamt/ensidigt/självt/själv/alla) & !anslag* | *anslag | budget* | myndighet*
    (beslutas/fattas/bestäms/avgörs) ~2 av ~2 <offentlig> ~1 ensam*
    <offentlig> ~4 (leder/styr) ~2 (uppdraget/arbetet/verksamheten/samarbetet/partnerskapet/insatsen) & !tillsammans | gemensamt | <offentlig> och <ideburen> | ledamöter* | representanter* | från ~1 {OWN} ~1 (leder/styr)
    (leds/styrs) ~1 av ~1 (<offentlig>/förvaltningschef*/enhetschef*/*chefen) & !<ideburen> | parterna | gemensam*
    ledningen ~4 (ankommer/åvilar/ligger) ~4 (<offentlig>/*chefen)
    {_BODY} ~3 (tjänstemän/tjänstepersoner/tjänstepersoner) ~3 (från/vid/på) ~2 <offentlig>
    (beslutar/beslut) ~2 om ~1 verksamhetens (inriktning/utformning/innehåll) & <offentlig> | förvaltningschef* & !<ideburen> ~3 (beslutar/bestämmer) | gemensam* | {_BODY}
    <offentlig> ~4 bestämmer ~3 (samarbetet/partnerskapet/verksamheten) & !tillsammans
    på det sätt ~2 <offentlig> ~6 (beslutar/bestämmer/anger)
    (utan/förrän) ~2 att ~1 *chefen ~6 (ja/godkänt)
    gäller <offentlig> linje | får besked av <offentlig>
    <offentlig> ~8 bindande (anvisningar/instruktioner/direktiv)
    (efterrättelse/rätta) ~4 (föreskrifter/beslut/anvisningar) ~8 <offentlig>
    rättar sig efter ~2 prioriteringar | nämnden styr | (interna/intern) ledningsgrupp
    (leder/fördelar) ~3 fördelar ~2 arbetet
    <offentlig> ~4 projektledare ~3 ensam
    (är/var) ~1 {GOV} ~3 som ~2 (bestämmer/beslutar/styr/leder/avgör) & !pengar | anslag* | belopp* | personal | ärende* | myndighet* | bistånd*
    {GOV} ~4 (leder/styr) ~2 (satsningen/samverkan/projektet/partnerskapet/insatsen/uppdraget/arbetet) & !tillsammans | gemensamt | <offentlig> och ~1 <ideburen> | <ideburen> och | kontaktperson* | ledamöter* | representanter* | från ~1 {OWN} ~1 (leder/styr)
    {GOV} ~6 avgör ~2 (inriktning/inriktningen/utformning/utformningen/omfattning)
    {GOV} ~2 (fattar/tar) ~2 (alla/samtliga) ~1 (beslut/besluten) & !myndighet* | ekonomi* | anslag*
    {GOV} ~3 (sista/slutliga/avgörande) (ordet/inflytandet) | {GOV} ~2 utslagsröst
    (ledning/ledningen/styrning/styrningen/beslutanderätten) ~3 (ligger/vilar/åvilar/hör) ~2 (hos/på/till) ~2 {GOV} & !anslag* | myndighet* | pengar | budget* | båda | gemensam*
    {GOV} & meddelar ~2 <ideburen> ~2 vad
    har ~1 {GOV} ~2 (avgörandet/sista/beslutanderätten) & !anslag* | pengar | myndighet*
    {GOV} ~1 har ~2 (avgörandet/beslutanderätten) & frågor | verksamhet* | samarbet* | partnerskap*
    {GOV} ~3 (projektledare/samordnare) ~1 (fattar/beslutar/bestämmer/leder) & !tillsammans | gemensamt
    {GOV} ~1 ger besked om ~1 vad
    """,
)
RULES = Sign(
    "det offentliga bestämmer",
    f"{GOV} ~1 (bestämmer/beslutar/styr/avgör/råder) & !{OWN} ~2 (bestämmer/beslutar/styr) | {BODY} | gemensamt | tillsammans | parterna",
)
HEADING = Sign(
    "styrning i rubrik",
    "styrning* | styr | ledning | ledningen | leder | organisation | bestämmer | beslutar | beslut | samverkansform* | inflytande | beslutsordning | ansvarsfördelning",
)
WEAK = Sign(
    "styrning nämns",
    f"""
    {_BODY}
    (styrning/styrningen/organiseras/organiserat) & partnerskap* | samarbet* | gemensam* | arbetet | verksamhet*
    gemensamt (ägarskap/forum)
    """,
)


class JointGovernance(CriterionRule):
    """Both parties steer the partnership."""

    code = "IOP005"
    slug = "joint-governance"
    level = Level.WARNING
    against = (PUBLIC,)
    weak = (WEAK,)
    topic = Text("hur partnerskapet styrs", "how the partnership is steered")
    holds = Text(
        "Ett organ eller en rutin där båda parter deltar styr partnerskapet",
        "A body or a routine of both parties steers the partnership",
    )
    breaks = Text("Det offentliga beslutar eller styr ensamt", "The public party alone decides or steers")
    title = Text("Gemensam styrning", "Joint governance")
    why = Text(
        "Gemensamt engagemang, ägarskap och styrning hör till kriterierna. Styr det offentliga ensamt liknar relationen beställare och "
        "utförare. Ett gemensamt organ får däremot inte fatta beslut som bara nämnden kan fatta.",
        "Joint engagement, ownership and steering belong to the criteria. If the public party steers alone, the relation resembles that "
        "of buyer and performer. A joint body may however not take decisions that only the board (nämnd) can take.",
    )
    remedy = Text(
        "Bilda en styr- eller samrådsgrupp med företrädare för båda parter, ange hur ofta den möts, vad den enas om och att nämndens "
        "beslutanderätt är kvar hos nämnden.",
        "Form a steering or consultative group with representatives of both parties; state how often it meets, what it agrees on, and "
        "that the board's powers remain with the board.",
    )
    clause = (
        "Partnerskapet leds av en samrådsgrupp med två företrädare för vardera parten. Gruppen träffas minst fyra gånger om året och "
        "söker enighet om inriktningen. Den beslutar inte i frågor som det ankommer på nämnden att avgöra."
    )
    basis = (
        SKR_CRITERIA,
        UHM_POINTS,
        guidelines("Göteborgs Stad", "Uddevalla kommun"),
        inferred("KL: nämndens beslutanderätt kan inte lämnas till ett gemensamt organ"),
    )

    def bad(self, draft: Draft) -> list[Passage]:
        """What the public party decides alone."""
        return list(passages(draft, self._alone(draft)))

    def _alone(self, draft: Draft) -> list[Hit]:
        """Hits of steering by one party, where it is not the idéburen party that acts."""
        hits = [*living(draft, PUBLIC), *self._bare(draft)]
        return [
            h
            for h in hits
            if first_named(draft, draft.passage(h)) != Actor.IDEBUREN or _OBEYS.search(draft.agreement.quote(draft.passage(h)))
        ]

    def _bare(self, draft: Draft) -> list[Hit]:
        """ "Förvaltningen bestämmer." under a heading on who decides, and of nothing that is the public party's own."""
        ordinals = {b.ordinal for s in draft.sections_titled(HEADING) for b in s.blocks}
        hits = [h for h in living(draft, RULES) if h.ordinal in ordinals]
        return [h for h in hits if not _OWN_MATTERS.search(draft.agreement.quote(draft.passage(h)))]

    def good(self, draft: Draft) -> list[Passage]:
        """Bodies and routines of both parties that are set up now, not merely possible."""
        text = draft.agreement.quote
        hits = [
            h for h in living(draft, JOINT) if not h.conditional and not _possible(text(draft.passage(h))) and _body(draft, h)
        ]
        hits += living(draft, ROUTINE)
        hits += [h for h in draft.hits(JOINT) if h.negated and not h.quoted and "rådgivande" in text(draft.passage(h))]
        bad = {h.sentence for h in self._alone(draft)}
        return list(passages(draft, sorted((h for h in hits if h.sentence not in bad), key=lambda h: h.first)))


def _body(draft: Draft, hit: Hit) -> bool:
    """Whether the matched body is one: "området" and "förrådet" only end like "rådet"."""
    return not _NO_BODY.search(draft.block(hit).text[hit.start : hit.end])


def _possible(text: str) -> bool:
    """Whether a sentence only makes a body possible: "kan inrättas vid behov"."""
    low = text.lower()
    return any(
        w in low
        for w in (
            "vid behov",
            "kan tillsättas",
            "kan inrättas",
            "får tillsättas",
            "får inrättas",
            "bestäms senare",
            "om parterna framdeles",
        )
    )


RULE = JointGovernance()
