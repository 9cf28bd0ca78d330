"""BRN005: a routine for reports of concern (orosanmälan)."""

from __future__ import annotations

import re
from datetime import date

from iopvalidate.api import Assessment, Context, Draft, Hit, LegalBasis, Level, Passage, Sign, Text, failed, passed, to_review
from iopvalidate_child_rights.common import ANY_CHILD, CHILDREN, ChildRule, own_heading_first, sentences, where, witnesses

REPORT = Sign(
    "orosanmälan",
    f"""
    orosanmäl* | anmälningsplikt* | anmälningsskyld* | barnskyddsansvarig* | trygghetsansvarig* | trygghetsvärd* | trygghetsombud*
    ({CHILDREN}/någon) ~4 (far/fara/farit/fare) illa
    (anmäl*/larma*/ring*/kontakt*/underrätta*/tipsa*/vänd*) ~12 (socialtjänst*/socialnämnd*/socialjour*/socialförvaltning*/mottagning*/polisen/barnhandläggare*) & oro* | {ANY_CHILD} | övergrepp | far | misstan* | misstänk* | skaver | blåmärk* | befara* | faran | hotfull*
    (oro/oroar/orolig/oroliga/oroas) ~6 ({CHILDREN}/någon/medlem) & !orolig* för ~2 (ekonomi*/priset)
    (misstan*/misstänk*) ~5 (övergrepp/barnmisshandel/vanvård/misshandel)
    ({CHILDREN}) ~6 (behöva/behöver) skydd
    (oro/oron) ~5 (lämna*/föra*/förs/framför*/anmäl*/vidare)
    (14/19) kap & socialtjänstlag* | sol
    kap ~3 (14/19) & socialtjänstlag*
    (socialnämnd*/socialtjänst*/soc) & våld* | illa | vanvård* | inte ~2 (bra/tryggt) | slag* | misshandl* & {ANY_CHILD} | ung person | ung människa | minderårig*
    barn ~3 svårt hemma | (ring/ringer/ringa) ~2 (barnjouren/socialjouren)
    """,
)
HEADING = Sign("orosanmälan: rubrik", "orosanmäl* | oro ~3 barn* | (anmälan/anmälningsplikt) ~4 (oro/barn*)")
WEAK = Sign("barn som mår dåligt", f"uppmärksam* ~4 ({CHILDREN}) | ({CHILDREN}) ~3 mår ~1 (dåligt/illa)")
_OLD_SECTION = re.compile(
    r"\b14\s*kap\w*\.?\s*(?:1|3)\s*(?:[ac]\s*)?§|\b1\s*(?:c\s*)?§\s*(?:i\s*)?14\s*kap|\bSoL\s*14[:.]1|\b14:1\b|§\s*1\s*(?:i\s+)?kap\w*\.?\s*14|2001:453",
    re.IGNORECASE,
)
_FORMER = re.compile(r"tidigare|förut|dåvarande|\bf\.?d\.?\b|ersatt|numera|upphävd|äldre lag|gamla", re.IGNORECASE)
_IN_FORCE = date(2025, 7, 1)
_ACTS = re.compile(
    r"\banmäl|\borosanmäl|\bring(?:er|s|a)?\b|kontakta|\btar \w+ kontakt|rutin|larma|mottagning|socialjour|lämnar? den vidare|förs? vidare|"
    r"\btala[sr]? med|pratar? med|flödesschema|föreståndare|underrätta|vänder sig|\btar upp det",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\bvid behov\b|\bbeaktas\b|\bövervägas\b|\bsaknas ännu\b|\btas fram\b|\buppmärksamma på\b|\bprata med varandra\b|\bnödvändigt bör\b",
    re.IGNORECASE,
)
#: "anmäls inte", "ingen rutin", "behöver inte anmäla"; but not "anmälan får inte dröja", "avgör inte själv utan anmäler".
_DENIES = re.compile(
    r"\b(?:inte|ej|aldrig|icke|ingen|inga|inget)\b(?![^.,;]*\butan\b)[^.,;]{0,40}\b(?:anmäl|orosanmäl|rutin|ordning)|\bsaknar rutin|\bavstår från[^.,;]*anmäl"
    r"|\b(?:oros)?anmäl\w*[^.,;]{0,30}\b(?:inte|ej|aldrig)\b|\brutin\w*[^.,;]{0,20}\b(?:inte|ej|saknas)\b",
    re.IGNORECASE,
)
_NO_DELAY = re.compile(
    r"dröj|skjut|vänta|filtrer|hindra|stanna|tvek|behöver inte (?:vara säker|veta)|inte säker|(?:inte|ej) (?:bara|endast)",
    re.IGNORECASE,
)
#: Says that somebody reports, rather than whom to talk to first.
_REPORTS = re.compile(r"\banmäl(?:er|s|a|an)?\b|\borosanmäl", re.IGNORECASE)
_LABEL = 4  # words


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
        hits = [h for h in draft.hits(REPORT) if not (h.quoted or h.history or draft.block(h).is_heading)]
        found = sentences(draft, [h for h in hits if not _denied(draft, h)], most=12)
        outdated = [p for p in found if context.as_of >= _IN_FORCE and _cites_old(draft, p)]
        if outdated:
            return to_review(
                "Utkastet hänvisar till 14 kap. i den äldre socialtjänstlagen; bestämmelsen om anmälan finns sedan den 1 juli 2025 i 19 kap. 1 § "
                "(4 § för andra) socialtjänstlagen (2025:400).",
                "The draft refers to 14 kap. of the former socialtjänstlagen; the provision on reports is since 1 July 2025 in 19 kap. 1 § "
                "(4 § for others) of socialtjänstlagen (2025:400).",
                *outdated[:1],
            )
        routine = _routines(draft, found) or _routines(draft, witnesses(draft, "BRN005+"))
        if routine:
            place = where(draft, routine[0])
            return passed(
                f"Utkastet anger hur oro för ett barn förs vidare{place}.",
                f"The draft says how concern for a child is passed on{place}.",
                *routine[:3],
            )
        return _lacking(draft, found, hits)


def _lacking(draft: Draft, found: tuple[Passage, ...], hits: list[Hit]) -> Assessment:
    named = [h for h in draft.asserted(REPORT, WEAK, headings=True) if not _denied(draft, h)]
    weak = found or sentences(draft, named, "BRN005?")
    if weak:
        return to_review(
            "Utkastet nämner oro för barn men säger inte vem som gör vad.",
            "The draft mentions concern for children but not who does what.",
            *weak[:2],
        )
    if hits:
        return failed(
            "Utkastet säger att någon anmälan vid oro för barn inte görs eller inte regleras.",
            "The draft says that reports of concern are not made or not provided for.",
            *draft.passages(hits, 1),
        )
    return failed("Utkastet säger inget om orosanmälan.", "The draft says nothing of reports of concern.")


def _denied(draft: Draft, hit: Hit) -> bool:
    return _denies(draft.agreement.quote(draft.passage(hit)))


def _denies(text: str) -> bool:
    """Whether a sentence says that nothing is reported or provided for."""
    return bool(_DENIES.search(text)) and not _NO_DELAY.search(text)


def _cites_old(draft: Draft, passage: Passage) -> bool:
    """The former act's section, unless it is named as the former one beside the one in force."""
    text = draft.agreement.quote(passage)
    found = _OLD_SECTION.search(text)
    return bool(found) and not (_FORMER.search(text) and re.search(r"\b19\s*kap|2025:400", text))


def _routines(draft: Draft, found: tuple[Passage, ...]) -> list[Passage]:
    """Sentences that say what is done, also right beside the one that names the concern."""
    own = [p for p in found if _is_routine(draft, p)]
    blocks = dict.fromkeys([*(p.ordinal for p in found), *(b.ordinal for s in draft.sections_titled(HEADING) for b in s.blocks)])
    beside = [
        draft.reading.sentence_passage(s.index)
        for ordinal in blocks
        for s in draft.reading.sentences_of(draft.agreement.block(ordinal))
        if not draft.agreement.block(ordinal).is_heading
    ]
    clear = [p for p in beside if _is_routine(draft, p) and p not in own]
    reports = sorted([*own, *clear], key=lambda p: not _REPORTS.search(draft.agreement.quote(p)))
    return list(own_heading_first(draft, reports))


def _is_routine(draft: Draft, passage: Passage) -> bool:
    text = draft.agreement.quote(passage)
    return len(text.split()) > _LABEL and bool(_ACTS.search(text)) and not (_VAGUE.search(text) or _denies(text))


RULE = DutyToReport()
