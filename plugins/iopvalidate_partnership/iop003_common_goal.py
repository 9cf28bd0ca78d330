"""IOP003: goals common to the parties, and for whom."""

from __future__ import annotations

import re

from iopvalidate.api import Assessment, Context, Draft, Hit, Level, Passage, Sign, Text, failed, passed, to_review
from iopvalidate_partnership.criterion import CriterionRule
from iopvalidate_partnership.idioms import SURE, blank, judged, living, ordinals_holding, passages, postponed, said
from iopvalidate_partnership.law import HUDIKSVALL, UHM_POINTS, guidelines
from iopvalidate_partnership.terms import PEOPLE

_MIN_WORDS = 5
_MERGED = re.compile(r",|\boch\b|\bsamt\b|/|&", re.IGNORECASE)
_GOAL = (
    "(mål/målet/målen/målsättning/målsättningen/målsättningar/målbild/målbilden/delmål/delmålen/effektmål/effektmålen/resultatmål/resultatmålen/huvudmål/"
    "huvudmålet/verksamhetsmål)"
)
_NO_MEAL = "!mål mat | målet (prövas/avgörs/ogillas) | domstol* | mål nr | politiska mål | globala mål* | (mål/målen/målet) ~3 (program*/plan/planen/strategi*/vision*/budget*)"
COMMON = Sign(
    "gemensamma mål",
    f"""
    (gemensam/gemensamt/gemensamma/samma/delat/delade) ~3 {_GOAL} & {_NO_MEAL}
    {_GOAL} ~6 (gemensamt/gemensamma/gemensam/tillsammans/detsamma/bådas) & {_NO_MEAL}
    (parterna/vi/partnerna/båda/tillsammans/ni) ~8 (enats/satt/ställt/formulerat/överens/ense/bestämt/har) ~6 {_GOAL} & {_NO_MEAL} & !<offentlig> mål | inga mål
    parternas ~2 {_GOAL} & {_NO_MEAL}
    {_GOAL} ~4 som ~2 (parterna/båda/är) ~4 (delar/äger/ansluter/<offentlig>) | {_GOAL} , som är <offentlig>
    målbilden ~4 parterna
    {_GOAL} ~4 som ~2 (båda/parterna/vi/bägge) ~3 (står/delar/enats/vill/ställt) & {_NO_MEAL}
    (ställt/satt/lagt/skrivit/kommit/enats) ~3 (upp/fram/ned/ner/om) ~4 {_GOAL} & parterna | vi | båda | gemensamt | ihop | tillsammans | <offentlig> och ~2 <ideburen> & {_NO_MEAL}
    <offentlig> och ~2 <ideburen> ~4 {_GOAL} & {_NO_MEAL} & !<ideburen> mål
    """,
)
STRIVE = Sign(
    "det parterna vill nå",
    f"""
    (tillsammans/båda/bägge/gemensamt) ~3 (vill/strävar/siktar/syftar/uppnå/verka/nå) & {PEOPLE}
    (vill/strävar/siktar/syftar) ~2 (tillsammans/båda/bägge/gemensamt/både) & {PEOPLE}
    (vill/strävar) ~2 (alla/båda/bägge) ~3 (samma/åt) & {PEOPLE}
    (siktar/syftar) ~3 (både/båda/bägge)
    (vill/kommunen) ~4 (gemensamt/tillsammans) uppnå & {PEOPLE}
    (parterna/vi) ~2 har enats ~1 om ~2 följande & {PEOPLE} & ska | skall
    dit vill ~3 , ~1 dit vill | dit både ~4 vill | vill både ~8 kunna säga
    vi , ~6 , kunna se tillbaka
    vi tillsammans ~2 fått & {PEOPLE}
    parterna strävar & {PEOPLE}
    både ~6 strävar | dit syftar (båda/bägge) | samsyn ~12 ska ~3 ha
    (parterna/vi/båda/bägge) ~4 (eftersträvar/strävar/siktar/verkar) ~6 & {PEOPLE} & tillsammans | gemensamt | båda | samma | ihop | parterna & !tvist*
    (eftersträvar/strävar/siktar/vill) ~2 (parterna/vi) ~2 (tillsammans/gemensamt/båda/ihop) & {PEOPLE}
    (siktar/strävar/arbetar/syftar) ~2 (mot/efter/till) samma & {PEOPLE}
    <offentlig> och ~2 <ideburen> ~2 (vill/strävar/siktar/eftersträvar) & {PEOPLE}
    (vi/parterna/båda/bägge) ~1 (vill/hoppas/önskar) ~2 att ~4 (ingen/inga/alla/fler/färre/varje) & {PEOPLE} & ska | skall | får | kan | slipper
    """,
)
GOALS = Sign(
    "mål",
    f"""
    {_GOAL} ~3 (är/att/avser/innebär/ska/skall/för) & {_NO_MEAL}
    {_GOAL} ~1 : & {_NO_MEAL}
    (följande/dessa/tre/två/fyra/fem) ~2 {_GOAL} & {_NO_MEAL}
    <ideburen> ~2 (siktar/strävar) ~1 mot
    <ideburen> ~2 (som/till) mål att
    (nyckeltal/målvärde/målvärden) ~1 : #
    (ambitionen/ambition/avsikten) ~2 (är/att) & ska | skall | öka | minska | fler | färre
    (önskat/förväntat/förväntade) (resultat/läge/effekter)
    vill ~3 uppnå
    mål ~1 # : | mål nr # | (mål/målen) & mäts | uppnås | nås | nå
    """,
)
PROMISED = Sign(
    "mål ska tas fram",
    f"""
    {_GOAL} ~8 (tas/arbetas/formuleras/bestäms/skrivs/tar/ta) ~4 (fram/in/senare/av) & {_NO_MEAL}
    (ta/tar/tas/arbeta/arbetar/formulera/formulerar/bestämmer/bestämma) ~5 {_GOAL} & {_NO_MEAL}
    (verkar/arbetar/arbeta/verka) ~3 (för/mot) ~2 {_GOAL} & {_NO_MEAL}
    """,
)
HEADING = Sign("mål i rubrik", "mål | målen | målsättning{,en,ar} | målbild{,en} | mål{,en} (för/med)")
COMMON_HEADING = Sign(
    "gemensamma mål i rubrik", f"(gemensam/gemensamma/parternas/våra/delade) ~2 {_GOAL}\n{_GOAL} ~3 (gemensamt/tillsammans/delar)"
)
WHOM = Sign("för vem", PEOPLE)
TARGET = Sign(
    "målgrupp",
    """
    målgrupp{,en,er,erna} ~4 (är/utgörs/omfattar/består/avser/:)
    (vänder/riktar) ~2 sig ~4 till & !frågor
    (öppen/öppet/öppna) ~1 för ~1 (alla/elever/barn/var/envar/personer)
    """,
)
AGREED_GROUP = Sign("samsyn om målgrupp", "samsyn ~8 (målgrupp*/vänder/riktar)")


class CommonGoal(CriterionRule):
    """The goals are the parties' common goals, and it is said for whom."""

    code = "IOP003"
    slug = "common-goal"
    level = Level.WARNING
    topic = Text("gemensamma mål", "common goals")
    title = Text("Gemensamma mål", "Common goals")
    why = Text(
        "Mål som parterna delar, med samsyn om vem verksamheten är till för, är det som skiljer ett partnerskap från ett uppdrag där "
        "det offentliga ensamt anger resultatet.",
        "Goals that the parties share, with one view of whom the activity is for, set a partnership apart from an assignment where the "
        "public party alone states the result.",
    )
    remedy = Text(
        "Skriv två till fem mål som parterna har enats om, kalla dem gemensamma och ange för vilken målgrupp de gäller.",
        "Write two to five goals that the parties have agreed on, call them common, and state the target group they concern.",
    )
    clause = "Parternas gemensamma mål är att [målgruppen] ska [förändring], att … och att …"
    basis = (HUDIKSVALL, UHM_POINTS, guidelines("Falu kommun", "Göteborgs Stad", "Västra Götalandsregionen"))

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass for common goals for somebody, review for half of that, fail where there are none."""
        titled = self._titled(draft)
        if titled:
            return self._enough(draft, titled)
        common = [h for h in living(draft, COMMON) if not postponed(draft, draft.passage(h))]
        strive = living(draft, STRIVE)
        for hit in [*common, *strive]:
            if self._for_whom(draft, hit):
                return self._enough(draft, [*passages(draft, [hit]), *passages(draft, common)])
        witness = judged(draft, "IOP003+", SURE)
        if witness:
            return self._enough(draft, witness)
        half = [*common, *living(draft, GOALS, PROMISED, AGREED_GROUP)]
        found = list(passages(draft, half)) or self._under_heading(draft) or judged(draft, "IOP003?")[:2]
        if found:
            return self._half(draft, found, bool(common))
        return failed("Utkastet innehåller inga mål för partnerskapet.", "The draft states no goals for the partnership.")

    def _for_whom(self, draft: Draft, hit: Hit) -> bool:
        """A target group in the sentence, in the list or section around it, or stated as target group anywhere."""
        if draft.asserted(TARGET):
            return True
        block = draft.block(hit)
        near = {b.ordinal for b in block.section.blocks} if block.section else {block.ordinal}
        return not near.isdisjoint(ordinals_holding(draft, WHOM))

    def _titled(self, draft: Draft) -> list[Passage]:
        """A heading that itself says that the goals are common, with what stands under it, said for somebody."""
        whom = ordinals_holding(draft, WHOM)
        for section in draft.sections_titled(COMMON_HEADING):
            texts = [
                b for b in section.blocks if len(b.text.split()) >= _MIN_WORDS and not blank(draft, draft.agreement.passage(b))
            ]
            if section.heading and texts and any(b.ordinal in whom for b in [section.heading, *texts]):
                found = [draft.agreement.passage(b) for b in (section.heading, *texts[:2])]
                return [] if any(postponed(draft, p) for p in found) else found
        return []

    def _under_heading(self, draft: Draft) -> list[Passage]:
        """What stands under a heading on goals and on nothing else: goals, though not called so in the text."""
        found: list[Passage] = []
        for section in draft.sections_titled(HEADING):
            if not _MERGED.search(section.title):
                texts = [
                    draft.agreement.passage(b) for b in section.blocks if not b.is_heading and len(b.text.split()) >= _MIN_WORDS
                ]
                found += [p for p in texts if not blank(draft, p)]
        return found[:2]

    def _enough(self, draft: Draft, found: list[Passage]) -> Assessment:
        quote = said(draft, found[0])
        return passed(
            f"Parterna har gemensamma mål, och det framgår för vem: {quote}.",
            f"The parties have common goals, and it is said for whom: {quote}.",
            *dict.fromkeys(found[:3]),
        )

    def _half(self, draft: Draft, found: list[Passage], common: bool) -> Assessment:
        quote = said(draft, found[0])
        if common:
            sv, en = "Målen kallas gemensamma men det framgår inte för vem", "The goals are called common but not said for whom"
        else:
            sv, en = "Målen är inte beskrivna som gemensamma för parterna", "The goals are not described as common to the parties"
        return to_review(f"{sv}: {quote}.", f"{en}: {quote}.", *found[:2])


RULE = CommonGoal()
