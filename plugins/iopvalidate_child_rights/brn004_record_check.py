"""BRN004: record checks for staff and volunteers, by the rules in force on the reference date."""

from __future__ import annotations

import re
from datetime import date

from iopvalidate.api import Assessment, Context, Draft, LegalBasis, Level, Passage, Sign, Text, failed, passed, to_review
from iopvalidate_child_rights.common import ChildRule, sentences

CHECK = Sign(
    "registerkontroll",
    """
    registerkontroll* | registerutdrag* | belastningsregist* | misstankeregist* | belastnings- | (utdrag/utdraget/utdragen) ~4 (register/registren/registret/polisens/visa*/uppvisa*)
    polisens ~4 (papper/register/registren/utdrag) | 2013:852 | 2007:171 | 2010:479 | record check
    (utdrag/utdragen) ~6 (månader/månad/halvår/år) gam*
    (kontrollera{r,s,}/kontroll) ~6 (register/registren/registret/belastning*)
    """,
)
#: The reform of lag (2013:852): both registers, six months (Lag 2026:49).
_REFORM = date(2026, 3, 1)
_YEAR_OLD = re.compile(r"\b(?:ett|1|tolv|12) (?:år|månader)s? gam|äldre än (?:ett|1) år|högst ett år\b", re.IGNORECASE)
_COPY = re.compile(
    r"\bkopi(?:a|or)\b[^.]{0,60}\b(?:sparas|förvaras|arkiveras|behålls|sätts|läggs)|\b(?:sparar|förvarar|arkiverar|behåller) (?:en )?kopi",
    re.IGNORECASE,
)
_NO_COPY = re.compile(
    r"\b(?:ingen|utan|inte|aldrig|inga)\b[^.]{0,25}kopi|kopi[^.]{0,20}\b(?:inte|aldrig)\b|utan att kopi", re.IGNORECASE
)
_BOTH = re.compile(r"misstanke|båda register|polisens register|registren|båda", re.IGNORECASE)
_ONE = re.compile(r"belastningsregist", re.IGNORECASE)
_SCHOOL = re.compile(r"skollag", re.IGNORECASE)
_SCHOOL_FORM = re.compile(r"förskol|skola|fritidshem|öppen fritids|pedagogisk omsorg|25 kap", re.IGNORECASE)
_VAGUE = re.compile(
    r"\bvid behov\b|\bkan\b|\bom så anses\b|\bfrågan om\b|\bbehöver inte\b|\blämplig(?:a|hetskontroll)\b|ska göras\.?$",
    re.IGNORECASE,
)


class RecordCheck(ChildRule):
    """A clause on record checks that fits the rules in force."""

    code = "BRN004"
    slug = "record-check"
    level = Level.WARNING
    title = Text("Registerkontroll", "Record checks")
    why = Text(
        "Den som erbjuds arbete eller uppdrag med direkt och regelbunden kontakt med barn ska på begäran visa registerutdrag. Sedan den 1 mars "
        "2026 avser lagen (2013:852) både belastnings- och misstankeregistret, och utdraget får vara högst sex månader gammalt (sexmånadersgränsen "
        "är läst endast i lagtexten). Endast en notering får sparas, ingen kopia.",
        "Whoever is offered work or an assignment with direct and regular contact with children must show a record extract on request. Since "
        "1 March 2026 lagen (2013:852) covers both registers, and the extract may be at most six months old (the six-month limit was read in "
        "the statute only). Only a note may be kept, no copy.",
    )
    remedy = Text(
        "Skriv att anställda och volontärer visar utdrag ur båda registren, högst sex månader gamla, före start, att endast en notering görs, och "
        "hänvisa till den lag som gäller för verksamheten (2013:852; skollagen, 2007:171 eller 2010:479 där de gäller).",
        "Write that staff and volunteers show extracts from both registers, at most six months old, before they begin, that only a note is made, "
        "and refer to the act that applies (2013:852; skollagen, 2007:171 or 2010:479 where they apply).",
    )
    clause = (
        "Den som erbjuds anställning, uppdrag eller ideellt engagemang med direkt och regelbunden kontakt med barn ska dessförinnan visa upp "
        "utdrag ur belastningsregistret och misstankeregistret enligt lagen (2013:852) om registerkontroll av personer som ska arbeta med barn. "
        "Utdraget får vara högst sex månader gammalt. En notering görs om att utdraget har visats; ingen kopia sparas."
    )
    basis = (
        LegalBasis("Lag (2013:852), lydelse från 2026-03-01 (Lag 2026:49)", "2026-04-30", "riksdagen.se, SFS 2013:852"),
        LegalBasis("Skollagen 2 kap. 31 §", "2026-04-30", "riksdagen.se, SFS 2010:800 till och med 2025:730"),
        LegalBasis("Lag (2007:171); lag (2010:479)", "2026-04-30", "riksdagen.se"),
    )

    def judge(self, draft: Draft, context: Context) -> Assessment:
        """Fail where nothing is said, review for an outdated or vague clause or the wrong act, else pass."""
        hits = draft.asserted(CHECK)
        found = sentences(draft, hits, "BRN004+", most=12)
        if not found:
            named = sentences(draft, draft.asserted(CHECK, headings=True), "BRN004?")
            if named:
                return to_review(
                    "Registerkontroll nämns men regleras inte.", "Record checks are mentioned but not regulated.", *named
                )
            return failed("Utkastet säger inget om registerkontroll.", "The draft says nothing of record checks.")
        fault = _fault(draft, found, context.as_of)
        if fault:
            return to_review(
                f"Klausulen om registerkontroll bör ändras: {fault[0]}.",
                f"The clause on record checks should be changed: {fault[1]}.",
                fault[2],
            )
        return passed(
            "Utkastet har en klausul om registerkontroll utan kända fel.",
            "The draft has a clause on record checks without known faults.",
            *found[:3],
        )


def _fault(draft: Draft, found: tuple[Passage, ...], as_of: date) -> tuple[str, str, Passage] | None:
    """Return what is wrong with the clause, in both languages, and where."""
    texts = [(p, draft.agreement.quote(p)) for p in found]
    around = " ".join(draft.agreement.block(p.ordinal).text for p in found)
    for passage, text in texts:
        if as_of >= _REFORM and _YEAR_OLD.search(text) and not _SCHOOL.search(around):
            return (
                "utdrag får sedan den 1 mars 2026 vara högst sex månader gamla",
                "since 1 March 2026 extracts may be at most six months old",
                passage,
            )
        if _COPY.search(text) and not _NO_COPY.search(text):
            return "kopia får inte sparas enligt 5 § lagen (2013:852)", "no copy may be kept under 5 § lagen (2013:852)", passage
    for passage, text in texts:
        if _SCHOOL.search(text) and not _SCHOOL_FORM.search(_SCHOOL.sub("", around)):
            return (
                "skollagen gäller inte fritidsverksamhet utanför skolformerna",
                "skollagen does not apply to leisure activities outside its forms",
                passage,
            )
    if as_of >= _REFORM and _ONE.search(around) and not _BOTH.search(around) and not _SCHOOL.search(around):
        return (
            "lagen omfattar sedan den 1 mars 2026 även misstankeregistret",
            "the act also covers misstankeregistret since 1 March 2026",
            found[0],
        )
    if all(_VAGUE.search(text) for _, text in texts):
        return "den säger inte vad som ska visas och när", "it does not say what must be shown and when", found[0]
    return None


RULE = RecordCheck()
