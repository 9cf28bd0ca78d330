"""BRN001: an assessment of the child's best interests."""

from __future__ import annotations

import re

from iopvalidate.api import Assessment, Context, Draft, LegalBasis, Level, Passage, Sign, Text, failed, passed, to_review
from iopvalidate_child_rights.common import ANY_CHILD, CHILDREN, CONVENTION_ACT, ChildRule, sentences, told, where, witnesses

ASSESSMENT = Sign(
    "prövning av barnets bästa",
    f"""
    (prövning*/prövat/prövats/prövade/prövades/bedömning*/bedömt/bedömts/bedömdes/analys*/avvägning*/vägts/vägt/vägdes/väger) & barnets bästa | barnens bästa | artikel 3 | {ANY_CHILD}
    barnkonsekvensanalys* | barnchecklista* | barnrättsbaserat | barnkonsekvens{{er,erna}}
    (för-/fördelar{{na,}}/nackdel{{ar,arna,en}}/konsekvens{{er,erna,en}}/följder{{na,}}/alternativ{{en,}}/farorna/riskerna) & {ANY_CHILD}
    (bäst/bästa/bättre/bra/förmånligaste/gagna{{r,s,}}/gynna{{r,s,}}) ~5 ({CHILDREN})
    ({CHILDREN}) ~1 (bästa/gagnas/gynnas) | ({CHILDREN}) ~4 (intresse/intressen) ~8 (väger/vägt/vägts)
    (övervägt/övervägts/övervägande/överväganden/begrundat/vägde/värderat) & {ANY_CHILD} & fördel* | nackdel* | bäst* | slutsats* | väg* | gagna*
    (funnit/fann/bedömt/bedömer/anser) & {ANY_CHILD} & gagna* | gynna* | (till/för) (nytta/gagn/fördel) | skada* ~2 (inte/ej) | (mer/större) nytta
    (betyder/innebär/medför) ~2 för ~3 ({CHILDREN}) & frågat | prövade | prövat | övervägt | kommit fram
    (bedömde/bedömer/bedömt/bedömningen) ~10 (bäst/bästa) ~2 för ~1 dem
    artiklarna # & {ANY_CHILD} | barnkonvention*
    """,
)
MENTION = Sign(
    "barnperspektiv",
    """
    barnperspektiv{,et} | barnrätt* | barnkonvention{,en,ens} | (barnets/barnens) bästa | bäst för ~1 (barnet/barnen) | barnets rättigheter
    barns rättigheter | konvention{,en} om barnets rättigheter | 2018:1197
    """,
)
HEADING = Sign(
    "prövning av barnets bästa: rubrik",
    "(barnets/barnens/barns) ~1 bästa | barnkonsekvens* | barnrätt* | barnperspektiv* | barnchecklista* | prövning ~4 (barn/barnets/barnens)",
)
# The patterns below are for text in small letters.
#: What makes an assessment of it: consequences, weighing, a conclusion.
_CONTENT = re.compile(
    r"konsekvens|följd|fördel|nackdel|risk|farorna|vägt|vägts|vägdes|vägs|vägas|väger|avväg|övervä|jämför|slutsats|ko(?:m|mmit) fram till|"
    r"funnit|fann\b|bedöms|bedömde|bedömer|visar|framgår|gynnas|gagnar|beaktats|prioriter|utfall|förenlig|trots|frågat oss|vad \w+ innebär för",
)
_CONCLUDED = re.compile(
    r"slutsats|ko(?:m|mmit) fram till|funnit|fann\b|bedöms\b|bedömde|bedömer|väger (?:tyngre|över)|vägde|vägts|vägt\b|har prövats|visar att|framgår|befunnits",
)
_DOCUMENT = re.compile(
    r"\bdnr\b|diarienummer|tjänsteskrivelse|tjänsteutlåtande|beslutsunderlag|\bbilaga \w+|§ ?\d+|\b[a-zåäö]{2,4} ?\d{4}/\d+",
)
_LATER = re.compile(
    r"kommer att (?:göras|genomföras|tas)|ska(?:ll)?\b[^.]{0,60}\b(?:göras|tas fram|genomföras|beaktas|genomsyra|vara|prövas|ske|upprättas)\b|"
    r"planeras|bifogas\)|(?:genomföras|göras) innan|kan göras|\bavses\b|\bdärefter\b",
)
_GENERAL = re.compile(r"menas med|\ballmänhet|enligt barnombudsmannen|vägledning")
_CHILD = re.compile(r"\bbarn|\bung(?:a|as|dom)|\belev|\bflick|\bpojk|åringar")
_NAMED = re.compile(
    r"prövning|prövat|prövade|bästa|konsekvensanalys|checklista|artikel 3|artiklarna|barnrätt|frågat oss",
)
_WEIGHED = re.compile(r"bäst|bättre|vägt|vägts|väger|gynnas|gagnar|slutsats")
_MOST = 24  # sentences looked at


class BestInterests(ChildRule):
    """The child's best interests have been assessed, with content or in a document that is named."""

    code = "BRN001"
    slug = "best-interests"
    level = Level.WARNING
    title = Text("Prövning av barnets bästa", "Assessment of the child's best interests")
    why = Text(
        "Barnets bästa ska bedömas och i första hand beaktas vid åtgärder som rör barn. Att en prövning saknas är en brist att avhjälpa, inte "
        "i sig olagligt; den hör hemma i beslutsunderlaget, som avtalet bör hänvisa till.",
        "The child's best interests must be assessed and be a primary consideration in actions concerning children. That an assessment is "
        "missing is a gap to fill, not by itself unlawful; it belongs in the decision documents, which the agreement should refer to.",
    )
    remedy = Text(
        "Beskriv vilka barn som berörs, följderna för dem, hur intressen har vägts och slutsatsen, eller hänvisa till det beslutsunderlag "
        "som innehåller prövningen.",
        "Describe which children are affected, the consequences for them, how interests were weighed and the conclusion, or refer to the "
        "decision document that holds the assessment.",
    )
    clause = (
        "Inför beslutet har barnets bästa prövats. Prövningen redovisas i tjänsteskrivelsen (dnr [nummer]) och visar att [slutsats]. "
        "De nackdelar som har framkommit möts genom [åtgärder]."
    )
    basis = (
        CONVENTION_ACT,
        LegalBasis("Barnkonventionen art. 3", "2026-04-30", "bilaga till SFS 2018:1197"),
        LegalBasis("Kammarrätten i Stockholm, april 2022 (kommunala skolbeslut)", "2026-04-30", "skr.se", "secondary"),
    )

    def judge(self, draft: Draft, context: Context) -> Assessment:
        """Pass for an assessment with content or a named document, review for a mention or a promise, else fail."""
        real = _assessments(draft)
        if real:
            place = where(draft, real[0])
            return passed(
                f"Utkastet redovisar en prövning av barnets bästa eller hänvisar till underlaget{place}.",
                f"The draft gives an assessment of the child's best interests or refers to the document that holds it{place}.",
                *real[:3],
            )
        promised = [p for p in sentences(draft, draft.asserted(ASSESSMENT), most=12) if _promises(draft, p)]
        if promised:
            return to_review(
                "Utkastet utlovar en prövning av barnets bästa men redovisar ingen.",
                "The draft promises an assessment of the child's best interests but gives none.",
                *promised[:2],
            )
        weak = _mentions(draft)
        if weak:
            return to_review(
                "Utkastet nämner barnets bästa eller barnkonventionen men redovisar ingen prövning.",
                "The draft mentions the child's best interests or the convention but gives no assessment.",
                *weak,
            )
        return failed(
            "Utkastet nämner ingen prövning av barnets bästa. Det är en brist att avhjälpa, inte i sig olagligt.",
            "The draft mentions no assessment of the child's best interests. That is a gap to fill, not by itself unlawful.",
        )


def _assessments(draft: Draft) -> list[Passage]:
    """Sentences that hold an assessment or name the document that does, those with a conclusion first."""
    told_of = draft.passages(told(draft, ASSESSMENT), _MOST)
    own = [p for p in _own_section(draft) if _CONTENT.search(_small(draft, p))]
    real = [p for p in dict.fromkeys([*told_of, *own]) if _is_assessment(draft, p)]
    real = real or [p for p in witnesses(draft, "BRN001+") if _is_assessment(draft, p)]
    return sorted(real, key=lambda p: not _CONCLUDED.search(_small(draft, p)))


def _own_section(draft: Draft) -> list[Passage]:
    """Every sentence under a heading on the child's best interests."""
    blocks = [b for s in draft.sections_titled(HEADING) for b in s.all_blocks() if not b.is_heading]
    return [draft.reading.sentence_passage(s.index) for b in blocks for s in draft.reading.sentences_of(b)]


def _mentions(draft: Draft) -> tuple[Passage, ...]:
    """Where the best interests, the child's perspective or the convention are only named."""
    named = [h for h in draft.asserted(ASSESSMENT, headings=True) if _NAMED.search(_small(draft, draft.passage(h)))]
    hits = sorted([*draft.asserted(MENTION, headings=True), *named], key=lambda h: h.first)
    return sentences(draft, hits, "BRN001?")


def _promises(draft: Draft, passage: Passage) -> bool:
    text = _small(draft, passage)
    return bool(_LATER.search(text)) and bool(re.search(r"prövning|konsekvensanalys|prövas", text))


def _is_assessment(draft: Draft, passage: Passage) -> bool:
    text = _small(draft, passage)
    if _GENERAL.search(text):
        return False
    if _LATER.search(text) and not (_DOCUMENT.search(text) or _CONCLUDED.search(text)):
        return False
    path = " ".join(draft.agreement.locate(passage).heading_path).lower()
    whole = draft.agreement.block(passage.ordinal).text.lower()
    about_children = bool(_CHILD.search(whole)) or "barn" in path
    named = _NAMED.search(f"{text} {path}")
    weighed = bool(_CONTENT.search(text)) and bool(named or _WEIGHED.search(text))
    return about_children and (weighed or bool(named and _DOCUMENT.search(text)))


def _small(draft: Draft, passage: Passage) -> str:
    """The words of a passage in small letters."""
    return draft.agreement.quote(passage).lower()


RULE = BestInterests()
