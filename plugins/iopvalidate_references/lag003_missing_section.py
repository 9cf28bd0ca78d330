"""LAG003: chapters and sections that the act cited does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from iopvalidate.api import (
    Assessment,
    Context,
    Draft,
    Level,
    Rule,
    Statute,
    StatuteUse,
    Text,
    failed,
    not_applicable,
    passed,
    statute_index,
)
from iopvalidate_references.acts import named
from iopvalidate_references.law import INDEX, REFERENCES

_GONE = re.compile(r"\bupphäv(?:d|da|t|ts|des)\b|\bupphörde att gälla\b|\bfanns (?:tidigare|förr|i)\b", re.IGNORECASE)


class MissingSection(Rule):
    """Every section cited exists."""

    code = "LAG003"
    slug = "missing-section"
    concern = REFERENCES
    level = Level.WARNING
    title = Text("Paragrafen finns inte", "The section does not exist")
    why = Text(
        "En hänvisning till en paragraf som inte finns ger inget stöd för det som avtalet säger och kan komma ur en äldre lag.",
        "A reference to a section that does not exist supports nothing the agreement says, and may come from an older act.",
    )
    remedy = Text(
        "Kontrollera vilken bestämmelse som avses och rätta kapitel och paragraf.",
        "Check which provision is meant and correct chapter and section.",
    )
    basis = (INDEX,)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where the list of sections is sure that a place does not exist."""
        placed = [u for u in draft.statutes if u.statute and (u.reference.sections or u.reference.chapter)]
        if not placed:
            return not_applicable(
                "Utkastet hänvisar inte till någon paragraf i en känd författning.", "The draft cites no section of a known act."
            )
        answers = [(use, place, there) for use in placed for place, there in _places(use)]
        missing = [(use, place) for use, place, there in answers if there is False and not _past(draft, use)]
        if missing:
            use, place = missing[0]
            act = named(_act(use))
            return failed(
                f"Utkastet hänvisar till {place} i {act}, men någon sådan bestämmelse finns inte där.",
                f"The draft refers to {place} of {act}, but there is no such provision.",
                *list(dict.fromkeys(u.passage for u, _ in missing))[:5],
                missing=[f"{p} {named(_act(u))}" for u, p in missing],
            )
        unsure = sum(there is None for _, _, there in answers)
        sv = f" {unsure} hänvisning{'ar' if unsure > 1 else ''} kunde inte kontrolleras." if unsure else ""
        en = f" {unsure} could not be checked." if unsure else ""
        return passed(
            f"Ingen hänvisning till en paragraf som saknas har hittats.{sv}",
            f"No reference to a section that does not exist was found.{en}",
            placed[0].passage,
        )


def _past(draft: Draft, use: StatuteUse) -> bool:
    """Whether the sentence tells of a provision that is gone."""
    return use.history or bool(_GONE.search(draft.agreement.quote(use.passage)))


def _act(use: StatuteUse) -> Statute:
    """The act whose sections count: the one named where number and name differ (LAG002 tells of that)."""
    if use.named is not None and use.statute is not None and use.named.title != use.statute.title:
        return use.named
    if use.statute is None:
        raise ValueError("a place without an act")
    return use.statute


def _places(use: StatuteUse) -> Iterator[tuple[str, bool | None]]:
    act, chapter = _act(use), use.reference.chapter
    index = statute_index()
    start = f"{chapter} kap." if chapter else ""
    if not use.reference.sections or (chapter and index.section_exists(act.sfs, chapter, None) is False):
        yield start, index.section_exists(act.sfs, chapter, None)
        return
    for section in use.reference.sections:
        yield f"{start} {section} §".strip(), index.section_exists(act.sfs, chapter, section)


RULE = MissingSection()
