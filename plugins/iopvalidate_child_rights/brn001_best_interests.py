"""BRN001: an assessment of the child's best interests."""

from __future__ import annotations

import re

from iopvalidate.api import Assessment, Context, Draft, LegalBasis, Level, Passage, Sign, Text, failed, passed, to_review
from iopvalidate_child_rights.common import CHILDREN, CONVENTION_ACT, ChildRule, sentences

ASSESSMENT = Sign(
    "prövning av barnets bästa",
    f"""
    (prövning*/prövat/prövats/prövade/bedömning*/bedömt/bedömts/analys*/avvägning*/vägts/vägt/vägdes) & barnets bästa | barnens bästa | artikel 3 | {CHILDREN.replace("/", " | ")}
    barnkonsekvensanalys* | barnchecklista* | barnrättsbaserat | barnkonsekvenser{{na,}}
    (för-/fördelar{{na,}}/nackdelar{{na,}}/konsekvenser{{na,}}/följder{{na,}}/alternativ{{en,}}) & {CHILDREN.replace("/", " | ")}
    (bäst/bästa/förmånligaste/gagnar/gynnas) ~4 ({CHILDREN})
    """,
)
MENTION = Sign(
    "barnperspektiv",
    """
    barnperspektiv{,et} | barnrätt* | barnkonvention{,en,ens} | (barnets/barnens) bästa | barnets rättigheter | barns rättigheter
    konvention{,en} om barnets rättigheter | 2018:1197
    """,
)
#: What makes an assessment of it: consequences, weighing, a conclusion, or the document that holds it.
_CONTENT = re.compile(
    r"konsekvens|följd|nackdel|risk|vägt|vägts|vägdes|vägs|vägas|avväg|övervä|jämför|slutsats|kommit fram till|funnit|fann\b|bedöms|bedömde|"
    r"bedömer|visar|framgår|gynnas|gagnar|beaktats|prioriter|utfall|förenlig|trots|betyder för",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(r"\bdnr\b|tjänsteskrivelse|beslutsunderlag|\bbilaga \w+|§ ?\d+|\b[A-ZÅÄÖ]{2,4} ?\d{4}/\d+", re.IGNORECASE)
_LATER = re.compile(
    r"kommer att (?:göras|genomföras|tas)|ska(?:ll)? (?:göras|tas fram|genomföras|beaktas|genomsyra|vara|prövas)|planeras|bifogas\)|"
    r"genomföras innan|göras innan|kan göras|avses",
    re.IGNORECASE,
)
_CHILD = re.compile(r"\bbarn|\bung(?:a|as|dom)|\belev|\bflick|\bpojk|åringar", re.IGNORECASE)


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
        candidates = sentences(draft, draft.asserted(ASSESSMENT), "BRN001+", most=40)
        real = [p for p in candidates if _is_assessment(draft, p)]
        if real:
            return passed(
                "Utkastet redovisar en prövning av barnets bästa eller hänvisar till underlaget.",
                "The draft gives an assessment of the child's best interests or refers to the document that holds it.",
                *real[:3],
            )
        weak = sentences(draft, draft.asserted(ASSESSMENT, MENTION, headings=True), "BRN001?")
        if weak:
            return to_review(
                "Utkastet nämner barnets bästa eller utlovar en prövning, men redovisar ingen.",
                "The draft mentions the child's best interests or promises an assessment, but gives none.",
                *weak,
            )
        return failed(
            "Utkastet nämner ingen prövning av barnets bästa. Det är en brist att avhjälpa, inte i sig olagligt.",
            "The draft mentions no assessment of the child's best interests. That is a gap to fill, not by itself unlawful.",
        )


def _is_assessment(draft: Draft, passage: Passage) -> bool:
    text = draft.agreement.quote(passage)
    if _LATER.search(text) and not _DOCUMENT.search(text):
        return False
    path = " ".join(draft.agreement.locate(passage).heading_path).lower()
    about_children = bool(_CHILD.search(text)) or "barn" in path
    named = re.search(r"prövning|bästa|konsekvensanalys|checklista|artikel 3|barnrätt", f"{text} {path}", re.IGNORECASE)
    weighed = bool(_CONTENT.search(text)) and bool(named or re.search(r"bäst|vägt|vägts|gynnas|gagnar", text, re.IGNORECASE))
    return about_children and (weighed or bool(named and _DOCUMENT.search(text)))


RULE = BestInterests()
