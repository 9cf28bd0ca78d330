"""IOP012: each side has undertakings of its own."""

from __future__ import annotations

import re

from iopvalidate.api import (
    Actor,
    Assessment,
    Block,
    BlockKind,
    Context,
    Draft,
    Hit,
    Level,
    Passage,
    Sign,
    Text,
    failed,
    passed,
    to_review,
)
from iopvalidate_partnership.criterion import CriterionRule
from iopvalidate_partnership.idioms import (
    SURE,
    any_polarity,
    blank,
    first_named,
    judged,
    living,
    ordinals_holding,
    passages,
    said,
)
from iopvalidate_partnership.law import UHM_POINTS, guidelines
from iopvalidate_partnership.terms import GOV, OWN

_BARE_TITLE, _ITEM, _SENTENCE = 2, 2, 5
_DEED_TITLE = re.compile(
    r"\b(?:gör|göra|åtagande\w*|åtar|ansvar\w*|del|delar|bidra\w*|insats\w*|uppgift\w*|roll|lovar|står för|ställer upp)\b",
    re.IGNORECASE,
)
_DOES = (
    "(åtar/åtager/ansvarar/svarar/ställer/upplåter/lånar/sköter/ordnar/utser/sprider/bjuder/tillhandahåller/deltar/medverkar/utbildar/handleder/avsätter/låter/öppnar/"
    "håller/lovar/informerar/lämnar/ser/underhåller/skottar/hjälper/bidrar/ger/stöttar/skickar/står/går/arrangerar/samordnar/försäkrar/hänvisar/hyr/levererar/förbinder)"
)
_THINGS = (
    "lokal*/rum/rummen/*rum/hus/huset/*huset/*gården/*salen/hallen/*hallen/samordnare*/tjänst/arbetstid/personal/handledning*/handleda/handleder/utbildning*/kontaktperson*/"
    "information*/informerar/informera/kanaler/buss/bil/skåpbil/tjänstebil/fordon*/möbler/utrustning*/material*/hyra/underhåll*/fastighet*/el/värme/snöröjning*/belysning*/"
    "fritidsledare/vaktmästar*/medverkan/kunskap/kompetens/psykolog/fysioterapeut*/kurator/lärare/handläggare/bibliotekarie/motionsspåret/klubbrum*/bojar/bommar/kök/tid/lager/"
    "webb*/annonser*/marknadsför*/samverka*/möten/mötesrum/tolk*/bad*/skolan/anläggningar*/bassäng*/transport*/stängsel*/ekolog/skotta/skött/sköter/*spår/budget-/"
    "skuldrådgivare/fältarbetare/läxor/inbjud*/bjuder/frågor"
)
_OWN_DOES = (
    "åtar/åtager/ansvarar/svarar/driver/bedriver/bemannar/rekryterar/utbildar/ordnar/arrangerar/håller/utför/leder/sköter/samlar/packar/erbjuder/lagar/organiserar/handleder/"
    "ställer/bidrar/lånar/tillför/tar/sätter/engagerar/anordnar/lär/genomför/samordnar/ser/lovar/går/slår/förbinder/levererar/öppnar/planerar/värvar/står/hjälper/informerar/"
    "förmedlar/följer"
)
PUBLIC_DOES = Sign(
    "det offentligas åtaganden",
    f"""
    <offentlig> ~3 {_DOES} & !fakturera* | avrop* | avropar | betala ut beloppet & !anvisar | placerar
    {_DOES} ~1 <offentlig> ~3 (för/att/in/till/lokal*/ut) & !<ideburen> ~2 {_DOES}
    (ankommer/åligger/åvilar) ~3 <offentlig> ~2 att
    <offentlig> ~2 (ansvar/del/åtaganden/insats/insatser) ~4 (omfattar/består/är/innefattar/att)
    från <offentlig> ~3 (sida/kommer)
    ni ~3 (lånar/ställer/ser/håller/sköter/ordnar)
    """,
)
#: Deeds that are more than paying, deciding and checking.
_DEEDS = (
    "plogar/skottar/röjer/kör/håller/tömmer/svarar/söker/sprider/berättar/lär/hjälper/säljer/arrenderar/lånar/låter/upplåter/ställer/ordnar/bjuder/skickar/informerar/"
    "marknadsför/underhåller/städar/hämtar/trycker/deltar/medverkar/lagar/bygger/sköter/rensar/renoverar/tillhandahåller/öppnar/skjutsar/transporterar/slår/klipper/sandar/"
    "utbildar/handleder/föreläser/tolkar/översätter/tipsar/hänvisar/bemannar/bistår/avsätter/släpper/installerar/målar/värmer/utrustar/samordnar"
)
_TO_DO = (
    "plogar/skotta/röja/köra/tömma/sprida/berätta/lära/hjälpa/sälja/låna/låta/upplåta/ställa/ordna/bjuda/informera/marknadsföra/underhålla/städa/hämta/trycka/delta/medverka/"
    "laga/bygga/sköta/rensa/renovera/tillhandahålla/öppna/skjutsa/klippa/utbildar/utbilda/handleda/bistå/avsätta/installera/utrusta/samordna/utse"
)
_STAFF = "(sjuksköterska/kurator/kuratorn/bibliotekarie/bibliotekarien/vaktmästare/vaktmästaren/fritidsledare/fältsekreterare/*ekologen/*pedagogen/socialsekreterare/handläggare/*sekreteraren/*strategen)"
_PAID = (
    "kontroll* | tillsyn | granska* | följer upp | återkrav* | faktur* | avrop* | placerar | svarar inte | svarar för kostnad*"
)
PUBLIC_ACTS = Sign(
    "det offentliga gör något",
    f"""
    {GOV} ~2 ({_DEEDS}) & !{OWN} ~1 ({_DEEDS}) ~4 {GOV} | {_PAID}
    {GOV} ~14 (,/och/samt) ({_DEEDS}) & !{OWN} ~3 ({_DEEDS}) | {_PAID}
    {GOV} ~2 (ska/skall/åtar/förbinder/lovar) ~14 ({_TO_DO}) & !{OWN} ~3 (ska/skall/åtar) | {_PAID}
    på ~1 {GOV} ~3 (ankommer/vilar/ligger) ~2 att & !betala
    {_STAFF} ~4 (från/hos/på/i) ~2 {GOV} & !avgör | placerar | bestämmer | beslut*
    {_STAFF} ~6 ({_DEEDS}/finns) & !placerar | beslut* | anvisar
    {GOV} ~1 ser ~1 till att & !kontroll* | betala*
    {GOV} ~3 finns ~2 med ~2 (vid/som/i)
    """,
)
PUBLIC_TITLE = Sign("det offentliga i rubrik", f"{GOV}")
OWN_TITLE = Sign("den idéburna parten i rubrik", f"{OWN}")
NO_DEED = Sign(
    "pengar, kontroll och beslut",
    """
    (betalar/utbetalar/betala/betalning/betalas/kronor/kr/ekonomiskt/ersättning/bidrag/stöd) & !lokal* | låna* | upplåt* | värt | värd | tid | utrustning | kanaler | *lokal
    kontroll* | granska* | revision* | följa upp | följer upp | insyn | säga upp | häva | beslut* | personuppgift*
    """,
)
THING = Sign("annat än pengar", f"({_THINGS})")
IDEBUREN_DOES = Sign(
    "den idéburna partens åtaganden",
    f"""
    <ideburen> ~3 ({_OWN_DOES})
    <ideburen> ~2 (ska/skall) ~3 (driva/bedriva/bemanna/hålla/ordna/utföra/ansvara/svara/leda/ge/ha/rekrytera/genomföra/erbjuda/arrangera/sköta/lämna/upprätthålla)
    uppdrar ~2 åt ~2 <ideburen> | <ideburen> ~3 på uppdrag
    (ankommer/åligger/åvilar) ~3 <ideburen> ~2 att
    <ideburen> ~2 (ansvar/del/åtaganden/insats/insatser/uppgift/uppgifter) ~4 (omfattar/består/är/innefattar/att)
    från (vår/föreningens/jourens) sida
    vi (ansvarar/svarar/håller/lagar/ordnar/ställer/bemannar/ser/sköter/driver/leder/fyller)
    det gör vi med
    {OWN} ~1 (ska/skall/skola) ~1 (vara/finnas/ta/skotta/sköta/städa/köra/utföra/tillhandahålla/leverera/hålla/hjälpa/bereda/stå/öppna)
    {OWN} ~1 svarar ~2 för ~2 (allt/all/hela)
    {OWN} ~2 (lagar/håller/spelar/söker/räknar/slår/hittar/lär/plockar/sjunger/besöker/vakar/kör)
    """,
)
EACH = Sign(
    "var parts åtaganden",
    """
    vad ~2 var och en ~4 (svarar/ansvarar/bidrar/gör/åtar)
    (varje/vardera/envar) part ~2 (ansvarar/svarar/åtar) ~3 (egna/sina/sin)
    (kommunens/regionens/stadens/nämndens) ~2 åtaganden ~3 (föreningens/organisationens/<ideburen>)
    <ideburen> åtaganden ~8 <offentlig>
    (er/eran) del ~12 vår del | å sin sida
    (ömsesidigt/ömsesidiga) ~8 (svarar/utfästelser/åtaganden)
    ingen gör den andras jobb
    (åtagande/åtaganden) ~2 <offentlig> ~3 <ideburen>
    ankommer ~2 <offentlig> ~14 <ideburen> ~1 att | på <offentlig> (ankommer/ligger) ~14 på <ideburen> att
    (er/vår) del (:/är/blir) | (ni/vi) står för ~12 (ni/vi) står för
    """,
)
PAY_ONLY = Sign(
    "bara betalning",
    """
    <offentlig> ~2 enda ~1 (åtagande/skyldighet/förpliktelse/uppgift/insats)
    <offentlig> ~4 (inga/ingen) ~3 (åtaganden/skyldigheter/förpliktelser) & utöver | än | enligt
    utöver (utbetalningen/betalningen/betalning*/stödet) ~4 <offentlig> ~3 (inga/inte)
    <offentlig> ~2 (åtagande/skyldighet) ~3 begränsat ~6 (betala*/utbetal*)
    (alla/samtliga) (skyldigheter/åtaganden) ~6 (vilar/åvilar/ligger) ~2 <ideburen> | <ideburen> ~2 åtar sig samtliga
    några egna åtaganden utöver
    <offentlig> åtar sig ~1 att betala ~3 (belopp*/ersättning*)
    <offentlig> har inga ~1 (förpliktelser/åtaganden)
    """,
)
JOINT = Sign(
    "gemensamma åtaganden",
    """
    parterna ~3 (ska/skall/åtar) ~4 (tillsammans/gemensamt/verka/samverka/ömsesidigt)
    (samtliga/alla) åtaganden ~3 gemensamt | gemensamt ansvara | ansvaret delas | vardera parten tar sitt ansvar
    (vem/vad) ~4 gör ~6 (bestäms/framgår/bilaga) | åtaganden ~4 framgår ~3 (av/i)
    (relationen/partnerskap*) ~6 (ömsesidig/ömsesidighet)
    """,
)


SHARED = Sign(
    "åtaganden som bara är gemensamma",
    f"parterna ~2 (ska/skall/åtar) ~3 (tillsammans/gemensamt/ihop) ~3 ({_TO_DO}/hålla/driva/öva/dela/utrusta) | parterna ~2 (ska/skall) ~1 (utrusta/driva/ordna) ~2 (tillsammans/gemensamt/ihop)",
)


class Mutuality(CriterionRule):
    """Each party has undertakings and answers for its part."""

    code = "IOP012"
    slug = "mutuality"
    level = Level.WARNING
    topic = Text("parternas egna åtaganden", "the parties' own undertakings")
    title = Text("Ömsesidighet", "Mutuality")
    why = Text(
        "I ett partnerskap gör båda något och svarar för sin del. Är det bara den idéburna parten som åtar sig något mot betalning "
        "liknar avtalet ett tjänstekontrakt.",
        "In a partnership both do something and answer for their part. If only the idéburen party undertakes anything, against payment, "
        "the agreement resembles a service contract.",
    )
    remedy = Text(
        "Räkna upp vad var och en av parterna åtar sig. Ange för det offentliga något utöver pengarna: lokal, kunskap, arbetstid, information.",
        "List what each party undertakes. For the public party state something beside the money: premises, knowledge, working time, information.",
    )
    clause = (
        "Föreningen ansvarar för att driva och utveckla verksamheten och för de frivilliga. Kommunen upplåter [lokal], utser en "
        "kontaktperson, informerar om verksamheten och bjuder in de frivilliga till sina utbildningar."
    )
    basis = (UHM_POINTS, guidelines("Göteborgs Stad", "Region Jönköpings län", "Kungsbacka kommun"))

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass where each side undertakes something, fail where only the idéburen does, review where nobody answers."""
        public, own = self._public(draft), self._ideburen(draft)
        pay_only = passages(draft, any_polarity(draft, PAY_ONLY))
        if public and own and not pay_only:
            return self._mutual(draft, public, own, living(draft, EACH))
        if pay_only and not public:
            return self._lopsided(draft, pay_only)
        each = list(passages(draft, living(draft, EACH)))
        if each and not pay_only:
            return self._mutual(draft, each, each, [])
        if pay_only or public:
            found = (*pay_only[:1], *public[:2])
            return self._nobody(draft, found)
        if own and draft.economy.pays and not living(draft, SHARED) and not self._outside(draft) and not self._seen(draft):
            return self._lopsided(draft, tuple(own))
        return self._nobody(draft, passages(draft, living(draft, JOINT)))

    def _public(self, draft: Draft) -> list[Passage]:
        """What the public side undertakes beside payment and control."""
        kind = [c.passage for c in draft.economy.contributions if c.actor == Actor.PUBLIC and c.kind.value != "money"]
        things = {h.sentence for h in draft.hits(THING)}
        hits = [h for h in living(draft, PUBLIC_DOES) if h.sentence in things and draft.actor(h) != Actor.IDEBUREN]
        hits += living(draft, PUBLIC_ACTS)
        hits = sorted((h for h in hits if first_named(draft, draft.passage(h)) != Actor.IDEBUREN), key=lambda h: h.first)
        named = [p for p in kind if not blank(draft, p)]
        return list(dict.fromkeys([*passages(draft, hits), *named, *self._listed(draft, PUBLIC_TITLE, OWN_TITLE)]))

    def _listed(self, draft: Draft, whose: Sign, others: Sign) -> list[Passage]:
        """What stands under a heading that names one side and speaks of what it does, money and control left out."""
        barred = ordinals_holding(draft, others) | ordinals_holding(draft, NO_DEED)
        found: list[Passage] = []
        for section in draft.sections_titled(whose):
            if section.heading and section.heading.ordinal not in barred and _of_deeds(section.title):
                found += [draft.agreement.passage(b) for b in section.blocks if b.ordinal not in barred and _deed(b)]
        return [p for p in found if not blank(draft, p)][:3]

    def _seen(self, draft: Draft) -> list[Passage]:
        """What the classifier reads as an undertaking, where the public side is named first: a reason not to fail."""
        return [p for p in judged(draft, "IOP012+", SURE) if first_named(draft, p) == Actor.PUBLIC]

    def _ideburen(self, draft: Draft) -> list[Passage]:
        """What the idéburen side undertakes."""
        hits = [h for h in living(draft, IDEBUREN_DOES) if draft.actor(h) not in (Actor.PUBLIC, Actor.JOINT)]
        return list(dict.fromkeys([*passages(draft, hits, 12), *self._listed(draft, OWN_TITLE, PUBLIC_TITLE)]))

    def _outside(self, draft: Draft) -> bool:
        """Whether the undertakings are said to stand in an appendix that the file does not hold."""
        return any("bilaga" in draft.agreement.quote(draft.passage(h)).lower() for h in living(draft, JOINT))

    def _mutual(self, draft: Draft, public: list[Passage], own: list[Passage], each: list[Hit]) -> Assessment:
        one, other = said(draft, own[0], 80), said(draft, public[0], 80)
        return passed(
            f"Var och en av parterna har egna åtaganden: {one} och {other}.",
            f"Each party has undertakings of its own: {one} and {other}.",
            *dict.fromkeys([*passages(draft, each, 1), *public[:2], *own[:2]]),
        )

    def _lopsided(self, draft: Draft, found: tuple[Passage, ...]) -> Assessment:
        found = tuple(sorted(found, key=lambda p: "uppdra" not in draft.agreement.quote(p)))
        quote = said(draft, found[0])
        return failed(
            f"Bara den idéburna parten har åtaganden, vid sidan av det offentligas betalning: {quote}.",
            f"Only the idéburen party has undertakings, beside the public party's payment: {quote}.",
            *found[:3],
        )

    def _nobody(self, draft: Draft, found: tuple[Passage, ...]) -> Assessment:
        if found:
            quote = said(draft, found[0])
            return to_review(
                f"Det framgår inte vad var och en av parterna svarar för: {quote}.",
                f"It is not clear what each party answers for: {quote}.",
                *found[:2],
            )
        return to_review(
            "Utkastet säger inte vad var och en av parterna åtar sig.", "The draft does not say what each party undertakes."
        )


def _of_deeds(title: str) -> bool:
    """Whether a heading that names a side is about what it does: its bare name, or a word for parts and tasks."""
    return len(title.split()) <= _BARE_TITLE or bool(_DEED_TITLE.search(title))


def _deed(block: Block) -> bool:
    """Whether a block can be an undertaking: a list item, or a sentence of some length."""
    words = len(block.text.split())
    return words >= (_ITEM if block.kind is BlockKind.LIST_ITEM else _SENTENCE) and block.source.table is None


RULE = Mutuality()
