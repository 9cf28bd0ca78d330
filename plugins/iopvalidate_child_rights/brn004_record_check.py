"""BRN004: record checks for staff and volunteers, by the rules in force on the reference date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from iopvalidate.api import Assessment, Context, Draft, Hit, LegalBasis, Level, Passage, Sign, Text, failed, passed, to_review
from iopvalidate_child_rights.common import ChildRule, bare, own_heading_first, sentences, where

CHECK = Sign(
    "registerkontroll",
    """
    registerkontroll* | registerutdrag* | belastningsregist* | misstankeregist* | belastnings- | brottsregist* | straffregist*
    (utdrag/utdraget/utdragen) ~4 (register/registren/registret/polisens/polisen/visa*/uppvisa*/visar)
    (polisens/polismyndighetens) ~4 (papper/register/registren/utdrag) | 2013:852 | 2007:171 | 2010:479 | record (check/checks)
    (utdrag/utdragen/utdraget) ~6 (månader/månad/halvår/år) gam*
    (kontrollera{r,s,}/kontroll) ~6 (register/registren/registret/belastning*)
    """,
)
WEAK = Sign(
    "lämplighet",
    """
    lämplighet* & barn* | ledar* | volontär* | personal* | unga
    lämplig{a,} ~6 (barn/barnen/unga) & ledar* | volontär* | personal* | anställd* | vuxna
    (utdrag/utdragen/utdraget) & ledar* | volontär* | uppdrag* | frågan | personal* & !bokslut* & !budget* & !protokoll*
    """,
)
SHELTER = Sign("HVB, stödboende, skyddat boende", "skydda{t,de,d} boende{t,n,na,} | hvb* | stödboende* | hem för vård | 2007:171")
DISABILITY = Sign("LSS", "lss | funktionsnedsättning{ar,en,} | funktionshinder | funktionsnedsatta")
SCHOOL_FORM = Sign(
    "verksamhet enligt skollagen",
    "öppn{a,} förskol* | öppen fritidsverksamhet | pedagogisk omsorg | förskol* | fritidshem* | 25 kap | förskoleklass*",
)
#: The reform of lag (2013:852) and lag (2010:479): both registers, six months (Lag 2026:49, 2026:48).
_REFORM = date(2026, 3, 1)
_YEAR_OLD = re.compile(
    r"\b(?:ett|1|tolv|12) (?:år|månader)s? gam|äldre än (?:ett|1|tolv|12) (?:år|månader)|högst (?:ett|1) år\b|ett år gam|senaste (?:året|tolv månaderna)",
    re.IGNORECASE,
)
_COPY = re.compile(
    r"\bkopi(?:a|or|orna|an)\b[^.]{0,60}\b(?:spara[sr]?|förvara[sr]?|arkivera[sr]?|behåll[ers]+|sätt[ers]+|lägg[ers]+|bevara[sr]?)\b"
    r"|\b(?:spara[sr]?|förvara[sr]?|arkivera[sr]?|behåller|bevara[sr]?)\b[^.]{0,25}\b(?:kopi|utdraget\b|utdragen\b)|\b(?:utdrag(?:et|en)?) (?:spara|arkivera|förvara|bevara)[sr]\b",
    re.IGNORECASE,
)
_NO_COPY = re.compile(
    r"\b(?:ingen|utan|inte|ej|aldrig|inga|varken|icke)\b[^.]{0,30}(?:kopi|spara|arkiver)|(?:kopi|spara)[^.]{0,25}\b(?:inte|ej|aldrig)\b",
    re.IGNORECASE,
)
_BOTH = re.compile(r"misstanke|båda (?:de )?register|båda registren|polisens register|\bregistren\b", re.IGNORECASE)
_ONE = re.compile(r"belastningsregist", re.IGNORECASE)
_SCHOOL = re.compile(r"skollag|2010:800", re.IGNORECASE)
_PLACED = re.compile(r"2007:171")
_LONG_KEPT = re.compile(r"2007:171|2010:479")
_VAGUE = re.compile(
    r"\bvid behov\b|\bkan (?:\w+ )?(?:begär|komma|göra|krä)|\bom så anses\b|\bfrågan om\b|\bbehöver inte\b|\blämplig(?:a|hetskontroll)\b|"
    r"^\W*om registerkontroll|^\W*registerkontroll(?:er)? (?:ska|skall|bör) (?:göras|ske)\W*$",
    re.IGNORECASE,
)
#: Words beside which a negation speaks of age, copies or the time before the check, not of the check.
_STILL_A_CHECK = re.compile(
    r"äldre än|\bgaml?|kopi|förrän|innan|dessförinnan|utan (?:register)?utdrag|vägra|spara", re.IGNORECASE
)
_REFUSED = re.compile(
    r"\b(?:inte|ej|aldrig|icke|inga|varken)\b[^.,]{0,30}\b(?:begär|gör|krävs|kräv|behöv|uppvisa|visa|förekomm|ske)", re.IGNORECASE
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
        found = own_heading_first(draft, sentences(draft, _clauses(draft), "BRN004+", most=12))
        if not found:
            return _lacking(draft)
        whole = _paragraphs(draft, found)
        faults = [*_outdated(draft, whole, context.as_of), *_wrong_act(draft, whole), *_vague(draft, found)]
        if faults:
            sv, en = "; ".join(f.sv for f in faults), "; ".join(f.en for f in faults)
            return to_review(
                f"Klausulen om registerkontroll bör ändras: {sv}.",
                f"The clause on record checks should be changed: {en}.",
                *dict.fromkeys(f.passage for f in faults),
            )
        place = where(draft, found[0])
        return passed(
            f"Utkastet har en klausul om registerkontroll{place}, och inget i den är inaktuellt enligt de regler som programmet känner.",
            f"The draft has a clause on record checks{place}, and nothing in it is outdated by the rules the program knows.",
            *found[:3],
        )


@dataclass(frozen=True, slots=True)
class _Fault:
    """What should be changed in the clause, in both languages, and where it stands."""

    sv: str
    en: str
    passage: Passage


def _paragraphs(draft: Draft, found: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The sentences found, then the others of their paragraphs: "Kopior sparas i en pärm" stands beside the check."""
    blocks = [draft.agreement.block(ordinal) for ordinal in dict.fromkeys(p.ordinal for p in found)]
    beside = [draft.reading.sentence_passage(s.index) for b in blocks for s in draft.reading.sentences_of(b)]
    return tuple(dict.fromkeys([*found, *beside]))


def _clauses(draft: Draft) -> list[Hit]:
    """Hits that speak of a check being made; a negation of its age or of copies is no denial of it."""
    found = [h for h in draft.hits(CHECK) if not (h.quoted or h.history or draft.block(h).is_heading)]
    return [h for h in found if not bare(draft, draft.passage(h)) and not _denied(draft, h)]


def _denied(draft: Draft, hit: Hit) -> bool:
    text = draft.agreement.quote(draft.passage(hit))
    return (hit.negated and not _STILL_A_CHECK.search(text)) or (
        bool(_REFUSED.search(text)) and not re.search(r"förrän|äldre än|vägra", text)
    )


def _lacking(draft: Draft) -> Assessment:
    """No clause at all, or a label, or a word on suitability."""
    denied = [h for h in draft.hits(CHECK) if not (h.quoted or draft.block(h).is_heading) and _denied(draft, h)]
    if denied:
        return failed(
            "Utkastet säger att registerkontroll inte görs.",
            "The draft says that no record check is made.",
            *draft.passages(denied, 1),
        )
    named = sentences(draft, draft.asserted(CHECK, WEAK, headings=True), "BRN004?")
    if named:
        return to_review("Registerkontroll nämns men regleras inte.", "Record checks are mentioned but not regulated.", *named)
    return failed("Utkastet säger inget om registerkontroll.", "The draft says nothing of record checks.")


def _outdated(draft: Draft, found: tuple[Passage, ...], as_of: date) -> Iterator[_Fault]:
    """Age, registers and copies against the wording in force."""
    around = " ".join(draft.agreement.block(p.ordinal).text for p in found)
    school = bool(_SCHOOL.search(around))
    aged = _first(draft, found, _YEAR_OLD)
    if aged and as_of >= _REFORM and not school:
        yield _Fault(
            "utdrag får sedan den 1 mars 2026 vara högst sex månader gamla",
            "since 1 March 2026 extracts may be at most six months old",
            aged,
        )
    copied = _first(draft, found, _COPY, but=_NO_COPY)
    if copied and not _LONG_KEPT.search(around):
        yield _Fault(
            "enligt 5 § lagen (2013:852) dokumenteras kontrollen bara genom en notering, ingen kopia sparas",
            "under 5 § lagen (2013:852) only a note is made, no copy is kept",
            copied,
        )
    one = _first(draft, found, _ONE)
    if one and as_of >= _REFORM and not school and not _BOTH.search(around):
        yield _Fault(
            "lagen omfattar sedan den 1 mars 2026 även misstankeregistret",
            "the act also covers misstankeregistret since 1 March 2026",
            one,
        )


def _wrong_act(draft: Draft, found: tuple[Passage, ...]) -> Iterator[_Fault]:
    """An act that governs another kind of activity."""
    acts = (
        (_SCHOOL, SCHOOL_FORM, "skollagen", "skolformer och verksamheter enligt den lagen", "school forms and activities under that act"),
        (_PLACED, SHELTER, "lagen (2007:171)", "HVB, stödboende och skyddat boende", "HVB, stödboende and skyddat boende"),
        (re.compile("2010:479"), DISABILITY, "lagen (2010:479)", "insatser åt barn med funktionsnedsättning", "support to children with disabilities"),
    )  # fmt: skip
    for named, activity, act, sv, en in acts:
        passage = _first(draft, found, named)
        if passage and not _pursued(draft, activity, named):
            yield _Fault(
                f"{act} gäller {sv}, och utkastet visar ingen sådan", f"{act} concerns {en}, and the draft shows none", passage
            )


def _pursued(draft: Draft, activity: Sign, act: re.Pattern[str]) -> bool:
    """Whether the draft speaks of the activity in other words than the act's own name."""
    hits = draft.asserted(activity, headings=True)
    return any(not act.search(draft.agreement.quote(_words(h))) for h in hits)


def _vague(draft: Draft, found: tuple[Passage, ...]) -> Iterator[_Fault]:
    if all(_VAGUE.search(draft.agreement.quote(p)) for p in found):
        yield _Fault("den säger inte vad som ska visas och när", "it does not say what must be shown and when", found[0])


def _first(
    draft: Draft, found: tuple[Passage, ...], wanted: re.Pattern[str], but: re.Pattern[str] | None = None
) -> Passage | None:
    texts = ((p, draft.agreement.quote(p)) for p in found)
    return next((p for p, text in texts if wanted.search(text) and not (but and but.search(text))), None)


def _words(hit: Hit) -> Passage:
    return Passage(hit.ordinal, hit.start, hit.end)


RULE = RecordCheck()
