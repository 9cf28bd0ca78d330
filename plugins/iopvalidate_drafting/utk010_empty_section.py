"""UTK010: headings with nothing under them."""

from __future__ import annotations

import re

from iopvalidate.api import Assessment, BlockKind, Context, Draft, Level, Rule, Section, Text, failed, passed
from iopvalidate_drafting.law import CRAFT, DRAFTING
from iopvalidate_drafting.places import distinct

_BLANK = re.compile(r"[\s_.…\-–•*]*")
_MAY_BE_BARE = re.compile(r"\bbilag(?:a|or)\b|underskrift|undertecknande|signatur|skriver under", re.IGNORECASE)


class EmptySection(Rule):
    """Every heading has something under it."""

    code = "UTK010"
    slug = "empty-section"
    concern = DRAFTING
    level = Level.WARNING
    title = Text("Tomt avsnitt", "Empty section")
    why = Text(
        "En rubrik utan text ger sken av att frågan är reglerad fast den inte är det.",
        "A heading without text makes it look as if the matter were regulated although it is not.",
    )
    remedy = Text(
        "Skriv det som ska gälla under rubriken eller stryk den.", "Write what is to hold under the heading, or strike it."
    )
    basis = (CRAFT,)

    def assess(self, draft: Draft, context: Context) -> Assessment:
        """Fail where a heading is followed by nothing, or by blanks only."""
        empty = [s for s in draft.agreement.sections if _is_empty(s)]
        if not empty:
            return passed("Varje rubrik har text under sig.", "Every heading has text under it.")
        names = [s.title or (s.heading.text if s.heading else "") for s in empty]
        return failed(
            f"Under {_listed(names, 'och')} står ingenting.",
            f"Nothing stands under {_listed(names, 'and')}.",
            *distinct((draft.agreement.passage(s.heading) for s in empty if s.heading), 10),
            sections=names,
        )


def _is_empty(section: Section) -> bool:
    heading = section.heading
    if heading is None or section.children or heading.kind is BlockKind.TITLE or _MAY_BE_BARE.search(heading.text):
        return False
    return all(_BLANK.fullmatch(b.text) for b in section.blocks)


def _listed(names: list[str], joint: str) -> str:
    quoted = [f"”{name}”" for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} {joint} {quoted[-1]}"


RULE = EmptySection()
