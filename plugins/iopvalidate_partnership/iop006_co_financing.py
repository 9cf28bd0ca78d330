"""IOP006: each side's contribution is named, in money or in kind."""

from __future__ import annotations

import re

from iopvalidate.api import Actor, Assessment, Context, Draft, Hit, Level, Passage, Sign, Text, failed, passed, to_review
from iopvalidate_partnership.criterion import CriterionRule
from iopvalidate_partnership.idioms import SURE, any_polarity, blank, first_named, judged, living, passages, said
from iopvalidate_partnership.law import FORUM_CRITERIA, SKR_CRITERIA, guidelines, inferred

_NOT_THEIRS = re.compile(
    r"\b(?:medlemsavgiften|avgiften|entrén|biljetten) (?:är|kostar|uppgår)|\bkommunens \w* ?\w*anslag|\bvite\b|\bdras\b|\w*avdrag\b",
    re.IGNORECASE,
)
_GIVES = (
    "(bidrar/tillför/tillskjuter/satsar/skjuter/investerar/avsätter/upplåter/lånar/bekostar/finansierar/medfinansierar/ställer/går/sätter/lägger/står/insätter/"
    "tar/håller/svarar/ger/lämnar)"
)
_THINGS = (
    "volontär* | frivillig* | ideell* | oavlönad* | medel | pengar | kronor | lokal* | utrustning* | kunskap* | nätverk* | tid | timmar | samordnare* | inventarier | möbler | "
    "instrument* | kanoter | kök* | ledare | personal | anställda | hus | huset | verksamhetsledare* | material | råvarorna | redskap | verktyg | erfarenhet* | metod*"
)
#: Those who give their time for the idéburen side.
WORKERS = "(medlem/medlemmar/medlemmarna/ledare/ledarna/styrelsen/frivilliga/volontärer/volontärerna/*arbetare/*värdar/*värdarna)"
IDEBUREN_GIVES = Sign(
    "den idéburna partens bidrag",
    f"""
    (ideell/ideella/ideellt/frivilligt/oavlönat/oavlönade) ~1 (arbete/arbetstid/tid/timmar/timme/insats/insatser/krafter/arbetskraft/arbetstimmar/ledare) & !inte | oberoende
    (frivilligtimmar/volontärtimmar/volontärtid) | (arbetar/arbete/ställer/arbeta) ~2 ideellt
    (frivilliga/frivilligas/volontärer/volontärers) ~8 # ~2 (timmar/timme)
    # ~2 (frivilliga/volontärer/frivilligas) & <ideburen> | vi | med
    <ideburen> ~3 {_GIVES} ~10 (volontär*/frivilliga/frivilligas/frivilligt/ideell*) | (med/vår) ~2 frivilliga
    <ideburen> ~3 {_GIVES} ~12 (egna/eget/egen) ~1 (medel/insats/pengar/kassa/fond/kapital/resurser)
    (egna/eget/egen/egne) ~1 (medel/insats/insatser/finansiering/kapital/intäkter) ~1 & <ideburen> | kronor | kr | insaml* & !inga | varken | saknar | inte | någon
    (insamlade/medlemsavgifter/medlemsavgift/gåvomedel/gåvor/kollekt/kollekter/loppmarknad/loppmarknaden/donationsfond/donationskapital/sponsring) & <ideburen> | kr | kronor | vi | vår* | kommun* | medel & !medlemsavgift{{en,}} ~1 (är/på/uppgår) | betala ~1 medlemsavgift
    <ideburen> ~2 (bidrar/tillför/tillskjuter/satsar/går/sätter/ställer/skjuter/lånar/upplåter/bekostar) & {_THINGS} & !på det sätt
    (går/sätter/ställer/skjuter) ~2 <ideburen> ~1 (in/upp/till)
    (ställer) ~1 <ideburen> & förfogande
    medlemmar{{,na,nas}} ~6 (oavlönat/oavlönade/ideellt)
    [utan (ersättning/lön/betalt) | oavlönade | få en krona] & <ideburen> | medlem* | ledare | vi
    <ideburen> ~2 (insats/investering/del) ~3 (är/består/utgörs/uppgår)
    (medfinansiering/egenfinansiering/egeninsats) ~3 (från/av/uppgår) ~3 <ideburen>
    finansieras ~3 procent ~2 av ~2 <ideburen> | finansieras ~2 av ~2 <ideburen>
    <ideburen> ~2 finansierar
    (vi/den/de) ~2 (går/ställer/skjuter/sätter/bidrar) ~9 (volontär*/frivillig*/timmar/medel/ledare) & {_THINGS}
    <ideburen> ~4 (rekrytera/rekryterar/handleda/bemannar) ~6 (volontär*/frivilliga)
    <ideburen> ~4 (bränsle/råvarorna/kostnaden/inventarier/utrustning) & bekostar | bär
    (arbetar/jobbar/ställer/deltar/medverkar/gör/leder/vakar/hjälper) ~6 (utan/på) ~2 (lön/arvode/fritid/betalning/lediga) & !<offentlig> ~3 (arbetar/deltar/medverkar)
    fritid | lediga tid | obetald tid & medlem* | ledar* | <ideburen> | vi | frivillig* & !deltagar* | barn | meningsfull | aktiv | *förvaltning* | *nämnd*
    (medlemmar/medlemmarna/medlem/frivilliga/ledare/volontärer/vi) ~6 # ~3 (timmar/timme/arbetstimmar/dagar)
    # ~2 (timmar/arbetstimmar) ~4 (frivilliga/medlemmar/medlemmarna/volontärer/volontärerna/medlemmarnas)
    <ideburen> ~2 (står/svarar/håller/bidrar) ~1 (för/med) & {_THINGS} | byggnad* | bil | bilar | ved | båt* | fika | kaffe | mat | möbler | porslin | verktyg | redskap | tält | hästar | trädgård | *lokal | *lokaler & !hyra | försäkring | <offentlig> ~2 (står/svarar)
    <ideburen> ~1 (betalar/bekostar) & resor | utbildning* | material* | lön | löner | hyra | ur egen | egna | egen & !vite | skada* | sönder | dröjsmål* | tillbaka | faktura*
    (insamlade/skänkta) ~1 (pengar/medel/gåvor) | egen kassa | egna ~1 (pengar/slantar/besparingar) & !inga | saknar | ingen
    <ideburen> ~1 ger ~3 (tid/timmar/arbete/kunskap/engagemang)
    (medlemmar/medlemmarna/<ideburen>) ~4 (gratis/obetalt/oavlönat/ideellt) & arbetar | jobbar | ställer | gör | leder | lagar | hjälper | deltar
    <ideburen> : & timmar | ledare | frivilliga | volontärer | ideell* | material | verktyg | *timmar | egna | lokal* & !organisationsnummer | förening
    # (arbetstimmar/frivilligtimmar/volontärtimmar) | <ideburen> ~4 lika mycket ~2 (ur/av/från)
    <ideburen> ~3 (lånar/upplåter/skänker) ~1 (ut/in/upp) & !<offentlig> ~3 (lånar/upplåter) | hyra* ~2 ut
    (de/dem/vi/medlemmarna/ledarna/följeslagarna/volontärerna) ~1 (gör/arbetar/jobbar/hjälper/ställer/sköter) ~4 (gratis/oavlönat/obetalt/ideellt/frivilligt) & !<offentlig> ~3 (gör/arbetar)
    {WORKERS} ~4 (arbetar/jobbar/gör/hjälper/deltar/ställer) ~4 (gratis/oavlönat/oavlönade/obetalt/ideellt)
    """,
)
PUBLIC_GIVES = Sign(
    "det offentligas bidrag",
    """
    <offentlig> ~4 (bidrar/lämnar/betalar/stödjer/stöder/upplåter/lånar/ställer/skjuter/avsätter/finansierar/bekostar/beviljar/står/medfinansierar/ersätter/ger/låter/tillskjuter/utbetalar/svarar) & !inte ~2 (bidrar/lämnar)
    <offentlig> ~2 (stöd/bidrag/ersättning/insats/medfinansiering/del) ~4 (är/uppgår/utgår/kommer/består)
    (stödet/bidraget/ersättningen) ~3 (är/uppgår/utgår) ~2 #
    (från/av) <offentlig> ~3 (kommer/lämnas/utgår)
    """,
)
ALL_PUBLIC = Sign(
    "det offentliga bär allt",
    """
    (ersättningen/beloppen/beloppet/stödet/bidraget/*bidraget/anslaget/medlen/ersättning) ~4 (täcka/täcker) ~4 (samtliga/alla/hela/hundra) ~4 (kostnad*/utgift*/omkostnad*)
    (samtliga/alla/hela/verksamhetens) ~6 (kostnad/kostnader/kostnaden/utgifter/omkostnader) ~10 (bärs/bär/betalas/bestrids/bestrides/ersätts/täcks/svarar/finansieras) ~4 av ~3 <offentlig>
    <offentlig> ~3 (bär/betalar/svarar/står/täcker/finansierar/ersätter) ~4 (samtliga/alla/hela/full/fulla) ~4 (kostnad*/utgift*/omkostnad*/kostnadstäckning)
    <offentlig> ~3 (bär/betalar/täcker/finansierar) ~2 (verksamhetens/hela) ~1 (hela) ~1 (kostnad/verksamheten)
    full kostnadstäckning | krona för krona
    (hundra/100) (procent/%) ~6 (kommun*/<offentlig>/budgeten) & <offentlig> | kommunal*
    allt betalas av ~2 <offentlig> | allt ~6 kostar ~8 (faktureras/betalas/bekostas)
    <offentlig> pengar rakt igenom
    skadeslös ~6 (kostnader/omkostnader)
    (fullo/helhet/helt) ~4 (finansieras/bekostas/betalas/bestrides/bestrids) ~2 av ~2 <offentlig>
    (finansieras/bekostas/betalas) ~3 (helt/uteslutande/enbart/helhet/fullt) ~3 av ~2 <offentlig>
    i sin helhet ~3 <offentlig> anslag
    (priset/prisen/betalningen/timpriset/dagspriset/ersättningen/ersättningarna/stödet/bidraget/anslaget) ~2 (täcker/täcka/ersätter) ~3 (samtliga/alla/hela/full/fullt) ~4 (kostnad/kostnader/kostnaden/kostnaderna/utgift*/omkostnad*)
    <offentlig> ~2 (betalar/bekostar/finansierar/ersätter) (allt/alltsammans) & !allt som rör | allt som gäller
    <offentlig> ~2 (står/svarar) ~1 för ~2 (allt/alltihop/alltsammans) & kostar | kostnad* | betal* | pengar
    (varje/varenda) krona ~8 (ersätts/betalas/täcks/bekostas) & <offentlig>
    skälig vinst & täcker | täcka
    (kostnader/kostnad) ~3 (plus/jämte/samt) ~2 (vinst/vinstpåslag)
    """,
)
NOTHING_OWN = Sign(
    "den idéburna parten bidrar inte",
    """
    <ideburen> ~4 (inte/inget/ingenting/inga/varken) ~4 (skjuta/bekostar/medel/tillskjut*/kostnader/insats)
    <ideburen> ~2 (bekostar/bidrar/tillskjuter) ~3 (inget/ingenting/varken/inte)
    (någon/ingen) egeninsats ~4 (inte/krävs/förutsätts)
    (inte/ej) ~3 skjuta till (något/egna)
    (inte/ej/icke) ~2 tillskjuta ~2 egna medel
    <ideburen> saknar egna (intäkter/medel)
    <ideburen> ~2 (ska/skall/behöver/behöva/måste) ~1 inte ~3 (lägga/bidra/skjuta/betala/satsa/stå/bekosta) ~5 (själv/något/eget/egna/till)
    <ideburen> ~2 (inte/ej/aldrig) ~4 (bidra/bidrar) ~3 (något/egna/eget)
    (utan/inget) ~2 (krav/eget/egen) ~2 (bidrag/insats/egeninsats/medfinansiering) & <ideburen>
    """,
)
VAGUE = Sign(
    "båda bidrar",
    """
    (båda/bägge/alla/samtliga/varje/vardera/parterna) ~3 (bidrar/bidraga/bidra)
    (båda/bägge/alla/samtliga) ~2 (bidrar/bidra/finansierar)
    parterna ~3 (bidrar/bidra/samfinansierar)
    (samfinansieras/samfinansiering/samfinansierar/medfinansiering)
    alla ska bidra | parternas ~2 (resurser/bidrag)
    <ideburen> ~6 (del/bidrag/skjuter) ~5 (tillkommer/bestäms/anges/framgår)
    """,
)
OUTSIDE = Sign("bidrag i bilaga", "(bidrar/bidrag/bidragen/insatser/budget/budgeten/ekonomi*/åtaganden/finansiering*) ~12 bilaga")


class CoFinancing(CriterionRule):
    """Both sides contribute, and the draft says with what."""

    code = "IOP006"
    slug = "co-financing"
    level = Level.ERROR
    topic = Text("vad parterna bidrar med", "what the parties contribute")
    title = Text("Båda parter bidrar", "Both parties contribute")
    why = Text(
        "Att båda parter finansierar verksamheten, med pengar eller annat, är det kriterium som tydligast skiljer ett partnerskap från "
        "ett köp. Bär det offentliga hela kostnaden talar det för ett kontrakt mot betalning.",
        "That both parties finance the activity, with money or otherwise, is the criterion that most clearly sets a partnership apart "
        "from a purchase. If the public party bears the whole cost, this suggests a contract for payment.",
    )
    remedy = Text(
        "Ange för varje part vad den bidrar med: pengar, lokaler, personal, ideell tid, kunskap eller utrustning, helst med belopp eller "
        "timmar i en gemensam budget.",
        "State for each party what it contributes: money, premises, staff, voluntary time, knowledge or equipment, preferably with "
        "amounts or hours in a common budget.",
    )
    clause = (
        "Kommunen bidrar med ekonomiskt stöd om [belopp] kronor per år och upplåter [lokal] utan hyra. Föreningen bidrar med egna medel "
        "om [belopp] kronor per år, [antal] timmars ideellt arbete samt [utrustning, kunskap]."
    )
    basis = (
        SKR_CRITERIA,
        FORUM_CRITERIA,
        guidelines("Falu kommun", "Göteborgs Stad", "Region Jönköpings län", "Västra Götalandsregionen"),
        inferred("Full kostnadstäckning talar för anskaffning mot betalning (jfr HFD 2020 ref. 15)"),
    )

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass where each side's contribution is named, fail where only the public side gives, review between."""
        all_public = [*living(draft, ALL_PUBLIC), *any_polarity(draft, NOTHING_OWN)]
        own = self._ideburen(draft)
        if all_public:
            return self._one_sided(draft, all_public, own)
        public = self._public(draft)
        if own and public:
            return self._named(draft, own, public)
        vague = passages(draft, living(draft, VAGUE, OUTSIDE))
        if vague or (not public and not own):
            return self._unnamed(draft, vague)
        if own:
            return to_review(
                f"Den idéburna partens bidrag framgår, men inte det offentligas: {said(draft, own[0])}.",
                f"The idéburen party's contribution is named, but not the public party's: {said(draft, own[0])}.",
                *own[:2],
            )
        seen = [p for p in judged(draft, "IOP006+", SURE) if first_named(draft, p) != Actor.PUBLIC]
        if seen:  # the classifier reads a contribution that the words do not give to anybody: a person looks
            return self._unnamed(draft, tuple(seen[:1]))
        return failed(
            f"Bara det offentligas bidrag framgår: {said(draft, public[0])}. Vad den idéburna parten bidrar med saknas.",
            f"Only the public party's contribution is named: {said(draft, public[0])}. What the idéburen party contributes is missing.",
            *public[:2],
        )

    def _ideburen(self, draft: Draft) -> list[Passage]:
        """What the idéburen side puts in, by words, by the budget, and by the classifier where it is sure."""
        hits = [h for h in living(draft, IDEBUREN_GIVES) if draft.actor(h) not in (Actor.PUBLIC, Actor.THIRD) or _own(draft, h)]
        found = list(passages(draft, hits))
        found += [c.passage for c in draft.economy.contributions if c.actor == Actor.IDEBUREN and self._theirs(draft, c.passage)]
        if not found:
            found = [p for p in judged(draft, "IOP006+", SURE) if first_named(draft, p) == Actor.IDEBUREN]
        return list(dict.fromkeys(found))

    def _theirs(self, draft: Draft, passage: Passage) -> bool:
        """Whether a sum that the economy reads as theirs is one: no gap, no fee of a member, no money that the public side is said to own."""
        text = draft.agreement.quote(passage)
        return not blank(draft, passage) and not _NOT_THEIRS.search(text) and first_named(draft, passage) != Actor.PUBLIC

    def _public(self, draft: Draft) -> list[Passage]:
        """What the public side puts in."""
        economy = draft.economy
        found = [c.passage for c in economy.contributions if c.actor == Actor.PUBLIC]
        return list(dict.fromkeys([*found, *economy.pays, *passages(draft, living(draft, PUBLIC_GIVES))]))

    def _named(self, draft: Draft, own: list[Passage], public: list[Passage]) -> Assessment:
        one, other = said(draft, own[0], 80), said(draft, public[0], 80)
        return passed(
            f"Båda parters bidrag framgår: den idéburna parten {one}, det offentliga {other}.",
            f"Both parties' contributions are named: the idéburen party {one}, the public party {other}.",
            *dict.fromkeys([*own[:2], *own[-1:], *public[:1]]),
        )

    def _one_sided(self, draft: Draft, hits: list[Hit], own: list[Passage]) -> Assessment:
        found = passages(draft, sorted(hits, key=lambda h: h.first))
        quote = said(draft, found[0])
        rest = [p for p in own if p not in found]
        if rest:
            return to_review(
                f"Det offentliga sägs bära alla kostnader ({quote}) men den idéburna parten bidrar ändå: {said(draft, rest[0])}.",
                f"The public party is said to bear all costs ({quote}), yet the idéburen party contributes: {said(draft, rest[0])}.",
                *found[:2],
                *rest[:1],
            )
        return failed(
            f"Det offentliga bär hela kostnaden: {quote}.", f"The public party bears the whole cost: {quote}.", *found[:3]
        )

    def _unnamed(self, draft: Draft, vague: tuple[Passage, ...]) -> Assessment:
        if vague:
            quote = said(draft, vague[0])
            return to_review(
                f"Båda parter sägs bidra men inte var och en med vad: {quote}.",
                f"Both parties are said to contribute, but not each with what: {quote}.",
                *vague[:2],
            )
        return to_review(
            "Utkastet säger inte vad någon av parterna bidrar med; det saknas eller finns utanför filen.",
            "The draft does not say what either party contributes; it is missing or lies outside the file.",
        )


def _own(draft: Draft, hit: Hit) -> bool:
    """Whether the words of a hit themselves say whose contribution it is."""
    words = draft.block(hit).text[hit.start : hit.end].lower()
    return any(w in words for w in ("ideell", "frivillig", "volontär", "insamlade", "medlem", "gåv", "kollekt", "egna medel"))


RULE = CoFinancing()
