"""LAG001: repealed acts cited as law in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from iopvalidate.api import Assessment, Context, Draft, Level, Rule, Text, failed, not_applicable, passed, to_review
from iopvalidate_references import sol
from iopvalidate_references.acts import REPLACEMENTS, Successor, successor
from iopvalidate_references.citations import YEAR_NAMED, Citation, citations, told_as_past
from iopvalidate_references.law import HYGIENE, INDEX, READ, REFERENCES, REPLACED, SOL_PAIRS

__all__ = ["RULE", "YEAR_NAMED", "RepealedAct"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A repealed act cited as law in force, what holds in its place, and whether that was read in a source."""

    citation: Citation
    instead: Successor
    sure: bool

    @property
    def counterpart(self) -> str:
        """The new place of an old section of socialtjänstlagen, "" where none is known."""
        use = self.citation.use
        if use is None or self.citation.sfs != sol.OLD:
            return ""
        return sol.counterparts(use.reference.chapter, use.reference.sections)


class RepealedAct(Rule):
    """No repealed act is cited as law in force."""

    code = "LAG001"
    slug = "repealed-act"
    concern = REFERENCES
    level = Level.ERROR
    title = Text("Upphävd författning", "Repealed act")
    why = Text(
        "En hänvisning till en upphävd lag gör det oklart vilka regler parterna menar och tyder på att texten är hämtad ur en gammal mall.",
        "A reference to a repealed act makes it unclear which rules the parties mean, and suggests a text taken from an old template.",
    )
    remedy = Text(
        "Hänvisa till den författning som gäller i dag och kontrollera att paragrafen svarar mot den gamla. Är det historia, skriv ut det "
        "(”dåvarande”, ”som då gällde”).",
        "Refer to the act in force and check that the section answers to the old one. If it is history, say so (”dåvarande”, ”som då gällde”).",
    )
    basis = (INDEX, REPLACED, SOL_PAIRS, HYGIENE)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where a repealed act is cited as in force on the reference date."""
        cited = citations(draft)
        if not cited:
            return not_applicable("Utkastet hänvisar inte till någon svensk författning.", "The draft cites no Swedish act.")
        findings = [f for c in cited if (f := _repealed(draft, c, context.as_of))]
        if not findings:
            return _none(draft, cited)
        findings.sort(key=lambda f: not f.sure)
        first = findings[0]
        passages = list(dict.fromkeys(f.citation.passage for f in findings))[:5]
        answer = failed if first.sure else to_review
        return answer(
            _reason(first, len(findings)), _reason_en(first, len(findings)), *passages, repealed=[_object(f) for f in findings]
        )


def _repealed(draft: Draft, citation: Citation, as_of: date) -> Finding | None:
    known = REPLACEMENTS.get(citation.sfs)
    act = citation.act
    repealed = act is not None and not act.in_force
    if not repealed and not (act is None and known):
        return None
    mismatch = act is not None and citation.named is not None and act.title != citation.named.title
    if mismatch and citation.named is not None and citation.named.in_force:
        return None  # the number is wrong, not the act: LAG002
    instead = successor(act, citation.sfs or (act.sfs if act else ""))
    if (instead.since and as_of < instead.since) or told_as_past(draft, citation, instead.since):
        return None
    return Finding(citation, instead, repealed or bool(known and known.sure))


def _reason(finding: Finding, count: int) -> str:
    now = f" i dag gäller {finding.instead.text}" if finding.instead.text else " kontrollera vad som gäller i dag"
    place = f"; paragrafen motsvaras av {finding.counterpart}" if finding.counterpart else ""
    more = (
        f" Ytterligare {count - 1} hänvisningar är inaktuella."
        if count > 2
        else " Ytterligare en hänvisning är inaktuell."
        if count == 2
        else ""
    )
    doubt = "" if finding.sure else " (uppgiften om den äldre lagens nummer är inte kontrollerad mot källa)"
    return f"Utkastet anger {finding.citation.words} som gällande, men den är upphävd;{now}{place}{doubt}.{more}"


def _reason_en(finding: Finding, count: int) -> str:
    now = f" {finding.instead.text} is in force today" if finding.instead.text else " check what is in force today"
    place = f"; the section's counterpart is {finding.counterpart}" if finding.counterpart else ""
    more = f" {count - 1} more of the kind." if count > 1 else ""
    doubt = "" if finding.sure else " (the old act's number has not been checked against a source)"
    return f"The draft cites {finding.citation.words} as in force, but it is repealed;{now}{place}{doubt}.{more}"


def _object(finding: Finding) -> dict[str, Any]:
    return {
        "cited": finding.citation.words,
        "in_force": finding.instead.text,
        "counterpart": finding.counterpart,
        "since": finding.instead.since.isoformat() if finding.instead.since else "",
        "verified_as_of": READ if finding.sure else "",
    }


def _none(draft: Draft, cited: list[Citation]) -> Assessment:
    """Nothing repealed; history first in the evidence, and a hint where the numbering looks like the old act's."""
    evidence = [c.passage for c in cited if c.history or (c.act and not c.act.in_force)] or [cited[0].passage]
    for citation in cited:
        use = citation.use
        if use is None or citation.sfs or citation.act is None or citation.act.sfs != sol.NEW:
            continue
        place = sol.residue(use.reference.chapter, use.reference.sections, draft.agreement.quote(citation.passage))
        if place:
            return passed(
                f"Ingen upphävd författning anges som gällande; {citation.words} ser dock ut att följa 2001 års lag, i SoL (2025:400) är platsen {place}.",
                f"No repealed act is cited as in force; but {citation.words} seems to follow the act of 2001, in SoL (2025:400) the place is {place}.",
                citation.passage,
                residue=place,
            )
    return passed(
        "Ingen upphävd författning anges som gällande; äldre lagar nämns bara som historia." if len(evidence) and evidence[0] != cited[0].passage
        else "Ingen upphävd författning anges som gällande.",
        "No repealed act is cited as in force.",
        *dict.fromkeys(evidence[:2]),
    )  # fmt: skip


RULE = RepealedAct()
