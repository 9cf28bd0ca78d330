"""IOP008: the parties follow up and learn together."""

from __future__ import annotations

from iopvalidate.api import Actor, Assessment, Context, Draft, Hit, Level, Outcome, Passage, Sign, Text, passed
from iopvalidate_partnership.criterion import CriterionRule
from iopvalidate_partnership.idioms import SURE, backed, judged, living, ordinals_holding, passages, said, speaks, texts_under
from iopvalidate_partnership.law import FOLLOW_UP_AUDIT, SKR_CRITERIA, guidelines
from iopvalidate_partnership.terms import BODY, GOV, OWN

_FOLLOW = (
    "(uppföljning/uppföljningen/uppföljningar/uppföljningsdag/uppföljningsmöte/uppföljningsmöten/utvärdering/utvärderingen/utvärderingar/utvärderar/utvärdera/utvärderas/"
    "följs/följer/följa/lärande/lärandet/lärdomar/lärdomarna/avstämning/avstämningar/halvtidsutvärdering/slututvärdering/mellanutvärdering/utvärderingsdag/lärdag/"
    "lärseminarium/slutrapport/genomgång/indikatorer/lärforum/reflektionsmöten/reflektion)"
)
_WHO = (
    "gemensam* | tillsammans | ihop | parterna | båda | bägge | vi | oss | alla # parter | styrgrupp* | samrådsgrupp* | samverkansgrupp* | partnerskapsgrupp* | arbetsgrupp* | "
    "ledningsgrupp* | *rådet | partnerskapsråd* | varandras | lärandeseminarium | parternas | fältgrupp* | *gruppen | *kommittén | *rådet | forumet | "
    "<offentlig> och ~2 <ideburen> | <ideburen> och ~2 <offentlig> | båda sidor"
)
_HOW = (
    "årlig* | årsvis | kvartal* | halvår* | halvårsvis | termin* | månad* | varje | gång | gånger | enkät* | intervju* | indikator* | nyckeltal* | statistik* | samtal | rapport* | "
    "*rapport | januari | februari | mars | april | maj | juni | augusti | september | oktober | november | december | våren | hösten | metod* | berättelser | styrgrupp* | samrådsgrupp* | "
    "samverkansgrupp* | partnerskapsgrupp* | *rådet | forskare | högskola* | universitet* | besöksstatistik | dialogdag | seminari* | lärdag | gästboken | frågor | halva | halvtid* | "
    "utgången | slut | årsmöte* | dokumenter* | arbetsgrupp* | besöker | möte | dag | *dag | årsskiftet | löpande återkoppl* | anteckna* | antecknas"
)
JOINT = Sign(
    "gemensam uppföljning",
    f"""
    (följer/följa/följs/följas) ~8 upp & {_WHO}
    (uppföljning*/utvärder*/uppföljningsdag/lärdag/avstämning*/halvtids*/mellanutvärdering/slutrapport*/lärdom*/lärande*/indikator*/learning) & {_WHO} & !kommunens controller
    (går/gå/gås) ~6 igenom ~8 (läget/målen/året/hur/utfallet/resultat*/arbetet/enkät*/verksamheten/partnerskapet) & {_WHO}
    (tittar/titta) ~6 på hur ~3 (går/gått) & {_WHO}
    (vad/det) ~2 (vi/parterna) ~2 (lärt/lär) | (lärt/lärdomar) & {_WHO}
    (mäter/mäts/mätas) ~4 (gemensamt/tillsammans) | styrgruppen ~3 mäter
    (frågar/ställer/ställs/pratar) ~12 (bra/skavde/fungerat/gått/väg) & {_WHO}
    (läser/jämför) ~8 (tillsammans/ihop/varandras) & {_WHO}
    (parterna/vi) ~1 följer ~1 (gemensamt/tillsammans) | (pröva/prövar) ~3 utfall* & {_WHO}
    (genomgång/genomgången/genomgångar) & gemensam* | tillsammans | parterna
    (läser) ~8 varje ~3 & {_WHO} & ändras
    utvärder* ~10 (bådas/båda/gemensamt) | återför* ~8 (båda/parterna)
    (reflekterar/reflektera/analyserar/analysera/summerar/summera/sammanfattar/bedömer/utvärderar/utvärdera) & {_WHO} & {_HOW}
    (stämmer/stämma/stäms) ~4 av & {_WHO} & {_HOW} & gått | går | läget | resultat* | mål* | utfall* | verksamhet*
    (erfarenheter/erfarenheterna/lärdomar/lärdomarna/resultat/resultaten/resultatet) ~8 (tillvara/dokumenteras/sprids/delas/diskuteras/gås/analyseras/sammanställs) & {_WHO}
    (uppföljningsmöte/uppföljningsmöten/uppföljningssamtal/erfarenhetsutbyte/lärandeträff/lärandeträffar/dialogmöten/utvärderingsmöte) & {_WHO}
    hur ~2 (det/verksamheten/arbetet/partnerskapet/året) ~2 (går/gått/fungerar/fungerat) & {_WHO} & {_HOW}
    {BODY} ~4 (utvärderar/sammanställer/följer/granskar/läser/sammanfattar/diskuterar/analyserar/bedömer/värderar) & {_HOW} & !räkenskap* | ansökning* | ansökan
    (går/gå/gås) ~8 igenom & {_WHO} & {_HOW} & bättre | statistik* | besök* | *siffror | ekonomi | resultat* | frågor | fungera* | skav* | erfarenhet* | mål* | lär* & !räkenskap* | avtalet | ansökning*
    (sätter/sitter/sätta/ses/samlas/möts/träffas) ~14 (lärdom*/utvärder*/stämma/tillbaka/frågar/reflektera*/summera*) & {_WHO}
    (vad/hur) ~3 (blev/gick/fungerade/skavde/lyckades) & {_WHO} & {_HOW} & !avtal*
    (tar/ta/drar/dra/drog) ~3 (lärdom/lärdomar/slutsatser/slutsats) & {_WHO} & {_HOW}
    hur ~3 (gått/går/fungerat/fungerar) & diskuteras | utvärderas | besvaras | tas upp & {_WHO} & {_HOW}
    (utvärdera/utvärderar/utvärderas) & {_WHO} & {_HOW} & !personuppgift* | ekonomi* | räkenskap*
    (jämför/jämföra/jämförs) ~10 (mål*/resultat*/året) & {_WHO}
    (värderas/bedöms/granskas/diskuteras/utvärderas/prövas) ~4 (av/mellan) ~1 (parterna/båda) & {_HOW}
    """,
)
ANY = Sign(
    "uppföljning nämns",
    f"""
    (följs/följa/följer/följas) ~6 upp & !upp att stöd
    uppföljning* & !se uppföljning | personuppgift*
    utvärder* | lärande & sker | ske | ska
    (kontrollerar/kontrollera/granskar/granska/granskas/uppföljningsbesök) ~8 (verksamhet*/bemanning*/närvaro*/krav*/kraven/statistik/föreningen/omfattning/kvalitet*/överenskommelse*) & <offentlig>
    (verksamhetsberättelse/årsberättelse/verksamhetsrapport/årsrapport/kvartalsrapport/månadsrapport/delrapport/slutrapport)
    <offentlig> ~6 (följer/följa) ~4 upp
    (granskas/kontrolleras) ~2 av ~2 <offentlig>
    skickar siffran ~3 <offentlig>
    {GOV} & (kontrollerar/kontrollera/kontroller/kontroll/inspekterar/stickprov/leveransgodkännande*/granskar/besöka) & !belastningsregist* | registerutdrag* | utdrag | räkenskap* | bokföring* | personuppgift* | myndighet*
    (rapporterar/redovisar/rapportera/redovisa) ~10 (antal*/deltagar*/resultat*/statistik/verksamhet*/mål*/besök*) & !medel | stödet | pengar | bidraget | kostnader
    (rapport/rapporten/rapporter/kvartalsrapport/årsrapport) ~6 (lämnas/lämnar/skickas/skickar/ges)
    (skickar/lämnar/sänder/överlämnar/redovisar/mejlar/rapporterar/lämnas/skickas) ~10 (lista/listor/statistik/siffror/siffrorna/uppgifter/sammanställning/sammanställningar/förteckning/tabell/avrapportering) & antal* | hur många | besök* | deltag* | varje | kvartal* | månad* | termin* & !personuppgift* | räkenskap* | bokföring* | allmänhet* | insyn*
    """,
)


class JointFollowUp(CriterionRule):
    """The parties follow up and learn together, with an interval, a method or a body."""

    code = "IOP008"
    slug = "joint-follow-up"
    level = Level.WARNING
    weak = (ANY,)
    silence = Outcome.FAIL
    topic = Text("gemensam uppföljning och lärande", "joint follow-up and learning")
    title = Text("Gemensam uppföljning och lärande", "Joint follow-up and learning")
    why = Text(
        "Partnerskapet ska utvecklas genom gemensam uppföljning. Följer bara det offentliga upp liknar det kontroll av en leverans, och "
        "utan intervall, metod eller ansvarig blir den sällan av.",
        "The partnership is to develop through joint follow-up. If only the public party follows up, it resembles control of a delivery; "
        "without an interval, a method or somebody responsible it seldom comes about.",
    )
    remedy = Text(
        "Ange att parterna följer upp tillsammans, hur ofta, med vilken metod och vilket organ som ansvarar, och hur lärdomarna tas till vara.",
        "State that the parties follow up together, how often, by which method and which body is responsible, and how lessons are used.",
    )
    clause = (
        "Parterna följer tillsammans upp partnerskapet två gånger om året i samrådsgruppen, med stöd av deltagarnas egna berättelser och "
        "enkla nyckeltal. Lärdomarna antecknas och ligger till grund för nästa års planering."
    )
    basis = (SKR_CRITERIA, guidelines("Falu kommun", "Uddevalla kommun", "Region Örebro län"), FOLLOW_UP_AUDIT)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass for joint follow-up with a how, review for a mention or mere control, fail for silence."""
        found = [h for h in living(draft, JOINT) if self._joint(draft, h) and self._how(draft, h)]
        shown = list(passages(draft, found)) or self._loosely(draft) or judged(draft, "IOP008+", SURE)
        if shown:
            quote = said(draft, shown[0])
            return passed(
                f"Parterna följer upp gemensamt och det framgår hur: {quote}.",
                f"The parties follow up together and it is said how: {quote}.",
                *shown[:3],
            )
        return self.unclear(draft)

    def _loosely(self, draft: Draft) -> list[Passage]:
        """Under a heading on follow-up fewer words do: both sides, looking back, and an interval or a method."""
        ordinals = {b.ordinal for s in draft.sections_titled(HEADING) for b in s.blocks}
        hits = [h for h in living(draft, LOOKS_BACK) if h.ordinal in ordinals and self._joint(draft, h) and self._how(draft, h)]
        return list(passages(draft, hits)) or backed(draft, "IOP008+", HEADING)

    def _joint(self, draft: Draft, hit: Hit) -> bool:
        """Not what the public party alone does, nor the accounts of the other."""
        text = draft.agreement.quote(draft.passage(hit)).lower()
        firm = not any(
            w in text
            for w in (
                "bestäms",
                "kan komma att",
                "vid behov",
                "om behov uppstår",
                "bör följas",
                "nämns i",
                "utvärderades",
                "utfaller väl",
            )
        )
        return firm and (draft.actor(hit) != Actor.PUBLIC or any(w in text for w in ("gemensam", "tillsammans", "ihop", "båda")))

    def _how(self, draft: Draft, hit: Hit) -> bool:
        """An interval, a method or a body in the same block or the next one of its section."""
        section = draft.block(hit).section
        near = {hit.ordinal} | {b.ordinal for b in (section.blocks if section else []) if 0 < b.ordinal - hit.ordinal <= 3}
        return not near.isdisjoint(ordinals_holding(draft, HOW))

    def slight(self, draft: Draft) -> list[Passage]:
        """Mentions, control by one side, and reports; the classifier's word for a mention."""
        hits = [h for s in (ANY, JOINT) for h in draft.hits(s) if not h.negated and not h.quoted and speaks(draft, h, gaps=True)]
        found = list(passages(draft, sorted(hits, key=lambda h: h.first)))
        return found or judged(draft, "IOP008?", SURE)[:2] or self._headed(draft)

    def _headed(self, draft: Draft) -> list[Passage]:
        """What stands under a heading on follow-up with an interval or a method, whoever does it."""
        how = ordinals_holding(draft, HOW)
        return [p for p in texts_under(draft, HEADING) if p.ordinal in how][:1]


LOOKS_BACK = Sign(
    "ser tillbaka tillsammans",
    f"""
    (träffas/möts/ses/samlas/sätter/sitter/pratar/talar/diskuterar/ser/tittar/gör/läser/går/jämför/mäter/prövar/bedömer) & parterna | båda | gemensam* | tillsammans | ihop | vi | {BODY} | <offentlig> och ~2 {OWN} & gått | går | mål | målen | målet | utvärdering* | enkät* | resultat* | utfall* | lär* | bättre | fungera* | nåtts | statistik* | siffror*
    """,
)
HEADING = Sign(
    "uppföljning i rubrik",
    "uppfölj* | följa upp | utvärder* | lärande | lär | kontroll | kontroller | insyn ~2 uppföljning | hur ~2 (går/blir/gick) | granskning | kvalitet*",
)
HOW = Sign("hur man följer upp", _HOW)
RULE = JointFollowUp()
