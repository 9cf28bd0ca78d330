"""UTK005: appendices that the draft refers to and that are not there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from iopvalidate.api import (
    AppendixReference,
    Assessment,
    Context,
    Draft,
    Level,
    Passage,
    Rule,
    Text,
    failed,
    not_applicable,
    passed,
    to_review,
)
from iopvalidate_drafting.law import CRAFT, DRAFTING
from iopvalidate_drafting.places import distinct

_LISTED = re.compile(r"bil(?:aga|\.)\s*(?:nr\.?\s*)?(\d{1,2}|[a-zåäö])\b", re.IGNORECASE)


class MissingAppendix(Rule):
    """Every appendix stands in the file; one that is only listed must be looked for."""

    code = "UTK005"
    slug = "appendix"
    concern = DRAFTING
    level = Level.ERROR
    title = Text("Bilaga saknas", "Appendix missing")
    why = Text(
        "Det som står i en bilaga är en del av avtalet. Finns bilagan inte går det inte att veta vad parterna har kommit överens om.",
        "What an appendix says is part of the agreement. Without the appendix nobody can know what the parties have agreed on.",
    )
    remedy = Text(
        "Bifoga bilagan och ta upp den i bilageförteckningen, eller stryk hänvisningen.",
        "Attach the appendix and list it, or strike the reference.",
    )
    clause = "Till överenskommelsen hör följande bilagor: 1. [bilagans namn]. 2. [bilagans namn]."
    basis = (CRAFT,)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where an appendix is neither listed nor in the file, review where it is only listed."""
        appendices = draft.references.appendices
        if not appendices:
            return not_applicable("Utkastet nämner inga bilagor.", "The draft mentions no appendix.")
        absent = [a for a in appendices if not a.in_file]
        lost = [a for a in absent if not a.listed]
        if lost:
            return failed(
                f"Utkastet hänvisar till {_names(lost)}, som varken finns i filen eller i någon bilageförteckning.",
                f"The draft refers to {_names_en(lost)}, which is neither in the file nor in a list of appendices.",
                *distinct(a.passage for a in lost),
                missing=[a.label for a in lost],
                only_listed=[a.label for a in absent if a.listed],
            )
        if absent:
            return to_review(
                f"{_names(absent).capitalize()} är förtecknad men finns inte i filen; kontrollera att den finns och vad den säger.",
                f"{_names_en(absent).capitalize()} is listed but not in the file; check that it exists and what it says.",
                *distinct(
                    [*_listings(draft, absent), *(a.passage for a in absent if a.referred), *(a.passage for a in absent)], 10
                ),
                only_listed=[a.label for a in absent],
            )
        return passed(
            "De bilagor som nämns finns i filen.",
            "The appendices mentioned are in the file.",
            *distinct((a.passage for a in appendices), 2),
        )


def _listings(draft: Draft, absent: list[AppendixReference]) -> Iterator[Passage]:
    """Where the absent appendices are listed: "Bilaga 2 Budget", or "2. Budget" under a heading on appendices."""
    labels = {a.label.upper() for a in absent if a.label}
    for section in draft.agreement.sections:
        headed = section.heading is not None and "bilag" in section.title.lower()
        for block in section.blocks:
            text = block.text.lstrip()
            match = _LISTED.match(text) if text[:3].lower() == "bil" else None
            number = (block.source.number or block.number).strip(" .)") if headed else ""
            if (match and match.group(1).upper() in labels) or number.upper() in labels:
                yield draft.agreement.passage(block)


def _names(appendices: list[AppendixReference]) -> str:
    labels = [a.label for a in appendices]
    if labels == [""]:
        return "en bilaga"
    return "bilaga " + (f"{', '.join(labels[:-1])} och {labels[-1]}" if len(labels) > 1 else labels[0])


def _names_en(appendices: list[AppendixReference]) -> str:
    return f"appendix {', '.join(a.label for a in appendices)}".strip()


RULE = MissingAppendix()
