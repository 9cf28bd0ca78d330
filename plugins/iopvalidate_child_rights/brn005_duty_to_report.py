"""BRN005: a routine for reports of concern (orosanmälan)."""

from __future__ import annotations

import re
from datetime import date

from iopvalidate.api import Assessment, Context, Draft, LegalBasis, Level, Passage, Sign, Text, failed, passed, to_review
from iopvalidate_child_rights.common import CHILDREN, ChildRule, sentences

REPORT = Sign(
    "orosanmälan",
    f"""
    orosanmäl* | anmälningsplikt* | anmälningsskyld* | barnskyddsansvarig*
    (barn/barnet/underårig/ungdom/elev/unga/unge) ~3 (far/fara/farit) illa
    (anmäl*/anmälan/larma*/ring*/kontaktar/kontaktas) ~10 (socialtjänst*/socialnämnd*/socialjour*/socialförvaltning*/mottagning*/polisen) & oro* | {CHILDREN.replace("/", " | ")} | övergrepp | far | misstan* | skaver | blåmärke*
    (oro/oroar) ~5 (barn/ungdom/någon/barnet) | misstan* ~4 övergrepp
    (barn/barnet) ~6 (behöva/behöver) skydd | (14/19) kap & socialtjänstlag* | sol
    """,
)
_OLD_SECTION = re.compile(r"\b14\s*kap\.?\s*1\s*(?:c\s*)?§|\bSoL\s*14:1|2001:453", re.IGNORECASE)
_IN_FORCE = date(2025, 7, 1)
_ACTS = re.compile(
    r"anmäl|ring(?:er|s)?\b|kontakta|rutin|larma|mottagning|socialjour|lämnar den vidare|förs vidare|tala med|pratar? med|flödesschema|föreståndare",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\bvid behov\b|\bbeaktas\b|\bövervägas\b|\bsaknas ännu\b|\btas fram\b|\buppmärksamma på\b|\bprata med varandra\b",
    re.IGNORECASE,
)


class DutyToReport(ChildRule):
    """A routine for reports of concern, with the section in force or none."""

    code = "BRN005"
    slug = "duty-to-report"
    level = Level.WARNING
    title = Text("Orosanmälan", "Reports of concern")
    why = Text(
        "Vissa verksamheter är skyldiga att genast anmäla till socialnämnden när ett barn misstänks fara illa; andra bör göra det. Om den "
        "idéburna organisationen omfattas av skyldigheten måste prövas i det enskilda fallet.",
        "Some activities must at once report to socialnämnden when a child is suspected to come to harm; others should. Whether the "
        "non-profit organisation is bound by the duty must be decided in each case.",
    )
    remedy = Text(
        "Skriv vem som anmäler, till vem och hur snabbt. Hänvisa till 19 kap. 1 eller 4 § socialtjänstlagen (2025:400), eller till ingen paragraf alls.",
        "Write who reports, to whom and how soon. Refer to 19 kap. 1 or 4 § socialtjänstlagen (2025:400), or to no section at all.",
    )
    clause = (
        "Den som i verksamheten får veta eller misstänker att ett barn far illa ska genast underrätta [funktion], som samma dag gör en "
        "anmälan till socialnämnden. Rutinen gäller både anställda och volontärer."
    )
    basis = (
        LegalBasis("Socialtjänstlagen (2025:400) 19 kap. 1 och 4 §§", "2026-04-30", "riksdagen.se, SFS 2025:400"),
        LegalBasis("Om en förening omfattas av anmälningsskyldigheten", "2026-04-30", "kunskapsguiden.se", "inference"),
    )

    def judge(self, draft: Draft, context: Context) -> Assessment:
        """Fail where nothing is said, review for an outdated section or a vague wording, else pass."""
        found = sentences(draft, draft.asserted(REPORT), "BRN005+", most=10)
        outdated = [p for p in found if context.as_of >= _IN_FORCE and _OLD_SECTION.search(draft.agreement.quote(p))]
        if outdated:
            return to_review(
                "Utkastet hänvisar till 14 kap. 1 § i den äldre socialtjänstlagen; bestämmelsen finns nu i 19 kap. 1 § (4 § för andra) "
                "socialtjänstlagen (2025:400).",
                "The draft refers to 14 kap. 1 § of the former socialtjänstlagen; the provision is now 19 kap. 1 § (4 § for others) of "
                "socialtjänstlagen (2025:400).",
                *outdated[:1],
            )
        routine = [p for p in found if _is_routine(draft, p)]
        if routine:
            return passed(
                "Utkastet har en rutin för orosanmälan.", "The draft has a routine for reports of concern.", *routine[:3]
            )
        weak = found or sentences(draft, draft.asserted(REPORT, headings=True), "BRN005?")
        if weak:
            return to_review(
                "Utkastet nämner oro för barn men ger ingen rutin.",
                "The draft mentions concern for children but gives no routine.",
                *weak[:2],
            )
        return failed("Utkastet säger inget om orosanmälan.", "The draft says nothing of reports of concern.")


def _is_routine(draft: Draft, passage: Passage) -> bool:
    text = draft.agreement.quote(passage)
    return len(text.split()) > 4 and bool(_ACTS.search(text)) and not _VAGUE.search(text)


RULE = DutyToReport()
