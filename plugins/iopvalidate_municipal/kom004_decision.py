"""KOM004: a decision by a competent body."""

from __future__ import annotations

import re

from iopvalidate.api import (
    Assessment,
    Context,
    Decision,
    Draft,
    LegalBasis,
    Level,
    Passage,
    Rule,
    Sign,
    Text,
    failed,
    passed,
    to_review,
)
from iopvalidate_municipal.common import MUNICIPAL, evidence, kl, running

MENTION = Sign(
    "beslut nämns",
    """
    (beslut{,et,as,ar,ade,at,ats}/godkän{ts,des,ner,nande,nandet,d,t}/antagit/antagits/underställ{as,s}/fastställ{ts,s}) ~10 (*nämnden/*nämnd/*fullmäktige/*styrelsen/delegation*/regionstyrelsen/kommunstyrelsen/nämndens) & <avtalet> | ingå* | ärende{t,} | partnerskap*
    (nämndens/fullmäktiges/kommunstyrelsens) (beslut/godkännande) | delegationsordning{en,} | delegat{en,}
    (ska/skall/måste) ~3 (godkännas/beslutas/antas/fastställas/underställas/prövas) ~3 (*nämnden/fullmäktige/kommunfullmäktige/*styrelsen/regionfullmäktige) & <avtalet> | partnerskap*
    (beslutade/beslutat/beslutit/beslöt/beslutades/beslutats/uppdrog/uppdragit/bestämde) ~6 (*nämnden/*nämnd/*fullmäktige/kommunstyrelsen/regionstyrelsen/*utskottet/stadsdelsnämnd*) & !*program* & !*policy* & !*plan & !*planen & !*strategi* & !*budget* & !*riktlinje*
    (*nämnden/*nämnd/*fullmäktige/kommunstyrelsen/regionstyrelsen/*utskottet) ~6 (beslutade/beslutat/beslutit/beslöt/uppdrog/uppdragit/bestämde/ställde) & !*program* & !*policy* & !*plan & !*planen & !*strategi* & !*budget* & !*riktlinje*
    (klartecken/grönt ljus/sagt ja/sade ja/sa ja/tummen upp/ställt sig bakom/ställer sig bakom) & *nämnd | *nämnden | *fullmäktige | kommunstyrelsen | regionstyrelsen | *utskottet
    (politiskt/formellt/erforderligt/behövligt/nödvändigt/behörigt) (beslut/godkännande) | beslut ~3 (i nämnd/i nämnden/i kommunstyrelsen/i fullmäktige)
    beslut fattas av (*nämnden/fullmäktige/*styrelsen/förvaltningschef*) | (*nämnden/*fullmäktige/kommunstyrelsen/regionstyrelsen) ~3 (ställt sig bakom/antagit/godkänt/klubbat/klubbade/beslutar att ingå) | behandlats politiskt | (kommunen/regionen/staden) intygar ~3 beslut
    (*nämnden/*fullmäktige/kommunstyrelsen/regionstyrelsen/*utskottet) ~4 (bestämt/bestämde/beslutat/sagt/vill/gått/ställt) ~4 (vara/med/delta/ingå/samarbeta/samverka/ja/partnerskap*/<avtalet>) & !anslag* & !belopp*
    """,
)

#: The same said in other words than "beslutade att ingå".
APPROVED = Sign(
    "beslut i andra ord",
    """
    (klubba{de,t,des,ts}/klartecken/detsamma/protokollsutdrag{et,}/biföll/antog{s,}/antagit{s,}/antagen/godkände{s,}/godkänt{s,}/sade/sa/sagt/delegat{ion,ionsordning,ionsordningen,ionsbeslut}/bifall/bifallit/avgjorde{s,}/avgjort{s,}/behandla{de,t,des,ts}/fastställ{de,t,des,ts}/tillstyrkt{e,}/ställt/ställde/tagit/tog/togs/beslöt{s,}/beslutad{e,es}/beslutat{s,}) & !*program* & !*policy* & !*strategi* & !*planen & !*plan & *nämnd | *nämnden | *nämndens | *fullmäktige | kommunstyrelse* | regionstyrelse* | *utskott | förvaltningschef* | *direktör* | *chefen
    (beslutande/beslutat) organ | på grund av beslut | beslutsunderlag
    """,
)
_BODY = re.compile(r"nämnd|fullmäktige|kommunstyrelse|regionstyrelse|utskott|förvaltningschef|direktör", re.IGNORECASE)
_TRACE = re.compile(
    r"\b\d{1,2} (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b|\b20\d\d-\d\d-\d\d\b|§ ?\d|paragraf \d|\bdnr\b|\bpunkt(?:en)? [A-Z]?\d|\bnr \d",
    re.IGNORECASE,
)
_WHEN = re.compile(r"\s*(?:det|beslutet|detta|protokollet|ärendet)\b", re.IGNORECASE)
_HEADING = re.compile(r"\bbeslut(?:et)?\b|\bgodkännande\b", re.IGNORECASE)
_BLANK = re.compile(r"\[|_{2,}|\bxx\b", re.IGNORECASE)
_OTHER = re.compile(r"\b\w*(?:program|policy|strategi|budget|riktlinje|taxa)\w*", re.IGNORECASE)


class DecisionRule(Rule):
    """The deciding body and a date, paragraph, diarienummer or delegation point are named."""

    code = "KOM004"
    slug = "decision"
    concern = MUNICIPAL
    level = Level.ERROR
    title = Text("Beslut av behörigt organ", "Decision by a competent body")
    why = Text(
        "Att ingå avtalet beslutas av fullmäktige, nämnden eller den som har delegation. Beslutet ska gå att hitta: organ, datum, paragraf "
        "eller diarienummer.",
        "To enter into the agreement is decided by the council (fullmäktige), the nämnd or whoever holds delegation. The decision must be traceable: body, date, "
        "paragraph or reference number.",
    )
    remedy = Text(
        "Ange vilket organ som har beslutat, datum och paragraf eller delegationspunkt, och ärendets diarienummer.",
        "State which body decided, date and paragraph or delegation point, and the matter's reference number.",
    )
    clause = "[Nämnden] beslutade den [datum], § [nr], att ingå överenskommelsen (dnr [nummer])."
    basis = (
        kl("5 kap. 1 §, 6 kap. 3 och 37-38 §§"),
        LegalBasis("Offentlighets- och sekretesslagen (2009:400) 5 kap. 1-2 §§", "2026-04-30", "riksdagen.se, SFS 2009:400"),
    )

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Pass for a body with a date, paragraph, number or delegation; review for less; fail where silent."""
        decisions = draft.decisions
        whole = [d for d in decisions if d.body and not d.blank and _traceable(d)]
        if whole:
            found = whole[0]
            return passed(
                f"Utkastet anger beslut av {found.body}{_when(found)}.",
                f"The draft names a decision by {found.body}.",
                *(d.passage for d in whole[:2]),
            )
        other = _otherwise(draft)
        if other:
            return passed(
                "Utkastet anger vilket organ som har beslutat, med datum eller paragraf.",
                "The draft names the body that decided, with a date or paragraph.",
                *other[:2],
            )
        if decisions:
            return to_review(
                "Utkastet anger beslutet ofullständigt: organ, datum, paragraf eller diarienummer saknas.",
                "The draft names the decision incompletely: body, date, paragraph or reference number is missing.",
                *(d.passage for d in decisions[:2]),
            )
        mention = evidence(draft, running(draft, MENTION), "KOM004+", "KOM004?", most=2)
        if mention:
            return to_review(
                "Utkastet nämner att beslut fattas men inte vilket.",
                "The draft mentions that a decision is made, but not which.",
                *mention,
            )
        return failed(
            "Utkastet säger inget om vem som har beslutat att ingå det.", "The draft does not say who decided to enter into it."
        )


def _otherwise(draft: Draft) -> list[Passage]:
    """Sentences that name the body and a date or paragraph in other words ("klubbade igenom", "gav klartecken")."""
    found = draft.passages(running(draft, APPROVED, history=True), 6)
    texts = {p: draft.agreement.quote(p) for p in found}
    said = [p for p, text in texts.items() if _BODY.search(text) and (_TRACE.search(text) or _traced_after(draft, p))]
    return said or _headed(draft)


def _traced_after(draft: Draft, passage: Passage) -> bool:
    """Whether the next sentence says when: "Nämnden har sagt ja. Det skedde den 4 maj 2027 (§ 31)."."""
    after = draft.agreement.block(passage.ordinal).text[passage.end :].split(". ")[0]
    return bool(_WHEN.match(after) and _TRACE.search(after))


def _headed(draft: Draft) -> list[Passage]:
    """A line under a heading on the decision that names the body and a trace without any verb."""
    blocks = [b for s in draft.agreement.sections if s.heading and _HEADING.search(s.title) for b in s.blocks if not b.is_heading]
    lines = [b for b in blocks if _BODY.search(b.text) and _TRACE.search(b.text) and not _OTHER.search(b.text)]
    lines = [b for b in lines if not _BLANK.search(b.text)]
    return [draft.agreement.passage(b) for b in lines[:2]]


def _traceable(decision: Decision) -> bool:
    return bool(decision.day or decision.paragraph or decision.diary or decision.delegation) and not decision.diary_only


def _when(decision: Decision) -> str:
    day = f" den {decision.day.isoformat()}" if decision.day else ""
    return day + (f", § {decision.paragraph}" if decision.paragraph else "")


RULE = DecisionRule()
