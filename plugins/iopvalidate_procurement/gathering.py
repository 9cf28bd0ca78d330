"""Find the signals of a draft and say how much of each counts."""

from __future__ import annotations

from collections.abc import Mapping

from iopvalidate.api import Assessment, Draft, Hit, Outcome
from iopvalidate_procurement.idioms import inner_denial, speaks
from iopvalidate_procurement.signals import BY_ID, SIGNALS, Direction, Signal
from iopvalidate_procurement.weighing import Finding, Grade

#: The signal that stands for a rule whose words the table's own patterns did not catch.
_FOR_RULE = {
    "LOU001": "S05",
    "LOU002": "S06",
    "LOU003": "S10",
    "LOU004": "S16",
    "LOU005": "S23",
    "LOU006": "S21",
    "LOU007": "S17",
}
#: Rules that only a signal with a factor can stand for.
_WITH_FACTOR = frozenset({"LOU001", "LOU002", "LOU003", "LOU005"})
#: Rules of the partnership group that show the same as a lowering signal.
_SHOWN_BY = {"IOP001": "S39", "IOP006": "S36", "IOP009": "S48"}
_NEEDS_FIGURE = frozenset({"S36", "S37"})
_NEEDS_REFERENCE = frozenset({"S50"})
#: Signals whose words deny something: their own "inte" must not silence them.
_DENYING = frozenset({"S42", "S44", "S45", "S48", "S51", "S52"})


def gather(draft: Draft, earlier: Mapping[str, Assessment]) -> list[Finding]:
    """Return the signals on procurement law that the draft holds, in the order of the table, each once."""
    own = (_find(draft, signal, earlier) for signal in SIGNALS if signal.on_contract)
    findings = {f.signal.id: f for f in own if f is not None}
    for finding in (*_behind_rules(draft, earlier, findings), *_shown(draft, earlier, findings)):
        findings[finding.signal.id] = finding
    return sorted(findings.values(), key=lambda f: f.signal.id)


def _find(draft: Draft, signal: Signal, earlier: Mapping[str, Assessment]) -> Finding | None:
    hits = [h for h in draft.hits(signal.sign) if speaks(draft, h) and not h.quoted]
    denying = signal.id in _DENYING
    live = [h for h in hits if denying or not (h.negated or inner_denial(draft, h) or (h.history and signal.id != "S26"))]
    if live:
        grade, remark = _grade(draft, signal, live, earlier)
        shown = _in_evidence(draft, live, earlier.get(signal.guard)) or live
        return None if grade is None else _finding(draft, signal, grade, _best(draft, signal, shown), remark)
    denied = [h for h in hits if h.negated or inner_denial(draft, h)]
    if denied and signal.direction is Direction.UP:
        return _finding(draft, signal, Grade.NONE, denied[0], "förnekas i texten: räknas varken upp eller ned")
    return None


def _in_evidence(draft: Draft, live: list[Hit], guard: Assessment | None) -> list[Hit]:
    """The hits that stand where the guarding rule found its matter: they are the ones to quote."""
    known = set(guard.evidence) if guard is not None else set()
    return [h for h in live if draft.passage(h) in known]


def _grade(draft: Draft, signal: Signal, live: list[Hit], earlier: Mapping[str, Assessment]) -> tuple[Grade | None, str]:
    """How much counts; (None, "") where the rule that guards the signal found nothing of the kind."""
    if signal.direction is Direction.NEUTRAL:
        return Grade.NONE, "sänker eller höjer aldrig"
    guard = earlier.get(signal.guard)
    if guard is not None and guard.outcome is Outcome.PASS:
        return None, ""
    if guard is not None and guard.outcome is Outcome.REVIEW:
        return Grade.WEAK, f"{signal.guard} gav granskning: räknas svagt"
    if signal.id in _NEEDS_FIGURE and not any(_figure(draft, h) for h in live):
        return Grade.HALF, "inget belopp eller antal anges: räknas till hälften"
    if signal.id in _NEEDS_REFERENCE and not any(_figure(draft, h) for h in live):
        return Grade.NONE, "utan datum och referens: räknas inte"
    return Grade.FULL, ""


def _behind_rules(draft: Draft, earlier: Mapping[str, Assessment], known: Mapping[str, Finding]) -> list[Finding]:
    """A rule that failed on words outside the table still counts, through the signal that stands for it."""
    found = []
    for code, id in _FOR_RULE.items():
        answer = earlier.get(code)
        covered = any(
            f.signal.guard == code and f.raises and (f.signal.factor or code not in _WITH_FACTOR) for f in known.values()
        )
        if answer is None or answer.outcome in (Outcome.PASS, Outcome.NOT_APPLICABLE) or covered or not answer.evidence:
            continue
        grade = Grade.FULL if answer.outcome is Outcome.FAIL else Grade.WEAK
        row = BY_ID["S13" if id == "S10" and grade is Grade.WEAK else id]
        passage = answer.evidence[0]
        found.append(Finding(row, grade, passage, draft.agreement.quote(passage), f"enligt {code}"))
    return found


def _shown(draft: Draft, earlier: Mapping[str, Assessment], known: Mapping[str, Finding]) -> list[Finding]:
    """What the partnership rules found to be met counts like the signal it answers to."""
    found = []
    for code, id in _SHOWN_BY.items():
        answer = earlier.get(code)
        if answer is not None and answer.outcome is Outcome.PASS and answer.evidence and id not in known:
            passage = answer.evidence[0]
            found.append(Finding(BY_ID[id], Grade.FULL, passage, draft.agreement.quote(passage), f"enligt {code}"))
    return found


def _finding(draft: Draft, signal: Signal, grade: Grade, hit: Hit, remark: str) -> Finding:
    passage = draft.passage(hit)
    return Finding(signal, grade, passage, draft.agreement.quote(passage), remark)


def _best(draft: Draft, signal: Signal, live: list[Hit]) -> Hit:
    """The hit to quote: one with a figure where the signal needs one, else the first."""
    if signal.id in _NEEDS_FIGURE | _NEEDS_REFERENCE:
        return next((h for h in live if _figure(draft, h)), live[0])
    return live[0]


def _figure(draft: Draft, hit: Hit) -> bool:
    return any(c.isdigit() for c in draft.agreement.quote(draft.passage(hit)))
