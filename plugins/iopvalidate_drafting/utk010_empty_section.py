"""UTK010: headings with nothing under them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from iopvalidate.api import Assessment, Block, BlockKind, Context, Draft, Level, Rule, Section, Text, failed, passed, to_review
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
        """Fail where a heading is followed by nothing; review where it may head the headings after it."""
        sections = draft.agreement.sections
        empty = [s for s in sections if _is_empty(s)]
        sure = [s for s in empty if not _may_head(sections, s)]
        if not empty:
            return passed("Varje rubrik har text under sig.", "Every heading has text under it.")
        shown = sure or empty
        names = [s.title or (s.heading.text if s.heading else "") for s in shown]
        passages = distinct((draft.agreement.passage(s.heading) for s in shown if s.heading), 10)
        if not sure:
            return to_review(
                f"Direkt under {_listed(names, 'och')} står ingen text; kontrollera att nästa rubrik är en underrubrik.",
                f"No text stands right under {_listed(names, 'and')}; check that the next heading is a subheading.",
                *passages,
                sections=names,
            )
        return failed(
            f"Under {_listed(names, 'och')} står ingenting.",
            f"Nothing stands under {_listed(names, 'and')}.",
            *passages,
            sections=names,
        )


def _may_head(sections: Sequence[Section], section: Section) -> bool:
    """Whether nothing but its look makes a heading one, and another that looks alike follows: their levels cannot be told."""
    at = sections.index(section)
    following = sections[at + 1].heading if at + 1 < len(sections) else None
    return following is not None and section.heading is not None and all(_by_look(h) for h in (section.heading, following))


def _by_look(heading: Block) -> bool:
    return heading.source.outline_level is None and not heading.number and not heading.source.number


def _is_empty(section: Section) -> bool:
    heading = section.heading
    if heading is None or section.children or heading.kind is BlockKind.TITLE or _MAY_BE_BARE.search(heading.text):
        return False
    return all(_BLANK.fullmatch(b.text) for b in section.blocks)


def _listed(names: list[str], joint: str) -> str:
    quoted = [f"”{name}”" for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} {joint} {quoted[-1]}"


RULE = EmptySection()
