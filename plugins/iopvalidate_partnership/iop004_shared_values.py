"""IOP004: values stated as common to the parties, with content."""

from __future__ import annotations

import re

from iopvalidate.api import Actor, Assessment, Context, Draft, Hit, Level, Outcome, Passage, Sign, Text, passed, to_review
from iopvalidate_partnership.criterion import CriterionRule
from iopvalidate_partnership.idioms import (
    SURE,
    any_polarity,
    backed,
    first_named,
    judged,
    living,
    passages,
    postponed,
    said,
    texts_under,
)
from iopvalidate_partnership.law import guidelines

_DISAGREE = re.compile(
    r"\b(?:inte|ej|icke) (?:\w+ )?(?:enats|ense|eniga|enas|överens|delar)\b|\bbryter\b|\bhäv\w+", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"\b(?:bilaga|senare|tas fram|arbetas fram|utarbetas|mål\w*|föreningens|kommunens|regionens|personal\w*)\b", re.IGNORECASE
)
_BACK = re.compile(r"(?:Det(?:ta)?|Så|Allt detta|Detsamma|Sådan\w*|Dessa)\b", re.IGNORECASE)
_ANNOUNCED = re.compile(r"\b(?:två|tre|fyra|fem|sex|följande|dessa)\b", re.IGNORECASE)
_BEHIND = re.compile(
    r"\b(?:lovar|står för|står bakom|håller på|tror på|menar|tycker|lever efter|vill)\b.*\b(?:det|detta|så|dem)\b|\b(?:det|detta|så)\b.*\b(?:lovar|vill|står|tror|tycker|menar)\b",
    re.IGNORECASE,
)
_MIN_WORDS, _SHORT = 4, 12
_ON_GOALS = re.compile(r"^(?!.*\bvärd).*\bmål(?:en|et|sättning\w*)?\b", re.IGNORECASE | re.DOTALL)
_VALUE = (
    "(värdegrund/värdegrunden/värderingar/värderingarna/värden/värdena/grundsyn/grundsynen/människosyn/människosynen/värdeord/ledord/ledorden/principer/"
    "principerna/principen/hållning/övertygelse/övertygelsen/utgångspunkt/utgångspunkter/synen/syn/grundprinciper/övertygelser/övertygelserna/förhållningssätt/etik/livshållning)"
)
_CONTENT = (
    "respekt* | respekter* | lika ~1 (värde/värda/rätt/villkor/möjligheter) | människovärde* | delaktig* | demokrati* | tillit* | öppenhet* | jämställd* | jämlik* | mångfald* | "
    "solidari* | mänskliga rättigheter* | mänskliga rättigheterna | frivillighet* | inklude* | diskriminer* | icke-diskriminering | medmänsk* | omsorg | frihet | religiös* | religion | "
    "bakgrund | nolltolerans* | barnkonvention* | värde i sig | egenvärde | expert på | självbestäm* | bestämma över | kränk* | lyssna* | får vara med | egen kraft | ärlighet | "
    "nyfikenhet | kamratskap | hållbar* | integritet | drogfri* | obunden* | livsåskådning | rasism | mobbning | fattigdom | kärlek | växer när | varje människa | alla människor | "
    "varje barn | alla barn | ingen ska | ingen skall | kultur är en rättighet | oavsett | bemöt* | kunskap | rättighet* | mod | lek har | människans förmåga | deklaration* | duger | "
    "jämlikar | innebär att | betyder att | bygger på att | följer att | vårdar | försikt* | varsamhet | hälsa | plånbok | tro | ärlig* | bryr | trygg* | kön | självständighet | "
    "omtanke* | omtänksam* | litar | tålamod | välkom* | döms | dömer | räknas | likvärdig* | olikhet* | tolerans* | rättvis* | generös* | gästfri* | humor | ödmjuk* | hänsyn* | värdigt | "
    "värdig* | människan | varje barns | lämnas utanför | alla lika | hjärta* | allas | egenart | lyhörd* | samma värde | unik* | förtroende"
)
COMMON = Sign(
    "gemensam värdegrund",
    f"""
    (gemensam/gemensamma/gemensamt/samma/delad/delade/bådas/shared) ~3 {_VALUE} & !samma principer som | bryter | häva | hävning
    shared values
    {_VALUE} ~6 (delar/delas/gemensam/gemensamma/gemensamt/förenar) & !mål
    (parterna/båda/bägge/vi/partnerna/parternas) ~6 (delar/omfattar/bygger/står/ansluter/utgår/förenas/ledord/ställer) ~6 {_VALUE} & !<ideburen> {_VALUE} | <offentlig> {_VALUE}
    (parternas/partnernas) ~2 (samsyn/samstämmighet/samförstånd) ~3 (värd*/frågor)
    {_VALUE} ~1 för partnerskapet
    båda ~4 bakom ~1 (principen/värdena) | tillsammans bakom ~1 (dessa/värden/principer)
    sex principer & parterna | båda
    (utgår/vilar/bygger/enats/enade) ~3 (samfällt/gemensamt/tillsammans/båda) ~4 {_VALUE}
    {_VALUE} ~2 (gemensamt/gemensam/gemensamma/ihop/tillsammans) & !mål
    <offentlig> ~6 <ideburen> ~3 (delar/har/utgår) ~4 {_VALUE} & gemensam* | samma | delar | lika
    (gäller/delas) ~2 (för/av) ~1 (båda/bägge) ~1 (parter/parterna/sidor) & {_VALUE}
    """,
)
STANCE = Sign(
    "det båda står för",
    f"""
    (parterna/båda/bägge/vi/partnerna/ni/oss/parter) ~6 (utgår/utgå/delar/tror/ense/överens/eniga/enats/förenas/bejakar/omfattar/ansluter/förenar/lovat) & {_CONTENT} & !mål | målet | målen | problem* | utmaning*
    (båda/parterna/vi/tillsammans) ~6 (står/ställer/stå/skriver) ~4 (för/bakom/under) & !kostnad* | risk* | faktur* | hyra | ändra* | ändring* | tillägg*
    (utgår/tror/står) ~4 (båda/parterna/vi) ~2 (från/på/för/bakom) & {_CONTENT}
    både ~6 (och) ~6 står ~1 för & {_CONTENT}
    gemensam* (för/grund) ~2 (parterna/parternas) & {_CONTENT} & !mål
    för båda parter gäller & {_CONTENT}
    hos oss & {_CONTENT} | lyssnad | mötas
    varken <offentlig> eller <ideburen> (frågar/frågor)
    däri är ~6 överens | förenar oss
    vi är olika ~8 (båda/ihop)
    vi möter ~2 varandra & respekt
    (parterna/båda/vi) ~6 överens ~1 om ~14 (värdegrund/värdegrunden)
    <offentlig> och <ideburen> ~2 (ense/överens/eniga) & {_CONTENT} & !mål | målet | målen
    ansluter sig gemensamt till ~4 principer
    (båda/bägge) tror på
    (parterna/båda/vi/partnerna/både) ~6 (anser/menar/respekterar/värnar/erkänner/accepterar/tolererar/sätter/arbetar/verkar/möter) & {_CONTENT} & människ* | alla | värd* | varandra | rätt* | lika | diskriminer* | rasism & !mål | målet | målen | problem* | utmaning* | personuppgift*
    (partnerskapet/samarbetet/samverkan/relationen) ~4 (präglas/genomsyras/vilar/bygger/utgår/kännetecknas) ~3 (av/på/från) & {_CONTENT} & !gemensam värdegrund | enligt | styrning*
    (båda/bägge/parterna) ~4 (värnar/vårdar/håller/tror/lever/slår) ~3 (om/på/vid/för/till/vakt) & {_CONTENT} | kroppar | rädd | välkom* & !mål | målet | målen | miljö* | kostnad* | lokal*
    (vi/parterna) ~1 (värnar/håller/tror) ~2 (båda/bägge) & {_CONTENT} | ingen | varje | alla & !kostnad* | lokal*
    (båda/bägge/parterna) ~2 (värnar/värnar/tror) ~1 (om/på) att & ska | får | växer | har | är | kan & !mål | målet | kostnad*
    (vi/parterna) ~1 (tror/värnar) (båda/bägge) ~1 (på/om)
    """,
)
ANY = Sign(
    "värden",
    """
    värdegrund{,en} & !<offentlig> personal*
    (ledord/värdeord/värderingar/grundsyn/människosyn/värdeorden/ledorden)
    <ideburen> ~3 vilar på ~3 grund
    <ideburen> ~2 vill att ~12 (fri/öppen/fritt)
    står för alla människors
    principer ~6 bygger
    """,
)
CONTENT = Sign("värden med innehåll", _CONTENT)
HEADING = Sign(
    "värdegrund i rubrik",
    "värdegrund* | värdering* | *värdegrund | värden | ledord* | värdeord* | grundsyn* | tror ~1 på | står för | det vi tror på | principer* | gemensam{,ma} (grund/hållning/utgångspunkter/syn) | hållning{,en,ar} | förhållningssätt* | etik* | synsätt*",
)
TOGETHER = Sign(
    "gemensamt",
    "<offentlig> och ~2 <ideburen> | parterna | båda | bägge | både | vi | partnerna | gemensam* | tillsammans | oss | parternas | vår | våra",
)


class SharedValues(CriterionRule):
    """The values are common to the parties and have content."""

    code = "IOP004"
    slug = "shared-values"
    level = Level.WARNING
    weak = (ANY,)
    silence = Outcome.FAIL
    topic = Text("parternas gemensamma värdegrund", "the parties' common values")
    title = Text("Gemensam värdegrund", "Common values")
    why = Text(
        "En gemensam värdegrund med innehåll visar att parterna möts som jämbördiga och ger något att falla tillbaka på när de blir "
        "oense. En formel utan innehåll säger inte mycket.",
        "Common values with content show that the parties meet as equals and give something to fall back on when they disagree. A formula "
        "without content says little.",
    )
    remedy = Text(
        "Skriv vilka värden parterna är överens om och vad de betyder i verksamheten.",
        "Write which values the parties agree on and what they mean in the activity.",
    )
    clause = (
        "Parterna delar en värdegrund som innebär att alla människor är lika mycket värda, att var och en bemöts med respekt och att "
        "den som berörs av verksamheten har inflytande över den."
    )
    basis = (guidelines("Borås Stad", "Göteborgs Stad", "Falu kommun", "Uddevalla kommun"),)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass for common values with content, review for a formula or one party's values, fail for silence."""
        found = (
            self._with_content(draft)
            or self._under_heading(draft)
            or _of_both(draft, [*judged(draft, "IOP004+", SURE), *backed(draft, "IOP004+", HEADING)])
        )
        if found:
            quote = said(draft, found[0])
            return passed(
                f"Parterna anger en gemensam värdegrund med innehåll: {quote}.",
                f"The parties state common values with content: {quote}.",
                *found[:3],
            )
        bare = list(passages(draft, living(draft, COMMON)))
        if bare:
            quote = said(draft, bare[0])
            return to_review(
                f"En gemensam värdegrund nämns utan innehåll: {quote}.",
                f"Common values are named without content: {quote}.",
                *bare[:2],
            )
        return self.unclear(draft)

    def slight(self, draft: Draft) -> list[Passage]:
        """What names values, and what stands under a heading on them: whose they are is for a person to see."""
        return super().slight(draft) or texts_under(draft, HEADING)[:1]

    def _with_content(self, draft: Draft) -> list[Passage]:
        """Sentences that say what both stand for, or that name common values beside their content."""
        stance = [h for h in any_polarity(draft, STANCE) if not _DISAGREE.search(draft.agreement.quote(draft.passage(h)))]
        common = [h for h in living(draft, COMMON) if self._has_content(draft, h) and not postponed(draft, draft.passage(h))]
        return list(passages(draft, sorted([*common, *stance], key=lambda h: h.first)))

    def _has_content(self, draft: Draft, hit: Hit) -> bool:
        """Content in the same block, or in what follows it in its section under a heading on values."""
        own: set[int] = set()
        section = draft.block(hit).section
        if section and section in draft.sections_titled(HEADING):
            own |= {b.ordinal for b in section.blocks if b.ordinal > hit.ordinal}
            if _spelled_out(draft, hit, own):
                return True
        if _ANNOUNCED.search(draft.agreement.quote(draft.passage(hit))) and _spelled_out(draft, hit, set()):
            return True
        return any(h.ordinal in own or (h.ordinal == hit.ordinal and h.sentence >= hit.sentence) for h in draft.hits(CONTENT))

    def _under_heading(self, draft: Draft) -> list[Passage]:
        """Under a heading on values, a sentence that speaks for both and has content."""
        ordinals = {b.ordinal for s in draft.sections_titled(HEADING) for b in s.blocks}
        content = {h.sentence for h in draft.hits(CONTENT)}
        hits = [h for h in living(draft, TOGETHER) if h.ordinal in ordinals] if ordinals else []
        hits = [h for h in hits if h.sentence in content or _points_back(draft, h) or _vowed(draft, h)]
        return list(passages(draft, [h for h in hits if not _ON_GOALS.search(draft.agreement.quote(draft.passage(h)))]))


def _of_both(draft: Draft, found: list[Passage]) -> list[Passage]:
    """Leave out what names one side only: those are its own values, and the classifier does not say whose they are."""
    both = set(draft.passages(draft.hits(TOGETHER), 99))
    return [p for p in dict.fromkeys(found) if p in both or first_named(draft, p) == Actor.UNKNOWN]


def _spelled_out(draft: Draft, hit: Hit, following: set[int]) -> bool:
    """Whether other sentences after a hit under a heading on values say what the values are."""
    reading = draft.reading
    own = [s for s in reading.sentences_of(draft.block(hit)) if s.index > hit.sentence]
    own += [s for o in sorted(following) for s in reading.sentences_of(draft.agreement.block(o))]
    texts = [draft.agreement.quote(reading.sentence_passage(s.index)) for s in own]
    return any(len(t.split()) >= _MIN_WORDS and not _ELSEWHERE.search(t) for t in texts)


def _points_back(draft: Draft, hit: Hit) -> bool:
    """ "Detta gäller för båda parter lika": the values stand in the sentences before it in the block."""
    before = [s for s in draft.reading.sentences_of(draft.block(hit)) if s.index < hit.sentence]
    text = draft.agreement.quote(draft.passage(hit))
    return bool(before) and bool(_BACK.match(text)) and len(text.split()) <= _SHORT


def _vowed(draft: Draft, hit: Hit) -> bool:
    """ "Båda parter lovar det.": a short sentence by which both stand behind what has been said before it."""
    before = [s for s in draft.reading.sentences_of(draft.block(hit)) if s.index < hit.sentence]
    text = draft.agreement.quote(draft.passage(hit))
    return bool(before) and bool(_BEHIND.search(text)) and len(text.split()) <= _SHORT


RULE = SharedValues()
