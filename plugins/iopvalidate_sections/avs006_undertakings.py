"""AVS006: contributions and undertakings (insatser och åtaganden)."""

from __future__ import annotations

from iopvalidate.api import (
    Actor,
    Assessment,
    Block,
    Context,
    Draft,
    Hit,
    Level,
    Passage,
    Rule,
    Sign,
    Text,
    failed,
    passed,
    to_review,
)
from iopvalidate_sections.law import REQUIRED_POINTS, SECTIONS
from iopvalidate_sections.substance import guideline, substantial
from iopvalidate_sections.topic import where

HEADING = Sign(
    "undertakings: rubrik",
    """
    insats{,er,erna} | åtagande{,n,na} | åtar | vem ~2 gör | vad ~4 (gör/göra) | det här gör | vad ~2 var och en | investering{,ar} | bidrar ~1 med | har att iakttaga | skyldigheter | parternas (ansvar/bidrag/resurser)
    """,
)
DOES = Sign(
    "undertakings: gör",
    """
    (åtar/åtager/förbinder/förpliktar) sig & !betala & !utge & !erlägga
    (ansvarar/svarar/svara/ansvara) för & !skada* & !behandling* & !kontroll* & !personuppgift*
    bidrar ~3 med | går in med | sätter in | står för | ställer upp | tar med sig | skjuter ~2 till | kommer med
    (upplåter/lånar/tillhandahåller/sköter/ordnar/anordnar/arrangerar/bemannar/rekryterar/utbildar/bekostar/erbjuder/planerar/sprider/stöttar/handleder/bistår/hjälper/avsätter/skänker/transporterar/underhåller/städar/lagar/engagerar/spelar/introducerar/provtar/svarar/tillför/öppnar)
    (ställer/låter/håller/tar/ger/lägger/ser/bär) ~8 (förfogande/använda/disponera/begagna/öppen/öppet/igång/skick/hand/tillgång/till/med/förråd/utbildningar/handleda/stånd/röjt/läger/vakt/kurser/träffar/cirkelledarutbildning/i)
    (bedriver/bedriva/driver/driva/genomför/genomföra/utför/utföra/hålla/upprätthålla/leverera/levererar/anordna/samordna/samordnar/ordna/bemanna/upplåta/rekrytera/tillhandahålla/utbilda/informera) & ska | skall | åtar | verksamhet* | tjänster | öppen | under hela | möten | kurser | träffar | uppdrag* | insats* | arbetsträning | hjälp* | läxhjälp* | i | med
    (informerar/berättar/bjuder/inbjuder) ~8 (in/kanaler/om/till) | (åligger/ankommer) ~1 <offentlig> | (åligger/ankommer) ~2 <ideburen> | låna ut
    (slår/guidar/lovar/lagar/går/stängslar/kör) & <ideburen> | <offentlig> | vi
    (lägger/lagt) (ned/ner) ~6 (timmar/arbete/tid) | skyldig ~1 att | <offentlig> (bidrag/insats/del) ~8 (är/består/omfattar) | <ideburen> (bidrag/insats/del) ~8 (är/består/omfattar) | avstår från hyra | eget ansvar omfattar
    (lämnar/ger) ~10 (stöd/stödet/bidrag/verksamhetsbidrag) | leder ~2 (verksamheten/träffpunkten/arbetet/teaterläger/passen)
    """,
)
DUTY_PUBLIC = Sign(
    "undertakings: åligger den offentliga",
    "(åligger/ankommer) ~2 <offentlig> | på <offentlig> ankommer | från <offentlig> ~2 (kommer/sida)",
)
DUTY_IDEBUREN = Sign(
    "undertakings: åligger organisationen",
    "(åligger/ankommer) ~2 <ideburen> | på <ideburen> ankommer | från <ideburen> ~2 (kommer/sida)",
)
SPLIT = Sign("undertakings: delat", "bidra* & <offentlig> (med/i) & <ideburen> (med/i)")
RUNS = Sign(
    "undertakings: leder",
    """
    (leder/styr/kontrollerar/anvisar/placerar/avropar/fakturerar/följer/beslutar/beslutat/beslutade/beslöt/köper/köpte/beställer/beställde/bestämmer/uppdrar/betalar/kräver/fastställer/godkänner/debiterar) & !bidrar & !upplåter & !lånar & !ställer & !lämnar & !bekostar & !sköter & !utbildar & !öppnar & !ger & !stöd
    (står/svarar) ~1 för hela ~1 (finansieringen/kostnaden) & !upplåter & !lånar & !ställer & !utbildar & !bidrar
    hittills ~4 (drivits/bedrivits/skötts/utförts) | tidigare ~2 (drivits/bedrivits/skötts/utförts)
    dataskyddsförordning* & ansvarar
    ensamrätt & !upplåter & !lånar & !ställer
    """,
)
ONLY_PAYS = Sign(
    "undertakings: bara betalning",
    """
    (enda/inga/inte) ~3 (åtagande/åtaganden/skyldighet/skyldigheter/förpliktelser) ~8 (betala/ersättningen/utbetalningen/erlägga/utge/betalning) | åtagande är begränsat till att betala
    alla skyldigheter ~6 (föreningen/stiftelsen/organisationen)
    """,
)
MENTION = Sign(
    "undertakings: omnämnande",
    """
    åtagande{,n,na,t} | insatser och | (parterna/part) ~4 (bidrar/bidrager/verka/ansvarar/ansvara/ansvar) | vem som gör vad | vad var och en | insatserna | ansvaret ~3 (delas/gemensamt) | skyldigheter | (upplåts/upplåtes) utan | disponera
    parterna ~2 göra | tar sitt ansvar | (ansvaret/insatser) ~8 (gemensamt/parterna) | förpliktelser
    """,
)

_MIN_TOKENS = 5
_ENOUGH = 3  # sentences a side: what a report shows
_DENIALS = frozenset(["inte", "ej", "icke", "inga", "ingen", "inget", "varken"])
_OWN_PART = frozenset(["bidrag", "insats", "del", "ansvar", "åtagande", "åtaganden", "investering", "eget", "egen"])
_SIDES = {Actor.PUBLIC: "public", Actor.IDEBUREN: "ideburen", Actor.BOTH: "both"}


class Undertakings(Rule):
    """The agreement says what each party does."""

    code = "AVS006"
    slug = "undertakings"
    concern = SECTIONS
    level = Level.ERROR
    title = Text("Insatser och åtaganden", "Contributions and undertakings")
    why = Text(
        "I ett partnerskap bidrar båda parter; åtar sig bara den ena något liknar avtalet ett köp eller ett bidrag.",
        "In a partnership both parties contribute; where only one undertakes anything the agreement looks like a purchase or a grant.",
    )
    remedy = Text(
        "Beskriv vad var och en av parterna gör och bidrar med: arbete, frivilliga, lokaler, kunskap, pengar.",
        "Describe what each party does and contributes: work, volunteers, premises, knowledge, money.",
    )
    clause = (
        "Föreningen leder verksamheten, som är dess egen, och bidrar med frivilliga, samordning och egna medel. Kommunen upplåter "
        "lokal, avsätter arbetstid och lämnar ekonomiskt stöd. Tillsammans planerar parterna [gemensamma insatser]."
    )
    basis = (REQUIRED_POINTS,)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass where each side does something, review where only one side or only "the parties" do, fail where none."""
        sides = self._sides(draft)
        public, ideburen, both = sides["public"], sides["ideburen"], sides["both"]
        only_pays = draft.asserted(ONLY_PAYS)
        if public and ideburen and not only_pays and not guideline(draft):
            return passed(
                f"Utkastet säger vad den offentliga parten{where(draft, public[0])} och vad organisationen{where(draft, ideburen[0])} gör.",
                f"The draft says what the public party{where(draft, public[0])} and what the organisation{where(draft, ideburen[0])} do.",
                *_interleaved(public, ideburen),
            )
        if only_pays:
            return to_review(
                "Den ena partens enda åtagande är att betala; allt annat vilar på den andra.",
                "One party's only undertaking is to pay; all else rests on the other.",
                *draft.passages(only_pays, 2),
                *ideburen[:1],
            )
        if public or ideburen or both:
            return self._one_sided(public, ideburen, both)
        return self._lacking(draft)

    def _one_sided(self, public: list[Passage], ideburen: list[Passage], both: list[Passage]) -> Assessment:
        if public and ideburen:
            return to_review(
                "Handlingen talar om insatser i allmänna ordalag.",
                "The document speaks of contributions in general.",
                *public[:1],
                *ideburen[:1],
            )
        if not (public or ideburen):
            return to_review(
                "Utkastet nämner gemensamma insatser men inte vad var och en av parterna gör.",
                "The draft names joint contributions but not what each party does.",
                *both[:2],
            )
        who = Text("den offentliga parten", "the public party") if public else Text("organisationen", "the organisation")
        return to_review(
            f"Utkastet beskriver bara vad {who.sv} gör; vad den andra parten åtar sig framgår inte.",
            f"The draft describes only what {who.en} does; what the other party undertakes is not clear.",
            *(public or ideburen)[:2],
            *both[:1],
        )

    def _lacking(self, draft: Draft) -> Assessment:
        named = [draft.passage(h) for h in draft.hits(MENTION) if not draft.block(h).is_heading and not h.history]
        named += [draft.agreement.passage(s.heading) for s in draft.sections_titled(HEADING) if s.heading]
        named += [j.passage for sign in ("?", "+") for j in draft.judged(f"AVS006{sign}")]
        if named:
            return to_review(
                "Utkastet nämner insatser och åtaganden men säger inte vad parterna gör.",
                "The draft mentions contributions but does not say what the parties do.",
                *list(dict.fromkeys(named))[:2],
            )
        return failed("Utkastet säger inte vad parterna gör.", "The draft does not say what the parties do.")

    def _sides(self, draft: Draft) -> dict[str, list[Passage]]:
        """Undertakings by side; those that stand in a section on undertakings first."""
        blocks = [b for s in draft.sections_titled(HEADING) for b in s.all_blocks() if not b.is_heading]
        own = {b.ordinal for b in blocks}
        ruling = {h.sentence for h in draft.hits(RUNS)}
        found: dict[str, dict[Passage, None]] = {"public": {}, "ideburen": {}, "both": {}}
        hits = sorted([*draft.asserted(DOES), *_whole_sentences(draft, blocks)], key=lambda h: (h.ordinal not in own, h.first))
        for hit in hits:
            if len(found["public"]) >= _ENOUGH and len(found["ideburen"]) >= _ENOUGH:
                break
            passage = draft.passage(hit)
            side = "" if any(passage in known for known in found.values()) else self._side(draft, hit)
            owner = side == "public" and (hit.sentence in ruling or (hit.ordinal not in own and _genitive(draft, hit)))
            if side and not owner and substantial(draft, passage):
                found[side][passage] = None
        for duty, side in ((DUTY_PUBLIC, "public"), (DUTY_IDEBUREN, "ideburen"), (SPLIT, "public"), (SPLIT, "ideburen")):
            found[side].update(dict.fromkeys(draft.passage(h) for h in draft.asserted(duty)))
        return {side: list(passages) for side, passages in found.items()}

    def _side(self, draft: Draft, hit: Hit) -> str:
        """Whose undertaking it is; "vi" is the organisation and "ni" the public party where a plain text says so."""
        first = draft.reading.tokens.clause(hit.first)[0]
        opening = draft.reading.tokens.forms[first : first + 2]
        if "ni" in opening:
            return "public"
        if "vi" in opening and draft.reading.tokens.forms.count("ni") > 1:
            return "ideburen"
        return _SIDES.get(draft.actor(hit), "")


def _whole_sentences(draft: Draft, blocks: list[Block]) -> list[Hit]:
    """Every sentence of four words or more of a section on undertakings, as a hit on its first words."""
    found = []
    for block in blocks:
        for s in draft.reading.sentences_of(block):
            passage = draft.reading.sentence_passage(s.index)
            if s.last - s.first >= _MIN_TOKENS and _DENIALS.isdisjoint(draft.reading.tokens.forms[s.first : s.last]):
                found.append(Hit("undertakings: mening", s.index, s.ordinal, s.first, s.first + 1, passage.start, passage.end))
    return found


def _genitive(draft: Draft, hit: Hit) -> bool:
    """Whether the sentence names the public party only as an owner: "inom kommunens valfrihetssystem"."""
    sentence = draft.reading.sentence(hit.sentence)
    forms = draft.reading.tokens.forms
    named = draft.reading.family_tokens("offentlig", sentence.first, sentence.last)
    return bool(named) and all(forms[i].endswith("s") and forms[min(i + 1, sentence.last - 1)] not in _OWN_PART for i in named)


def _interleaved(first: list[Passage], second: list[Passage]) -> list[Passage]:
    """The first of each side, then the next of each."""
    pairs = [p for i in range(3) for side in (first, second) for p in side[i : i + 1]]
    return list(dict.fromkeys(pairs))


RULE = Undertakings()
